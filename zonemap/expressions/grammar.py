"""Rules in the notation of `languages.tables_space`, compiled to tuples that the parser walks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

_HEAD = re.compile(r"(?P<relation>[a-z-]+)(?:\((?P<attributes>[^)]*)\))?$")
_ELEMENT = re.compile(r"(?P<article>[+-]?)(?P<body><[A-Z]+>|\^|[^?<>+-][^?<>]*)(?P<optional>\??)$")
_CLASS = re.compile(r"[A-Z]{2,}$")


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a rule."""

    kind: Literal["word", "class", "part", "mark"]
    """A literal word, a word class, a part that is parsed by itself ('N', 'S', 'L', 'LENGTH', …), or the mark '^'."""
    names: tuple[str, ...]
    """The words, or the classes, any of which will do; for a part its one name."""
    article: bool | None = None
    """Whether the article must stand before it; None where either will do."""

    @property
    def part(self) -> str:
        """The part's name."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to say one relation."""

    relation: str
    attributes: tuple[tuple[str, str], ...]
    elements: tuple[Element, ...]
    order: int
    """Place in the table: earlier rules win ties."""

    @property
    def is_postposition(self) -> bool:
        """Whether it begins with any place phrase."""
        return self.elements[0].kind == "part" and self.elements[0].part == "S"


def compile_rules(text: str) -> tuple[Rule, ...]:
    """Rules of a table; optional elements are expanded, so that no rule branches.

    Raises:
        ValueError: a line that is not in the notation; the message quotes it.
    """
    return tuple(_rules(text))


def _rules(text: str) -> Iterator[Rule]:
    order = 0
    for line in text.splitlines():
        stripped = line.partition("#")[0].strip()
        if not stripped:
            continue
        left, colon, right = stripped.partition(": ")
        head = _HEAD.match(left.strip())
        if not colon or not head:
            raise ValueError(f"not a rule: {line.strip()!r}")
        attributes = tuple(
            (key.strip(), value.strip())
            for key, _, value in (pair.partition("=") for pair in (head["attributes"] or "").split(",") if pair.strip())
        )
        for elements in _expand(right.split(), line):
            order += 1
            yield Rule(head["relation"], attributes, elements, order)


def _expand(words: list[str], line: str) -> list[tuple[Element, ...]]:
    variants: list[tuple[Element, ...]] = [()]
    for word in words:
        parsed = _ELEMENT.match(word)
        if not parsed:
            raise ValueError(f"{word!r} is no element of the notation, in rule {line.strip()!r}")
        element = _element(parsed["article"], parsed["body"])
        longer = [(*variant, element) for variant in variants]
        variants = longer + variants if parsed["optional"] else longer
    if () in variants:
        raise ValueError(f"a rule cannot be empty: {line.strip()!r}")
    return variants


def _element(article: str, body: str) -> Element:
    wanted = {"+": True, "-": False, "": None}[article]
    if body == "^":
        return Element("mark", (body,))
    if body.startswith("<"):
        return Element("part", (body[1:-1],), wanted)
    names = tuple(body.split("|"))
    kinds: set[Literal["word", "class"]] = {"class" if _CLASS.match(name) else "word" for name in names}
    if len(kinds) != 1:
        raise ValueError(f"words and classes cannot be mixed: {body!r}")
    return Element(kinds.pop(), names, wanted)


class State:
    """A point in all rules at once: rules that begin alike share their states, so their common part is read once."""

    __slots__ = ("_children", "classes", "mark", "parts", "rules", "words")

    def __init__(self) -> None:
        self.words: dict[str, list[tuple[bool | None, State]]] = {}
        """By literal word: whether the article is wanted, and the next state."""
        self.classes: dict[str, list[tuple[bool | None, State]]] = {}
        self.parts: list[tuple[str, bool | None, State]] = []
        self.mark: State | None = None
        self.rules: list[Rule] = []
        """Rules that end here."""
        self._children: dict[Element, State] = {}

    def add(self, rule: Rule) -> None:
        """Lays a rule down from here."""
        state = self
        for element in rule.elements:
            state = state._after(element)
        state.rules.append(rule)

    def after_part(self, part: str) -> State:
        """The state after a part at the very beginning; one without rules where none begins so."""
        return next((following for name, _, following in self.parts if name == part), State())

    def _after(self, element: Element) -> State:
        known = self._children.get(element)
        if known is not None:
            return known
        following = self._children[element] = State()
        if element.kind == "mark":
            self.mark = following
        elif element.kind == "part":
            self.parts.append((element.part, element.article, following))
        else:
            index = self.words if element.kind == "word" else self.classes
            for name in element.names:
                index.setdefault(name, []).append((element.article, following))
        return following


def state_of(rules: Iterable[Rule]) -> State:
    """The state that all these rules begin in."""
    root = State()
    for rule in rules:
        root.add(rule)
    return root
