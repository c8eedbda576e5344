"""Development corpora as labelled candidate spans."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from zonemap.recognition import features
from zonemap.recognition.classes import BIT, CLASSES
from zonemap.recognition.gaps import GapKinds
from zonemap.recognition.lexicon import Lexicon
from zonemap.recognition.names import NameIndex
from zonemap.recognition.spans import Reading, Spans, candidates, read
from zonemap.recognition.tokens import tokenise

# Corpora annotate 'Kandahar province', 'northern Syria', 'A, B and C districts'; the model decides on names, so lower-case
# type words and directions at the edges are cut off and lists are split.
_TYPES = frozenset(
    "province provinces district districts city town village state county governorate governorates region regions area areas camp camps "
    "lga lgas division municipality locality localities road highway river port airport hospital settlement settlements site sites department "
    "departments basin states towns cities villages subdistrict".split()
)
_DIRECTIONS = frozenset(
    "northern southern eastern western north south east west northwest northeast southwest southeast north-west north-east south-west "
    "south-east central upper lower the of and in north- south-".split()
)
_PIECE = re.compile(r"(?:(?!, | and | & |/|\(|\)|\n|;|•).)+")
_WORD = re.compile(r"[\w\u0300-\u036f]+(?:['’ʼʻ‘`´][\w]+)*")


_SILENCE = 0.25


@dataclass(slots=True)
class Text:
    """One text: its candidates, which of them are toponyms, and how much each label counts."""

    corpus: str
    text: str
    reading: Reading
    spans: Spans
    grade: list[int]
    offsets: list[tuple[int, int]]
    label: np.ndarray
    importance: np.ndarray
    demonym: np.ndarray
    missed: list[tuple[int, int]] = field(default_factory=list)
    """Gold that no candidate matches."""


def word_features(lexicon: Lexicon) -> dict[int, list[str]]:
    """Names of the features of every word met, by row."""
    found = {0: ["<edge>"]}
    for word, row in lexicon.rows.items():
        before, after = lexicon.margin[row]
        classes = [c for c in CLASSES if lexicon.flags[row] & BIT[c]]
        core = word[before : len(word) - after]
        found[row] = features.of_word(lexicon.folded[row], classes, features.shape(core), lexicon.grade[row])
    return found


def names_of_gold(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names in an annotated span."""
    found = []
    for piece in _PIECE.finditer(text, start, end):
        words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, piece.start(), piece.end())]
        while words and words[-1][2].islower() and words[-1][2] in _TYPES:
            words.pop()
        while words and words[0][2].islower() and words[0][2] in _DIRECTIONS | _TYPES:
            words.pop(0)
        if words:
            found.append((words[0][0], words[-1][1]))
    return found or [(start, end)]


def prepare(corpus: str, text: str, lexicon: Lexicon, names: NameIndex, kinds: GapKinds) -> Text:
    """A text cut into unlabelled candidates."""
    reading = read(tokenise(text), lexicon, kinds)
    spans = candidates(reading, lexicon)
    pairs = list(zip(spans.first, spans.last, strict=True))
    tokens, rows = reading.tokens, reading.rows
    offsets = [
        (tokens.starts[a] + lexicon.margin[rows[a]][0], tokens.end(b) - lexicon.margin[rows[b]][1]) for a, b in pairs
    ]
    grade = [
        lexicon.grade[rows[a]] if a == b else names.grade(n, 0) if n >= 0 else 0
        for (a, b), n in zip(pairs, spans.name, strict=True)
    ]
    demonym = [a == b and bool(reading.flags[a] & BIT["demonym"]) for a, b in pairs]
    return Text(
        corpus=corpus, text=text, reading=reading, spans=spans, grade=grade,
        offsets=offsets, label=np.zeros(len(pairs)), importance=np.where(demonym, 0.0, 1.0), demonym=np.array(demonym, dtype=bool),
    )  # fmt: skip


def gold(path: Path, lexicon: Lexicon, names: NameIndex, kinds: GapKinds) -> list[Text]:
    """A corpus whose every toponym is annotated: LGL, HumSet."""
    found = []
    for record in _records(path):
        text = prepare(path.stem, record["text"], lexicon, names, kinds)
        at = {offsets: k for k, offsets in enumerate(text.offsets)}
        for annotated in record["gold"]:
            for span in names_of_gold(text.text, annotated["start"], annotated["end"]):
                if span in at:
                    text.label[at[span]] = 1
                else:
                    text.missed.append(span)
        found.append(text)
    return found


def taught(path: Path, teacher: Path, weight: float, lexicon: Lexicon, names: NameIndex, kinds: GapKinds) -> list[Text]:
    """A corpus that annotates some toponyms, the rest labelled by a teacher (`teach.py`)."""
    spans_of = {record["id"]: record["spans"] for record in _records(teacher)}
    found = []
    for record in _records(path):
        text = prepare(path.stem, record["text"], lexicon, names, kinds)
        places = [(a, b) for a, b, kind in spans_of[record["id"]] if kind == "place"]
        unsure = [(a, b) for a, b, kind in spans_of[record["id"]] if kind == "facility"]
        own = [
            (g["start"], g["end"])
            for g in record.get("gold", ())
            if g.get("kind") == "LOCATION" and len(g["text"].strip()) > 2
        ]
        if "label" in record:
            own.append((record["start"], record["end"]))
        at = {offsets: k for k, offsets in enumerate(text.offsets)}
        for a, b in places + own:
            k = at.get(_trimmed(text.text, a, b))
            if k is not None:
                text.label[k] = 1
        text.importance *= weight
        # The teacher misses places that it has seldom read of; where the gazetteer knows a name, its silence counts less.
        text.importance[(text.label == 0) & (np.array(text.spans.name) >= 0)] *= _SILENCE
        for (a, b), k in at.items():
            if not text.label[k] and any(a < f and e < b for e, f in unsure):
                text.importance[k] = 0
            elif not text.label[k] and any(a < f and e < b for e, f in places):
                text.importance[k] *= 0.5
        found.append(text)
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] in " .,'’":
        end -= 1
    return start, end


def _records(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
