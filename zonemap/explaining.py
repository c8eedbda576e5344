"""Why a zone looks as it does, in lines for a reader."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zonemap.model import Candidate, Document, Expression, Findings, Place, Resolution, Zone, ZoneClaim

_QUOTE = 240
"""Characters of a quote shown; the rest is in the source."""


class Places(Protocol):
    """What of a gazetteer is needed here."""

    def place(self, place_id: str, /) -> Place:
        """The record of an id."""


def explain(zone: Zone, findings: Findings | None = None, gazetteer: Places | None = None) -> list[str]:
    """Words, candidates and why each lost, the relation tree, the numbers and where each came from.

    Args:
        zone: what to explain.
        findings: what it was made from, for the titles of documents and the candidates that lost; None leaves them out.
        gazetteer: for the places the area was made from; None takes them from the zone's own claims.
    """
    shape = zone.footprint
    lines = [
        f"{zone.name} [{zone.id}]",
        f"  kind {zone.kind} · status {zone.status} · {zone.certainty} · {shape.area_km2:,.0f} km², edge ± {shape.uncertainty_km:.1f} km",
        "",
        "Why it is there",
    ]
    for number, claim in enumerate(zone.claims, 1):
        lines += _claim(number, claim, findings)
    lines += ["", "Where it is"]
    lines += [f"  {step}" for step in shape.steps] or [f"  {shape.relation}"]
    lines += [f"  from {words}" for words in _made_from(zone, gazetteer)]
    lines += ["", "Numbers and where they came from"]
    lines += [f"  {b.quantity}: {b.value} — {b.origin}{f' ({b.detail})' if b.detail else ''}" for b in shape.basis] or [
        "  none: the area is taken over as it is"
    ]
    if len(zone.history) > 1:
        lines += ["", "History"]
        lines += [
            f"  {c.on.isoformat() if c.on else 'undated'}: {c.status}, {c.speaker or 'speaker unknown'} ({c.document_id})"
            for c in zone.history
        ]
    notes = dict.fromkeys((*zone.notes, *shape.notes))
    if notes:
        lines += ["", "Open questions", *(f"  {note}" for note in notes)]
    return lines


def _made_from(zone: Zone, gazetteer: Places | None) -> Iterator[str]:
    if gazetteer is not None:
        yield from (_place(gazetteer.place(place_id)) for place_id in zone.footprint.place_ids)
        return
    leaves = (leaf for claim in zone.claims if claim.expression for leaf in _leaves(claim.expression))
    known = {place.id: _place(place) for leaf in leaves for place in leaf.senses}
    yield from (known.get(place_id, place_id) for place_id in zone.footprint.place_ids)


def _claim(number: int, claim: ZoneClaim, findings: Findings | None) -> Iterator[str]:
    document, resolutions = _document(claim.document_id, findings)
    quote = " ".join(claim.quote.split())
    yield f"  {number}. “{quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}”"
    yield f"     {_origin(document) if document else claim.document_id}, characters {claim.start}–{claim.end}; {claim.speaker or 'speaker unknown'}{f', {claim.speaker_role}' if claim.speaker_role else ''}; {claim.status}, {claim.kind}"
    for cue in claim.cues:
        words = f": “{' '.join(cue.text.split())}”" if cue.text else ""
        yield f"     {cue.decides} by {cue.rule}{words}"
    if claim.expression:
        yield f"     place words: “{' '.join(claim.expression.text.split())}”"
        for leaf in _leaves(claim.expression):
            yield from _candidates(leaf, resolutions)


def _document(document_id: str, findings: Findings | None) -> tuple[Document | None, tuple[Resolution, ...]]:
    """The document and what its names were taken for."""
    for number, document in enumerate(findings.documents if findings else ()):
        if document.id == document_id and findings:
            return document, findings.resolutions[number] if number < len(findings.resolutions) else ()
    return None, ()


def _origin(document: Document) -> str:
    parts = (
        document.title or document.source or document.id,
        document.publisher,
        document.published.isoformat() if document.published else "",
    )
    return ", ".join(part for part in parts if part)


def _leaves(expression: Expression) -> Iterator[Expression]:
    if expression.senses:
        yield expression
    for anchor in expression.anchors:
        yield from _leaves(anchor)


def _candidates(leaf: Expression, resolutions: tuple[Resolution, ...]) -> Iterator[str]:
    """The place a name was taken for, and those that lost with the reasons that tell them apart."""
    chosen = {place.id for place in leaf.senses}
    found = next(
        (r for r in resolutions if r.mention.start < leaf.end and leaf.start < r.mention.end and r.candidates), None
    )
    if found is None:
        yield f"     “{leaf.text}” is {_place(leaf.senses[0])}"
        return
    for candidate in found.candidates:
        verdict = "taken" if candidate.place.id in chosen else "not taken"
        yield f"       {verdict}: {_scored(candidate)}"


def _scored(candidate: Candidate) -> str:
    reasons = f" — {'; '.join(candidate.reasons)}" if candidate.reasons else ""
    return f"{_place(candidate.place)}, {candidate.score:.2f}{reasons}"


def _place(place: Place) -> str:
    where = f", {place.country}" if place.country else ""
    return f"{place.name} ({place.feature}{where}, {place.id})"
