import dataclasses

import pytest

from tests.maps import samples
from tests.relations.test_world import node, place
from zonemap.maps import messages
from zonemap.maps.labels import named
from zonemap.maps.wording import FORMS, Wording
from zonemap.relations import draw
from zonemap.zones import naming


def wording(store, language):
    return Wording(language=language, gazetteer=store)


def called(store, expression, language, name=None):
    """What a zone drawn from an expression is called on a page."""
    zone = samples.findings().zones[0]
    claim = dataclasses.replace(zone.claims[0], expression=expression)
    spelled = naming.spelled(expression, store.names)
    zone = dataclasses.replace(zone, name=name or naming.name(spelled), claims=(claim,))
    return wording(store, language).zone(zone)


def homs(store):
    return place(store, "Homs|SY|admin")


@pytest.mark.parametrize(
    ("relation", "language", "told"),
    [
        ("part-of", "fr", "Parties de : Homs (province)"),
        ("part-of", "ar", "أجزاء من: حمص (محافظة)"),
        ("belt", "ru", "Пояс вокруг: Хомс (провинция)"),
        ("near", "tr", "Humus yakını"),
        ("part-of", "de", "Teile von: Homs (Provinz)"),
        ("part-of", "en", "Parts of Homs province"),
    ],
)
def test_a_zone_is_called_in_the_language_of_the_page(store, relation, language, told):
    found = called(store, node(relation, homs(store)), language)
    assert found == told or (language == "tr" and found.endswith("yakını"))


def test_directions_and_lengths_are_written_in_the_language(store):
    assert called(store, node("inner-direction", homs(store), direction="n"), "es") == "Homs (provincia): norte"
    assert (
        called(store, node("belt", homs(store), km=(15, 20)), "it") == "Cintura di 15–20 km intorno a: Homs (provincia)"
    )
    assert called(store, node("belt", homs(store), km=5), "ar").startswith("حزام 5 كم حول")


def test_many_places_are_the_first_and_a_number(store):
    many = node("union", *(place(store, f"{n}|SY|admin") for n in ("Idlib", "Latakia", "Hama", "Aleppo")))
    assert called(store, many, "pl") == "Idlib (+3)"


def test_a_name_of_the_texts_own_and_what_has_no_template_stay_as_they_are(store):
    assert called(store, node("part-of", homs(store)), "fr", name="Zone verte") == "Zone verte"
    odd = node("inner-direction", homs(store), direction="nne")
    assert called(store, odd, "fr") == "The north-north-east of Homs province"


@pytest.mark.parametrize("language", messages.MESSAGES)
def test_every_form_of_note_is_recognised_in_every_language(store, language):
    spoken = wording(store, language)
    for key, forms in FORMS.items():
        for form in forms.split("|"):
            (told,) = spoken.notes([form.replace("[x]", "Homs").replace("[y]", "7")])
            assert isinstance(told, str), key
            assert "[" not in told, key


def test_notes_of_one_meaning_are_told_once_and_rivals_not_in_words(store):
    notes = ["its width is not stated", "the width of the belt is not stated", "sources differ: see also idlib-2"]
    assert wording(store, "en").notes(notes) == ["its width is not stated"]


def test_a_note_without_a_template_is_marked_as_english(store):
    assert wording(store, "ru").notes(["something new"]) == [["something new"]]
    assert wording(store, "en").notes(["something new"]) == ["something new"]


@pytest.mark.parametrize(
    "tree",
    [
        lambda s: node("part-of", homs(s)),
        lambda s: node("belt", homs(s)),
        lambda s: node("inner-direction", place(s, "Syria|SY|country"), direction="s"),
        lambda s: node("around", place(s, "Homs|SY|settlement")),
        lambda s: node("along", node("border", place(s, "Syria|SY|country"), place(s, "Turkey|TR|country"))),
        lambda s: node("around", place(s, "Homs|SY|settlement", "Homs|SY|admin")),
    ],
)
def test_the_notes_that_shapes_really_carry_have_templates(store, tree):
    told = wording(store, "fr").notes(draw(tree(store), store).notes)
    assert told
    assert all(isinstance(note, str) for note in told)


def test_countries_have_names_in_languages_that_the_gazetteer_lacks(store):
    syria = store.country("SY")
    assert [named(syria, code, store) for code in ("de", "pl", "he", "zh")] == ["Syrien", "Syria", "סוריה", "叙利亚"]
    assert len(messages.countries("zh")) > 240
    assert messages.countries("fr") == {}


def test_of_several_names_the_one_as_long_as_the_english_is_taken(store):
    ghouta = store.place("zm:region-eastern-ghouta")
    assert named(ghouta, "ar", store) == "الغوطة الشرقية"


def test_no_name_of_another_language_in_the_same_script_is_taken(store):
    (amman,) = [
        c.place for c in store.candidates("Amman", country="JO", limit=3) if c.place.feature_class == "settlement"
    ][:1]
    assert named(amman, "uk", store) in {"Амман", amman.name}
    assert "ئ" not in named(amman, "fa", store)
    (kharkiv,) = [
        c.place for c in store.candidates("Kharkiv", country="UA", limit=5) if c.place.feature_class == "settlement"
    ][:1]
    assert named(kharkiv, "uk", store) in {"Харків", "Kharkiv"}
