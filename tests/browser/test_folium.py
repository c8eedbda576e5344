"""The layer inside folium's own page; Leaflet comes from the installed package, everything else on the network is refused."""

from pathlib import Path

import pytest
from xstatic.pkg import leaflet

from tests.maps import samples
from zonemap import maps


@pytest.fixture
def browsing(chromium):
    """A context without network, where Leaflet's address is answered from disk; its pages may not throw."""
    context = chromium.new_context(viewport={"width": 1100, "height": 700})
    problems = []

    def answer(route):
        if route.request.url.startswith("file:"):
            route.continue_()
            return
        name = Path(route.request.url).name
        source = Path(leaflet.BASE_DIR) / name
        if name in {"leaflet.js", "leaflet.css"}:
            route.fulfill(
                body=source.read_text(encoding="utf-8"),
                content_type="text/javascript" if name.endswith("js") else "text/css",
            )
        else:
            route.fulfill(body="", content_type="text/plain")

    context.route("**/*", answer)
    context.on("page", lambda page: page.on("pageerror", lambda error: problems.append(str(error))))
    yield context
    assert problems == []
    context.close()


@pytest.fixture
def chart(browsing, tmp_path):
    def open_(findings):
        path = tmp_path / "folium.html"
        path.write_bytes(maps.folium_map(findings).get_root().render().encode())
        page = browsing.new_page()
        page.goto(f"file://{path}")
        return page

    return open_


def test_a_notebook_shows_the_folium_map_and_layers_of_ones_own(browsing, tmp_path):
    import folium

    chart = maps.folium_map(samples.findings())
    folium.CircleMarker([35.9, 36.6], tooltip="mine").add_to(chart)
    (tmp_path / "cell.html").write_text(f"<!doctype html>{chart._repr_html_()}", encoding="utf-8")
    page = browsing.new_page()
    page.goto(f"file://{tmp_path}/cell.html")
    page.wait_for_timeout(300)
    inner = page.frames[1]
    inner.wait_for_selector("path.zm-zone")
    assert inner.locator("path.zm-zone").count() == 6
    assert inner.locator(".leaflet-overlay-pane path").count() == 1
    assert inner.locator(".zm-legend summary").inner_text() == "Approximate areas"


def test_the_layer_is_drawn_with_legend_labels_and_popups(chart):
    page = chart(samples.findings())
    assert page.locator("path.zm-zone").count() == 6
    assert page.locator(".zm-legend summary").inner_text() == "Approximate areas"
    page.locator('path[data-zone="homs"]').focus()
    page.keyboard.press("Enter")
    assert "an opposition source" in page.locator(".leaflet-popup").inner_text()


def test_hostile_text_stays_text(chart):
    page = chart(samples.hostile())
    page.locator("path.zm-zone").first.focus()
    page.keyboard.press("Enter")
    assert "{{7*7}}" in page.locator(".leaflet-popup h3").inner_text()
    page.wait_for_timeout(150)
    assert page.evaluate("window.pwned") is None
