"""One expression without a text around it: what is refused, and how clearly."""

from __future__ import annotations

import time

import pytest

from tests.expressions.arland import PLACES, Arland, shape
from zonemap.errors import ExpressionError, UnknownPlaceError, UsageError
from zonemap.expressions import parse

ARLAND = PLACES["co:AL"]


def test_reads_what_stands_in_a_text_too():
    assert shape(parse("the north of Torvik province", Arland())) == "inner-direction[n](Torvik:province)"
    assert shape(parse("around torvik", Arland())) == "around(Torvik:city|Torvik:province)"
    assert shape(parse("a 20-mile-deep safe zone along the Sudmarkish border", Arland(), focus=ARLAND)).startswith(
        "strip["
    )
    assert shape(parse("a zone within 10 km of Brek", Arland())) == "distance[10km](Brek:town)"


def test_the_south_needs_a_country():
    assert shape(parse("the south", Arland(), focus=ARLAND)) == "inner-direction[s](Arland:country)"
    with pytest.raises(ExpressionError, match=r"'south' needs a place or a country"):
        parse("the south", Arland())


def test_the_border_alone_is_a_place_here():
    assert shape(parse("the border", Arland(), focus=ARLAND)) == "border(Arland:country)"


def test_the_focus_settles_which_place_of_a_name():
    assert parse("Molde", Arland(), focus=PLACES["co:SM"]).senses[0].id == "c:paris-sm"
    assert parse("Molde", Arland()).senses[0].id == "c:molde"


def test_unknown_place_comes_with_suggestions():
    with pytest.raises(UnknownPlaceError, match=r"'Torvk' is no place in the gazetteer; did you mean Torvik") as caught:
        parse("north of Torvk", Arland())
    assert caught.value.suggestions[0] == "Torvik (AL)"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("30000 km from Brek", r"'30000 km from Brek' is impossible.*20,000 km"),
        ("-5 km from Brek", r"'-5' is impossible: it is negative"),
        ("five parsecs from Brek", r"'parsecs' is no unit"),
        ("within 20 of Brek", r"has no unit"),
        ("north of", r"the direction 'north' needs a place"),
        ("within", r"locates nothing"),
        ("", r"no word of place"),
        ("   ", r"no word of place"),
        ("Brek. Molde.", r"locates 2 areas"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_one_line(words, told):
    with pytest.raises(ExpressionError, match=told) as caught:
        parse(words, Arland())
    assert "\n" not in str(caught.value)


def test_an_unknown_language_is_a_wrong_call():
    with pytest.raises(UsageError, match="'xx'"):
        parse("Brek", Arland(), language="xx")


def test_an_article_is_no_expression():
    with pytest.raises(ExpressionError, match="characters are no place expression"):
        parse("Brek " * 1_000, Arland())


def test_long_rubbish_is_answered_at_once(store):
    letters = "qwertzuiopasdfghjklyxcvbnm" * 6
    for words in (letters[:150], " ".join(letters[i : i + 6] for i in range(0, 150, 6))):
        began = time.process_time()
        with pytest.raises(UnknownPlaceError) as caught:
            parse(words, store)
        assert time.process_time() - began < 0.5
        assert len(str(caught.value)) < 400


def test_suggestions_from_the_bundled_gazetteer(store):
    with pytest.raises(UnknownPlaceError) as caught:
        parse("north of Alepo city walls of Damascuss", store)
    assert caught.value.suggestions
