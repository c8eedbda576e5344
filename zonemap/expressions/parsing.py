"""A place expression without a text around it: `parse`, for `zonemap.region`.

Recognition sits above this floor, so names are looked up here: the longest stretch of words that the gazetteer knows, cue
words of the language left alone unless a longer name holds them ('West Bank').
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Protocol

from zonemap import languages
from zonemap.errors import ExpressionError, UnknownPlaceError
from zonemap.expressions.finding import Reader
from zonemap.expressions.lexicon import Lexicon, lexicon, normal
from zonemap.expressions.senses import Names, places_of
from zonemap.expressions.tokens import Item
from zonemap.languages import Language
from zonemap.model import Candidate, Expression, Mention, Place, Resolution, Role
from zonemap.names import fold
from zonemap.names.inflection import variants

_LONGEST_NAME = 6  # words
_LONGEST_TEXT = 2_000  # characters; an expression is a phrase, not an article
_LONGEST_QUOTE = 60  # characters of the input that a message repeats
_WITHIN_NAME = re.compile(r"[ \u00a0-]?(?:[A-Za-z]{1,2})?['’]?")  # between two words of a name: ' ', '-', " d'"
_QUIET = frozenset(
    (
        "STOP",
        "SIGN",
        "COMMA",
        "HYPHEN",
        "POSS",
        "IN",
        "LOCATIVE",
        "LOCATED",
        "AND",
        "APPROX",
        "ZONE",
        "FEATURE",
        "FEATURES",
        "PARTS",
        "SECTION",
    )
)
"""Word classes that may stand before or after an expression and locate nothing by themselves: 'in', 'the zone'."""

Looked = tuple[int, int, list[Place]]
"""Start and end of a name, and its places, the likeliest first."""


class Gazetteer(Names, Protocol):
    """What parsing asks of a gazetteer besides."""

    def search(self, prefix: str, limit: int = 20) -> tuple[Place, ...]:
        """Places whose folded name begins so."""


def parse(text: str, gazetteer: Gazetteer, *, focus: Place | None = None, language: str = "en") -> Expression:
    """The tree of one place expression.

    Args:
        text: the words, such as 'within 40 km of Palmyra'.
        gazetteer: where its names are looked up.
        focus: the country spoken of; needed for 'the south', and settles which Tripoli is meant.
        language: language of the words.

    Raises:
        UnknownPlaceError: a word that is no name of the gazetteer and no word of place; with suggestions.
        ExpressionError: words that locate nothing, or several areas; the message names the word.
        UsageError: an unknown language.
    """
    if len(text) > _LONGEST_TEXT:
        raise ExpressionError(
            f"{len(text):,} characters are no place expression (at most {_LONGEST_TEXT:,}); read the text with 'zonemap map'"
        )
    spoken = languages.get(language)
    resolutions = _resolve(_names(text, gazetteer, spoken, focus), text, gazetteer)
    reader = Reader(text, resolutions, gazetteer, spoken, focus=focus, free=True)
    found = tuple(reader.expressions())
    inside = {at for first, end in reader.read for at in range(first, end)}
    left = [item for at, item in enumerate(reader.items) if at not in inside]
    unknown = [item for item in left if "WORD" in item.classes]
    _refuse_quantity(text, reader, inside)
    if len(found) == 1 and not unknown and all(_QUIET & item.classes.keys() for item in left):
        return found[0]
    if unknown:
        raise _unknown_place(text, unknown, gazetteer)
    raise _unreadable(text, found, left, focus)


def _refuse_quantity(text: str, reader: Reader, inside: set[int]) -> None:
    """Refuses a distance that is negative, longer than the Earth allows, or in no unit that is known."""
    for match in reader.maker.impossible:
        words = text[reader.items[match.first].start : reader.items[match.end - 1].end]
        raise ExpressionError(
            f"the distance in {words[:_LONGEST_QUOTE]!r} is impossible: no two places are more than 20,000 km apart"
        )
    for at, item in enumerate(reader.items):
        following = reader.items[at + 1] if at + 1 < len(reader.items) else None
        if following is None or not ("NUM" in following.classes or "NUM" in item.classes):
            continue
        if item.word == "-" and (at == 0 or reader.items[at - 1].end < item.start) and item.end == following.start:
            raise ExpressionError(f"the distance {text[item.start : following.end]!r} is impossible: it is negative")
        if "NUM" in item.classes and at not in inside and "WORD" in following.classes:
            raise ExpressionError(
                f"{text[following.start : following.end][:_LONGEST_QUOTE]!r} is no unit that is known; use km, m, miles or nautical miles"
            )


def _names(text: str, gazetteer: Gazetteer, language: Language, focus: Place | None) -> list[Looked]:
    tokens = [m for m in lexicon(language).token.finditer(text) if m.lastgroup == "word"]
    found: list[Looked] = []
    k = 0
    while k < len(tokens):
        count, start, places = _longest(text, tokens, k, gazetteer, language)
        if count:
            found.append((start, tokens[k + count - 1].end(), _at_home(places, focus)))
        k += count or 1
    return found


def _longest(
    text: str, tokens: list[re.Match[str]], k: int, gazetteer: Gazetteer, language: Language
) -> tuple[int, int, list[Place]]:
    """How many words from token `k` on make the longest name, where it starts, and its places."""
    words = lexicon(language)
    if normal(tokens[k].group()) in words.articles:
        return 0, 0, []
    cased = text != text.lower()
    for count in range(min(_LONGEST_NAME, len(tokens) - k), 0, -1):
        stretch = tokens[k : k + count]
        if _broken(text, stretch):
            continue
        end = stretch[-1].end()
        starts = (stretch[0].start(), *_behind_clitics(text, stretch[0], words))
        if any(_is_cue(text[start:end], words, cased=cased) for start in starts):
            continue
        for start in starts:
            places = _places(text[start:end], gazetteer, language)
            if places:
                return count, start, places
    return 0, 0, []


def _behind_clitics(text: str, word: re.Match[str], words: Lexicon) -> list[int]:
    """Where a name may start behind the particles written onto it: وحماة."""
    start, end = word.span()
    return [
        start + len(letters)
        for letters, _ in words.proclitics
        if end - start > len(letters) + 1 and normal(text[start : start + len(letters)]) == letters
    ]


def _places(name: str, gazetteer: Gazetteer, language: Language) -> list[Place]:
    """Places of a name as written, else of the dictionary form it may come from (Хомса → Хомс)."""
    found = places_of(name, gazetteer)
    if lexicon(language).proclitics:
        return found
    for form in () if found else variants(name, language.code):
        found = places_of(form, gazetteer)
        if found:
            break
    return found


def _at_home(places: list[Place], focus: Place | None) -> list[Place]:
    """Places with those of the country in focus first; a country, or a river of no one country, is not outdone by a hamlet there."""
    if focus is None:
        return places

    def abroad(place: Place) -> bool:
        shared = place.feature_class == "country" or (place.feature_class == "line" and not place.country)
        return not shared and place.country != focus.country

    return sorted(places, key=abroad)


def _broken(text: str, stretch: list[re.Match[str]]) -> bool:
    """Whether something but a blank or a hyphen stands between two of the words."""
    return any(not _WITHIN_NAME.fullmatch(text, a.end(), b.start()) for a, b in pairwise(stretch))


def _is_cue(stretch: str, words: Lexicon, *, cased: bool) -> bool:
    """Whether a stretch is words of place: one alone, or several that are not all written large as a name's are."""
    parts = stretch.replace("-", " ").split()
    if not parts or (cased and stretch == stretch.lower()):
        return True  # who writes 'Turkish' large does not mean a hamlet by 'safe'
    known = [normal(part) in words.vocabulary for part in parts]
    if len(parts) == 1:
        return known[0]
    if stretch.lower() == stretch.upper():  # a script without capitals
        return all(known)
    large = all(any(letter.isupper() for letter in part) for part in parts)  # d'Ivoire, al-Bab
    return not large and (known[0] or known[-1])


