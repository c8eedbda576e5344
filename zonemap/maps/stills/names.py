"""Names on a picture's map, placed one after the other where none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zonemap.maps.labels import Label
    from zonemap.maps.stills.chart import Chart

MOST = 120
_STYLES = {
    "country": {"size": 8.5, "color": "#4c5156"},
    "admin": {"size": 7.5, "color": "#4c5156", "style": "italic"},
    "city": {"size": 8.5, "color": "#1d1f21", "weight": "bold"},
    "town": {"size": 7.5, "color": "#3a3d40"},
}
POINT = 0.72
"""Points of a pixel: offsets in points are the same in every format, offsets in pixels are not."""
_CAREFUL = {"country": 5, "admin": 5, "city": 4, "town": 5}
"""Pixels kept clear around a name."""


class Names:
    """Boxes taken so far, in pixels of the figure."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.renderer: Any = chart.figure.canvas.get_renderer()  # type: ignore[attr-defined]
        self.frame = chart.axes.get_window_extent(self.renderer)
        self.taken: list[tuple[float, float, float, float]] = [
            k.get_window_extent(self.renderer).extents for k in chart.kept
        ]
        self.count = 0

    def zone(self, name: str, status: str, at: tuple[float, float]) -> None:
        """A zone's name with its status under it; moved up or down where another stands."""
        import textwrap

        text = "\n".join((*textwrap.wrap(name, 24)[:3], f"({status})"))
        size = 8.6 * self.chart.scale
        for shift in (0, -26, 26, -48, 48):
            if self._put(
                text, at, (0, shift), "center", 2, size=size, weight="bold", color="#1d1f21", linespacing=1.15
            ):
                return

    def place(self, label: Label) -> None:
        """A town beside its dot, an area's name across it; nothing where there is no room."""
        if self.count >= MOST or label.kind == "admin" or label.rank > 5:
            return
        style: dict[str, Any] = {**_STYLES[label.kind]}
        style["size"] *= self.chart.scale
        at = (label.lon, label.lat)
        if label.kind == "country":
            spaced = label.name.upper() if label.name.isascii() else label.name
            if any(
                self._put(spaced, at, (0, dy), "center", _CAREFUL["country"], **style) for dy in (0, 30, -30, 60, -60)
            ):
                self.count += 1
            return
        for side in ("left", "right")[:: -1 if self.chart.rtl else 1]:
            if self._put(label.name, at, (6 if side == "left" else -6, 0), side, _CAREFUL[label.kind], **style):
                square = label.kind == "city"
                self.chart.axes.plot(
                    *at,
                    "s" if square else "o",
                    ms=3.4 if square else 2.8,
                    color=style["color"],
                    mec="#f8f6f1",
                    mew=0.6,
                    zorder=6,
                )
                self.count += 1
                return

    def _put(
        self, text: str, at: tuple[float, float], shift: tuple[float, float], side: str, clear: float, **style: Any
    ) -> bool:
        from matplotlib.patheffects import withStroke

        drawn = self.chart.axes.annotate(
            text, at, (shift[0] * POINT, shift[1] * POINT), textcoords="offset points", ha=side, va="center", zorder=7,
            path_effects=[withStroke(linewidth=2.2, foreground="#f8f6f1")], annotation_clip=True, **style,
        )  # fmt: skip
        box = drawn.get_window_extent(self.renderer)
        a, b, c, d = box.x0 - clear, box.y0 - clear, box.x1 + clear, box.y1 + clear
        inside = a > self.frame.x0 and b > self.frame.y0 and c < self.frame.x1 and d < self.frame.y1
        if not inside or any(a < r and c > p and b < s and d > q for p, q, r, s in self.taken):
            drawn.remove()
            return False
        self.taken.append((a, b, c, d))
        return True
