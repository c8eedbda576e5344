"""One document read sentence by sentence: which word groups mean the same zone, and what each adds to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from zonemap.claims import anaphora, coreference, frames, heads, history, measures, standing
from zonemap.claims import clauses as clause_cut
from zonemap.claims.heads import Head
from zonemap.claims.items import Sentence
from zonemap.claims.links import Linker
from zonemap.claims.predicates import Link
from zonemap.claims.referents import Placed, Referent
from zonemap.errors import ProvenanceError
from zonemap.model import KINDS, Cue, Document, Kind, Span

_MEMORY = 8
"""Sentences after which 'the zone' no longer points back (judgement)."""
_TOLD_BY_PREDICATE: tuple[Kind, ...] = ("demilitarised", "no-fly", "no-fire", "de-escalation", "deconfliction")
"""Kinds that a predicate tells as well as an adjective: 'it will be … demilitarised'."""


_CONFLICT = ("troops", "fighting", "arms", "flights", "feared", "event", "ships", "hit", "people")


class Reader:
    """Gathers the referents of one document."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.sentences = sentences
        self.referents: list[Referent] = []
        self.speaks_of_zones = any(
            h.kind and h.form in {"zone", "area", "lane"} for s in sentences if s.spoken for h in heads.find(s)
        )
        """Whether any sentence names a zone with its kind; only then can a bare 'the zones' mean some."""
        self.speaks_of_conflict = any(i.has(*_CONFLICT) for s in sentences if s.spoken for i in s.items)
        """Whether any word is of arms; 'protected areas' and 'a peace corridor' of other texts are no zones."""

        self.linked: set[tuple[int, int]] = set()
        """Sentences and items of the places that zones have taken."""

    def read(self) -> list[Referent]:
        """Every zone the document speaks of, in the order in which it brings them up."""
        for sentence in self.sentences:
            if not sentence.spoken:
                continue
            anaphora.place_there(sentence, self.sentences)
            anaphora.place_actors(sentence)
            anaphora.place_airspace(sentence)
            anaphora.place_sides(sentence, self.sentences)
            _SentenceReader(self, sentence).read()
        return [r for r in self.referents if not r.provisional or (r.located and (r.lengths or _is_measured(r)))]

    def recent(self, sentence: Sentence) -> list[Referent]:
        """The real zones still in mind at a sentence, the latest mentioned first."""
        near = [
            (r, n) for n, r in enumerate(self.referents) if not r.void and sentence.number - max(r.sentences) <= _MEMORY
        ]
        near.sort(key=lambda found: (max(found[0].sentences), found[0].heads[-1].first, found[1]), reverse=True)
        return [r for r, _ in near]


_BOUNDING = frozenset(
    ("between", "from-to", "strip", "distance", "side-of-line", "pocket", "corners", "outer-direction", "intersection")
)
"""Relations by which a sentence bounds an area before the next one calls it a zone."""


_LEAVING = frozenset(("troops-withdrawn", "arms-withdrawn"))
"""Frames whose towns, left by one side, the next sentence may call a zone."""


def _is_demonstrative(head: Head) -> bool:
    """'this zone', 'that corridor': what was told just now."""
    return head.sentence.items[head.first].has("demonstrative")


def _is_measured(referent: Referent) -> bool:
    return any(frames.measured(p.expression) for p in referent.places)


