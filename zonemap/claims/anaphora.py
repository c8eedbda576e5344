"""Words that stand for a place or a zone named before: 'there', 'in the city', 'it', 'they', 'one'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zonemap.claims.clauses import Clause
from zonemap.claims.heads import Head
from zonemap.claims.items import ADJECTIVE, DATE, LENGTH, PLACE, Item, Sentence
from zonemap.model import Expression, Place

_NO_NOUN = (
    "comma",
    "place",
    "from",
    "and",
    DATE,
    "semicolon",
    "extent",
    "aux",
    "be",
    "have",
    "there",
    "rel",
    "modal",
    "will",
    "colon",
    "dash",
    "made",
    "make",
)
_LINES = frozenset(("river", "road", "highway", "railway", "canal", "line"))
_ZONES = ("zone", "area", "lane", "event", "pause")
_SENTENCES_BACK = 2
"""How far back 'there' may reach (judgement)."""


def place_there(sentence: Sentence, sentences: Sequence[Sentence]) -> None:
    """Gives 'there', 'in the city' and the like the place expression they stand for."""
    for n, item in enumerate(sentence.items):
        if not item.has("there") or item.place or _is_existential(sentence.items, n):
            continue
        antecedent = _place_before(sentence, n, sentences)
        if antecedent is not None and antecedent.place is not None:
            item.place = antecedent.place
            item.tags |= {PLACE, "anaphor"}


def place_sides(sentence: Sentence, sentences: Sequence[Sentence]) -> None:
    """Gives 'on either bank', 'on both sides' with nothing after them the line named last before."""
    for n, item in enumerate(sentence.items):
        if not item.has("sides") or item.place or any(i.place or i.has("open") for i in sentence.items[n + 1 : n + 3]):
            continue
        if any(i.place for i in sentence.items[max(0, n - 4) : n]):
            continue  # 'the railway from A to B on either side': the sides of what stands there
        line = next((found for _, i in _backwards(sentence, n, sentences) if (found := _line_of(i.place))), None)
        if line is not None:
            item.place = Expression(
                relation="along", start=item.start, end=item.end, text=item.low, anchors=(line,), side="both"
            )
            item.tags |= {PLACE, "anaphor"}


def _line_of(expression: Expression | None) -> Expression | None:
    """The river, road or border that a place expression is or runs along."""
    if expression is None:
        return None
    senses = expression.senses[:1]
    if expression.relation in {"border", "route"} or any(
        s.feature_class == "line" or s.feature in _LINES for s in senses
    ):
        return expression
    return _line_of(expression.anchors[0]) if expression.relation in {"along", "strip"} else None


def place_airspace(sentence: Sentence) -> None:
    """Makes a place of 'Libyan' in 'Libyan airspace' and of the name in 'the airspace of Libya', 'the skies over Libya'."""
    items = sentence.items
    for n, item in enumerate(items):
        place = item.resolution.place if item.resolution else None
        if place is None or item.place:
            continue
        if item.has(ADJECTIVE) and n + 1 < len(items) and items[n + 1].has("skyward"):
            _become_place(sentence, items[n + 1], item.start, place)
        elif _is_of_sky(sentence, n):
            _become_place(sentence, item, item.start, place)


def _is_of_sky(sentence: Sentence, n: int) -> bool:
    """Whether item `n` names whose sky it is: 'the airspace of Libya', 'espace aérien libyen'."""
    items = sentence.items
    if n > 1 and items[n - 1].has("open", "place", "def") and items[n - 2].has("skyward"):
        return True
    return sentence.table.kinds_follow and n > 0 and items[n - 1].has("skyward")


def _become_place(sentence: Sentence, item: Item, start: int, *places: Place) -> None:
    text = sentence.text[start - sentence.span.start : item.end - sentence.span.start]
    item.place = Expression(relation="place", start=start, end=item.end, text=text, senses=places)
    item.tags |= {PLACE}


def place_actors(sentence: Sentence) -> None:
    """Makes places of names that were taken for those who act there, where the words tie them to a zone.

    'A truce for Khartoum', 'the fourth zone, Idlib,', 'Sarajevo, Tuzla and Bihac were declared safe areas': towns and
    provinces only, for a country's name or that of a capital which speaks is more often its government.
    """
    items = sentence.items
    for n in range(len(items) - 1, -1, -1):
        item = items[n]
        found = item.resolution
        if item.place or found is None or found.mention.role != "metonym" or found.place is None:
            continue
        if found.place.feature_class in {"settlement", "quarter", "admin", "region"} and _is_tied(items, n):
            units = [c.place for c in found.candidates[1:] if c.place.id in found.place.parents]
            units = [unit for unit in units if unit.feature_class == "admin"]
            _become_place(sentence, item, item.start, found.place, *units[:1])


def _is_tied(items: list[Item], n: int) -> bool:
    """Whether item `n` stands where a zone's place does: after its noun, in a list of places, or as what is declared one."""
    before = [i for i in items[max(0, n - 4) : n] if not i.has("def", "self", DATE)]
    following = items[n + 1 : n + 3]
    if len(before) > 1 and before[-1].has("open", "place") and before[-2].has(*_ZONES):
        return True
    if (
        len(before) > 1
        and before[-1].has("comma")
        and before[-2].has(*_ZONES)
        and any(i.has("comma") for i in following)
    ):
        return True
    if any(i.has("comma", "and") for i in following[:1]) and any(i.place for i in items[n + 2 : n + 4]):
        return True
    predicate = [i for i in items[n + 1 : n + 9] if not i.has("aux", "modal", "will", "self", "as")]
    return (
        bool(predicate) and predicate[0].has("declare", "become", "mutual") and any(i.has(*_ZONES) for i in predicate)
    )


