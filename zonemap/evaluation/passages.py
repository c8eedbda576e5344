"""Scores of drawn zones on passages with gold probe points.

A passage is {"id", "text", "published", "language", "zones", "forbid", "unlocated_min"}. A gold zone has probe points `inside`, `outside`
(each [name, lat, lon]) and `inside_any` (one of them suffices), an `area_km2` range, the acceptable `kind` and `status`, and may have
`speaker`, `said` and `effective`; `union` matches it against all drawn zones together. A zone of status 'rejected' counts as not drawn.

    found      best drawn zone holds a point of it, balanced probe accuracy at least 0.75, and its area is in the range
    spurious   drawn zones that match no gold zone
    forbidden  forbidden points inside a drawn zone
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap import geodesy
from zonemap.errors import DocumentError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Zone

_ENOUGH = 0.75


@dataclass(slots=True)
class Tally:
    """Counts of a set of passages."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.counts + other.counts, self.faults + other.faults)


def load(path: Path) -> list[dict[str, Any]]:
    """The passages of a file.

    Raises:
        DocumentError: it is no JSON array of passages.
    """
    try:
        passages = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DocumentError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(passages, list) or not all(
        isinstance(p, dict) and {"id", "text", "zones"} <= p.keys() for p in passages
    ):
        raise DocumentError(f"{path}: wants a JSON array of passages with id, text and zones")
    return passages


def score(passage: Mapping[str, Any], zones: Iterable[Zone], unlocated: int) -> dict[str, Tally]:
    """Tallies of one passage: '' for all of it, and one for each kind of its gold zones."""
    drawn = [zone for zone in zones if zone.status != "rejected"]
    tallies: dict[str, Tally] = {"": Tally()}
    whole = tallies[""]
    used: set[str] = set()
    for gold in passage["zones"]:
        tally = Tally()
        used |= _score_zone(gold, drawn, tally, str(passage["id"]))
        whole.counts += tally.counts
        whole.faults += tally.faults
        kind = gold.get("kind", ["any"])[0]
        tallies[kind] = tallies.get(kind, Tally()) + tally
    spurious = [zone for zone in drawn if zone.id not in used]
    whole.faults += [f"{passage['id']}: spurious {zone.name}" for zone in spurious]
    forbidden = [
        (point[0], zone.name)
        for point in passage.get("forbid", [])
        for zone in drawn
        if _covers(zone.footprint.likely, point)
    ]
    whole.faults += [f"{passage['id']}: forbidden {point} in {name}" for point, name in forbidden]
    missed = unlocated < passage.get("unlocated_min", 0)
    whole.counts.update(
        texts=1, drawn=len(drawn), spurious=len(spurious), forbidden=len(forbidden), unlocated_missed=int(missed)
    )
    return tallies


def _score_zone(gold: Mapping[str, Any], drawn: Sequence[Zone], tally: Tally, text_id: str) -> set[str]:
    """Counts one gold zone; returns the ids of the drawn zones it explains."""
    tally.counts["gold"] += 1
    matches = [(_probe(zone.footprint.likely, gold), zone) for zone in drawn]
    hits = [(accuracy, zone) for (accuracy, hit), zone in matches if hit]
    if gold.get("union") and hits:
        import shapely

        shape = shapely.union_all([zone.footprint.likely for zone in drawn])
        accuracy, best = _probe(shape, gold)[0], [zone for _, zone in hits]
    elif hits:
        accuracy, chosen = max(hits, key=lambda item: item[0])
        shape, best = chosen.footprint.likely, [chosen]
    else:
        tally.faults.append(f"{text_id}: {gold['name']} not found")
        return set()
    low, high = gold.get("area_km2") or (0, float("inf"))
    area = geodesy.area_km2(shape)
    if accuracy >= _ENOUGH and low <= area <= high:
        tally.counts["found"] += 1
    else:
        tally.faults.append(f"{text_id}: {gold['name']} probes {accuracy:.2f}, {area:,.0f} km²")
    _score_words(gold, best, tally, text_id)
    return {zone.id for zone in (drawn if gold.get("union") else best)}


def _score_words(gold: Mapping[str, Any], zones: Sequence[Zone], tally: Tally, text_id: str) -> None:
    for name, values in (("kind", [z.kind for z in zones]), ("status", [z.status for z in zones])):
        if not gold.get(name) or set(values) & set(gold[name]):
            tally.counts[name] += 1
        else:
            tally.faults.append(f"{text_id}: {gold['name']} {name} {values[0]}, not {' or '.join(gold[name])}")
    if gold.get("speaker"):
        tally.counts["speaker_wanted"] += 1
        said = " ".join(claim.speaker for zone in zones for claim in zone.claims)
        tally.counts["speaker"] += gold["speaker"].casefold() in said.casefold()
    if gold.get("said"):
        tally.counts["said_wanted"] += 1
        tally.counts["said"] += gold["said"] in {str(claim.said) for zone in zones for claim in zone.claims}


def _probe(shape: BaseGeometry, gold: Mapping[str, Any]) -> tuple[float, bool]:
    """Balanced accuracy over the probe points, and whether any inside point is held."""
    inside = [_covers(shape, point) for point in gold.get("inside", [])]
    if gold.get("inside_any"):
        inside.append(any(_covers(shape, point) for point in gold["inside_any"]))
    outside = [not _covers(shape, point) for point in gold.get("outside", [])]
    rates = [sum(hits) / len(hits) for hits in (inside, outside) if hits]
    return (sum(rates) / len(rates) if rates else 0.0), any(inside)


def _covers(shape: BaseGeometry, point: Sequence[Any]) -> bool:
    from shapely import Point

    return bool(shape.covers(Point(point[2], point[1])))


def table(tallies: Mapping[str, Tally]) -> str:
    """The tallies as an aligned table, one line a group."""
    lines = [
        f"{'':<14}{'found':>16}{'kind':>7}{'status':>7}{'speaker':>9}{'said':>9}{'spurious':>12}{'forbidden':>11}{'unlocated missed':>18}"
    ]
    for group, tally in tallies.items():
        c = tally.counts
        share = f"{c['found']}/{c['gold']}" + (f" ({100 * c['found'] / c['gold']:.0f} %)" if c["gold"] else "")
        spurious = f"{c['spurious']}/{c['drawn']}" if c["texts"] else ""
        lines.append(
            f"{group or 'all':<14}{share:>16}{c['kind']:>7}{c['status']:>7}{f'''{c['speaker']}/{c['speaker_wanted']}''':>9}"
            f"{f'''{c['said']}/{c['said_wanted']}''':>9}{spurious:>12}{c['forbidden'] if c['texts'] else '':>11}{c['unlocated_missed'] if c['texts'] else '':>18}"
        )
    return "\n".join(lines)
