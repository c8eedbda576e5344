import base64
import dataclasses
import hashlib
import html.parser
import json
import logging
import re

import pytest

from tests.maps import samples
from zonemap import maps
from zonemap.errors import OutputError, UsageError
from zonemap.maps import document
from zonemap.maps.wording import Wording


@pytest.fixture(scope="module")
def page(store):
    return maps.page(samples.findings(), gazetteer=store)


class Reader(html.parser.HTMLParser):
    """Tags with attributes, and the text of each script and style."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.raw, self.inside = [], {"script": [], "style": [], "title": []}, ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = tag
        if tag in self.raw:
            self.raw[tag].append("")

    def handle_endtag(self, _tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside in self.raw:
            self.raw[self.inside][-1] += data


def test_the_same_findings_give_the_same_bytes(store, page):
    assert maps.page(samples.findings(), gazetteer=store) == page


def test_nothing_is_loaded_from_anywhere(page):
    for tag, attributes in Reader(page).tags:
        assert "src" not in attributes
        assert tag not in {"link", "img", "iframe", "object", "base"}
        assert not any(name.startswith("on") for name in attributes)
        assert "style" not in attributes
    assert "sourceMappingURL" not in page
    assert not re.search(r"url\((?!#|data:|['\"]?#)", "".join(Reader(page).raw["style"]))


def test_the_policy_lets_only_these_scripts_and_this_style_run(page):
    reader = Reader(page)
    policy = next(a["content"] for t, a in reader.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for text in (*reader.raw["script"][1:], *reader.raw["style"]):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "img-src data:;" in policy


def test_it_is_small_and_credits_its_sources(page):
    assert len(page.encode()) < 330_000
    for line in ("Credit one", "Credit two", "Leaflet, BSD 2-Clause", "Natural Earth"):
        assert line in page


def test_approximate_cannot_be_switched_off(store):
    bare = maps.page(samples.findings(), gazetteer=store, title="T", standfirst="S", disclaimer="", credit="C")
    assert "Approximate areas" in bare
    assert json.loads(Reader(bare).raw["script"][0])["words"]["approximate"] == "Approximate areas"


def test_words_of_the_user_are_put_in_and_escaped(store):
    text = maps.page(
        samples.findings(), gazetteer=store, title="A <b> & 'c'", standfirst="{{7*7}}", credit="<i>", disclaimer="x & y"
    )
    assert "<title>A &lt;b&gt; &amp; &#39;c&#39;</title>" in text
    assert "{{7*7}}" in text
    assert "&lt;i&gt;" in text
    assert "x &amp; y" in text


@pytest.mark.parametrize(
    ("language", "direction", "word"),
    [
        ("fr", "ltr", "Zones mentionnées : Syrie"),
        ("ar", "rtl", "سوريا"),
        ("ru", "ltr", "Сирия"),
        ("tr", "ltr", "Suriye"),
        ("es", "ltr", "Siria"),
        ("de", "ltr", "Gemeldete Zonen: Syrien"),
        ("it", "ltr", "Siria"),
        ("pt", "ltr", "Síria"),
        ("pl", "ltr", "Syria"),
        ("uk", "ltr", "Сирія"),
        ("fa", "rtl", "سوریه"),
        ("he", "rtl", "סוריה"),
        ("zh", "ltr", "叙利亚"),
    ],
)
def test_the_page_speaks_fourteen_languages(store, language, direction, word):
    text = maps.page(samples.findings(), gazetteer=store, language=language)
    assert f'<html lang="{language}" dir="{direction}"' in text
    assert word in "".join(Reader(text).raw["title"])


def test_alternative_text_names_the_zones(store):
    english = Wording(language="en", gazetteer=store)
    told = document.alt_text(samples.findings(), english)
    assert "Idlib (De-escalation zone, in force)" in told
    assert "approximate" in told
    assert "+8" in document.alt_text(samples.many(20), english)
    assert "none" in document.alt_text(dataclasses.replace(samples.findings(), zones=()), english)


def test_without_javascript_the_zones_and_quotes_are_listed(page):
    plain = page.split("<noscript>")[1].split("</noscript>")[0]
    assert "Parts of Homs province are to follow" in plain
    assert "3 May 2017" in plain


def test_tiles_are_only_in_the_policy_when_asked_for(store, page):
    assert "openstreetmap" not in page
    text = maps.page(samples.findings(), gazetteer=store, tiles=True)
    assert "img-src data: https://tile.openstreetmap.org;" in text
    assert 'name="referrer" content="strict-origin-when-cross-origin"' in text


def test_nothing_located_still_makes_a_page(store):
    empty = dataclasses.replace(samples.findings(), zones=(), claims=samples.findings().unlocated)
    text = maps.page(empty, gazetteer=store)
    assert json.loads(Reader(text).raw["script"][0])["zones"] == []
    assert "Zones reported in Syria" in text


def test_no_documents_at_all_make_a_page_of_the_world(store):
    assert "Zones reported" in maps.page(samples.Findings(), gazetteer=store)


def test_many_zones_are_warned_of_on_the_page_and_in_the_log(caplog, monkeypatch):
    monkeypatch.setattr("zonemap.maps.content.MANY", 3)
    with caplog.at_level(logging.WARNING):
        assert "6 zones" in document.size_note(samples.findings(), "en")
    assert "6 zones" in caplog.text
    monkeypatch.setattr("zonemap.maps.content.MANY", 5000)
    assert document.size_note(samples.findings(), "en") == ""


def test_hostile_text_in_every_field_stays_text(store):
    nasty = " ".join(samples.PAYLOADS)
    text = maps.page(samples.hostile(), gazetteer=store, title=nasty, standfirst=nasty, credit=nasty, disclaimer=nasty)
    reader = Reader(text)
    scripts = [a for t, a in reader.tags if t == "script"]
    assert len(scripts) == 3
    assert not any(t in {"img", "b"} and a.get("src") for t, a in reader.tags)
    assert not any(name.startswith("on") for _, a in reader.tags for name in a)
    assert "49" not in reader.raw["title"][0]
    assert not any(a.get("href", "").lower().startswith("javascript") for _, a in reader.tags)
    assert "\u202e" not in text
    content = json.loads(reader.raw["script"][0])
    assert "{{7*7}}" in content["zones"][0]["name"]
    assert content["articles"][0]["url"] == ""


def test_save_writes_the_page_and_the_snippet(store, tmp_path):
    path = maps.save(samples.findings(), tmp_path / "m.html", gazetteer=store, embed=True, title="My map")
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert 'src="m.html"' in (tmp_path / "m.embed.html").read_text(encoding="utf-8")


def test_save_refuses_what_it_cannot_do_in_one_line(store, tmp_path):
    with pytest.raises(UsageError, match=r"\.html, \.htm, \.png"):
        maps.save(samples.findings(), tmp_path / "m.gif", gazetteer=store)
    with pytest.raises(OutputError, match="no folder"):
        maps.save(samples.findings(), tmp_path / "no" / "m.html", gazetteer=store)
    with pytest.raises(UsageError, match="embed"):
        maps.save(samples.findings(), tmp_path / "m.png", gazetteer=store, embed=True)


def test_the_page_of_the_bundled_samples_is_small(store):
    from pathlib import Path

    from zonemap import pipeline

    found = pipeline.read([str(path) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.md"))])
    assert len(maps.page(found.findings, gazetteer=store).encode()) < 340_000
