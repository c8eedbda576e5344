"""Names of the world as Turkish news writes them: Horog, Çasiv Yar, Nahçıvan, Dire Dava.

They are made letter by letter, from Russian where there is a Russian form, and from Latin by the orthography of the country: a Bosnian c is
ts, a Somali x is h, a French ch is ş. Which letters are usual is a judgement; how well they fit is measured (docs/coverage.md).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from zonemap.gazetteer.transliteration.letters import Table, plain, written

_SAME: Table = {c: (c,) for c in "abcdefghijklmnoprstuvyzçğıöşü"}
_FROM_RUSSIAN: Table = {
    "а": ("a",), "б": ("b",), "в": ("v",), "г": ("g",), "д": ("d",), "е": ("e",), "ж": ("j",), "з": ("z",), "и": ("i",), "й": ("y",), "к": ("k",), "л": ("l",), "м": ("m",), "н": ("n",),
    "о": ("o",), "п": ("p",), "р": ("r",), "с": ("s",), "т": ("t",), "у": ("u",), "ф": ("f",), "х": ("h",), "һ": ("h",), "ц": ("ts",), "ч": ("ç",), "ш": ("ş",), "щ": ("şç",), "ъ": ("",),
    "ы": ("ı",), "ь": ("",), "э": ("e",), "ю": ("yu",), "я": ("ya",), "дж": ("c",), "ий$": ("i", "iy"), "ый$": ("ı", "ıy"), "ия": ("iya", "ya"), "ия$": ("iya", "ya"), "ье": ("ye",),
    "ае": ("aye", "ae"), "ее": ("eye", "ee"), "ие": ("iye", "ie"), "ое": ("oye", "oe"), "уе": ("uye", "ue"), "^е": ("ye", "e"), "^и": ("i",),
}  # fmt: skip
_ENGLISH: Table = {
    **_SAME, "c": ("k",), "ce": ("se",), "ci": ("si",), "cy": ("si",), "ch": ("ç",), "tch": ("ç",), "ck": ("k",), "cc": ("k",), "sh": ("ş",), "zh": ("j",), "zhzh": ("j", "jj"), "kh": ("h", "k"),
    "gh": ("g", "ğ"), "dzh": ("c",), "dj": ("c",), "j": ("c",), "q": ("k",), "qu": ("k", "ku"), "w": ("v",), "x": ("ks",), "ph": ("f",), "th": ("t",), "dh": ("d",), "ts": ("ts",), "tsh": ("ç",),
    "ou": ("u", "ou"), "oo": ("u", "o"), "ee": ("i", "e"), "aa": ("a",), "ii": ("i",), "uu": ("u",), "ai": ("ay", "ai"), "ei": ("ey", "ei"), "oi": ("oy", "oi"), "ay": ("ay",),
    "iy": ("iy", "i"), "ah$": ("a", "e"), "eh$": ("e",), "yy": ("y",),
}  # fmt: skip
_SOVIET: Table = {
    **_ENGLISH, "x": ("h",), "ia": ("ya", "ia"), "iu": ("yu", "iu"), "ie": ("ye", "e", "ie"), "io": ("yo", "io"), "ii$": ("i", "iy"), "yi": ("yi", "i"), "tz": ("ts",), "ai": ("ay", "ai"),
}  # fmt: skip
_TURKIC: Table = {**_SAME, "x": ("h",), "q": ("k", "g"), "w": ("v",), "kh": ("h",), "sh": ("ş",), "ch": ("ç",)}
_SLAVIC: Table = {
    **_SAME, "c": ("ts",), "j": ("y",), "dj": ("c",), "dz": ("dz", "c"), "sh": ("ş",), "ch": ("ç",), "zh": ("j",), "w": ("v",), "q": ("ç",), "x": ("c",),
}  # fmt: skip
_ALBANIAN: Table = {
    **_SAME, "c": ("ts",), "q": ("ç",), "gj": ("y", "c"), "j": ("y",), "xh": ("c",), "x": ("z",), "sh": ("ş",), "zh": ("j",), "th": ("t",), "dh": ("d",), "ll": ("l",), "rr": ("r",),
    "e$": ("a", "e"), "ch": ("ç",), "w": ("v",), "y": ("ü", "i"),
}  # fmt: skip
_FRENCH: Table = {
    **_ENGLISH, "ch": ("ş", "ç"), "j": ("j", "c"), "gue": ("ge",), "gui": ("gi",), "que": ("ke",), "qui": ("ki",), "ou": ("u", "ou"), "oua": ("va", "ua"), "oui": ("vi", "ui"), "oue": ("ve", "ue"),
    "oi": ("ua", "oi"), "ai": ("ay", "ai", "e"), "ei": ("ey", "ei"), "eau": ("o",), "gn": ("ny", "gn"), "w": ("v",), "ee": ("e",), "oo": ("o",), "th": ("t",), "x": ("ks",),
}  # fmt: skip
_SOMALI: Table = {
    **_ENGLISH, "x": ("h",), "c": ("",), "ce": ("e",), "ci": ("i",), "cy": ("y",), "cc": ("",), "oo": ("o",), "ee": ("e",), "dh": ("d",), "kh": ("h",), "ch": ("ç",), "ow": ("ov",),
}  # fmt: skip
_PERSIAN: Table = {
    **_ENGLISH, "a": ("a", "e"), "â": ("a",), "^e$": ("ı",), "^i$": ("ı",), "kh": ("h",), "oo": ("u",), "ee": ("i",), "ow": ("ov",), "aw": ("av", "ev"),
    "muhammad": ("muhammed",), "ahmad": ("ahmed", "ahmet"), "khan": ("han",), "sharif": ("şerif",), "ismail": ("ismail",), "jalal": ("celal",), "islam": ("islam",), "shah": ("şah",), "abad": ("abad",),
    "haidar": ("haydar",), "hyder": ("haydar",), "husain": ("hüseyin",), "hussain": ("hüseyin",), "hasan": ("hasan",), "hassan": ("hasan",), "qala": ("kala",), "faisal": ("faysal",), "mazar": ("mezar", "mazar"),
}  # fmt: skip
_ORTHOGRAPHIES: dict[str, Table] = {
    **dict.fromkeys("BA HR ME MK RS".split(), _SLAVIC),
    **dict.fromkeys("AL XK".split(), _ALBANIAN),
    **dict.fromkeys("UA RU BY MD GE AM KZ KG UZ TM".split(), _SOVIET),
    **dict.fromkeys("AF IR PK TJ".split(), _PERSIAN),
    **dict.fromkeys("ML BF NE TD CF CI GN SN CM BJ TG CD CG GA BI RW DJ MG KM HT".split(), _FRENCH),
    "AZ": _TURKIC,
    "SO": _SOMALI,
    **dict.fromkeys(
        "AO BD BG CY ER ET GH IL IN KE KH KP KR LA LK LR LS MM MW MZ NA NG NP SB SL SS SZ TH TZ UG ZA ZM ZW BW BT GM GW MN CN".split(), _ENGLISH
    ),
}  # fmt: skip
"""How the Latin names of a country are read. Turkish leaves Spanish and Malay names as they are: their countries are not here."""
_MARKED = {
    "č": "ç", "ć": "ç", "š": "ş", "ž": "j", "đ": "dj", "ə": "e", "ł": "l", "ø": "o",
}  # fmt: skip
_LONG_A = {**_PERSIAN, "a": ("e", "a")}
"""Where a name marks its long a, the others are short, which Turkish writes as e: Mazār-e Sharīf, Mezar-ı Şerif."""
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_RUSSIAN_WORD = re.compile(r"[а-яһ -]+")
_LATIN_WORD = re.compile(r"[a-zâçğıöşü -]+")
_KEPT = str.maketrans("çğıöşüā", "1234567")
_BACK = str.maketrans("1234567", "çğıöşüâ")
_IZAFET = " ı "


def turkish(name: str, country: str, limit: int, most: int = 2) -> Iterator[str]:
    """Turkish spellings of a name in Cyrillic or Latin letters, the usual first; none for other scripts and countries.

    Args:
        name: as printed.
        country: ISO 3166 code, for the orthography of Latin names.
        limit: how many at most.
        most: how far from the usual one: the choices' places in their lists, added up.
    """
    lower = name.lower().replace("ё", "е")
    table: Table | None = _FROM_RUSSIAN
    if not _RUSSIAN_WORD.fullmatch(lower):
        table = _ORTHOGRAPHIES.get(country)
        lower = _letters(name)
        if table is not _PERSIAN:
            lower = lower.replace("â", "a")
        elif "â" in lower:
            table = _LONG_A
        # A vowel y: Zhytomyr.
        lower = re.sub(rf"(?<=[{_CONSONANTS}])y(?=[{_CONSONANTS}]|\b)", "i", lower)
        if not _LATIN_WORD.fullmatch(lower):
            return
    if table is not None:
        made = written(lower, table, limit, most, doubled=True)
        yield from islice((form for text in made for form in _with_izafet(text)), limit)


def _with_izafet(text: str) -> Iterator[str]:
    """A spelling, and where it has the Persian -i of 'of', the one that writes it onto the word before: Puli Humri."""
    yield text
    if _IZAFET in text:
        yield text.replace(_IZAFET, "i ")


def _letters(name: str) -> str:
    """A Latin name in small letters without marks but those that Turkish has too, and â for a long a."""
    if any(c.isdigit() for c in name):
        return ""
    marked = {letter: sound.translate(_KEPT) for letter, sound in _MARKED.items()}
    lower = unicodedata.normalize("NFC", name.replace("İ", "i").lower()).translate(_KEPT)
    return plain(lower, marked).translate(_BACK)
