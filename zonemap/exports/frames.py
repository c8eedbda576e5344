"""Findings as GeoDataFrames and DataFrames with typed columns; the tables behind most formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.exports import shapes
from zonemap.zones import properties

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from zonemap.model import Findings, ZoneClaim

CRS = "EPSG:4326"
EXTENTS = ("core", "likely", "possible")
_FLOATS = ("uncertainty_km", "area_km2", "lat", "lon", "score")
_INTEGERS = ("n_sources", "n_claims", "start", "end", "count")


def geodataframe(findings: Findings, *, extent: str = "likely") -> gpd.GeoDataFrame:
    """One row a zone with the fixed property names, EPSG:4326 lon/lat; lists are joined by `properties.JOINT`.

    Args:
        findings: what was found.
        extent: 'core', 'likely', 'possible', or 'all' for three rows a zone and a column `extent`.

    Raises:
        UsageError: another extent.
    """
    import geopandas as gpd

    if extent not in (*EXTENTS, "all"):
        raise UsageError(f"extent takes core, likely, possible or all; got {extent!r}")
    wanted = EXTENTS if extent == "all" else (extent,)
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
    zone_of = {id(claim): zone.id for zone in findings.zones for claim in zone.claims}
    rows = [
        {"claim_id": f"c{number}", "zone_id": zone_of.get(id(claim), ""), **_claim(claim)}
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
    kinds = {c: "float64" if c in _FLOATS else "Int64" if c in _INTEGERS else "string" for c in columns}
    return frame.astype(kinds)
