"""Text to the items that the grammar reads: words with their classes, names, numbers, coordinates.

Names and coordinates are items whole, so no word of theirs is taken for a cue. Articles and the words that a language's
table calls transparent are dropped; the article leaves its mark on the item that follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from zonemap.expressions.coordinates import Position
from zonemap.expressions.lexicon import Classes, Lexicon, normal
from zonemap.model import Resolution, Span

_QUOTES = frozenset("\"“”«»„‟‹›*_[]{}|<>'")
_LAST_WORD = re.compile(r"\s+(?=\S+$)")
_SHORT_CAPITALS = 3
"""Letters up to which capitals may be an abbreviation."""
_LONGEST_EPITHET = 4  # items between an article and its type word: 'densely populated Christian'
_UNKNOWN: Classes = {"WORD": ""}  # most words of a text are of no use to the grammar

_WITH_ARTICLE = "contraction"  # kind of a token that holds the article of what follows it

Token = tuple[int, int, str, str]
"""Start, end, normal form, kind."""


class Item:
    """One unit of the grammar."""

    __slots__ = ("article", "classes", "end", "indefinite", "lead", "start", "word")

    def __init__(self, start: int, end: int, word: str, classes: Classes) -> None:
        self.start = start
        """Offset of its first letter."""
        self.end = end
        self.word = word
        """Its words in normal form, joined by single spaces."""
        self.classes = classes
        """Word classes it may stand for, with the value of each."""
        self.article = False
        """Whether a definite article stands before it."""
        self.indefinite = False
        """Whether an indefinite article does."""
        self.lead = start
        """Offset where it begins with its article and the words looked through before it."""

    def __repr__(self) -> str:
        return f"<{self.word} {'/'.join(self.classes)}>"


def itemise(
    text: str, resolutions: Sequence[Resolution], positions: Sequence[Position], skip: Sequence[Span], lexicon: Lexicon
) -> list[Item]:
    """The items of a text in order; nothing is read inside `skip`."""
    fixed: list[tuple[int, int, Any]] = [(r.mention.start, r.mention.end, r) for r in resolutions]
    fixed += [(p.start, p.end, p) for p in positions]
    fixed += [(s.start, s.end, None) for s in skip]
    reading = _Reading(text, lexicon)
    at = 0
    for start, end, what in sorted(fixed, key=lambda f: (f[0], -f[1])):
        if start < at:
            continue  # inside furniture, or inside what has been read
        reading.gap(at, start)
        if what is None:
            reading.items.append(Item(start, end, "\n", {"STOP": ""}))
        elif isinstance(what, Position):
            reading.give(Item(start, end, "", {what.word_class: what.value, "POSITION": what}))
        else:
            for item in _name_items(text, what, lexicon):
                reading.give(item)
        at = end
    reading.gap(at, len(text))
    return _without_epithets(_after_datelines(text, reading.items))


def _after_datelines(text: str, items: list[Item]) -> list[Item]:
    """'MOSCOW - M4 highway' at the head of a line: the dash of a dateline joins no two names."""
    for n, item in enumerate(items[:-1]):
        dash = items[n + 1]
        if "MENTION" not in item.classes or "HYPHEN" not in dash.classes or not text[item.end : dash.start].isspace():
            continue
        name = text[item.start : item.end]
        if (
            len(name) > _SHORT_CAPITALS
            and name.isupper()
            and not text[text.rfind("\n", 0, item.start) + 1 : item.start].strip()
        ):
            dash.classes = {"STOP": ""}
    return items


def _name_items(text: str, resolution: Resolution, lexicon: Lexicon) -> Iterator[Item]:
    """A name, and apart from it the type word that recognition counts to it ('Homs province')."""
    mention = resolution.mention
    split = _LAST_WORD.search(text, mention.start, mention.end) if mention.feature_word else None
    if split:
        word = normal(text[split.end() : mention.end])
        classes = _single(lexicon, word)
        if "FEATURE" in classes:
            yield Item(mention.start, split.start(), "", {"MENTION": resolution})
            yield Item(split.end(), mention.end, word, classes)
            return
    yield Item(mention.start, mention.end, "", {"MENTION": resolution})


def _without_epithets(items: list[Item]) -> list[Item]:
    """Drops what stands between an article and a type word: 'the densely populated Christian village of'."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        if "FEATURE" in item.classes and at + 1 < len(items) and "OF" in items[at + 1].classes:
            start = len(kept)
            while start > 0 and len(kept) - start < _LONGEST_EPITHET:
                start -= 1
                if {"WORD", "HYPHEN"}.isdisjoint(kept[start].classes):
                    break
                if kept[start].article:
                    item.article, item.lead = True, kept[start].lead
                    del kept[start:]
                    break
        kept.append(item)
    return kept


