"""Capitals where a text has none, or nothing else: so that one model reads every kind of writing.

'shelling hit aleppo' and 'SHELLING HIT ALEPPO' are given the capitals that an editor would give to the names of places. A word
becomes a name where the gazetteer knows it for a place of some size and it is no ordinary word, or where it stands behind a
word that announces a place. Offsets do not change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, CAPITALS, LOWER, NAMELIKE
from zonemap.recognition.tokens import tokenise

if TYPE_CHECKING:
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

_SENTENCE: Final = re.compile(r"[^.!?\n]+")
_LONGEST: Final = 4  # words of a name that is looked for
_FEWEST: Final = 4  # words in capitals of a text; fewer may be a dateline or abbreviations
_SHORTEST: Final = 2  # words of a sentence that has only such
_MOST_CAPITALS: Final = 0.01  # share of words with a capital up to which a text is taken for one without
_NEVER: Final = BIT["functional"] | BIT["locative"] | BIT["calendar"]
_ORDINARY: Final = _NEVER | BIT["dictionary"] | BIT["common"] | BIT["titles"]
_PERSONAL: Final = BIT["given"] | BIT["surname"]
_ANNOUNCING: Final = BIT["locative"] | BIT["type"] | BIT["types"]
_FAIR: Final = 2
_GREAT: Final = 3


def recased(text: str, reading: Reading, lexicon: Lexicon) -> str:
    """The text with capitals restored in stretches that have none or only such; of the same length."""
    flags = reading.flags
    found = text
    if sum([1 for flag in flags if flag & CAPITALS]) >= _FEWEST:
        found = _SENTENCE.sub(
            lambda m: _named(m.group().lower(), lexicon) if _shouts(m.group(), lexicon) else m.group(), text
        )
    elif sum([1 for flag in flags if flag & NAMELIKE]) <= _MOST_CAPITALS * len(flags) and any(
        flag & LOWER for flag in flags
    ):
        found = _named(text, lexicon)
    return found if len(found) == len(text) else text  # some letters are two in the other case


def _shouts(sentence: str, lexicon: Lexicon) -> bool:
    """Whether a sentence is written in capitals throughout, and is one: half its words are ordinary, not a list of names."""
    if not sentence.isupper():
        return False
    words = [word for word in sentence.lower().split() if word.isalpha()]
    ordinary = sum(bool(lexicon.classes.get(word, 0) & _ORDINARY) for word in words)
    return len(words) >= _SHORTEST and 2 * ordinary >= len(words)


def _named(text: str, lexicon: Lexicon) -> str:
    """A text in small letters with capitals on the names of places."""
    tokens = tokenise(text)
    words = tokens.words
    letters = list(text)
    k = 0
    while k < len(words):
        size = next((n for n in range(min(_LONGEST, len(words) - k), 0, -1) if _is_name(k, n, words, lexicon)), 0)
        for word in range(k, k + size):
            if size == 1 or not lexicon.classes.get(words[word], 0) & (BIT["functional"] | BIT["articles"]):
                letters[tokens.starts[word]] = letters[tokens.starts[word]].upper()
        k += max(size, 1)
    return "".join(letters)


def _is_name(k: int, size: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether `size` words from word k on are a place's name rather than anything else."""
    folded = words[k : k + size]
    classes = [lexicon.classes.get(word, 0) for word in folded]
    name = lexicon.names.lookup(" ".join(folded))
    if name < 0:
        return False
    grade = lexicon.names.grade(name, 0)
    if size > 1:
        return grade >= _FAIR and not all(c & _NEVER for c in classes)
    announced = k > 0 and bool(lexicon.classes.get(words[k - 1], 0) & _ANNOUNCING)
    of_type = k > 1 and words[k - 1] in lexicon.type_links and bool(lexicon.classes.get(words[k - 2], 0) & _ANNOUNCING)
    if classes[0] & _ORDINARY:  # turkey and chad are likelier countries than birds where the news is of places
        return lexicon.names.of_country(name) and not classes[0] & _NEVER
    if classes[0] & _PERSONAL:
        return grade == _GREAT or (announced and grade >= _FAIR)
    return grade >= _FAIR or announced or of_type
