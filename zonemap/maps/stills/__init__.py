"""Pictures of the map, for print and for systems that take no HTML: the page's look, drawn by matplotlib."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap.errors import UsageError
from zonemap.maps import basemap, content, document, messages
from zonemap.maps.encoding import legible
from zonemap.maps.wording import Wording

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Findings

DPI = 100
SMALLEST, LARGEST = 320, 10_000
CHINESE = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "PingFang SC",
    "Microsoft YaHei", "SimHei",
)  # fmt: skip
"""Fonts tried for Chinese, in this order."""
_SIZE = re.compile(r"(\d{2,5})\s*[x×]\s*(\d{2,5})", re.ASCII)


def write(
    findings: Findings,
    path: Path,
    *,
    gazetteer: Gazetteer,
    title: str = "",
    standfirst: str = "",
    credit: str = "",
    disclaimer: str | None = None,
    language: str = "en",
    size: str = "1600x1000",
) -> None:
    """Draws the map as .png, .svg or .pdf (by the suffix of path).

    Args:
        findings: what to show.
        path: file to write.
        gazetteer: where the background comes from.
        title: headline; empty for the page's standard one.
        standfirst: sentence under it; empty for none.
        credit: who made the map.
        disclaimer: text in place of the standard one; '' for none.
        language: one of `messages.MESSAGES`; for zh a Chinese font must be installed.
        size: 'WIDTHxHEIGHT' in pixels of 1/100 inch.

    Raises:
        UsageError: an unknown language or size, no font for the language, or matplotlib is not installed.
    """
    width, height = pixels(size)
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise UsageError("pictures need matplotlib: pip install 'zonemap[stills]'") from error
    with (
        mpl.rc_context(
            {"font.family": _fonts(language), "svg.hashsalt": "zonemap", "pdf.compression": 6, "text.parse_math": False}
        ),
        warnings.catch_warnings(),
    ):
        # A sign that the font lacks is drawn as a box, which the reader sees; a Python warning a sign tells no more.
        warnings.filterwarnings("ignore", message="Glyph ")
        figure = _figure(
            findings, gazetteer, language, (width / DPI, height / DPI),
            title=legible(title) or document.default_title(findings, gazetteer, language), standfirst=legible(standfirst),
            credit=legible(credit), disclaimer=None if disclaimer is None else legible(disclaimer),
        )  # fmt: skip
        figure.savefig(path, dpi=DPI, metadata=_undated(path.suffix.lower()), facecolor="white")


def _fonts(language: str) -> list[str]:
    """The font that matplotlib brings, which has every script of the page but Chinese, and one that is installed for that."""
    if language != "zh":
        return ["DejaVu Sans"]
    from matplotlib import font_manager

    installed = set(font_manager.get_font_names())
    found = next((name for name in CHINESE if name in installed), None)
    if found is None:
        raise UsageError("no Chinese font is installed: install 'Noto Sans CJK SC', or write an .html page")
    return ["DejaVu Sans", found]


def pixels(size: str) -> tuple[int, int]:
    """(1600, 1000) of '1600x1000'.

    Raises:
        UsageError: no such form, or out of bounds.
    """
    match = _SIZE.fullmatch(size.strip())
    found = (int(match.group(1)), int(match.group(2))) if match else (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in found):
        raise UsageError(f"size {size!r} must be WIDTHxHEIGHT with sides of {SMALLEST} to {LARGEST}, such as 1600x1000")
    return found


def _figure(
    findings: Findings, gazetteer: Gazetteer, language: str, inches: tuple[float, float], **words: Any
) -> Figure:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from zonemap.maps.stills.chart import Chart
    from zonemap.maps.stills.surround import surround

    shown = content.framed(findings, gazetteer)
    base = basemap.build(shown, gazetteer, language, used=document.used_places(findings))
    figure = Figure(figsize=inches, dpi=DPI)
    FigureCanvasAgg(figure)  # names are measured before they are placed, whatever format is written in the end
    wording = Wording(language=language, gazetteer=gazetteer)
    table = wording.table
    days = content.days(findings)
    as_of = messages.day(dt.date.fromisoformat(days[-1]), language) if days else ""
    room = surround(figure, findings, table, as_of=as_of, disputed=list(base.told_disputed), **words)
    chart = Chart(figure, room, shown, base, rtl=table["direction"] == "rtl")
    chart.background()
    for zone in sorted(findings.zones, key=lambda z: -z.footprint.area_km2):
        chart.zone(zone)
    chart.furniture(findings, table)
    chart.names(findings, wording, [content.label_point(z, shown, findings) for z in findings.zones])
    return figure


def _undated(suffix: str) -> dict[str, Any]:
    """Metadata without a date and without the versions of other software: same input, same bytes."""
    known: dict[str, dict[str, Any]] = {
        ".png": {"Software": "zonemap"},
        ".svg": {"Date": None, "Creator": "zonemap"},
        ".pdf": {"CreationDate": None, "Creator": "zonemap", "Producer": None},
    }
    return known[suffix]
