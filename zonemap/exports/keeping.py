"""What a file keeps of findings beside its table rows, so that `zonemap.open` can go on from it: JSON types only.

A zone's record holds its claims with the trees of their place words, its history, and the numbers its footprint rests on.
Geometries and the columns that a GIS may edit (name, kind, status, certainty) are not in it: they are read from the rows.
The texts stay out: a document is kept as the stretches that claims quote, each at its offset.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import numpy as np
import shapely

from zonemap.errors import DocumentError
from zonemap.exports import shapes
from zonemap.model import Basis, Document, Method, Resolution, StatusChange, ZoneClaim

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Findings, Footprint, Zone

MEMBER = "zonemap"
"""Name of the foreign member (RFC 7946, section 6.1) that carries a record in GeoJSON."""
FORMAT = 1
"""Version of the records; a reader refuses higher ones."""
_CONTEXT = 32
"""Characters kept on either side of a quote, those that the selectors of `properties.of` hold as prefix and suffix."""
_LONGEST = 50_000_000
"""Characters of a document; a file that claims more is damaged or hostile."""

Extent = Literal["core", "likely", "possible"]
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, kw_only=True)
class KeptDocument:
    """A document without its text."""

    id: str
    length: int
    """Code points of the whole text."""
    stretches: tuple[tuple[int, str], ...] = ()
    """Offset and words of what is quoted, in reading order, without overlaps."""
    source: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: dt.date | None = None
    language: str = "und"


@dataclass(frozen=True, kw_only=True)
class KeptShape:
    """A footprint without its geometries."""

    method: Method
    relation: str
    uncertainty_km: float
    area_km2: float
    basis: tuple[Basis, ...] = ()
    notes: tuple[str, ...] = ()
    place_ids: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    solid_edge: tuple[tuple[tuple[float, float], ...], ...] = ()
    """Lines of the likely edge that are borders, lon/lat."""


@dataclass(frozen=True, kw_only=True)
class KeptZone:
    """A zone without its geometries and its row."""

    format: int
    id: str
    extent: Extent = "likely"
    """Which area the row shows."""
    outline: str
    """`outline` of that area, to tell whether it was edited since."""
    documents: tuple[KeptDocument, ...]
    claims: tuple[ZoneClaim, ...]
    shape: KeptShape
    history: tuple[StatusChange, ...] = ()
    rivals: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class KeptFindings:
    """What belongs to no zone."""

    format: int
    documents: tuple[KeptDocument, ...] = ()
    """All of them, in order."""
    unlocated: tuple[ZoneClaim, ...] = ()
    resolutions: tuple[tuple[Resolution, ...], ...] = ()
    """One tuple a document, or none at all where the format keeps no mentions."""
    gazetteer_version: str = ""
    gazetteer_checksum: str = ""
    credits: tuple[str, ...] = ()


def zone_record(zone: Zone, documents: Mapping[str, Document], *, extent: Extent) -> dict[str, Any]:
    """The record of a zone whose row shows `extent`."""
    found = zone.footprint
    quotes = _by_document(zone.claims)
    kept = KeptZone(
        format=FORMAT,
        id=zone.id,
        extent=extent,
        outline=outline(getattr(found, extent)),
        documents=tuple(_without_text(documents[name], claims) for name, claims in quotes.items()),
        claims=zone.claims,
        shape=_shape(found),
        history=zone.history,
        rivals=zone.rivals,
        notes=zone.notes,
    )
    lean: dict[str, Any] = _lean(kept)
    return lean


def _shape(found: Footprint) -> KeptShape:
    edge = found.solid_edge
    lines = () if edge is None or edge.is_empty else shapely.get_parts(edge)
    return KeptShape(
        method=found.method, relation=found.relation, uncertainty_km=found.uncertainty_km, area_km2=found.area_km2,
        basis=found.basis, notes=found.notes, place_ids=found.place_ids, steps=found.steps,
        solid_edge=tuple(
            tuple((round(x, shapes.DECIMALS), round(y, shapes.DECIMALS)) for x, y in line.coords) for line in lines
        ),
    )  # fmt: skip


def findings_record(findings: Findings, *, mentions: bool) -> dict[str, Any]:
    """The record of documents, unlocated claims and, if asked for, mentions with all their candidates."""
    quotes = _by_document(findings.claims)
    kept = KeptFindings(
        format=FORMAT,
        documents=tuple(_without_text(document, quotes.get(document.id, ())) for document in findings.documents),
        unlocated=findings.unlocated,
        resolutions=findings.resolutions if mentions else (),
        gazetteer_version=findings.gazetteer_version,
        gazetteer_checksum=findings.gazetteer_checksum,
        credits=findings.credits,
    )
    lean: dict[str, Any] = _lean(kept)
    return lean


def _by_document(claims: Sequence[ZoneClaim]) -> dict[str, list[ZoneClaim]]:
    found: dict[str, list[ZoneClaim]] = {}
    for claim in claims:
        found.setdefault(claim.document_id, []).append(claim)
    return found


def _without_text(document: Document, claims: Sequence[ZoneClaim]) -> KeptDocument:
    size = len(document.text)
    spans: list[tuple[int, int]] = []
    for start, end in sorted((max(0, c.start - _CONTEXT), min(size, c.end + _CONTEXT)) for c in claims):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return KeptDocument(
        id=document.id, length=size, stretches=tuple((start, document.text[start:end]) for start, end in spans),
        source=document.source, title=document.title, publisher=document.publisher, url=document.url,
        published=document.published, language=document.language,
    )  # fmt: skip


def outline(geometry: BaseGeometry) -> str:
    """A short checksum of an area as files hold it, the same for every way of writing its rings."""
    shape = shapes.tidy(geometry).normalize()
    corners = np.rint(shapely.get_coordinates(shape) * 10**shapes.DECIMALS).astype("<i8")
    return hashlib.sha256(corners.tobytes()).hexdigest()[:16]


def _lean(value: Any) -> Any:
    """Dataclasses as dicts without the fields that stand at their defaults, tuples as lists, days as ISO 8601."""
    if dataclasses.is_dataclass(value):
        pairs = ((f, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {f.name: _lean(v) for f, v in pairs if f.default is dataclasses.MISSING or v != f.default}
    if isinstance(value, tuple):
        return [_lean(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def read(value: object, kind: type[_Kept], where: str) -> _Kept:
    """A record as its dataclass, every type in it checked.

    Args:
        value: parsed JSON.
        kind: KeptZone or KeptFindings.
        where: file and place in it, for the message.

    Raises:
        DocumentError: a field is missing, of the wrong type or of a later version.
    """
    import msgspec

    if isinstance(value, dict) and isinstance(value.get("format"), int) and value["format"] > FORMAT:
        raise DocumentError(f"{where}: written by a later version of zonemap; update zonemap to open it")
    try:
        return msgspec.convert(value, kind, strict=True)
    except (msgspec.ValidationError, RecursionError) as error:
        reason = str(error) if isinstance(error, msgspec.ValidationError) else "nested too deeply"
        raise DocumentError(f"{where}: damaged record ({reason}); write the file anew from the texts") from error


def documents(kept: Iterable[KeptDocument], where: str) -> tuple[Document, ...]:
    """Documents whose texts hold what was kept and blanks elsewhere; several records of one document are joined.

    Raises:
        DocumentError: the records contradict each other or point outside the text.
    """
    first: dict[str, KeptDocument] = {}
    texts: dict[str, list[str]] = {}
    for one in kept:
        known = first.setdefault(one.id, one)
        if not 0 <= one.length <= _LONGEST or one.length != known.length:
            raise DocumentError(f"{where}: document {one.id!r} has no length that can be right ({one.length})")
        text = texts.setdefault(one.id, [" "] * one.length)
        for start, words in one.stretches:
            if not 0 <= start <= one.length - len(words):
                raise DocumentError(f"{where}: document {one.id!r} quotes words outside its text, at {start}")
            text[start : start + len(words)] = words
    return tuple(
        Document(
            id=one.id, text="".join(texts[one.id]), source=one.source, title=one.title, publisher=one.publisher, url=one.url,
            published=one.published, language=one.language, partial=True,
        )
        for one in first.values()
    )  # fmt: skip
