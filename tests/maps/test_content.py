import dataclasses
import json

import pytest
import shapely

from tests.maps import samples
from tests.maps.test_encoding import decoded, integers, unwritten
from zonemap.maps import basemap, content
from zonemap.maps.wording import Wording


@pytest.fixture(scope="module")
def value(store):
    found = samples.findings()
    shown = content.framed(found, store)
    return content.content(found, shown, basemap.build(shown, store), Wording(language="en", gazetteer=store))


def zone(value, zone_id):
    return next(z for z in value["zones"] if z["id"] == zone_id)


def test_every_claim_has_a_number_that_its_article_uses(value):
    numbers = [c["n"] for z in value["zones"] for c in z["claims"]] + [c["n"] for c in value["unlocated"]]
    assert sorted(numbers) == list(range(len(numbers)))
    marked = {n for a in value["articles"] for p in a["body"] if p for piece in p if len(piece) == 3 for n in piece[1]}
    assert marked == set(numbers)


def segments(ring, runs):
    """The solid segments of a ring by the lengths of its runs, dashed first."""
    starts = [sum(runs[:i]) for i in range(len(runs))]
    solid = [i for n, start in enumerate(starts) if n % 2 for i in range(start, start + runs[n])]
    return [shapely.LineString([ring[i], ring[i + 1]]) for i in solid]


def test_the_edge_is_solid_only_where_the_footprint_says_so(value):
    assert zone(value, "daraa")["shape"]["edge"] == "solid"
    assert zone(value, "homs")["shape"]["edge"] == "dashed"
    runs = integers(zone(value, "idlib")["shape"]["edge"][0])
    likely = decoded(unwritten(zone(value, "idlib")["shape"]["likely"]), value["decimals"])
    firm = shapely.union_all(segments(list(likely.geoms[0].exterior.coords), runs))
    assert firm.hausdorff_distance(samples.findings().zones[0].footprint.solid_edge) < 0.001


def test_simplifying_never_turns_a_dashed_edge_solid(store):
    circle = shapely.Point(36.5, 35).buffer(0.5, quad_segs=64)
    short = shapely.LineString(list(circle.exterior.coords)[:9])
    steps = content.paths(shapely.simplify(circle, 0.01), 4)
    runs = content._edge(steps, short, 4, 0.01)
    if runs != "dashed":
        ring = list(decoded(steps, 4).geoms[0].exterior.coords)
        for segment in segments(ring, runs):
            assert segment.hausdorff_distance(short) < short.length


def test_extents_that_are_the_same_are_sent_once(value):
    assert zone(value, "daraa")["shape"]["core"] == 1
    assert zone(value, "homs")["shape"]["core"] == []
    assert isinstance(zone(value, "homs")["shape"]["possible"], list)


def test_a_zone_carries_its_words_reasons_numbers_and_rivals(value):
    idlib = zone(value, "idlib")
    assert idlib["words"] == ["Idlib province", "إدلب"]
    assert idlib["notes"] == ["the southern edge is not stated"]
    assert idlib["basis"] == [["radius (possible)", "12 km", "calibrated", "n=441"]]
    assert [step[1] for step in idlib["history"]] == ["proposed", "in-force"]
    assert zone(value, "daraa")["rivals"] == ["south"]
    assert zone(value, "belt")["texture"] == "hatch"


def test_names_stand_inside_their_zones(value):
    for one in value["zones"]:
        assert (
            decoded(unwritten(one["shape"]["likely"]), value["decimals"])
            .buffer(1e-3)
            .contains(shapely.Point(one["shape"]["at"]))
        )


def test_days_are_those_of_claims_and_changes_in_order(value):
    assert value["days"] == ["2017-05-03", "2017-07-09", "2017-09-15"]


def test_what_is_not_located_keeps_its_scope_and_number(value):
    (one,) = value["unlocated"]
    assert (one["scope"], one["count"], one["kind"]) == ("Syria", 4, "safe")


def test_without_zones_the_map_shows_what_the_claims_speak_of(store):
    found = dataclasses.replace(samples.findings(), zones=(), claims=samples.findings().unlocated)
    assert content.framed(found, store).view == pytest.approx(store.geometry("co:SY").bounds)


def test_the_value_is_plain_json(value):
    assert json.loads(json.dumps(value, allow_nan=False))["decimals"] == value["decimals"]


def test_above_the_limit_shapes_are_thinned(monkeypatch, store):
    found = samples.findings()
    shown = content.framed(found, store)
    fine = content._shape(found.zones[5], shown, 5, content._tolerance(shown, 10), found)["likely"]
    coarse = content._shape(found.zones[5], shown, 5, content._tolerance(shown, content.TOO_MANY + 1), found)["likely"]
    assert len(json.dumps(coarse)) < len(json.dumps(fine)) / 2
