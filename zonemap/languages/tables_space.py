"""SpaceTable: the words of place of one language, and the grammar that puts them together.

How the tables are written
--------------------------
Phrases are separated by commas, their words by spaces: ``"close to, in the vicinity of"``. ``stem*X`` stands for the stem
with every ending of `paradigms['X']` and, if that lists ``-``, the bare stem. Case, accents and typographic apostrophes do
not matter. Articles and `transparent` words are looked through, so phrases leave them out.

Rules, one a line, are ``relation(attributes): element element …``; an element is

    word|word     one of these words, as written
    CLASS         one word of a class: a key of `words`, or DIR (direction noun), DIRADJ (direction adjective), FEATURE,
                  FEATURES (singular and plural type words), MENTION (a place name), NUM, ORDINAL, POSS ('s), HYPHEN, COMMA
    <N>           a named place: 'Homs', 'the city of Homs'
    <S>           any place phrase without what trails it: a name, 'the border with Turkey', 'the north of Homs'
    <L>           two or more names in a row: 'Daraa, Quneitra and Suwayda'
    <LENGTH>      a stated length or range of lengths with its unit; <AREA> a stated area
    <FILL>        up to three words of no meaning to the grammar ('demilitarised', 'so-called')
    element?      may be missing
    +CLASS        only with the article; -CLASS only without it

Attributes fix a field of the resulting Expression: ``along(side=both)``. Every rule that matches is tried; the longest
match wins, then the earlier rule. `zonemap.expressions.grammar` reads the notation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class SpaceTable:
    """Words of place and the grammar over them."""

    directions: Mapping[str, str]
    """Compass point ('n', 'nnw', 'c' for the centre) → nouns."""
    direction_adjectives: Mapping[str, str]
    """Compass point → adjectives, in every form."""
    numbers: Mapping[float, str]
    """Value → number words."""
    ordinals: Mapping[int, str]
    """Value → ordinal words, for parallels."""
    units: Mapping[str, str]
    """'m', 'km', 'mi', 'nmi', 'yd', 'ft', 'km2', 'ha', 'mi2' → their names and abbreviations."""
    features: Mapping[str, str]
    """Canonical feature word ('province', 'city', 'river', …) → singular type words."""
    plurals: Mapping[str, str]
    """The same → plural type words, which head lists of names."""
    words: Mapping[str, str]
    """Class of the grammar → phrases."""
    articles: str
    """Definite articles: 'the north of X' lies inside X, 'north of X' outside."""
    transparent: str = ""
    """Indefinite articles and adjectives that the grammar looks through: 'besieged', 'rebel-held'."""
    contractions: Mapping[str, str] = field(default_factory=dict)
    """Written form → preposition it holds besides the article: 'du' → 'de'."""
    paradigms: Mapping[str, str] = field(default_factory=dict)
    """Name → endings, separated by spaces; '-' is no ending."""
    proclitics: Mapping[str, str] = field(default_factory=dict)
    """Letters written onto the front of a word → the word they stand for ('' to drop them)."""
    ordinal_suffixes: str = ""
    """Endings of ordinals in digits, separated by spaces: 'th'."""
    decimal: Literal[".", ","] = "."
    """Decimal sign of numbers in digits."""
    apostrophe: Literal["possessive", "elision", "suffix", ""] = ""
    """What an apostrophe does: Syria's, l'est, Humus'un."""
    rules: str
    """The grammar."""
