"""Scores of toponym recognition and resolution on a gold corpus.

A corpus is JSON Lines: {"id", "text", "gold": [{"start", "end", "text", "lat", "lon", "kind"}]} with half-open code-point
offsets; lat and lon are null where the corpus gives none; gold of kind VERB is left out. The figures are those of the field
(Gritta et al. 2020, A pragmatic guide to geoparsing evaluation):

    strict, overlap   precision, recall and F1 of spans: the same span; any shared character, matched one to one
    acc161            of matched mentions that both sides locate, the share within 161 km (100 miles)
    mean, median      error distance of those, km
    AUC               area under the curve of log error, 0 best and 1 worst
    end to end        correct = matched and within 161 km; precision over all located mentions, recall over all located gold
"""

from __future__ import annotations

import json
import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from zonemap import geodesy
from zonemap.errors import DocumentError

ROLES = frozenset(("location", "metonym", "zone-part"))
"""Roles that count as toponyms; demonyms are 'affiliation' and do not."""
NEAR_KM = 161.0
_FARTHEST_KM = 20_039.0  # half the earth's girth: the greatest possible error


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """A toponym of the gold or of the answer."""

    start: int
    end: int
    text: str
    lat: float | None = None
    lon: float | None = None
    name: str = ""
    """What an answer says it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GoldText:
    """One text of a corpus."""

    id: str
    text: str
    gold: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1 from counts."""

    right: int
    answered: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of answers that are right; 0 where there are none."""
        return self.right / self.answered if self.answered else 0.0

    @property
    def recall(self) -> float:
        """Share of the wanted that was found; 0 where nothing is wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """Counts of one corpus."""

    texts: int = 0
    wanted: int = 0
    answered: int = 0
    same: int = 0
    overlapping: int = 0
    located_wanted: int = 0
    located_answers: int = 0
    errors_km: list[float] = field(default_factory=list)
    mistakes: list[tuple[str, str, str]] = field(default_factory=list)
    """(class of the mistake, text's id, words about it)."""

    @property
    def strict(self) -> Rates:
        """Same span."""
        return Rates(self.same, self.answered, self.wanted)

    @property
    def overlap(self) -> Rates:
        """Any shared character."""
        return Rates(self.overlapping, self.answered, self.wanted)

    @property
    def near(self) -> int:
        """Matched mentions put within 161 km."""
        return sum(km <= NEAR_KM for km in self.errors_km)

    @property
    def end_to_end(self) -> Rates:
        """Found and put in the right place."""
        return Rates(self.near, self.located_answers, self.located_wanted)

    @property
    def accuracy(self) -> float:
        """Share of matched and located mentions within 161 km."""
        return self.near / len(self.errors_km) if self.errors_km else 0.0

    @property
    def mean_km(self) -> float:
        """Mean error of matched and located mentions."""
        return sum(self.errors_km) / len(self.errors_km) if self.errors_km else 0.0

    @property
    def median_km(self) -> float:
        """Median error of matched and located mentions."""
        ordered = sorted(self.errors_km)
        middle = len(ordered) // 2
        if not ordered:
            return 0.0
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2

    @property
    def auc(self) -> float:
        """Mean of log(1 + error) over the log of the greatest error: 0 best, 1 worst."""
        if not self.errors_km:
            return 0.0
        return sum(math.log1p(km) for km in self.errors_km) / len(self.errors_km) / math.log1p(_FARTHEST_KM)


