"""A first look at a text: which of its sentences can speak of a zone at all.

Most texts speak of none, and of a long article most sentences do not; those are not read any further.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from zonemap import languages
from zonemap.claims import frames, lexicon, sentences
from zonemap.claims.words import low, written
from zonemap.languages import Language
from zonemap.model import KINDS, Document, Expression, Resolution, Span

_OF_ZONES = frozenset(("zone", "proper", "event", "silent", *(f"named:{kind}" for kind in KINDS)))
_WITH_KIND = frozenset(("area", "lane", "pause"))
"""Looser nouns, which a word of a kind in the same sentence makes worth a look."""
_OF_PAUSES = frozenset(("spell", "fighting"))
_RID = frozenset(("area", "rid", "feared"))
_KINDS = frozenset(f"kind:{kind}" for kind in KINDS)
_SPLIT_VERB = frozenset(("tow", "back"))
_AFTER = 6
"""Sentences after a word of zones that may still speak of one: 'it', 'the second' (judgement)."""
_MOST_WORDS = 1 << 17
"""Different words remembered."""
_BEFORE = 2
"""Sentences before one that speaks of a zone whose places it may point back to: 'there' (see `anaphora`)."""

Told = Literal["named", "framed", ""]


@dataclass(frozen=True, slots=True)
class Scan:
    """The sentences of a text and which of them can speak of a zone."""

    sentences: tuple[Span, ...]
    spoken: tuple[bool, ...]
    framed: frozenset[int] = frozenset()
    """Numbers of those read only for a clause that may be a zone where it names a place."""

    def __bool__(self) -> bool:
        return any(self.spoken)

    def unread(self) -> tuple[Span, ...]:
        """Stretches whose places no zone can have: sentences far from any that speaks of one."""
        near = [any(self.spoken[n : n + _BEFORE + 1]) for n in range(len(self.spoken))]
        return tuple(span for span, kept in zip(self.sentences, near, strict=True) if not kept)

    def placed(self, expressions: Sequence[Expression], resolutions: Sequence[Resolution]) -> Scan:
        """The same, or nothing where all there is are clauses that name no place: those are no zones after all."""
        named = any(told and n not in self.framed for n, told in enumerate(self.spoken))
        starts = sorted([*(e.start for e in expressions), *(r.mention.start for r in resolutions)])
        spans = (self.sentences[n] for n in self.framed)
        if named or any(bisect_left(starts, s.start) < bisect_left(starts, s.end) for s in spans):
            return self
        return Scan((), ())


def scan(document: Document) -> Scan:
    """Looks at every sentence of a document for words of zones, or all words of a frame."""
    language = languages.get(document.language)
    spans = sentences.split(document.text, language.code, document.furniture)
    look = _look(language)
    spoken: list[bool] = []
    framed: set[int] = set()
    left = 0
    for number, span in enumerate(spans):
        told = look.told(document.text, span)
        if told == "named" and spoken:
            spoken[-1] = True  # what is called a zone here may have been told there
            framed.discard(number - 1)
        elif told == "framed" and left <= 1:
            framed.add(number)
        left = max(left - 1, _AFTER if told == "named" else bool(told))
        spoken.append(left > 0)
    return Scan(spans, tuple(spoken), frozenset(framed))


class _Look:
    """Classes as bits: first those that words may begin, then those that stand there."""

    def __init__(self, language: Language) -> None:
        self._table = lexicon.of(language)
        asked = sorted(_OF_ZONES.union(_KINDS, _WITH_KIND, _SPLIT_VERB, _OF_PAUSES, _RID, ("pullback",), *frames.NEEDS))
        self._bits = {tag: 1 << n for n, tag in enumerate(asked)}
        self._needs = [self._mask(needs) for needs in frames.NEEDS]
        self._zones, self._kinds, self._loose = map(self._mask, (_OF_ZONES, _KINDS, _WITH_KIND))
        self._split, self._pullback = self._mask(_SPLIT_VERB), self._bits["pullback"]
        self._rid = self._mask(_RID)
        self._pause, self._of_pauses = self._bits["pause"], self._mask(_OF_PAUSES)
        self._begins: dict[str, int] = {}
        """Classes of the phrases that a written word may begin."""
        self._alone: dict[str, int] = {}
        """Its classes by itself."""
        self._behind: dict[str, frozenset[str] | None] = {}
        """The words behind it that may change them; None for any."""
        self._masks: dict[frozenset[str], int] = {}
        self._verdicts: dict[int, Told] = {}

    def _mask(self, tags: Iterable[str]) -> int:
        return sum(self._bits[tag] for tag in tags if tag in self._bits)

    def told(self, text: str, span: Span) -> Told:
        """What a sentence may tell: a zone by name, or a clause that makes one."""
        if len(self._begins) >= _MOST_WORDS:  # here, for the words of a sentence are asked for twice
            self._begins.clear()
            self._alone.clear()
            self._behind.clear()
        line = written(text[span.start : span.end])
        known = self._begins
        begins: list[int] = []
        possible = 0
        for word in line:
            bits = known.get(word)
            if bits is None:
                bits = self._begun(word)
            begins.append(bits)
            if bits:
                possible |= bits
        if not self._suffices(possible):
            return ""
        lows = [low(word) for word in line]
        final = len(line) - 1
        found = 0
        for n, bits in enumerate(begins):
            if bits:
                word = line[n]
                behind = self._behind[word]
                if n == final or (behind is not None and lows[n + 1] not in behind):
                    found |= self._alone[word]
                else:
                    found |= self._bits_of(self._table.match(lows, n).tags)
        return self._suffices(found)

    def _begun(self, word: str) -> int:
        """Classes of the phrases that a word may begin, worked out when it is first met."""
        compared = low(word)
        bits = self._begins[word] = self._mask(self._table.reach(compared))
        if bits:
            match, self._behind[word] = self._table.alone(compared)
            self._alone[word] = self._bits_of(match.tags)
        return bits

    def _bits_of(self, tags: frozenset[str]) -> int:
        bits = self._masks.get(tags)
        if bits is None:
            bits = self._masks[tags] = self._mask(tags)
        return bits

    def _suffices(self, tags: int) -> Told:
        """Whether words of these classes can make a zone together."""
        verdict = self._verdicts.get(tags)
        if verdict is None:
            if len(self._verdicts) >= _MOST_WORDS:
                self._verdicts.clear()
            verdict = self._verdicts[tags] = self._verdict(tags)
        return verdict

    def _verdict(self, tags: int) -> Told:
        if tags & self._split == self._split:
            tags |= self._pullback
        loose = tags & self._kinds and tags & self._loose
        loose = loose or tags & self._rid == self._rid
        if tags & self._zones or loose or (tags & self._pause and tags & self._of_pauses):
            return "named"
        return "framed" if any(tags & needs == needs for needs in self._needs) else ""


@cache
def _look(language: Language) -> _Look:
    return _Look(language)
