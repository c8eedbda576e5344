"""One language's words of place, ready for look-up: phrases, rules, and the expressions that cut text into words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from zonemap.expressions.grammar import State, compile_rules, state_of
from zonemap.languages import Language
from zonemap.languages.tables_space import SpaceTable

Classes = Mapping[str, Any]
"""Word classes of a phrase with the value each gives it: {'DIR': 'n'}."""

_SAME_LETTER = str.maketrans({
    "’": "'", "ʼ": "'", "‘": "'", "`": "'", "–": "-", "‐": "-", "‑": "-", "−": "-", "—": "-",
    "ı": "i", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ـ": None, "\u200c": None, "\u200d": None, "\u00ad": None,
})  # fmt: skip
_LETTERS = r"[^\W\d_](?:\w|[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200c\u200d\u00ad])*"
_APOSTROPHE = {
    "possessive": r"['’]s\b|(?<=s)['’](?=\s)",
    "elision": r"\b[A-Za-z]{1,2}['’]",
    "suffix": r"['’]" + _LETTERS,
    "": r"(?!)",
}
# Classes that a length, an area or a list can begin with; a rule that begins with one is looked up under them.
_FIGURES = frozenset(("NUM", "APPROX", "BETWEEN", "FROM", "UNIT"))


@lru_cache(maxsize=1 << 16)
def normal(word: str) -> str:
    """A word in the one form that tables and text share: small letters, no accents, plain apostrophes and hyphens."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word.translate(_SAME_LETTER).lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_SAME_LETTER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The compiled table."""

    singles: Mapping[str, Classes]
    """Phrases of one word."""
    longer: Mapping[str, Mapping[str, tuple[tuple[tuple[str, ...], Classes], ...]]]
    """First word → second word → the phrases that begin so, longest first."""
    simple: Mapping[str, Classes]
    """Words that begin no longer phrase and are no article: their classes."""
    articles: frozenset[str]
    indefinite: frozenset[str]
    transparent_tails: frozenset[str]
    """Second halves of compounds that are looked through: 'held' in 'rebel-held'."""
    contractions: Mapping[str, tuple[str, bool]]
    """Written form → the preposition it stands for, and whether it holds the article."""
    proclitics: tuple[tuple[str, str], ...]
    bare: State
    """The rule for a name alone."""
    names: State
    """Rules for named places."""
    relations: State
    """Rules for everything else."""
    postpositions: State
    """Rules that begin with any place phrase, from what follows it on."""
    beginnings: frozenset[str]
    """Words and classes that something can begin with."""
    token: re.Pattern[str]
    table: SpaceTable

    vocabulary: frozenset[str]
    """Every word of every phrase."""


_NAMING = frozenset(("place", "focus", "union", "coordinates"))
_KEY = re.compile(r"([\w.]+\+?):\s")


Phrases = dict[tuple[str, ...], Classes]


@lru_cache(maxsize=16)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, compiled once."""
    table = language.space
    rules = compile_rules(table.rules)
    names = state_of(rule for rule in rules if rule.relation in _NAMING)
    relations = state_of(r for r in rules if r.relation not in _NAMING and not r.is_postposition)
    phrases = _gathered(table)
    articles = frozenset(words[0] for words in _phrases(table.articles, table))
    indefinite = frozenset(words[0] for words in _phrases(table.indefinite, table))
    tails = frozenset(normal(p[2:]) for p in _split(table.transparent) if p.startswith("*-"))
    contractions = _contractions(table)
    marks = articles | indefinite | tails
    singles = {words[0]: classes for words, classes in phrases.items() if len(words) == 1}
    longer = _longer(phrases)
    return Lexicon(
        singles=singles,
        longer=longer,
        simple={
            word: classes
            for word, classes in singles.items()
            if word not in longer and word not in marks and "TRANSPARENT" not in classes
        },
        articles=articles,
        indefinite=indefinite,
        transparent_tails=tails,
        contractions=contractions,
        proclitics=tuple(_proclitics(table).items()),
        bare=state_of(compile_rules("place: MENTION")),
        names=names,
        relations=relations,
        postpositions=state_of(rule for rule in rules if rule.is_postposition).after_part("S"),
        beginnings=_FIGURES.union(names.words, names.classes, relations.words, relations.classes),
        token=_token_pattern(table),
        vocabulary=marks.union(*phrases, contractions, (word for word, _ in contractions.values())),
        table=table,
    )


def _gathered(table: SpaceTable) -> Phrases:
    """Every phrase with its classes; of two values of one class the first entry wins, so the commoner can stand first."""
    found: dict[tuple[str, ...], dict[str, object]] = {}
    for words, cls, value in _classified(table):
        found.setdefault(words, {}).setdefault(cls, value)
    return dict(found)


def _longer(phrases: Phrases) -> dict[str, dict[str, tuple[tuple[tuple[str, ...], Classes], ...]]]:
    """Phrases of several words by their first and second one, longest first."""
    index: dict[str, dict[str, list[tuple[tuple[str, ...], Classes]]]] = {}
    for words, classes in sorted(phrases.items(), key=lambda entry: -len(entry[0])):
        if len(words) > 1:
            index.setdefault(words[0], {}).setdefault(words[1], []).append((words, classes))
    return {first: {second: tuple(found) for second, found in by.items()} for first, by in index.items()}


def _classified(table: SpaceTable) -> Iterator[tuple[tuple[str, ...], str, object]]:
    """Every phrase of a table with its class and value."""
    for cls, text in (
        ("DIR", table.directions), ("DIRADJ", table.direction_adjectives), ("NUM", table.numbers), ("ORDINAL", table.ordinals),
        ("DIRFORM", table.direction_forms), ("UNIT", table.units), ("FEATURE", table.features), ("FEATURES", table.plurals),
    ):  # fmt: skip
        for key, phrases in _entries(text):
            value: object = float(key) if cls in {"NUM", "ORDINAL"} else key
            yield from ((words, cls, value) for words in _phrases(phrases, table))
    for cls, phrases in _entries(table.words):
        yield from ((words, cls, " ".join(words)) for words in _phrases(phrases, table))
    for words in _phrases(table.transparent, table):
        if "*" not in words:
            yield words, "TRANSPARENT", ""


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Keys and phrases of a table's text."""
    key, phrases = "", ""
    for entry in (part.strip() for line in text.splitlines() for part in line.split(";")):
        head = _KEY.match(entry)
        if head:
            if key:
                yield key, phrases
            key, phrases = head[1], entry[head.end() :]
        elif entry:
            phrases = f"{phrases}, {entry}"
    if key:
        yield key, phrases


