"""The extract record: one JSON object a document, as the interface fixes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.exports import geojson

if TYPE_CHECKING:
    from zonemap.model import Document, Expression, Interval, Resolution, Zone, ZoneClaim


def record(
    document: Document, resolutions: tuple[Resolution, ...], claims: tuple[ZoneClaim, ...], zones: tuple[Zone, ...]
) -> dict[str, Any]:
    """Mentions, claims, zones (a FeatureCollection of likely extents) and unlocated claims of one document.

    Offsets are half-open code points of the document's text.
    """
    zone_of = {(c.start, c.end, c.kind, id(c.expression)): z.id for z in zones for c in z.claims}
    return {
        "id": document.id,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "mentions": [_mention(r) for r in resolutions],
        "claims": [
            _claim(c, zone_of.get((c.start, c.end, c.kind, id(c.expression))))
            for c in claims
            if c.expression is not None
        ],
        "zones": geojson.collection(zones, (document,)),
        "unlocated": [_unlocated(c) for c in claims if c.expression is None],
    }


def _mention(resolution: Resolution) -> dict[str, Any]:
    mention, place = resolution.mention, resolution.place
    score = resolution.candidates[0].score if resolution.candidates else 0.0
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "place_id": place.id if place else None,
        "name": place.name if place else None,
        "feature": place.feature if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "role": mention.role,
        "score": round(mention.score * score if place else mention.score, 3),
    }


def _claim(claim: ZoneClaim, zone_id: str | None) -> dict[str, Any]:
    expression = claim.expression
    return {
        "zone_id": zone_id,
        **_common(claim),
        "relation": expression.relation if expression else None,
        "expression": expression.text if expression else None,
        "anchors": list(dict.fromkeys(_anchors(expression))) if expression else [],
        "provisions": [{"topic": p.topic, "text": p.text, "start": p.start, "end": p.end} for p in claim.provisions],
        "cues": [
            {"decides": c.decides, "rule": c.rule, "text": c.text, "start": c.start, "end": c.end} for c in claim.cues
        ],
        "notes": list(claim.notes),
    }


def _unlocated(claim: ZoneClaim) -> dict[str, Any]:
    return {
        **_common(claim),
        "scope": claim.scope.name if claim.scope else None,
        "count": claim.count,
        "notes": list(claim.notes),
    }


def _common(claim: ZoneClaim) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "status": claim.status,
        "speaker": claim.speaker,
        "speaker_role": claim.speaker_role,
        "when": claim.said.isoformat() if claim.said else None,
        "effective": _interval(claim.effective),
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
    }


def _interval(interval: Interval) -> list[str | None]:
    return [day.isoformat() if day else None for day in interval]


def _anchors(expression: Expression) -> list[str]:
    own = [expression.senses[0].id] if expression.senses else []
    return own + [name for anchor in expression.anchors for name in _anchors(anchor)]
