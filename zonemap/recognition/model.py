"""The trained weights of recognition: a logistic regression over the features of a span.

The file holds the names of the features of words, their weights by position and grade, and the weights of the features of
whole spans; see `benchmarks/train_recognition.py` for how it is made and docs/recognition.md for what it was trained on.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from zonemap.errors import ZonemapError
from zonemap.recognition import features
from zonemap.recognition.classes import BIT, CLASSES, KNOWN

if TYPE_CHECKING:
    from numpy.typing import NDArray

_WIDTH: Final = features.POSITIONS * features.GRADES
_ROOM: Final = 1024  # rows


class Model:
    """Weights, ready for look-up."""

    def __init__(
        self, arrays: dict[str, NDArray[np.float32]], vocabulary: list[str], lists: dict[str, list[str]]
    ) -> None:
        self.index: dict[str, int] = {name: i for i, name in enumerate(vocabulary)}
        self._zero = len(vocabulary)
        by_sign: dict[str, dict[str, int]] = {sign: {} for sign in "=~-+"}
        """The features of letters by their first sign: see `features.of_letters`."""
        for name, i in self.index.items():
            if name[:1] in by_sign:
                by_sign[name[:1]][name[1:]] = i
        self._word, self._lower_end, self._end, self._start = by_sign.values()
        self.word_weights = np.zeros((len(vocabulary) + 1 + _ROOM, _WIDTH), dtype=np.float32)
        """By feature; then a row of nothing for features without weight; then sums, made as they are needed: `_kind`."""
        self.word_weights[: len(vocabulary)] = arrays["word"].reshape(len(vocabulary), _WIDTH)
        self.edge: NDArray[np.float32] = self.word_weights[self.index.get("<edge>", self._zero)]
        """Weights of the text's edge, which is no word."""
        self.span: list[float] = arrays["span"].astype(np.float64).tolist()
        """Weights of `scoring.span_features`."""
        self.second: list[float] = arrays["second"].astype(np.float64).tolist()
        """Weights of `document.FEATURES`."""
        self._name_weights: dict[str, float] = dict(
            zip(lists.get("names", []), arrays["name"].astype(np.float32).tolist(), strict=True)
        )
        self._lists = lists
        self._of_kind: dict[tuple[str, int, int], int] = {}
        self.roles: dict[str, float] = {}
        """Weights of `roles.features`; empty where there is no trained model."""
        self.word_classes: dict[str, int] = {}
        """Classes of words that are used alike, by word; read with `roles`."""

    def words(self, name: str) -> list[str]:
        """A word list that the model was trained with: 'given', 'surname', 'dictionary'."""
        return self._lists.get(name, [])

    def numbers(self, folded: str, form: str, flags: int, grade: int) -> tuple[int, int, int, int]:
        """Rows of `word_weights` that make up the weights of a word: what it shares with others, and its letters."""
        zero = self._zero
        second = third = zero
        if form == "lower":
            second = self._lower_end.get(folded[-2:], zero)
        elif form != "number":
            second, third = self._end.get(folded[-3:], zero), self._start.get(folded[:2], zero)
        return self._kind(form, flags & KNOWN, grade), self._word.get(folded, zero), second, third

    def _kind(self, form: str, flags: int, grade: int) -> int:
        """Row of the sum of the weights that all words of a kind share."""
        key = form, flags, grade
        row = self._of_kind.get(key)
        if row is None:
            row = self._of_kind[key] = self._zero + 1 + len(self._of_kind)
            if row >= len(self.word_weights):
                self.word_weights = np.concatenate((self.word_weights, np.zeros((_ROOM, _WIDTH), np.float32)))
            for feature in features.of_kind([c for c in CLASSES if flags & BIT[c]], form, grade):
                self.word_weights[row] += self.word_weights[self.index.get(feature, self._zero)]
        return row

    def rows_score(self, numbers: list[int]) -> NDArray[np.float32]:
        """Weights of several words, four numbers a word: one row a word, one figure for each position and grade."""
        rows = np.array(numbers, dtype=np.intp).reshape(-1, 4).T
        total: NDArray[np.float32] = self.word_weights[rows[0]]
        for more in rows[1:]:
            total += self.word_weights[more]
        return total

    def name_score(self, names: list[str]) -> float:
        """Sum of the weights of a gazetteer name's features."""
        return sum(self._name_weights.get(name, 0.0) for name in names)


def empty(lists: dict[str, list[str]]) -> Model:
    """A model without weights, to extract features with."""
    return Model(
        {
            "word": np.zeros((0, _WIDTH), np.float32),
            "span": np.zeros(0, np.float32),
            "name": np.zeros(0, np.float32),
            "second": np.zeros(0, np.float32),
        },
        [],
        lists,
    )


@lru_cache(maxsize=4)
def load(name: str) -> Model:
    """The bundled model of that name.

    Raises:
        ZonemapError: the file is missing or damaged.
    """
    path = Path(__file__).parent / "weights" / f"{name}.npz"
    try:
        with np.load(path, allow_pickle=False) as stored:
            lists = json.loads(stored["lists"].tobytes())
            vocabulary = stored["vocabulary"].tobytes().decode().split("\n")
            found = Model({key: stored[key] for key in ("word", "span", "name", "second")}, vocabulary, lists)
        found.roles = json.loads((path.parent / f"{name}.roles.json").read_text(encoding="utf-8"))
        lines = (path.parent / f"{name}.classes.txt").read_text(encoding="utf-8").splitlines()
        found.word_classes = {word: k for k, line in enumerate(lines) for word in line.split()}
    except (OSError, KeyError, ValueError) as error:
        raise ZonemapError(
            f"{path}: the recognition weights cannot be read ({error}); install zonemap again"
        ) from error
    return found
