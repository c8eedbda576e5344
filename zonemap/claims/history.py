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
    if any(i.has("like") for i in before[-12:]):
        return "comparison"
    if items[-1].has("question") and not head.points_back:
        return "question"
    if any(i.has("silence") for i in before):
        return "not asserted"
    if head.generic and head.count is None:
        return "no particular zone"
    if published and _is_history(items[clause.start : clause.end], published):
        return "history"
    return ""


def _is_history(stretch: list[Item], published: dt.date) -> bool:
    if any(i.has("perfect") for i in stretch):
        return False
    dated = [i.when for i in stretch if i.when and i.when.bound not in {"since", "for", "until"}]
    ends = [w.interval.last or w.interval.first for w in dated]
    return any(end and end.year <= published.year - _PAST_YEARS for end in ends)
