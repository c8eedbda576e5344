"""Long texts are cut where they pause, and nothing of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.documents import parts
from zonemap.documents.article import Article


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setattr(parts, "LONGEST", 60)
    monkeypatch.setattr(parts, "_WINDOW", 30)


def test_a_text_of_common_length_is_left_alone():
    article = Article(text="short " * 9, id="a", title="t")
    assert list(parts.cut(article)) == [article]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("x" * 40 + "\n\n" + "One. Two\nthree four five six seven", "x" * 40 + "\n\n"),
        ("x" * 40 + ". Two\nthree four five six seven eight", "x" * 40 + ". Two\n"),
        ("x" * 40 + ". Two three four five six seven eight", "x" * 40 + ". "),
        ("x" * 40 + " two three four five six seven eight", "x" * 40 + " two three four "),
        ("x" * 90, "x" * 60),
    ],
    ids=["paragraph", "line", "sentence", "word", "nowhere"],
)
def test_cuts_at_the_best_pause(text, first):
    assert next(parts.cut(Article(text=text))).text == first


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet="ab .\n\u0301😀", min_size=61, max_size=400))
def test_joined_parts_are_the_text(text):
    found = list(parts.cut(Article(text=text, id="a")))
    assert "".join(part.text for part in found) == text
    assert all(0 < len(part.text) <= 60 for part in found)
    assert len({part.id for part in found}) == len(found)


def test_a_part_says_where_it_begins():
    found = list(parts.cut(Article(text="x" * 150, title="Report")))
    assert [part.title for part in found][:2] == [
        "Report (part 1, from character 0)",
        "Report (part 2, from character 60)",
    ]