def _split(text: str) -> list[str]:
    return [phrase.strip() for phrase in text.split(",") if phrase.strip()]


def _phrases(text: str, table: SpaceTable) -> Iterator[tuple[str, ...]]:
    """The phrases of an entry as words in normal form: endings written out, contractions opened, articles and hyphens gone."""
    splitter = _token_pattern(table)
    paradigms = {key: _split(endings) for key, endings in _entries(table.paradigms)}
    opened = _contractions(table)
    passed_over = {"-", *map(normal, _split(table.articles))}
    for phrase in text.replace("\n", " ").split(","):
        variants: list[str] = [""]
        for word in phrase.split():
            stem, star, paradigm = word.partition("*")
            endings = paradigms[paradigm] if star and stem else None
            forms = [word] if endings is None else [stem + ("" if end == "-" else end) for end in endings]
            variants = [f"{variant} {form}" for variant in variants for form in forms]
        for variant in variants:
            found = [normal(m.group()) for m in splitter.finditer(variant)]
            words = tuple(opened.get(word, (word, False))[0] for word in map(_bare_word(table), found))
            if len(words) > 1 and "*" not in words:
                words = tuple(word for word in words if word not in passed_over)
            if words:
                yield words


def _bare_word(table: SpaceTable) -> Callable[[str], str]:
    """Takes the article off a word where the language writes it on: الحدود → حدود."""
    written_on = [normal(article) for article in _split(table.articles) if normal(article) in _proclitics(table)]
    if not written_on:
        return lambda word: word
    article = written_on[0]
    return lambda word: word[len(article) :] if word.startswith(article) and len(word) > len(article) + 1 else word


def _proclitics(table: SpaceTable) -> dict[str, str]:
    """Letters written onto a word → the word they stand for, '' to drop them."""
    return {
        normal(letters): "" if key == "_" else normal(key)
        for key, text in _entries(table.proclitics)
        for letters in _split(text)
    }


def _contractions(table: SpaceTable) -> dict[str, tuple[str, bool]]:
    """Written form → the preposition it stands for, and whether it holds the article."""
    return {
        normal(written): (normal(key.rstrip("+")), key.endswith("+"))
        for key, text in _entries(table.contractions)
        for written in _split(text)
    }


@lru_cache(maxsize=16)
def _token(decimal: str, apostrophe: str, ordinal_suffixes: str) -> re.Pattern[str]:
    point, comma = (r"\.", ",") if decimal == "." else (",", r"\.")
    ordinal = "|".join(re.escape(s) for s in ordinal_suffixes.split()) or "(?!)"
    return re.compile(
        rf"(?P<ordinal>\d{{1,3}}(?:{ordinal})\b)"
        rf"|(?P<number>\d{{1,3}}(?:(?:{comma}|[\u00a0\u202f ])\d{{3}})+(?!\d)(?:{point}\d+)?|\d+(?:{point}\d+)?)"
        rf"|(?P<apostrophe>{_APOSTROPHE[apostrophe]})"
        rf"|(?P<word>{_LETTERS})"
        r"|(?P<stop>\n\s*\n|[.!?;:…。؟؛](?=\s|$))"
        r"|(?P<sign>[^\s\w])",
        re.UNICODE,
    )


def _token_pattern(table: SpaceTable) -> re.Pattern[str]:
    return _token(table.decimal, table.apostrophe, table.ordinal_suffixes)
