"""Spellings in the news of places in Syria, made by rule from the main English name; each keeps the rule that made it.

News agencies transliterate Arabic in their own ways: Khan Shaykhun (UN), Khan Sheikhoun (AP), Khan Cheikhoun (AFP in French), Han Şeyhun
(Anadolu), Хан-Шейхун (TASS). A spelling that is another place's own is not made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.names import fold

_COUNTRY = "SY"
_MANY, _FEW = 48, 15
"""Spellings of one place at most: of towns, units, sites and regions, and of villages."""
_VILLAGE_RANK = 7

_WORDS = (
    "tal tall tell tel", "kafr kafar kafer", "deir dayr dair", "ain ayn ein", "beit bayt bait", "sheikh shaykh shaikh", "jabal jebel jabel",
    "khirbet khirbat kherbet khirbah", "maarrat maarat maarret maaret", "umm um om", "abu abou", "qalaat qalat kalaat", "air airbase",
    "kabir kebir", "saghir saghira", "wadi ouadi", "bir beer", "hamam hammam",
)  # fmt: skip
"""Spellings of one word each."""
_ALTERNATIVES = {word: group.split() for group in _WORDS for word in group.split()}

_RULES: tuple[tuple[str, str, str], ...] = (
    ("u-ou", r"(?<!o)u(?=[^aeiou ]|$)", "ou"), ("ou-u", r"ou", "u"), ("oo-u", r"oo", "u"), ("u-oo", r"o?u(?=[^aeiou ]+$)", "oo"),
    ("i-ee", r"i(?=[^aeiouy ]+$)", "ee"), ("ee-i", r"ee", "i"), ("ay-ei", r"ay(?=[^aeiou]|$)", "ei"), ("ay-ai", r"ay(?=[^aeiou]|$)", "ai"),
    ("ei-ay", r"ei|ey", "ay"), ("ai-ay", r"ai", "ay"), ("aw-au", r"aw(?=[^aeiou])", "au"), ("q-k", r"q", "k"), ("j-dj", r"j", "dj"),
    ("dh-d", r"dh", "d"), ("th-t", r"th", "t"), ("a-ah", r"(?<=[^aeiou ])a$", "ah"), ("a-eh", r"(?<=[^aeiou ])ah?$", "eh"),
    ("a-e", r"(?<=[^aeiou ])ah?$", "e"), ("eh-a", r"eh?$", "a"), ("ah-a", r"ah$", "a"), ("iya-iyah", r"(?:iya|ia|iyeh|iyyeh|iyyah)$", "iyah"),
    ("iya-ieh", r"(?:iyah?|ia|iyyeh|iyyah)$", "ieh"), ("iya-iyeh", r"(?:iyah?|ia|iyyeh|iyyah)$", "iyeh"), ("iya-iyya", r"(?:iyah|ia|iyeh)$", "iyya"),
    ("single", r"([bcdfghjklmnpqrstvwxyz])\1", r"\1"), ("sh-ch", r"sh", "ch"), ("aa-a", r"aa", "a"),
)  # fmt: skip
"""Name, pattern and replacement; all hits in a name are replaced at once."""
_COMPILED = tuple((name, re.compile(pattern), new) for name, pattern, new in _RULES)
_PAIRS = (
    ("u-ou", "a-eh"),
    ("u-ou", "sh-ch"),
    ("u-ou", "j-dj"),
    ("ay-ei", "u-ou"),
    ("single", "a-eh"),
    ("i-ee", "a-eh"),
    ("ei-ay", "ou-u"),
    ("q-k", "u-ou"),
)


def add(rows: Iterable[Row]) -> None:
    """Adds the spellings to the rows."""
    ours = sorted(
        (r for r in rows if r.country == _COUNTRY and r.feature_class != "country"), key=lambda r: (r.rank, r.id)
    )
    taken: dict[str, set[str]] = {}
    for row in ours:
        for text in row.texts():
            taken.setdefault(fold(text), set()).add(row.name)
    for row in ours:
        made = []
        for spelling in islice(_spellings(row), _MANY if row.rank < _VILLAGE_RANK else _FEW):
            folded = fold(spelling.text)
            names = taken.get(folded)
            # Free, or borne by places of the same main name: the town, its district and its governorate share spellings.
            if names is None or names <= {row.name}:
                taken.setdefault(folded, set()).add(row.name)
                made.append(spelling)
        have = {s.text for s in row.spellings}
        row.spellings += [s for s in dict.fromkeys(made) if s.text not in have and s.text != row.name]


def _spellings(row: Row) -> Iterator[Spelling]:
    english = row.name
    if not english.isascii() or row.feature_class not in {"settlement", "quarter", "admin"}:
        return  # other things are named with English words, which no rule of transliteration fits
    yield Spelling(french(english), "name", "fr", "french")
    for vowel in ("e", "a"):
        yield Spelling(turkish(english, vowel), "name", "tr", f"turkish {vowel}")
    for article, diphthong in (("эль", "ей"), ("аль", "ай")):
        yield Spelling(russian(english, article, diphthong), "name", "ru", f"russian {article} {diphthong}")
    yield from english_forms(english)


def english_forms(name: str) -> Iterator[Spelling]:
    """Other Latin spellings of a name: words swapped, one rule applied, then two."""
    lower = re.sub(r"['’`]", "", name.lower())
    bases = [
        " ".join(choice)
        for choice in islice(product(*(_ALTERNATIVES.get(w, [w]) for w in re.split(r"[ -]", lower))), 8)
    ]
    seen = {lower}
    for base in bases:
        if base not in seen:
            seen.add(base)
            yield _made(base, "words")
    for base in bases[:3]:
        for rule, pattern, new in _COMPILED:
            text = pattern.sub(new, base)
            if text not in seen:
                seen.add(text)
                yield _made(text, rule)
    by_name = {rule: (pattern, new) for rule, pattern, new in _COMPILED}
    for pair in _PAIRS:
        text = bases[0]
        for rule in pair:
            text = by_name[rule][0].sub(by_name[rule][1], text)
        if text not in seen:
            seen.add(text)
            yield _made(text, "+".join(pair))


def _made(text: str, rule: str) -> Spelling:
    return Spelling(_capitals(text), "name", "en", rule)


def _capitals(text: str) -> str:
    return re.sub(r"(?<!\w)\w", lambda m: m[0].upper(), text)


_SUN = re.compile(r"\bal[- ](t|d|r|z|sh|s|n)", re.IGNORECASE)


def _style(name: str, pairs: tuple[tuple[str, str], ...]) -> str:
    text = re.sub(r"['’`]", "", name.lower())
    for pattern, new in pairs:
        text = re.sub(pattern, new, text)
    return text


_FRENCH = (
    (r"sh", "ch"),
    (r"oo|(?<!o)u(?=[^aeiou]|$)", "ou"),
    (r"dj|j", "dj"),
    (r"ay(?=[^aeiou]|$)", "ei"),
    (r"aw", "aou"),
    (r"ee", "i"),
)


def french(name: str) -> str:
    """As AFP writes in French: Khan Cheikhoun."""
    return _capitals(_style(name, _FRENCH))


_TURKISH = (
    (r"kafr", "kefr"), (r"tall?\b", "tel"), (r"sh", "ş"), (r"kh", "h"), (r"gh", "ğ"), (r"dh", "z"), (r"th", "s"), (r"j", "c"), (r"ou|oo", "u"), (r"ee", "i"),
    (r"iyy?[ae]?h?$|ia$", "iye"), (r"[ae][iy](?=[^aeiou]|$)", "ey"), (r"q", "k"), (r"w", "v"), (r"\bal\b", "el"), (r"[ae]h?\b", "@"),
)  # fmt: skip


def turkish(name: str, vowel: str = "e") -> str:
    """As Turkish agencies write: Han Şeyhun; `vowel` is what a final -a becomes (Serakibe, Harasta)."""
    assimilated = _SUN.sub(lambda m: f"e{m[1]}-{m[1]}", name)
    text = _style(assimilated, _TURKISH).replace("@", vowel)
    return re.sub(r"(?<!\w)\w", lambda m: "İ" if m[0] == "i" else m[0].upper(), text)


_RUSSIAN = (
    (r"sheikh|shaykh", "шейх"), (r"sh", "ш"), (r"kh", "х"), (r"gh", "г"), (r"dh", "д"), (r"th", "т"), (r"ch", "ч"), (r"j", "дж"), (r"ou|oo", "у"), (r"ee", "и"),
    (r"iyy?a?h?$", "ия"), (r"ia\b", "ия"), (r"[ae][iy](?=[^aeiou]|$)", "~"), (r"\bya", "я"), (r"ya", "я"), (r"yu", "ю"), (r"y", "й"), (r"q|c|k", "к"),
    (r"\be", "э"), (r"[ae]h\b", "а"), (r"w(?=[aeiou])", "в"), (r"w", "у"),
)  # fmt: skip
_LETTERS = str.maketrans(dict(zip("abdefghilmnoprstuvxz", "абдефгхилмнопрстуввз", strict=True)))


def russian(name: str, article: str = "эль", diphthong: str = "ей") -> str:
    """As TASS writes: Хан-Шейхун.

    Args:
        name: in English news spelling.
        article: 'эль' or 'аль', assimilated before sun letters: эр-Растан.
        diphthong: 'ей' or 'ай', for the English ei, ai and ay.
    """
    marked = _SUN.sub(lambda m: f"@{m[1]} {m[1]}", name)
    marked = re.sub(r"\bal[- ]", "@l ", marked, flags=re.IGNORECASE)
    text = _style(marked.replace("-", " "), _RUSSIAN).translate(_LETTERS).replace("~", diphthong)
    text = re.sub(r"л(?=[бвгджзкмнпрстфхцчшщ]|\b)", "ль", text)
    return _capitals(text.replace("@", article[0])).replace(" ", "-")
