"""What a user sees when something goes wrong: one line, an exit code that says whose fault it is, a traceback only with --debug."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.test_cli import TEXT, run
from zonemap import claims, gazetteer
from zonemap.errors import GazetteerError

COMMAND = [sys.executable, "-c", "from zonemap.cli import main; main()"]


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"{TEXT} Number {number}.", encoding="utf-8")
    return folder


def break_on(monkeypatch, word, error):
    """Makes the claims stage raise on texts that hold a word."""
    sound = claims.scan

    def broken(document):
        if word in document.text:
            raise error
        return sound(document)

    monkeypatch.setattr(claims, "scan", broken)


@pytest.mark.parametrize("place", ["first", "last"])
def test_an_error_of_the_input_is_one_line_and_with_debug_a_traceback_before_it(place, capsys):
    code, _, plain = run(capsys, "extract", "missing.txt")
    assert (code, plain.count("\n")) == (1, 1)
    assert plain.startswith("error: missing.txt: no such file")
    given = ["--debug", "extract", "missing.txt"] if place == "first" else ["extract", "missing.txt", "--debug"]
    code, _, told = run(capsys, *given)
    assert code == 1
    assert told.startswith("Traceback")
    assert told.endswith(plain)


def test_debug_is_in_the_help(capsys):
    assert "--debug" in run(capsys, "--help")[1]


def test_after_a_double_dash_debug_is_a_word(capsys):
    code, _, err = run(capsys, "geocode", "--", "--debug")
    assert "Traceback" not in err
    assert code in {0, 1}


def test_a_fault_of_ours_is_one_line_with_its_own_exit_code(monkeypatch, capsys):
    monkeypatch.setattr(gazetteer, "bundled", lambda: 1 / 0)
    code, _, err = run(capsys, "geocode", "Homs")
    assert (code, err.count("\n")) == (70, 1)
    assert err.startswith(
        "error: zonemap failed in a way it should not (ZeroDivisionError: division by zero); run the same"
    )
    code, _, err = run(capsys, "geocode", "Homs", "--debug")
    assert code == 70
    assert "Traceback" in err
    assert "1 / 0" in err


@pytest.mark.parametrize("verb", ["extract", "map", "export"])
def test_a_fault_of_ours_in_one_document_costs_no_other(verb, texts, monkeypatch, capsys, tmp_path):
    break_on(monkeypatch, "Number 1", ZeroDivisionError("boom"))
    target = tmp_path / {"extract": "found.jsonl", "map": "map.html", "export": "zones.geojson"}[verb]
    code, _, err = run(capsys, verb, texts, "-o", target)
    assert code == 70
    (skipped,) = [line for line in err.splitlines() if line.startswith("skipped: ")]
    assert "1.txt, document 1-" in skipped
    assert "ZeroDivisionError" in skipped
    assert "Traceback" not in err
    assert target.stat().st_size > 100
    assert "boom" in run(capsys, "--debug", verb, texts, "-o", target)[2]


def test_a_damaged_gazetteer_is_not_told_once_a_document(texts, monkeypatch, capsys):
    break_on(monkeypatch, "Number", GazetteerError("gazetteer damaged"))
    code, _, err = run(capsys, "extract", texts)
    assert (code, err) == (1, "error: gazetteer damaged\n")


@pytest.mark.parametrize("verb", ["extract", "map", "export"])
def test_bad_documents_are_listed_at_the_end_with_reasons(verb, texts, capsys, tmp_path):
    (texts / "1.pdf").write_bytes(b"no PDF")
    (texts / "2.jsonl").write_text('{"text": "Fighting went on in Homs."}\n{"text": 7}\n', encoding="utf-8")
    target = tmp_path / {"extract": "found.jsonl", "map": "map.html", "export": "zones.geojson"}[verb]
    code, _, err = run(capsys, verb, texts, "-o", target)
    assert code == 1
    first, second, last = err.splitlines()[-3:]
    assert first.startswith(f"skipped: {texts / '1.pdf'}: ")
    assert second.startswith(f"skipped: {texts / '2.jsonl'}, line 2: ")
    assert last == "2 could not be read; the rest is done"
    assert target.exists()


def test_when_nothing_could_be_read_every_reason_is_told(tmp_path, capsys):
    for number in range(3):
        (tmp_path / f"{number}.pdf").write_bytes(b"no PDF")
    code, _, err = run(capsys, "map", tmp_path, "-o", tmp_path / "map.html")
    lines = err.splitlines()
    assert code == 1
    assert [line.startswith(f"skipped: {tmp_path / str(n)}.pdf: ") for n, line in enumerate(lines[:3])] == [True] * 3
    assert lines[3].startswith("error: none of 3 documents could be read; the first: ")
    assert not (tmp_path / "map.html").exists()


def test_ctrl_c_is_one_line(tmp_path):
    slow = tmp_path / "texts.jsonl"
    slow.write_text(f'{{"text": "{TEXT}"}}\n' * 20_000, encoding="utf-8")
    # A run started in the background inherits that Ctrl-C is ignored.
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); " + COMMAND[2]
    command = [*COMMAND[:2], listening, "extract", slow, "-o", tmp_path / "found.jsonl"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as work:
        try:
            wait_for(tmp_path / "found.jsonl.partial", 3_000)
            work.send_signal(signal.SIGINT)
            _, err = work.communicate(timeout=60)
        finally:
            work.kill()
    assert (work.returncode, err) == (
        130,
        "interrupted; files are as they were before; the same command with --resume goes on\n",
    )
    assert not (tmp_path / "found.jsonl").exists()


def wait_for(path, size):
    """Waits until the file is at least so large."""
    end = time.monotonic() + 60
    while not (path.exists() and path.stat().st_size > size):
        assert time.monotonic() < end, f"{path} has not grown"
        time.sleep(0.01)


@pytest.mark.parametrize("count", [1, 300])
def test_a_reader_that_goes_away_is_no_error(count, tmp_path):
    many = tmp_path / "texts.jsonl"
    many.write_text(f'{{"text": "{TEXT}"}}\n' * count, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*COMMAND, "extract", many], stdout=writing, stderr=subprocess.PIPE, timeout=120, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
