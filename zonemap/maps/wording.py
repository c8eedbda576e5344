"""Names, notes and terms of zones in the language of the page, from the structure that the English ones were made from.

A zone's English name comes from a place expression; here the same tree is written with the templates of a message table,
which are built so that no place name need be inflected ("Идлиб (часть)"). A note's English sentence is recognised by its
form and written anew. What has no template stays in English and is marked so: nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zonemap.maps import messages
from zonemap.maps.encoding import legible
from zonemap.maps.labels import named
from zonemap.zones import naming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Distance, Expression, Place, Zone

FORMS: dict[str, str] = {
    "part": "which part of [x] is not stated",
    "side": "which side of [x] is not stated",
    "inhabited": "cut to inhabited land (within [x] km of a settlement)",
    "combined": "several phrases combined; not calibrated",
    "reach": "how far it reaches is not stated|how far it reaches from the line is not stated",
    "width": "its width is not stated|its half-width is not stated|its depth is not stated|the width of the belt is not stated",
    "region": "[x] is a named region; its edge is the gazetteer's approximation",
    "point": "only a point is known of [x]; drawn as a disc of [y] km",
    "taken": "“[x]” was taken to mean [y]",
    "lies": "said to lie in '[x]'|said to lie '[x]'",
    "senses": "“[x]” may mean [y]; the likely area serves both, the possible area holds either",
    "read_as": "“[x]” is read as [y], not as the other senses of the name",
    "length": "a length of [x] is stated; how it lies is not",
    "border_unnamed": "the border is not named: the depth is counted from the one the places lie on",
    "border_with": "read as the border with [x], which the sentence names",
    "count": "the text counts [x]; [y] located",
    "pocket": "drawn round the towns that the text names",
    "outer": "its parts meet only at their outer limits; the area is very uncertain",
    "sides": "whether the width is to each side or in all is not stated; drawn as in all",
    "extent": "how long it is, is not stated; drawn about the places named",
    "units": "the units named are taken for the area; what else of it may be meant is drawn as possible",
    "coast": "which stretch of the coast is meant is not stated",
}
"""Forms of the notes that the rooms before this one write; '|' between forms of one meaning."""
TOLD_OTHERWISE = ("sources differ: see also ", "the sources disagree: ")
"""Notes that the page shows as rival shapes side by side, and so not as words."""
MOST_LISTED = 3
"""Places written out in the name of a zone that has many; the rest is a number."""
_BARE = {"place", "union", "pocket", "intersection", "including"}
"""Relations whose name is that of their operands alone."""


def _pattern(form: str) -> re.Pattern[str]:
    parts = re.split(r"\[([xy])\]", form)
    return re.compile("".join(f"(?P<{p}>.+?)" if i % 2 else re.escape(p) for i, p in enumerate(parts)), re.DOTALL)


_LENGTH = re.compile(r"([\d.,]+)(?: to ([\d.,]+))? (km|m)")
_PATTERNS = [(key, _pattern(form)) for key, forms in FORMS.items() for form in forms.split("|")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """The words of one page."""

    language: str
    gazetteer: Gazetteer

    @property
    def table(self) -> dict[str, Any]:
        """The message table."""
        return messages.of(self.language)

    def place(self, place: Place) -> str:
        """A place's name in the language, or its English one."""
        return legible(named(place, self.language, self.gazetteer))

    def zone(self, zone: Zone) -> str:
        """A zone's name in the language; the English one where the name is the text's own or has no template."""
        told = None if self.language == "en" else self._source(zone)
        text = told and self._phrase(told)
        return legible(text[:1].upper() + text[1:] if text else zone.name)

    def notes(self, notes: Iterable[str], zone: Zone | None = None) -> list[str | list[str]]:
        """Notes, each meaning once; one that has no template is in a list of its own, to be marked as English.

        Args:
            notes: as the rooms before this one write them.
            zone: whose they are; its name in a note becomes that of the page.
        """
        name = (zone.name, self.zone(zone)) if zone else ("", "")
        found: dict[str, str | list[str]] = {}
        for note in notes:
            if note.startswith(TOLD_OTHERWISE):
                continue
            told = self._note(note, name)
            found.setdefault(told or note, legible(told or note) if told or self.language == "en" else [legible(note)])
        return list(found.values())

    def topic(self, name: str) -> str:
        """What a term of a zone is about."""
        return str(self.table["topics"].get(name) or legible(name))

    def _note(self, note: str, name: tuple[str, str]) -> str | None:
        for key, pattern in _PATTERNS:
            if match := pattern.fullmatch(note):
                values = {k: name[1] if v == name[0] else self._spoken(v) for k, v in match.groupdict().items()}
                return messages.filled(self.table["notes"][key], **values)
        return None

    def _spoken(self, value: str) -> str:
        """A length as the page writes it; any other words as they are."""
        if not (found := _LENGTH.fullmatch(value)):
            return value
        low, high, unit = found.groups()
        return f"{low}–{high} {self.table['shapes'][unit]}" if high else f"{low} {self.table['shapes'][unit]}"

    def _source(self, zone: Zone) -> Expression | None:
        """The place expression that a zone is called after; a plain place where it goes by the place alone."""
        for claim in zone.claims:
            if claim.expression is None:
                continue
            spelled = naming.spelled(claim.expression, self.gazetteer.names)
            if naming.name(spelled) == zone.name:
                return claim.expression
            if naming.place_name(spelled) == zone.name:
                return _first_place(claim.expression)
        return None

    def _phrase(self, node: Expression, *, alone: bool = False) -> str | None:
        """A place expression in the language, None where a part of it has no template.

        Args:
            node: the expression.
            alone: it is the only operand of another: a province of a town's name then says that it is one.
        """
        if node.relation not in _BARE and node.relation not in self.table["shapes"]:
            return None
        values = {"x": self._operands(node, alone=alone), "w": self._wind(node), "d": self._length(node.distance)}
        if None in values.values():
            return None
        if node.relation in _BARE:
            return values["x"]
        key = node.relation
        if key == "border":
            key = "border_strip" if node.distance else "border_side" if node.direction else key
        if key in {"belt", "strip", "distance"} and node.distance:
            key += "_wide"
        if key in {"outskirts", "suburbs", "countryside"} and node.direction:
            return None
        return messages.filled(self.table["shapes"][key], **{k: v for k, v in values.items() if v is not None})

    def _operands(self, node: Expression, *, alone: bool) -> str | None:
        if node.relation == "place":
            return (self._unit if alone else self.place)(node.senses[0]) if node.senses else None
        anchors = node.anchors[:1] if node.relation == "including" else node.anchors
        parts = [self._phrase(anchor, alone=len(anchors) == 1 and node.relation not in _BARE) for anchor in anchors]
        told = [part for part in parts if part]
        if not told or len(told) < len(parts):
            return None
        if len(told) > MOST_LISTED:
            return f"{told[0]} (+{len(told) - 1})"
        return (" – " if node.relation == "border" else str(self.table["shapes"]["joint"])).join(told)

    def _unit(self, place: Place) -> str:
        """A place's name, with its type where a town has the same."""
        name = self.place(place)
        if place.feature_class == "admin" and place.parents and place.parents[0].startswith("co:"):
            word = self.table["places"]["admin"]
            return name if word.casefold() in name.casefold() else f"{name} ({word})"
        return name

    def _wind(self, node: Expression) -> str | None:
        """The word for a direction; '' for none, None for one of the sixteen that has no word."""
        return self.table["winds"].get(node.direction) if node.direction else ""

    def _length(self, distance: Distance | None) -> str:
        if distance is None:
            return ""
        number, unit = naming.length(distance).split(" ")
        return f"{number} {self.table['shapes'][unit]}"


def _first_place(node: Expression) -> Expression | None:
    if node.senses:
        return node
    return next((found for anchor in node.anchors if (found := _first_place(anchor))), None)
