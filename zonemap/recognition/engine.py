"""One language's recogniser: text to chosen names with their type words, containers and roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonemap.names import fold
from zonemap.recognition import beside, cues, decoding, document, model, nudges, recasing, scoring
from zonemap.recognition.beside import Named
from zonemap.recognition.classes import BIT, INITIAL, PERSONAL
from zonemap.recognition.gaps import Gap, GapKinds
from zonemap.recognition.lexicon import Lexicon
from zonemap.recognition.names import NameIndex, Traits, described
from zonemap.recognition.roles import Roles
from zonemap.recognition.spans import Reading, Spans, candidates, read
from zonemap.recognition.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonemap.gazetteer import Gazetteer
    from zonemap.languages import Language

THRESHOLD, THRESHOLD_UNKNOWN = -1.0, 0.0
"""Log-odds above which a span is a toponym, if the gazetteer holds the name and if not; F1 on held-out folds is flat between -1 and 0, and a missed place costs more than a false one."""
_FULL: Final = 200_000  # names; some 20 MB
_DEMONYM: Final = BIT["demonym"]
_DEMONYM_GAIN: Final = 4.0
_TRAINED: Final = frozenset(("en",))
_CASELESS: Final = frozenset(("ar",))
_INFLECTED: Final = {"ar": "ar", "ru": "ru"}
"""Languages whose names are looked up under their dictionary forms too; elision and apostrophe endings are cut off before."""
_ATTRIBUTIVE: Final = frozenset(("es", "fr", "ru"))
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
        self._number: dict[int, int] = {}
        self._grades: list[int] = []
        self._weights: list[float] = []
        """Grade and weight of each gazetteer name met; a cache."""
        self._of_traits: dict[Traits, float] = {}
        self.roles = Roles(self.lexicon)

    def find(self, text: str) -> tuple[Reading, list[Named]]:
        """The toponyms of a text, in reading order, and the text as it was read."""
        self._make_room()
        reading = read(tokenise(text), self.lexicon, self.gap_kinds)
        if self.trained:
            with_capitals = recasing.recased(text, reading, self.lexicon)
            if with_capitals != text:
                reading = read(tokenise(with_capitals), self.lexicon, self.gap_kinds)
        spans = candidates(reading, self.lexicon)
        if not len(spans):
            return reading, []
        logits = self._logits(reading, spans)
        found = self._chosen(spans, logits, reading)
        beside.type_words(found, reading, self.lexicon)
        beside.containers(found, reading, self.lexicon)
        self.roles.assign(found, reading)
        return reading, found

    def _make_room(self) -> None:
        self.lexicon.make_room()
        self.gap_kinds.make_room()
        if len(self._grades) > _FULL:
            self._number.clear()
            self._grades.clear()
            self._weights.clear()

    def _logits(self, reading: Reading, spans: Spans) -> list[float]:
        grades, rows, lasts = self.lexicon.grade, reading.rows, spans.last
        numbers = self._numbered(spans.name)
        grade: list[int] = []
        for k, first in enumerate(spans.first):
            grade.append(grades[rows[first]] if first == lasts[k] else self._grades[numbers[k]])
        if not self.trained:
            return cues.logits(reading, spans, grade, caseless=self.caseless)
        odds = scoring.logits(reading, spans, grade, self.lexicon)
        for k, number in enumerate(numbers):
            odds[k] = odds[k] + self._weights[number]
        second = document.refined(reading, spans, grade, odds, self.model.second)
        nudges.add(reading, spans, second, self.lexicon)
        return second

    def _numbered(self, names: list[int]) -> list[int]:
        """Where in `_grades` and `_weights` each gazetteer name stands; -1 is no name."""
        known = self._number
        found: list[int] = []
        for name in names:
            number = known.get(name)
            if number is None:
                number = known[name] = len(self._grades)
                self._grades.append(0 if name < 0 else self.names.grade(name, 0))
                self._weights.append(0.0 if name < 0 else self._name_weight(self.names.traits(name)))
            found.append(number)
        return found

    def _name_weight(self, traits: Traits) -> float:
        found = self._of_traits.get(traits)
        if found is None:
            found = self._of_traits[traits] = self.model.name_score(described(traits))
        return found

    def _chosen(self, spans: Spans, logits: list[float], reading: Reading) -> list[Named]:
        flags, likely, gains = reading.flags, [], []
        refused: list[int] = []
        for k, first in enumerate(spans.first):
            last, known = spans.last[k], spans.name[k] >= 0
            if first == last and flags[first] & _DEMONYM:
                gain = _DEMONYM_GAIN
            else:
                gain = logits[k] - (THRESHOLD if known else THRESHOLD_UNKNOWN)
            if gain > 0:
                likely.append(k)
                gains.append((first, last, gain))
            elif known and spans.around[k] & PERSONAL:
                refused.append(k)
        found = [
            Named(spans.first[k], spans.last[k], spans.name[k], logits[k])
            for k in (likely[picked] for picked in decoding.best(gains))
        ]
        return _with_persons(found, spans, refused, logits) if refused else found

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


def _with_persons(found: list[Named], spans: Spans, refused: list[int], logits: list[float]) -> list[Named]:
    """Adds the gazetteer names that were refused as parts of a person's or an organisation's name."""
    taken = {k for named in found for k in range(named.first, named.last + 1)}
    for k in sorted(refused, key=lambda k: (spans.first[k] - spans.last[k], k)):
        first, last = spans.first[k], spans.last[k]
        if taken.isdisjoint(range(first, last + 1)):
            taken.update(range(first, last + 1))
            found.append(Named(first, last, spans.name[k], logits[k], role="person-or-group"))
    return sorted(found, key=lambda named: named.first)


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
