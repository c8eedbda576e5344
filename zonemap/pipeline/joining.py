"""Findings of several dossiers as one: documents joined, zones drawn and merged anew, the same whichever comes first."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from zonemap import zones
from zonemap.errors import UsageError
from zonemap.exports.restoring import GIVEN, unique
from zonemap.model import Findings

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document, Expression, Resolution, Zone, ZoneClaim


def join(several: Sequence[Findings], gazetteer: Gazetteer) -> Findings:
    """Findings of all; documents in order of publication, then of id.

    Zones are drawn and merged again from all claims. Those whose place words are not known any more (read back from a file
    that kept the area alone, or edited there) are taken over as they are and merged with nothing.

    Raises:
        UsageError: two different documents have the same id.
    """
    pairs = _documents(several)
    texts = tuple(document for document, _ in pairs)
    number = {document.id: i for i, document in enumerate(texts)}
    claims = tuple(
        sorted(dict.fromkeys(c for one in several for c in one.claims), key=lambda c: (number[c.document_id], *_key(c)))
    )
    kept = _given_zones(zone for one in several for zone in one.zones)
    taken_over = {claim for zone in kept for claim in zone.claims}
    loose = tuple(claim for claim in claims if claim not in taken_over)
    settled = dict(zip(loose, zones.settled(loose, gazetteer), strict=True))
    claims = tuple(settled.get(claim, claim) for claim in claims)
    drawn = zones.build(texts, [claim for claim in claims if claim not in taken_over], gazetteer)
    taken = {zone.id for zone in drawn}
    renamed = [dataclasses.replace(zone, id=unique(zone.id, taken)) for zone in kept]
    return Findings(
        documents=texts, resolutions=tuple(resolutions for _, resolutions in pairs), claims=claims, zones=(*drawn, *renamed),
        gazetteer_version=gazetteer.version, gazetteer_checksum=gazetteer.checksum,
        credits=tuple(sorted({*gazetteer.credits, *(c for one in several for c in one.credits)})),
    )  # fmt: skip


def _key(claim: ZoneClaim) -> tuple[int, int, str]:
    """Reading order within a document; claims at one place in an order that no input changes."""
    return claim.start, claim.end, repr(claim)


def _documents(several: Sequence[Findings]) -> list[tuple[Document, tuple[Resolution, ...]]]:
    joined: dict[str, tuple[Document, tuple[Resolution, ...]]] = {}
    for findings in several:
        for document, resolutions in zip(findings.documents, findings.resolutions, strict=True):
            known = joined.get(document.id)
            joined[document.id] = _one(known, (document, resolutions)) if known else (document, resolutions)
    return sorted(joined.values(), key=lambda pair: (pair[0].published or dt.date.max, pair[0].id))


def _one(
    a: tuple[Document, tuple[Resolution, ...]], b: tuple[Document, tuple[Resolution, ...]]
) -> tuple[Document, tuple[Resolution, ...]]:
    """One of two records of a document: the whole text before the quoted stretches, the one with mentions before the other."""
    full, other = sorted((a, b), key=lambda pair: (pair[0].partial, -len(pair[1]), repr(pair[0])))
    document = full[0]
    if other[0].partial:
        document = dataclasses.replace(document, text=_overlaid(document, other[0]))
    elif document.text != other[0].text:
        raise UsageError(f"two different documents have the id {document.id!r}; give each an id of its own")
    return document, max(full[1], other[1], key=len)


def _overlaid(document: Document, partial: Document) -> str:
    """The text with the words that a partial record adds.

    Raises:
        UsageError: the two cannot be the same text.
    """
    size = max(len(document.text), len(partial.text))
    if not document.partial and size > len(document.text):
        raise UsageError(f"two different documents have the id {document.id!r}; give each an id of its own")
    a, b = document.text.ljust(size), partial.text.ljust(size)
    if any(x not in {y, " "} and y != " " for x, y in zip(a, b, strict=True)):
        raise UsageError(f"two different documents have the id {document.id!r}; give each an id of its own")
    return "".join(y if x == " " else x for x, y in zip(a, b, strict=True)) if document.partial else document.text


def _given_zones(found: Iterable[Zone]) -> list[Zone]:
    """Zones that cannot be drawn again, each once, by id and first quote."""
    given = dict.fromkeys(zone for zone in found if any(_is_given(claim.expression) for claim in zone.claims))
    return sorted(given, key=lambda zone: (zone.id, repr(zone.claims)))


def _is_given(expression: Expression | None) -> bool:
    return expression is not None and expression.relation == GIVEN
