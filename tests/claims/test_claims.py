"""Which zones a text speaks of: kind, standing and place, one table a class of phrase."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.marked import located, read

TIED = [
    # beside, after and before the zone noun
    ("Monitors walked into the [Sarajevo] exclusion zone.", "exclusion", "Sarajevo"),
    ("A buffer zone near the river, patrolled daily, was set up in [Homs].", "buffer", "Homs"),
    ("In [Homs], troops said, a ceasefire took hold.", "ceasefire", "Homs"),
    ("[Idlib], where a truce began on Friday, was calm.", "ceasefire", "Idlib"),
    ("The council declared [Zepa] a safe area for its people.", "safe", "Zepa"),
    ("[Zepa] was declared a safe area as troops closed in.", "safe", "Zepa"),
    ("[Zepa], a United Nations safe area since April, was shelled.", "safe", "Zepa"),
    ("[Quneitra] falls within the demilitarised zone.", "demilitarised", "Quneitra"),
    ("The fourth de-escalation zone, [Idlib], was added on Friday.", "de-escalation", "Idlib"),
    # no zone noun
    ("Fighting is banned [within 40 km of Palmyra|distance@40000].", "no-fire", "within 40 km of Palmyra"),
    ("Both sides agreed to stop shooting in [Aleppo].", "ceasefire", "Aleppo"),
    ("The guns fell silent in [Aleppo] at dawn.", "ceasefire", "Aleppo"),
    ("No aircraft may fly [north of Hama|outer-direction].", "no-fly", "north of Hama"),
    ("Heavy weapons are to be withdrawn from a strip [along Litani|along].", "demilitarised", "along Litani"),
    ("Troops must pull back [20 km from Daraa|from-distance@20000].", "demilitarised", "20 km from Daraa"),
    ("No armed man may enter [within 5 km of Tadef|distance@5000].", "demilitarised", "within 5 km of Tadef"),
    ("Residents of [Manbij] were ordered to leave.", "evacuation", "Manbij"),
    ("[Abyei], which is to be demilitarised, was quiet.", "demilitarised", "Abyei"),
    # over sentences
    ("A safe zone was announced by the army. It runs [along Litani|along].", "safe", "along Litani"),
    ("Shells fell on [Homs] for weeks. A truce there began on Friday.", "ceasefire", "Homs"),
]


@pytest.mark.parametrize(("text", "kind", "place"), TIED)
def test_a_zone_is_tied_to_its_place(text, kind, place):
    assert [(k, p) for k, _, p in located(text)] == [(kind, place)]


NOT_TIED = [
    "He found a safe space in [Amman] and left his comfort zone in [Aleppo].",
    "A school zone and a pedestrian zone were painted in [Homs]; the time zone of [Hama] is the same.",
    "The ceasefire talks moved from [Geneva] to [Cairo].",
    "A ceasefire monitor was shot in [Homs].",
    "A monitoring centre for the de-escalation zones opened in [Amman].",
    "Safe zones were discussed, the minister said in [Ankara].",
    "A truce was agreed in [Cairo].",
    "Refugees from [Aleppo] who fled to [Idlib] asked for a safe zone.",
    "Jets bombed [Idlib] while envoys spoke of de-escalation zones.",
    "Had the safe zone in [Idlib] been set up, thousands would live.",
    "Would a safe zone work in [Idlib]?",
    "Unlike the no-fly zone over [Benghazi], the plan has no mandate.",
    "In 1992 the allies carved out a no-fly zone over [Basra].",
    "The protected areas of [Homs] are home to owls.",
    "Troops withdrew from [Raqqa], leaving their heavy weapons behind.",
    "Fire in the market of [Aleppo] was stopped after two hours.",
    "The enclave of [Douma] has been besieged since 2013.",
    "The truce, he said, does not cover [Idlib].",
    "DAMASCUS/[Homs] - The ministry spoke of safe zones.",
    "Safe zones in [Syria] are an idea of last year.",
    "Buffer zone plans between Nowheretown and [Hama] were shown.",
]


@pytest.mark.parametrize("text", NOT_TIED)
def test_places_of_other_matters_carry_no_zone(text):
    assert [c for c in located(text) if c[1] != "rejected"] == []


STANDINGS = [
    ("A safe zone would be set up in [Idlib].", "proposed"),
    ("Ankara wants a safe zone in [Idlib].", "proposed"),
    ("The planned safe zone in [Idlib] worries them.", "proposed"),
    ("Both armies agreed on a demilitarised zone in [Idlib].", "agreed"),
    ("A ceasefire in [Idlib] will begin at noon.", "agreed"),
    ("The accord calls for a buffer zone in [Idlib].", "agreed"),
    ("The ceasefire in [Idlib] has held since Friday.", "in-force"),
    ("The army imposed an exclusion zone in [Idlib].", "in-force"),
    ("The truce in [Idlib] collapsed on Monday.", "ended"),
    ("The safe zone in [Idlib] ceased to exist on Saturday.", "ended"),
    ("The old buffer zone in [Idlib] is overgrown.", "ended"),
    ("Turkey ruled out a buffer zone in [Idlib].", "rejected"),
    ("The ministry denied that a buffer zone was planned in [Idlib].", "rejected"),
    ("There is no ceasefire in [Idlib].", "rejected"),
    ("A buffer zone in [Idlib] was not discussed.", "rejected"),
    ("A buffer zone is to be lifted in [Idlib] by May.", "in-force"),
]


@pytest.mark.parametrize(("text", "status"), STANDINGS)
def test_standing_comes_from_verbs_in_their_scope(text, status):
    assert [s for _, s, _ in located(text)] == [status]


def test_refusing_a_report_does_not_refuse_the_zone():
    ((_, status, _),) = located("Moscow rejected reports that it would leave the de-escalation zone in [Idlib].")
    assert status != "rejected"


def test_a_list_of_a_plural_noun_is_a_zone_each():
    zones = located("The safe areas would be in [Idlib], [around Homs|around] and [near Hama|near].")
    assert [p for _, _, p in zones] == ["Idlib", "around Homs", "near Hama"]


def test_a_list_of_a_singular_noun_is_one_zone():
    (claim,) = [c for c in read("A truce took effect in [Idlib] and in [Homs].") if c.expression]
    assert claim.expression.relation == "union"
    assert [a.text for a in claim.expression.anchors] == ["Idlib", "Homs"]


def test_a_count_that_differs_from_what_is_located_is_said():
    claims = [c for c in read("Four safe areas would be in [Idlib] and in [Homs].") if c.expression]
    assert len(claims) == 2
    assert all(c.count == 4 and "counts 4; 2 located" in c.notes[0] for c in claims)


def test_ordinals_over_sentences_are_zones_of_their_own():
    text = "The first zone covers [Idlib]. The second lies in [Homs]. All two de-escalation zones took effect at noon."
    assert located(text) == [("de-escalation", "in-force", "Idlib"), ("de-escalation", "in-force", "Homs")]


def test_a_second_mention_adds_to_the_first():
    text = "A demilitarised zone in [Idlib] was agreed by the armies. The demilitarised zone took effect on Friday."
    assert located(text) == [("demilitarised", "in-force", "Idlib")]


def test_a_depth_told_later_widens_the_strip():
    (claim,) = read("A peace corridor [along Litani|along] was agreed by the armies. Its depth is 10 kilometres.")
    assert claim.expression.relation == "strip"
    assert claim.expression.distance.low == 10_000


def test_a_length_of_something_else_is_left_alone():
    (claim,) = [c for c in read("The truce in [Homs] holds, and 20 kilometres away shells fell.") if c.expression]
    assert claim.expression.distance is None


def test_a_belt_without_width_is_listed_and_a_zone_around_zones_is_drawn():
    posts = read("The de-escalation zones are in [Idlib]. A security belt would be drawn around them.")
    assert [(c.kind, bool(c.expression)) for c in posts] == [("de-escalation", True), ("security", False)]
    zones = read("The de-escalation zones are in [Idlib]. Security zones would be created around them.")
    assert [(c.kind, c.expression.relation) for c in zones] == [("de-escalation", "place"), ("security", "belt")]


def test_a_corridor_across_a_named_land_has_no_course():
    claims = read("A humanitarian corridor across [Syria] was opened by the army.")
    assert [c.expression for c in claims] == [None]


def test_a_whole_country_is_a_scope_unless_planes_are_banned_from_it():
    (truce,) = read("A ceasefire across [Syria] began at noon.")
    assert truce.expression is None
    assert truce.scope.name == "Syria"
    (flights,) = read("The council imposed a no-fly zone over [Libya].")
    assert flights.expression is not None


def test_later_denial_of_any_such_zone_rejects_it():
    claims = read(
        "They had settled on a safe zone in [Idlib], one paper said. No such safe zone exists, said the army."
    )
    assert [c.status for c in claims if c.expression] == ["rejected"]


def test_every_claim_says_which_words_and_rules_made_it():
    for text, _, _ in TIED:
        for claim in read(text):
            decided = {cue.decides for cue in claim.cues}
            assert {"kind", "status"} <= decided
            assert claim.expression is None or "place" in decided
            assert all(cue.rule for cue in claim.cues)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "the a zone safe no-fly truce in of , . ; : - and where [Homs] [Syria] not would held 20 km wide it they ? \n « » ' منطقة зона".split(
                " "
            )
        ),
        max_size=40,
    )
)
def test_any_words_are_read_without_a_fault_and_alike_twice(words):
    text = " ".join(words)
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "zone", "truce", "in", ", and", "no-fly zone of", "around them a belt", "the second", "it"]
)
def test_stubs_of_sentences_are_no_fault(text):
    assert located(text) == []


def test_time_grows_with_the_text_alone():
    import time

    sentence = "The de-escalation zone in [Idlib] held on Friday, the army said, and a truce in [Homs] began. "
    spans = []
    for size in (50, 400):
        start = time.perf_counter()
        read(sentence * size)
        spans.append(time.perf_counter() - start)
    assert spans[1] < 8 * 4 * max(spans[0], 0.02)
