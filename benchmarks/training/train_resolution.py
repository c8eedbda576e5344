"""Fits the weights of resolution's evidence on a corpus with coordinates and reports accuracy and calibration on held-out folds.

    python benchmarks/training/train_resolution.py GOLD.jsonl [--world TEXTS.jsonl] [--write]

TEXTS are international reports without coordinates. In them a country's or a great city's name is taken to mean just that, so
that the weights fitted on local news do not forget it.

A conditional logit: within each group the candidates near the gold coordinates should have the probability; where the gazetteer
has none near, 'no match' should. The evidence of the document is worked out from the weights of the round before, as in use.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import logistic
import numpy as np

from zonemap import gazetteer, recognition
from zonemap.evaluation.geoparsing import NEAR_KM, load
from zonemap.geodesy import haversine_km
from zonemap.model import Document
from zonemap.resolution import evidence, ranking, weights
from zonemap.resolution.choices import Choices
from zonemap.resolution.groups import grouped
from zonemap.resolution.rows import Rows
from zonemap.resolution.together import Together

FOLDS, L2, ROUNDS = 5, 6.0, 3
SAME_KM = 40.0  # a candidate this near the gold point is the place meant


BY_HAND = frozenset((
    "population", "rank", "admin-1", "other admin", "type word does not fit", "population unknown", "capital", "type word fits", "first of its name", "settlement", "no type word, settlement", "region", "facility or quarter", "country", "country spoken of", "most of the text", "its country is named", "listed beside", "spellings", "by a lesser name", "in the shadow of a namesake", "no match",
))  # fmt: skip
"""Weights left as they stand: a corpus of local news scored at 161 km tells neither a city from its province nor a war's list
of towns from a county's."""


class Case:
    """One document: its groups, and for each group with gold how good every candidate is."""

    def __init__(self, document: Document, gold, store, choices: Choices) -> None:
        rows = choices.rows
        self.mentions = recognition.recognise(document, store)
        self.groups = grouped(self.mentions, choices, document.text)
        found = (evidence.alone(rows.of(key), key[1], rows) for key in self.groups.keys)
        self.alone = np.array([one for name in found for one in name], dtype=float).reshape(-1, len(evidence.ALONE))
        self.right = np.zeros(len(self.groups.row), dtype=bool)
        self.near = np.zeros(len(self.groups.row), dtype=bool)
        self.count = np.zeros(len(self.groups))
        points = {}
        for g in gold:
            if g.lat is not None:
                for n, m in enumerate(self.mentions):
                    if m.start < g.end and g.start < m.end and self.groups.of_mention[n] >= 0:
                        points.setdefault(self.groups.of_mention[n], []).append((g.lat, g.lon))
        for group, found in points.items():
            a, b = self.groups.start[group], self.groups.start[group + 1]
            km = np.array(
                [haversine_km(*found[0], float(rows.lat[r]), float(rows.lon[r])) for r in self.groups.row[a:b]]
            )
            self.count[group] = len(found)
            self.near[a:b] = km <= NEAR_KM
            self.right[a:b] = km <= max(SAME_KM, float(km.min()) + 1 if km.min() <= NEAR_KM else 0)


GREAT = 500_000  # inhabitants of a city whose name, in an international report, is taken for it
WORLD_WEIGHT = 0.3


def of_the_world(document: Document, store, choices: Choices) -> Case:
    """A text whose countries and great cities are labelled by their prominence alone."""
    case, rows = Case(document, (), store, choices), choices.rows
    for g in range(len(case.groups)):
        a = int(case.groups.start[g])
        row = case.groups.row[a]
        named_type = case.mentions[case.groups.mentions[g][0]].feature_word
        if not named_type and (rows.feature_class[row] == rows.country_class or rows.population[row] > GREAT):
            case.right[a] = case.near[a] = True
            case.count[g] = WORLD_WEIGHT**2
    return case


def matrix(case: Case, learned: np.ndarray, no_match: float, rows: Rows) -> np.ndarray:
    """Evidence as it stands in the last round of use."""
    alone, weights_together = np.split(learned, [len(evidence.ALONE)])
    base = case.alone @ alone
    share = ranking.softmax(base.tolist(), case.groups, no_match)
    of_document = Together(case.groups, np.sqrt(case.groups.spoken).tolist(), rows)
    for _ in range(ranking.ROUNDS - 1):
        found = np.array(of_document.of(share)).T
        share = ranking.softmax((base + found @ weights_together).tolist(), case.groups, no_match)
    return np.hstack([case.alone, np.array(of_document.of(share)).T])