def _resolve(names: list[Looked], text: str, gazetteer: Gazetteer) -> list[Resolution]:
    """Names with their places ranked: the country that most of them can lie in comes first."""
    votes: Counter[str] = Counter()
    for _, _, places in names:
        seen: set[str] = set()
        for position, place in enumerate(places):
            if place.country and place.country not in seen:
                seen.add(place.country)
                votes[place.country] += 1 / (1 + position)  # type: ignore[assignment]
    home = max(sorted(votes), key=lambda country: votes[country], default="")
    agreed = sum(any(place.country == home for place in places) for _, _, places in names) > 1
    resolutions = []
    for start, end, places in names:
        ranked = sorted(places, key=lambda place: place.country != home) if agreed else places
        word = text[start:end]
        mention = Mention(start=start, end=end, text=word, role=_role(word, ranked[0], gazetteer))
        candidates = tuple(Candidate(place=place, score=1 / len(ranked)) for place in ranked)
        resolutions.append(Resolution(mention=mention, candidates=candidates))
    return resolutions


def _role(word: str, place: Place, gazetteer: Gazetteer) -> Role:
    """'affiliation' for 'Turkish', else 'location'."""
    folded = fold(word)
    kinds = {name.kind for name in gazetteer.names(place.id) if fold(name.text) == folded}
    return "affiliation" if kinds and kinds <= {"adjective", "demonym"} else "location"


