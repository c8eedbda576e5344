"""Mentions of one document that must mean the same place, and all places each group may mean, as flat arrays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from zonemap.resolution.choices import COLUMNS, Choices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from zonemap.model import Mention
    from zonemap.resolution.rows import Key


@dataclass(frozen=True, slots=True)
class Groups:
    """One sense per document: mentions of the same name, type word and container share one group.

    Candidates of all groups stand one after the other; those of group g are start[g]:start[g + 1].
    """

    of_mention: list[int]
    """Group of each mention; -1 where the gazetteer knows no such name."""
    mentions: list[list[int]]
    """Mentions of each group."""
    spoken: NDArray[np.float64]
    """How much each group says of where the text is: its mentions, each by its role."""
    keys: list[Key]
    """Name and type word of each group."""
    sizes: NDArray[np.int64]
    """How many candidates each group has."""
    start: NDArray[np.int64]
    group: NDArray[np.int64]
    """Group of each candidate."""
    container: list[int]
    """Group that is said to contain each group; -1 for none."""
    links: NDArray[np.int64]
    """Pairs of groups that stand side by side in a list, each both ways, shape (2, pairs): 'Juba, Bor and Malakal'."""
    base: NDArray[np.float64]
    """Log-odds of each candidate before the text is looked at."""
    point: NDArray[np.float64]
    """Unit vector of each candidate, shape (candidates, 3)."""
    country: NDArray[np.int64]
    """Code of the country of each candidate."""
    admin1: NDArray[np.int64]
    """Row of the first-level unit of each candidate; -1 for none."""
    province: NDArray[np.int64]
    """A small number for that unit."""
    own_country: NDArray[np.int64]
    """First candidate of the same group in the same country."""
    own_province: NDArray[np.int64]
    """First candidate of the same group in the same first-level unit."""
    is_country: NDArray[np.bool_]
    reasons: NDArray[np.int64]
    row: NDArray[np.int64]
    """Gazetteer row of each candidate."""

    def __len__(self) -> int:
        return len(self.mentions)


_SPOKEN = {"location": 1.0, "zone-part": 1.0, "metonym": 0.1, "affiliation": 0.1, "person-or-group": 0.02}
"""What a mention counts for: governments and peoples act far from home, and persons bear names of towns; judgement."""


_ACTING = frozenset(("metonym", "affiliation"))


def grouped(mentions: Sequence[Mention], choices: Choices, text: str) -> Groups:
    """The groups of a document's mentions, in reading order; `text` is the document's."""
    numbers: dict[tuple[tuple[str, ...], str, str], int] = {}
    of_mention: list[int] = []
    members: list[list[int]] = []
    spoken: list[float] = []
    acts: list[bool] = []
    by_text: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        if not mention.place_ids:
            of_mention.append(-1)
            continue
        key = (mention.place_ids, mention.feature_word, mention.container)
        number = numbers.setdefault(key, len(members))
        if number == len(members):
            members.append([])
            spoken.append(0.0)
            acts.append(True)
            by_text.setdefault(mention.text, number)
        members[number].append(n)
        spoken[number] += _SPOKEN[mention.role]
        acts[number] = acts[number] and mention.role in _ACTING
        of_mention.append(number)
    keys = [(place_ids, word) for place_ids, word, _ in numbers]
    blocks = choices.of(keys)
    block = np.concatenate(blocks) if blocks else np.zeros((0, len(COLUMNS)))
    sizes = np.array([len(b) for b in blocks], dtype=np.int64)
    start = np.concatenate(([0], sizes.cumsum()))
    group = np.arange(len(sizes)).repeat(sizes)
    country, admin1, province, in_country, in_province, is_country, why, row = block[:, 5:].T.astype(np.int64)
    first = start[group]
    return Groups(
        of_mention=of_mention,
        mentions=members,
        spoken=np.array(spoken),
        keys=keys,
        sizes=sizes,
        start=start,
        group=group,
        links=_links(mentions, of_mention, text),
        container=[by_text.get(container, -1) for _, _, container in numbers],
        base=block[:, 0] + block[:, 4] * np.array(acts, dtype=bool)[group],
        point=block[:, 1:4],
        country=country,
        admin1=admin1,
        province=province,
        own_country=first + in_country,
        own_province=first + in_province,
        is_country=is_country > 0,
        reasons=why,
        row=row,
    )


_BETWEEN = re.compile(r"\s?[,،;]?\s?(?:and|or|et|ou|y|o|e|ve|и|و|&)?\s?")
_WHERE = frozenset(("location", "zone-part"))
_FARTHEST = 7  # characters between two names of a list


def _links(mentions: Sequence[Mention], of_mention: list[int], text: str) -> NDArray[np.int64]:
    """Pairs of groups side by side in a list, each pair once, both ways.

    Only of places where something is: 'Washington and Moscow' act together because they lie apart.
    """
    found: dict[tuple[int, int], None] = {}
    for (one, g), (other, h) in pairwise(zip(mentions, of_mention, strict=True)):
        if g < 0 or h < 0 or g == h or other.start - one.end > _FARTHEST:
            continue
        if one.role not in _WHERE or other.role not in _WHERE:
            continue
        if _BETWEEN.fullmatch(text, one.end, other.start):
            found[g, h] = found[h, g] = None
    return np.array(list(found), dtype=np.int64).reshape(-1, 2).T
