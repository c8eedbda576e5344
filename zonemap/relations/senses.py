"""Names with two senses that must both be kept: Idlib the city and Idlib the province."""

from __future__ import annotations

import dataclasses

import shapely

from zonemap.model import Basis, Expression
from zonemap.relations.area import Area


def merged(readings: list[Area], operand: Expression) -> Area:
    """Membership by the likelier of the readings, with that of the town setting the scale.

    A plain maximum would let 'around Homs' cover a province ten times the size of anything round the city. So what
    another reading adds is likely only where the town's deems it possible, and possible where it is likely by itself
    [judgement]. Without a town among the senses the smallest reading takes its part.

    Args:
        readings: one area for each sense of the operand, in its order.
        operand: the `place` node.
    """
    town = next((i for i, place in enumerate(operand.senses) if place.feature_class == "settlement"), None)
    scale = min(range(len(readings)), key=lambda i: readings[i].likely.area) if town is None else town
    first, others = readings[scale], readings[:scale] + readings[scale + 1 :]
    likely = shapely.union_all([first.likely, *(other.likely.intersection(first.possible) for other in others)])
    possible = shapely.union_all([first.possible, *(other.likely for other in others)])
    names = " or ".join(dict.fromkeys(f"the {place.feature}" for place in operand.senses))
    basis = [row for area in readings for row in area.basis]
    basis.append(Basis(quantity=f"senses of “{operand.text}”", value=names, origin="judgement", detail="both kept"))
    united = dataclasses.replace(
        first,
        method="combined",
        basis=tuple(basis),
        notes=(
            *first.notes,
            f"“{operand.text}” may mean {names}; the likely area serves both, the possible area holds either",
        ),
    )
    return united.shaped(first.core, likely, possible)
