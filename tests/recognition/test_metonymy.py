"""Place or government: what is looked up word by word is what training learned feature by feature."""

import math

import pytest

from zonemap import gazetteer, languages
from zonemap.names import fold
from zonemap.recognition import metonymy
from zonemap.recognition.engine import Engine
from zonemap.recognition.spans import read
from zonemap.recognition.tokens import tokenise


@pytest.fixture(scope="module")
def engine():
    return Engine(languages.get("en"), gazetteer.bundled())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ankara spurned the offer, but Moscow and Tehran haggled on.", "Ankara"),
        ("He drifted through Ghana for a year.", "Ghana"),
        ("A treaty between Portugal and the sultan was renewed.", "Portugal"),
    ],
)
def test_look_up_is_the_sum_of_the_features(engine, text, name):
    reading, lexicon = read(tokenise(text), engine.lexicon, engine.gap_kinds), engine.lexicon
    at = list(reading.tokens.starts).index(text.index(name))
    names = ["bias", *metonymy.features(at, at, lexicon.names.lookup(fold(name)), reading, lexicon)]
    assert any("@" in feature for feature in names)
    total = lexicon.metonymy.sum(names)
    found = metonymy.probability(at, at, lexicon.names.lookup(fold(name)), reading, lexicon)
    assert found == pytest.approx(1 / (1 + math.exp(-total)))


def test_words_that_are_used_alike_share_a_class(engine):
    classes = engine.lexicon.metonymy.classes
    assert len(classes) == 12_000
    assert classes["church"] == classes["bishop"] != classes["delay"]
