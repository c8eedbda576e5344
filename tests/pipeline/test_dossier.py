"""A dossier as a notebook user meets it: selecting, joining, explaining, tables, frames."""

from __future__ import annotations

import base64
import html.parser
import pickle

import pandas as pd
import pytest

import zonemap
from tests import findings as made
from zonemap.errors import UnknownZoneError, UsageError
from zonemap.pipeline import Dossier

FIRST = "A buffer zone was set up within 20 km of Sarajevo on 9 February, NATO said. A safe zone in the north of Homs province was proposed by Turkey. Four zones were proposed in Syria."
SECOND = "The buffer zone within 20 km of Sarajevo ended, the UN said."
HOSTILE = "<img src=x onerror=alert(1)> {{7*7}}"


@pytest.fixture(scope="module")
def first():
    return zonemap.read_text(FIRST, published="1994-02-10", title="First", publisher="Herald")


@pytest.fixture(scope="module")
def second():
    return zonemap.read_text(SECOND, published="1994-08-10", title="Second", publisher="Courier")


@pytest.fixture(scope="module")
def both(first, second):
    return first + second


def names(dossier):
    return [zone.name for zone in dossier.zones]


def test_joining_merges_claims_of_one_zone_and_keeps_its_history(both):
    (buffer,) = both.where(kind="buffer").zones
    assert [change.status for change in buffer.history] == ["in-force", "ended"]
    assert buffer.status == "ended"
    assert len(both.documents) == 2


def test_the_order_of_joining_does_not_matter(first, second, both):
    assert (second + first).findings == both.findings
    assert sum([second, first]).findings == both.findings


def test_a_document_counts_once(first, both):
    assert (both + first).findings == both.findings


def test_different_texts_of_one_id_are_refused():
    a, b = (zonemap.read_text(text, id="same") for text in ("A buffer zone around Idlib.", "A safe zone around Homs."))
    with pytest.raises(UsageError, match="two different documents have the id 'same'"):
        a + b


def test_joining_with_something_else_is_a_type_error(first):
    with pytest.raises(TypeError):
        first + 3


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({"status": "ended"}, ["20 km around Sarajevo"]),
        ({"status": ["proposed", "agreed"]}, ["The north of Homs province"]),
        ({"kind": "safe"}, ["The north of Homs province"]),
        ({"source": "courier"}, ["20 km around Sarajevo"]),
        ({"source": "First"}, ["20 km around Sarajevo", "The north of Homs province"]),
        ({"speaker": "nato"}, ["20 km around Sarajevo"]),
        ({"country": "sy"}, ["The north of Homs province"]),
        ({"country": "BA", "status": "proposed"}, []),
        ({"on": "1994-02-08"}, []),
        ({"on": "1994-02-09"}, ["20 km around Sarajevo"]),
        ({"status": "in-force", "on": "1994-03-01"}, ["20 km around Sarajevo"]),
        ({"status": "in-force", "on": "1994-09-01"}, []),
    ],
)
def test_where(both, wish, found):
    assert names(both.where(**wish)) == found


def test_a_day_shows_the_standing_of_that_day(both):
    (zone,) = both.where(on="1994-03-01", kind="buffer").zones
    assert zone.status == "in-force"
    assert len(zone.claims) == 2


def test_selected_zones_can_be_written(both, tmp_path):
    found = both.where(source="Courier")
    assert [d.title for d in found.documents] == ["First", "Second"]  # the zone's other claim is from the first
    found.save(tmp_path / "z.geojson")
    assert len(zonemap.open(tmp_path / "z.geojson").zones) == 1


def test_unlocated_claims_are_selected_too(both):
    assert len(both.where(country="SY").unlocated) == 1
    assert not both.where(country="BA").unlocated


@pytest.mark.parametrize("wish", [{"status": "active"}, {"kind": "x"}, {"on": "1994"}, {"country": "Syria"}, {"on": 3}])
def test_a_wish_that_is_none_is_a_usage_error(both, wish):
    with pytest.raises(UsageError):
        both.where(**wish)


