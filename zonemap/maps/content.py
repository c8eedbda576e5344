"""Everything a page shows, as one JSON-able value: zones, claims, articles, unlocated claims, days, background."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from zonemap.maps import articles, frame, palette
from zonemap.maps.encoding import decimals, legible, paths, written
from zonemap.zones import properties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from zonemap.gazetteer import Gazetteer
    from zonemap.maps.basemap import Basemap
    from zonemap.maps.frame import Frame
    from zonemap.maps.wording import Wording
    from zonemap.model import Findings, Zone, ZoneClaim

MANY = 5_000
"""Zones above which a page warns: it opens, but slowly on a phone."""
TOO_MANY = 20_000
"""Zones above which shapes are thinned to what the opening view can show."""
WELL_PLACED = 300
"""Up to so many zones the label stands where the shape is widest; above, anywhere inside it."""
SOFT = 4.0
"""How much more the outer limit may be simplified than the likely area: it has no edge to be exact about."""
_EMPTY: tuple[object, ...] = ("", [], [None, None])
EDGE = 2e-4
"""Degrees within which a piece of edge is taken to be the administrative line it came from: 20 m."""


def content(findings: Findings, shown: Frame, base: Basemap, wording: Wording) -> dict[str, Any]:
    """The value of a page, all text made legible, all shapes as integer steps of 10^-`decimals` degrees.

    Args:
        findings: what is shown.
        shown: the part of the world it is shown in.
        base: the background.
        wording: the words of the page.
    """
    places = decimals(shown.side)
    numbers = {doc.id: i for i, doc in enumerate(findings.documents)}
    claims = [(zone, claim) for zone in findings.zones for claim in zone.claims]
    quoted: list[list[articles.Quoted]] = [[] for _ in findings.documents]
    numbered = [*(claim for _, claim in claims), *findings.unlocated]
    for n, claim in enumerate(numbered):
        if claim.document_id in numbers:
            quoted[numbers[claim.document_id]].append((n, claim))
    zones, n = [], 0
    tolerance = _tolerance(shown, len(findings.zones))
    for zone in findings.zones:
        told = [_claim(c, n + i, numbers, wording) for i, c in enumerate(zone.claims)]
        shape = _shape(zone, shown, places, tolerance, findings)
        zones.append(_filled({**_zone(zone, findings, wording), "claims": told, "shape": shape}))
        n += len(told)
    told = [articles.article(d, q) for d, q in zip(findings.documents, quoted, strict=True)]
    unlocated = [_unlocated(c, n + i, numbers, wording) for i, c in enumerate(findings.unlocated)]
    shown_quotes = [articles.quotes(article) for article in told]
    for claim in (*(c for zone in zones for c in zone["claims"]), *unlocated):
        if claim["article"] >= 0 and claim["quote"] == shown_quotes[claim["article"]].get(claim["n"]):
            del claim["quote"]
    return {
        "decimals": places,
        "view": shown.view,
        "limits": shown.limits,
        "zones": zones,
        "unlocated": unlocated,
        "articles": told,
        "days": days(findings),
        "base": background(base, places),
    }


def days(findings: Findings) -> list[str]:
    """The days on which something is claimed or changes, oldest first."""
    found = {c.said for c in findings.claims if c.said} | {h.on for z in findings.zones for h in z.history if h.on}
    return sorted(day.isoformat() for day in found | {c.said for z in findings.zones for c in z.claims if c.said})


def background(base: Basemap, places: int) -> dict[str, Any]:
    """The background in page form."""
    coarse = decimals(base.locator_bounds[3] - base.locator_bounds[1]) - 1
    return {
        **{part: written(paths(getattr(base, part), places)) for part in ("land", "borders", "units", "lakes", "rivers")},
        "disputed": [{"name": legible(d.name), "note": legible(d.note), "shape": written(paths(d.shape, places))} for d in base.disputed],
        "names": _names(base, places),
        "locator": {"decimals": coarse, "bounds": base.locator_bounds, "land": written(paths(base.locator, coarse))},
    }  # fmt: skip


def _names(base: Basemap, places: int) -> dict[str, Any]:
    """The labels by column: texts, points as steps, kinds by their first letters, ranks."""
    points = np.rint(np.array([(n.lon, n.lat) for n in base.names]).reshape(-1, 2) * 10**places).astype(np.int64)
    steps: list[int] = np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int64)).ravel().tolist()
    return {
        "text": [legible(n.name) for n in base.names],
        "at": written([steps])[0],
        "kind": "".join(n.kind[:2] for n in base.names),
        "rank": [n.rank for n in base.names],
    }


def _zone(zone: Zone, findings: Findings, wording: Wording) -> dict[str, Any]:
    fixed = properties.of(zone, findings.documents)
    footprint = zone.footprint
    return {
        **{key: fixed[key] for key in ("id", "kind", "status", "certainty", "uncertainty_km", "area_km2", "method")},
        "id": legible(zone.id),
        "name": wording.zone(zone),
        "texture": palette.texture(zone),
        "words": list(dict.fromkeys(legible(c.expression.text) for c in zone.claims if c.expression and c.expression.text)),
        "notes": wording.notes((*zone.notes, *footprint.notes), zone),
        "judged": footprint.method != "judgement" and any(b.origin == "judgement" for b in footprint.basis),
        "basis": [[legible(b.quantity), legible(b.value), b.origin, legible(b.detail)] for b in footprint.basis],
        "rivals": [legible(rival) for rival in zone.rivals],
        "history": [[h.on.isoformat() if h.on else None, h.status, legible(h.speaker)] for h in zone.history],
    }  # fmt: skip


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty; `ready` in shapes.js puts it back."""
    return {key: part for key, part in value.items() if part is not None and part is not False and part not in _EMPTY}


