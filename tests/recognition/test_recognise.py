"""What a reader expects of the names found in a text."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap import gazetteer
from zonemap.model import Document
from zonemap.recognition import recognise


def found(text, language="en"):
    return recognise(Document(id="t", text=text, language=language), gazetteer.bundled())


def roles(text, language="en"):
    return {m.text: m.role for m in found(text, language)}


def test_places_are_found_with_offsets_of_the_text():
    text = "Shelling hit the town of Azaz, north of Aleppo, on Friday."
    mentions = found(text)
    assert [m.text for m in mentions] == ["Azaz", "Aleppo"]
    assert all(text[m.start : m.end] == m.text for m in mentions)


def test_a_type_word_behind_the_name_belongs_to_the_mention():
    (mention,) = found("Rebels still hold parts of Homs province.")
    assert (mention.text, mention.feature_word) == ("Homs province", "province")


def test_a_type_word_before_the_name_is_noted_only():
    (mention,) = found("The zones would cover the northwestern province of Idlib.")
    assert (mention.text, mention.feature_word) == ("Idlib", "province")


def test_a_plural_type_word_is_said_of_every_member_of_its_list():
    mentions = found("Fighting went on in the provinces of Daraa, Quneitra and Idlib.")
    assert {m.text: m.feature_word for m in mentions} == {
        "Daraa": "province",
        "Quneitra": "province",
        "Idlib": "province",
    }


def test_a_container_is_pointed_to():
    (paris, texas) = found("He was born in Paris, Texas, and never left.")
    assert (paris.container, texas.container) == ("Texas", "")


def test_a_demonym_is_an_attribute_even_before_a_type_word():
    assert roles("Syrian troops shelled a Syrian town near Aleppo.") == {"Syrian": "affiliation", "Aleppo": "location"}


def test_a_compound_attribute_is_one_too():
    assert roles("A London-based activist spoke.")["London"] == "affiliation"


def test_governments_named_by_their_capital_are_metonyms():
    assert roles("Moscow and Ankara agreed on a plan.") == {"Moscow": "metonym", "Ankara": "metonym"}
    assert roles("The talks were held in Moscow.") == {"Moscow": "location"}


@pytest.mark.parametrize(
    "text", ["President Recep Tayyip Erdogan spoke.", "Presidents Erdogan and Vladimir Putin met."]
)
def test_persons_are_no_places(text):
    assert not [m for m in found(text) if m.role in {"location", "metonym"}]


def test_an_organisation_named_for_a_place_is_no_place():
    assert roles("Andy Murray was beaten at the Madrid Open.").get("Madrid") != "location"


def test_a_common_word_that_is_a_town_somewhere_is_left_alone():
    assert not [m for m in found("Reading is nice. Of course it is a mobile phone.") if m.role == "location"]


def test_a_name_of_no_gazetteer_is_found_without_ids():
    mentions = found("In Qorvash district, fighting was reported in Qorvash, in the Qorvash area and near Qorvash.")
    assert any(m.text.startswith("Qorvash") and not m.place_ids for m in mentions)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fr", "Un cessez-le-feu a été annoncé au nord de Homs et à Alep.", {"Homs", "Alep"}),
        ("es", "Rusia propuso una zona segura en la provincia de Alepo.", {"Rusia", "Alepo"}),
        ("ru", "Зона безопасности вокруг Алеппо не обсуждалась, сообщил источник в Анкаре.", {"Алеппо", "Анкаре"}),
        ("tr", "Halep'te ve İdlib'de çatışmalar sürüyor.", {"Halep", "İdlib"}),
        ("ar", "اتفقت الأطراف على وقف إطلاق النار في محافظة درعا جنوب سوريا.", {"درعا", "سوريا"}),
    ],
)
def test_other_languages_are_read_under_their_inflections(language, text, wanted):
    assert {m.text for m in found(text, language)} == wanted


@settings(max_examples=50, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("Aleppo homs, .-'’\n\u0301دİСиря0S."), max_size=80),
    st.sampled_from(["en", "ar", "ru", "tr"]),
)
def test_mentions_never_overlap_and_their_offsets_hold(text, language):
    mentions = found(text, language)
    assert all(text[m.start : m.end] == m.text and m.start < m.end for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))


def test_the_same_text_gives_the_same_mentions_whatever_was_read_before():
    text = "Troops left Hama for Homs, said the governor of Idlib province."
    first = found(text)
    found("Boone County, Kentucky: Mr Smith went to Washington. " * 3)
    assert found(text) == first


@pytest.mark.parametrize("unit", ["Aleppo ", "A ", "ALEPPO IDLIB ", "1234 ", "New York of the ", "St. "])
def test_time_is_linear_in_a_text_of_one_repeated_word(unit):
    def seconds(length):
        text = (unit * (length // len(unit) + 1))[:length]
        begun = time.process_time()
        found(text)
        return time.process_time() - begun

    seconds(2_000)
    small, large = seconds(20_000), seconds(80_000)
    assert large < 12 * max(small, 0.02)


def test_names_of_rivers_take_the_article():
    assert "Inguri" in roles("Peacekeepers stayed within twelve kilometres of the Inguri on either bank.")


def test_an_article_written_small_belongs_to_the_name():
    (quarter, _) = found("Fighters held a pocket at the edge of al-Waer, the last quarter of Homs under siege.")
    assert (quarter.text, quarter.role) == ("al-Waer", "location")


def test_a_town_of_the_dateline_is_known_again_at_the_head_of_a_sentence():
    text = "ARAWA, Papua New Guinea, May 2 — Rebels set fire to shops. Arawa, the looted capital, was empty by night."
    assert [m.text for m in found(text) if m.text.lower() == "arawa"] == ["ARAWA", "Arawa"]


@pytest.mark.parametrize(
    "text", ["In Geneva, diplomats met.", "Ships must stay outside 52 degrees South, 60 degrees West."]
)
def test_function_words_and_directions_are_no_places(text):
    assert not {"In", "South", "West"} & set(roles(text))


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_texts_without_small_letters_or_without_capitals_are_read(change):
    text = change("Shelling hit Aleppo and the town of Azaz in Syria. Troops left New York.")
    assert {m.text.lower() for m in found(text)} == {"aleppo", "azaz", "syria", "new york"}


@pytest.mark.parametrize(
    ("language", "text", "adjectives"),
    [
        ("es", "Un avión iraquí cruzó la zona y las tropas turcas callaron.", {"iraquí", "turcas"}),
        ("ru", "Зона закрыта иракским самолётам и турецкие войска ушли.", {"иракским", "турецкие"}),
    ],
)
def test_adjectives_of_countries_written_small_are_attributes(language, text, adjectives):
    assert {name for name, role in roles(text, language).items() if role == "affiliation"} >= adjectives


def test_a_seat_that_stands_for_a_government_is_no_location():
    assert roles("El Pentágono calló.", "es") == {"Pentágono": "metonym"}
    assert roles("Белый дом молчит.", "ru") == {"Белый дом": "metonym"}


@pytest.mark.parametrize("name", ["Zagreb", "Ottawa", "Nairobi", "Dhaka", "London"])
def test_governments_say_things(name):
    assert name in roles(f"The verdict was welcomed abroad; {name} said that one should look to the future.")


@pytest.mark.parametrize("name", ["Goma", "Latakia", "Batumi"])
def test_people_of_a_town_say_things(name):
    assert roles(f"Residents of {name} said that they had hidden.")[name] == "location"


def test_a_person_who_says_something_is_none():
    assert roles("Michael Jordan left early. Jordan said he was tired.")["Jordan"] == "person-or-group"


@pytest.mark.parametrize("name", ["British Columbia", "French Guiana", "the Indian Ocean", "Trinidad and Tobago"])
def test_a_name_of_several_words_is_taken_whole(name):
    assert list(roles(f"Flights from {name} were cancelled.")) == [name.removeprefix("the ")]


@pytest.mark.parametrize("thing", ["city", "camp", "crossing", "valley"])
def test_a_common_noun_that_opens_a_sentence_is_no_village(thing):
    assert not found(f"The {thing} was attacked on Friday.")


def test_an_article_that_is_part_of_the_name_belongs_to_it_where_a_sentence_opens():
    assert list(roles("They met in March. The Hague has opened the trial.")) == ["The Hague"]


@pytest.mark.parametrize("name", ["Mount Elgon", "Gulf of Suez", "Lake Prespa"])
def test_a_lake_or_mountain_of_no_gazetteer_is_not_the_country_in_its_name(name):
    assert list(roles(f"They reached {name} on Friday.")) == [name]
