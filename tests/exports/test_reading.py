"""What was written can be gone on from: nothing is lost, edits are taken over, what cannot be right is one clear error."""

from __future__ import annotations

import contextlib
import copy
import json
import sqlite3
import warnings

import geopandas as gpd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import findings as made
from zonemap import exports
from zonemap.errors import DocumentError, UsageError
from zonemap.exports import geojson
from zonemap.exports.restoring import GIVEN
from zonemap.zones import properties

WHOLE = sorted(set(exports.READERS) - {".jsonl"})


def written(tmp_path, suffix, *zones, **options):
    path = tmp_path / f"zones{suffix}"
    findings = made.findings(*(zones or (made.zone(1), made.zone(2))))
    exports.write(findings, path, **options)
    return findings, path


def test_every_reader_reads_a_format_that_is_written_or_extracted():
    assert set(exports.READERS) <= {*exports.EXPORTS, ".jsonl"}


@pytest.mark.parametrize("suffix", WHOLE)
@pytest.mark.parametrize("extent", ["likely", "all", "core", "possible"])
def test_nothing_of_a_zone_is_lost_on_the_way(suffix, extent, tmp_path):
    before, path = written(tmp_path, suffix, extent=extent)
    after = exports.read(path)
    for a, b in zip(before.zones, after.zones, strict=True):
        assert properties.of(b, after.documents) == properties.of(a, before.documents)
        assert (b.claims, b.history, b.rivals, b.notes) == (a.claims, a.history, a.rivals, a.notes)
        shown = "likely" if extent == "all" or suffix == ".gpkg" else extent
        held = b.footprint.likely
        assert held.symmetric_difference(getattr(a.footprint, shown)).area < 1e-4 * held.area
        if extent == "all" or suffix == ".gpkg":
            assert b.footprint.core.area == pytest.approx(a.footprint.core.area, rel=1e-4)
            assert b.footprint.possible.area == pytest.approx(a.footprint.possible.area, rel=1e-4)


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg"])
def test_unlocated_claims_documents_and_credits_come_back(suffix, tmp_path):
    before, path = written(tmp_path, suffix)
    after = exports.read(path)
    assert after.unlocated == before.unlocated
    assert after.credits == before.credits
    assert after.gazetteer_checksum == before.gazetteer_checksum
    (document,), (original,) = after.documents, before.documents
    assert document.partial
    assert (document.id, document.title, document.url, document.published) == (
        original.id, original.title, original.url, original.published,
    )  # fmt: skip


def test_a_geopackage_keeps_mentions_with_all_their_candidates(tmp_path):
    before, path = written(tmp_path, ".gpkg")
    assert exports.read(path).resolutions == before.resolutions


def test_only_what_was_quoted_of_a_text_is_kept(tmp_path):
    text = "Words that nobody quotes, far from the rest. " * 5 + made.NASTY + " And more words of the kind." * 5
    at = text.index(made.NASTY)
    claim = made.claim(start=at, end=at + len(made.NASTY))
    findings = made.findings(made.zone(1, claims=(claim,)), unlocated=0)
    import dataclasses

    findings = dataclasses.replace(findings, documents=(made.document(text),))
    for suffix in WHOLE:
        path = tmp_path / f"z{suffix}"
        exports.write(findings, path)
        (document,) = exports.read(path).documents
        assert document.text[at : at + len(made.NASTY)] == made.NASTY
        assert document.text[: at - 32].isspace()
        raw = path.read_bytes()
        assert b"nobody quotes" not in raw


def test_a_zone_across_the_180th_meridian_is_whole_again(tmp_path):
    across = shapely.box(179, -18, 181, -16)
    for suffix in (".geojson", ".gpkg"):
        _, path = written(tmp_path, suffix, made.zone(1, shape=across))
        (zone,) = exports.read(path).zones
        assert zone.footprint.likely.equals(across)


def test_which_edges_are_borders_comes_back(tmp_path):
    import dataclasses

    zone = made.zone(1, shape=shapely.box(36, 34, 37, 35))
    edge = shapely.LineString([(36, 34), (37, 34)])
    zone = dataclasses.replace(zone, footprint=dataclasses.replace(zone.footprint, solid_edge=edge))
    for suffix in (".geojson", ".gpkg"):
        _, path = written(tmp_path, suffix, zone)
        assert exports.read(path).zones[0].footprint.solid_edge.equals(edge)


def test_what_one_extent_cannot_tell_is_said(tmp_path):
    _, path = written(tmp_path, ".geojson")
    zone = exports.read(path).zones[0]
    assert zone.footprint.core.is_empty
    assert any("not known" in note for note in zone.footprint.notes)


def through_a_gis(path, driver="GeoJSON"):
    """The file as a program leaves it that knows nothing of foreign members."""
    frame = gpd.read_file(path, engine="pyogrio")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame.to_file(path, driver=driver, engine="pyogrio")
    assert "zonemap" not in json.loads(path.read_text())


