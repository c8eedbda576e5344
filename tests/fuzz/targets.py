"""What is fuzzed: each target takes any bytes and raises only where zonemap breaks a promise.

The targets need no fuzzer: `tests/fuzz/test_fuzz.py` runs them over the kept inputs in every test run, and
`python -m tests.fuzz NAME` hands them to atheris, which searches for new inputs by the coverage they bring.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from lxml import html as lxml_html

from tests.hostile.planting import planted
from zonemap import documents, expressions, gazetteer, languages, maps, pipeline, relations
from zonemap.errors import DocumentError, InputError
from zonemap.model import Findings

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SUFFIXES = tuple(documents.READERS)
CODES = tuple(languages.LANGUAGES)
NAMES = (
    "Homs", "Idlib", "Damascus", "Syria", "Turkey", "the Euphrates", "the M5", "Golan", "Kharkiv", "Lebanon", "Alep", "la Syrie",
    "حمص", "إدلب", "سوريا", "الفرات", "لبنان", "Хомс", "Идлиб", "Сирия", "Украина", "Дамаск", "Halep", "Suriye", "İdlib", "Fırat", "Siria",
    "Alepo", "Líbano", "36°N", "35.5, 36.7", "37SBU1234567890", "1", "20", "3.5", "km", "km²", "°", ",", ".", "-", "–", "(", ")", "'", "’s", "/",
)  # fmt: skip
"""Places, figures and signs that a table of a language does not hold."""


def readers(raw: bytes) -> None:
    """Files: the first byte chooses the format, the rest is the file."""
    if not raw:
        return
    suffix = SUFFIXES[raw[0] % len(SUFFIXES)]
    drafts = documents.READERS[suffix](raw[1:], f"input{suffix}")
    for read in documents._finish(drafts, f"input{suffix}", None, ""):
        if isinstance(read, DocumentError):
            assert str(read).startswith("input."), f"the message does not name the file: {read}"
        else:
            read.text.encode("utf-8")
            assert all(0 <= start <= end <= len(read.text) for start, end in read.furniture)


@cache
def vocabulary(code: str) -> tuple[str, ...]:
    """Words that the grammar of a language knows, and names."""
    table = languages.get(code).space
    texts = [value for field in dataclasses.fields(table) if isinstance(value := getattr(table, field.name), str)]
    words = {word for text in texts for word in re.findall(r"[^\W\d_][\w'’-]*", text)}
    return (*NAMES, *sorted(words))


def phrase(raw: bytes) -> tuple[str, str]:
    """A language, and words: two bytes choose a known word, after a high byte up to four bytes are text themselves."""
    code = CODES[raw[0] % len(CODES)] if raw else "en"
    known = vocabulary(code)
    parts, at = [], 1
    while at < len(raw):
        if raw[at] < 0xF0:
            parts.append(known[int.from_bytes(raw[at : at + 2]) % len(known)])
            at += 2
        else:
            parts.append(raw[at + 1 : at + 5].decode("utf-8", "replace"))
            at += 5
    return code, " ".join(parts)


def places(raw: bytes) -> None:
    """Place expressions in six languages, parsed and drawn."""
    code, text = phrase(raw[:80])
    store = gazetteer.bundled()
    focus = store.country("SY") if len(raw) % 2 else None
    try:
        tree = expressions.parse(text, store, focus=focus, language=code)
        _check_spans(tree, text)
        drawn = relations.draw(tree, store)
    except InputError:
        return
    for area in (drawn.core, drawn.likely, drawn.possible):
        _check_area(area)


def _check_spans(tree: expressions.Expression, text: str) -> None:
    assert 0 <= tree.start <= tree.end <= len(text), f"{tree.relation} spans {tree.start}..{tree.end} of {len(text)}"
    assert text[tree.start : tree.end] == tree.text
    for anchor in tree.anchors:
        _check_spans(anchor, text)


def _check_area(area: BaseGeometry) -> None:
    assert area.is_valid, "an invalid area"
    if not area.is_empty:
        west, south, east, north = area.bounds
        assert -360 <= west <= east <= 360, f"longitudes {west}..{east}"
        assert -90 <= south <= north <= 90, f"latitudes {south}..{north}"


SAMPLE = "The two sides agreed on Monday to set up a buffer zone within 20 km of Sarajevo. Four safe zones were proposed in Syria."


def pages(raw: bytes) -> None:
    """The HTML page with one text in every text field: as many scripts and handlers as a plain page, and the policy in place."""
    text = raw.decode("utf-8", "replace")
    assert shape(_page(text)) == shape_of_plain(), "text became markup"


def _page(text: str) -> str:
    return maps.page(
        planted(sample(), text), gazetteer=gazetteer.bundled(), title=f"t{text}", standfirst=f"s{text}", credit=f"c{text}", disclaimer=f"d{text}",
    )  # fmt: skip


@cache
def sample() -> Findings:
    """What a text with a zone and an unlocated claim holds."""
    return pipeline.read_text(
        SAMPLE, published="1994-02-10", title="t", publisher="p", url="https://example.org/1"
    ).findings


def shape(rendered: str) -> dict[str, object]:
    """What of a page could run or load: kinds of elements and attributes, scripts and policies counted, schemes of links."""
    tree = lxml_html.document_fromstring(rendered.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    for script in tree.iterfind(".//script[@type='application/json']"):
        json.loads(script.text)
    return {
        "tags": sorted({element.tag for element in elements}),
        "attributes": sorted({str(name) for element in elements for name in element.attrib}),
        "scripts": sum(element.tag == "script" for element in elements),
        "policies": sum(element.get("http-equiv") is not None for element in elements),
        "schemes": sorted({str(element.get("href") or "").partition(":")[0] for element in tree.iter("a")}),
    }


@cache
def shape_of_plain() -> dict[str, object]:
    """The shape of a page whose texts hold nothing but letters."""
    return shape(_page("a"))


TARGETS: dict[str, Callable[[bytes], None]] = {"readers": readers, "places": places, "pages": pages}
