"""QGIS layer styles (QML) that a GeoPackage carries, so that it opens looking like our map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.etree import ElementTree as ET

from zonemap.model import KINDS, Kind, Status

# The map's hues, one a family of kinds; tests/exports/test_qgis_style.py keeps the two alike.
COLOUR: dict[Kind, str] = {
    "de-escalation": "#3f48b3", "safe": "#2b826b", "security": "#ae751c", "buffer": "#ae751c", "no-fly": "#4b298c",
    "demilitarised": "#8b385d", "ceasefire": "#2795a3", "deconfliction": "#4b298c", "humanitarian": "#2b826b",
    "exclusion": "#8b385d", "evacuation": "#516700", "corridor": "#516700", "no-fire": "#2795a3", "other": "#5a362e",
}  # fmt: skip
SPENT = "#6b6f73"
"""Zones rejected or ended."""
OPACITY: dict[Status, float] = {"proposed": 0.16, "agreed": 0.26, "in-force": 0.32, "rejected": 0.10, "ended": 0.14}
_EDGE_MM: dict[Status, float] = {"proposed": 0.35, "agreed": 0.5, "in-force": 0.65, "rejected": 0.3, "ended": 0.3}
_EXTENTS = {"possible": (18, "dot", 0.25), "likely": (50, "dash", 0.35), "core": (90, "solid", 0.25)}
"""Opacity (of 255), edge and its width in mm, in drawing order."""
_BELT = "\"relation\" LIKE '%belt%'"
_LABEL = f"if({_BELT}, NULL, \"name\" || '\\n(' || replace(\"status\", '-', ' ') || ')')"
"""A belt goes without: it would cover the name of the zone that it lies around."""
_Category = tuple[str, dict[str, str], dict[str, str]]
"""Value of the attribute, properties of the symbol, and expressions that set properties by row."""


def zones(kinds: Iterable[Kind] = KINDS) -> str:
    """Hue by kind, opacity and width of the edge by status; dashed edges are made from words, solid ones are borders.

    Args:
        kinds: those that the layer holds, so that the legend shows no others.
    """
    present = frozenset(kinds)
    spent = "\"status\" IN ('rejected', 'ended')"
    categories = []
    for kind in (k for k in KINDS if k in present):
        # A belt round another zone is hatched, so that the zone inside it is seen.
        rules = {
            "fillColor": f"set_color_part(if({spent}, '{SPENT}', '{COLOUR[kind]}'), 'alpha', if({_BELT}, 200, {_by_status(OPACITY, 255)}))",
            "outlineColor": f"if({spent}, '{SPENT}', '{COLOUR[kind]}')",
            "outlineWidth": _by_status(_EDGE_MM, 1),
            "outlineStyle": "if(\"method\" = 'boundary', 'solid', 'dash')",
            "fillStyle": f"if({_BELT}, 'b_diagonal', 'solid')",
        }
        categories.append((kind, _fill(COLOUR[kind], 60, "dash", 0.45), rules))
    return _document("kind", categories, order='-"area_km2"', label=_LABEL, kind="fill")


def extents() -> str:
    """The outer limit faint and dotted below, the core firm on top."""
    categories: list[_Category] = [
        (name, _fill(COLOUR["de-escalation"], alpha, edge, width), {})
        for name, (alpha, edge, width) in _EXTENTS.items()
    ]
    order = "array_find(array('possible', 'likely', 'core'), \"extent\")"
    return _document("extent", categories, order=order, label=None, kind="fill")


def mentions() -> str:
    """Places that the texts name: those that a zone is made from, other places, and names that stand for something else."""
    categories: list[_Category] = [
        ("zone-part", _marker("30,30,30,255", "30,30,30,255", 1.8), {}),
        ("location", _marker("120,120,120,255", "255,255,255,255", 1.5), {}),
        *(
            (role, _marker("255,255,255,0", "150,150,150,255", 1.3), {})
            for role in ("metonym", "affiliation", "person-or-group")
        ),
    ]
    return _document("role", categories, order=None, label=None, kind="marker")


def _by_status(values: Mapping[Status, float], factor: float) -> str:
    cases = " ".join(f"WHEN \"status\" = '{status}' THEN {value * factor:g}" for status, value in values.items())
    return f"CASE {cases} END"


def _fill(colour: str, alpha: int, edge: str, width: float) -> dict[str, str]:
    rgb = ",".join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return {
        "color": f"{rgb},{alpha}", "outline_color": f"{rgb},255", "outline_style": edge, "outline_width": f"{width}", "style": "solid",
        "outline_width_unit": "MM", "joinstyle": "bevel", "offset": "0,0",
    }  # fmt: skip


def _marker(fill: str, edge: str, size: float) -> dict[str, str]:
    return {
        "color": fill, "outline_color": edge, "outline_width": "0.2", "outline_width_unit": "MM", "size": f"{size}", "size_unit": "MM",
        "name": "circle", "offset": "0,0",
    }  # fmt: skip


def _document(
    attribute: str, categories: Sequence[_Category], *, order: str | None, label: str | None, kind: str
) -> str:
    root = ET.Element("qgis", version="3.22", styleCategories="Symbology|Labeling", labelsEnabled="1" if label else "0")
    renderer = ET.SubElement(
        root, "renderer-v2", type="categorizedSymbol", attr=attribute, symbollevels="0", forceraster="0", enableorderby="1" if order else "0"
    )  # fmt: skip
    listed, symbols = ET.SubElement(renderer, "categories"), ET.SubElement(renderer, "symbols")
    for number, (value, properties, rules) in enumerate(categories):
        ET.SubElement(listed, "category", value=value, label=value, symbol=str(number), render="true")
        symbol = ET.SubElement(symbols, "symbol", name=str(number), type=kind, alpha="1", clip_to_extent="1")
        _symbol_layer(symbol, "SimpleMarker" if kind == "marker" else "SimpleFill", properties, rules)
    if order:
        clauses = ET.SubElement(renderer, "orderby")
        ET.SubElement(clauses, "orderByClause", asc="1", nullsFirst="1").text = order
    if label:
        _labels(root, label)
    ET.SubElement(root, "layerGeometryType").text = "0" if kind == "marker" else "2"
    return ET.tostring(root, encoding="unicode")


def _symbol_layer(symbol: ET.Element, name: str, properties: dict[str, str], rules: dict[str, str]) -> None:
    layer = ET.SubElement(symbol, "layer", {"class": name, "enabled": "1", "locked": "0", "pass": "0"})
    options = ET.SubElement(layer, "Option", type="Map")
    for key, setting in properties.items():
        ET.SubElement(options, "Option", name=key, value=setting, type="QString")
        ET.SubElement(layer, "prop", k=key, v=setting)
    defined = ET.SubElement(ET.SubElement(layer, "data_defined_properties"), "Option", type="Map")
    ET.SubElement(defined, "Option", name="name", value="", type="QString")
    by_row = ET.SubElement(defined, "Option", name="properties", type="Map")
    for key, expression in rules.items():
        rule = ET.SubElement(by_row, "Option", name=key, type="Map")
        ET.SubElement(rule, "Option", name="active", value="true", type="bool")
        ET.SubElement(rule, "Option", name="expression", value=expression, type="QString")
        ET.SubElement(rule, "Option", name="type", value="3", type="int")  # 3: an expression
    ET.SubElement(defined, "Option", name="type", value="collection", type="QString")


def _labels(root: ET.Element, expression: str) -> None:
    settings = ET.SubElement(ET.SubElement(root, "labeling", type="simple"), "settings", calloutType="simple")
    style = ET.SubElement(
        settings, "text-style", fieldName=expression, isExpression="1", fontSize="9", fontSizeUnit="Point",
        textColor="30,30,30,255", textOpacity="1", multilineHeight="1",
    )  # fmt: skip
    ET.SubElement(
        style, "text-buffer", bufferDraw="1", bufferSize="0.8", bufferSizeUnits="MM", bufferColor="255,255,255,230", bufferOpacity="1",
        bufferNoFill="1", bufferJoinStyle="128",
    )  # fmt: skip
    ET.SubElement(settings, "text-format", multilineAlign="1")
    # Over the middle of an area, also where the area is smaller than its name.
    ET.SubElement(
        settings, "placement", placement="1", centroidWhole="0", centroidInside="1",
        fitInPolygonOnly="0", dist="1", distUnits="MM", priority="8",
    )  # fmt: skip
    ET.SubElement(
        settings, "rendering", drawLabels="1", obstacle="0", labelPerPart="0", displayAll="0", scaleVisibility="0"
    )
