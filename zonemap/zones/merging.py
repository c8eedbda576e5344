"""Claims into groups that speak of one zone each.

Distinct areas are compared once, and only where their boxes meet (an R-tree); then every claim joins the group whose
leading area its own can be. Claims with a stated edge are placed first, so that 'near Damascus' finds Eastern Ghouta
already there. What never joins: areas listed side by side in one sentence, rejected claims and claims that stand, claims
years apart, and a new zone after the old one ended.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import shapely

from zonemap.zones.likeness import Likeness, Shape, compare, kinds_agree

if TYPE_CHECKING:
    from zonemap.model import Document, Kind, ZoneClaim

_YEARS_APART = dt.timedelta(days=730)
"""Claims further apart speak of two zones (judgement: longer than a renewed mandate, shorter than a war)."""
_REBORN = dt.timedelta(days=30)
"""A zone claimed this long after its end is a new one (judgement)."""


@dataclass(kw_only=True, eq=False)
class Placed:
    """A claim with its area and day."""

    claim: ZoneClaim
    shape: Shape
    day: dt.date | None
    order: tuple[int, int, int]
    """Number of the document, offset of the claim, offset of its place words: reading order."""


@dataclass(kw_only=True, eq=False)
class Group:
    """Claims of one zone; `lead` is the most specific area among them."""

    members: list[Placed] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    kinds: set[Kind] = field(default_factory=set)
    documents: dict[str, list[Placed]] = field(default_factory=lambda: defaultdict(list))
    first: dt.date | None = None
    last: dt.date | None = None
    ended: dt.date | None = None
    rejected: bool = False

    @property
    def lead(self) -> Shape:
        """The most specific area."""
        return self.shapes[0]

    def add(self, placed: Placed) -> None:
        """Takes a claim in."""
        self.members.append(placed)
        self.kinds.add(placed.claim.kind)
        self.documents[placed.claim.document_id].append(placed)
        self.rejected = placed.claim.status == "rejected"
        if placed.shape not in self.shapes:
            self.shapes = sorted([*self.shapes, placed.shape], key=lambda s: s.rank)
        if placed.day:
            self.first = min(self.first or placed.day, placed.day)
            self.last = max(self.last or placed.day, placed.day)
            if placed.claim.status == "ended":
                self.ended = max(self.ended or placed.day, placed.day)


Comparisons = Mapping[tuple[int, int], tuple[Likeness, float]]


def comparisons(shapes: Sequence[Shape]) -> dict[tuple[int, int], tuple[Likeness, float]]:
    """How all areas whose boxes meet compare, by pairs of positions in ascending order; disjoint pairs are left out."""
    if len(shapes) < 2:
        return {}
    areas = [shape.reach for shape in shapes]
    left, right = shapely.STRtree(areas).query(areas, predicate="intersects")
    pairs = sorted({(int(a), int(b)) for a, b in zip(left, right, strict=True) if a < b})
    return {(a, b): compare(shapes[a], shapes[b]) for a, b in pairs}


def merge(claims: Sequence[ZoneClaim], shapes: Mapping[int, Shape], documents: Sequence[Document]) -> list[Group]:
    """Groups in reading order of their first claims.

    Args:
        claims: located claims.
        shapes: the area of each, by its position in `claims`; equal expressions share one Shape.
        documents: for their order and days of publication.
    """
    number = {document.id: i for i, document in enumerate(documents)}
    published = {document.id: document.published for document in documents}
    placed = [_placed(claims[i], shape, number, published) for i, shape in shapes.items()]
    distinct = list(dict.fromkeys(p.shape for p in sorted(placed, key=lambda p: p.order)))
    table = _by_shape(distinct, comparisons(distinct))
    groups: list[Group] = []
    at: dict[int, list[Group]] = defaultdict(list)
    for one in sorted(placed, key=lambda p: (p.shape.vague, p.day or dt.date.max, p.order)):
        candidates = {id(g): g for near in (one.shape, *table[id(one.shape)]) for g in at[id(near)]}
        fitting = [g for g in candidates.values() if _joins(one, g, table)]
        group = max(fitting, key=lambda g: _pull(one, g, table)) if fitting else Group()
        if not fitting:
            groups.append(group)
        group.add(one)
        if group not in at[id(one.shape)]:
            at[id(one.shape)].append(group)
    for group in groups:
        group.members.sort(key=lambda p: p.order)
    return sorted(groups, key=lambda g: g.members[0].order)


_Table = Mapping[int, Mapping[Shape, tuple[Likeness, float]]]


def _by_shape(shapes: Sequence[Shape], compared: Comparisons) -> _Table:
    table: dict[int, dict[Shape, tuple[Likeness, float]]] = {id(shape): {} for shape in shapes}
    for (a, b), found in compared.items():
        table[id(shapes[a])][shapes[b]] = found
        table[id(shapes[b])][shapes[a]] = found
    return table


def _placed(
    claim: ZoneClaim, shape: Shape, number: Mapping[str, int], published: Mapping[str, dt.date | None]
) -> Placed:
    where = claim.expression.start if claim.expression else claim.start
    day = claim.effective.first or claim.said or published.get(claim.document_id)
    return Placed(
        claim=claim, shape=shape, day=day, order=(number.get(claim.document_id, len(number)), claim.start, where)
    )


def _joins(one: Placed, group: Group, table: _Table) -> bool:
    if (one.claim.status == "rejected") != group.rejected or not _in_time(one, group):
        return False
    likeness, alike = _likeness(one.shape, group.lead, table)
    if likeness != "same":
        return False
    if not one.shape.vague and any(_likeness(one.shape, s, table)[0] != "same" for s in group.shapes if not s.vague):
        return False
    agreed = {kinds_agree(one.claim.kind, kind) for kind in group.kinds}
    if "" in agreed or ("kin" in agreed and alike < 0.5):
        return False
    return not any(_listed_together(one, other) for other in group.documents.get(one.claim.document_id, ()))


def _likeness(a: Shape, b: Shape, table: _Table) -> tuple[Likeness, float]:
    return ("same", 1.0) if a is b else table[id(a)].get(b, ("", 0.0))


def _pull(one: Placed, group: Group, table: _Table) -> tuple[bool, bool, float, tuple[int, int, int]]:
    """Preference among fitting groups: the same area, the same document, the larger overlap, the earlier group."""
    _, alike = _likeness(one.shape, group.lead, table)
    first = group.members[0].order
    back = (-first[0], -first[1], -first[2])
    return one.shape in group.shapes, one.claim.document_id in group.documents, alike, back


def _in_time(one: Placed, group: Group) -> bool:
    if one.day is None or group.first is None or group.last is None:
        return True
    if one.day > group.last + _YEARS_APART or one.day < group.first - _YEARS_APART:
        return False
    stands = one.claim.status in {"proposed", "agreed", "in-force"}
    return not (stands and group.ended and one.day > group.ended + _REBORN)


def _listed_together(one: Placed, other: Placed) -> bool:
    """Whether one sentence names both areas side by side: 'around Homs and near Damascus' are two zones by its own words."""
    if one.shape is other.shape:
        return False
    a, b = one.claim, other.claim
    if a.expression is None or b.expression is None or a.status != b.status:
        return False
    same_words = a.start < b.end and b.start < a.end
    apart = a.expression.end <= b.expression.start or b.expression.end <= a.expression.start
    return same_words and apart
