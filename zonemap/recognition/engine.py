"""One language's recogniser: text to chosen names with their type words, containers and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from zonemap.names import fold
from zonemap.recognition import beside, cues, decoding, document, model, nudges, recasing, scoring
from zonemap.recognition.beside import Named
from zonemap.recognition.classes import BIT, INITIAL, PERSONAL
from zonemap.recognition.gaps import Gap, GapKinds
from zonemap.recognition.lexicon import Lexicon
from zonemap.recognition.names import NameIndex
from zonemap.recognition.roles import Roles
from zonemap.recognition.spans import Reading, Spans, candidates, read
from zonemap.recognition.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer
    from zonemap.languages import Language

THRESHOLD, THRESHOLD_UNKNOWN = -1.0, 0.0
"""Log-odds above which a span is a toponym, if the gazetteer holds the name and if not; F1 on held-out folds is flat between -1 and 0, and a missed place costs more than a false one."""
_DEMONYM_GAIN = 4.0
_TRAINED = frozenset(("en",))
_CASELESS = frozenset(("ar",))
_INFLECTED = {"ar": "ar", "ru": "ru"}
"""Languages whose names are looked up under their dictionary forms too; elision and apostrophe endings are cut off before."""
_ATTRIBUTIVE = frozenset(("es", "fr", "ru"))
"""Languages that write the adjectives of countries small."""


class Engine:
    """Recogniser of one language over one gazetteer; keeps caches, so one instance serves one thread."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self.names = NameIndex(gazetteer)
        self.trained, self.caseless = language.code in _TRAINED, language.code in _CASELESS
        self.model = model.load("en") if self.trained else model.empty({"given": model.load("en").words("given")})
        space = language.space
        singular, plural = (type_words(listed, space.paradigms) for listed in (space.features, space.plurals))
        inflected = _INFLECTED.get(language.code, "")
        directions = _entries(space.directions + "\n" + space.direction_adjectives)
        towards = type_words("\n".join(f"{n}: {words}" for n, words in directions), space.paradigms)
        self.lexicon = Lexicon(
            language.recognition,
            singular,
            plural,
            self.names,
            self.model,
            inflected=inflected,
            attributive=language.code in _ATTRIBUTIVE,
        )
        if not self.trained:
            article = "ال" if self.caseless else ""
            self.lexicon.mark({**towards, **{article + word: point for word, point in towards.items()}}, "common")
        self.gap_kinds = GapKinds()
        self._of_name: dict[int, tuple[int, float]] = {}
        self.roles = Roles(self.lexicon)

    def find(self, text: str) -> tuple[Reading, list[Named]]:
        """The toponyms of a text, in reading order, and the text as it was read."""
        self.lexicon.make_room()
        self.gap_kinds.make_room()
        reading = read(tokenise(text), self.lexicon, self.gap_kinds)
        if self.trained:
            with_capitals = recasing.recased(text, reading, self.lexicon)
            if with_capitals != text:
                reading = read(tokenise(with_capitals), self.lexicon, self.gap_kinds)
        spans = candidates(reading, self.lexicon)
        if not len(spans.first):
            return reading, []
        padded = scoring.Padded(reading)
        logits = self._logits(reading, padded, spans)
        found = self._chosen(spans, logits, padded)
        beside.type_words(found, reading, self.lexicon)
        beside.containers(found, reading, self.lexicon)
        self.roles.assign(found, reading)
        return reading, found

    def _logits(self, reading: Reading, padded: scoring.Padded, spans: Spans) -> NDArray[np.float32]:
        grade, extra = self._grades(spans, padded)
        if not self.trained:
            return cues.logits(padded, spans, grade, self.lexicon, caseless=self.caseless)
        first = scoring.logits(padded, spans, grade, self.lexicon) + extra
        second = document.features(reading, padded, spans, grade, first) @ self.model.second
        nudged = second + nudges.of(padded, spans, second, self.lexicon)
        return nudged.astype(np.float32)

    def _grades(self, spans: Spans, padded: scoring.Padded) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Grade of each span, and the weight of its gazetteer name."""
        known = self._of_name
        pairs = [known.get(k) or self._learn(k) for k in spans.name.tolist()]
        grade = np.array([p[0] for p in pairs], dtype=np.int64)
        single = spans.first == spans.last
        grade[single] = self.lexicon.grade[padded.rows[spans.first[single] + 2]]
        return grade, np.array([p[1] for p in pairs], dtype=np.float32)

    def _learn(self, name: int) -> tuple[int, float]:
        if len(self._of_name) > 200_000:
            self._of_name.clear()
        found = (0, 0.0) if name < 0 else (self.names.grade(name, 0), self.model.name_score(self.names.features(name)))
        self._of_name[name] = found
        return found

    def _chosen(self, spans: Spans, logits: NDArray[np.float32], padded: scoring.Padded) -> list[Named]:
        flags = self.lexicon.flags[padded.rows[spans.first + 2]]
        demonym = ((flags & BIT["demonym"]) > 0) & (spans.first == spans.last)
        least = np.where(spans.name >= 0, np.float32(THRESHOLD), np.float32(THRESHOLD_UNKNOWN))
        gain = np.where(demonym, np.float32(_DEMONYM_GAIN), logits - least)
        rows = np.flatnonzero(gain > 0)
        first, last, name = spans.first[rows].tolist(), spans.last[rows].tolist(), spans.name[rows].tolist()
        odds = logits[rows].tolist()
        picked = decoding.best(list(zip(first, last, gain[rows].tolist(), strict=True)))
        found = [Named(first[k], last[k], name[k], odds[k]) for k in picked]
        return self._with_persons(found, spans, gain, logits)

    def _with_persons(
        self, found: list[Named], spans: Spans, gain: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> list[Named]:
        """Adds the gazetteer names that were refused as parts of a person's or an organisation's name."""
        refused = np.flatnonzero((gain <= 0) & (spans.name >= 0) & ((spans.around & PERSONAL) > 0))
        if not len(refused):
            return found
        taken = {k for named in found for k in range(named.first, named.last + 1)}
        for k in sorted(refused.tolist(), key=lambda k: (int(spans.first[k]) - int(spans.last[k]), k)):
            first, last = int(spans.first[k]), int(spans.last[k])
            if taken.isdisjoint(range(first, last + 1)):
                taken.update(range(first, last + 1))
                found.append(Named(first, last, int(spans.name[k]), float(logits[k]), role="person-or-group"))
        return sorted(found, key=lambda named: named.first)

    def ids(self, named: Named, reading: Reading) -> tuple[str, ...]:
        """Gazetteer ids of the places a name may mean; of the name without its type word where the whole is unknown."""
        name = named.name
        if (
            name < 0
            and named.last > named.first
            and self.lexicon.folded[reading.rows[named.last]] in self.lexicon.type_words
        ):
            folded = [self.lexicon.folded[row] for row in reading.rows[named.first : named.last]]
            name = self.names.lookup(" ".join(folded))
        # The Kremlin is Russia, not the fortress of some town.
        return self.names.ids(name)[: 1 if self.names.metonymic(name) else None]

    def offsets(self, named: Named, reading: Reading) -> tuple[int, int]:
        """Span of a name in the text, with a type word that belongs to it and the full stop of an abbreviation."""
        tokens, margins = reading.tokens, self.lexicon.margin
        start = tokens.starts[named.first] + margins[reading.rows[named.first]][0]
        if named.type_after:
            return start, tokens.end(named.last + 1)
        end = tokens.end(named.last) - margins[reading.rows[named.last]][1]
        if tokens.gaps[named.last + 1][:1] == "." and self._abbreviated(named, reading):
            end += 1
        return start, end

    def _abbreviated(self, named: Named, reading: Reading) -> bool:
        """Whether a name is written as an abbreviation that takes a full stop: U.S., W. Va., Ind."""
        if named.last > named.first:
            return bool(reading.flags[named.last] & INITIAL) or reading.gaps[named.last] == Gap.POINT
        return self.names.abbreviation(named.name)


def type_words(listed: str, paradigms: str) -> dict[str, str]:
    """Type words of one word, folded, with their canonical feature; see languages.tables_space for the notation."""
    endings = {key: [e.strip() for e in ends.split(",")] for key, ends in _entries(paradigms)}
    found: dict[str, str] = {}
    for feature, phrases in _entries(listed):
        for phrase in phrases.split(","):
            stem, star, paradigm = phrase.strip().partition("*")
            if stem and " " not in phrase.strip():
                for end in endings[paradigm] if star else ("-",):
                    found.setdefault(fold(stem + end.replace("-", "")), feature)
    return found


def _entries(text: str) -> Iterator[tuple[str, str]]:
    for entry in text.replace("\n", ";").split(";"):
        key, colon, value = entry.partition(":")
        if colon:
            yield key.strip(), value
