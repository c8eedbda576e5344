"""QGIS layer styles (QML) that a GeoPackage carries, so that it opens looking like our map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

from zonemap.model import STATUSES

# Okabe & Ito's colour-blind-safe palette (2008), one colour a status; kinds share it, since status is what a reader asks first.
STATUS_COLOUR = {
    "proposed": (230, 159, 0),
    "agreed": (0, 114, 178),
    "in-force": (0, 158, 115),
    "rejected": (120, 120, 120),
    "ended": (120, 120, 120),
}
_EXTENT_ALPHA = {"core": 110, "likely": 70, "possible": 25}


def zones() -> str:
    """Categories by status: translucent fill, dashed edge (every edge a phrase made is uncertain), labels by name."""
    values = [(status, status, _symbol(STATUS_COLOUR[status], 70, "dash")) for status in STATUSES]
    return _document("status", values, label="name")


def extents() -> str:
    """Categories by extent: the possible limit faint and dotted, the core firm."""
    colour = STATUS_COLOUR["agreed"]
    lines = {"core": "solid", "likely": "dash", "possible": "dot"}
    values = [(extent, extent, _symbol(colour, alpha, lines[extent])) for extent, alpha in _EXTENT_ALPHA.items()]
    return _document("extent", values, label=None)


def _symbol(colour: tuple[int, int, int], alpha: int, line: str) -> dict[str, str]:
    rgb = ",".join(map(str, colour))
    return {
        "color": f"{rgb},{alpha}", "outline_color": f"{rgb},255", "outline_style": line, "outline_width": "0.46", "style": "solid",
        "outline_width_unit": "MM", "joinstyle": "bevel", "offset": "0,0",
    }  # fmt: skip


def _document(attribute: str, values: Sequence[tuple[str, str, dict[str, str]]], *, label: str | None) -> str:
    root = ET.Element("qgis", version="3.22", styleCategories="Symbology|Labeling", labelsEnabled="1" if label else "0")
    renderer = ET.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr=attribute, symbollevels="0", forceraster="0"
    )
    categories, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, (value, title, properties) in enumerate(values):
        ET.SubElement(categories, "category", value=value, label=title, symbol=str(number), render="true")
        symbol = ET.SubElement(symbols, "symbol", name=str(number), type="fill", alpha="1", clip_to_extent="1")
        layer = ET.SubElement(symbol, "layer", {"class": "SimpleFill", "enabled": "1", "locked": "0", "pass": "0"})
        options = ET.SubElement(layer, "Option", type="Map")
        for name, setting in properties.items():
            ET.SubElement(options, "Option", name=name, value=setting, type="QString")
            ET.SubElement(layer, "prop", k=name, v=setting)
    if label:
        labeling = ET.SubElement(root, "labeling", type="simple")
        settings = ET.SubElement(labeling, "settings", calloutType="simple")
        ET.SubElement(settings, "text-style", fieldName=label, fontSize="9", textColor="40,40,40,255", isExpression="0")
        ET.SubElement(settings, "placement", placement="1")
        ET.SubElement(settings, "rendering", drawLabels="1")
    ET.SubElement(root, "layerGeometryType").text = "2"
    return ET.tostring(root, encoding="unicode")


STYLES: dict[str, Callable[[], str]] = {"zones": zones, "extents": extents}
"""Layers that carry a style."""
