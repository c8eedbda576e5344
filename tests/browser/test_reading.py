"""What a reader can do with the page: see zones, check evidence, go through time, filter, search, share, print."""

import json

import pytest

from tests.browser.conftest import card, until, zone


def test_it_opens_with_every_zone_named_dated_and_called_approximate(page):
    assert page.locator("path.zm-zone").count() == 6
    assert page.locator(".card").count() == 6
    assert page.locator(".kicker").inner_text() == "Approximate areas · As of 15 September 2017"
    assert page.locator(".zm-legend summary").inner_text() == "Approximate areas"
    labels = page.locator(".zm-zonename").all_inner_texts()
    assert any(label.startswith("Idlib") and "in force" in label for label in labels)
    assert {"Damascus", "Aleppo"} & set(page.locator(".zm-city").all_inner_texts())


def test_the_opening_view_shows_all_likely_areas_and_is_not_set_by_a_vague_one(page):
    inside = page.evaluate(
        "Object.values(zonemapPage.layer.zones).every(z => zonemapPage.map.getBounds().contains(z.bounds))"
    )
    assert inside
    assert page.evaluate("zonemapPage.map.getBounds().getEast() - zonemapPage.map.getBounds().getWest()") < 9


def test_edges_show_where_they_come_from(page):
    def dashes(name):
        return page.evaluate(
            "n => { const out = []; zonemapPage.layer.zones[n].layers.edge.eachLayer(l => out.push(l._path.getAttribute('stroke-dasharray'))); return out; }", name
        )  # fmt: skip

    assert dashes("daraa") == [None]
    assert dashes("homs") == ["6 5"]
    assert sorted(map(str, dashes("idlib"))) == ["6 5", "None"]
    assert zone(page, "belt").get_attribute("fill").startswith("url(#zm-")


def test_possible_is_fainter_than_likely_and_core_adds_to_it(page):
    strength = page.evaluate(
        "(() => { const l = zonemapPage.layer.zones.ghouta.layers; return ['possible', 'likely', 'core'].map(k => Number(l[k]._path.getAttribute('fill-opacity'))); })()"
    )
    assert 0 < strength[0] < strength[1]
    assert strength[2] > 0


def test_ended_zones_are_grey(page):
    assert zone(page, "ghouta").get_attribute("fill") == "#6b6f73"


def test_a_click_on_a_zone_shows_the_words_and_who_said_them(page):
    page.evaluate("zonemapPage.map.setView([34.85, 36.9], 9, {animate: false})")
    zone(page, "homs").click()
    popup = page.locator(".leaflet-popup")
    assert "Parts of Homs province are to follow, an opposition source said." in popup.inner_text()
    assert "an opposition source" in popup.inner_text()
    assert "3 May 2017" in popup.inner_text()
    assert popup.locator("a[href='https://example.org/may']").count() == 1
    assert card(page, "homs").locator(".card-head").get_attribute("aria-expanded") == "true"


def test_a_card_says_how_sure_it_is_and_lists_every_claim(page):
    card(page, "idlib").locator(".card-head").click()
    body = card(page, "idlib").locator(".card-body")
    text = body.inner_text()
    assert "Drawn from “Idlib province”" in text
    assert "It follows an administrative boundary." in text
    assert "off by up to 12 km" in text
    assert "the southern edge is not stated" in text
    assert body.locator("blockquote").count() == 2
    assert body.locator(".steps li").all_inner_texts() == ["proposed 3 May 2017", "in force 15 September 2017"]
    body.locator("summary").click()
    assert "n=441" in body.inner_text()


def test_rivals_stand_side_by_side(page):
    card(page, "daraa").locator(".card-head").click()
    assert card(page, "daraa").locator(".rivals svg").count() == 2
    assert "the other side" in card(page, "daraa").locator(".rivals").inner_text()


