"""`strip`: a strip of stated width along a line, on one side, on both, or in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.model import Expression
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area, area, coarse
from zonemap.relations.canvas import Canvas, refuse
from zonemap.relations.distance import spread, stated
from zonemap.relations.lines import stretch

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def draw(node: Expression, canvas: Canvas) -> Area:
    """The stated width.

    `side` 'both': so far to each side; 'inside' or 'outside': so far to that side of an area's outline, a border (of the
    unit named first) or a coast (landward, seaward); not stated: the whole width, half to each side, or as far again
    (possible). A border's strip lies inside unless the text says otherwise.
    """
    operand = node.anchors[0]
    line = stretch(node, canvas)
    side = node.side or (operand.side or "inside" if operand.relation == "border" else "")
    low, middle, high = spread(node)
    widths = (low, middle, high) if side else (low / 2, middle / 2, high)
    host = _host(operand, canvas) if side in ("inside", "outside") else None
    notes = () if side else ("whether the width is to each side or in all is not stated; drawn as in all",)
    drawn = along_line(line, widths, flat=len(node.anchors) > 1, open_ended=len(node.anchors) == 1)
    drawn = one_side(drawn, host, inside=side == "inside")
    return area(drawn.levels, "convention", basis=(stated(node, "width"),), notes=notes, open_ended=drawn.open_ended)


def along_line(
    line: BaseGeometry, widths: tuple[float, float, float], *, flat: bool = False, open_ended: bool = True
) -> Area:
    """Buffers of a line with flat or round ends."""
    rough = coarse(line, min(500.0, widths[1] / 20))
    return area(
        (rough.buffer(width, cap_style="flat" if flat else "round") for width in widths),
        "convention",
        open_ended=open_ended,
    )


def one_side(drawn: Area, host: BaseGeometry | None, *, inside: bool) -> Area:
    """An area cut to the inside or the outside of a host; unchanged without one."""
    if host is None:
        return drawn
    return drawn.within(host) if inside else drawn.each(lambda shape: shape.difference(host))


def _host(operand: Expression, canvas: Canvas) -> BaseGeometry:
    """The area whose inside or outside is meant."""
    owner = operand.anchors[0] if operand.relation in ("border", "coast") and operand.anchors else operand
    found = anchor(owner, canvas, prefer="area")
    if found.shape.area == 0:
        raise refuse(operand, "a line has no inside; say on which side, or on both")
    return found.shape
