"""Short names of zones, from what their place expressions say, and ids from the names."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from zonemap import names

if TYPE_CHECKING:
    from zonemap.model import Distance, Expression, Place

WINDS = {
    "n": "north", "nne": "north-north-east", "ne": "north-east", "ene": "east-north-east", "e": "east", "ese": "east-south-east",
    "se": "south-east", "sse": "south-south-east", "s": "south", "ssw": "south-south-west", "sw": "south-west", "wsw": "west-south-west",
    "w": "west", "wnw": "west-north-west", "nw": "north-west", "nnw": "north-north-west", "c": "centre",
}  # fmt: skip
_CLOSE = frozenset(("near", "around", "adjacent"))
"""Relations that a name leaves out below another: '30 km around Chernobyl', not 'around near Chernobyl'."""
_UNIT_WORDS = {
    "governorate": "province",
    "state": "state",
    "oblast": "oblast",
    "district": "district",
    "county": "county",
}
_WORDS = 6
"""Words of the longest name of a place that is looked for."""
_NAME = 3
"""Words of a name that the gazetteer does not list in this spelling, at most."""
_LONGEST = 60
"""Characters of the longest name; a list of more places is cut to its first and a number."""


class Spelling(Protocol):
    """One way to write a place's name, as the gazetteer lists it."""

    @property
    def text(self) -> str:
        """The name."""

    @property
    def kind(self) -> str:
        """'name', 'adjective', 'demonym', 'metonym' or 'abbreviation'."""


Spellings = Callable[[str], Iterable[Spelling]]
"""The spellings of a place id."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")


def spelled(expression: Expression, spellings: Spellings) -> Expression:
    """The expression with each place called as the text calls it ('Palmyra', not 'Tadmor'), where that is in Latin letters."""
    senses = expression.senses
    if senses and (title := _as_written(expression.text, senses[0], spellings)):
        senses = (dataclasses.replace(senses[0], name=title), *senses[1:])
    anchors = tuple(spelled(anchor, spellings) for anchor in expression.anchors)
    return dataclasses.replace(expression, senses=senses, anchors=anchors)


def _as_written(text: str, place: Place, spellings: Spellings) -> str:
    """The longest stretch of the text's words that is a name of the place, or all of them where they are one name; else ''."""
    words = [match.span() for match in _WORD.finditer(text)]
    listed = {spelling.kind: set[str]() for spelling in spellings(place.id)}
    for spelling in spellings(place.id):
        listed[spelling.kind].add(names.fold(spelling.text))
    stretches = [text[a:b] for i, (a, _) in enumerate(words) for _, b in words[i : i + _WORDS]]
    fitting = [s for s in stretches if s[0].isupper() and _is_latin(s) and names.fold(s) in listed.get("name", ())]
    if not fitting and place.feature_class != "country" and _is_name(text):
        return "" if any(names.fold(text) in folded for folded in listed.values()) else text
    return " ".join(max(fitting, key=len).split()) if fitting else ""


def _is_name(text: str) -> bool:
    """Whether the text is nothing but one to three capitalised words in Latin letters."""
    parts = text.split()
    return 0 < len(parts) <= _NAME and all(part[0].isupper() for part in parts) and _is_latin(text)


def _is_latin(text: str) -> bool:
    return all(c.isascii() or not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in text)


def name(expression: Expression) -> str:
    """A name for a reporter: 'Idlib', 'Parts of Homs province', 'Belt around Idlib', '20 km around Sarajevo'."""
    text = _phrase(expression)
    return text[:1].upper() + text[1:]


