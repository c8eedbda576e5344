"""Articles as the page shows them: paragraphs cut into pieces, each piece knowing which claims quote it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from zonemap.maps.encoding import legible, web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.model import Document, ZoneClaim

CONTEXT = 420
"""Characters of an article shown on either side of a quote; what lies farther off is left out and marked so."""
LEAD = 180
"""Characters shown of an article that no claim quotes."""
RTL = frozenset({"ar", "fa", "he", "ur", "ps", "ckb"})

Quoted = tuple[int, "ZoneClaim"]
"""A claim and the number that the page knows it by."""


def article(document: Document, quoted: Sequence[Quoted]) -> dict[str, Any]:
    """One article for the page.

    Args:
        document: the text.
        quoted: the claims that quote it, each with its number.

    Returns:
        title, publisher, date, url, language, rtl, and body: paragraphs, each a list of [text, numbers of the claims that
        quote it, 1 where it is the words a shape was drawn from]; None stands for text left out.
    """
    return {
        "title": legible(document.title),
        "publisher": legible(document.publisher),
        "date": document.published.isoformat() if document.published else None,
        "url": web_address(document.url),
        "language": document.language if document.language.isalpha() else "und",
        "rtl": document.language in RTL,
        "body": _body(document.text, quoted),
    }


def quotes(article: dict[str, Any]) -> dict[int, str]:
    """What the article's body shows as the quote of each claim; `ready` in shapes.js reads it the same way."""
    found: dict[int, str] = {}
    for paragraph in article["body"]:
        begun: set[int] = set()
        for text, numbers in ((piece[0], piece[1]) for piece in paragraph or () if len(piece) > 1):
            for number in numbers:
                joint = "\n" if number in found and number not in begun else ""
                found[number] = found.get(number, "") + joint + text
                begun.add(number)
    return found


def _body(text: str, quoted: Sequence[Quoted]) -> list[Any]:
    windows = _windows(text, [(c.start, c.end) for _, c in quoted]) or [(0, _space_before(text, LEAD))]
    cuts = _cuts(quoted)
    body: list[Any] = []
    last = 0
    at = 0
    for start, end in windows:
        if text[last:start].strip():
            body.append(None)
        while at < len(cuts) and cuts[at][1] <= start:
            at += 1
        body += _paragraphs(text, start, end, cuts[at:])
        last = end
    if text[last:].strip():
        body.append(None)
    return body


def _windows(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches around the quotes, ends moved to white space, joined where they touch."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        a, b = _space_after(text, start - CONTEXT), _space_before(text, end + CONTEXT)
        if joined and a <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(b, joined[-1][1]))
        else:
            joined.append((a, b))
    return joined


def _space_after(text: str, at: int) -> int:
    if at <= 0:
        return 0
    found = next((i for i in range(at, min(at + 60, len(text))) if text[i].isspace()), at - 1)
    return found + 1


def _space_before(text: str, at: int) -> int:
    if at >= len(text):
        return len(text)
    return next((i for i in range(at, max(at - 60, 0), -1) if text[i].isspace()), at)


def _cuts(quoted: Sequence[Quoted]) -> list[tuple[int, int, tuple[int, ...], bool]]:
    """Stretches between the ends of quotes and of drawn words, each with the claims it belongs to; a sweep, not a square."""
    ends: dict[int, list[tuple[int, int, bool]]] = {}
    for number, claim in quoted:
        words = claim.expression
        spans = [(claim.start, claim.end, False)]
        if words is not None and claim.start <= words.start < words.end <= claim.end:
            spans.append((words.start, words.end, True))
        for start, end, drawn in spans:
            ends.setdefault(start, []).append((1, number, drawn))
            ends.setdefault(end, []).append((-1, number, drawn))
    found = []
    open_claims: dict[int, int] = {}
    drawn_depth = 0
    places = sorted(ends)
    for here, after in itertools.pairwise(places):
        for step, number, drawn in ends[here]:
            if drawn:
                drawn_depth += step
            else:
                open_claims[number] = open_claims.get(number, 0) + step
        now = tuple(sorted(n for n, depth in open_claims.items() if depth > 0))
        open_claims = {n: depth for n, depth in open_claims.items() if depth > 0}
        if now:
            found.append((here, after, now, drawn_depth > 0))
    return found


def _paragraphs(
    text: str, start: int, end: int, cuts: Sequence[tuple[int, int, tuple[int, ...], bool]]
) -> list[list[list[Any]]]:
    pieces: list[tuple[str, tuple[int, ...], bool]] = []
    at = start
    for a, b, claims, drawn in cuts:
        if a >= end:
            break
        pieces.append((text[at : max(a, at)], (), False))
        pieces.append((text[max(a, at) : min(b, end)], claims, drawn))
        at = min(b, end)
    pieces.append((text[at:end], (), False))
    paragraphs: list[list[list[Any]]] = [[]]
    for piece, claims, drawn in pieces:
        for i, line in enumerate(piece.split("\n")):
            if i and paragraphs[-1]:
                paragraphs.append([])
            if line.strip() or (line and paragraphs[-1]):
                paragraphs[-1].append([legible(line), list(claims), int(drawn)] if claims else [legible(line)])
    return [p for p in paragraphs if p]
