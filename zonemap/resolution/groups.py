"""Mentions of one document that must mean the same place, and all places each group may mean, as flat arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.model import Mention
    from zonemap.resolution.rows import Rows

MOST = 40
"""Places of one name that are weighed; the gazetteer lists the likeliest first."""


@dataclass(frozen=True, slots=True)
class Groups:
    """One sense per document: mentions of the same name, type word and container share one group.

    Candidates of all groups stand one after the other; those of group g are start[g]:start[g + 1].
    """

    of_mention: list[int]
    """Group of each mention; -1 where the gazetteer knows no such name."""
    mentions: list[list[int]]
    """Mentions of each group."""
    start: NDArray[np.int64]
    row: NDArray[np.int64]
    """Gazetteer row of each candidate."""
    group: NDArray[np.int64]
    """Group of each candidate."""
    place: NDArray[np.int64]
    """Place of each candidate in its group's list, 0 the likeliest by itself."""
    container: NDArray[np.int64]
    """Group that is said to contain each group; -1 for none."""

    def __len__(self) -> int:
        return len(self.mentions)


def grouped(mentions: Sequence[Mention], rows: Rows) -> Groups:
    """The groups of a document's mentions."""
    numbers: dict[tuple[tuple[str, ...], str, str], int] = {}
    of_mention: list[int] = []
    members: list[list[int]] = []
    found: list[NDArray[np.int32]] = []
    by_text: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if not mention.place_ids:
            of_mention.append(-1)
            continue
        key = (mention.place_ids, mention.feature_word, mention.container)
        number = numbers.setdefault(key, len(numbers))
        if number == len(members):
            members.append([])
            found.append(rows.of(mention.place_ids)[:MOST])
            by_text.setdefault(mention.text, number)
        members[number].append(n)
        of_mention.append(number)
    sizes = np.array([len(r) for r in found], dtype=np.int64)
    start = np.concatenate(([0], np.cumsum(sizes))) if found else np.zeros(1, dtype=np.int64)
    containers = [by_text.get(mentions[group[0]].container, -1) for group in members]
    group = np.repeat(np.arange(len(found)), sizes)
    return Groups(
        of_mention=of_mention,
        mentions=members,
        start=start,
        row=np.concatenate(found).astype(np.int64) if found else np.zeros(0, dtype=np.int64),
        group=group,
        place=np.arange(len(group)) - start[group] if found else np.zeros(0, dtype=np.int64),
        container=np.array(containers, dtype=np.int64),
    )
