"""The notation of the rules: a table with a slip in it is refused when it is compiled."""

from __future__ import annotations

import pytest

from zonemap.expressions.grammar import compile_rules, state_of


def test_optional_elements_are_expanded():
    rules = compile_rules("near: NEAR? of? <S>")
    assert [len(rule.elements) for rule in rules] == [3, 2, 2, 1]
    assert [rule.order for rule in rules] == [1, 2, 3, 4]


def test_attributes_articles_and_marks():
    (rule,) = compile_rules("strip(side=both, x=1): <LENGTH> ^ +DIR")
    assert rule.attributes == (("side", "both"), ("x", "1"))
    assert [element.kind for element in rule.elements] == ["part", "mark", "class"]
    assert rule.elements[2].article is True


def test_comments_and_blank_lines_are_no_rules():
    assert compile_rules("\n  # a comment\n\n") == ()


@pytest.mark.parametrize(
    "line", ["near NEAR <S>", "near: ", "near: NEAR?", "near: of|NEAR <S>", "near: <s>", "Near!: NEAR"]
)
def test_slips_are_refused(line):
    with pytest.raises(ValueError, match=r"rule|element|mixed"):
        compile_rules(line)


def test_rules_share_their_common_part():
    state = state_of(compile_rules("near: NEAR <S>\nnear: NEAR of <S>"))
    ((_, after),) = state.classes["NEAR"]
    assert list(after.words) == ["of"]
    assert [name for name, _, _ in after.parts] == ["S"]
