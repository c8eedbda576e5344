"""The command line from the sources alone, even where compiled modules stand beside them: `python tests/compiled/plain.py extract …`."""

from __future__ import annotations

import sys
from importlib.machinery import FileFinder, SourceFileLoader
from pathlib import Path

ROOT = Path(__file__).parents[2]


def sources(folder: str) -> FileFinder:
    """Finds the modules of one folder of the package, and none that are compiled."""
    if not Path(folder).is_relative_to(ROOT / "zonemap"):
        raise ImportError(folder)
    return FileFinder(folder, (SourceFileLoader, [".py"]))


if __name__ == "__main__":
    sys.path_hooks.insert(0, sources)
    sys.path[0] = str(ROOT)
    from zonemap.cli import main

    sys.exit(main())
