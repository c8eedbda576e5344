"""Who says a clause."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap import languages
from zonemap.claims import sentences, speakers
from zonemap.languages.tables_speech import PERSON_ROLES
from zonemap.model import Candidate, Document, Mention, Place, Resolution, Span

OUTLET = "The Sample"


def places(text, **countries):
    """Resolutions for country names and adjectives that stand in the text."""
    found = []
    for word, code in countries.items():
        start = text.find(word)
        while start >= 0:
            place = Place(
                id=f"c:{code}", name=word, feature="country", feature_class="country", lat=0, lon=0, country=code
            )
            mention = Mention(start=start, end=start + len(word), text=word, role="metonym", place_ids=(place.id,))
            found.append(Resolution(mention=mention, candidates=(Candidate(place=place, score=1.0),)))
            start = text.find(word, start + 1)
    return tuple(sorted(found, key=lambda r: r.mention.start))


def speaker_of(text, clause=None, code="en", resolutions=(), **meta):
    document = Document(id="d", text=text, publisher=OUTLET, **meta)
    voices = speakers.listen(document, sentences.split(text, code), resolutions, languages.get(code))
    start = text.rindex(clause) if clause else len(text) - 1
    return voices.of(Span(start, start + len(clause) if clause else len(text)))


@pytest.mark.parametrize(
    ("text", "clause", "name", "role"),
    [
        ("A truce will hold in the town, an officer said.", "truce", "an officer", "officer"),
        ("The ministry denied that a buffer zone was planned.", "buffer zone", "the ministry", "ministry"),
        ("The gunfire stopped, said the Danish post at Tirin.", "gunfire", "", ""),
        ("The gunfire stopped, said the Danish centre at Tirin.", "gunfire", "the Danish centre at Tirin", "ministry"),
        ("A belt would be drawn around it, the memorandum says.", "belt", "the memorandum", "document"),
        ("The zone covers the north, according to a draft seen by envoys in Orsk.", "zone", "a draft seen by envoys in Orsk", "draft"),
        ("Axios reported, citing two officials, that a safe zone was near.", "safe zone", "two officials", "official"),
        ("A former member of the Peace Council told CNN a zone was planned.", "zone", "a former member of the Peace Council", "member"),
        ("The spokesman for the Northern Front (NF), Arlo Venn, said the strip stays.", "strip", "Arlo Venn", "spokesperson"),
        ("Arlo Venn, the army spokesman, said the strip stays.", "strip", "Arlo Venn", "spokesperson"),
        ("Turkey's prime minister pressed on Thursday for a safe zone.", "safe zone", "Turkey's prime minister", "minister"),
        ("The rebels have ruled out respecting the safe zones.", "safe zones", "the rebels", "group"),
        ("The truce holds, the two ministers told reporters in Astana.", "truce", "the two ministers", "minister"),
        ("The Tirin Observatory for Human Rights said the truce holds.", "truce", "Tirin Observatory for Human Rights", "group"),
        ("A zone proposed by the opposition would cover the north.", "north", "the opposition", "group"),
        ("Residents of Arnel said the truce had collapsed.", "truce", "Residents of Arnel", "person"),
    ],
)  # fmt: skip
def test_names_the_speaker_of_a_sentence(text, clause, name, role):
    found = speaker_of(text, clause)
    if name:
        assert (found.name, found.role) == (name, role)
        assert found.cue is not None
        assert text[found.cue.start : found.cue.end] == found.cue.text
    else:  # 'post' is no role: nobody is better than a wrong name
        assert found.name in {"", OUTLET}


def test_the_speaker_of_the_clause_not_of_the_sentence():
    text = "A no-fly zone is needed in the north, Turkey says, while Russia denied that a belt was planned."
    known = places(text, Turkey="TR", Russia="RU")
    assert speaker_of(text, "no-fly zone", resolutions=known).name == "Turkey"
    assert speaker_of(text, "belt was planned", resolutions=known).name == "Russia"
    assert speaker_of(text, "belt was planned", resolutions=known).role == "government"


def test_the_innermost_speaker_of_nested_speech():
    text = "Foreign Minister Sergey Orlov said that his envoy told him a safe zone was being drawn."
    assert speaker_of(text, "safe zone").name == "his envoy"
    assert speaker_of(text, "said").name == "Sergey Orlov"


def test_an_outlet_yields_to_whom_it_quotes():
    text = "The zone is ready, ministry official Aidar Tumov said on Wednesday, according to the agency TASS."
    assert speaker_of(text, "zone is ready").name == "Aidar Tumov"


def test_the_fullest_name_is_given():
    text = "President Juan Alba Reyes met Dean Holt. A zone is possible, Reyes said. Holt said a belt is better."
    assert speaker_of(text, "zone is possible").name == "Juan Alba Reyes"
    assert speaker_of(text, "belt").name == "Holt"  # nothing in the text says that Dean Holt's surname speaks


def test_a_full_name_given_by_a_speaker_later_serves_earlier():
    text = "A zone is possible, Holt said. A belt is better, said Dean Holt."
    assert speaker_of(text, "zone").name == "Dean Holt"


def test_role_nouns_and_pronouns_point_to_the_person_introduced():
    text = (
        "Turkish President Recep Demir met Russian President Vladimir Orlov. The Russian president said a zone was near. "
        "He added that it would be large. The topic matters in the north, the Turkish leader pointed out."
    )
    known = places(text, Turkish="TR", Russian="RU")
    assert speaker_of(text, "a zone was near", resolutions=known).name == "Vladimir Orlov"
    assert speaker_of(text, "it would be large", resolutions=known).name == "Vladimir Orlov"
    assert speaker_of(text, "The topic", resolutions=known).name == "Recep Demir"


def test_a_source_stays_the_source_and_a_pronoun_without_anybody_stays_unknown():
    text = "A diplomat in Vienna told CNN of a plan. The pocket would lie in the south, the source said."
    assert speaker_of(text, "The pocket").name == "a diplomat in Vienna"
    nobody = speaker_of("The zone has held, he said.", "zone")
    assert (nobody.name, nobody.role) == ("", "unresolved")


def test_the_next_sentence_of_a_quotation_has_the_same_speaker():
    text = 'Envoy Lena Sund spoke. "There will be a zone in the east," Sund said. "It will be closed to all guns."'
    assert speaker_of(text, "It will be closed").name == "Lena Sund"
    text = '"There will be a zone in the east. It will be closed to all guns," said envoy Lena Sund.'
    assert speaker_of(text, "There will be a zone").name == "Lena Sund"


def test_a_plan_retold_in_the_conditional_belongs_to_the_paper():
    text = "The zone would lie in the north. According to the draft, guards would stand around it."
    found = speaker_of(text, "The zone would")
    assert (found.name, found.role, found.cue.rule) == ("the draft", "draft", "plan-continued")


def test_what_nobody_says_is_the_outlets_own():
    found = speaker_of("A zone lies in the north.", "zone")
    assert (found.name, found.role, found.cue) == (OUTLET, "outlet", None)


def test_furniture_and_headlines_speak_nothing():
    text = "READ MORE: Envoy Smith Meets Northern Peace Zone Council Said Again\nA zone lies in the north."
    assert speaker_of(text, "A zone").name == OUTLET
    headline = "The Peace Zone Meets Geneva Talks Again Says Report"
    assert speaker_of(headline, "Zone").name == OUTLET
    assert speaker_of("The United States wants a zone.", "zone").name == OUTLET


def test_a_headline_names_a_country_before_a_colon():
    text = "Russia: zones must be agreed first"
    assert speaker_of(text, "zones", resolutions=places(text, Russia="RU")).name == "Russia"


@pytest.mark.parametrize(
    ("code", "text", "clause", "name", "role"),
    [
        ("fr", "Le ministre russe des Affaires étrangères Sergueï Orlov a déclaré mercredi que la zone serait créée.", "zone", "Sergueï Orlov", "minister"),
        ("fr", "La zone couvrirait le nord, selon une source diplomatique à Ankara.", "zone", "une source diplomatique à Ankara", "source"),
        ("fr", "« La zone sera créée autour de la ville », a déclaré le ministre de la Défense.", "zone", "le ministre de la Défense", "minister"),
        ("es", "El ministro de Exteriores, Pablo Ruiz, dijo que la zona será creada.", "zona", "Pablo Ruiz", "minister"),
        ("es", "La zona abarcaría el norte, según un borrador del acuerdo.", "zona", "un borrador del acuerdo", "draft"),
        ("ru", "Зона вокруг города не обсуждалась, сообщил источник в Анкаре.", "Зона", "источник в Анкаре", "source"),
        ("ru", "Министр обороны Сергей Орлов заявил, что зона создана. По словам Орлова, она соблюдается.", "она", "Сергей Орлов", "minister"),
        ("ru", "Согласно проекту меморандума, зона охватит север.", "зона", "проект меморандума", "draft"),
        ("tr", "Rusya Dışişleri Bakanı Sergey Orlov, kuzeyde bölge kurulacağını söyledi.", "bölge", "Sergey Orlov", "minister"),
        ("tr", "Taslağa göre, bölge kuzeyi kapsayacak.", "bölge", "taslak", "draft"),
        ("tr", "Koridor kurulacak; Demir, esasların belirleneceğini söyledi.", "esasların", "Demir", ""),
        ("ar", "قال وزير الخارجية الروسي سيرغي لافروف إن المنطقة ستقام في الشمال.", "المنطقة", "وزير الخارجية الروسي سيرغي لافروف", "minister"),
        ("ar", "تشمل المنطقة الشمال، بحسب مسودة الاتفاق.", "المنطقة", "مسودة الاتفاق", "draft"),
    ],
)  # fmt: skip
def test_other_languages(code, text, clause, name, role):
    found = speaker_of(text, clause, code=code)
    assert (found.name, found.role) == (name, role)


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet=st.sampled_from("aZ .,:;\"“”'’-—\n«»(said) toldby Хе ال"), max_size=200))
def test_any_text_has_a_speaker_who_stands_in_it(text):
    """Whatever the text, a speaker is the outlet, unknown, or words that the text holds."""
    flat = " ".join(text.split()).lower()
    document = Document(id="d", text=text, publisher=OUTLET)
    spans = sentences.split(text, "en")
    voices = speakers.listen(document, spans, (), languages.get("en"))
    for span in spans:
        found = voices.of(span)
        assert found.name in {"", OUTLET} or found.name.lower() in flat or found.role in PERSON_ROLES | {""}


def test_a_plan_that_goes_on_in_the_next_sentence_keeps_its_speaker():
    text = "An official in Ankara gave the measurements. The strip would begin at the river. It rained.\nThe strip would be long."
    assert speaker_of(text, "The strip would begin").name == "an official in Ankara"
    assert speaker_of(text, "It rained").name == OUTLET
    assert speaker_of(text, "The strip would be long").name == OUTLET


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            '"No armed man may enter the zone," the notables of the upper valley wrote.',
            "the notables of the upper valley",
        ),
        ("The rule stands, a coalition spokesman, Colonel Ryan Venn, reminded reporters.", "Ryan Venn"),
        ("The zone stays, said Lt. John J. Doe.", "John J. Doe"),
    ],
)
def test_speakers_of_no_known_role_and_with_titles(text, name):
    assert speaker_of(text, "stays" if "stays" in text else "The rule" if "rule" in text else "zone").name == name


@pytest.mark.parametrize("code", sorted(languages.LANGUAGES))
def test_every_language_names_the_same_roles(code):
    assert set(languages.get(code).speech.roles) == set(languages.get("en").speech.roles)
