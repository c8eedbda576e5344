"""SpaceTable: the words of place of one language, and the grammar that puts them together.

How the tables are written
--------------------------
A table is text: entries ``key: phrases``, one a line or several on a line between semicolons; a line without a key goes on
with the entry before. Phrases are separated by commas, their words by blanks. ``stem*X`` stands for the stem with every
ending of paradigm X, where the ending ``-`` is none. Case, accents and typographic apostrophes do not matter, and a hyphen
stands for a blank. Articles and `transparent` words are looked through, so phrases leave them out.

Rules, one a line, are ``relation(attributes): element element …``; an element is

    word|word     one of these words, in normal form: small letters without accents
    CLASS|CLASS   a word of one of these classes: a key of `words`, or DIR (direction noun), DIRADJ (direction adjective),
                  FEATURE, FEATURES (singular and plural type words), MENTION (a place name), NUM, ORDINAL, POSS ('s),
                  HYPHEN, COMMA, SUFFIX (a case ending after an apostrophe), LATLINE, LONLINE, COORD (figures with degrees)
    <M>           a name and nothing else
    <N>           a named place: 'Homs', 'the city of Homs'
    <S>           any place phrase without what trails it: a name, 'the border with Turkey', 'the north of Homs'; a rule that
                  begins with it is a postposition
    <P>           a place phrase with what trails it: 'Danane near Liberia'
    <L>           two or more names in a row: 'Daraa, Quneitra and Suwayda'
    <LENGTH>      a stated length or range of lengths with its unit; <AREA> a stated area
    <FILL>        up to five words that the grammar has no other use for ('de-escalation', 'so-called')
    element?      may be missing
    +CLASS        only with the article; -CLASS only without it
    ^             the expression's words begin here: a length before a zone word tells its depth but is no part of it

Attributes fix a field of the resulting Expression: ``along(side=both)``. Every rule that matches is tried; the longest
match wins, then the earlier rule. `zonemap.expressions.grammar` reads the notation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, kw_only=True, slots=True)
class SpaceTable:
    """Words of place and the grammar over them."""

    directions: str
    """Compass point ('n', 'nnw', 'c' for the centre) → nouns."""
    direction_adjectives: str
    """Compass point → adjectives, in every form."""
    numbers: str
    """Value → number words."""
    ordinals: str
    """Value → ordinal words, for parallels."""
    units: str
    """'m', 'km', 'mi', 'nmi', 'yd', 'ft'; 'm2', 'km2', 'mi2', 'ha', 'acre' → their names and abbreviations."""
    features: str
    """Canonical feature word ('province', 'city', 'river', …) → singular type words."""
    plurals: str
    """The same → plural type words, which head lists of names."""
    words: str
    """Class of the grammar → phrases."""
    articles: str = ""
    """Definite articles: 'the north of X' lies inside X, 'north of X' outside."""
    indefinite: str = ""
    """Indefinite articles: 'a Damascus restaurant' names no place to be near."""
    transparent: str = ""
    """Adjectives that the grammar looks through: 'besieged'; '*-held' for 'rebel-held'."""
    direction_forms: str = ""
    """Compass point → forms with a grammar of their own, class DIRFORM: 'севернее', 'kuzeyinde'."""
    contractions: str = ""
    """Preposition → written forms of it: "de: d'"; with '+' those that hold the article too: 'de+: du, des'."""
    paradigms: str = ""
    """Name → endings, separated by commas; '-' is no ending."""
    proclitics: str = ""
    """Word it stands for ('_' to drop it) → letters written onto the front of a word."""
    ordinal_suffixes: str = ""
    """Endings of ordinals in digits, separated by blanks: 'th'."""
    appositions: bool = True
    """Whether 'X, north of Y' tells where X is; Turkish sets such a comma after its subject."""
    decimal: Literal[".", ","] = "."
    """Decimal sign of numbers in digits."""
    apostrophe: Literal["possessive", "elision", "suffix", ""] = ""
    """What an apostrophe does: Syria's, l'est, Humus'un."""
    rules: str
    """The grammar."""
