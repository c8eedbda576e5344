"""Airports and air bases with an IATA code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.gazetteer.sources.tables import tsv

_BASE = re.compile(r"\bair ?(?:base|force base|station)\b", re.IGNORECASE)


def read(raw: Path) -> Iterator[Row]:
    """Airports outside Syria, whose own list is better."""
    seen: set[str] = set()
    for r in tsv(raw / "airports.tsv"):
        if r["country"] == "SY" or r["iata"] in seen:
            continue
        seen.add(r["iata"])
        name = r["name"]
        shorter = re.sub(r"\b(?:International|Regional|Municipal|Intl\.?)\s+(?=Airport)", "", name)
        spellings = [Spelling(shorter)] if shorter != name else []
        yield Row(
            id=f"ap:{r['iata']}", name=name, feature="airbase" if _BASE.search(name) else "airport", feature_class="facility",
            lat=round(float(r["lat"]), 5), lon=round(float(r["lon"]), 5), country=r["country"], parent=f"co:{r['country']}", rank=7,
            source="airports", spellings=spellings, links={"iata": r["iata"], "icao": r["icao"], "city": r["city"]},
        )  # fmt: skip