def test_quotes_light_up_their_zone_and_zones_their_quotes(page):
    page.locator("#tab-articles").click()
    mark = page.locator("mark", has_text="Parts of Homs province").first
    before = zone(page, "homs").get_attribute("fill-opacity")
    mark.hover()
    assert float(zone(page, "homs").get_attribute("fill-opacity")) > float(before)
    page.mouse.move(5, 5)
    assert zone(page, "homs").get_attribute("fill-opacity") == before
    mark.focus()
    assert float(zone(page, "homs").get_attribute("fill-opacity")) > float(before)
    page.locator("#place").focus()
    zone(page, "homs").dispatch_event("mouseover")
    assert "lit" in mark.get_attribute("class")


def test_the_words_that_were_drawn_are_marked_in_the_quote(page):
    page.locator("#tab-articles").click()
    assert "Idlib province" in page.locator("mark.words").all_inner_texts()


def test_a_claim_leads_to_its_place_in_the_article(page):
    card(page, "homs").locator(".card-head").click()
    card(page, "homs").locator("button.textlink").first.click()
    assert page.locator("#panel-articles").is_visible()
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    assert "Homs" in page.evaluate("document.activeElement.textContent")


def test_claims_without_a_place_are_listed(page):
    page.locator("#tab-unlocated").click()
    text = page.locator("#panel-unlocated").inner_text()
    assert "Safe zone (4)" in text
    assert "Syria" in text
    assert "nobody said where" in text


def test_days_make_zones_appear_change_and_end(page):
    slider = page.locator("#day")
    slider.focus()
    page.keyboard.press("Home")
    assert page.locator("#day-told").inner_text() == "3 May 2017"
    assert page.locator("path.zm-zone").count() == 3
    assert "proposed" in zone(page, "idlib").get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    assert page.locator("path.zm-zone").count() == 6
    page.keyboard.press("End")
    assert "in force" in zone(page, "idlib").get_attribute("aria-label")
    assert "15 September 2017" in page.locator("#kicker-date").inner_text()


def test_play_goes_through_the_days(page):
    page.locator("#play").click()
    assert page.locator("#day-told").inner_text() == "3 May 2017"
    until(page, "document.getElementById('day').value === '1'")
    page.locator("#play").click()
    assert page.locator("#play").get_attribute("aria-pressed") == "false"


def test_filters_by_kind_status_and_article(page):
    page.locator("#filters summary").click()
    page.locator(".chip[data-value='ceasefire']").click()
    assert page.locator("path.zm-zone").count() == 3
    assert page.locator("#count-zones").inner_text() == "3/6"
    page.locator(".chip[data-value='ceasefire']").click()
    page.locator(".chip[data-value='ended']").click()
    assert zone(page, "ghouta").count() == 0
    page.locator(".chip[data-value='ended']").click()
    page.locator("#source").select_option(label="15 September 2017 – إدلب")
    assert page.locator("path.zm-zone").count() == 1
    assert page.locator(".card:visible").count() == 1


def test_search_finds_places_and_zones(page):
    page.locator("#place").fill("alep")
    page.locator("#found button", has_text="Aleppo").first.click()
    centre = page.evaluate("[zonemapPage.map.getCenter().lat, zonemapPage.map.getCenter().lng]")
    assert centre == pytest.approx([36.2, 37.15], abs=0.3)
    page.locator("#place").fill("parts of")
    page.keyboard.press("Enter")
    assert page.evaluate("zonemapPage.layer.state.selected") == "homs"
    page.locator("#place").fill("zzzz")
    assert "Nothing of that name" in page.locator("#found").inner_text()


def settled(page, expression):
    """Value of an expression once it no longer changes: the map has come to rest."""
    before = None
    for _ in range(40):
        now = page.evaluate(expression)
        if now == before:
            return now
        before = now
        page.wait_for_timeout(250)
    raise AssertionError(f"{expression} never comes to rest")


