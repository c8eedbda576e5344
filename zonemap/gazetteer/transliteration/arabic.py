"""Names of the world in Arabic letters, as Arabic news writes them.

They are made from Russian where there is a Russian form, for its letters say how a name sounds whatever the language it comes from, else
from Latin. Which letters are usual is a judgement; how many of the sources' own Arabic spellings they give is measured (docs/coverage.md).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from zonemap.gazetteer.transliteration.sounds import costing

_FROM_RUSSIAN: dict[str, tuple[str, ...]] = {
    "а": ("ا", ""), "б": ("ب",), "в": ("ف",), "г": ("غ", "ج"), "д": ("د",), "е": ("ي", ""), "ж": ("ج", "ز"), "з": ("ز",), "и": ("ي",), "й": ("ي",),
    "к": ("ك",), "л": ("ل",), "м": ("م",), "н": ("ن",), "о": ("و", ""), "п": ("ب",), "р": ("ر",), "с": ("س",), "т": ("ت",), "у": ("و",), "ф": ("ف",),
    "х": ("خ", "ه"), "һ": ("ه",), "ц": ("تس", "تز"), "ч": ("تش",), "ш": ("ش",), "щ": ("شتش", "ش"), "ъ": ("",), "ы": ("ي",), "ь": ("",), "э": ("ي", ""), "ю": ("يو", "و"), "я": ("يا", "ا"),
    "^а": ("ا",), "^е": ("ي",), "^э": ("اي", "ا"), "^и": ("اي", "ا"), "^о": ("او", "ا"), "^у": ("او", "ا"), "^ю": ("يو",), "^в": ("ف", "و"),
    "а$": ("ا", "ه"), "е$": ("ي", "يه", "ه"), "о$": ("و",), "ий$": ("ي",), "дж": ("ج",), "ие": ("يي", "ي"), "ия$": ("يا", "يه"), "нг": ("نغ", "نج"),
    "ау": ("او",), "уа": ("وا",), "уэ": ("وي",), "ой": ("وي",), "ей": ("ي", "اي"), "ай": ("اي", "ي"), "иа": ("يا",), "ье": ("ي", "يي"), "ьо": ("يو",), "кв": ("كو", "كف"),
}  # fmt: skip
_FROM_LATIN: dict[str, tuple[str, ...]] = {
    "a": ("ا", ""), "b": ("ب",), "c": ("ك",), "d": ("د",), "e": ("ي", ""), "f": ("ف",), "g": ("غ", "ج"), "h": ("ه",), "i": ("ي",), "j": ("ج",),
    "k": ("ك",), "l": ("ل",), "m": ("م",), "n": ("ن",), "o": ("و", ""), "p": ("ب",), "q": ("ق", "ك"), "r": ("ر",), "s": ("س",), "t": ("ت",), "u": ("و", ""),
    "v": ("ف",), "w": ("و",), "x": ("كس",), "y": ("ي",), "z": ("ز",), "sh": ("ش",), "ch": ("تش", "ش"), "kh": ("خ",), "gh": ("غ",), "th": ("ث", "ت"),
    "dh": ("ذ", "د"), "ts": ("تس",), "zh": ("ج",), "ph": ("ف",), "ou": ("و",), "oo": ("و",), "ee": ("ي",), "aa": ("ا",), "ii": ("ي",), "uu": ("و",), "ck": ("ك",),
    "ce": ("سي", "س"), "ci": ("سي",), "qu": ("كي", "ك"), "ng": ("نغ", "نج"), "ai": ("اي", "ي"), "ay": ("اي", "ي"), "ei": ("ي", "اي"), "au": ("او",), "ao": ("او",), "aw": ("او",),
    "ia": ("يا",), "ie": ("ي", "يي"), "io": ("يو",), "oi": ("وا", "وي"), "ua": ("وا",), "ue": ("وي", "ي"), "dj": ("ج",), "gu": ("غو", "غ"),
    "^a": ("ا",), "^e": ("اي", "ا"), "^i": ("اي", "ا"), "^o": ("او", "ا"), "^u": ("او", "ا"), "^al": ("ال",), "^el": ("ال",), "a$": ("ا", "ه"), "e$": ("ي", "يه", ""), "ah$": ("ه", "ا"),
    "o$": ("و",), "ou$": ("و",),
}  # fmt: skip
_RUSSIAN_WORD = re.compile(r"[а-яһ -]+")
_LATIN_WORD = re.compile(r"[a-z' -]+")
_LONGEST_TOKEN = 3


def arabic(name: str, limit: int, most: int = 2) -> Iterator[str]:
    """Arabic spellings of a name in Cyrillic or Latin letters, the usual first; none for other scripts.

    Args:
        name: as printed.
        limit: how many at most.
        most: how far from the usual one: the choices' places in their lists, added up.
    """
    lower = name.lower().replace("ё", "е").replace("-", " ")
    table = _FROM_RUSSIAN
    if not _RUSSIAN_WORD.fullmatch(lower):
        # Marks of Latin letters that say how they sound, before the rest of them goes.
        for letter, plain in (
            ("č", "ch"),
            ("ć", "ch"),
            ("š", "sh"),
            ("ş", "sh"),
            ("ž", "zh"),
            ("ç", "ch"),
            ("ñ", "ny"),
            ("ğ", "gh"),
        ):
            lower = lower.replace(letter, plain)
        lower = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
        lower = re.sub(r"['’‘`]", "", lower)
        table = _FROM_LATIN
        if not _LATIN_WORD.fullmatch(lower):
            return
    slots: list[tuple[str, ...]] = []
    for word in re.split(r"[ -]+", lower.strip()):
        slots += [*_slots(word, table), (" ",)]
    seen: set[str] = set()
    for cost in range(most + 1):
        for parts in costing(slots[:-1], cost):
            text = "".join(parts)
            if text not in seen:
                seen.add(text)
                yield text
                if len(seen) >= limit:
                    return


def _slots(word: str, table: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    at = 0
    before: tuple[str, ...] = ("",)
    while at < len(word):
        for length in range(min(_LONGEST_TOKEN, len(word) - at), 0, -1):
            token = word[at : at + length]
            ends = at + length == len(word)
            key = next(
                (k for k in (f"^{token}" if at == 0 else "", f"{token}$" if ends else "", token) if k in table), None
            )
            if key is not None:
                if table[key] != before or len(table[key]) > 1 or table[key] == ("",):
                    yield table[key]  # Arabic does not write a consonant twice
                before = table[key]
                at += length
                break
        else:
            at += 1
