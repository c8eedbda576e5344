"""Kinds of the stretches between words."""

from __future__ import annotations

from enum import IntEnum


class Gap(IntEnum):
    """What stands between two words."""

    SPACE = 0
    HYPHEN = 1
    COMMA = 2
    STOP = 3  # a sentence may end here
    LINE = 4  # a new line or paragraph
    OPEN = 5  # bracket or quotation mark that opens
    CLOSE = 6
    SLASH = 7
    POINT = 8  # a full stop without space: U.S
    OTHER = 9
    DASH = 10


GAPS = len(Gap)
JOINING = tuple(gap in {Gap.SPACE, Gap.HYPHEN, Gap.POINT} for gap in Gap)
"""For each kind, whether words on either side may be one name."""
BREAKING = tuple(gap in {Gap.STOP, Gap.LINE} for gap in Gap)
"""For each kind, whether a sentence may end there."""
_PLAIN = {
    " ": Gap.SPACE,
    "\u00a0": Gap.SPACE,
    "": Gap.SPACE,
    "-": Gap.HYPHEN,
    "‐": Gap.HYPHEN,
    "‑": Gap.HYPHEN,
    "- ": Gap.HYPHEN,
}
_PLAIN |= {".": Gap.POINT, "/": Gap.SLASH}
_SIGNS = (
    (frozenset("\n\r\u2028\u2029"), Gap.LINE),
    (frozenset(".!?…;:؟۔؛"), Gap.STOP),
    (frozenset("–—-"), Gap.DASH),
    (frozenset("([{“«„"), Gap.OPEN),
    (frozenset(")]}”»’"), Gap.CLOSE),
)


class GapKinds(dict[str, int]):
    """Kind of every stretch met; a cache like the lexicon."""

    def make_room(self) -> None:
        """Empties the cache when it is full."""
        if len(self) > 20_000:
            self.clear()

    def __missing__(self, gap: str) -> int:
        kind = int(_kind(gap))
        if len(gap) < 40:  # long ones are not worth keeping
            self[gap] = kind
        return kind


def _kind(gap: str) -> Gap:
    if gap in _PLAIN:
        return _PLAIN[gap]
    signs = set(gap)
    for among, kind in _SIGNS:
        if signs & among:
            return kind
    if signs & set("\"'‘"):
        return Gap.OPEN if gap[0] in " \u00a0" or gap[-1] not in " \u00a0" else Gap.CLOSE
    if signs & set(",،、"):
        return Gap.COMMA
    return Gap.OTHER if gap.strip() else Gap.SPACE
