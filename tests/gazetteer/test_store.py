"""Look-up by id, name and shape, in Toyland."""

import pytest
from shapely.geometry import box

from zonemap.errors import UnknownPlaceError


def test_a_place_comes_back_as_it_went_in(toy):
    alba = toy.place("t:1")
    assert (alba.name, alba.native, alba.feature, alba.feature_class, alba.population, alba.rank) == (
        "Alba",
        "ألبا",
        "town",
        "settlement",
        50_000,
        5,
    )
    assert (alba.lat, alba.lon, alba.country, alba.extent, alba.source) == (1.2, 30.2, "QT", "point", "toy")
    assert alba.parents == ("t:W", "co:QT")
    assert [a.name for a in toy.ancestors("t:1")] == ["Westria", "Toyland"]
    assert toy.links("t:1") == {"geonames": "1"}


def test_names_keep_language_and_kind(toy):
    assert {(n.text, n.language, n.kind) for n in toy.names("co:QT")} == {
        ("Toyland", "en", "name"),
        ("Toyish", "en", "adjective"),
        ("T.L.", "en", "abbreviation"),
        ("Игрляндия", "ru", "name"),
    }


@pytest.mark.parametrize("call", ["place", "index", "geometry", "names", "links", "ancestors"])
def test_an_unknown_id_is_said_so(toy, call):
    with pytest.raises(UnknownPlaceError, match="no place of id 't:99'"):
        getattr(toy, call)("t:99")


def test_an_unknown_country_is_said_so(toy):
    with pytest.raises(UnknownPlaceError, match="no country of code 'ZZ'"):
        toy.country("ZZ")
    assert toy.country("QT").id == "co:QT"


def test_the_likeliest_place_of_a_name_comes_first(toy):
    assert toy.ids("alba") == ("t:1", "t:5")
    assert toy.ids("albah") == ("t:1",)
    assert toy.ids("ألبا".replace("أ", "ا")) == ("t:1",)
    assert toy.ids("nowhere") == ()
    assert toy.ids("alba", 1) == ("t:1",)


def test_rows_and_ids_lead_to_each_other(toy):
    ids = toy.ids("alba")
    assert [toy.id_at(row) for row in toy.rows(ids)] == list(ids)
    assert [toy.place_at(row).name for row in toy.rows(ids)] == [toy.label(row) for row in toy.rows(ids)]
    assert [toy.id_at(row) for row in toy.rows(("t:3", "t:2"))] == ["t:3", "t:2"]
    assert toy.name_id("alba") >= 0
    assert toy.name_id("nowhere") == -1


def test_kinds_and_main_names_are_told_apart(toy):
    c, k = toy.columns, toy.name_id("toyish")
    assert toy.kinds[c.name_kind[c.name_start[k]]] == "adjective"
    k = toy.name_id("albah")
    assert c.name_preferred[c.name_start[k]] == 0
    k = toy.name_id("toyland")
    assert c.name_preferred[c.name_start[k]] == 1


def test_shapes(toy):
    assert toy.geometry("t:W").equals(box(30, 0, 31, 2))
    assert toy.geometry("t:blue").geom_type == "LineString"
    assert toy.geometry("t:2").coords[0] == (30.8, 1.4)


def test_units_and_lines_by_box(toy):
    assert [u.id for u in toy.units((30.1, 0.1, 30.2, 0.2), "admin")] == ["t:W"]
    assert [u.id for u in toy.units((30.1, 0.4, 30.2, 0.6), "line", extent="line")] == ["t:blue"]
    assert toy.units((50, 50, 51, 51), "admin") == ()


def test_settlements_in_a_box(toy):
    lon, lat, people, ids = toy.settlements((31, 0, 32, 2))
    assert list(ids) == ["t:3", "t:4", "t:5"]
    assert people.tolist() == [20_000, 3_000, 400]
    assert lon.tolist() == pytest.approx([31.2, 31.8, 31.5], abs=1e-5)
    assert lat.tolist() == pytest.approx([1.1, 1.6, 0.2], abs=1e-5)


def test_within_and_nearest(toy):
    assert [p.id for p in toy.within(box(30, 1, 31, 2), "settlement")] == ["t:1", "t:2"]
    assert toy.within(box(0, 0, 0, 0).buffer(0), "settlement") == ()
    assert [p.id for p in toy.reverse(31.79, 1.5, limit=2)] == ["t:4", "t:3"]


def test_search_gives_places_not_adjectives(toy):
    assert [p.id for p in toy.search("al")] == ["t:1", "t:5"]
    assert toy.search("toyi") == ()
    assert toy.search("") == ()


def test_disputed_areas(toy):
    assert [(a.name, a.note) for a in toy.disputed((31, 0, 32, 1))] == [
        ("Blue Bank", "Administered by Toyland; claimed by Farland")
    ]
    assert toy.disputed((0, 0, 1, 1)) == ()


def test_it_says_what_it_is(toy):
    assert toy.version == "toy"
    assert toy.credits == ("© Toyland",)
    assert toy.sources()["toy"]["licence"] == "CC0-1.0"
    assert len(toy.checksum) == 64
    assert toy.size[0] == 10
