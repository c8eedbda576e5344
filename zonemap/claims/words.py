"""Words of a stretch of text with their offsets, and the form in which they are compared with the language tables."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d"
_RUN = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
WORD = re.compile(rf"(?:[A-Z]\.){{2,}}|\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|er|º)(?!\w))?|{_RUN}(?:[’'\-‐‑]{_RUN})*|\S")
_ASCII_WORD = re.compile(
    r"[a-z][A-Za-z]*+(?:['-][A-Za-z]++)*+|(?:[A-Z]\.){2,}|[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+"
    r"|[0-9]++(?:[.,:][0-9]++)*+(?:(?:st|nd|rd|th|er)(?!\w))?|\S",
    re.ASCII,
)
"""What `WORD` finds in ASCII, in half the time."""
_DROPPED = re.compile(f"[{_MARKS}]")
_ALIKE = str.maketrans({
    "İ": "i", "’": "'", "‐": "-", "‑": "-", "ё": "е", "Ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
    **{chr(0x660 + n): str(n) for n in range(10)}, **{chr(0x6F0 + n): str(n) for n in range(10)},
})  # fmt: skip


class Word(NamedTuple):
    """A word, number or punctuation mark of a document."""

    start: int
    end: int
    text: str
    low: str
    """`low(text)`."""

    @property
    def is_word(self) -> bool:
        """Whether it is more than a punctuation mark."""
        return self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with an upper-case letter, or with a lower-case article joined to one ('al-Assad')."""
        if self.text[0].isupper():
            return True
        head, _, tail = self.text.partition("-")
        return len(head) <= 3 and tail[:1].isupper()


@lru_cache(maxsize=1 << 16)
def low(text: str) -> str:
    """The text as tables are compared: lower case, one apostrophe and hyphen, no vowel signs, Western digits."""
    return _DROPPED.sub("", unicodedata.normalize("NFC", text.translate(_ALIKE)).lower())


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and punctuation marks of `text[start:end]`, offsets counted in `text`."""
    stop = len(text) if end is None else end
    stretch = text[start:stop]
    found: list[Word] = []
    for match in _pattern(stretch).finditer(stretch):
        word = match.group()
        at = start + match.start()
        found.append(Word(at, at + len(word), word, low(word)))
    return found


def written(stretch: str) -> list[str]:
    """The words and punctuation marks of a text as they are written."""
    found: list[str] = _pattern(stretch).findall(stretch)
    return found


def _pattern(stretch: str) -> re.Pattern[str]:
    return _ASCII_WORD if stretch.isascii() else WORD


class Phrases:
    """A set of one- or many-word entries, matched at a position in a list of words."""

    def __init__(self, entries: tuple[str, ...] | frozenset[str], proclitics: tuple[str, ...] = ()) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._proclitics = proclitics
        for entry in entries:
            parts = tuple(w.low for w in words(entry))
            self._by_first.setdefault(parts[0], []).append(parts)
        for options in self._by_first.values():
            options.sort(key=lambda parts: (-len(parts), parts))

    def match(self, line: list[Word], i: int) -> tuple[str, ...]:
        """The longest entry that begins at word `i`, else an empty tuple."""
        word = line[i].low
        if word not in self._by_first and not (self._proclitics and word.startswith(self._proclitics)):
            return ()
        forms = [word, *(word[len(p) :] for p in self._proclitics if word.startswith(p) and len(word) > len(p) + 1)]
        for form in forms:
            for parts in self._by_first.get(form, ()):
                tail = parts[1:]
                if tail == tuple(w.low for w in line[i + 1 : i + 1 + len(tail)]):
                    return parts
        return ()

    def __contains__(self, word: str) -> bool:
        return (word,) in self._by_first.get(word, ())
