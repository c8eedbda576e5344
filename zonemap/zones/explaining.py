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


def explain(zone: Zone, findings: Findings, gazetteer: Places) -> list[str]:
    """Words, candidates and why each lost, the relation tree, the numbers and where each came from.

    Args:
        zone: one of `findings.zones`.
        findings: what it was made from.
        gazetteer: for the places the area was made from.
    """
    lines = [
        f"{zone.name} [{zone.id}]",
        f"  kind {zone.kind} · status {zone.status} · {zone.certainty} · {zone.footprint.area_km2:,.0f} km², edge ± {zone.footprint.uncertainty_km:.1f} km",
    ]
    lines += ["", "Why it is there"]
    for number, claim in enumerate(zone.claims, 1):
        lines += _claim(number, claim, findings)
    lines += ["", "Where it is"]
    lines += [f"  {step}" for step in zone.footprint.steps] or [f"  {zone.footprint.relation}"]
    lines += [f"  from {_place(gazetteer.place(place_id))}" for place_id in zone.footprint.place_ids]
    lines += ["", "Numbers and where they came from"]
    lines += [
        f"  {b.quantity}: {b.value} — {b.origin}{f' ({b.detail})' if b.detail else ''}" for b in zone.footprint.basis
    ] or ["  none: the area is taken over as it is"]
    if len(zone.history) > 1:
        lines += ["", "History"]
        lines += [
            f"  {c.on.isoformat() if c.on else 'undated'}: {c.status}, {c.speaker or 'speaker unknown'} ({c.document_id})"
            for c in zone.history
        ]
    notes = dict.fromkeys((*zone.notes, *zone.footprint.notes))
    if notes:
        lines += ["", "Open questions", *(f"  {note}" for note in notes)]
    return lines


def _claim(number: int, claim: ZoneClaim, findings: Findings) -> Iterator[str]:
    index, document = next((i, d) for i, d in enumerate(findings.documents) if d.id == claim.document_id)
    quote = " ".join(claim.quote.split())
    yield f"  {number}. “{quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}”"
    yield f"     {_origin(document)}, characters {claim.start}–{claim.end}; {claim.speaker or 'speaker unknown'}{f', {claim.speaker_role}' if claim.speaker_role else ''}; {claim.status}, {claim.kind}"
    for cue in claim.cues:
        words = f": “{' '.join(cue.text.split())}”" if cue.text else ""
        yield f"     {cue.decides} by {cue.rule}{words}"
    if claim.expression:
        yield f"     place words: “{' '.join(claim.expression.text.split())}”"
        resolutions = findings.resolutions[index] if index < len(findings.resolutions) else ()
        for leaf in _leaves(claim.expression):
            yield from _candidates(leaf, resolutions)


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