def test_a_geojson_file_saved_anew_by_gdal_keeps_its_provenance(tmp_path):
    before, path = written(tmp_path, ".geojson")
    through_a_gis(path)
    after = exports.read(path)
    a, b = before.zones[0], after.zones[0]
    assert [c.quote for c in b.claims] == [c.quote for c in a.claims]
    assert [(c.speaker, c.said, c.effective, c.start) for c in b.claims] == [
        (c.speaker, c.said, c.effective, c.start) for c in a.claims
    ]
    assert b.claims[0].expression.relation == GIVEN
    again = properties.of(b, after.documents)
    assert again["sources"][0]["selector"] == properties.of(a, before.documents)["sources"][0]["selector"]


def test_edits_in_a_geopackage_are_taken_over_and_noted(tmp_path):
    _, path = written(tmp_path, ".gpkg")
    frame = gpd.read_file(path, layer="zones")
    frame.loc[0, ["name", "status", "kind"]] = ["Renamed", "ended", "buffer"]
    frame.loc[0, "geometry"] = shapely.MultiPolygon([shapely.box(30, 30, 31, 31)])
    frame.to_file(path, layer="zones", driver="GPKG", engine="pyogrio", mode="w")
    first, second = exports.read(path).zones
    assert (first.name, first.status, first.kind) == ("Renamed", "ended", "buffer")
    assert first.footprint.likely.equals(shapely.box(30, 30, 31, 31))
    assert first.footprint.possible.covers(first.footprint.likely)
    assert any("changed" in note for note in first.footprint.notes)
    assert first.footprint.area_km2 == pytest.approx(10_660, rel=0.01)
    assert first.claims[0].expression.relation == GIVEN
    assert not second.footprint.notes


def test_a_deleted_row_is_a_zone_less(tmp_path):
    _, path = written(tmp_path, ".gpkg")
    frame = gpd.read_file(path, layer="zones")
    frame.iloc[1:].to_file(path, layer="zones", driver="GPKG", engine="pyogrio", mode="w")
    assert [z.id for z in exports.read(path).zones] == ["zone-2"]


def test_a_row_of_unknown_origin_is_refused(tmp_path):
    _, path = written(tmp_path, ".gpkg")
    frame = gpd.read_file(path, layer="zones")
    frame.loc[0, "id"] = "mine"
    frame.to_file(path, layer="zones", driver="GPKG", engine="pyogrio", mode="w")
    with pytest.raises(DocumentError, match="no record of a zone 'mine'"):
        exports.read(path)


def test_extracted_lines_are_read_back(tmp_path):
    findings = made.findings(made.zone(1))
    path = tmp_path / "found.jsonl"
    lines = []
    for _ in ("a", "b"):
        record = exports.record(findings.documents[0], findings.resolutions[0], findings.claims, findings.zones)
        lines.append({**record, "id": f"d-{len(lines)}"})
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    after = exports.read(path)
    assert [d.id for d in after.documents] == ["d-0", "d-1"]
    assert [z.id for z in after.zones] == ["zone-1", "zone-1-2"]
    assert after.zones[0].claims[0].quote == made.NASTY
    assert after.zones[0].claims[0].cues == findings.zones[0].claims[0].cues
    assert [c.count for c in after.unlocated] == [4, 4]
    assert after.resolutions[0][0].place.name == "Zedna"
    assert after.resolutions[0][1].place is None


def test_lines_of_texts_are_told_from_lines_of_findings(tmp_path):
    path = tmp_path / "texts.jsonl"
    path.write_text('{"id": "a", "text": "Some words."}\n')
    with pytest.raises(DocumentError, match=r"zonemap\.read"):
        exports.read(path)


def test_formats_that_do_not_keep_claims_apart_say_so(tmp_path):
    with pytest.raises(UsageError, match=r"does not keep the claims apart; zonemap opens .*\.gpkg"):
        exports.read(tmp_path / "zones.fgb")
    with pytest.raises(UsageError, match="unknown format"):
        exports.read(tmp_path / "zones.dwg")


def test_no_file_and_no_folder(tmp_path):
    with pytest.raises(DocumentError, match="no such file"):
        exports.read(tmp_path / "zones.gpkg")
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(DocumentError, match="is a folder"):
        exports.read(tmp_path / "folder.gpkg")


def test_a_file_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    _, path = written(tmp_path, ".gpkg")
    monkeypatch.setattr(exports, "_LARGEST", 10_000)
    with pytest.raises(DocumentError, match="split it"):
        exports.read(path)


