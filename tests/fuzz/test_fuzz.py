"""The kept inputs of the fuzzers, and every input that ever broke a target, in each test run."""

from __future__ import annotations

import itertools

import pytest

from tests.conftest import ROOT
from tests.fuzz.targets import CODES, SUFFIXES, TARGETS, phrase, readers, shape, shape_of_plain
from zonemap import documents, maps

INPUTS = ROOT / "tests" / "fuzz" / "inputs"
KEPT = sorted(path for name in TARGETS for path in (INPUTS / name).iterdir())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name[:40]}")
def test_a_kept_input_breaks_nothing(path):
    TARGETS[path.parent.name](path.read_bytes())


def test_the_kept_inputs_are_small_and_cover_every_format_and_language():
    assert sum(path.stat().st_size for path in KEPT) < 100_000
    assert {SUFFIXES[path.read_bytes()[0] % len(SUFFIXES)] for path in KEPT if path.parent.name == "readers"} >= {
        ".txt", ".md", ".html", ".pdf", ".docx", ".jsonl", ".csv",
    }  # fmt: skip
    assert {phrase(path.read_bytes())[0] for path in KEPT if path.parent.name == "places"} == set(CODES)


def test_a_reader_that_raises_anything_else_is_noticed(monkeypatch):
    monkeypatch.setitem(documents.READERS, ".txt", lambda raw, _origin: iter([raw[99]]))
    with pytest.raises(IndexError):
        readers(bytes([SUFFIXES.index(".txt")]) + b"abc")


def test_markup_on_a_page_is_noticed(monkeypatch):
    shape_of_plain()
    sound = maps.page
    monkeypatch.setattr(
        maps,
        "page",
        lambda *given, title, **more: sound(*given, title="t", **more).replace("</body>", f"{title}</body>"),
    )
    with pytest.raises(AssertionError, match="text became markup"):
        TARGETS["pages"](b"<script>window.pwned=1</script>")


def test_shapes_tell_scripts_apart():
    plain, more = (shape(f"<html><body><p>x</p>{'<script>1</script>' * n}</body></html>") for n in (0, 1))
    assert plain["scripts"] + 1 == more["scripts"]


def test_phrases_are_made_of_known_words_and_raw_text():
    made = [phrase(bytes([code, *pair]))[1] for code, pair in itertools.product(range(6), [(0, 0), (0, 1)])]
    assert "Homs" in made
    assert phrase(b"\x00\xf0abcd")[1] == "abcd"