def fit(cases: list[Case], rows: Rows) -> tuple[np.ndarray, float]:
    learned, no_match = np.concatenate([weights.ALONE_WEIGHTS, weights.TOGETHER_WEIGHTS]), weights.NO_MATCH
    prior = learned.copy()
    free = np.array([name not in BY_HAND for name in (*evidence.COLUMNS, "no match")], dtype=float)
    for _ in range(ROUNDS):
        stacked = np.vstack([matrix(c, learned, no_match, rows) for c in cases if len(c.groups)])
        sizes = np.concatenate([np.diff(c.groups.start) for c in cases if len(c.groups)])
        right = np.concatenate([c.right for c in cases])
        count = np.sqrt(np.concatenate([c.count for c in cases]))
        start = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        group = np.repeat(np.arange(len(sizes)), sizes)
        count *= np.logical_or.reduceat(right, start) | (count > WORLD_WEIGHT)
        none_right = ~np.logical_or.reduceat(right, start)

        def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
            score = stacked @ w[:-1]
            top = np.maximum(np.maximum.reduceat(score, start), w[-1])
            raised, nothing = np.exp(score - top[group]), np.exp(w[-1] - top)
            total = np.add.reduceat(raised, start) + nothing
            good = np.add.reduceat(raised * right, start) + nothing * none_right
            p = raised / total[group]
            q = raised * right / good[group]
            value = float((count * (np.log(total) - np.log(good))).sum())
            slope = stacked.T @ (count[group] * (p - q))
            slope_nothing = float((count * (nothing / total - nothing * none_right / good)).sum())
            away = w - np.append(prior, weights.NO_MATCH)
            return value + L2 / 2 * float(away @ away), (np.append(slope, slope_nothing) + L2 * away) * free

        found = logistic.lbfgs(loss, np.append(learned, no_match), 80)
        learned, no_match = found[:-1], float(found[-1])
    return learned, no_match


def judge(cases: list[Case], learned: np.ndarray, no_match: float, rows: Rows) -> list[tuple[float, bool, float]]:
    """(probability of the best candidate, whether it is right, mentions) of every group with gold."""
    found = []
    for case in cases:
        if not len(case.groups):
            continue
        share = ranking.softmax((matrix(case, learned, no_match, rows) @ learned).tolist(), case.groups, no_match)
        for g in np.flatnonzero(case.count).tolist():
            a, b = case.groups.start[g], case.groups.start[g + 1]
            best = int(a + np.argmax(share[a:b]))
            found.append((float(share[best]), bool(case.near[best]), float(case.count[g])))
    return found


def table(found: list[tuple[float, bool, float]]) -> None:
    p, right, count = (np.array(x) for x in zip(*found, strict=True))
    print(
        f"accuracy within 161 km {100 * np.average(right, weights=count):.1f} % of {int(count.sum())} mentions, {len(p)} groups"
    )
    for low in np.arange(0, 1, 0.1):
        inside = (p >= low) & (p < low + 0.1 + 1e-9 * (low > 0.85))
        if inside.any():
            print(
                f"  stated {low:.1f}-{low + 0.1:.1f}: mean {p[inside].mean():.2f}, right {right[inside].mean():.2f}, groups {inside.sum()}"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--world", type=Path, help="international reports, without coordinates")
    parser.add_argument(
        "--write", action="store_true", help="store the weights fitted on all texts in zonemap/resolution/weights.py"
    )
    args = parser.parse_args()
    store = gazetteer.bundled()
    rows = Rows(store)
    choices = Choices(rows)
    cases = [Case(Document(id=t.id, text=t.text, language="en"), t.gold, store, choices) for t in load(args.gold)]
    world = [
        of_the_world(Document(id=t.id, text=t.text, language="en"), store, choices)
        for t in (load(args.world) if args.world else ())
    ]
    held_out = []
    for fold in range(FOLDS):
        learned, no_match = fit([c for n, c in enumerate(cases) if n % FOLDS != fold] + world, rows)
        held_out += judge([c for n, c in enumerate(cases) if n % FOLDS == fold], learned, no_match, rows)
    print("weights as they stand:")
    table(judge(cases, np.concatenate([weights.ALONE_WEIGHTS, weights.TOGETHER_WEIGHTS]), weights.NO_MATCH, rows))
    print("held-out folds:")
    table(held_out)
    learned, no_match = fit(cases + world, rows)
    for name, w in zip(evidence.COLUMNS, learned, strict=True):
        print(f"  {name}: {w:.2f}")
    print(f"  no match: {no_match:.2f}")
    if args.write:
        rewrite(learned, no_match)


def rewrite(learned: np.ndarray, no_match: float) -> None:
    path = Path(weights.__file__)
    text = path.read_text(encoding="utf-8")
    for name, w in zip(evidence.COLUMNS, learned, strict=True):
        text = re.sub(rf'("{re.escape(name)}": )-?[\d.]+', rf"\g<1>{w:.2f}", text)
    path.write_text(re.sub(r"NO_MATCH: Final = -?[\d.]+", f"NO_MATCH: Final = {no_match:.2f}", text), encoding="utf-8")


if __name__ == "__main__":
    main()
