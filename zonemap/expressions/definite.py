"""'The town', 'the province': a type word with a definite article that stands for a place named shortly before."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from zonemap.expressions.senses import fits
from zonemap.expressions.tokens import Item
from zonemap.model import Resolution

_LOOK_BACK = 60  # items the place may lie behind (judgement: two sentences of news)
_MOST_STOPS = 3  # full stops and the like between (judgement)
_NAMING = frozenset(
    ("city", "town", "village", "suburb", "neighbourhood", "province", "district", "island", "peninsula", "river", "lake",
     "valley", "desert", "mountain", "camp", "airport", "airbase", "dam", "crossing")
)  # fmt: skip
"""Type words that stand for a name told before. 'The region', 'the area', 'the country' are vaguer than that."""
_OTHERWISE = (
    "capital",
    "port",
    "old city",
    "old town",
    "state",
    "republic",
    "mount",
    "base",
    "garrison",
    "department",
    "county",
)
"""Words of those types that more often mean something else: 'the capital' is the country's."""


def stand_in(items: list[Item]) -> None:
    """Makes a name of every such type word; what it stands for is the nearest place before it that the word fits."""
    for at, item in enumerate(items):
        word = item.classes.get("FEATURE")
        if "IT" in item.classes and _is_measured_from(items, at):
            word = "town"  # 'within five kilometres of it'
        elif word not in _NAMING or not item.article or item.word in _OTHERWISE or _belongs_to_a_name(items, at):
            continue
        found = _named_before(items, at, word)
        if found is not None:
            mention = dataclasses.replace(
                found.mention, start=item.start, end=item.end, role="location", feature_word=""
            )
            item.classes = {"MENTION": dataclasses.replace(found, mention=mention)}


def _is_measured_from(items: Sequence[Item], at: int) -> bool:
    """Whether a length is counted from a pronoun."""
    before = items[max(at - 4, 0) : at]
    led = bool(before) and not {"OFFROM", "OF", "FROM", "OUTSIDE", "AROUND"}.isdisjoint(before[-1].classes)
    return led and any("UNIT" in i.classes for i in before[:-1])


def _belongs_to_a_name(items: Sequence[Item], at: int) -> bool:
    """'the town of Azaz', 'the village Xyz', 'the city in Idlib': the name follows, known or not."""
    following = items[at + 1 : at + 3]
    if any("MENTION" in i.classes for i in following[:1]):
        return True
    if not following or {"OF", "LOCATED", "HYPHEN"}.isdisjoint(following[0].classes):
        return len(following) == 2 and "IN" in following[0].classes and "MENTION" in following[1].classes
    return True


def _named_before(items: Sequence[Item], at: int, word: str) -> Resolution | None:
    stops = 0
    for n in range(at - 1, max(at - _LOOK_BACK, -1), -1):
        classes = items[n].classes
        stops += "STOP" in classes
        if stops > _MOST_STOPS:
            return None
        found = classes.get("MENTION")
        if (
            isinstance(found, Resolution)
            and found.place is not None
            and found.mention.role in {"location", "metonym"}
            and fits(found.place, word)
            and not _is_dateline(items, n)
        ):
            return found
    return None


def _is_dateline(items: Sequence[Item], n: int) -> bool:
    """'ZAGREB - ' and 'LUSAKA, Feb 16 - ': where the reporter sits."""
    found: Resolution = items[n].classes["MENTION"]
    return (
        found.mention.text.isupper() and len(found.mention.text) > 3 and all("MENTION" in i.classes for i in items[:n])
    )
