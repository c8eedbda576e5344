"""Kills, full and vanishing disks, and two runs at once: the target is the old file or the new one, never a half."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.conftest import FULL
from tests.hostile.killing import FAST, SUFFIXES, VERBS
from zonemap import documents, exports
from zonemap.cli import main
from zonemap.errors import OutputError
from zonemap.writing import replacing

hostile = "lost"
TRIES = 12 if FULL else 2
CASES = [pytest.param(s, marks=() if s in FAST else pytest.mark.full) for s in SUFFIXES]


def results(what: str, folder: Path, names=SUFFIXES if FULL else FAST, tries=TRIES) -> dict:
    """What `killing` found; it is a program of its own because it forks."""
    command = [sys.executable, "-m", "tests.hostile.killing", what, str(folder), str(tries), *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=500)
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def kills(tmp_path_factory):
    return results("kills", tmp_path_factory.mktemp("kills"))


@pytest.fixture(scope="module")
def limits(tmp_path_factory):
    return results("limits", tmp_path_factory.mktemp("limits"))


@pytest.fixture(scope="module")
def races(tmp_path_factory):
    return results("races", tmp_path_factory.mktemp("races"), tries=TRIES // 2)


@pytest.fixture(scope="module")
def batches(tmp_path_factory):
    return results("batches", tmp_path_factory.mktemp("batches"), tuple(VERBS))


@pytest.mark.parametrize("suffix", CASES)
def test_a_kill_leaves_the_old_file_or_the_new_one(kills, suffix):
    check_kills(kills[suffix])


@pytest.mark.parametrize("verb", VERBS)
def test_a_killed_batch_leaves_the_old_file_or_the_new_one(batches, verb):
    check_kills(batches[verb])


def check_kills(found):
    assert len(found["states"]) == TRIES
    assert set(found["states"]) <= {"old", "new"}
    assert (found["after"], found["final"]) == (0, "new")


@pytest.mark.parametrize("suffix", CASES)
def test_a_disk_that_takes_no_more_leaves_the_old_file(limits, suffix):
    assert limits[suffix] == {"codes": [3, 3, 3], "kept": [True, True, True], "beside": []}


@pytest.mark.parametrize("suffix", CASES)
def test_two_runs_to_one_target_leave_one_whole_file(races, suffix):
    found = races[suffix]
    assert set(found["states"]) <= {"old", "new"}
    assert set(found["codes"]) == {0}
    assert found["beside"] == 0


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 KiB."""
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.skip(
            f"mounting a disk is not allowed here ({done.stderr.strip()}); a limit of the file size stands in for it"
        )
    yield tmp_path
    subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".fgb", ".csv", ".html", ".kmz"])
def test_a_full_disk_leaves_the_old_file(small_disk, suffix):
    (small_disk / "filler").write_bytes(b"x" * 50_000)
    found = results("disk", small_disk, [suffix])[suffix]
    assert found == {"codes": [3], "kept": [True], "beside": ["filler"]}


@pytest.mark.parametrize("moment", ["before", "during", "after"])
@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".fgb", ".shp.zip"])
def test_a_folder_that_vanishes_is_one_line(tmp_path, suffix, moment, monkeypatch):
    import shutil

    from tests.maps import samples

    folder = tmp_path / "out"
    folder.mkdir()
    wanted = exports.EXPORTS[suffix]

    def vanishing(findings, draft, **options):
        if moment == "before":
            shutil.rmtree(folder)
        wanted(findings, draft, **options)
        if moment == "after":
            shutil.rmtree(folder)
        if moment == "during":
            draft.unlink()

    monkeypatch.setitem(exports.EXPORTS, suffix, vanishing)
    with pytest.raises(OutputError) as caught:
        exports.write(samples.findings(), folder / f"zones{suffix}")
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


@pytest.fixture
def read_only(tmp_path):
    """A folder that nobody may write to, not even root."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "zones.geojson").write_text("old")
    if os.geteuid() == 0:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True, text=True, check=False
        )
        if done.returncode:
            pytest.skip(f"root may write everywhere and mounting is not allowed here ({done.stderr.strip()})")
        yield folder
        subprocess.run(["umount", folder], check=True)
    else:
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)


@pytest.mark.parametrize("verb", VERBS)
def test_an_unwritable_folder_is_one_line(read_only, verb, tmp_path, capsys):
    text = tmp_path / "a.txt"
    text.write_text("A buffer zone was set up within 20 km of Sarajevo.")
    with pytest.raises(SystemExit) as stop:
        main([verb, str(text), "-o", str(read_only / VERBS[verb])])
    lines = capsys.readouterr().err.splitlines()
    assert stop.value.code == 1
    assert len(lines) == 1
    assert lines[0].startswith("error: cannot write ")


NAMES = (
    "../zones.geojson", "sub/../zones.geojson", "a b.geojson", "-o.geojson", "--help.geojson", "~.geojson", "$(touch pwned).geojson", "`touch pwned`.geojson", ";touch pwned;.geojson", "a\nb.geojson",
    "\x1b[31m.geojson", "\u202eevil.geojson", "{{7*7}}.geojson", "%s%n.geojson", ".geojson", "zones..geojson", "إدلب.geojson", "e\u0301.geojson", "😀" * 60 + ".geojson", "x" * 247 + ".geojson",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_an_odd_name_is_a_name(name, tmp_path):
    from tests.maps import samples

    folder = tmp_path / "one" / "two"
    (folder / "sub").mkdir(parents=True)
    path = folder / name
    exports.write(samples.findings(), path)
    assert json.loads(path.read_text("utf-8"))["type"] == "FeatureCollection"
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert [p.resolve() for p in files] == [path.resolve()]


@pytest.mark.parametrize(
    "name",
    [
        "x" * 300 + ".geojson",
        "nul\0.geojson",
        "no/such/folder.geojson",
        "sub.geojson",
        "",
        ".",
        "..",
        "/",
        "/dev/null",
        "/dev/full",
        "/proc/self/mem",
    ],
)
def test_a_name_that_cannot_be_is_one_line(name, tmp_path):
    (tmp_path / "sub.geojson").mkdir()
    with pytest.raises(OutputError) as caught, replacing(tmp_path / name):
        pytest.fail("the block must not run")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("kind", ["file", "folder", "dangling", "loop", "device"])
def test_a_link_in_place_of_the_target_is_replaced_and_not_followed(kind, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "keep.txt").write_text("keep")
    link = tmp_path / "zones.geojson"
    link.symlink_to(
        {
            "file": precious / "keep.txt",
            "folder": precious,
            "dangling": tmp_path / "none",
            "loop": link,
            "device": Path("/dev/null"),
        }[kind]
    )
    refused = kind in {"folder", "device"}
    with (
        pytest.raises(OutputError, match=r"^cannot write .*") if refused else contextlib.nullcontext(),
        replacing(link) as draft,
    ):
        draft.write_text("new")
    assert link.is_symlink() == refused
    assert refused or link.read_text() == "new"
    assert (precious / "keep.txt").read_text() == "keep"
    assert not (tmp_path / "none").exists()


def test_drafts_of_killed_runs_are_no_sources(tmp_path):
    (tmp_path / "a.txt").write_text("A buffer zone around Sarajevo.")
    (tmp_path / ".zones.csv.zonemap-abcd1234").mkdir()
    (tmp_path / ".zones.csv.zonemap-abcd1234" / "zones.csv").write_text("half")
    assert documents.expand(tmp_path) == [str(tmp_path / "a.txt")]
