"""Mentions of one document that must mean the same place, and all places each group may mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonemap.resolution.choices import Candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonemap.model import Mention, Role
    from zonemap.resolution.choices import Block, Choices
    from zonemap.resolution.rows import Key


class Groups(Candidates):
    """One sense per document: mentions of the same name, type word and container share one group.

    Candidates of all groups stand one after the other, one element each in the lists from `row` on; those of group g are
    start[g] to start[g + 1]. A document has some hundred, for which plain lists beat arrays.
    """

    def __init__(self) -> None:
        super().__init__()
        self.of_mention: list[int] = []
        """Group of each mention; -1 where the gazetteer knows no such name."""
        self.mentions: list[list[int]] = []
        """Mentions of each group."""
        self.spoken: list[float] = []
        """How much each group says of where the text is: its mentions, each by its role."""
        self.acts: list[bool] = []
        """Whether all mentions of a group act, as governments and peoples do."""
        self.meant: list[bool] = []
        """Whether any mention of a group means a place, as names of persons and clubs do not."""
        self.keys: list[Key] = []
        """Name and type word of each group."""
        self.container: list[int] = []
        """Group that is said to contain each group; -1 for none."""
        self.links: list[tuple[int, int]] = []
        """Pairs of groups that stand side by side in a list, each both ways: 'Juba, Bor and Malakal'."""
        self.start: list[int] = [0]
        self.group: list[int] = []
        """Group of each candidate."""

    def __len__(self) -> int:
        return len(self.mentions)

    def add(self, block: Block, *, acts: bool) -> None:
        """Adds the candidates of the next group."""
        first = len(self.row)
        self.group += [len(self.start) - 1] * len(block.row)
        self.extend(block)
        if acts:
            for k, more in enumerate(block.acts, first):
                self.base[k] = self.base[k] + more
        self.start.append(len(self.row))


_SPOKEN: Final = {"location": 1.0, "zone-part": 1.0, "metonym": 0.1, "affiliation": 0.1, "person-or-group": 0.02}
"""What a mention counts for: governments and peoples act far from home, and persons bear names of towns; judgement."""
NO_PLACE: Final = "person-or-group"
"""Role of names that mean no place themselves, though schools and clubs that bear a town's name tell where the text is."""
_ACTING: Final = frozenset(("metonym", "affiliation"))


def grouped(mentions: Sequence[Mention], choices: Choices, text: str) -> Groups:
    """The groups of a document's mentions, in reading order; `text` is the document's."""
    groups = Groups()
    choices.make_room()
    roles = [mention.role for mention in mentions]
    containers = _gather(mentions, roles, groups, choices)
    for key, acts in zip(groups.keys, groups.acts, strict=True):
        groups.add(choices.of(key), acts=acts)
    by_text: dict[str, int] = {}
    for g, members in enumerate(groups.mentions):
        by_text.setdefault(mentions[members[0]].text, g)
    groups.container = [by_text.get(container, -1) if container else -1 for container in containers]
    groups.links = _links(mentions, roles, groups.of_mention, text)
    return groups


def _gather(mentions: Sequence[Mention], roles: list[Role], groups: Groups, choices: Choices) -> list[str]:
    """Puts the mentions into groups; the container named beside each.

    A town that acts is where its council or its club is: its role becomes 'location'.
    """
    numbers: dict[tuple[tuple[str, ...], str, str], int] = {}
    containers: list[str] = []
    for n, mention in enumerate(mentions):
        places = mention.place_ids
        if not places:
            groups.of_mention.append(-1)
            continue
        word, container = mention.feature_word, mention.container
        number = numbers.setdefault((places, word, container), len(numbers))
        if number == len(containers):
            containers.append(container)
            groups.keys.append((places, word))
            groups.mentions.append([])
            groups.spoken.append(0.0)
            groups.acts.append(True)
            groups.meant.append(False)
        groups.mentions[number].append(n)
        if roles[n] == "metonym" and not choices.of((places, word)).governs:
            roles[n] = "location"
        role = roles[n]
        groups.spoken[number] += _SPOKEN[role]
        if role not in _ACTING:
            groups.acts[number] = False
        if role != NO_PLACE:
            groups.meant[number] = True
        groups.of_mention.append(number)
    return containers


_BETWEEN: Final = re.compile(r"\s?[,،;]?\s?(?:and|or|et|ou|y|o|e|ve|и|و|&)?\s?")
_WHERE: Final = frozenset(("location", "zone-part"))
_FARTHEST: Final = 7  # characters between two names of a list


def _links(mentions: Sequence[Mention], roles: list[Role], of_mention: list[int], text: str) -> list[tuple[int, int]]:
    """Pairs of groups side by side in a list, each pair once, both ways.

    Only of places where something is: 'Washington and Moscow' act together because they lie apart.
    """
    found: dict[tuple[int, int], None] = {}
    for n in range(len(mentions) - 1):
        one, other = mentions[n], mentions[n + 1]
        g, h = of_mention[n], of_mention[n + 1]
        if g < 0 or h < 0 or g == h or other.start - one.end > _FARTHEST:
            continue
        if roles[n] not in _WHERE or roles[n + 1] not in _WHERE:
            continue
        if _BETWEEN.fullmatch(text, one.end, other.start):
            found[g, h] = found[h, g] = None
    return list(found)
