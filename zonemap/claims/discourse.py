"""One document read sentence by sentence: which word groups mean the same zone, and what each adds to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zonemap.claims import anaphora, frames, heads, history, standing
from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import Clause
from zonemap.claims.heads import Head
from zonemap.claims.items import Sentence
from zonemap.claims.links import Link, Linker
from zonemap.claims.referents import Placed, Referent, akin, is_country, place_key
from zonemap.model import Cue, Document, Kind, Span

_MEMORY = 8
"""Sentences after which 'the zone' no longer points back (judgement)."""
_ELABORATIONS = frozenset(("extent", "holds", "member", "list"))


class Reader:
    """Gathers the referents of one document."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.sentences = sentences
        self.referents: list[Referent] = []
        self.speaks_of_zones = any(h.kind and h.form in {"zone", "area", "lane"} for s in sentences for h in heads.find(s))
        """Whether any sentence names a zone with its kind; only then can a bare 'the zones' mean some."""

    def read(self) -> list[Referent]:
        """Every zone the document speaks of, in the order in which it brings them up."""
        for sentence in self.sentences:
            anaphora.place_there(sentence, self.sentences)
            anaphora.place_airspace(sentence)
            _SentenceReader(self, sentence).read()
        return self.referents

    def recent(self, sentence: Sentence) -> Iterator[Referent]:
        """The real zones still in mind at a sentence, the latest mentioned first."""
        order = sorted(self.referents, key=lambda r: (max(r.sentences), r.heads[-1].first, self.referents.index(r)), reverse=True)
        return (r for r in order if not r.void and sentence.number - max(r.sentences) <= _MEMORY)


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
        kept = [h for h in self._candidates(named) if self._is_zone(h, filled)]
        links = Linker(self.sentence, self.clauses, kept, filled).run()
        for head in sorted([*kept, *(f.head for f in filled)], key=lambda h: (h.form == "frame", h.first)):
            own = [k for k in links if k.head is head]
            if own or head.form != "frame":
                self._take_in(head, own)
        self._measure()
        self._encircle(kept)

    def _candidates(self, named: list[Head]) -> list[Head]:
        taken = {n for h in named for n in range(h.first, h.last + 1)}
        pronouns = [h for h in anaphora.pronouns(self.sentence, self.clauses) if h.first not in taken]
        return sorted([*named, *pronouns], key=lambda h: h.first)

    def _is_zone(self, head: Head, filled: list[frames.Found]) -> bool:
        """Whether a head is a zone: by its kind, by a frame, or by pointing back to one."""
        if head.kind is not None:
            return True
        frame = frames.qualifying(head, filled, self.clauses)
        if frame:
            head.kind, head.rule = frame.head.kind, frame.head.rule
            filled.remove(frame)
            return True
        if head.form == "area" and self._has_own_place(head):
            return False
        antecedent = self._antecedent(head)
        if antecedent:
            self.owners[id(head)] = antecedent
            return True
        if self._stands_alone(head) or self._looks_ahead(head):
            head.kind, head.rule = ("corridor" if head.form == "lane" else "other"), "bare-zone"
            return True
        return False

    def _looks_ahead(self, head: Head) -> bool:
        """'the four zones', 'the zones themselves' in a text about zones, before any is named."""
        proper = self.sentence.items[head.noun].has("proper")
        return proper and head.points_back and (head.plural or head.ordinal is not None) and self.reader.speaks_of_zones

    def _has_own_place(self, head: Head) -> bool:
        """'the area around Homs': a place of its own, no zone named before."""
        return any(i.place for i in self.sentence.items[head.last + 1 : head.last + 4])

    def _stands_alone(self, head: Head) -> bool:
        """'The Eastern Ghouta zone has held', 'the fourth zone, Idlib,': the very word with a place, and a verb of zones."""
        items = self.sentence.items
        if not items[head.noun].has("proper") or not head.points_back:
            return False
        named = any(i.place for i in items[head.first : head.noun])
        named = named or (head.ordinal is not None and any(i.place for i in items[head.last + 1 : head.last + 3]))
        clause = clause_cut.of(self.clauses, head.noun)
        return named and any(i.has("holds", "agreed", "ended", "made", "make", "mutual") for i in items[clause.start : clause.end])

    def _looks_ahead(self, head: Head) -> bool:
        """'the four zones', 'the zones themselves' in a text about zones, before any is named."""
        proper = self.sentence.items[head.noun].has("proper")
        return proper and head.points_back and (head.plural or head.ordinal is not None) and self.reader.speaks_of_zones

    def _has_own_place(self, head: Head) -> bool:
        """'the area around Homs': a place of its own, no zone named before."""
        return any(i.place for i in self.sentence.items[head.last + 1 : head.last + 4])

    def _stands_alone(self, head: Head) -> bool:
        """'The Eastern Ghouta zone has held': a place before the very word 'zone', and a predicate of zones."""
        group = self.sentence.items[head.first : head.noun]
        proper = self.sentence.items[head.noun].has("proper")
        clause = clause_cut.of(self.clauses, head.noun)
        said = any(i.has("holds", "agreed", "ended", "made") for i in self.sentence.items[head.last + 1 : clause.end])
        return proper and any(i.place for i in group) and said

    # --- which zone is meant

    def _antecedent(self, head: Head) -> Referent | None:
        """The zone a bare noun or a pronoun points back to."""
        if head.form != "pronoun" and not head.points_back and head.ordinal is None and not head.generic:
            return None
        for referent in self.reader.recent(self.sentence):
            if head.rule == "one":
                return referent
            if head.form == "pronoun" and self.sentence.number - max(referent.sentences) > 1:
                return None
            if head.form == "lane" and referent.kind not in {"corridor", "humanitarian"}:
                continue
            if head.form == "zone" and _is_event(referent.head.form, referent.kind):
                continue
            if head.plural == referent.plural or (referent.plural and not head.plural and self._picks_out(head)):
                return referent
        return None

    def _picks_out(self, head: Head) -> bool:
        """'the fourth zone', 'the zone in Idlib': one of a set."""
        return head.ordinal is not None or self._has_own_place(head) or any(i.place for i in self.sentence.items[head.first : head.noun])

    def _take_in(self, head: Head, links: list[Link]) -> None:
        placed = [self._placed(k) for k in links]
        referent = self.owners.get(id(head))
        if referent and self._is_another(head, referent, placed):
            referent = self._new(head, referent.kind, parent=referent)
        if referent is None:
            referent = self._corefer(head, placed)
        if referent is None:
            assert head.kind is not None
            referent = self._new(head, head.kind)
        self.owners[id(head)] = referent
        self._add(referent, head, placed)

    @staticmethod
    def _is_another(head: Head, referent: Referent, placed: list[Placed]) -> bool:
        """Whether a mention that points back speaks of a further zone: 'Douma has one', 'the second zone, in Homs'."""
        if not placed:
            return False
        if head.rule == "one":
            return True
        if referent.plural and not head.plural:
            return True
        known = {place_key(p.expression) for p in referent.places}
        new = {place_key(p.expression) for p in placed}
        return bool(known) and not new <= known and not any(p.bond in _ELABORATIONS for p in placed)

    def _new(self, head: Head, kind: Kind, parent: Referent | None = None) -> Referent:
        items = self.sentence.items
        noun = items[head.noun]
        cue = Cue(decides="kind", rule=head.rule, start=head.start, end=head.end, text=head.text)
        referent = Referent(kind, cue, head, head.plural, head.count, part_of=parent)
        referent.void = history.void(self.sentence, self.clauses, head, self.reader.document.published)
        if noun.has("thin") and head.form == "zone":
            referent.thin = True
        self.reader.referents.append(referent)
        return referent

    def _corefer(self, head: Head, placed: list[Placed]) -> Referent | None:
        """The zone already brought up that a mention with a kind of its own means again."""
        assert head.kind is not None
        keys = {place_key(p.expression) for p in placed}
        if history.void(self.sentence, self.clauses, head, self.reader.document.published):
            return None
        for referent in self.reader.recent(self.sentence):
            known = {place_key(p.expression) for p in referent.places}
            if keys and keys <= known and (akin(head.kind, referent.kind) or head.form == "frame"):
                return referent
        for referent in self.reader.recent(self.sentence):
            if self._same_zone(head, placed, referent):
                return referent
        return None

    def _same_zone(self, head: Head, placed: list[Placed], referent: Referent) -> bool:
        assert head.kind is not None
        here = self.sentence.number in referent.sentences
        if head.form == "frame":  # the terms of a truce or zone named in the same breath
            return here and not referent.located and akin(head.kind, referent.kind) and not referent.plural
        if referent.head.form == "frame" and here and akin(head.kind, referent.kind):
            return not placed or all(is_country(p) for p in placed)
        if not akin(head.kind, referent.kind) or _is_event(head.form, head.kind) != _is_event(referent.head.form, referent.kind):
            return False
        if head.points_back:
            same_number = head.plural == referent.plural
            free = not placed or not referent.located or any(p.bond in _ELABORATIONS for p in placed)
            return same_number and free and self._kinds_agree(head, referent)
        return not placed and not referent.located and head.kind == referent.kind and head.plural == referent.plural

    @staticmethod
    def _kinds_agree(head: Head, referent: Referent) -> bool:
        return head.kind == referent.kind or "other" in {head.kind, referent.kind} or referent.head.form == "frame"

    # --- what it adds

    def _placed(self, link: Link) -> Placed:
        item = self.sentence.items[link.place]
        assert item.place is not None
        text = self.reader.document.text[item.start : item.end]
        cue = Cue(decides="place", rule=link.rule, start=item.start, end=item.end, text=text)
        return Placed(expression=item.place, bond=link.bond, cue=cue, sentence=self.sentence.number, voice=self._voice(link.place))

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
        if head.kind and referent.kind in {"other", "buffer"} and head.kind != "other" and head.form != "frame" and referent.head.rule in {"kept-apart", "bare-zone", "kind-before"} and referent.kind == "other":
            referent.kind = head.kind
        if referent.head.form == "frame" and head.form != "frame" and head.kind and head.kind != "other":
            referent.kind = head.kind
            referent.kind_cue = Cue(decides="kind", rule=head.rule, start=head.start, end=head.end, text=head.text)
        if not head.generic:
            referent.standings.append(standing.of(self.sentence, self.clauses, head, self.reader.document.published))
        referent.wide = referent.wide or self._is_wide(head)

    def _is_wide(self, head: Head) -> bool:
        return any(i.has("wide") for i in self.sentence.items[head.first : head.last + 3])

    def _measure(self) -> None:
        """Lengths outside places and word groups go to the zone noun before them, or to the zone of 'its depth'."""
        items = self.sentence.items
        back = set(anaphora.measured_back(self.sentence))
        for n, item in enumerate(items):
            if item.length is None:
                continue
            around = items[max(0, n - 4) : n + 4]
            measure = next((m for m in ("broad", "longish", "radial") if any(i.has(m) for i in around)), "")
            if any(i.has("sides") for i in items[n + 1 : n + 4]):
                measure = "sides"
            referent = next(iter(self.reader.recent(self.sentence)), None) if n in back else self._owner_before(n)
            if referent and (item.length, measure) not in referent.lengths:
                referent.lengths.append((item.length, measure))

    def _owner_before(self, n: int) -> Referent | None:
        clause = clause_cut.of(self.clauses, n)
        best = None
        for referent in {id(r): r for r in self.owners.values()}.values():
            for head in referent.heads:
                if head.sentence is self.sentence and head.last < n and head.noun in clause and (best is None or head.last > best[0]):
                    best = (head.last, referent)
        return best[1] if best else None

    def _encircle(self, kept: list[Head]) -> None:
        """'Around each of the four zones a security belt', 'security zones would be created around them'."""
        items = self.sentence.items
        for n, item in enumerate(items[:-1]):
            if not item.has("around"):
                continue
            target = next((h for h in kept if n < h.first <= n + 4 and (h.points_back or h.determiner == "each")), None)
            if not (target and target.kind is None) and not items[n + 1].has("it"):
                continue
            belt = next((h for h in kept if h.kind and h is not target and abs(h.noun - n) < 16), None)
            if belt:
                self.owners[id(belt)].rings = True


def _is_event(form: str, kind: Kind) -> bool:
    return form in {"event", "pause"} or (form == "frame" and kind == "ceasefire")
