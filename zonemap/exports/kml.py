"""KML 2.2 and KMZ for Google Earth: folders by status, balloons with the quotes, time spans."""

from __future__ import annotations

import html
import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import shapely

from zonemap.exports import shapes
from zonemap.zones import properties

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Findings, Zone

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2
_NAMESPACE = "http://www.opengis.net/kml/2.2"
# aabbggrr, as KML writes colours.
_FILL = {
    "proposed": "5500a5e6",
    "agreed": "55b27200",
    "in-force": "55739e00",
    "rejected": "33808080",
    "ended": "33808080",
}
_ORDER: tuple[str, ...] = ("in-force", "agreed", "proposed", "ended", "rejected")


def write(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes a KML document: one folder a status, one placemark a zone."""
    path.write_bytes(document(findings, extent="likely" if extent == "all" else extent))


def write_kmz(findings: Findings, path: Path, *, extent: str = "likely") -> None:
    """Writes the same document zipped, as doc.kml."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        member = zipfile.ZipInfo("doc.kml", date_time=(1980, 1, 1, 0, 0, 0))
        member.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(member, document(findings, extent="likely" if extent == "all" else extent))
    path.write_bytes(packed.getvalue())


def document(findings: Findings, *, extent: str) -> bytes:
    """The KML document as UTF-8 bytes."""
    root = ET.Element("kml", xmlns=_NAMESPACE)
    body = ET.SubElement(root, "Document")
    _text(body, "name", "Zones (approximate)")
    _text(body, "description", _inert(html.escape("; ".join(findings.credits))))
    for status in _ORDER:
        _style(body, status)
    for status in _ORDER:
        zones = [zone for zone in findings.zones if zone.status == status]
        if zones:
            folder = ET.SubElement(body, "Folder")
            _text(folder, "name", status)
            for zone in zones:
                _placemark(folder, zone, findings, extent)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _style(parent: ET.Element, status: str) -> None:
    style = ET.SubElement(parent, "Style", id=status)
    line = ET.SubElement(style, "LineStyle")
    _text(line, "color", "ff" + _FILL[status][2:])
    _text(line, "width", "1.5")
    _text(ET.SubElement(style, "PolyStyle"), "color", _FILL[status])
    # A balloon is HTML into which Google Earth puts fields as they are: only the description is escaped for that, so
    # it alone is shown, and the name stands in it once more. No driving directions, no other fields.
    _text(ET.SubElement(style, "BalloonStyle"), "text", "$[description]")


def _placemark(folder: ET.Element, zone: Zone, findings: Findings, extent: str) -> None:
    mark = ET.SubElement(folder, "Placemark", id=f"zone-{_NOT_XML.sub('', zone.id)}")
    _text(mark, "name", zone.name)
    _text(mark, "description", balloon(zone, findings))
    _time_span(mark, zone)
    _text(mark, "styleUrl", f"#{zone.status}")
    extended = ET.SubElement(mark, "ExtendedData")
    for key, value in properties.flat(zone, findings.documents).items():
        if value is not None:
            _text(ET.SubElement(extended, "Data", name=key), "value", str(value))
    geometry = shapes.tidy(getattr(zone.footprint, extent))
    if not geometry.is_empty:
        _multi_geometry(mark, geometry)


def balloon(zone: Zone, findings: Findings) -> str:
    """HTML of a balloon; every word of a source is escaped and only http(s) links are made."""
    titles = {d.id: d for d in findings.documents}
    lines = [
        f"<b>{html.escape(zone.name)}</b>",
        f"<p>{html.escape(zone.kind)} zone, {html.escape(zone.status)}; approximate, edge ± {zone.footprint.uncertainty_km:.0f} km</p>",
    ]
    for claim in zone.claims:
        source = titles.get(claim.document_id)
        said = ", ".join(filter(None, (claim.speaker, claim.said.isoformat() if claim.said else "")))
        origin = html.escape((source.title or source.publisher or source.id) if source else claim.document_id)
        if source and source.url.startswith(("http://", "https://")):
            origin = f'<a href="{html.escape(source.url, quote=True)}">{origin}</a>'
        lines.append(f"<blockquote>“{html.escape(claim.quote)}”<br/>{html.escape(said)} — {origin}</blockquote>")
    return _inert("".join(lines))


def _inert(text: str) -> str:
    # Google Earth replaces $[field] inside a balloon; a zero-width non-joiner keeps a quote from naming one.
    return text.replace("$[", "$\u200c[")


def _time_span(mark: ET.Element, zone: Zone) -> None:
    days = [c.effective.first or c.said for c in zone.claims if c.effective.first or c.said]
    ends = [c.effective.last for c in zone.claims if c.effective.last]
    if days or ends:
        span = ET.SubElement(mark, "TimeSpan")
        if days:
            _text(span, "begin", min(d for d in days if d).isoformat())
        if ends and (not days or max(ends) >= min(d for d in days if d)):
            _text(span, "end", max(ends).isoformat())


def _multi_geometry(mark: ET.Element, geometry: BaseGeometry) -> None:
    many = ET.SubElement(mark, "MultiGeometry")
    for polygon in shapely.get_parts(geometry):
        shape = ET.SubElement(many, "Polygon")
        _text(shape, "tessellate", "1")
        for tag, ring in (("outerBoundaryIs", polygon.exterior), *(("innerBoundaryIs", r) for r in polygon.interiors)):
            points = " ".join(f"{x:.5f},{y:.5f}" for x, y in ring.coords)
            _text(ET.SubElement(ET.SubElement(shape, tag), "LinearRing"), "coordinates", points)


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = _NOT_XML.sub("", text)
