"""How often a run of the command line looks for garbage."""

from __future__ import annotations

import gc

_CREATED = 50_000
"""Objects made between two looks for cycles, where Python looks every 700: reading makes thousands of small objects a text and
next to no cycle, so that looking cost a tenth of the time. They take some 5 MB."""


def collect_seldom() -> None:
    """Looks for unreachable cycles seldom; for a process that is zonemap's own, as a library's is not."""
    gc.set_threshold(_CREATED, *gc.get_threshold()[1:])
