import json

import pytest

from zonemap import geodesy
from zonemap.errors import DocumentError
from zonemap.evaluation import geoparsing as g


def span(start, end, lat=None, lon=None):
    return g.Span(start=start, end=end, text="x" * (end - start), lat=lat, lon=lon)


def scored(gold, found):
    score = g.Score()
    g.add(score, g.GoldText(id="1", text="", gold=tuple(gold)), found)
    return score


def test_the_same_span_counts_strictly_and_a_shared_character_loosely():
    score = scored([span(0, 5), span(10, 15)], [span(0, 5), span(12, 20), span(30, 33)])
    assert (score.strict.right, score.overlap.right) == (1, 2)
    assert score.overlap.precision == pytest.approx(2 / 3)
    assert score.overlap.recall == 1


def test_matching_is_one_to_one():
    assert scored([span(0, 10)], [span(0, 5), span(6, 10)]).overlap.right == 1


def test_a_place_within_161_km_is_right_end_to_end():
    near, far = span(0, 4, 33.5, 36.3), span(5, 9, 35.9, 36.6)
    score = scored([near, far], [span(0, 4, 33.6, 36.2), span(5, 9, 40.0, 36.6)])
    assert score.accuracy == 0.5
    assert score.end_to_end.f1 == 0.5
    assert 100 < score.mean_km < 300


def test_answers_are_not_blamed_where_the_gold_has_no_coordinates():
    assert scored([span(0, 4)], [span(0, 4, 1.0, 1.0)]).located_answers == 0


def test_demonyms_do_not_count():
    records = [
        {"start": 0, "end": 3, "role": "affiliation"},
        {"start": 4, "end": 6, "role": "metonym"},
        {"start": 4, "end": 6},
    ]
    assert [(a.start, a.end) for a in g.answers(records)] == [(4, 6)]


def test_distance_is_that_of_the_great_circle():
    assert geodesy.haversine_km(0, 0, 0, 180) == pytest.approx(20_015, abs=1)
    assert geodesy.haversine_km(33.513, 36.292, 36.202, 37.134) == pytest.approx(309, abs=2)


def test_a_line_separator_in_a_text_does_not_end_a_record(tmp_path):
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps({"id": 1, "text": "a\u2028b", "gold": []}, ensure_ascii=False) + "\n", encoding="utf-8")
    assert [t.text for t in g.load(path)] == ["a\u2028b"]


def test_a_bad_line_is_named(tmp_path):
    path = tmp_path / "c.jsonl"
    path.write_text('{"id": 1, "text": "a", "gold": []}\n{"id": 2}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="line 2"):
        g.load(path)


def test_the_summary_names_every_figure():
    text = g.summary(scored([span(0, 4, 1.0, 1.0)], [span(0, 4, 1.0, 1.0)]))
    assert all(word in text for word in ("strict", "overlap", "161 km", "AUC", "end to end"))
