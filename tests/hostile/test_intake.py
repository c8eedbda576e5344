"""Hostile files: an answer or one clear line, never a traceback; every offset right; what is readable is read."""

from __future__ import annotations

import json
import os

import pytest

from tests.hostile.cases import SENTENCE, all_cases
from tests.hostile.files import all_files
from zonemap import documents
from zonemap.cli import main
from zonemap.errors import DocumentError

hostile = "crashed"
CASES = [*all_cases(), *all_files()]
HEAVY = {
    "docx-paragraphs",
    "page-deep-100k",
    "docx-many-members",
    "repeat-zone",
    "repeat-cyrillic",
    "pdf-bomb-in-bomb",
    "page-long-attribute",
}
"""Cases of seconds each, which only the full run takes."""


@pytest.mark.parametrize(
    "case", [pytest.param(c, id=c.name, marks=pytest.mark.full if c.name in HEAVY else ()) for c in CASES]
)
def test_file(case, tmp_path, capsys):
    path = tmp_path / f"{case.name}{'' if case.name.endswith(case.suffix) else case.suffix}"
    path.write_bytes(case.raw)
    with pytest.raises(SystemExit) as stop:
        main(["extract", str(path)])
    out, err = capsys.readouterr()
    assert stop.value.code in {0, None, 1}
    assert "Traceback" not in err
    assert all(line.startswith(("skipped: ", f"{len(err.splitlines()) - 1} could not")) for line in err.splitlines())
    loaded = list(documents.load(path))
    check_readable(case, loaded)
    records = [json.loads(line) for line in out.splitlines()]
    assert len(records) == sum(not isinstance(d, DocumentError) for d in loaded)
    assert (stop.value.code == 1) == any(isinstance(d, DocumentError) for d in loaded)
    for document, record in zip((d for d in loaded if not isinstance(d, DocumentError)), records, strict=True):
        check_offsets(document.text, record)


def check_offsets(text, record):
    for mention in record["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["text"]
    for claim in [*record["claims"], *record["unlocated"]]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
    assert all(a["end"] <= b["start"] for a, b in zip(record["mentions"], record["mentions"][1:], strict=False))


WHOLE = (
    "-whole",
    "pdf-rubbish-after",
    "docx-twice",
    "page-one-line",
    "docx-long-run",
    "encoding-utf-",
)


def check_readable(case, loaded):
    """What can be read is read: no good line beside a bad one, no sound file of an odd form is given up."""
    texts = [d.text for d in loaded if not isinstance(d, DocumentError)]
    if case.suffix == ".jsonl" and case.name.startswith(("lines-", "jsonl-")) and "all-bad" not in case.name:
        assert sum(text == SENTENCE for text in texts) >= 2
    if any(mark in case.name for mark in WHOLE):
        assert any(SENTENCE[:40] in text for text in texts)
    assert all("\n" not in str(d) for d in loaded if isinstance(d, DocumentError))


@pytest.mark.parametrize(
    "name",
    [
        b"a\xff.txt",
        b"a\nb.txt",
        b"\x1b[31m.txt",
        b"A.TXT",
        "إدلب.txt".encode(),
        b"-o.txt",
        b"--help.txt",
        b"a*b[c]?.txt",
        b"$(touch pwned).txt",
        b"{{7*7}}.txt",
        b"<b>.txt",
    ],
)
def test_an_odd_file_name_is_read_and_shown_inert(name, tmp_path, capsys):
    path = tmp_path / os.fsdecode(name)
    path.write_text(SENTENCE)
    with pytest.raises(SystemExit) as stop:
        main(["extract", str(path)])
    out, err = capsys.readouterr()
    assert (stop.value.code or 0, err) == (0, "")
    assert json.loads(out)["zones"]["features"]
    with pytest.raises(SystemExit):
        main(["map", str(path), "-o", str(tmp_path / "m.html")])
    assert (tmp_path / "m.html").read_text("utf-8").count("<i>") == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


def linked(path, target):
    path.symlink_to(target)
    return path


def sparse(path):
    with path.open("wb") as stream:
        stream.truncate(501_000_000)
    return path


SOURCES = {
    "device": lambda folder: linked(folder / "a.txt", "/dev/zero"), "too-large": lambda folder: sparse(folder / "a.txt"), "dangling": lambda folder: linked(folder / "a.txt", "none"), "loop": lambda folder: linked(folder / "a.txt", "a.txt"),
    "pipe": lambda folder: os.mkfifo(folder / "a.txt") or folder / "a.txt", "nul": lambda folder: f"{folder}/a\0.txt", "long": lambda folder: folder / ("x" * 300 + ".txt"), "kml": lambda folder: written(folder / "a.kml"), "no-suffix": lambda folder: written(folder / "a"),
    "empty-folder": lambda folder: folder, "glob": lambda folder: f"{folder}/[*.txt", "empty": lambda _: "",
}  # fmt: skip


def written(path):
    path.write_text("x")
    return path


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_that_is_no_file_is_one_line(name, tmp_path, capsys):
    with pytest.raises(SystemExit) as stop:
        main(["extract", str(SOURCES[name](tmp_path))])
    out, err = capsys.readouterr()
    assert (stop.value.code, out) == (1, "")
    assert len(err.splitlines()) <= 2
    assert "Traceback" not in err


def test_links_in_a_folder_lead_nowhere_endless(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "sub" / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "a.txt").write_text(SENTENCE)
    assert documents.expand(tmp_path) == [str(tmp_path / "a.txt")]


def test_the_suite_is_large():
    assert len(CASES) >= 300
