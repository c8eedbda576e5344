"""The best set of spans that do not overlap."""

from __future__ import annotations

from bisect import bisect_left


def best(spans: list[tuple[int, int, float]]) -> list[int]:
    """Indices of the non-overlapping spans with the greatest sum of gains, in reading order.

    Weighted interval scheduling, O(n log n); of equal sums the one with the earlier spans wins.

    Args:
        spans: first word, last word (included) and gain (> 0) of each.
    """
    order = sorted(range(len(spans)), key=lambda k: (spans[k][1], spans[k][0]))
    ends = [spans[k][1] for k in order]
    total = [0.0]
    taken: list[bool] = []
    back: list[int] = []
    for n, k in enumerate(order):
        first, _, gain = spans[k]
        compatible = bisect_left(ends, first, 0, n)
        with_it = total[compatible] + gain
        taken.append(with_it > total[n])
        back.append(compatible)
        total.append(max(with_it, total[n]))
    chosen = []
    n = len(order)
    while n:
        if taken[n - 1]:
            chosen.append(order[n - 1])
            n = back[n - 1]
        else:
            n -= 1
    return chosen[::-1]
