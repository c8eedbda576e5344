"""Trains the recognition model and reports how it does on texts and corpora that it has not seen.

    python benchmarks/training/train_recognition.py GOLD_FOLDER --given FILES --surnames FILE --words FILE \\
        [--taught FOLDER] [--report] [--out zonemap/recognition/weights/en.npz]

GOLD_FOLDER holds lgl.jsonl, humset_train.jsonl, event_location.jsonl and relocar_train.jsonl; FOLDER the teacher's labels of
the last two (`teach.py`). The name lists are those of the US Census of 1990 (public domain), the word list is SCOWL's.
Deterministic: the same files give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import corpora
import logistic
import numpy as np

from zonemap import gazetteer, languages
from zonemap.recognition import document, features, model, scoring
from zonemap.recognition.decoding import best
from zonemap.recognition.engine import THRESHOLD, type_words
from zonemap.recognition.gaps import GapKinds
from zonemap.recognition.lexicon import Lexicon
from zonemap.recognition.names import NameIndex, described

L2 = 1.0
FOLDS = 4
TAUGHT_WEIGHT = 0.4
RARE = 3  # occurrences below which a feature of words is dropped
SMALL = 0.03  # weights below which a feature of words is not stored
_PER_WORD = features.POSITIONS * (features.GRADES + 1)


def lists(args: argparse.Namespace) -> dict[str, list[str]]:
    """Word lists that become word classes."""

    def first(paths: list[Path], count: int) -> list[str]:
        return sorted(
            {line.split()[0].lower() for path in paths for line in path.read_text().split("\n")[:count] if line.strip()}
        )

    words = {
        w
        for w in args.words.read_text(encoding="utf-8").split()
        if w.isascii() and w.isalpha() and w.islower() and len(w) > 1
    }
    return {"given": first(args.given, 800), "surname": first([args.surnames], 6000), "dictionary": sorted(words)}


def columns(
    texts: list[corpora.Text],
    vocabulary: dict[str, int],
    name_columns: dict[str, int],
    lexicon: Lexicon,
    names: NameIndex,
) -> logistic.Rows:
    """The feature matrix: words at positions (all grades, then each grade), spans, gazetteer names."""
    spans_at = len(vocabulary) * _PER_WORD
    names_at = spans_at + scoring.SPAN_FEATURES
    of_word = corpora.word_features(lexicon)
    of_row: dict[int, np.ndarray] = {}
    of_name: dict[int, list[int]] = {-1: []}
    indices: list[np.ndarray] = []
    sizes: list[int] = []
    for text in texts:
        if not len(text.spans):
            continue
        slots = np.array(scoring.word_slots(text.reading, text.spans, text.grade)).reshape(-1, scoring.WORDS)
        wholes = np.array(scoring.span_features(text.reading, text.spans, text.grade, lexicon)).reshape(
            -1, scoring.WHOLES
        )
        for k, name in enumerate(text.spans.name):
            parts = [wholes[k] + spans_at]
            for row, slot in (divmod(at, scoring.WIDTH) for at in slots[k].tolist()):
                if row not in of_row:
                    of_row[row] = np.array(
                        [vocabulary[f] * _PER_WORD for f in of_word[row] if f in vocabulary], dtype=np.int64
                    )
                position, grade = divmod(slot, features.GRADES)
                base = of_row[row] + position * (features.GRADES + 1)
                parts += [base, base + 1 + grade]
            if name not in of_name:
                of_name[name] = [name_columns.setdefault(f, len(name_columns)) for f in described(names.traits(name))]
            parts.append(np.array(of_name[name], dtype=np.int64) + names_at)
            row_indices = np.concatenate(parts)
            indices.append(row_indices)
            sizes.append(len(row_indices))
    return logistic.Rows(
        np.concatenate(indices).astype(np.int32), np.concatenate(([0], np.cumsum(sizes))), names_at + 512
    )


def split(values: np.ndarray, texts: list[corpora.Text]) -> list[np.ndarray]:
    return np.split(values, np.cumsum([len(t.label) for t in texts])[:-1])


def rates(texts: list[corpora.Text], logits: list[np.ndarray], threshold: float = THRESHOLD) -> str:
    """Strict and overlap figures on names; demonyms are left out of both sides."""
    right = overlapping = answered = wanted = 0
    for text, z in zip(texts, logits, strict=True):
        gain = np.where(text.demonym, -1, z - threshold)
        rows = np.flatnonzero(gain > 0)
        spans = [(text.spans.first[k], text.spans.last[k], float(gain[k])) for k in rows.tolist()]
        chosen = rows[best(spans)]
        gold = [text.offsets[k] for k in np.flatnonzero((text.label > 0) & ~text.demonym)] + text.missed
        right += int(text.label[chosen].sum())
        answered += len(chosen)
        wanted += len(gold)
        overlapping += sum(any(a < f and e < b for e, f in gold) for a, b in (text.offsets[k] for k in chosen))
    return " · ".join(_prf(name, n, answered, wanted) for name, n in (("strict", right), ("overlap", overlapping)))


def _prf(name: str, right: int, answered: int, wanted: int) -> str:
    p, r = right / max(1, answered), right / max(1, wanted)
    return f"{name} P {100 * p:.1f} R {100 * r:.1f} F {200 * p * r / max(1e-9, p + r):.1f}"


def second_matrix(texts: list[corpora.Text], logits: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([
        np.array([
            document.refined(t.reading, t.spans, t.grade, z.astype(np.float32).tolist(), one) for one in np.eye(len(document.FEATURES))
        ]).T
        for t, z in zip(texts, logits, strict=True) if len(t.label)
    ])  # fmt: skip


def fit_second(matrix: np.ndarray, labels: np.ndarray, importance: np.ndarray) -> np.ndarray:
    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w
        p = 1 / (1 + np.exp(-z))
        value = float((importance * np.logaddexp(0, -z * (2 * labels - 1))).sum() + 0.5 * (w @ w))
        return value, matrix.T @ (importance * (p - labels)) + w

    start = np.zeros(matrix.shape[1])
    start[0] = 1.0
    return logistic.lbfgs(loss, start, 100)


def store(
    path: Path,
    weights: np.ndarray,
    second: np.ndarray,
    vocabulary: dict[str, int],
    name_columns: dict[str, int],
    words: dict[str, list[str]],
) -> None:
    """Writes the model file; grades' weights are added to those of all grades."""
    spans_at = len(vocabulary) * _PER_WORD
    by_word = weights[:spans_at].reshape(len(vocabulary), features.POSITIONS, features.GRADES + 1)
    summed = (by_word[:, :, :1] + by_word[:, :, 1:]).reshape(len(vocabulary), -1)
    kept = np.abs(summed).max(axis=1) > SMALL
    stored_words = [f for f, keep in zip(vocabulary, kept, strict=True) if keep]
    names_at = spans_at + scoring.SPAN_FEATURES
    texts = {"vocabulary": "\n".join(stored_words), "lists": json.dumps({**words, "names": list(name_columns)})}
    np.savez_compressed(
        path, word=summed[kept].astype(np.float16), span=weights[spans_at:names_at].astype(np.float16),
        name=weights[names_at : names_at + len(name_columns)].astype(np.float16), second=second.astype(np.float32),
        **{key: np.frombuffer(text.encode(), dtype=np.uint8) for key, text in texts.items()},
    )  # fmt: skip
    print(f"{path}: {len(stored_words)} features of words, {path.stat().st_size / 1e3:.0f} kB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--given", type=Path, nargs="+", required=True)
    parser.add_argument("--surnames", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True)
    parser.add_argument("--taught", type=Path)
    parser.add_argument("--report", action="store_true", help="also leave one corpus out in turn")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    words = lists(args)
    names = NameIndex(gazetteer.bundled())
    english = languages.get("en")
    singular, plural = (
        type_words(listed, english.space.paradigms) for listed in (english.space.features, english.space.plurals)
    )
    lexicon = Lexicon(english.recognition, singular, plural, names, model.empty(words))
    kinds = GapKinds()
    texts = [
        t for name in ("lgl", "humset_train") for t in corpora.gold(args.gold / f"{name}.jsonl", lexicon, names, kinds)
    ]
    if args.taught:
        for name in ("event_location", "relocar_train"):
            texts += corpora.taught(
                args.gold / f"{name}.jsonl", args.taught / f"taught_{name}.jsonl", TAUGHT_WEIGHT, lexicon, names, kinds
            )
    of_word = corpora.word_features(lexicon)
    counts = Counter(f for t in texts for row in t.reading.rows for f in of_word[row])
    vocabulary = {
        f: i
        for i, f in enumerate(
            sorted(f for f, n in counts.items() if n >= RARE or f == "<edge>") + ["<edge>"] * ("<edge>" not in counts)
        )
    }
    name_columns: dict[str, int] = {}
    matrix = columns(texts, vocabulary, name_columns, lexicon, names)
    labels, importance = np.concatenate([t.label for t in texts]), np.concatenate([t.importance for t in texts])
    corpus = np.concatenate([np.full(len(t.label), t.corpus) for t in texts])
    print(
        f"{len(texts)} texts, {len(labels)} candidates, {int(labels.sum())} toponyms, {len(vocabulary)} features of words",
        flush=True,
    )
    held_out = cross_validate(texts, matrix, labels, importance)
    second = report_second(texts, held_out, labels, importance)
    if args.report:
        leave_one_out(texts, matrix, labels, importance, corpus, second)
    if args.out:
        store(args.out, logistic.fit(matrix, labels, importance, L2), second, vocabulary, name_columns, words)


