"""Which places a name stands for, told from the type word beside it and from the place it is said to lie in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from zonemap.model import Place, Resolution
from zonemap.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable


class Spelling(Protocol):
    """One way to write a name."""

    @property
    def text(self) -> str:
        """The name."""

    @property
    def kind(self) -> str:
        """One of 'name', 'adjective', 'demonym', 'metonym' and 'abbreviation'."""


class Names(Protocol):
    """What expressions ask of a gazetteer."""

    def ids(self, folded: str) -> tuple[str, ...]:
        """Ids of the places of a folded name, the likeliest first."""

    def place(self, place_id: str) -> Place:
        """The place of an id."""

    def ancestors(self, place_id: str) -> tuple[Place, ...]:
        """The units a place lies in, nearest first."""

    def names(self, place_id: str) -> Sequence[Spelling]:
        """Spellings of a place."""


_MOST_PLACES = 60  # places of one name that are looked at


def places_of(name: str, names: Names, country: str = "") -> list[Place]:
    """Places of a name, the likeliest first; those of one country where it is given."""
    found = [names.place(place_id) for place_id in names.ids(fold(name))[:_MOST_PLACES]]
    return [place for place in found if not country or place.country == country]


_SETTLED = frozenset(("settlement", "quarter"))
_FIRST_LEVEL = frozenset(
    ("governorate", "province", "state", "oblast", "region", "republic", "krai", "prefecture", "county", "territory")
)
_TOWN_SHARE = 0.8  # of a unit's inhabitants; judgement: a town that holds so many of them is the unit
_BIG_TOWN = 100_000  # inhabitants; judgement: larger places are not called a suburb, village or hamlet


def _is_feature(*features: str) -> Callable[[Place], bool]:
    return lambda place: place.feature in features


def _is_class(*classes: str) -> Callable[[Place], bool]:
    return lambda place: place.feature_class in classes


def _small(place: Place) -> bool:
    return place.feature_class in {"quarter", "region"} or (
        place.feature_class == "settlement" and place.population < _BIG_TOWN
    )


_FITS: dict[str, Callable[[Place], bool]] = {
    "country": _is_class("country"),
    "province": lambda place: place.feature_class == "admin" and place.feature not in {"district", "subdistrict", "municipality"},
    "region": lambda place: place.feature_class in {"admin", "region"},
    "municipality": _is_class("admin", "settlement"),
    "district": lambda place: place.feature_class in {"admin", "quarter"},
    "city": lambda place: place.feature_class == "settlement",
    "town": lambda place: place.feature_class == "settlement",
    "village": lambda place: place.feature_class in {"settlement", "quarter"},
    "suburb": _small,
    "neighbourhood": lambda place: place.feature_class in {"quarter", "region"} or _small(place),
    "area": lambda place: place.feature_class in {"region", "settlement", "quarter", "admin"},
    "island": _is_feature("island", "islands", "archipelago", "islet"),
    "peninsula": _is_feature("peninsula"),
    "mountain": _is_feature("mountain", "mountains", "range", "hill", "plateau", "heights", "massif"),
    "valley": _is_feature("valley", "basin", "gorge"),
    "desert": _is_feature("desert"),
    "river": _is_feature("river", "stream", "canal", "wadi"),
    "lake": _is_feature("lake", "reservoir"),
    "sea": _is_feature("sea", "ocean"),
    "gulf": _is_feature("gulf", "bay", "strait", "channel", "sea", "sound"),
    "road": _is_feature("road", "highway", "railway", "street"),
    "airport": _is_feature("airport", "airbase", "airfield"),
    "airbase": _is_feature("airbase", "airport", "base", "airfield"),
    "crossing": _is_feature("crossing", "checkpoint", "border"),
    "camp": _is_feature("camp"),
    "dam": _is_feature("dam"),
    "site": _is_class("facility"),
}  # fmt: skip
FEATURE_WORDS = frozenset(_FITS)
"""Every canonical type word."""
FACILITIES = frozenset(("airport", "airbase", "crossing", "camp", "dam"))
"""Type words of things that stand at or near the place they are named for. A power plant need not: Zaporizhzhia's does not."""


def fits(place: Place, word: str) -> bool:
    """Whether a place can be called by a canonical type word."""
    check = _FITS.get(word)
    return check is None or check(place)


