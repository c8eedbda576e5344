"""Sources without a licence, refused ones, and edited files that do not fit their form."""

import hashlib

import pytest

from tests import toyland
from zonemap.errors import GazetteerError
from zonemap.gazetteer import edited, licences
from zonemap.gazetteer.build import checked_sources
from zonemap.gazetteer.references import References

HEADS = {
    "overrides.tsv": "place\tfield\tvalue\treason\tcitation", "names.tsv": "place\ttext\tkind\tlanguage\tsource",
    "extra_places.tsv": "name\tcountry\tfeature\tlat\tlon\taccuracy_km\tnames\tsource",
    "landmarks.tsv": "name\tcountry\tfeature\tlat\tlon\taccuracy_km\trank\tnames\tsource",
}  # fmt: skip


@pytest.fixture
def toy_rows():
    return {row.id: row for row in toyland.rows()}


def written(tmp_path, name, *lines):
    path = tmp_path / name
    path.write_text("\n".join((HEADS[name], *lines)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("licence", "described", "why"),
    [("", "x", "no licence"), ("CC BY 4.0", "gadm 4.1", "GADM data may not be passed on"), ("CC BY-NC 4.0", "x", "commercial"), ("CC BY-ND 4.0", "x", "changed copies"), ("All rights reserved", "x", "forbids")],
)  # fmt: skip
def test_refused_licences(licence, described, why):
    with pytest.raises(GazetteerError, match=why):
        licences.demand(licence, described, "here")


@pytest.mark.parametrize("licence", ["CC BY 3.0 IGO", "ODbL 1.0", "public domain", "CC0-1.0", "LGPL-2.1-or-later"])
def test_licences_that_pass(licence):
    licences.demand(licence, "a source", "here")


def test_a_changed_source_file_is_named(tmp_path):
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text("a", encoding="utf-8")
    right = hashlib.sha256(b"a").hexdigest()
    toml = f'version = "1"\ncredits = []\n[source.a]\nlicence = "CC0-1.0"\n[source.a.files]\n"a.txt" = "{right}"\n'
    (tmp_path / "sources.toml").write_text(toml, encoding="utf-8")
    assert checked_sources(tmp_path)["version"] == "1"
    (tmp_path / "raw" / "a.txt").write_text("b", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"a\.txt: is not the file that sources\.toml describes"):
        checked_sources(tmp_path)
    (tmp_path / "raw" / "a.txt").unlink()
    with pytest.raises(GazetteerError, match=r"a\.txt: missing; it belongs to source 'a'"):
        checked_sources(tmp_path)


def test_overrides(toy_rows, tmp_path):
    edited.override(
        toy_rows,
        written(
            tmp_path,
            "overrides.tsv",
            "t:1\tname\tAlba Longa\twhy\tsource",
            "t:5\tdrop\tyes\twhy\tsource",
            "t:3\tunname\tCatoville\twhy\tsource",
        ),
    )
    assert toy_rows["t:1"].name == "Alba Longa"
    assert "Alba" in {s.text for s in toy_rows["t:1"].spellings}
    assert "t:5" not in toy_rows
    assert toy_rows["t:3"].spellings == []


@pytest.mark.parametrize(
    ("line", "why"),
    [("t:9\tname\tX\twhy\tsource", "line 2: no place of id 't:9'"), ("t:1\tname\tX\t\tsource", "needs a reason"), ("t:1\tcolour\tX\twhy\tsource", "unknown field 'colour'"),
     ("t:1\tlat\tX\twhy\tsource", "lat must be a number"), ("t:1\tname\tX", "expected 5 cells, found 3"), ("t:1\tunname\tQ\twhy\tsource", "no spelling 'Q'")],
)  # fmt: skip
def test_bad_overrides_are_named_with_their_line(toy_rows, tmp_path, line, why):
    with pytest.raises(GazetteerError, match=why):
        edited.override(toy_rows, written(tmp_path, "overrides.tsv", line))


def test_names_are_added_by_id_or_by_name(toy_rows, tmp_path):
    edited.add_names(
        References(toy_rows),
        written(tmp_path, "names.tsv", "t:1\tAlban|Albans\tdemonym\ten\tproject", "Cato, QT\tКато\tname\tru\tproject"),
    )
    assert {s.text for s in toy_rows["t:1"].spellings if s.kind == "demonym"} == {"Alban", "Albans"}
    assert ("Като", "ru") in {(s.text, s.language) for s in toy_rows["t:3"].spellings}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Nowhere, QT\tX\tname\ten\tp", "no place 'Nowhere, QT'"),
        ("t:1\tX\tnickname\ten\tp", "kind must be one of"),
        ("t:1\tX\tname\ten\t", "needs a source"),
    ],
)
def test_bad_names_are_named_with_their_line(toy_rows, tmp_path, line, why):
    with pytest.raises(GazetteerError, match=why):
        edited.add_names(References(toy_rows), written(tmp_path, "names.tsv", line))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("X\tQT\ttown\tn\t30\t1\t\tp", "must be numbers"),
        ("X\tQT\ttown\t91\t30\t1\t\tp", "nowhere on Earth"),
        ("X\tQT\ttown\t1\t30\t1\t\t", "no source"),
    ],
)
def test_bad_extra_places_are_named_with_their_line(tmp_path, line, why):
    with pytest.raises(GazetteerError, match=rf"line 2: .*{why}"):
        list(edited.extra_places(written(tmp_path, "extra_places.tsv", line)))


