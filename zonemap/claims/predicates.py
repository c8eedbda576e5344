"""Places that are the subject of a zone's predicate: 'Srebrenica was declared a safe area', 'Douma joined the truce'."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import VERBS
from zonemap.claims.frames import Found, locates
from zonemap.claims.heads import Head
from zonemap.claims.items import CAPITAL, DATE
from zonemap.claims.sites import STEPPED, Site, Walker

Bond = Literal[
    "direct", "modifier", "extent", "holds", "member", "declared", "front", "list", "party", "venue", "frame", "around"
]

End = Literal["", "from", "via", "to"]


@dataclass(slots=True, eq=False)
class Link:
    """A place expression that says where a zone is."""

    place: int
    """Index of its item."""
    head: Head
    bond: Bond
    rule: str
    end: End = ""
    """Whether the place is an end of something that runs 'from A by way of B to C'."""


_APPOSITION = 16
"""Items an apposition may take up (judgement)."""


class Predicates(Walker):
    """The rules for places before a verb, and for those that hang on a clause which makes a zone."""

    def _framed(self, n: int, site: Site) -> Link | None:
        """A place that hangs on a word of a frame: 'shooting in', 'pull back 20 km from'."""
        for found in self.frames_at(n):
            if (site.what != "frame" or site.at in found.sites) and self._frame_takes(found, n, site.opened):
                return Link(n, found.head, "frame", found.frame.name)
        return None

    def _frame_takes(self, found: Found, n: int, opened: str) -> bool:
        place = self.items[n].place
        possessor = n + 1 < len(self.items) and self.items[n + 1].has("poss")
        if place is None or possessor or not locates(found.frame, place):
            return False
        prep = self.items[self.preposition(n) or 0] if opened else None
        if prep is None:
            return True
        if prep.has("from"):
            return found.frame.out_of
        return not prep.has("goal", "like") and (prep.has("place", "open") or not prep.has("shut"))

    def _subject(self, n: int) -> Link | None:
        """'Srebrenica was declared a safe area', 'Quneitra falls within the zone', 'Douma has had a truce'."""
        at = self._past_apposition(self._past_list(n + 1))
        relative = at + 1 < len(self.items) and self.items[at].has("rel")
        prep = self.preposition(n)
        if prep is not None and not relative and not self._is_list_member(n) and not self._is_whole_subject(prep, n):
            return None
        predicate = at + 1 if relative else (at if self._is_predicate_at(at) else n)
        for frame in self.frames_at(predicate):
            if frame.frame.name in {"closed", "disarmed"} and self._frame_takes(frame, n, "") and n < frame.head.first:
                return Link(n, frame.head, "frame", frame.frame.name)
        apposed = self._apposed(n)
        if apposed and apposed.head.rule == "provisional":
            return self._predicated(n, at) or apposed
        return apposed or self._equated(n) or self._ringed(n, at) or self._predicated(n, at)

    def _apposed(self, n: int) -> Link | None:
        """'Srebrenica, a United Nations safe area since April, …'."""
        if self.preposition(n) is not None or n + 2 >= len(self.items) or not self.items[n + 1].has("comma"):
            return None
        head = self.owner(n + 2)
        apposed = head is not None and head.first == n + 2 and not head.plural and head.determiner in {"def", "indef"}
        return Link(n, head, "declared", "zone-in-apposition") if head and apposed else None

    def _equated(self, n: int) -> Link | None:
        """Arabic 'المواصي منطقة إنسانية', Russian 'Бамбари — зона без оружия': a sentence without a copula."""
        if not self.sentence.table.kinds_follow or self.preposition(n) is not None:
            return None
        at = n + 2 if n + 1 < len(self.items) and self.items[n + 1].has("dash") else n + 1
        head = self.owner(at)
        clause = clause_cut.of(self.clauses, n)
        if head is None or head.first != at or head.kind is None or head.determiner in {"def", "no"}:
            return None
        opens = not any(i.has(*VERBS) for i in self.items[clause.start : n])
        return Link(n, head, "declared", "place-is-zone") if opens else None

    def _past_list(self, at: int) -> int:
        """Index after the rest of a list of places."""
        while (
            at < len(self.items)
            and (self.items[at].place or self.items[at].has("comma", "and", "def", DATE))
            and not self.owner(at)
        ):
            at += 1
        return at

    def _past_apposition(self, at: int) -> int:
        """Index after 'the looted mining capital,' or 'the rock that shuts the bay,' between a place and its verb."""
        if not self.items[at - 1 : at] or not any(i.has("comma") for i in self.items[at - 2 : at]):
            return at
        for k in range(at, min(at + _APPOSITION, len(self.items))):
            if self.items[k].has("comma") and self._is_predicate_at(k + 1):
                return k + 1
            if self.items[k].has("comma") and not any(i.has("rel") for i in self.items[at:k]):
                return k + 1
            if self.items[k].has("semicolon", "colon", "dash", "break") or self._is_named_zone(k):
                return at
            if self.items[k].has(*VERBS) and not any(i.has("rel", "where") for i in self.items[at:k]):
                return at
        return at

    def _is_predicate_at(self, at: int) -> bool:
        """Whether a main verb begins at item `at`: 'will be', 'was'."""
        following = self.items[at] if at < len(self.items) else None
        return following is not None and following.has("aux", "be", "modal", "will", "become", "declare")

    def _is_named_zone(self, at: int) -> bool:
        head = self.owner(at)
        return head is not None and head.rule != "provisional"

    def _is_whole_subject(self, prep: int, n: int) -> bool:
        """'The sub-district of Indrapuri': what opens the clause and ends in 'of' and the place."""
        clause = clause_cut.of(self.clauses, n)
        return (
            self.items[prep].has("open")
            and self.items[prep].has("place")
            and prep - clause.start <= 3
            and not any(self.items[k].has(*VERBS, "shut", "comma") for k in range(clause.start, prep))
        )

    def _ringed(self, n: int, at: int) -> Link | None:
        """'The Falklands are ringed by a 150-mile zone'."""
        rings = next((k for k in range(at, min(at + 4, len(self.items))) if self.items[k].has("ringing")), None)
        if rings is None or not all(self.items[k].has("aux", "be", "self", "modal", "will") for k in range(at, rings)):
            return None
        head = next((h for k in range(rings + 1, min(rings + 9, len(self.items))) if (h := self.owner(k))), None)
        return Link(n, head, "around", "place-ringed") if head else None

    def _predicated(self, n: int, at: int) -> Link | None:
        """The zone noun in the predicate that begins at item `at`, if place `n` is its subject."""
        rule = ""
        for k in range(at, min(at + 14, self._clause_end(n, at))):
            item = self.items[k]
            head = self.owner(k)
            if head:
                return Link(n, head, "member" if rule == "mutual" else "declared", f"place-{rule}") if rule else None
            if (item.has("rel") and k == at) or (rule == "mutual" and (item.place or item.has(CAPITAL))):
                continue
            told = next((r for r in ("mutual", "declare", "become", "have", "be") if item.has(r)), "")
            if told:
                rule = told
            elif not item.has("aux", "modal", "will", "as", "place", "open", DATE, "count:1", "to", *STEPPED):
                return None
        return None

    def _clause_end(self, n: int, at: int) -> int:
        """End of the clause of place `n`, or of the relative clause on it that begins at item `at`."""
        of_place = clause_cut.of(self.clauses, n)
        if at < len(self.items) and self.items[at].has("rel"):
            return clause_cut.of(self.clauses, at).end
        return of_place.end

    def _party(self, n: int) -> Link | None:
        """'Eastern Ghouta's second faction joined the truce': where the party to a truce stands."""
        clause = clause_cut.of(self.clauses, n)
        if any(self.items[k].has(*VERBS) for k in range(clause.start, n)):
            return None
        verb = next(
            (k for k in range(n + 1, clause.end) if self.items[k].has(*VERBS) and not self.items[k].has("aux")), None
        )
        if verb is None:
            return None
        owned = self.items[n + 1].has("poss") and any(i.has("troops") for i in self.items[n + 2 : n + 5])
        head = next(
            (h for k in range(verb + 1, clause.end if owned else min(verb + 5, clause.end)) if (h := self.owner(k))),
            None,
        )
        if not owned and not self.items[verb].has("abide"):
            return None
        return Link(n, head, "party", "party-to-a-truce") if head and head.form in {"event", "pause"} else None

    def _is_list_member(self, n: int) -> bool:
        return n > 0 and any(i.place for i in self.items[max(0, n - 3) : n])
