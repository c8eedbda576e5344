import pytest

from zonemap.maps import labels


@pytest.mark.parametrize(
    ("language", "expected"), [("en", "Syria"), ("fr", "Syrie"), ("ar", "سوريا"), ("ru", "Сирия"), ("tr", "Suriye")]
)
def test_countries_are_named_in_the_language_of_the_page(store, language, expected):
    assert labels.named(store.place("co:SY"), language, store) == expected


def test_arabic_names_are_in_arabic_letters_or_else_english(store):
    for place_id in ("sy:C1007", "sy:C2528", "gn:325363"):
        place = store.place(place_id)
        name = labels.named(place, "ar", store)
        assert name == place.name or labels._written_in(name, "ARABIC")


def test_a_name_that_mixes_scripts_is_not_taken_for_one_of_them():
    assert not labels._written_in("الرقة Raqqa", "ARABIC")
    assert labels._written_in("دير الزور", "ARABIC")
