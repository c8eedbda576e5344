"""Classes of words as bits of one integer; the first six are those that scoring packs into small numbers."""

from __future__ import annotations

from typing import Final

CLASSES: Final = (
    "titles", "given", "organisations", "ways", "type", "calendar", "locative", "functional", "speaking", "governing", "demonymic",
    "common", "connecting", "articles", "types", "surname", "dictionary", "demonym",
)  # fmt: skip
BIT: Final[dict[str, int]] = {name: 1 << i for i, name in enumerate(CLASSES)}
_OWN: Final = len(CLASSES)
NAMELIKE: Final = 1 << _OWN
EXTENDS: Final = 1 << (_OWN + 1)
CAPITALS: Final = 1 << (_OWN + 2)
LOWER: Final = 1 << (_OWN + 3)
INITIAL: Final = 1 << (_OWN + 4)
NUMBER: Final = 1 << (_OWN + 5)
LISTING: Final = 1 << (_OWN + 6)
LEADING: Final = 1 << (_OWN + 7)
"""LISTING: stands between the names of a list; LEADING: prepositions and verbs that say what a name behind them does."""
KNOWN: Final = (1 << len(CLASSES)) - 1
"""All classes."""
INSIDE: Final = 63
"""Classes that matter inside a span: the first six."""
AROUND: Final = 15
"""Classes that matter in the rest of its run: the first four."""
PERSONAL: Final = 7
"""Of AROUND, those that make a name part of a person or an organisation: the first three."""
COARSE: Final = len(CLASSES) + 4


def coarse(flags: int) -> int:
    """One number for a word: its first class, else number, lower case, capitals, capitalised."""
    classes = flags & KNOWN
    if classes:
        return (classes & -classes).bit_length() - 1
    form = 0 if flags & NUMBER else 1 if flags & LOWER else 2 if flags & CAPITALS else 3
    return len(CLASSES) + form
