"""The one normal form of a name, used when the gazetteer is built and when it is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_DROPPED = "'’‘ʼʻʽʾʿ`´ˈ\u02bb.\u0640\u200b\u200c\u200d\u00ad\ufeff\u200e\u200f\u0621"  # apostrophes, ʿayn, hamza, stops, tatweel, invisible
_SPACED = '-‐‑‒–—―−/_,;:()[]"“”„«»!?&+|\u00a0\u2007\u202f'
_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "a",
    "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "ٱ": "ا", "ھ": "ه", "ہ": "ه", "گ": "ك", "ґ": "г", "є": "е", "і": "и", "ї": "и",
}  # fmt: skip
_TABLE = str.maketrans({**dict.fromkeys(_DROPPED, None), **dict.fromkeys(_SPACED, " "), **_LETTERS})
_ASCII_TABLE = str.maketrans({**dict.fromkeys("'`.", None), **dict.fromkeys('-/_,;:()[]"!?&+|', " ")})
_SPACES = re.compile(r"\s+")


def fold(text: str) -> str:
    """The normal form: case, diacritics, apostrophes, hyphens and letter variants of Latin, Cyrillic and Arabic levelled.

    Idempotent, and it composes word by word: fold("a b") == fold("a") + " " + fold("b").
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_TABLE).split())
    return _fold(text)


@lru_cache(maxsize=65_536)
def _fold(text: str) -> str:
    return " ".join(_letters(text).split())


def _letters(text: str) -> str:
    lowered = text.replace("İ", "i").casefold().translate(_TABLE)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.translate(_TABLE).casefold()


def fold_map(text: str) -> tuple[str, Sequence[int]]:
    """`fold(text)` with, for each of its characters, the index in `text` that it comes from.

    Returns:
        The folded text, and offsets of length len(folded) + 1; the last is len(text).
    """
    folded: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        for part in _letters(character) if not character.isascii() else character.lower().translate(_ASCII_TABLE):
            if part.isspace():
                if folded and folded[-1] != " ":
                    folded.append(" ")
                    offsets.append(index)
            else:
                folded.append(part)
                offsets.append(index)
    if folded and folded[-1] == " ":
        folded.pop()
        offsets.pop()
    return "".join(folded), [*offsets, len(text)]
