import html
import re

import folium
import pytest

from tests.maps import samples
from zonemap import maps


@pytest.fixture(scope="module")
def rendered(store):
    return maps.folium_map(samples.findings(), gazetteer=store).get_root().render()


def test_it_is_a_folium_map_that_users_add_to(store):
    chart = maps.folium_map(samples.findings(), gazetteer=store)
    assert isinstance(chart, folium.Map)
    folium.Marker([35, 36]).add_to(chart)
    text = chart.get_root().render()
    assert "L.marker" in text
    assert "zonemap.layer(map_" in text


def test_the_same_findings_give_the_same_bytes(store, rendered):
    assert maps.folium_map(samples.findings(), gazetteer=store).get_root().render() == rendered


def test_the_layer_comes_after_the_map_it_is_drawn_on(rendered):
    name = re.search(r"zonemap\.layer\((map_\w+)", rendered).group(1)
    assert rendered.index(f"var {name} = L.map") < rendered.index(f"zonemap.layer({name}")


def test_no_text_of_a_source_reaches_a_template(store, monkeypatch):
    """branca compiles what it is given; a payload that ran would come back as its result or raise."""
    seen = []
    import branca.element

    compile_ = branca.element.Template

    def spy(text, *args, **kwargs):
        seen.append(text)
        return compile_(text, *args, **kwargs)

    monkeypatch.setattr(branca.element, "Template", spy)
    text = maps.folium_map(samples.hostile(), gazetteer=store).get_root().render()
    assert not any("7*7" in s for s in seen)
    body = text.split("JSON.parse(")[-1].split(");")[0]
    assert not set("{}<>'`$") & set(body)
    assert "window.pwned=1</script>" not in text
    assert text.count("</script>") == text.count("<script")


def test_rendering_the_output_once_more_changes_nothing(store):
    from jinja2 import Template

    text = maps.folium_map(samples.hostile(), gazetteer=store).get_root().render()
    literal = text.split("JSON.parse(")[-1].split(");")[0]
    assert Template(literal).render() == literal


def test_jupyter_gets_the_page_in_a_frame_without_origin(store):
    text = maps.notebook_html(samples.hostile(), gazetteer=store)
    assert text.count("<") == 2
    assert 'sandbox="allow-scripts allow-popups"' in text
    inner = html.unescape(text.split('srcdoc="')[1].split('" sandbox')[0])
    assert inner.startswith("<!doctype html>")
