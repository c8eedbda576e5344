"""Text to the items that the grammar reads: words with their classes, names, numbers, coordinates.

Names and coordinates are items whole, so no word of theirs is taken for a cue. Articles and the words that a language's
table calls transparent are dropped; the article leaves its mark on the item that follows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from zonemap.expressions.coordinates import Position
from zonemap.expressions.lexicon import Lexicon, normal
from zonemap.model import Resolution, Span

_QUOTES = frozenset('"“”«»„‟‹›*_[]{}|<>')
_SPLIT_TYPE = re.compile(r"\s+(?=\S+$)")


class Item:
    """One unit of the grammar."""

    __slots__ = ("article", "classes", "indefinite", "end", "lead", "start", "word")

    def __init__(self, start: int, end: int, word: str, classes: dict[str, Any]) -> None:
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
    items: list[Item] = []
    fixed: list[tuple[int, int, Any]] = [(r.mention.start, r.mention.end, r) for r in resolutions]
    fixed += [(p.start, p.end, p) for p in positions]
    fixed += [(s.start, s.end, None) for s in skip]
    at = 0
    pending = _Pending()
    for start, end, what in sorted(fixed, key=lambda f: (f[0], -f[1])):
        if start < at:
            continue  # inside furniture, or inside what has been read
        _read_gap(text, at, start, lexicon, items, pending)
        if what is None:
            items.append(Item(start, end, "\n", {"STOP": ""}))
        elif isinstance(what, Position):
            pending.give(items, Item(start, end, "", {what.word_class: what.value, "POSITION": what}))
        else:
            for item in _name_items(text, what, lexicon):
                pending.give(items, item)
        at = end
    _read_gap(text, at, len(text), lexicon, items, pending)
    return _without_epithets(items)


_LONGEST_EPITHET = 4  # items: 'densely populated Christian'


def _without_epithets(items: list[Item]) -> list[Item]:
    """Drops what stands between an article and a type word: 'the densely populated Christian village of'."""
    kept: list[Item] = []
    for at, item in enumerate(items):
        if "FEATURE" in item.classes and at + 1 < len(items) and "OF" in items[at + 1].classes:
            start = len(kept)
            while (
                start > 0
                and len(kept) - start < _LONGEST_EPITHET
                and not {"WORD", "HYPHEN"}.isdisjoint(kept[start - 1].classes)
            ):
                start -= 1
                if kept[start].article:
                    item.article, item.lead = True, kept[start].lead
                    del kept[start:]
                    break
        kept.append(item)
    return kept


class _Pending:
    """The article seen last, until the item it belongs to comes."""

    __slots__ = ("article", "indefinite", "lead")

    def __init__(self) -> None:
        self.article = self.indefinite = False
        self.lead = -1

    def see(self, start: int, *, article: bool = False, indefinite: bool = False) -> None:
        if self.lead < 0 or article or indefinite:
            self.lead = start
        self.article = (self.article or article) and not indefinite
        self.indefinite = (self.indefinite or indefinite) and not article

    def give(self, items: list[Item], item: Item) -> None:
        if self.lead >= 0:
            item.article, item.indefinite, item.lead = self.article, self.indefinite, self.lead
            self.article = self.indefinite = False
            self.lead = -1
        items.append(item)


def _name_items(text: str, resolution: Resolution, lexicon: Lexicon) -> Iterator[Item]:
    """A name, and apart from it the type word that recognition counts to it ('Homs province')."""
    mention = resolution.mention
    split = _SPLIT_TYPE.search(text, mention.start, mention.end) if mention.feature_word else None
    if split:
        word = normal(text[split.end() : mention.end])
        for words, classes in lexicon.phrases.get(word, ()):
            if words == (word,) and "FEATURE" in classes:
                yield Item(mention.start, split.start(), "", {"MENTION": resolution})
                yield Item(split.end(), mention.end, word, dict(classes))
                return
    yield Item(mention.start, mention.end, "", {"MENTION": resolution})


_UNKNOWN: dict[str, Any] = {
    "WORD": ""
}  # shared: most words of a text are of no use to the grammar, and nobody changes it

Token = tuple[int, int, str, str]
"""Start, end, normal form, kind."""


def _read_gap(text: str, start: int, end: int, lexicon: Lexicon, items: list[Item], pending: _Pending) -> None:
    tokens = [
        (m.start(), m.end(), normal(m.group()), m.lastgroup or "") for m in lexicon.token.finditer(text, start, end)
    ]
    if lexicon.proclitics:
        tokens = [piece for token in tokens for piece in _split_clitics(token, lexicon)]
    k = 0
    vocabulary = lexicon.vocabulary
    while k < len(tokens):
        start, end, word, kind = tokens[k]
        if kind == "word" and word not in vocabulary:
            pending.give(items, Item(start, end, word, _UNKNOWN))
            k += 1
            continue
        k += _read_token(tokens, k, lexicon, items, pending)


def _read_token(tokens: list[Token], k: int, lexicon: Lexicon, items: list[Item], pending: _Pending) -> int:
    """Reads one item from token `k` on; returns how many tokens it took."""
    start, end, word, kind = tokens[k]
    if kind == "word" or kind == "apostrophe":
        if word in lexicon.articles:
            pending.see(start, article=True)
            return 1
        if word in lexicon.indefinite:
            pending.see(start, indefinite=True)
            return 1
        if word in lexicon.contractions:
            pending.give(
                items, Item(start, end, lexicon.contractions[word], _single(lexicon, lexicon.contractions[word]))
            )
            pending.see(end, article=True)
            return 1
        if word in lexicon.transparent_tails and _drop_compound(items, pending):
            return 1
    found = _phrase(tokens, k, lexicon)
    if found:
        count, classes = found
        if "TRANSPARENT" in classes:
            pending.see(start)
        else:
            last = tokens[k + count - 1]
            words = " ".join(t[2] for t in tokens[k : k + count])
            pending.give(items, Item(start, last[1], words, dict(classes)))
        return count
    if kind == "sign" and (word in _QUOTES or word == "'"):
        return 1
    pending.give(items, Item(start, end, word, _plain(tokens, k, lexicon)))
    return 1


def _phrase(tokens: list[Token], k: int, lexicon: Lexicon) -> tuple[int, dict[str, Any]] | None:
    """The longest phrase of the lexicon that begins at token `k`; articles and hyphens inside it are passed over."""
    for words, classes in lexicon.phrases.get(tokens[k][2], ()):
        at = k
        for word in words[1:]:
            at += 1
            while at < len(tokens) and _passed_over(tokens, at, lexicon):
                at += 1
            if at >= len(tokens) or tokens[at][2] != word:
                break
        else:
            return at - k + 1, dict(classes)
    return None


def _passed_over(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Articles and tight hyphens inside a phrase: 'north-west', 'in the vicinity of'."""
    start, end, word, _ = tokens[at]
    if word == "-":
        return tokens[at - 1][1] == start and at + 1 < len(tokens) and tokens[at + 1][0] == end
    return word in lexicon.articles


