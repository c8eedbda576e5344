"""Sentences of a text as spans."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence

from sentencex import get_sentence_boundaries

from zonemap.model import Span

_LINE = re.compile(r"[^\n]+")
_WINDOW = 5_000
"""Characters in which sentences are sought at once."""
_LONGEST = 1_500
"""Characters of a sentence; no sentence of news is longer, and what follows may take time that grows with its square."""
_ORDINAL = re.compile(r"\b\d{1,3}\.\s*\Z")


def split(text: str, language_code: str, skip: Sequence[Span] = ()) -> tuple[Span, ...]:
    """The sentences of a text, in order, trimmed of white space; none crosses a line break or a stretch of `skip`.

    Args:
        text: The whole document.
        language_code: ISO 639-1; decides which full stops end a sentence.
        skip: Stretches that belong to no sentence, in reading order, not overlapping.
    """
    ends = [hole.end for hole in skip]
    return tuple(
        span
        for line in _LINE.finditer(text)
        for start, end in _outside(line.start(), line.end(), _rest(skip, bisect.bisect_right(ends, line.start())))
        for span in _sentences(text, start, end, language_code)
    )


def _rest(skip: Sequence[Span], first: int) -> Iterator[Span]:
    return (skip[n] for n in range(first, len(skip)))


def _outside(start: int, end: int, skip: Iterable[Span]) -> Iterator[tuple[int, int]]:
    for hole in skip:
        if hole.start >= end:
            break
        if hole.start > start:
            yield start, hole.start
        start = max(start, hole.end)
    if start < end:
        yield start, end


def _bounds(stretch: str, language_code: str) -> Iterator[tuple[int, int]]:
    """Sentences as start and end; a number with a full stop before a small letter ('36. paralel', 'am 3. mai') ends none."""
    held = -1
    for bound in get_sentence_boundaries(language_code, stretch):
        first, last = bound["start_index"], bound["end_index"]
        held = first if held < 0 else held
        if _ORDINAL.search(stretch, held, last) and stretch[last:].lstrip()[:1].islower():
            continue
        yield held, last
        held = -1


def _sentences(text: str, start: int, end: int, language_code: str) -> Iterator[Span]:
    """Window by window, for the splitter's time grows with the square of what it is given; what a window cuts goes to the next."""
    code = "en" if language_code == "und" else language_code
    while start < end:
        stop = min(start + _WINDOW, end)
        stretch = text[start:stop]
        bounds = [(start + a, start + b) for a, b in _bounds(stretch, code)] if stretch.strip() else []
        if stop < end and len(bounds) > 1:
            stop, _ = bounds.pop()
        for opening, closing in bounds:
            for first, last in _pieces(text, opening, closing):
                yield from _trimmed(text, first, last)
        start = stop


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself, or what is longer than any sentence cut at white space."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _trimmed(text: str, first: int, last: int) -> Iterator[Span]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if any(c.isalnum() for c in text[first:last]):
        yield Span(first, last)
