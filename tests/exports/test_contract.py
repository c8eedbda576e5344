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
    return gpd.read_file(f"GeoJSON:{path}" if "json" in suffix else path)


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


@pytest.mark.parametrize("suffix", sorted(READABLE - {".csv", ".kml", ".kmz", ".lpf.json", ".shp.zip"}))
def test_quotes_come_back_to_the_letter(suffix, tmp_path):
    path = tmp_path / f"zones{suffix}"
    exports.write(made.findings(made.zone(1)), path)
    row = read_back(path, suffix).iloc[0]
    assert row["name"] == "Zone 1 السويداء"
    assert row["status"] == "proposed"
    assert made.NASTY in str(row.get("quote") or json.dumps(row["sources"], ensure_ascii=False)).replace(
        "\\n", "\n"
    ).replace('\\"', '"')


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


def test_unwritable_target_is_named(tmp_path):
    with pytest.raises(OutputError, match="nowhere"):
        exports.write(made.findings(), tmp_path / "nowhere" / "zones.geojson")


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
