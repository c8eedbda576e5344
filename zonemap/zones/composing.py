"""Groups of claims into zones: one footprint, one standing with its history, one certainty, and what the sources dispute."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from zonemap.model import STATUSES, Certainty, Footprint, Kind, Status, StatusChange, Zone
from zonemap.zones import naming
from zonemap.zones.drawing import drawings, key
from zonemap.zones.likeness import Shape, compare, kinds_agree, related
from zonemap.zones.merging import Group, Placed, merge

if TYPE_CHECKING:
    from collections.abc import Hashable

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, ZoneClaim

_SURE, _UNSURE = 0.25, 1.0
"""Uncertainty of the edge over the radius of a circle of the zone's area: below the first a zone is certain, above the
second uncertain (judgements)."""
_COMPARED = 25
"""Zones of one place compared with each; more of them are a list, not a dispute, and would cost quadratic time."""
_ADVANCE: dict[Status, int] = {"rejected": 0, "proposed": 1, "agreed": 2, "in-force": 3, "ended": 4}
"""Order of standing among claims of one day: the furthest advanced counts."""


def build(documents: Sequence[Document], claims: Sequence[ZoneClaim], gazetteer: Gazetteer) -> tuple[Zone, ...]:
    """The zones that the claims speak of, in reading order of their first claims.

    Claims without an expression, and those whose expression cannot be drawn (see `settled`), make no zone.

    Args:
        documents: the texts the claims come from, for order and dates.
        claims: of one document or many.
        gazetteer: where areas come from and how places are spelled.
    """
    located, shapes = _shapes(claims, gazetteer)
    groups = merge(located, shapes, documents)
    labels = [_label(group, gazetteer) for group in groups]
    ids = _unique([naming.slug(f"{label} {_kind(group)}") for label, group in zip(labels, groups, strict=True)])
    rivals = _rivals(groups)
    return tuple(_zone(group, labels[i], ids[i], [ids[j] for j in sorted(rivals[i])]) for i, group in enumerate(groups))


def _shapes(claims: Sequence[ZoneClaim], gazetteer: Gazetteer) -> tuple[list[ZoneClaim], dict[int, Shape]]:
    """The drawable claims, and the area of each by position; equal expressions share one."""
    drawn = drawings(gazetteer)
    shared: dict[Hashable, Shape] = {}
    located: list[ZoneClaim] = []
    shapes: dict[int, Shape] = {}
    for claim in claims:
        if claim.expression is None or isinstance(footprint := drawn.of(claim.expression, claim.kind), str):
            continue
        shapes[len(located)] = shared.setdefault(
            (claim.kind == "no-fly", key(claim.expression)), Shape(expression=claim.expression, footprint=footprint)
        )
        located.append(claim)
    return located, shapes


def _zone(group: Group, label: str, zone_id: str, rivals: list[str]) -> Zone:
    footprint = _footprint(group.shapes)
    history, disputes = _history(group)
    notes = [*disputes, *(f"sources differ: see also {other}" for other in rivals), *_places_differ(group, label)]
    claim_notes = [note for p in group.members for note in p.claim.notes]
    return Zone(
        id=zone_id,
        name=label,
        kind=_kind(group),
        status=history[-1].status,
        footprint=footprint,
        claims=tuple(p.claim for p in group.members),
        certainty=certainty(footprint, disputed=bool(rivals)),
        history=tuple(history),
        rivals=tuple(rivals),
        notes=tuple(dict.fromkeys([*notes, *claim_notes])),
    )


def _footprint(shapes: Sequence[Shape]) -> Footprint:
    """The area that all evidence on one zone gives together.

    Named units and stated edges stand as they are: a vague phrase beside them says the same less exactly, and would only
    cut them with a circle nobody meant. Phrases of one rank are combined to what all of them allow.
    """
    from zonemap import relations

    lead = shapes[0]
    equals = [s for s in shapes if s.vague == lead.vague]
    if len(equals) == 1 or lead.named:
        return lead.footprint
    return relations.combine([s.footprint for s in equals])[0]


def _label(group: Group, gazetteer: Gazetteer) -> str:
    """A name given by the text, else the most specific area's; vague areas of one place go by the place alone."""
    given = next((p.claim.name for p in group.members if p.claim.name), "")
    if given:
        return given
    shapes = group.shapes
    written = naming.spelled(shapes[0].expression, gazetteer.names)
    plain = naming.place_name(written)
    relations = {shape.expression.relation for shape in shapes}
    if plain and len(relations) > 1 and all(s.vague for s in shapes) and all(related(shapes[0], s) for s in shapes[1:]):
        return plain
    return naming.name(written)


