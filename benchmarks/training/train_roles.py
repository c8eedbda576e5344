"""Trains the weights that tell a place from a government named by it, and reports held-out accuracy.

    python benchmarks/training/train_roles.py SENTENCES.jsonl [--out zonemap/recognition/weights/en.roles.json]

SENTENCES: {"text", "start", "end", "label": "lit" | "met" | …}, one name a line.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import logistic
import numpy as np

from zonemap import gazetteer, languages
from zonemap.recognition import roles
from zonemap.recognition.engine import Engine
from zonemap.recognition.spans import read
from zonemap.recognition.tokens import tokenise

FOLDS, L2, COMMON, SMALL = 10, 0.3, 0, 0.04


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
    for l2 in (L2,) if args.report else ():
        right = []
        for shift in range(1):
            folds = (np.arange(len(records)) * 7919 + shift * 13) // 3 % FOLDS
            for fold in range(FOLDS):
                weights = _fit([f for f, k in zip(listed, folds, strict=True) if k != fold], labels[folds != fold], l2)
                z = np.array(
                    [sum(weights.get(name, 0.0) for name in f) for f, k in zip(listed, folds, strict=True) if k == fold]
                )
                right.append(((z > 0) == labels[folds == fold]).mean())
        print(f"l2 {l2}: held-out accuracy {100 * np.mean(right):.1f} % of {len(records)}", flush=True)
    if args.out:
        weights = _fit(listed, labels, L2)
        kept = {name: round(w, 2) for name, w in sorted(weights.items()) if abs(w) > SMALL}
        args.out.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        print(f"{args.out}: {len(kept)} weights")


def _features(record: dict, engine: Engine) -> list[str]:
    reading = read(tokenise(record["text"]), engine.lexicon, engine.gap_kinds)
    starts = reading.tokens.starts
    first = max(k for k in range(len(starts)) if starts[k] <= record["start"])
    last = max(k for k in range(len(starts)) if starts[k] < record["end"])
    return ["bias", *roles.features(first, last, reading, engine.lexicon)]


def _fit(listed: list[list[str]], labels: np.ndarray, l2: float) -> dict[str, float]:
    names: dict[str, int] = {}
    counts: dict[str, int] = {}
    for found in listed:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    rows = [sorted({names.setdefault(name, len(names)) for name in found if counts[name] > COMMON}) for found in listed]
    start = np.concatenate(([0], np.cumsum([len(r) for r in rows])))
    matrix = logistic.Rows(np.concatenate([np.array(r, dtype=np.int32) for r in rows]), start, len(names))
    weights = logistic.fit(matrix, labels, np.ones(len(labels)), l2, rounds=40)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