def cross_validate(
    texts: list[corpora.Text], matrix: logistic.Rows, labels: np.ndarray, importance: np.ndarray
) -> np.ndarray:
    """Log-odds of every candidate from weights fitted on the other folds."""
    folds = np.concatenate([np.full(len(t.label), n * 7919 % 10_007 % FOLDS) for n, t in enumerate(texts)])
    found = np.zeros(len(labels))
    for fold in range(FOLDS):
        train = folds != fold
        weights = logistic.fit(matrix.select(train), labels[train], importance[train], L2)
        found[~train] = matrix.select(~train).times(weights)
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
    return found


def report_second(
    texts: list[corpora.Text], held_out: np.ndarray, labels: np.ndarray, importance: np.ndarray
) -> np.ndarray:
    first = split(held_out, texts)
    matrix = second_matrix(texts, first)
    full = np.concatenate([np.full(len(t.label), t.corpus in {"lgl", "humset_train"}) for t in texts])
    second = fit_second(matrix[full], labels[full], importance[full])
    print({name: round(float(w), 2) for name, w in zip(document.FEATURES, second, strict=True)})
    together = split(matrix @ second, texts)
    for name in ("lgl", "humset_train"):
        own = [n for n, t in enumerate(texts) if t.corpus == name]
        for stage, logits in (("first", first), ("second", together)):
            for threshold in (-1.0, -0.5, 0.0):
                print(
                    f"held-out folds, {name}, {stage} stage, threshold {threshold}: {rates([texts[n] for n in own], [logits[n] for n in own], threshold)}"
                )
    return second


def leave_one_out(
    texts: list[corpora.Text],
    matrix: logistic.Rows,
    labels: np.ndarray,
    importance: np.ndarray,
    corpus: np.ndarray,
    second: np.ndarray,
) -> None:
    for name in ("lgl", "humset_train"):
        train = corpus != name
        weights = logistic.fit(matrix.select(train), labels[train], importance[train], L2)
        own = [t for t in texts if t.corpus == name]
        first = split(matrix.select(~train).times(weights), own)
        both = split(second_matrix(own, first) @ second, own)
        print(f"never seen, {name}: first stage {rates(own, first)} | second {rates(own, both)}", flush=True)


if __name__ == "__main__":
    main()
