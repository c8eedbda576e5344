"""Hostile text in every field of every output: shown or stored as text, never markup, template, formula or statement."""

from __future__ import annotations

import csv
import html.parser
import io
import json
import re
import sqlite3
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.hostile.cases import SENTENCE
from tests.hostile.planting import PAYLOADS, planted
from tests.maps import samples
from zonemap import exports, maps

hostile = "injected"
BENIGN = "a"
SUFFIXES = sorted(exports.EXPORTS)


class Tokens(html.parser.HTMLParser):
    """Everything a browser would take for markup, in order; texts are left out, scripts and styles kept."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.seen, self.addresses, self.within = [], [], ""

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, *sorted(name for name, _ in attrs)))
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "action", "srcdoc"}]
        self.within = tag

    def handle_endtag(self, tag):
        self.seen.append(f"/{tag}")
        self.within = ""

    def handle_comment(self, _data):
        self.seen.append("comment")

    def handle_decl(self, decl):
        self.seen.append(f"decl {decl}")

    def unknown_decl(self, _data):
        self.seen.append("unknown decl")

    def handle_pi(self, _data):
        self.seen.append("pi")


def markup(text: str) -> Tokens:
    parser = Tokens()
    parser.feed(text)
    parser.close()
    return parser


def written(tmp_path: Path, suffix: str, payload: str) -> Path:
    path = tmp_path / f"zones{suffix}"
    exports.write(planted(samples.findings(), payload), path, extent="likely")
    return path


CASES = [(s, p) for s in SUFFIXES for p in PAYLOADS if s == ".csv" or not p.startswith("formula-")]


@pytest.mark.parametrize(("suffix", "payload"), CASES)
def test_exports_keep_text_as_text(suffix, payload, tmp_path, benign):
    CHECKS[suffix](written(tmp_path, suffix, PAYLOADS[payload]), benign(suffix), PAYLOADS[payload])


@pytest.fixture(scope="module")
def benign(tmp_path_factory):
    """The same file of harmless text, by suffix."""
    folder = tmp_path_factory.mktemp("benign")
    return cache(lambda suffix: written(folder, suffix, BENIGN))


def check_json(path, benign, payload):
    value, other = json.loads(path.read_text("utf-8")), json.loads(benign.read_text("utf-8"))
    assert shape(value) == shape(other)
    assert payload in "".join(strings(value))


def check_lines(path, benign, payload):
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) == len(benign.read_text("utf-8").splitlines())
    assert payload in "".join(text for line in lines for text in strings(json.loads(line)))


def shape(value):
    """The keys and lengths of a JSON value."""
    if isinstance(value, dict):
        return {key: shape(part) for key, part in value.items()}
    return [shape(part) for part in value] if isinstance(value, list) else type(value)


def strings(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from strings(part)
    elif isinstance(value, str):
        yield value


def check_kml(path, benign, payload):
    compare_kml(path.read_bytes(), benign.read_bytes())


def check_kmz(path, benign, payload):
    with zipfile.ZipFile(path) as one, zipfile.ZipFile(benign) as two:
        assert one.namelist() == two.namelist() == ["doc.kml"]
        compare_kml(one.read("doc.kml"), two.read("doc.kml"))


def compare_kml(raw, benign):
    root, other = ET.fromstring(raw), ET.fromstring(benign)  # noqa: S314  made here
    assert [(e.tag, sorted(e.attrib)) for e in root.iter()] == [(e.tag, sorted(e.attrib)) for e in other.iter()]
    name = "{http://www.opengis.net/kml/2.2}"
    for mine, theirs in zip(root.iter(f"{name}description"), other.iter(f"{name}description"), strict=True):
        balloon, plain = markup(mine.text or ""), markup(theirs.text or "")
        assert [t for t in balloon.seen if t[0] != "a" and t != "/a"] == [
            t for t in plain.seen if t[0] != "a" and t != "/a"
        ]
        assert all(address.startswith(("http://", "https://")) for address in balloon.addresses)
        assert "$[" not in (mine.text or "")
    for shown in root.iter(f"{name}BalloonStyle"):
        # Google Earth takes a balloon for HTML and does not escape what it puts in: only what is escaped may be named.
        assert re.findall(r"\$\[(.*?)\]", "".join(shown.itertext())) == ["description"]


_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_STARTS = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff\"]*[=+\-@＝＋－＠]|[\t\r]")


def check_csv(path, benign, payload):
    text = path.read_bytes().decode()
    csv.field_size_limit(len(text))
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == len(samples.findings().zones) + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    cells = [cell for row in rows for cell in row]
    # A spreadsheet set to another separator, or pasted into, splits lines its own way.
    cells += [cell for mark in ";\t" for line in text.splitlines() for cell in line.split(mark)[1:]]
    assert [c for c in cells if _STARTS.match(c) and not _NUMBER.fullmatch(c)] == []
    assert_kept(payload, "".join(cells).replace("'", ""))


def assert_kept(payload: str, text: str) -> None:
    """What a format can carry of the payload is there: its letters and digits, in order."""
    word = "".join(c for c in payload if c.isalnum())[:40]
    assert word in "".join(c for c in text if c.isalnum())


def check_table(path, benign, payload):
    import pyogrio

    place = f"/vsizip/{path}/zones.shp" if path.name.endswith(".shp.zip") else path
    frame = pyogrio.read_dataframe(place)
    assert len(frame) == len(samples.findings().zones)
    kept = frame["name"].str.cat()
    assert_kept(payload[:60].partition("\0")[0], kept)


def check_parquet(path, benign, payload):
    import geopandas as gpd

    frame = gpd.read_parquet(path)
    assert len(frame) == len(samples.findings().zones)
    assert payload in frame["name"].iloc[0]


def check_geopackage(path, benign, payload):
    with sqlite3.connect(path) as store, sqlite3.connect(benign) as other:
        tables = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        assert store.execute(tables).fetchall() == other.execute(tables).fetchall()
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        for table in ("zones", "extents", "claims", "mentions", "documents", "unlocated"):
            count = f"SELECT count(*) FROM {table}"  # noqa: S608  a fixed name
            assert store.execute(count).fetchone() == other.execute(count).fetchone()
        (name,) = store.execute("SELECT group_concat(name) FROM zones").fetchone()
        assert_kept(payload.partition("\0")[0], name)
    store.close()
    other.close()


CHECKS = {
    ".geojson": check_json, ".json": check_json, ".lpf.json": check_json, ".geojsonl": check_lines, ".geojsons": check_lines, ".kml": check_kml, ".kmz": check_kmz,
    ".topojson": check_json, ".csv": check_csv, ".fgb": check_table, ".shp.zip": check_table, ".parquet": check_parquet, ".geoparquet": check_parquet, ".gpkg": check_geopackage,
}  # fmt: skip


def test_every_export_is_checked():
    assert set(CHECKS) >= set(exports.EXPORTS)


PAGES = {
    "markup": " ".join(
        PAYLOADS[name] for name in ("script", "breakout", "template", "formula", "sql", "mathtext", "path")
    ),
    "signs": " ".join(PAYLOADS[name] for name in ("control", "separators", "noncharacters", "bidi", "marks", "emoji")),
}


def page(payload, store):
    found = planted(samples.findings(), payload)
    return maps.page(found, gazetteer=store, title=payload, standfirst=payload, credit=payload, disclaimer=payload)


def notebook(payload, store):
    return maps.notebook_html(planted(samples.findings(), payload), gazetteer=store)


def folium(payload, store):
    return maps.folium_map(planted(samples.findings(), payload), gazetteer=store).get_root().render()


def snippet(payload, store):
    return maps.snippet(Path("map.html"), title=payload)


MADE = {"page": page, "notebook": notebook, "folium": folium, "snippet": snippet}


@cache
def of_benign_text(name, store):
    return MADE[name](BENIGN, store)


@pytest.mark.parametrize("payload", PAGES)
@pytest.mark.parametrize("name", MADE)
def test_pages_gain_no_markup(name, payload, store):
    text, benign = MADE[name](PAGES[payload], store), of_benign_text(name, store)
    found, other = markup(text), markup(benign)
    assert Counter(found.seen) == Counter(other.seen)
    for sign in (
        "</script",
        "<script",
        "<!--",
    ):  # also what only a browser's tokeniser takes for markup inside a script
        assert text.lower().count(sign) == benign.lower().count(sign)
    assert "42000126" not in text  # the product that the template payload asks for
    assert "class 'str'" not in text
    for inner, plain in zip(found.addresses, other.addresses, strict=True):
        assert inner.split(":")[0] == plain.split(":")[0]
        if "<html" in plain[:200]:  # a page inside a page
            assert Counter(markup(inner).seen) == Counter(markup(plain).seen)


@pytest.mark.parametrize("payload", PAGES)
def test_pictures_gain_no_markup(payload, store, tmp_path):
    found = planted(samples.findings(), PAGES[payload])
    path = maps.save(
        found,
        tmp_path / "m.svg",
        gazetteer=store,
        title=PAGES[payload],
        credit=PAGES[payload],
        standfirst=PAGES[payload],
    )
    root = ET.fromstring(path.read_bytes())  # noqa: S314  made here
    assert {e.tag.rpartition("}")[2] for e in root.iter()} <= SHAPES
    assert not any(name.startswith("on") for e in root.iter() for name in e.attrib)
    links = [value for e in root.iter() for name, value in e.attrib.items() if name.endswith("href")]
    assert all(link.startswith(("#", "data:image/png")) for link in links)


SHAPES = {
    "svg", "metadata", "RDF", "Work", "type", "date", "format", "creator", "Agent", "title", "defs", "style", "g", "path", "use", "clipPath", "rect", "text", "tspan", "image",
    "pattern", "linearGradient", "stop", "circle", "polygon",
}  # fmt: skip


@pytest.mark.parametrize("payload", PAYLOADS)
def test_the_extract_stays_one_line_a_document(payload, store):
    from zonemap import documents
    from zonemap.pipeline import extracting

    nasty = PAYLOADS[payload][:2_000]
    document = documents.from_text(f"{nasty}\n{SENTENCE} {nasty}", title=nasty, publisher=nasty, id=f"a{nasty}")
    line = extracting._line(document, store)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["id"] == document.id


@pytest.mark.parametrize("payload", PAYLOADS)
def test_tables_and_messages_send_the_terminal_no_commands(payload, capsys):
    from zonemap.cli import terminal, texts
    from zonemap.pipeline import Dossier

    for table in texts.tables(Dossier(planted(samples.findings(), PAYLOADS[payload]))):
        terminal.show(table)
    from zonemap.errors import DocumentError

    with pytest.raises(SystemExit):
        terminal.fail(DocumentError(PAYLOADS[payload]))
    out, err = capsys.readouterr()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", out + err)
    assert len(err.splitlines()) == 1
