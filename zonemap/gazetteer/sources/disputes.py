"""Disputed areas of Natural Earth: what maps hatch, and places where the name is one of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from zonemap.gazetteer.rows import DisputedArea, Row, Spelling
from zonemap.gazetteer.sources.tables import inside, slug

_LEFT_OUT = {"Admin-0 overlay", "Admin-0 lease"}
_SHORT = (
    ("Is.", "Islands"),
    ("I.", "Island"),
    ("N. ", "Northern "),
    ("S. ", "South "),
    ("W. ", "Western "),
    ("Br. ", "British "),
)
_HOLDERS = {"Israel": "IL", "Azerbaijan": "AZ", "Georgia": "GE", "Moldova": "MD", "Pakistan": "PK", "India": "IN", "China": "CN", "Palestine": "PS",
            "Ukraine": "UA", "Russia": "RU", "Syria": "SY", "Lebanon": "LB", "Cyprus": "CY", "Somaliland": "SO"}  # fmt: skip
_SOVEREIGN = {
    "Crimea": "UA",
    "Golan Heights": "SY",
    "Somaliland": "SO",
    "West Bank": "PS",
    "Gaza": "PS",
    "N. Cyprus": "CY",
    "Donbass": "UA",
}
"""Country that most states hold the area to belong to, where Natural Earth's administrator is another."""


def areas(raw: Path) -> list[DisputedArea]:
    """All areas with who administers and who claims them."""
    from shapely.geometry import shape

    found = []
    for f in json.loads((raw / "world_disputed_areas.geojson").read_text(encoding="utf-8"))["features"]:
        p = f["properties"]
        if p["featurecla"] in _LEFT_OUT or p["TYPE"] == "Dependency":
            continue
        note = _note(p.get("NOTE_BRK") or "")
        found.append(DisputedArea(spelt_out(p["BRK_NAME"]), note, shape(f["geometry"])))
    return found


def spelt_out(name: str) -> str:
    """'Kuril Is.' to 'Kuril Islands'."""
    for short, long in _SHORT:
        name = re.sub(rf"(?<!\w){re.escape(short)}(?!\w)", long, name)
    return name.strip()


def _note(note: str) -> str:
    note = re.sub(r"^Admin\.? [Bb]y", "administered by", note.replace("Self admin.", "administers itself"))
    note = note.replace("Columbia", "Colombia").replace("Azer.", "Azerbaijan").strip("; ")
    note = re.sub(r";\s*Claimed", "; claimed", note)
    return note[:1].upper() + note[1:]


def places(raw: Path, taken: set[tuple[str, str]]) -> Iterator[Row]:
    """Areas with a name of their own.

    Args:
        raw: folder of the sources.
        taken: (folded name, country) of units and regions that other sources have.
    """
    from shapely.geometry import shape

    from zonemap.names import fold

    seen: set[str] = set()
    for f in json.loads((raw / "world_disputed_areas.geojson").read_text(encoding="utf-8"))["features"]:
        p = f["properties"]
        name = spelt_out(p["BRK_NAME"])
        country = _SOVEREIGN.get(p["BRK_NAME"], _HOLDERS.get(p["ADMIN"], ""))
        if (fold(name), country) in taken or (fold(name), "") in taken or name in seen or p["featurecla"] in _LEFT_OUT:
            continue
        seen.add(name)
        geometry = shape(f["geometry"])
        lon, lat = inside(geometry)
        note = _note(p.get("NOTE_BRK") or "")
        yield Row(
            id=f"ne:disputed-{slug(name)}", name=name, feature="region", feature_class="region", lat=lat, lon=lon, country=country,
            parent=f"co:{country}" if country else "", rank=4, source="natural-earth-disputed", geometry=geometry,
            spellings=[Spelling(p["NAME_LONG"])] if p["NAME_LONG"] == p["BRK_NAME"] else [], links={"dispute": note},
        )  # fmt: skip
