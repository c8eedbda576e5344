"""Findings as GeoDataFrames and DataFrames with typed columns; the tables behind most formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.exports import shapes
from zonemap.model import KINDS, STATUSES, Method, Role
from zonemap.zones import properties

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from zonemap.model import Findings, ZoneClaim

CRS = "EPSG:4326"
_CATEGORIES: dict[str, tuple[str, ...]] = {
    "kind": KINDS, "status": STATUSES, "certainty": ("uncertain", "less-certain", "certain"), "extent": shapes.EXTENTS,
    "method": Method.__args__, "role": Role.__args__,  # type: ignore[attr-defined]
}  # fmt: skip
_ORDERED = ("certainty", "extent")
"""Categories that can be compared: frame[frame.certainty >= "less-certain"]."""
_DAYS = ("first_claimed", "last_claimed", "said", "effective_from", "effective_to", "published")
_FLOATS = ("uncertainty_km", "area_km2", "lat", "lon", "score")
_INTEGERS = ("n_sources", "n_claims", "start", "end", "count")


def geodataframe(findings: Findings, *, extent: str = "likely") -> gpd.GeoDataFrame:
    """One row a zone with the fixed property names, EPSG:4326 lon/lat; lists are joined by `properties.JOINT`.

    Days are datetime64, kind, status, certainty and method categories (certainty ordered), counts Int64.

    Args:
        findings: what was found.
        extent: 'core', 'likely', 'possible', or 'all' for three rows a zone and a column `extent`.

    Raises:
        UsageError: another extent.
    """
    import geopandas as gpd

    if extent not in (*shapes.EXTENTS, "all"):
        raise UsageError(f"extent takes core, likely, possible or all; got {extent!r}")
    wanted = shapes.EXTENTS if extent == "all" else (extent,)
    rows, geometries = [], []
    for zone in findings.zones:
        flat = properties.flat(zone, findings.documents)
        for name in wanted:
            rows.append({**flat, "extent": name} if extent == "all" else flat)
            geometries.append(shapes.tidy(getattr(zone.footprint, name)))
    columns = [*properties.FLAT_NAMES, *(["extent"] if extent == "all" else [])]
    return gpd.GeoDataFrame(_typed(rows, columns), geometry=geometries, crs=CRS)


def claims_frame(findings: Findings) -> pd.DataFrame:
    """One row a claim, located or not; `zone_id` is empty for the unlocated."""
    zone_of = {claim: zone.id for zone in findings.zones for claim in zone.claims}
    rows = [
        {"claim_id": f"c{number}", "zone_id": zone_of.get(claim, ""), **_claim(claim)}
        for number, claim in enumerate(findings.claims, 1)
    ]
    return _typed(rows, ["claim_id", "zone_id", *_CLAIM_COLUMNS])


_CLAIM_COLUMNS = (
    "document_id", "kind", "status", "speaker", "speaker_role", "said", "effective_from", "effective_to", "expression", "relation",
    "scope", "count", "quote", "start", "end", "provisions", "notes",
)  # fmt: skip


def _claim(claim: ZoneClaim) -> dict[str, Any]:
    expression = claim.expression
    return {
        "document_id": claim.document_id,
        "kind": claim.kind,
        "status": claim.status,
        "speaker": claim.speaker,
        "speaker_role": claim.speaker_role,
        "said": _day(claim.said),
        "effective_from": _day(claim.effective.first),
        "effective_to": _day(claim.effective.last),
        "expression": expression.text if expression else "",
        "relation": expression.relation if expression else "",
        "scope": claim.scope.name if claim.scope else "",
        "count": claim.count,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "provisions": " | ".join(f"{p.topic}: {p.text}" for p in claim.provisions),
        "notes": " | ".join(claim.notes),
    }


def _day(day: Any) -> str:
    return day.isoformat() if day else ""


def unlocated_frame(findings: Findings) -> pd.DataFrame:
    """The rows of `claims_frame` that no area was drawn for because the text locates none."""
    frame = claims_frame(findings)
    return frame[[claim.expression is None for claim in findings.claims]].reset_index(drop=True)


def mentions_frame(findings: Findings) -> gpd.GeoDataFrame:
    """One row a toponym; the geometry is the gazetteer's point, empty where no place matched."""
    import geopandas as gpd
    from shapely import Point

    rows: list[dict[str, Any]] = []
    points = []
    for document, resolutions in zip(findings.documents, findings.resolutions, strict=True):
        for r in resolutions:
            place = r.place
            rows.append(
                {
                    "document_id": document.id, "start": r.mention.start, "end": r.mention.end, "text": r.mention.text, "role": r.mention.role,
                    "place_id": place.id if place else "", "name": place.name if place else "", "feature": place.feature if place else "",
                    "country": place.country if place else "", "score": r.candidates[0].score if r.candidates else None,
                }
            )  # fmt: skip
            points.append(Point(place.lon, place.lat) if place else None)
    columns = ["document_id", "start", "end", "text", "role", "place_id", "name", "feature", "country", "score"]
    return gpd.GeoDataFrame(_typed(rows, columns), geometry=points, crs=CRS)


def documents_frame(findings: Findings) -> pd.DataFrame:
    """One row a document; the texts themselves stay out."""
    rows = [
        {
            "document_id": d.id, "title": d.title, "publisher": d.publisher, "published": _day(d.published), "url": d.url,
            "language": d.language, "source": d.source,
        }
        for d in findings.documents
    ]  # fmt: skip
    return _typed(rows, ["document_id", "title", "publisher", "published", "url", "language", "source"])


def _typed(rows: list[dict[str, Any]], columns: list[str] | tuple[str, ...]) -> pd.DataFrame:
    """A frame whose column types do not depend on whether it has rows."""
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(columns))
    return pd.DataFrame({name: _column(frame[name]) for name in columns})


def _column(values: Any) -> Any:
    import pandas as pd

    name = str(values.name)
    if name in _DAYS:
        days = pd.to_datetime(values.astype("string").replace("", None), format="%Y-%m-%d")
        return days.astype("datetime64[s]")
    if name in _CATEGORIES:
        return values.astype(pd.CategoricalDtype([*_CATEGORIES[name]], ordered=name in _ORDERED))
    return values.astype("float64" if name in _FLOATS else "Int64" if name in _INTEGERS else "string")


def plain(frame: Any) -> Any:
    """The frame for formats that know texts and numbers only: categories and days (ISO 8601) as texts."""
    import pandas as pd

    frame = frame.copy()
    for name in frame.columns:
        if isinstance(frame[name].dtype, pd.CategoricalDtype):
            frame[name] = frame[name].astype("string")
        elif name in _DAYS:
            frame[name] = frame[name].dt.strftime("%Y-%m-%d").astype("string")
    return frame


def dated(frame: Any) -> Any:
    """The frame for Arrow: categories as texts, days as date32, for which pandas has no type of its own."""
    import pandas as pd
    import pyarrow as pa

    typed = plain(frame)
    for name in frame.columns:
        if name in _DAYS:
            typed[name] = frame[name].astype(pd.ArrowDtype(pa.date32()))
    return typed
