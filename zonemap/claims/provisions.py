"""Which terms and parties a text states for a zone: guarantors, monitors, flights, aid, checkpoints, deadlines.

A provision is the clause that names its topic, as the text has it; nothing is rephrased.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from zonemap.claims import times
from zonemap.claims.words import Phrases, Word, low, words
from zonemap.languages.tables_provisions import ProvisionTable
from zonemap.languages.tables_time import TimeTable
from zonemap.model import Provision, Span

_END = re.compile(r"[.;!?](?=\s|$|[\"”»])|[\n؛؟]")
_BREAK = re.compile(_END.pattern + r"|[:()]|\s[—–-]\s")
_COMMA = re.compile(r"[,،]")
_LONGEST = 200
"""Characters of the longest provision (judgement: beyond it a clause is a paragraph)."""
_SHORTEST = 3
"""Words below which a clause takes the one before it along: 'Turkey and Iran' in a list."""


_CLITICS = ("و", "ف", "ب", "ل")
"""Arabic letters that may be written onto the front of a word."""


class ProvisionLanguage(Protocol):
    """What of a `Language` is needed here."""

    @property
    def provisions(self) -> ProvisionTable:
        """The table of provisions."""

    @property
    def time(self) -> TimeTable:
        """The table of time, for deadlines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Topic:
    words: Phrases
    needs: Phrases | None
    dated: bool


@lru_cache(maxsize=16)
def _compiled(table: ProvisionTable) -> dict[str, _Topic]:
    return {
        name: _Topic(
            words=Phrases(topic.words, _CLITICS),
            needs=Phrases(topic.needs, _CLITICS) if topic.needs and not topic.dated else None,
            dated=topic.dated,
        )
        for name, topic in table.topics.items()
    }


def find(text: str, span: Span, language: ProvisionLanguage) -> tuple[Provision, ...]:
    """The provisions stated in `text[span]`, in reading order, each topic once a clause."""
    table = language.provisions
    joints = frozenset(low(j) for j in table.joints)
    guarantee = Phrases(table.guarantee, _CLITICS)
    found: dict[Provision, None] = {}
    sentences = _stretches(text, span, _END)
    for stretch in _stretches(text, span, _BREAK):
        line = words(text, stretch.start, stretch.end)
        clauses = _clauses(text, stretch, joints)
        dated = _dated(text, stretch, line, language)
        for name, topic in _compiled(table).items():
            for i in _met(topic, line, dated):
                parties = guarantee.match(line, i)
                clause = _around(sentences, line[i].start) if parties else _clause_of(clauses, line[i], text)
                if provision := _provision(name, text, clause):
                    found[provision] = None
    return tuple(sorted(found, key=lambda p: (p.start, p.end, p.topic)))


def _met(topic: _Topic, line: list[Word], dated: set[int]) -> list[int]:
    """Positions of the words that name the topic, where what it needs stands beside them."""
    named = [i for i in range(len(line)) if topic.words.match(line, i)]
    if topic.dated:
        return [i for i in named if i in dated]
    if topic.needs is None or not named:
        return named
    needed = [k for k in range(len(line)) if topic.needs.match(line, k)]
    return [i for i in named if needed and needed != [i]]


def _dated(text: str, stretch: Span, line: list[Word], language: ProvisionLanguage) -> set[int]:
    """Positions of words at or right after the start of a deadline or a length of time."""
    starts = {
        e.start for e in times.find(text, stretch, None, language) if e.bound in {"by", "within", "until"} or e.length
    }
    return {i for k, w in enumerate(line) if w.start in starts for i in range(k - 1, k + 5)}


def _around(spans: list[Span], offset: int) -> Span:
    return spans[max(bisect_right(spans, (offset, float("inf"))) - 1, 0)]


def _stretches(text: str, span: Span, cut: re.Pattern[str]) -> list[Span]:
    """What the cuts leave: sentences, or what dashes, colons and brackets set off in them."""
    edges = [span.start, *(m.end() for m in cut.finditer(text, span.start, span.end)), span.end]
    return [Span(a, b) for a, b in pairwise(edges) if text[a:b].strip()]


def _clauses(text: str, stretch: Span, joints: frozenset[str]) -> list[Span]:
    """Clauses of a stretch: cut at the commas that a joint follows; other commas only list."""
    edges = [stretch.start]
    for match in _COMMA.finditer(text, stretch.start, stretch.end):
        after = words(text, match.end(), min(match.end() + 24, stretch.end))
        if after and after[0].low in joints and len(text[edges[-1] : match.start()].split()) >= _SHORTEST:
            edges.append(match.end())
    edges.append(stretch.end)
    return [Span(a, b) for a, b in pairwise(edges)]


def _clause_of(clauses: list[Span], word: Word, text: str) -> Span:
    found = _around(clauses, word.start)
    if found.end - found.start <= _LONGEST:
        return found
    start = word.start
    while start > found.start and word.start - start < _LONGEST // 3:
        start = max(found.start, text.rfind(",", found.start, start - 1) + 1)
    end = text.find(",", word.end, found.end)
    return Span(start, found.end if end < 0 else end)


def _provision(name: str, text: str, clause: Span) -> Provision | None:
    raw = text[clause.start : clause.end]
    core = raw.strip(' \t\n\r,;:.—–-()"“”«»،؛')
    if not core or len(core) > _LONGEST:
        return None
    start = clause.start + raw.index(core)
    return Provision(topic=name, text=core, start=start, end=start + len(core))
