"""Counts the hostile cases by family; their score is printed at the end of a run."""

from __future__ import annotations

import os
from collections import Counter

import pytest

FULL = os.environ.get("ZONEMAP_HOSTILE") == "all"
"""Whether the cases that need minutes or gigabytes run too: `make hostile` sets it."""
COUNTS = pytest.StashKey[dict[str, Counter]]()


def pytest_configure(config):
    config.addinivalue_line("markers", "full: only in the full run of the hostile suite")
    config.addinivalue_line("markers", "fault(kind): what a failure would be: lost, crashed or injected")


def pytest_collection_modifyitems(config, items):
    ours = [item for item in items if "tests/hostile/" in item.nodeid]
    full = [item for item in ours if item.get_closest_marker("full")]
    config.stash[COUNTS] = {
        "fast": Counter(family_of(item) for item in ours if item not in full),
        "all": Counter(family_of(item) for item in ours),
    }
    if not FULL and full:
        kept = set(map(id, full))
        config.hook.pytest_deselected(items=full)
        items[:] = [item for item in items if id(item) not in kept]


def family_of(item) -> str:
    """The row of docs/hostile.md that counts the case."""
    return item.module.__name__.rpartition("test_")[2]


@pytest.fixture(autouse=True)
def counted(request, record_property):
    """Notes, for the score, what a failure of this case would be: the mark `fault`, else `hostile` at the top of its module."""
    mark = request.node.get_closest_marker("fault")
    record_property("hostile", mark.args[0] if mark else request.module.hostile)
