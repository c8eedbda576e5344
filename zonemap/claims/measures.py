"""Which zone a stated length belongs to, and what of it the length measures."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from zonemap.claims import clauses as clause_cut
from zonemap.claims.anaphora import measured_back
from zonemap.claims.clauses import Clause
from zonemap.claims.items import LENGTH, PLACE, Item, Sentence
from zonemap.claims.referents import Referent

_BETWEEN = (
    PLACE, LENGTH, "and", "be", "aux", "modal", "will", "place", "open", "def", "indef", "broad", "longish", "radial", "comma", "self", "extent", "hyphen", "to",
)  # fmt: skip
"""Classes that may stand between a zone noun and its length: 'a zone with a radius of', 'it will be up to'."""
_MEASURES = ("broad", "longish", "radial")


def attach(
    sentence: Sentence, clauses: list[Clause], here: Sequence[Referent], recent: Callable[[], list[Referent]]
) -> None:
    """Gives every length outside places and zone noun groups to the zone it measures.

    Args:
        sentence: The sentence whose lengths are looked at.
        clauses: Its clauses.
        here: The zones it mentions.
        recent: The zones in mind, the latest mentioned first: for 'its depth'.
    """
    back = set(measured_back(sentence))
    for n, item in enumerate(sentence.items):
        if item.length is None:
            continue
        referent = next(iter(recent()), None) if n in back else _owner(sentence, clauses, here, n)
        if referent is None and _is_all_around(sentence.items, n):
            referent = next((r for r in recent() if r.located and not r.plural), None)
        length = (item.length, measure(sentence.items, n))
        if referent and length not in referent.lengths:
            referent.lengths.append(length)


def measure(items: Sequence[Item], n: int) -> str:
    """What length `n` measures: 'broad', 'longish', 'radial', 'sides' of a line, or '' where it is not said."""
    if any(i.has("sides") for i in items[n + 1 : n + 4]):
        return "sides"
    if _is_all_around(items, n):
        return "radial"
    after = next((m for i in items[n + 1 : n + 3] for m in _MEASURES if i.has(m)), "")
    return after or next((m for i in reversed(items[max(0, n - 4) : n]) for m in _MEASURES if i.has(m)), "")


def _is_all_around(items: Sequence[Item], n: int) -> bool:
    """'for ten kilometres around', with no place after it."""
    return any(i.has("around") for i in items[n + 1 : n + 2]) and not any(i.place for i in items[n + 2 : n + 5])


def _owner(sentence: Sentence, clauses: list[Clause], here: Sequence[Referent], n: int) -> Referent | None:
    """The zone whose mention stands before the length with nothing of another matter between."""
    clause = clause_cut.of(clauses, n)
    best: tuple[int, Referent] | None = None
    for referent in here:
        for head in referent.heads:
            if head.sentence is not sentence or head.last >= n or head.noun not in clause or head.form == "frame":
                continue
            if all(i.has(*_BETWEEN) for i in sentence.items[head.last + 1 : n]) and (
                best is None or head.last > best[0]
            ):
                best = (head.last, referent)
    return best[1] if best else None
