"""What is known of each distinct word: classes, gazetteer name, and its share of every score, worked out once.

A text holds far fewer distinct words than words, and a run of documents fewer still. So all that depends on a word alone
is computed when the word is first met and kept in numpy tables; the stages then work on row numbers. The tables are a
cache: they are emptied when full, and no result depends on what they hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.names import fold
from zonemap.recognition import features
from zonemap.recognition.classes import BIT, CAPITALS, CLASSES, EXTENDS, INITIAL, LOWER, NAMELIKE, NUMBER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from zonemap.languages.tables_recognition import RecognitionTable
    from zonemap.recognition.model import Model
    from zonemap.recognition.names import NameIndex

_FULL = 120_000  # rows; about 30 MB
_APOSTROPHES = "'’ʼʻ‘`´"


class Lexicon(dict[str, int]):
    """Row number of every word met; `lexicon[word]` makes the row where there is none."""

    def __init__(
        self,
        table: RecognitionTable,
        type_words: Mapping[str, str],
        type_plurals: Mapping[str, str],
        names: NameIndex,
        model: Model,
    ) -> None:
        super().__init__()
        self.table, self.names, self.model = table, names, model
        self.type_words, self.type_plurals = type_words, type_plurals
        self.classes: dict[str, int] = {}
        for name in CLASSES:
            words = getattr(table, name, "").split() if name not in {"type", "types"} else ()
            for word in {"type": type_words, "types": type_plurals}.get(name, words):
                self.classes[fold(word)] = self.classes.get(fold(word), 0) | BIT[name]
        for name in ("given", "surname", "dictionary"):
            for word in model.words(name):
                self.classes[word] = self.classes.get(word, 0) | BIT[name]
        self.type_links = frozenset(map(fold, table.of.split()))
        self.coordinators = frozenset(map(fold, table.coordinating.split()))
        self.container_links = frozenset(map(fold, table.containing.split()))
        self.elisions = frozenset(table.elisions.split())
        self._allocate(4096)
        self._blank()

    def _allocate(self, rows: int) -> None:
        self.flags: NDArray[np.int64] = np.zeros(rows, dtype=np.int64)
        self.name: NDArray[np.int32] = np.full(rows, -1, dtype=np.int32)
        self.grade: NDArray[np.int8] = np.zeros(rows, dtype=np.int8)
        self.margin: NDArray[np.int16] = np.zeros((rows, 2), dtype=np.int16)
        """Characters of the word before and after the name in it: l'Ukraine 2, 0; Russia's 0, 2."""
        self.score: NDArray[np.float32] = np.zeros((rows, features.POSITIONS * features.GRADES), dtype=np.float32)
        self.folded: list[str] = []

    def _blank(self) -> None:
        """Row 0 stands for 'no word': the text's edges."""
        self.folded.append("")
        self.score[0] = self.model.row_score(["<edge>"])

    def make_room(self) -> None:
        """Empties the cache when it is full; call between documents only."""
        if len(self.folded) > _FULL:
            self.clear()
            self._allocate(4096)
            self._blank()

    def __missing__(self, word: str) -> int:
        row = len(self.folded)
        if row == len(self.flags):
            self._grow()
        before, after = self._margins(word)
        core = word[before : len(word) - after] if before or after else word
        folded = core.lower() if core.isascii() and core.isalnum() else fold(core)
        flags = self.classes.get(folded, 0) | _shape(core)
        name = -1
        if not flags & LOWER or self.names.caseless(core):
            name = self.names.lookup(folded)
            if self.names.extends(folded):
                flags |= EXTENDS
            if name >= 0 and self.names.demonymic(name):
                flags |= BIT["demonym"]
        self.folded.append(folded)
        grade = self.names.grade(name, flags) if name >= 0 else 0
        self.flags[row], self.name[row], self.grade[row] = flags, name, grade
        self.margin[row] = before, after
        self.score[row] = self.model.row_score(self.row_features(folded, flags, grade, core))
        self[word] = row
        return row

    def row_features(self, folded: str, flags: int, grade: int, core: str) -> list[str]:
        """Names of the features of one word."""
        return features.of_word(folded, [c for c in CLASSES if flags & BIT[c]], features.shape(core), grade)

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

    def _grow(self) -> None:
        rows = 2 * len(self.flags)
        for field in ("flags", "name", "grade", "margin", "score"):
            old = getattr(self, field)
            new = np.zeros((rows, *old.shape[1:]), dtype=old.dtype)
            new[: len(old)] = old
            setattr(self, field, new)


def _shape(core: str) -> int:
    first = core[:1]
    if first.isdigit():
        return NUMBER | (NAMELIKE if any(c.isalpha() and c.isupper() for c in core) else 0)
    if first.isupper() or first.istitle():
        capitals = CAPITALS if len(core) > 1 and core.isupper() else 0
        return NAMELIKE | capitals | (INITIAL if len(core) == 1 else 0)
    return LOWER
