"""The Syrian sources: OCHA boundaries and communities, neighbourhoods, sites, regions, lines."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import slug, split, tsv
from zonemap.names import fold

_RANK = {"1": 2, "2": 4, "3": 5, "4": 7, "5": 8}
"""Rank by the source's own: governorate seat, district seat, sub-district seat or over 5,000 people, community, GeoNames only."""
_FEATURE = {"1": "city", "2": "town", "3": "town", "4": "village", "5": "village"}
_CITY = 100_000
_SAME_KM = 3.0
"""Two points of one name within this distance are one settlement, once of OCHA and once of GeoNames; a judgement."""


def read(raw: Path) -> list[Row]:
    """All Syrian rows."""
    towns, parts = once(places(raw)), list(quarters(raw))
    return [*units(raw), *towns, *parts, *_new([*towns, *parts], sites(raw)), *regions(raw), *lines(raw)]


def _features(path: Path) -> Iterator[tuple[dict[str, Any], Any]]:
    from shapely.geometry import shape

    for f in json.loads(path.read_text(encoding="utf-8"))["features"]:
        yield f["properties"], shape(f["geometry"])


def _spellings(latin: str | None, arabic: str | None) -> list[Spelling]:
    return [Spelling(t) for t in split(latin)] + [Spelling(t, "name", "ar") for t in split(arabic)]


def units(raw: Path) -> Iterator[Row]:
    """Governorates, districts, sub-districts."""
    for level, feature, rank in ((1, "governorate", 3), (2, "district", 6), (3, "subdistrict", 7)):
        for p, geometry in _features(raw / f"syria_adm{level}.geojson"):
            code = p["pcode"]
            yield Row(
                id=f"sy:{code}", name=p["name_en"], feature=feature, feature_class="admin", lat=p["label_lat"], lon=p["label_lon"],
                country="SY", parent="co:SY" if level == 1 else f"sy:{code[:4] if level == 2 else code[:6]}",
                population=int(p.get("pop2004") or 0), rank=rank, native=p.get("name_ar") or "", source="ocha-cod-ab",
                spellings=_spellings(p.get("alt_names"), None), geometry=geometry,
                links={"ocha": code, "geonames": p.get("geonames_id"), "wikidata": p.get("wikidata_id"), "iso3166_2": p.get("iso3166_2")},
            )  # fmt: skip


def places(raw: Path) -> Iterator[Row]:
    """Communities of OCHA and further localities of GeoNames."""
    for r in tsv(raw / "syria_places.tsv"):
        gn, people = r["geonames_id"], int(float(r["population"] or 0))
        yield Row(
            id=f"sy:{r['id']}" if r["ocha_pcode"] or not gn else f"gn:{gn}", name=r["name"],
            feature="city" if people > _CITY else _FEATURE[r["rank"]], feature_class="settlement", lat=float(r["lat"]), lon=float(r["lon"]),
            country="SY", parent=next((f"sy:{r[k]}" for k in ("adm3_pcode", "adm2_pcode", "adm1_pcode") if r[k]), "co:SY"),
            population=people, rank=_RANK[r["rank"]], native=r["name_ar"], source="ocha-cod-ps",
            spellings=_spellings(r["alt_names"], r["alt_names_ar"]),
            links={"ocha": r["ocha_pcode"], "geonames": gn, "wikidata": r["wikidata_id"], "wof": r["wof_id"]},
        )  # fmt: skip


def once(rows: Iterator[Row]) -> list[Row]:
    """Settlements without the GeoNames points that repeat an OCHA community of the same name close by."""
    kept: list[Row] = []
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (r.rank, r.id)):
        names = {fold(t) for t in row.texts()}
        twin = None
        if row.id.startswith("gn:"):
            near = (other for name in sorted(names) for other in by_name[name] if _km(row, other) < _SAME_KM)
            twin = next(near, None)
        if twin is not None:
            twin.spellings += [Spelling(row.name), *row.spellings]
            twin.links["geonames"] = twin.links["geonames"] or row.links["geonames"]
            continue
        kept.append(row)
        for name in names:
            by_name[name].append(row)
    return kept


