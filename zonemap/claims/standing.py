"""The standing of a zone in one clause: proposed, agreed, in force, rejected or ended, from verbs, mood and negation.

A cue counts only within its scope: a verb governs the zone noun to its right in its own clause or the clause it opens; a
predicate counts when the zone is its subject. 'Denied that a zone was planned' rejects the zone, 'rejected reports that it
would leave the zone' does not.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass

from zonemap.claims import clauses as clause_cut
from zonemap.claims.clauses import VERBS, Clause
from zonemap.claims.heads import Head
from zonemap.claims.items import DATE, PLACE, WORD, Item, Sentence
from zonemap.model import Cue, Status

EXPLICIT, BY_MOOD, BY_DEFAULT = 3, 2, 1
"""How sure a standing is: told by a verb, by the mood of the clause, or by nothing but the determiner."""
_OBJECT_GAP = ("def", "indef", "self", "each", "its", "former", "proposed-adjective")


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """What one clause says of a zone's standing."""

    status: Status
    weight: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class _Scope:
    """Items that may speak of the zone noun: those that govern it, and those it is subject of."""

    left: list[int]
    """Nearest first."""
    right: list[int]
    attribution: list[int]
    """Items of the '…, generals agreed' that follows."""
    clause: Clause


def of(sentence: Sentence, clauses: list[Clause], head: Head, published: dt.date | None) -> Standing:
    """The standing that the clause of a zone noun gives it; never fails to give one."""
    scope = _scope(sentence, clauses, head)
    told = _of(sentence, head, scope)
    if told.status == "in-force" and told.cue.rule in {"holds", "made"} and _is_ahead(sentence, scope, published):
        return dataclasses.replace(told, status="agreed")
    return told


def _is_ahead(sentence: Sentence, scope: _Scope, published: dt.date | None) -> bool:
    """'begins on Monday', 'from 12 April': a day after that of the text."""
    dated = [i.when for i in sentence.items[scope.clause.start : scope.clause.end] if i.when]
    starts = [w.interval.first for w in dated if w.bound in {"on", "from"}]
    return published is not None and any(day > published for day in starts if day)


def _of(sentence: Sentence, head: Head, scope: _Scope) -> Standing:
    if sentence.head_last:
        return _head_last(sentence, head, scope)
    return (
        _rejected(sentence, head, scope)
        or _ended(sentence, head, scope)
        or _framed(sentence, head, scope)
        or _by_mood(sentence, head, scope)
        or _told(sentence, head, scope)
        or _default(sentence, head, scope)
    )


_LAST: tuple[tuple[str, Status], ...] = (
    ("rejected", "rejected"), ("ended", "ended"), ("holds", "in-force"), ("proposed", "proposed"), ("agreed", "agreed"), ("made", "in-force"),
)  # fmt: skip


def _head_last(sentence: Sentence, head: Head, scope: _Scope) -> Standing:
    """Where the main verb ends the sentence, the last cue after the zone noun decides, then the nearest one before it."""
    items = sentence.items
    end = sentence.find("semicolon", "colon", "dash", start=head.last + 1) or len(items)
    for n in [*reversed(range(head.last + 1, end)), *scope.left, *range(head.last, head.first - 1, -1)]:
        for cls, status in _LAST:
            if items[n].has(cls):
                return _make(sentence, head, (status, EXPLICIT), f"last-verb-{cls}", n)
    return _default(sentence, head, scope)


def _scope(sentence: Sentence, clauses: list[Clause], head: Head) -> _Scope:
    items = sentence.items
    clause = clause_cut.of(clauses, head.noun)
    left = list(range(head.first - 1, clause.start - 1, -1))
    at = clauses.index(clause)
    while (
        at > 0
        and clauses[at].opener in {"rel", "break"}
        and not (sentence.table.articles and clauses[at].start > 0 and items[clauses[at].start - 1].has("comma"))
    ):
        at -= 1
        left += range(clauses[at].end - 1, clauses[at].start - 1, -1)
    inside = _is_inside_another(items, head, clause)
    right = [] if inside else list(range(head.last + 1, clause.end))
    if right:
        right += [
            n
            for half in clause_cut.whole(clauses, clause)
            if half.start > clause.start
            for n in range(half.start, half.end)
        ]
    following = clauses.index(clause) + 1
    if (
        not inside
        and following < len(clauses)
        and clauses[following].opener == "rel"
        and clauses[following].start - head.last <= 3
    ):
        right += range(clauses[following].start, clauses[following].end)
    right += _resumed(items, clauses, following) if right else []
    attribution = [n for c in clauses[following : following + 2] if c.opener == "say" for n in range(c.start, c.end)]
    return _Scope(left, right, attribution, clause)


