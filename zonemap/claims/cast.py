"""The people a document introduces: their fullest names, what they are, and where they are spoken of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zonemap.claims.subjects import Line, Subject
from zonemap.claims.words import Word, low
from zonemap.languages.tables_speech import PERSON_ROLES

_CASE_ENDING = re.compile(r"(?:ого|ому|ыми|ими|ый|ий|ой|ым|им|ом|ем|ою|а|у|е|ю|я|ы|и|й|ь)$")

_RECALLED = 300
"""Mentions of people that a phrase such as 'the Turkish president' looks back over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """Somebody the text names."""

    name: str
    """The fullest form in the text."""
    role: str
    """Key of `SpeechTable.roles`; '' where the text gives none."""
    descriptors: frozenset[str]
    """What the text calls the person beside the role: country codes and adjectives."""


def key(word: str) -> str:
    """The part of a surname that stays when it is declined: before an apostrophe, without a Russian case ending."""
    base = word.split("'", 1)[0]
    if base and "а" <= base[0] <= "я" and len(base) > 4:
        return _CASE_ENDING.sub("", base)
    return base


class Cast:
    """Everybody named in a document; `lines` are its sentences in reading order."""

    def __init__(self, lines: Sequence[Line], origins: Mapping[int, str]) -> None:
        self._origins = origins
        self._people: dict[str, Person] = {}
        for line in lines:
            for i in line.role_at:
                self._introduce(line, i)
        self.sight(lines)

    def add(self, line: Line, subject: Subject) -> None:
        """Takes in somebody who speaks under a name of two words or more, though no role introduces it."""
        if (
            subject.name
            and not subject.several
            and subject.name[1] > subject.name[0]
            and subject.role in {"", *PERSON_ROLES}
        ):
            self._enter(line, subject.name, subject.role, subject.modifiers)

    def sight(self, lines: Sequence[Line]) -> None:
        """Notes where everybody known so far is spoken of; to be called again after `add`."""
        self._sightings = [
            (word.start, surname)
            for line in lines
            for word in line.words
            if (word.is_capital or not word.text.isascii()) and (surname := key(word.low)) in self._people
        ]
        self._starts = [start for start, _ in self._sightings]

    def named(self, name: str) -> Person | None:
        """The person whose surname ends `name`."""
        parts = name.split()
        return self._people.get(key(low(parts[-1]))) if parts else None

    def held(self, role: str, marks: frozenset[str], before: int) -> Person | None:
        """The person last spoken of before offset `before` who has the role and is called all that `marks` says."""
        latest = bisect_left(self._starts, before) - 1
        for i in range(latest, max(-1, latest - _RECALLED), -1):
            person = self._people[self._sightings[i][1]]
            if person.role == role and marks <= person.descriptors:
                return person
        return None

    def within(self, start: int, end: int) -> Person | None:
        """The first person spoken of in a stretch of the text."""
        i = bisect_left(self._starts, start)
        return self._people[self._sightings[i][1]] if i < len(self._starts) and self._starts[i] < end else None

    def marks(self, line: Line, positions: Sequence[int]) -> frozenset[str]:
        """Words as descriptors: a country's code for its name or adjective, else the word itself."""
        words = [line.words[k] for k in positions]
        return frozenset(self._origins.get(w.start) or w.low.removesuffix("'s") for w in words if w.is_word)

    def _introduce(self, line: Line, i: int) -> None:
        """'Russian President Vladimir Putin', 'Staffan de Mistura, the envoy', 'the envoy, Staffan de Mistura'."""
        end, role = line.role_at[i]
        if role not in PERSON_ROLES or i != end:
            return
        first = end
        while first and first - 1 in line.role_at:
            first -= 1
        start = line.phrase_start(first)
        modifiers = tuple(k for k in range(start, first) if line.words[k].low not in line.g.determiners)
        speaks = end + 1 < len(line.words) and bool(line.g.says.match(line.words, end + 1))
        apposed = None if speaks else self._apposed_before(line, start)  # '…, the minister said' names nobody
        name = line.name_from(end + 1) or apposed or self._apposed_after(line, end)
        if name:
            self._enter(line, name, role, modifiers)

    def _apposed_before(self, line: Line, start: int) -> tuple[int, int] | None:
        if start < 2 or line.words[start - 1].text != ",":
            return None
        name = line.name_to(start - 2)
        return name if name and name[1] > name[0] else None

    def _apposed_after(self, line: Line, end: int) -> tuple[int, int] | None:
        comma = line.right_edge(end) + 1
        if comma >= len(line.words) - 2 or line.words[comma].text != ",":
            return None
        name = line.name_from(comma + 1)
        closed = name and name[1] + 1 < len(line.words) and line.words[name[1] + 1].text == ","
        return name if name and closed and name[1] > name[0] else None

    def _enter(self, line: Line, name: tuple[int, int], role: str, modifiers: tuple[int, ...]) -> None:
        words = line.words[name[0] : name[1] + 1]
        surname = key(words[-1].low)
        if len(surname) < 2:
            return
        text = " ".join(w.text + "." * (len(w.text) == 1) for w in [*words[:-1], _bare(words[-1])])
        known = self._people.get(surname)
        marks = self.marks(line, modifiers)
        if known:
            role = known.role or role
            marks |= known.descriptors
            text = max(known.name, text, key=lambda n: len(n.split()))
        self._people[surname] = Person(name=text, role=role, descriptors=marks)


def _bare(word: Word) -> Word:
    """The word without a possessive or a case suffix after an apostrophe; O'Brien keeps his."""
    base, _, tail = word.text.replace("’", "'").partition("'")
    return word._replace(text=base) if base and tail.islower() else word