def place_name(expression: Expression) -> str:
    """The plain name of the first place in an expression; '' where it names none."""
    if expression.senses:
        return expression.senses[0].name
    return next((found for anchor in expression.anchors if (found := place_name(anchor))), "")


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; letters of other scripts keep their own shape, as RFC 3987 allows."""
    flat = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in flat if not unicodedata.combining(c))
    return re.sub(r"[^\w]+", "-", kept).strip("-_") or "zone"


def _phrase(expression: Expression) -> str:
    namer = _NAMERS.get(expression.relation)
    return namer(expression) if namer else " ".join(expression.text.split()) or expression.relation


def _of(expression: Expression) -> str:
    """The first operand inside a phrase: 'Homs province' where a city has the same name."""
    if not expression.anchors:
        return ""
    anchor = expression.anchors[0]
    while anchor.relation in _CLOSE and anchor.anchors:
        anchor = anchor.anchors[0]
    return _unit(anchor.senses[0]) if anchor.senses else _phrase(anchor)


def _unit(place: Place) -> str:
    if place.feature_class == "admin" and place.feature in _UNIT_WORDS:
        word = _UNIT_WORDS[place.feature]
        return place.name if word in place.name.lower() else f"{place.name} {word}"
    return (
        f"the {place.name}" if place.feature in {"river", "sea"} and not place.name.startswith("The ") else place.name
    )


def length(distance: Distance) -> str:
    """'20 km', '5–14 km', '300 m'."""
    unit, size = ("km", 1000.0) if distance.high >= 1000 else ("m", 1.0)
    places = -3 if distance.high >= 100_000 else -1
    low, high = (f"{round(value, places) / size:g}" for value in (distance.low, distance.high))
    return f"{low} {unit}" if low == high else f"{low}–{high} {unit}"


def _wind(expression: Expression) -> str:
    return WINDS.get(expression.direction, expression.direction)


def _listed(expression: Expression) -> str:
    """'A, B and C'; 'A and 4 more' where that would be long."""
    parts = [_phrase(anchor) for anchor in expression.anchors]
    text = ", ".join(parts[:-1]) + f" and {parts[-1]}" if len(parts) > 1 else "".join(parts)
    return text if len(text) <= _LONGEST else f"{parts[0]} and {len(parts) - 1} more"


def _pair(expression: Expression, joint: str, before: str = "") -> str:
    return before + joint.join(_phrase(anchor) for anchor in expression.anchors[:3])


def _directed(word: str, joint: str) -> Callable[[Expression], str]:
    """'Suburbs of X', 'southern suburbs of X'."""

    def namer(expression: Expression) -> str:
        wind = f"{_wind(expression)}ern " if expression.direction and expression.direction != "c" else ""
        return f"{wind}{word} {joint} {_of(expression)}"

    return namer


def _measured(shape: str) -> Callable[[Expression], str]:
    """'20 km strip along X'; without a stated width 'strip along X'."""

    def namer(expression: Expression) -> str:
        width = f"{length(expression.distance)} " if expression.distance else ""
        return f"{width}{shape} {_of(expression)}".strip()

    return namer


def _border(expression: Expression) -> str:
    width = f"{length(expression.distance)} strip on the " if expression.distance else ""
    wind = f"{_wind(expression)}ern " if expression.direction else ""
    return f"{width}{wind}border of {_pair(expression, ' with ')}"


def _offset(expression: Expression) -> str:
    where = f"{_wind(expression)} of " if expression.direction else "from "
    return f"{length(expression.distance) if expression.distance else ''} {where}{_of(expression)}".strip()


def _belt(expression: Expression) -> str:
    inner = expression.anchors[0] if expression.anchors else None
    width = f"{length(expression.distance)} " if expression.distance else ""
    if inner and inner.relation == "union" and len(_listed(inner)) > _LONGEST // 2:
        return f"{width}belts around {len(inner.anchors)} zones"
    return f"{width}belt around {_phrase(inner) if inner else ''}".strip()


def _line_side(expression: Expression) -> str:
    area = f", {_phrase(expression.anchors[1])}" if len(expression.anchors) > 1 else ""
    return f"{_wind(expression)} of {_of(expression)}{area}"


def _intersection(expression: Expression) -> str:
    """The part that says most: a named place, else the parts joined."""
    plain = [a for a in expression.anchors if a.relation == "place" and a.senses]
    small = [a for a in plain if a.senses[0].feature_class != "country"]
    return _phrase(small[0]) if len(small) == 1 and len(plain) == len(expression.anchors) else _pair(expression, ", ")


def _degrees(letters: str) -> Callable[[Expression], str]:
    def namer(expression: Expression) -> str:
        value = expression.value[0] if expression.value else 0.0
        return f"{abs(value):g}° {letters[0] if value >= 0 else letters[1]}"

    return namer


def _coordinates(expression: Expression) -> str:
    if len(expression.value) != 2:
        return " ".join(expression.text.split())
    lon, lat = expression.value
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'} {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


_NAMERS: dict[str, Callable[[Expression], str]] = {
    "place": lambda e: place_name(e) or " ".join(e.text.split()),
    "coordinates": _coordinates,
    "inner-direction": lambda e: f"the {_wind(e)} of {_of(e)}",
    "outer-direction": lambda e: f"{_wind(e)} of {_of(e)}",
    "near": lambda e: f"near {_of(e)}",
    "around": lambda e: f"around {_of(e)}",
    "adjacent": lambda e: f"beside {_of(e)}",
    "outskirts": _directed("outskirts", "of"),
    "suburbs": _directed("suburbs", "of"),
    "countryside": _directed("countryside", "of"),
    "distance": _measured("around"),
    "from-distance": _offset,
    "distance-direction": _offset,
    "between": lambda e: _pair(e, " and ", "between "),
    "from-to": lambda e: _pair(e, " to ", "from "),
    "corners": lambda e: _pair(e, "–") + " triangle",
    "along": lambda e: f"along {_of(e)}",
    "strip": _measured("strip along"),
    "border": _border,
    "side-of-line": _line_side,
    "parallel": _degrees("NS"),
    "meridian": _degrees("EW"),
    "coast": lambda e: f"coast of {_of(e)}" if e.anchors else "coast",
    "route": lambda e: _pair(e, "–") + " road",
    "part-of": lambda e: f"parts of {_of(e)}",
    "pocket": _listed,
    "union": _listed,
    "intersection": _intersection,
    "except": lambda e: _pair(e, " without "),
    "adjoining": lambda e: _pair(e, " beside "),
    "including": lambda e: _phrase(e.anchors[0]) if e.anchors else "",
    "belt": _belt,
    "stated-area": lambda e: f"{e.value[0] / 1e6:,.0f} km² in {_of(e)}" if e.value else f"area in {_of(e)}",
}
