"""Every export format keeps the same promises; a new one in the registry is tested unasked."""

from __future__ import annotations

import json
import os
import zipfile
from xml.etree import ElementTree as ET

import geopandas as gpd
import pytest
import shapely

from tests import findings as made
from zonemap import exports
from zonemap.errors import OutputError, UsageError
from zonemap.zones import properties

READABLE = {
    ".geojson",
    ".json",
    ".geojsonl",
    ".geojsons",
    ".gpkg",
    ".kml",
    ".kmz",
    ".parquet",
    ".geoparquet",
    ".fgb",
    ".csv",
    ".lpf.json",
    ".shp.zip",
    ".topojson",
}
SUFFIXES = sorted(exports.EXPORTS)


def read_back(path, suffix) -> gpd.GeoDataFrame:
    """The zones of a file through a reader that is not ours."""
    if suffix in {".parquet", ".geoparquet"}:
        return gpd.read_parquet(path)
    if suffix == ".csv":
        import pandas as pd

        frame = pd.read_csv(path)
        return gpd.GeoDataFrame(frame, geometry=gpd.GeoSeries.from_wkt(frame["wkt"]), crs=4326)
    if suffix == ".kmz":
        with zipfile.ZipFile(path) as archive:
            inner = path.with_name("doc.kml")
            inner.write_bytes(archive.read("doc.kml"))
        return read_kml(inner)
    if suffix == ".kml":
        return read_kml(path)
    if suffix == ".gpkg":
        return gpd.read_file(path, layer="zones")
    if suffix == ".shp.zip":
        return gpd.read_file(f"/vsizip/{path}/zones.shp")
    if suffix in {".geojsonl", ".geojsons"}:
        return gpd.read_file(f"GeoJSONSeq:{path}")
    return gpd.read_file(f"GeoJSON:{path}" if suffix in {".json", ".geojson", ".lpf.json"} else path)


def read_kml(path):
    import pandas as pd
    import pyogrio

    return pd.concat([gpd.read_file(path, layer=name) for name in pyogrio.list_layers(path)[:, 0]])


def test_every_format_has_a_reader_here():
    assert set(exports.EXPORTS) == READABLE


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("shape", [None, made.WITH_HOLE, made.TWO_PARTS], ids=["disc", "hole", "two-parts"])
def test_round_trip_keeps_the_area(suffix, shape, tmp_path):
    zone = made.zone(1, shape=shape)
    path = tmp_path / f"zones{suffix}"
    exports.write(made.findings(zone), path)
    back = read_back(path, suffix)
    assert len(back) == 1
    likely = zone.footprint.likely
    assert shapely.force_2d(back.geometry.iloc[0]).symmetric_difference(likely).area < 1e-4 * likely.area


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nothing_found_is_still_a_readable_file(suffix, tmp_path):
    path = tmp_path / f"zones{suffix}"
    exports.write(made.findings(), path)
    assert path.stat().st_size > 0 or suffix in {".geojsonl", ".geojsons"}
    if suffix not in {
        ".kml",
        ".kmz",
        ".geojsonl",
        ".geojsons",
    }:  # GDAL lists no layer in an empty KML or an empty sequence
        assert len(read_back(path, suffix)) == 0


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_same_findings_same_bytes(suffix, tmp_path):
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    for path in (first, second):
        exports.write(made.findings(made.zone(1), made.zone(2)), path)
    assert first.read_bytes() == second.read_bytes()


