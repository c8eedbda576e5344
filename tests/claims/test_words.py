"""Words are cut alike whichever pattern cuts them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.claims import words


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="abzAZ UN.,:;'-_019stndrdther()\n\t\"", max_size=30))
def test_the_quicker_pattern_for_ascii_finds_the_same(text):
    assert words.written(text) == words.WORD.findall(text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abzAZ .'’-é١ِ9\u200c", max_size=20), st.text(max_size=5))
def test_offsets_are_those_of_the_text(before, stretch):
    text = before + stretch
    found = words.words(text, len(before))
    assert [w.text for w in found] == words.written(stretch)
    assert all(text[w.start : w.end] == w.text for w in found)


@pytest.mark.parametrize("text", ["U.N.", "no-fly", "o'clock", "1,500", "21st", "de-escalation"])
def test_what_belongs_together_is_one_word(text):
    assert words.written(f"the {text} is") == ["the", text, "is"]
    assert words.written(f"“the {text} is”")[1:-1] == ["the", text, "is"]
