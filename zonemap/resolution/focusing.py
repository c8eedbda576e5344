"""The country a text is about: not where the talks are held."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Place, Resolution

_WEIGHT = {"location": 1.0, "zone-part": 1.0, "affiliation": 0.4, "metonym": 0.25, "person-or-group": 0.0}
"""How much a mention says of what the text is about; judgement."""
_COUNTRY_BONUS = 1.0
"""A country named outright counts for one place more; judgement."""
_MOST_OF_ONE = 3
"""Mentions of one place beyond this many add nothing."""


def focus(document: Document, resolutions: tuple[Resolution, ...], gazetteer: Gazetteer) -> Place | None:
    """The country that the text is about, or None where it names no place.

    Distinct places count, not repetitions: six towns of one country outweigh a capital named ten times. Places in the
    dateline, the first word of the text before a dash, count for nothing.
    """
    votes: dict[str, float] = defaultdict(float)
    seen: dict[str, int] = defaultdict(int)
    for resolution in resolutions:
        place = resolution.place
        if place is None or not place.country or _dateline(document, resolution):
            continue
        seen[place.id] += 1
        if seen[place.id] > _MOST_OF_ONE:
            continue
        weight = _WEIGHT[resolution.mention.role] * resolution.candidates[0].score / seen[place.id]
        if place.feature_class == "country" and resolution.mention.role == "location":
            weight += _COUNTRY_BONUS / seen[place.id]
        votes[place.country] += weight
    if not votes:
        return None
    best = max(sorted(votes), key=votes.__getitem__)
    return gazetteer.country(best)


def _dateline(document: Document, resolution: Resolution) -> bool:
    mention = resolution.mention
    after = document.text[mention.end : mention.end + 24]
    return mention.start < 4 and any(
        dash in after.partition("\n")[0] for dash in (" - ", " – ", " — ", "(Reuters)", "(AP)", "(AFP)")
    )
