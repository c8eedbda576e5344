"""Formats that GDAL writes: FlatGeobuf, GeoPackage layers, Shapefile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonemap.exports import frames

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings


def write_flatgeobuf(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a FlatGeobuf with a spatial index, EPSG:4326; zones whose extent is empty have a null geometry."""
    frame = frames.geodataframe(findings, extent=extent)
    # FlatGeobuf wants one geometry type for the layer.
    with fixed_clock():
        frame.to_file(
            path,
            driver="FlatGeobuf",
            engine="pyogrio",
            layer="zones",
            promote_to_multi=True,
            geometry_type="MultiPolygon",
        )


@contextmanager
def fixed_clock() -> Iterator[None]:
    """GDAL writes no time of day into a file, so that the same input gives the same bytes."""
    import pyogrio

    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "1970-01-01T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