def _resumed(items: list[Item], clauses: list[Clause], at: int) -> range:
    """The predicate that goes on after an inserted clause: 'the zone, as it was called, began to disappear'."""
    if at + 1 >= len(clauses) or clauses[at].opener not in {"break", "rel"} or clauses[at + 1].opener != "main":
        return range(0)
    rest = clauses[at + 1]
    first = next((items[n] for n in range(rest.start, rest.end) if not items[n].has("comma", "self")), None)
    inserted = items[clauses[at].start - 1].has("comma")
    return range(rest.start, rest.end) if inserted and first and first.has(*VERBS, "holds", "ended") else range(0)


def _is_inside_another(items: list[Item], head: Head, clause: Clause) -> bool:
    """'The line of the truce was not published': the predicate is of the line."""
    before = items[head.first - 1] if head.first > clause.start else None
    outer = items[clause.start : max(head.first - 1, clause.start)]
    if before is None or not before.has("open", "place") or not outer or any(i.has(*VERBS) for i in outer):
        return False
    counted = any(i.has("each", "some", "matter", "paper") or i.number("ordinal:") or i.number("count:") for i in outer)
    return outer[-1].has(WORD, "dead", "body", "area", "longish") and not counted


def _cue(sentence: Sentence, rule: str, n: int | None, head: Head) -> Cue:
    if n is None:
        return Cue(decides="status", rule=rule, start=head.start, end=head.start, text="")
    item = sentence.items[n]
    text = sentence.text[item.start - sentence.span.start : item.end - sentence.span.start]
    return Cue(decides="status", rule=rule, start=item.start, end=item.end, text=text)


def _make(sentence: Sentence, head: Head, told: tuple[Status, int], rule: str, n: int | None) -> Standing:
    return Standing(status=told[0], weight=told[1], cue=_cue(sentence, rule, n, head))


# --- rejected


