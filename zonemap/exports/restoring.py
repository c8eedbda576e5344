"""Zones from the rows and records of a file: what a GIS changed is taken over, what cannot be right is refused."""

from __future__ import annotations

import dataclasses
import datetime as dt
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import shapely

from zonemap import geodesy
from zonemap.errors import DocumentError
from zonemap.exports import keeping, shapes
from zonemap.exports.keeping import KeptDocument, KeptShape, KeptZone
from zonemap.model import (
    KINDS,
    STATUSES,
    Certainty,
    Cue,
    Expression,
    Findings,
    Footprint,
    Interval,
    Method,
    Zone,
    ZoneClaim,
)

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Document

GIVEN = "given"
"""Relation of a claim whose area is taken from a file as it is, because the tree of its place words is not known any more."""
_EDITED = "its outline was changed after it was drawn; the numbers behind it speak of the outline before"
_ONE_EXTENT = "the file holds one extent of this zone; how far core and possible reach is not known"
_CERTAINTIES: tuple[Certainty, ...] = Certainty.__args__  # type: ignore[attr-defined]
_METHODS: tuple[Method, ...] = Method.__args__  # type: ignore[attr-defined]


def zone(row: Mapping[str, Any], kept: KeptZone, areas: Mapping[str, BaseGeometry], *, where: str) -> Zone:
    """One zone.

    Args:
        row: its properties; name, kind, status and certainty are taken from here.
        kept: its record.
        areas: core, likely and possible, as many as the file holds; `kept.extent` is among them.
        where: file and row, for messages.

    Raises:
        DocumentError: a property is not one of the values it may have, or a record contradicts itself.
    """
    if not kept.claims or any(claim.expression is None for claim in kept.claims):
        raise DocumentError(f"{where}: a zone without a claim that locates it; nothing says where it comes from")
    if kept.extent not in areas:
        raise DocumentError(f"{where}: its {kept.extent} extent is missing")
    edited = keeping.outline(areas[kept.extent]) != kept.outline
    claims = tuple(_given(claim) for claim in kept.claims) if edited else kept.claims
    notes = (*kept.shape.notes, *((_EDITED,) if edited and _EDITED not in kept.shape.notes else ()))
    return Zone(
        id=_text(row, "id", where),
        name=_text(row, "name", where),
        kind=_one_of(row, "kind", KINDS, where),
        status=_one_of(row, "status", STATUSES, where),
        certainty=_one_of(row, "certainty", _CERTAINTIES, where),
        footprint=_footprint(dataclasses.replace(kept.shape, notes=notes), areas, kept.extent, edited=edited),
        claims=claims,
        history=kept.history,
        rivals=kept.rivals,
        notes=kept.notes,
    )


def _footprint(shape: KeptShape, areas: Mapping[str, BaseGeometry], shown: str, *, edited: bool) -> Footprint:
    """The three areas; an edited one pulls the others along, and one that the file lacks is not made up."""
    likely = areas.get("likely", areas[shown])
    if set(areas) >= {"core", "likely", "possible"}:
        core, possible = areas["core"], areas["possible"]
        if edited:
            core, possible = geodesy.polygonal(core.intersection(likely)), geodesy.polygonal(possible.union(likely))
        notes = shape.notes
    else:
        core, possible = shapely.Polygon(), likely
        notes = shape.notes if _ONE_EXTENT in shape.notes else (*shape.notes, _ONE_EXTENT)
    return Footprint(
        core=core, likely=likely, possible=possible, method=shape.method, uncertainty_km=shape.uncertainty_km,
        area_km2=geodesy.area_km2(likely) if edited else shape.area_km2, relation=shape.relation, basis=shape.basis, notes=notes,
        place_ids=shape.place_ids, steps=shape.steps, solid_edge=None if edited else _solid_edge(shape),
    )  # fmt: skip


def _solid_edge(shape: KeptShape) -> BaseGeometry | None:
    lines = [
        line for line in shape.solid_edge if len(line) > 1 and all(map(math.isfinite, (v for xy in line for v in xy)))
    ]
    return shapely.MultiLineString(lines) if lines else None