def test_a_stated_last_day_ends_a_zone():
    dossier = zonemap.read_text(
        "A ceasefire zone around Idlib holds from 6 May 2017 until 6 November 2017.", published="2017-05-07"
    )
    (zone,) = dossier.zones
    assert zone.claims[0].effective.last is not None
    assert names(dossier.where(on="2017-06-01", status=["agreed", "in-force"])) == names(dossier)
    assert names(dossier.where(on="2018-01-01", status="ended")) == names(dossier)


def test_zones_by_id(both):
    zone = both.zones[0]
    assert both[zone.id] is zone
    assert zone.id in both
    assert zone in both
    assert list(both) == list(both.zones)
    assert len(both) == 2
    with pytest.raises(UnknownZoneError, match="no zone 'x'; zones are: 20-km-around-sarajevo-buffer"):
        both["x"]


def test_a_zone_explains_itself(both):
    text = both.zones[0].explain()
    assert "NATO" in text
    assert "Sarajevo (city, BA, gn:" in text
    assert "convention" in text
    assert "1994-08-10: ended, UN" in text
    assert "First, Herald, 1994-02-10" in both.explain(both.zones[0].id)


def test_what_is_opened_again_joins_as_if_it_had_been_read(first, second, both, tmp_path):
    for suffix in (".gpkg", ".geojson"):
        first.save(tmp_path / f"a{suffix}")
        opened = zonemap.open(tmp_path / f"a{suffix}")
        joined = opened + second
        assert joined.findings.zones == both.findings.zones
        assert (second + opened).findings == joined.findings
        assert (opened + first + second).findings.documents == both.findings.documents


def test_zones_given_as_areas_are_carried_over(first, second, tmp_path):
    import json

    path = tmp_path / "a.geojson"
    first.save(path)
    value = json.loads(path.read_text())
    for feature in value["features"]:
        del feature["zonemap"]
    path.write_text(json.dumps(value))
    joined = zonemap.open(path) + second
    assert sorted(z.id for z in joined.zones) == [
        "20-km-around-sarajevo-buffer", "20-km-around-sarajevo-buffer-2", "the-north-of-homs-province-safe",
    ]  # fmt: skip
    assert (second + zonemap.open(path)).findings == joined.findings


def test_listings_are_tuples_that_read_as_tables(both):
    assert isinstance(both.zones, tuple)
    assert both.zones == both.findings.zones
    assert isinstance(both.claims[:2], type(both.claims))
    lines = repr(both.zones).splitlines()
    assert lines[0] == "2 zones"
    assert lines[1].split() == ["id", "name", "kind", "status", "certainty", "km²", "±", "km", "claims", "speakers"]
    assert "not located (Syria)" in repr(both.unlocated)
    assert "Homs (governorate, SY)" in repr(both.mentions)
    assert "Herald" in repr(both.documents)
    assert repr(both.where(status="rejected").zones) == "0 zones"


def test_long_listings_are_cut_and_counted():
    many = Dossier(made.findings(*(made.zone(n) for n in range(30))))
    assert "… and 10 more" in repr(many.zones)
    assert many.zones._repr_html_().count("<tr>") == 21


