"""Languages that put a zone noun after its place and the verb last: which zone noun a place belongs to.

Turkish 'İdlib'de ateşkes', 'sınır boyunca 30 kilometre derinliğinde bir güvenli bölge', 'güvenli bölge ilan edilen
Srebrenitsa'. A name without a case ending is the subject ('Kiev koridor istiyor') unless a postposition or the zone noun
itself follows it, or a later member of its list bears the ending.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from zonemap.claims.clauses import VERBS
from zonemap.claims.frames import Frame, locates
from zonemap.claims.heads import Head
from zonemap.claims.items import ACTOR, CAPITAL, DATE, LENGTH, WORD, Item

Bond = Literal["direct", "declared", "venue", "extent", "holds"]
_REACH = 16
"""Items that may stand between a place and its zone noun (judgement)."""
_MOST_OTHERS = 3
"""Words of another matter that may (judgement)."""
_AT = frozenset(("da", "de", "ta", "te", "nda", "nde", "-"))
_OF_THE_NEXT = re.compile(r"[dt][ae]ki(?:ler)?$")
"""'Tobruk'taki meclis': what the word after it is in."""
_POSSESSED = re.compile(r"[iıuü](?:n[iıuü]n?|n[ae]|n[dt][ae](?:n|ki)?|yl[ae])?$")
"""The ending of the second noun of a compound, its case included: 'Halep ateşkesi', 'Halep ateşkesinin'."""
_AWAY = frozenset(("dan", "den", "tan", "ten", "ndan", "nden"))
_GENITIVE = frozenset(("ın", "in", "un", "ün", "nın", "nin", "nun", "nün"))
_INSIDE = (
    LENGTH,
    DATE,
    "fresh",
    "indef",
    "def",
    "broad",
    "longish",
    "radial",
    "self",
    "feared",
    "rid",
    "proposed-adjective",
)


def bond(items: Sequence[Item], owner: Callable[[int], Head | None], n: int) -> tuple[Head, Bond, str] | None:
    """The zone noun that place `n` locates, how, and by which rule; None where it locates none."""
    named = _named_before(items, owner, n)
    if named:
        return named, "declared", "place-called-zone"
    ending = _ending(items, _bearer(items, n))
    if not ending and not _stands_with(items, owner, n):
        return _by_verb(items, owner, n)
    at = _next_head(items, owner, n)
    if not at:
        return _by_verb(items, owner, n)
    head = owner(at)
    if head is None or not _fits(items[n + 1 : max(at, head.noun)], ending, head):
        return None
    if _OF_THE_NEXT.search(ending) and any(_is_noun(i) for i in items[n + 2 : head.noun]):
        return None
    venue = any(i.has("deal") and not i.has("make", "extent", "declare") for i in items[n + 1 : at])
    return head, "venue" if venue else "direct", "place-before-noun"


def fills(items: Sequence[Item], frame: Frame, n: int) -> bool:
    """Whether place `n` may say where the clause of a frame holds: 'Halep'te silahlar sustu', 'paralelin kuzeyini'."""
    place = items[n].place
    if place is None or not locates(frame, place):
        return False
    ending = _ending(items, _bearer(items, n))
    return ending in _AT or (ending in _AWAY and frame.out_of)


def _is_noun(item: Item) -> bool:
    """Whether a word before the zone noun is a noun of its own: 'meclis başkanı'; adjectives bear no such ending."""
    return item.has(ACTOR, "body", "troops") or (item.has(WORD) and bool(_POSSESSED.search(item.low)))


def _next_head(items: Sequence[Item], owner: Callable[[int], Head | None], n: int) -> int:
    """Index of the first item after place `n` that belongs to a zone noun, little of another matter between; or 0."""
    others = 0
    for k in range(n + 1, min(n + _REACH, len(items))):
        item = items[k]
        if owner(k):
            return k
        loose = item.has("make", "extent", "declare")
        if item.has("say", "move", "hit", "break", "semicolon", "colon", "dash") and not loose:
            break
        others += item.has(WORD, ACTOR, *VERBS) and not loose
        if others > _MOST_OTHERS or (item.has("body") and item.has("deal")):
            break
    return 0


def _by_verb(items: Sequence[Item], owner: Callable[[int], Head | None], n: int) -> tuple[Head, Bond, str] | None:
    """'Ateşkes Dera ve Kuneytra vilayetlerini kapsıyor': the zone noun before, a verb of extent after."""
    verb = next(
        (k for k in range(n + 1, min(n + _REACH, len(items))) if items[k].has(*VERBS, "semicolon", "colon", "dash")),
        None,
    )
    if verb is None or not items[verb].has("extent"):
        return None
    for k in range(n - 1, max(n - _REACH, -1), -1):
        head = owner(k)
        if head:
            return head, "holds" if items[verb].has("hold") else "extent", "verb-of-extent"
        if items[k].has("say", "move", "hit", "break", "semicolon", "colon", "dash"):
            return None
    return None


def _fits(between: Sequence[Item], ending: str, head: Head) -> bool:
    """Whether the case of a place lets it locate the zone noun."""
    if ending in _AWAY:
        return head.form == "lane" or any(i.has("extent") for i in between)
    if ending in _GENITIVE:  # not 'Ankara'nın istediği güvenli bölge'
        return not any(i.has("proposed", "deal", "order") for i in between)
    return True


def _named_before(items: Sequence[Item], owner: Callable[[int], Head | None], n: int) -> Head | None:
    """'güvenli bölge ilan edilen Srebrenitsa'."""
    at = n - 1
    if at < 1 or not items[at].has("participle"):
        return None
    return owner(at - 2 if items[at - 1].has("as") else at - 1)


def _bearer(items: Sequence[Item], n: int) -> int:
    """The member of the list of place `n` that bears the case ending for all: 'Halep, İdlib ve Hama'da'."""
    best, k = n, n + 1
    while k < len(items) and items[k].has("comma", "and"):
        joined = False
        while k < len(items) and items[k].has("comma", "and"):
            joined = items[k].has("and")
            k += 1
        unknown = k + 1 < len(items) and items[k].has(CAPITAL) and items[k + 1].has("comma", "and")
        if k >= len(items) or not (items[k].place or unknown):
            break
        best = k if joined and items[k].place else best
        k += 1
    return best


def _ending(items: Sequence[Item], n: int) -> str:
    """The case ending that follows place `n`, without its apostrophe; '-' for one inside the place expression."""
    following = items[n + 1] if n + 1 < len(items) else None
    if following is not None and following.has("poss"):
        return following.low.lstrip("'’") or "-"
    place = items[n].place
    return "-" if place is not None and place.relation not in {"place", "union"} else ""


def _stands_with(items: Sequence[Item], owner: Callable[[int], Head | None], n: int) -> bool:
    """'Berdyansk için', 'İdlib çatışmasızlık bölgesi': a bare name before a postposition or inside the group of the noun."""
    at = _bearer(items, n) + 1
    if at >= len(items):
        return False
    if items[at].has("open", "place"):
        return True
    for k in range(at, min(at + 6, len(items))):
        head = owner(k)
        if head is not None and k >= head.noun:
            return head.last > head.noun or k > at or bool(_POSSESSED.search(items[head.noun].low))
        if not (items[k].has(*_INSIDE) or any(t.startswith(("kind:", "count:")) for t in items[k].tags)):
            return False
    return False
