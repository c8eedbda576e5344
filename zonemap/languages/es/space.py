"""Spanish words of place."""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    articles="el, la, los, las, lo",
    indefinite="un, una, unos, unas",
    decimal=",",
    ordinal_suffixes="º ª o a",
    contractions="de+: del; a+: al",
    paradigms="S: -, s; A: o, a, os, as; ES: -, es",
    transparent="""
        esta, esa, su, sus, sitiad*A, asediad*A, disputad*A, ocupad*A, rebelde*S, vecin*A, estratégic*A, kurd*A, suní, chií, alauí, drus*A
        controlad*A por rebeldes, en manos rebeldes, separatista*S, opositor*ES, antigu*A, históric*A, todo, toda
    """,
    directions="""
        n: norte; s: sur; e: este, oriente, levante; w: oeste, occidente; c: centro, corazón, interior; ne: noreste, nordeste; nw: noroeste
        se: sureste, sudeste; sw: suroeste, sudoeste; nne: nornoreste, nornordeste; nnw: nornoroeste; sse: sursureste, sudsudeste
        ssw: sursuroeste, sudsudoeste; ene: estenoreste, estenordeste; ese: estesureste, estesudeste; wnw: oestenoroeste; wsw: oestesuroeste, oestesudoeste
    """,
    direction_adjectives="""
        n: septentrional*ES, norte, norteñ*A; s: meridional*ES, sur, sureñ*A; e: oriental*ES, este; w: occidental*ES, oeste; c: central*ES, centro
        ne: nororiental*ES, noreste, nordeste; nw: noroccidental*ES, noroeste; se: suroriental*ES, sudoriental*ES, sureste, sudeste
        sw: suroccidental*ES, sudoccidental*ES, suroeste, sudoeste
    """,
    numbers="""
        0.5: medio, media; 1: uno, un, una; 2: dos; 3: tres; 4: cuatro; 5: cinco; 6: seis; 7: siete; 8: ocho; 9: nueve; 10: diez, decena de; 11: once
        12: doce, docena de; 13: trece; 14: catorce; 15: quince, quincena de; 16: dieciséis; 17: diecisiete; 18: dieciocho; 19: diecinueve
        20: veinte, veintena de; 21: veintiún, veintiuno; 22: veintidós; 25: veinticinco; 30: treinta, treintena de; 40: cuarenta; 50: cincuenta
        60: sesenta; 70: setenta; 80: ochenta; 90: noventa; 100: cien, ciento, centenar de; 200: doscientos, doscientas; 300: trescientos, trescientas
        400: cuatrocientos, cuatrocientas; 500: quinientos, quinientas; 600: seiscientos, seiscientas; 1000: mil
    """,
    ordinals="32: trigésimo segundo; 36: trigésimo sexto; 38: trigésimo octavo; 17: decimoséptimo; 16: decimosexto",
    units="""
        km: km, kms, kilómetro*S; m: m, metro*S; mi: milla*S; nmi: milla*S náutica*S, milla*S marina*S, mn; yd: yarda*S; ft: pie*S
        km2: kilómetro*S cuadrado*S, km2, km²; ha: hectárea*S, ha; m2: metro*S cuadrado*S, m2, m²; mi2: milla*S cuadrada*S; acre: acre*S
    """,
    features="""
        municipality: municipio
        country: república, reino; province: provincia, gobernación, óblast, estado, departamento, gobernorado, prefectura, comunidad autónoma
        region: región, territorio; district: distrito, cantón, partido, condado, comarca
        city: ciudad, capital, bastión, feudo, metrópoli; town: pueblo, localidad, población, villa; village: aldea, caserío, vereda, corregimiento
        suburb: suburbio, arrabal; neighbourhood: barrio, casco antiguo, ciudad vieja; area: enclave, bolsa, llanura, meseta, oasis
        island: isla, islote, archipiélago; peninsula: península; mountain: monte, montaña, sierra, cordillera, cerro, colina, altos, macizo
        valley: valle, cuenca; desert: desierto; river: río; lake: lago, embalse; sea: mar; gulf: golfo, bahía, estrecho
        road: carretera, autopista, autovía, ruta; airport: aeropuerto, aeropuerto internacional, aeródromo
        airbase: base aérea, base militar, base naval, aeropuerto militar, base; crossing: paso fronterizo, paso, cruce fronterizo, puesto fronterizo
        camp: campamento, campo de refugiados, campo de desplazados, campamento de refugiados; dam: presa, represa; site: central, central nuclear, refinería, mina
    """,
    plurals="""
        municipality: municipios
        province: provincias, gobernaciones, estados, departamentos, gobernorados; region: regiones, territorios; district: distritos, cantones
        city: ciudades; town: pueblos, localidades, poblaciones; village: aldeas, veredas; neighbourhood: barrios; suburb: suburbios; area: enclaves, zonas
        island: islas; camp: campamentos, campos; airport: aeropuertos; airbase: bases; country: países; river: ríos
    """,
    words="""
        AND: y, e, o, u, así como; TO: a, hasta, hacia; FROM: de, desde; WITH: con; OF: de; BETWEEN: entre, a medio camino entre
        IN: en, a, dentro de, sobre, de, en interior de
        LOCATIVE: en, sobre, por todo, abarcaría, abarca, cubre, incluye, incluido, incluida
        LOCATED: situad*A, ubicad*A, que está, que se encuentra, justo
        FOCUS: país
        NEAR: cerca de, próxim*A a, en proximidades de, en inmediaciones de, en cercanías de, no lejos de, junto a, en zona de, en área de, cercan*A a
            en región de, en entorno de, a las puertas de
        AROUND: alrededor de, en torno a, en alrededores de, rodeando, que rodea, que rodean
        ADJACENT: colindante*S con, limítrofe*S con, fronteriz*A con, adyacente*S a, lindante*S con, al borde de
        OUTSIDE: a las afueras de, fuera de; OFF: frente a costa de, frente a costas de, frente a; AREAWORD: alrededores, inmediaciones
        OUTSKIRTS: afueras, periferia, extrarradio, inmediaciones; SUBURBS: suburbios, suburbio, arrabales, cinturón
        COUNTRYSIDE: campo, campiña, zona rural, zonas rurales, área rural, áreas rurales; RURAL: rural
        PARTS: partes, parte, una parte, ciertas partes, zonas, áreas, sectores, territorios, territorio, localidades, aldeas, pueblos, barrios, amplias zonas
        SECTION: parte, partes, mitad, tercio, sector*ES, zona*S, área*S, barrio*S, provincias, región, regiones, extremo, flanco, franja, lado, distritos
        REGIONS: provincias, regiones, estados, partes, zonas; FAR: extremo, lejano
        WITHIN: en un radio de, a menos de, en radio de, menos de, hasta, a no más de, dentro de, en un perímetro de, no más de, como máximo a
        OFFROM: de, alrededor de, en torno a, desde; AWAY: de distancia; RADIUS: radio
        WIDE: de ancho, de anchura, de profundidad, de fondo, de radio, de amplitud; LONG: de largo, de longitud
        DEEPOF: de ancho de, con una profundidad de, con una anchura de, de un ancho de, a una profundidad de, con profundidad de, con un ancho de
            de profundidad de, con un radio de, de un radio de
        ZONE: zona*S, franja*S, corredor*ES, banda*S, perímetro, zona*S tampón, zona*S de amortiguación, cinturón, sector, región, cordón, anillo, área*S, círculo, zona*S de seguridad, cinturón de seguridad
        BELT: cinturón de seguridad, cordón de seguridad, cinturón, cordón, anillo de seguridad; SHIELD: zona*S de seguridad
        INSIDE: dentro de, en, en el interior de; INTO: dentro de, en el interior de, hacia el interior de, en territorio de, tierra adentro en
        ALONG: a lo largo de, bordeando, paralel*A a, siguiendo, que recorre, que bordea
        BOTHSIDES: a ambos lados de, a cada lado de, ambos lados de, en ambas orillas de, en ambas márgenes de, ambas orillas de, a uno y otro lado de
        BANK: orilla, margen, ribera; BANKS: orillas, riberas, márgenes; SIDE: lado
        BORDER: frontera*S, línea fronteriza, zona*S fronteriza*S, región fronteriza; NOMANS: tierra de nadie, línea de alto el fuego, línea de demarcación
        COMMON: común, compartida; GUARDED: guardia*S fronteriza*S, policía fronteriza, guardia*S de frontera
        ROAD: carretera, autopista, autovía, ruta, ferrocarril, eje, corredor; LINKING: que une, entre, que conecta, que enlaza
        COAST: costa, costas, litoral, franja costera, zona costera; SEA: mar, costa
        PARALLEL: paralelo; MERIDIAN: meridiano; LATITUDE: latitud; LONGITUDE: longitud; DEGREES: grado*S, grados de latitud
        NORTHWARD: norte; SOUTHWARD: sur; EASTWARD: este; WESTWARD: oeste
        POCKET: bolsa, enclave; POCKETS: bolsa de, enclave de; TRIANGLE: triángulo, triángulo formado por, triángulo entre
        EXCEPT: excepto, salvo, a excepción de, con excepción de, menos, exceptuando, excluyendo
        ADJOIN: que limitan con, que limita con, fronterizas con, colindantes con, limítrofes con, que bordean
        INCLUDE: que incluiría, que incluye, incluyendo, que abarcaría, incluid*A, que comprende
        APPROX: unos, unas, aproximadamente, cerca de, casi, más de, menos de, al menos, alrededor de, a, apenas, a una distancia de, hasta, en torno a
        LAND: territorio, suelo
        ORWORD: o; STRETCHING: que se extiende, extendiéndose, que va, desde
        VIA: pasando por, a través de, por; EITHERWAY: a ambos lados, en ambas orillas
    """,
    rules="""
        # Names
        place: MENTION
        place: FEATURE MENTION
        place: FEATURES <M>
        place: FEATURE de <N>
        place: FEATURE MENTION de <N>
        place: FEATURE DIRADJ de <N>
        place: MENTION FEATURE
        place(land=yes): LAND MENTION
        focus: FOCUS
        coordinates: COORD
        union: FEATURES de? <L>
        union: FEATURES MENTION de? <L>

        # Inside a place
        inner-direction: +DIR de <S>
        inner-direction: FAR DIR de <S>
        inner-direction: SECTION DIR|DIRADJ de <S>
        inner-direction: +DIR AND +DIR de <S>
        inner-direction(adjective=yes): +DIR <M>
        inner-direction: <N> DIRADJ
        inner-direction: <N> HYPHEN DIR
        inner-direction(bare=yes): +DIR
        inner-direction(bare=yes): FAR DIR
        part-of: PARTS de <S>
        countryside: COUNTRYSIDE DIRADJ? de|alrededor <S>
        countryside: <N> RURAL

        # Beside a place
        outer-direction(inside=units): a DIR de <S>
        outer-direction: DIR de <S>
        near: NEAR|OUTSIDE <S>
        near(sea=yes): OFF <S>
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: OUTSKIRTS DIR|DIRADJ? de <S>
        suburbs: SUBURBS DIR|DIRADJ? de <S>

        # Belts and distances
        belt: BELT ^ AROUND <S>
        belt(shield=yes): SHIELD ^ AROUND <S>
        belt(shield=yes): SHIELD de <LENGTH> ^ AROUND <S>
        belt: BELT de <LENGTH> ^ AROUND <S>
        distance: WITHIN <LENGTH> AWAY? OFFROM <S>
        distance: WITHIN <LENGTH> AROUND <S>
        distance: RADIUS de <LENGTH> AROUND|OFFROM <S>
        distance: <LENGTH> a? AROUND <S>
        distance: <LENGTH> a redonda de <S>
        distance: ZONE de <LENGTH> WIDE? ^ AROUND <S>
        distance: ZONE DEEPOF <LENGTH> ^ AROUND <S>
        from-distance: <LENGTH> AWAY? de <S>
        distance-direction: <LENGTH> a? DIR de <S>

        # Between and along
        between: BETWEEN <S> AND <S>
        between: BETWEEN <L>
        from-to: STRETCHING? FROM <S> TO <S>
        from-to: STRETCHING? FROM <S> VIA <N> TO <S>
        corners: TRIANGLE <L>
        pocket: POCKETS <L>
        along: ALONG <S>
        along: BANKS de <S>
        along: BOTHSIDES <S>
        strip(side=both): <LENGTH> WIDE? BOTHSIDES <S>
        strip(side=both): ZONE OF|DEEPOF <LENGTH> WIDE? ^ BOTHSIDES <S>
        strip: ZONE de <LENGTH> WIDE? ^ ALONG <S>
        strip: ZONE DEEPOF <LENGTH> ^ ALONG <S>
        strip: ZONE de <LENGTH> LONG AND|WITH de? <LENGTH> WIDE ^ ALONG <S>
        strip: <LENGTH> WIDE ALONG <S>
        side-of-line: BANK DIR|DIRADJ de <S>
        route: ROAD <M> HYPHEN <M>
        route: ROAD LINKING <N> AND|WITH <N>
        route: ROAD FROM <N> TO <N>

        # Borders and coasts
        border: BORDER WITH <N>
        border: BORDER <M>
        border: BORDER <M> HYPHEN <M>
        border: BORDER de <N> WITH <N>
        border: BORDER DIR|DIRADJ de <N>
        border: BORDER de <N>
        border: BORDER BETWEEN <N> AND <N>
        border: NOMANS BETWEEN <N> AND <N>
        border(common=yes): BORDER COMMON
        border(bare=yes): +BORDER
        border(depth=yes): <LENGTH> WIDE? INTO <N>
        border(depth=yes): ZONE de <LENGTH> WIDE? ^ INSIDE <N>
        border(depth=yes): ZONE DEEPOF <LENGTH> ^ INSIDE <N>
        coast: COAST de <N>
        coast: COAST <M>
        coast(bare=yes): +COAST
        coast(bare=yes): +SEA

        # Lines of latitude and longitude
        parallel: PARALLEL NUM|ORDINAL NORTHWARD|SOUTHWARD?
        parallel: ORDINAL PARALLEL NORTHWARD|SOUTHWARD?
        meridian: MERIDIAN NUM|ORDINAL
        parallel: LATLINE
        meridian: LONLINE
        stated-area: ZONE de <AREA> ^ IN|AROUND|NEAR <S>
        stated-area: <AREA> IN|AROUND|NEAR <S>
    """,
)
