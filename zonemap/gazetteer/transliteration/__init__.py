"""Spellings by rule: sounds of Arabic names in the styles of news languages, names of the world in Arabic letters and in Turkish."""

from __future__ import annotations

from zonemap.gazetteer.transliteration.arabic import arabic
from zonemap.gazetteer.transliteration.sounds import Style, parse, spellings
from zonemap.gazetteer.transliteration.styles import STYLES
from zonemap.gazetteer.transliteration.turkish import turkish

__all__ = ["STYLES", "Style", "arabic", "parse", "spellings", "turkish"]