def _new(known: list[Row], listed: Iterator[Row]) -> list[Row]:
    """Sites; a suburb that is a known community or neighbourhood of that name only lends it its spellings."""
    kept = []
    for site in listed:
        names = {fold(t) for t in site.texts()}
        near = [
            r
            for r in known
            if site.feature == "suburb" and _km(site, r) < _SAME_KM and names & {fold(t) for t in r.texts()}
        ]
        if near:
            twin = min(near, key=lambda r: (_km(site, r), r.id))
            twin.spellings += [Spelling(site.name), *site.spellings]
            twin.rank = min(twin.rank, site.rank)
        else:
            kept.append(site)
    return kept


def _km(a: Row, b: Row) -> float:
    """Distance on a plane touching at the latitude, right to 1 % within a country."""
    return 111.2 * math.hypot((a.lon - b.lon) * math.cos(math.radians(a.lat)), a.lat - b.lat)


def quarters(raw: Path) -> Iterator[Row]:
    """Neighbourhoods of thirteen cities; 'A_B' in the source means A, also called B."""
    for p, geometry in _features(raw / "syria_neighbourhoods.geojson"):
        english = [t.strip() for t in p["name_en"].split("_")]
        arabic = [t.strip() for t in (p["name_ar"] or "").split("_")]
        further = [part.strip() for t in split(p.get("alt_names")) for part in t.split("_")]
        yield Row(
            id=f"sy:{p['pcode']}", name=english[0], feature="neighbourhood", feature_class="quarter", lat=p["label_lat"], lon=p["label_lon"],
            country="SY", parent=f"sy:{p['city_pcode']}", rank=8, native=arabic[0], source="ocha-neighbourhoods", geometry=geometry,
            spellings=[Spelling(t) for t in (*english[1:], *further)] + [Spelling(t, "name", "ar") for t in arabic[1:]],
            links={"ocha": p["pcode"]},
        )  # fmt: skip


_SITES = {
    "suburb": ("suburb", "quarter"), "airbase": ("airbase", "facility"), "airport": ("airport", "facility"),
    "border_crossing": ("crossing", "facility"), "camp": ("camp", "facility"), "dam": ("dam", "facility"),
}  # fmt: skip


def sites(raw: Path) -> Iterator[Row]:
    """Airbases, crossings, camps, dams and suburbs that the project placed itself."""
    for r in tsv(raw / "syria_features.tsv"):
        if r["kind"] in _SITES:
            feature, group = _SITES[r["kind"]]
            yield Row(
                id=f"zm:{slug(r['name'])}", name=r["name"], feature=feature, feature_class=group, lat=float(r["lat"]), lon=float(r["lon"]),  # type: ignore[arg-type]
                country="SY", parent="co:SY", rank=6, source="project-sites", spellings=_spellings(r["alt_names"], r["alt_names_ar"]),
                links={"accuracy_km": r["radius_km"]},
            )  # fmt: skip


def regions(raw: Path) -> Iterator[Row]:
    """Named regions as unions of sub-districts."""
    for p, geometry in _features(raw / "syria_named_regions.geojson"):
        yield Row(
            id=f"zm:region-{slug(p['name'])}", name=p["name"], feature="region", feature_class="region", lat=p["label_lat"], lon=p["label_lon"],
            country="SY", parent="co:SY", rank=4, source="project-regions", geometry=geometry,
            spellings=_spellings(p["alt_names"], p["alt_names_ar"]),
        )  # fmt: skip


def lines(raw: Path) -> Iterator[Row]:
    """Highways, rivers and the two lines on the Golan; borders are drawn from the countries instead."""
    for p, geometry in _features(raw / "syria_lines.geojson"):
        if p["kind"].endswith("border"):
            continue
        middle = geometry.interpolate(0.5, normalized=True)
        yield Row(
            id=f"zm:line-{slug(p['name'])}", name=p["name"], feature={"highway": "highway", "river": "river"}.get(p["kind"], "line"),
            feature_class="line", lat=middle.y, lon=middle.x, country="SY", parent="co:SY", rank=5, source="project-lines", geometry=geometry,
            spellings=_spellings(p["alt_names"], p["alt_names_ar"]),
        )  # fmt: skip
