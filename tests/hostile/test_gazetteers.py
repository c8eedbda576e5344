"""Damaged gazetteers say which file and how to mend it; hostile additions change nothing or are harmless."""

from __future__ import annotations

import json
import shutil

import pytest

from tests import toyland
from zonemap import gazetteer
from zonemap.errors import GazetteerError
from zonemap.gazetteer import Gazetteer, manifest, user
from zonemap.gazetteer.check import check

hostile = "crashed"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return toyland.gazetteer(tmp_path_factory.mktemp("toyland"))


@pytest.fixture
def copied(sound, tmp_path):
    return shutil.copytree(sound.folder, tmp_path / "built")


FILES = (
    "admin1.npy", "country.npy", "country_place.npy", "details.bin", "details_at.npy", "disputed.bin", "disputed.json", "disputed_at.npy", "extent.npy", "feature.npy", "feature_class.npy",
    "ids.bin", "ids_at.npy", "labels.bin", "labels_at.npy", "lat.npy", "lon.npy", "name_kind.npy", "name_place.npy", "name_preferred.npy", "name_start.npy", "names.marisa", "outline_box.npy",
    "outline_row.npy", "outlines.bin", "outlines_at.npy", "parent.npy", "population.npy", "rank.npy", "source.npy", "vocabulary.json",
)  # fmt: skip


def test_every_file_is_damaged_here(sound):
    assert set(FILES) == set(json.loads((sound.folder / "manifest.json").read_text())["files"])