def words(path, suffix):
    """Everything that another reader finds in the first row, nested members included."""
    if suffix == ".lpf.json":  # GDAL skips the members that are not GeoJSON's
        return (
            json.dumps(json.loads(path.read_text())["features"][0], ensure_ascii=False)
            .replace("\\n", "\n")
            .replace('\\"', '"')
        )
    row = read_back(path, suffix).iloc[0]
    text = "\n".join(
        f"{v if isinstance(v, str) else json.dumps(v, ensure_ascii=False, default=str)}" for v in row.drop("geometry")
    )
    return text.replace("\\n", "\n").replace('\\"', '"').replace("\\'", "'").replace("\\u202e", "\u202e")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_quotes_come_back_to_the_letter(suffix, tmp_path):
    path = tmp_path / f"zones{suffix}"
    exports.write(made.findings(made.zone(1)), path)
    found = words(path, suffix)
    assert "Zone 1 السويداء" in found
    assert made.NASTY in found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_row_says_where_it_comes_from(suffix, tmp_path):
    path = tmp_path / f"zones{suffix}"
    exports.write(made.findings(made.zone(1)), path)
    found = words(path, suffix)
    assert "https://example.org/1" in found
    assert "Title" in found
    assert "2017-05-03" in found
    if suffix != ".lpf.json":  # a gazetteer of its own: no room for ids of ours
        assert "zm:t1" in found


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_extent_is_obeyed(suffix, tmp_path):
    zone = made.zone(1)
    areas = []
    for extent in ("core", "likely", "possible"):
        path = tmp_path / f"{extent}{suffix}"
        exports.write(made.findings(zone), path, extent=extent)
        areas.append(read_back(path, suffix).geometry.iloc[0].area)
    assert areas == pytest.approx([getattr(zone.footprint, e).area for e in ("core", "likely", "possible")], rel=1e-3)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_zone_without_a_core_is_still_a_row(suffix, tmp_path):
    zone = made.zone(1, footprint=made.footprint(made.NOTHING, made.WITH_HOLE, made.WITH_HOLE.buffer(0.1)))
    path = tmp_path / f"z{suffix}"
    exports.write(made.findings(zone, made.zone(2)), path, extent="core")
    if suffix == ".topojson":  # GDAL leaves out objects without a geometry
        assert [g["id"] for g in json.loads(path.read_text())["objects"]["zones"]["geometries"]] == ["zone-1", "zone-2"]
    else:
        assert len(read_back(path, suffix)) == 2


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_target_that_cannot_be_written_is_named(suffix, tmp_path):
    (tmp_path / f"folder{suffix}").mkdir()
    for path in (tmp_path / "nowhere" / f"zones{suffix}", tmp_path / f"folder{suffix}"):
        with pytest.raises(OutputError, match=path.name):
            exports.write(made.findings(made.zone(1)), path)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_failed_write_leaves_the_old_file(suffix, tmp_path, monkeypatch):
    path = tmp_path / f"zones{suffix}"
    path.write_text("old")

    def broken(_findings, target, **_):
        target.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(exports.EXPORTS, suffix, broken)
    with pytest.raises(OutputError, match="no space left"):
        exports.write(made.findings(made.zone(1)), path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == [path.name]  # noqa: PTH208


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("options", [{"extent": "probable"}, {"title": "T"}])
def test_what_is_no_option_is_a_usage_error(suffix, options, tmp_path):
    with pytest.raises(UsageError, match=r"extent"):
        exports.write(made.findings(made.zone(1)), tmp_path / f"z{suffix}", **options)


def test_unknown_suffix_lists_the_known():
    from pathlib import Path

    with pytest.raises(UsageError, match=r"\.gpkg"):
        exports.write(made.findings(), Path("zones.dwg"))


def test_properties_are_the_fixed_names(tmp_path):
    path = tmp_path / "z.geojson"
    exports.write(made.findings(made.zone(1)), path)
    (feature,) = json.loads(path.read_text())["features"]
    assert set(feature["properties"]) == {
        "id", "name", "kind", "status", "relation", "certainty", "uncertainty_km", "area_km2", "first_claimed", "last_claimed", "n_sources",
        "n_claims", "speakers", "gazetteer_ids", "method", "sources",
    }  # fmt: skip
    assert feature["id"] == "zone-1"
    assert feature["properties"] == properties.of(made.zone(1), made.findings().documents)


def test_extent_all_gives_three_nested_features(tmp_path):
    path = tmp_path / "z.geojson"
    exports.write(made.findings(made.zone(1)), path, extent="all")
    shapes = [shapely.geometry.shape(f["geometry"]) for f in json.loads(path.read_text())["features"]]
    assert len(shapes) == 3
    assert shapes[1].contains(shapes[0])
    assert shapes[2].contains(shapes[1])


def test_geojson_keeps_rfc_7946(tmp_path):
    across = shapely.box(179, -18, 181, -16)
    path = tmp_path / "z.geojson"
    exports.write(made.findings(made.zone(1, shape=across)), path)
    collection = json.loads(path.read_text())
    geometry = shapely.geometry.shape(collection["features"][0]["geometry"])
    assert geometry.geom_type == "MultiPolygon"
    assert all(p.exterior.is_ccw for p in geometry.geoms)
    assert geometry.bounds == (-180, -18, 180, -16)
    assert collection["bbox"] == [179, -18, -179, -16]
    assert "crs" not in collection
    assert all(round(c, 5) == c for p in geometry.geoms for xy in p.exterior.coords for c in xy)


def test_csv_runs_no_formula(tmp_path):
    path = tmp_path / "z.csv"
    exports.write(made.findings(made.zone(1, name="=cmd|' /C calc'!A0", claims=(made.claim(speaker="@SUM(1)"),))), path)
    text = path.read_text()
    assert ",=cmd" not in text
    assert "'=cmd" in text
    assert ",@SUM" not in text


def test_kml_balloon_is_inert(tmp_path):
    path = tmp_path / "z.kml"
    exports.write(made.findings(made.zone(1)), path)
    text = path.read_text()
    root = ET.fromstring(text)  # noqa: S314  our own file
    described = [e.text or "" for e in root.iter("{http://www.opengis.net/kml/2.2}description")]
    (balloon,) = [d for d in described if "blockquote" in d]
    assert "<script>" not in balloon  # what Google Earth renders as HTML
    assert "&lt;script&gt;" in balloon


def test_geopackage_opens_styled_and_credited(tmp_path):
    import sqlite3

    path = tmp_path / "z.gpkg"
    exports.write(made.findings(made.zone(1)), path)
    store = sqlite3.connect(path)
    layers = dict(store.execute("SELECT table_name, data_type FROM gpkg_contents"))
    styles = dict(store.execute("SELECT f_table_name, useAsDefault FROM layer_styles"))
    (metadata,) = store.execute("SELECT metadata FROM gpkg_metadata WHERE md_standard_uri LIKE '%dcat%'").fetchone()
    orphans = store.execute(
        "SELECT count(*) FROM claims WHERE zone_id <> '' AND zone_id NOT IN (SELECT id FROM zones)"
    ).fetchone()
    store.close()
    assert layers == {
        "zones": "features", "extents": "features", "mentions": "features", "claims": "attributes", "documents": "attributes",
        "unlocated": "attributes", "layer_styles": "attributes",
    }  # fmt: skip
    assert styles == {"zones": 1, "extents": 1, "mentions": 1}
    assert "Credit one" in metadata
    assert orphans == (0,)


def test_geojson_keeps_its_schema(tmp_path):
    from jsonschema import Draft202012Validator

    check = Draft202012Validator(exports.schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
    check.check_schema(exports.schema())
    empty = made.zone(3, footprint=made.footprint(made.NOTHING, made.WITH_HOLE, made.WITH_HOLE.buffer(0.1)))
    across = made.zone(4, shape=shapely.box(179, -18, 181, -16))
    for extent in ("core", "likely", "possible", "all"):
        path = tmp_path / f"{extent}.geojson"
        exports.write(
            made.findings(made.zone(1), made.zone(2, shape=made.TWO_PARTS), empty, across), path, extent=extent
        )
        check.validate(json.loads(path.read_text()))


@pytest.mark.parametrize("change", ["status", "sources", "crs", "position", "unknown"])
def test_the_schema_tells_what_is_wrong(change, tmp_path):
    from jsonschema import Draft202012Validator

    path = tmp_path / "z.geojson"
    exports.write(made.findings(made.zone(1)), path)
    value = json.loads(path.read_text())
    feature = value["features"][0]
    if change == "status":
        feature["properties"]["status"] = "maybe"
    elif change == "sources":
        feature["properties"]["sources"] = []
    elif change == "crs":
        value["crs"] = {"type": "name"}
    elif change == "position":
        feature["geometry"]["coordinates"][0][0] = [36.0, 35.0, 0.0]
    else:
        feature["properties"]["colour"] = "red"
    assert not Draft202012Validator(exports.schema()).is_valid(value)


def test_the_schema_lists_the_values_of_the_model():
    from zonemap.model import KINDS, STATUSES, Method

    zone = exports.schema()["$defs"]["zone"]["properties"]
    assert zone["kind"]["enum"] == list(KINDS)
    assert zone["status"]["enum"] == list(STATUSES)
    assert zone["method"]["enum"] == list(Method.__args__)
    assert list(zone)[:-1] == list(properties.NAMES)


def test_kml_keeps_the_schema_of_the_ogc(tmp_path):
    import fastkml
    from lxml import etree

    folder = os.path.join(os.path.dirname(fastkml.__file__), "schema")  # noqa: PTH118, PTH120
    schema = etree.XMLSchema(etree.parse(f"{folder}/ogckml22.xsd"))
    for findings in (
        made.findings(),
        made.findings(made.zone(1), made.zone(2, shape=made.WITH_HOLE, status="in-force")),
    ):
        path = tmp_path / "z.kml"
        exports.write(findings, path)
        schema.assertValid(etree.parse(path))


def test_duckdb_reads_what_analysts_give_it(tmp_path):
    import duckdb

    parquet, table = tmp_path / "z.parquet", tmp_path / "z.csv"
    findings = made.findings(made.zone(1), made.zone(2))
    exports.write(findings, parquet)
    exports.write(findings, table)
    rows = duckdb.read_parquet(str(parquet)).project("id, first_claimed, bbox.xmin < 37, quote").order("id").fetchall()
    assert rows[0] == ("zone-1", made.document().published, True, made.NASTY)
    kept = duckdb.read_csv(str(table)).filter("geodeticDatum = 'EPSG:4326' AND n_claims = 1").fetchall()
    assert len(kept) == 2


def test_days_are_days_in_a_geopackage(tmp_path):
    import pyogrio

    path = tmp_path / "z.gpkg"
    exports.write(made.findings(made.zone(1)), path)
    assert str(pyogrio.read_dataframe(path, layer="zones")["first_claimed"].dtype).startswith("datetime64")
    kinds = dict(zip(*(pyogrio.read_info(path, layer="claims")[k] for k in ("fields", "ogr_types")), strict=True))
    assert kinds["said"] == kinds["effective_from"] == "OFTDate"


def test_relations_of_a_geopackage_join_its_rows(tmp_path):
    import sqlite3

    path = tmp_path / "z.gpkg"
    second = made.zone(2, claims=(made.claim(speaker="Another"),))
    exports.write(made.findings(made.zone(1), second), path)
    store = sqlite3.connect(path)
    tables = [row[0] for row in store.execute("SELECT mapping_table_name FROM gpkgext_relations")]
    joined = store.execute(
        "SELECT z.id, c.speaker FROM zones z JOIN zones_claims m ON m.base_id = z.fid JOIN claims c ON c.fid = m.related_id"
    ).fetchall()
    store.close()
    assert sorted(tables) == ["documents_claims", "documents_mentions", "zones_claims", "zones_extents"]
    assert joined == [("zone-1", "=SUM(A1)"), ("zone-2", "Another")]


def test_shapefile_says_what_its_short_names_stand_for(tmp_path):
    path = tmp_path / "z.shp.zip"
    exports.write(made.findings(made.zone(1)), path)
    with zipfile.ZipFile(path) as archive:
        fields = dict(line.split("\t") for line in archive.read("fields.txt").decode().splitlines())
    assert fields["uncert_km"] == "uncertainty_km"
    assert set(fields) <= set(read_back(path, ".shp.zip").columns)


def test_topojson_writes_a_shared_border_once(tmp_path):
    left, right = shapely.box(36, 34, 37, 35), shapely.box(37, 34, 38, 35)
    path = tmp_path / "z.topojson"
    exports.write(made.findings(made.zone(1, shape=left), made.zone(2, shape=right)), path)
    topology = json.loads(path.read_text())
    used = [
        abs(a) if a >= 0 else abs(~a)
        for g in topology["objects"]["zones"]["geometries"]
        for ring in g["arcs"]
        for a in ring
    ]
    assert len(used) > len(set(used)) == len(topology["arcs"])
