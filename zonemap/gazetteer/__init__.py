"""Every name, place and outline: `bundled()` opens the gazetteer that the package ships."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from zonemap.errors import GazetteerError
from zonemap.gazetteer.columns import Columns
from zonemap.gazetteer.store import Gazetteer, PlaceName

__all__ = ["Columns", "Gazetteer", "PlaceName", "bundled", "home"]


def home() -> Path:
    """Folder of the bundled product: inside the package when installed, beside it in a checkout."""
    inside = Path(__file__).parent / "built"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "gazetteer" / "built"


@cache
def bundled() -> Gazetteer:
    """The gazetteer that look-ups ask, opened once a process: the bundled one, under the user's own sources if there are any.

    Raises:
        GazetteerError: it is missing or damaged, or the user's layer was made for another version of it.
    """
    from zonemap.gazetteer.layer import folder

    base, own = Gazetteer(home()), folder() / "built"
    if not own.is_dir():
        if (folder() / "layer.json").is_file():
            raise GazetteerError(
                f"{own}: your own sources are not built; run 'zonemap gazetteer build --own', or delete {folder()}"
            )
        return base
    layered = Gazetteer(own)
    if layered.base != base.checksum:
        raise GazetteerError(
            f"{own}: your own sources lie on another version of the gazetteer; run 'zonemap gazetteer build --own'"
        )
    return layered
