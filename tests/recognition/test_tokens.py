import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.recognition.tokens import tokenise


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60) | st.text(alphabet="ab .,'-\n\u0301", max_size=30))
def test_words_and_gaps_make_up_the_text(text):
    tokens = tokenise(text)
    assert "".join(g + w for g, w in zip(tokens.gaps, [*tokens.words, ""], strict=True)) == text
    assert all(text[a : tokens.end(k)] == tokens.words[k] for k, a in enumerate(tokens.starts))


@pytest.mark.parametrize("word", ["Sa’ada", "N'Djamena", "Me\u0301xico", "دِمَشق", "نیم\u200cفاصله"])
def test_marks_and_apostrophes_do_not_split_a_word(word):
    assert tokenise(f"in {word}.").words == ["in", word]
