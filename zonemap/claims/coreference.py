"""Which zone already brought up a mention means again, if any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zonemap.claims.heads import Head
from zonemap.claims.referents import Placed, Referent, akin, is_country, place_key
from zonemap.model import Kind

_ELABORATIONS = frozenset(("extent", "holds", "member", "list"))
"""Bonds that add to what is known of where a zone is, rather than naming another zone."""


def is_event(form: str, kind: Kind) -> bool:
    """Whether a mention is of a halt of fire rather than of an area."""
    return form in {"event", "pause"} or (form == "frame" and kind == "ceasefire")


def in_sentence(head: Head, kept: Sequence[Head]) -> Head | None:
    """The mention earlier in the sentence that a pronoun or a bare 'the zone' stands for."""
    if not head.may_point_back:
        return None
    for earlier in reversed(kept):
        if head.rule == "one" or earlier.plural != head.plural or earlier.rule == "provisional":
            continue
        if head.form in {"pronoun", earlier.form}:
            return earlier
    return None


def antecedent(head: Head, recent: Iterable[Referent], sentence: int, *, picks_out: bool) -> Referent | None:
    """The zone that a bare noun, a pronoun or an ordinal points back to.

    Args:
        head: The mention; it tells no kind of its own.
        recent: Zones in mind, the latest mentioned first.
        sentence: Number of the sentence it stands in.
        picks_out: Whether it takes one out of a set: 'the fourth zone', 'the zone in Idlib'.
    """
    if not head.may_point_back and head.ordinal is None and not head.generic:
        return None
    for referent in recent:
        if head.rule == "one":
            return referent
        if head.form == "pronoun" and sentence - max(referent.sentences) > 1:
            return None
        if head.form == "lane" and referent.kind not in {"corridor", "humanitarian"} and referent.head.form != "lane":
            continue
        if head.form == "zone" and is_event(referent.head.form, referent.kind):
            continue
        if head.plural == referent.plural or (referent.plural and not head.plural and picks_out):
            return referent
    return None


def is_another(head: Head, referent: Referent, placed: Sequence[Placed]) -> bool:
    """Whether a mention that points back speaks of a further zone: 'Douma has one', 'the second zone, in Homs'."""
    if not placed:
        return False
    if head.rule == "one" or (referent.plural and not head.plural):
        return True
    if head.ordinal is not None and referent.head.ordinal is not None and head.ordinal != referent.head.ordinal:
        return True
    known = referent.known()
    new = {place_key(p.expression) for p in placed}
    return bool(known) and not new <= known and not any(p.bond in _ELABORATIONS for p in placed)


def same(head: Head, placed: Sequence[Placed], recent: Sequence[Referent], sentence: int) -> Referent | None:
    """The zone that a mention with a kind of its own means again, the likeliest first."""
    kind = head.kind or "other"
    keys = {place_key(p.expression) for p in placed}
    for referent in recent:
        if keys and keys <= referent.known() and (akin(kind, referent.kind) or head.form == "frame"):
            return referent
    return next((r for r in recent if _is_same(head, placed, r, here=sentence in r.sentences)), None)


def _is_same(head: Head, placed: Sequence[Placed], referent: Referent, *, here: bool) -> bool:
    kind = head.kind or "other"
    if not akin(kind, referent.kind):
        return False
    if head.form == "frame":  # the terms of a truce or zone named in the same breath
        return here and not referent.located and not referent.plural
    if referent.head.form == "frame" and here:
        return not placed or all(is_country(p) for p in placed)
    if is_event(head.form, kind) != is_event(referent.head.form, referent.kind):
        return False
    if head.may_point_back:
        free = not placed or not referent.located or any(p.bond in _ELABORATIONS for p in placed)
        return head.plural == referent.plural and free and _kinds_agree(head, referent)
    return not placed and not referent.located and head.kind == referent.kind and head.plural == referent.plural


def _kinds_agree(head: Head, referent: Referent) -> bool:
    return (
        head.kind == referent.kind
        or "other" in {head.kind, referent.kind}
        or referent.head.form == "frame"
        or referent.provisional
    )


def group(head: Head, placed: Sequence[Placed], recent: Iterable[Referent]) -> list[Referent]:
    """The single zones that 'the zones', 'all four de-escalation zones' gathers up; empty unless there are two or more."""
    if not head.plural or placed or not head.points_back:
        return []
    singles = [r for r in recent if not r.plural and r.located and not is_event(r.head.form, r.kind)]
    matching = [r for r in singles if head.kind is None or r.kind == "other" or akin(head.kind, r.kind)]
    return matching if len(matching) > 1 else []


def denied(head: Head, placed: Sequence[Placed], recent: Iterable[Referent]) -> Referent | None:
    """The zone that 'no zone, no safe haven' denies after it was told of."""
    if head.determiner != "no" or placed:
        return None
    return next((r for r in recent if head.kind is None or akin(head.kind, r.kind)), None)
