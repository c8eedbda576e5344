"""A sentence as a line of items: place expressions, dates, lengths and words with their classes.

Place expressions, dates and stated lengths are items whole, so that no word inside them is taken for a cue and that the
rules which tie a zone to its place can step from one to the next.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zonemap import expressions as place_expressions
from zonemap.claims import lexicon, times
from zonemap.claims.words import Word, words
from zonemap.languages import Language
from zonemap.languages.tables_claims import ClaimTable
from zonemap.model import CAPITAL_RANK, Distance, Document, Expression, Resolution, Span

PLACE, DATE, LENGTH, ACTOR, ADJECTIVE, WORD, CAPITAL = (
    "PLACE",
    "DATE",
    "LENGTH",
    "ACTOR",
    "ADJECTIVE",
    "WORD",
    "CAPITAL",
)
"""Classes of items that are no entries of a table.

ACTOR is a name that is no location: a person, a body, a capital that acts; ADJECTIVE one of a country or a people; WORD
is any word that stands in no table, CAPITAL one that begins with a capital letter.
"""
_QUOTES = frozenset("\"“”«»„‟‹›*_[]{}|<>‘`#'’")
_MARKS = {",": "comma", "،": "comma", ";": "semicolon", "؛": "semicolon", ":": "colon", "(": "paren", ")": "paren",
          "—": "dash", "–": "dash", "-": "hyphen", "?": "question", "؟": "question"}  # fmt: skip
_POSSESSIVE = re.compile(r"['’][^\W\d_]*")
"""What an apostrophe adds to a name: 's, or the case ending of a Turkish one."""
_ZONE_NOUNS = frozenset(("zone", "area", "lane", "event"))