class _SentenceReader:
    """What one sentence adds."""

    def __init__(self, reader: Reader, sentence: Sentence) -> None:
        self.reader = reader
        self.sentence = sentence
        self.clauses = clause_cut.cut(sentence)
        self.owners: dict[int, Referent] = {}
        """By id of the head."""

    def read(self) -> None:
        named = heads.find(self.sentence)
        filled = frames.find(self.sentence, self.clauses, named)
        kept: list[Head] = []
        for head in self._candidates(named):
            if self._is_zone(head, filled, kept):
                kept.append(head)
        links = Linker(self.sentence, self.clauses, kept, filled).run()
        ringed = anaphora.encircling(self.sentence, kept)
        for head in sorted([*kept, *(f.head for f in filled)], key=lambda h: (h.form == "frame", h.first)):
            own = [k for k in links if k.head is head]
            if own or head.form != "frame":
                self._take_in(head, own, rings=head is ringed)
        measures.attach(
            self.sentence, self.clauses, list({id(r): r for r in self.owners.values()}.values()), self.recent
        )
        self._bounded({k.place for k in links})
        self.reader.linked |= {(self.sentence.number, k.place) for k in links}
        self._told_before()

    def recent(self) -> list[Referent]:
        """The zones in mind here."""
        return self.reader.recent(self.sentence)

    def _candidates(self, named: list[Head]) -> list[Head]:
        taken = {n for h in named for n in range(h.first, h.last + 1)}
        pronouns = [h for h in anaphora.pronouns(self.sentence, self.clauses) if h.first not in taken]
        return sorted([*named, *pronouns], key=lambda h: h.first)

    # --- which heads are zones

    def _is_zone(self, head: Head, filled: list[frames.Found], kept: list[Head]) -> bool:  # noqa: PLR0911  the first rule that fits decides
        """Whether a head is a zone: by its kind, by a frame, or by pointing back to one."""
        head.alias = self._apposed(head, kept)
        if head.kind is not None or head.alias:
            return not head.mild or bool(head.lengths) or self.reader.speaks_of_conflict
        frame = frames.qualifying(head, filled, self.clauses)
        if frame:
            head.kind, head.rule = frame.head.kind, frame.head.rule
            filled.remove(frame)
            return True
        proper = self.sentence.items[head.noun].has("proper")
        if self._has_own_place(head) and (
            head.form == "area" or (head.form == "zone" and not proper and head.points_back)
        ):
            return False  # 'the enclave east of Damascus' is a place
        head.alias = coreference.in_sentence(head, kept)
        if head.alias:
            return True
        found = coreference.antecedent(head, self.recent(), self.sentence.number, picks_out=self._picks_out(head))
        if found:
            self.owners[id(head)] = found
            return True
        if head.generic and head.plural and head.count and self.recent():  # 'six more such zones'
            head.kind, head.rule = self.recent()[0].kind, "such-zones"
            return True
        if self._stands_alone(head) or self._looks_ahead(head):
            head.kind, head.rule = ("corridor" if head.form == "lane" else "other"), "bare-zone"
            return True
        if head.form == "zone" and head.plural and head.count and self.reader.speaks_of_zones:
            head.kind, head.rule = "other", "counted-zones"
            return True
        if head.form in {"zone", "lane"} and head.determiner in {"indef", ""} and not head.plural:
            head.kind, head.rule = ("corridor" if head.form == "lane" else "other"), "provisional"
            return True
        return False

    def _apposed(self, head: Head, kept: list[Head]) -> Head | None:
        """The zone that 'a refuge in the north: a no-fly zone in all but name', 'a safe zone, a ribbon of beach,' says again."""
        items = self.sentence.items
        earlier = kept[-1] if kept else None
        if earlier is None or head.first == 0 or head.determiner != "indef" or head.plural or earlier.plural:
            return None
        opened = items[head.first - 1]
        loose = earlier.rule == "provisional" or head.kind is None
        if not loose or not opened.has("comma", "colon", "dash") or items[head.first].has("fresh"):
            return None
        ahead = items[head.last + 1 : head.last + 3]
        told = any(i.has("aux", "be", "modal", "will") for i in ahead[:1])
        cut = any(i.has("and", "semicolon") for i in items[earlier.last + 1 : head.first])
        return None if told or cut else earlier

    def _looks_ahead(self, head: Head) -> bool:
        """'the four zones', 'the zones themselves' in a text about zones, before any is named."""
        proper = self.sentence.items[head.noun].has("proper")
        return proper and head.points_back and (head.plural or head.ordinal is not None) and self.reader.speaks_of_zones

    def _has_own_place(self, head: Head) -> bool:
        """'the area around Homs': a place of its own, no zone named before."""
        return any(i.place for i in self.sentence.items[head.last + 1 : head.last + 4])

    def _picks_out(self, head: Head) -> bool:
        named = any(i.place for i in self.sentence.items[head.first : head.noun])
        return head.ordinal is not None or named or self._has_own_place(head)

    def _stands_alone(self, head: Head) -> bool:
        """'The Eastern Ghouta zone has held', 'the fourth zone, Idlib,': the very word with a place, and a verb of zones."""
        items = self.sentence.items
        if not items[head.noun].has("proper") or not head.points_back:
            return False
        named = any(i.place for i in items[head.first : head.noun])
        if named and head.form == "zone" and self.reader.speaks_of_conflict and items[head.noun - 1].place:
            return True  # 'the Eastern Ghouta zone'
        named = named or (self.reader.speaks_of_zones and self._has_own_place(head) and head.form == "zone")
        named = named or (head.ordinal is not None and any(i.place for i in items[head.last + 1 : head.last + 3]))
        clause = clause_cut.of(self.clauses, head.noun)
        verbs = (
            ("holds", "agreed", "ended", "made", "make", "mutual")
            if head.form != "lane"
            else ("holds", "agreed", "ended", "made", "make", "extent")
        )
        around = [
            *items[clause.start : clause.end],
            *(items[clause.end : clause.end + 4] if head.form == "lane" else ()),
        ]
        return named and any(i.has(*verbs) for i in around)

    # --- which zone is meant

    def _take_in(self, head: Head, links: list[Link], *, rings: bool) -> None:
        placed = [self._placed(k) for k in links]
        recent = self.recent()
        denied = coreference.denied(head, placed, recent)
        if denied:
            denied.standings.append(self._standing(head))
            return
        members = coreference.group(head, placed, recent)
        if members:
            self._tell_all(head, members)
            return
        referent = self.owners.get(id(head.alias or head))
        apposed = head.alias is not None and head.determiner == "indef"
        if referent and not apposed and coreference.is_another(head, referent, placed):
            referent = self._new(head, referent.kind, parent=referent)
        if referent is None and not rings and not self._void(head):
            referent = coreference.same(head, placed, recent, self.sentence.number)
        if referent is None:
            referent = self._new(head, head.kind or "other")
            referent.rings = rings
        self.owners[id(head)] = referent
        self._add(referent, head, placed)

    def _tell_all(self, head: Head, members: list[Referent]) -> None:
        """What is said of 'the zones' holds for each of them."""
        told = self._standing(head)
        for referent in members:
            if head.kind and referent.kind == "other":
                referent.kind = head.kind
            referent.standings.append(told)
            referent.voices.append(self._voice(head.noun))
            referent.count = referent.count or head.count

    def _void(self, head: Head) -> str:
        return history.void(self.sentence, self.clauses, head, self.reader.document.published)

    def _standing(self, head: Head) -> standing.Standing:
        return standing.of(self.sentence, self.clauses, head, self.reader.document.published)

    def _new(self, head: Head, kind: Kind, parent: Referent | None = None) -> Referent:
        cue = Cue(decides="kind", rule=head.rule, start=head.start, end=head.end, text=head.text)
        referent = Referent(kind, cue, head, head.plural, head.count, part_of=parent)
        referent.void = self._void(head)
        referent.provisional = head.rule == "provisional"
        referent.thin = self.sentence.items[head.noun].has("thin")
        self.reader.referents.append(referent)
        return referent

    # --- what it adds

    def _placed(self, link: Link) -> Placed:
        item = self.sentence.items[link.place]
        if item.place is None:
            raise ProvenanceError(f"a zone was tied to words that name no place, at {item.start}: report this text")
        text = self.reader.document.text[item.start : item.end]
        cue = Cue(decides="place", rule=link.rule, start=item.start, end=item.end, text=text)
        return Placed(
            expression=item.place,
            bond=link.bond,
            cue=cue,
            sentence=self.sentence.number,
            voice=self._voice(link.place),
            end=link.end,
        )

    def _told_before(self) -> None:
        """'The corner between A, B and C is closed to fighting. Inside this humanitarian zone …': bounded, then called a zone."""
        number = self.sentence.number - 1
        fresh = [
            r
            for r in {id(r): r for r in self.owners.values()}.values()
            if not r.located and not r.void and not r.weak and not r.plural and min(r.sentences) == number + 1
        ]
        if number < 0 or len(fresh) != 1:
            return
        teller = _SentenceReader(self.reader, self.reader.sentences[number])
        head = fresh[0].head
        found = teller._bounding(certain=_is_demonstrative(head)) if head.points_back else []
        if found:
            fresh[0].places += [
                teller._placed(Link(n, head, "direct", "bounded-in-the-sentence-before")) for n in found
            ]
            told = standing.of_matter(teller.sentence)
            if told:
                fresh[0].standings.append(told)

    def _bounding(self, *, certain: bool) -> list[int]:
        """The place of this sentence that bounds an area, measured unless it is certain that a zone was told; or those left."""
        items, number = self.sentence.items, self.sentence.number
        free = [n for n, i in enumerate(items) if i.place and (number, n) not in self.reader.linked]
        bounded = [
            n for n in free if (p := items[n].place) and p.relation in _BOUNDING and (certain or frames.measured(p))
        ]
        if bounded:
            return bounded if len(bounded) == 1 else []
        left = [f for f in frames.find(self.sentence, self.clauses, []) if f.frame.name in _LEAVING]
        for found in left:
            found.frame = dataclasses.replace(found.frame, bound=False)  # the next sentence calls the towns a zone
        return [k.place for k in Linker(self.sentence, self.clauses, [], left).run() if k.place in free]

    def _voice(self, n: int) -> Span:
        clause = clause_cut.of(self.clauses, n)
        items = self.sentence.items
        return Span(items[clause.start].start, items[clause.end - 1].end)

    def _add(self, referent: Referent, head: Head, placed: list[Placed]) -> None:
        referent.heads.append(head)
        referent.sentences.add(self.sentence.number)
        referent.voices.append(self._voice(head.noun))
        referent.lengths += head.lengths
        referent.count = referent.count or (head.count if referent.plural else None)
        for place in placed:
            (referent.weak if place.bond in {"venue", "party"} else referent.places).append(place)
        self._learn_kind(referent, head)
        if not head.generic or not referent.standings:
            told = self._standing(head)
            if head.form == "frame" and referent.head.form != "frame" and told.cue.rule == "duty":
                told = dataclasses.replace(told, weight=standing.BY_MOOD)  # a term of the zone, not its standing
            referent.standings.append(told)

    def _learn_kind(self, referent: Referent, head: Head) -> None:
        """A zone of no certain kind takes that of a later mention or of its predicate."""
        open_kind = (
            referent.kind == "other" or referent.provisional or (referent.head.form == "frame" and head.form != "frame")
        )
        if not open_kind or (head is referent.head and not referent.provisional):
            return
        kind, start, end, rule = head.kind, head.start, head.end, head.rule
        if kind is None or kind == "other" or head.rule == "provisional":
            told = self._predicate_kind(head)
            if told is None:
                return
            kind, rule = told[0], "kind-in-predicate"
            start, end = self.sentence.items[told[1]].start, self.sentence.items[told[1]].end
        referent.kind, referent.provisional = kind, False
        referent.kind_cue = Cue(
            decides="kind", rule=rule, start=start, end=end, text=self.reader.document.text[start:end]
        )

    def _predicate_kind(self, head: Head) -> tuple[Kind, int] | None:
        clause = clause_cut.of(self.clauses, head.noun)
        return next(self._kinds_told(range(head.last + 1, self._reach(clause))), None)

    def _reach(self, clause: clause_cut.Clause) -> int:
        """End of a clause and of those joined to it by 'and'."""
        following = self.clauses.index(clause) + 1
        while following < len(self.clauses) and self.clauses[following].opener in {"and", "main"}:
            following += 1
        return self.clauses[following - 1].end

    def _kinds_told(self, stretch: range) -> Iterator[tuple[Kind, int]]:
        items = self.sentence.items
        for n in stretch:
            if items[n].has("disarm"):
                yield "demilitarised", n
            before = items[n - 1]
            if before.has("be", "aux", "and", "comma", "self"):
                for kind in KINDS:
                    if kind in _TOLD_BY_PREDICATE and items[n].has(f"kind:{kind}"):
                        yield kind, n

    def _bounded(self, linked: set[int]) -> None:
        """A measured place that hangs on nothing else belongs to the one zone of the sentence that has none."""
        free = [
            n for n, i in enumerate(self.sentence.items) if i.place and n not in linked and frames.measured(i.place)
        ]
        bare = [
            r for r in {id(r): r for r in self.owners.values()}.values() if not r.located and not r.void and not r.weak
        ]
        if len(free) == 1 and len(bare) == 1:
            head = next(h for h in reversed(bare[0].heads) if h.sentence is self.sentence)
            bare[0].places.append(self._placed(Link(free[0], head, "direct", "measured-place-of-the-sentence")))
