"""Page furniture: stretches of a text that are not prose of the article."""

from __future__ import annotations

import re

from zonemap.languages.furniture import LINE_ENDS, LINE_STARTS, WHOLE_LINES
from zonemap.model import Span

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]{0,15}|!--)[^<>]{0,2000}>")
_BREAK = re.compile(
    r"\n|</?(?:p|div|br|li|ul|ol|h[1-6]|section|article|aside|nav|figure|figcaption|table|tr|td|blockquote)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_NEW_LINE = re.compile("\n")


def furniture(text: str) -> tuple[Span, ...]:
    """Markup, 'READ MORE' lines, share buttons, photo credits and the like, in reading order, not overlapping.

    Lines are told by how they begin or end, or by being nothing else; the phrases stand in
    `zonemap.languages.furniture`. Time is linear in the text.
    """
    spans = [Span(m.start(), m.end()) for m in _TAG.finditer(text)] if "<" in text else []
    spans += [Span(start, end) for start, end in _blocks(text) if _is_furniture(text[start:end])]
    return tuple(_merged(sorted(spans)))


def _blocks(text: str) -> list[tuple[int, int]]:
    """Lines of the text, or the stretches between block tags where there is markup."""
    breaks = _BREAK if "<" in text else _NEW_LINE
    edges = [m.span() for m in breaks.finditer(text)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(text)]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if b > a]


def _is_furniture(block: str) -> bool:
    line = _TAG.sub("", block[:400]).strip(" \t\u200e\u200f•*|>-–—").casefold()
    if not line:
        return False
    return line.rstrip(" :.|") in WHOLE_LINES or line.startswith(LINE_STARTS) or line.endswith(LINE_ENDS)


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