def test_a_landmark_has_the_rank_it_states(tmp_path):
    (peak,) = edited.landmarks(written(tmp_path, "landmarks.tsv", "Mount X\tQT\tmountain\t1\t30\t2\t5\tX|ru:Гора\tp"))
    assert (peak.id, peak.feature_class, peak.rank, peak.parent) == ("zm:mount-x-qt-mountain", "region", 5, "co:QT")
    assert {s.language for s in peak.spellings} == {"", "ru"}


def test_a_landmark_without_a_rank_is_named_with_its_line(tmp_path):
    with pytest.raises(GazetteerError, match=r"line 2: rank must be one of"):
        list(edited.landmarks(written(tmp_path, "landmarks.tsv", "Mount X\tQT\tmountain\t1\t30\t2\t\t\tp")))


def region(tmp_path, text):
    path = tmp_path / "regions.toml"
    path.write_text(
        f'[[region]]\nname = "Both"\ncountry = "QT"\nsource = "test"\nconfidence = "high"\n{text}\n', encoding="utf-8"
    )
    return path


def test_a_region_is_the_union_of_its_members(toy_rows, tmp_path):
    (both,) = edited.regions(
        region(tmp_path, 'members = ["t:W", "Eastria, QT [province]"]\nnames = { ru = ["Обе"] }'), References(toy_rows)
    )
    assert both.geometry.area == pytest.approx(4)
    assert (both.id, both.rank, both.spellings[0].language) == ("zm:region-both-qt", 4, "ru")


def test_a_region_without_a_part(toy_rows, tmp_path):
    (part,) = edited.regions(region(tmp_path, 'members = ["co:QT"]\nwithout = ["t:W"]'), References(toy_rows))
    assert part.geometry.equals(toy_rows["t:E"].geometry)


def test_a_region_by_towns_holds_them(toy_rows, tmp_path):
    (area,) = edited.regions(region(tmp_path, 'towns = ["t:1", "t:2", "t:3", "t:4"]'), References(toy_rows))
    from shapely.geometry import Point

    assert all(
        area.geometry.buffer(0.01).covers(Point(toy_rows[i].lon, toy_rows[i].lat)) for i in ("t:1", "t:2", "t:3", "t:4")
    )


def test_a_region_by_expression_is_a_point_until_it_is_drawn(toy_rows, tmp_path):
    (area,) = edited.regions(
        region(tmp_path, 'expression = "within 5 km of Cato"\nanchor = "t:3"'), References(toy_rows)
    )
    assert area.geometry is None
    assert (area.lon, area.lat) == (31.2, 1.1)
    assert area.links["expression"] == "within 5 km of Cato"


@pytest.mark.parametrize(
    ("text", "why"),
    [('members = ["t:W"]\ntowns = ["t:1"]', "exactly one of"), ('towns = ["t:1", "t:2"]', "three towns or more"), ('members = ["t:1"]', "no outline is known of Alba"), ('expression = "x"', "wants 'anchor'"), ("members = [", "is no TOML")],
)  # fmt: skip
def test_bad_regions_are_named(toy_rows, tmp_path, text, why):
    with pytest.raises(GazetteerError, match=why):
        list(edited.regions(region(tmp_path, text), References(toy_rows)))


def test_a_name_that_several_places_bear_equally_is_refused(toy_rows):
    from dataclasses import replace

    toy_rows["t:6"] = replace(toy_rows["t:4"], id="t:6")
    with pytest.raises(GazetteerError, match="may be t:4 or t:6; give the id"):
        References(toy_rows).find("Dorchester, QT", "here")
