"""Sorts English words into classes of words that are used alike, for `train_roles.py`.

    python benchmarks/training/word_classes.py glove.6B.50d.txt [--out zonemap/recognition/weights/en.classes.txt]

The vectors are GloVe's of Wikipedia 2014 and Gigaword 5 (Pennington, Socher and Manning 2014; public domain, PDDL 1.0), the commonest
words first. Only words of the model's dictionary are sorted, so no names; a line of the result is a class. The number of words and classes is a
judgement: from 8,000 to 15,000 and from 150 to 350 the accuracy is the same within what a new start of the clustering changes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from zonemap.recognition import model

WORDS, CLASSES, STARTS, ROUNDS = 12_000, 200, 8, 40
DAMPED = 10.0
"""Words weigh by the root of 1 / (rank + this)."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("--out", type=Path, default=Path("zonemap/recognition/weights/en.classes.txt"))
    args = parser.parse_args()
    words, ranks, vectors = read(args.vectors)
    importance = (ranks + DAMPED) ** -0.5
    tries = [cluster(vectors, importance, seed) for seed in range(STARTS)]
    _, found = max(tries, key=lambda t: t[0])  # the tightest, whatever its accuracy
    lines = [" ".join(w for w, k in zip(words, found, strict=True) if k == number) for number in range(CLASSES)]
    args.out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{args.out}: {len(words)} words in {CLASSES} classes; closeness by start {[round(t[0], 4) for t in tries]}")


def read(path: Path) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The commonest words of the dictionary, their ranks among such, and their vectors at length one."""
    known, words, ranks, vectors = set(model.load("en").words("dictionary")), [], [], []
    with path.open(encoding="utf-8") as lines:
        for rank, line in enumerate(lines):
            word, *numbers = line.split(" ")
            if word in known and word.isalpha() and word.isascii() and len(word) > 1:
                words.append(word)
                ranks.append(rank)
                vectors.append([float(x) for x in numbers])
                if len(words) == WORDS:
                    break
    found = np.array(vectors)
    return words, np.array(ranks, dtype=float), found / np.linalg.norm(found, axis=1, keepdims=True)


def cluster(vectors: np.ndarray, importance: np.ndarray, seed: int) -> tuple[float, np.ndarray]:
    """Spherical k-means: mean closeness to the centre of one's class, and the class of each vector."""
    rng = np.random.default_rng(seed)
    centres = vectors[rng.choice(len(vectors), CLASSES, replace=False, p=importance / importance.sum())]
    for _ in range(ROUNDS):
        found = (vectors @ centres.T).argmax(axis=1)
        sums = np.zeros_like(centres)
        np.add.at(sums, found, vectors * importance[:, None])
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 0, sums / np.maximum(length, 1e-9), centres)
    close = vectors @ centres.T
    return float((close.max(axis=1) * importance).sum() / importance.sum()), close.argmax(axis=1)


if __name__ == "__main__":
    main()
