"""Zones are built on toyland: the real relations have tests of their own."""

from __future__ import annotations

import pytest

from tests.zones import toyland
from zonemap import relations
from zonemap.zones import drawing


@pytest.fixture(autouse=True)
def _toy_relations(monkeypatch):
    monkeypatch.setattr(relations, "draw", toyland.draw, raising=False)
    monkeypatch.setattr(relations, "combine", toyland.combine, raising=False)
    monkeypatch.setattr(drawing, "_last", None)
