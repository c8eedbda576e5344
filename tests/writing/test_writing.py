"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from zonemap.errors import OutputError
from zonemap.writing import replacing


def test_writes_a_new_file_and_leaves_nothing_else(tmp_path):
    with replacing(tmp_path / "zones.gpkg") as draft:
        assert not draft.exists()
        assert draft.name == "zones.gpkg"
        draft.write_text("new")
        (draft.parent / "zones.gpkg-journal").write_text("left by a driver")
    assert [p.name for p in tmp_path.iterdir()] == ["zones.gpkg"]
    assert (tmp_path / "zones.gpkg").read_text() == "new"


def test_old_file_is_seen_until_the_end(tmp_path):
    target = tmp_path / "map.html"
    target.write_text("old")
    with replacing(target) as draft:
        draft.write_text("half")
        assert target.read_text() == "old"
    assert target.read_text() == "half"


@pytest.mark.parametrize("failure", [ValueError("bug"), KeyboardInterrupt()])
def test_failure_of_the_block_passes_and_leaves_the_old_file(tmp_path, failure):
    target = tmp_path / "map.html"
    target.write_text("old")

    def attempt():
        with replacing(target) as draft:
            draft.write_text("half")
            raise failure

    with pytest.raises(type(failure)):
        attempt()
    assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_full_disk_is_one_clear_line(tmp_path):
    target = tmp_path / "map.html"
    target.write_text("old")
    with (
        pytest.raises(OutputError, match=r"^cannot write .*map\.html: no space left on device; .* as it was before$"),
        replacing(target),
    ):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert target.read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_our_own_errors_keep_their_words(tmp_path):
    with pytest.raises(OutputError, match=r"^pyarrow is missing$"), replacing(tmp_path / "a.parquet"):
        raise OutputError("pyarrow is missing")


def test_refuses_what_cannot_become_a_file(tmp_path):
    def attempt(path):
        with replacing(path):
            pytest.fail("the block must not run")

    with pytest.raises(OutputError, match="there is no folder"):
        attempt(tmp_path / "nowhere" / "map.html")
    with pytest.raises(OutputError, match="it is a folder"):
        attempt(tmp_path)
    with pytest.raises(OutputError, match="a device or a pipe"):
        attempt(os.devnull)


def test_a_block_that_writes_nothing_is_told(tmp_path):
    with pytest.raises(OutputError, match="nothing was produced"), replacing(tmp_path / "map.html"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_replaces_a_link_and_not_what_it_points_to(tmp_path):
    kept = tmp_path / "precious.txt"
    kept.write_text("precious")
    (tmp_path / "map.html").symlink_to(kept)
    with replacing(tmp_path / "map.html") as draft:
        draft.write_text("new")
    assert kept.read_text() == "precious"
    assert (tmp_path / "map.html").read_text() == "new"


def test_keeps_the_permissions_of_the_file_it_replaces(tmp_path):
    target = tmp_path / "map.html"
    target.write_text("old")
    target.chmod(0o640)
    with replacing(target) as draft:
        draft.write_text("new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_removes_what_a_killed_run_left_a_day_ago_and_nothing_else(tmp_path):
    day_old = tmp_path.stat().st_mtime - 2 * 24 * 3600
    names = (
        ".map.html.zonemap-abcd1234",
        ".map.html.zonemap-fresh_99",
        ".map.html.backup",
        ".other.html.zonemap-abcd1234",
    )
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "map.html").write_text("half")
        if name != ".map.html.zonemap-fresh_99":
            os.utime(tmp_path / name, (day_old, day_old))
    precious = tmp_path / "precious"
    precious.mkdir()
    (tmp_path / ".map.html.zonemap-linked_1").symlink_to(precious)
    os.utime(precious, (day_old, day_old))
    with replacing(tmp_path / "map.html") as draft:
        draft.write_text("new")
    left = {p.name for p in tmp_path.iterdir()}
    assert left == {*names[1:], "precious", "map.html", ".map.html.zonemap-linked_1"}
