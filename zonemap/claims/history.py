"""Zones that a text mentions without claiming them: suppositions, comparisons, questions and history."""

from __future__ import annotations

import datetime as dt

from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import Clause
from zonemap.claims.heads import Head
from zonemap.claims.items import Item, Sentence

_PAST_YEARS = 3
"""A zone dated to a year so many years before publication, and not since, is history (judgement)."""


def void(sentence: Sentence, clauses: list[Clause], head: Head, published: dt.date | None) -> str:  # noqa: PLR0911  the first rule that fits decides
    """Why a mention claims no zone; empty when it does claim one."""
    items = sentence.items
    clause = clause_cut.of(clauses, head.noun)
    before = items[clause.start : head.first]
    if clause.opener == "if" and not (head.points_back and head.form != "frame"):
        return "supposition"
    if items[clause.start].has("inverted") and not items[-1].has("question"):
        return "supposition"
    if any(i.has("suppose") for i in items[max(clause.start - 1, 0) : head.first]):
        return "supposition"
    if any(i.has("like") for i in before[-12:]):
        return "comparison"
    if items[-1].has("question") and not head.points_back:
        return "question"
    if any(i.has("silence") for i in before):
        return "not asserted"
    if head.generic and head.count is None:
        return "no particular zone"
    if published and _is_history(items, clause, head, published):
        return "history"
    return ""


def _is_history(items: list[Item], clause: Clause, head: Head, published: dt.date) -> bool:
    stretch = range(clause.start, clause.end)
    if any(items[n].has("perfect") for n in stretch):
        return False
    whens = [items[n].when for n in stretch if not _is_of_another(items, n, head)]
    dated = [when for when in whens if when and when.bound not in {"since", "for", "until"}]
    ends = [w.interval.last or w.interval.first for w in dated]
    return any(end and end.year <= published.year - _PAST_YEARS for end in ends)


def _is_of_another(items: list[Item], n: int, head: Head) -> bool:
    """'the 1991 ceasefire', 'the truce of 1991', where another zone is meant: the date is that noun's."""
    around = [k for k in (n - 1, n + 1) if 0 <= k < len(items) and items[k].has("event", "zone", "paper")]
    return any(not head.first <= k <= head.last for k in around)
