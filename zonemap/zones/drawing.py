"""Footprints of claims: every distinct place expression is drawn once."""

from __future__ import annotations

import dataclasses
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from zonemap.errors import ExpressionError

if TYPE_CHECKING:
    from zonemap.model import Expression, Footprint, Kind, ZoneClaim
    from zonemap.relations.atlas import Atlas

_KEPT = 512
"""Drawn expressions that are remembered; a footprint weighs some 100 kB."""


def key(expression: Expression) -> Hashable:
    """What an expression says, without where and in which words: equal keys draw equal footprints."""
    return (
        expression.relation,
        tuple(place.id for place in expression.senses),
        expression.direction,
        expression.distance,
        expression.value,
        expression.side,
        tuple(key(anchor) for anchor in expression.anchors),
    )


class Drawings:
    """Footprints by expression, drawn on demand from one atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._drawn: OrderedDict[Hashable, Footprint | str] = OrderedDict()

    def of(self, expression: Expression, kind: Kind) -> Footprint | str:
        """The footprint of a zone of some kind, or in words why there is none; the sky over a desert is no less closed."""
        inhabited = kind != "no-fly"
        name = (inhabited, key(expression))
        if name not in self._drawn:
            self._drawn[name] = self._draw(expression, inhabited=inhabited)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(name)
        return self._drawn[name]

    def _draw(self, expression: Expression, *, inhabited: bool) -> Footprint | str:
        from zonemap import relations

        try:
            footprint = relations.draw(expression, self.atlas, inhabited=inhabited)
        except ExpressionError as problem:
            return str(problem)
        return "nothing is left of the area" if footprint.likely.is_empty else footprint


_last: Drawings | None = None


def drawings(atlas: Atlas) -> Drawings:
    """The drawings of an atlas; those of the atlas used last are kept."""
    global _last  # noqa: PLW0603  one cache a process, as the atlas itself is
    if _last is None or _last.atlas is not atlas:
        _last = Drawings(atlas)
    return _last


def settled(claims: Sequence[ZoneClaim], atlas: Atlas) -> tuple[ZoneClaim, ...]:
    """The claims, with those unlocated whose words name a place but cannot be drawn, so that none is lost."""
    drawn = drawings(atlas)
    return tuple(
        dataclasses.replace(claim, expression=None, notes=(*claim.notes, f"not drawn: {why}"))
        if claim.expression and isinstance(why := drawn.of(claim.expression, claim.kind), str)
        else claim
        for claim in claims
    )
