"""Fits every calibrated relation, cross-validates it by country, and writes the table that the package ships.

    python benchmarks/calibrate.py [--write]

For each relation: three nested regions that hold 50, 80 and 95 % of the places so described (core, likely, possible).
Coverage is counted on countries that the fit has not seen (five folds); next to it stand the median area of the region
and what the fixed constants of other tools cover and cost. `--write` renews `zonemap/relations/calibration.json`.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

HERE = Path(__file__).parent
TABLE = HERE.parent / "zonemap" / "relations" / "calibration.json"
LEVELS = {"core": 0.5, "likely": 0.8, "possible": 0.95}
FOLDS = 5
ANGLES = {"core": 40.0, "likely": 50.0, "possible": 90.0}
"""Half-angles of the sectors of 'north of X': fixed beforehand near the 80, 90 and 97 % quantiles of the angle."""
PIECES = {
    "cardinal": {"core": 20.0, "likely": 30.0, "possible": 45.0},
    "ordinal": {"core": 28.0, "likely": 32.0, "possible": 45.0},
}
"""Half-angles of the ring pieces of '20 km north of X' and '20 km north-east of X'."""
ASPECT = 0.55
"""Short over long axis of the ellipse of 'between'."""
SMALL_KM2 = 60_000
"""Countries below this, about the size of provinces, are fitted apart: there is no row whose parent is a province."""
FEW_ROWS = 100
"""With fewer rows quantiles are given, but no coverage that could be held to: relations call them a judgement."""

UNITS = {
    "km2": "km²",
    "share of the parent": "share of the whole",
    "L2": "L², L from A to B",
    "d2": "d², d the stated distance",
}

Parameters = dict[str, Any]


@dataclass(frozen=True)
class Operator:
    """How one relation is fitted and judged; a row is a place so described."""

    rows: Callable[[], pd.DataFrame]
    fit: Callable[[pd.DataFrame], Parameters]
    inside: Callable[[Parameters, pd.DataFrame, str], np.ndarray]
    area: Callable[[Parameters, pd.DataFrame, str], np.ndarray]
    unit: str
    """Of `area`: 'km2', 'share of the parent', 'L2' (L = length A-B), 'd2' (d = stated distance)."""
    baselines: Callable[[pd.DataFrame], dict[str, tuple[float, float]]]
    """Name -> (coverage, median area) of models with fixed constants."""


def scores(name: str, **only: str) -> Callable[[], pd.DataFrame]:
    def load() -> pd.DataFrame:
        frame = pd.read_csv(HERE / "calibration" / f"{name}.tsv", sep="\t", keep_default_na=False, na_values=[""])
        for column, value in only.items():
            frame = frame[frame[column] == value]
        return frame.reset_index(drop=True)

    return load


def quantile(values: np.ndarray, level: float) -> float:
    """The split-conformal quantile: the ceil((n + 1) level)-th smallest (Vovk et al.), valid for any distribution."""
    ordered = np.sort(values)
    return float(ordered[min(math.ceil((ordered.size + 1) * level), ordered.size) - 1])


def inhabitants(rows: pd.DataFrame) -> np.ndarray:
    return np.maximum(rows.population.to_numpy(float), 500)


# -- discs: near, adjacent, outskirts, suburbs ---------------------------------------------------------------------------


def fit_disc(rows: pd.DataFrame, *, sized: bool) -> Parameters:
    exponent = float(np.polyfit(np.log(inhabitants(rows)), np.log(rows.km), 1)[0]) if sized else 0.0
    scaled = rows.km / inhabitants(rows) ** exponent
    return {"exponent": round(exponent, 3), "factor": {k: round(quantile(scaled, p), 3) for k, p in LEVELS.items()}}


def disc_radius(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return fitted["factor"][level] * inhabitants(rows) ** fitted["exponent"]


def in_disc(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return rows.km.to_numpy() <= disc_radius(fitted, rows, level)


def disc_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return np.pi * disc_radius(fitted, rows, level) ** 2


def fixed_discs(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    return {f"{r} km disc": (float((rows.km <= r).mean()), math.pi * r * r) for r in (5, 10, 25)}


# -- sectors: north of X -----------------------------------------------------------------------------------------------


def fit_sector(rows: pd.DataFrame) -> Parameters:
    exponent = float(np.polyfit(np.log(inhabitants(rows)), np.log(rows.km), 1)[0])
    scaled = (rows.km / inhabitants(rows) ** exponent).to_numpy()
    factor = {k: quantile(np.where(rows.off <= ANGLES[k], scaled, np.inf), p) for k, p in LEVELS.items()}
    return {"exponent": round(exponent, 3), "half_angle": ANGLES, "factor": {k: round(v, 3) for k, v in factor.items()}}


def in_sector(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return in_disc(fitted, rows, level) & (rows.off.to_numpy() <= fitted["half_angle"][level])


def sector_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return disc_area(fitted, rows, level) * fitted["half_angle"][level] / 180


def fixed_sectors(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    def one(half: float, km: float) -> tuple[float, float]:
        return float(((rows.off <= half) & (rows.km <= km)).mean()), math.pi * km * km * half / 180

    return {
        f"{2 * half:.0f}° sector, {km} km": one(half, km) for half, km in ((45, 10), (45, 25), (45, 100), (22.5, 25))
    }


# -- rings: N km from X, N km north of X ---------------------------------------------------------------------------------


def tightest(ratios: np.ndarray, count: int) -> tuple[float, float]:
    """The interval of ratios that holds a number of rows on the thinnest ring."""
    ordered = np.sort(ratios)
    if count > ordered.size:
        return 0.0, math.inf
    low, high = ordered[: ordered.size - count + 1], ordered[count - 1 :]
    best = int(np.argmin(high**2 - low**2))
    return float(low[best]), float(high[best])


def fit_ring(rows: pd.DataFrame) -> Parameters:
    low_high = {k: tightest(rows.ratio.to_numpy(), math.ceil((len(rows) + 1) * p)) for k, p in LEVELS.items()}
    return {"ratio": {k: [round(v, 3) for v in pair] for k, pair in low_high.items()}}


def in_ring(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    low, high = fitted["ratio"][level]
    return rows.ratio.between(low, high).to_numpy()


def ring_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    low, high = fitted["ratio"][level]
    return np.full(len(rows), math.pi * (high**2 - low**2))


def fit_piece(rows: pd.DataFrame) -> Parameters:
    """The thinnest piece of a ring within angles fixed beforehand: to seek the best angle too overfits the core."""
    angles = PIECES[rows.kind.iloc[0]]
    rings = {
        k: tightest(rows.ratio[rows.off <= angles[k]].to_numpy(), math.ceil((len(rows) + 1) * p))
        for k, p in LEVELS.items()
    }
    return {"half_angle": angles, "ratio": {k: [round(v, 3) for v in pair] for k, pair in rings.items()}}


def in_piece(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return in_ring(fitted, rows, level) & (rows.off.to_numpy() <= fitted["half_angle"][level])


def piece_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return ring_area(fitted, rows, level) * fitted["half_angle"][level] / 180


def fixed_ring(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    return {
        f"ring ± {100 * d:.0f} %": (float(rows.ratio.between(1 - d, 1 + d).mean()), math.pi * 4 * d)
        for d in (0.05, 0.2)
    }


def fixed_pieces(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    def one(half: float, d: float) -> tuple[float, float]:
        return float((rows.ratio.between(1 - d, 1 + d) & (rows.off <= half)).mean()), math.pi * 4 * d * half / 180

    return {f"± {half}°, ± {100 * d:.0f} %": one(half, d) for half, d in ((45, 0.1), (22.5, 0.1), (45, 0.3))}


# -- between -------------------------------------------------------------------------------------------------------------


def ellipse_score(rows: pd.DataFrame) -> np.ndarray:
    return np.hypot(rows.along - 0.5, rows.beside / ASPECT).to_numpy()


def fit_ellipse(rows: pd.DataFrame) -> Parameters:
    return {"aspect": ASPECT, "scale": {k: round(quantile(ellipse_score(rows), p), 3) for k, p in LEVELS.items()}}


def in_ellipse(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return ellipse_score(rows) <= fitted["scale"][level]


def ellipse_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return np.full(len(rows), math.pi * ASPECT * fitted["scale"][level] ** 2)


def fixed_ellipses(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    return {"circle of diameter AB": (float((np.hypot(rows.along - 0.5, rows.beside) <= 0.5).mean()), math.pi / 4)}


# -- inner direction -----------------------------------------------------------------------------------------------------


def fit_share(rows: pd.DataFrame) -> Parameters:
    return {"share": {k: round(quantile(rows.share.to_numpy(), p), 3) for k, p in LEVELS.items()}}


def in_share(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return rows.share.to_numpy() <= fitted["share"][level]


def share_area(fitted: Parameters, rows: pd.DataFrame, level: str) -> np.ndarray:
    return np.full(len(rows), fitted["share"][level])


def fixed_shares(rows: pd.DataFrame) -> dict[str, tuple[float, float]]:
    if rows.in_box.isna().all():
        return {}
    return {
        "half or quadrant of the box": (float(rows.in_box.mean()), float(rows.box.median())),
        "90° cone from the centroid": (float(rows.in_cone.mean()), float(rows.cone.median())),
    }


# -- all of them ---------------------------------------------------------------------------------------------------------


def plain(relation: str) -> Callable[[], pd.DataFrame]:
    def load() -> pd.DataFrame:
        frame = scores("near", relation=relation)()
        return frame[frame.off.isna()].reset_index(drop=True) if relation == "suburbs" else frame

    return load


def disc(relation: str, *, sized: bool) -> Operator:
    return Operator(plain(relation), lambda rows: fit_disc(rows, sized=sized), in_disc, disc_area, "km2", fixed_discs)


def piece(kind: str) -> Operator:
    return Operator(scores("distance-direction", kind=kind), fit_piece, in_piece, piece_area, "d2", fixed_pieces)


def inner(kind: str, *, small: bool | None = None) -> Operator:
    def load() -> pd.DataFrame:
        frame = scores("inner-direction", kind=kind)()
        return frame if small is None else frame[(frame.km2 < SMALL_KM2) == small].reset_index(drop=True)

    return Operator(load, fit_share, in_share, share_area, "share of the parent", fixed_shares)


OPERATORS: dict[str, Operator] = {
    "near": disc("near", sized=True),
    "adjacent": disc("adjacent", sized=False),
    "outskirts": disc("outskirts", sized=False),
    "suburbs": disc("suburbs", sized=True),
    "outer-direction": Operator(scores("outer-direction"), fit_sector, in_sector, sector_area, "km2", fixed_sectors),
    "from-distance": Operator(scores("from-distance"), fit_ring, in_ring, ring_area, "d2", fixed_ring),
    "distance-direction, cardinal": piece("cardinal"),
    "distance-direction, ordinal": piece("ordinal"),
    "between": Operator(scores("between"), fit_ellipse, in_ellipse, ellipse_area, "L2", fixed_ellipses),
    "inner-direction, cardinal, large": inner("cardinal", small=False),
    "inner-direction, cardinal, small": inner("cardinal", small=True),
    "inner-direction, ordinal, large": inner("ordinal", small=False),
    "inner-direction, ordinal, small": inner("ordinal", small=True),
    "inner-direction, central": inner("central"),
}


def folds(rows: pd.DataFrame) -> np.ndarray:
    """Fold of each row: countries dealt out, largest first, to the fold that has fewest rows."""
    sizes = [0] * FOLDS
    fold_of = {}
    counts = rows.country.value_counts()
    for country in sorted(counts.index, key=lambda c: (-counts[c], c)):
        fold_of[country] = int(np.argmin(sizes))
        sizes[fold_of[country]] += int(counts[country])
    return rows.country.map(fold_of).to_numpy()


def cross_validated(operator: Operator, rows: pd.DataFrame) -> dict[str, float]:
    """Share of rows inside each level's region, when it was fitted on other countries."""
    fold = folds(rows)
    hit = {level: np.zeros(len(rows), bool) for level in LEVELS}
    for k in range(FOLDS):
        fitted = operator.fit(rows[fold != k])
        for level in LEVELS:
            hit[level][fold == k] = operator.inside(fitted, rows[fold == k], level)
    return {level: round(float(found.mean()), 3) for level, found in hit.items()}