def _claim(claim: ZoneClaim, number: int, numbers: dict[str, int], wording: Wording) -> dict[str, Any]:
    terms: dict[str, list[str]] = {}
    for term in claim.provisions:
        terms.setdefault(legible(term.text), []).append(wording.topic(term.topic))
    return _filled(
        {
            "n": number,
            "article": numbers.get(claim.document_id, -1),
            "quote": legible(claim.quote),
            "drawn": _drawn(claim),
            "kind": claim.kind,
            "status": claim.status,
            "speaker": legible(claim.speaker),
            "said": claim.said.isoformat() if claim.said else None,
            "effective": [day.isoformat() if day else None for day in claim.effective],
            "terms": [[", ".join(dict.fromkeys(topics)), text] for text, topics in terms.items()],
            "notes": wording.notes(claim.notes),
        }
    )


def _drawn(claim: ZoneClaim) -> list[int]:
    """Where in its quote the words stand that the shape was drawn from: start and end, in UTF-16 units as scripts count."""
    words = claim.expression
    if words is None or not claim.start <= words.start < words.end <= claim.end:
        return []
    quote = claim.quote
    if legible(quote) != quote:
        return []
    spans = (quote[: words.start - claim.start], quote[: words.end - claim.start])
    return [len(text.encode("utf-16-le")) // 2 for text in spans]


def _unlocated(claim: ZoneClaim, number: int, numbers: dict[str, int], wording: Wording) -> dict[str, Any]:
    told = {
        "scope": wording.place(claim.scope) if claim.scope else "",
        "count": claim.count,
        "name": legible(claim.name),
    }
    return {**_claim(claim, number, numbers, wording), **_filled(told)}


def _tolerance(shown: Frame, count: int) -> tuple[float, float]:
    """How far a shape may be simplified: degrees of the view, and share of the shape's own size."""
    return (shown.side / 1_500, 1 / 60) if count > TOO_MANY else (shown.side / 2_200, 1 / 500)


def _shape(zone: Zone, shown: Frame, places: int, tolerance: tuple[float, float], findings: Findings) -> dict[str, Any]:
    footprint = zone.footprint
    likely = footprint.likely if not footprint.likely.is_empty else footprint.possible
    west, south, east, north = likely.bounds if not likely.is_empty else (0.0, 0.0, 0.0, 0.0)
    allowed = min(tolerance[0], max(east - west, north - south) * tolerance[1])

    def packed(shape: BaseGeometry, coarser: float = 1.0) -> list[Any]:
        return paths(shapely.simplify(shown.unroll(shape), allowed * coarser), places)

    point = label_point(zone, shown, findings)
    found: dict[str, Any] = {"likely": packed(footprint.likely), "at": [round(v, places) for v in point]}
    for extent in ("core", "possible"):
        shape = getattr(footprint, extent)
        found[extent] = (
            1 if shape.equals_exact(footprint.likely, 1e-9) else packed(shape, SOFT if extent == "possible" else 1.0)
        )
    solid = footprint.solid_edge
    edge = _edge(found["likely"], None if solid is None else shown.unroll(solid), places, allowed)
    shapes = {
        extent: found[extent] if found[extent] == 1 else written(found[extent])
        for extent in ("core", "likely", "possible")
    }
    return {"at": found["at"], "edge": edge if isinstance(edge, str) else written([edge]), **shapes}


def label_point(zone: Zone, shown: Frame, findings: Findings) -> tuple[float, float]:
    """Where a zone's name stands: lon/lat, unrolled."""
    likely = zone.footprint.likely
    shape = shown.unroll(likely if not likely.is_empty else zone.footprint.possible)
    return _inside(shape, careful=len(findings.zones) <= WELL_PLACED)


def _edge(polygons: list[Any], solid: BaseGeometry | None, places: int, allowed: float) -> str | list[int]:
    """'dashed', 'solid', or the runs of the edge that are administrative where only part is.

    A segment counts as administrative only when both its ends and its middle lie on the line, so that simplifying can
    turn solid into dashed but never dashed into solid.

    Args:
        polygons: the likely area as `paths` gives it.
        solid: the administrative lines, unrolled.
        places: decimals of the paths.
        allowed: how far simplifying may have moved the edge, degrees.

    Returns:
        'dashed', 'solid', or lengths of runs of segments, dashed and solid by turns, dashed first; segments are counted
        through all rings in order, segment i of a ring goes from its point i to the next, round the ring.
    """
    if solid is None or solid.is_empty:
        return "dashed"
    near = EDGE + 1.5 * allowed + 10.0**-places
    shapely.prepare(solid)
    parts = []
    for steps in (ring for rings in polygons for ring in rings):
        points = np.cumsum(np.asarray(steps).reshape(-1, 2), axis=0) / 10**places
        following = np.roll(points, -1, axis=0)
        on_line = shapely.dwithin(solid, shapely.points(points), near)
        middle = shapely.dwithin(solid, shapely.points((points + following) / 2), near)
        parts.append(on_line & np.roll(on_line, -1) & middle)
    firm = np.concatenate(parts) if parts else np.zeros(0, np.bool_)
    if not firm.any():
        return "dashed"
    return "solid" if firm.all() else _runs(firm)


def _runs(flags: NDArray[np.bool_]) -> list[int]:
    """Lengths of the runs of equal values, false and true by turns; the first, of false, may be 0."""
    turns = np.flatnonzero(np.diff(flags)) + 1
    lengths: list[int] = np.diff(np.concatenate(([0], turns, [len(flags)]))).tolist()
    return [0, *lengths] if flags[0] else lengths


def _inside(shape: BaseGeometry, *, careful: bool) -> tuple[float, float]:
    """A point in the largest part; with `careful` the one farthest from its edge."""
    if shape.is_empty:
        return 0.0, 0.0
    largest = max(shapely.get_parts(shape), key=lambda part: part.area)
    if careful and largest.geom_type == "Polygon" and largest.area > 0:
        x, y = shapely.maximum_inscribed_circle(largest, tolerance=largest.length / 500).coords[0]
        return float(x), float(y)
    point = largest.representative_point()
    return float(point.x), float(point.y)


def spoken_places(findings: Findings, gazetteer: Gazetteer) -> Sequence[BaseGeometry]:
    """What to show when nothing was drawn: the countries or regions that unlocated claims speak of, else places named."""
    scopes = {c.scope.id for c in findings.unlocated if c.scope is not None}
    if scopes:
        return [gazetteer.geometry(place_id) for place_id in sorted(scopes)]
    named = [r.place for found in findings.resolutions for r in found if r.mention.role == "location" and r.place]
    return [shapely.Point(p.lon, p.lat) for p in named]


def framed(findings: Findings, gazetteer: Gazetteer) -> Frame:
    """The frame of findings; see `frame.of`."""
    return frame.of(findings, () if findings.zones else spoken_places(findings, gazetteer))
