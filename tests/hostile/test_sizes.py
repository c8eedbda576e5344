"""Very large files, in a process of their own: read to the end, in less than a gigabyte of memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import adversarial
from tests.conftest import ROOT
from tests.hostile.cases import SENTENCE
from tests.hostile.files import docxs

hostile = "crashed"
pytestmark = pytest.mark.full
FILLER = "the men who came that day were tired and said little of what they had seen on the way down from there. "
GIGABYTE = 1_000_000_000
MEASURED = (
    "import resource, sys\n"
    "from zonemap.cli import main\n"
    "try:\n    main(sys.argv[1:])\n"
    "finally:\n    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)\n"
)


def extracted(path: Path) -> tuple[list[dict], int]:
    """The records of a file and the peak memory in bytes of the process that read it."""
    out = path.with_suffix(".out")
    with out.open("w") as stream:
        done = subprocess.run(
            [sys.executable, "-c", MEASURED, "extract", str(path)],
            cwd=ROOT,
            stdout=stream,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    *said, peak = done.stderr.splitlines()
    assert all(line.startswith(("skipped: ", "1 could not")) for line in said), said
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()], int(peak) * 1024


def repeated(unit: str, size: int, *, end: str = "") -> str:
    return unit * (size // len(unit)) + end


def check_memory(peak: int, record_property) -> None:
    record_property("peak_mb", peak // 1_000_000)
    assert peak < GIGABYTE, f"{peak / 1e6:,.0f} MB"


def test_a_line_of_100_mb_is_read_to_its_end(tmp_path, record_property):
    path = tmp_path / "line.txt"
    path.write_text(f"{SENTENCE} {repeated(FILLER, 100_000_000, end=SENTENCE)}")
    records, peak = extracted(path)
    assert path.stat().st_size >= 100_000_000
    assert records[0]["zones"]["features"]
    assert records[-1]["zones"]["features"]
    check_memory(peak, record_property)


def test_a_million_short_lines_are_read_to_the_end(tmp_path, record_property):
    path = tmp_path / "lines.txt"
    path.write_text(repeated("Idlib held.\n", 12_000_000, end=SENTENCE))
    records, peak = extracted(path)
    assert sum(len(r["mentions"]) for r in records) >= 900_000
    assert records[-1]["zones"]["features"]
    check_memory(peak, record_property)


def test_a_hundred_thousand_lines_of_json_are_read_to_the_end(tmp_path, record_property):
    path = tmp_path / "lines.jsonl"
    path.write_text(repeated('{"text": ""}\n', 1_300_000, end=json.dumps({"text": SENTENCE})))
    done, peak = extracted(path)
    assert len(done) == 100_001
    assert done[-1]["zones"]["features"]
    check_memory(peak, record_property)


def test_a_word_file_of_millions_of_paragraphs_is_refused_or_read(tmp_path, record_property):
    path = tmp_path / "a.docx"
    path.write_bytes(next(case.raw for case in docxs() if case.name == "docx-paragraphs"))
    _, peak = extracted(path)
    check_memory(peak, record_property)


@pytest.mark.parametrize("name", adversarial.UNITS)
def test_time_grows_with_the_length(name):
    # Eight times the text may take 23 times as long, which is midway between linear (8) and quadratic (64). Times are of the processor, not the
    # clock, and one try of three suffices, so that a busy machine does not decide. Shorter texts would be one sentence,
    # within which time may grow with the square.
    unit = adversarial.UNITS[name]
    assert any(adversarial.growth(adversarial.measured(unit, 4_000)) < 23 for _ in range(3))


def test_the_measurement_of_memory_sees_memory():
    code = f"x = bytearray({GIGABYTE // 4}); import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) * 1024 > GIGABYTE // 4
    assert resource.RUSAGE_SELF == 0
