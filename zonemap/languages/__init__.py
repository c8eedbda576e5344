"""The languages zonemap reads: one folder a language, tables only, no logic.

Every table is loaded on first use and by itself, so that a stage pays for (and depends on) its own words alone:

    space        words of place: directions, distances, relation cues, and the grammar that puts them together
    claims       words of zones: zone heads, status, negation
    recognition  words beside names: titles, organisations, locative cues, common words
    speech       words of saying: who said it
    time         words of time: when it holds
    provisions   words of terms: guarantors, checkpoints, flights

A new language is a folder with these six files and one entry in `LANGUAGES`.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from zonemap.errors import UsageError

if TYPE_CHECKING:
    from zonemap.languages.tables_claims import ClaimTable
    from zonemap.languages.tables_provisions import ProvisionTable
    from zonemap.languages.tables_recognition import RecognitionTable
    from zonemap.languages.tables_space import SpaceTable
    from zonemap.languages.tables_speech import SpeechTable
    from zonemap.languages.tables_time import TimeTable

UNDETERMINED = "und"
"""Code of a text whose language could not be told; it is read with the English tables."""


@dataclass(frozen=True)
class Language:
    """One language and its tables."""

    code: str
    """ISO 639-1."""
    name: str
    """English name of the language."""

    @cached_property
    def space(self) -> SpaceTable:
        """Words of place."""
        return cast("SpaceTable", self._table("space"))

    @cached_property
    def claims(self) -> ClaimTable:
        """Words of zones."""
        return cast("ClaimTable", self._table("claims"))

    @cached_property
    def recognition(self) -> RecognitionTable:
        """Words beside names."""
        return cast("RecognitionTable", self._table("recognition"))

    @cached_property
    def speech(self) -> SpeechTable:
        """Words of saying."""
        return cast("SpeechTable", self._table("speech"))

    @cached_property
    def time(self) -> TimeTable:
        """Words of time."""
        return cast("TimeTable", self._table("time"))

    @cached_property
    def provisions(self) -> ProvisionTable:
        """Words of terms."""
        return cast("ProvisionTable", self._table("provisions"))

    def _table(self, shelf: str) -> object:
        module = importlib.import_module(f"zonemap.languages.{self.code}.{shelf}")
        return getattr(module, shelf.upper())


LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        Language("en", "English"),
        Language("fr", "French"),
        Language("ar", "Arabic"),
        Language("ru", "Russian"),
        Language("tr", "Turkish"),
        Language("es", "Spanish"),
    )
}


def get(code: str) -> Language:
    """The language of an ISO 639-1 code; 'und' is read as English.

    Raises:
        UsageError: a language zonemap has no tables for.
    """
    if code == UNDETERMINED:
        return LANGUAGES["en"]
    try:
        return LANGUAGES[code]
    except KeyError:
        raise UsageError(f"language {code!r} is not one of {', '.join(LANGUAGES)}") from None
