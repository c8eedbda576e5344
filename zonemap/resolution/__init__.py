"""Mentions to places: all names of a document are resolved together.

groups     mentions that must mean the same, and the places each may mean
evidence   numbers for and against each place
ranking    their probabilities, refined over the document
focusing   the country that the text is about
rows       the gazetteer's columns
"""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import TYPE_CHECKING

from zonemap.model import Candidate, Resolution
from zonemap.resolution import reasons
from zonemap.resolution.focusing import focus
from zonemap.resolution.groups import grouped
from zonemap.resolution.ranking import probabilities
from zonemap.resolution.rows import Rows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Mention
    from zonemap.resolution.groups import Groups

__all__ = ["focus", "resolve"]

_KEPT = 6
"""Candidates kept for a mention."""
_SOME = 0.5
_NEGLIGIBLE = 0.002
"""Probability below which a candidate is dropped, unless it doubles the best: the province of the city's name."""


def resolve(document: Document, mentions: tuple[Mention, ...], gazetteer: Gazetteer) -> tuple[Resolution, ...]:
    """The places that the mentions of a document may mean, best first, with probabilities.

    A mention without candidates names nothing that the gazetteer holds, or nothing that fits.
    """
    rows = _rows(gazetteer)
    read = tuple(_with_article(document, mention, rows) for mention in mentions)
    groups = grouped(read, rows)
    if not len(groups):
        return tuple(Resolution(mention=mention) for mention in mentions)
    share, evidence = probabilities(groups, read, rows)
    ranked = _Ranked(groups, share, reasons.masks(evidence), rows)
    found = [ranked.candidates(g) for g in range(len(groups))]
    return tuple(
        Resolution(mention=mention, candidates=found[g] if g >= 0 else ())
        for mention, g in zip(mentions, groups.of_mention, strict=True)
    )


def _with_article(document: Document, mention: Mention, rows: Rows) -> Mention:
    """A bare name after 'the' that a river, lake or line may bear, as if its type word stood beside it.

    English gives rivers and lines the article and towns none; names of countries ('the Gambia') are left alone.
    """
    before = document.text[max(0, mention.start - 4) : mention.start].lower()
    if before != "the " or mention.feature_word or not mention.place_ids or document.language not in {"en", "und"}:
        return mention
    places = [rows.gazetteer.place(place_id) for place_id in mention.place_ids]
    if any(place.feature_class == "country" for place in places):
        return mention
    named = next((place.feature for place in places if place.feature_class in {"line", "water"}), "")
    return dataclasses.replace(mention, feature_word=named) if named else mention


class _Ranked:
    """The candidates of a document as plain lists, which are quicker to pick from than arrays."""

    def __init__(self, groups: Groups, share: NDArray[np.float64], why: list[int], rows: Rows) -> None:
        self.start, self.row, self.share, self.why = groups.start.tolist(), groups.row.tolist(), share.tolist(), why
        self.country = rows.country[groups.row].tolist()
        self.place_at = rows.gazetteer.place_at

    def candidates(self, g: int) -> tuple[Candidate, ...]:
        """Candidates of a group, best first; none where 'no match' is likelier than all of them together."""
        a, b = self.start[g], self.start[g + 1]
        share, country = self.share, self.country
        if sum(share[a:b]) < _SOME:
            return ()
        order = sorted(range(a, b), key=lambda k: (-share[k], k))[:_KEPT] if b - a > 1 else [a]
        own = country[order[0]]
        return tuple(
            Candidate(place=self.place_at(self.row[k]), score=round(share[k], 4), reasons=reasons.words(self.why[k]))
            for k in order
            if share[k] >= _NEGLIGIBLE or country[k] == own
        )


@lru_cache(maxsize=4)
def _rows(gazetteer: Gazetteer) -> Rows:
    return Rows(gazetteer)
