"""Made-up findings that tests of products share."""

from __future__ import annotations

import dataclasses
import datetime as dt

from shapely import Point, Polygon, box

from zonemap.model import (
    Candidate,
    Cue,
    Document,
    Expression,
    Findings,
    Footprint,
    Interval,
    Mention,
    Place,
    Resolution,
    StatusChange,
    Zone,
    ZoneClaim,
)

NASTY = 'He said: "stop,\nnow"; {"a": [1]} <script>alert(1)</script> {{7*7}} ${x} منطقة خفض التصعيد \u202e =1+1'
TOWN = Place(id="zm:t1", name="Zedna", feature="town", feature_class="settlement", lat=35.9, lon=36.6, country="SY")
COUNTRY = Place(
    id="zm:c", name="Zed", feature="country", feature_class="country", lat=35, lon=38, country="SY", extent="polygon"
)


def document(text: str = NASTY, **known) -> Document:
    return Document(
        id="d1",
        text=text,
        title="Title",
        publisher="sample",
        url="https://example.org/1",
        published=dt.date(2017, 5, 3),
        **known,
    )


def claim(quote: str = NASTY, *, located: bool = True, **known) -> ZoneClaim:
    leaf = Expression(relation="place", start=0, end=2, text=quote[:2], senses=(TOWN,))
    values = {
        "document_id": "d1", "start": 0, "end": len(quote), "quote": quote, "kind": "de-escalation", "status": "proposed",
        "speaker": "=SUM(A1)", "said": dt.date(2017, 5, 3), "effective": Interval(dt.date(2017, 5, 6), None),
        "expression": leaf if located else None, "scope": None if located else COUNTRY, "count": None if located else 4,
        "cues": (Cue(decides="kind", rule="head", start=0, end=2, text=quote[:2]),),
    }  # fmt: skip
    return ZoneClaim(**{**values, **known})


def footprint(core, likely, possible) -> Footprint:
    return Footprint(
        core=core,
        likely=likely,
        possible=possible,
        method="calibrated",
        uncertainty_km=9.5,
        area_km2=412.0,
        relation="near",
        place_ids=("zm:t1",),
    )


def zone(number: int, *, shape=None, **known) -> Zone:
    x = 36 + number * 0.5
    likely = shape if shape is not None else Point(x, 35).buffer(0.2)
    values = {
        "id": f"zone-{number}", "name": f"Zone {number} السويداء", "kind": "de-escalation", "status": "proposed",
        "footprint": footprint(likely.buffer(-0.05), likely, likely.buffer(0.1)), "claims": (claim(),), "certainty": "less-certain",
        "history": (StatusChange(on=dt.date(2017, 5, 3), status="proposed", document_id="d1", speaker="x"),),
    }  # fmt: skip
    return Zone(**{**values, **known})


def findings(*zones: Zone, unlocated: int = 1) -> Findings:
    mention = Mention(start=0, end=2, text="He", role="location", place_ids=("zm:t1",))
    resolutions = (
        Resolution(mention=mention, candidates=(Candidate(place=TOWN, score=0.9),)),
        Resolution(mention=dataclasses.replace(mention, place_ids=())),
    )
    claims = tuple(c for z in zones for c in z.claims) + tuple(claim(located=False) for _ in range(unlocated))
    return Findings(
        documents=(document(),), resolutions=(resolutions,), claims=claims, zones=zones, gazetteer_version="1", gazetteer_checksum="ab" * 32,
        credits=("Credit one", "Credit two"),
    )  # fmt: skip


WITH_HOLE = Polygon(box(36, 34, 37, 35).exterior.coords, [box(36.4, 34.4, 36.6, 34.6).exterior.coords])
TWO_PARTS = box(36, 34, 36.4, 34.4).union(box(37, 34, 37.4, 34.4))
NOTHING = Polygon()
