"""Raw sources and edited files to the product, the same bytes every time."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer import product
from zonemap.gazetteer.readers import edited, syria, world
from zonemap.gazetteer.references import References
from zonemap.gazetteer.rows import Row

REFUSED = {"gadm": "GADM data may not be passed on", "gadm.org": "GADM data may not be passed on"}


def build(folder: Path, target: Path | None = None) -> dict[str, Any]:
    """Builds the product of a data folder (the repository's `gazetteer/`) and puts it in place of the old one.

    Args:
        folder: holds sources.toml, raw/ and the edited files.
        target: where the product goes; `folder/built` unless given.

    Returns:
        The manifest.

    Raises:
        GazetteerError: a source that is missing, changed or not redistributable; a malformed row, with file and line.
    """
    sources = _checked_sources(folder)
    rows = _assemble(folder)
    target = target or folder / "built"
    draft = Path(tempfile.mkdtemp(prefix=".built-", dir=target.parent))
    try:
        manifest = product.write(rows.values(), draft, sources)
        if target.exists():
            shutil.rmtree(target)
        draft.chmod(0o755)
        draft.rename(target)
    finally:
        if draft.exists():
            shutil.rmtree(draft)
    return manifest


def _checked_sources(folder: Path) -> dict[str, Any]:
    try:
        described = tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise GazetteerError(f"{folder / 'sources.toml'}: cannot be read ({error})") from error
    for name, source in described["source"].items():
        if not source.get("licence"):
            raise GazetteerError(
                f"{folder / 'sources.toml'}: source {name!r} states no licence; add one or leave the source out"
            )
        for word, reason in REFUSED.items():
            if word in f"{name} {source['licence']} {source.get('origin', '')}".lower():
                raise GazetteerError(f"{folder / 'sources.toml'}: source {name!r} is refused: {reason}")
        for file, expected in source.get("files", {}).items():
            path = folder / "raw" / file
            if not path.is_file():
                raise GazetteerError(f"{path}: missing; it belongs to source {name!r}")
            if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
                raise GazetteerError(
                    f"{path}: is not the file that sources.toml describes (checksum); restore it or update the checksum"
                )
    return described


def _assemble(folder: Path) -> dict[str, Row]:
    rows = _unique([*syria.read(folder / "raw"), *world.read(folder / "raw")])
    edited.override(rows, folder / "overrides.tsv")
    _add(rows, edited.extra_places(folder / "extra_places.tsv"), "extra_places.tsv")
    _add(rows, edited.extra_lines(folder / "lines.toml"), "lines.toml")
    references = References(rows)
    edited.add_names(references, folder / "names.tsv")
    _add(rows, list(edited.regions(folder / "regions.toml", references)), "regions.toml")
    orphans = [r.id for r in rows.values() if r.parent and r.parent not in rows and r.parent != "co:"]
    for place_id in orphans:
        rows[place_id].parent = f"co:{rows[place_id].country}" if f"co:{rows[place_id].country}" in rows else ""
    return rows


def _unique(found: Iterable[Row]) -> dict[str, Row]:
    """Rows by id; where two sources hold one GeoNames place, the first (Syrian) row stands and takes the other's names."""
    rows: dict[str, Row] = {}
    for row in found:
        if row.id in rows:
            rows[row.id].spellings += row.spellings
        else:
            rows[row.id] = row
    return rows


def _add(rows: dict[str, Row], more: Iterable[Row], file: str) -> None:
    for row in more:
        if row.id in rows:
            raise GazetteerError(f"{file}: {row.name!r} is there twice (id {row.id})")
        rows[row.id] = row
