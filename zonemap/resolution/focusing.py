"""The country a text is about: not where the talks are held, nor whose ministers speak."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Place, Resolution, Role

_ROLE = {"location": 1.0, "zone-part": 1.0, "affiliation": 0.15, "metonym": 0.1, "person-or-group": 0.0}
"""How much a mention says of what the text is about; judgement."""
_COUNTRY_INSIDE = 2.0
"""Weight of 'in Syria': a country named as the place where something is; judgement."""
_SMALL_PLACE = 1.5
"""Weight of a place below province and capital: talks are held in capitals, wars in towns; judgement."""
_CAPITAL = 0.5
"""Weight of a capital or another great city abroad: where talks are held; judgement."""
_REPEATED, _COUNTRY_REPEATED = 0.5, 0.85
"""Each further mention of one place, or of a country, counts this much of the one before; judgement."""
_POSSESSIVE = 0.5
"""Weight of a country or capital that has what the sentence speaks of: 'Sudan's warring parties'; judgement."""
_VENUE = 0.2
"""Weight of a place where, by the words before it, people meet, sign or speak: 'signed a truce in Jeddah'; judgement."""
_MEETING = re.compile(
    r"\b(?:sign(?:ed|ing)?|met|meet(?:s|ing|ings)?|talks?|negotiat\w*|summit|conference|agree[ds]?|agreement|accord|deal|truce|treaty|"
    r"said|told|announced|added|listed|brokered|hosted|mediated|visit(?:ed|s)?|speaking|reporters)\b[^.!?\n]{0,60}\b(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_AT = ("in", "at", "the")
"""How all that `_MEETING` matches ends, blanks apart: few names have such words before them, and looking is cheap."""
_GREATEST_VENUE = 5
"""Rank down to which a town may be where talks are held; judgement."""
_BESIDE = 4  # characters between a venue and its country
_DATELINE = 24  # characters from the beginning of its line to a dateline, and of the dateline's end
_SENTENCE_BACK = 90  # characters before a name in which words of meeting are looked for
_BORDERS = re.compile(r"\s*(?:border|frontier|boundary)", re.IGNORECASE)
"""Behind an adjective, these name the neighbour: 'along the Turkish border' is about the country on this side."""
_INSIDE = ("in ", "inside ", "across ", "throughout ", "en ", "dans ", "au ", "в ", "في ", "within ", "of ")


def focus(document: Document, resolutions: tuple[Resolution, ...], gazetteer: Gazetteer) -> Place | None:
    """The country that the text is about, or None where it names no place.

    Distinct places count more than repetitions: six towns of one country outweigh a capital named ten times. A country named
    behind 'in' and small places weigh most; demonyms, governments named by their capital and datelines hardly at all. Where no
    place lies in one country alone, demonyms decide.
    """
    votes: dict[str, float] = defaultdict(float)
    times: dict[str, int] = defaultdict(int)
    venues: set[str] = set()
    last = -_BESIDE
    for resolution in resolutions:
        place = resolution.place
        if place is None or not place.country or _dateline(document, resolution):
            continue
        fading = _COUNTRY_REPEATED if place.feature_class == "country" else _REPEATED
        weight = (
            _weight(document, resolution, place, gazetteer) * resolution.candidates[0].score * fading ** times[place.id]
        )
        times[place.id] += 1
        if _is_venue(document, resolution, place):
            weight *= _VENUE
            venues.add(place.country)
        elif place.feature_class == "country" and place.country in venues and resolution.mention.start - last < _BESIDE:
            weight *= _VENUE  # 'in Astana, Kazakhstan'
        last = resolution.mention.end
        votes[place.country] += weight
    votes = {country: vote for country, vote in votes.items() if vote > 0}
    if not votes:
        return _beside_water(resolutions, gazetteer)
    return gazetteer.country(max(sorted(votes), key=votes.__getitem__))


def _is_venue(document: Document, resolution: Resolution, place: Place) -> bool:
    """Whether people meet or speak at a place: a city of some rank behind words of meeting."""
    if place.feature_class != "settlement" or place.rank > _GREATEST_VENUE or resolution.mention.role == "affiliation":
        return False
    start = resolution.mention.start
    before = document.text[max(0, start - _SENTENCE_BACK) : start]
    return before[-1:].isspace() and before.rstrip().lower().endswith(_AT) and _MEETING.search(before) is not None


def _beside_water(resolutions: tuple[Resolution, ...], gazetteer: Gazetteer) -> Place | None:
    """For a text that names only a river, a road or a region of no one country: the country at its middle."""
    for resolution in resolutions:
        place = resolution.place
        if (
            place is not None
            and sited_role(resolution, gazetteer) in {"location", "zone-part"}
            and place.feature_class in {"line", "water"}
        ):
            nearest = gazetteer.reverse(place.lon, place.lat, limit=1)
            return gazetteer.country(nearest[0].country) if nearest and nearest[0].country else None
    return None


def sited_role(resolution: Resolution, gazetteer: Gazetteer) -> Role:
    """The role as zones and the focus read it: a town that acts is still where its people are, and no government."""
    place, role = resolution.place, resolution.mention.role
    if role == "metonym" and place is not None and not gazetteer.governs(gazetteer.index(place.id)):
        return "location"
    return role


def _weight(document: Document, resolution: Resolution, place: Place, gazetteer: Gazetteer) -> float:
    mention, text, role = resolution.mention, document.text, sited_role(resolution, gazetteer)
    weight = _ROLE[role]
    if role == "affiliation" and _BORDERS.match(text, mention.end):
        weight = 0.0
    elif role == "metonym" and text.startswith(("'s ", "’s "), mention.end):
        weight = _POSSESSIVE
    elif role in {"location", "zone-part"}:
        if place.feature_class == "country":
            before = text[max(0, mention.start - 11) : mention.start].lower()
            weight *= _COUNTRY_INSIDE if before.endswith(_INSIDE) else 1.0
        elif place.rank <= 3 and place.feature_class == "settlement":
            weight *= _CAPITAL
        elif place.rank > 3 or place.feature_class != "admin":
            weight *= _SMALL_PLACE
    return weight


def _dateline(document: Document, resolution: Resolution) -> bool:
    """Whether a mention is the place a report was filed from: 'MOSCOW — '."""
    mention, text = resolution.mention, document.text
    farthest = mention.start - _DATELINE
    if farthest > 0 and text.find("\n", farthest - 1, mention.start) < 0:
        return False
    after = text[mention.end : mention.end + _DATELINE].partition("\n")[0]
    return any(dash in after for dash in (" - ", " – ", " — ", "(Reuters)", "(AP)", "(AFP)"))