def test_a_shared_link_keeps_view_zone_and_day(page, visit, written):
    card(page, "daraa").locator(".card-head").click()
    page.locator("#tab-articles").click()
    page.locator("#day").fill("1")
    view = "[zonemapPage.map.getZoom(), zonemapPage.map.getCenter().lat]"
    at_rest = settled(page, view)
    page.locator("#tool-share").click()
    fragment = page.evaluate("location.hash")
    other = visit(written(), fragment=fragment).page
    assert other.evaluate("zonemapPage.layer.state.selected") == "daraa"
    assert other.locator("#day-told").inner_text() == "9 July 2017"
    assert other.locator("#panel-articles").is_visible()
    assert settled(other, view) == pytest.approx(at_rest, abs=0.01)


@pytest.mark.parametrize(
    "fragment", ["#v=NaN,1,2&z=__proto__&d=x&t=y", "#%E0%A4%A", "#v=999,999,99", "#z=%3Cscript%3E", "#v=1,2"]
)
def test_a_broken_link_opens_the_map_as_it_is(visit, written, fragment):
    page = visit(written(), fragment=fragment).page
    assert page.locator("path.zm-zone").count() == 6


def test_scale_north_and_locator_are_there(page):
    assert "km" in page.locator(".leaflet-control-scale").inner_text()
    assert page.locator(".zm-north").inner_text().strip() == "N"
    before = page.locator(".zm-inset-view").get_attribute("d")
    page.evaluate("zonemapPage.map.setView([36, 37], 10, {animate: false})")
    assert page.locator(".zm-inset-view").get_attribute("d") != before


def test_disputed_areas_are_hatched_and_explained(page):
    assert page.locator("path.zm-disputed").count() >= 1
    assert "Golan" in page.locator(".colophon").inner_text()


def test_full_screen_gives_the_map_the_window(page):
    page.locator("#tool-full").click()
    until(page, "document.getElementById('map').offsetWidth > 1200")
    page.locator("#tool-full").click()
    until(page, "document.getElementById('map').offsetWidth < 1200")


def test_dark_follows_the_system_and_the_button(visit, written):
    page = visit(written(), color_scheme="dark").page
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert zone(page, "idlib").get_attribute("fill") == "#359ccc"
    page.locator("#tool-theme").click()
    assert zone(page, "idlib").get_attribute("fill") == "#3f48b3"


def test_print_shows_map_and_all_claims_without_controls(page):
    page.emulate_media(media="print")
    page.wait_for_timeout(200)
    assert page.locator("#tool-share").is_hidden()
    assert page.locator(".card-body >> nth=0").is_visible()
    assert page.locator("#panel-unlocated").is_visible()
    assert page.locator("#map").bounding_box()["height"] == pytest.approx(567, abs=3)
    assert page.locator(".zm-legend li").first.is_visible()
    page.emulate_media(media="screen")
    page.wait_for_timeout(200)
    assert page.locator(".card-body >> nth=0").is_hidden()


def test_arabic_runs_from_right_to_left(visit, written):
    page = visit(written(language="ar"), width=1280).page
    assert page.locator("#map").bounding_box()["x"] > page.locator("#evidence").bounding_box()["x"]
    assert "حلب" in page.locator(".zm-labels span").all_inner_texts()
    assert page.locator("#tab-zones").inner_text().startswith("المناطق")


def test_a_phone_shows_everything_in_its_width(visit, written):
    page = visit(written(), width=390, height=844, has_touch=True, is_mobile=True).page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.locator("#map").bounding_box()["height"] > 250
    for button in page.locator(".tools .tool").all():
        assert button.bounding_box()["height"] >= 40
    card(page, "homs").locator(".card-head").click()
    assert card(page, "homs").locator("blockquote").is_visible()


def test_no_zone_means_a_map_of_the_country_and_the_list(visit, store, tmp_path):
    import dataclasses

    from tests.maps import samples
    from zonemap import maps

    empty = dataclasses.replace(samples.findings(), zones=(), claims=samples.findings().unlocated)
    page = visit(maps.save(empty, tmp_path / "empty.html", gazetteer=store)).page
    assert "locate no zone" in page.locator("#panel-zones").inner_text()
    assert page.locator("#count-unlocated").inner_text() == "1"


