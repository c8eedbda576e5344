"""The product that ships."""

import numpy as np
import pytest
import shapely

from zonemap import geodesy


def test_it_opens_fast_and_is_whole(store):
    assert store.size[0] > 200_000
    assert store.size[1] > 600_000
    assert all(source["licence"] for source in store.sources().values())
    assert {store.source_keys[code] for code in np.unique(store.columns.source)} <= set(store.sources())


@pytest.mark.parametrize(("level", "count"), [("governorate", 14), ("district", 62), ("subdistrict", 272)])
def test_syrian_units_tile_the_country(store, level, count):
    units = [u for u in store.units((35, 32, 43, 38), "admin") if u.country == "SY" and u.feature == level]
    assert len(units) == count
    shapes = [store.geometry(u.id) for u in units]
    united = shapely.union_all(shapes)
    total = sum(geodesy.area_km2(s) for s in shapes)
    assert total == pytest.approx(geodesy.area_km2(united), abs=0.5)
    assert geodesy.area_km2(united.symmetric_difference(store.geometry("co:SY"))) < 1


def test_syrian_units_tile_the_unit_above_them(store):
    units = [u for u in store.units((35, 32, 43, 38), "admin") if u.country == "SY"]
    below = {}
    for unit in units:
        below.setdefault(store.ancestors(unit.id)[0].id, []).append(store.geometry(unit.id))
    assert len(below) == 1 + 14 + 62
    for above, shapes in below.items():
        assert geodesy.area_km2(shapely.union_all(shapes).symmetric_difference(store.geometry(above))) < 0.5, above
        assert sum(map(geodesy.area_km2, shapes)) == pytest.approx(geodesy.area_km2(store.geometry(above)), abs=0.5)


def test_every_parent_exists_and_every_place_of_a_country_lies_under_it(store):
    c = store.columns
    assert c.parent.min() >= -1
    assert c.parent.max() < len(c.parent)
    settled = c.feature_class == store.classes.index("settlement")
    assert (c.parent[settled] >= 0).mean() > 0.999


def test_following_parents_comes_to_an_end(store):
    above = store.columns.parent.astype(np.int64)
    for _ in range(8):
        above = np.where(above >= 0, store.columns.parent[np.maximum(above, 0)], -1)
    assert (above < 0).all()


def test_ids_are_unique_and_found(store):
    rows = range(len(store.columns.lat))
    ids = [store.id_at(row) for row in rows]
    assert len(set(ids)) == len(ids)
    assert all(store.index(ids[row]) == row for row in rows[::97])


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Idlib", "sy:C3871"), ("Khan Sheikhoun", "sy:C3987"), ("Deir al-Zor", "sy:C5086"), ("Damas", "sy:C1001"), ("Алеппо", "sy:C1007"), ("Şam", "sy:C1001"),
        ("حلب", "sy:C1007"), ("Azaz", "sy:C1564"), ("Georgia", "co:GE"), ("U.S.", "co:US"), ("Kiev", "gn:703448"), ("England", "ad:GB.ENG"),
        ("Rapides Parish", "ad:US.LA.079"), ("Eastern Ghouta", "zm:region-eastern-ghouta"), ("Восточной Гуты", "zm:region-eastern-ghouta"), ("Soviet Union", "co:SUHH"),
    ],
)  # fmt: skip
def test_the_place_that_news_means_comes_first(store, name, first):
    assert store.candidates(name)[0].place.id == first


@pytest.mark.parametrize(
    "phrase",
    [
        "northern Homs",
        "north of Homs",
        "the south",
        "Daraa and Quneitra",
        "east of the Euphrates",
        "Damascus suburbs",
        "جنوب سوريا",
        "شرق الفرات",
        "ريف حمص الشمالي",
        "северный Хомс",
        "northern Galilee",
    ],
)
def test_place_expressions_are_no_names(store, phrase):
    from zonemap.names import fold

    assert store.name_id(fold(phrase)) == -1


@pytest.mark.parametrize("junk", ["ALP", "a lei po", "hlb", "dmshq", "Areppo".lower()])
def test_junk_alternates_are_dropped(store, junk):
    from zonemap.names import fold

    assert not any(store.id_at(row) in {"sy:C1007", "sy:C1001"} for row in store.rows_of(fold(junk)).tolist())


def test_country_points_are_where_people_put_them(store):
    us, canada = store.country("US"), store.country("CA")
    assert geodesy.distance_m((us.lon, us.lat), (-98.5, 39.76)) < 1_000
    assert geodesy.distance_m((canada.lon, canada.lat), (-113.64, 60.11)) < 1_000


def test_the_golan_is_syrian_and_marked_as_disputed(store):
    assert store.geometry("co:SY").covers(shapely.Point(35.77, 33.0))
    assert not store.geometry("co:IL").covers(shapely.Point(35.77, 33.0))
    assert any("Golan" in area.name for area in store.disputed((35.5, 32.5, 36, 33.5)))


def test_a_place_lies_in_its_province(store):
    assert [a.name for a in store.ancestors("gn:3127461")][-1] == "Spain"
    assert "Zamora" not in [a.name for a in store.ancestors("gn:3127461")]


def test_land_that_others_hold_stands_under_the_country_the_united_nations_name(store):
    for lon, lat, country, other in ((34.1, 44.95, "UA", "RU"), (44.06, 9.56, "SO", "ET"), (33.36, 35.25, "CY", "TR")):
        assert store.geometry(f"co:{country}").covers(shapely.Point(lon, lat))
        assert not store.geometry(f"co:{other}").covers(shapely.Point(lon, lat))
    assert store.ancestors("gn:693805")[-1].id == "co:UA"
    assert store.candidates("Crimea")[0].place.country == "UA"
    assert any("Crimea" in area.name for area in store.disputed((33, 44, 36, 46)))


def test_spellings_made_by_rule_keep_their_rule_and_come_after_those_of_sources(store):
    made = [n for n in store.names("sy:C3987") if n.rule]
    assert {n.language for n in made} >= {"en", "fr", "tr", "ru"}
    (first, *_) = store.candidates("Хан-Шейхун")
    assert first.place.id == "sy:C3987"
    for name, country in (("Зугдиди", "GE"), ("إيزيوم", "UA"), ("Cenin", "PS"), ("Эль-Латамна", "SY")):
        assert store.candidates(name, country=country)[0].place.country == country


def test_a_line_with_a_common_name_stands_in_each_country_that_has_one(store):
    assert {c.place.country for c in store.candidates("contact line")} == {"UA", "AZ"}
