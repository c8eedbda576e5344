"""Terms and parties of a zone, as the text words them."""

from __future__ import annotations

import pytest

from zonemap import languages
from zonemap.claims import provisions
from zonemap.languages.tables_provisions import TOPICS
from zonemap.model import Span


def topics(text, code="en"):
    found = provisions.find(text, Span(0, len(text)), languages.get(code))
    assert all(text[p.start : p.end] == p.text for p in found)
    return {p.topic: p.text for p in found}


@pytest.mark.parametrize("code", sorted(languages.LANGUAGES))
def test_every_language_knows_every_topic(code):
    assert set(languages.get(code).provisions.topics) == set(TOPICS)


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("We, as guarantors of the truce, will see to it.", "guarantor", "We, as guarantors of the truce, will see to it"),
        ("Norvia, Tarsk and Elland – as guarantors – signed.", "guarantor", "Norvia, Tarsk and Elland – as guarantors – signed"),
        ("A belt would be drawn, with checkpoints and towers.", "checkpoint", "with checkpoints and towers"),
        ("Observation posts will ring the town.", "observation-post", "Observation posts will ring the town"),
        ("All flights over the zone are banned; the truce holds.", "flights", "All flights over the zone are banned"),
        ("Relief supplies will reach the pocket.", "aid", "Relief supplies will reach the pocket"),
        ("Heavy weapons must be withdrawn from the strip.", "weapons", "Heavy weapons must be withdrawn from the strip"),
        ("Maps will be drawn by May 22.", "deadline", "Maps will be drawn by May 22"),
        ("The guns have ten days to leave.", "deadline", None),
        ("Peacekeepers would separate the two sides.", "troops", "Peacekeepers would separate the two sides"),
        ("A joint working group would draw the maps.", "working-group", "A joint working group would draw the maps"),
        ("Civilians would be able to move freely.", "movement", "Civilians would be able to move freely"),
    ],
)  # fmt: skip
def test_finds_the_clause_that_states_a_term(text, topic, words):
    found = topics(text)
    assert topic in found
    if words:
        assert found[topic] == words


@pytest.mark.parametrize(
    "text",
    ["Warplanes flew over the town.", "The forces met in the capital.", "They stood by the river.", "A zone is planned in the north."],
)  # fmt: skip
def test_finds_no_term_where_none_is_stated(text):
    assert topics(text) == {}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "Les vols seront interdits, avec des postes de contrôle.", {"flights", "checkpoint"}),
        ("es", "Se retirarán las armas pesadas y habrá puestos de control.", {"checkpoint"}),
        ("ru", "Полеты авиации запрещены. Рабочая группа определит карты до 22 мая.", {"flights", "working-group", "deadline"}),
        ("tr", "Gözlem noktaları kurulacak, uçuşlar yasaklanacak.", {"observation-post", "flights"}),
        ("ar", "يحظر تحليق الطائرات، والدول الضامنة ثلاث.", {"flights", "guarantor"}),
    ],
)  # fmt: skip
def test_other_languages(code, text, expected):
    assert expected <= set(topics(text, code))
