"""Candidate spans: every stretch of a text that might be a place name, as parallel numpy arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from zonemap.recognition.classes import BIT, CAPITALS, EXTENDS, INITIAL, NAMELIKE
from zonemap.recognition.gaps import Gap, GapKinds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.tokens import Tokens

LONGEST = 4  # words in a name that is in no gazetteer
LONGEST_KNOWN = 8  # words in a gazetteer name
_JOINS = frozenset((Gap.SPACE, Gap.HYPHEN, Gap.POINT))
_LOOSE_JOINS = frozenset((". ", "\n", " - ", ", "))  # only inside a name that the gazetteer holds
_ABBREVIATED = frozenset("st ste ft mt mts pt sts sgt gen dr mr mrs lt col gov sen rep".split())


@dataclass(frozen=True, slots=True)
class Spans:
    """Candidates in the order of their first word, shorter first; all arrays have one element a candidate."""

    first: NDArray[np.int32]
    """Index of the first word."""
    last: NDArray[np.int32]
    """Index of the last word, included."""
    name: NDArray[np.int32]
    """Gazetteer name id, or -1."""
    run_first: NDArray[np.int32]
    """First and last word of the run of capitalised words that the span lies in."""
    run_last: NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Reading:
    """A tokenised text with what is known of its words and gaps."""

    tokens: Tokens
    rows: list[int]
    flags: list[int]
    gaps: list[int]
    """Kind of the gap before each word, and after the last."""


def read(tokens: Tokens, lexicon: Lexicon, gap_kinds: GapKinds) -> Reading:
    """Looks up every word and gap."""
    rows = list(map(lexicon.__getitem__, tokens.words))
    flags = lexicon.flags[rows].tolist() if rows else []
    return Reading(tokens, rows, flags, list(map(gap_kinds.__getitem__, tokens.gaps)))


def candidates(reading: Reading, lexicon: Lexicon) -> Spans:
    """All candidate spans of a text."""
    found: list[tuple[int, int, int, int, int]] = []
    flags, n = reading.flags, len(reading.flags)
    starter = NAMELIKE | EXTENDS | BIT["articles"]
    i = 0
    while i < n:
        if not flags[i] & starter:
            i += 1
            continue
        end = _run_end(i, reading, lexicon)
        for start in range(i, end + 1):
            _from(start, (i, end), reading, lexicon, found)
        i = end + 1
    array = np.array(found, dtype=np.int32).reshape(-1, 5)
    return Spans(*(np.ascontiguousarray(array[:, k]) for k in range(5)))


def _run_end(i: int, reading: Reading, lexicon: Lexicon) -> int:
    """Last word of the run that begins at word i: namelike words, with connecting words between them."""
    flags, gaps, n = reading.flags, reading.gaps, len(reading.flags)
    last = j = i
    connecting = BIT["connecting"]
    while j + 1 < n:
        gap = gaps[j + 1]
        if gap not in _JOINS and not (gap == Gap.STOP and _abbreviation(j, reading, lexicon)):
            break
        j += 1
        if flags[j] & NAMELIKE:
            last = j
        elif not flags[j] & connecting or j - last > 2:
            break
    return last


def _abbreviation(j: int, reading: Reading, lexicon: Lexicon) -> bool:
    return reading.tokens.gaps[j + 1] == ". " and (
        bool(reading.flags[j] & INITIAL) or lexicon.folded[reading.rows[j]] in _ABBREVIATED
    )


def _from(
    i: int, run: tuple[int, int], reading: Reading, lexicon: Lexicon, found: list[tuple[int, int, int, int, int]]
) -> None:
    """Spans that begin at word i of a run: gazetteer names, and stretches of the run that begin and end namelike."""
    here = reading.flags[i]
    known = _known(i, reading, lexicon) if here & EXTENDS else {}
    first, end = run
    if here & NAMELIKE and (here & CAPITALS or not here & BIT["functional"]):
        found.append((i, i, int(lexicon.name[reading.rows[i]]), first, end))
    elif not here & BIT["articles"]:
        found.extend((i, j, name, first, max(end, j)) for j, name in known.items())
        return
    for j in range(i + 1, min(end, i + LONGEST - 1) + 1):
        if reading.flags[j] & NAMELIKE:
            found.append((i, j, known.pop(j, -1), first, end))
    found.extend((i, j, name, first, max(end, j)) for j, name in known.items())


def _known(i: int, reading: Reading, lexicon: Lexicon) -> dict[int, int]:
    """Gazetteer names of several words that begin at word i: last word → name id."""
    rows, gaps, folded = reading.rows, reading.gaps, lexicon.folded
    key, borders = folded[rows[i]], {}
    for j in range(i + 1, min(i + LONGEST_KNOWN, len(rows))):
        gap = gaps[j]
        if gap not in _JOINS and reading.tokens.gaps[j] not in _LOOSE_JOINS:
            break
        key += folded[rows[j]] if gap == Gap.POINT else " " + folded[rows[j]]
        borders[len(key)] = j
    if not borders:
        return {}
    return {borders[len(name)]: number for name, number in lexicon.names.prefixes(key) if len(name) in borders}
