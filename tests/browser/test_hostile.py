"""Hostile text in every field, in a real browser: shown as text, never run."""

import pytest

from tests.maps import samples
from zonemap import maps


@pytest.fixture(scope="module")
def hostile(store, tmp_path_factory):
    nasty = " ".join(samples.PAYLOADS)
    path = tmp_path_factory.mktemp("hostile") / "m.html"
    return maps.save(
        samples.hostile(), path, gazetteer=store, title=nasty, standfirst=nasty, credit=nasty, disclaimer=nasty
    )


@pytest.mark.parametrize("options", [{}, {"width": 390, "height": 844}, {"color_scheme": "dark"}])
def test_every_view_of_hostile_text_stays_text(visit, hostile, options):
    page = visit(hostile, **options).page
    for tab in ("articles", "unlocated", "zones"):
        page.locator(f"#tab-{tab}").click()
    page.locator(".card-head").first.click()
    page.locator(".numbers summary").first.click()
    page.evaluate(
        "zonemapPage.layer.select(zonemapPage.content.zones[0].id, {latlng: zonemapPage.layer.zones[zonemapPage.content.zones[0].id].bounds.getCenter()})"
    )
    assert "{{7*7}}" in page.locator(".leaflet-popup h3").inner_text()
    assert "<img src=x onerror=window.pwned=1>" in page.locator(".leaflet-popup blockquote").inner_text()
    page.locator("#filters summary").click()
    page.locator("#source option").count()
    page.locator("#place").fill("{{7")
    assert page.locator("#found button").count() >= 1
    page.locator("#found button").first.click()
    page.locator("#tool-share").click()
    page.wait_for_timeout(150)
    assert page.locator("img, iframe, object, embed").count() == 0
    assert page.evaluate("document.querySelectorAll('script').length") == 3
    links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))")
    assert all(link.startswith(("#", "https://", "http://")) for link in links), links


def test_directions_cannot_leak_out_of_a_text(visit, hostile):
    page = visit(hostile).page
    assert "\u202e" not in page.locator("body").inner_text()
    assert page.evaluate(
        "[...document.querySelectorAll('.card b bdi, .said bdi')].every(n => getComputedStyle(n).unicodeBidi.includes('isolate'))"
    )


def test_even_a_script_put_into_the_page_does_not_run(visit, written):
    one = visit(written(), check=False)
    one.page.evaluate(
        "(() => { const s = document.createElement('script'); s.textContent = 'window.pwned = 1'; document.body.append(s);"
        " document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.pwned=1\"><a id=bad href=\"javascript:window.pwned=1\">x</a>');"
        " document.getElementById('bad').click(); })()"
    )
    one.page.wait_for_timeout(200)
    assert one.page.evaluate("window.pwned") is None
    assert any("Content Security Policy" in problem for problem in one.problems)
