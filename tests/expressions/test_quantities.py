"""Numbers, lengths and areas, as newspapers write them."""

from __future__ import annotations

import pytest

from zonemap import languages
from zonemap.expressions import lengths
from zonemap.expressions.lexicon import lexicon
from zonemap.expressions.quantities import area
from zonemap.expressions.tokens import itemise
from zonemap.model import Span

MILE, NAUTICAL = 1609.344, 1852.0


@pytest.mark.parametrize(
    ("code", "words", "low", "high"),
    [
        ("en", "10 km", 10_000, 10_000),
        ("en", "10km", 10_000, 10_000),
        ("en", "2,500 yards", 2286, 2286),
        ("en", "2.5 miles", 2.5 * MILE, 2.5 * MILE),
        ("en", "ten kilometres", 10_000, 10_000),
        ("en", "thirty-two kilometres", 32_000, 32_000),
        ("en", "one hundred and twenty kilometers", 120_000, 120_000),
        ("en", "two and a half kilometres", 2_500, 2_500),
        ("en", "half a mile", MILE / 2, MILE / 2),
        ("en", "a kilometre", 1_000, 1_000),
        ("en", "15 to 20 km", 15_000, 20_000),
        ("en", "15-20 km", 15_000, 20_000),
        ("en", "15–20 km", 15_000, 20_000),
        ("en", "between 5 and 14 kilometres", 5_000, 14_000),
        ("en", "from five to ten kilometres", 5_000, 10_000),
        ("en", "800 metres to 2 km", 800, 2_000),
        ("en", "20 to 15 km", 15_000, 20_000),
        ("en", "20-mile", 20 * MILE, 20 * MILE),
        ("en", "200 nautical miles", 200 * NAUTICAL, 200 * NAUTICAL),
        ("en", "20 miles (32 km)", 20 * MILE, 20 * MILE),
        ("fr", "une trentaine de kilomètres", 30_000, 30_000),
        ("fr", "2,5 km", 2_500, 2_500),
        ("fr", "de 5 à 14 kilomètres", 5_000, 14_000),
        ("es", "entre 5 y 14 kilómetros", 5_000, 14_000),
        ("es", "2.500 metros", 2_500, 2_500),
        ("ru", "от 5 до 14 километров", 5_000, 14_000),
        ("ru", "30-километровой", 30_000, 30_000),
        ("ru", "тридцать километров", 30_000, 30_000),
        ("ar", "٣٠ كيلومترا", 30_000, 30_000),
        ("ar", "30 كم", 30_000, 30_000),
        ("tr", "5 ila 14 kilometre", 5_000, 14_000),
        ("tr", "otuz iki kilometrelik", 32_000, 32_000),
    ],
)
def test_lengths(code, words, low, high):
    text = f"xx {words} xx"
    ((span, distance),) = lengths(text, Span(0, len(text)), languages.get(code))
    assert distance == pytest.approx((low, high))
    assert span.start <= text.index(words.split()[-1]) < span.end


@pytest.mark.parametrize(
    "words", ["5 years", "km", "several kilometres", "20", "from Monday to Friday", "ten days", "the 15 and the 20"]
)
def test_no_lengths(words):
    assert lengths(words, Span(0, len(words)), languages.get("en")) == ()


@pytest.mark.parametrize(
    ("words", "square_metres"),
    [
        ("35 square kilometres", 35e6),
        ("600 km²", 600e6),
        ("35-square-kilometre", 35e6),
        ("40 hectares", 4e5),
        ("10 square miles", 10 * MILE**2),
    ],
)
def test_areas(words, square_metres):
    items = itemise(words, (), (), (), lexicon(languages.get("en")))
    quantity = area(items, 0)
    assert quantity is not None
    assert quantity.distance.high == pytest.approx(square_metres)
