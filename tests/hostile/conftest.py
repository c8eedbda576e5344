"""Counts the hostile cases and prints their score."""

from __future__ import annotations

import pytest

CATEGORIES = ("lost", "crashed", "injected")


@pytest.fixture(autouse=True)
def hostile(request, record_property):
    """Notes, for the score, what a failure of this case would be: `hostile = "lost"` and so on at the top of its module."""
    record_property("hostile", request.module.hostile)
