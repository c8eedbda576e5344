"""Sentences as spans."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.claims.sentences import split
from zonemap.model import Span


def test_lines_and_full_stops_end_sentences():
    text = "One truce holds. Another does not.\nA headline\n\nLast."
    assert [text[s.start : s.end] for s in split(text, "en")] == [
        "One truce holds.",
        "Another does not.",
        "A headline",
        "Last.",
    ]


def test_furniture_belongs_to_no_sentence():
    text = "Before <p>READ MORE: x</p> after."
    holes = [Span(text.index("<"), text.index(">", text.index("/")) + 1)]
    assert [text[s.start : s.end] for s in split(text, "en", holes)] == ["Before", "after."]


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="ab .\n😀é؟", max_size=80))
def test_sentences_are_in_order_trimmed_and_hold_every_letter(text):
    spans = split(text, "en")
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in spans)
    kept = "".join(text[s.start : s.end] for s in spans)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
