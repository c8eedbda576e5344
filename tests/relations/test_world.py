"""Footprints of real places, checked by points on both sides of the edge, in twenty countries."""

from __future__ import annotations

import pytest
from shapely import Point

from zonemap.model import Distance, Expression
from zonemap.relations import draw


def place(store, *names: str) -> Expression:
    """A `place` of one sense or several, each 'name|country|class'."""
    senses = []
    for told in names:
        name, country, kind = told.split("|")
        found = (c.place for c in store.candidates(name, limit=40))
        senses.append(next(p for p in found if p.country in (country, "") and p.feature_class == kind))
    return Expression(relation="place", start=0, end=0, text=senses[0].name, senses=tuple(senses))


def node(relation: str, *anchors: Expression, km=None, **fields) -> Expression:
    if km is not None:
        low, high = km if isinstance(km, tuple) else (km, km)
        fields["distance"] = Distance(low * 1000, high * 1000)
    return Expression(relation=relation, start=0, end=0, text=relation, anchors=anchors, **fields)


SYRIA, TURKEY, IRAQ = "Syria|SY|country", "Turkey|TR|country", "Iraq|IQ|country"
HOMS, HOMS_CITY = "Homs|SY|admin", "Homs|SY|settlement"

# what, tree, points inside likely, points outside, km² from, to
CASES = [
    ("the south of Syria", lambda s: node("inner-direction", place(s, SYRIA), direction="s"),
     [(32.625, 36.106), (32.889, 36.041)], [(33.513, 36.292), (34.732, 36.714), (31.95, 35.933)], 2_500, 20_000),
    ("the north of Homs province", lambda s: node("inner-direction", place(s, HOMS), direction="n"),
     [(34.841, 36.731), (34.926, 36.732)], [(34.509, 36.58), (34.56, 38.267), (35.135, 36.755)], 500, 10_000),
    ("parts of Homs province", lambda s: node("part-of", place(s, HOMS)),
     [(34.841, 36.731)], [(34.452, 40.919), (33.513, 36.292), (35.135, 36.755)], 200, 25_000),
    ("north of Homs", lambda s: node("outer-direction", place(s, HOMS_CITY), direction="n"),
     [(34.841, 36.731)], [(34.509, 36.58), (34.56, 38.267)], 500, 8_000),
    ("around Idlib", lambda s: node("around", place(s, "Idlib|SY|settlement", "Idlib|SY|admin")),
     [(35.93, 36.634), (35.643, 36.668)], [(36.202, 37.134), (34.732, 36.714)], 1_500, 9_000),
    ("within 40 km of Palmyra", lambda s: node("distance", place(s, "Palmyra|SY|settlement"), km=40),
     [(34.56, 38.267), (34.56, 38.0)], [(34.732, 36.714), (34.886, 38.872)], 4_900, 5_100),
    ("20 km around Sarajevo", lambda s: node("distance", place(s, "Sarajevo|BA|settlement"), km=20),
     [(43.856, 18.413), (43.902, 18.342)], [(43.343, 17.808), (44.203, 17.907)], 1_240, 1_270),
    ("south of the 32nd parallel over Iraq", lambda s: node("side-of-line", node("parallel", value=(32.0,)), place(s, IRAQ), direction="s"),
     [(30.508, 47.783), (31.058, 46.257)], [(33.341, 44.401), (29.376, 47.977), (24.69, 46.72)], 110_000, 190_000),
    ("the border with Turkey east of the Euphrates, 5 to 14 km deep",
     lambda s: node("intersection", node("border", place(s, SYRIA), place(s, TURKEY), km=(5, 14)), node("side-of-line", place(s, "Euphrates|SY|line"), place(s, SYRIA), direction="e")),
     [(36.697, 38.957), (37.045, 41.226)], [(36.202, 37.134), (35.952, 39.008), (36.502, 40.748), (36.586, 37.044)], 1_000, 11_000),
    ("ten km deep inside Syria, including Azaz", lambda s: node("including", node("border", place(s, SYRIA), km=10), place(s, "Azaz|SY|settlement")),
     [(36.586, 37.044)], [(36.202, 37.134), (37.066, 37.383), (35.952, 39.008)], 20, 9_000),
    ("northern countryside of Hama within 10 km of Morek",
     lambda s: node("intersection", node("countryside", place(s, "Hama|SY|settlement", "Hama|SY|admin"), direction="n"), node("distance", place(s, "Morek|SY|settlement"), km=10)),
     [(35.375, 36.69)], [(35.135, 36.755), (35.643, 36.668)], 80, 320),
    ("Daraa, Quneitra and Suwayda provinces", lambda s: node("union", *(place(s, f"{n}|SY|admin") for n in ("Daraa", "Quneitra", "Suwayda"))),
     [(32.625, 36.106), (32.709, 36.57), (33.126, 35.824)], [(33.513, 36.292)], 10_000, 13_500),
    ("northern Iraq", lambda s: node("inner-direction", place(s, IRAQ), direction="n"), [(36.34, 43.13), (36.19, 44.01)], [(33.3, 44.4), (30.5, 47.8)], 40_000, 120_000),
    ("eastern Ukraine", lambda s: node("inner-direction", place(s, "Ukraine|UA|country"), direction="e"), [(48.0, 37.8), (48.57, 39.3)], [(50.45, 30.52), (49.84, 24.03)], 60_000, 180_000),
    ("north-eastern Nigeria", lambda s: node("inner-direction", place(s, "Nigeria|NG|country"), direction="ne"), [(11.85, 13.16)], [(6.45, 3.4), (9.06, 7.49)], 80_000, 250_000),
    ("western Libya", lambda s: node("inner-direction", place(s, "Libya|LY|country"), direction="w"), [(30.13, 9.5), (32.88, 13.19)], [(32.12, 20.07)], 150_000, 500_000),
    ("southern France, not Réunion", lambda s: node("inner-direction", place(s, "France|FR|country"), direction="s"), [(43.6, 1.44)], [(48.85, 2.35), (-20.9, 55.5)], 50_000, 180_000),
    ("central Afghanistan", lambda s: node("inner-direction", place(s, "Afghanistan|AF|country"), direction="c"), [(34.0, 66.0)], [(31.6, 65.7), (36.7, 67.1)], 80_000, 250_000),
    ("eastern Congo", lambda s: node("inner-direction", place(s, "Democratic Republic of the Congo|CD|country"), direction="e"), [(-1.67, 29.22), (-2.5, 28.86)], [(-4.32, 15.31)], 250_000, 700_000),
    ("the south of Ukraine", lambda s: node("inner-direction", place(s, "Ukraine|UA|country"), direction="s"), [(46.48, 30.73), (46.97, 32.0)], [(50.45, 30.52), (49.99, 36.23)], 60_000, 180_000),
    ("near Kandahar", lambda s: node("near", place(s, "Kandahar|AF|settlement")), [(31.61, 65.7), (31.75, 65.7)], [(31.58, 64.36), (34.53, 69.17)], 1_000, 6_000),
    ("the southern suburbs of Beirut", lambda s: node("suburbs", place(s, "Beirut|LB|settlement"), direction="s"), [(33.85, 35.51)], [(33.98, 35.62), (34.43, 35.85)], 20, 700),
    ("outskirts of Tripoli", lambda s: node("outskirts", place(s, "Tripoli|LY|settlement")), [(32.81, 13.19)], [(32.375, 15.09)], 100, 1_500),
    ("30 km south of Khartoum", lambda s: node("distance-direction", place(s, "Khartoum|SD|settlement"), km=30, direction="s"), [(15.3, 32.53)], [(15.55, 32.53), (15.8, 32.53)], 150, 900),
    ("between Kherson and Mykolaiv", lambda s: node("between", place(s, "Kherson|UA|settlement"), place(s, "Mykolaiv|UA|settlement")), [(46.8, 32.3)], [(46.48, 30.73), (46.63, 32.6)], 300, 1_600),
    ("Kashmir border strip, 10 km inside Pakistan", lambda s: node("border", place(s, "Pakistan|PK|country"), place(s, "India|IN|country"), km=10), [(31.58, 74.52)], [(31.63, 74.87), (33.68, 73.05)], 10_000, 40_000),
    ("the DMZ: 2 km on both sides of the Korean border", lambda s: node("border", place(s, "South Korea|KR|country"), place(s, "North Korea|KP|country"), km=2, side="both"), [(37.95, 126.68)], [(37.57, 126.98), (39.03, 125.75)], 500, 1_600),
    ("12 nautical miles off Gaza's neighbour Israel", lambda s: node("strip", node("coast", place(s, "Israel|IL|country")), km=22.224, side="outside"), [(32.08, 34.65)], [(31.77, 35.21), (32.08, 34.85)], 2_500, 9_000),
    ("the coast of Somalia", lambda s: node("coast", place(s, "Somalia|SO|country")), [(2.05, 45.32)], [(3.11, 43.65)], 15_000, 60_000),
    ("belt 10 km inside Idlib province", lambda s: node("belt", place(s, "Idlib|SY|admin"), km=10, side="inside"), [(35.93, 36.42)], [(35.75, 36.65)], 1_500, 4_500),
    ("Idlib province except Idlib city", lambda s: node("except", place(s, "Idlib|SY|admin"), place(s, "Idlib|SY|settlement")), [(35.643, 36.668)], [(35.93, 36.634)], 5_000, 6_500),
    ("parts of Latakia, Hama and Aleppo bordering Idlib",
     lambda s: node("adjoining", node("union", *(place(s, f"{n}|SY|admin") for n in ("Latakia", "Hama", "Aleppo"))), place(s, "Idlib|SY|admin")),
     [(36.15, 36.95), (35.37, 36.6)], [(35.93, 36.634), (36.586, 38.0), (35.01, 37.05)], 3_000, 10_000),
    ("8 km around Mariupol as a range", lambda s: node("distance", place(s, "Mariupol|UA|settlement"), km=(5, 8)), [(47.1, 37.54)], [(47.3, 37.54)], 120, 145),
    ("no-fly north of the 36th parallel over Iraq", lambda s: node("side-of-line", node("parallel", value=(36.0,)), place(s, IRAQ), direction="n"), [(36.34, 43.13)], [(35.47, 44.39)], 30_000, 60_000),
    ("east of 38° E in Ukraine", lambda s: node("side-of-line", node("meridian", value=(38.0,)), place(s, "Ukraine|UA|country"), direction="e"), [(48.57, 39.3)], [(48.0, 37.5)], 15_000, 45_000),
    ("200 nautical miles around Stanley", lambda s: node("distance", place(s, "Stanley|FK|settlement"), km=370.4), [(-51.7, -57.85), (-50.0, -60.0)], [(-53.8, -67.7)], 425_000, 435_000),
    ("northern Fiji across 180°", lambda s: node("inner-direction", place(s, "Fiji|FJ|country"), direction="n"), [(-16.43, 179.36)], [(-18.14, 178.44)], 1_500, 9_000),
    ("near Anadyr, far north", lambda s: node("near", place(s, "Anadyr|RU|settlement")), [(64.73, 177.5)], [(65.5, 172.7)], 300, 3_000),
    ("35 km² around Tel Rifaat", lambda s: node("stated-area", place(s, "Tall Refaat|SY|settlement"), value=(35e6,)), [(36.47, 37.1)], [(36.586, 37.044)], 34, 36),
]  # fmt: skip


@pytest.mark.parametrize(
    ("tree", "inside", "outside", "least", "most"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_probes(store, tree, inside, outside, least, most):
    found = draw(tree(store), store)
    assert [p for p in inside if not found.likely.covers(Point(p[1], p[0]))] == []
    assert [p for p in outside if found.likely.covers(Point(p[1], p[0]))] == []
    assert least <= found.area_km2 <= most


def test_a_belt_goes_round_its_zone_as_that_is_drawn(store):
    south = node("inner-direction", place(store, SYRIA), direction="s")
    zone, belt = draw(south, store), draw(node("belt", south), store)
    assert "cut to inhabited land" in " ".join(zone.notes)
    assert zone.likely.buffer(0.09).covers(belt.likely)
    assert belt.likely.intersection(zone.likely).area < 0.01 * zone.likely.area
