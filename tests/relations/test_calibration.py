"""The table that ships is the one the rows give, and its levels hold on countries that the fit has not seen."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.relations.toyland import Toyland, node, place
from zonemap import geodesy
from zonemap.relations import draw
from zonemap.relations.calibration import entry, evidence, radii, table

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def calibrate():
    spec = importlib.util.spec_from_file_location("calibrate", ROOT / "benchmarks" / "calibrate.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["calibrate"] = module
    spec.loader.exec_module(module)
    return module


def test_the_table_is_what_the_rows_give(calibrate):
    fitted = {name: calibrate.entry(operator) for name, operator in calibrate.OPERATORS.items()}
    assert json.loads(json.dumps(fitted)) == table()


def test_the_documented_table_is_that_table(calibrate):
    documented = (ROOT / "docs" / "calibration.md").read_text(encoding="utf-8")
    assert calibrate.markdown(table()) in documented


@pytest.mark.parametrize("relation", [name for name, found in table().items() if found["calibrated"]])
def test_cross_validated_coverage_holds(relation):
    for level, aimed in (("core", 0.5), ("likely", 0.8), ("possible", 0.95)):
        assert table()[relation]["coverage"][level] == pytest.approx(aimed, abs=0.03)


def test_what_has_too_few_rows_is_not_called_calibrated():
    assert {name for name, found in table().items() if not found["calibrated"]} == {"adjacent", "outskirts"}


def test_our_regions_are_smaller_than_fixed_ones_of_no_more_coverage(calibrate):
    """Of the plain models, none covers as much as 'likely' on less land."""
    for name in ("inner-direction, cardinal, large", "inner-direction, ordinal, large", "near", "outer-direction"):
        operator, fitted = calibrate.OPERATORS[name], table()[name]
        rows = operator.rows()
        ours = float(np.median(operator.area(fitted, rows, "likely")))
        for model, (covered, area) in operator.baselines(rows).items():
            assert not (covered >= fitted["coverage"]["likely"] and area < ours), (name, model)


def test_drawn_discs_hold_the_rows_that_the_score_says_they_hold(calibrate):
    """The formula that was validated and the polygon that is drawn are the same thing."""
    land = Toyland()
    found = draw(node("near", place(land, "a")), land, inhabited=False)
    _, likely, _ = radii(entry("near"), 500)
    plane = geodesy.plane_at([land.at(2, 6).coords[0]])
    for bearing in range(0, 360, 30):
        for part, inside in ((0.98, True), (1.02, False)):
            ring = plane.sector(*land.at(2, 6).coords[0], bearing, 1, part * likely, inner=part * likely - 1)
            spot = plane.to_globe(ring.centroid)
            assert found.likely.covers(spot) == inside


def test_evidence_says_how_many_and_how_well():
    assert (
        evidence(entry("near"), "likely") == "444 places in 64 countries; 79.3 % inside when cross-validated by country"
    )
