"""Findings to files: one file a format, one registry line here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.exports import geojson
from zonemap.exports.record import record
from zonemap.writing import replacing

if TYPE_CHECKING:
    from zonemap.model import Findings

EXPORTS: dict[str, Callable[..., None]] = {
    ".geojson": geojson.write,
    ".json": geojson.write,
}

footprint_geojson = geojson.footprint

__all__ = ["EXPORTS", "footprint_geojson", "record", "write"]


def write(findings: Findings, path: Path, **options: Any) -> Path:
    """Writes findings in the format of the path's suffix, whole or not at all.

    Raises:
        UsageError: no format has that suffix.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    writer = EXPORTS.get(path.suffix.lower())
    if writer is None:
        raise UsageError(f"{path}: unknown format {path.suffix or '(no suffix)'!r}; known are {', '.join(EXPORTS)}")
    with replacing(path) as draft:
        writer(findings, draft, **options)
    return path
