"""Zone claims to zones: drawn, merged over documents, each with its history and its rivals."""

from __future__ import annotations

from zonemap.zones import properties
from zonemap.zones.composing import build, certainty
from zonemap.zones.drawing import settled

__all__ = ["build", "certainty", "properties", "settled"]
