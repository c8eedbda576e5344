"""Long runs: flat memory, and going on after a kill with the bytes of a run that was never stopped."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tracemalloc

import pytest

from tests.cli.test_cli import TEXT, run
from tests.cli.test_failures import COMMAND, wait_for
from zonemap.pipeline import extract_to, extracting, journal


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(f"{TEXT} Number {number}.", encoding="utf-8")
    (folder / "2.pdf").write_bytes(b"no PDF")
    rows = [f'{{"text": "{TEXT} Row {n}."}}' if n % 5 else "no JSON" for n in range(40)]
    (folder / "rows.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return folder


@pytest.fixture
def whole(texts, tmp_path):
    """What a run that is never stopped writes."""
    target = tmp_path / "whole.jsonl"
    problems = extract_to(target, [str(texts)])
    return target.read_bytes(), [str(problem) for problem in problems]


def test_a_killed_run_goes_on_to_the_same_bytes_and_the_same_list(texts, whole, tmp_path):
    target, partial = tmp_path / "found.jsonl", tmp_path / "found.jsonl.partial"
    command = [*COMMAND, "extract", texts, "-o", target]
    size = 0
    for _ in range(3):  # killed three times, each time further on
        work = subprocess.Popen([*command, *(["--resume"] if size else [])], stderr=subprocess.PIPE)
        wait_for(partial, size + len(whole[0]) // 8)
        work.send_signal(signal.SIGKILL)
        work.communicate(timeout=60)
        assert work.returncode == -signal.SIGKILL
        assert not target.exists()
        size = partial.stat().st_size
    done = subprocess.run([*command, "--resume"], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert target.read_bytes() == whole[0]
    assert [line.removeprefix("skipped: ") for line in done.stderr.splitlines()[1:-1]] == whole[1]
    assert not partial.exists()


def stopped(texts, target, after, monkeypatch):
    """A run that stops after so many documents."""
    count = 0

    def stop(_outcome):
        nonlocal count
        count += 1
        if count == after:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        extract_to(target, [str(texts)], on_document=stop)


@pytest.mark.parametrize("after", [1, 3, 4, 7, 8, 20, 47])
@pytest.mark.parametrize("torn", [b"", b'R{"id": "half', b"P{", b"\0" * 50, b'R{"id": "half\n'])
def test_it_goes_on_from_the_last_whole_outcome(after, torn, texts, whole, tmp_path, monkeypatch):
    if after % 4 and torn:
        pytest.skip("torn ends are tried at a few places")
    target = tmp_path / "found.jsonl"
    stopped(texts, target, after, monkeypatch)
    with (tmp_path / "found.jsonl.partial").open("ab") as left:
        left.write(torn)
    worked = []
    sound = extracting._line
    monkeypatch.setattr(
        extracting, "_line", lambda document, store: worked.append(document.id) or sound(document, store)
    )
    problems = extract_to(target, [str(texts)], resume=True)
    assert target.read_bytes() == whole[0]
    assert [str(problem) for problem in problems] == whole[1]
    assert len(worked) < 6 + 32  # what was done is not done again


def test_without_resume_it_begins_anew(texts, whole, tmp_path, monkeypatch):
    target = tmp_path / "found.jsonl"
    (tmp_path / "found.jsonl.partial").write_bytes(b"rubbish\nR{}\n")
    extract_to(target, [str(texts)])
    assert target.read_bytes() == whole[0]


def test_resume_without_an_earlier_run_is_a_run(texts, whole, tmp_path):
    extract_to(tmp_path / "found.jsonl", [str(texts)], resume=True)
    assert (tmp_path / "found.jsonl").read_bytes() == whole[0]


@pytest.mark.parametrize("change", ["text", "file", "option"])
def test_another_run_is_not_gone_on_with(change, texts, tmp_path, monkeypatch, capsys):
    target = tmp_path / "found.jsonl"
    stopped(texts, target, 3, monkeypatch)
    left = (tmp_path / "found.jsonl.partial").read_bytes()
    if change == "text":
        (texts / "0.txt").write_text("Another text.", encoding="utf-8")
    elif change == "file":
        shutil.copy(texts / "0.txt", texts / "7.txt")
    more = ["--published", "2017-05-03"] if change == "option" else []
    code, _, err = run(capsys, "extract", texts, "-o", target, "--resume", *more)
    assert code == 2
    assert "found.jsonl.partial was begun with other texts, options" in err
    assert (tmp_path / "found.jsonl.partial").read_bytes() == left


@pytest.mark.parametrize("given", [["-"], ["x.txt", "--to", "json"], ["x.txt"]])
def test_resume_where_nothing_can_be_gone_on_with_is_a_wrong_call(given, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    output = ["-o", "found.jsonl"] if given != ["x.txt"] else []
    code, _, err = run(capsys, "extract", *given, *output, "--resume")
    assert (code, err.startswith("error: --resume ")) == (2, True)


def test_a_second_run_to_one_file_is_refused_while_the_first_works(texts, tmp_path):
    target = tmp_path / "found.jsonl"
    with journal.kept(target, {}, resume=False):
        done = subprocess.run(
            [*COMMAND, "extract", texts, "-o", target], capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert "another run is writing" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_link_in_place_of_the_journal_is_not_followed(texts, tmp_path, capsys):
    precious = tmp_path / "precious"
    precious.write_text("precious", encoding="utf-8")
    (tmp_path / "found.jsonl.partial").symlink_to(precious)
    code, _, err = run(capsys, "extract", texts, "-o", tmp_path / "found.jsonl")
    assert (code, err.count("\n")) == (1, 1)
    assert precious.read_text(encoding="utf-8") == "precious"


def test_without_a_document_the_file_is_empty(tmp_path):
    (tmp_path / "none.jsonl").write_text("", encoding="utf-8")
    extract_to(tmp_path / "found.jsonl", [str(tmp_path / "none.jsonl")])
    assert (tmp_path / "found.jsonl").read_bytes() == b""


def test_memory_does_not_grow_with_the_number_of_texts(tmp_path, monkeypatch):
    monkeypatch.setattr(extracting, "_line", lambda document, _: '{"text":"' + document.text * 400 + '"}')

    def peak(count):
        path = tmp_path / f"{count}.jsonl"
        path.write_text(
            "\n".join(f'{{"language": "en", "text": "{TEXT} {n}"}}' for n in range(count)), encoding="utf-8"
        )
        tracemalloc.start()
        try:
            extract_to(tmp_path / "found.jsonl", [str(path)])
            return tracemalloc.get_traced_memory()[1] - path.stat().st_size * 3  # the source itself, read whole
        finally:
            tracemalloc.stop()

    peak(10)  # what is loaded once
    assert peak(200) < peak(20) + 1_000_000  # the records are 9 MB
