"""Where the user's own sources live."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def folder() -> Path:
    """Folder of the user's layer: $ZONEMAP_HOME, else where the platform keeps programs' data."""
    if os.environ.get("ZONEMAP_HOME"):
        return Path(os.environ["ZONEMAP_HOME"]).expanduser() / "gazetteer"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "zonemap" / "gazetteer"