def _given(claim: ZoneClaim) -> ZoneClaim:
    words = claim.expression
    tree = Expression(relation=GIVEN, start=words.start, end=words.end, text=words.text) if words else None
    return dataclasses.replace(claim, expression=tree)


def area(geometry: object, where: str) -> BaseGeometry:
    """A lon/lat polygon of a file, joined where it was cut at the 180th meridian, made valid.

    Args:
        geometry: a shapely geometry or a GeoJSON geometry object; None is an empty area.
        where: file and row, for messages.

    Raises:
        DocumentError: it is no polygon, or its coordinates are no degrees.
    """
    if isinstance(geometry, Mapping):
        geometry = _parsed(geometry, where)
    if geometry is None:
        return shapely.Polygon()
    if not isinstance(geometry, shapely.Polygon | shapely.MultiPolygon):
        kind = getattr(geometry, "geom_type", type(geometry).__name__)
        raise DocumentError(f"{where}: a zone is a Polygon or a MultiPolygon, not a {kind}")
    if geometry.is_empty:
        return shapely.Polygon()
    west, south, east, north = geometry.bounds
    if not (math.isfinite(west + south + east + north) and -180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        raise DocumentError(f"{where}: its coordinates are no degrees of longitude and latitude (WGS 84)")
    return shapes.joined(geodesy.polygonal(shapely.force_2d(geometry)))


def _parsed(geometry: Mapping[Any, Any], where: str) -> BaseGeometry:
    import json

    try:
        return shapely.from_geojson(json.dumps(geometry))
    except (shapely.errors.ShapelyError, ValueError, RecursionError) as error:
        raise DocumentError(f"{where}: its geometry is no GeoJSON geometry") from error


def from_sources(row: Mapping[str, Any], shape: BaseGeometry, where: str) -> KeptZone:
    """The record that can be made of a zone's fixed properties alone, for files that lost theirs on the way through a GIS.

    The claims keep quote, place in the text, speaker, standing, days and rules; the trees of their place words are gone.

    Raises:
        DocumentError: `sources` is missing or is no list of Web Annotation targets.
    """
    sources = row.get("sources")
    if isinstance(sources, str):
        sources = _literal(sources)
    if not isinstance(sources, list) or not sources:
        raise DocumentError(f"{where}: no 'sources' that say where the zone comes from; was it written by zonemap?")
    pairs = [_from_target(target, f"{where}, source {number}") for number, target in enumerate(sources, 1)]
    ids = row.get("gazetteer_ids")
    return KeptZone(
        format=keeping.FORMAT,
        id=_text(row, "id", where),
        outline=keeping.outline(shape),
        documents=tuple(document for document, _ in pairs),
        claims=tuple(claim for _, claim in pairs),
        shape=KeptShape(
            method=_one_of(row, "method", _METHODS, where),
            relation=_text(row, "relation", where),
            uncertainty_km=_number(row.get("uncertainty_km")),
            area_km2=_number(row.get("area_km2")),
            place_ids=tuple(map(str, ids)) if isinstance(ids, list) else (),
        ),
    )


def _literal(text: str) -> object:
    """Nested members that a program handed on as text: GDAL as JSON, geopandas as a Python literal."""
    import ast
    import json

    for parse in (json.loads, ast.literal_eval):
        try:
            value: object = parse(text)
        except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
            continue
        return value
    return None


def _from_target(target: object, where: str) -> tuple[KeptDocument, ZoneClaim]:
    try:
        return _claim_of(target)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise DocumentError(f"{where}: is no Web Annotation target as zonemap writes it") from error


def _claim_of(target: Any) -> tuple[KeptDocument, ZoneClaim]:
    quote, position = target["selector"][0], target["selector"][1]
    words, start, end = quote["exact"], int(position["start"]), int(position["end"])
    before, after = quote["prefix"], quote["suffix"]
    if (
        end - start != len(words)
        or start < len(before)
        or target["kind"] not in KINDS
        or target["status"] not in STATUSES
    ):
        raise ValueError
    source = str(target["source"])
    url = source if source.startswith(("http://", "https://")) else ""
    document = KeptDocument(
        id=source.removeprefix("urn:zonemap:"), length=0, stretches=((start - len(before), f"{before}{words}{after}"),),
        source=source, title=str(target["title"]), publisher=str(target["publisher"]), url=url, published=_day(target["date"]),
    )  # fmt: skip
    cues = tuple(
        Cue(decides=decides, rule=rule, start=start, end=start, text="")
        for decides, _, rule in (str(rule).partition(": ") for rule in target["rules"])
    )
    claim = ZoneClaim(
        document_id=document.id, start=start, end=end, quote=words, kind=target["kind"], status=target["status"],
        speaker=str(target["speaker"]), said=_day(target["said"]), effective=Interval(*map(_day, target["effective"])),
        expression=Expression(relation=GIVEN, start=start, end=end, text=words), cues=cues,
    )  # fmt: skip
    return document, claim


def measured(documents: Sequence[KeptDocument]) -> list[KeptDocument]:
    """The documents with a length: where it is not known, the end of the last stretch that any of them quotes."""
    ends: dict[str, int] = {}
    for one in documents:
        reach = max([one.length, *(start + len(words) for start, words in one.stretches)])
        ends[one.id] = max(ends.get(one.id, 0), reach)
    return [dataclasses.replace(one, length=ends[one.id]) for one in documents]


def findings(zones: Sequence[Zone], texts: Sequence[Document], rest: keeping.KeptFindings, where: str) -> Findings:
    """Findings whose every claim is proved to stand in its document.

    Raises:
        DocumentError: two zones have one id, or a quote does not stand where its claim says.
    """
    by_id = {document.id: document for document in texts}
    claims = tuple(dict.fromkeys(_in_order([c for z in zones for c in z.claims] + list(rest.unlocated), by_id)))
    if len({z.id for z in zones}) != len(zones):
        raise DocumentError(f"{where}: two zones have the same id; ids must differ")
    for claim in claims:
        document = by_id.get(claim.document_id)
        if (
            document is None
            or not claim.quote
            or document.text[claim.start : claim.end] != claim.quote
            or bool(claim.expression) > bool(claim.cues)
        ):
            raise DocumentError(
                f"{where}: the quote at {claim.start}–{claim.end} of document {claim.document_id!r} cannot be proved;"
                " write the file anew from the texts"
            )
    mentions = rest.resolutions if len(rest.resolutions) == len(texts) else tuple(() for _ in texts)
    return Findings(
        documents=tuple(texts), resolutions=mentions, claims=claims, zones=tuple(zones),
        gazetteer_version=rest.gazetteer_version, gazetteer_checksum=rest.gazetteer_checksum, credits=rest.credits,
    )  # fmt: skip


def unique(zone_id: str, taken: set[str]) -> str:
    """The id, with a number behind it where it is taken; it is then taken itself."""
    name, number = zone_id, 1
    while name in taken:
        number += 1
        name = f"{zone_id}-{number}"
    taken.add(name)
    return name


def _in_order(claims: Sequence[ZoneClaim], by_id: Mapping[str, Document]) -> list[ZoneClaim]:
    number = {document_id: i for i, document_id in enumerate(by_id)}
    return sorted(claims, key=lambda c: (number.get(c.document_id, len(number)), c.start, c.end))


def _text(row: Mapping[str, Any], name: str, where: str) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value:
        raise DocumentError(f"{where}: {name!r} must be a text; was the file written by zonemap?")
    return value


def _one_of(row: Mapping[str, Any], name: str, values: Sequence[Any], where: str) -> Any:
    if (value := row.get(name)) not in values:
        raise DocumentError(f"{where}: {name} {value!r} is not one of {', '.join(values)}")
    return value


def _number(value: object) -> float:
    if isinstance(value, int | float) and math.isfinite(value) and value >= 0:
        return float(value)
    raise DocumentError(f"uncertainty_km and area_km2 must be numbers, not {value!r}")


def _day(value: object) -> dt.date | None:
    return dt.date.fromisoformat(str(value)) if value else None
