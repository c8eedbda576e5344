"""The one normal form of a name, used when the gazetteer is built and when it is asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_DROPPED = (
    "'’‘ʼʻʽʾʿ`´ˈʹʺ′″.·"  # apostrophes, ʿayn, hamza, soft signs, full stops
    "\u0621\u0640\u200b\u200c\u200d\u200e\u200f\u00ad\ufeff\ufe0e\ufe0f"  # hamza on the line, tatweel, what is invisible
)
_SPACED = '-‐‑‒–—―−/_,;:()[]"“”„«»‹›!?&+|،؛؟…'
_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ə": "a",
    "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o",
    # Arabic: ta marbuta, alef maqsura, the Persian, Urdu and Kurdish letters for kaf, ya, ha, waw
    "ة": "ه", "ى": "ي", "ی": "ي", "ې": "ي", "ێ": "ي", "ک": "ك", "گ": "ك", "ٱ": "ا", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ۆ": "و",
    # Ukrainian and Belarusian letters as Russian news writes them
    "ґ": "г", "є": "е", "і": "и", "ї": "и", "ў": "у",
}  # fmt: skip
_TABLE = str.maketrans({**dict.fromkeys(_DROPPED, None), **dict.fromkeys(_SPACED, " "), **_LETTERS})
_ASCII = str.maketrans({**dict.fromkeys("'`.", None), **dict.fromkeys('-/_,;:()[]"!?&+|', " ")})


def fold(text: str) -> str:
    """The normal form: case, diacritics, apostrophes, hyphens and letter variants of Latin, Cyrillic and Arabic levelled.

    Articles and endings are kept, because it composes word by word: fold("a b") == fold("a") + " " + fold("b"). What a name
    looks like without its article is for the gazetteer to hold. Folding twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII).split())
    return _folded(text)


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    return " ".join(_levelled(text).split())


def _levelled(text: str) -> str:
    """Letters levelled, spaces not yet."""
    for _ in range(2):  # decomposing can bring forth what the first pass would have levelled: 'ǽ', 'ﬅ', '…'
        text = unicodedata.normalize("NFKD", text.casefold().translate(_TABLE))
        if not text.isascii():
            text = "".join([c for c in text if not unicodedata.combining(c)])
    return text.casefold().translate(_TABLE)


@lru_cache(maxsize=4_096)
def _character(character: str) -> str:
    return character.lower().translate(_ASCII) if character.isascii() else _levelled(character)


def fold_map(text: str) -> tuple[str, Sequence[int]]:
    """`fold(text)` with, for each of its characters, the index in `text` that it comes from.

    Returns:
        The folded text, and offsets of length len(folded) + 1; the last is len(text).
    """
    folded: list[str] = []
    offsets: list[int] = []
    for index, character in enumerate(text):
        for part in _character(character):
            if not part.isspace():
                folded.append(part)
                offsets.append(index)
            elif folded and folded[-1] != " ":
                folded.append(" ")
                offsets.append(index)
    if folded and folded[-1] == " ":
        folded.pop()
        offsets.pop()
    return "".join(folded), [*offsets, len(text)]
