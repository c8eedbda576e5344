"""Countries: names from iso-codes, GeoNames and CLDR, outlines from Natural Earth and OCHA, points from the Factbook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import geometry, inside, parquet, split, tsv

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_TABLE_LANGUAGES = ("ar", "ru", "fr", "tr", "fa")
_CLDR_LANGUAGES = ("en", "ar", "ru", "fr", "tr", "es", "fa")
_GONE = {"AN", "CS"}
"""Codes of countries that are no more; they are in former_countries.toml."""


def read(raw: Path, largest_city: dict[str, Row]) -> Iterator[Row]:
    """Countries of today.

    Args:
        raw: folder of the sources.
        largest_city: by country code, for the few whose outline the sources lack.
    """
    shapes = outlines(raw)
    points = {r["fips"]: (float(r["lon"]), float(r["lat"])) for r in tsv(raw / "factbook_points.tsv")}
    localised = {r["code"]: r for r in tsv(raw / "cldr_territories.tsv")}
    listed = {r["iso2"]: r for r in tsv(raw / "world_countries.tsv") if r["geonames_id"] and r["iso2"] not in _GONE}
    reused = {r["iso2"]: r for r in tsv(raw / "world_countries.tsv") if not r["geonames_id"]}
    # Georgia and others whose code a former country had before lack their own row in the source.
    for code, row in reused.items():
        if code not in listed and row["capital"] and code not in _GONE and code in localised:
            listed[code] = row | {"name": localised[code]["en"].split("|")[0], "official": ""}
    for code in sorted(listed):
        row, shape = listed[code], shapes.get(code)
        lon, lat, how = _point(shape, points.get(row["fips"]), largest_city.get(code))
        yield Row(
            id=f"co:{code}", name=row["name"], feature="country", feature_class="country", lat=lat, lon=lon, country=code,
            population=int(float(row["population"] or 0)), rank=1, source="countries", geometry=shape,
            spellings=_spellings(row, localised.get(code, {})),
            links={"geonames": row["geonames_id"], "iso3": row["iso3"], "point": how, "capital": row["capital"]},
        )  # fmt: skip


def _spellings(row: dict[str, str], localised: dict[str, str]) -> list[Spelling]:
    found = [Spelling(text, "name", "en") for text in (row["official"], *split(row["alt_names"])) if text]
    found += [
        Spelling(localised[c], "name", c) for c in _CLDR_LANGUAGES if localised.get(c) and "|" not in localised[c]
    ]
    found += [Spelling(text, "name", c) for c in _CLDR_LANGUAGES for text in split(localised.get(c)) if len(text) > 3]
    found += [Spelling(row[f"name_{c}"], "name", c) for c in _TABLE_LANGUAGES if row.get(f"name_{c}")]
    return list(dict.fromkeys(found))


def _point(
    shape: BaseGeometry | None, published: tuple[float, float] | None, city: Row | None
) -> tuple[float, float, str]:
    if published is not None:
        return *published, "representative point, CIA World Factbook"
    if shape is not None:
        return *inside(shape), "centroid of the largest part, or a spot inside"
    if city is not None:
        return city.lon, city.lat, f"its largest place, {city.name}"
    return 0.0, 0.0, "unknown"


_NO_CODE = {"Somaliland": "SO", "N. Cyprus": "CY"}
"""Country of land that Natural Earth gives no code: the member of the United Nations that it belongs to for most others."""
_CRIMEA = (34.1, 44.95)
"""Simferopol; lon, lat."""


def outlines(raw: Path) -> dict[str, BaseGeometry]:
    """Outline of each country: OCHA's for Syria, Natural Earth's elsewhere less what OCHA counts to Syria.

    Natural Earth draws who holds land; Crimea is given to Ukraine (UN General Assembly resolution 68/262), Somaliland to Somalia
    and the north of Cyprus to Cyprus. What is disputed is marked apart, by `disputes.areas`.
    """
    import shapely
    from shapely.geometry import shape

    parts: dict[str, list[BaseGeometry]] = {}
    for r in parquet(raw / "world_admin0.parquet"):
        code = _NO_CODE.get(r["NAME"], r["iso_a2"])
        if code and code != "-1":
            parts.setdefault(code, []).append(geometry(r["geometry"]))
    russia = [piece for shape_ in parts["RU"] for piece in shapely.get_parts(shape_)]
    crimea = [piece for piece in russia if shapely.intersects_xy(piece, *_CRIMEA)]
    parts["RU"] = [shapely.union_all([piece for piece in russia if piece not in crimea])]
    parts["UA"] += crimea
    found = {code: shapely.union_all(p) if len(p) > 1 else p[0] for code, p in parts.items()}
    described = json.loads((raw / "syria_adm0.geojson").read_text(encoding="utf-8"))
    syria = shape(described["features"][0]["geometry"])
    for code in ("IL", "LB", "JO", "IQ", "TR"):
        found[code] = found[code].difference(syria)
    return found | {"SY": syria}
