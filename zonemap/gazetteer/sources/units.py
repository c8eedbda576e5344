"""First- and second-level units outside Syria: outlines from Natural Earth and the U.S. Census, names from GeoNames and CLDR."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from zonemap.gazetteer.rows import CLASS_OF, Row, Spelling
from zonemap.gazetteer.sources.tables import geometry, inside, parquet, slug, split, tsv
from zonemap.names import fold

_WORDS = frozenset(word for word, group in CLASS_OF.items() if group == "admin") | {
    "region",
    "country",
    "canton",
    "prefecture",
    "parish",
    "division",
}
UN_VIEW = {"Crimea": "UA", "Sevastopol": "UA"}
"""Country of first-level units that Natural Earth files under who holds them: UN General Assembly resolution 68/262."""
_STATES = frozenset("US IN BR MX AU NG DE MY VE SD SS MM".split())
_LANGUAGES = ("en", "ar", "ru", "fr", "tr", "es")
# Type words round a localised name: 'Gouvernorat d'Idleb', 'Nineve ili', 'محافظة إدلب'.
_TYPED = {
    "fr": re.compile(r"^(?:gouvernorat|province|région|oblast|département|état|district|comté|préfecture)\s+(?:de la |de l['’]|du |des |de |d['’])", re.IGNORECASE),
    "es": re.compile(r"^(?:gobernación|provincia|región|óblast|departamento|estado|distrito|condado|prefectura)\s+(?:de la |del |de los |de )", re.IGNORECASE),
    "ar": re.compile(r"^(?:محافظة|ولاية|مقاطعة|إقليم|منطقة|قسم)\s+|\s+(?:أوبلاست)$"),
    "tr": re.compile(r"\s+(?:ili|vilayeti|eyaleti|oblastı|bölgesi|valiliği|muhafazası)$", re.IGNORECASE),
    "ru": re.compile(r"^(?:мухафаза|провинция|штат|департамент)\s+|\s+(?:\(провинция\)|\(штат\)|мухафаза|провинция|штат|департамент)$", re.IGNORECASE),
}  # fmt: skip
_ALIKE = 0.6
"""Least likeness (difflib ratio) of a polygon's name and its code's name, lest a renamed or redrawn unit lend its names; a judgement."""
_MOSTLY = 0.6
"""Share of the people of a Natural Earth polygon who must live under one GeoNames code for it to answer to that code; a judgement."""


class Listed:
    """The list of unit names, by code and by name within a country."""

    def __init__(self, raw: Path) -> None:
        rows = parquet(raw / "world_admin_names.parquet")
        self.first = [r for r in rows if r["level"] == "1"]
        self.second = [r for r in rows if r["level"] == "2" and r["geonames_code"]]
        self.by_code = {r["geonames_code"]: r for r in self.first if r["geonames_code"]}
        self._by_name = {(r["country"], fold(t)): r for r in self.first for t in (*split(r["alt_names"]), r["name"])}
        self.localised = {r["code"]: r for r in tsv(raw / "cldr_subdivisions.tsv")}

    def of(self, r: dict[str, Any]) -> dict[str, Any]:
        """The listed unit of a Natural Earth row; empty where there is none."""
        if r["geonames_code"] in self.by_code:
            return self.by_code[r["geonames_code"]]
        texts = [r[k] for k in ("name", "woe_name", "gn_name") if r[k]]
        return next((self._by_name[r["iso_a2"], fold(t)] for t in texts if (r["iso_a2"], fold(t)) in self._by_name), {})

    def spellings(self, extra: dict[str, Any]) -> list[Spelling]:
        """The names of a listed unit, localised ones with and without their type word."""
        found = [Spelling(t) for t in (extra.get("name"), *split(extra.get("alt_names"))) if t]
        localised = self.localised.get((extra.get("iso3166_2") or "").replace("-", "").lower(), {})
        for language in _LANGUAGES:
            text = localised.get(language) or ""
            if text:
                found.append(Spelling(text, "name", language))
                if language in _TYPED and (bare := _TYPED[language].sub("", text).strip()) != text:
                    found.append(Spelling(bare, "name", language))
        return found


def first_level(raw: Path, listed: Listed, cities: list[Row]) -> list[Row]:
    """First-level units but Syria's: Natural Earth's polygons under the GeoNames code that most people in them live under.

    A code that one polygon answers to is that polygon; a code of several polygons is their union, and they become its parts
    (England, Ile-de-France, Sicily). Polygons without settlements keep the code that their name suggests.
    """
    pieces = list(_pieces(raw, listed))
    coded = _by_code(pieces, cities)
    units: list[Row] = []
    for code in sorted(coded):
        whole = _whole(code, coded[code], listed)
        if whole is not None:
            _name(whole, code, listed)
        elif code in listed.by_code and len(coded[code]) > 1:
            units.append(_union(code, coded[code], listed))
    taken = {f"ad:{code}" for code in coded}
    for piece in pieces:
        suggested = piece.links.pop("suggested")
        if not piece.id and suggested and f"ad:{suggested}" not in taken:
            _name(piece, suggested, listed)
            taken.add(piece.id)
    _number([p for p in pieces if not p.id])
    for piece in pieces:
        piece.links = {key: piece.links.get(key) for key in ("geonames", "iso3166_2", "point")}
    return [*pieces, *units]


def _pieces(raw: Path, listed: Listed) -> Iterator[Row]:
    for r in parquet(raw / "world_admin1.parquet"):
        name = r["name"] or r["woe_name"] or r["gn_name"]
        if r["iso_a2"] == "SY" or not name:
            continue
        shape = geometry(r["geometry"])
        lon, lat = inside(shape)
        texts = [r[k] for k in ("name", "woe_name", "gn_name") if r[k]]
        country = UN_VIEW.get(name, _iso(r["iso_a2"]))
        yield Row(
            id="", name=name, feature=_feature({}, r["iso_a2"]), feature_class="admin", lat=lat, lon=lon, country=country,
            parent=f"co:{country}" if country else "", rank=3, source="natural-earth-admin1", geometry=shape, spellings=[Spelling(t) for t in texts],
            links={"point": "middle of its largest part", "suggested": listed.of(r).get("geonames_code"), "group": r["adm0_a3"]},
        )  # fmt: skip


def _name(piece: Row, code: str, listed: Listed) -> None:
    """Makes a polygon the unit of a code, with its names."""
    extra = listed.by_code.get(code, {})
    piece.id = f"ad:{code}"
    piece.feature = _feature(extra, piece.country)
    piece.spellings += listed.spellings(extra)
    piece.links |= {"geonames": extra.get("geonames_id"), "iso3166_2": extra.get("iso3166_2")}


def _number(pieces: list[Row]) -> None:
    """Ids by country and name for the polygons that answer to no code."""
    seen: dict[str, int] = defaultdict(int)
    for piece in sorted(pieces, key=lambda p: (p.links["group"], p.name, -p.shape.area)):
        key = f"ad:{piece.links['group']}-{slug(piece.name)}"
        seen[key] += 1
        piece.id = key if seen[key] == 1 else f"{key}-{seen[key]}"


def _whole(code: str, pieces: list[Row], listed: Listed) -> Row | None:
    """The polygon that is a code's unit: the one that holds most of its people, if it is alone or bears the unit's name."""
    names = {fold(s.text) for s in listed.spellings(listed.by_code.get(code, {}))}
    largest = max(pieces, key=lambda p: (p.links[code], p.name))
    rest = sum(p.links[code] for p in pieces if p is not largest)
    own = {fold(t) for t in largest.texts()}
    if len(pieces) == 1:
        alike = any(SequenceMatcher(None, a, b).ratio() >= _ALIKE for a in sorted(names) for b in sorted(own))
        return largest if alike or names & largest.links["towns"] else None
    return largest if own & names and largest.links[code] >= rest else None


def _by_code(pieces: list[Row], cities: list[Row]) -> dict[str, list[Row]]:
    """Polygons by the code that at least 60 % of the people of their settlements live under; the number is put into `links`."""
    import shapely

    counted: list[dict[str, int]] = [defaultdict(int) for _ in pieces]
    for piece in pieces:
        piece.links["towns"] = set()
    tree = shapely.STRtree([p.shape for p in pieces])
    where, which = tree.query(shapely.points([(c.lon, c.lat) for c in cities]), predicate="intersects")
    for city, piece in zip(where.tolist(), which.tolist(), strict=True):
        if cities[city].country == pieces[piece].country and cities[city].parent.startswith("ad:"):
            counted[piece][cities[city].parent.removeprefix("ad:")] += cities[city].population + 1
            pieces[piece].links["towns"].add(fold(cities[city].name))
    found: dict[str, list[Row]] = defaultdict(list)
    for piece, people in zip(pieces, counted, strict=True):
        code = max(people, key=lambda c: (people[c], c), default="")
        if people and not code.endswith(".") and people[code] >= _MOSTLY * sum(people.values()):
            piece.links[code] = people[code]
            found[code].append(piece)
    return found


def _union(code: str, pieces: list[Row], listed: Listed) -> Row:
    import shapely

    extra = listed.by_code[code]
    shape = shapely.union_all([p.geometry for p in pieces], grid_size=1e-4)
    lon, lat = inside(shape)
    for piece in pieces:
        piece.parent, piece.rank = f"ad:{code}", 4
        piece.feature = "county" if piece.feature == "province" else piece.feature
    return Row(
        id=f"ad:{code}", name=extra["name"], feature=_feature(extra, extra["country"], "region"), feature_class="admin", lat=lat, lon=lon,
        country=extra["country"], parent=f"co:{extra['country']}", rank=3, source="natural-earth-admin1", geometry=shape,
        spellings=listed.spellings(extra),
        links={
            "geonames": extra["geonames_id"], "iso3166_2": extra["iso3166_2"], "point": f"middle of the union of {len(pieces)} smaller units",
        },
    )  # fmt: skip


def _iso(code: str | None) -> str:
    return code if code and len(code) == 2 and code.isalpha() else ""


def _feature(extra: dict[str, Any], country: str | None, default: str = "") -> str:
    word = (extra.get("type") or "").lower()
    if word in _WORDS and word != "country":
        return word
    return default or ("state" if country in _STATES else "province")


TOLERANCE = 0.1
"""Degrees that a point may lie outside its parent's outline: what simplified borders of two sources differ by (95 % of the points
that lie outside are nearer)."""


def attach(cities: Iterable[Row], units: list[Row]) -> None:
    """Parents of cities: the unit of their code, else the smallest unit that contains the point, else the country.

    A code is passed over, too, whose unit lies elsewhere, because borders moved since its outline was drawn.
    """
    import shapely

    known = {u.id: u for u in units}
    cities = list(cities)
    lost = [c for c in cities if c.parent not in known]
    lost += _outside([c for c in cities if c.parent in known and known[c.parent].areal], known)
    ordered = sorted((u for u in units if u.geometry is not None), key=lambda u: u.shape.area)
    tree = shapely.STRtree([u.shape for u in ordered])
    best: dict[int, int] = {}
    where, which = tree.query(shapely.points([(c.lon, c.lat) for c in lost]), predicate="intersects")
    for i, j in zip(where.tolist(), which.tolist(), strict=True):
        if ordered[j].country == lost[i].country and _above(ordered[j], lost[i]):
            best[i] = min(j, best.get(i, j))
    for i, city in enumerate(lost):
        city.parent = ordered[best[i]].id if i in best else f"co:{city.country}"


def _above(unit: Row, place: Row) -> bool:
    """Whether a unit may contain a place: any unit a settlement or site, only one of a higher level a unit."""
    return place.feature_class != "admin" or unit.rank < place.rank


def _outside(cities: list[Row], units: dict[str, Row]) -> list[Row]:
    """Those that lie farther outside the outline of their unit than `TOLERANCE`."""
    import shapely

    by_unit: dict[str, list[Row]] = defaultdict(list)
    for city in cities:
        by_unit[city.parent].append(city)
    found = []
    for unit, members in sorted(by_unit.items()):
        points = shapely.points([(c.lon, c.lat) for c in members])
        shape = units[unit].shape
        shapely.prepare(shape)
        found += [c for c, near in zip(members, shapely.dwithin(shape, points, TOLERANCE), strict=True) if not near]
    return found


def us_counties(raw: Path, listed: Listed) -> Iterator[Row]:
    """Counties of the United States with the outlines of the Census Bureau."""
    by_code = {r["geonames_code"]: r for r in listed.second if r["country"] == "US"}
    for r in parquet(raw / "us_counties.parquet"):
        state = _STATE_BY_FIPS.get(r["fips"][:2])
        extra = by_code.get(f"US.{state}.{r['fips'][2:]}")
        shape = geometry(r["geometry"])
        if extra is None or shape.is_empty:
            continue
        lon, lat = inside(shape)
        word = extra["name"].rsplit(" ", 1)[-1].lower()
        yield Row(
            id=f"ad:{extra['geonames_code']}", name=extra["name"], feature=word if word in {"parish", "borough", "municipality"} else "county",
            feature_class="admin", lat=lat, lon=lon, country="US", parent=f"ad:US.{state}", rank=6, source="us-census-counties", geometry=shape,
            spellings=[Spelling(t) for t in (*split(extra["alt_names"]), r["name"]) if not t.startswith("Condado")],
            links={"geonames": extra["geonames_id"], "fips": r["fips"], "point": "middle of its largest part"},
        )  # fmt: skip


_STATE_BY_FIPS = dict(
    zip(
        "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 46 47 48 49 50 51 53 54 55 56".split(),
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split(),
        strict=True,
    )
)
"""Postal code of each state by its number in the Census (FIPS 5-2)."""


def second_level(listed: Listed, cities: list[Row], county_of: dict[str, str], have: set[str]) -> Iterator[Row]:
    """Second-level units at the population-weighted mean of the settlements in them, which take them for parents.

    A unit whose only settlement bears its name is left out: the settlement stands for it. So is one without any.
    """
    by_name = {
        (r["geonames_code"].rsplit(".", 1)[0], fold(t)): r
        for r in listed.second
        for t in (*split(r["alt_names"]), r["name"])
    }
    members: dict[str, list[Row]] = defaultdict(list)
    units: dict[str, dict[str, Any]] = {}
    for city in cities:
        name = county_of.get(city.id)
        r = by_name.get((city.parent.removeprefix("ad:"), fold(name))) if name else None
        if r is not None:
            members[r["geonames_code"]].append(city)
            units[r["geonames_code"]] = r
    for code in sorted(units):
        r, found = units[code], members[code]
        same = len(found) == 1 and fold(found[0].name) == fold(r["name"])
        key = f"ad:{code}"
        if not same:
            for city in found:
                city.parent = key
            if key not in have:
                yield _second(r, key, found)


def _second(r: dict[str, Any], key: str, found: list[Row]) -> Row:
    weights = [c.population + 1 for c in found]
    lat = sum(c.lat * w for c, w in zip(found, weights, strict=True)) / sum(weights)
    first = found[0].lon  # longitudes are taken from there, lest the mean of 179 and -179 be 0
    east = sum(((c.lon - first + 180) % 360 - 180) * w for c, w in zip(found, weights, strict=True)) / sum(weights)
    lon = (first + east + 180) % 360 - 180
    return Row(
        id=key, name=r["name"], feature=_feature(r, r["country"], "district"), feature_class="admin", lat=round(lat, 5), lon=round(lon, 5),
        country=r["country"], parent=key.rsplit(".", 1)[0], population=0, rank=6, source="countries",
        spellings=[Spelling(t) for t in split(r["alt_names"])],
        links={"geonames": r["geonames_id"], "point": f"population-weighted mean of its {len(found)} settlements of over 1,000 people"},
    )  # fmt: skip


def localise(listed: Listed, rows: list[Row]) -> None:
    """Adds CLDR's names to units that state their ISO 3166-2 code (Syria's governorates)."""
    for row in rows:
        if row.feature_class == "admin" and row.links.get("iso3166_2"):
            row.spellings += listed.spellings({"iso3166_2": row.links["iso3166_2"]})
