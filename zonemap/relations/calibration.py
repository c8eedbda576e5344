"""The calibrated table that ships with the package: quantiles of where places lie that texts describe by others.

`benchmarks/calibrate.py` writes `calibration.json` and says how each number was fitted. Levels: half of the places so
described lie inside core, 80 % inside likely, 95 % inside possible.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib import resources
from typing import Any

from zonemap.model import Basis
from zonemap.relations.area import LEVELS

FLOOR = 500
"""Populations below are read as this: the radius of a hamlet does not shrink further."""


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """The whole table, by relation."""
    found: dict[str, Any] = json.loads(
        resources.files("zonemap.relations").joinpath("calibration.json").read_text("utf-8")
    )
    return found


def entry(relation: str) -> dict[str, Any]:
    """The table's entry of a relation: its quantiles, `n`, `countries` and cross-validated `coverage`."""
    found: dict[str, Any] = table()[relation]
    return found


def evidence(found: dict[str, Any], level: str) -> str:
    """What backs a number: '441 places in 69 countries; 80.7 % inside when cross-validated by country'."""
    share = 100 * found["coverage"][level]
    return (
        f"{found['n']:,} places in {found['countries']} countries; {share:.1f} % inside when cross-validated by country"
    )


def measured(found: dict[str, Any], quantity: str, values: tuple[str, str, str]) -> tuple[Basis, ...]:
    """One basis row a level for a calibrated quantity."""
    return tuple(
        Basis(quantity=f"{quantity} ({level})", value=value, origin="calibrated", detail=evidence(found, level))
        for level, value in zip(LEVELS, values, strict=True)
    )


def radii(found: dict[str, Any], population: int) -> tuple[float, float, float]:
    """Radii in metres at the three levels: factor x population ** exponent kilometres."""
    size = max(population, FLOOR) ** found["exponent"]
    core, likely, possible = (1000 * found["factor"][level] * size for level in LEVELS)
    return core, likely, possible
