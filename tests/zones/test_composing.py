"""Claims of one or many documents become the zones that an editor would draw."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.zones.toyland import (
    ARNEL,
    CAPITAL,
    DERA,
    GOUTA,
    NORVIA,
    ORSK,
    QUETA,
    TIRIN,
    TIRIN_TOWN,
    Atlas,
    claim,
    document,
    draw,
    leaf,
    node,
)  # fmt: skip
from zonemap import relations, zones
from zonemap.model import Basis, Distance, Interval

ATLAS = Atlas()


def build(*pairs):
    """Zones of (document, expression, changes) triples."""
    documents = tuple(dict.fromkeys(d for d, *_ in pairs))
    claims = tuple(claim(d, e, **(rest[0] if rest else {})) for d, e, *rest in pairs)
    return zones.build(documents, claims, ATLAS)


def names(found):
    return [z.name for z in found]


def test_one_province_said_in_three_ways_is_one_zone():
    a, b, c = document(1), document(2), document(3, day="2017-05-06")
    found = build(
        (a, leaf(TIRIN)),
        (b, node("near", leaf(TIRIN)), {"kind": "safe"}),
        (c, node("part-of", leaf(TIRIN)), {"status": "agreed"}),
    )
    (zone,) = found
    assert (zone.name, zone.kind, zone.status, len(zone.claims)) == ("Tirin", "de-escalation", "agreed", 3)
    assert (zone.footprint.relation, zone.footprint.method) == ("place", "boundary")


def test_a_town_and_its_province_of_one_name_merge_where_both_are_vague():
    (zone,) = build((document(1), node("around", leaf(TIRIN_TOWN))), (document(2), node("part-of", leaf(TIRIN))))
    assert zone.name == "Tirin"
    assert len(zone.claims) == 2
    assert zone.footprint.method == "combined"


def test_a_vague_area_finds_the_named_one_it_means_whatever_the_order():
    near = (document(1), node("near", leaf(CAPITAL)))
    named = (document(2), leaf(GOUTA))
    for order in ((near, named), (named, near)):
        (zone,) = build(*order)
        assert zone.name == "Gouta"
        assert "“near Capital” was taken to mean Gouta" in zone.notes


def test_provinces_that_fill_the_south_are_what_the_south_means():
    south = node("inner-direction", leaf(NORVIA), direction="s", text="the south")
    provinces = node("union", leaf(DERA), leaf(QUETA), text="Dera and Queta")
    (zone,) = build((document(1), south), (document(2), provinces))
    assert zone.name == "Dera and Queta"


def test_areas_listed_side_by_side_in_one_sentence_stay_apart():
    text = "Zones would lie in Gouta and near Capital."
    one = document(1, text)
    found = build((one, leaf(GOUTA, start=19)), (one, node("near", leaf(CAPITAL), start=29, text="near Capital")))
    assert names(found) == ["Gouta", "Near Capital"]


def test_a_belt_does_not_merge_with_the_zone_inside_it():
    one = document(1)
    found = build((one, leaf(TIRIN)), (one, node("belt", leaf(TIRIN)), {"kind": "security"}))
    assert names(found) == ["Tirin", "Belt around Tirin"]


def test_another_kind_of_zone_over_the_same_place_stays_apart():
    found = build((document(1), leaf(TIRIN)), (document(2), leaf(TIRIN), {"kind": "no-fly"}))
    assert [(z.id, z.kind) for z in found] == [("tirin-de-escalation", "de-escalation"), ("tirin-no-fly", "no-fly")]


def test_a_rejected_claim_stands_beside_what_it_rejects():
    found = build(
        (document(1), leaf(TIRIN)), (document(2), leaf(TIRIN), {"status": "rejected", "speaker": "the ministry"})
    )
    assert [z.status for z in found] == ["proposed", "rejected"]
    assert found[0].rivals == (found[1].id,)
    assert found[1].rivals == (found[0].id,)
    assert found[0].certainty == "uncertain"


def test_different_extents_are_kept_side_by_side_and_flagged():
    wide = node("distance", leaf(TIRIN_TOWN), distance=Distance(80_000, 80_000))
    small = node("distance", leaf(TIRIN_TOWN), distance=Distance(5_000, 5_000))
    found = build((document(1), wide), (document(2), small))
    assert names(found) == ["80 km around Tirin", "5 km around Tirin"]
    assert found[0].rivals == (found[1].id,)
    assert any(found[1].id in note for note in found[0].notes)


def test_claims_years_apart_and_after_the_end_are_new_zones():
    old, new = document(1, day="1974-05-31"), document(2, day="2018-07-01")
    assert len(build((old, leaf(TIRIN)), (new, leaf(TIRIN)))) == 2
    ended, reborn = document(3, day="2018-03-01"), document(4, day="2018-09-17")
    found = build(
        (document(5, day="2018-01-01"), leaf(TIRIN)), (ended, leaf(TIRIN), {"status": "ended"}), (reborn, leaf(TIRIN))
    )
    assert [z.status for z in found] == ["ended", "proposed"]


def test_history_is_by_date_and_the_latest_standing_counts():
    force = document(1, day="2017-06-01")
    found = build(
        (force, leaf(TIRIN), {"status": "in-force", "effective": Interval(dt.date(2017, 5, 20), None)}),
        (document(2, day="2017-05-03"), leaf(TIRIN)),
        (document(3, day="2017-05-04"), leaf(TIRIN), {"status": "agreed", "speaker": "the guarantors"}),
    )  # fmt: skip
    (zone,) = found
    assert [(c.on, c.status) for c in zone.history] == [
        (dt.date(2017, 5, 3), "proposed"), (dt.date(2017, 5, 4), "agreed"), (dt.date(2017, 5, 20), "in-force"),
    ]  # fmt: skip
    assert zone.status == "in-force"
    assert [c.document_id for c in zone.claims] == ["d1", "d2", "d3"]


def test_claims_of_one_day_that_differ_are_noted():
    found = build((document(1), leaf(TIRIN)), (document(2), leaf(TIRIN), {"status": "agreed", "speaker": "the army"}))
    assert found[0].status == "agreed"
    assert "2017-05-03 claims differ: proposed (the envoy), agreed (the army)" in found[0].notes


def test_a_claim_without_a_day_has_no_place_in_time_but_merges():
    undated = document(1, day=None)
    (zone,) = build((undated, leaf(TIRIN)), (document(2), leaf(TIRIN), {"status": "agreed"}))
    assert [c.on for c in zone.history] == [None, dt.date(2017, 5, 3)]


def test_unlocated_and_undrawable_claims_make_no_zone_and_none_is_lost():
    one = document(1)
    claims = (claim(one, None), claim(one, node("coast", leaf(TIRIN))), claim(one, leaf(TIRIN)))
    settled = zones.settled(claims, ATLAS)
    assert [c.expression is None for c in settled] == [True, True, False]
    assert "no sea near" in settled[1].notes[-1]
    assert settled[0] is claims[0]
    assert names(zones.build((one,), claims, ATLAS)) == ["Tirin"]


def test_zones_keep_the_very_claims_they_were_made_from():
    one = document(1)
    claims = (claim(one, leaf(TIRIN)), claim(one, leaf(ARNEL)))
    found = zones.build((one,), claims, ATLAS)
    assert [z.claims[0] for z in found] == list(claims)
    assert all(z.claims[0] is c for z, c in zip(found, claims, strict=True))


@pytest.mark.parametrize(
    ("uncertainty", "origin", "disputed", "expected"),
    [
        (2, "boundary", False, "certain"),
        (2, "judgement", False, "less-certain"),
        (10, "boundary", False, "less-certain"),
        (40, "boundary", False, "uncertain"),
        (2, "boundary", True, "uncertain"),
    ],
)
def test_certainty_follows_the_rule(uncertainty, origin, disputed, expected):
    basis = (Basis(quantity="margin", value="2 km", origin=origin),)
    footprint = dataclasses.replace(draw(leaf(TIRIN), ATLAS), uncertainty_km=uncertainty, area_km2=1000, basis=basis)
    assert zones.certainty(footprint, disputed=disputed) == expected


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from(["proposed", "agreed", "rejected", "ended"]), st.integers(0, 3)),
        min_size=1,
        max_size=12,
    ),
    st.randoms(),
)
def test_every_claim_is_in_one_zone_and_ids_are_unique_and_repeatable(drawn, random):
    where = (
        leaf(TIRIN),
        node("near", leaf(TIRIN)),
        leaf(ORSK),
        node("around", leaf(TIRIN_TOWN)),
        node("belt", leaf(ORSK)),
    )
    documents = tuple(document(i, day=f"2017-0{i + 1}-01") for i in range(4))
    claims = tuple(claim(documents[d], where[w], status=s) for w, s, d in drawn)
    first = zones.build(documents, claims, ATLAS)
    assert sorted(id(c) for z in first for c in z.claims) == sorted(id(c) for c in claims)
    assert len({z.id for z in first}) == len(first)
    assert zones.build(documents, claims, ATLAS) == first


def test_thousands_of_claims_take_seconds():
    documents = tuple(document(i) for i in range(2000))
    where = (leaf(TIRIN), leaf(ARNEL), node("near", leaf(TIRIN)), leaf(GOUTA), node("near", leaf(CAPITAL)))
    claims = tuple(claim(d, where[i % 5]) for i, d in enumerate(documents) for _ in range(2))
    start = time.perf_counter()
    found = zones.build(documents, claims, ATLAS)
    assert len(found) == 3
    assert time.perf_counter() - start < 5


def test_a_no_fly_zone_is_drawn_over_empty_land_and_others_are_not(monkeypatch):
    asked = {}

    def remembering(expression, atlas, *, inhabited=True):
        asked[inhabited] = expression
        return draw(expression, atlas)

    monkeypatch.setattr(relations, "draw", remembering)
    text = document("one")
    build((text, leaf(TIRIN), {"kind": "no-fly"}))
    assert list(asked) == [False]
    build((text, leaf(TIRIN), {"kind": "safe"}))
    assert list(asked) == [False, True]
