"""Mentions to places: all names of a document are resolved together.

groups     mentions that must mean the same, and the places each may mean
evidence   numbers for and against each place, from its name and the words beside it
together   the same from what the other names mean
renown     how well the world knows each place of a name
ranking    their probabilities, refined over the document
focusing   the country that the text is about
rows       the gazetteer's columns
choices    what is known of a name's places before the text is looked at
"""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import TYPE_CHECKING

from zonemap.model import Candidate, Resolution
from zonemap.resolution import reasons
from zonemap.resolution.choices import Choices
from zonemap.resolution.focusing import focus, sited_role
from zonemap.resolution.groups import NO_PLACE, grouped
from zonemap.resolution.ranking import probabilities
from zonemap.resolution.rows import Rows

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Mention
    from zonemap.resolution.groups import Groups

__all__ = ["focus", "resolve", "sited_role"]

_KEPT = 6
"""Candidates kept for a mention."""
_SOME = 0.5
_NEGLIGIBLE = 0.002
"""Probability below which a candidate is dropped, unless it may double the best: the province of the city's name."""
_ARTICLED = frozenset(("en", "und"))
"""Languages in which rivers have an article and towns none, as far as it is used here."""
_THE = ("the ", "The ", "THE ")


def resolve(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Resolution, ...]:
    """The places that the mentions of a document may mean, best first, with probabilities.

    A mention without candidates names nothing that the gazetteer holds, or nothing that fits, or it is part of the name of a
    person or a group, which means no place.
    """
    choices = _choices(gazetteer)
    rows = choices.rows
    if document.language in _ARTICLED:
        read = [_with_article(document.text, mention, rows) for mention in mentions]
    else:
        read = list(mentions)
    groups = grouped(read, choices, document.text)
    if not len(groups):
        return tuple(Resolution(mention=mention) for mention in mentions)
    share, together = probabilities(groups, rows)
    found = _ranked(groups, share, reasons.add(groups.reasons, together), gazetteer)
    return tuple(
        Resolution(mention=mention, candidates=found[g] if g >= 0 and mention.role != NO_PLACE else ())
        for mention, g in zip(mentions, groups.of_mention, strict=True)
    )


def _with_article(text: str, mention: Mention, rows: Rows) -> Mention:
    """A bare name after 'the' that a river, lake or line may bear, as if its type word stood beside it.

    English gives rivers and lines the article and towns none; names of countries ('the Gambia') are left alone.
    """
    start = mention.start
    if not text.startswith(_THE, max(0, start - 4), start) or mention.feature_word or not mention.place_ids:
        return mention
    places = rows.of((mention.place_ids, ""))
    classes = [rows.feature_class[place] for place in places]
    if rows.country_class in classes:
        return mention
    for place, group in zip(places, classes, strict=True):
        if group in rows.with_article:
            return dataclasses.replace(mention, feature_word=rows.gazetteer.features[rows.feature[place]])
    return mention


def _ranked(groups: Groups, share: list[float], why: list[int], gazetteer: Gazetteer) -> list[tuple[Candidate, ...]]:
    """Candidates of each group that means a place, best first; none where 'no match' is likelier than all of them together."""
    place_at, words, start = gazetteer.place_at, reasons.words, groups.start
    row = groups.row
    found: list[tuple[Candidate, ...]] = []
    for g in range(len(groups)):
        members = list(range(start[g], start[g + 1]))
        if not groups.meant[g] or sum(share[start[g] : start[g + 1]]) < _SOME:
            found.append(())
            continue
        if len(members) > 1:
            members.sort(key=lambda k: -share[k])  # stable: equals stay in the gazetteer's order
        kept = [
            Candidate(place=place_at(row[k]), score=score, reasons=words(why[k]))
            for k, score in [(k, _rounded(share[k])) for k in members[:_KEPT]]
            if score >= _NEGLIGIBLE or _may_double(k, members[0], groups)
        ]
        found.append(tuple(kept))
    return found


def _may_double(k: int, best: int, groups: Groups) -> bool:
    """Whether two candidates lie in one first-level unit, as far as they lie in one."""
    here, there = groups.admin1[k], groups.admin1[best]
    return groups.country[k] == groups.country[best] and (here == there or here < 0 or there < 0)


def _rounded(share: float) -> float:
    """A probability to four decimals, which `round` takes ten times as long for."""
    return int(share * 10_000 + 0.5) / 10_000


@lru_cache(maxsize=4)
def _choices(gazetteer: Gazetteer) -> Choices:
    return Choices(Rows(gazetteer))
