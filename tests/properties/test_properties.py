"""What holds for any text in any language: no exception but ours, spans that are their words, valid products, the same bytes twice."""

from __future__ import annotations

import json
import os
from functools import cache

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import shape

from tests.hostile.planting import PAYLOADS
from zonemap import documents, expressions, gazetteer, languages, maps, pipeline, relations
from zonemap.errors import DocumentError, InputError
from zonemap.exports import geojson, record

EXAMPLES = int(os.environ.get("ZONEMAP_EXAMPLES", "8"))
"""Made-up inputs a property and language; a few in every run, hundreds on request."""
SLOW = settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
FEW = settings(SLOW, max_examples=max(2, EXAMPLES // 4))
"""For what draws whole pages."""
SENTENCES = {
    "en": ("A de-escalation zone was set up north of Homs on 4 May.", "Moscow and Ankara agreed on a buffer zone", "within 20 km of Aleppo", "no-fly", "he said"),
    "fr": ("Une zone tampon de 20 km a été créée au nord d'Alep.", "la zone de désescalade", "près de Homs", "a déclaré Moscou"),
    "ar": ("اتفق الطرفان على منطقة خفض التصعيد في شمال حمص.", "منطقة عازلة", "بعمق 20 كم", "قال"),
    "ru": ("Зона деэскалации создана к северу от Хомса.", "бесполётная зона", "в радиусе 20 км от Алеппо", "заявил"),
    "tr": ("Halep'in kuzeyinde 20 km derinliğinde güvenli bölge kuruldu.", "tampon bölge", "İdlib'de", "dedi"),
    "es": ("Se creó una zona de seguridad al norte de Alepo.", "zona de distensión", "a 20 km de Homs", "dijo"),
}  # fmt: skip
"""Made here; they bring texts of words that the stages know."""
assert set(SENTENCES) == set(languages.LANGUAGES)

characters = st.text(st.characters(), max_size=200)
"""Any code points, lone surrogates too."""
known = st.sampled_from([part for parts in SENTENCES.values() for part in parts] + list(PAYLOADS.values())[:-1])
texts = st.lists(
    st.one_of(known, characters, st.sampled_from([" ", "\n", "\n\n", ". ", ", ", "“", "”", "\u200f"])), max_size=8
).map("".join)


@pytest.mark.parametrize("language", [*languages.LANGUAGES, None])
@SLOW
@given(text=texts)
def test_any_text_in_any_language(language, text):
    read = {"language": language} if language else {}
    dossier = pipeline.read_text(text, published="2017-05-03", **read)
    (document,) = dossier.documents
    check_spans(dossier, document)
    check_products(dossier)


def check_spans(dossier, document):
    whole = document.text
    for mention in dossier.mentions:
        assert 0 <= mention.start < mention.end <= len(whole)
        assert whole[mention.start : mention.end] == mention.text
    for claim in dossier.claims:
        assert 0 <= claim.start < claim.end <= len(whole)
        assert whole[claim.start : claim.end] == claim.quote
        for cue in claim.cues:
            assert whole[cue.start : cue.end] == cue.text
        if claim.expression:
            check_tree(claim.expression, whole)
    assert all(0 <= start <= end <= len(whole) for start, end in document.furniture)


def check_tree(tree, whole):
    assert whole[tree.start : tree.end] == tree.text
    for anchor in tree.anchors:
        check_tree(anchor, whole)


def check_products(dossier):
    found = dossier.findings
    once = json.dumps(geojson.collection(found.zones, found.documents), ensure_ascii=False, allow_nan=False)
    for feature in json.loads(once)["features"]:
        area = shape(feature["geometry"])
        assert area.is_valid
        assert not area.is_empty
        assert -180 <= area.bounds[0] <= area.bounds[2] <= 180
        assert -90 <= area.bounds[1] <= area.bounds[3] <= 90
    for zone in found.zones:
        footprint = zone.footprint
        assert footprint.core.is_empty or footprint.likely.buffer(1e-6).covers(footprint.core)
        assert footprint.possible.buffer(1e-6).covers(footprint.likely)
    (resolutions,) = found.resolutions
    line = json.dumps(
        record(found.documents[0], resolutions, found.claims, found.zones), ensure_ascii=False, allow_nan=False
    )
    line.encode("utf-8")


@FEW
@given(text=texts)
def test_the_same_text_gives_the_same_bytes_and_a_page_that_a_browser_reads(text):
    pages = []
    for _ in range(2):
        found = pipeline.read_text(text, published="2017-05-03", title=text[:60]).findings
        pages.append(maps.page(found, gazetteer=gazetteer.bundled(), title=text[:80]))
    assert pages[0] == pages[1]
    tree = html5lib.parse(pages[0], namespaceHTMLElements=False)
    tags = [element.tag for element in tree.iter() if isinstance(element.tag, str)]
    assert tags.count("script") == plain_scripts()
    handlers = [
        name for e in tree.iter() if isinstance(e.tag, str) for name in e.attrib if str(name).lower().startswith("on")
    ]
    assert handlers == []


@cache
def plain_scripts():
    """Scripts of a page without any text of a stranger."""
    page = maps.page(pipeline.read_text("Nothing.").findings, gazetteer=gazetteer.bundled())
    return sum(element.tag == "script" for element in html5lib.parse(page, namespaceHTMLElements=False).iter())


@pytest.mark.parametrize("language", languages.LANGUAGES)
@SLOW
@given(text=st.one_of(texts, characters))
def test_any_expression_is_drawn_or_refused_in_one_line(language, text):
    try:
        drawn = relations.draw(expressions.parse(text, gazetteer.bundled(), language=language), gazetteer.bundled())
    except InputError as error:
        said = str(error)
    else:
        said = "drawn"
        assert drawn.likely.is_valid
        assert not drawn.likely.is_empty
    assert said.strip()
    assert "Traceback" not in said


@pytest.mark.parametrize("suffix", sorted(documents.READERS))
@SLOW
@given(raw=st.one_of(st.binary(max_size=400), texts.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_documents_or_refused_by_name(suffix, raw, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(raw)
    for read in documents.load(path):
        if isinstance(read, DocumentError):
            assert str(read).startswith(str(path))
            assert "\n" not in str(read)
        else:
            read.text.encode("utf-8")


@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize("figure", ["²", "①", "1²", "٣", "9" * 5_000, "٩" * 5_000])
def test_odd_figures_are_no_days(language, figure):
    part = SENTENCES[language][0]
    text = f"{part}{figure}\n\n{figure} {part}\n\n{part} {figure} May 2017, {figure} mai, {figure} мая, {figure} مايو"
    check_products(pipeline.read_text(text, published="2017-05-03", language=language))