def cut(raw: bytes) -> bytes:
    return raw[: len(raw) // 2]


def grown(raw: bytes) -> bytes:
    return raw + b"\0"


def emptied(_raw: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", [cut, grown, emptied, None], ids=["cut", "grown", "emptied", "deleted"])
def test_a_file_of_another_size_is_named_with_the_remedy(copied, name, damage):
    path = copied / name
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(GazetteerError, match=rf"/{name}: is (damaged|missing).*{manifest.REMEDY}"):
        Gazetteer(copied)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("place", ["head", "middle", "end"])
def test_an_edited_file_of_the_same_size_is_named_with_the_remedy(copied, name, place):
    path = copied / name
    raw = bytearray(path.read_bytes())
    raw[{"head": 0, "middle": len(raw) // 2, "end": -1}[place]] ^= 0x5A
    path.write_bytes(raw)
    assert manifest.verify(copied) == [name]
    try:
        store = Gazetteer(copied)
    except GazetteerError as error:
        told = str(error)
    else:
        (fault,) = check(store)
        assert (fault.kind, fault.place_id) == ("file", name)
        told = fault.message
    assert name in told
    assert manifest.REMEDY in told


MANIFESTS = {
    "not JSON": "{", "empty": "", "a list": "[]", "no files": '{"format": 2}', "files a list": '{"format": 2, "files": []}', "size a word": '{"format": 2, "files": {"lat.npy": {"bytes": "many"}}}',
    "no size": '{"format": 2, "files": {"lat.npy": {}}}', "entry null": '{"format": 2, "files": {"lat.npy": null}}', "no checksum": '{"format": 2, "files": {"lat.npy": {"bytes": 1}}}',
    "another format": '{"format": 99, "files": {}}', "deep": "[" * 100_000, "a file elsewhere": '{"format": 2, "files": {"../../nowhere": {"bytes": 1, "sha256": "x"}}}', "binary": "\x00\x01",
}  # fmt: skip


@pytest.mark.parametrize("name", MANIFESTS)
def test_an_edited_manifest_is_one_line_with_the_remedy(copied, name):
    (copied / "manifest.json").write_text(MANIFESTS[name])
    with pytest.raises(GazetteerError, match=manifest.REMEDY) as caught:
        Gazetteer(copied)
    assert "\n" not in str(caught.value)


def test_a_folder_without_a_product_is_one_line(tmp_path):
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(GazetteerError, match=manifest.REMEDY):
            Gazetteer(folder)


def test_a_layer_whose_product_is_gone_is_not_passed_over(tmp_path, monkeypatch):
    monkeypatch.setenv("ZONEMAP_HOME", str(tmp_path))
    (tmp_path / "gazetteer").mkdir()
    (tmp_path / "gazetteer" / "layer.json").write_text("{}")
    gazetteer.bundled.cache_clear()
    with pytest.raises(GazetteerError, match="build --own"):
        gazetteer.bundled()
    gazetteer.bundled.cache_clear()


HEADER = "id,name,lat,lon,country,feature,population\n"


def geojson(*features) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


def feature(geometry, **properties):
    return {"type": "Feature", "properties": {"name": "X", "place": "town"} | properties, "geometry": geometry}


def at(*coordinates, kind="Point"):
    return {"type": kind, "coordinates": list(coordinates)}


REFUSED = {
    "lat-high.csv": HEADER + "1,X,91,0,QT,town,1\n", "lon-high.csv": HEADER + "1,X,1,181,QT,town,1\n", "lat-nan.csv": HEADER + "1,X,nan,0,QT,town,1\n", "lat-inf.csv": HEADER + "1,X,inf,0,QT,town,1\n",
    "lat-huge.csv": HEADER + "1,X,1e400,0,QT,town,1\n", "lat-word.csv": HEADER + "1,X,north,0,QT,town,1\n", "lat-empty.csv": HEADER + "1,X,,,QT,town,1\n", "people-huge.csv": HEADER + "1,X,1,30,QT,town,99999999999999\n",
    "people-negative.csv": HEADER + "1,X,1,30,QT,town,-5\n", "people-word.csv": HEADER + "1,X,1,30,QT,town,many\n", "country-long.csv": HEADER + "1,X,1,30,QTT,town,1\n", "country-markup.csv": HEADER + "1,X,1,30,<b>,town,1\n",
    "name-nul.csv": HEADER + "1,X\0Y,1,30,QT,town,1\n", "name-newline.csv": HEADER + '1,"X\nY",1,30,QT,town,1\n', "name-escape.csv": HEADER + "1,X\x1b[31m,1,30,QT,town,1\n", "name-long.csv": HEADER + f"1,{'X' * 100_000},1,30,QT,town,1\n",
    "name-empty.csv": HEADER + "1,,1,30,QT,town,1\n", "cut.csv": HEADER + "1,X\n", "unclosed.csv": HEADER + '1,"X,1,30', "latin.csv": (HEADER + "1,Caf\xe9,1,30,QT,town,1\n").encode("latin-1"), "binary.csv": bytes(range(256)),
    "header-only.csv": HEADER, "empty.csv": "", "empty.geojson": "", "not.geojson": "{", "list.geojson": "[]", "number.geojson": "5", "null.geojson": "null", "deep.geojson": "[" * 100_000, "nothing.geojson": geojson(),
    "features-null.geojson": '{"type": "FeatureCollection", "features": null}', "features-words.geojson": '{"type": "FeatureCollection", "features": ["a"]}', "far.geojson": geojson(feature(at(200, 100))),
    "nan.geojson": geojson(feature(at(float("nan"), 1))), "infinite.geojson": geojson(feature(at(float("inf"), 1))), "no-geometry.geojson": geojson(feature(None)), "no-coordinates.geojson": geojson(feature({"type": "Point"})),
    "words.geojson": geojson(feature(at("a", "b"))), "empty-point.geojson": geojson(feature(at())), "unknown.geojson": geojson(feature(at(1, 2, kind="Blob"))), "collection.geojson": geojson(feature({"type": "GeometryCollection", "geometries": []})),
    "multipoint.geojson": geojson(feature(at([30, 1], [31, 1], kind="MultiPoint"))), "open-ring.geojson": geojson(feature(at([[30, 1], [31, 1]], kind="Polygon"))), "far-ring.geojson": geojson(feature(at([[300, 1], [310, 1], [310, 2], [300, 1]], kind="Polygon"))),
    "properties-list.geojson": '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": [1], "geometry": {"type": "Point", "coordinates": [30, 1]}}]}', "name-object.geojson": geojson(feature(at(30, 1), name={"a": "\n"})),
    "surrogate.geojson": geojson(feature(at(30, 1), name="\ud800")), "dump.txt": "1\t" * 18 + "x\n", "dump-short.txt": "\t" * 18 + "\n1\t2\n", "dump-people.txt": "1\tX\tX\t\t1\t30\tP\tPPL\tQT\t\t\t\t\t\tmany\t\t\t\t\n",
    "items.csv": "item,itemLabel,coord\nQ1,X,Point(200 100)\n", "items-none.csv": "item,itemLabel,coord\nQ1,X,nowhere\n", "items-people.csv": "item,itemLabel,coord,population\nQ1,X,Point(30 1),nan\n", "not.shp": "x", "not.gpkg": "SQLite format 3\0", "not.zip": "PK\x03\x04", "odd.xyz": "x",
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_addition_is_one_line_and_changes_nothing(name, sound, tmp_path):
    path = tmp_path / name
    raw = REFUSED[name]
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass"))
    home = tmp_path / "home"
    with pytest.raises(GazetteerError) as caught:
        user.add(path, licence="CC0-1.0", credit="© me", base=sound, folder=home)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)
    assert not home.exists()


MARKUP = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    "=cmd|' /C calc'!A0",
    "'); DROP TABLE x;--",
    "\u202egnitsop",
    "../../etc/passwd",
    "$[name]",
    "a\u0301\u200b\u200dﬁ",
    "😀",
    "的",
    "zone",
    "the",
    "of",
    "Idlib",
)
KEPT = {f"name-{number:02}.csv": HEADER + f'"{number}{name}","{name}",1.5,30.5,QT,town,5\n' for number, name in enumerate(MARKUP)} | {
    "bow-tie.geojson": geojson(feature(at([[30, 0], [31, 1], [31, 0], [30, 1], [30, 0]], kind="Polygon"))), "line.geojson": geojson(feature(at([30, 1], [31, 1], kind="LineString"), waterway="river")),
    "three-d.geojson": geojson(feature(at(30, 1, 5_000))), "edge.geojson": geojson(feature(at(180, 90))), "twice.csv": HEADER + "1,X,1,30,QT,town,1\n1,Y,1,30,QT,town,1\n", "bom.csv": "\ufeff" + HEADER + "1,X,1,30,QT,town,1\n",
    "unknown-country.csv": HEADER + "1,X,1,30,ZZ,town,1\n", "unknown-feature.csv": HEADER + "1,X,1,30,QT,<b>thing</b>,1\n", "$(touch pwned).csv": HEADER + "1,X,1,30,QT,town,1\n", "..csv.csv": HEADER + "1,X,1,30,QT,town,1\n",
    "300-features.csv": HEADER + "".join(f"{n},X{n},1,30,QT,kind{n},1\n" for n in range(300)),
}  # fmt: skip


@pytest.mark.parametrize("name", KEPT)
def test_an_odd_addition_stays_data(name, sound, tmp_path):
    path = tmp_path / name
    path.write_text(KEPT[name], "utf-8")
    home = tmp_path / "home"
    try:
        user.add(path, licence="CC0-1.0", credit="© <b>me</b> {{7*7}}", base=sound, folder=home)
    except GazetteerError as error:  # a product holds at most 256 kinds of feature
        assert name == "300-features.csv"
        assert "\n" not in str(error)  # noqa: PT017  both ends are right; what matters is that nothing else happens
        assert not home.exists()
        return
    own = Gazetteer(home / "built")
    assert not [fault for fault in check(own) if fault.kind in {"file", "outline", "licence"}]
    assert own.place("t:1") == sound.place("t:1")
    assert own.credits[-1] == "© <b>me</b> {{7*7}}"
    outside = [p for p in tmp_path.rglob("*") if p.is_file() and home not in p.parents and p != path]
    assert outside == []


@pytest.mark.parametrize(
    "raw",
    [
        "{",
        "[]",
        '{"a": 5}',
        '{"a": {}}',
        '{"a": {"reader": "none", "file": "../../x", "credit": "c"}}',
        '{"a": {"reader": "csv", "file": "gone.csv", "credit": "c"}}',
    ],
)
def test_an_edited_list_of_own_sources_is_one_line(raw, sound, tmp_path):
    (tmp_path / "layer.json").write_text(raw)
    with pytest.raises(GazetteerError) as caught:
        user.rebuild(sound, tmp_path)
    assert "\n" not in str(caught.value)
