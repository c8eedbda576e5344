"""Zone properties under the fixed names, each with its proof."""

from __future__ import annotations

import dataclasses
import json

import pytest

from tests.zones.toyland import ARNEL, TIRIN, Atlas, claim, document, leaf, node
from zonemap import explaining, zones
from zonemap.errors import ProvenanceError
from zonemap.model import Candidate, Findings, Mention, Resolution
from zonemap.zones import properties

TEXT = "Talks went on. A zone is planned in Tirin, the envoy said. Nobody laughed."
QUOTE = "A zone is planned in Tirin, the envoy said."


def one_zone(**known):
    source = document(1, TEXT, url="https://example.org/1")
    (zone,) = zones.build(
        (source,), (claim(source, leaf(TIRIN, start=TEXT.index("Tirin")), quote=QUOTE, **known),), Atlas()
    )
    return zone, source


def test_the_names_are_those_of_the_interface_in_order():
    zone, source = one_zone()
    found = properties.of(zone, (source,))
    assert tuple(found) == properties.NAMES
    json.dumps(found)
    assert found["first_claimed"] == found["last_claimed"] == "2017-05-03"
    assert (found["n_sources"], found["n_claims"], found["speakers"]) == (1, 1, ["the envoy"])


def test_a_source_is_a_web_annotation_target_that_finds_the_quote():
    zone, source = one_zone()
    (target,) = properties.of(zone, (source,))["sources"]
    quote, position = target["selector"]
    assert target["source"] == "https://example.org/1"
    assert (quote["type"], quote["exact"]) == ("TextQuoteSelector", QUOTE)
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
    assert TEXT[position["start"] : position["end"]] == QUOTE


def test_the_flat_form_has_no_lists():
    zone, source = one_zone()
    found = properties.flat(zone, (source,))
    assert tuple(found) == properties.FLAT_NAMES
    assert not any(isinstance(value, list | dict | tuple) for value in found.values())
    assert (found["quote"], found["source_url"], found["source_date"]) == (QUOTE, "https://example.org/1", "2017-05-03")


@pytest.mark.parametrize(
    ("change", "documents", "word"),
    [
        ({}, (), "not among the documents"),
        ({"start": 3}, None, "does not hold its quote"),
        ({"quote": ""}, None, "does not hold its quote"),
        ({"cues": ()}, None, "no rule"),
    ],
)
def test_a_zone_that_cannot_prove_its_claim_is_an_error(change, documents, word):
    zone, source = one_zone()
    broken = dataclasses.replace(zone, claims=(dataclasses.replace(zone.claims[0], **change),))
    with pytest.raises(ProvenanceError, match=word):
        properties.of(broken, (source,) if documents is None else documents)


def test_explain_tells_words_candidates_numbers_and_rules():
    zone, source = one_zone()
    start = TEXT.index("Tirin")
    mention = Mention(start=start, end=start + 5, text="Tirin", role="location")
    resolution = Resolution(
        mention=mention,
        candidates=(
            Candidate(place=TIRIN, score=0.9, reasons=("in the country of the text",)),
            Candidate(place=ARNEL, score=0.1, reasons=("far off",)),
        ),
    )
    findings = Findings(documents=(source,), resolutions=((resolution,),), claims=zone.claims, zones=(zone,))
    text = "\n".join(explaining.explain(zone, findings, Atlas()))
    for words in (
        QUOTE,
        "kind by head",
        "taken: Tirin",
        "not taken: Arnel",
        "far off",
        "radius: 30 km — judgement (toy)",
        "place words: “Tirin”",
    ):
        assert words in text


def test_explain_lists_history_and_open_questions():
    first, second = document(1), document(2, day="2017-05-09")
    claims = (
        claim(first, node("near", leaf(TIRIN)), notes=("the text says four zones",)),
        claim(second, leaf(TIRIN), status="agreed"),
    )
    (zone,) = zones.build((first, second), claims, Atlas())
    findings = Findings(documents=(first, second), resolutions=((), ()), claims=claims, zones=(zone,))
    text = "\n".join(explaining.explain(zone, findings, Atlas()))
    assert "2017-05-09: agreed" in text
    assert "the text says four zones" in text
