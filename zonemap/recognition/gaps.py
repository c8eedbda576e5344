"""Kinds of the stretches between words."""

from __future__ import annotations

from typing import Final


class Gap:
    """What stands between two words; plain integers, for an enumeration costs a look-up at every use."""

    SPACE: Final = 0
    HYPHEN: Final = 1
    COMMA: Final = 2
    STOP: Final = 3  # a sentence may end here
    LINE: Final = 4  # a new line or paragraph
    OPEN: Final = 5  # bracket or quotation mark that opens
    CLOSE: Final = 6
    SLASH: Final = 7
    POINT: Final = 8  # a full stop without space: U.S
    OTHER: Final = 9
    DASH: Final = 10


GAPS: Final = Gap.DASH + 1
JOINING: Final = tuple(gap in {Gap.SPACE, Gap.HYPHEN, Gap.POINT} for gap in range(GAPS))
"""For each kind, whether words on either side may be one name."""
BREAKING: Final = tuple(gap in {Gap.STOP, Gap.LINE} for gap in range(GAPS))
"""For each kind, whether a sentence may end there."""
_SPACE: Final = Gap.SPACE
_PLAIN: Final[dict[str, int]] = {
    " ": Gap.SPACE,
    "\u00a0": Gap.SPACE,
    "": Gap.SPACE,
    "-": Gap.HYPHEN,
    "‐": Gap.HYPHEN,
    "‑": Gap.HYPHEN,
    "- ": Gap.HYPHEN,
    ".": Gap.POINT,
    "/": Gap.SLASH,
}
_SIGNS: Final = (
    (frozenset("\n\r\u2028\u2029"), Gap.LINE),
    (frozenset(".!?…;:؟۔؛"), Gap.STOP),
    (frozenset("–—-"), Gap.DASH),
    (frozenset("([{“«„"), Gap.OPEN),
    (frozenset(")]}”»’"), Gap.CLOSE),
)


class GapKinds:
    """Kind of every stretch met; a cache like the lexicon."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def make_room(self) -> None:
        """Empties the cache when it is full."""
        if len(self._known) > 20_000:
            self._known.clear()

    def of(self, gaps: list[str]) -> list[int]:
        """The kinds of the gaps of a text."""
        known = self._known
        found: list[int] = []
        for gap in gaps:
            if gap == " ":  # four of five
                found.append(_SPACE)
                continue
            kind = known.get(gap)
            if kind is None:
                kind = _kind(gap)
                if len(gap) < 40:  # long ones are not worth keeping
                    known[gap] = kind
            found.append(kind)
        return found


def _kind(gap: str) -> int:
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
