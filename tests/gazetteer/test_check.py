"""Faults of a gazetteer are found; Toyland has none."""

from tests import toyland
from zonemap.gazetteer.check import check
from zonemap.gazetteer.rows import Row


def town(key, name, lon, lat, **more):
    return Row(
        id=key,
        name=name,
        feature="town",
        feature_class="settlement",
        lat=lat,
        lon=lon,
        source="toy",
        country="QT",
        **more,
    )


def test_toyland_is_sound(toy):
    assert list(check(toy)) == []


def test_faults_are_told_by_kind(tmp_path):
    wrong = [
        town("t:7", "Lost", 30.5, 1, parent=""),
        town("t:8", "Away", 35, 1, parent="t:W"),
        town("t:9", "Cato", 31.2, 1.1, parent="t:E"),
    ]
    found = {(f.kind, f.place_id) for f in check(toyland.gazetteer(tmp_path, wrong))}
    assert found == {("orphan", "t:7"), ("outside", "t:8"), ("repeated", "t:9")}
