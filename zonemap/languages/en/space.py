"""English words of place."""

from __future__ import annotations

from zonemap.languages.tables_space import SpaceTable

SPACE = SpaceTable(
    articles="the",
    indefinite="a, an, another",
    apostrophe="possessive",
    ordinal_suffixes="st nd rd th",
    paradigms="S: -, s; Y: y, ies",
    transparent="""
        this, that same, its, their, our, both of, strategic, strategically important, besieged, embattled, war-torn, disputed,
        occupied, contested, neighbouring, neighboring, nearby, restive, breakaway, separatist, rebel, opposition, insurgent, militant, jihadist,
        mainly, mostly, predominantly, largely, Kurdish-majority, Sunni, Shiite, Alawite, Druze, ancient, historic, key, whole, entire, remote,
        troubled, besieged, unrecognised, unrecognized, self-declared, self-proclaimed, mountainous, volatile, war-ravaged, rebel-besieged,
        *-held, *-controlled, *-run, *-occupied, *-ruled, *-dominated, *-besieged, *-populated, *-torn, *-rich, *-majority, *-administered, *-backed
    """,
    directions="""
        n: north; s: south; e: east; w: west; c: centre, center, middle, heart, interior
        ne: north-east, northeast; nw: north-west, northwest; se: south-east, southeast; sw: south-west, southwest
        nne: north-northeast, north-north-east; ene: east-northeast, east-north-east; ese: east-southeast, east-south-east
        sse: south-southeast, south-south-east; ssw: south-southwest, south-south-west; wsw: west-southwest, west-south-west
        wnw: west-northwest, west-north-west; nnw: north-northwest, north-north-west
    """,
    direction_adjectives="""
        n: northern, northernmost; s: southern, southernmost; e: eastern, easternmost; w: western, westernmost; c: central
        ne: north-eastern, northeastern; nw: north-western, northwestern; se: south-eastern, southeastern; sw: south-western, southwestern
    """,
    numbers="""
        0.5: half; 1: one; 2: two; 3: three; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven; 12: twelve, dozen
        13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen; 20: twenty; 30: thirty; 40: forty
        50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety; 100: hundred; 1000: thousand
    """,
    ordinals="""
        10: tenth; 15: fifteenth; 16: sixteenth; 17: seventeenth; 18: eighteenth; 20: twentieth; 25: twenty-fifth; 28: twenty-eighth
        29: twenty-ninth; 30: thirtieth; 31: thirty-first; 32: thirty-second; 33: thirty-third; 34: thirty-fourth; 35: thirty-fifth
        36: thirty-sixth; 37: thirty-seventh; 38: thirty-eighth; 39: thirty-ninth; 40: fortieth; 42: forty-second; 45: forty-fifth
        49: forty-ninth; 50: fiftieth; 60: sixtieth
    """,
    units="""
        km: km, kms, kilometre*S, kilometer*S, klick*S
        m: m, metre*S, meter*S
        mi: mile*S, mi
        nmi: nautical mile*S, nm, nmi
        yd: yard*S, yd, yds; ft: foot, feet, ft
        km2: square kilometre*S, square kilometer*S, sq km, sq kms, km2, km²
        mi2: square mile*S, sq mi, sq mile*S; ha: hectare*S, ha; m2: square metre*S, square meter*S, sq m, m2, m²; acre: acre*S
    """,
    features="""
        municipality: municipality
        country: republic, kingdom
        province: province, governorate, oblast, state, prefecture, voivodeship, muhafazah, muhafaza, wilaya, vilayet
        region: region, krai, territory
        district: district, county, raion, rayon, subdistrict, sub-district, canton, department, woreda, tehsil
        city: city, capital, port city, capital city, stronghold, hub
        town: town, border town, township, resort, resort town, mountain town, market town, mining town, port, port town
        village: village, hamlet, settlement, border village
        suburb: suburb
        neighbourhood: neighbourhood, neighborhood, quarter, ward, old city, old town
        area: enclave, exclave, pocket, bastion, heartland, oasis, plain, plateau, triangle
        island: island, islet, archipelago; peninsula: peninsula
        mountain: mountain, mount, mountains, mountain range, hill, hills, heights, massif
        valley: valley, gorge, basin; desert: desert
        river: river, stream; lake: lake, reservoir; sea: sea; gulf: gulf, bay, strait, straits, channel
        road: highway, motorway, road, expressway
        airport: airport, international airport, airfield
        airbase: air base, airbase, military airport, military base, air force base, naval base, base, garrison, barracks, outpost
        crossing: crossing, border crossing, checkpoint, border post, border gate
        camp: camp, refugee camp, displacement camp; dam: dam
        site: power plant, nuclear plant, nuclear power plant, power station, plant, refinery, mine, port terminal
    """,
    plurals="""
        municipality: municipalities
        country: countries; province: provinces, governorates, oblasts, states, prefectures, wilayas; region: regions, territories
        district: districts, counties, raions, subdistricts, cantons, departments
        city: cities, strongholds, twin cities; town: towns, townships, twin towns, ports, port cities, port towns; village: villages, hamlets, settlements, towns and villages
        suburb: suburbs; neighbourhood: neighbourhoods, neighborhoods, quarters; area: areas, enclaves, pockets; island: islands
        camp: camps, refugee camps; airport: airports; airbase: air bases, airbases, bases; river: rivers; crossing: crossings, border crossings
    """,
    words="""
        AND: and, &, or, as well as, and also, along with, plus
        TO: to, towards, toward, up to, as far as, down to, until, all way to
        FROM: from; WITH: with; BETWEEN: between, halfway between, midway between, in between, lying between, sandwiched between
            stretch between, area between, areas between, land between
        IN: in, inside, within, across, throughout, over, at, of, on
        OF: of
        LOCATIVE: in, on, inside, within, across, throughout, over, covering, cover, covers, include, includes, including, near
        LOCATED: which lies, which lie, which is, which are, located, situated, lying, that lies, that lie, just, immediately, which sits
        FOCUS: country, nation
        NEAR: near, close to, vicinity of, in vicinity of, not far from, nearby, in area of, proximity of, in proximity of, near to, areas near
            area near, in areas near, territory near, positions near, in area near
        AROUND: around, round, in and around, surrounding, in and round, area around, areas around, in area around, areas surrounding
            area surrounding, region around, territory around, circling, encircling, all around, land around, villages around
        ADJACENT: next to, beside, adjacent to, at edge of, on edge of, on edges of, at edges of, on fringe*S of, abutting, bordering, adjoining
            flanking, areas bordering, regions bordering, areas adjoining, areas adjacent to, territory bordering
        OFF: off, in waters off, waters off, sea off, in sea off
        OUTSIDE: outside, just outside, immediately outside
        AREAWORD: area, vicinity, surroundings, environs, surrounding area
        OUTSKIRTS: outskirt*S, periphery, edges, edge, approaches
        SUBURBS: suburbs, suburb, suburban areas
        COUNTRYSIDE: countryside, rif, reef, rural areas, rural area, hinterland
        RURAL: rural
        PARTS: part, parts, certain parts, some parts, large parts, portion*S, swathe*S, swath*S, chunk*S, stretch, stretches, corner, areas, some areas, territor*Y, land
            pockets, much, most, sections, districts, villages, towns and villages, towns, neighbourhoods, neighborhoods, settlements
            territory inside, corner*S
        SECTION: part, parts, half, third, quarter, section*S, sector*S, portion*S, reaches, fringe*S, tip, corner, end, edge, flank, side, area
            areas, district*S, quarters, neighbourhoods, neighborhoods, neighbourhood, neighborhood, region*S, provinces, province, territories
            zone, towns, villages, swathe*S, swath*S, governorates, states, counties, pocket, plains, plain, stretch, stretches, interior
            desert, mountains, highlands, marshes, countryside areas
        REGIONS: provinces, governorates, regions, states, parts, half
        FAR: far, extreme, deep, furthest, very
        WITHIN: within, to within, less than, no more than, under, inside, up to, as close as, closer than, as far as, not more than, out to, at most, anywhere within
        OFFROM: of, from, around, round, outside, off
        AWAY: away, distant
        RADIUS: radius, circle, ring, perimeter, distance, range
        WIDE: wide, deep, in width, in depth, in radius, broad, thick
        LONG: long, in length
        ZONE: zone*S, area*S, strip*S, corridor*S, band*S, buffer, buffers, buffer zone*S, buffer strip*S, buffer area*S, perimeter*S, swathe*S
            swath*S, stretch, pocket, region, enclave, territory, line, sector, lane, passage, circle, radius, ring, belt*S, cordon*S, security zone*S, security belt*S
        BELT: belt*S, ring, cordon, security belt*S, buffer belt*S; SHIELD: security zone*S
        INSIDE: inside, into, deep into, within, deep inside, in, inland from
        INTO: inside, into, deep into, deep inside
        ALONG: along, alongside, along length of, all along, running along, astride, following, parallel to, that runs along, which runs along
            stretching along, extending along
        BOTHSIDES: both sides of, either side of, each side of, both banks of, either bank of, on both sides of, on either side of
            along both sides of, on each side of, on both banks of, on either bank of, along both banks of, to either side of
        BANK: bank, side, shore, shores
        BANKS: banks, shores, shore
        SIDE: side
        BORDER: border*S, frontier*S, boundar*Y, border area*S, border region*S, border zone, border strip, borderlands, borderland, border line
        GUARDED: border guard*S, border police, border patrol*S, border official*S, border security, border control*S, border troops, border force*S
            frontier guard*S, border dispute*S, border clash*S, border trade, border talks, road map, border tension*S
        COMMON: common, shared, joint, mutual; EDGE: edge, edges, boundary, limits, limit
        NOMANS: no-man's-land, no man's land, demarcation line, ceasefire line, armistice line
        CORRIDOR: corridor, axis
        ROAD: road, highway, motorway, route, railway, railroad, expressway, supply route, supply line, pipeline
        LINKING: linking, connecting, between, running between, joining, that links, which links, that connects, which connects
        COAST: coast, coastline, seaboard, shoreline, coastal area*S, coastal region*S, coastal strip, littoral, coastal plain
        SEA: sea, coast, seaside, shore, Mediterranean coast
        ABOVE: above; BELOW: below; IT: it
        PARALLEL: parallel; LATITUDE: latitude, parallel; LONGITUDE: longitude, meridian; MERIDIAN: meridian
        DEGREES: degree*S, degree*S of latitude, degree*S of longitude; NORTHWARD: north; SOUTHWARD: south; EASTWARD: east; WESTWARD: west
        POCKET: pocket, enclave, area, quadrangle, zone, salient, bulge, bridgehead
        POCKETS: pocket of, enclave of, enclave around, area of, pocket around, pocket comprising, enclave comprising, pocket made up of
        TRIANGLE: triangle, triangle formed by, triangle between, area bounded by, bounded by, triangle of, area enclosed by
        EXCEPT: except, except for, excluding, apart from, other than, but not, with exception of, minus, without, not including, bar
        ADJOIN: that border, which border, that borders, which borders, bordering, that adjoin, which adjoin, adjoining, next to, that neighbour
            that neighbor, adjacent to, neighbouring on, that abut, abutting
        INCLUDE: that would include, which would include, that includes, which includes, including, to include, that include, which include
            and includes, and include, and takes in, taking in, which takes in, encompassing, that would encompass, that encompasses, containing, that would contain
        APPROX: about, some, roughly, approximately, nearly, around, almost, over, just over, more than, at least, up to, as much as, just under
            just, only, full, estimated, at distance of, distance of, to depth of, depth of, with depth of, somewhere, to width of, with width of
            width of
        ORWORD: or
        BEGINNING: begin at, begins at, beginning at, begin in, start at, starts at, starting at; ENDING: end at, ends at, ending at, end in
        BEYOND: beyond, past, across; THEM: them, two, two countries, both
        DEEP: deep, in depth, wide
        VIA: via, by way of, through, passing through
        EITHERWAY: on either bank, on both banks, on both sides, on either side, on each side
        STRETCHING: stretching, extending, running, reaching, all way, that stretches, which stretches, that runs, which runs, that extends, which extends
        BEARING: bearing, on bearing of, at bearing of, heading of
    """,
    rules="""
        # Names, with the type word that chooses among places of one name
        place: MENTION
        place: MENTION FEATURE
        place: FEATURE MENTION
        place: FEATURE of <N>
        place: FEATURE at|in|outside <N>
        place: DIR|DIRADJ FEATURE of <N>
        place: MENTION POSS? DIR|DIRADJ? FEATURE of <N>
        place: DIR|DIRADJ MENTION POSS? FEATURE of <N>
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
        union(described=yes): +DIRADJ <L> FEATURES

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
        inner-direction: <N> POSS FAR? DIR|DIRADJ <N>
        inner-direction: <N> POSS FAR? DIRADJ SECTION
        inner-direction: <N> POSS DIRADJ AND DIRADJ SECTION
        inner-direction(bare=yes): +DIR
        inner-direction(bare=yes): FAR DIR
        inner-direction(bare=yes): FAR? DIRADJ REGIONS
        part-of: PARTS of|in <S>
        countryside: COUNTRYSIDE of|around <S>
        countryside: DIRADJ COUNTRYSIDE of|around <S>
        countryside: <N> POSS? DIRADJ? COUNTRYSIDE
        countryside: DIRADJ <N> POSS? COUNTRYSIDE
        countryside: <N> POSS DIRADJ <N> COUNTRYSIDE
        countryside: RURAL DIRADJ? <N>

        # Beside a place
        outer-direction: -DIR of <S>
        outer-direction: to DIR of <S>
        side-of-line(towards=n): ABOVE <S>
        side-of-line(towards=s): BELOW <S>
        near: NEAR|OUTSIDE <S>
        near: <N> AREAWORD
        near(sea=yes): OFF <S>
        around: AROUND <S>
        adjacent: ADJACENT <S>
        outskirts: DIRADJ? OUTSKIRTS of <S>
        outskirts: <N> POSS? DIRADJ? OUTSKIRTS
        outskirts: DIRADJ <N> OUTSKIRTS
        suburbs: DIRADJ? SUBURBS of <S>
        suburbs: <N> POSS? DIRADJ? SUBURBS
        suburbs: DIRADJ <N> SUBURBS

        # Belts and distances
        belt: BELT ^ AROUND <S>
        belt(shield=yes): SHIELD ^ AROUND <S>
        belt(shield=yes): <LENGTH> WIDE? <FILL>? SHIELD ^ AROUND <S>
        belt: <LENGTH> WIDE? <FILL>? BELT ^ AROUND <S>
        distance: WITHIN <LENGTH> AWAY? OFFROM <S>
        distance: WITHIN <LENGTH> to <S>
        distance: WITHIN? RADIUS of <LENGTH> OFFROM <S>
        distance: WITHIN? <LENGTH> RADIUS OFFROM <S>
        distance: <LENGTH> WIDE? <FILL>? ZONE ^ AROUND <S>
        distance: <LENGTH> WIDE? AROUND <S>
        distance: AROUND <S> RADIUS of <LENGTH>
        from-distance: <LENGTH> AWAY? from|off <S>
        from-distance: <LENGTH> OUTSIDE <S>
        distance-direction: <LENGTH> to? DIR of|from <S>
        distance-direction: <LENGTH> DIR <S>
        distance-direction: <LENGTH> from <S> BEARING NUM DEGREES?

        # Between and along
        between: BETWEEN <S> AND <S>
        strip(between=yes): <LENGTH> DEEP <FILL>? BETWEEN <S> AND <S>
        strip(between=yes): <LENGTH> DEEP <FILL>? from <S> TO <S>
        between: BETWEEN <L>
        between: BETWEEN FEATURES of <L>
        between: BETWEEN <L> FEATURES
        from-to: STRETCHING? from <S> TO <S>
        from-to: STRETCHING? from <P> VIA <N> TO <S>
        from-to: STRETCHING? from <P> VIA <L> TO <S>
        from-to(take=none): <LENGTH> from <S> TO <S>
        from-to: BEGINNING <S> AND ENDING <S>
        corners: TRIANGLE <L>
        corners: <L> TRIANGLE
        corners: <M> HYPHEN <M> HYPHEN <M> TRIANGLE
        pocket: <L> POCKET
        pocket: POCKETS <L>
        along: ALONG <S>
        along(take=none): ALONG <LENGTH> of <S>
        along: BANKS of <S>
        along: <N> POSS BANKS
        along: BOTHSIDES <S>
        strip(side=both): <LENGTH> WIDE? BOTHSIDES <S>
        strip(side=both): <LENGTH> WIDE? <FILL>? ZONE ^ BOTHSIDES <S>
        strip(side=both): <LENGTH> to? DIR AND NUM to? DIR of <S>
        strip(side=both): <LENGTH> to? DIR AND <LENGTH> to? DIR of <S>
        strip: <LENGTH> WIDE ALONG <S>
        strip(take=first): <LENGTH> WIDE ALONG <LENGTH> of <S>
        strip(take=first): <LENGTH> WIDE? <FILL>? ZONE ^ ALONG <LENGTH> of <S>
        strip: <LENGTH> WIDE? <FILL>? ZONE ^ ALONG <S>
        strip: <LENGTH> LONG COMMA|AND <LENGTH> WIDE <FILL>? ZONE ^ ALONG <S>
        strip: <LENGTH> LONG COMMA|AND <LENGTH> WIDE ALONG <S>
        along(take=none): <LENGTH> LONG <FILL>? ZONE? ^ ALONG <S>
        side-of-line: DIR|DIRADJ BANK of <S>
        side-of-line: <N> POSS DIRADJ BANK
        route: <M> HYPHEN <M> ROAD|CORRIDOR
        route: <M> TO <M> ROAD
        route: ROAD FROM <N> TO <N>
        route: ROAD LINKING <N> AND|WITH|TO <N>

        # Borders and coasts
        border: <M> HYPHEN <M> BORDER
        border(each=yes): <M> AND <M> BORDER
        border: <N> POSS? DIRADJ? BORDER WITH <N>
        border: <N> POSS? DIRADJ? BORDER
        border: DIRADJ? BORDER WITH <N>
        border: BORDER BETWEEN <N> AND <N>
        border: BORDER of <N> AND|WITH <N>
        border: DIRADJ? BORDER of <N>
        border(side=own): <N> SIDE of <S>
        border: NOMANS BETWEEN <N> AND <N>
        border(common=yes): COMMON BORDER
        border: EDGE of <N>
        border(bare=yes): +BORDER
        border(bare=yes): DIRADJ BORDER
        border(depth=yes): <LENGTH> WIDE? INTO <N>
        border(depth=yes): <LENGTH> WIDE? INTO <N> from <S>
        border(depth=yes): <LENGTH> WIDE? <FILL>? ZONE ^ INTO <N>
        border(depth=yes): <LENGTH> WIDE <FILL>? ZONE ^ INSIDE <S>
        border(depth=yes): <LENGTH> INTO <N> POSS? BORDER
        border(depth=beyond): <LENGTH> BEYOND <FILL>? BORDER|EDGE INTO <N>
        border(pair=yes): <LENGTH> INTO <N> AND NUM INTO <N>
        border(pair=yes): <LENGTH> INTO <N> AND NUM INTO <N> from BORDER BETWEEN THEM
        border(pair=yes): <LENGTH> INTO <N> AND <LENGTH> INTO <N>
        coast: COAST of <N>
        coast: <N> POSS? DIRADJ? COAST
        coast: DIRADJ COAST of <N>
        coast(bare=yes): +COAST
        coast(bare=yes): +SEA

        # Lines of latitude and longitude
        parallel: ORDINAL PARALLEL NORTHWARD|SOUTHWARD?
        parallel: LATITUDE NUM DEGREES? NORTHWARD|SOUTHWARD?
        parallel: NUM DEGREES NORTHWARD|SOUTHWARD
        meridian: ORDINAL MERIDIAN EASTWARD|WESTWARD?
        meridian: LONGITUDE NUM DEGREES? EASTWARD|WESTWARD?
        meridian: NUM DEGREES EASTWARD|WESTWARD
        parallel: LATLINE
        meridian: LONLINE

        # Stated areas
        stated-area: <AREA> <FILL>? ZONE ^ IN|AROUND|NEAR <S>
        stated-area: <AREA> IN|AROUND|NEAR <S>
    """,
)
