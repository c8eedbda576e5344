"""Turkish words of place.

Case endings are written out where a word carries them; after a name they follow an apostrophe (Humus'un, İdlib'de).
"""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    indefinite="bir",
    appositions=False,
    decimal=",",
    apostrophe="suffix",
    ordinal_suffixes="'ncı 'nci 'ncu 'ncü 'inci 'ıncı 'uncu 'üncü inci ıncı uncu üncü nci ncı ncu ncü",
    paradigms="""
        K: i, inde, ine, inden, indeki, ini, inin, indedir; L: -, lar, ler; D: -, da, de, ta, te, daki, deki, taki, teki, dan, den, tan, ten, a, e, ya, ye, ı, i, u, ü, sı, si
        P: -, in, ın, un, ün, i, ı, u, ü, sı, si, su, sü, inde, ında, unda, ünde, sinde, sında, ine, ına, una, üne, sine, sına, inden, ından, undan, ünden, sinden, sından
            indeki, ındaki, undaki, ündeki, sindeki, sındaki, inin, ının, unun, ünün, sinin, sının, ini, ını, unu, ünü, sini, sını
        Q: leri, ları, lerinde, larında, lerine, larına, lerinden, larından, lerindeki, larındaki, lerinin, larının, lerini, larını, ler, lar
        C: ğı, ğında, ğına, ğından, ğındaki, ğının, k, kta, ktaki
    """,
    transparent="bu, şu, o, kuşatma altındaki, muhaliflerin elindeki, muhaliflerin kontrolündeki, işgal altındaki, tartışmalı, stratejik, komşu, tüm, bütün, tarihi",
    directions="""
        n: kuzey; s: güney; e: doğu; w: batı; c: merkez, orta; ne: kuzeydoğu, kuzey doğu; nw: kuzeybatı, kuzey batı; se: güneydoğu, güney doğu
        sw: güneybatı, güney batı
    """,
    direction_adjectives="n: kuzey; s: güney; e: doğu; w: batı; c: orta, merkezi; ne: kuzeydoğu; nw: kuzeybatı; se: güneydoğu; sw: güneybatı",
    direction_forms="""
        n: kuzey*K; s: güney*K; e: doğusu, doğusunda, doğusuna, doğusundan, doğusundaki, doğusunu, doğusunun; w: batısı, batısında, batısına, batısından, batısındaki
            batısını, batısının
        c: merkez*K, orta*P; ne: kuzeydoğusu, kuzeydoğusunda, kuzeydoğusundaki, kuzeydoğusuna, kuzeydoğusundan
        nw: kuzeybatısı, kuzeybatısında, kuzeybatısındaki, kuzeybatısına, kuzeybatısından; se: güneydoğusu, güneydoğusunda, güneydoğusundaki, güneydoğusuna
        sw: güneybatısı, güneybatısında, güneybatısındaki, güneybatısına
    """,
    numbers="""
        0.5: yarım, buçuk; 1: bir; 2: iki; 3: üç; 4: dört; 5: beş; 6: altı; 7: yedi; 8: sekiz; 9: dokuz; 10: on; 20: yirmi; 30: otuz; 40: kırk; 50: elli
        60: altmış; 70: yetmiş; 80: seksen; 90: doksan; 100: yüz; 1000: bin
    """,
    ordinals="32: otuz ikinci; 36: otuz altıncı; 38: otuz sekizinci; 17: on yedinci",
    units="""
        km: km, kilometre*P, kilometre*D, kilometrelik; m: m, metre*P, metrelik; mi: mil, mil*P, millik; nmi: deniz mili, deniz millik; yd: yarda*P; ft: fit, ayak
        km2: kilometrekare*P, kilometrekarelik, km2, km²; ha: hektar*P; m2: metrekare*P, m2; mi2: mil kare; acre: dönüm
    """,
    features="""
        country: cumhuriyeti, krallığı; province: il, ili, ilinde, iline, ilinden, ilindeki, ilinin, vilayet*P, eyalet*P, valiliği; region: bölgesi, bölgesinde, bölgesindeki, bölgesine
        district: ilçe*P, kaza*P, nahiye*P; city: kent*P, şehir, şehr*P, başkent*P; town: kasaba*P, belde*P; village: köy*P, mezra*P; suburb: banliyö*P
        neighbourhood: mahalle*P, semt*P; area: enklav*P, ova*P, cebi; island: ada*P; peninsula: yarımada*P; mountain: dağ*P, tepe*P; valley: vadi*P; desert: çöl*P
        river: nehri, nehrinin, nehrinde, ırmağı, ırmağının; lake: göl*P, baraj gölü; sea: deniz*P; gulf: körfez*P, boğaz*P; road: otoyol*P, karayol*P, yol*P
        airport: havalimanı, havalimanında, havalimanının, havaalanı, havaalanında, havaalanının; airbase: hava üssü, hava üssünde, üssü, askeri üs, hava üssünün
        crossing: sınır kapısı, sınır kapısında, kapısı; camp: kamp*P, mülteci kampı; dam: baraj*P; site: santral*P, rafineri*P
    """,
    plurals="""
        province: il*Q, vilayet*Q, eyalet*Q; region: bölge*Q; district: ilçe*Q; city: kent*Q, şehir*Q; town: kasaba*Q, belde*Q; village: köy*Q; neighbourhood: mahalle*Q
        camp: kamp*Q; island: ada*Q
    """,
    words="""
        AND: ve, ile, veya, ya da; TO: ila, kadar, doğru, değin; WITH: ile; OF: nin; BETWEEN: arasında, arasındaki, arası, arasına, arasından
        IN: içinde, içindeki, 'da, 'de, 'ta, 'te, 'daki, 'deki, 'taki, 'teki; LOCATIVE: içinde; LOCATED: bulunan, yer alan
        POSS: 'ın, 'in, 'un, 'ün, 'nın, 'nin, 'nun, 'nün; DAT: 'a, 'e, 'ya, 'ye, 'na, 'ne; ABL: 'dan, 'den, 'tan, 'ten, 'ndan, 'nden
        ACC: 'ı, 'i, 'u, 'ü, 'yı, 'yi, 'yu, 'yü; CASE: 'da, 'de, 'ta, 'te, 'daki, 'deki, 'taki, 'teki
        FOCUS: ülke, ülkenin, ülkede; GENFOCUS: ülkenin
        NEAR: yakınında, yakınlarında, yakınındaki, yakınlarındaki, yakınları, yakın, civarında, civarındaki, civarı, yanında, yöresinde, yakınına, yakınlarına
        AROUND: çevresini, çevresinin, çevresinde, çevresindeki, çevresi, etrafında, etrafındaki, çevresine, etrafı, etrafına, dolaylarında
        ADJACENT: bitişiğinde, bitişiğindeki, sınırında, kenarında; OUTSIDE: dışında, dışındaki; OFF: açıklarında, açıklarındaki
        OUTSKIRTS: dış mahallelerinde, eteklerinde, varoşlarında, dış mahalleleri, girişinde; SUBURBS: banliyölerinde, banliyöleri, banliyösünde, banliyösündeki, banliyölerindeki
        COUNTRYSIDE: kırsalı, kırsalının, kırsalında, kırsalındaki, kırsalına, kırsal kesimi, kırsal kesiminde, kırsal kesimleri, kırsal kesimlerinde
        PARTS: bazı bölgeleri, bazı bölgelerinde, bazı kesimleri, bazı kesimlerinde, bölümleri, bölümlerinde, kısımları, bir bölümü, bir bölümünde, kesimleri, kesimlerinde
            bir kısmı, bir kısmında, topraklarının bir bölümü, köyleri, köylerinde, bölgeleri, bölgelerinde
        SECTION: kesimi, kesiminde, kesimleri, kesimlerinde, bölümü, bölümünde, yarısı, yarısında, bölgesi, bölgesinde, bölgeleri, bölgelerinde, mahalleleri, mahallelerinde
            yakası, yakasında, kısmı, kısmında, illeri, illerinde
        REGIONS: bölgelerinde, illerinde, kesimlerinde; FAR: en, uzak, uç
        AWAY: uzaklıkta, uzaklıktaki, uzakta, uzağında, uzaklığında, uzaktaki, mesafede, mesafedeki, mesafesinde; RADIUS: yarıçapında, yarıçapındaki, yarıçaplı, çapında
            çevresinde, çevresindeki, çevresi, içinde, içindeki
        DEEPWORD: derinliğinde, derinliğe, derinliğindeki, derinlikte, derinliğe kadar, genişliğinde, genişlikte, derinlik, genişlik, genişliğindeki, derinliğine
        LONG: uzunluğunda, uzunluğundaki
        ZONE: bölge, bölge*P, bölgesi, kuşak, şerit, şeridi, koridor, koridoru, alan, alanı, tampon bölge, güvenli bölge, hat, kuşağı, bant, bandı
        BELT: güvenlik kuşağı, kuşağı, güvenlik bölgesi, kordonu; INTO: içinde, içlerine, içine, içerisinde, derinliğinde, içlerinde, topraklarında
        ALONG: boyunca, boyundaki, boyu, hattı boyunca, kıyısında, kıyısındaki, kıyılarında, kıyıları
        BOTHSIDES: iki yakasında, iki yakası, her iki yakasında, her iki tarafında, iki tarafında, her iki yanında, iki yanında, her iki yakası
        BANK: yakası, yakasında, yakasındaki, kıyısı, kıyısında
        BORDER: sınır*P, sınır hattı, sınır hattında, sınır bölgesi, sınır bölgesinde; COMMON: ortak; GUARDED: sınır muhafızları, sınır karakolu, sınır birlikleri
        ROAD: karayolu, karayolunda, otoyolu, otoyolunda, yolu, yolunda, hattı, hattında, karayolunun, otoyolunun
        COAST: kıyısı, kıyıları, kıyılarında, sahili, sahilinde, kıyı şeridi, sahil şeridi; SEA: deniz, denizi, denize, kıyı, sahil
        PARALLEL: paralel*P, enlem*P; MERIDIAN: meridyen*P, boylam*P; DEGREES: derece
        NORTHWARD: kuzey; SOUTHWARD: güney; EASTWARD: doğu; WESTWARD: batı
        POCKET: cebi, enklavı; TRIANGLE: üçgeni, üçgeninde; EXCEPT: hariç, dışında
        LAND: toprakları, topraklarında, topraklarının, topraklarına, topraklarındaki
        APPROX: yaklaşık, takriben, en az, en fazla, neredeyse, azami; ORWORD: veya, ya da; UNTIL: kadar, dek
    """,
    rules="""
        # Names
        place: MENTION
        place: MENTION FEATURE
        place: MENTION POSS MENTION FEATURE?
        place: MENTION POSS DIRFORM? MENTION FEATURE?
        place: MENTION POSS FEATURE MENTION
        place: MENTION CASE MENTION FEATURE?
        place(described=yes): MENTION POSS DIR MENTION FEATURE?
        place(land=yes): MENTION LAND
        focus: FOCUS
        coordinates: COORD
        union: <L> FEATURES

        # Inside and beside a place: what Turkish sets behind
        outer-direction(inside=units): <S> POSS? DIRFORM
        inner-direction: DIR <N>
        inner-direction: <N> POSS? DIR SECTION
        inner-direction: <S> POSS DIR SECTION
        part-of: <S> POSS PARTS
        countryside: <S> POSS? DIR? COUNTRYSIDE
        countryside: <S> POSS? DIRFORM COUNTRYSIDE
        countryside: DIR <N> COUNTRYSIDE
        near: <S> POSS|DAT? NEAR
        near: <S> POSS? OUTSIDE
        near(sea=yes): <S> POSS? OFF
        around: <S> POSS? AROUND
        adjacent: <S> POSS? ADJACENT
        outskirts: <S> POSS? DIR? OUTSKIRTS
        suburbs: <S> POSS? DIR? SUBURBS

        # Distances
        border(depth=yes): <S> POSS? <LENGTH> INTO
        border(depth=yes): <S> POSS? INTO <LENGTH>
        distance: <S> POSS? <LENGTH> RADIUS
        distance: <S> POSS? <LENGTH> AROUND
        distance: <S> POSS|DAT? AROUND <LENGTH> RADIUS
        from-distance: <S> DAT|ABL? <LENGTH> AWAY
        distance-direction: <S> POSS? <LENGTH> DIRFORM

        # Between and along
        between: <N> AND <N> BETWEEN
        from-to: <N> ABL <N> DAT TO?
        from-to: <N> ABL <N> UNTIL
        corners: <L> TRIANGLE
        pocket: <L> POCKET
        along: <S> POSS? ALONG
        along: <S> POSS? BOTHSIDES
        strip(side=both): <S> POSS? BOTHSIDES <LENGTH> DEEPWORD?
        strip: <S> POSS? ALONG <LENGTH> DEEPWORD
        strip: <LENGTH> DEEPWORD <S> ALONG
        strip(between=yes): <N> AND <N> BETWEEN <LENGTH> DEEPWORD
        strip(side=both): <S> POSS? <LENGTH> DIRFORM AND <LENGTH> DIRFORM
        side-of-line: <S> POSS? DIR BANK
        route: <M> HYPHEN <M> ROAD

        # Borders and coasts
        border: <M> HYPHEN <M> BORDER
        border: <M> BORDER
        border: <M> POSS? <M> BORDER
        border: <M> WITH <M> BETWEEN BORDER
        border(common=yes): COMMON BORDER
        border(bare=yes): BORDER
        border(depth=yes): <S> POSS? BORDER ABL? <LENGTH> DEEPWORD
        coast: <M> COAST
        coast: <M> POSS DIR? COAST
        coast(bare=yes): SEA

        # Lines of latitude and longitude
        parallel: ORDINAL PARALLEL
        parallel: NUM STOP PARALLEL
        parallel: NUM DEGREES NORTHWARD|SOUTHWARD PARALLEL
        meridian: ORDINAL MERIDIAN
        meridian: NUM STOP MERIDIAN
        parallel: LATLINE
        meridian: LONLINE
    """,
)
