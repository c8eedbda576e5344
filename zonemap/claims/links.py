"""Which place expressions of a sentence tell where a zone is.

From every place the rules step leftwards, over dates, adverbs and transparent phrases, to the word it hangs on: a zone
noun, a verb of extent or making whose subject is one, or something else ('talks in', 'said in', 'fled to'), which ends
the search. A place that hangs on nothing of a zone carries none.
"""

from __future__ import annotations

from zonemap.claims import clauses as clause_cut
from zonemap.claims import headlast
from zonemap.claims.clauses import VERBS, Clause
from zonemap.claims.frames import Found
from zonemap.claims.heads import Head
from zonemap.claims.items import ACTOR, DATE, PLACE, WORD, Sentence
from zonemap.claims.predicates import Bond, End, Link, Predicates
from zonemap.claims.sites import REACH, STEPPED, Site
from zonemap.model import CAPITAL_RANK

_AREAL = frozenset(
    (
        "outer-direction",
        "between",
        "from-to",
        "distance",
        "along",
        "countryside",
        "strip",
        "side-of-line",
        "corners",
        "pocket",
    )
)
"""Relations that no venue is told by: nobody signs a truce 'north of the city'."""


class Linker(Predicates):
    """The rules at work on one sentence."""

    def __init__(self, sentence: Sentence, clauses: list[Clause], heads: list[Head], frames: list[Found]) -> None:
        super().__init__(sentence, clauses, heads, frames)
        self.links: dict[int, Link] = {}

    def run(self) -> list[Link]:
        """Links every place of the sentence that a rule ties to a zone noun."""
        for n, item in enumerate(self.items):
            if item.place is None or self._is_dateline(n) or self._is_attributive(n):
                continue
            link = self._tied(n) if clause_cut.of(self.clauses, n).opener != "say" else None
            if link:
                link.end = self._end(n)
                self.links[n] = link
        self._spread_back()
        self._after_colon()
        return [self.links[n] for n in sorted(self.links)]

    def _after_colon(self) -> None:
        """'Four zones will take effect on Saturday, the memorandum says: Idlib province, the north of Homs and …'."""
        for clause in self.clauses:
            places = [n for n in range(clause.start, clause.end) if self.items[n].place]
            between = range(clause.start + 1, places[0]) if places else range(0)
            if clause.opener != "colon" or not places or any(not self.items[k].has("def", "self") for k in between):
                continue
            head = next((h for h in reversed(self.heads) if h.last < clause.start and h.plural and h.kind), None)
            if head is None or any(k.head is head and k.bond != "venue" for k in self.links.values()):
                continue
            for k, n in enumerate(places):
                if k and self.list_before(n) != places[k - 1]:
                    break
                self.links[n] = Link(n, head, "list", "list-after-colon")

    def _tied(self, n: int) -> Link | None:
        """What the first rule that fits makes of a place."""
        if self.sentence.head_last:
            return self._before(n)
        plain = self._where(n) or self._modifier(n) or self._declared(n)
        return plain or self._by_site(n) or self._subject(n) or self._party(n)

    def _is_dateline(self, n: int) -> bool:
        """'SOCHI - ...', 'GENEVA (Agency) — ...' at the start of a sentence."""
        if any(i.place is None and not i.has("comma", "paren", WORD, ACTOR, DATE) for i in self.items[:n]):
            return False
        for item in self.items[n + 1 : n + 9]:
            if item.has("dash", "hyphen"):
                return True
            if not item.has("comma", "paren", WORD, ACTOR, DATE, PLACE):
                return False
        return False

    def _is_attributive(self, n: int) -> bool:
        """'the Astana peace talks', 'the Homs governor': a town's name with an article belongs to the noun after it."""
        place = self.items[n].place
        following = self.items[n + 1] if n + 1 < len(self.items) else None
        if following is None or place is None or self.owner(n):
            return False
        if following.has("clock"):
            return True
        if n == 0 or not self.items[n - 1].has("def"):
            return False
        town = place.relation == "place" and bool(place.senses) and place.senses[0].feature_class == "settlement"
        return (
            town
            and following.has(WORD, "body", "dead", "troops", "fighting")
            and not following.has(*VERBS)
            and place.text[:1].isupper()
        )

    def _end(self, n: int) -> End:
        """Which end of a run a place is, by the preposition before it or the one that is part of 'из города'."""
        if self.items[n].has("there"):
            return "from" if self.items[n].has("from") else ""
        at = self.preposition(n)
        if at is None:
            return ""
        verb = self.items[at - 1] if at else self.items[at]
        if self.items[at].has("place") and verb.has("begins", "ends"):
            return "from" if verb.has("begins") else "to"  # 'would begin at Azaz and end at Jarablus'
        item = self.items[at]
        if item.has("from"):
            return "from"
        return "via" if item.has("via") else "to" if item.has("goal") and not item.has("open", "place") else ""

    # --- the rules

    def _modifier(self, n: int) -> Link | None:
        head = self.owner(n)
        if head and n < head.noun:
            return Link(n, head, "modifier", "place-before-noun")
        return None

    def _declared(self, n: int) -> Link | None:
        """'declared Srebrenica a safe area', 'designated al-Mawasi as a humanitarian zone'."""
        at = n - 1
        while at >= 0 and (self.items[at].place or self.items[at].has(*STEPPED, "comma", WORD)):
            at -= 1
        joined = at >= 0 and self.items[at].has("mutual") and any(i.has("as") for i in self.items[n + 1 : n + 2])
        if at < 0 or not (joined or self.items[at].has("declare")):
            return None
        head = self._predicate(n + 1)
        return Link(n, head, "declared", "place-declared-zone") if head else None

    def _predicate(self, at: int) -> Head | None:
        """The zone noun that follows item `at` with nothing but glue, more places and 'as' between."""
        for k in range(at, min(at + 14, len(self.items))):
            head = self.owner(k)
            if head:
                return head
            item = self.items[k]
            if not (item.place or item.has("as", "comma", "place", *STEPPED) or item.has("become")):
                return None
        return None

    def _by_site(self, n: int) -> Link | None:  # noqa: PLR0911  the first rule that fits decides
        site = self.site(n)
        if self._is_torn(n) or (site.what == "verb" and self._is_owner_of_troops(n)):
            return None
        if site.what == "head":
            head = self._owner[site.at]
            place = self.items[n].place
            stretch = place is not None and place.relation in {"between", "from-to"}
            settled = any(i.has("deal", "say") for i in self.items[clause_cut.of(self.clauses, n).start : n])
            aside = (
                (site.crossed and settled)
                or self._is_matter_of_a_body(head, clause_cut.of(self.clauses, n))
                or self._is_where_settled(n, head)
            )
            bond: Bond = "list" if site.listed else "venue" if aside and not stretch else "direct"
            return Link(n, head, bond, "place-after-noun") if self._fits(head, site) else None
        if site.what == "list":
            previous = self.links.get(site.at) or self.links.get(self.before_apposition(site.at))
            if previous and previous.bond != "modifier":
                return Link(n, previous.head, previous.bond, "list")
            return None
        if site.what == "verb":
            return self._by_verb(n, site) or self._framed(n, site)
        if site.what == "frame":
            return self._framed(n, site)
        if site.what == "front":
            return self._front(n, site)
        return None

    def _is_where_settled(self, n: int, head: Head) -> bool:
        """'worked out the truce in Amman': of a zone known already, a capital after it is where it was settled."""
        place = self.items[n].place
        if place is None or place.relation != "place" or head.determiner != "def":
            return False
        verb = next((i for i in reversed(self.items[: head.first]) if i.has(*VERBS) and not i.has("aux")), None)
        capital = all(s.feature_class != "settlement" or s.rank <= CAPITAL_RANK for s in place.senses)
        town = any(s.feature_class == "settlement" for s in place.senses)
        return verb is not None and verb.has("deal") and town and capital

    def _is_owner_of_troops(self, n: int) -> bool:
        """'keeps the rebels from the troops of Damascus': whose troops they are."""
        at = self.preposition(n)
        return at is not None and at > 0 and self.items[at].has("open") and self.items[at - 1].has("troops", "body")

    def _is_torn(self, n: int) -> bool:
        """'between <a name in no gazetteer> and Gori': half of an expression, which is no place of its own."""
        before = self.items[max(0, n - 6) : n]
        joined = next((k for k in range(len(before) - 1, -1, -1) if before[k].has("and")), None)
        if joined is None or any(not i.has("def", "self") for i in before[joined + 1 :]):
            return False
        pair = next((k for k in range(joined - 1, -1, -1) if before[k].has("pairing")), None)
        return pair is not None and not any(i.place for i in before[pair:joined])

    def _fits(self, head: Head, site: Site) -> bool:
        """Whether the preposition before the place lets it locate this zone."""
        if not site.opened:
            return True
        item = next((i for i in self.items[site.at :] if i.low == site.opened), None)
        if item is not None and item.has("with") and head.form in {"event", "pause"}:
            return False  # 'a truce with Damascus'
        if item is None or not item.has("shut") or item.has("place", "open"):
            return True
        return head.form == "lane" and item.has("from", "goal", "via")

    def _by_verb(self, n: int, site: Site) -> Link | None:  # noqa: PLR0911  the first rule that fits decides
        verb, place = self.items[site.at], self.items[n].place
        if any(i.has("not") for i in self.items[max(0, site.at - 3) : site.at]) and verb.has("extent"):
            return None  # 'it does not include Qaboun'
        at = self.preposition(n)
        if (
            at is not None
            and self.items[at].has("shut")
            and not self.items[at].has("place", "open", "from", "goal", "via")
        ):
            return None  # 'declared by Moscow'
        head = self._subject_of(site.at) or self._object_after(n, site.at)
        if head is None:
            return None
        extended = verb.has("extent") and verb.has("kept") and self.items[site.at - 1].has("aux", "be", "become")
        if extended and self.items[at or 0].has("place") and self._subject_of(site.at):
            return Link(n, head, "venue", "verb-of-agreement")  # 'was extended in Geneva'
        if verb.has("extent", "be"):
            return Link(n, head, "holds" if verb.has("hold") else "extent", "verb-of-extent")
        if verb.has("make") and not self._is_venue(site.at):
            return Link(n, head, "direct", "verb-of-making")
        if verb.has("deal") and not self._is_refused(site.at):
            areal = place is not None and place.relation in _AREAL
            return Link(n, head, "direct" if areal else "venue", "verb-of-agreement")
        return None

    def _is_refused(self, verb: int) -> bool:
        """'no agreement was reached on Abyei'."""
        clause = clause_cut.of(self.clauses, verb)
        return any(i.has("no", "not") for i in self.items[clause.start : verb])

    def _is_venue(self, at: int) -> bool:
        return self.items[at].has("deal", "say") and not self.items[at].has("extent")

    def _subject_of(self, verb: int) -> Head | None:
        """The zone noun that is the subject of a verb, or the antecedent of its 'which'."""
        clause = clause_cut.of(self.clauses, verb)
        halves = clause_cut.whole(self.clauses, clause)
        for at in (k for half in reversed(halves) for k in range(min(verb, half.end) - 1, half.start - 1, -1)):
            head = self.owner(at)
            if head:
                beside = head.last + 1 == verb and self.items[verb].has("extent")  # 'a ceasefire covering'
                return head if beside or not self._is_inside_another(head, clause) else None
            if self.items[at].has("it"):
                return self.owner(at - 1) if at else None  # 'the zone they are to hold follows'
        if clause.opener in {"rel", "dash", "and"}:
            for at in range(clause.start - 1, max(clause.start - REACH, -1), -1):
                head = self.owner(at)
                if head:
                    return head
                if clause.opener == "rel" and self.items[at].has(*VERBS):
                    return None
        return None

    def _is_inside_another(self, head: Head, clause: Clause) -> bool:
        """'A monitoring centre for the zones opened in': the subject is another noun; a deal on a zone speaks of the zone."""
        before = self.items[head.first - 1] if head.first > clause.start else None
        if before is None or not before.has("place", "open", "shut"):
            return False
        outer = self.items[clause.start : head.first - 1]
        if any(
            i.has("count:1", "each", "some", "broad", "longish", "sides") or i.number("ordinal:") for i in outer[-2:]
        ):
            return False
        return any(i.has(WORD, "dead", "body") for i in outer) and not any(i.has("paper", "matter") for i in outer)

    def _is_matter_of_a_body(self, head: Head, clause: Clause) -> bool:
        """'the committee on safe zones in Vienna': the place may be the committee's."""
        at = head.first - 1
        if head.determiner or at <= clause.start or not self.items[at].has("place", "open"):
            return False
        return self.items[at - 1].has("body")

    def _object_after(self, n: int, verb: int) -> Head | None:
        """'set up in Idlib a zone', 'there would be in the south a zone'."""
        if not self.items[verb].has("make", "be"):
            return None
        for at in range(n + 1, min(n + 6, len(self.items))):
            head = self.owner(at)
            if head:
                return head
            if self.items[at].has(*VERBS, "rel", "break", "shut", "comma"):
                return None
        return None

    def _front(self, n: int, site: Site) -> Link | None:
        """'In Idlib, a ceasefire took effect': a place that opens the clause of a zone noun."""
        if not site.opened and not self._is_locative(n):
            return None
        clause = clause_cut.of(self.clauses, n)
        framed = self._framed(n, site)
        if framed:
            return framed
        venue = False
        for at in (
            k for half in clause_cut.whole(self.clauses, clause) for k in range(max(n + 1, half.start), half.end)
        ):
            head = self.owner(at)
            if head:
                outside = self.items[head.first - 1].has("from") and head.first > n + 1  # 'In Poti, outside the belt,'
                return None if outside else Link(n, head, "venue" if venue else "front", "place-before-clause")
            item = self.items[at]
            if item.has("hit", "move") and not item.has("make", "deal", "extent"):
                return None
            if item.has("body") and item.has("deal"):
                return None  # 'In Geneva, talks on a truce resumed'
            venue = venue or item.has("say", "deal")
        return None

    def _is_locative(self, n: int) -> bool:
        """'North of Homs', 'around Douma': the place brings its own word of place."""
        place = self.items[n].place
        return place is not None and (
            place.relation not in {"place", "union"} or self.items[n].has("locative", "there")
        )

    def _before(self, n: int) -> Link | None:
        """Turkish 'İdlib'de ateşkes', 'İdlib'de silahlar sustu': the place comes first."""
        found = headlast.bond(self.items, self.owner, n)
        if found:
            return Link(n, *found)
        framed = (f for f in self.frames_at(n) if n < f.head.last and headlast.fills(self.items, f.frame, n))
        return next((Link(n, f.head, "frame", f.frame.name) for f in framed), None)

    def _where(self, n: int) -> Link | None:
        """'Homs, where a ceasefire began on Friday'."""
        at = n + 1
        while at < len(self.items) and self.items[at].has("comma"):
            at += 1
        if at >= len(self.items) or not self.items[at].has("where"):
            return None
        clause = clause_cut.of(self.clauses, at)
        head = next((h for k in range(at, clause.end) if (h := self.owner(k)) and h.rule != "provisional"), None)
        return (
            Link(n, head, "front", "place-where")
            if head
            else next((Link(n, f.head, "frame", f.frame.name) for f in self.frames_at(at) if not f.frame.bound), None)
        )

    def _spread_back(self) -> None:
        """Earlier members of a list get the link of the last one: 'A, B and C were declared safe areas'."""
        for n in sorted(self.links, reverse=True):
            link = self.links[n]
            if link.bond not in {"declared", "member", "party"}:
                continue
            at = n
            while (previous := self.list_before(at)) is not None and previous not in self.links:
                self.links[previous] = Link(previous, link.head, link.bond, "list")
                at = previous
