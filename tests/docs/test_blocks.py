"""Every code block and command of README and docs does what the page says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.blocks import ROOT, Block, agrees, blocks, furnish, run, steps

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
MOST_NOT_RUN = 14
"""Blocks that install packages, open a browser, or run for minutes; a rise needs a reason."""


@pytest.mark.parametrize("page", [p for p in PAGES if blocks(p)], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_block_of_a_page_runs_and_prints_what_is_shown(page: Path, tmp_path, monkeypatch):
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    names: dict[str, object] = {"__name__": "__main__"}
    for block in blocks(page):
        if not block.kept:
            run(block, names)


def test_few_blocks_are_not_run_and_each_says_why():
    kept = [block for page in PAGES for block in blocks(page) if block.kept]
    assert len(kept) <= MOST_NOT_RUN, [f"{block.place}: {block.kept}" for block in kept]


def test_a_wrong_output_is_caught(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    right = Block(page="p.md", line=1, language="console", text="$ zonemap --version\nzonemap …\n")
    with pytest.raises(AssertionError, match="prints"):
        run(right, {})
    with pytest.raises(AssertionError, match="ended with"):
        run(Block(page="p.md", line=1, language="sh", text="zonemap map nothing-here.txt\n"), {})
    with pytest.raises(AssertionError, match="Expected"):
        run(Block(page="p.md", line=1, language="python", text=">>> 1 + 1\n3\n"), {})


def test_shown_lines_may_leave_some_out():
    assert agrees(("a", "…", "d"), "a\nb\nc\nd  \n")
    assert not agrees(("a", "d"), "a\nb\nd\n")


def test_comments_are_no_commands():
    assert [s.command for s in steps(Block(page="", line=1, language="sh", text="# first\nls\n\n"))] == ["ls"]
