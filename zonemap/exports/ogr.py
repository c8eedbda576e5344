"""Formats that GDAL writes: FlatGeobuf, and the layers of a GeoPackage."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import shapely

from zonemap.exports import frames

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Findings


def write_flatgeobuf(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a FlatGeobuf, EPSG:4326; zones whose extent is empty have a null geometry, beside which no spatial index can be."""
    frame = frames.geodataframe(findings, extent=extent)
    index = "NO" if frame.geometry.is_empty.any() else "YES"
    made = io.BytesIO()
    with fixed_clock():
        write_layer(
            made,
            frame,
            layer="zones",
            driver="FlatGeobuf",
            geometry_type="MultiPolygon",
            layer_options={"SPATIAL_INDEX": index},
        )
    # This driver does not notice when the disk is full on closing; Python does.
    path.write_bytes(made.getvalue())


def write_layer(
    path: Path | io.BytesIO, frame: pd.DataFrame, *, layer: str, driver: str, geometry_type: str | None, **options: Any
) -> None:
    """Writes a frame as a layer; days as days, not as times of day, which pandas has no type for.

    Args:
        path: file to make, or to add the layer to, or memory to write to.
        frame: rows, with a column `geometry` if `geometry_type` is given.
        layer: its name.
        driver: of GDAL.
        geometry_type: one for the whole layer, MultiPolygon or Point; None for a table.
        options: of the driver.
    """
    import numpy as np
    import pandas as pd
    import pyogrio

    names = [name for name in frame.columns if name != "geometry"]
    values, masks = [], []
    for name in names:
        column = frame[name]
        masks.append(column.isna().to_numpy(dtype=bool))
        if pd.api.types.is_datetime64_any_dtype(column.dtype):
            values.append(column.to_numpy().astype("datetime64[D]"))
        elif pd.api.types.is_integer_dtype(column.dtype):
            values.append(column.fillna(0).to_numpy(dtype=np.int64))
        elif pd.api.types.is_float_dtype(column.dtype):
            values.append(column.to_numpy(dtype=np.float64))
        else:
            values.append(column.astype("string").fillna("").to_numpy(dtype=object))
    shapes = None
    if geometry_type:
        shapes = shapely.to_wkb(np.array([_single_type(g) for g in frame["geometry"]], dtype=object))
    pyogrio.raw.write(
        path, shapes, values, names, field_mask=masks, layer=layer, driver=driver, geometry_type=geometry_type,
        crs=frames.CRS if geometry_type else None, **options,
    )  # fmt: skip


def _single_type(geometry: BaseGeometry | None) -> BaseGeometry | None:
    """Polygons as MultiPolygons, as a layer holds one type; None for an empty area."""
    if geometry is None or geometry.is_empty:
        return None
    return shapely.MultiPolygon([geometry]) if isinstance(geometry, shapely.Polygon) else geometry


@contextmanager
def fixed_clock() -> Iterator[None]:
    """GDAL writes no time of day into a file, so that the same input gives the same bytes."""
    import pyogrio

    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": "1970-01-01T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
