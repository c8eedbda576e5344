"""Texts for the tests of claims: [Homs] marks a place, [around Homs|around] a relation, no gazetteer needed."""

from __future__ import annotations

import datetime as dt
import re

from zonemap import claims
from zonemap.model import Distance, Document, Expression, Place, ZoneClaim

_MARK = re.compile(r"\[([^\]|]*)(?:\|([a-z-]+)(?:@(\d+))?)?\]")
COUNTRIES = {"Syria": "SY", "Libya": "LY", "Sudan": "SD", "Yemen": "YE", "Bosnia": "BA"}
CAPITALS = {"Ankara": "TR", "Geneva": "CH", "Cairo": "EG", "Moscow": "RU", "Washington": "US", "Amman": "JO"}
SYRIA = Place(
    id="co:SY",
    name="Syria",
    feature="country",
    feature_class="country",
    lat=35,
    lon=38,
    country="SY",
    rank=1,
    extent="polygon",
)


class NoGazetteer:
    """Knows that every place of the tests but the capitals lies in Syria, and nothing else."""

    def ancestors(self, place_id):
        return (SYRIA,) if place_id.startswith("sy:") else ()

    def country(self, _iso2):
        return SYRIA


def place(name):
    if name in COUNTRIES:
        return Place(
            id=f"co:{COUNTRIES[name]}",
            name=name,
            feature="country",
            feature_class="country",
            lat=0,
            lon=0,
            country=COUNTRIES[name],
            rank=1,
        )
    if name in CAPITALS:
        return Place(
            id=f"x:{name}",
            name=name,
            feature="city",
            feature_class="settlement",
            lat=0,
            lon=0,
            country=CAPITALS[name],
            rank=1,
        )
    return Place(
        id=f"sy:{name}", name=name, feature="town", feature_class="settlement", lat=0, lon=0, country="SY", rank=5
    )


def read(marked: str, *, published: str = "2017-05-05", language: str = "en") -> tuple[ZoneClaim, ...]:
    """The claims of a text with marked places."""
    text, expressions, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        start, words = len(text), mark[1]
        text += words
        at = mark.end()
        name = words.split()[-1]
        leaf = Expression(
            relation="place", start=len(text) - len(name), end=len(text), text=name, senses=(place(name),)
        )
        if mark[2]:
            metres = Distance(float(mark[3]), float(mark[3])) if mark[3] else None
            leaf = Expression(
                relation=mark[2], start=start, end=len(text), text=words, anchors=(leaf,), distance=metres
            )
        elif name != words:
            leaf = Expression(relation="place", start=start, end=len(text), text=words, senses=(place(words),))
        expressions.append(leaf)
    text += marked[at:]
    document = Document(
        id="t", text=text, published=dt.date.fromisoformat(published), language=language, publisher="sample"
    )
    return claims.find(document, (), expressions, NoGazetteer(), SYRIA)


def located(marked: str, **options) -> list[tuple[str, str, str]]:
    """Kind, status and place words of the claims that have an area."""
    return [(c.kind, c.status, c.expression.text) for c in read(marked, **options) if c.expression]
