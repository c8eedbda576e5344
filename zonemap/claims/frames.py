"""Clauses that make a zone without naming one: 'fighting is banned within 40 km of', 'no aircraft may fly north of'.

A frame is a set of word classes that a clause must hold together (a ban and flying, a halt and fire, a withdrawal and
heavy weapons). The clause then acts as a zone noun, and the places that hang on its words say where.
"""

from __future__ import annotations

from dataclasses import dataclass

from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import VERBS, Clause
from zonemap.claims.heads import Head
from zonemap.claims.items import Item, Sentence
from zonemap.model import Expression, Kind


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """One way of making a zone by rule."""

    name: str
    kind: Kind
    needs: tuple[str, ...]
    """Classes that must stand in the clause, each in an item of its own."""
    bound: bool = False
    """Whether the place must be measured or bounded ('within 40 km of', 'south of'), not a bare name: troops leave towns
    every day, and a road is closed, without a zone."""
    measured: bool = False
    """Whether a distance must be told from the place."""
    drawn: bool = False
    """Whether the place must be measured or the side of a parallel: 'in the west' closes no sky."""
    duty: bool = False
    """Whether the clause must lay down a duty or an agreement ('are to', 'must', 'agreed to'); told as mere fact
    ('stopped shelling', 'withdrew its tanks') it is an event."""
    out_of: bool = False
    """Whether 'from' and 'out of' lead to the place."""
    sites: tuple[str, ...] = ()
    """Further classes that the place may hang on."""


FRAMES = (
    Frame(name="flight-ban", kind="no-fly", needs=("ban", "flights")),
    Frame(name="no-flight", kind="no-fly", needs=("no", "flights", "modal")),
    Frame(name="no-flight", kind="no-fly", needs=("no", "flights", "duty")),
    Frame(name="no-flight", kind="no-fly", needs=("no", "flights", "will")),
    Frame(name="flights-kept-out", kind="no-fly", needs=("keep", "flights", "from")),
    Frame(name="grounded", kind="no-fly", needs=("flights", "grounded"), bound=True, sites=("grounded",)),
    Frame(name="flight-halt", kind="no-fly", needs=("halt", "flights"), duty=True),
    Frame(name="silent-guns", kind="ceasefire", needs=("silent",), sites=("fighting", "arms", "troops")),
    Frame(name="fire-ban", kind="no-fire", needs=("ban", "fighting")),
    Frame(name="no-fire", kind="no-fire", needs=("no", "fighting"), duty=True, bound=True),
    Frame(name="no-attack", kind="no-fire", needs=("no", "hit"), duty=True, bound=True),
    Frame(name="fire-halt", kind="ceasefire", needs=("halt", "fighting"), duty=True),
    Frame(name="arms-withdrawn", kind="demilitarised", needs=("pullback", "arms"), duty=True, out_of=True),
    Frame(name="arms-banned", kind="demilitarised", needs=("ban", "arms")),
    Frame(name="troops-withdrawn", kind="demilitarised", needs=("pullback", "troops"), duty=True, out_of=True, bound=True),
    Frame(name="no-troops", kind="demilitarised", needs=("no", "troops", "modal"), bound=True),
    Frame(name="no-entry", kind="exclusion", needs=("no", "entry"), bound=True),
    Frame(name="no-arms", kind="demilitarised", needs=("no", "arms"), bound=True),
    Frame(name="no-men", kind="demilitarised", needs=("no", "troops", "be"), bound=True),
    Frame(name="kept-apart", kind="demilitarised", needs=("troops", "be", "duty"), measured=True, out_of=True),
    Frame(name="kept-apart", kind="demilitarised", needs=("arms", "be", "duty"), measured=True, out_of=True),
    Frame(name="men-absent", kind="demilitarised", needs=("absent", "troops"), bound=True),
    Frame(name="arms-absent", kind="demilitarised", needs=("absent", "arms"), bound=True),
    Frame(name="closed-to-flights", kind="no-fly", needs=("closed", "flights"), drawn=True),
    Frame(name="troops-banned", kind="demilitarised", needs=("ban", "troops"), bound=True),
    Frame(name="kept-out", kind="exclusion", needs=("stay-out", "troops"), duty=True, sites=("stay-out",)),
    Frame(name="alone", kind="demilitarised", needs=("only", "troops", "allowed"), bound=True),
    Frame(name="kept-apart", kind="demilitarised", needs=("troops", "be", "will"), measured=True, out_of=True),
    Frame(name="kept-apart", kind="demilitarised", needs=("troops", "stay", "duty"), measured=True, out_of=True),
    Frame(name="kept-apart", kind="demilitarised", needs=("arms", "stay", "duty"), measured=True, out_of=True),
    Frame(name="ships-kept-off", kind="exclusion", needs=("ships", "keep"), measured=True, out_of=True),
    Frame(name="disarmed", kind="demilitarised", needs=("disarm",), duty=True),
    Frame(name="shipping-ban", kind="exclusion", needs=("ban", "ships"), bound=True),
    Frame(name="entry-ban", kind="exclusion", needs=("ban", "entry"), bound=True, sites=("people",)),
    Frame(name="closed", kind="exclusion", needs=("closed", "be"), bound=True),
    Frame(name="evacuation", kind="evacuation", needs=("order", "people", "leave"), out_of=True, sites=("people",)),
    Frame(name="evacuated", kind="evacuation", needs=("people", "taken-out"), bound=True, sites=("people", "dwell")),
)  # fmt: skip
"""The frames in the order in which they are tried."""


_PARTICLE = 7
"""Items within which the 'back' of a verb follows it (judgement)."""

NEEDS = tuple(frozenset(frame.needs) for frame in FRAMES)
"""What each frame needs, for a first look at a text."""


