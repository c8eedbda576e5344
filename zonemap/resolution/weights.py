"""Weights of the evidence, fitted by `benchmarks/train_resolution.py`; see docs/recognition.md for the data and the figures."""

from __future__ import annotations

import numpy as np

from zonemap.resolution.evidence import ALONE, TOGETHER

_ALONE = {
    "population": 4.0, "rank": 2.0, "first of its name": 0.5, "place in list": -0.5, "country": 2.5, "admin-1": 0.5, "settlement": 0.0,
    "other admin": -1.0, "region": 1.0, "water or line": 0.5, "facility or quarter": -0.5, "type word fits": 2.5, "type word does not fit": -2.5,
    "no type word, settlement": 0.5, "capital": 1.0, "population unknown": 0.0,
}  # fmt: skip
_TOGETHER = {
    "country spoken of": 3.0, "province spoken of": 3.0, "container named beside it": 6.0, "container contradicted": -2.0, "near others": 1.5,
    "its country is named": 1.0, "most of the text": 0.5,
}  # fmt: skip
ALONE_WEIGHTS = np.array([_ALONE[name] for name in ALONE])
TOGETHER_WEIGHTS = np.array([_TOGETHER[name] for name in TOGETHER])
NO_MATCH = -2.0
