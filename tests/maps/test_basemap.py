import pytest
import shapely

from zonemap.maps import basemap, frame


def framed(view):
    return frame.Frame(view=view, limits=frame._around(view))


def farthest(lines, areas):
    """How far any vertex of the lines lies from the outline of the nearest area, degrees."""
    assert not lines.is_empty
    points = shapely.points(shapely.get_coordinates(lines))
    return float(shapely.distance(points[:, None], shapely.boundary(areas)[None, :]).min(axis=1).max())


@pytest.fixture(scope="module")
def syria(store):
    return basemap.build(framed((35.6, 32.3, 37.5, 36.6)), store)


def test_it_holds_land_borders_units_and_waters_inside_the_limits(syria):
    limits = shapely.box(*framed((35.6, 32.3, 37.5, 36.6)).limits)
    for part in ("land", "borders", "units", "lakes", "rivers"):
        shape = getattr(syria, part)
        assert not shape.is_empty, part
        assert limits.buffer(0.01).covers(shape), part
    assert not syria.land.contains(shapely.Point(35.0, 34.5)), "the sea is no land"


def test_inside_syria_the_national_boundaries_rule(syria, store):
    window = shapely.box(36.8, 32.4, 37.5, 36.9)
    assert farthest(syria.borders & window, [store.geometry("co:SY")]) < 0.02, "not two sources' copies side by side"
    window = shapely.box(36.7, 34.0, 37.4, 36.2)
    assert farthest(syria.units & window, [store.geometry(f"sy:SY{n:02d}") for n in range(1, 15)]) < 0.02


def test_shared_lines_are_found_between_shapes_of_many_parts_and_only_within_a_group():
    left = shapely.MultiPolygon([shapely.box(0, 0, 1, 1), shapely.box(0, 5, 1, 6)])
    right = shapely.MultiPolygon([shapely.box(1, 0, 2, 1), shapely.box(9, 9, 10, 10)])
    assert basemap.shared([("a", left), ("a", right)]).equals(shapely.LineString([(1, 0), (1, 1)]))
    assert basemap.shared([("a", left), ("b", right)]).is_empty


def test_units_are_drawn_in_every_country(syria):
    for box in (shapely.box(36, 37, 37, 37.6), shapely.box(40.5, 33, 41.5, 36), shapely.box(36, 34, 37, 36)):
        assert not (syria.units & box).is_empty


def test_disputed_areas_come_with_who_claims_them(syria):
    golan = next(d for d in syria.disputed if "Golan" in d.name)
    assert "Syria" in golan.note
    assert golan.shape.contains(shapely.Point(35.75, 33.0))
    assert any("Golan" in told for told in syria.told_disputed)


def test_the_background_stays_small(syria):
    parts = (syria.land, syria.borders, syria.units, syria.lakes, syria.rivers)
    assert sum(int(shapely.get_num_coordinates(p)) for p in parts) <= basemap.MOST_VERTICES


def test_main_towns_are_named_once_and_apart(syria):
    towns = [n for n in syria.names if n.kind in {"city", "town"}]
    names = {n.name for n in towns}
    assert {"Damascus", "Aleppo", "Homs"} <= names
    assert len({n.id for n in towns}) == len(towns)
    assert sum(n.kind == "country" and n.name == "Syria" for n in syria.names) == 1


def test_towns_that_zones_rest_on_are_named_whatever_their_size(store):
    village = "sy:C1946"
    assert village in {n.id for n in basemap.build(framed((35.6, 32.3, 37.5, 36.6)), store, used=(village,)).names}


def test_a_map_across_the_antimeridian_is_one_piece(store):
    shown = frame.Frame(view=(177.0, -18.5, 181.0, -16.0), limits=(174.0, -21.0, 184.0, -13.5), cut=177.0)
    fiji = basemap.build(shown, store)
    west, _, east, _ = fiji.land.bounds
    assert west < 178
    assert east > 180


def test_the_open_sea_has_an_empty_background(store):
    sea = basemap.build(framed((-30.0, -40.0, -29.0, -39.0)), store)
    assert sea.land.is_empty
    assert sea.names == ()
