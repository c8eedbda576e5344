"""What stands around the map in a picture: headline above, disclaimer, borders and sources below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonemap.maps.encoding import legible

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from zonemap.model import Findings

INK, SOFT, ACCENT = "#1d1f21", "#565c62", "#8c1c13"
MARGIN = 22
"""Pixels of 1/100 inch around everything."""
LEADING = 1.38
"""Line height in sizes of the type."""


def surround(
    figure: Figure, findings: Findings, table: dict[str, Any], *, title: str, standfirst: str, credit: str,
    disclaimer: str | None, as_of: str, disputed: list[str],
) -> tuple[float, float, float, float]:  # fmt: skip
    """Writes the words and returns the room left for the map: left, bottom, width, height as shares of the figure."""
    static, rtl = table["page"], table["direction"] == "rtl"
    scale = max(0.75, min(1.5, float(figure.get_figwidth()) / 12))
    dated = f"{static['approximate']} · {table['words']['as_of']} {as_of}" if as_of else static["approximate"]
    top = _block(
        figure,
        [
            (dated, 9 * scale, ACCENT, "bold"),
            (title, 19 * scale, INK, "bold"),
            (standfirst, 10.5 * scale, SOFT, "normal"),
        ],
        rtl,
        top=True,
    )
    foot = static["disclaimer"] if disclaimer is None else disclaimer
    made = f"{static['credit']}: {credit}. " if credit else ""
    sources = " ".join(f"{legible(line)}." for line in findings.credits)
    bottom = _block(
        figure,
        [
            (foot, 8.5 * scale, INK, "normal"),
            (" ".join((static["borders"], *map(legible, disputed))), 7 * scale, SOFT, "normal"),
            (f"{made}{static['made']} zonemap. {sources}", 7 * scale, SOFT, "normal"),
        ],
        rtl, top=False,
    )  # fmt: skip
    side = MARGIN / (figure.get_figwidth() * 100)
    return side, bottom, 1 - 2 * side, max(0.2, 1 - top - bottom)


def _block(figure: Figure, lines: list[tuple[str, float, str, str]], rtl: bool, *, top: bool) -> float:  # noqa: FBT001
    """Lines of text wrapped to the figure's width, from the top edge down or the bottom edge up; returns the share used."""
    high, wide = figure.get_figheight() * 72, figure.get_figwidth() * 72
    margin = MARGIN * 0.72
    at = margin * 0.75
    rows = [
        (row, size, colour, weight)
        for text, size, colour, weight in lines
        if text
        for row in _wrapped(text, (wide - 2 * margin) / (size * (0.66 if weight == "bold" else 0.6)))
    ]
    for row, size, colour, weight in rows if top else reversed(rows):
        share = at / high
        figure.text(
            1 - margin / wide if rtl else margin / wide, 1 - share if top else share, row, size=size, color=colour, weight=weight,
            family=["DejaVu Serif", "DejaVu Sans"] if weight == "bold" and colour == INK else ["DejaVu Sans"],
            ha="right" if rtl else "left", va="top" if top else "bottom",
        )  # fmt: skip
        at += size * LEADING
    return float((at + margin * 0.35) / high)


def _wrapped(text: str, letters: float) -> list[str]:
    import textwrap

    return textwrap.wrap(" ".join(text.split()), max(12, int(letters)))
