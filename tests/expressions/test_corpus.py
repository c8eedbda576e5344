"""Expressions of many countries and six languages, read and drawn, checked by probe points on both sides of the edge."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import shapely

from zonemap import expressions, relations

CORPUS = Path(__file__).parents[1] / "corpus" / "expressions"
ROWS = [row for file in sorted(CORPUS.glob("*.json")) for row in json.loads(file.read_text(encoding="utf-8"))]


def test_corpus_is_as_broad_as_it_claims():
    assert len(ROWS) >= 120
    assert len({row["country"] for row in ROWS}) >= 15
    assert {row.get("language", "en") for row in ROWS} == {"en", "fr", "es", "ar", "ru", "tr"}
    assert all(row["inside"] or row["outside"] for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['country']} {row['expression']}")
def test_probe_points(row, store):
    focus = store.country(row["country"])
    tree = expressions.parse(row["expression"], store, focus=focus, language=row.get("language", "en"))
    likely = relations.draw(tree, store).likely
    wrong = [name for name, lat, lon in row["inside"] if not likely.covers(shapely.Point(lon, lat))]
    assert wrong == [], "should lie inside"
    wrong = [name for name, lat, lon in row["outside"] if likely.covers(shapely.Point(lon, lat))]
    assert wrong == [], "should lie outside"
