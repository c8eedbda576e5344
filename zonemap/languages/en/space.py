"""English words of place."""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    paradigms={"S": "- s"},
    articles="the",
    apostrophe="possessive",
    transparent="""
        a, an, another, this, that same, its, their, both of, strategic, strategically important, besieged, embattled, war-torn, disputed, occupied, contested,
        neighbouring, neighboring, nearby, restive, breakaway, separatist, rebel, opposition, insurgent, militant, jihadist, government, border town of,
        mainly, mostly, predominantly, largely, Kurdish-majority, Sunni, Shiite, Alawite, Druze, ancient, historic, key, whole, entire, remote, rural parts of,
        *-held, *-controlled, *-run, *-occupied, *-ruled, *-dominated, *-besieged, *-populated, *-torn, *-rich, *-majority, *-administered
    """,
    directions={
        "n": "north",
        "ne": "north-east, northeast, north east",
        "e": "east",
        "se": "south-east, southeast, south east",
        "s": "south",
        "sw": "south-west, southwest, south west",
        "w": "west",
        "nw": "north-west, northwest, north west",
        "nne": "north-northeast, north-north-east",
        "ene": "east-northeast, east-north-east",
        "ese": "east-southeast, east-south-east",
        "sse": "south-southeast, south-south-east",
        "ssw": "south-southwest, south-south-west",
        "wsw": "west-southwest, west-south-west",
        "wnw": "west-northwest, west-north-west",
        "nnw": "north-northwest, north-north-west",
        "c": "centre, center, middle, heart, interior",
    },
    direction_adjectives={
        "n": "northern, northernmost",
        "ne": "north-eastern, northeastern, north-easternmost",
        "e": "eastern, easternmost",
        "se": "south-eastern, southeastern",
        "s": "southern, southernmost",
        "sw": "south-western, southwestern",
        "w": "western, westernmost",
        "nw": "north-western, northwestern, northwesternmost",
        "c": "central",
    },
    numbers={
        0.5: "half, half a, half an",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve, dozen",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty",
        50: "fifty",
        60: "sixty",
        70: "seventy",
        80: "eighty",
        90: "ninety",
        100: "hundred",
        1000: "thousand",
    },
    ordinals={
        10: "tenth",
        17: "seventeenth",
        20: "twentieth",
        29: "twenty-ninth",
        30: "thirtieth",
        31: "thirty-first",
        32: "thirty-second",
        33: "thirty-third",
        34: "thirty-fourth",
        35: "thirty-fifth",
        36: "thirty-sixth",
        37: "thirty-seventh",
        38: "thirty-eighth",
        39: "thirty-ninth",
        40: "fortieth",
        42: "forty-second",
        45: "forty-fifth",
        49: "forty-ninth",
        50: "fiftieth",
        60: "sixtieth",
    },
    ordinal_suffixes="st nd rd th",
    units={
        "km": "km, kms, k.m., kilometre*S, kilometer*S, klick*S",
        "m": "m, metre*S, meter*S",
        "mi": "mile*S, mi",
        "nmi": "nautical mile*S, nm, nmi, naut miles",
        "yd": "yard*S, yd, yds",
        "ft": "foot, feet, ft",
        "km2": "square kilometre*S, square kilometer*S, sq km, sq kms, sq. km, km2, km²",
        "mi2": "square mile*S, sq mi, sq miles, sq. miles",
        "ha": "hectare*S, ha",
        "m2": "square metre*S, square meter*S, sq m, m2, m²",
        "acre": "acre*S",
    },
    features={
        "country": "republic, kingdom",
        "province": "province, governorate, gov, oblast, state, prefecture, voivodeship, muhafazah, muhafaza, wilaya, vilayet",
        "region": "region, krai, territory",
        "district": "district, county, raion, rayon, subdistrict, sub-district, municipality, canton, department",
        "city": "city, capital, port city, capital city, stronghold, hub",
        "town": "town, border town, township, resort, resort town, mountain town, port",
        "village": "village, hamlet, settlement",
        "suburb": "suburb",
        "neighbourhood": "neighbourhood, neighborhood, quarter, ward, old city, old town",
        "area": "enclave, exclave, pocket, bastion, heartland, oasis, plain, plateau, countryside area",
        "island": "island, islet, archipelago",
        "peninsula": "peninsula",
        "mountain": "mountain, mount, mountains, hill, hills, range, heights, massif",
        "valley": "valley, gorge, basin",
        "desert": "desert",
        "river": "river, stream",
        "lake": "lake, reservoir",
        "sea": "sea",
        "gulf": "gulf, bay, strait, straits, channel",
        "road": "highway, motorway, road, expressway",
        "airport": "airport, international airport, airfield",
        "airbase": "air base, airbase, military airport, military base, air force base, naval base, base",
        "crossing": "crossing, border crossing, checkpoint, border post, border gate",
        "camp": "camp, refugee camp",
        "dam": "dam",
        "site": "power plant, nuclear plant, nuclear power plant, plant, refinery, port of entry",
    },
    plurals={
        "province": "provinces, governorates, oblasts, states, prefectures, wilayas",
        "region": "regions, territories",
        "district": "districts, counties, raions, subdistricts, cantons, municipalities",
        "city": "cities, strongholds",
        "town": "towns",
        "village": "villages, hamlets, settlements",
        "suburb": "suburbs",
        "neighbourhood": "neighbourhoods, neighborhoods, quarters",
        "area": "areas, enclaves, pockets",
        "island": "islands",
        "camp": "camps, refugee camps",
        "airport": "airports",
        "airbase": "air bases, airbases, bases",
        "river": "rivers",
        "crossing": "crossings, border crossings",
        "country": "countries",
    },
    words={
        "AND": "and, &, or, as well as, and also, along with, plus, and in, and to",
        "IN": "in, inside, within, across, throughout, over, at, of, part of, all over",
        "LOCATIVE": "in, inside, within, across, throughout, over, at, from, to, towards, toward, into, for, covering, cover, covers, include, includes, including",
        "LOCATED": "which lies, which is, located, situated, lying, that lies, that is, just, immediately, some, about, which sits",
        "FOCUS": "country, nation",
        "NEAR": "near, close to, in vicinity of, not far from, nearby, within reach of, in area of, in proximity to, near to, vicinity of, in areas near, areas near, area near, in region of",
        "AROUND": "around, round, in and around, surrounding, in and round, area around, areas around, areas surrounding, region around, territory around, circling, encircling, all around",
        "ADJACENT": "next to, beside, adjacent to, at edge of, on edge of, on edges of, at edges of, on fringe*S of, abutting, bordering, adjoining, flanking, areas bordering, regions bordering, areas adjoining",
        "OUTSIDE": "outside, just outside, immediately outside, on outside of",
        "AREA": "area, vicinity, surroundings, environs, zone, surrounding area, hinterland area",
        "OUTSKIRTS": "outskirt*S, periphery, edges, edge, approaches, fringes",
        "SUBURBS": "suburbs, suburb, suburban areas, belt of suburbs",
        "COUNTRYSIDE": "countryside, rif, reef, rural areas, rural area, hinterland, countrysides, rural parts",
        "RURAL": "rural",
        "PARTS": "part, parts, certain parts, portion*S, swathe*S, swath*S, chunk*S, stretch of territory, areas, area, territory, territories, land, pockets, some areas, much, most, large parts, some, some parts, sections, districts, villages, towns and villages, towns, neighbourhoods, neighborhoods, settlements",
        "SECTION": "part, parts, half, third, quarter, section*S, sector*S, portion*S, reaches, fringe*S, tip, corner, end, edge, flank, side, area, areas, district*S, quarters, neighbourhoods, neighborhoods, neighbourhood, neighborhood, region*S, provinces, province, territories, zone, towns, villages, swathe*S, swath*S, governorates, states, counties, pocket, plains, plain, stretch*S, stretches, interior, desert, mountains, highlands, marshes",
        "FAR": "far, extreme, deep, furthest, very",
        "PREFIXDIR": "to",
        "WITHIN": "within, less than, no more than, under, inside, up to, as close as, closer than, as far as, not more than, out to, within about, at most",
        "OFFROM": "of, from, around, round, outside, off, either side of",
        "AWAY": "away, distant, or so, or more",
        "RADIUS": "radius, circle, ring, perimeter, distance, range",
        "WIDE": "wide, deep, long, in width, in depth, in length, in radius, broad, thick",
        "ZONE": "zone*S, area*S, strip*S, belt*S, corridor*S, band*S, buffer*S, ring*S, perimeter*S, swathe*S, swath*S, stretch*S, cordon*S, pocket, region, enclave, territory, line, sector, lane, passage",
        "BELT": "belt*S, ring, cordon, security zones, security zone, security belt*S, buffer strip, perimeter",
        "INSIDE": "inside, into, deep into, within, inland from, deep inside, in",
        "INTO": "inside, into, deep into, deep inside",
        "ALONG": "along, alongside, along length of, all along, running along, on, astride, hugging, following, parallel to, that runs along, which runs along, stretching along, extending along",
        "BOTHSIDES": "both sides of, either side of, each side of, both banks of, either bank of, on both sides of, on either side of, along both sides of, on each side of, on both banks of, along both banks of, to either side of",
        "BANK": "bank*S, side, shore*S, of bank",
        "SIDE": "side",
        "BANKS": "banks, shores",
        "BORDER": "border*S, frontier*S, boundary, boundaries, border area*S, border region*S, border zone, border strip, borderlands, borderland, border line",
        "WITH": "with",
        "ROAD": "road, highway, motorway, corridor, route, railway, railroad, axis, expressway, line, supply route, supply line, pipeline",
        "LINKING": "linking, connecting, between, running between, joining, that links, which links, that connects",
        "COAST": "coast, coastline, seaboard, shoreline, shore, coastal area*S, coastal region*S, coastal strip, littoral",
        "SEA": "sea, coast, seaside, shore",
        "PARALLEL": "parallel, degree*S latitude",
        "LATITUDE": "latitude, parallel",
        "LONGITUDE": "longitude, meridian",
        "DEGREES": "degree*S, degree*S of latitude, °",
        "POCKET": "pocket, enclave, triangle, area, quadrangle, zone, salient, bulge, bridgehead",
        "POCKETS": "pocket of, enclave of, enclave around, area of, pocket around, pocket comprising, enclave comprising, pocket made up of",
        "TRIANGLE": "triangle, triangle formed by, triangle between, area bounded by, bounded by, triangle of, area enclosed by",
        "EXCEPT": "except, except for, excluding, apart from, other than, but not, with exception of, minus, without, not including, bar",
        "ADJOIN": "that border, which border, that borders, which borders, bordering, that adjoin, which adjoin, adjoining, next to, that neighbour, that neighbor, adjacent to, neighbouring on, that abut, abutting",
        "INCLUDE": "that would include, which would include, that includes, which includes, including, to include, that include, which include, would include, taking in, which takes in, encompassing, that would encompass, that encompasses, containing, that would contain",
        "APPROX": "about, some, roughly, approximately, nearly, around, almost, over, just over, more than, at least, up to, as much as, just under, just, only, a full, an estimated, at a distance of, a distance of, to a depth of, depth of, to depth of, at distance of, distance of, with depth of, somewhere, a",
        "FROM": "from",
        "TO": "to, towards, toward, up to, as far as, down to, until, all way to",
        "BETWEEN": "between, halfway between, midway between, in between, lying between, sandwiched between, stretch between, area between, land between",
        "STRETCHING": "stretching, extending, running, reaching, that stretches, which stretches, that runs, which runs, that extends",
        "BEARING": "bearing, on bearing of, at bearing of, heading of",
        "COVER": "covering, spanning, measuring, of, with area of",
        "NOMANS": "no-man's-land, no man's land, buffer strip, demarcation line, ceasefire line, front line, frontline, contact line, line of contact",
    },
    rules="""
        # Names, with the type word that chooses among places of one name
        place: MENTION
        place: MENTION FEATURE
        place: FEATURE MENTION
        place: FEATURE of <N>
        place: DIRADJ FEATURE of <N>
        place: MENTION POSS? DIRADJ? FEATURE of <N>
        place: DIRADJ MENTION POSS? FEATURE of <N>
        place: MENTION POSS MENTION FEATURE?
        place: DIRADJ MENTION POSS MENTION FEATURE?
        place(described=yes): MENTION POSS? DIRADJ MENTION FEATURE
        place(described=yes): MENTION POSS DIRADJ MENTION
        place(described=yes): FOCUS POSS DIRADJ MENTION FEATURE?
        place(described=yes): +DIRADJ MENTION FEATURE
        focus: FOCUS
        coordinates: COORD

        # Lists under one type word
        union: <L> FEATURES
        union: FEATURES of <L>
        union: DIRADJ FEATURES of <L>
        union: MENTION POSS? DIRADJ? FEATURES of <L>
        union: DIRADJ MENTION POSS? FEATURES of <L>
        union: MENTION POSS <L> FEATURES

        # Inside a place
        inner-direction: +DIR of|in <S>
        inner-direction: FAR DIR of|in <S>
        inner-direction: FAR? DIRADJ SECTION of|in <S>
        inner-direction: DIR SECTION of|in <S>
        inner-direction: DIRADJ AND DIRADJ SECTION of|in <S>
        inner-direction: +DIR AND DIR of|in <S>
        inner-direction: FAR? DIRADJ <N>
        inner-direction: DIRADJ AND DIRADJ <N>
        inner-direction: DIRADJ <N> SECTION
        inner-direction: FAR? DIR <N>
        inner-direction: <N> POSS FAR? DIR
        inner-direction: <N> POSS FAR? DIRADJ SECTION
        inner-direction: <N> POSS DIRADJ AND DIRADJ SECTION
        inner-direction(bare=yes): +DIR
        inner-direction(bare=yes): FAR DIR
        inner-direction(bare=yes): FAR? DIRADJ SECTION
        part-of: PARTS of|in <S>
        countryside: COUNTRYSIDE of|around <S>
        countryside: DIRADJ COUNTRYSIDE of|around <S>
        countryside: <N> POSS? DIRADJ? COUNTRYSIDE
        countryside: DIRADJ <N> POSS? COUNTRYSIDE
        countryside: RURAL <N>
        countryside: RURAL DIRADJ <N>

        # Beside a place
        outer-direction: -DIR of <S>
        outer-direction: PREFIXDIR DIR of <S>
        near: NEAR <S>
        near: OUTSIDE <S>
        near: <N> AREA
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: DIRADJ? OUTSKIRTS of <S>
        outskirts: <N> POSS? DIRADJ? OUTSKIRTS
        outskirts: DIRADJ <N> OUTSKIRTS
        suburbs: DIRADJ? SUBURBS of <S>
        suburbs: <N> POSS? DIRADJ? SUBURBS
        suburbs: DIRADJ <N> SUBURBS

        # Distances
        distance: WITHIN <LENGTH> AWAY? OFFROM <S>
        distance: WITHIN? RADIUS of <LENGTH> OFFROM <S>
        distance: WITHIN? <LENGTH> RADIUS OFFROM <S>
        distance: <LENGTH> WIDE? <FILL>? ZONE AROUND <S>
        distance: ZONE <LENGTH> AROUND <S>
        distance: ZONE of <LENGTH> AROUND <S>
        distance: <LENGTH> WIDE? AROUND <S>
        distance: AROUND <S> RADIUS of <LENGTH>
        from-distance: <LENGTH> AWAY? from|off <S>
        from-distance: <LENGTH> OUTSIDE <S>
        distance-direction: <LENGTH> PREFIXDIR? DIR of|from <S>
        distance-direction: <LENGTH> DIR <S>
        distance-direction: <LENGTH> from <S> BEARING NUM DEGREES?

        # Between and along
        between: BETWEEN <S> AND <S>
        from-to: STRETCHING? from <S> TO <S>
        corners: TRIANGLE <L>
        corners: <L> TRIANGLE
        pocket: <L> POCKET
        pocket: POCKETS <L>
        along: ALONG <S>
        along: BANKS of <S>
        along: <N> POSS BANKS
        strip(side=both): <LENGTH> WIDE? <FILL>? ZONE? on|along? BOTHSIDES <S>
        strip(side=both): ZONE? <LENGTH> WIDE? on|along? BOTHSIDES <S>
        strip: <LENGTH> WIDE? <FILL>? ZONE? ALONG <S>
        strip: ZONE <LENGTH> WIDE ALONG <S>
        along: BOTHSIDES <S>
        side-of-line: DIR|DIRADJ BANK of <S>
        side-of-line: <N> POSS DIRADJ BANK
        route: <N> HYPHEN <N> ROAD
        route: <N> TO <N> ROAD
        route: ROAD FROM <N> TO <N>
        route: ROAD LINKING <N> AND|WITH|TO <N>

        # Borders and coasts
        border: <N> HYPHEN <N> BORDER
        border: <N> POSS? DIRADJ? BORDER WITH <N>
        border: <N> POSS? DIRADJ? BORDER
        border: DIRADJ? BORDER WITH <N>
        border: BORDER BETWEEN <N> AND <N>
        border: BORDER of <N> AND|WITH <N>
        border: DIRADJ? BORDER of <N>
        border(bare=yes): +BORDER
        border(bare=yes): DIRADJ BORDER
        border(depth=yes): <LENGTH> WIDE? INTO <N>
        border(depth=yes): <LENGTH> WIDE <FILL>? ZONE INSIDE <N>
        border(depth=yes): <LENGTH> <FILL>? ZONE INTO <N>
        border(depth=yes): <LENGTH> INSIDE <N> POSS? BORDER
        border(depth=yes): ZONE <LENGTH> WIDE? INTO <N>
        coast: COAST of <N>
        coast: <N> POSS? DIRADJ? COAST
        coast: DIRADJ COAST of <N>
        coast(bare=yes): +COAST
        coast(bare=yes): +SEA

        # Lines of latitude and longitude
        parallel: ORDINAL PARALLEL
        parallel: LATITUDE NUM DEGREES?
        meridian: ORDINAL LONGITUDE
        meridian: LONGITUDE NUM DEGREES?
        parallel: LATLINE
        meridian: LONLINE

        # Areas
        stated-area: <AREA> <FILL>? ZONE? AROUND|IN|NEAR <S>
        belt: BELT AROUND <S>
        belt: <LENGTH> WIDE? <FILL>? BELT AROUND <S>
    """,
)
