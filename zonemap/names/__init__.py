"""Names: `fold` gives the one normal form, `variants` the dictionary forms of an inflected word."""

from __future__ import annotations

from zonemap.names.folding import fold, fold_map
from zonemap.names.inflection import variants

__all__ = ["fold", "fold_map", "variants"]