def load(path: Path) -> list[GoldText]:
    """The texts of a corpus.

    Raises:
        DocumentError: the file cannot be read, or a line is not of the form; the message names file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DocumentError(f"{path}: cannot be read ({error})") from error
    return [_gold_text(line, f"{path}, line {n}") for n, line in enumerate(lines, 1) if line.strip()]


def _gold_text(line: str, where: str) -> GoldText:
    try:
        record = json.loads(line)
        gold = tuple(_span(g) for g in record["gold"] if g.get("kind") != "VERB")
        return GoldText(id=str(record["id"]), text=record["text"], gold=gold)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DocumentError(
            f'{where}: not {{"id", "text", "gold": [{{"start", "end", "lat", "lon"}}]}} ({error!r})'
        ) from error


def _span(record: Mapping[str, Any]) -> Span:
    return Span(
        start=int(record["start"]),
        end=int(record["end"]),
        text=str(record.get("text", "")),
        lat=record.get("lat"),
        lon=record.get("lon"),
        name=str(record.get("name") or ""),
    )


def answers(mentions: Iterable[Mapping[str, Any]], roles: frozenset[str] = ROLES) -> list[Span]:
    """The mentions of an extract record that count, each span once."""
    found: dict[tuple[int, int], Span] = {}
    for mention in mentions:
        if mention.get("role", "location") in roles:
            found.setdefault((mention["start"], mention["end"]), _span(mention))
    return list(found.values())


def add(score: Score, text: GoldText, found: Sequence[Span]) -> None:
    """Counts one text into a score."""
    gold = text.gold
    pairs = matched(gold, found)
    of_answer = {j: i for i, j in pairs}
    score.texts += 1
    score.wanted += len(gold)
    score.answered += len(found)
    score.overlapping += len(pairs)
    score.same += len({(g.start, g.end) for g in gold} & {(f.start, f.end) for f in found})
    score.located_wanted += sum(g.lat is not None for g in gold)
    for j, answer in enumerate(found):
        counterpart = gold[of_answer[j]] if j in of_answer else None
        if answer.lat is not None and (counterpart is None or counterpart.lat is not None):
            score.located_answers += 1
        if counterpart is None:
            score.mistakes.append(("not a toponym", text.id, f"{answer.text!r} taken for {answer.name or 'a place'}"))
        else:
            _compare(score, text, counterpart, answer)
    hit = {i for i, _ in pairs}
    score.mistakes.extend(("missed", text.id, repr(g.text)) for i, g in enumerate(gold) if i not in hit)


def _compare(score: Score, text: GoldText, gold: Span, answer: Span) -> None:
    if (gold.start, gold.end) != (answer.start, answer.end):
        score.mistakes.append(("other span", text.id, f"{answer.text!r} for {gold.text!r}"))
    if gold.lat is None or gold.lon is None:
        return
    if answer.lat is None or answer.lon is None:
        score.mistakes.append(("not located", text.id, repr(gold.text)))
        return
    km = geodesy.haversine_km(gold.lat, gold.lon, answer.lat, answer.lon)
    score.errors_km.append(km)
    if km > NEAR_KM:
        score.mistakes.append(("wrong place", text.id, f"{gold.text!r} put {km:,.0f} km off, at {answer.name}"))


def matched(gold: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Pairs of gold and answer that share characters, one to one, the greatest share of the longer span first."""
    order = sorted(range(len(found)), key=lambda j: found[j].start)
    starts = [found[j].start for j in order]
    longest = max((f.end - f.start for f in found), default=0)
    shares = []
    for i, g in enumerate(gold):
        for k in range(bisect_left(starts, g.start - longest), bisect_left(starts, g.end)):
            f = found[order[k]]
            common = min(g.end, f.end) - max(g.start, f.start)
            if common > 0:
                shares.append((-common / max(g.end - g.start, f.end - f.start), i, order[k]))
    pairs: list[tuple[int, int]] = []
    taken_gold: set[int] = set()
    taken: set[int] = set()
    for _, i, j in sorted(shares):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken.add(j)
            pairs.append((i, j))
    return pairs


def mistakes_by_class(score: Score) -> list[tuple[str, int]]:
    """How many mistakes of each class, most first."""
    return Counter(kind for kind, _, _ in score.mistakes).most_common()


def summary(score: Score) -> str:
    """All figures of a score in a few lines; percentages are precision/recall/F1."""

    def rates(found: Rates) -> str:
        return "/".join(f"{100 * x:.1f}" for x in (found.precision, found.recall, found.f1))

    lines = [
        f"{score.texts} texts, {score.wanted} toponyms · strict {rates(score.strict)} · overlap {rates(score.overlap)}"
    ]
    if score.located_wanted:
        lines.append(
            f"{len(score.errors_km)} located by both: {100 * score.accuracy:.1f} % within 161 km, mean {score.mean_km:,.0f} km, "
            f"median {score.median_km:,.1f} km, AUC {score.auc:.3f} · end to end {rates(score.end_to_end)}"
        )
    lines.append("mistakes: " + ", ".join(f"{kind} {count}" for kind, count in mistakes_by_class(score)))
    return "\n".join(lines)
