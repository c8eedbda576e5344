"""Walks the rules of a language over the items of a text: recursive descent, longest match, every result remembered.

A part is parsed at most once at each item and its nesting is bounded, so the work is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from zonemap.expressions.grammar import Rule, State
from zonemap.expressions.lexicon import Lexicon
from zonemap.expressions.quantities import Quantity, area, length
from zonemap.expressions.tokens import Item
from zonemap.model import Distance, Expression, Resolution

_DEEPEST = 12  # parts within parts; prose stays below five
_POSTPOSITIONS = 3  # after one phrase
_LONGEST_LIST = 40  # names in one list
_LONGEST_FILL = 5  # items that may stand between a length and its zone ('de', '-', 'escalation', …)
_FILLING = frozenset(("WORD", "HYPHEN", "ZONE", "FEATURE"))
_MEASURING = frozenset(("NUM", "APPROX", "BETWEEN", "FROM", "UNIT"))

_JOINTS = frozenset(("COMMA", "HYPHEN", "AND"))
_LOCATING = frozenset((
    "MENTION", "COORD", "LATLINE", "LONLINE", "PARALLEL", "MERIDIAN", "LATITUDE", "LONGITUDE", "DEGREES", "FOCUS", "DIR", "DIRADJ", "DIRFORM",
    "BORDER", "COAST", "SEA",
))  # fmt: skip
"""Classes of which every expression holds one at least: a sentence without them need not be read."""
_FARTHEST = 60  # items from where an expression begins to the first of them

Caught = tuple[str, Any, int]
"""Class or part, what it caught, and its first item."""


class Parse(NamedTuple):
    """A parsed part and the item after it."""

    end: int
    expression: Expression


class Match:
    """What one rule caught."""

    __slots__ = ("caught", "end", "first", "listed", "marked", "mentions", "places", "rule")

    def __init__(self, rule: Rule, first: int, end: int, caught: Sequence[Caught] = ()) -> None:
        self.rule = rule
        self.first = first
        """First item."""
        self.end = end
        """Item after the last."""
        self.caught = caught
        self.places: list[Expression] = [value for part, value, _ in caught if part in {"M", "N", "P", "S"}]
        """Places, in text order."""
        self.mentions: list[int] = [at for part, _, at in caught if part == "MENTION"]
        """Items of names that no part caught."""
        self.listed: list[int] = next((value for part, value, _ in caught if part == "L"), [])
        """Items of the names of a list."""
        self.marked: int | None = next((at for part, _, at in caught if part == "^"), None)
        """Item where the words of the expression begin, where the rule says so."""

    def values(self, *wanted: str) -> list[Any]:
        """Values of the classes wanted, in text order."""
        return [value for part, value, _ in self.caught if part in wanted]

    def caught_any(self, *wanted: str) -> bool:
        """Whether a word of one of the classes was caught."""
        return any(part in wanted for part, _, _ in self.caught)

    @property
    def directions(self) -> list[str]:
        """Compass points, in text order."""
        return self.values("DIR", "DIRADJ", "DIRFORM")

    @property
    def lengths(self) -> list[Distance]:
        """Stated lengths, in text order."""
        return self.values("LENGTH")

    @property
    def length(self) -> Distance | None:
        """The stated length that counts: the last, unless the rule says 'first' or 'none'."""
        told = self.lengths
        take = self.attribute("take")
        return None if not told or take == "none" else told[0 if take == "first" else -1]

    def attribute(self, name: str) -> str:
        """An attribute of the rule, '' where it has none of that name."""
        return dict(self.rule.attributes).get(name, "")


Builder = Callable[[Match], Expression | None]


class Matcher:
    """The rules of a language over the items of one text."""

    def __init__(self, items: Sequence[Item], lexicon: Lexicon, build: Builder) -> None:
        self.items = items
        self._lexicon = lexicon
        self.table = lexicon.table
        self._build = build
        self._known: dict[tuple[str, int], Parse | None] = {}
        self._quantities: dict[tuple[str, int], Quantity | None] = {}
        self._depth = 0
        self.phrase: Callable[[int], Parse | None] = self.simple
        """A phrase with what trails it; set by the stage that knows how phrases grow."""
        self._beginning = _beginnings(items, lexicon.beginnings)

    def named(self, at: int) -> Parse | None:
        """The named place that begins at item `at`."""
        return self._remembered("N", at, self._lexicon.names)

    def bare(self, at: int) -> Parse | None:
        """The name at item `at` and nothing else."""
        return self._remembered("M", at, self._lexicon.bare)

    def simple(self, at: int) -> Parse | None:
        """The place phrase that begins at item `at`, without what trails it; a name wins a tie with a relation."""
        if not self.begins(at):
            return None
        key = ("simple", at)
        if key not in self._known:
            related = self._remembered("S", at, self._lexicon.relations)
            name = self.named(at)
            best = name if related is None or (name is not None and name.end >= related.end) else related
            self._known[key] = self._with_postpositions(best, at)
        return self._known[key]

    def _with_postpositions(self, parsed: Parse | None, at: int) -> Parse | None:
        """A phrase with the postpositions that follow it: 'İdlib çevresinde'."""
        state = self._lexicon.postpositions
        for _ in range(_POSTPOSITIONS):
            if parsed is None:
                return None
            matches: list[tuple[int, int, Rule, list[Caught]]] = []
            self._walk(state, parsed.end, [("S", parsed.expression, at)], matches)
            longer = self._built(matches, at)
            if longer is None:
                return parsed
            parsed = longer
        return parsed

    def beginnings(self) -> list[int]:
        """The items that something can begin at."""
        return [at for at, begins in enumerate(self._beginning) if begins]

    def begins(self, at: int) -> bool:
        """Whether anything can begin at item `at`."""
        return at < len(self.items) and self._beginning[at]

    def has(self, at: int, cls: str) -> bool:
        """Whether item `at` may stand for a class."""
        return at < len(self.items) and cls in self.items[at].classes

    def resolution(self, at: int) -> Resolution:
        """The resolution of a MENTION item."""
        found: Resolution = self.items[at].classes["MENTION"]
        return found

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
            at += self.has(at, "OF")  # 'les provinces de Deraa et de Quneitra'
        return names, end

    def _remembered(self, part: str, at: int, root: State) -> Parse | None:
        key = (part, at)
        if key in self._known:
            return self._known[key]
        if self._depth >= _DEEPEST or not self.begins(at):
            return None
        self._known[key] = None  # a rule that comes back to itself finds nothing here
        self._depth += 1
        self._known[key] = best = self._best(at, root)
        self._depth -= 1
        return best

    def _best(self, at: int, root: State) -> Parse | None:
        matches: list[tuple[int, int, Rule, list[Caught]]] = []
        self._walk(root, at, [], matches)
        return self._built(matches, at)

    def _built(self, matches: list[tuple[int, int, Rule, list[Caught]]], at: int) -> Parse | None:
        """The longest match that makes sense, the earlier rule first."""
        matches.sort(key=lambda match: (-match[0], match[1]))
        for end, _, rule, caught in matches:
            expression = self._build(Match(rule, at, end, caught))
            if expression is not None:
                return Parse(end, expression)
        return None

    def _walk(
        self, state: State, at: int, caught: list[Caught], matches: list[tuple[int, int, Rule, list[Caught]]]
    ) -> None:
        """Follows every rule from a state on; `caught` is the way here, `matches` collects the rules that end."""
        matches.extend((at, rule.order, rule, caught[:]) for rule in state.rules)
        if state.mark is not None:
            self._walk(state.mark, at, [*caught, ("^", None, at)], matches)
        if at >= len(self.items):
            return
        item = self.items[at]
        for article, following in state.words.get(item.word, ()):
            if article is None or article == item.article:
                self._walk(following, at + 1, caught, matches)
        for name, value, end, article, following in self._steps(state, at):
            if article is None or article == item.article:
                caught.append((name, value, at))
                self._walk(following, end, caught, matches)
                caught.pop()

    def _steps(self, state: State, at: int) -> Iterator[tuple[str, Any, int, bool | None, State]]:
        """The classes and parts that item `at` can be from a state on: name, value, item after it, article, next state."""
        if state.classes:
            for cls, value in self.items[at].classes.items():
                for article, following in state.classes.get(cls, ()):
                    yield cls, value, at + 1, article, following
        for part, article, following in state.parts:
            if part == "M" and not self._goes_on(following, at + 1):
                continue
            for value, end in self._part(part, at):
                yield part, value, end, article, following

    def _goes_on(self, state: State, at: int) -> bool:
        """Whether item `at` can follow in a state that waits for words only: spares building a name in vain."""
        if state.rules or state.parts or state.mark:
            return True
        if at >= len(self.items):
            return False
        item = self.items[at]
        return item.word in state.words or not state.classes.keys().isdisjoint(item.classes)

    def _part(self, part: str, at: int) -> Sequence[tuple[Any, int]]:
        """What a part catches at item `at`, with the item after it; several answers for filling words alone."""
        if part in {"M", "N", "P", "S"}:
            read = {"M": self.bare, "N": self.named, "P": self.phrase, "S": self.simple}[part]
            parsed = read(at)
            return ((parsed.expression, parsed.end),) if parsed else ()
        if part == "L":
            if not self.has(at, "MENTION") or _JOINTS.isdisjoint(
                self.items[at + 1].classes if at + 1 < len(self.items) else ()
            ):
                return ()
            names, end = self.listed(at)
            return ((names, end),) if len(names) > 1 else ()
        if part == "FILL":
            return self._fill(at)
        quantity = self._quantity(part, at)
        return ((quantity.distance, quantity.end),) if quantity else ()

    def _fill(self, at: int) -> list[tuple[None, int]]:
        ends: list[tuple[None, int]] = []
        for taken in range(1, _LONGEST_FILL + 1):
            if at + taken > len(self.items) or _FILLING.isdisjoint(self.items[at + taken - 1].classes):
                break
            ends.append((None, at + taken))
        return ends

    def _quantity(self, part: str, at: int) -> Quantity | None:
        if _MEASURING.isdisjoint(self.items[at].classes):
            return None
        key = (part, at)
        if key not in self._quantities:
            self._quantities[key] = length(self.items, at) if part == "LENGTH" else area(self.items, at)
        return self._quantities[key]


def _beginnings(items: Sequence[Item], words: frozenset[str]) -> list[bool]:
    """For every item whether something can begin at it: a word that does, with something that locates behind it."""
    found = [False] * len(items)
    locating = len(items) + _FARTHEST + 1
    for at in range(len(items) - 1, -1, -1):
        classes = items[at].classes
        if not _LOCATING.isdisjoint(classes):
            locating = at
        elif "STOP" in classes and not (
            at + 1 < len(items) and {"PARALLEL", "MERIDIAN"} & items[at + 1].classes.keys()
        ):
            locating = len(items) + _FARTHEST + 1  # an expression ends with its sentence
        found[at] = locating - at <= _FARTHEST and (items[at].word in words or not words.isdisjoint(classes))
    return found
