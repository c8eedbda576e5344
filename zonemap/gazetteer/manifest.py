"""What a product says of itself, and whether its files are what it says."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from zonemap.errors import GazetteerError
from zonemap.gazetteer.product import FORMAT

REMEDY = "reinstall zonemap or run 'zonemap gazetteer build'"


def read(folder: Path) -> dict[str, Any]:
    """The manifest of a product whose files all have the size it states; 1 ms.

    Raises:
        GazetteerError: missing, of another format, or damaged; names the file and the remedy.
    """
    try:
        manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        files = {str(name): int(entry["bytes"]) for name, entry in manifest["files"].items()}
        found = manifest["format"]
        checksum(manifest)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise GazetteerError(f"{folder / 'manifest.json'}: no readable gazetteer ({error}); {REMEDY}") from error
    if found != FORMAT:
        raise GazetteerError(f"{folder}: gazetteer of format {found}, this zonemap reads {FORMAT}; {REMEDY}")
    for name, expected in files.items():
        path = folder / name
        size = path.stat().st_size if path.is_file() else -1
        if size != expected:
            state = "is missing" if size < 0 else f"is damaged ({size:,} bytes, should be {expected:,})"
            raise GazetteerError(f"{path}: {state}; {REMEDY}")
    return manifest


def verify(folder: Path) -> list[str]:
    """Names of the files whose content is not what the manifest says; reads them all.

    Raises:
        GazetteerError: as `read`.
    """
    files = read(folder)["files"]
    return [name for name, entry in files.items() if _sha256(folder / name) != entry["sha256"]]


def checksum(manifest: dict[str, Any]) -> str:
    """SHA-256 over the checksums of all files of a product: two products of one checksum are the same."""
    joined = "".join(f"{name}:{entry['sha256']}" for name, entry in sorted(manifest["files"].items()))
    return hashlib.sha256(joined.encode()).hexdigest()


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
