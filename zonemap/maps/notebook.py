"""The zones inside a folium map, for notebooks and for users who add layers of their own.

folium and branca template what they are given, twice over, so no text of a source may reach their templates: the layer
here hands branca finished text that is never compiled, and carries the content as a string literal without one brace.
"""

from __future__ import annotations

import hashlib
import html
from typing import TYPE_CHECKING, Any

from zonemap.maps import basemap, content, document, encoding
from zonemap.maps.tiles import Tiles
from zonemap.maps.wording import Wording

if TYPE_CHECKING:
    import folium

    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Findings

HEIGHT = 620
"""Pixels of the page inside a notebook cell."""


def folium_map(
    findings: Findings, *, gazetteer: Gazetteer, language: str = "en", tiles: bool | str | None = None
) -> folium.Map:
    """A folium map with the zones as one layer over the built-in background.

    Args:
        findings: what to show.
        gazetteer: where the background comes from.
        language: of the labels and the legend.
        tiles: as for `page`; folium itself loads Leaflet from the network either way.

    Raises:
        UsageError: an unknown language, or a tile address that is not http(s).
    """
    import folium

    wording = Wording(language=language, gazetteer=gazetteer)
    shown = content.framed(findings, gazetteer)
    base = basemap.build(shown, gazetteer, language, used=document.used_places(findings))
    value = document.layer_content(content.content(findings, shown, base, wording), language, Tiles.of(tiles))
    west, south, east, north = shown.view
    chart = folium.Map(
        location=[(south + north) / 2, (west + east) / 2], tiles=None, zoom_start=7, control_scale=False, zoom_control=False,
        zoom_snap=0.25,
    )  # fmt: skip
    literal = encoding.inert_script_string(value)
    chart._id = hashlib.sha256(literal.encode()).hexdigest()[:32]  # noqa: SLF001  folium's own id is random: same input, same bytes
    _layer(literal).add_to(chart)
    return chart


def _layer(literal: str) -> Any:
    """The macro element: style to the head, script after the map, both as they are."""
    from branca.element import Element, MacroElement

    class Verbatim(Element):
        """Text that branca writes out without compiling it."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

        def render(self, **kwargs: Any) -> str:  # noqa: ARG002  branca's signature
            return self.text

    class ZoneLayer(MacroElement):
        """Zones, labels, legend and background on a folium map."""

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self._name = "ZoneLayer"
            self._id = hashlib.sha256(literal.encode()).hexdigest()[:32]

        def render(self, **kwargs: Any) -> str:  # noqa: ARG002  branca's signature
            figure: Any = self.get_root()
            chart: Any = self._parent
            script, style = document.layer_parts()
            start = f"(function () {{ var content = JSON.parse({literal}); zonemap.layer({chart.get_name()}, content).fit(); }})();"
            figure.header.add_child(Verbatim(f"<style>{style}</style>"), name="zonemap-style")
            figure.script.add_child(Verbatim(f"{script}\n{start}"), name=f"zonemap-{self._id}")
            return ""

    return ZoneLayer()


def notebook_html(findings: Findings, *, gazetteer: Gazetteer) -> str:
    """The whole page in a sandboxed frame: what Jupyter shows for a dossier. Needs no network."""
    page = document.page(findings, gazetteer=gazetteer)
    return (
        f'<iframe srcdoc="{html.escape(page)}" sandbox="allow-scripts allow-popups" loading="lazy" title="zonemap"'
        f' style="width:100%;height:{HEIGHT}px;border:0"></iframe>'
    )
