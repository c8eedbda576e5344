"""What is known of each distinct word: classes, gazetteer name, and its share of every score, worked out once.

A text holds far fewer distinct words than words, and a run of documents fewer still. So all that depends on a word alone
is computed when the word is first met and kept in columns; the stages then work on row numbers. The columns are a
cache: they are emptied when full, and no result depends on what they hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from zonemap.names import fold
from zonemap.recognition import features
from zonemap.recognition.classes import (
    BIT,
    CAPITALS,
    CLASSES,
    EXTENDS,
    INITIAL,
    LEADING,
    LISTING,
    LOWER,
    NAMELIKE,
    NUMBER,
    coarse,
)
from zonemap.recognition.metonymy import PREPOSITIONS, Weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from zonemap.languages.tables_recognition import RecognitionTable
    from zonemap.recognition.model import Model
    from zonemap.recognition.names import NameIndex

_FULL: Final = 120_000  # rows; about 30 MB
_CASELESS: Final = "\u0590"  # Hebrew, Arabic and later scripts have no capitals, so that any word may be a name
_SHORTEST: Final = 4  # letters of a country's adjective written small
_ARTICLES: Final = BIT["articles"]
_ORDINARY: Final = BIT["functional"] | BIT["locative"] | BIT["calendar"] | BIT["common"]
_APOSTROPHES: Final = "'’ʼʻ‘`´"


class Lexicon:
    """Row number of every word met; `learn(word)` makes the row where there is none."""

    def __init__(
        self,
        table: RecognitionTable,
        type_words: Mapping[str, str],
        type_plurals: Mapping[str, str],
        names: NameIndex,
        model: Model,
        *,
        inflected: str = "",
        attributive: bool = False,
    ) -> None:
        """A lexicon.

        Args:
            table: words of the language.
            type_words: words for kinds of places, with their feature.
            type_plurals: the same in the plural.
            names: the gazetteer's names.
            model: the trained weights.
            inflected: the language's code if its names take endings or clitics, else empty.
            attributive: whether the language writes the adjectives of countries small.
        """
        self.inflected, self.attributive = inflected, attributive
        self.table, self.names, self.model = table, names, model
        self.metonymy = Weights(model.roles, model.word_classes)
        self.type_words, self.type_plurals = type_words, type_plurals
        self.classes: dict[str, int] = {}
        for name in CLASSES:
            words = getattr(table, name, "").split() if name not in {"type", "types"} else ()
            for word in {"type": type_words, "types": type_plurals}.get(name, words):
                self.classes[fold(word)] = self.classes.get(fold(word), 0) | BIT[name]
        articles = frozenset(map(fold, table.articles.split()))
        for name in ("given", "surname", "dictionary"):
            for word in model.words(name):
                if name == "dictionary" or word not in articles:  # the al of al-Waer is nobody's given name
                    self.classes[word] = self.classes.get(word, 0) | BIT[name]
        leading = BIT["locative"] | BIT["speaking"] | BIT["governing"]
        for word, flags in self.classes.items():
            if flags & leading:
                self.classes[word] = flags | LEADING
        for words, bit in (((*map(fold, table.coordinating.split()), "the"), LISTING), (PREPOSITIONS, LEADING)):
            for word in words:
                self.classes[word] = self.classes.get(word, 0) | bit
        self.type_links = frozenset(map(fold, table.of.split()))
        self.coordinators = frozenset(map(fold, table.coordinating.split()))
        self.container_links = frozenset(map(fold, table.containing.split()))
        self.events = frozenset(map(fold, table.events.split()))
        self.proclitics = tuple(table.proclitics.split())
        self.elisions = frozenset(table.elisions.split())
        self._empty()

    def _empty(self) -> None:
        rows = 4096  # to begin with
        self.rows: dict[str, int] = {}
        self.score: NDArray[np.float32] = np.zeros((rows, features.POSITIONS * features.GRADES), dtype=np.float32)
        """Weights of each word, one for each position and grade."""
        self._new: list[int] = []
        """Of the words met since `settle`, what their weights are the sum of: see `Model.numbers`."""
        self.flags: list[int] = []
        self.grade: list[int] = []
        self.coarse: list[int] = []
        self.folded: list[str] = []
        self.margin: list[tuple[int, int]] = []
        """Characters of the word before and after the name in it: l'Ukraine 2, 0; Russia's 0, 2."""
        self.names_alone: list[int] = []
        """Gazetteer name of each word by itself, or -1."""
        self._begun: dict[int, bool] = {}
        self.metonymy.forget()
        # Row 0 stands for 'no word': the text's edges.
        self.flags.append(0)
        self.grade.append(0)
        self.coarse.append(0)
        self.folded.append("")
        self.names_alone.append(-1)
        self.margin.append((0, 0))
        self.score[0] = self.model.edge

    def mark(self, words: Mapping[str, str], name: str) -> None:
        """Puts folded words into a class; before any text is read."""
        for word in words:
            self.classes[word] = self.classes.get(word, 0) | BIT[name]

    def make_room(self) -> None:
        """Empties the cache when it is full; call between documents only."""
        if len(self.folded) > _FULL:
            self._empty()

    def learn(self, word: str) -> int:
        """Makes the row of a word that has none."""
        row = self.rows[word] = len(self.folded)
        if (
            not self.attributive and word.islower() and word.isalpha() and word.isascii()
        ):  # most words, and no name begins so but al-
            flags = self.classes.get(word, 0) | LOWER
            if flags & _ARTICLES and self.names.extends(word):
                flags |= EXTENDS
            self._keep(word, "lower", flags)
        else:
            self._examine(word)
        return row

    def begins(self, first: int, second: int, *, point: bool) -> bool:
        """Whether a gazetteer name begins with two words, by row; `point`: only a full stop is between them."""
        key = (first << 24 | second) << 1 | point
        found = self._begun.get(key)
        if found is None:
            if len(self._begun) > _FULL:
                self._begun.clear()
            joined = self.folded[first] + ("" if point else " ") + self.folded[second]
            found = self._begun[key] = bool(self.inflected) or self.names.begins(joined)
        return found

    def _examine(self, word: str) -> None:
        before, after = self._margins(word)
        core = word[before : len(word) - after] if before or after else word
        folded = core.lower() if core.isascii() and core.isalnum() else fold(core)
        flags = self.classes.get(folded, 0) | _shape(core)
        name = -1
        if not flags & LOWER or core >= _CASELESS:
            if self.proclitics:
                flags |= self._behind_clitic(folded)
            name, flags = self._look_up(core, folded, flags)
            if self.proclitics and self.names.lookup(folded) < 0:
                before += self._proclitic(core)
        elif self.attributive and len(folded) >= _SHORTEST:
            name, flags = self._adjective(core, folded, flags)
        grade = self.names.grade(name, flags) if name >= 0 else 0
        self._keep(folded, features.shape(core), flags, grade=grade, name=name, margin=(before, after))

    def _keep(
        self, folded: str, form: str, flags: int, *, grade: int = 0, name: int = -1, margin: tuple[int, int] = (0, 0)
    ) -> None:
        self.flags.append(flags)
        self.grade.append(grade)
        self.coarse.append(coarse(flags))
        self.folded.append(folded)
        self.names_alone.append(name)
        self.margin.append(margin)
        self._new += self.model.numbers(folded, form, flags, grade)

    def settle(self) -> None:
        """Works out the weights of all words met since the last time, at once; call when a text has been read."""
        if not self._new:
            return
        end = len(self.folded)
        while end > len(self.score):
            self.score = np.concatenate((self.score, np.zeros_like(self.score)))
        self.score[end - len(self._new) // 4 : end] = self.model.rows_score(self._new)
        self._new.clear()

    def _look_up(self, core: str, folded: str, flags: int) -> tuple[int, int]:
        """Name of a word and its flags completed; in inflected languages its dictionary forms are tried too."""
        name = self.names.lookup(folded)
        extends = self.names.extends(folded)
        if self.inflected:
            if name < 0:
                name = self.names.of_variant(core, self.inflected)
            extends = extends or self.names.variant_extends(core, self.inflected)
        if extends:
            flags |= EXTENDS
        if core >= _CASELESS and name >= 0 and not flags & BIT["functional"]:
            flags |= NAMELIKE
        if name >= 0 and self.names.demonymic(name):
            flags |= BIT["demonym"]
        return name, flags

    def _behind_clitic(self, folded: str) -> int:
        """Ordinary classes of what a clitic is written onto: 'to any' is no more a place than 'any' is."""
        return max(
            (
                self.classes.get(folded[len(letters) :], 0) & _ORDINARY
                for letters in self.proclitics
                if folded.startswith(letters)
            ),
            default=0,
        )

    def _adjective(self, core: str, folded: str, flags: int) -> tuple[int, int]:
        """A country's adjective or people, which most languages write small: 'tropas turcas'."""
        name = self.names.lookup(folded)
        if name < 0 and self.inflected:
            name = self.names.of_variant(core, self.inflected)
        if name >= 0 and not flags & _ORDINARY and self.names.demonymic(name) and self.names.of_country(name):
            return name, flags | BIT["demonym"] | NAMELIKE
        return -1, flags

    def _proclitic(self, core: str) -> int:
        """Letters before the name in a word that is a name with a clitic written onto it."""
        for letters in self.proclitics:
            if core.startswith(letters) and len(core) - len(letters) > 2:
                rest = fold(core[len(letters) :])
                if self.names.lookup(rest) >= 0 or self.names.lookup("ا" + rest) >= 0 or self.names.extends(rest):
                    return len(letters)
        return 0

    def _margins(self, word: str) -> tuple[int, int]:
        if word.isalnum():
            return 0, 0
        for i, sign in enumerate(word):
            if sign in _APOSTROPHES:
                if self.table.suffixed_by_apostrophe:
                    return 0, len(word) - i
                if word[:i].lower() in self.elisions:
                    return i + 1, 0
        if len(word) > 2 and word[-2] in _APOSTROPHES and word[-1] in "sS":
            return 0, 2
        return 0, 0


def _shape(core: str) -> int:
    first = core[:1]
    if first.isdigit():
        return NUMBER | (NAMELIKE if any(c.isalpha() and c.isupper() for c in core) else 0)
    if first.isupper() or first.istitle():
        capitals = CAPITALS if len(core) > 1 and core.isupper() else 0
        return NAMELIKE | capitals | (INITIAL if len(core) == 1 else 0)
    return LOWER
