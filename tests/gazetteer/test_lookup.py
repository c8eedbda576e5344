"""Names to ranked candidates with reasons."""

import pytest


def test_rank_decides_among_equal_names_and_the_reasons_say_so(toy):
    first, second = toy.candidates("Alba")
    assert (first.place.id, second.place.id) == ("t:1", "t:5")
    assert first.score > second.score
    assert first.score + second.score == pytest.approx(1, abs=1e-3)
    assert first.reasons == ("its main name", "town of 50,000 people")


def test_nearness_turns_the_order(toy):
    assert toy.candidates("Alba", near=(31.5, 0.2))[0].reasons[-1].endswith("km from the point given")
    far = toy.candidates("Alba", near=(31.5, 0.2))[1].score
    assert far > toy.candidates("Alba")[1].score


@pytest.mark.parametrize(
    "spelling", ["ALBA", "al-ba".replace("-", ""), "Albah", "ألبا", "Алба".replace("Алба", "Аль-Ба")]
)
def test_any_spelling_and_script(toy, spelling):
    assert toy.candidates(spelling)[0].place.id == "t:1"


def test_country_and_feature_filter(toy):
    assert toy.candidates("Alba", country="SY") == ()
    assert toy.candidates("Westria", feature="city") == ()
    assert toy.candidates("Westria", feature="governorate")[0].place.id == "t:W"
    assert toy.candidates("Vale", feature="region")[0].place.id == "t:vale"


def test_a_misspelling_is_matched_only_within_a_country_and_says_how(toy):
    assert toy.candidates("Dorchster") == ()
    found = toy.candidates("Dorchster", country="QT")
    assert found[0].place.id == "t:4"
    assert "1 letters apart" in found[0].reasons[0]


def test_short_names_are_never_guessed(toy):
    assert toy.candidates("Bin", country="QT") == ()
    assert toy.candidates("Albu", country="QT") == ()


def test_suggestions_for_an_unknown_name(toy):
    assert toy.suggestions("Dorchstr")[0].id == "t:4"
    assert toy.suggestions("Qqqqqqq") == ()
