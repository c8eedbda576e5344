"""Trains the weights that tell a place from a government named by it, and reports held-out accuracy.

    python benchmarks/training/train_roles.py SENTENCES.jsonl [--report] [--out zonemap/recognition/weights/en.roles.json]

SENTENCES: {"text", "start", "end", "label": "lit" | "met" | …}, one name a line.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import logistic
import numpy as np

from zonemap import gazetteer, languages
from zonemap.names import fold
from zonemap.recognition import metonymy
from zonemap.recognition.engine import Engine
from zonemap.recognition.spans import read
from zonemap.recognition.tokens import tokenise

FOLDS, L2, SMALL = 10, 1.0, 0.04
SHUFFLES = 4
"""Ways of cutting the sentences into folds whose mean is reported: one alone moves by a point."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--report", action="store_true", help="cross-validate as well")
    args = parser.parse_args()
    engine = Engine(languages.get("en"), gazetteer.bundled())
    records = [json.loads(line) for line in args.sentences.read_text(encoding="utf-8").split("\n") if line.strip()]
    labels = np.array([float(r["label"] != "lit") for r in records])
    listed = [_features(r, engine) for r in records]
    if args.report:
        report(listed, labels)
    if args.out:
        weights = _fit(listed, labels)
        kept = {name: round(w, 2) for name, w in sorted(weights.items()) if abs(w) > SMALL}
        args.out.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        print(f"{args.out}: {len(kept)} weights")


def report(listed: list[list[str]], labels: np.ndarray) -> None:
    """Accuracy on sentences that the weights were not fitted on."""
    of_shuffle = []
    for seed in range(SHUFFLES):
        folds = np.random.default_rng(seed).permutation(len(labels)) % FOLDS
        right = 0
        for fold_number in range(FOLDS):
            seen = folds != fold_number
            weights = _fit([f for f, k in zip(listed, seen, strict=True) if k], labels[seen])
            held_out = [f for f, k in zip(listed, seen, strict=True) if not k]
            z = np.array([sum(weights.get(name, 0.0) for name in f) for f in held_out])
            right += int(((z > 0) == labels[~seen]).sum())
        of_shuffle.append(100 * right / len(labels))
    print(
        f"held-out accuracy {np.mean(of_shuffle):.1f} % of {len(labels)}, by shuffle {np.round(of_shuffle, 1)}",
        flush=True,
    )


def _features(record: dict, engine: Engine) -> list[str]:
    reading, lexicon = read(tokenise(record["text"]), engine.lexicon, engine.gap_kinds), engine.lexicon
    starts = reading.tokens.starts
    first = max(k for k in range(len(starts)) if starts[k] <= record["start"])
    last = max(k for k in range(len(starts)) if starts[k] < record["end"])
    name = lexicon.names.lookup(fold(record["text"][record["start"] : record["end"]]))
    return ["bias", *metonymy.features(first, last, name, reading, lexicon)]


def _fit(listed: list[list[str]], labels: np.ndarray) -> dict[str, float]:
    names: dict[str, int] = {}
    rows = [[names.setdefault(name, len(names)) for name in found] for found in listed]
    start = np.concatenate(([0], np.cumsum([len(r) for r in rows])))
    matrix = logistic.Rows(np.concatenate([np.array(r, dtype=np.int32) for r in rows]), start, len(names))
    weights = logistic.fit(matrix, labels, np.ones(len(labels)), L2, rounds=40)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
