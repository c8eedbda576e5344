"""An invented country of boxes, drawn without the real relations: a degree is a place, ids say which."""

from __future__ import annotations

import dataclasses
import datetime as dt

from shapely import Polygon, box

from zonemap import geodesy
from zonemap.errors import ExpressionError
from zonemap.gazetteer import PlaceName
from zonemap.model import Basis, Cue, Document, Expression, Footprint, Place, ZoneClaim

BOXES = {
    "t:norvia": (30, 30, 40, 40), "t:tirin": (31, 36, 33, 38), "t:tirin-town": (31.9, 36.9, 32.1, 37.1), "t:arnel": (35, 36, 37, 38),
    "t:gouta": (34.1, 31.05, 34.3, 31.2), "t:capital": (34, 31, 34.1, 31.1), "t:orsk": (38, 32, 39, 33), "t:dera": (30, 30, 32, 31.5), "t:queta": (32, 30, 33, 31.5),
}  # fmt: skip


def place(name, feature="province", feature_class="admin"):
    x, y, *_ = BOXES[f"t:{name.lower().replace(' ', '-')}"]
    return Place(
        id=f"t:{name.lower().replace(' ', '-')}",
        name=name.removesuffix(" Town"),
        feature=feature,
        feature_class=feature_class,
        lat=y,
        lon=x,
        country="NV",
    )


NORVIA = place("Norvia", "country", "country")
TIRIN, ARNEL, ORSK, DERA, QUETA = (place(n) for n in ("Tirin", "Arnel", "Orsk", "Dera", "Queta"))
TIRIN_TOWN = place("Tirin Town", "city", "settlement")
GOUTA = place("Gouta", "region", "region")
CAPITAL = place("Capital", "city", "settlement")


def leaf(where, start=0, text=""):
    return Expression(
        relation="place", start=start, end=start + len(text or where.name), text=text or where.name, senses=(where,)
    )


def node(relation, *anchors, start=0, text="", **known):
    words = text or f"{relation} {anchors[0].text}"
    return Expression(relation=relation, start=start, end=start + len(words), text=words, anchors=anchors, **known)


ALSO_CALLED = {"t:arnel": ("Palmera", "بالميرا")}


class Atlas:
    """Stands in for the gazetteer."""

    def place(self, place_id):
        return next(
            p for p in (NORVIA, TIRIN, ARNEL, ORSK, DERA, QUETA, TIRIN_TOWN, GOUTA, CAPITAL) if p.id == place_id
        )

    def names(self, place_id):
        return tuple(
            PlaceName(text, "en", "name") for text in (self.place(place_id).name, *ALSO_CALLED.get(place_id, ()))
        )


def _shape(e):
    if e.relation == "place":
        return box(*BOXES[e.senses[0].id])
    inner = _shape(e.anchors[0])
    west, south, east, north = inner.bounds
    if e.relation in {"near", "around"}:
        return inner.buffer(0.3)
    if e.relation == "inner-direction":
        third = (north - south) / 5
        return {"s": box(west, south, east, south + third), "n": box(west, north - third, east, north)}[e.direction]
    if e.relation == "belt":
        return inner.buffer(0.1).difference(inner)
    if e.relation == "union":
        return inner.union(_shape(e.anchors[1]))
    if e.relation == "distance":
        return inner.buffer(e.distance.high / 111e3)
    return inner


def draw(expression, atlas, *, inhabited=True):
    if expression.relation == "coast":
        raise ExpressionError("no sea near")
    likely = _shape(expression)
    crisp = expression.relation == "place"
    return Footprint(
        core=likely if crisp else Polygon(), likely=likely, possible=likely if crisp else likely.buffer(0.2), method="boundary" if crisp else "judgement",
        uncertainty_km=0.5 if crisp else 25, area_km2=geodesy.area_km2(likely), relation=expression.relation,
        basis=(Basis(quantity="radius", value="30 km", origin="judgement", detail="toy"),), place_ids=tuple(p.id for p in _senses(expression)),
    )  # fmt: skip


def combine(footprints):
    return (dataclasses.replace(footprints[0], method="combined"),)


def _senses(expression):
    yield from expression.senses
    for anchor in expression.anchors:
        yield from _senses(anchor)


def document(number, text="A zone.", day="2017-05-03", **known):
    return Document(
        id=f"d{number}",
        text=text,
        title=f"Dispatch {number}",
        publisher="sample",
        published=dt.date.fromisoformat(day) if day else None,
        **known,
    )


def claim(source, expression, *, kind="de-escalation", status="proposed", speaker="the envoy", quote=None, **known):
    words = quote or source.text
    start = source.text.index(words)
    values = {
        "document_id": source.id, "start": start, "end": start + len(words), "quote": words, "kind": kind, "status": status, "speaker": speaker,
        "said": source.published, "expression": expression, "cues": (Cue(decides="kind", rule="head", start=0, end=1, text="A"),),
    }  # fmt: skip
    return ZoneClaim(**{**values, **known})
