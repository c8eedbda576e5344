"""The named regions mean the places that their comments say, and are about as large as published."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from zonemap import gazetteer
from zonemap.geodesy import area_km2

DATA = Path(__file__).parents[2] / "gazetteer" / "regions.toml"
TEXT = DATA.read_text(encoding="utf-8")
REGIONS = tomllib.loads(TEXT)["region"]
LISTS = re.findall(r"^members = \[(?P<ids>[^\]]+)\]  # (?P<names>.+)$", TEXT, re.MULTILINE)
LARGER = {"Eastern Slavonia"}
"""Regions whose source says that the units are larger than what is meant."""


def test_there_are_regions_of_many_conflicts() -> None:
    assert len(REGIONS) >= 150
    assert len({r["conflict"] for r in REGIONS}) >= 40


@pytest.mark.parametrize(("ids", "names"), LISTS, ids=[names[:30] for _, names in LISTS])
def test_members_are_the_units_that_the_comment_names(ids: str, names: str) -> None:
    known = gazetteer.bundled()
    members = re.findall(r'"([^"]+)"', ids)
    places = known.places(tuple(members))
    found = [{p.name, *(n.text for n in known.names(p.id))} for p in places]
    assert len(found) == len(members)
    wanted = names.split(", ")
    assert all(name in spellings for name, spellings in zip(wanted, found, strict=True)), [p.name for p in places]


@pytest.mark.parametrize(
    "region", [r for r in REGIONS if "members" in r and "published_area_km2" in r], ids=lambda r: r["name"]
)
def test_members_add_up_to_the_published_area(region: dict[str, Any]) -> None:
    known = gazetteer.bundled()
    area = sum(area_km2(known.geometry(member)) for member in region["members"])
    ratio = area / region["published_area_km2"]
    assert ratio > 0.65
    assert ratio < 1.35 or region["name"] in LARGER
