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
_BREAKS = frozenset((Gap.STOP, Gap.LINE))


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
    if gap in {" ", "\u00a0", ""}:
        return Gap.SPACE
    if gap in {"-", "‐", "‑", "- "}:
        return Gap.HYPHEN
    if gap == ".":
        return Gap.POINT
    if gap == "/":
        return Gap.SLASH
    if "\n" in gap or "\r" in gap:
        return Gap.LINE
    signs = set(gap)
    if signs & set(".!?…;:؟۔؛"):
        return Gap.STOP
    if signs & set("–—-"):
        return Gap.DASH
    if signs & set("([{“«„\"'‘"):
        return Gap.OPEN if gap[0] in " \u00a0" or gap[-1] not in " \u00a0" else Gap.CLOSE
    if signs & set(")]}”»’"):
        return Gap.CLOSE
    if signs & set(",،、"):
        return Gap.COMMA
    return Gap.OTHER if gap.strip() else Gap.SPACE


def is_break(kind: int) -> bool:
    """Whether a sentence border may lie in a gap of this kind."""
    return kind in _BREAKS
