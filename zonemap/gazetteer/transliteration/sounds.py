"""A transliterated Arabic name as sounds, and sounds as the spellings of a language, the usual ones first.

A sound is a token: a consonant ('kh', 'sh'), a vowel ('a', 'u'), a diphthong ('ay', 'aw'), or one of the signs AL (article), SPACE, END
(final -a of feminine names), IYA (final -iya) and TWICE (the consonant before is doubled). A style says how a language writes each.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

AL, SPACE, END, IYA, TWICE = "AL", "SPACE", "END", "IYA", "TWICE"
WORDS: dict[str, str] = {
    **dict.fromkeys("kafr kafar kafer kefr kfar kafir".split(), "KAFR"), **dict.fromkeys("tal tall tel tell".split(), "TALL"),
    **dict.fromkeys("um umm om oum".split(), "UMM"), **dict.fromkeys("jabal jebel djebel".split(), "JABAL"),
    **dict.fromkeys("wadi ouadi oued".split(), "WADI"), **dict.fromkeys("abu abou abo".split(), "ABU"),
    **dict.fromkeys("khirbet khirbat kherbet khirbah khirba".split(), "KHIRBA"),
    **dict.fromkeys("qalaat qalat kalaat qala".split(), "QALA"), **dict.fromkeys("maarrat maarat maarret maaret".split(), "MAARRAT"),
}  # fmt: skip
"""Words that many Arabic place names begin with, to the sign that stands for all their spellings."""
SUN = frozenset("t th d dh r z s sh n".split())
"""Consonants that the l of the article becomes like: ash-Shaddadi."""
_VOWELS = "aeiou"
_DROPPED = str.maketrans(dict.fromkeys("'’‘ʼʻʽʾʿ`´ʹ", None))
_AYN = re.compile("(?<=[uio])['’‘ʼʻʽʾʿ`]a")
"""ʿayn between vowels, which the press writes as a second a: Fu'a, Fuaa."""
_HARD = ("ḩ", "ḥ")
"""Letters of the Arabic h that is heard at the end of a word: al-Balaḩ."""
_ARTICLES = frozenset("al el ul ash esh ech as es at et an en ad ed ar er az ez adh ath".split())
_POLISH_OR_GERMAN = re.compile(r"sz|dsch|tsch|[aeiou]j(?![aeiou])|jj|[kq]h?v|[żźśćńłčžšřěäöüß]")
_FRENCH = re.compile(r"ou|[aeiou]é|é|[ae]ï|^ch(?=[ei])|dj|i(?:e|é|eh)\b|ne\b")
_TOKEN = re.compile(
    rf"(?P<IYA>(?:iyy?|iy?|(?<=[bcdfghjklmnqrstwxz])y(?=e))(?:ah|eh|ya|a|e)$)|(?P<END>(?<=[^aeiou])[ae]h?$)|(?P<kh>kh|x)|(?P<gh>gh|rh)|(?P<dh>dh)|(?P<th>th)"
    rf"|(?P<sh>sh|ch)|(?P<j>dzh|dj|j)|(?P<k>ck?|k)|(?P<u>ou|oo|uu|u)|(?P<i>ee|ii|i(?![{_VOWELS}])|i)|(?P<aa>aa)|(?P<ay>[ae][iy](?![{_VOWELS}]))"
    rf"|(?P<aw>a[uow](?![{_VOWELS}]))|(?P<one>[a-z])"
)  # fmt: skip


class Style(NamedTuple):
    """How a language writes sounds."""

    language: str
    letters: Mapping[str, tuple[str, ...]]
    """Token to its spellings, the usual first; 'w@' or 'y@' is the token before a consonant or at an end, '^e' at the start of a word."""
    articles: tuple[str, ...]
    """Ways to write the article before moon letters; '' leaves it out."""
    assimilated: str
    """The vowel of an article written like the sun letter that follows."""
    joint: str
    """Between words."""
    finish: tuple[tuple[str, str], ...] = ()
    """Patterns and replacements over the finished spelling."""
    sun_first: bool = True
    """Whether the assimilated article is the usual one before sun letters."""


