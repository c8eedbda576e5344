"""French words of place."""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    articles="le, la, les, l'",
    indefinite="un, une",
    apostrophe="elision",
    decimal=",",
    ordinal_suffixes="e ème eme er ère",
    contractions="de+: du, des; de: d'; a+: au, aux",
    paradigms="S: -, s; A: -, e, s, es; AL: al, ale, aux, ales",
    transparent="""
        ce, cet, cette, ces, son, sa, ses, leur, leurs, assiégé*A, disputé*A, occupé*A, rebelle*S, voisin*A, stratégique*S, kurde*S, sunnite*S, chiite*S
        alaouite*S, druze*S, tenu*A par rebelles, tenu*A par opposition, contrôlé*A par rebelles, aux mains rebelles, séparatiste*S, insurgé*A
        historique*S, antique, ancien, ancienne, petit*A, grand*A, majeure partie de
    """,
    directions="""
        n: nord; s: sud; e: est; w: ouest; c: centre, cœur, coeur, milieu
        ne: nord-est; nw: nord-ouest; se: sud-est; sw: sud-ouest; nne: nord-nord-est; nnw: nord-nord-ouest; sse: sud-sud-est; ssw: sud-sud-ouest
        ene: est-nord-est; ese: est-sud-est; wnw: ouest-nord-ouest; wsw: ouest-sud-ouest
    """,
    direction_adjectives="""
        n: septentrion*AL, nord; s: méridion*AL, sud; e: orient*AL; w: occident*AL, ouest; c: centr*AL
        ne: nord-est; nw: nord-ouest; se: sud-est; sw: sud-ouest
    """,
    numbers="""
        0.5: demi, demie; 1: un, une; 2: deux; 3: trois; 4: quatre; 5: cinq; 6: six; 7: sept; 8: huit; 9: neuf; 10: dix, dizaine de; 11: onze
        12: douze; 13: treize; 14: quatorze; 15: quinze, quinzaine de; 16: seize; 17: dix-sept; 18: dix-huit; 19: dix-neuf; 20: vingt, vingtaine de
        30: trente, trentaine de; 40: quarante, quarantaine de; 50: cinquante, cinquantaine de; 60: soixante, soixantaine de; 70: soixante-dix
        75: soixante-quinze; 80: quatre-vingt, quatre-vingts; 90: quatre-vingt-dix; 100: cent, cents, centaine de; 1000: mille
    """,
    ordinals="""
        30: trentième; 32: trente-deuxième; 33: trente-troisième; 36: trente-sixième; 38: trente-huitième; 17: dix-septième; 16: seizième
    """,
    units="""
        km: km, kms, kilomètre*S; m: m, mètre*S; mi: mile*S; nmi: mille*S nautique*S, mille*S marin*S, nm
        yd: yard*S; ft: pied*S; km2: kilomètre*S carré*S, km2, km²; ha: hectare*S, ha; m2: mètre*S carré*S, m2, m²; mi2: mile*S carré*S; acre: acre*S
    """,
    features="""
        municipality: municipalité
        country: république, royaume; province: province, gouvernorat, mouhafazat, oblast, état, wilaya, préfecture
        region: région, territoire; district: district, département, canton, arrondissement, cercle
        city: ville, capitale, grande ville, cité, chef-lieu, bastion, fief, métropole; town: localité, bourgade, bourg, commune, station balnéaire
        village: village, hameau; suburb: banlieue, faubourg; neighbourhood: quartier, vieille ville
        area: enclave, poche, plaine, plateau, oasis, réduit; island: île, îlot, archipel; peninsula: péninsule, presqu'île
        mountain: mont, montagne, massif, monts, montagnes, colline, collines, hauteurs; valley: vallée, bassin, gorges; desert: désert
        river: fleuve, rivière; lake: lac; sea: mer; gulf: golfe, baie, détroit; road: autoroute, route, axe
        airport: aéroport, aéroport international, aérodrome; airbase: base aérienne, base militaire, aéroport militaire, base navale, base
        crossing: poste-frontière, point de passage, poste frontalier, passage; camp: camp, camp de réfugiés, camp de déplacés; dam: barrage
        site: centrale, centrale nucléaire, raffinerie, mine
    """,
    plurals="""
        municipality: municipalités
        province: provinces, gouvernorats, oblasts, états, wilayas; region: régions, territoires; district: districts, départements, cantons, arrondissements
        city: villes, cités; town: localités, bourgs, communes; village: villages, hameaux; neighbourhood: quartiers; area: enclaves, poches, zones
        suburb: banlieues, faubourgs; island: îles; camp: camps; airport: aéroports; airbase: bases; country: pays; river: fleuves, rivières
    """,
    words="""
        AND: et, ou, ainsi que; TO: à, jusqu'à, vers; FROM: de, depuis; WITH: avec; OF: de; BETWEEN: entre, à mi-chemin entre, située entre
        IN: dans, en, à, sur, à intérieur de, de, au sein de
        LOCATIVE: dans, en, sur, à travers, couvrirait, couvre, comprend, y compris, incluant
        LOCATED: situé*A, qui se trouve, se trouvant, juste
        FOCUS: pays
        NEAR: près de, à proximité de, non loin de, proche de, proches de, aux environs de, dans environs de, aux alentours de, dans alentours de, dans secteur de
            dans région de, à côté de, de côté de, dans parages de, dans voisinage de
        AROUND: autour de, tout autour de, dans et autour de, alentour de
        ADJACENT: jouxtant, limitrophe*S de, adjacent*A à, attenant*A à, en lisière de, à lisière de, bordant
        OUTSIDE: en dehors de, hors de, à extérieur de, aux portes de
        OFF: au large de; AREAWORD: alentours, environs
        OUTSKIRTS: périphérie, abords, lisière, entrée; SUBURBS: banlieue, banlieues, faubourgs
        COUNTRYSIDE: campagne, campagnes, rif, arrière-pays, zones rurales
        PARTS: parties, une partie, partie, certaines parties, pans entiers, zones, secteurs, territoires, territoire, localités, villages, quartiers, régions
            plusieurs zones, certaines zones
        SECTION: partie, parties, moitié, tiers, secteur*S, zone*S, quartier*S, région*S, provinces, extrémité, flanc, périphérie, côté, pointe
        REGIONS: provinces, régions, gouvernorats, parties, zones
        FAR: extrême, grand, fin fond de
        WITHIN: dans un rayon de, à moins de, dans rayon de, moins de, jusqu'à, pas à plus de, au plus à, dans limite de, en deçà de
        OFFROM: de, autour de; AWAY: de distance; RADIUS: rayon
        WIDE: de large, de largeur, de profondeur, de profond, de rayon, large de, profond*A de, larges de; LONG: de long, de longueur
        DEEPOF: profond*A de, large de, larges de, d'une profondeur de, d'une largeur de, sur une profondeur de, sur une largeur de, d'un rayon de, de profondeur de
            sur profondeur de, sur largeur de, de largeur de, de rayon de, à une profondeur de, à profondeur de
        ZONE: zone*S, bande*S, corridor*S, couloir*S, périmètre, zone*S tampon*S, ceinture*S, secteur*S, région, cordon*S, anneau, cercle, zone*S de sécurité, périmètre de sécurité
        BELT: ceinture*S, ceinture*S de sécurité, cordon*S; SHIELD: zone*S de sécurité, périmètre de sécurité
        INSIDE: à l'intérieur de, dans, en, à intérieur de; INTO: à l'intérieur de, à intérieur de, à l'intérieur, en territoire, en profondeur dans
        ALONG: le long de, long de, tout au long de, longeant, qui longe, parallèle*S à
        BOTHSIDES: de part et autre de, part et autre de, de chaque côté de, des deux côtés de, de deux côtés de, deux côtés de, sur deux rives de, deux rives de
            de part et d'autre de
        BANK: rive, rivage, berge; BANKS: rives, berges; SIDE: côté
        BORDER: frontière*S, zone*S frontalière*S, région*S frontalière*S; NOMANS: no man's land, ligne de cessez-le-feu, ligne de démarcation
        GUARDED: garde-frontière*S, gardes-frontière*S, police aux frontières
        ROAD: route, autoroute, axe, voie ferrée, corridor; LINKING: reliant, entre, qui relie, menant de
        COAST: côte, côtes, littoral, zone côtière, bande côtière, façade maritime; SEA: mer, littoral
        SHORE: littoral, zone côtière, bande côtière, façade maritime, sur côte, sur toute côte, long de côte
        PARALLEL: parallèle; MERIDIAN: méridien; LATITUDE: latitude; LONGITUDE: longitude; DEGREES: degré*S, degré*S de latitude
        NORTHWARD: nord; SOUTHWARD: sud; EASTWARD: est; WESTWARD: ouest
        POCKET: poche, enclave; POCKETS: poche de, enclave de, poche autour de, enclave formée par
        TRIANGLE: triangle, triangle formé par, triangle entre
        EXCEPT: sauf, excepté, hormis, à exception de, à l'exception de, hors
        ADJOIN: qui bordent, qui borde, qui jouxtent, jouxtant, limitrophes de, frontalières de, limitrophe de, voisines de
        INCLUDE: qui comprendrait, qui inclurait, comprenant, incluant, qui comprend, y compris, englobant
        APPROX: environ, près de, quelque, quelques, plus de, moins de, au moins, presque, à peine, à une distance de, à distance de, à, jusqu'à, peu ou prou, autour de
        LAND: territoire, sol
        ORWORD: ou; STRETCHING: s'étendant, allant, qui s'étend, s'étirant, qui va
    """,
    rules="""
        # Names
        place: MENTION
        place: FEATURE MENTION
        place: FEATURES <M>
        place: FEATURE de <N>
        place: FEATURE MENTION de <N>
        place: FEATURE DIRADJ de <N>
        place(land=yes): LAND MENTION
        focus: FOCUS
        coordinates: COORD
        union: FEATURES de? <L>
        union: FEATURES MENTION de? <L>

        # Inside a place
        inner-direction: +DIR de|dans <S>
        inner-direction: FAR DIR de <S>
        inner-direction: SECTION DIR|DIRADJ de <S>
        inner-direction: +DIR AND +DIR de <S>
        inner-direction(adjective=yes): +DIR <M>
        inner-direction: <N> DIRADJ
        inner-direction: <N> HYPHEN DIR
        inner-direction(bare=yes): +DIR
        inner-direction(bare=yes): FAR DIR
        part-of: PARTS de <S>
        countryside: COUNTRYSIDE DIRADJ? de|autour <S>

        # Beside a place
        outer-direction(inside=units): a DIR de <S>
        outer-direction: DIR de <S>
        near: NEAR|OUTSIDE <S>
        near(sea=yes): OFF <S>
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: OUTSKIRTS DIR|DIRADJ? de <S>
        suburbs: SUBURBS DIR|DIRADJ? de <S>
        suburbs(adjective=yes): SUBURBS <M>

        # Belts and distances
        belt: BELT ^ AROUND <S>
        belt(shield=yes): SHIELD ^ AROUND <S>
        belt(shield=yes): SHIELD de <LENGTH> ^ AROUND <S>
        belt: BELT de <LENGTH> ^ AROUND <S>
        distance: WITHIN <LENGTH> OFFROM <S>
        distance: WITHIN <LENGTH> AROUND <S>
        distance: RADIUS de <LENGTH> AROUND|OFFROM <S>
        distance: <LENGTH> AROUND <S>
        distance: <LENGTH> a ronde de <S>
        distance: <LENGTH> a ronde AROUND <S>
        distance: ZONE de <LENGTH> WIDE? ^ AROUND <S>
        distance: ZONE DEEPOF <LENGTH> ^ AROUND <S>
        from-distance: <LENGTH> de <S>
        distance-direction: <LENGTH> a? DIR de <S>

        # Between and along
        between: BETWEEN <S> AND <S>
        from-to: STRETCHING? de <S> TO <S>
        corners: TRIANGLE <L>
        pocket: POCKETS <L>
        along: ALONG <S>
        along: BANKS de <S>
        along: BOTHSIDES <S>
        strip(side=both): <LENGTH> WIDE? BOTHSIDES <S>
        strip(side=both): ZONE OF|DEEPOF <LENGTH> WIDE? ^ BOTHSIDES <S>
        strip: ZONE de <LENGTH> WIDE? ^ ALONG <S>
        strip: ZONE DEEPOF <LENGTH> ^ ALONG <S>
        strip: ZONE de <LENGTH> LONG AND de? <LENGTH> WIDE ^ ALONG <S>
        strip: <LENGTH> WIDE ALONG <S>
        side-of-line: BANK DIR|DIRADJ de <S>
        route: ROAD <M> HYPHEN <M>
        route: ROAD LINKING <N> AND|TO <N>
        route: ROAD de <N> TO <N>

        # Borders and coasts
        border: BORDER WITH <N>
        border: BORDER <M>
        border: BORDER <M> HYPHEN <M>
        border: BORDER de <N> WITH <N>
        border: BORDER DIR|DIRADJ de <N>
        border: BORDER de <N>
        border: BORDER BETWEEN <N> AND <N>
        border: NOMANS BETWEEN <N> AND <N>
        border(bare=yes): +BORDER
        border(depth=yes): <LENGTH> WIDE? INTO de? <N>
        border(depth=yes): ZONE de <LENGTH> WIDE? ^ INSIDE <N>
        border(depth=yes): ZONE DEEPOF <LENGTH> ^ INSIDE <N>
        coast: COAST de <N>
        coast: COAST <M>
        coast(bare=yes): +SHORE
        coast(bare=yes): +SEA

        # Lines of latitude and longitude
        parallel: ORDINAL PARALLEL NORTHWARD|SOUTHWARD?
        parallel: PARALLEL NUM
        meridian: ORDINAL MERIDIAN
        parallel: LATLINE
        meridian: LONLINE
        stated-area: ZONE de <AREA> ^ IN|AROUND|NEAR <S>
        stated-area: <AREA> IN|AROUND|NEAR <S>
    """,
)
