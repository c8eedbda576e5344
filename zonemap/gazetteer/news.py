"""Spellings in the news."""

from __future__ import annotations

from collections.abc import Iterable

from zonemap.gazetteer.rows import Row


def add(rows: Iterable[Row]) -> None:
    """Placeholder until the rules are written."""
