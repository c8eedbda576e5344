"""Every reader reads its form and names what is wrong; the contract holds for all."""

import json

import geopandas
import pytest
from shapely.geometry import box

from zonemap.errors import GazetteerError
from zonemap.gazetteer.readers import READERS, reader_of

GEONAMES = "7\tAlba\tAlba\tAlbah,ألبا\t1.2\t30.2\tP\tPPL\tQT\t\t01\t\t\t\t50000\t\t12\tUTC\t2026-01-01"
WIKIDATA = "item,itemLabel,coord\nhttp://www.wikidata.org/entity/Q42,Alba,Point(30.2 1.2)\n"
PLAIN = "name,lat,lon,country,population,names\nAlba,1.2,30.2,QT,50000,Albah|ألبا\n"
OSM = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"@id": "node/7", "name": "Alba", "name:ar": "ألبا", "place": "town", "population": "50000"},
            "geometry": {"type": "Point", "coordinates": [30.2, 1.2]},
        }
    ],
}


@pytest.fixture
def files(tmp_path):
    (tmp_path / "QT.txt").write_text(GEONAMES + "\n", encoding="utf-8")
    (tmp_path / "query.csv").write_text(WIKIDATA, encoding="utf-8")
    (tmp_path / "plain.csv").write_text(PLAIN, encoding="utf-8")
    (tmp_path / "osm.geojson").write_text(json.dumps(OSM), encoding="utf-8")
    frame = geopandas.GeoDataFrame(
        {"ADM1_EN": ["Westria"], "ADM1_AR": ["غربيا"], "ADM1_PCODE": ["QT01"]}, geometry=[box(30, 0, 31, 2)], crs=4326
    )
    frame.to_file(tmp_path / "adm1.gpkg")
    return {
        "geonames": tmp_path / "QT.txt",
        "wikidata": tmp_path / "query.csv",
        "csv": tmp_path / "plain.csv",
        "geojson": tmp_path / "osm.geojson",
        "vector": tmp_path / "adm1.gpkg",
    }


@pytest.mark.parametrize("form", READERS)
def test_each_form_is_told_and_read(files, form):
    path = files[form]
    assert reader_of(path) == form
    (row,) = READERS[form].read(path, "user-x")
    assert row.source == "user-x"
    assert row.name in {"Alba", "Westria"}
    assert (row.lat, row.lon) == ((1.0, 30.5) if form == "vector" else (1.2, 30.2))
    assert row.areal == (form == "vector")
    if form in {"geonames", "csv", "geojson"}:
        assert row.population == 50_000
        assert "ألبا" in row.texts()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.csv", "name,lat,lon\nAlba,north,30\n", "line 2: expected latitude and longitude in degrees"), ("a.csv", "name,lat,lon\nAlba,120,30\n", "nowhere on Earth"),
        ("a.csv", "name,lat,lon\nAlba,1\n", "line 2: expected 3 cells"), ("a.csv", "name,lat,lon\n,1,30\n", "no name"), ("a.csv", "name,lat,lon,country\nA,1,30,Syria\n", "two letters"),
        ("a.txt", GEONAMES + "\n" + GEONAMES[:20] + "\n", "line 2: expected 19"), ("a.csv", WIKIDATA + "x,y,z\n", "line 3: expected an item"),
        ("a.geojson", json.dumps({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "A", "place": "town"}, "geometry": {"type": "Pt"}}]}), "feature 1 .A.: expected a GeoJSON geometry"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_the_line(tmp_path, name, text, why):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=why):
        list(READERS[reader_of(path)].read(path, "user-x"))


def test_an_unknown_form_is_said_so(tmp_path):
    (tmp_path / "a.doc").write_text("x", encoding="utf-8")
    with pytest.raises(GazetteerError, match="looks like none of"):
        reader_of(tmp_path / "a.doc")
    with pytest.raises(GazetteerError, match="'kmz' is no form"):
        reader_of(tmp_path / "a.doc", "kmz")
