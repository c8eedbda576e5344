"""Trains the weights that tell a place from a government named by it, and reports held-out accuracy.

    python benchmarks/training/train_roles.py SENTENCES.jsonl [--report] [--out zonemap/recognition/weights/en.roles.json]

SENTENCES: {"text", "start", "end", "label": "lit" | "met" | …}, one name a line. Sentences of our own (`roles.tsv`) are learned from as well,
at a lower weight, and never counted in the report. The classes of words are those of `word_classes.py`.
"""

from __future__ import annotations

import argparse
import json
import re
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
OWN = Path(__file__).with_name("roles.tsv")
IMPORTANCE = 0.2
"""Of a sentence of our own beside one of the corpus: ours are shorter and more alike. 0.15 to 0.3 give the same."""
SHUFFLES = 4
"""Ways of cutting the sentences into folds whose mean is reported: one alone moves by a point."""
Example = tuple[list[str], float, float]
"""Features of a name's surroundings, 1 if it is no place, and how much the sentence counts."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--report", action="store_true", help="cross-validate as well")
    args = parser.parse_args()
    engine = Engine(languages.get("en"), gazetteer.bundled())
    records = [json.loads(line) for line in args.sentences.read_text(encoding="utf-8").split("\n") if line.strip()]
    corpus, ours = _examples(records, engine, 1.0), _examples(own_sentences(OWN), engine, IMPORTANCE)
    if args.report:
        report(corpus, ours)
    if args.out:
        weights = _fit(corpus + ours)
        kept = {name: round(w, 2) for name, w in sorted(weights.items()) if abs(w) > SMALL}
        args.out.write_text(json.dumps(kept, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        print(f"{args.out}: {len(kept)} weights")


def own_sentences(path: Path) -> list[dict]:
    """Records of a file of lines 'label, tab, sentence with the name in brackets'."""
    records = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            label, marked = line.split("\t")
            before, name, after = re.split(r"[\[\]]", marked)
            start = len(before)
            records.append({"text": before + name + after, "start": start, "end": start + len(name), "label": label})
    return records


def report(corpus: list[Example], ours: list[Example]) -> None:
    """Accuracy on sentences of the corpus that the weights were not fitted on."""
    truth = np.array([metonymic for _, metonymic, _ in corpus]) > 0
    said = np.zeros((SHUFFLES, len(corpus)), dtype=bool)
    for seed in range(SHUFFLES):
        folds = np.random.default_rng(seed).permutation(len(corpus)) % FOLDS
        for number in range(FOLDS):
            weights = _fit([e for e, k in zip(corpus, folds, strict=True) if k != number] + ours)
            for i in np.flatnonzero(folds == number):
                said[seed, i] = sum(weights.get(name, 0.0) for name in corpus[i][0]) > 0
    by_shuffle = 100 * (said == truth).mean(axis=1)
    error = 100 * (said == truth).mean(axis=0).std() / len(corpus) ** 0.5
    print(
        f"held-out accuracy {by_shuffle.mean():.1f} % of {len(corpus)}, standard error {error:.1f}, by shuffle {np.round(by_shuffle, 1)}"
    )
    for label, is_so in (("met", truth), ("lit", ~truth)):
        answered = said == (label == "met")
        right = (answered & is_so).sum()
        print(
            f"{label}: precision {100 * right / answered.sum():.1f} %, recall {100 * right / (SHUFFLES * is_so.sum()):.1f} %"
        )


def _examples(records: list[dict], engine: Engine, importance: float) -> list[Example]:
    return [(_features(r, engine), float(r["label"] != "lit"), importance) for r in records]


def _features(record: dict, engine: Engine) -> list[str]:
    reading, lexicon = read(tokenise(record["text"]), engine.lexicon, engine.gap_kinds), engine.lexicon
    starts = reading.tokens.starts
    first = max(k for k in range(len(starts)) if starts[k] <= record["start"])
    last = max(k for k in range(len(starts)) if starts[k] < record["end"])
    name = lexicon.names.lookup(fold(record["text"][record["start"] : record["end"]]))
    return ["bias", *metonymy.features(first, last, name, reading, lexicon)]


def _fit(examples: list[Example]) -> dict[str, float]:
    names: dict[str, int] = {}
    rows = [[names.setdefault(name, len(names)) for name in found] for found, _, _ in examples]
    start = np.concatenate(([0], np.cumsum([len(r) for r in rows])))
    matrix = logistic.Rows(np.concatenate([np.array(r, dtype=np.int32) for r in rows]), start, len(names))
    labels, importance = (np.array([e[k] for e in examples]) for k in (1, 2))
    weights = logistic.fit(matrix, labels, importance, L2, rounds=40)
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
