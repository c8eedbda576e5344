"""Readers of the Syrian sources: OCHA boundaries and communities, neighbourhoods, sites, regions, lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from shapely.geometry import shape

from zonemap.gazetteer.readers.common import slug, split
from zonemap.gazetteer.rows import Row, Spelling

_RANK = {"1": 2, "2": 4, "3": 5, "4": 7, "5": 8}
_KIND = {"1": "city", "2": "town", "3": "town", "4": "village", "5": "village"}


def features(path: Path) -> Iterator[tuple[dict[str, Any], Any]]:
    for f in json.loads(path.read_text(encoding="utf-8"))["features"]:
        yield f["properties"], shape(f["geometry"])


def read(folder: Path) -> Iterator[Row]:
    yield from units(folder)
    yield from places(folder)
    yield from quarters(folder)
    yield from sites(folder)
    yield from regions(folder)
    yield from lines(folder)


def units(folder: Path) -> Iterator[Row]:
    for level, feature in ((1, "governorate"), (2, "district"), (3, "subdistrict")):
        for p, geometry in features(folder / f"syria_adm{level}.geojson"):
            code = p["pcode"]
            yield Row(
                id=f"sy:{code}",
                name=p["name_en"],
                feature=feature,
                feature_class="admin",
                lat=p["label_lat"],
                lon=p["label_lon"],
                country="SY",
                parent="co:SY" if level == 1 else f"sy:{code[:4] if level == 2 else code[:6]}",
                population=int(p.get("pop2004") or 0),
                rank=2 + level,
                native=p.get("name_ar") or "",
                source="ocha-cod-ab",
                spellings=[Spelling(t) for t in split(p.get("alt_names"))],
                geometry=geometry,
                links={"ocha": code, "geonames": p.get("geonames_id"), "wikidata": p.get("wikidata_id")},
            )


def places(folder: Path) -> Iterator[Row]:
    with (folder / "syria_places.tsv").open(encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            gn = r["geonames_id"]
            yield Row(
                id=f"sy:{r['id']}" if r["ocha_pcode"] else (f"gn:{gn}" if gn else f"sy:{r['id']}"),
                name=r["name"],
                feature=_KIND[r["rank"]],
                feature_class="settlement",
                lat=float(r["lat"]),
                lon=float(r["lon"]),
                country="SY",
                parent=next((f"sy:{r[k]}" for k in ("adm3_pcode", "adm2_pcode", "adm1_pcode") if r[k]), "co:SY"),
                population=int(float(r["population"] or 0)),
                rank=_RANK[r["rank"]],
                native=r["name_ar"],
                source="ocha-cod-ps",
                spellings=[Spelling(t) for t in split(r["alt_names"])]
                + [Spelling(t, "name", "ar") for t in split(r["alt_names_ar"])],
                links={"ocha": r["ocha_pcode"], "geonames": gn, "wikidata": r["wikidata_id"], "wof": r["wof_id"]},
            )


def quarters(folder: Path) -> Iterator[Row]:
    for p, geometry in features(folder / "syria_neighbourhoods.geojson"):
        yield Row(
            id=f"sy:{p['pcode']}",
            name=p["name_en"].split("_")[0].strip(),
            feature="neighbourhood",
            feature_class="quarter",
            lat=p["label_lat"],
            lon=p["label_lon"],
            country="SY",
            parent=f"sy:{p['city_pcode']}",
            rank=8,
            native=(p["name_ar"] or "").split("_")[0].strip(),
            source="ocha-neighbourhoods",
            spellings=[
                Spelling(part.strip()) for t in split(p.get("alt_names")) + [p["name_en"]] for part in t.split("_")
            ],
            geometry=geometry,
        )


_SITES = {
    "suburb": ("suburb", "quarter"),
    "airbase": ("airbase", "facility"),
    "airport": ("airport", "facility"),
    "border_crossing": ("crossing", "facility"),
    "camp": ("camp", "facility"),
    "dam": ("dam", "facility"),
}


def sites(folder: Path) -> Iterator[Row]:
    with (folder / "syria_features.tsv").open(encoding="utf-8", newline="") as stream:
        for r in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if r["kind"] not in _SITES:
                continue
            feature, cls = _SITES[r["kind"]]
            yield Row(
                id=f"zm:{slug(r['name'])}",
                name=r["name"],
                feature=feature,
                feature_class=cls,
                lat=float(r["lat"]),
                lon=float(r["lon"]),
                country="SY",
                parent="co:SY",
                rank=6,
                source="project-sites",
                spellings=[Spelling(t) for t in split(r["alt_names"])]
                + [Spelling(t, "name", "ar") for t in split(r["alt_names_ar"])],
            )


def regions(folder: Path) -> Iterator[Row]:
    for p, geometry in features(folder / "syria_named_regions.geojson"):
        yield Row(
            id=f"zm:region-{slug(p['name'])}",
            name=p["name"],
            feature="region",
            feature_class="region",
            lat=p["label_lat"],
            lon=p["label_lon"],
            country="SY",
            parent="co:SY",
            rank=4,
            source="project-regions",
            geometry=geometry,
            spellings=[Spelling(t) for t in split(p["alt_names"])]
            + [Spelling(t, "name", "ar") for t in split(p["alt_names_ar"])],
        )


def lines(folder: Path) -> Iterator[Row]:
    for p, geometry in features(folder / "syria_lines.geojson"):
        if p["kind"].endswith("border"):
            continue
        middle = geometry.interpolate(0.5, normalized=True)
        yield Row(
            id=f"zm:line-{slug(p['name'])}",
            name=p["name"],
            feature={"highway": "highway", "river": "river"}.get(p["kind"], "line"),
            feature_class="line",
            lat=middle.y,
            lon=middle.x,
            country="SY",
            parent="co:SY",
            rank=5,
            source="project-lines",
            geometry=geometry,
            spellings=[Spelling(t) for t in split(p["alt_names"])]
            + [Spelling(t, "name", "ar") for t in split(p["alt_names_ar"])],
        )
