"""The lines that `zonemap extract` prints, read back: zones, claims, mentions and unlocated claims of each document."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zonemap.errors import DocumentError
from zonemap.exports import geojson, keeping, restoring
from zonemap.exports.keeping import KeptDocument, KeptFindings
from zonemap.gazetteer.rows import CLASS_OF
from zonemap.model import (
    Candidate,
    Cue,
    Expression,
    Findings,
    Interval,
    Kind,
    Mention,
    Place,
    Provision,
    Resolution,
    Role,
    Status,
    Zone,
    ZoneClaim,
)

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class _Said:
    """A claim, located or not, as `record` writes it."""

    kind: Kind
    status: Status
    speaker: str
    quote: str
    start: int
    end: int
    speaker_role: str = ""
    when: dt.date | None = None
    effective: Interval = Interval()
    zone_id: str | None = None
    expression: str | None = None
    cues: tuple[Cue, ...] = ()
    provisions: tuple[Provision, ...] = ()
    notes: tuple[str, ...] = ()
    scope: str | None = None
    count: int | None = None


@dataclass(frozen=True, kw_only=True)
class _Named:
    """A mention as `record` writes it."""

    start: int
    end: int
    text: str
    role: Role
    score: float
    place_id: str | None = None
    name: str | None = None
    feature: str | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One document."""

    id: str
    language: str
    zones: dict[str, Any]
    published: dt.date | None = None
    mentions: tuple[_Named, ...] = ()
    claims: tuple[_Said, ...] = ()
    unlocated: tuple[_Said, ...] = ()


def read(path: Path) -> Findings:
    """Findings of a file of JSON Lines from `zonemap extract`; zones stay those of each document, and ids are made to differ.

    Raises:
        DocumentError: it is no such file, or damaged.
    """
    zones: list[Zone] = []
    documents: list[KeptDocument] = []
    unlocated: list[ZoneClaim] = []
    mentions: dict[str, tuple[Resolution, ...]] = {}
    taken: set[str] = set()
    for number, text in enumerate(geojson.text_of(path).split("\n"), 1):
        if not text.strip():
            continue
        at = f"{path}: line {number}"
        line = _line(geojson.parsed(text, at), at)
        if line.id in mentions:
            raise DocumentError(f"{at}: document {line.id!r} stands in the file twice; give each an id of its own")
        mentions[line.id] = tuple(_resolution(one) for one in line.mentions)
        zones += [dataclasses.replace(z, id=restoring.unique(z.id, taken)) for z in _zones(line, at, documents)]
        unlocated += [_claim(one, line.id) for one in line.unlocated]
        documents.append(_document(line))
    texts = keeping.documents(restoring.measured(documents), str(path))
    by_id = {document.id: document for document in texts}
    texts = tuple(by_id[name] for name in mentions)
    rest = KeptFindings(
        format=keeping.FORMAT, unlocated=tuple(unlocated), resolutions=tuple(mentions[d.id] for d in texts)
    )
    return restoring.findings(zones, texts, rest, str(path))


def _line(value: object, where: str) -> _Line:
    if isinstance(value, dict) and "zones" not in value and "text" in value:
        raise DocumentError(f"{where}: holds a text, not what was found in one; use 'zonemap.read' for texts")
    return keeping.read(value, _Line, where)


def _zones(line: _Line, where: str, documents: list[KeptDocument]) -> Iterator[Zone]:
    """The zones of a line; what their sources tell of the document is added to `documents`."""
    features = line.zones.get("features")
    for number, one in enumerate(features if isinstance(features, list) else [], 1):
        at = f"{where}, zone {number}"
        row = one.get("properties") if isinstance(one, dict) else None
        if not isinstance(row, dict):
            raise DocumentError(f"{at}: no Feature with properties")
        area = restoring.area(one.get("geometry"), at)
        known = restoring.from_sources(row, area, at)
        documents += [dataclasses.replace(d, id=line.id) for d in known.documents]
        claims = tuple(_claim(c, line.id) for c in line.claims if c.zone_id == row["id"])
        yield restoring.zone(row, dataclasses.replace(known, claims=claims), {"likely": area}, where=at)


def _document(line: _Line) -> KeptDocument:
    said = [(c.start, c.quote) for c in (*line.claims, *line.unlocated)]
    named = [(m.start, m.text) for m in line.mentions]
    return KeptDocument(
        id=line.id, length=0, stretches=tuple(said + named), published=line.published, language=line.language
    )


def _claim(said: _Said, document_id: str) -> ZoneClaim:
    words, at = None, 0
    if said.zone_id is not None:
        text = said.expression or said.quote
        at = max(0, said.quote.find(text))
        start = said.start + at
        words = Expression(relation=restoring.GIVEN, start=start, end=start + len(text), text=text)
    notes = (*said.notes, *((f"spoken of: {said.scope}",) if said.scope else ()))
    return ZoneClaim(
        document_id=document_id, start=said.start, end=said.end, quote=said.quote, kind=said.kind, status=said.status,
        speaker=said.speaker, speaker_role=said.speaker_role, said=said.when, effective=said.effective, expression=words,
        count=said.count, cues=said.cues, provisions=said.provisions, notes=notes,
    )  # fmt: skip


def _resolution(named: _Named) -> Resolution:
    mention = Mention(
        start=named.start, end=named.end, text=named.text, role=named.role, score=named.score,
        place_ids=(named.place_id,) if named.place_id else (),
    )  # fmt: skip
    if not named.place_id or named.lat is None or named.lon is None:
        return Resolution(mention=mention)
    feature = named.feature or "place"
    place = Place(
        id=named.place_id, name=named.name or named.text, feature=feature, feature_class=CLASS_OF.get(feature, "region"),
        lat=named.lat, lon=named.lon,
    )  # fmt: skip
    return Resolution(mention=mention, candidates=(Candidate(place=place, score=named.score),))
