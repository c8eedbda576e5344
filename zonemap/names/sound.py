"""Spellings of Arabic names that differ only by transliteration: Khan Shaykhun, Khan Cheikhoun, Хан-Шейхун.

`sounds` gives the keys under which all of them meet. Vowels are kept, so that names of like consonants stay apart: bare
consonants would make Hama of Khmeimim.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zonemap.names.folding import fold

_ARTICLE = re.compile(
    r"\b(?:al|el|ul|ash|esh|ech|as|es|at|et|an|en|ad|ed|ar|er|az|ez|adh|ath|аль|эль|ан|эн|ас|эс|ар|эр|аш|эш|ат|эт|ад|эд|аз|эз) (?=\w{2})"
)
_CYRILLIC = str.maketrans({
    "а": "a", "б": "b", "в": "w", "г": "gh", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "b", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "X", "ц": "ts", "ч": "tsh", "ш": "sh", "щ": "sh",
    "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "yu", "я": "ya",
})  # fmt: skip
_LEVELLED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"dzh|dj|g(?=[ei])", "j"), (r"zh", "j"), (r"tsh|tch|sch|ch", "sh"), (r"ph", "f"), (r"dh", "d"), (r"th", "t"), (r"kh", "x"),
        (r"gh|rh|[ckq]", "k"), (r"v", "w"), (r"(?<=[a-z])h(?=[^aeiouy]|$)", ""), (r"uw", "w"), (r"oua", "wa"), (r"oui", "wi"), (r"oue", "we"), (r"ou|oo", "u"), (r"ee", "i"),
        (r"[ae][iy](?=[^aeiou]|$)", "E"), (r"a[uow](?=[^aeiou]|$)", "O"), (r"[iy]+(?=[ae])", "i"), (r"y(?=[^aeiou]|$)", "i"), (r"e$", "a"),
        (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip
_READINGS = {"e": "ai", "o": "uO", "X": "hx"}
"""Letters that stand for two of the Arabic: e for a or i, o for u or aw, the Russian х for h or kh."""
_MOST = 4
"""Such letters in a name beyond which only the first reading of the later ones is tried."""


def latin(text: str) -> str:
    """A Russian name in Latin letters, letter by letter, folded."""
    return fold(text).translate(_CYRILLIC).replace("X", "h")


@lru_cache(maxsize=50_000)
def sounds(text: str) -> tuple[str, ...]:
    """Keys of a name, Latin or Cyrillic, that its other transliterations share; none for other scripts."""
    plain = fold(text)
    if any("а" <= c <= "я" for c in plain):
        plain = _ARTICLE.sub("", plain).translate(_CYRILLIC)
    if not plain.isascii() or len(plain) < 3:
        return ()
    plain = _ARTICLE.sub("", plain).replace(" ", "")
    for pattern, level in _LEVELLED:
        plain = pattern.sub(level, plain)
    return _readings(plain)


def _readings(plain: str) -> tuple[str, ...]:
    found, doubtful = [""], 0
    for letter in plain:
        choices = _READINGS.get(letter, letter)
        doubtful += len(choices) > 1
        found = [head + choice for head in found for choice in (choices if doubtful <= _MOST else choices[0])]
    return tuple(dict.fromkeys(_DOUBLE.sub(r"\1", key) for key in found))


_DOUBLE = re.compile(r"(.)\1+")
