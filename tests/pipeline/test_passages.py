"""Whole-pipeline scores do not fall below what is claimed in the README."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonemap import gazetteer
from zonemap.evaluation import passages
from zonemap.pipeline.evaluating import scored

CORPUS = Path(__file__).parents[1] / "corpus" / "claims"


def total(path):
    """Counts over all passages of a file."""
    store, whole = gazetteer.bundled(), passages.Tally()
    for passage in passages.load(path):
        whole += scored(passage, store)[1][""]
    return whole.counts


@pytest.mark.parametrize(
    ("name", "found", "spurious", "forbidden"), [("dev.json", 28, 6, 0), ("own_dev.json", 44, 15, 1)]
)
def test_development_corpora(name, found, spurious, forbidden):
    counts = total(CORPUS / name)
    assert counts["found"] >= found
    assert counts["spurious"] <= spurious
    assert counts["forbidden"] <= forbidden


def test_development_passages(shared):
    counts = total(shared / "gold" / "dev_passages.json")
    assert counts["found"] >= 19
    assert counts["spurious"] == 0
    assert counts["forbidden"] == 0
    assert counts["unlocated_missed"] == 0
