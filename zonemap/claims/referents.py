"""The zones a document speaks of, each gathered from all the words that mean it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from zonemap.claims.heads import Head
from zonemap.claims.predicates import Bond, End
from zonemap.claims.standing import Standing
from zonemap.model import Cue, Distance, Expression, Kind, Place, Span

_KIN: tuple[frozenset[Kind], ...] = (
    frozenset(
        (
            "de-escalation",
            "safe",
            "security",
            "buffer",
            "other",
            "humanitarian",
            "demilitarised",
            "deconfliction",
            "no-fire",
        )
    ),
    frozenset(("ceasefire", "no-fire", "humanitarian", "deconfliction", "de-escalation", "other")),
    frozenset(("no-fly", "exclusion", "other")),
    frozenset(("exclusion", "evacuation", "security", "other")),
    frozenset(("corridor", "humanitarian", "evacuation", "safe", "other")),
)
"""Kinds that texts use for one and the same zone in turn."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Placed:
    """A place expression tied to a zone."""

    expression: Expression
    bond: Bond
    cue: Cue
    sentence: int
    voice: Span
    """The clause whose speaker says so."""
    end: End = ""
    """Whether it is an end of something that runs: 'from', 'via', 'to'."""


@dataclass(slots=True, eq=False)
class Referent:
    """One zone, or one set of zones, of a document."""

    kind: Kind
    kind_cue: Cue
    head: Head
    """The word group that brought it up."""
    plural: bool
    count: int | None = None
    heads: list[Head] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)
    weak: list[Placed] = field(default_factory=list)
    """Places that hang on a verb of agreement: the venue, or the zone itself where nothing else says where it is."""
    lengths: list[tuple[Distance, str]] = field(default_factory=list)
    standings: list[Standing] = field(default_factory=list)
    voices: list[Span] = field(default_factory=list)
    """Clauses that speak of it, first to last."""
    sentences: set[int] = field(default_factory=set)
    scopes: list[Place] = field(default_factory=list)
    """Countries its words name."""
    void: str = ""
    """Why it is no zone of this text (a supposition, a comparison, history); empty for a real one."""
    notes: tuple[str, ...] = ()
    """What kept it from being drawn."""
    rings: bool = False
    """Whether it runs round the other zones of the text."""
    provisional: bool = False
    """Whether its kind is still open: 'a strip' is a zone only once more is said of it."""
    thin: bool = False
    """Whether its noun means a line unless a width is stated: belt, cordon."""
    part_of: Referent | None = None
    """The set that a single zone was taken from: 'the fourth zone'."""
    _keys: set[tuple[object, ...]] = field(default_factory=set)
    _counted: int = 0

    def __repr__(self) -> str:
        where = " | ".join(p.expression.text for p in self.places)
        return f"<{self.head.text!r} {self.kind} @ {where} {[s.status for s in self.standings]} {self.void}>"

    def known(self) -> set[tuple[object, ...]]:
        """Keys of its places; while a text is read places are only added, so each is looked at once."""
        self._keys.update(place_key(p.expression) for p in self.places[self._counted :])
        self._counted = len(self.places)
        return self._keys

    @property
    def located(self) -> bool:
        """Whether any words say where it is; the country it lies in does not."""
        return self.rings or any(not is_country(p) for p in self.places)


def akin(one: Kind, other: Kind) -> bool:
    """Whether two kinds may be two names of one zone."""
    return one == other or any(one in kin and other in kin for kin in _KIN)


def place_key(expression: Expression) -> tuple[object, ...]:
    """Equal for expressions that say the same place in the same way."""
    senses = expression.senses[0].id if expression.senses else ""
    return (
        expression.relation,
        expression.direction,
        expression.distance,
        senses,
        *(place_key(a) for a in expression.anchors),
    )


def leaves(expression: Expression) -> Iterator[Place]:
    """The places an expression is built from."""
    if expression.senses:
        yield expression.senses[0]
    for anchor in expression.anchors:
        yield from leaves(anchor)


def is_country(placed: Placed) -> bool:
    """Whether a place is a whole country or more."""
    expression = placed.expression
    parts = expression.anchors if expression.relation == "union" else (expression,)
    return all(part.relation == "place" and all(p.feature_class == "country" for p in leaves(part)) for part in parts)
