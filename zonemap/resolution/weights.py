"""Weights of the evidence, fitted by `benchmarks/training/train_resolution.py`; see docs/recognition.md for the data and the figures."""

from __future__ import annotations

from typing import Final

from zonemap.resolution.evidence import ALONE, TOGETHER

_ALONE: Final = {
    "population": 2.42, "rank": 1.21, "first of its name": -0.20, "place in list": -0.79, "country": 1.50, "admin-1": 0.94, "settlement": 0.30,
    "other admin": -0.81, "region": 1.50, "water or line": 0.93, "facility or quarter": -0.20, "type word fits": 1.34, "type word does not fit": -2.06,
    "no type word, settlement": 0.60, "capital": 0.33, "population unknown": 0.76,
    "spellings": 1.00, "by a lesser name": -2.00, "in the shadow of a namesake": -0.85,
}  # fmt: skip
_TOGETHER: Final = {
    "country spoken of": 6.0, "province spoken of": 9.14, "container named beside it": 4.01, "container contradicted": -1.20, "near others": 1.45,
    "its country is named": 0.20, "most of the text": -0.8, "listed beside": 1.50,
}  # fmt: skip
ALONE_WEIGHTS: Final = tuple(_ALONE[name] for name in ALONE)
TOGETHER_WEIGHTS: Final = tuple(_TOGETHER[name] for name in TOGETHER)
NO_MATCH: Final = -1.50
NAMESAKE: Final = 3.0
"""Log odds against a town or unit whose name the country around it bears too: 'Kuwait', 'Kosovo'; judgement."""
ACTING_COUNTRY: Final = 2.0
ACTING_GREAT: Final = 1.0
"""Log odds for a country, and for a unit or city of the first rank, where the name only acts ('Brazil's striker'): hamlets have no
governments; judgement."""