def _single(lexicon: Lexicon, word: str) -> Classes:
    """Classes of a word that is a phrase by itself."""
    return lexicon.singles.get(word, {})


class _Reading:
    """The stretches between names, read one after the other."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.items: list[Item] = []
        self._text = text
        self._lexicon = lexicon
        self._tokens: list[Token] = []
        # The article seen last, until the item it belongs to comes.
        self._article = self._indefinite = False
        self._lead = -1

    def give(self, item: Item) -> None:
        """Adds an item, with the article that waits for it."""
        if self._lead >= 0 or self._article:
            item.article, item.indefinite = self._article, self._indefinite
            item.lead = self._lead if self._lead >= 0 else item.start
            self._article = self._indefinite = False
            self._lead = -1
        self.items.append(item)

    def _see(self, start: int, *, article: bool = False, indefinite: bool = False) -> None:
        if self._lead < 0 or article or indefinite:
            self._lead = start
        self._article = (self._article or article) and not indefinite
        self._indefinite = (self._indefinite or indefinite) and not article

    def gap(self, start: int, end: int) -> None:
        """Reads a stretch without names."""
        words = self._lexicon
        matches = words.token.finditer(self._text, start, end)
        self._tokens = [(m.start(), m.end(), normal(m.group()), m.lastgroup or "") for m in matches]
        if words.contractions:
            self._tokens = [self._opened(token) for token in self._tokens]
        if words.proclitics:
            self._tokens = [piece for token in self._tokens for piece in _split_clitics(token, words)]
        vocabulary, simple = words.vocabulary, words.simple
        k = 0
        while k < len(self._tokens):
            first, last, word, kind = self._tokens[k]
            if kind == "word" and word not in vocabulary:
                self.give(Item(first, last, word, _UNKNOWN))
                k += 1
            elif kind == "word" and word in simple:
                self.give(Item(first, last, word, simple[word]))
                k += 1
            else:
                k += self._article_or_compound(k) or self._phrase(k) or self._plain(k)

    def _opened(self, token: Token) -> Token:
        """A contraction as the preposition it stands for: 'du' is 'de' with the article."""
        known = self._lexicon.contractions.get(token[2])
        if known is None:
            return token
        return token[0], token[1], known[0], _WITH_ARTICLE if known[1] else "word"

    def _article_or_compound(self, k: int) -> int:
        """Looks through an article, or the second half of 'rebel-held'; how many tokens it took."""
        start, _, word, kind = self._tokens[k]
        words = self._lexicon
        if kind not in {"word", "apostrophe"}:
            return 0
        if word in words.articles or word in words.indefinite:
            self._see(start, article=word in words.articles, indefinite=word in words.indefinite)
        elif not (word in words.transparent_tails and self._drop_compound()):
            return 0
        return 1

    def _drop_compound(self) -> bool:
        """Drops 'rebel' and '-' before 'held'; False where what stands there is no compound."""
        if not self.items or "HYPHEN" not in self.items[-1].classes:
            return False
        if self.items[-1].lead < self.items[-1].start:  # the first half was looked through
            hyphen = self.items.pop()
            self._see(hyphen.lead, article=hyphen.article)
            return True
        if len(self.items) < 2:
            return False
        if {"WORD", "MENTION", "TRANSPARENT"}.isdisjoint(self.items[-2].classes):
            return False
        self.items.pop()
        first = self.items.pop()
        self._see(first.lead, article=first.article)
        return True

    def _phrase(self, k: int) -> int:
        """Reads the longest phrase of the lexicon from token `k` on; how many tokens it took."""
        first = self._tokens[k][2]
        followers = self._lexicon.longer.get(first)
        second = self._next(k) if followers else 0
        if followers and second < len(self._tokens):
            for words, classes in followers.get(self._tokens[second][2], ()):
                at = self._last(words, second)
                if at:
                    return self._take(k, at, classes)
        single = self._lexicon.singles.get(first)
        return self._take(k, k, single) if single else 0

    def _take(self, k: int, last: int, classes: Classes) -> int:
        """Makes tokens `k` to `last` one item, or looks through them; how many they are."""
        if "TRANSPARENT" in classes:
            self._see(self._tokens[k][0])
        else:
            joined = " ".join(token[2] for token in self._tokens[k : last + 1])
            self.give(Item(self._tokens[k][0], self._tokens[last][1], joined, classes))
            self._article = self._tokens[last][3] == _WITH_ARTICLE
        return last - k + 1

    def _last(self, words: tuple[str, ...], second: int) -> int:
        """The last token of a phrase whose second word is token `second`; 0 where the rest does not follow."""
        at = second
        for word in words[2:]:
            at = self._next(at)
            if at >= len(self._tokens) or self._tokens[at][2] != word:
                return 0
        return at

    def _next(self, at: int) -> int:
        """The token after `at`, articles and tight hyphens passed over."""
        at += 1
        while at < len(self._tokens) and self._passed_over(at):
            at += 1
        return at

    def _passed_over(self, at: int) -> bool:
        """Articles and tight hyphens inside a phrase: 'in the vicinity of', 'north-west'."""
        if self._tokens[at][2] == "-":
            return self._tight(at, both=True)
        return self._tokens[at][2] in self._lexicon.articles or self._tokens[at][2] in self._lexicon.indefinite

    def _tight(self, at: int, *, both: bool) -> bool:
        """Whether a hyphen touches the words about it."""
        before = at > 0 and self._tokens[at - 1][1] == self._tokens[at][0]
        after = at + 1 < len(self._tokens) and self._tokens[at][1] == self._tokens[at + 1][0]
        return (before and after) if both else (before or after or len(self._tokens) == 1)

    def _plain(self, k: int) -> int:
        """Reads a number, a sign or a word that is in no phrase."""
        start, end, word, kind = self._tokens[k]
        if kind == "sign" and word in _QUOTES:
            return 1
        classes: dict[str, Any]
        if kind == "number":
            classes = {"NUM": _value(word, self._lexicon.table.decimal)}
        elif kind == "ordinal":
            classes = {"ORDINAL": float("".join(c for c in word if c.isdigit()))}
        elif word in {",", "،"}:
            classes = {"COMMA": ""}
        elif word == "-":
            classes = {"HYPHEN": ""} if self._tight(k, both=False) else {"STOP": ""}
        else:
            classes = {
                {"stop": "STOP", "apostrophe": "POSS", "word": "WORD", _WITH_ARTICLE: "WORD"}.get(kind, "SIGN"): word
            }
        self.give(Item(start, end, word, classes))
        self._article = kind == _WITH_ARTICLE
        return 1


def _value(digits: str, decimal: str) -> float:
    for blank in "\u00a0\u202f ":
        digits = digits.replace(blank, "")
    plain = digits.replace(",", "") if decimal == "." else digits.replace(".", "").replace(",", ".")
    return float(plain)


def _split_clitics(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Cuts particles written onto a word off it, where the rest is a word of the lexicon."""
    start, end, word, kind = token
    if kind != "word" or word in lexicon.vocabulary:
        yield token
        return
    for letters, meaning in lexicon.proclitics:
        rest = word[len(letters) :]
        if word.startswith(letters) and rest and end - start == len(word):
            inner = list(_split_clitics((start + len(letters), end, rest, kind), lexicon))
            if inner[-1][2] in lexicon.vocabulary:
                if meaning:
                    yield start, start + len(letters), meaning, kind
                yield from inner
                return
    yield token