def _rejected(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    if head.determiner == "no":
        return _make(sentence, head, ("rejected", EXPLICIT), "no-such-zone", head.first)
    items = sentence.items
    refused = next((n for n in scope.left if items[n].has("rejected") and not _shielded(items, n, head, scope)), None)
    if refused is not None:
        if _negated(items, refused, scope.clause.start):
            return None
        return _make(sentence, head, ("rejected", EXPLICIT), "refused", refused)
    return _refused_predicate(sentence, head, scope) or _negated_verb(sentence, head, scope)


def _refused_predicate(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """'the zone was rejected', 'the zone was not discussed'."""
    items = sentence.items
    for n in scope.right[:14]:
        if items[n].has(PLACE, "say") and items[n - 1].has("comma"):
            return None
        passive = items[n - 1].has("aux", "be", "modal", "self", "not") or items[n].has("passive")
        if items[n].has("rejected") and passive and not _negated(items, n, head.last):
            return _make(sentence, head, ("rejected", EXPLICIT), "was-refused", n)
        if items[n].has("not") and not items[n].has("ban") and not any(i.has("extent") for i in items[n : n + 3]):
            return _negative_predicate(sentence, head, n)
    return None


def _negated_verb(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """'there will not be a zone', 'did not agree on a zone'."""
    items = sentence.items
    negated = next((n for n in scope.left[:8] if _is_negation(items, n)), None)
    if negated is None:
        return None
    between = range(negated + 1, head.first)
    verb = any(items[n].has("make", "deal", "proposed", "agreed", "be") for n in between)
    if items[negated].has("not"):
        verb = verb or negated in scope.left[:3]
    elif any(items[n].has("entry", "move", "hit") for n in between):
        verb = False  # 'neither side may enter the strip' is a term of it
    return _make(sentence, head, ("rejected", EXPLICIT), "negated", negated) if verb else None


def _is_negation(items: list[Item], n: int) -> bool:
    """'did not', and 'neither side would', 'nobody has': a subject that nobody is."""
    verb = next((i for i in items[n + 1 : n + 4] if not i.has("self")), None)
    if items[n].has("not"):
        making = verb is not None and verb.has("make", "deal", "agreed", "declare", "proposed")
        return making or not items[n].has("ban")  # 'will not impose a zone' is no ban
    return items[n].has("no") and verb is not None and verb.has("aux", "modal", "have", "agreed", "make")


def _shielded(items: list[Item], n: int, head: Head, scope: _Scope) -> bool:
    """'rejected reports that it would leave the zone': what is refused is something else."""
    between = range(n + 1, head.first)
    if any(items[k].has("report") for k in between) and head.points_back:
        return scope.clause.opener == "rel" and any(items[k].has(*VERBS) for k in range(scope.clause.start, head.first))
    return any(items[k].has("move", "hit") for k in between) and head.points_back


def _negated(items: list[Item], n: int, start: int) -> bool:
    return any(items[k].has("not") for k in range(max(start, n - 3), n))


def _negative_predicate(sentence: Sentence, head: Head, n: int) -> Standing | None:
    """What 'not' in the zone's own predicate makes of it."""
    items = sentence.items
    stretch = items[n : n + 5]
    yet = any(i.low == "yet" for i in stretch) or items[n].has("yet")
    if any(i.has("holds") for i in stretch):
        return _make(sentence, head, ("agreed" if yet else "ended", EXPLICIT), "does-not-hold", n)
    if any(i.has("ended") for i in stretch):
        return _make(sentence, head, ("in-force", EXPLICIT), "has-not-ended", n)
    if any(i.has("made", "agreed", "proposed", "make", "deal", "be") for i in stretch):
        return _make(sentence, head, ("proposed" if yet else "rejected", EXPLICIT), "not-made", n)
    return None


# --- ended


def _ended(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    items = sentence.items
    if head.former:
        return _make(sentence, head, ("ended", EXPLICIT), "former", head.first)
    if _is_mere_plan(items, head, scope):
        dropped = next((n for n in scope.right[:24] if items[n].has("ended") and _is_predicate(items, n, head)), None)
        return None if dropped is None else _make(sentence, head, ("rejected", EXPLICIT), "plan-dropped", dropped)
    for n in scope.left[:4]:
        if items[n].has("ended") and all(items[k].has(*_OBJECT_GAP) for k in range(n + 1, head.first)):
            return _future_or(sentence, head, n)
    for n in scope.right[:24]:
        item = items[n]
        if item.has("ended") and _is_predicate(items, n, head):
            return _future_or(sentence, head, n)
    return None


def _is_mere_plan(items: list[Item], head: Head, scope: _Scope) -> bool:
    """'the idea of a zone', 'a proposal for a corridor': what is dropped is the plan."""
    at = head.first - 1
    if at <= scope.clause.start or not items[at].has("open", "place"):
        return False
    return items[at - 1].has("proposed") or (items[at - 1].has("matter", "paper") and not items[at - 1].has("agreed"))


def _future_or(sentence: Sentence, head: Head, n: int) -> Standing:
    """What is to end, or would, still stands."""
    before = sentence.items[max(0, n - 4) : n]
    if any(i.has("holds", "made") for i in before):  # 'began to disappear'
        return _make(sentence, head, ("ended", EXPLICIT), "ended", n)
    if any(i.has("will", "modal", "proposed", "not", "to") for i in before):
        return _make(sentence, head, ("in-force", EXPLICIT), "to-end", n)
    return _make(sentence, head, ("ended", EXPLICIT), "ended", n)


def _is_predicate(items: list[Item], n: int, head: Head) -> bool:
    """Whether verb `n` has the zone noun for its subject: only place and time phrases stand between."""
    commas = [k for k in range(head.last + 1, n) if items[k].has("comma")]
    inserted = range(commas[0], commas[-1]) if len(commas) > 1 else range(0)
    if items[head.last + 1].has("rel"):
        return True
    between = [items[k] for k in range(head.last + 1, n) if k not in inserted]
    return all(_steps_over(item) for item in between)


def _steps_over(item: Item) -> bool:
    """Whether an item may stand between a zone noun and its predicate: phrases of place and time, forms of 'be'."""
    if item.has("rel", "break", "semicolon", "colon", "dash"):
        return False
    return item.has(PLACE, "aux", "be", "modal", "will", "comma", "begins", "place", "open", "self") or not item.has(
        *VERBS
    )


# --- frames, mood, verbs


def _framed(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """A ban told in the present holds; a duty laid down for later is agreed, or proposed where somebody wishes it."""
    if head.form != "frame":
        return None
    items = sentence.items
    stretch = range(scope.clause.start, scope.clause.end)
    around = [*stretch, *(n for n in scope.left if n not in stretch)]
    holds = next((n for n in [*stretch, *scope.right] if items[n].has("holds") and not _infinitive(items, n)), None)
    if holds is not None:
        return _make(sentence, head, ("in-force", EXPLICIT), "holds", holds)
    said = next((n for n in scope.attribution if items[n].has("agreed") and items[n].has("deal")), None)
    if said is not None:
        return _make(sentence, head, ("agreed", EXPLICIT), "they-agreed", said)
    wish = next((n for n in around if n <= head.last and items[n].has("proposed") and not items[n].has("agreed")), None)
    if wish is not None:
        return _make(sentence, head, ("proposed", EXPLICIT), "wished", wish)
    group = range(head.first, head.last + 1)
    is_rule = any(items[n].has("ban", "silent", "closed") for n in group) or head.rule.startswith("no-")
    pact = (
        next((n for n in [*around, *scope.attribution] if items[n].has("agreed") and items[n].has("deal", "ban")), None)
        if is_rule
        else None
    )
    duty = next(
        (n for n in around if items[n].has("will") or (not is_rule and items[n].has("modal", "agreed", "duty"))), pact
    )
    if duty is not None:
        return _make(sentence, head, ("agreed", EXPLICIT), "duty", duty)
    return _make(sentence, head, ("in-force", EXPLICIT if is_rule else BY_MOOD), "fact", head.first)


def _by_mood(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """'would', 'could' and the firm future, where the zone is subject or object of the verb they belong to."""
    items = sentence.items
    for n in [*scope.right[:10], *scope.left[:10]]:
        if items[n].has("conditional") and not _of_another_verb(items, n, head):
            pact = next((k for k in scope.left if items[k].has("agreed") and not items[k].has("will")), None)
            if pact is not None:
                return _make(sentence, head, ("agreed", EXPLICIT), "agreed", pact)
            return _make(sentence, head, ("proposed", EXPLICIT), "conditional", n)
        if items[n].has("holds"):
            break
    future = next((n for n in [*scope.right[:8], *scope.left[:8]] if items[n].has("will")), None)
    if future is not None:
        told = [*scope.left, *(k for k in scope.right if k < future)]  # 'the zone that Ankara demands will stretch'
        wish = next((k for k in told if items[k].has("proposed") and not items[k].has("agreed")), None)
        if wish is not None:
            return _make(sentence, head, ("proposed", EXPLICIT), "wished", wish)
        return _make(sentence, head, ("agreed", BY_MOOD), "future", future)
    return None


def _of_another_verb(items: list[Item], n: int, head: Head) -> bool:
    """'it would leave the zone': the mood is that of what is done to a zone that is there; 'no one may' is a ban."""
    following = [i for i in items[n + 1 : n + 4] if not i.has("aux", "be", "self")]
    if n > head.last and following and following[0].has("kept", "ended") and not following[0].has("made"):
        return True  # 'may be prolonged'
    if items[n].has("allowed") and any(i.has("no", "only") for i in items[max(0, n - 5) : n]):
        return True
    return (
        n < head.first
        and head.points_back
        and any(items[k].has("move", "hit", "pullback") for k in range(n + 1, head.first))
    )


def _told(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    items = sentence.items
    holds = next((n for n in scope.right[:16] if items[n].has("holds", "tended") and not _infinitive(items, n)), None)
    if holds is not None:
        return _make(sentence, head, ("in-force", EXPLICIT), "holds", holds)
    group = range(head.first, head.last + 1)
    wished = next(
        (n for n in group if items[n].has("proposed") and not items[n].has("agreed") and n != head.noun), None
    )
    if wished is not None:
        return _make(sentence, head, ("proposed", EXPLICIT), "proposed-zone", wished)
    begun = scope.left[0] if scope.left and sentence.table.kinds_follow else None
    if begun is not None and items[begun].has("holds") and not _infinitive(items, begun):
        return _make(sentence, head, ("in-force", EXPLICIT), "holds", begun)  # 'Comenzó la tregua pactada en'
    told = _predicate(sentence, head, scope) or _governing(sentence, head, scope)
    if told is None and head.paper:
        return _make(sentence, head, ("agreed", BY_MOOD), "paper", head.last)
    return told


def _predicate(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """'the zone was set up', 'the truce, agreed in Cairo', 'the corridor is planned'."""
    items = sentence.items
    for n in scope.right[:8]:
        passive = items[n - 1].has("aux", "be", "become", "self") or items[n].has("passive")
        if passive and (items[n].has("kept") or (items[n].has("made") and not _infinitive(items, n - 1))):
            return _make(sentence, head, ("in-force", EXPLICIT), "was-made", n)
        if items[n].has("agreed") and (passive or items[n - 1].has("comma")):
            return _make(sentence, head, ("agreed", EXPLICIT), "was-agreed", n)
        if passive and items[n].has("proposed"):
            return _make(sentence, head, ("proposed", EXPLICIT), "was-proposed", n)
    return None


def _governing(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """The nearest verb or noun to the left that the zone is the matter of."""
    items = sentence.items
    for n in scope.left:
        if items[n].has("made", "holds", "tended") and not _infinitive(items, n):
            return _make(sentence, head, ("in-force", EXPLICIT), "made", n)
        if items[n].has("proposed") and not items[n].has("agreed", "conditional"):
            return _wished(sentence, head, scope, n)
        if items[n].has("agreed"):
            return _make(sentence, head, ("agreed", EXPLICIT), "agreed", n)
    return None


def _wished(sentence: Sentence, head: Head, scope: _Scope, n: int) -> Standing:
    """A wish; what an agreement 'calls for' is agreed."""
    for k in scope.left[scope.left.index(n) :]:
        if sentence.items[k].has("agreed") and sentence.items[k].has("paper"):
            return _make(sentence, head, ("agreed", EXPLICIT), "agreement-says", k)
    return _make(sentence, head, ("proposed", EXPLICIT), "wished", n)


def _infinitive(items: list[Item], n: int) -> bool:
    """Whether verb `n` is an infinitive or a gerund under another verb: 'to set up', 'would be set up'."""
    noun = (
        items[n].has("verbal-noun")
        and n > 0
        and (
            items[n - 1].has("place", "open", "shut", "matter", "paper")
            or any(i.has("agreed", "proposed") for i in items[max(0, n - 6) : n])
        )
    )
    return noun or items[n].has("gerund") or any(i.has("to", "modal", "will") for i in items[max(0, n - 3) : n])


def _is_predicate_noun(items: list[Item], head: Head, scope: _Scope) -> bool:
    """'Srebrenica is now a safe area'."""
    verb = next((n for n in scope.left if not items[n].has("self", DATE, "as")), None)
    return (
        verb is not None
        and items[verb].has("be", "become")
        and head.determiner != "def"
        and not _infinitive(items, verb)
    )


def _default(sentence: Sentence, head: Head, scope: _Scope) -> Standing:
    items = sentence.items
    described = next((n for n in scope.right[:12] if items[n].has("extent") and not _infinitive(items, n)), None)
    if described is None:
        described = next((n for n in scope.left[:6] if items[n].has("ringing") and items[n - 1].has("be")), None)
    if described is not None and not any(items[n].has("conditional") for n in scope.left):
        return _make(sentence, head, ("in-force", BY_MOOD), "described-as-there", described)
    if _is_predicate_noun(items, head, scope):
        return _make(sentence, head, ("in-force", BY_MOOD), "said-to-be", head.first - 1)
    subject = not any(items[n].has(*VERBS) for n in scope.left)
    if head.form == "event" or head.points_back or (subject and not head.plural):
        return _make(sentence, head, ("in-force", BY_DEFAULT), "spoken-of-as-there", None)
    told = _used_or_written(sentence, head, scope)
    if told is not None:
        return told
    before = items[head.first - 1] if head.first else None
    if not sentence.table.articles and not head.plural and before and before.has("place", "shut", "from"):
        return _make(sentence, head, ("in-force", BY_DEFAULT), "spoken-of-as-there", None)  # 'выведено из зоны'
    return _make(sentence, head, ("proposed", BY_DEFAULT), "no-cue", None)


def _used_or_written(sentence: Sentence, head: Head, scope: _Scope) -> Standing | None:
    """'pilots stay out of a corridor' speaks of one that is there; 'safe areas, the resolution says' of an agreed one."""
    items = sentence.items
    used = next((n for n in scope.left if items[n].has(*VERBS) and not items[n].has("aux", "be")), None)
    if used is not None and items[used].has("ban", "pullback", "move", "hit") and not _infinitive(items, used):
        return _make(sentence, head, ("in-force", BY_DEFAULT), "used-as-there", used)
    paper = next((n for n in scope.attribution if items[n].has("agreed") and not items[n].has("say", "will")), None)
    if paper is not None:
        return _make(sentence, head, ("agreed", BY_MOOD), "agreement-says", paper)
    return None


def of_matter(sentence: Sentence) -> Standing | None:
    """The standing of what a sentence told before the next one calls it a zone."""
    matters: tuple[Status, ...] = ("proposed", "agreed")
    for status in matters:
        n = sentence.find(status)
        if n is not None:
            item = sentence.items[n]
            start = sentence.span.start
            text = sentence.text[item.start - start : item.end - start]
            cue = Cue(decides="status", rule=f"{status}-before", start=item.start, end=item.end, text=text)
            return Standing(status=status, weight=BY_MOOD, cue=cue)
    return None
