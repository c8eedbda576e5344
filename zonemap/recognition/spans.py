"""Candidate spans: every stretch of a text that might be a place name, as parallel columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import AROUND, BIT, CAPITALS, EXTENDS, INITIAL, INSIDE, NAMELIKE
from zonemap.recognition.gaps import GAPS, JOINING, Gap, GapKinds
from zonemap.recognition.tokens import Tokens

if TYPE_CHECKING:
    from zonemap.recognition.lexicon import Lexicon

LONGEST: Final = 4  # words in a name that is in no gazetteer
LONGEST_KNOWN: Final = 8  # words in a gazetteer name
_LOOSE_JOINS: Final = frozenset((". ", "\n", " - ", ", "))  # only inside a name that the gazetteer holds
_ABBREVIATED: Final = frozenset("st ste ft mt mts pt sts sgt gen dr mr mrs lt col gov sen rep".split())
_STARTER: Final = NAMELIKE | EXTENDS | BIT["articles"]
_FUNCTIONAL: Final = BIT["functional"]
_NEVER: Final = BIT["functional"] | BIT["locative"]
"""Classes of words that are no name by themselves: In, West, Port."""
_ARTICLES: Final = BIT["articles"]
_CONNECTING: Final = BIT["connecting"]
_ORDINARY: Final = BIT["functional"] | BIT["calendar"]
_HYPHEN: Final = Gap.HYPHEN
_STOP: Final = Gap.STOP
_POINT: Final = Gap.POINT
_IN_RUN: Final = NAMELIKE | BIT["connecting"]
_GOES_ON: Final = tuple(JOINING[gap] or gap == Gap.STOP for gap in range(GAPS))
SHAPES: Final = 6 * 8 * 4
"""Codes of a span's place in its run: words, words of the run, whether at its start and end."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A tokenised text with what is known of its words and gaps."""

    tokens: Tokens
    rows: list[int]
    flags: list[int]
    gaps: list[int]
    """Kind of the gap before each word, and after the last."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Candidates in the order of their first word; all columns have one element a candidate."""

    first: list[int]
    """Index of the first word."""
    last: list[int]
    """Index of the last word, included."""
    name: list[int]
    """Gazetteer name id, or -1."""
    shape: list[int]
    """Length and place in the run of capitalised words it lies in: below SHAPES."""
    inside: list[int]
    """Classes of the words of the span: bits of INSIDE."""
    around: list[int]
    """Classes of the other words of its run: bits of AROUND."""

    def __len__(self) -> int:
        return len(self.first)


def read(tokens: Tokens, lexicon: Lexicon, gap_kinds: GapKinds) -> Reading:
    """Looks up every word and gap."""
    known = lexicon.rows
    rows: list[int] = []
    for word in tokens.words:
        row = known.get(word)
        rows.append(lexicon.learn(word) if row is None else row)
    lexicon.settle()
    flags = lexicon.flags
    return Reading(tokens, rows, [flags[row] for row in rows], gap_kinds.of(tokens.gaps))


def candidates(reading: Reading, lexicon: Lexicon) -> Spans:
    """All candidate spans of a text."""
    found: list[int] = []
    flags, gaps = reading.flags, reading.gaps
    done, final = -1, len(flags) - 1
    rows, names = reading.rows, lexicon.names_alone
    for i, here in enumerate(flags):
        if not here & _STARTER or i <= done:
            continue
        end = i
        if i < final and _GOES_ON[gaps[i + 1]] and flags[i + 1] & _IN_RUN:
            end = done = _run_end(i, reading, lexicon)
        if end > i:
            _of_run(i, end, reading, lexicon, found)
            continue
        # By far the commonest: one capitalised word.
        particle = here & _CONNECTING and gaps[i + 1] == _HYPHEN  # the De of De-escalation
        if here & NAMELIKE and (here & CAPITALS or not here & _NEVER) and not particle:
            found += (i, i, names[rows[i]], 3, here & INSIDE, 0)
        if here & EXTENDS:
            for j, name in _known(i, reading, lexicon).items():
                found += (i, j, name, (min(j - i, 5) * 8) * 4 + 3, 0, 0)
    return Spans(found[0::6], found[1::6], found[2::6], found[3::6], found[4::6], found[5::6])


