"""Rules in the notation of `languages.tables_space`, compiled to tuples that the parser walks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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


def first_index(rules: tuple[Rule, ...], parts: Mapping[str, frozenset[str]]) -> dict[str, tuple[Rule, ...]]:
    """Rules by the words and classes they can begin with, so that a word that begins nothing costs one look-up.

    Args:
        rules: compiled rules.
        parts: for every part that may begin a rule, the classes that it can begin with.
    """
    index: dict[str, list[Rule]] = {}
    for rule in rules:
        first = rule.elements[0]
        keys = parts[first.part] if first.kind == "part" else first.names
        for key in sorted(set(keys)):
            index.setdefault(key, []).append(rule)
    return {key: tuple(found) for key, found in index.items()}