def _single(lexicon: Lexicon, word: str) -> dict[str, Any]:
    for words, classes in lexicon.phrases.get(word, ()):
        if len(words) == 1:
            return dict(classes)
    return {}


def _plain(tokens: list[Token], k: int, lexicon: Lexicon) -> dict[str, Any]:
    start, end, word, kind = tokens[k]
    if kind == "number":
        return {"NUM": _value(word, lexicon.table.decimal)}
    if kind == "ordinal":
        return {"ORDINAL": float("".join(c for c in word if c.isdigit()))}
    if kind == "stop":
        return {"STOP": ""}
    if kind == "apostrophe":
        return {"POSS": word}
    if word in {",", "،"}:
        return {"COMMA": ""}
    if word == "-":
        tight = (k > 0 and tokens[k - 1][1] == start) or (k + 1 < len(tokens) and tokens[k + 1][0] == end)
        return {"HYPHEN": ""} if tight or len(tokens) == 1 else {"STOP": ""}
    return {"WORD": ""} if kind == "word" else {"SIGN": ""}


def _value(digits: str, decimal: str) -> float:
    for blank in "\u00a0\u202f ":
        digits = digits.replace(blank, "")
    plain = digits.replace(",", "") if decimal == "." else digits.replace(".", "").replace(",", ".")
    return float(plain)


def _drop_compound(items: list[Item], pending: _Pending) -> bool:
    """Drops 'rebel' and '-' before 'held'; False where what stands there is no compound."""
    if (
        len(items) < 2
        or "HYPHEN" not in items[-1].classes
        or not {"WORD", "MENTION", "TRANSPARENT"} & items[-2].classes.keys()
    ):
        return False
    items.pop()
    first = items.pop()
    pending.see(first.lead, article=first.article)
    return True


def _split_clitics(token: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Cuts particles written onto a word off it, where the rest is a word of the lexicon."""
    start, end, word, kind = token
    if kind != "word" or lexicon.lists(word) or word in lexicon.articles:
        yield token
        return
    for letters, meaning in lexicon.proclitics:
        rest = word[len(letters) :]
        if word.startswith(letters) and rest and end - start == len(word):
            inner = list(_split_clitics((start + len(letters), end, rest, kind), lexicon))
            if lexicon.lists(inner[-1][2]):
                if meaning:
                    yield start, start + len(letters), meaning, kind
                yield from inner
                return
    yield token
