"""Zone nouns: which words of a sentence name a zone, of what kind, how many, and whether they point back.

Head-noun logic: a zone noun ('zone', 'belt', 'enclave', 'area') is a zone when a kind stands beside it ('safe zone',
'zone of de-escalation', 'a strip free of militants'); some nouns are zones by themselves ('DMZ', 'truce'). A zone noun
without a kind is kept as bare: it may point back to a zone named before, or a ban in its clause may make it one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from zonemap.claims.items import ADJECTIVE, DATE, LENGTH, WORD, Item, Sentence
from zonemap.languages.tables_claims import ClaimTable
from zonemap.model import KINDS, Distance, Kind

Form = Literal["zone", "area", "lane", "event", "pause", "frame", "pronoun"]
Determiner = Literal["def", "indef", "no", "each", ""]

_NOUNS = ("zone", "area", "lane", "event", "pause")
_NAMED = tuple(f"named:{kind}" for kind in KINDS)
_MOST = 16
"""Zone nouns read in one sentence; judgement. A stretch with more is a heading or a list of words, and each costs a look at the others."""
_BESIDE_LOOSE = frozenset(
    ("no-fly", "demilitarised", "no-fire", "deconfliction", "exclusion", "ceasefire", "de-escalation")
)
"""Kinds that make a zone of a loose noun such as 'village' or 'airspace'; 'safe place' or 'aid route' is none."""


@dataclass(slots=True, eq=False)
class Head:
    """A word group that names a zone, or points to one."""

    sentence: Sentence
    first: int
    """Index of its first item, determiner included."""
    last: int
    """Index of its last item, included."""
    noun: int
    """Index of its zone noun."""
    form: Form
    kind: Kind | None
    """None for a bare noun."""
    rule: str
    """How the kind was told."""
    plural: bool = False
    count: int | None = None
    ordinal: int | None = None
    determiner: Determiner = ""
    generic: bool = False
    """'such zones', 'any zone': no particular one."""
    former: bool = False
    alias: Head | None = None
    """The mention earlier in the sentence that it stands for."""
    mild: bool = False
    """Whether its kind is told by a word that other things have too: 'protected area'."""
    paper: bool = False
    """'ceasefire deal': the zone as an agreement."""
    lengths: list[tuple[Distance, str]] = field(default_factory=list)
    """Stated lengths inside the word group, with 'broad', 'longish', 'radial' or ''."""

    @property
    def start(self) -> int:
        """Offset of its first letter."""
        return self.sentence.items[self.first].start

    @property
    def end(self) -> int:
        """Offset after its last letter."""
        return self.sentence.items[self.last].end

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.text[self.start - self.sentence.span.start : self.end - self.sentence.span.start]

    @property
    def points_back(self) -> bool:
        """Whether its determiner says that the reader knows the zone already."""
        return self.form == "pronoun" or self.determiner in {"def", "each"}

    @property
    def may_point_back(self) -> bool:
        """Whether it may mean a zone named before; where a language has no articles, every noun without a determiner may."""
        return self.points_back or (not self.sentence.table.articles and self.determiner == "" and self.form != "frame")


def find(sentence: Sentence) -> list[Head]:
    """The zone nouns of a sentence, in order, up to _MOST."""
    found: list[Head] = []
    taken = -1
    for n, item in enumerate(sentence.items):
        if n <= taken or not item.has(*_NOUNS, *_NAMED):
            continue
        head = _head(sentence, n)
        if head:
            found.append(head)
            taken = head.last
            if len(found) == _MOST:
                break
    return found


def _head(sentence: Sentence, n: int) -> Head | None:
    items = sentence.items
    table = sentence.table
    if _is_modifier(items, n, table):
        return None
    first, last = _left_edge(items, n, table), n
    paper = n + 1 < len(items) and items[n + 1].has("paper") and not items[n + 1].has(*_NOUNS)
    if paper:
        last = n + 1
    kind, rule, last = _kind(items, first, n, last, table)
    form = _form(items[n])
    if kind is None and (
        form in {"event", "pause"} or items[n].has("mass") or _is_of_other_matter(items, first, n, table)
    ):
        return None
    if table.kinds_follow:
        if kind is None and n + 1 < len(items) and items[n + 1].place:
            return None  # 'منطقة المواصي': the name of a place
        if form == "event":
            last = _past_adjectives(items, last)
        if kind is not None and _is_adjective(items, last + 1, table):
            last += 1
    if (
        last == n
        and form == "zone"
        and _of(items, n + 1)
        and n + 2 < len(items)
        and items[n + 2].has(WORD, "nonzone", "feared", "mass")
    ):
        last = n + 2  # 'a zone of conflict', 'a ribbon of beach and lagoon'
        if n + 4 < len(items) and items[n + 3].has("and") and items[n + 4].has(WORD):
            last = n + 4
    head = Head(sentence, first, last, n, form, kind, rule, paper=paper)
    _count(head, items)
    return head


def _is_adjective(items: list[Item], n: int, table: ClaimTable) -> bool:
    """One more adjective behind the kind: 'zona humanitaria ampliada de', 'المنطقة الإنسانية الموسعة في'."""
    n += n < len(items) and items[n].has("def")
    if not table.articles or n + 1 >= len(items) or items[n].tags != {WORD}:
        return False
    return items[n + 1].has("open", "place", "from", DATE) and not items[n + 1].has("rel")


def _past_adjectives(items: list[Item], last: int) -> int:
    """Index of the last adjective of 'الهدنة الإنسانية', 'trêve humanitaire'."""
    at = last + 1
    while at < len(items) and (
        _is_kind(items[at]) or (items[at].has("def") and _is_kind(items[min(at + 1, len(items) - 1)]))
    ):
        last, at = (at if _is_kind(items[at]) else last), at + 1
    return last


def _is_of_other_matter(items: list[Item], first: int, n: int, table: ClaimTable) -> bool:
    """'trade zone', 'зона комфорта', 'zone à urbaniser': a word beside the noun says that it is no zone of a conflict."""
    beside = [*items[first:n], *(items[n + 1 : n + 3] if table.kinds_follow else ())]
    return any(i.has("nonzone") for i in beside)


def _is_modifier(items: list[Item], n: int, table: ClaimTable) -> bool:
    """Whether a zone noun serves another word: 'ceasefire talks', 'truce zone', 'the enclave of Eastern Ghouta'."""
    following = items[n + 1] if n + 1 < len(items) else None
    if following is None:
        return False
    told = items[n].has(*_NAMED) or any(_is_kind(i) for i in items[max(0, n - 2) : n])
    if _of(items, n + 1) and not told and not items[n].has("proper") and n + 2 < len(items) and items[n + 2].place:
        return True
    if table.kinds_follow:
        return False
    if following.has("paper") and not following.has(*_NOUNS):
        return False
    return following.has("dead") or (following.has(*_NOUNS) and not following.has("mass"))


def _of(items: list[Item], n: int) -> bool:
    """Whether item `n` is 'of'."""
    return n < len(items) and items[n].has("open") and items[n].has("place")


def _kind(items: list[Item], first: int, n: int, last: int, table: ClaimTable) -> tuple[Kind | None, str, int]:
    """The kind of the zone noun `n`, the rule that told it, and the last item of its group."""
    precedes = not (table.kinds_follow and table.articles)
    kind, rule = _kind_before(items, first, n) if precedes else (None, "")
    if kind is None and table.kinds_follow:
        kind, rule, last = _kind_beside(items, n, last)
    if kind is None:
        kind, rule, last = _kind_after(items, n, last)
    if kind is None and items[n].has(*_NAMED) and not any(i.has("nonzone") for i in items[first:n]):
        kind, rule = _kind_of(items[n], "named:"), "zone-noun"
    around = [*items[first:n], *(items[n + 1 : n + 4] if table.kinds_follow else ())]
    if kind is None and items[n].has("spell") and any(i.has(DATE, "hours") or i.low.endswith("-hour") for i in around):
        kind, rule = "humanitarian", "spell"
    return kind, rule, last


def _form(noun: Item) -> Form:
    if noun.has(*_NAMED) and not noun.has(*_NOUNS):
        return "event" if noun.has("named:ceasefire") else "zone"
    return next(form for form in ("event", "zone", "lane", "area", "pause") if noun.has(form))


def _left_edge(items: list[Item], n: int, table: ClaimTable) -> int:
    """Index of the first item of the noun group that ends in noun `n`."""
    at = n
    loose = (WORD,) if not (table.kinds_follow and table.articles) else ()
    while at > 0:
        item = items[at - 1]
        if item.has("no") and not item.has("kind:no-fly", "kind:no-fire", "kind:exclusion"):
            return at - 1
        if (
            _is_kind(item)
            or item.has(
                ADJECTIVE,
                *loose,
                LENGTH,
                "nonzone",
                "hours",
                "former",
                "hyphen",
                "broad",
                "longish",
                "radial",
                "feared",
                "generic",
                "proposed-adjective",
            )
            or item.number("count:") is not None
            or item.number("ordinal:") is not None
            or item.has("fresh")
        ):
            at -= 1
        elif item.has("indef") and at > 1 and _is_kind(items[at - 2]) and table.order == "head-last":
            at -= 1  # Turkish 'silahsızlandırılmış bir bölge'
        elif item.has("def", "indef", "each", "its") and not item.has("generic"):
            return at - 1
        elif item.has("and") and at > 1 and _is_kind(items[at - 2]) and _is_kind(items[at]):
            at -= 1
        elif item.has("and") and at > 2 and items[at - 2].number("ordinal:") is not None and items[at - 3].has("def"):
            at -= 1  # 'the first and biggest zone'
        elif item.has("self") and at > 1 and not items[at - 2].has("place", "open", "shut"):
            at -= 1
        elif (
            at > 1
            and items[at - 2].has("def", "indef", "its")
            and not items[at - 2].has("rel")
            and not item.has("place", "open", "shut", "rel", "break")
        ):
            at -= 1  # 'the proposed zone', 'an agreed truce'
        elif item.has(DATE, "poss") or (item.place is not None and not table.kinds_follow):
            at -= 1
        else:
            break
    return at


def _is_kind(item: Item) -> bool:
    return any(tag.startswith("kind:") for tag in item.tags)


def _kind_of(item: Item, prefix: str) -> Kind | None:
    return next((kind for kind in KINDS if prefix + kind in item.tags), None)


def _kind_before(items: list[Item], first: int, n: int) -> tuple[Kind | None, str]:  # noqa: PLR0911  the first rule that fits decides
    """The kind told by the words before the noun, the nearest first."""
    noun = items[n]
    if noun.has("event") or (noun.has(*_NAMED) and not noun.has(*_NOUNS)):
        return None, ""
    for at in range(n - 1, first - 1, -1):
        kind = _kind_of(items[at], "kind:")
        if kind == "corridor" and not noun.has("lane"):
            kind = None
        if items[at].has("nonzone") and kind is None:
            return None, ""
        if kind is None:
            continue
        if noun.has("area") and at != n - 1 and not items[at + 1].has("hyphen"):
            return None, ""
        if noun.has("mass") and kind not in _BESIDE_LOOSE:
            return None, ""
        if kind == "other" and not (noun.has("zone", "area") and noun.has("plural")):
            return None, ""  # one 'rebel-held area' is a place
        if noun.has("pause"):
            return (kind, "kind-before") if kind in {"humanitarian", "ceasefire", "evacuation"} else (None, "")
        return _lane_kind(noun, kind), "kind-before"
    return None, ""


def _lane_kind(noun: Item, kind: Kind | None) -> Kind | None:
    """Of a corridor only the humanitarian kind is told by its adjective; a 'safe corridor' is a corridor."""
    if kind == "corridor" or not noun.has("lane"):
        return kind if noun.has("lane") or kind != "corridor" else None
    return "humanitarian" if kind in {"humanitarian", "evacuation"} else "corridor"


def _kind_after(items: list[Item], n: int, last: int) -> tuple[Kind | None, str, int]:
    """The kind told by what follows: 'of de-escalation', 'free of militants', 'separated by peacekeepers'."""
    noun, at = items[n], n + 1
    if at >= len(items) or (noun.has("mass") and not _is_predicate_noun(items, n)):
        return None, "", last
    told = _kind_of_phrase(items, n) if items[at].has("open", "place") else None
    if told:
        return told
    if items[at].has("be", "aux") and at + 1 < len(items) and items[at + 1].has("rid"):
        at += 1
    if items[at].has("rid") and not noun.has("event", "pause"):
        stop = next((k for k in range(at + 1, min(at + 6, len(items))) if items[k].has("feared")), None)
        if stop is not None:
            return "safe" if items[stop].has("unlawful") else "demilitarised", "rid-of", stop
    if items[at].has("apart") and noun.has("zone", "area"):
        return "buffer", "kept-apart", at
    return None, "", last


def _is_predicate_noun(items: list[Item], n: int) -> bool:
    """'Bunia is a town without weapons': a loose noun right after 'is a'."""
    return n > 1 and items[n - 1].has("indef") and items[n - 2].has("be", "become")


def _kind_of_phrase(items: list[Item], n: int) -> tuple[Kind, str, int] | None:
    """'zone of de-escalation', 'pause in the fighting'."""
    noun = items[n]
    stop = n + 2
    while stop < min(len(items), n + 5) and items[stop].has("def", "indef", WORD, "self"):
        stop += 1
    if stop >= len(items) or noun.has("event"):
        return None
    kind = _kind_of(items[stop], "kind:")
    if noun.has("pause"):
        kind = "ceasefire" if items[stop].has("fighting") else kind
        return (kind, "halt-of-fire", stop) if kind in {"humanitarian", "ceasefire"} else None
    if kind in {None, "other"} or (stop + 1 < len(items) and items[stop + 1].has(*_NOUNS, "dead")):
        return None
    lane = _lane_kind(noun, kind)
    return (lane, "kind-after", stop) if lane else None


def _kind_beside(items: list[Item], n: int, last: int) -> tuple[Kind | None, str, int]:
    """The kind right after the noun, one word between at most: 'zone tampon', 'зона временной деэскалации', 'المنطقة الآمنة'."""
    noun, others = items[n], 0
    for at in range(n + 1, min(n + 6, len(items)) if not noun.has("event") else n):
        item = items[at]
        kind = _kind_of(item, "kind:")
        if item.has("nonzone") and kind is None:
            break
        if kind is not None and (kind != "corridor" or noun.has("lane")):
            return (_lane_kind(noun, kind), "kind-after", at) if _fits(noun, kind, others) else (None, "", last)
        others += item.has(WORD, ADJECTIVE)
        glue = item.has("def", "hyphen", WORD, ADJECTIVE, "proposed-adjective", "former", "self", "zone")
        if others > 1 or not (glue or _of(items, at)):
            break
    return None, "", last


def _fits(noun: Item, kind: Kind, others: int) -> bool:
    """Whether a kind makes a zone of a noun with `others` words between."""
    if noun.has("pause"):
        return kind in {"humanitarian", "evacuation", "ceasefire"}
    if noun.has("mass") and kind not in _BESIDE_LOOSE:
        return False
    if kind == "other" and not (noun.has("zone", "area") and noun.has("plural")):
        return False
    return not (noun.has("area") and others)


def _count(head: Head, items: list[Item]) -> None:
    """Fills in number, determiner and lengths from the words of the group."""
    group = items[head.first : head.noun + 1]
    bare = not head.sentence.table.articles
    head.plural = items[head.noun].has("plural") or (
        bare and any(i.has("plural") for i in items[head.first : head.last + 1])
    )
    told = [i for i in items[head.first : head.last + 1] if _is_kind(i) or i.has(*_NAMED)]
    head.mild = bool(told) and all(i.has("mild") for i in told)
    for k, item in enumerate(group):
        head.count = head.count or item.number("count:")
        head.ordinal = head.ordinal or item.number("ordinal:")
        head.generic = head.generic or item.has("generic")
        head.former = head.former or item.has("former")
        if item.length:
            after = group[k + 1 : k + 3]
            measure = next((m for i in after for m in ("broad", "longish", "radial") if i.has(m)), "")
            head.lengths.append((item.length, measure))
    opening = items[head.first]
    if opening.has("no"):
        head.determiner = "no"
    else:
        head.determiner = next((d for d in ("def", "indef", "each") if opening.has(d)), "")
        if opening.has("rel") and (head.plural or any(i.has("fresh") for i in group)):
            head.determiner = ""  # 'that further zones might be added'
        if opening.has("fresh") or (head.generic and head.determiner == ""):
            head.determiner = "indef"
    if any(i.has("poss") for i in group):
        head.determiner = "def"
    if head.count == 1:
        head.count = None
    head.plural = head.plural or (bare and head.count is not None)
    if not head.plural:
        head.count = None
    if head.first > 1 and _of(items, head.first - 1) and head.determiner == "def":
        _count_of(head, items)


def _count_of(head: Head, items: list[Item]) -> None:
    """'each of the four zones', 'one of the zones', 'the second of the zones'."""
    before = items[head.first - 2]
    head.ordinal = head.ordinal or before.number("ordinal:")
    if before.number("count:") == 1 or head.ordinal:
        head.plural = False