def test_many_zones_are_drawn_on_canvas_and_listed_as_one_scrolls(visit, store, tmp_path):
    from tests.maps import samples
    from zonemap import maps

    page = visit(maps.save(samples.many(1250), tmp_path / "many.html", gazetteer=store)).page
    assert page.locator("path.zm-zone").count() == 0
    assert page.locator(".leaflet-zm-likely-pane canvas").count() == 1
    assert page.locator(".card").count() < 400
    page.locator("#place").fill("Zone 1249")
    page.keyboard.press("Enter")
    assert card(page, "z1249").locator(".card-head").get_attribute("aria-expanded") == "true"


def test_tiles_that_cannot_be_had_leave_the_built_in_map(chromium, written):
    context = chromium.new_context()
    asked = []
    context.route("https://tile.openstreetmap.org/**", lambda route: (asked.append(route.request.url), route.abort()))
    page = context.new_page()
    page.goto(f"file://{written(tiles=True)}")
    until(page, "document.getElementById('notice').textContent.includes('built-in')")
    assert asked
    assert page.locator(".zm-land").is_visible()
    context.close()


def test_tiles_show_when_they_load(chromium, written):
    import base64

    dot = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    )
    context = chromium.new_context()
    context.route("https://tile.openstreetmap.org/**", lambda route: route.fulfill(body=dot, content_type="image/png"))
    page = context.new_page()
    page.goto(f"file://{written(tiles=True)}")
    until(page, "document.querySelector('.zm-tiled') !== null")
    assert "OpenStreetMap" in page.locator(".leaflet-control-attribution").inner_text()
    context.close()


def test_the_snippet_makes_the_frame_as_high_as_the_page(chromium, store, tmp_path):
    from tests.maps import samples
    from zonemap import maps

    path = maps.save(samples.findings(), tmp_path / "m.html", gazetteer=store, embed=True)
    snippet = (tmp_path / "m.embed.html").read_text(encoding="utf-8")
    (tmp_path / "article.html").write_text(f"<!doctype html><h1>Article</h1>{snippet}", encoding="utf-8")
    page = chromium.new_page()
    page.goto(f"file://{tmp_path}/article.html")
    until(page, "document.querySelector('iframe').offsetHeight !== 760")
    inner = page.frames[1]
    assert inner.evaluate("document.documentElement.classList.contains('embedded')")
    assert inner.evaluate("origin") == "null"
    assert (
        abs(
            page.locator("iframe").bounding_box()["height"]
            - inner.evaluate("document.body.getBoundingClientRect().height")
        )
        <= 2
    )
    assert path.exists()
    page.close()


def test_the_json_of_the_page_is_what_was_written(page):
    assert json.loads(page.locator("#zonemap-content").inner_text())["zones"][0]["id"] == "idlib"


def test_a_claim_says_how_long_the_zone_is_said_to_hold_and_its_terms(page):
    card(page, "homs").locator(".card-head").click()
    text = card(page, "homs").locator(".claims").inner_text()
    assert "Said to hold: 6 May 2017 – …" in text
    assert "monitoring: observers" in text


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(chromium, store, tmp_path):
    from tests.maps import samples
    from zonemap import maps

    (tmp_path / "notebook.html").write_text(
        f"<!doctype html>{maps.notebook_html(samples.findings(), gazetteer=store)}", encoding="utf-8"
    )
    page = chromium.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.goto(f"file://{tmp_path}/notebook.html")
    inner = page.frames[1]
    until(inner, "document.querySelectorAll('path.zm-zone').length === 6")
    inner.evaluate("zonemapPage.layer.select('homs', {fit: true})")
    page.wait_for_timeout(300)
    assert inner.locator(".card[data-zone=homs] blockquote").is_visible()
    assert problems == []
    page.close()
