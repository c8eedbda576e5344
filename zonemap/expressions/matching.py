"""Walks the rules of a language over the items of a text: recursive descent, longest match, every result remembered.

A part is parsed at most once at each item and its nesting is bounded, so the work is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from zonemap.expressions.grammar import Element, Rule
from zonemap.expressions.lexicon import Lexicon
from zonemap.expressions.quantities import area, length
from zonemap.expressions.tokens import Item
from zonemap.model import Distance, Expression, Resolution

_DEEPEST = 12  # parts within parts; prose stays below five
_LONGEST_LIST = 40  # names in one list
_LONGEST_FILL = 5  # items that may stand between a length and its zone ('de', '-', 'escalation', …)
_FILLING = frozenset(("WORD", "HYPHEN", "ZONE", "FEATURE"))


class Parse(NamedTuple):
    """A parsed part and the item after it."""

    end: int
    expression: Expression


@dataclass(slots=True)
class Match:
    """What one rule caught."""

    rule: Rule
    first: int
    """First item."""
    end: int = 0
    """Item after the last."""
    marked: int | None = None
    """Item where the words of the expression begin, where the rule says so."""
    places: list[Expression] = field(default_factory=list)
    """Places of <N> and <S>, in order."""
    mentions: list[int] = field(default_factory=list)
    """Items of MENTION."""
    listed: list[int] = field(default_factory=list)
    """Items of the names of <L>."""
    lengths: list[Distance] = field(default_factory=list)
    areas: list[Distance] = field(default_factory=list)
    classes: list[tuple[str, Any, int]] = field(default_factory=list)
    """Every other class with its value and item."""

    def copy(self) -> Match:
        """A copy to try a branch on."""
        return Match(
            self.rule, self.first, self.end, self.marked, self.places[:], self.mentions[:], self.listed[:], self.lengths[:], self.areas[:], self.classes[:]
        )  # fmt: skip

    def values(self, *wanted: str) -> list[Any]:
        """Values of the classes wanted, in text order."""
        return [value for cls, value, _ in self.classes if cls in wanted]

    @property
    def directions(self) -> list[str]:
        """Compass points, in text order."""
        return self.values("DIR", "DIRADJ")

    def attribute(self, name: str) -> str:
        """An attribute of the rule, '' where it has none of that name."""
        return dict(self.rule.attributes).get(name, "")


Builder = Callable[[Match], Expression | None]


class Matcher:
    """The rules of a language over the items of one text."""

    def __init__(self, items: Sequence[Item], lexicon: Lexicon, build: Builder) -> None:
        self.items = items
        self._lexicon = lexicon
        self._build = build
        self._known: dict[tuple[str, int], Parse | None] = {}
        self._depth = 0

    def named(self, at: int) -> Parse | None:
        """The named place that begins at item `at`."""
        return self._remembered("N", at, self._lexicon.names)

    def bare(self, at: int) -> Parse | None:
        """The name at item `at` and nothing else."""
        return self._remembered("M", at, self._lexicon.bare) if self.has(at, "MENTION") else None

    def simple(self, at: int) -> Parse | None:
        """The place phrase that begins at item `at`, without what trails it; a name wins a tie with a relation."""
        related = self._remembered("S", at, self._lexicon.relations)
        name = self.named(at)
        if related is None or (name is not None and name.end >= related.end):
            return name
        return related

    def has(self, at: int, cls: str) -> bool:
        """Whether item `at` may stand for a class."""
        return at < len(self.items) and cls in self.items[at].classes

    def _remembered(self, part: str, at: int, index: Mapping[str, tuple[Rule, ...]]) -> Parse | None:
        key = (part, at)
        if key in self._known:
            return self._known[key]
        if at >= len(self.items) or self._depth >= _DEEPEST:
            return None
        self._known[key] = None  # a rule that comes back to itself finds nothing here
        self._depth += 1
        self._known[key] = best = self._best(at, index)
        self._depth -= 1
        return best

    def _best(self, at: int, index: Mapping[str, tuple[Rule, ...]]) -> Parse | None:
        item = self.items[at]
        rules = {rule.order: rule for cls in item.classes for rule in index.get(cls, ())}
        rules.update((rule.order, rule) for rule in index.get(item.word, ()))
        matches = []
        for order in sorted(rules):
            match = self._match(rules[order].elements, 0, at, Match(rules[order], at))
            if match:
                matches.append(match)
        matches.sort(key=lambda m: (-m.end, m.rule.order))
        for match in matches:
            expression = self._build(match)
            if expression is not None:
                return Parse(match.end, expression)
        return None

    def _match(self, elements: tuple[Element, ...], k: int, at: int, found: Match) -> Match | None:
        while k < len(elements):
            element = elements[k]
            if element.kind == "mark":
                found.marked, k = at, k + 1
                continue
            if at >= len(self.items) or (element.article is not None and self.items[at].article != element.article):
                return None
            if element.kind == "part" and element.part == "FILL":
                return self._match_fill(elements, k, at, found)
            after = self._step(element, at, found)
            if after is None:
                return None
            at, k = after, k + 1
        found.end = at
        return found

    def _match_fill(self, elements: tuple[Element, ...], k: int, at: int, found: Match) -> Match | None:
        for taken in range(1, _LONGEST_FILL + 1):
            if at + taken > len(self.items) or not _FILLING & self.items[at + taken - 1].classes.keys():
                return None
            matched = self._match(elements, k + 1, at + taken, found.copy())
            if matched:
                return matched
        return None

    def _step(self, element: Element, at: int, found: Match) -> int | None:
        item = self.items[at]
        if element.kind == "word":
            return at + 1 if item.word in element.names else None
        if element.kind == "class":
            for cls in element.names:
                if cls in item.classes:
                    if cls == "MENTION":
                        found.mentions.append(at)
                    else:
                        found.classes.append((cls, item.classes[cls], at))
                    return at + 1
            return None
        return self._step_part(element.part, at, found)

    def _step_part(self, part: str, at: int, found: Match) -> int | None:
        if part in {"M", "N", "S"}:
            parsed = {"M": self.bare, "N": self.named, "S": self.simple}[part](at)
            if parsed is None:
                return None
            found.places.append(parsed.expression)
            return parsed.end
        if part == "L":
            names, end = self.listed(at)
            found.listed += names
            return end if len(names) > 1 else None
        quantity = length(self.items, at) if part == "LENGTH" else area(self.items, at)
        if quantity is None:
            return None
        (found.lengths if part == "LENGTH" else found.areas).append(quantity.distance)
        return quantity.end

    def listed(self, at: int) -> tuple[list[int], int]:
        """Items of the names in a row from item `at` on, and the item after the last."""
        names: list[int] = []
        end = at
        while self.has(at, "MENTION") and len(names) < _LONGEST_LIST:
            names.append(at)
            at = end = at + 1
            at += self.has(at, "COMMA") or self.has(at, "HYPHEN")
            at += self.has(at, "AND")
            if at == end:
                break
        return names, end

    def resolution(self, at: int) -> Resolution:
        """The resolution of a MENTION item."""
        found: Resolution = self.items[at].classes["MENTION"]
        return found
