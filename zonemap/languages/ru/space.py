"""Russian words of place."""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    decimal=",",
    ordinal_suffixes="-й -я -ю -ей -ой -го -му -м",
    paradigms="""
        N: -, а, у, ом, е, ы, ов, ам, ами, ах; A: ый, ого, ому, ым, ом, ая, ой, ую, ое, ые, ых, ыми; K: ий, ого, ому, им, ом, ая, ой, ую, ое, ие, их, ими
        F: я, и, ю, ей, е, й, ям, ями, ях; T: ь, и, ью, ей, ям, ями, ях; V: а, ы, у, ой, е, -, ам, ами, ах; O: о, а, у, ом, е; J: е, я, ю, ем, й, ям, ями, ях
        L: ль, ля, лю, лем, ле, ли, лей, лям, лями, лях; Q: а, и, у, ой, е, -, ам, ами, ах; C: ок, ка, ку, ком, ке, ки, ков, кам, ками, ках
    """,
    transparent="""
        осажденн*A, спорн*A, оккупированн*A, сирийского правительства, соседн*A, стратегическ*K, контролируем*A боевиками, контролируем*A оппозицией
        подконтрольн*A боевикам, мятежн*A, сепаратистск*K, приграничн*A, весь, вся, всю, всей, всего, эт*A, эту, этой, этом, своей, своего, их
    """,
    directions="""
        n: север*N; s: юг, юга, югу, югом, юге; e: восток*N; w: запад*N; c: центр*N, сердц*J, середин*V; ne: северо-восток*N; nw: северо-запад*N
        se: юго-восток*N; sw: юго-запад*N; nne: северо-северо-восток*N; nnw: северо-северо-запад*N; sse: юго-юго-восток*N; ssw: юго-юго-запад*N
        ene: востоко-северо-восток*N; ese: востоко-юго-восток*N; wnw: западо-северо-запад*N; wsw: западо-юго-запад*N
    """,
    direction_adjectives="""
        n: северн*A; s: южн*A; e: восточн*A; w: западн*A; c: центральн*A; ne: северо-восточн*A; nw: северо-западн*A; se: юго-восточн*A; sw: юго-западн*A
    """,
    direction_forms="""
        n: севернее; s: южнее; e: восточнее; w: западнее; ne: северо-восточнее; nw: северо-западнее; se: юго-восточнее; sw: юго-западнее
    """,
    numbers="""
        0.5: пол, полкилометра; 1: один, одного, одном; 2: два, двух, две; 3: три, трех; 4: четыре, четырех; 5: пять, пяти; 6: шесть, шести; 7: семь, семи
        8: восемь, восьми; 9: девять, девяти; 10: десять, десяти; 12: двенадцать, двенадцати; 15: пятнадцать, пятнадцати; 20: двадцать, двадцати
        25: двадцать пять, двадцати пяти; 30: тридцать, тридцати; 40: сорок, сорока; 50: пятьдесят, пятидесяти; 60: шестьдесят, шестидесяти
        70: семьдесят, семидесяти; 80: восемьдесят; 90: девяносто; 100: сто, ста; 200: двести, двухсот; 1000: тысяча, тысячи
    """,
    ordinals="17: семнадцатой, семнадцатая; 32: тридцать второй; 36: тридцать шестой; 38: тридцать восьмой",
    units="""
        km: км, километр*N, километров*A, километровую; m: м, метр*N, метров*A; mi: мил*F, мильн*A; nmi: морских миль, морские мили, морской мили, морская миля
        yd: ярд*N; ft: фут*N; km2: квадратн*A километр*N, кв км, км², км2; ha: гектар*N, га; m2: квадратн*A метр*N, кв м; mi2: квадратн*A мил*F; acre: акр*N
    """,
    features="""
        country: республик*Q, королевств*O; province: провинци*F, мухафаз*V, област*T, губернаторств*O, кра*J, штат*N, губерни*F, эялет*N, вилайет*N, ил
        region: регион*N, территори*F; district: район*N, уезд*N, округ*N, муниципалитет*N, департамент*N, кантон*N
        city: город*N, столиц*V, оплот*N; town: город*C, поселок, поселка, поселке, поселку, поселком, пгт; village: деревн*F, сел*O, селени*J, кишлак*N, хутор*N, населенн*A пункт*N
        suburb: пригород*N, предмест*J; neighbourhood: квартал*N, микрорайон*N; area: анклав*N, эксклав*N, равнин*V, плато, оазис*N
        island: остров*N; peninsula: полуостров*N; mountain: гор*V, гора, хребет, хребта, высот*V, нагорь*J; valley: долин*V, ущель*J; desert: пустын*F
        river: река, реки, реке, реку, рекой; lake: озер*O, водохранилищ*J; sea: мор*J; gulf: залив*N, пролив*N, бухт*V
        road: трасс*V, шоссе, автодорог*Q, дорог*Q, автострад*V; airport: аэропорт*N, аэродром*N; airbase: авиабаз*V, военн*A баз*V, военн*A аэродром*N, баз*V
        crossing: погранпереход*N, контрольно-пропускной пункт, кпп, пункт*N пропуска; camp: лагер*L, лагерь, лагеря, лагере, лагерь беженцев, лагере беженцев; dam: плотин*V
        site: аэс, электростанци*F, завод*N, шахт*V
    """,
    plurals="""
        province: провинци*F, областей, области, областях, мухафаз, штаты, штатов; region: регион*N; district: районов, районах, районы
        city: города, городов, городах; town: поселки, поселков, поселках; village: сел*O, села, селах, сел, деревн*F, деревень; area: анклав*N, районов
    """,
    words="""
        AND: и, или, а также; TO: до, к; FROM: от, из, с; WITH: с, со; OF: от; BETWEEN: между
        IN: в, во, на, внутри, на территории, у; LOCATIVE: в, во, на, включая, охватит, охватывает; LOCATED: расположенн*A, находящ*K, что, лежащ*K
        FOCUS: страны, стране, страну, страна
        NEAR: близ, вблизи, около, возле, недалеко от, неподалеку от, рядом с, под, в районе, в окрестностях, в районах, у, окрестност*T, при
        AROUND: вокруг, вокруг города; ADJACENT: рядом с, прилегающ*K к, примыкающ*K к, граничащ*K с; OUTSIDE: за пределами, под
        OFF: у берегов, у побережья; AREAWORD: окрестност*T
        OUTSKIRTS: окраин*V, окрестност*T, подступ*N; SUBURBS: пригород*N, предмест*J; COUNTRYSIDE: сельск*K местност*T, сельск*K район*N, риф
        PARTS: част*T, прилегающ*K район*N, прилегающ*K территори*F, соседн*A район*N, отдельн*A район*N, ряд районов, некотор*A район*N, район*N, территори*F, участк*N
        SECTION: част*T, район*N, сектор*N, половин*V, окраин*V, пригород*N, квартал*N, провинци*F, област*T, территори*F, оконечност*T, берег*N
        REGIONS: провинци*F, регион*N, област*T, районах, районов; FAR: крайн*K, самый, самом, дальн*K
        WITHIN: в радиусе, не далее, не более чем в, менее чем в, ближе, в пределах, не ближе чем в, на расстоянии до, до, не более
        OFFROM: от, вокруг, из; AWAY: расстояния; RADIUS: радиус*N
        DEEPOF: глубиной, шириной, радиусом, протяженностью в глубину, глубиной в, шириной в, радиусом в, на глубину, на глубину до, глубиной до, шириной до
        LONG: длиной, протяженностью
        ZONE: зон*V, полос*V, коридор*N, пояс*N, буферн*A зон*V, участ*C, район*N, кольц*O, зон*V безопасности, периметр*N, пояс*N безопасности
        BELT: пояс*N безопасности, пояс*N, кольц*O; SHIELD: зон*V безопасности
        INSIDE: внутри, в, на территории, вглубь, в глубь; INTO: вглубь, в глубь, внутрь, внутри, вглубь территории, в глубь территории, на территорию
        ALONG: вдоль, по, параллельно
        BOTHSIDES: по обе стороны от, по обе стороны, по обеим сторонам, на обоих берегах, по обоим берегам, по обе стороны реки, с обеих сторон от, с обеих сторон
        BANK: берег*N, сторон*V; BANKS: берега, берегов, берегам, берегах; SIDE: сторон*V, стороны
        BORDER: границ*V, границей, границею, приграничн*A район*N, приграничь*J, рубеж*N; COMMON: общ*K
        NOMANS: линии разграничения, линия разграничения, линию разграничения, нейтральн*A полос*V; GUARDED: пограничник*N, пограничн*A служб*V
        ROAD: дорог*Q, трасс*V, шоссе, автодорог*Q, автострад*V; LINKING: соединяющ*K, между, ведущ*K из
        COAST: побережь*J, берег*N; SEA: мор*J, морем
        PARALLEL: параллел*T; MERIDIAN: меридиан*N; LATITUDE: широт*V; LONGITUDE: долгот*V; DEGREES: градус*N
        NORTHWARD: северной широты; SOUTHWARD: южной широты; EASTWARD: восточной долготы; WESTWARD: западной долготы
        POCKET: анклав*N, выступ*N, котел, котла; POCKETS: анклав*N; TRIANGLE: треугольник*N, треугольник между
        EXCEPT: кроме, за исключением, исключая, помимо, без; ADJOIN: граничащ*K с, прилегающ*K к, соседствующ*K с, примыкающ*K к
        INCLUDE: включая, котор*A включит, включающ*K, в том числе, куда войдет, с включением
        APPROX: около, примерно, приблизительно, почти, более, свыше, менее, порядка, до, в, на, на расстоянии, на расстоянии около, в среднем
        LAND: территори*F
        ORWORD: или; STRETCHING: простирающ*K, протянувш*K, тянущ*K; VIA: через; EITHERWAY: по обе стороны, с обеих сторон
    """,
    rules="""
        # Names
        place: MENTION
        place: FEATURE MENTION
        place: MENTION FEATURE
        place: FEATURE <N>
        place: MENTION FEATURE <N>
        place: FEATURE MENTION <N>
        place: DIRADJ MENTION? FEATURE <N>
        place: FEATURE <M> FEATURE MENTION
        place(land=yes): MENTION LAND
        focus: FOCUS
        coordinates: COORD
        union: FEATURES <L>
        union: <L> FEATURES
        union: MENTION FEATURES <L>

        # Inside a place
        inner-direction: на DIR <S>
        inner-direction: в DIR <S>
        inner-direction: DIR <S>
        inner-direction: FAR DIR <S>
        inner-direction: DIR AND DIR <S>
        inner-direction: DIRADJ SECTION <S>
        inner-direction: DIRADJ <N>
        inner-direction: DIRADJ AND DIRADJ <N>
        inner-direction(bare=in): на DIR
        inner-direction(bare=in): в DIR
        inner-direction(bare=in): в REGIONS DIR
        inner-direction(bare=in): на FAR DIR
        part-of: PARTS <S>
        countryside: DIRADJ? COUNTRYSIDE <S>

        # Beside a place
        outer-direction: к DIR от <S>
        outer-direction: DIRFORM <S>
        near: NEAR|OUTSIDE <S>
        near(sea=yes): OFF <S>
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: на? DIRADJ? OUTSKIRTS <S>
        outskirts: на DIR OUTSKIRTS <S>
        suburbs: DIRADJ? SUBURBS <S>

        # Belts and distances
        belt: BELT ^ AROUND <S>
        belt(shield=yes): SHIELD ^ AROUND <S>
        belt: BELT DEEPOF <LENGTH> ^ AROUND <S>
        distance: WITHIN <LENGTH> OFFROM <S>
        distance: WITHIN <LENGTH> AROUND <S>
        distance: <LENGTH> <FILL>? ZONE ^ AROUND <S>
        distance: ZONE DEEPOF <LENGTH> ^ AROUND <S>
        distance: ZONE WITHIN <LENGTH> ^ AROUND <S>
        from-distance: <LENGTH> от <S>
        from-distance: от <S> на <LENGTH>
        distance-direction: <LENGTH> к DIR от <S>
        distance-direction: <LENGTH> DIRFORM <S>
        distance-direction: <LENGTH> на DIR от <S>

        # Between and along
        between: BETWEEN <S> AND <S>
        between: BETWEEN <L>
        from-to: STRETCHING? FROM <S> TO <S>
        from-to: из|от <N> в|во|на <N>
        from-to: STRETCHING? FROM <S> VIA <N> TO <S>
        corners: TRIANGLE <L>
        pocket: POCKETS <L>
        along: ALONG <S>
        along: на BANKS <S>
        along: BOTHSIDES <S>
        strip(side=both): <LENGTH> BOTHSIDES <S>
        strip(side=both): BOTHSIDES <S> на? <LENGTH>
        strip(side=both): ZONE DEEPOF <LENGTH> ^ BOTHSIDES <S>
        strip(side=both): <LENGTH> <FILL>? ZONE ^ BOTHSIDES <S>
        strip: ZONE DEEPOF <LENGTH> ^ ALONG <S>
        strip: <LENGTH> <FILL>? ZONE ^ ALONG <S>
        strip: ZONE LONG <LENGTH> AND DEEPOF <LENGTH> ^ ALONG <S>
        side-of-line: на? DIRADJ BANK <S>
        route: ROAD <M> HYPHEN <M>
        route: ROAD LINKING <N> AND|WITH <N>
        route: ROAD FROM <N> TO|IN <N>

        # Borders and coasts
        border: <M> HYPHEN <M> BORDER
        border: <M> BORDER
        border: BORDER WITH <N>
        border: BORDER <N> WITH <N>
        border: BORDER <N> AND <N>
        border: BORDER BETWEEN <N> AND <N>
        border: BORDER <N>
        border: DIRADJ BORDER <N>
        border: NOMANS BETWEEN <N> AND <N>
        border(common=yes): COMMON BORDER
        border(bare=yes): BORDER
        border(depth=yes): <LENGTH> INTO <N>
        border(depth=yes): INTO <N> APPROX? <LENGTH>
        border(depth=yes): ZONE DEEPOF <LENGTH> ^ INSIDE|INTO <N>
        border(depth=yes): <LENGTH> <FILL>? ZONE ^ INSIDE <N>
        coast: COAST <N>
        coast: <M> COAST
        coast(bare=yes): COAST
        coast(bare=yes): SEA

        # Lines of latitude and longitude
        parallel: ORDINAL PARALLEL
        parallel: NUM DEGREES? NORTHWARD|SOUTHWARD
        meridian: ORDINAL MERIDIAN
        meridian: NUM DEGREES? EASTWARD|WESTWARD
        parallel: LATLINE
        meridian: LONLINE
        stated-area: ZONE APPROX? <AREA> ^ IN|AROUND|NEAR <S>
        stated-area: <AREA> IN|AROUND|NEAR <S>
    """,
)
