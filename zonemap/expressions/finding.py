"""All place expressions of a text, in reading order; lists come apart into their members."""

from __future__ import annotations

import dataclasses
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial

from zonemap import languages
from zonemap.expressions.building import build
from zonemap.expressions.coordinates import positions
from zonemap.expressions.definite import stand_in
from zonemap.expressions.lexicon import Lexicon, lexicon
from zonemap.expressions.making import Maker
from zonemap.expressions.matching import Matcher, Parse
from zonemap.expressions.quantities import length
from zonemap.expressions.senses import Names
from zonemap.expressions.tokens import Item, itemise
from zonemap.expressions.trailing import Trail
from zonemap.languages import Language
from zonemap.model import CAPITAL_RANK, Distance, Expression, Place, Resolution, Span
from zonemap.names import fold

_SHARED = frozenset((
    "near", "around", "adjacent", "outskirts", "suburbs", "countryside", "outer-direction", "distance", "from-distance", "distance-direction",
    "part-of",
))  # fmt: skip
"""Relations whose word governs every name of a list: 'near Homs and Hama' is near both."""
_OPERANDS_ONLY = frozenset(("parallel", "meridian"))
"""Lines that are no area by themselves."""
_WIDEST_PAIR = 8  # items from 'between' to its 'and'


def find(
    text: str,
    resolutions: Sequence[Resolution],
    gazetteer: Names,
    language: Language,
    *,
    focus: Place | None = None,
    skip: Sequence[Span] = (),
) -> tuple[Expression, ...]:
    """The place expressions of a text.

    Args:
        text: the document's text.
        resolutions: its mentions with their places, in reading order.
        gazetteer: where type words choose among the places of a name.
        language: whose words of place to read by.
        focus: the country the text is about: what 'the south' is the south of. Without it such words give nothing.
        skip: stretches that are not read.

    Returns:
        Maximal expressions in reading order with spans of `text`. 'near Homs and in the south' gives two; 'Daraa, Quneitra
        and Suwayda provinces', and names joined by 'and' alone, give one 'union' whose anchors are the members.
    """
    reader = Reader(text, resolutions, gazetteer, language, focus=focus, skip=skip)
    return tuple(reader.expressions())


def lengths(text: str, span: Span, language: Language) -> tuple[tuple[Span, Distance], ...]:
    """Every stated length in a stretch of text: spans of the figure and its unit, and the lengths in metres."""
    words = lexicon(language)
    offset = span.start
    items = itemise(text[span.start : span.end], (), (), (), words)
    found = []
    at = 0
    while at < len(items):
        quantity = length(items, at)
        if quantity is None:
            at += 1
            continue
        found.append((Span(items[at].start + offset, items[quantity.end - 1].end + offset), quantity.distance))
        at = quantity.end
    return tuple(found)