@dataclass(slots=True, eq=False)
class Found:
    """A frame that a clause fills."""

    frame: Frame
    head: Head
    clause: Clause
    sites: frozenset[int]
    """Indexes of the items that a place may hang on."""


def find(sentence: Sentence, clauses: list[Clause], heads: list[Head]) -> list[Found]:
    """The frames of a sentence, the plainest of each clause first; words inside a zone noun group with a kind take no part."""
    named = {n for head in heads if head.kind for n in range(head.first, head.last + 1)}
    found = []
    for clause in clauses:
        _join_particles(sentence.items[clause.start : clause.end])
        present = {tag for item in sentence.items[clause.start : clause.end] for tag in item.tags}
        for frame in FRAMES:
            if not present.issuperset(frame.needs):
                continue
            match = _match(sentence, clauses, clause, frame, named)
            if match:
                found.append(match)
    return found


def _join_particles(items: list[Item]) -> None:
    """Makes one verb of 'pulls … back' in 'pulls both armies back three kilometres'."""
    for n, item in enumerate(items):
        if item.has("tow") and not item.has("pullback"):
            for following in items[n + 1 : n + _PARTICLE]:
                if following.has("back"):
                    item.tags |= {"pullback"}
                    following.tags -= {"proposed"}  # 'back' is no support here
                    break
                if following.has(*VERBS, "comma", "rel") and not following.has("arms", "troops"):
                    break


def _match(sentence: Sentence, clauses: list[Clause], clause: Clause, frame: Frame, named: set[int]) -> Found | None:
    items = sentence.items
    free = [n for n in range(clause.start, clause.end) if n not in named and items[n].place is None]
    chosen = _assign([[n for n in free if items[n].has(need)] for need in frame.needs])
    if chosen is None or _is_denied(items, clause, chosen) or _is_of_persons(items, frame, chosen):
        return None
    if frame.duty and clause.opener not in {"colon", "dash"} and not _is_laid_down(items, clauses, clause, chosen):
        return None
    sites = {n for n in free if items[n].has(*frame.needs, *frame.sites, "entry", "allowed")}
    first, last = min(chosen), max(chosen)
    head = Head(sentence, first, last, last, "frame", frame.kind, frame.name)
    return Found(frame, head, clause, frozenset(sites))


def _is_of_persons(items: list[Item], frame: Frame, chosen: list[int]) -> bool:
    """'disarmed the militia in Bangui': men are, no place is."""
    following = items[chosen[0] + 1 : chosen[0] + 4] if frame.needs == ("disarm",) else []
    return any(i.has("troops", "people", "feared") and not i.has("arms") for i in following)


def _is_laid_down(items: list[Item], clauses: list[Clause], clause: Clause, chosen: list[int]) -> bool:
    """Whether a clause, or the one that opens it ('demanded that'), lays a duty down or tells of an agreement."""
    at = clauses.index(clause)
    opened = at > 0 and clause.opener in {"rel", "break"} and not items[clause.start - 1].has("comma")
    start = clauses[at - 1].start if opened else clause.start
    return any(
        items[n].has("will", "modal", "duty", "agreed", "proposed", "perfect")
        for n in range(start, clause.end)
        if n not in chosen or items[n].has("will")  # 'retirará', 'отведут': verb and future in one word
    )


def _assign(options: list[list[int]]) -> list[int] | None:
    """One item for each need, none used twice."""
    chosen: list[int] = []
    for choices in sorted(options, key=len):
        n = next((n for n in choices if n not in chosen), None)
        if n is None:
            return None
        chosen.append(n)
    return chosen


def _is_denied(items: list[Item], clause: Clause, chosen: list[int]) -> bool:
    """'did not stop shooting', 'refused to withdraw': no zone comes of it."""
    verb = min(chosen)
    return any(
        items[n].has("not", "rejected", "failed") and not items[n].has("ban", "no", "modal")
        for n in range(max(clause.start, verb - 4), verb)
    )


_UNBOUND = frozenset(
    (
        "place",
        "union",
        "near",
        "around",
        "part-of",
        "suburbs",
        "outskirts",
        "coast",
        "countryside",
        "pocket",
        "from-to",
        "along",
        "route",
    )
)


def locates(frame: Frame, expression: Expression) -> bool:
    """Whether a place is bounded as the frame needs it."""
    if frame.measured and expression.relation not in {"from-distance", "distance"}:
        return False
    if frame.drawn and not measured(expression):
        return False
    return not frame.bound or bounded(expression)


def bounded(expression: Expression) -> bool:
    """Whether an expression measures or bounds an area: 'within 40 km of', 'south of the river'."""
    return expression.relation not in _UNBOUND


def measured(expression: Expression) -> bool:
    """Whether an expression states how far it reaches: 'within 40 km of', 'five kilometres either side of'."""
    if expression.relation == "union":
        return all(measured(anchor) for anchor in expression.anchors)
    if expression.relation in {"distance", "strip", "from-distance"}:
        return True
    if expression.relation == "side-of-line":
        return expression.anchors[0].relation in {"parallel", "meridian"}
    return expression.relation == "border" and expression.distance is not None


def qualifying(head: Head, filled: list[Found], clauses: list[Clause]) -> Found | None:
    """The frame that makes a zone of a bare zone noun: 'out of a ring', 'a zone in which only police may'."""
    if head.kind is not None or head.points_back or head.form not in {"zone", "area"}:
        return None
    clause = clause_cut.of(clauses, head.noun)
    following = clauses.index(clause) + 1
    for found in filled:
        if found.clause is clause and found.head.first < head.first and (head.form == "zone" or head.count):
            return found
        if (
            following < len(clauses)
            and found.clause is clauses[following]
            and clauses[following].opener in {"rel", "break"}
        ):
            return found
    return None
