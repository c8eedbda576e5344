"""The page about this suite says how many cases there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.hostile.conftest import COUNTS

hostile = "lost"
ROW = re.compile(r"^\| \**(\w+)\** \| \**(\d+)\** \| \**(\d+)\** \|", re.MULTILINE)


def test_the_page_counts_the_cases_that_there_are(request):
    counts = request.config.stash[COUNTS]
    families = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    if set(counts["all"]) != families or request.config.getoption("keyword"):
        pytest.skip("only a part of the suite was collected")
    told = {
        name: (int(fast), int(full))
        for name, fast, full in ROW.findall((ROOT / "docs" / "hostile.md").read_text("utf-8"))
    }
    found = {name: (counts["fast"][name], counts["all"][name]) for name in families - {"score"}}
    found["together"] = tuple(map(sum, zip(*found.values(), strict=True)))
    assert told == found
