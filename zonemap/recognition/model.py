"""The trained weights of recognition: a logistic regression over the features of a span.

The file holds the names of the features of words, their weights by position and grade, and the weights of the features of
whole spans; see `benchmarks/train_recognition.py` for how it is made and docs/recognition.md for what it was trained on.
"""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import accumulate, chain
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from zonemap.errors import ZonemapError
from zonemap.recognition import features
from zonemap.recognition.classes import BIT, CLASSES, KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_WIDTH: Final = features.POSITIONS * features.GRADES


class Model:
    """Weights, ready for look-up."""

    def __init__(
        self, arrays: dict[str, NDArray[np.float32]], vocabulary: list[str], lists: dict[str, list[str]]
    ) -> None:
        self.index = {name: i for i, name in enumerate(vocabulary)}
        self.word_weights = np.zeros((len(vocabulary) + 1, _WIDTH), dtype=np.float32)
        """The last row is for words without a weighted feature."""
        self.word_weights[:-1] = arrays["word"].reshape(len(vocabulary), _WIDTH)
        self.edge: NDArray[np.float32] = self.word_weights[self.index.get("<edge>", -1)]
        """Weights of the text's edge, which is no word."""
        self.span_weights = arrays["span"].astype(np.float32)
        self.second: list[float] = arrays["second"].astype(np.float64).tolist()
        """Weights of `document.FEATURES`."""
        self._name_weights: dict[str, float] = dict(
            zip(lists.get("names", []), arrays["name"].astype(np.float32).tolist(), strict=True)
        )
        self._lists = lists
        self._none = [len(vocabulary)]
        self._of_kind: dict[tuple[str, int, int], list[int]] = {}
        self.roles: dict[str, float] = {}
        """Weights of `roles.features`; empty where there is no trained model."""

    def words(self, name: str) -> list[str]:
        """A word list that the model was trained with: 'given', 'surname', 'dictionary'."""
        return self._lists.get(name, [])

    def numbers(self, folded: str, form: str, flags: int, grade: int) -> list[int]:
        """Numbers of the weighted features of a word; one without weight stands for none."""
        key = form, flags & KNOWN, grade
        found = self._of_kind.get(key)
        if found is None:
            found = self._of_kind[key] = self._weighted(
                features.of_kind([c for c in CLASSES if flags & BIT[c]], form, grade)
            )
        return found + self._weighted(features.of_letters(folded, form)) or self._none

    def _weighted(self, names: Iterable[str]) -> list[int]:
        get = self.index.get
        return [i for i in [get(name, -1) for name in names] if i >= 0]

    def rows_score(self, numbers: Sequence[list[int]]) -> NDArray[np.float32]:
        """Sums of the weights of several words' features: one row a word, one figure for each position and grade."""
        start = list(accumulate(map(len, numbers), initial=0))[:-1]
        total: NDArray[np.float32] = np.add.reduceat(self.word_weights[list(chain.from_iterable(numbers))], start)
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
    except (OSError, KeyError, ValueError) as error:
        raise ZonemapError(
            f"{path}: the recognition weights cannot be read ({error}); install zonemap again"
        ) from error
    return found