BAD = {
    "no JSON": "{",
    "nested": "[" * 100_000,
    "an array": "[]",
    "no features": '{"type": "FeatureCollection"}',
    "no properties": '{"type": "FeatureCollection", "features": [{}]}',
    "not of ours": '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry": null, "properties": {"id": "x"}}]}',
    "a bare number": '{"type": "FeatureCollection", "features": [3]}',
}


@pytest.mark.parametrize("name", BAD)
def test_a_damaged_file_is_one_clear_line(name, tmp_path):
    path = tmp_path / "x.geojson"
    path.write_text(BAD[name])
    with pytest.raises(DocumentError) as caught:
        exports.read(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_and_no_database(tmp_path):
    for suffix in exports.READERS:
        path = tmp_path / f"x{suffix}"
        path.write_bytes(b"\xff\xfe\x00junk")
        with pytest.raises(DocumentError):
            exports.read(path)


def damaged(tmp_path, change):
    """A GeoJSON file with one thing changed in its first feature."""
    _, path = written(tmp_path, ".geojson")
    value = json.loads(path.read_text())
    change(value["features"][0], value)
    path.write_text(json.dumps(value))
    return path


def move_quote(feature, _):
    feature["zonemap"]["claims"][0]["start"] += 1


def twice(_, value):
    value["features"].append(value["features"][0])


CHANGES = {
    "cannot be proved": move_quote,
    "the same id": twice,
    "no degrees": lambda f, _: f["geometry"]["coordinates"][0].__setitem__(1, [500, 0]),
    "not a Point": lambda f, _: f.update(geometry={"type": "Point", "coordinates": [0, 0]}),
    "no GeoJSON geometry": lambda f, _: f.update(geometry={"type": "Polygon", "coordinates": "x"}),
    "status 'new' is not one of": lambda f, _: f["properties"].update(status="new"),
    "later version": lambda f, _: f["zonemap"].update(format=99),
    "damaged record": lambda f, _: f["zonemap"]["claims"][0].update(kind=3),
    "no length that can be right": lambda f, _: f["zonemap"]["documents"][0].update(length=10**12),
    "outside its text": lambda f, _: f["zonemap"]["documents"][0].update(stretches=[[-5, "words"]]),
    "without a claim": lambda f, _: f["zonemap"].update(claims=[]),
}


@pytest.mark.parametrize("message", CHANGES)
def test_what_cannot_be_right_is_refused_by_name(message, tmp_path):
    with pytest.raises(DocumentError, match=message):
        exports.read(damaged(tmp_path, CHANGES[message]))


def places(value, path=()):
    """Every position in a JSON value."""
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        if len(path) < 9:
            yield from places(inner, (*path, key))


JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-(2**70), 2**70), st.floats(), st.text(max_size=5), st.just([]), st.just({}), st.just([[]]),
    st.just({"type": "Polygon", "coordinates": [[[0, 0], [1, 1], [0, 1], [0, 0]]]}),
)  # fmt: skip


def sample():
    findings = made.findings(made.zone(1))
    value = geojson.collection(findings.zones, findings.documents, records=True)
    value["zonemap"] = exports.keeping.findings_record(findings, mentions=True)
    return json.loads(json.dumps(value))


SAMPLE = sample()
PLACES = [p for p in places(SAMPLE) if p and not (len(p) > 4 and p[2] == "geometry")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), JUNK), min_size=1, max_size=3))
def test_no_damage_is_worse_than_a_refusal(tmp_path_factory, changes):
    value = copy.deepcopy(SAMPLE)
    for path, junk in changes:
        inner = value
        try:
            for key in path[:-1]:
                inner = inner[key]
            inner[path[-1]] = copy.deepcopy(junk)
        except (KeyError, IndexError, TypeError):
            continue
    target = tmp_path_factory.getbasetemp() / "damaged.geojson"
    target.write_text(json.dumps(value))
    found = None
    with contextlib.suppress(DocumentError):  # anything else is a fault
        found = exports.read(target)
    for zone in found.zones if found else ():
        properties.of(zone, found.documents)


def test_records_in_a_geopackage_are_checked_too(tmp_path):
    _, path = written(tmp_path, ".gpkg")
    with sqlite3.connect(path) as store:
        store.execute("UPDATE gpkg_metadata SET metadata = '{\"format\": 1}' WHERE md_scope = 'feature'")
    store.close()
    with pytest.raises(DocumentError, match="damaged record"):
        exports.read(path)


@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_geopackage_is_refused_or_read(seed, tmp_path):
    import random

    _, path = written(tmp_path, ".gpkg")
    chance, raw = random.Random(seed), bytearray(path.read_bytes())  # noqa: S311  no secret
    if seed == 0:
        raw = raw.replace(b"CREATE TABLE gpkg_contents", b"CREATE TABL\xac gpkg_contents")
    for _ in range(40 * seed):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    path.write_bytes(raw)
    with contextlib.suppress(DocumentError):  # anything else is a fault
        exports.read(path)
