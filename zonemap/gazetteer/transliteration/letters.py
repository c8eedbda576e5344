"""Names letter by letter: every letter or group of letters has its ways to be written, the usual first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from zonemap.gazetteer.transliteration.sounds import costing

Table = Mapping[str, tuple[str, ...]]
"""Letters to their spellings; '^a' is a at the start of a word, 'a$' at its end, '^a$' alone."""
_LONGEST_TOKEN = 8


def written(name: str, table: Table, limit: int, most: int, *, doubled: bool) -> Iterator[str]:
    """Spellings of a name in small letters, the usual first.

    Args:
        name: words between spaces or hyphens; letters that the table lacks are left out.
        table: of the language written.
        limit: how many at most.
        most: how far from the usual one: the choices' places in their lists, added up.
        doubled: whether the language writes a consonant twice.
    """
    slots: list[tuple[str, ...]] = []
    for word in re.split(r"[ -]+", name.strip(" -")):
        slots += [*_slots(word, table, doubled=doubled), (" ",)]
    seen: set[str] = set()
    for cost in range(most + 1):
        for parts in costing(slots[:-1], cost):
            text = "".join(parts)
            if text not in seen:
                seen.add(text)
                yield text
                if len(seen) >= limit:
                    return


def _slots(word: str, table: Table, *, doubled: bool) -> Iterator[tuple[str, ...]]:
    at = 0
    before: tuple[str, ...] = ("",)
    while at < len(word):
        for length in range(min(_LONGEST_TOKEN, len(word) - at), 0, -1):
            token = word[at : at + length]
            start, end = "^" * (at == 0), "$" * (at + length == len(word))
            keys = (f"{start}{token}{end}", f"{start}{token}", f"{token}{end}", token)
            key = next((k for k in keys if k in table), None)
            if key is not None:
                if doubled or table[key] != before or len(table[key]) > 1 or table[key] == ("",):
                    yield table[key]
                before = table[key]
                at += length
                break
        else:
            at += 1


def plain(text: str, marked: Mapping[str, str]) -> str:
    """Small Latin letters without marks, except that letters whose mark says how they sound are written out."""
    lower = unicodedata.normalize("NFC", text.replace("İ", "i").lower())
    for letter, sound in marked.items():
        lower = lower.replace(letter, sound)
    lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    return re.sub(r"['’‘ʼ`]", "", lower)