class Reader:
    """Reads one text."""

    def __init__(
        self,
        text: str,
        resolutions: Sequence[Resolution],
        names: Names,
        language: Language,
        *,
        focus: Place | None = None,
        skip: Sequence[Span] = (),
        free: bool = False,
    ) -> None:
        self.lexicon: Lexicon = lexicon(language)
        self.items: list[Item] = itemise(text, resolutions, positions(text), skip, self.lexicon)
        _join_names(self.items, text, names)
        stand_in(self.items)
        self.maker = Maker(text, self.items, names, focus, free=free)
        self.matcher = Matcher(self.items, self.lexicon, partial(build, self.maker))
        self.trail = Trail(self.maker, self.matcher)
        self.matcher.phrase = self.trail.phrase
        self.read: list[tuple[int, int]] = []
        """First item and item after the last of every list read."""

    def expressions(self) -> Iterator[Expression]:
        """The maximal expressions, in reading order."""
        past = 0
        for at in self.matcher.beginnings():
            if at < past:
                continue
            parsed = self.trail.phrase(at)
            if parsed is None:
                past = self._past_broken_pair(at)
            elif self._stands_alone(parsed.expression):
                members, past = self._list(parsed)
                self.read.append((at, past))
                yield from self._apart(members)

    def _past_broken_pair(self, at: int) -> int:
        """Item to go on from after one that begins nothing.

        'between Xyz and Gori', where Xyz is in no gazetteer, is not in Gori: the second place is passed over too.
        """
        if not self.matcher.has(at, "BETWEEN"):
            return at + 1
        for joint in range(at + 1, min(at + _WIDEST_PAIR, len(self.items))):
            if self.matcher.has(joint, "STOP"):
                break
            if self.matcher.has(joint, "AND"):
                second = self.matcher.simple(joint + 1)
                return second.end if second else at + 1
        return at + 1

    def _list(self, first: Parse) -> tuple[list[tuple[Parse, str]], int]:
        """The members of a list with what joins each to the one before: ',', 'and', or 'in' where a preposition stands again."""
        members = [(first, "")]
        end = first.end
        while True:
            at = end
            joint = ""
            if self.matcher.has(at, "COMMA"):
                at, joint = at + 1, ","
            if self.matcher.has(at, "AND"):
                at, joint = at + 1, joint + "and"
            if joint and self.matcher.has(at, "IN"):
                at, joint = at + 1, "in"
            parsed = self.trail.phrase(at) if joint else None
            if parsed is None or not self._stands_alone(parsed.expression):
                return members, end
            members.append((parsed, joint))
            end = parsed.end

    def _apart(self, members: list[tuple[Parse, str]]) -> Iterator[Expression]:
        """A list's members: bare names joined by 'and' as one union, a shared relation word spread over its names."""
        first = members[0][0].expression
        # 'Rastan, and Talbiseh' are two thoughts, 'Rastan, Talbiseh, and Houla' are one.
        closing = members[-1][1]
        alike = (closing == "and" or (closing == ",and" and len(members) > 2)) and all(
            joint != "in" for _, joint in members
        )
        names = [p.expression for p, _ in members[1:]]
        if alike and all(name.relation == "place" for name in names):
            last = names[-1].end
            if first.relation == "place":
                yield self._union([first, *names], last)
                return
            if first.relation in _SHARED and self._spreads(first) and all(self._is_bare(name) for name in names):
                yield self._union([first, *(_with_anchor(first, name) for name in names)], last)
                return
        for parsed, _ in members:
            yield parsed.expression

    def _spreads(self, expression: Expression) -> bool:
        """Whether a relation word stands before a bare name that ends the phrase: 'near Homs', not 'rural Homs'."""
        anchor = expression.anchors[0]
        item = self.maker.item_at(anchor)
        if (
            item is None
            or not self._is_bare(anchor)
            or anchor.end != expression.end
            or anchor.start == expression.start
        ):
            return False
        before = bisect_left(self.items, item.start, key=lambda other: other.start) - 1
        return not {"RURAL", "DIRADJ", "POSS"} & self.items[before].classes.keys()

    def _is_bare(self, expression: Expression) -> bool:
        """Whether a place node is a name and nothing else."""
        item = self.maker.item_at(expression)
        return item is not None and (item.start, item.end) == (expression.start, expression.end)

    def _union(self, members: list[Expression], end: int) -> Expression:
        start = members[0].start
        return Expression(
            relation="union", start=start, end=end, text=self.maker.text[start:end], anchors=tuple(members)
        )

    def _stands_alone(self, expression: Expression) -> bool:
        """Whether an expression locates something by itself: not a line, not 'the country', not a name used otherwise."""
        relation = expression.relation
        if relation in _OPERANDS_ONLY or (relation == "coast" and not expression.anchors):
            return False
        if relation == "place":
            item = self.maker.item_at(expression)
            if item is None:
                return False
            role, place = item.classes["MENTION"].mention.role, expression.senses[0]
            # A capital that speaks is its government; a town or a region that does is still where its people are.
            return role == "location" or (
                role == "metonym" and place.feature_class != "country" and place.rank > CAPITAL_RANK
            )
        if self.maker.free:
            return True
        if relation in {"between", "union"} or (relation == "border" and expression.distance is None):
            return any(self._is_location(anchor) for anchor in expression.anchors)
        return True

    def _is_location(self, expression: Expression) -> bool:
        """Whether an operand is used as a location: 'talks between Washington and Moscow' are held nowhere near."""
        item = self.maker.item_at(expression) if expression.relation == "place" else None
        return expression.relation != "place" or (
            item is not None and item.classes["MENTION"].mention.role in {"location", "affiliation"}
        )


def _join_names(items: list[Item], text: str, names: Names) -> None:
    """Gives a direction word to the name it belongs to: 'eastern Ghouta' where Ghouta was taken for Eastern Ghouta."""
    for at in range(len(items) - 1, 0, -1):
        before, item = items[at - 1], items[at]
        named, other = (before, item) if "MENTION" in before.classes else (item, before)
        if "MENTION" not in named.classes or {"DIR", "DIRADJ"}.isdisjoint(other.classes):
            continue
        place = named.classes["MENTION"].place
        if place is None:
            continue
        joined = fold(text[before.start : item.end])
        spelt = fold(named.classes["MENTION"].mention.text)
        if place.id in names.ids(joined) or (spelt != fold(place.name) and _holds(place, other)):
            named.start, named.end, named.lead, named.article = before.start, item.end, before.lead, before.article
            items[at - 1 : at + 1] = [named]


def _holds(place: Place, direction: Item) -> bool:
    """Whether the English name of a place holds the direction that a word of any language names: 'Ghouta orientale'."""
    english = lexicon(languages.get("en")).singles
    words = fold(place.name).split()
    ends = [english.get(word, {}) for word in (words[0], words[-1])]
    told = {classes.get("DIRADJ", classes.get("DIR")) for classes in ends}
    return len(words) > 1 and (direction.classes.get("DIRADJ") or direction.classes.get("DIR")) in told


def _with_anchor(pattern: Expression, name: Expression) -> Expression:
    """The same relation to another name; its words are the name's alone."""
    return dataclasses.replace(
        pattern,
        anchors=(name,),
        start=name.start,
        end=name.end,
        text=name.text,
        notes=(*pattern.notes, f"read as {pattern.relation} too"),
    )
