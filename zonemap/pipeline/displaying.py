"""What a notebook shows for a dossier: the map in a sandboxed frame, over a picture for where frames do not run."""

from __future__ import annotations

import base64
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Findings

_SIZE = "900x585"
"""Pixels of the picture; it fills the frame of `maps.notebook` at the usual width of a cell."""


def bundle(findings: Findings, gazetteer: Gazetteer) -> dict[str, str]:
    """The map by MIME type: text/html, and image/png (base64) where matplotlib is installed.

    Notebooks that are not trusted, GitHub and nbconvert drop the frame; the picture under it is then what is seen.
    """
    from zonemap.maps import fallback, notebook

    frame = notebook.notebook_html(findings, gazetteer=gazetteer)
    picture = _picture(findings, gazetteer)
    if picture is None:
        return {"text/html": frame}
    return {"text/html": fallback.over_picture(frame, picture), "image/png": picture}


def _picture(findings: Findings, gazetteer: Gazetteer) -> str | None:
    if find_spec("matplotlib") is None:
        return None
    from zonemap import maps

    with tempfile.TemporaryDirectory() as folder:
        path = maps.save(findings, Path(folder) / "map.png", gazetteer=gazetteer, size=_SIZE)
        return base64.b64encode(path.read_bytes()).decode("ascii")