@dataclass(slots=True, eq=False)
class Item:
    """One unit of a sentence."""

    start: int
    end: int
    low: str
    tags: frozenset[str]
    place: Expression | None = None
    length: Distance | None = None
    resolution: Resolution | None = None
    when: times.TimeExpression | None = None

    def has(self, *classes: str) -> bool:
        """Whether it belongs to any of these classes."""
        return not self.tags.isdisjoint(classes)

    def number(self, prefix: str) -> int | None:
        """The value of its class 'count:4' or 'ordinal:2'."""
        told = [tag for tag in self.tags if tag.startswith(prefix)]
        return int(min(told)[len(prefix) :]) if told else None

    def __repr__(self) -> str:
        return f"<{self.low or self.start} {'/'.join(sorted(self.tags))}>"


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence and its items."""

    number: int
    """Its place among the sentences of the document, from 0."""
    span: Span
    text: str
    table: ClaimTable
    """Words of zones of its language, and how its word groups are built."""
    items: list[Item] = field(default_factory=list)
    spoken: bool = True
    """Whether it can speak of a zone; of the others only the places are told."""

    @property
    def head_last(self) -> bool:
        """Whether what locates a zone stands before its noun, and the main verb last."""
        return self.table.order == "head-last"

    def find(self, *classes: str, start: int = 0, end: int | None = None) -> int | None:
        """Index of the first item of one of these classes in a range, or None."""
        stop = len(self.items) if end is None else min(end, len(self.items))
        return next((n for n in range(max(start, 0), stop) if self.items[n].has(*classes)), None)


def itemise(  # noqa: PLR0917  as `claims.find` takes them
    document: Document,
    sentences: Sequence[Span],
    expressions: Sequence[Expression],
    resolutions: Sequence[Resolution],
    language: Language,
    spoken: Sequence[bool],
) -> list[Sentence]:
    """Every sentence of a document with its items.

    Args:
        document: The text.
        sentences: Its sentences, in order.
        expressions: Its place expressions, in order.
        resolutions: Its mentions.
        language: Whose words of zones are read.
        spoken: Which sentences can speak of a zone; of the others only the places are told.
    """
    table = lexicon.of(language)
    located = (_without_speakers(document.text, e, table) for e in expressions)
    places = _Marks([(i.start, i.end, i) for i in (_place(document.text, e, table) for e in located)])
    names = _Marks(
        [
            (r.mention.start, r.mention.end, _actor(document.text, r))
            for r in resolutions
            if r.mention.role != "location"
        ]
    )
    found = []
    for number, span in enumerate(sentences):
        whole = places.within(span)
        text = document.text[span.start : span.end]
        if not spoken[number]:
            names.within(span)
            found.append(Sentence(number, span, text, language.claims, whole, spoken=False))
            continue
        whole += [
            Item(s.start, s.end, "", frozenset((LENGTH,)), length=d)
            for s, d in place_expressions.lengths(document.text, span, language)
        ]
        whole += [
            Item(d.start, d.end, d.text.lower(), frozenset((DATE,)), when=d)
            for d in times.find(document.text, span, document.published, language)
        ]
        whole += names.within(span)
        found.append(Sentence(number, span, text, language.claims, list(_line(document.text, span, whole, table))))
    return found


def _place(text: str, expression: Expression, table: lexicon.Lexicon) -> Item:
    """A place expression; zone nouns at its front ('corridor from A to B', 'areas in the Donbas') stay words of the sentence."""
    line = words(text, expression.start, min(expression.end, _first_name(expression)))
    start, tags = expression.start, {PLACE}
    if _begins_locative(words(text, start, min(expression.end, start + 40)), table):
        tags.add("locative")
    lows = [word.low for word in line]
    for n in range(len(line)):
        if table.match(lows, n).tags & _ZONE_NOUNS:
            start = line[n + 1].start if n + 1 < len(line) else _first_name(expression)
    if start > expression.start:
        expression = _without_noun(expression)
    return Item(start, expression.end, text[start : expression.end].lower(), frozenset(tags), place=expression)


def _without_speakers(text: str, expression: Expression, table: lexicon.Lexicon) -> Expression:
    """'within 20 km of Palmyra, Moscow and Ankara agreed': capitals after a comma, before a verb of saying, say it."""
    if expression.relation != "union" or len(expression.anchors) < 2:
        return expression
    after = [word.low for word in words(text, expression.end, min(len(text), expression.end + 40))]
    told = table.match(after, 0).tags if after else frozenset()
    if "say" not in told and not {"agreed", "deal"} <= told:
        return expression
    anchors = expression.anchors
    for n in range(len(anchors) - 1, 0, -1):
        if not _is_capital(anchors[n]):
            return expression
        if "," in text[anchors[n - 1].end : anchors[n].start]:
            return anchors[0] if n == 1 else _cut(text, expression, anchors[:n])
    return expression


def _is_capital(expression: Expression) -> bool:
    """A capital or a country, whatever relation was read into it from the head of the list."""
    while expression.anchors:
        expression = expression.anchors[0]
    return any(s.feature_class == "country" or s.rank <= CAPITAL_RANK for s in expression.senses)


def _cut(text: str, expression: Expression, anchors: tuple[Expression, ...]) -> Expression:
    end = anchors[-1].end
    return dataclasses.replace(expression, end=end, text=text[expression.start : end], anchors=anchors)


def _without_noun(expression: Expression) -> Expression:
    """What an expression means once its zone noun is left to the sentence: 'areas in Afrin' is then Afrin."""
    if expression.relation == "part-of":
        return expression.anchors[0]
    if expression.relation == "route":
        return dataclasses.replace(expression, relation="from-to")
    return expression


def _begins_locative(line: list[Word], table: lexicon.Lexicon) -> bool:
    """'north of Homs', where the whole is a name of the gazetteer; not 'North Kordofan'."""
    lows = [word.low for word in line]
    return (
        len(line) > 2 and "place" in table.match(lows, 0).tags and bool(table.match(lows, 1).tags & {"place", "open"})
    )


def _first_name(expression: Expression) -> int:
    """Offset of the first name in an expression."""
    if expression.senses or not expression.anchors:
        return expression.start if expression.text else expression.end
    starts = [_first_name(a) for a in expression.anchors if a.text]
    return min(starts, default=expression.end)


def _actor(text: str, resolution: Resolution) -> Item:
    mention = resolution.mention
    tag = ADJECTIVE if mention.role == "affiliation" else ACTOR
    return Item(
        mention.start, mention.end, text[mention.start : mention.end].lower(), frozenset((tag,)), resolution=resolution
    )


class _Marks:
    """Items in reading order, taken sentence by sentence."""

    def __init__(self, marks: list[tuple[int, int, Item]]) -> None:
        self._marks = sorted(marks, key=lambda m: (m[0], -m[1]))
        self._at = 0

    def within(self, span: Span) -> list[Item]:
        """Those that lie inside the span; spans must be asked for in order."""
        taken = []
        while self._at < len(self._marks) and self._marks[self._at][0] < span.end:
            start, end, item = self._marks[self._at]
            self._at += 1
            if start >= span.start and end <= span.end:
                taken.append(item)
        return taken


def _line(text: str, span: Span, whole: list[Item], table: lexicon.Lexicon) -> Iterator[Item]:
    """The items of a sentence; of overlapping whole ones the first given wins."""
    taken: list[Item] = []
    for item in whole:
        if all(item.end <= other.start or item.start >= other.end for other in taken):
            taken.append(item)
    at = span.start
    for item in sorted(taken, key=lambda i: i.start):
        yield from _words(words(text, at, item.start), table)
        yield item
        at = item.end
        possessive = _POSSESSIVE.match(text, at, span.end)
        if possessive:
            at = possessive.end()
            yield Item(item.end, at, possessive[0], frozenset(("poss",)))
    yield from _words(words(text, at, span.end), table)


def _words(line: list[Word], table: lexicon.Lexicon) -> Iterator[Item]:
    at = 0
    lows = [word.low for word in line]
    while at < len(line):
        word = line[at]
        if word.text in _MARKS:
            yield Item(word.start, word.end, word.text, frozenset((_MARKS[word.text],)))
        elif word.text not in _QUOTES:
            match = table.match(lows, at)
            start = word.start
            for front in match.fronts:
                yield Item(start, start + len(front), front, table.tags(front.rstrip("'")) or frozenset((WORD,)))
                start += len(front)
            if match.length:
                last = line[at + match.length - 1]
                low = " ".join((word.low[start - word.start :], *(w.low for w in line[at + 1 : at + match.length])))
                yield Item(start, last.end, low, match.tags)
                at += match.length
                continue
            if word.is_word:
                capital = word.text[start - word.start].isupper()
                yield Item(
                    start, word.end, word.low[start - word.start :], frozenset((WORD, CAPITAL) if capital else (WORD,))
                )
        at += 1
