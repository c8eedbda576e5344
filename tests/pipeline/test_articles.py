"""Five real articles of 2017 give the zones an editor would draw. The articles are not part of the repository."""

from __future__ import annotations

import pytest
from shapely.geometry import Point

import zonemap

PLACES = {
    "Sochi": (43.602, 39.734),
    "Moscow": (55.752, 37.616),
    "Ankara": (39.92, 32.854),
    "Tehran": (35.694, 51.422),
    "Damascus": (33.513, 36.292),
    "Astana": (51.18, 71.446),
    "Aleppo": (36.202, 37.134),
    "Geneva": (46.202, 6.146),
    "Raqqa": (35.952, 39.008),
    "Madrid": (40.417, -3.704),
    "Juneau": (58.302, -134.42),
    "Berlin": (52.52, 13.405),
    "Washington": (38.895, -77.037),
}
NOT_IN = {
    "000": ("Sochi", "Moscow", "Ankara", "Tehran", "Damascus", "Astana", "Aleppo"),
    "001": ("Sochi", "Moscow", "Ankara", "Geneva", "Raqqa", "Astana", "Berlin", "Washington"),
    "002": ("Ankara", "Astana", "Moscow", "Washington"),
    "003": tuple(PLACES),
    "004": tuple(PLACES),
}


def article(shared, number):
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    return path


@pytest.fixture(scope="module")
def dossiers(shared):
    days = {"000": "2017-05-03", "001": "2017-05-03", "002": "2017-05-03", "003": "2017-05-13", "004": "2017-02-22"}
    return {n: zonemap.read(article(shared, n), published=day) for n, day in days.items()}


def zone_at(dossier, lat, lon, *, kind="de-escalation"):
    """The one drawn zone of a kind that covers a point."""
    found = [z for z in dossier.zones if z.kind == kind and z.footprint.likely.covers(Point(lon, lat))]
    assert len(found) == 1, [z.name for z in dossier.zones]
    return found[0]


def speakers(zone):
    return {claim.speaker for claim in zone.claims}


@pytest.mark.parametrize("number", sorted(NOT_IN))
def test_capitals_and_venues_lie_in_no_zone(dossiers, number):
    for name in NOT_IN[number]:
        lat, lon = PLACES[name]
        assert not [z.name for z in dossiers[number].zones if z.footprint.likely.covers(Point(lon, lat))], name


def test_press_conference(dossiers):
    found = dossiers["000"]
    assert len(found.zones) == 1
    idlib = zone_at(found, 35.93, 36.634)
    assert idlib.status == "proposed"
    assert any("Erdogan" in s for s in speakers(idlib))
    assert any(c.scope and c.scope.country == "SY" for c in found.unlocated)


def test_opposition_source(dossiers):
    found = dossiers["001"]
    idlib, homs = zone_at(found, 35.93, 36.634), zone_at(found, 34.80, 36.75)
    assert any("Erdogan" in s for s in speakers(idlib))
    south, ghouta = zone_at(found, 32.625, 36.106), zone_at(found, 33.55, 36.42)
    assert len({z.id for z in (idlib, homs, south, ghouta)}) == 4
    assert {z.status for z in (idlib, homs, south, ghouta)} == {"proposed"}
    assert any(c.scope and c.scope.country == "SY" for c in found.unlocated)


def test_draft_plan(dossiers):
    found = dossiers["002"]
    zones = [zone_at(found, *at) for at in ((35.93, 36.634), (34.841, 36.731), (32.625, 36.106), (33.571, 36.404))]
    assert len({z.id for z in zones}) == 4
    assert {z.status for z in zones} == {"proposed"}
    belts = [z for z in found.zones if z.kind == "security"]
    assert len(belts) == 4
    assert all("not stated" in " ".join((*z.notes, *z.footprint.notes)) for z in belts)
    assert any(c.kind == "security" for c in found.unlocated)


def test_nothing_located_nothing_drawn(dossiers):
    for number in ("003", "004"):
        assert dossiers[number].zones == ()
    agreed = [c for c in dossiers["003"].unlocated if c.count == 4]
    assert [(c.kind, c.status) for c in agreed] == [("de-escalation", "agreed")]
    assert any(c.kind == "safe" for c in dossiers["003"].unlocated)
    assert {"safe", "no-fly"} <= {c.kind for c in dossiers["004"].unlocated}


def test_all_five_together(shared):
    found = zonemap.read([str(p) for p in sorted((shared / "seeds").glob("*.txt"))])
    zones = [z for z in found.zones if z.kind == "de-escalation"]
    assert len(zones) == 4, [z.name for z in zones]
    idlib = zone_at(found, 35.93, 36.634)
    assert len({c.document_id for c in idlib.claims}) == 3
    assert {z.kind for z in found.zones} == {"de-escalation", "security"}
    assert found.unlocated