def parse(name: str) -> tuple[str, ...]:
    """The sounds of a name in Latin letters; () where its orthography is Polish, German or unclear."""
    lower = unicodedata.normalize("NFC", _AYN.sub("aa", name.lower()).translate(_DROPPED))
    french = _FRENCH.search(lower) is not None
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = plain.replace("-", " ").strip()
    if not re.fullmatch(r"[a-z ]+", plain) or _POLISH_OR_GERMAN.search(lower) or (not french and "ch" in plain):
        return ()
    words, tokens = plain.split(), list[str]()
    marked = lower.replace("-", " ").split()
    for at, word in enumerate(words):
        if word in _ARTICLES and at + 1 < len(words):
            tokens.append(AL)
        elif word in WORDS and at + 1 < len(words):
            tokens += [WORDS[word], SPACE]
        else:
            mute = at + 1 == len(words) and french and word.endswith("ne")  # 'Cheikhoune'
            sounds = list(_word(word[:-1] if mute else word))
            if sounds[-1] == END and marked[at].endswith(_HARD):
                sounds[-1:] = ["a", "h"]
            tokens += [*sounds, SPACE]
    return tuple(tokens[:-1])


def _word(word: str) -> Iterator[str]:
    before = ""
    for match in _TOKEN.finditer(word):
        token = match[0] if match.lastgroup == "one" else str(match.lastgroup)
        if token == before and token not in (*_VOWELS, "aa"):
            token = TWICE
        yield token
        before = token


def spellings(tokens: tuple[str, ...], style: Style, limit: int, most: int = 3) -> Iterator[str]:
    """Spellings of sounds in a style, the usual first, then those that differ from it in one choice, in two, in three.

    Args:
        tokens: from `parse`.
        style: of the language.
        limit: how many at most.
        most: how far from the usual one: the choices' places in their lists, added up.
    """
    slots = _slots(tokens, style)
    finish = [(re.compile(pattern), new) for pattern, new in style.finish]
    seen: set[str] = set()
    for cost in range(most + 1):
        for parts in costing(slots, cost):
            text = "".join(parts)
            for pattern, new in finish:
                text = pattern.sub(new, text)
            if text not in seen and len(seen) < limit:
                seen.add(text)
                yield text
        if len(seen) >= limit:
            return


def costing(slots: list[tuple[str, ...]], cost: int) -> Iterator[tuple[str, ...]]:
    """Choices, one a slot, whose places in their slots add up to a cost."""
    if not slots:
        if cost == 0:
            yield ()
        return
    for step, choice in enumerate(slots[0][: cost + 1]):
        for rest in costing(slots[1:], cost - step):
            yield (choice, *rest)


def _slots(tokens: tuple[str, ...], style: Style) -> list[tuple[str, ...]]:
    slots: list[tuple[str, ...]] = []
    for at, token in enumerate(tokens):
        before, after = (tokens[at - 1] if at else SPACE), (tokens[at + 1] if at + 1 < len(tokens) else SPACE)
        if token == AL:
            slots.append(_article(after, style))
        elif token == SPACE:
            slots.append((style.joint,))
        elif token != TWICE:
            if after == TWICE:
                slots.append((style.letters.get(token, (token,))[0], ""))
                after = tokens[at + 2] if at + 2 < len(tokens) else SPACE
            slots.append(_letters(token, before, after, style))
    return slots


def _article(after: str, style: Style) -> tuple[str, ...]:
    plain = tuple(article + style.joint if article else "" for article in style.articles)
    if after not in SUN:
        return plain
    like = style.assimilated + style.letters[after][0] + style.joint
    return (like, "", *(p for p in plain if p)) if style.sun_first else (plain[0], like, *plain[1:])


def _letters(token: str, before: str, after: str, style: Style) -> tuple[str, ...]:
    starts, closed = before in (SPACE, AL), after[0] not in _VOWELS and after not in (END, IYA)
    for key in (f"^{token}" if starts else "", f"{token}@" if closed else "", token):
        if key in style.letters:
            return style.letters[key]
    return (token,)