def _run_end(i: int, reading: Reading, lexicon: Lexicon) -> int:
    """Last word of the run that begins at word i: namelike words, with connecting words between them."""
    flags, gaps = reading.flags, reading.gaps
    last = j = i
    n = len(flags) - 1
    while j < n:
        gap = gaps[j + 1]
        if not JOINING[gap] and not (gap == _STOP and _abbreviation(j, reading, lexicon)):
            break
        j += 1
        here = flags[j]
        if here & NAMELIKE:
            last = j
        elif not here & _CONNECTING or j - last > 2:
            break
    return last


def _abbreviation(j: int, reading: Reading, lexicon: Lexicon) -> bool:
    return reading.tokens.gaps[j + 1] == ". " and (
        bool(reading.flags[j] & INITIAL) or lexicon.folded[reading.rows[j]] in _ABBREVIATED
    )


def _of_run(start: int, end: int, reading: Reading, lexicon: Lexicon, found: list[int]) -> None:
    """Spans of one run: gazetteer names, and stretches that begin and end namelike."""
    flags, rows, names = reading.flags, reading.rows, lexicon.names_alone
    before = 0  # classes of the words before i, and after each word, in the run
    after = [0] * (end - start + 2)
    for k in range(end, start - 1, -1):
        after[k - start] = after[k - start + 1] | flags[k]
    size = min(end - start, 7)
    for i in range(start, end + 1):
        here = flags[i]
        known = _known(i, reading, lexicon) if here & EXTENDS else None
        free = here & NAMELIKE and (here & CAPITALS or not here & _FUNCTIONAL)
        particle = here & _CONNECTING and (i < end or reading.gaps[i + 1] == _HYPHEN)  # the De of De Mistura
        at_start = 2 * (i == start)
        if free and not particle and (here & CAPITALS or not here & _NEVER):
            around = (before | after[i - start + 1]) & AROUND
            found += (i, i, names[rows[i]], size * 4 + at_start + (i == end), here & INSIDE, around)
        if free or here & _ARTICLES:
            inside = here
            for j in range(i + 1, min(end, i + LONGEST - 1) + 1):
                inside |= flags[j]
                if flags[j] & NAMELIKE:
                    name = known.pop(j, -1) if known else -1
                    shape = (min(j - i, 5) * 8 + size) * 4 + at_start + (j == end)
                    found += (i, j, name, shape, inside & INSIDE, (before | after[j - start + 1]) & AROUND)
        if known:
            for j, name in known.items():
                shape = (min(j - i, 5) * 8 + size) * 4 + at_start + (j >= end)
                found += (i, j, name, shape, 0, before & AROUND)
        before |= here


def _known(i: int, reading: Reading, lexicon: Lexicon) -> dict[int, int]:
    """Gazetteer names of several words that begin at word i: last word → name id."""
    rows, gaps = reading.rows, reading.gaps
    n = len(rows)
    if i + 1 >= n or not (JOINING[gaps[i + 1]] or reading.tokens.gaps[i + 1] in _LOOSE_JOINS):
        return {}
    if not lexicon.begins(rows[i], rows[i + 1], point=gaps[i + 1] == _POINT):
        return {}
    folded = lexicon.folded
    key, borders = folded[rows[i]], {}
    for j in range(i + 1, min(i + LONGEST_KNOWN, n)):
        gap = gaps[j]
        if not JOINING[gap] and reading.tokens.gaps[j] not in _LOOSE_JOINS:
            break
        key += folded[rows[j]] if gap == _POINT else " " + folded[rows[j]]
        borders[len(key)] = j
    found = {borders[len(name)]: number for name, number in lexicon.names.prefixes(key) if len(name) in borders}
    if lexicon.inflected:
        _inflected(i, max(borders.values()), reading, lexicon, found)
    if found and reading.flags[i] & _ORDINARY:  # 'Friday at' is no village, whatever it is called
        found = {j: name for j, name in found.items() if not all(f & _ORDINARY for f in reading.flags[i : j + 1])}
    return found


def _inflected(i: int, last: int, reading: Reading, lexicon: Lexicon, found: dict[int, int]) -> None:
    """Adds names whose words stand in another form than the gazetteer's: 'Восточной Гуте'."""
    words = reading.tokens.words
    for j in range(i + 1, min(last, i + 3) + 1):
        if j not in found:
            name = lexicon.names.of_variant(" ".join(words[i : j + 1]), lexicon.inflected)
            if name >= 0:
                found[j] = name
