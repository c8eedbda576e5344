import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.recognition.tokens import tokenise


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_words_and_gaps_make_up_the_text(text):
    tokens = tokenise(text)
    assert "".join(g + w for g, w in zip(tokens.gaps, [*tokens.words, ""], strict=True)) == text
    assert all(text[a:b] == w for a, b, w in zip(tokens.starts, tokens.ends, tokens.words, strict=True))


@pytest.mark.parametrize("word", ["Sa’ada", "N'Djamena", "Me\u0301xico", "دِمَشق", "نیم\u200cفاصله"])
def test_marks_and_apostrophes_do_not_split_a_word(word):
    assert tokenise(f"in {word}.").words == ["in", word]
