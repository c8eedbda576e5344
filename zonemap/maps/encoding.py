"""Shapes and text in the forms a page can carry: compact, and inert wherever they end up."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_RISKY = {ord(c): f"\\u{ord(c):04x}" for c in "{}<>&'`$\u2028\u2029\u007f"}
_OVERRIDES = {ord(c): None for c in "\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069"}


_SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"\\{}<>&'`$")
_BASE = 42


def decimals(side: float) -> int:
    """Decimal places that a map of that many degrees needs: about a tenth of a pixel when it opens."""
    return max(1, min(6, round(4.1 - float(np.log10(max(side, 1e-3))))))


def paths(shape: BaseGeometry, places: int) -> list[Any]:
    """A shape as integers, each point as the step from the one before it, in units of 10^-places degrees.

    Returns:
        Lines: [[x, y, dx, dy, …], …]. Polygons: [[ring, hole, …], …] with the same form of ring, its last point left out.
    """
    parts = [p for p in shapely.get_parts(shape) if not p.is_empty]
    if parts and parts[0].geom_type == "Polygon":
        rings = [[_steps(r.coords, places, closed=True) for r in (p.exterior, *p.interiors)] for p in parts]
        solid = ([r for i, r in enumerate(polygon) if i == 0 or len(r) >= 6] for polygon in rings)
        return [polygon for polygon in solid if len(polygon[0]) >= 6]
    return [line for line in (_steps(p.coords, places, closed=False) for p in parts) if len(line) >= 4]


def written(steps: Any) -> Any:
    """Nested lists with each innermost list of integers as text: a third of what JSON's digits take.

    Integers are folded to 0, 1, 2, … for 0, -1, 1, … and written in base 42, lowest digit first; digits below 42 end a
    number, 42 and above say that another follows. The 84 signs are ASCII's without space and without those that mean
    something in HTML, JSON or a template. `shapes.js` reads it back.
    """
    if isinstance(steps, list) and steps and isinstance(steps[0], int):
        return "".join(_sign(value) for value in steps)
    return [written(part) for part in steps]


@lru_cache(maxsize=4096)
def _sign(value: int) -> str:
    value = value * 2 if value >= 0 else -value * 2 - 1
    signs = []
    while value >= _BASE:
        value, rest = divmod(value, _BASE)
        signs.append(_SIGNS[_BASE + rest])
    return "".join((*signs, _SIGNS[value]))


def _steps(coords: Any, places: int, *, closed: bool) -> list[int]:
    xy = np.rint(np.asarray(coords)[:, :2] * 10**places).astype(np.int64)
    if closed:
        xy = xy[:-1]
    if not len(xy):
        return []
    steps = np.diff(xy, axis=0, prepend=np.zeros((1, 2), np.int64))
    moved = steps.any(axis=1)
    moved[0] = True
    flat: list[int] = steps[moved].ravel().tolist()
    return flat


def legible(text: str) -> str:
    """Text without characters that reorder or hide what stands around them; joiners and marks that scripts need stay.

    The page also isolates every such text, so that an unbalanced right-to-left run cannot leak.
    """
    text = text.translate(_OVERRIDES)
    if text.isprintable():
        return text
    return "".join(c for c in text if c in "\n\t\u200c\u200d\u200e\u200f" or _is_text(c))


def _is_text(c: str) -> bool:
    """Neither a control nor a surrogate nor U+FFFE or U+FFFF, which no XML may hold."""
    return unicodedata.category(c) not in {"Cc", "Cs"} and c not in "\ufffe\uffff"


def web_address(url: str) -> str:
    """The address if it is plain http or https, else nothing: no other scheme becomes a link."""
    url = url.strip()
    if not re.match(r"https?://[^\s/?#@\\]+", url, re.IGNORECASE) or any(ord(c) <= 32 for c in url):
        return ""
    return url


def inert_json(value: Any) -> str:
    r"""JSON in which no string can end a script, start a template or be taken for markup.

    In strings ``{ } < > & ' ` $`` and the line separators are \uXXXX escapes and everything beyond ASCII stays as it
    is; structural braces are JSON's own and always followed by a quote or another brace, so `{{`, `{%` and `{#` cannot
    occur.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _STRING.sub(lambda match: match.group().translate(_RISKY), text)


def inert_script_string(value: Any) -> str:
    """JSON as a JavaScript string literal without a single brace, for pages whose templating is not ours (folium)."""
    text = inert_json(value).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.translate({ord("{"): "\\u007b", ord("}"): "\\u007d"}) + '"'
