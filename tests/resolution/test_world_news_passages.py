"""Passages of world news: how many of their names are found, and how many of those in the right place, never fall below this.

A failure prints totals alone, so that the blind half stays blind; `benchmarks/world_news.py` writes the development half out to look at.
"""

import dataclasses
import json

import pytest

from benchmarks import world_news
from zonemap import gazetteer
from zonemap.evaluation import geoparsing
from zonemap.model import Document
from zonemap.recognition import recognise
from zonemap.resolution import resolve

FLOORS = {"dev": (0.960, 0.975, 0.948, 0.910), "blind": (0.950, 0.969, 0.937, 0.894)}
"""Strict and overlap F1, share within 161 km, end-to-end F1: half a point or so under what was measured."""


def _answers(text):
    store = gazetteer.bundled()
    document = Document(id="t", text=text, language="en")
    mentions = recognise(document, store)
    found = zip(mentions, (resolution.place for resolution in resolve(document, mentions, store)), strict=True)
    return geoparsing.answers(
        {**dataclasses.asdict(mention), "lat": place and place.lat, "lon": place and place.lon}
        for mention, place in found
    )


def _score(half, path):
    path.write_text("".join(json.dumps(p) + "\n" for p in world_news.passages(half)), encoding="utf-8")
    score = geoparsing.Score()
    for text in geoparsing.load(path):
        geoparsing.add(score, text, _answers(text.text))
    return score


@pytest.mark.parametrize("half", world_news.HALVES)
def test_names_of_world_news_are_found_and_placed(half, tmp_path):
    score = _score(half, tmp_path / "passages.jsonl")
    measured = (score.strict.f1, score.overlap.f1, score.accuracy, score.end_to_end.f1)
    assert score.texts == 60
    assert all(m >= floor for m, floor in zip(measured, FLOORS[half], strict=True)), measured


@pytest.mark.parametrize("half", world_news.HALVES)
def test_the_gold_is_where_it_says(half):
    for document in world_news.passages(half):
        text, gold = document["text"], document["gold"]
        assert 60 <= len(text.split()) <= 140
        assert "[[" not in text
        assert "]]" not in text
        assert len(gold) >= 4
        assert all(text[g["start"] : g["end"]] == g["text"] for g in gold)


def test_no_passage_is_in_both_halves():
    dev, blind = ({p["text"] for p in world_news.passages(half)} for half in world_news.HALVES)
    assert not dev & blind
