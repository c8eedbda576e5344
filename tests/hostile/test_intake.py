"""Hostile files: an answer or one clear line, never a traceback; every offset right; what is readable is read."""

from __future__ import annotations

import json

import pytest

from tests.hostile.cases import all_cases
from zonemap import documents
from zonemap.cli import main
from zonemap.errors import DocumentError

hostile = "crashed"
CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=[c.name for c in CASES])
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


def test_the_suite_is_large():
    assert len(CASES) >= 250
