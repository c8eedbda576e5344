"""What a reader expects of the places that names are taken for."""

import time

import pytest

from zonemap import gazetteer
from zonemap.model import Document
from zonemap.recognition import recognise
from zonemap.resolution import focus, resolve


def read(text):
    store = gazetteer.bundled()
    document = Document(id="t", text=text, language="en")
    resolutions = resolve(document, recognise(document, store), store)
    return resolutions, focus(document, resolutions, store)


def places(text):
    return {r.mention.text: r.place for r in read(text)[0]}


def test_the_container_tells_which():
    assert places("He was born in Paris, Texas, and never left.")["Paris"].country == "US"
    assert places("He was born in Paris, France, and never left.")["Paris"].country == "FR"


def test_the_type_word_tells_which():
    assert places("Rebels hold parts of Homs province.")["Homs province"].feature_class == "admin"
    assert places("Rebels left Homs city.")["Homs city"].feature_class == "settlement"


def test_a_country_is_no_village_of_its_name():
    found = places("Fighters crossed from Jordan and Lebanon into Syria.")
    assert [found[name].feature_class for name in ("Jordan", "Lebanon", "Syria")] == ["country"] * 3


def test_small_places_are_taken_in_the_country_spoken_of():
    found = places("In Syria, the truce holds in Idlib, Hama and Palmyra, but not in Tripoli, Lebanon.")
    assert (found["Palmyra"].country, found["Tripoli"].country) == ("SY", "LB")


def test_probabilities_are_ranked_and_add_up_to_no_more_than_one():
    for resolution in read("Springfield and Paris lie near Damascus, Georgia.")[0]:
        scores = [c.score for c in resolution.candidates]
        assert scores == sorted(scores, reverse=True)
        assert sum(scores) <= 1.001


def test_candidates_say_why():
    (resolution, *_) = read("He was born in Paris, Texas.")[0]
    assert any("Texas" in reason or "contain" in reason for reason in resolution.candidates[0].reasons)


def test_one_name_means_one_place_in_a_document():
    resolutions = read("Moscow, Idaho, is small. The mayor of Moscow said so in Moscow.")[0]
    assert len({r.place.id for r in resolutions if r.mention.text == "Moscow"}) == 1


def test_a_name_of_no_gazetteer_has_no_candidates():
    resolutions = read("In Qorvash district, fighting was reported in Qorvash and near Qorvash.")[0]
    assert all(r.candidates == () for r in resolutions if not r.mention.place_ids)


def test_the_text_is_about_where_the_war_is_not_where_the_talks_are():
    text = "MOSCOW — Russia and Turkey agreed in Astana, Kazakhstan, on zones in Syria, the Kremlin said. U.S. officials met in Geneva."
    assert read(text)[1].name == "Syria"


def test_a_text_without_places_is_about_no_country():
    assert read("Nobody said anything.")[1] is None


def test_a_text_that_names_only_a_river_is_about_the_country_at_its_middle():
    assert read("They spoke of a corridor along the border east of the Euphrates.")[1].name == "Syria"


def test_names_of_one_list_lie_in_one_country():
    found = places("Aid reached Juba, Bor, Bentiu and Malakal by barge.")
    assert {place.country for place in found.values()} == {"SS"}


def test_a_country_is_meant_before_its_capital_of_the_same_name():
    found = places("Panama and Guatemala signed; Djibouti, Luxembourg and Mexico voted against.")
    assert {place.feature_class for place in found.values()} == {"country"}


def test_a_capital_is_taken_in_the_country_that_the_text_names():
    assert places("ISLAMABAD — India and Pakistan agreed to respect the line.")["ISLAMABAD"].country == "PK"


def test_where_the_talks_are_is_not_what_the_text_is_about():
    assert read("The fourth zone, Idlib, was added to the list in Astana.")[1].name == "Syria"
    text = "Sudan's warring parties signed a truce for Khartoum in Jeddah, Saudi Arabia said."
    assert read(text)[1].name == "Sudan"


def test_a_border_named_for_the_neighbour_is_on_this_side():
    assert read("Camps lie along the Turkish border in Idlib and the Jordanian border near Daraa.")[1].name == "Syria"


def test_a_long_list_of_names_takes_linear_time():
    names = "Juba, Bor, Homs, Hama, Paris, London, Springfield, Madrid, Tripoli, Azaz, Kyiv, Lviv, Basra, Mosul, Aden, Taiz, "

    def seconds(times):
        text = "".join(f"{name.strip()} {'x' * (n % 7)}, " for n, name in enumerate(names.split(",") * times))
        begun = time.process_time()
        read(text)
        return time.process_time() - begun

    seconds(2)
    small, large = seconds(20), seconds(80)
    assert large < 12 * max(small, 0.02)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("England lost at Galle; the teams go on to Kandy, in Sri Lanka.", "Galle", "LK"),
        ("The fever is named for the town of Marburg, near Frankfurt.", "Marburg", "DE"),
        ("Nigeria closed its border with Benin; Lagos and Edo are calm.", "Benin", "BJ"),
        ("South Sudan sent doctors to Cuba; Bor and Malakal are calm.", "Cuba", "CU"),
        ("He went by train from Seville to Granada.", "Granada", "ES"),
    ],
)
def test_a_place_is_not_passed_over_for_one_that_mainly_has_another_name(text, name, country):
    assert places(text)[name].country == country
