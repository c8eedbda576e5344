"""Arland, a country that does not exist, and its neighbours: enough places to read every relation from.

Around Torvik (a city, its province and its district) lie Brek to the north and Molde to the south; Vessel is the province in
the north-west; the Velm flows through the middle; Sudmark lies beyond the southern border, Ostland beyond the eastern one.
"""

from __future__ import annotations

import re
from types import SimpleNamespace

from zonemap.model import Candidate, Mention, Place, Resolution
from zonemap.names import fold

COUNTRY = ("co:AL",)


def _place(
    place_id, name, feature, feature_class, lat, lon, *, country="AL", parents=COUNTRY, population=0, extent="point"
):
    return Place(
        id=place_id, name=name, feature=feature, feature_class=feature_class, lat=lat, lon=lon, country=country, parents=parents,
        population=population, extent=extent,
    )  # fmt: skip


PLACES = {
    place.id: place
    for place in (
        _place("co:AL", "Arland", "country", "country", 50.0, 20.0, parents=(), extent="polygon"),
        _place("co:SM", "Sudmark", "country", "country", 44.0, 20.0, country="SM", parents=(), extent="polygon"),
        _place("co:OS", "Ostland", "country", "country", 50.0, 28.0, country="OS", parents=(), extent="polygon"),
        _place("al:torvik", "Torvik", "province", "admin", 50.2, 20.2, extent="polygon"),
        _place("al:vessel", "Vessel", "province", "admin", 52.0, 17.0, extent="polygon"),
        _place("al:harn", "Harn", "province", "admin", 48.2, 20.5, extent="polygon"),
        _place("al:orre", "Orre", "province", "admin", 50.5, 23.5, extent="polygon"),
        _place(
            "al:torvik-district",
            "Torvik",
            "district",
            "admin",
            50.1,
            20.1,
            parents=("al:torvik", "co:AL"),
            extent="polygon",
        ),
        _place(
            "c:torvik", "Torvik", "city", "settlement", 50.0, 20.0, parents=("al:torvik", "co:AL"), population=700_000
        ),
        _place(
            "c:vessel", "Vessel", "city", "settlement", 52.1, 17.1, parents=("al:vessel", "co:AL"), population=160_000
        ),
        _place("c:brek", "Brek", "town", "settlement", 50.2, 20.05, parents=("al:torvik", "co:AL"), population=60_000),
        _place("c:molde", "Molde", "town", "settlement", 49.8, 20.0, parents=("al:torvik", "co:AL"), population=30_000),
        _place("c:sund", "Sund", "town", "settlement", 50.3, 20.3, parents=("al:torvik", "co:AL"), population=20_000),
        _place("c:kapp", "Kapp", "village", "settlement", 51.9, 17.3, parents=("al:vessel", "co:AL"), population=900),
        _place("c:ostby", "Ostby", "city", "settlement", 50.4, 23.6, parents=("al:orre", "co:AL"), population=200_000),
        _place("c:ende", "Ende", "town", "settlement", 47.3, 20.0, parents=("al:harn", "co:AL"), population=10_000),
        _place(
            "r:eastern-golm",
            "Eastern Golm",
            "region",
            "region",
            49.95,
            20.3,
            parents=("al:torvik", "co:AL"),
            extent="polygon",
        ),
        _place("w:velm", "Velm", "river", "line", 50.0, 21.5, extent="line"),
        _place(
            "f:torvik-airport", "Torvik Airport", "airport", "facility", 50.05, 19.9, parents=("al:torvik", "co:AL")
        ),
        _place("n:baro", "Baro", "neighbourhood", "quarter", 50.0, 20.02, parents=("c:torvik", "al:torvik", "co:AL")),
        _place(
            "c:paris-sm", "Molde", "city", "settlement", 43.0, 20.0, country="SM", parents=("co:SM",), population=90_000
        ),
    )
}
NAMES = {
    "Arland": "co:AL", "Arlandic": "co:AL", "Sudmark": "co:SM", "Sudmarkish": "co:SM", "Ostland": "co:OS", "Ostlandic": "co:OS",
    "Torvik": "c:torvik al:torvik al:torvik-district", "Vessel": "c:vessel al:vessel", "Harn": "al:harn", "Orre": "al:orre", "Brek": "c:brek",
    "Molde": "c:molde c:paris-sm", "Sund": "c:sund", "Kapp": "c:kapp", "Ostby": "c:ostby", "Ende": "c:ende", "Eastern Golm": "r:eastern-golm",
    "Golm": "r:eastern-golm", "Velm": "w:velm", "Torvik Airport": "f:torvik-airport", "Baro": "n:baro",
}  # fmt: skip
ADJECTIVES = ("Arlandic", "Sudmarkish", "Ostlandic")


class Arland:
    """The gazetteer of Arland."""

    def ids(self, folded):
        return next((tuple(ids.split()) for name, ids in NAMES.items() if fold(name) == folded), ())

    def place(self, place_id):
        return PLACES[place_id]

    def ancestors(self, place_id):
        return tuple(PLACES[parent] for parent in PLACES[place_id].parents)

    def names(self, place_id):
        return [
            SimpleNamespace(text=name, kind="adjective" if name in ADJECTIVES else "name")
            for name, ids in NAMES.items()
            if place_id in ids.split()
        ]

    def search(self, prefix, limit=20):
        found = [PLACES[ids.split()[0]] for name, ids in NAMES.items() if fold(name).startswith(prefix)]
        return tuple(dict.fromkeys(found))[:limit]


def resolve(text, roles=None, unknown=()):
    """Mentions of the names of Arland in a text, resolved; `roles` by name, `unknown` names in no gazetteer."""
    roles = roles or {}
    spelt = sorted([*NAMES, *unknown], key=len, reverse=True)
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, spelt)) + r")(?!\w)")
    found = []
    for match in pattern.finditer(text):
        name = match.group()
        role = roles.get(name, "affiliation" if name in ADJECTIVES else "location")
        mention = Mention(start=match.start(), end=match.end(), text=name, role=role)
        places = [PLACES[i] for i in NAMES.get(name, "").split()]
        candidates = tuple(Candidate(place=place, score=1 / len(places)) for place in places)
        found.append(Resolution(mention=mention, candidates=candidates))
    return found


def shape(expression):
    """An expression as one line: relation[fields](operands); a place as its names and features."""
    if expression.relation == "place":
        return "|".join(f"{place.name}:{place.feature}" for place in expression.senses)
    fields = [expression.direction, expression.side, *map(str, expression.value)]
    if expression.distance:
        low, high = (f"{metres / 1000:g}" for metres in expression.distance)
        fields.append(f"{low}km" if low == high else f"{low}-{high}km")
    told = " ".join(field for field in fields if field)
    operands = ", ".join(shape(anchor) for anchor in expression.anchors)
    return f"{expression.relation}[{told}]({operands})" if told else f"{expression.relation}({operands})"
