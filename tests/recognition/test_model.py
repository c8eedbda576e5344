"""The features that training names and those that use looks up are the same."""

from __future__ import annotations

from zonemap.recognition import features, model
from zonemap.recognition.classes import BIT, CLASSES

WORDS = {
    "lower": "said", "number": "2017", "Cap": "homs", "CAPS": "unhcr", "CAPS2": "un", "Initial": "j", "mixed": "3rd", "Inner": "mcallen"
}  # fmt: skip


def test_the_numbers_of_a_word_are_those_of_its_features():
    trained = model.load("en")
    index, nothing = trained.index, len(trained.index)
    for form, folded in WORDS.items():
        named = [index.get(name, nothing) for name in features.of_letters(folded, form)]
        kind, *letters = trained.numbers(folded, form, 0, 0)
        assert letters == named + [nothing] * (3 - len(named))
        expected = sum(trained.word_weights[index[name]] for name in features.of_kind([], form, 0) if name in index)
        assert (trained.word_weights[kind] == expected).all()


def test_classes_of_a_word_count():
    trained = model.load("en")
    for name in CLASSES[:4]:
        plain, classed = (trained.numbers("said", "lower", flags, 0)[0] for flags in (0, BIT[name]))
        assert (trained.word_weights[plain] != trained.word_weights[classed]).any()
