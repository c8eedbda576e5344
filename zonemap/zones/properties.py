"""The properties of a zone, under the names that every map and export uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from zonemap.errors import ProvenanceError

if TYPE_CHECKING:
    from zonemap.model import Document, Zone, ZoneClaim

NAMES: tuple[str, ...] = (
    "id", "name", "kind", "status", "relation", "certainty", "uncertainty_km", "area_km2", "first_claimed", "last_claimed",
    "n_sources", "n_claims", "speakers", "gazetteer_ids", "method", "sources",
)  # fmt: skip
"""Keys of `of`, in this order."""
FLAT_NAMES: tuple[str, ...] = (*NAMES[:-1], "quote", "source_title", "source_url", "source_date")
"""Keys of `flat`, in this order."""
JOINT = "; "
"""Between the items of a list in the flat form."""
_CONTEXT = 32
"""Characters of a quote's prefix and suffix (the length the W3C examples use)."""


def of(zone: Zone, documents: Sequence[Document]) -> dict[str, Any]:
    """The fixed properties of a zone, JSON types only.

    `sources` holds one W3C Web Annotation target a claim: source, and a TextQuoteSelector and TextPositionSelector as its
    selectors (offsets are half-open code points), with title, publisher, date, speaker, status and the rules that made it.

    Raises:
        ProvenanceError: a claim cannot name its document, its words or a rule.
    """
    texts = _by_id(documents)
    said = sorted(c.said for c in zone.claims if c.said)
    footprint = zone.footprint
    return {
        "id": zone.id,
        "name": zone.name,
        "kind": zone.kind,
        "status": zone.status,
        "relation": footprint.relation,
        "certainty": zone.certainty,
        "uncertainty_km": round(footprint.uncertainty_km, 1),
        "area_km2": round(footprint.area_km2, 1),
        "first_claimed": said[0].isoformat() if said else None,
        "last_claimed": said[-1].isoformat() if said else None,
        "n_sources": len({c.document_id for c in zone.claims}),
        "n_claims": len(zone.claims),
        "speakers": list(dict.fromkeys(c.speaker for c in zone.claims if c.speaker)),
        "gazetteer_ids": list(footprint.place_ids),
        "method": footprint.method,
        "sources": [_target(claim, _source(zone, claim, texts)) for claim in zone.claims],
    }


def flat(zone: Zone, documents: Sequence[Document]) -> dict[str, Any]:
    """The same for formats without lists: items joined with '; ', and quote and source in columns of their own.

    Raises:
        ProvenanceError: as `of`.
    """
    nested = of(zone, documents)
    targets = nested.pop("sources")
    for name in ("speakers", "gazetteer_ids"):
        nested[name] = JOINT.join(nested[name])
    return {
        **nested,
        "quote": JOINT.join(dict.fromkeys(t["selector"][0]["exact"] for t in targets)),
        "source_title": JOINT.join(dict.fromkeys(t["title"] for t in targets if t["title"])),
        "source_url": JOINT.join(
            dict.fromkeys(t["source"] for t in targets if t["source"].startswith(("http://", "https://")))
        ),
        "source_date": JOINT.join(dict.fromkeys(t["date"] for t in targets if t["date"])),
    }


def _source(zone: Zone, claim: ZoneClaim, texts: Mapping[str, Document]) -> Document:
    """The document of a claim, once it is proved that it holds the quote and that a rule made the claim."""
    document = texts.get(claim.document_id)
    if document is None:
        raise ProvenanceError(
            f"zone {zone.id!r}: its claim comes from {claim.document_id!r}, which is not among the documents"
        )
    if not claim.quote or document.text[claim.start : claim.end] != claim.quote:
        raise ProvenanceError(
            f"zone {zone.id!r}: {claim.document_id!r} does not hold its quote at {claim.start}–{claim.end}"
        )
    if not claim.cues:
        raise ProvenanceError(
            f"zone {zone.id!r}: no rule is named for its claim at {claim.start}–{claim.end} of {claim.document_id!r}"
        )
    return document


def _target(claim: ZoneClaim, document: Document) -> dict[str, Any]:
    text = document.text
    return {
        "type": "SpecificResource",
        "source": document.url or document.source or f"urn:zonemap:{document.id}",
        "title": document.title,
        "publisher": document.publisher,
        "date": document.published.isoformat() if document.published else None,
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": claim.quote,
                "prefix": text[max(0, claim.start - _CONTEXT) : claim.start],
                "suffix": text[claim.end : claim.end + _CONTEXT],
            },
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
        ],
        "kind": claim.kind,
        "status": claim.status,
        "speaker": claim.speaker,
        "said": claim.said.isoformat() if claim.said else None,
        "effective": [day.isoformat() if day else None for day in claim.effective],
        "rules": list(dict.fromkeys(f"{cue.decides}: {cue.rule}" for cue in claim.cues)),
    }


_last: tuple[Sequence[Document], Mapping[str, Document]] | None = None


def _by_id(documents: Sequence[Document]) -> Mapping[str, Document]:
    """The documents by id; the index of the sequence used last is kept, as all zones of a dossier ask with the same."""
    global _last  # noqa: PLW0603  a cache of one
    if _last is None or _last[0] is not documents:
        _last = documents, {document.id: document for document in documents}
    return _last[1]
