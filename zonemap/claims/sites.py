"""What a place of a sentence hangs on: the walk leftwards from it, over what may stand between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import VERBS, Clause
from zonemap.claims.frames import Found
from zonemap.claims.heads import Head
from zonemap.claims.items import ACTOR, ADJECTIVE, CAPITAL, DATE, LENGTH, WORD, Sentence

STEPPED = (
    "self",
    "def",
    "indef",
    "each",
    "hyphen",
    "poss",
    "not",
    "and",
    "nonzone",
    "broad",
    "longish",
    "radial",
    "sides",
)
"""Classes that any rule steps over."""
REACH = 30
"""Items a place may stand from its zone noun (judgement; sentences of news run to about 40)."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a place hangs on."""

    what: Literal["head", "frame", "verb", "list", "front", "none"]
    at: int
    opened: str = ""
    """Preposition right before the place."""
    listed: bool = False
    """Whether it stands in a list after a colon or a dash."""
    crossed: bool = False
    """Whether another place stands between, which is no part of a list: 'a truce for Khartoum in Jeddah'."""


class Walker:
    """Steps over the items of one sentence."""

    def __init__(self, sentence: Sentence, clauses: list[Clause], heads: list[Head], frames: list[Found]) -> None:
        self.sentence = sentence
        self.items = sentence.items
        self.clauses = clauses
        self.heads = heads
        self.frames = frames
        self._owner = {n: head for head in heads for n in range(head.first, head.last + 1)}

    def owner(self, n: int) -> Head | None:
        """The zone noun group that item `n` belongs to."""
        return self._owner.get(n)

    def preposition(self, n: int) -> int | None:
        """Index of the preposition right before place `n`, articles and adjectives stepped over."""
        at = n - 1
        while at >= 0 and at > n - 4:
            item = self.items[at]
            if item.has("place", "open", "shut"):
                return at
            if item.has(*VERBS, "comma", "rel", "break", "and") or item.place or self.owner(at):
                return None
            at -= 1
        return None

    def frames_at(self, n: int) -> list[Found]:
        """The frames that the clause of item `n` fills, or the one whose list it is after a colon."""
        clause = clause_cut.of(self.clauses, n)
        halves = clause_cut.whole(self.clauses, clause)
        listed = clause.opener == "colon" and not any(i.has(*VERBS) for i in self.items[clause.start : clause.end])
        if listed and clause.start:
            halves = [*halves, clause_cut.of(self.clauses, clause.start - 1)]
        return [f for f in self.frames if f.clause in halves]

    def _is_unknown_name(self, at: int) -> bool:
        """A capitalised word between the commas of a list: a place that is in no gazetteer."""
        around = self.items[at - 1 : at + 2 : 2]
        return at > 0 and self.items[at].has(CAPITAL) and all(i.has("comma", "and") for i in around)

    def site(self, n: int) -> Site:
        """What place `n` hangs on."""
        clause = clause_cut.of(self.clauses, n)
        nouns, opened, crossed, listed = 0, "", False, False
        for at in range(self._phrase_start(n) - 1, max(n - REACH, -1), -1):
            item = self.items[at]
            if self.owner(at):
                return Site("head", at, opened, listed, crossed) if nouns == 0 else Site("none", at)
            if item.place and listed:
                continue
            if item.place:
                if nouns == 0 and self.list_before(self._phrase_start(n)) == at:
                    return Site("list", at, opened)
                if nouns and opened:
                    break
                nouns, crossed = nouns + (not opened), True
                continue
            if at < clause.start and not self._crosses(clause):
                break
            if any(at in f.sites for f in self.frames_at(n)):
                return Site("frame", at, opened)
            listed = listed or item.has("colon", "dash")
            step = self._step(at, nouns, opened)
            if step in {"stop", "verb"} and not (step == "stop" and item.has("move") and self.frames_at(n)):
                return Site("none" if step == "stop" else "verb", at, opened)
            if step == "prep":
                opened, nouns = opened or item.low, 0
            elif step != "over":
                nouns, crossed = nouns + 1, crossed or (bool(opened) and item.has(CAPITAL, ACTOR))
        return Site("front", clause.start, opened) if nouns == 0 else Site("none", clause.start, opened)

    @staticmethod
    def _crosses(clause: Clause) -> bool:
        """Whether a place at the start of its clause may hang on the clause before: a list after a colon or a dash."""
        return clause.opener in {"colon", "dash"}

    def _is_agent(self, at: int) -> bool:
        """Whether item `at` is the 'by' of 'would be watched by observers around the town'."""
        return self.items[at].has("agent") and any(
            i.has("make", "kept", "made", "extent") for i in self.items[max(at - 2, 0) : at]
        )

    def _is_participle(self, at: int) -> bool:
        """'the pause ordered by the president for': what follows a zone noun and is followed by who did it."""
        told = self.items[at].has("made", "kept", "agreed") and at + 1 < len(self.items)
        return bool(told and at and self.owner(at - 1) and self.items[at + 1].has("agent"))

    def _past_closed(self, at: int, nouns: int, opened: str) -> str:
        """What a preposition that closes off a noun phrase means to the walk."""
        if self.items[at].has("goal") and at and self.items[at - 1].has("extent"):
            return "over"  # 'separará a los rebeldes de'
        led = nouns == 0 and (not opened or self.items[at].has("from"))
        return "prep" if led or (nouns and opened and self._is_agent(at)) else "stop"

    def _step(self, at: int, nouns: int, opened: str) -> str:  # noqa: PLR0911  one return a class of words
        """What one item means to the walk."""
        item = self.items[at]
        if item.has("extent") and item.has("zone", "area") and at and self.items[at - 1].has("def", "indef"):
            return "noun"  # 'the stretch of southern Angola'
        if item.has("like") or (item.has("rel", "break") and not opened):
            return "stop"  # 'the truce that Kiev had called': the subject of another clause
        if item.has(DATE, LENGTH, ADJECTIVE, "comma", "colon", "dash", "paren", *STEPPED) and not item.has("extent"):
            return "over"
        if self._is_participle(at):
            return "over"
        if item.has("extent"):
            return "verb"
        if item.has("be"):
            return "verb" if nouns == 0 else "stop"
        if item.has("make", "deal", "say"):
            intransitive = item.has("holds") and not item.has("kept", "made", "hold")
            return "verb" if nouns == 0 or (intransitive and nouns <= 2) else "stop"
        if item.has("move", "hit"):
            return "stop"
        if item.has("place", "open", "via"):
            return "prep"
        if item.has("shut"):
            return self._past_closed(at, nouns, opened)
        if item.has("aux", "modal", "will", "rel", "break", "if"):
            return "over" if nouns == 0 else "stop"
        return "noun"

    def _phrase_start(self, n: int) -> int:
        """Index where 'the rebel enclave of Eastern Ghouta' begins, of which place `n` is the name."""
        at = n - 1
        if self.sentence.table.kinds_follow and at > 0 and self.items[at].has("zone", "area") and not self.owner(at):
            return at - self.items[at - 1].has("def")  # 'в секторе Газа', 'قطاع غزة'
        if at < 2 or not (self.items[at].has("open") and self.items[at].has("place")):
            return n
        at -= 1
        if not self.items[at].has("zone", "area") or self.owner(at):
            return n
        while (
            at > 0
            and self.items[at - 1].has(WORD, ADJECTIVE, "nonzone", "kind:other", "troops", "self")
            and not self.items[at - 1].has(*VERBS)
        ):
            at -= 1
        return at - 1 if at > 0 and self.items[at - 1].has("def", "indef") else at

    def list_before(self, n: int) -> int | None:
        """The place before `n` in a list."""
        at = n - 1
        while at >= 0 and (self.items[at].has("comma", "and", "def", "indef", "place") or self._is_unknown_name(at)):
            at -= 1
        glued = any(i.has("comma", "and") for i in self.items[at + 1 : n])
        if at >= 0 and glued and not self.items[at].place:
            at = self.before_apposition(at)
        return at if at >= 0 and glued and self.items[at].place else None

    def before_apposition(self, at: int) -> int:
        """Index of the place that 'Eastern Ghouta, the besieged farmland outside Damascus,' opens with, or -1."""
        for k in range(at, max(at - 8, 0), -1):
            if self.items[k].has("aux", "modal", "will", "say", "shut", "rel", "break") or self.owner(k):
                return -1
            if self.items[k].has("comma"):
                return k - 1 if self.items[k - 1].place and self.items[k + 1].has("def", "indef") else -1
        return -1
