"""Words of place to a tree of spatial relations: 'the north of Homs province' → inner-direction(n, Homs province).

lexicon, grammar    a language's table (languages/<code>/space.py), compiled
tokens              text to items: words with their classes, names, numbers, coordinates
matching            the rules walked over the items
building, senses    what a rule caught, made into an Expression; which places a name stands for
trailing            containers, appositions, depths and stretches after a phrase
finding, parsing    all expressions of a text; one expression without a text around it
"""

from __future__ import annotations

from zonemap.expressions.finding import find, lengths
from zonemap.expressions.parsing import parse

__all__ = ["find", "lengths", "parse"]
