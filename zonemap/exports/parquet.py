"""GeoParquet 1.1 with a covering bounding box a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.errors import UsageError
from zonemap.exports import frames

if TYPE_CHECKING:
    from pathlib import Path

    from zonemap.model import Findings


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes zones as GeoParquet 1.1 (WKB, EPSG:4326).

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow as _  # noqa: F401, ICN001
    except ImportError:
        raise UsageError(f"{path.suffix} files need pyarrow; pip install 'zonemap[parquet]'") from None
    frames.dated(frames.geodataframe(findings, extent=extent)).to_parquet(
        path, index=False, schema_version="1.1.0", write_covering_bbox=True, geometry_encoding="WKB"
    )
