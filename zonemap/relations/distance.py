"""`distance`: within N km of X, an N-km zone around X: the full disc, or everything that near to an area or line."""

from __future__ import annotations

from zonemap.model import Basis, Distance, Expression, Method
from zonemap.relations.anchors import anchor
from zonemap.relations.area import Area, area, by_level, coarse, kilometres
from zonemap.relations.canvas import Canvas, refuse

LOOSE = 0.025
"""Part of a stated length that is taken as rounding: 0.5 km of 20, 2.5 of 100, much as the precision rule of the
georeferencing guide has it (Chapman & Wieczorek 2020)."""


def draw(node: Expression, canvas: Canvas) -> Area:
    """The disc round a town or site, the buffer of anything else; never cut, for the text states it.

    A stated range ('15 to 20 km') gives core and possible, their mean likely. Of a town the text leaves open whether it
    is measured from the centre (likely) or from the edge of the built-up area (possible).
    """
    found = anchor(node.anchors[0], canvas)
    low, middle, high = spread(node)
    rows = (stated(node),)
    if found.kind in ("town", "site"):
        edge = high + (found.radius if found.kind == "town" else 0.0)
        return area(
            (canvas.plane.disc(found.lon, found.lat, metres) for metres in (low, middle, edge)),
            "convention",
            basis=(*rows, Basis(quantity="measured from", value=f"centre of {found.name}", origin="convention", detail="possible: from the town's edge")),
        )  # fmt: skip
    rough = coarse(found.shape, min(500.0, middle / 20))
    return area(
        (rough.buffer(low), rough.buffer(middle).union(found.shape), rough.buffer(high)), "convention", basis=rows
    )


def spread(node: Expression) -> tuple[float, float, float]:
    """A node's stated length as core, likely and possible metres; raises ExpressionError where none is stated."""
    if node.distance is None:
        raise refuse(node, "it states no distance")
    low, high = node.distance
    middle = (low + high) / 2
    if low == high:
        return low * (1 - LOOSE), low, high * (1 + LOOSE)
    return low, middle, high


def stated_or(
    node: Expression, usual: tuple[float, float, float], quantity: str
) -> tuple[tuple[float, float, float], Method, tuple[Basis, ...], tuple[str, ...]]:
    """A node's stated length at three levels, or the usual ones: with what to call them, their rows, and a note."""
    if node.distance is not None:
        return spread(node), "convention", (stated(node, quantity),), ()
    return usual, "judgement", by_level(quantity, usual, "not stated in the text"), (f"its {quantity} is not stated",)


def stated(node: Expression, quantity: str = "distance") -> Basis:
    """The row of a stated length."""
    low, high = node.distance or Distance(0, 0)
    if low == high:
        return Basis(
            quantity=quantity,
            value=kilometres(low),
            origin="convention",
            detail=f"stated in the text; ± {100 * LOOSE:g} % for rounding",
        )
    return Basis(quantity=quantity, value=f"{kilometres(low)} to {kilometres(high)}", origin="convention", detail="a stated range: its low end makes core, its high end possible")  # fmt: skip