def _unknown_place(text: str, unknown: list[Item], gazetteer: Gazetteer) -> UnknownPlaceError:
    """The error for the first word that is in no table and no gazetteer, with the words that follow it at once."""
    last = unknown[0]
    for item in unknown[1:]:
        if text[last.end : item.start].strip(" -"):
            break
        last = item
    word = text[unknown[0].start : last.end]
    suggestions = _suggestions(word, gazetteer)
    shown = word if len(word) <= _LONGEST_QUOTE else word[:_LONGEST_QUOTE] + "…"
    hint = (
        f"; did you mean {', '.join(suggestions)}?"
        if suggestions
        else "; try another spelling, or add it with 'zonemap gazetteer add'"
    )
    return UnknownPlaceError(f"{shown!r} is no place in the gazetteer{hint}", suggestions=suggestions)


def _suggestions(word: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Up to three names that begin alike, the nearest spellings first."""
    from rapidfuzz import fuzz

    folded = fold(word)[:24]
    for cut in range(len(folded), 2, -1):
        near = gazetteer.search(folded[:cut], limit=30)
        if near:
            scored = sorted(near, key=lambda place: (-fuzz.ratio(fold(place.name), folded), place.rank, place.id))
            names = [f"{place.name} ({place.country})" if place.country else place.name for place in scored]
            return tuple(dict.fromkeys(names))[:3]
    return ()


def _unreadable(text: str, found: tuple[Expression, ...], left: list[Item], focus: Place | None) -> ExpressionError:
    """The error for words that are all known and still locate no one area."""
    shown = text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"
    if len(found) > 1:
        parts = " | ".join(expression.text for expression in found[:4])
        return ExpressionError(
            f"{shown!r} locates {len(found)} areas ({parts}); ask for one at a time, or join them with 'and'"
        )
    for item in left:
        if "NUM" in item.classes:
            return ExpressionError(
                f"the distance at {text[item.start :][:_LONGEST_QUOTE]!r} has no unit that is known; use km, m, miles or nautical miles"
            )
    for item in left:
        if {"DIR", "DIRADJ"} & item.classes.keys():
            missing = "a place to be measured from" if focus else "a place or a country (--country)"
            return ExpressionError(f"the direction {text[item.start : item.end]!r} needs {missing}")
    word = text[left[0].start : left[0].end].strip() if left else ""
    what = f"{word!r} locates nothing by itself" if word else "it holds no word of place"
    return ExpressionError(f"{shown!r} cannot be drawn: {what}; name a place, as in 'within 20 km of Homs'")
