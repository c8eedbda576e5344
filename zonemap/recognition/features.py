"""The features that recognition decides by, the same in training and in use.

A candidate span is judged by the words at and around it. Each word has features of its own (`of_word`); each place about
the span where a word may stand (`Position`) has its own weight for every feature, once for all spans and once for each
grade of what the gazetteer says of the span. All that is additive over words, so a word's sum is computed once and kept
(`lexicon`). The few features of the span as a whole are in `of_span`.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

GRADES: Final = 4
"""What the gazetteer says of a span: 0 nothing, 1 a small or doubtful name, 2 a fair one, 3 a country, province or great city."""


class Position(IntEnum):
    """Where a word stands with respect to a span."""

    SECOND_BEFORE = 0
    BEFORE_IN_RUN = 1  # joined to the span: also capitalised, nothing but a space between
    BEFORE = 2
    BEFORE_BREAK = 3  # a sentence border between
    FIRST = 4
    INNER = 5
    LAST = 6
    ONLY = 7  # of a span of one word
    AFTER_IN_RUN = 8
    AFTER = 9
    AFTER_BREAK = 10
    SECOND_AFTER = 11


POSITIONS: Final = len(Position)


def shape(word: str) -> str:
    """Cap, CAPS, lower, Initial, Inner (capital inside), number or mixed."""
    if word.islower():
        return "lower"
    if word.isdigit():
        return "number"
    if word[:1].isupper():
        if len(word) == 1:
            return "Initial"
        if word.isupper():
            return "CAPS2" if len(word) < 4 else "CAPS"
        return "Cap" if word[1:].islower() else "Inner"
    return "mixed"


def of_word(folded: str, classes: list[str], form: str, grade: int) -> list[str]:
    """Features of a word wherever it stands."""
    return [*of_kind(classes, form, grade), *of_letters(folded, form)]


def of_kind(classes: list[str], form: str, grade: int) -> list[str]:
    """Those that many words share."""
    return [f"^{form}", f"@{grade}", *(f"#{c}" for c in classes)]


def of_letters(folded: str, form: str) -> tuple[str, ...]:
    """Those of the word itself."""
    if form == "lower":
        return f"={folded}", f"~{folded[-2:]}"
    if form == "number":
        return (f"={folded}",)
    return f"={folded}", f"-{folded[-3:]}", f"+{folded[:2]}"
