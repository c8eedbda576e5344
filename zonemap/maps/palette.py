"""Colours of the map: one per family of zone kinds, chosen to stay apart for colour-blind readers.

The eight hues were found by a search that keeps every pair at least 0.07 apart in OKLab under normal sight and under
simulated protanopia, deuteranopia and tritanopia (Machado, Oliveira & Fernandes 2009), and at 3:1 or more against the
land (WCAG 2.2, 1.4.11). `tests/maps/test_palette.py` checks both. Kinds of one family differ by texture, and every zone
also carries its name and status in words: colour is never the only sign.
"""

from __future__ import annotations

from typing import NamedTuple

from zonemap.model import Kind, Status, Zone


class Colour(NamedTuple):
    """One hue on light and on dark ground."""

    light: str
    dark: str


INDIGO = Colour("#3f48b3", "#359ccc")
TEAL = Colour("#2795a3", "#08d0d0")
GREEN = Colour("#2b826b", "#7bb895")
ORANGE = Colour("#ae751c", "#fc7e00")
PURPLE = Colour("#4b298c", "#e072f5")
WINE = Colour("#8b385d", "#cb5d5b")
OLIVE = Colour("#516700", "#b4d27b")
BROWN = Colour("#5a362e", "#eae0f5")
SPENT = Colour("#6b6f73", "#8f979e")
"""Zones rejected or ended."""
LAND = Colour("#f4f1ea", "#23282d")

KINDS: dict[Kind, tuple[Colour, str]] = {
    "de-escalation": (INDIGO, "plain"),
    "safe": (GREEN, "plain"),
    "security": (ORANGE, "plain"),
    "buffer": (ORANGE, "dots"),
    "no-fly": (PURPLE, "plain"),
    "demilitarised": (WINE, "plain"),
    "ceasefire": (TEAL, "plain"),
    "deconfliction": (PURPLE, "dots"),
    "humanitarian": (GREEN, "dots"),
    "exclusion": (WINE, "dots"),
    "evacuation": (OLIVE, "plain"),
    "corridor": (OLIVE, "dots"),
    "no-fire": (TEAL, "dots"),
    "other": (BROWN, "plain"),
}
"""Colour and texture of every kind."""

FILL: dict[Status, float] = {"proposed": 0.16, "agreed": 0.26, "in-force": 0.32, "rejected": 0.10, "ended": 0.14}
"""Opacity of the likely area: the firmer the zone, the fuller. The possible area has 0.3 of it."""
PALEST = 0.07
"""Opacity below which no zone in view sinks."""
CORE = 0.55
"""What the core adds, in opacities of the likely area."""
WEIGHT: dict[Status, float] = {"proposed": 1.4, "agreed": 1.9, "in-force": 2.4, "rejected": 1.2, "ended": 1.2}
"""Width of the edge in pixels."""
GONE: frozenset[Status] = frozenset({"rejected", "ended"})


def texture(zone: Zone) -> str:
    """'hatch' for a belt around another zone, else the texture of its kind."""
    return "hatch" if "belt" in zone.footprint.relation.split("+") else KINDS[zone.kind][1]


def fill(zone: Zone) -> float:
    """Opacity of the likely area: rival accounts of one zone share its ink, so that it is full only where they agree."""
    return max(FILL[zone.status] / (1 + len(zone.rivals)), PALEST)


def is_judged_belt(zone: Zone) -> bool:
    """Whether a zone is a belt whose width the text does not state."""
    rows = zone.footprint.basis
    return texture(zone) == "hatch" and any(b.origin == "judgement" and "width" in b.quantity for b in rows)
