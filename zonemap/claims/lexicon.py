"""The claim tables compiled for look-up: which classes does the word or phrase at this position belong to."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from zonemap.claims.words import low, words
from zonemap.languages import Language

_FORMS = re.compile(r"\(([^()]*)\)")
_LONGEST_STEM = 24
"""No stem of a table is longer; bounds the prefixes tried for a word."""
_MOST_FRONTS = 3
"""Words that may be written onto the front of one: و + ب + ال."""


class Match(NamedTuple):
    """The longest phrase of the tables at a position."""

    length: int
    """Words it takes up; 0 when there is none."""
    tags: frozenset[str]
    fronts: tuple[str, ...] = ()
    """What is cut off the front of its first word: 'و', 'ال'."""


_NONE = Match(0, frozenset())


class _Node:
    """A step in the tree of phrases."""

    __slots__ = ("_match", "exact", "reach", "stems", "tags")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.stems: dict[str, _Node] = {}
        self.tags: set[str] = set()
        self.reach: set[str] = set()
        """Classes of the phrases that go through it."""
        self._match: frozenset[str] | None = None

    @property
    def match(self) -> frozenset[str]:
        """Classes of the phrases that end here; asked for once the tree is built."""
        if self._match is None:
            self._match = frozenset(self.tags)
        return self._match

    def step(self, part: str) -> _Node:
        """The node one written word further, made where it is missing."""
        table = self.stems if part.endswith("*") else self.exact
        return table.setdefault(part.rstrip("*"), _Node())

    def follow(self, forms: Sequence[str]) -> Iterator[_Node]:
        """The nodes that a word leads to."""
        for form in forms:
            if form in self.exact:
                yield self.exact[form]
            if self.stems:
                for cut in range(2, min(len(form), _LONGEST_STEM) + 1):
                    if form[:cut] in self.stems:
                        yield self.stems[form[:cut]]


class Lexicon:
    """All phrases of one language's claim table."""

    def __init__(self, language: Language) -> None:
        table = language.claims
        self._root = _Node()
        self._reach: dict[str, frozenset[str]] = {}
        self._openings: dict[str, list[tuple[tuple[str, ...], list[_Node]]]] = {}
        """By first word: what may be cut off its front, and the nodes that the rest leads to."""
        self._proclitics = table.proclitics
        for prefix, classes in (("kind:", table.kinds), ("named:", table.named), ("", table.words)):
            for name, entries in classes.items():
                self._add(prefix + name, entries)
        for prefix, numbers in (("count:", table.counts), ("ordinal:", table.ordinals)):
            for number, entries in numbers.items():
                self._add(f"{prefix}{number}", entries)

    def _add(self, tag: str, entries: str) -> None:
        for entry in _split(entries):
            for phrase in expand(entry):
                node = self._root
                for part in phrase.split():
                    for word in _parts(part):
                        node = node.step(word)
                        node.reach.add(tag)
                node.tags.add(tag)

    def match(self, line: Sequence[str], i: int) -> Match:
        """The longest phrase that begins at word `i`, with the classes of all phrases of that length.

        Args:
            line: Words as `words.low` gives them.
            i: Where the phrase begins.
        """
        word = line[i]
        for fronts, nodes in self._opened(word):
            best = self._longest(nodes, line, i)
            if best.length:
                return best._replace(fronts=fronts) if fronts else best
        if not self._proclitics:
            return _NONE
        elided = next(
            (p for p in self._proclitics if p.endswith("'") and word.startswith(p) and len(word) > len(p)), ""
        )
        return Match(0, frozenset(), (elided,) if elided else ())

    def alone(self, word: str) -> tuple[Match, frozenset[str] | None]:
        """What a word is by itself, and the words behind it that may make it a longer phrase; None if they cannot be told."""
        nodes = [node for _, found in self._opened(word) for node in found]
        behind = (
            None if self._proclitics or any(n.stems for n in nodes) else frozenset(w for n in nodes for w in n.exact)
        )
        return self.match((word,), 0), behind

    def _opened(self, word: str) -> list[tuple[tuple[str, ...], list[_Node]]]:
        found = self._openings.get(word)
        if found is None:
            cuts = ((fronts, list(self._root.follow(forms))) for fronts, forms in self._cuts(word))
            found = self._openings[word] = [(fronts, nodes) for fronts, nodes in cuts if nodes]
        return found

    def reach(self, word: str) -> frozenset[str]:
        """The classes of all phrases that a word may begin; kept, since texts repeat their words."""
        if word not in self._reach:
            forms = [form for _, cut in self._cuts(word) for form in cut]
            self._reach[word] = frozenset(tag for node in self._root.follow(forms) for tag in node.reach)
        return self._reach[word]

    def tags(self, word: str) -> frozenset[str]:
        """The classes of a single word."""
        return frozenset(tag for node in self._root.follow((word,)) for tag in node.tags)

    def _longest(self, nodes: list[_Node], line: Sequence[str], i: int) -> Match:
        best, length = _NONE, 1
        while nodes:
            tags = nodes[0].match if len(nodes) == 1 else frozenset(tag for node in nodes for tag in node.tags)
            if tags:
                best = Match(length, tags)
            if i + length >= len(line) or not any(node.exact or node.stems for node in nodes):
                break
            forms = self._inner(line[i + length])
            nodes = [found for node in nodes for found in node.follow(forms)]
            length += 1
        return best

    def _cuts(self, word: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The word, then what is left of it without one word after another written onto its front."""
        yield (), (word, word[:-2]) if word.endswith("'s") else (word,)
        waiting: list[tuple[tuple[str, ...], str]] = [((), word)]
        while waiting:
            fronts, rest = waiting.pop(0)
            for proclitic in self._proclitics if len(fronts) < _MOST_FRONTS else ():
                if rest.startswith(proclitic) and len(rest) > len(proclitic) + 1:
                    cut = ((*fronts, proclitic), rest[len(proclitic) :])
                    yield cut[0], (cut[1],)
                    waiting.append(cut)

    def _inner(self, word: str) -> tuple[str, ...]:
        """Forms of a word inside a phrase: the words written onto its front may be missing from the entry."""
        return tuple(form for _, forms in self._cuts(word) for form in forms) if self._proclitics else (word,)


@cache
def of(language: Language) -> Lexicon:
    """The compiled table of a language."""
    return Lexicon(language)


def expand(entry: str) -> Iterator[str]:
    """Every written form of an entry: ``ban(|s|ned)`` is 'ban', 'bans', 'banned'."""
    pieces = _FORMS.split(entry)
    choices = [piece.split("|") if n % 2 else [piece] for n, piece in enumerate(pieces)]
    for combination in itertools.product(*choices):
        yield "".join(combination)


def _split(entries: str) -> list[str]:
    return [" ".join(entry.split()) for entry in entries.split(",") if entry.strip()]


def _parts(part: str) -> list[str]:
    """The words that a written word of an entry is read as, with the star of a stem kept on the last."""
    star = part.endswith("*")
    found = [w.low for w in words(low(part.rstrip("*")))]
    if star:
        found[-1] += "*"
    return found
