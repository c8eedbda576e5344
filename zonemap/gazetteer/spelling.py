"""Which spellings of the sources may stand for a place, and which forms with and without article go with them."""

from __future__ import annotations

import re

from zonemap.gazetteer.rows import Row, Spelling
from zonemap.names import fold

LANGUAGES = ("en", "ar", "ru", "fr", "tr", "es", "fa")
"""Languages that spellings are marked with."""

_ARTICLES = "al|el|ash|esh|as|es|at|et|an|en|ad|ed|ar|er|az|ez|adh|ath|ul"
_LEADING = re.compile(rf"^(?:{_ARTICLES}) (?=\w{{3}})")
_INNER = re.compile(rf"(?<=\w )(?:{_ARTICLES}) (?=\w{{3}})")
ARABIC_COUNTRIES = frozenset("SY LB IQ JO PS EG LY SD YE SA KW QA BH AE OM TN DZ MA MR SO DJ TD IL EH KM SS".split())
_UNPRONOUNCEABLE = re.compile(r"[bcdfghjklmnpqrstvwxz '-]{3,}", re.IGNORECASE)
# Latin (Vietnamese and Taiwanese vowels apart), Russian, Ukrainian, Belarusian, Arabic, and signs common to all.
_READABLE = re.compile(
    "[\u0000-\u024f\u02b0-\u02ff\u0300-\u036f\u1e00-\u1e9f\u0401\u0404\u0406\u0407\u040e\u0410-\u044f\u0451\u0454\u0456\u0457\u045e"
    "\u0490\u0491\u0600-\u06ff\u200b-\u200f\u2010-\u2027\u2032\u2033]+"
)
_LATIN, _OTHER = re.compile(r"[A-Za-z]"), re.compile("[\u0401-\u0491\u0620-\u06ff]")
_TAIWANESE = "\u0358\u207f"
_LONGEST = 80


def acceptable(spelling: str, name: str, *, main: bool = False, listed: bool = False) -> bool:
    """Whether a spelling may stand for a place: no airport codes, no bare consonants, no script that nobody asks in.

    Args:
        spelling: as in the source.
        name: the place's main name; a code or a name of two letters passes if it is that.
        main: the spelling is the main or native name; only its length is judged.
        listed: the source says which language it is in; then it is no machine's transliteration, and may be all lower case.
    """
    folded = fold(spelling)
    if not folded or len(folded) > _LONGEST or folded.replace(" ", "").isdigit():
        return False
    if main:
        return True
    if len(folded) < 2 or not _READABLE.fullmatch(spelling) or any(sign in spelling for sign in "/()" + _TAIWANESE):
        return False
    if _LATIN.search(spelling) and _OTHER.search(spelling):
        return False  # two scripts in one name: 'gwrazhڈے'
    return not folded.isascii() or folded == fold(name) or listed or _latin(spelling, folded)


def _latin(spelling: str, folded: str) -> bool:
    """Whether a Latin spelling looks like one that a newspaper would print."""
    if len(folded) == 2 or (spelling.isupper() and len(spelling) <= 4):
        return False
    # Machine transliterations are all lower case ('a lei po', 'dimisqu') or lack vowels ('dmshq').
    return spelling != spelling.lower() and not _UNPRONOUNCEABLE.fullmatch(spelling)


def without_article(folded: str, country: str) -> list[str]:
    """Further folded forms of a Latin name from Arabic: articles as 'al' and 'el', no article, no final h."""
    if country not in ARABIC_COUNTRIES or not folded.isascii():
        return []
    found = [_INNER.sub(article, _LEADING.sub(article, folded)) for article in ("al ", "el ")]
    if _LEADING.match(folded):
        bare = _LEADING.sub("", folded)
        found += [_INNER.sub("al ", bare), bare]
    found += [form[:-1] for form in (folded, *found) if form.endswith(("ah", "eh")) and len(form) > 4]
    return [form for form in dict.fromkeys(found) if form != folded]


def clean(row: Row) -> None:
    """Drops the spellings of a row that may not stand for it, and repetitions."""
    kept: dict[tuple[str, str, str], Spelling] = {}
    for spelling in row.spellings:
        if not spelling.text or (
            spelling.kind == "name" and not acceptable(spelling.text, row.name, listed=bool(spelling.language))
        ):
            continue
        key = (spelling.text, spelling.kind, spelling.language)
        # A spelling of known language makes the same one of unknown language needless.
        if spelling.language or not any((spelling.text, spelling.kind, c) in kept for c in LANGUAGES):
            kept.setdefault(key, spelling)
            if spelling.language:
                kept.pop((spelling.text, spelling.kind, ""), None)
    main = {row.name, row.native}
    row.spellings = [s for s in kept.values() if s.kind != "name" or s.language or s.text not in main]


def lend(rows: dict[str, Row]) -> None:
    """Gives first-level units the spellings of the town that they are named after: 'la province de Deraa'."""
    for town in sorted(
        (r for r in rows.values() if r.feature_class == "settlement"), key=lambda r: (r.rank, -r.population, r.id)
    ):
        unit = rows.get(town.parent)
        while unit is not None and unit.rank > _FIRST_LEVEL_RANK:
            unit = rows.get(unit.parent)
        if unit is None or unit.feature_class != "admin" or unit.links.get("named_after"):
            continue
        if fold(town.name) in {fold(unit.name), *(fold(s.text) for s in unit.spellings)}:
            unit.links["named_after"] = town.id
            unit.spellings += [
                s for s in (Spelling(town.name), *town.spellings) if s.kind == "name" and s.text != unit.name
            ]
            clean(unit)


_FIRST_LEVEL_RANK = 3
