"""Readers of files that a user adds: one file a form, tried in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers import geojson, geonames, plain, vector, wikidata
from zonemap.gazetteer.rows import Row


class Reader(NamedTuple):
    """How files of one form are told and read."""

    matches: Callable[[Path], bool]
    """Whether a file looks like the form, from its name and first lines."""
    read: Callable[[Path, str], Iterator[Row]]
    """Rows of a file, marked with the key of its source; raises GazetteerError with file, line and what was expected."""


READERS: dict[str, Reader] = {
    "geonames": Reader(geonames.matches, geonames.read),
    "wikidata": Reader(wikidata.matches, wikidata.read),
    "csv": Reader(plain.matches, plain.read),
    "geojson": Reader(geojson.matches, geojson.read),
    "vector": Reader(vector.matches, vector.read),
}


def reader_of(path: Path, form: str | None = None) -> str:
    """Key of the reader for a file.

    Raises:
        GazetteerError: no such form, or none that fits the file.
    """
    if form is not None:
        if form not in READERS:
            raise GazetteerError(f"{form!r} is no form of source; known are {', '.join(READERS)}")
        return form
    for key, reader in READERS.items():
        if reader.matches(path):
            return key
    raise GazetteerError(
        f"{path}: looks like none of {', '.join(READERS)}; a CSV needs a header with name, lat and lon, a GeoNames dump 19 columns"
    )
