"""Classes of words as bits of one integer."""

from __future__ import annotations

from collections.abc import Mapping

CLASSES = (
    "locative", "functional", "titles", "given", "organisations", "ways", "speaking", "governing", "demonymic", "calendar",
    "common", "connecting", "articles", "type", "types", "surname", "dictionary", "demonym",
)  # fmt: skip
BIT: Mapping[str, int] = {name: 1 << i for i, name in enumerate(CLASSES)}
NAMELIKE, EXTENDS, CAPITALS, LOWER, INITIAL, NUMBER = (1 << (len(CLASSES) + i) for i in range(6))
