"""Every name, place and outline: `bundled()` opens the gazetteer that the package ships."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zonemap.gazetteer.columns import Columns
from zonemap.gazetteer.store import Gazetteer, PlaceName

__all__ = ["Columns", "Gazetteer", "PlaceName", "bundled", "home"]


def home() -> Path:
    """Folder of the bundled product: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "built"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "gazetteer" / "built"


@cache
def bundled() -> Gazetteer:
    """The bundled gazetteer, opened once a process.

    Raises:
        GazetteerError: it is missing or damaged.
    """
    return Gazetteer(home())
