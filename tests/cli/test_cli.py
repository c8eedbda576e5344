"""The commands as a user types them: output, exit codes, one-line errors."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from zonemap.cli import app, main

VERBS = ["map", "export", "extract", "geocode", "region", "explain", "evaluate", "read", "schema", "gazetteer"]
TEXT = "The two sides agreed on Monday to set up a buffer zone within 20 km of Sarajevo. Talks in Geneva went on."


def run(capsys, *arguments):
    """Exit code, standard output and standard error of one command."""
    with pytest.raises(SystemExit) as stop:
        main([str(a) for a in arguments])
    out, err = capsys.readouterr()
    return stop.value.code or 0, out, err


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_names_every_verb(capsys):
    code, out, _ = run(capsys, "--help")
    assert code == 0
    assert all(f"  {verb}" in out for verb in VERBS)


@pytest.mark.parametrize(
    "verb", [*VERBS[:-1], "gazetteer info", "gazetteer search", "gazetteer build", "gazetteer add", "gazetteer check"]
)
def test_every_verb_helps_with_an_example(verb, capsys):
    code, out, _ = run(capsys, *verb.split(), "--help")
    assert code == 0
    assert f"Example: zonemap {verb}" in " ".join(out.split())


def test_every_registered_verb_is_tested_here():
    assert sorted(VERBS) == sorted([c.name for c in app.registered_commands] + [g.name for g in app.registered_groups])


def test_extract_prints_a_line_a_document(article, capsys):
    code, out, _ = run(capsys, "extract", article, article, "--published", "1994-02-10")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert len(lines) == 2
    (claim,) = lines[0]["claims"]
    assert (claim["kind"], claim["status"]) == ("buffer", "agreed")
    assert TEXT[claim["start"] : claim["end"]] == claim["quote"]
    (feature,) = lines[0]["zones"]["features"]
    assert feature["properties"]["id"] == claim["zone_id"]
    geneva = next(m for m in lines[0]["mentions"] if m["text"] == "Geneva")
    assert TEXT[geneva["start"] : geneva["end"]] == "Geneva"


def test_extract_reads_json_lines_and_text_from_standard_input(capsys, monkeypatch):
    for given in (json.dumps({"id": "a", "text": TEXT}), TEXT):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        code, out, _ = run(capsys, "extract", "-")
        assert code == 0
        assert len(json.loads(out)["zones"]["features"]) == 1


def test_extract_table_is_for_people(article, capsys):
    code, out, _ = run(capsys, "extract", article, "--to", "table")
    assert code == 0
    assert "Zones (approximate)" in out
    assert "Sarajevo" in out


def test_bad_documents_do_not_stop_the_batch(article, tmp_path, capsys):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\x00\x01\x02")
    code, out, err = run(capsys, "extract", bad, article)
    assert code == 1
    assert len(out.splitlines()) == 1
    assert f"skipped: {bad}: is not text" in err
    assert "Traceback" not in err


def test_map_and_export_write_files(article, tmp_path, capsys):
    code, out, _ = run(capsys, "map", article, "-o", tmp_path / "m.html")
    assert code == 0
    assert "1 zone drawn" in out
    assert str(tmp_path / "m.html") in out
    assert "<!doctype html>" in (tmp_path / "m.html").read_text().lower()
    assert run(capsys, "export", article, "-o", tmp_path / "z.geojson")[0] == 0
    assert len(json.loads((tmp_path / "z.geojson").read_text())["features"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["extract", "nowhere.txt"], 1, "nowhere.txt: no such file"),
        (["export", "ARTICLE", "-o", "x.dwg"], 2, "unknown format '.dwg'"),
        (["map", "ARTICLE", "-o", "x.gpkg"], 2, "use 'zonemap export'"),
        (["export", "ARTICLE", "--extent", "big"], 2, "--extent takes core"),
        (["extract", "ARTICLE", "--to", "xml"], 2, "--to takes jsonl"),
        (["extract", "ARTICLE", "--published", "May 3"], 1, "not of the form YYYY-MM-DD"),
        (["explain", "ARTICLE", "--zone", "nope"], 1, "no zone 'nope'; zones are: "),
        (["geocode", "Idleb Qwxyz"], 1, "no place called 'Idleb Qwxyz'"),
        (["region", "north of Qwxyzania"], 1, "Qwxyzania"),
        (["region", "within -5 km of Homs"], 1, "-5"),
        (["region", "the south"], 1, "south"),
        (["frobnicate"], 2, "No such command"),
        (["map"], 2, "Missing argument"),
    ],
)
def test_errors_are_one_clear_line(arguments, code, message, article, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    got, _, err = run(capsys, *[str(article) if a == "ARTICLE" else a for a in arguments])
    assert got == code
    assert message in err
    assert "Traceback" not in err
    assert [p.name for p in tmp_path.iterdir()] == [article.name]


def test_region_gives_three_nested_extents(capsys):
    from shapely.geometry import shape

    code, out, _ = run(capsys, "region", "the north of Homs province")
    core, likely, possible = (shape(f["geometry"]) for f in json.loads(out)["features"])
    assert code == 0
    assert likely.covers(core)
    assert possible.covers(likely)


def test_geocode_ranks_with_reasons(capsys):
    code, out, _ = run(capsys, "geocode", "Khan Sheikhoun", "--to", "json")
    best = json.loads(out)[0]["candidates"][0]
    assert code == 0
    assert (round(best["lat"], 1), round(best["lon"], 1)) == (35.4, 36.7)
    assert best["reasons"]


def test_geocode_sketches_where_the_candidates_lie(capsys):
    code, out, _ = run(capsys, "geocode", "Tripoli", "--map")
    _, sketched = out.split("┘")
    assert code == 0
    assert "north is up" in sketched
    libya, lebanon, iowa = (next(line.index(n) for line in sketched.splitlines() if n in line) for n in "135")
    assert iowa < libya < lebanon


def test_help_needs_no_heavy_library():
    script = "import sys; from zonemap.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(sorted({'geopandas','pandas','folium','matplotlib','shapely','numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_record_is_one_line_for_every_reader(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("A buffer zone\u2028within 20 km of Sarajevo\u0085was set up\u2029on Monday.", encoding="utf-8")
    _, out, _ = run(capsys, "extract", path)
    assert len(out.splitlines()) == 1


def test_region_draws_a_map(tmp_path, capsys):
    code, _, _ = run(
        capsys, "region", "within 10 km of Morek", "--map", tmp_path / "r.html", "-o", tmp_path / "r.geojson"
    )
    assert code == 0
    assert "within 10 km of Morek" in (tmp_path / "r.html").read_text()
    assert len(json.loads((tmp_path / "r.geojson").read_text())["features"]) == 3


def test_a_written_file_is_gone_on_from(article, tmp_path, capsys):
    kept, page = tmp_path / "zones.gpkg", tmp_path / "map.html"
    assert run(capsys, "export", article, "-o", kept, "--published", "1994-02-10")[0] == 0
    code, out, err = run(capsys, "map", kept, "-o", page)
    assert (code, err) == (0, "")
    assert "1 zone drawn" in out
    assert "Sarajevo" in page.read_text(encoding="utf-8")
    code, out, _ = run(capsys, "read", kept)
    assert code == 0
    assert "Sarajevo" in out


def test_what_is_no_file_of_ours_is_one_line(tmp_path, capsys):
    strange = tmp_path / "x.geojson"
    strange.write_text('{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}}]}')
    code, _, err = run(capsys, "read", strange)
    assert code == 1
    assert err.startswith("error: ")
    assert err.count("\n") == 1


def test_schema_is_json(capsys):
    code, out, _ = run(capsys, "schema")
    assert code == 0
    assert json.loads(out)["$schema"].startswith("https://json-schema.org/")
