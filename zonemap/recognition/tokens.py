"""One pass over the text: words, the stretches between them, and their offsets.

A word is a run of letters, digits, combining marks and joiners, with apostrophes inside; hyphens, full stops and all other
signs belong to the gaps. So `words[i]` is the text from `starts[i]` on, and `gaps[i]` is what stands before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# Combining marks of Latin and Arabic, the zero-width joiners, tatweel and the soft hyphen do not end a word.
_WORD = re.compile(
    "[\\w\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d\u00ad]++(?:['’ʼʻ‘`´][\\w\u0300-\u036f\u064b-\u065f]++)*+"
)
_ASCII_WORD = re.compile("[A-Za-z0-9_]++(?:['`][A-Za-z0-9_]++)*+")

_CLOSING: Final = frozenset('.,;:!?)"')


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text cut into words."""

    words: list[str]
    gaps: list[str]
    """One more than words: before each word, and after the last."""
    starts: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def end(self, word: int) -> int:
        """Offset of the end of a word."""
        return self.starts[word] + len(self.words[word])


def tokenise(text: str) -> Tokens:
    """The words of a text, in time linear in its length."""
    pattern = _ASCII_WORD if text.isascii() else _WORD
    words: list[str] = []
    gaps: list[str] = []
    starts: list[int] = []
    at = end = 0  # offsets: of a piece between blanks, and of the end of the last word
    for piece in text.split(" "):
        if piece.isalnum():  # most are words as they stand
            words.append(piece)
            gaps.append(" " if at == end + 1 else text[end:at])
            starts.append(at)
            end = at + len(piece)
        elif piece[-1:] in _CLOSING and piece[:-1].isalnum():  # most others end a clause
            words.append(piece[:-1])
            gaps.append(" " if at == end + 1 else text[end:at])
            starts.append(at)
            end = at + len(piece) - 1
        elif piece:
            for found in pattern.finditer(piece):
                start = at + found.start()
                words.append(found.group())
                gaps.append(text[end:start])
                starts.append(start)
                end = at + found.end()
        at += len(piece) + 1
    gaps.append(text[end:])
    return Tokens(words=words, gaps=gaps, starts=starts)