def entry(operator: Operator) -> Parameters:
    rows = operator.rows()
    return {
        "n": len(rows), "countries": int(rows.country.nunique()), **operator.fit(rows),
        "coverage": cross_validated(operator, rows), "calibrated": len(rows) >= FEW_ROWS,
    }  # fmt: skip


def amount(area: float) -> str:
    return f"{area:,.0f}" if area >= 100 else f"{area:.3g}"


def report(name: str, operator: Operator, fitted: Parameters) -> list[str]:
    rows = operator.rows()
    lines = [f"{name}: n = {fitted['n']:,}, {fitted['countries']} countries; area in {operator.unit}"]
    for level, target in LEVELS.items():
        area = float(np.median(operator.area(fitted, rows, level)))
        lines.append(
            f"    {level:<10}{100 * target:3.0f} % aimed at   {100 * fitted['coverage'][level]:5.1f} % covered   area {amount(area)}"
        )
    for model, (covered, area) in operator.baselines(rows).items():
        lines.append(f"    {model:<28}{100 * covered:8.1f} % covered   area {amount(area)}")
    return lines


def markdown(table: dict[str, Parameters]) -> str:
    """The table of the documentation: coverage and median area at each level, and the plain model nearest to `likely`."""
    lines = [
        "| relation | rows | countries | core: inside, area | likely: inside, area | possible: inside, area | a fixed rule: inside, area | area in |",
        "|---|--:|--:|--:|--:|--:|--:|---|",
    ]
    for name, operator in OPERATORS.items():
        rows, fitted = operator.rows(), table[name]
        cells = [
            f"{100 * fitted['coverage'][k]:.1f} %, {amount(float(np.median(operator.area(fitted, rows, k))))}"
            for k in LEVELS
        ]
        plain = operator.baselines(rows)
        nearest = min(plain, key=lambda model: (abs(plain[model][0] - 0.8), model), default=None)
        rule = f"{nearest}: {100 * plain[nearest][0]:.1f} %, {amount(plain[nearest][1])}" if nearest else "–"
        label = name if fitted["calibrated"] else f"{name} (too few rows: a judgement)"
        lines.append(
            f"| {label} | {fitted['n']:,} | {fitted['countries']} | {' | '.join(cells)} | {rule} | {UNITS[operator.unit]} |"
        )
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--write", action="store_true", help="renew the table that ships")
    options.add_argument("--markdown", action="store_true", help="print the table of docs/calibration.md")
    table = {}
    given = options.parse_args()
    for name, operator in OPERATORS.items():
        table[name] = entry(operator)
        if not given.markdown:
            print("\n".join(report(name, operator, table[name])))
    if given.markdown:
        print(markdown(table))
    if given.write:
        TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
        print(f"written: {TABLE.name}")


if __name__ == "__main__":
    main()