def _is_existential(items: list[Item], n: int) -> bool:
    """'there is', 'there would be'."""
    following = items[n + 1 : n + 2]
    return items[n].has("self") and any(i.has("aux", "be", "modal", "will") for i in following)


def _place_before(sentence: Sentence, n: int, sentences: Sequence[Sentence]) -> Item | None:
    """The place named last, but a goal ('to take them to Idlib') only where nothing else was named."""
    passed = None
    for before, item in _backwards(sentence, n, sentences):
        if item.place is None or item.has("anaphor"):
            continue
        if before is None or not before.has("goal") or before.has("place"):
            return item
        passed = passed or item
    return passed


def _backwards(sentence: Sentence, n: int, sentences: Sequence[Sentence]) -> Iterator[tuple[Item | None, Item]]:
    """The items before item `n`, the nearest first, each with the one before it."""
    for items in (
        sentence.items[:n],
        *(sentences[k].items for k in range(sentence.number - 1, max(sentence.number - 1 - _SENTENCES_BACK, -1), -1)),
    ):
        yield from ((items[k - 1] if k else None, items[k]) for k in range(len(items) - 1, -1, -1))


def pronouns(sentence: Sentence, clauses: list[Clause]) -> list[Head]:
    """Pronouns whose predicate is one of zones ('it runs along', 'they lie in'), and 'one' for another zone."""
    found = []
    for clause in clauses:
        for n in range(clause.start, clause.end):
            item = sentence.items[n]
            if (item.has("it") and n and sentence.items[n - 1].has("mutual")) or (
                (item.has("it") and _opens(sentence.items, n, clause) and _speaks_of_zone(sentence.items, n + 1))
                or _has_no_subject(sentence, n, clause)
            ):
                found.append(_head(sentence, n, "pronoun"))
            elif (
                item.number("ordinal:") is not None
                and (
                    (n and sentence.items[n - 1].has("def"))
                    or (not sentence.table.articles and _opens(sentence.items, n, clause))
                )
                and (_has_predicate(sentence.items, n + 1) or _is_predicate(sentence.items, n))
            ):
                found.append(_head(sentence, n, "one"))
            elif (
                item.has("paper")
                and n
                and sentence.items[n - 1].has("def")
                and _opens(sentence.items, n - 1, clause)
                and _extends(sentence.items, n + 1)
            ):
                found.append(_head(sentence, n, "pronoun"))
            elif (
                item.has("some")
                and not (n and sentence.items[n - 1].has("def"))
                and not any(i.has("each") for i in sentence.items[max(0, n - 4) : n])
                and not _has_noun(sentence.items, n + 1)
            ):
                found.append(_head(sentence, n, "one"))
    return found


