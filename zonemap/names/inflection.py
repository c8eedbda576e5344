"""Dictionary forms that an inflected or cliticised name may come from, so that the gazetteer can be asked for them.

Endings and clitics follow the school grammars of the languages; a form that is no name simply is not found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import product

from zonemap.names.folding import fold

_ARABIC_CLITICS = ("و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "فب", "فل", "وك")
_ARTICLE = "ال"
# Russian endings after folding (й is и, ё is е), longest first, with what the dictionary form has in their place.
_RUSSIAN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ого", ("ыи", "ии", "ое", "ои")), ("его", ("ии", "ее")), ("ому", ("ыи", "ии", "ое", "ои")), ("ему", ("ии", "ее")), ("ыми", ("ые",)), ("ими", ("ие",)),
    ("ами", ("ы", "а")), ("ями", ("и", "я")), ("ои", ("ая", "а", "ыи")), ("еи", ("яя", "я", "еи")), ("ую", ("ая",)), ("юю", ("яя",)), ("ом", ("", "о", "ыи", "ое", "ии")),
    ("ем", ("", "е", "ь", "и", "ии")), ("ах", ("ы", "а")), ("ях", ("и", "я")), ("ых", ("ые",)), ("их", ("ие",)), ("ым", ("ыи", "ое")), ("им", ("ии",)),
    ("ии", ("ия", "ие", "ь")), ("ию", ("ия",)), ("иеи", ("ия",)), ("ью", ("ь",)), ("ов", ("ы", "")), ("а", ("", "о")), ("я", ("ь", "и", "е")), ("у", ("а", "", "о")),
    ("ю", ("я", "ь", "и", "е")), ("е", ("а", "", "о", "я", "ь", "е")), ("ы", ("а", "")), ("и", ("а", "я", "ь", "")),
)  # fmt: skip
_PLURAL_ADJECTIVE = ("ых", "их")
# Turkish case, possessive and relative endings after folding, written without an apostrophe, longest first.
_TURKISH = "ndaki ndeki daki deki taki teki ndan nden dan den tan ten nda nde nin nun yla yle da de ta te in un ya ye yi yu na ne ni nu a e i u".split()
_TURKISH_STEM = 4
_ELISIONS = ("d'", "l'", "d’", "l’", "qu'", "qu’")
_MAX_FORMS = 24


def variants(text: str, language: str) -> tuple[str, ...]:
    """Folded dictionary forms a name may come from, likeliest first; the folded text itself is not among them.

    Args:
        text: one word or several, as written.
        language: ISO 639-1; 'ar', 'ru', 'tr', 'fr' and 'en' have forms, other languages give none.
    """
    make = _FORMS.get(language)
    return () if make is None else make(text)


@lru_cache(maxsize=20_000)
def _arabic(text: str) -> tuple[str, ...]:
    word = fold(text)
    stems = [word[len(c) :] for c in _ARABIC_CLITICS if word.startswith(c) and len(word) - len(c) >= 3]
    if word.startswith(("لل", "ولل", "فلل")):
        stems.append(_ARTICLE + word.split("لل", 1)[1])
    found = [*stems, *(s.removeprefix(_ARTICLE) if s.startswith(_ARTICLE) else _ARTICLE + s for s in (word, *stems))]
    return tuple(f for f in dict.fromkeys(found) if f != word and len(f) >= 2)


@lru_cache(maxsize=20_000)
def _russian(text: str) -> tuple[str, ...]:
    words = fold(text).split()
    if not words or len(words) > 4:
        return ()
    forms = [(word, *_russian_word(word)) for word in words]
    for i in range(1, len(words)):
        if words[i - 1].endswith(_PLURAL_ADJECTIVE):  # 'Голанских высот': a genitive plural without ending
            forms[i] = (*forms[i], words[i] + "ы", words[i] + "и")
    joined = (" ".join(choice) for choice in product(*forms))
    unique = dict.fromkeys(joined)
    unique.pop(" ".join(words), None)
    return tuple(unique)[: _MAX_FORMS * len(words) ** 2]


def _russian_word(word: str) -> tuple[str, ...]:
    found = [
        word.removesuffix(ending) + base
        for ending, bases in _RUSSIAN
        if word.endswith(ending) and len(word) - len(ending) >= 2
        for base in bases
    ]
    return tuple(f for f in dict.fromkeys(found) if f != word)[:_MAX_FORMS]


@lru_cache(maxsize=20_000)
def _turkish(text: str) -> tuple[str, ...]:
    for mark in ("'", "’", "ʼ"):
        if mark in text:
            return (fold(text.rsplit(mark, 1)[0]),)
    word = fold(text)
    stems = (word.removesuffix(ending) for ending in _TURKISH if word.endswith(ending))
    return tuple(dict.fromkeys(stem for stem in stems if len(stem) >= _TURKISH_STEM))


@lru_cache(maxsize=20_000)
def _english(text: str) -> tuple[str, ...]:
    return (fold(text[:-2]),) if text[-2:] in {"'s", "’s", "'S", "’S"} and len(text) > 3 else ()


@lru_cache(maxsize=20_000)
def _french(text: str) -> tuple[str, ...]:
    lowered = text.lower()
    return tuple(fold(text[len(e) :]) for e in _ELISIONS if lowered.startswith(e) and len(text) > len(e) + 1)


_FORMS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "ar": _arabic,
    "ru": _russian,
    "tr": _turkish,
    "fr": _french,
    "en": _english,
}
