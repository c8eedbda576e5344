"""Logistic regression on sparse binary features, in numpy alone: full-batch L-BFGS, so that the same data give the same weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Rows:
    """Sparse binary matrix: row r has ones in the columns indices[start[r]:start[r + 1]]; no row is empty."""

    indices: np.ndarray
    start: np.ndarray
    columns: int

    def __len__(self) -> int:
        return len(self.start) - 1

    def select(self, mask: np.ndarray) -> Rows:
        """The rows of a mask."""
        counts = np.diff(self.start)
        return Rows(self.indices[np.repeat(mask, counts)], np.concatenate(([0], np.cumsum(counts[mask]))), self.columns)

    def times(self, weights: np.ndarray) -> np.ndarray:
        """Matrix × weights."""
        return np.add.reduceat(weights[self.indices], self.start[:-1])

    def transposed_times(self, values: np.ndarray) -> np.ndarray:
        """Transposed matrix × one value a row."""
        return np.bincount(self.indices, weights=np.repeat(values, np.diff(self.start)), minlength=self.columns)


def fit(rows: Rows, labels: np.ndarray, importance: np.ndarray, l2: float, rounds: int = 45) -> np.ndarray:
    """Weights that minimise the weighted log loss plus l2/2 times their squared length."""

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = rows.times(w)
        p = 1 / (1 + np.exp(-z))
        value = float((importance * np.logaddexp(0, -z * (2 * labels - 1))).sum() + l2 / 2 * (w @ w))
        return value, rows.transposed_times(importance * (p - labels)) + l2 * w

    return lbfgs(loss, np.zeros(rows.columns), rounds)


def lbfgs(loss, x: np.ndarray, rounds: int, memory: int = 8) -> np.ndarray:
    """Minimises a smooth convex function (Nocedal & Wright 2006, algorithm 7.5, with backtracking)."""
    value, gradient = loss(x)
    steps: list[np.ndarray] = []
    changes: list[np.ndarray] = []
    for _ in range(rounds):
        direction = -_apply(gradient, steps, changes)
        slope = float(direction @ gradient)
        size = 1.0 if steps else 1.0 / max(1.0, float(np.abs(gradient).sum()) ** 0.5)
        for _ in range(20):
            moved = x + size * direction
            new_value, new_gradient = loss(moved)
            if new_value <= value + 1e-4 * size * slope:
                break
            size *= 0.5
        else:
            return x
        steps.append(moved - x)
        changes.append(new_gradient - gradient)
        if len(steps) > memory:
            steps.pop(0)
            changes.pop(0)
        if value - new_value < 1e-7 * abs(value):
            return moved
        x, value, gradient = moved, new_value, new_gradient
    return x


def _apply(gradient: np.ndarray, steps: list[np.ndarray], changes: list[np.ndarray]) -> np.ndarray:
    """Approximate inverse Hessian × gradient."""
    q = gradient.copy()
    kept = []
    for s, y in zip(reversed(steps), reversed(changes), strict=True):
        rho = 1.0 / float(y @ s)
        alpha = rho * float(s @ q)
        q -= alpha * y
        kept.append((rho, alpha, s, y))
    if steps:
        q *= float(steps[-1] @ changes[-1]) / float(changes[-1] @ changes[-1])
    for rho, alpha, s, y in reversed(kept):
        q += (alpha - rho * float(y @ q)) * s
    return q