def _kind(group: Group) -> Kind:
    """The kind most claims give it, 'other' only where none says more; the earlier one where they are even."""
    counted = Counter(p.claim.kind for p in group.members)
    named: list[Kind] = [kind for kind in counted if kind != "other"]
    return max(named, key=lambda kind: counted[kind]) if named else "other"


def _unique(slugs: list[str]) -> list[str]:
    seen: set[str] = set()
    ids = []
    for slug in slugs:
        name, number = slug, 1
        while name in seen:
            number += 1
            name = f"{slug}-{number}"
        seen.add(name)
        ids.append(name)
    return ids


def _history(group: Group) -> tuple[list[StatusChange], list[str]]:
    """Every change of standing by day (undated first), and in words where the claims of one day disagree."""
    by_day: dict[dt.date, list[tuple[Status, str, str]]] = defaultdict(list)
    for placed in group.members:
        claim = placed.claim
        by_day[_since(placed) or dt.date.min].append((claim.status, claim.document_id, claim.speaker))
    history: list[StatusChange] = []
    disputes = []
    for day in sorted(by_day):
        said = by_day[day]
        status, document_id, speaker = max(said, key=lambda s: _ADVANCE[s[0]])
        if len({s for s, _, _ in said}) > 1:
            who = dict.fromkeys(
                f"{s} ({speaker or 'not said by whom'})" for s, _, speaker in sorted(said, key=_standing)
            )
            disputes.append(
                f"{'on an unknown day' if day == dt.date.min else day.isoformat()} claims differ: {', '.join(who)}"
            )
        if not history or history[-1].status != status:
            on = None if day == dt.date.min else day
            history.append(StatusChange(on=on, status=status, document_id=document_id, speaker=speaker))
    return history, disputes


def _since(placed: Placed) -> dt.date | None:
    """The day a claim's status stands from: the first day in force, the last before the end, else the day of the statement."""
    claim = placed.claim
    stated = {"in-force": claim.effective.first, "ended": claim.effective.last}.get(claim.status)
    return stated or claim.said or placed.day


def _standing(said: tuple[Status, str, str]) -> int:
    return STATUSES.index(said[0])


def certainty(footprint: Footprint, *, disputed: bool) -> Certainty:
    """How sure the place of a zone is, by rule.

    'uncertain' where sources place it differently or the edge may be off by more than the radius of a circle of its
    area; 'certain' where by less than a quarter of it and no number behind it is a judgement (the width of a belt that
    no text states, say); 'less-certain' between.
    """
    radius_km = (footprint.area_km2 / math.pi) ** 0.5
    doubt = footprint.uncertainty_km / radius_km if radius_km > 0 else _UNSURE + 1
    if disputed or doubt > _UNSURE:
        return "uncertain"
    judged = footprint.method == "judgement" or any(basis.origin == "judgement" for basis in footprint.basis)
    return "certain" if doubt <= _SURE and not judged else "less-certain"


def _rivals(groups: Sequence[Group]) -> dict[int, set[int]]:
    """Groups that speak of one zone but place it differently, or of which one rejects what the other claims."""
    found: dict[int, set[int]] = defaultdict(set)
    by_place: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for place in group.lead.places:
            by_place[place].append(i)
    for members in by_place.values():
        for n, i in enumerate(members):
            for j in members[n + 1 : n + 1 + _COMPARED]:
                if j not in found[i] and _disputed(groups[i], groups[j]):
                    found[i].add(j)
                    found[j].add(i)
    return found


def _disputed(a: Group, b: Group) -> bool:
    if not all(kinds_agree(x, y) == "one" for x in a.kinds for y in b.kinds):
        return False
    if a.first and b.first and a.last and b.last and (a.first.year > b.last.year + 1 or b.first.year > a.last.year + 1):
        return False
    likeness, _ = ("same", 1.0) if a.lead is b.lead else compare(a.lead, b.lead)
    return likeness == "rival" or (likeness == "same" and a.rejected != b.rejected)


def _places_differ(group: Group, label: str) -> list[str]:
    """In the sources' words, which other place expressions were taken to mean the same area."""
    words = (" ".join(shape.expression.text.split()) for shape in group.shapes[1:])
    return [f"“{other}” was taken to mean {label}" for other in dict.fromkeys(words) if other and other != label]
