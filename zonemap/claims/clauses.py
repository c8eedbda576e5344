"""A sentence cut into clauses: what stands in one clause may belong together, what stands in two mostly does not."""

from __future__ import annotations

from dataclasses import dataclass

from zonemap.claims.items import ACTOR, CAPITAL, Item, Sentence

VERBS = (
    "be", "become", "declare", "have", "extent", "make", "deal", "say", "move", "hit", "ban", "halt", "silent", "pullback",
    "order", "disarm", "aux", "modal", "will", "abide",
)  # fmt: skip
"""Classes that hold verbs."""
_WALLS = ("semicolon", "dash", "colon", "question")
_OPENERS = ("break", "rel", "if")


@dataclass(slots=True, eq=False)
class Clause:
    """Items `start` to `end` (excluded) of a sentence."""

    start: int
    end: int
    opener: str
    """What begins it: 'main', 'break', 'rel', 'if', 'and', 'say' for '…, the minister said', 'resumed' after it, or a mark of punctuation."""

    def __contains__(self, n: int) -> bool:
        return self.start <= n < self.end


def cut(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in order; together they hold every item."""
    items = sentence.items
    starts: dict[int, str] = {0: "main"}
    guest = False  # inside a subordinate clause that a comma ends
    for n, item in enumerate(items):
        if n and item.has(*_WALLS):
            starts[n], guest = next(w for w in _WALLS if w in item.tags), False
        elif item.has(*_OPENERS) and not _is_noun_phrase(items, n):
            starts[n] = next(o for o in _OPENERS if o in item.tags)
            guest = n == 0 or items[n - 1].has("comma")
        elif item.has("comma") and _attributes(items, n + 1):
            starts[n], guest = "say", True
        elif item.has("comma") and guest and not _is_list(items, n):
            starts[n], guest = ("resumed" if starts[max(starts)] == "say" else "main"), False
        elif n and item.has("and") and _joins_clauses(items, n, max(starts)):
            starts[n], guest = "and", False
    order = sorted(starts)
    return [Clause(a, b, starts[a]) for a, b in zip(order, [*order[1:], len(items)], strict=True) if b > a]


def _attributes(items: list[Item], n: int) -> bool:
    """Whether ', the president said in Washington' begins here: a noun group and then a verb of saying or agreeing."""
    for k, item in enumerate(items[n : n + 12]):
        if item.has("say") or (item.has("agreed") and item.has("deal")):
            said_on = any(i.has(*VERBS) and not i.has("say") for i in _until_comma(items, n + k + 1))
            return not said_on and (k > 0 or not item.has("deal"))
        pair = item.has("and") and n + k + 1 < len(items) and items[n + k + 1].has(CAPITAL, ACTOR)
        if item.has(*VERBS, "comma", "and", *_WALLS, *_OPENERS) and not item.has("place", "open") and not pair:
            return False
    return False


def whole(clauses: list[Clause], clause: Clause) -> list[Clause]:
    """A clause with its other halves, where '…, he said, …' cuts it."""
    at = clauses.index(clause)
    first = at - 2 if clause.opener == "resumed" and at >= 2 else at
    halves = [clauses[first]]
    while first + 2 < len(clauses) and clauses[first + 2].opener == "resumed":
        first += 2
        halves.append(clauses[first])
    return halves


def of(clauses: list[Clause], n: int) -> Clause:
    """The clause that holds item `n`."""
    return next(c for c in clauses if n in c)


def _is_noun_phrase(items: list[Item], n: int) -> bool:
    """'that' before a noun and 'since', 'after' and the like before a date or a place open no clause."""
    item = items[n]
    following = items[n + 1] if n + 1 < len(items) else None
    if following is None:
        return True
    if item.has("def"):  # 'that zone'
        return following.has("zone", "area", "lane", "event", "pause")
    if item.has("as") and any(i.has("declare", "become", "mutual") for i in items[max(n - 2, 0) : n]):
        return True  # 'was named as a zone'
    return item.has("shut") and not any(i.has(*VERBS) for i in _until_comma(items, n + 1))


def _until_comma(items: list[Item], n: int) -> list[Item]:
    stretch = []
    for item in items[n : n + 12]:
        if item.has("comma", *_WALLS, *_OPENERS):
            break
        stretch.append(item)
    return stretch


def _is_list(items: list[Item], n: int) -> bool:
    """A comma between two places, or with another comma before an 'and', belongs to a list."""
    return 0 < n < len(items) - 1 and bool(items[n - 1].place) and any(i.place for i in items[n + 1 : n + 4])


def _joins_clauses(items: list[Item], n: int, start: int) -> bool:
    """Whether 'and' stands between two clauses with a subject and a verb each."""
    right = _until_wall(items, n + 1)
    if not right or right[0].has(*VERBS) or not _has_verb_of_its_own(right):
        return False
    return any(i.has(*VERBS) for i in items[start:n]) and not _is_list(items, n)


def _has_verb_of_its_own(stretch: list[Item]) -> bool:
    """Whether a noun phrase with a verb follows, before any comma or closing preposition."""
    for k, item in enumerate(stretch):
        if item.has("comma", "shut") and not item.has(*VERBS):
            return False
        if k and item.has(*VERBS):
            return True
    return False


def _until_wall(items: list[Item], n: int) -> list[Item]:
    stretch: list[Item] = []
    for item in items[n : n + 40]:
        if item.has(*_WALLS, *_OPENERS) or (item.has("and") and any(i.has(*VERBS) for i in stretch)):
            break
        stretch.append(item)
    return stretch
