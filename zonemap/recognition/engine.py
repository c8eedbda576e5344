"""One language's recogniser: text to chosen names with their type words, containers and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.names import fold
from zonemap.recognition import beside, decoding, model, roles, scoring
from zonemap.recognition.beside import Named
from zonemap.recognition.classes import BIT, INITIAL
from zonemap.recognition.gaps import GapKinds
from zonemap.recognition.lexicon import Lexicon
from zonemap.recognition.names import NameIndex
from zonemap.recognition.spans import Reading, Spans, candidates, read
from zonemap.recognition.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer
    from zonemap.languages import Language

_THRESHOLD = -0.5
"""Log-odds above which a span is a toponym; F1 on held-out folds is flat between -1 and 0."""


class Engine:
    """Recogniser of one language over one gazetteer; keeps caches, so one instance serves one thread."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self.names = NameIndex(gazetteer)
        self.model = model.load("en")
        space = language.space
        singular, plural = (_type_words(listed, space.paradigms) for listed in (space.features, space.plurals))
        self.lexicon = Lexicon(language.recognition, singular, plural, self.names, self.model)
        self.gap_kinds = GapKinds()
        self._of_name: dict[int, tuple[int, float]] = {}

    def find(self, text: str) -> tuple[Reading, list[Named]]:
        """The toponyms of a text, in reading order, and the text as it was read."""
        self.lexicon.make_room()
        self.gap_kinds.make_room()
        reading = read(tokenise(text), self.lexicon, self.gap_kinds)
        spans = candidates(reading, self.lexicon)
        if not len(spans.first):
            return reading, []
        padded = scoring.Padded(reading)
        grade, extra = self._grades(spans, reading)
        logits = scoring.logits(padded, spans, grade, self.lexicon) + extra
        found = self._chosen(spans, logits, reading)
        beside.type_words(found, reading, self.lexicon)
        beside.containers(found, reading, self.lexicon)
        for named in found:
            named.role = roles.role(named, reading, self.lexicon)
        return reading, found

    def _grades(self, spans: Spans, reading: Reading) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Grade of each span, and the weight of its gazetteer name."""
        known = self._of_name
        pairs = [known.get(k) or self._learn(k) for k in spans.name.tolist()]
        grade = np.array([p[0] for p in pairs], dtype=np.int64)
        single = spans.first == spans.last
        grade[single] = self.lexicon.grade[np.asarray(reading.rows)[spans.first[single]]]
        return grade, np.array([p[1] for p in pairs], dtype=np.float32)

    def _learn(self, name: int) -> tuple[int, float]:
        if len(self._of_name) > 200_000:
            self._of_name.clear()
        found = (0, 0.0) if name < 0 else (self.names.grade(name, 0), self.model.name_score(self.names.features(name)))
        self._of_name[name] = found
        return found

    def _chosen(self, spans: Spans, logits: NDArray[np.float32], reading: Reading) -> list[Named]:
        demonym = (np.asarray(reading.flags)[spans.first] & BIT["demonym"] > 0) & (spans.first == spans.last)
        gain = np.where(demonym, np.float32(4.0), logits - np.float32(_THRESHOLD))
        rows = np.flatnonzero(gain > 0)
        picked = decoding.best(
            list(zip(spans.first[rows].tolist(), spans.last[rows].tolist(), gain[rows].tolist(), strict=True))
        )
        return [
            Named(int(spans.first[k]), int(spans.last[k]), int(spans.name[k]), float(logits[k]))
            for k in rows[picked].tolist()
        ]

    def ids(self, named: Named, reading: Reading) -> tuple[str, ...]:
        """Gazetteer ids of the places a name may mean; of the name without its type word where the whole is unknown."""
        name = named.name
        if name < 0 and named.feature_word and named.last > named.first:
            folded = [self.lexicon.folded[row] for row in reading.rows[named.first : named.last]]
            name = self.names.lookup(" ".join(folded))
        return self.names.ids(name)

    def offsets(self, named: Named, reading: Reading) -> tuple[int, int]:
        """Span of a name in the text, with a type word that belongs to it and the full stop of an abbreviation."""
        tokens, lexicon = reading.tokens, self.lexicon
        start = tokens.starts[named.first] + int(lexicon.margin[reading.rows[named.first], 0])
        if named.type_after:
            return start, tokens.ends[named.last + 1]
        end = tokens.ends[named.last] - int(lexicon.margin[reading.rows[named.last], 1])
        if (
            reading.flags[named.last] & INITIAL
            and named.last > named.first
            and tokens.gaps[named.last + 1].startswith(".")
        ):
            end += 1
        return start, end


def _type_words(listed: str, paradigms: Mapping[str, str]) -> dict[str, str]:
    """Type words of one word, folded, with their canonical feature; see languages.tables_space for the notation."""
    found: dict[str, str] = {}
    for entry in listed.replace("\n", ";").split(";"):
        feature, _, phrases = entry.strip().partition(":")
        for phrase in phrases.split(","):
            stem, star, paradigm = phrase.strip().partition("*")
            if stem and " " not in phrase.strip():
                for end in paradigms[paradigm].split() if star else ("-",):
                    found.setdefault(fold(stem + end.replace("-", "")), feature)
    return found