def choose(
    resolution: Resolution, word: str, container: Place | None, names: Names, *, spelling: str = ""
) -> tuple[Place, ...]:
    """The places a mention stands for: the one meant, then any other sense that must be kept.

    Args:
        resolution: the mention and its ranked places.
        word: canonical type word beside it, or ''.
        container: place it is said to lie in, or None.
        names: the gazetteer.
        spelling: the name alone where the mention holds its type word too.

    Returns:
        Nothing where no place of that name fits the type word.
    """
    ranked = [c.place for c in resolution.candidates]
    if word or container:
        found = _fitting(ranked, word, container)
        if not found:
            country = container.country if container else (ranked[0].country if ranked else "")
            more = places_of(spelling or resolution.mention.text, names, country)
            found = _fitting(more, word, container)
        if not found and word and container is None:
            found = _namesakes(ranked, word, names)
        if word or found:
            return tuple(found[:1]) if word else _with_double(found)
    return _with_double(ranked)


def _namesakes(ranked: Sequence[Place], word: str, names: Names) -> list[Place]:
    """Units that a town lies in and shares a name with: 'la province de Deraa' where only the town is spelt so."""
    for town in ranked[:1]:
        spelt = {fold(name.text) for name in names.names(town.id)}
        return [unit for unit in names.ancestors(town.id) if fits(unit, word) and fold(unit.name) in spelt][:1]
    return []


def _fitting(places: Sequence[Place], word: str, container: Place | None) -> list[Place]:
    fitting = [place for place in places if not word or fits(place, word)]
    # The exact word first, else what the word can also be said of.
    fitting.sort(
        key=lambda place: not (place.feature == word or (word == "province" and place.feature in _FIRST_LEVEL))
    )
    if container is None:
        return fitting
    return [place for place in fitting if lies_in(place, container)]


def lies_in(place: Place, container: Place) -> bool:
    """Whether a place is in a unit by the gazetteer's account, or is it."""
    if container.feature_class == "country":
        return place.country == container.country and place.feature_class != "country"
    return place.id == container.id or container.id in place.parents


def _with_double(ranked: Sequence[Place]) -> tuple[Place, ...]:
    """The best place and, where a unit that bears its name contains it (or the reverse), that too: Idlib."""
    if not ranked:
        return ()
    best = ranked[0]
    if best.feature_class == "admin" and not fits(best, "province"):
        # A district called like its town: the bare name means the town.
        best = next((p for p in ranked if p.feature_class == "settlement" and lies_in(p, best)), best)
    if best.feature_class == "settlement":
        doubles = [p for p in ranked if p.feature_class == "admin" and fits(p, "province") and lies_in(best, p)]
        doubles = [unit for unit in doubles if not _is_city_state(unit, best)]
        doubles = doubles or [p for p in ranked if p.feature_class == "region" and _is_namesake(p, best)]
    elif best.feature_class == "admin":
        doubles = [p for p in ranked if p.feature_class == "settlement" and lies_in(p, best)]
        if doubles and _is_city_state(best, doubles[0]):
            return (doubles[0],)
    else:
        doubles = []
    return (best, *doubles[:1])


_ABOUT_IT = 1.5  # degrees a region's middle may lie from the town it is called after (judgement)


def _is_namesake(region: Place, town: Place) -> bool:
    """A region called like the town in it: Abyei."""
    near = abs(region.lat - town.lat) < _ABOUT_IT and abs(region.lon - town.lon) < _ABOUT_IT
    return near and fold(region.name) == fold(town.name) and region.country in {"", town.country}


def _is_city_state(unit: Place, town: Place) -> bool:
    """Whether a unit is but its town, as Damascus governorate is: the name has one sense then."""
    return 0 < _TOWN_SHARE * unit.population <= town.population


def units_only(senses: tuple[Place, ...]) -> tuple[Place, ...]:
    """Only the unit of a name that is a town's and a unit's, for phrases that fit no town: 'that border Idlib'."""
    return tuple(place for place in senses if place.feature_class in {"admin", "country"}) or senses


def settlement_first(senses: tuple[Place, ...]) -> tuple[Place, ...]:
    """Only the town of a name that is a town's and a unit's, for phrases that measure from a town: '20 km from Homs'."""
    towns = tuple(place for place in senses if place.feature_class in _SETTLED)
    return towns or senses
