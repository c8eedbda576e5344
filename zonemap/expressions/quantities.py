"""Numbers and lengths: 'ten kilometres', '15 to 20 km', 'between 5 and 14 km', 'a 20-mile-deep', '35 square km'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from zonemap.expressions.tokens import Item
from zonemap.model import Distance

METRES = {"m": 1.0, "km": 1000.0, "mi": 1609.344, "nmi": 1852.0, "yd": 0.9144, "ft": 0.3048}
"""Metres in a unit; mile, yard and foot by the international agreement of 1959, the nautical mile by that of 1929."""
SQUARE_METRES = {"m2": 1.0, "km2": 1e6, "mi2": 1609.344**2, "ha": 1e4, "acre": 4046.8564224}
"""Square metres in a unit of area."""


class Quantity(NamedTuple):
    """A stated quantity and the item after it."""

    end: int
    distance: Distance
    """In metres, or square metres for an area."""


def length(items: Sequence[Item], at: int) -> Quantity | None:
    """The length that begins at item `at`."""
    return _quantity(items, at, METRES)


def area(items: Sequence[Item], at: int) -> Quantity | None:
    """The area that begins at item `at`, in square metres."""
    return _quantity(items, at, SQUARE_METRES)


def number(items: Sequence[Item], at: int) -> tuple[float, int] | None:
    """A number in digits or words, and the item after it: '2,500', 'thirty-two', 'one hundred and twenty', 'half a'."""
    first = _num(items, at)
    if first is None:
        return None
    total, end = first, at + 1
    if not items[at].word[:1].isdigit():
        while True:
            step = end + 1 if _is(items, end, "HYPHEN") or (total >= 100 and _is(items, end, "AND")) else end
            following = _num(items, step)
            if following is None or items[step].word[:1].isdigit():
                break
            if following >= 100 and total < following:
                total *= following
            elif (following < 10 <= total < 100 and total % 10 == 0) or following < 100 <= total:
                total += following
            else:
                break
            end = step + 1
    else:
        following = _num(items, end)
        if following in {100.0, 1000.0} and not items[end].word[:1].isdigit():  # '2 thousand'
            total, end = total * (following or 1), end + 1
    return _with_half(items, total, end)


def _with_half(items: Sequence[Item], total: float, end: int) -> tuple[float, int]:
    if _is(items, end, "AND") and _num(items, end + 1) == 0.5:
        return total + 0.5, end + 2
    return total, end


def _quantity(items: Sequence[Item], at: int, units: dict[str, float]) -> Quantity | None:
    start = at
    while _is(items, at, "APPROX"):
        at += 1
    opened = _is(items, at, "BETWEEN") or _is(items, at, "FROM")
    if opened:
        at += 1
    first = number(items, at)
    if first is None:
        return _bare_unit(items, start, at, units)
    low, end = first
    low_unit = _unit(items, end, units)
    if low_unit:
        end = low_unit[1]
    high = _upper(items, end, opened=opened)
    if high:
        unit = _unit(items, high[1], units)
        if unit:
            # '800 metres to 2 km': each figure has its unit; '15 to 20 km': one for both.
            bounds = sorted((low * (low_unit or unit)[0], high[0] * unit[0]))
            return Quantity(_past_conversion(items, unit[1], units), Distance(bounds[0], bounds[1]))
    if low_unit and not opened:
        metres = low * low_unit[0]
        return Quantity(_past_conversion(items, end, units), Distance(metres, metres))
    return None


def _bare_unit(items: Sequence[Item], start: int, at: int, units: dict[str, float]) -> Quantity | None:
    """'a kilometre from': the article is looked through, so the unit stands alone; only the singular in full counts."""
    unit = _unit(items, at, units)
    if unit and at == start and len(items[at].word) > 3 and items[at].lead < items[at].start and not items[at].article:
        return Quantity(unit[1], Distance(unit[0], unit[0]))
    return None


def _upper(items: Sequence[Item], at: int, *, opened: bool) -> tuple[float, int] | None:
    if (
        _is(items, at, "HYPHEN")
        or _is(items, at, "TO")
        or (_is(items, at, "AND") and opened)
        or _is(items, at, "ORWORD")
    ):
        return number(items, at + 1)
    return None


def _unit(items: Sequence[Item], at: int, units: dict[str, float]) -> tuple[float, int] | None:
    if _is(items, at, "HYPHEN"):
        at += 1
    value = items[at].classes.get("UNIT") if at < len(items) else None
    return (units[value], at + 1) if value in units else None


def _past_conversion(items: Sequence[Item], at: int, units: dict[str, float]) -> int:
    """Steps over '(12 miles)' after '20 kilometres'."""
    if at < len(items) and items[at].word == "(":
        inner = _quantity(items, at + 1, units)
        if inner and inner.end < len(items) and items[inner.end].word == ")":
            at = inner.end + 1
    return at + 1 if _is(items, at, "HYPHEN") else at


def _num(items: Sequence[Item], at: int) -> float | None:
    if at >= len(items):
        return None
    value = items[at].classes.get("NUM")
    return None if value is None else float(value)


def _is(items: Sequence[Item], at: int, cls: str) -> bool:
    return at < len(items) and cls in items[at].classes