def _head(sentence: Sentence, n: int, rule: str) -> Head:
    item = sentence.items[n]
    return Head(sentence, n, n, n, "pronoun", None, rule, plural=item.has("plural"), ordinal=item.number("ordinal:"))


def _opens(items: list[Item], n: int, clause: Clause) -> bool:
    """Whether a pronoun is the subject of its clause."""
    return all(
        i.has("rel", "break", "if", "and", "comma", "self", "colon", "dash", "semicolon", DATE)
        for i in items[clause.start : n]
    )


def _has_no_subject(sentence: Sentence, n: int, clause: Clause) -> bool:
    """Spanish 'Abarca las provincias de', Turkish 'Dera ve Kuneytra'yı kapsıyor': a verb of extent without a subject."""
    if not (sentence.table.drops_subjects and sentence.items[n].has("extent")):
        return False
    if not sentence.head_last:
        return _opens(sentence.items, n, clause)
    before = sentence.items[clause.start : n]
    return any(i.place for i in before) and all(
        i.place or i.has("poss", "comma", "and", "self", "area", "plural", "place", "open", DATE) for i in before
    )


def _speaks_of_zone(items: list[Item], n: int) -> bool:
    """Whether the predicate from item `n` on is one that zones have."""
    for k in range(n, min(n + 6, len(items))):
        item = items[k]
        if item.has("extent", "holds", "ended", "closed", LENGTH, "rid", "made") and not item.has("say", "move"):
            return True
        if item.place is not None:
            return k > n and (item.has("locative") or items[k - 1].has("place", "have"))
        if not item.has("aux", "be", "modal", "will", "not", "self", "place", "to", DATE):
            return False
    return False


def _has_predicate(items: list[Item], n: int) -> bool:
    """'The second lies in', 'the fourth, which covers': an ordinal that stands for a zone."""
    following = items[n] if n < len(items) else None
    if following is not None and following.has("dash"):  # 'Третья — Восточная Гута'
        return n + 1 < len(items) and items[n + 1].place is not None
    return (
        following is not None
        and following.has("aux", "be", "have", "extent", "modal", "will", "comma", "holds")
        and not following.has("place")
    )


def _is_predicate(items: list[Item], n: int) -> bool:
    """'Eastern Ghouta makes the third': an ordinal that is the predicate of a place."""
    return n > 1 and items[n - 2].has("be", "become", "declare") and not _has_noun(items, n + 1)


def _extends(items: list[Item], n: int) -> bool:
    """'The agreement covers', 'the deal, worked out over months, covers': a paper that speaks of where its truce holds."""
    inserted = False
    for item in items[n : n + 24]:
        if item.has("comma"):
            inserted = not inserted
        elif item.has("extent") and not inserted:
            return True
        elif not inserted and not item.has("aux", "modal", "will", "self", "not"):
            return False
    return False


def _has_noun(items: list[Item], n: int) -> bool:
    """'another truce', 'one of the zones': the pronoun is a determiner."""
    following = items[n] if n < len(items) else None
    return following is not None and not following.has(*_NO_NOUN)


def measured_back(sentence: Sentence) -> Iterator[int]:
    """Indexes of lengths that belong to 'its depth', 'their width'."""
    for n, item in enumerate(sentence.items):
        if item.length and any(
            sentence.items[k].has("broad", "longish", "radial") and sentence.items[k - 1].has("its")
            for k in range(max(1, n - 8), n)
        ):
            yield n


def encircling(sentence: Sentence, kept: list[Head]) -> Head | None:
    """The belt of 'around each of the four zones a security belt', 'security zones would be created around them'."""
    items = sentence.items
    for n, item in enumerate(items[:-1]):
        if not item.has("around"):
            continue
        target = next((h for h in kept if n < h.first <= n + 4 and (h.points_back or h.determiner == "each")), None)
        if (target and not any(i.place for i in items[n + 1 : target.first])) or items[n + 1].has("it"):
            belt = next(
                (h for h in kept if h.kind and h is not target and h.determiner != "def" and abs(h.noun - n) < 16), None
            )
            if belt:
                return belt
    return None
