"""Names of the world in Arabic letters, as Arabic news writes them.

They are made from Russian where there is a Russian form, for its letters say how a name sounds whatever the language it comes from, else
from Latin. Which letters are usual is a judgement; how many of the sources' own Arabic spellings they give is measured (docs/coverage.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zonemap.gazetteer.transliteration.letters import Table, plain, written

_FROM_RUSSIAN: dict[str, tuple[str, ...]] = {
    "а": ("ا", ""), "б": ("ب",), "в": ("ف",), "г": ("غ", "ج"), "д": ("د",), "е": ("ي", ""), "ж": ("ج", "ز"), "з": ("ز",), "и": ("ي",), "й": ("ي",),
    "к": ("ك",), "л": ("ل",), "м": ("م",), "н": ("ن",), "о": ("و", ""), "п": ("ب",), "р": ("ر",), "с": ("س",), "т": ("ت",), "у": ("و",), "ф": ("ف",),
    "х": ("خ", "ه"), "һ": ("ه",), "ц": ("تس", "تز"), "ч": ("تش",), "ш": ("ش",), "щ": ("شتش", "ش"), "ъ": ("",), "ы": ("ي",), "ь": ("",), "э": ("ي", ""), "ю": ("يو", "و"), "я": ("يا", "ا"),
    "^а": ("ا",), "^е": ("ي",), "^э": ("اي", "ا"), "^и": ("اي", "ا"), "^о": ("او", "ا"), "^у": ("او", "ا"), "^ю": ("يو",), "^в": ("ف", "و"),
    "а$": ("ا", "ه"), "е$": ("ي", "ه", "يه"), "о$": ("و",), "ий$": ("ي",), "дж": ("ج",), "ие": ("يي", "ي"), "ия$": ("يا", "يه"), "нг": ("نغ", "نج"),
    "ау": ("او",), "уа": ("وا",), "уэ": ("وي",), "ой": ("وي",), "ей": ("ي", "اي"), "ай": ("اي", "ي"), "иа": ("يا",), "ье": ("ي", "يي"), "ьо": ("يو",), "кв": ("كو", "كف"),
}  # fmt: skip
_FROM_LATIN: dict[str, tuple[str, ...]] = {
    "a": ("ا", ""), "b": ("ب",), "c": ("ك",), "d": ("د",), "e": ("ي", ""), "f": ("ف",), "g": ("غ", "ج"), "h": ("ه",), "i": ("ي",), "j": ("ج",),
    "k": ("ك",), "l": ("ل",), "m": ("م",), "n": ("ن",), "o": ("و", ""), "p": ("ب",), "q": ("ق", "ك"), "r": ("ر",), "s": ("س",), "t": ("ت",), "u": ("و", ""),
    "v": ("ف",), "w": ("و",), "x": ("كس",), "y": ("ي",), "z": ("ز",), "sh": ("ش",), "ch": ("تش", "ش"), "kh": ("خ",), "gh": ("غ",), "th": ("ث", "ت"),
    "dh": ("د", "ذ"), "ts": ("تس",), "zh": ("ج",), "ph": ("ف",), "ou": ("و",), "oo": ("و",), "ee": ("ي",), "aa": ("ا",), "ii": ("ي",), "uu": ("و",), "ck": ("ك",),
    "ce": ("سي", "س"), "ci": ("سي",), "qu": ("كي", "ك"), "ng": ("نغ", "نج"), "ai": ("اي", "ي"), "ay": ("اي", "ي"), "ei": ("ي", "اي"), "au": ("او",), "ao": ("او",), "aw": ("او",),
    "ia": ("يا",), "ie": ("ي", "يي"), "io": ("يو",), "oi": ("وا", "وي"), "ua": ("وا",), "ue": ("وي", "ي"), "dj": ("ج",), "gu": ("غو", "غ"),
    "^a": ("ا",), "^e": ("اي", "ا"), "^i": ("اي", "ا"), "^o": ("او", "ا"), "^u": ("او", "ا"), "^al": ("ال",), "^el": ("ال",), "a$": ("ا", "ه"), "e$": ("ي", "ه", "يه", ""), "ah$": ("ه", "ا"),
    "o$": ("و",), "ou$": ("و",), "ye$": ("ي", "يي"),
}  # fmt: skip
_FROM_PERSIAN: dict[str, tuple[str, ...]] = {
    "پ": ("ب",), "چ": ("تش", "ش"), "ژ": ("ج", "ز"), "گ": ("غ", "ج"), "ک": ("ك",), "ی": ("ي",), "ې": ("ي",), "ے": ("ي",), "ۍ": ("ي",), "ٹ": ("ت",), "ټ": ("ت",), "ڈ": ("د",), "ډ": ("د",),
    "ڑ": ("ر",), "ړ": ("ر",), "ں": ("ن",), "ڼ": ("ن",), "ھ": ("ه",), "ہ": ("ه",), "ۀ": ("ه",), "ہ$": ("ه", "ا"), "ه$": ("ه", "ا"), "ځ": ("ز",), "څ": ("تس",), "ښ": ("خ", "ش"), "ږ": ("ج", "ز"), "ڤ": ("ف",),
    "ڭ": ("نغ",), "ۆ": ("و",), "ۇ": ("و",), "ۋ": ("ف",), "ە": ("ه",), "ئ": ("ي",), "ؤ": ("و",), "آ": ("ا",), **{letter: (letter,) for letter in "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإ"},
}  # fmt: skip
_MUSLIM = {
    **_FROM_LATIN, "abad": (" اباد", "اباد"), "islam": ("اسلام",), "ismail": ("اسماعيل",), "muhammad": ("محمد",), "mohammad": ("محمد",), "mahmud": ("محمود",), "mahmood": ("محمود",), "ahmad": ("احمد",),
    "ahmed": ("احمد",), "ali": ("علي", "الي"), "hasan": ("حسن",), "hassan": ("حسن",), "husain": ("حسين",), "hussain": ("حسين",), "faisal": ("فيصل",), "haidar": ("حيدر",), "hyder": ("حيدر",), "jalal": ("جلال",),
    "kamal": ("كمال",), "rahim": ("رحيم",), "karim": ("كريم",), "sultan": ("سلطان",), "sharif": ("شريف",), "mazar": ("مزار",), "ghazi": ("غازي",), "khan": ("خان",), "shah": ("شاه",), "nasir": ("ناصر",),
    "sadiq": ("صادق",), "murad": ("مراد",), "allah": ("الله",), "muzaffar": ("مظفر",), "qala": ("قلعه", "قلا"), "gah": ("كاه", "غاه"), "pur": ("بور",), "nagar": ("نغر", "ناغار"), "din": ("الدين", "دين"),
}  # fmt: skip
"""Words that such names share with Arabic, as Arabic writes them."""
_FRENCH = {
    **_FROM_LATIN, "ch": ("ش", "تش"), "gn": ("ني",), "gue": ("غي", "غ"), "gui": ("غي",), "que": ("ك", "كي"), "que$": ("ك",), "eau": ("و",), "eu": ("و",), "au": ("و", "او"), "oi": ("وا",), "oua": ("وا",),
    "oui": ("وي",), "oue": ("وي",), "ien$": ("يان", "ين"), "es$": ("", "س"), "e$": ("ي", "", "ه"), "ey": ("ي",), "ey$": ("ي", "يه"), "ai": ("اي", "ي"),
}  # fmt: skip
_SPANISH = {
    **_FROM_LATIN, "j": ("خ", "ه"), "ll": ("ي", "ل"), "h": ("ه", ""), "^hu": ("هو", "و"), "z": ("س", "ز"), "gue": ("غي",), "gui": ("غي",), "ge": ("خي", "جي"), "gi": ("خي", "جي"), "que": ("كي",), "qui": ("كي",),
    "v": ("ف", "ب"), "ia": ("يا",), "ua": ("وا",), "^del$": ("ديل",), "^de$": ("دي",), "^la$": ("لا",), "^los$": ("لوس",), "^las$": ("لاس",), "^san$": ("سان",), "^jose$": ("خوسيه",),
}  # fmt: skip
_PORTUGUESE = {
    **_FROM_LATIN, "ch": ("ش", "تش"), "lh": ("لي",), "nh": ("ني",), "x": ("ش",), "que": ("كي",), "qui": ("كي",), "gue": ("غي",),
}  # fmt: skip
_SLAVIC = {
    **_FROM_LATIN, "c": ("تس",), "ce": ("تسي", "تس"), "ce$": ("تسه", "تسي"), "ci": ("تسي",), "j": ("ي",), "ja": ("يا",), "je": ("يي", "ي"), "nj": ("ني",), "lj": ("لي",), "dj": ("ج",),
}  # fmt: skip
_ALBANIAN = {
    **_FROM_LATIN, "c": ("تس",), "ce": ("تسي", "تس"), "ci": ("تسي",), "j": ("ي",), "gj": ("ج",), "q": ("تش",), "xh": ("ج",), "x": ("ز",), "nj": ("ني",), "e$": ("ا", "ي"),
}  # fmt: skip
_SOMALI = {
    **_FROM_LATIN, "x": ("ح",), "c": ("ع",), "ce": ("عي", "ع"), "ci": ("عي",), "dh": ("ذ", "ط", "د"), "q": ("ق",), "g": ("ج", "غ"), "oo": ("و",), "ee": ("ي",), "ow": ("و",), "s": ("س", "ص"), "ey": ("ي",),
}  # fmt: skip
_TURKIC = {
    **_FROM_LATIN, "c": ("ج",), "ce": ("جي", "ج"), "ci": ("جي",), "x": ("خ",), "q": ("غ", "ق"), "j": ("ج", "ز"), "a$": ("ا", "ه"), "e$": ("ي", "ه"), "v": ("ف", "و"),
}  # fmt: skip
_INDONESIAN = {**_FROM_LATIN, "c": ("تش",), "ce": ("تشي",), "ci": ("تشي",)}
_ORTHOGRAPHIES: dict[str, Table] = {
    **dict.fromkeys("AF IR PK BD IN TJ".split(), _MUSLIM),
    **dict.fromkeys("ML BF NE TD CF CI GN SN CM BJ TG CD CG GA BI RW DJ MG KM HT".split(), _FRENCH),
    **dict.fromkeys("CO CR EC ES GT HN MX NI PA PE SV VE".split(), _SPANISH),
    **dict.fromkeys("AO GW MZ".split(), _PORTUGUESE),
    **dict.fromkeys("BA HR ME MK RS".split(), _SLAVIC),
    **dict.fromkeys("AL XK".split(), _ALBANIAN),
    **dict.fromkeys("AZ TM TR".split(), _TURKIC),
    "ID": _INDONESIAN,
    "SO": _SOMALI,
}
"""How the Latin names of a country are read; like English elsewhere."""
_MARKED = {
    "č": "ch", "ć": "ch", "š": "sh", "ş": "sh", "ž": "zh", "ç": "ch", "ñ": "ny", "ğ": "gh", "ə": "e", "đ": "dj", "ł": "l", "ı": "i", "ø": "o",
}  # fmt: skip
_ROMANCE = {**_MARKED, "ç": "s", "é": "ey", "ï": "yi"}
_RUSSIAN_WORD = re.compile(r"[а-яһ -]+")
_LATIN_WORD = re.compile(r"[a-z -]+")
PERSIAN = re.compile("[\u0620-\u06d5 \u200c-]*[پچژگټڈډڑړںڼځڅښږٹے][\u0620-\u06d5 \u200c-]*")
"""A name in letters that Arabic lacks."""


def arabic(name: str, limit: int, country: str = "", most: int = 2) -> Iterator[str]:
    """Arabic spellings of a name in Cyrillic, Latin, Persian or Urdu letters, the usual first; none for other scripts.

    Args:
        name: as printed.
        limit: how many at most.
        country: ISO 3166 code, for the orthography of Latin names.
        most: how far from the usual one: the choices' places in their lists, added up.
    """
    lower = name.lower().replace("ё", "е")
    table: Table
    if _RUSSIAN_WORD.fullmatch(lower):
        table = _FROM_RUSSIAN
    elif PERSIAN.fullmatch(lower):
        table, lower = _FROM_PERSIAN, lower.replace("\u200c", " ")
    else:
        table = _ORTHOGRAPHIES.get(country, _FROM_LATIN)
        lower = plain(name, _ROMANCE if table in (_FRENCH, _PORTUGUESE) else _MARKED)
        if not _LATIN_WORD.fullmatch(lower):
            return
    yield from written(lower, table, limit, most, doubled=False)
