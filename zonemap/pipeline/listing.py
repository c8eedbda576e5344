"""Tuples that show as readable tables: in a terminal as aligned text, in a notebook as an escaped HTML table."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, SupportsIndex, TypeVar, overload

T = TypeVar("T")
Columns = Sequence[tuple[str, Callable[[Any], object]]]
"""Headings, and what each takes from an item."""

_SHOWN = 20
"""Rows shown; the rest is counted."""
_WIDEST = 48
"""Letters of a cell shown as text; a notebook wraps cells instead."""
_WIDEST_HTML = 300


class Listing(tuple[T, ...], Generic[T]):  # noqa: SLOT001  a tuple has no room for slots
    """A tuple of zones, claims, mentions or documents; a slice is one too."""

    _noun: str
    _columns: Columns

    def __new__(cls, items: Iterable[T], *, noun: str, columns: Columns) -> Listing[T]:
        """Takes the items, what one of them is called, and what a table shows of it."""
        made = super().__new__(cls, items)
        made._noun, made._columns = noun, columns
        return made

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Listing[T]: ...

    def __getitem__(self, index: SupportsIndex | slice) -> T | Listing[T]:
        """An item, or a slice as a listing."""
        if isinstance(index, slice):
            return Listing(super().__getitem__(index), noun=self._noun, columns=self._columns)
        return super().__getitem__(index)

    def __repr__(self) -> str:
        if not self:
            return self._headline()
        cells = [[heading for heading, _ in self._columns], *(self._row(item, _WIDEST) for item in self[:_SHOWN])]
        widths = [max(_width(row[i]) for row in cells) for i in range(len(self._columns))]
        lines = [
            "  ".join(cell + " " * (w - _width(cell)) for cell, w in zip(row, widths, strict=True)) for row in cells
        ]
        return "\n".join([self._headline(), *(line.rstrip() for line in lines), *self._more()])

    def _repr_html_(self) -> str:
        heads = "".join(f"<th style='text-align:left'>{html.escape(heading)}</th>" for heading, _ in self._columns)
        rows = "".join(
            "<tr>"
            + "".join(
                f"<td style='text-align:left' dir='auto'>{html.escape(c)}</td>" for c in self._row(item, _WIDEST_HTML)
            )
            + "</tr>"
            for item in self[:_SHOWN]
        )
        more = "".join(f"<p>{html.escape(line)}</p>" for line in self._more())
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>" if self else ""
        return f"<p>{html.escape(self._headline())}</p>{table}{more}"

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)  # how a table looks is not pickled

    def _headline(self) -> str:
        return f"{len(self):,} {self._noun}{'' if len(self) == 1 else 's'}"

    def _more(self) -> list[str]:
        return [f"… and {len(self) - _SHOWN:,} more"] if len(self) > _SHOWN else []

    def _row(self, item: T, widest: int) -> list[str]:
        return [_cell(take(item), widest) for _, take in self._columns]


def _cell(value: object, widest: int) -> str:
    """One line without letters that would turn the line round or move the cursor."""
    if isinstance(value, float):
        return f"{value:,.1f}" if abs(value) < 100 else f"{value:,.0f}"
    text = " ".join(str("" if value is None else value).split())
    text = "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf"})
    return text if len(text) <= widest else text[: widest - 1] + "…"


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _speakers(zone: Any) -> str:
    return ", ".join(dict.fromkeys(claim.speaker for claim in zone.claims if claim.speaker))


def _words(claim: Any) -> str:
    return (
        claim.expression.text
        if claim.expression
        else f"not located ({claim.scope.name})"
        if claim.scope
        else "not located"
    )


def _place(resolution_place: Any) -> str:
    return f"{resolution_place.name} ({resolution_place.feature}{f', {resolution_place.country}' if resolution_place.country else ''})"


ZONES: Columns = (
    ("id", lambda z: z.id), ("name", lambda z: z.name), ("kind", lambda z: z.kind), ("status", lambda z: z.status),
    ("certainty", lambda z: z.certainty), ("km²", lambda z: z.footprint.area_km2), ("± km", lambda z: z.footprint.uncertainty_km),
    ("claims", lambda z: len(z.claims)), ("speakers", _speakers),
)  # fmt: skip
CLAIMS: Columns = (
    ("document", lambda c: c.document_id), ("kind", lambda c: c.kind), ("status", lambda c: c.status), ("speaker", lambda c: c.speaker),
    ("said", lambda c: c.said), ("where", _words), ("quote", lambda c: c.quote),
)  # fmt: skip
DOCUMENTS: Columns = (
    ("id", lambda d: d.id), ("title", lambda d: d.title), ("publisher", lambda d: d.publisher), ("published", lambda d: d.published),
    ("language", lambda d: d.language), ("letters", lambda d: f"{len(d.text):,}{' (quotes only)' if d.partial else ''}"),
)  # fmt: skip


def mention_columns(taken_for: Callable[[Any], Any]) -> Columns:
    """Columns of mentions; `taken_for` gives the place a mention was taken for, or None."""
    return (
        ("text", lambda m: m.text), ("taken for", lambda m: _place(place) if (place := taken_for(m)) else "—"),
        ("role", lambda m: m.role), ("start", lambda m: m.start), ("end", lambda m: m.end), ("score", lambda m: f"{m.score:.2f}"),
    )  # fmt: skip