class Tags(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = set()

    def handle_starttag(self, tag, attrs):
        self.seen.add((tag, tuple(sorted(name for name, _ in attrs))))


def test_tables_let_no_text_of_a_source_through(tmp_path):
    claim = made.claim(HOSTILE, speaker=HOSTILE)
    dossier = Dossier(made.findings(made.zone(1, name=HOSTILE, claims=(claim,))))
    for listing in (dossier.zones, dossier.claims, dossier.mentions, dossier.documents, dossier.unlocated):
        tags = Tags()
        tags.feed(listing._repr_html_())
        assert {name for name, _ in tags.seen} <= {"p", "table", "thead", "tbody", "tr", "th", "td"}
        assert {a for _, names in tags.seen for a in names} <= {"style", "dir"}


def test_tables_let_no_control_letters_through():
    claim = made.claim("quote \x1b[31m red \u202e turned \x00 round")
    text = repr(Dossier(made.findings(made.zone(1, claims=(claim,)))).claims)
    assert not set("\x1b\u202e\x00") & set(text)


def test_frames_have_types(both):
    zones, claims, mentions = both.to_geodataframe(extent="all"), both.claims_frame(), both.mentions_frame()
    assert zones.crs == mentions.crs == "EPSG:4326"
    assert pd.api.types.is_datetime64_any_dtype(zones["first_claimed"])
    assert pd.api.types.is_datetime64_any_dtype(claims["said"])
    assert list(zones["extent"].cat.categories) == ["core", "likely", "possible"]
    assert (zones["certainty"] >= "uncertain").all()
    assert claims["status"].dtype == zones["status"].dtype
    assert set(claims["zone_id"]) == {"", *(z.id for z in both.zones)}
    assert list(both.documents_frame()["document_id"]) == [d.id for d in both.documents]
    empty = both.where(status="rejected")
    assert empty.to_geodataframe(extent="all").dtypes.equals(zones.dtypes)
    assert empty.claims_frame().dtypes.equals(claims.dtypes)


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
def test_frames_are_written_by_geopandas_as_they_are(both, suffix, tmp_path):
    import geopandas as gpd

    for frame in (both.to_geodataframe(), both.to_geodataframe(extent="all"), both.mentions_frame()):
        path = tmp_path / f"z{suffix}"
        if suffix == ".parquet":
            frame.to_parquet(path)
            assert len(gpd.read_parquet(path)) == len(frame)
        else:
            frame.to_file(path)
            assert len(gpd.read_file(path)) == len(frame)
    assert "1994-02-09" in both.claims_frame().to_csv()


def test_the_notebook_shows_the_map_over_a_picture(second):
    shown = second._repr_mimebundle_()
    assert set(shown) == {"text/plain", "text/html", "image/png"}
    assert base64.b64decode(shown["image/png"]).startswith(b"\x89PNG")
    assert shown["text/html"].count("<iframe ") == 1
    assert shown["text/html"].index('<img src="data:image/png;base64,') < shown["text/html"].index("<iframe ")


def test_without_matplotlib_the_notebook_still_shows_the_map(second, monkeypatch):
    from zonemap.pipeline import displaying

    monkeypatch.setattr(displaying, "find_spec", lambda _: None)
    assert set(Dossier(second.findings)._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_a_dossier_survives_pickling(both):
    again = pickle.loads(pickle.dumps(both))  # noqa: S301  our own bytes
    assert again.findings == both.findings
    assert repr(again.zones) == repr(both.zones)


def test_a_bar_of_progress_changes_nothing(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(FIRST)
    assert (
        zonemap.read(path, published="1994-02-10", progress=True).findings
        == zonemap.read(path, published="1994-02-10").findings
    )


def test_public_names_are_documented():
    for name in zonemap.__all__:
        if name != "__version__":
            assert getattr(zonemap, name).__doc__, name
    for name, member in vars(Dossier).items():
        if not name.startswith("_"):
            assert member.__doc__, name


def test_a_claim_that_this_gazetteer_cannot_draw_is_listed_not_lost(first, second):
    import dataclasses

    claim = first.claims[0]
    strange = dataclasses.replace(claim.expression.anchors[0].senses[0], id="gn:0")
    leaf = dataclasses.replace(claim.expression.anchors[0], senses=(strange,), relation="place")
    moved = dataclasses.replace(claim, expression=dataclasses.replace(leaf, senses=()))
    zone = dataclasses.replace(first.zones[0], claims=(moved,))
    older = Dossier(
        dataclasses.replace(first.findings, claims=(moved, *first.claims[1:]), zones=(zone, *first.zones[1:]))
    )
    joined = older + second
    assert any("not drawn" in note for c in joined.unlocated for note in c.notes)
    assert len(joined.claims) == len(first.claims) + len(second.claims)
