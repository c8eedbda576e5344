"""`zonemap.open`: going on from files that zonemap wrote."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from zonemap import exports, gazetteer
from zonemap.pipeline import joining
from zonemap.pipeline.dossier import Dossier

# JSON Lines hold texts as well as findings: as a source of texts they are read as texts.
_WRITTEN = tuple(suffix for suffix in exports.READERS if suffix != ".jsonl")


def open(path: str | Path) -> Dossier:  # noqa: A001  as PIL.Image.open and gzip.open; nothing here needs the built-in
    """Goes on from a file that zonemap wrote: .gpkg, .geojson, .json, .geojsonl, or the .jsonl of `zonemap extract`.

    A GeoPackage brings back everything but the texts; GeoJSON brings back zones, claims and documents, and the extents that
    were written (`extent="all"` for all three). Documents hold the quoted stretches of their texts alone (`Document.partial`).
    What a GIS changed is taken over: names, kinds, standings, outlines, deleted zones; an edited outline is noted.

    >>> zonemap.open("zones.gpkg").where(status="in-force").save("in-force.html")  # doctest: +SKIP

    Raises:
        UsageError: a format that cannot be read back.
        DocumentError: the file cannot be read, is damaged, or was not written by zonemap.
    """
    return Dossier(exports.read(Path(path)))


def open_all(paths: Sequence[str | Path]) -> Dossier:
    """The dossiers of one or more files that zonemap wrote, joined as by `+`.

    Raises:
        UsageError, DocumentError: as `open`.
    """
    found = [exports.read(Path(path)) for path in paths]
    return Dossier(found[0] if len(found) == 1 else joining.join(found, gazetteer.bundled()))


def is_written(source: str) -> bool:
    """Whether a source is a file that zonemap wrote, by its suffix."""
    return not source.startswith(("http://", "https://")) and source.lower().endswith(_WRITTEN)
