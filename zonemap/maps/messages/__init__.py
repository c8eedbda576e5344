"""The words of the page, one file a language; `MESSAGES` is the registry."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError

if TYPE_CHECKING:
    import datetime as dt

MESSAGES: tuple[str, ...] = ("en", "fr", "ar", "ru", "tr", "es")


@cache
def of(language: str) -> dict[str, Any]:
    """The message table of a language.

    Raises:
        UsageError: the page has no words in that language.
    """
    if language not in MESSAGES:
        raise UsageError(f"page language {language!r} is not one of {', '.join(MESSAGES)}")
    return tomllib.loads((files(__name__) / f"{language}.toml").read_text(encoding="utf-8"))


def filled(template: str, **values: str) -> str:
    """A message with its [x] filled in."""
    for key, value in values.items():
        template = template.replace(f"[{key}]", value)
    return template


def day(date: dt.date, language: str) -> str:
    """A date in words: '3 May 2017'."""
    table = of(language)
    return filled(table["date"], d=str(date.day), month=table["months"][date.month - 1], y=str(date.year))
