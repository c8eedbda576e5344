"""The words of the page, one file a language; `MESSAGES` is the registry."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt

MESSAGES: tuple[str, ...] = ("en", "fr", "ar", "ru", "tr", "es", "de", "it", "pt", "pl", "uk", "fa", "he", "zh")


@cache
def of(language: str) -> dict[str, Any]:
    """The message table of a language.

    Raises:
        UsageError: the page has no words in that language.
    """
    if language not in MESSAGES:
        raise UsageError(f"page language {language!r} is not one of {', '.join(MESSAGES)}")
    return tomllib.loads((files(__name__) / f"{language}.toml").read_text(encoding="utf-8"))


@cache
def countries(language: str) -> dict[str, str]:
    """Names of countries by ISO 3166-1 code, from Unicode CLDR, in a language that the gazetteer has no names in."""
    head, *rows = (files(__name__) / "countries.tsv").read_text(encoding="utf-8").splitlines()
    languages = head.split("\t")
    if language not in languages:
        return {}
    column = languages.index(language)
    return {cells[0]: cells[column] for cells in (row.split("\t") for row in rows)}


def filled(template: str, **values: str) -> str:
    """A message with its [x] filled in."""
    for key, value in values.items():
        template = template.replace(f"[{key}]", value)
    return template


def day(date: dt.date, language: str) -> str:
    """A date in words: '3 May 2017'."""
    table = of(language)
    return filled(table["date"], d=str(date.day), month=table["months"][date.month - 1], y=str(date.year))
