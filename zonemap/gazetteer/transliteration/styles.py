"""How news in a language writes the sounds of Arabic names; practices of AP, Reuters and BBC, AFP, TASS and RIA, Anadolu.

Which spellings are usual is a judgement; how many of the sources' own spellings they give is measured (docs/coverage.md).
"""

from __future__ import annotations

from zonemap.gazetteer.transliteration.sounds import END, IYA, Style

_PLAIN = {c: (c,) for c in "bdfghklmnprstvz"}

ENGLISH = Style(
    "en",
    {**_PLAIN, "th": ("th", "t"), "dh": ("dh", "d", "z"), "kh": ("kh",), "gh": ("gh", "g"), "sh": ("sh",), "q": ("q", "k"), "k": ("k",),
     "j": ("j",), "u": ("u", "ou", "oo", "o"), "o": ("o", "u"), "i": ("i", "ee", "e"), "e": ("e", "a", "i"), "a": ("a", "e"), "aa": ("aa", "a"),
     "ay": ("ay", "ei", "ai", "ey"), "aw": ("aw", "au", "o", "ou"), END: ("a", "ah", "eh", "e"),
     IYA: ("iya", "iyeh", "iyah", "ieh", "ia", "iyya", "iyyah", "yeh"), "w": ("w", "ou"), "y": ("y", "i"),
     "KAFR": ("kafr", "kfar", "kafar", "kafer"), "TALL": ("tal", "tell", "tel", "tall"), "UMM": ("umm", "um", "om"), "JABAL": ("jabal", "jebel"), "WADI": ("wadi",), "ABU": ("abu", "abou"), "KHIRBA": ("khirbet", "khirbat"), "QALA": ("qalaat", "qalat", "kalaat"), "MAARRAT": ("maarat", "maarrat", "maaret", "maarret")},
    ("al", "el", ""), "a", " ", sun_first=False,
)  # fmt: skip
FRENCH = Style(
    "fr",
    {**_PLAIN, "n@": ("n",), "th": ("th", "t"), "dh": ("dh", "d"), "kh": ("kh",), "gh": ("gh", "rh"), "sh": ("ch",), "q": ("q", "k"), "j": ("j", "dj"),
     "u": ("ou", "o"), "o": ("o", "ou"), "i": ("i",), "e": ("e", "a", "i"), "a": ("a", "e"), "aa": ("aa", "a"), "ay": ("ei", "ai", "ay", "e"),
     "aw": ("aou", "ao", "o"), END: ("a", "e", "eh", "ah"), IYA: ("iya", "ie", "ia", "iye", "ieh", "iyeh"), "w": ("w", "ou"), "y": ("y", "i"),
     "KAFR": ("kafr", "kfar", "kafar"), "TALL": ("tell", "tal", "tel"), "UMM": ("oum", "um", "om"), "JABAL": ("djebel", "jabal", "jebel"), "WADI": ("wadi", "ouadi", "oued"), "ABU": ("abou", "abu"), "KHIRBA": ("khirbet", "kherbet"), "QALA": ("qalaat", "kalaat", "qalat"), "MAARRAT": ("maaret", "maarat", "maarrat", "maarret")},
    ("al", "el", ""), "a", " ", sun_first=False,
)  # fmt: skip
FRENCH_FINAL = FRENCH._replace(finish=((r"(?<=[iouae])n$", "ne"),))
"""'Mahine', 'Misrine': an e that keeps the n from being nasal."""
TURKISH = Style(
    "tr",
    {**_PLAIN, "th": ("s", "t"), "dh": ("z", "d"), "kh": ("h",), "gh": ("ğ", "g"), "sh": ("ş",), "q": ("k",), "j": ("c",), "u": ("u", "ü", "o"),
     "o": ("u", "o"), "i": ("i",), "e": ("e", "i"), "a": ("a", "e"), "aa": ("a", "aa"), "ay": ("ey", "ay"), "aw": ("av", "ev", "o"),
     END: ("e", "a", "ye"), IYA: ("iye", "iya"), "w": ("v", "u"), "y": ("y",), "^u": ("u", "ü"), "^i": ("i",),
     "KAFR": ("kefer", "kefr", "kafr"), "TALL": ("tel", "tell", "tal"), "UMM": ("ümm", "um", "umm"), "JABAL": ("cebel", "cebeli"), "WADI": ("vadi",), "ABU": ("ebu", "abu"), "KHIRBA": ("hirbet", "harbet"), "QALA": ("kalat", "kalaat", "kalatü"), "MAARRAT": ("maarrat", "maarat", "maaret")},
    ("el", "", "al"), "e", " ",
)  # fmt: skip
TURKISH_FRONT = TURKISH._replace(letters={**TURKISH.letters, "a": ("e", "a")})
"""'Sermede', 'Kefer': Turkish hears the Arabic a as e unless a throaty sound stands by."""
RUSSIAN = Style(
    "ru",
    {"b": ("б",), "d": ("д",), "f": ("ф",), "g": ("г",), "h": ("х",), "h@": ("х", ""), "k": ("к",), "l": ("л",), "l@": ("ль", "л"), "m": ("м",), "n": ("н",), "p": ("п",),
     "r": ("р",), "s": ("с",), "t": ("т",), "v": ("в",), "z": ("з",), "th": ("т", "с"), "dh": ("д", "з"), "kh": ("х",), "gh": ("г",), "sh": ("ш",),
     "q": ("к",), "j": ("дж",), "u": ("у", "о"), "o": ("о", "у"), "i": ("и", "е"), "e": ("е", "а", "э", "и"), "^e": ("э", "и"), "a": ("а", "е"),
     "^a": ("а", "э"), "aa": ("аа", "а"), "ay": ("ей", "ай", "э", "е"), "^ay": ("ай", "эй"), "aw": ("ау", "ао", "о"), END: ("а", "э", "е", "ия"), IYA: ("ия",), "w": ("в", "у"),
     "w@": ("у", "в"), "y": ("й", "ь"),
     "KAFR": ("кафр", "кефр", "кафер"), "TALL": ("телль", "таль", "тель", "тал"), "UMM": ("умм", "ум"), "JABAL": ("джебель", "джабаль"), "WADI": ("вади",), "ABU": ("абу",), "KHIRBA": ("хирбет", "хирбат", "хербет"), "QALA": ("калаат", "калат", "калъат"), "MAARRAT": ("мааррет", "маарет", "мааррат", "маарат")},
    ("эль", "аль", ""), "э", "-",
    ((r"(?<=[бвгджзклмнпрстфхш])йа", "ья"), (r"(?<=[бвгджзклмнпрстфхш])йу", "ью"), (r"йа", "я"), (r"йу", "ю"), (r"иа$", "ия"), (r"ьа", "ия"), (r"лль?ль", "лль"), (r"льл", "лл")),
)  # fmt: skip
STYLES: tuple[Style, ...] = (ENGLISH, FRENCH, FRENCH_FINAL, TURKISH, TURKISH_FRONT, RUSSIAN)
