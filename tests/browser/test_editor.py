"""What an editor looks for before publishing: nothing surer than its source, nothing hidden, every quote to the letter."""

import itertools

import pytest

from tests.browser.conftest import card, until, zone
from tests.maps import samples
from zonemap import maps


def strength(page, name):
    return float(zone(page, name).get_attribute("fill-opacity"))


def test_approximate_stays_whatever_the_reader_or_the_maker_switches_off(visit, written):
    bare = written(title="T", standfirst=" ", disclaimer="", credit="C")
    page = visit(bare).page
    page.locator(".zm-legend summary").click()
    page.locator("#tool-full").click()
    page.locator("#tool-theme").click()
    assert page.locator(".zm-legend summary").inner_text() == "Approximate areas"
    assert page.locator(".zm-legend summary").is_visible()
    assert page.locator(".kicker").is_visible()
    page.locator("#tool-full").click()
    page.emulate_media(media="print")
    page.wait_for_timeout(200)
    assert page.locator(".zm-legend summary").is_visible()
    assert page.locator(".kicker").is_visible()


def test_a_belt_whose_width_is_a_judgement_says_so_everywhere(page):
    assert "width not stated, drawn by judgement" in page.locator(".zm-legend").inner_text()
    zone(page, "belt").focus()
    page.keyboard.press("Enter")
    assert "Its size is a judgement: the text does not state it." in page.locator(".leaflet-popup").inner_text()
    text = card(page, "belt").locator(".card-body").inner_text()
    assert "Its size is a judgement: the text does not state it." in text
    assert "its width is not stated" in text


def test_the_title_words_and_credit_of_the_maker_stand_on_the_page(visit, written):
    page = visit(
        written(title="Four zones", standfirst="A draft, mapped.", credit="News desk", disclaimer="Not for travel.")
    ).page
    assert page.locator("h1").inner_text() == "Four zones"
    assert page.locator(".standfirst").inner_text() == "A draft, mapped."
    assert "Map: News desk." in page.locator(".colophon").inner_text()
    assert page.locator(".disclaimer").inner_text() == "Not for travel."
    assert page.title() == "Four zones"


def test_whose_borders_are_drawn_is_said(page):
    foot = page.locator(".colophon").inner_text()
    assert "Natural Earth" in foot
    assert "no statement about its legal status" in foot
    assert "Administered by Israel; claimed by Syria" in foot


def test_every_quote_is_the_sources_to_the_letter_with_the_drawn_words_marked(page):
    known = {c.quote: c for z in samples.findings().zones for c in z.claims}
    for name in ("idlib", "belt", "homs", "daraa", "south", "ghouta"):
        card(page, name).locator(".card-head").click()
        for quote in card(page, name).locator("blockquote").all():
            claim = known[quote.inner_text()]
            assert quote.locator("u").inner_text() == claim.expression.text


def test_the_day_moves_the_as_of_date_and_the_status_in_the_list(page):
    page.locator("#day").focus()
    page.keyboard.press("Home")
    assert "As of 3 May 2017" in page.locator(".kicker").inner_text()
    assert "proposed" in card(page, "idlib").locator(".what").inner_text()
    assert card(page, "daraa").is_hidden()
    page.keyboard.press("End")
    assert "As of 15 September 2017" in page.locator(".kicker").inner_text()
    assert "in force" in card(page, "idlib").locator(".what").inner_text()


def test_articles_without_a_date_are_called_undated(visit, store, tmp_path):
    import dataclasses

    found = samples.findings()
    undated = dataclasses.replace(
        found,
        documents=tuple(dataclasses.replace(d, published=None) for d in found.documents),
        claims=tuple(dataclasses.replace(c, said=None) for c in found.claims),
        zones=tuple(
            dataclasses.replace(
                z,
                claims=tuple(dataclasses.replace(c, said=None) for c in z.claims),
                history=tuple(dataclasses.replace(h, on=None) for h in z.history),
            )
            for z in found.zones
        ),
    )
    page = visit(maps.save(undated, tmp_path / "undated.html", gazetteer=store)).page
    assert page.locator(".kicker").inner_text() == "Approximate areas · undated"
    assert page.locator("#time").is_hidden()


def test_rival_accounts_share_one_zones_ink_and_a_filter_gives_it_back(page):
    shared = strength(page, "daraa")
    card(page, "south").locator(".card-head").hover()
    assert strength(page, "south") > 2 * shared
    page.mouse.move(5, 5)
    page.locator("#day").focus()
    assert strength(page, "south") == pytest.approx(shared)
    assert "Fuller where several accounts agree" in page.locator(".zm-legend").inner_text()


def test_a_selected_zone_stands_out_and_the_others_step_back(page):
    before = strength(page, "homs")
    card(page, "idlib").locator(".card-head").click()
    assert strength(page, "homs") < before
    card(page, "idlib").locator(".card-head").click()
    page.locator("#place").hover()
    page.locator("#place").focus()
    assert strength(page, "homs") == pytest.approx(before)


def test_the_keyboard_lights_quotes_from_zones(page):
    page.locator("#tab-articles").click()
    zone(page, "homs").focus()
    lit = page.locator("mark.lit").all_inner_texts()
    assert any("Parts of Homs province" in text for text in lit)
    page.locator("#place").focus()
    assert page.locator("mark.lit").count() == 0


def test_nothing_offers_more_where_there_is_no_more(page):
    assert page.locator(".more:visible").count() == 0


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (768, 1024), (390, 844)])
def test_no_name_on_the_map_covers_another(visit, written, width, height):
    page = visit(written(), width=width, height=height).page
    boxes = page.eval_on_selector_all(
        ".zm-labels > span", "all => all.map(n => { const b = n.getBoundingClientRect(); return [n.textContent, b.x, b.y, b.right, b.bottom]; })"
    )  # fmt: skip
    assert len(boxes) > 8
    over = [
        (a[0], b[0])
        for a, b in itertools.combinations(boxes, 2)
        if a[1] + 1 < b[3] and b[1] + 1 < a[3] and a[2] + 2 < b[4] and b[2] + 2 < a[4]
    ]
    assert over == []


def settled(page, selector):
    """The box of an element once the map has come to rest under it: twice the same."""
    last = None
    for _ in range(20):
        page.wait_for_timeout(200)
        box = page.locator(selector).bounding_box()
        if box == last:
            break
        last = box
    return box


def test_a_popup_on_a_phone_lies_inside_the_map_and_can_be_read(visit, written):
    page = visit(written(), width=390, height=844, has_touch=True, is_mobile=True).page
    zone(page, "homs").dispatch_event("click")
    page.evaluate("zonemapPage.layer.select('homs', {latlng: zonemapPage.layer.zones.homs.bounds.getCenter()})")
    popup, around = settled(page, ".leaflet-popup-content-wrapper"), page.locator("#map").bounding_box()
    assert popup["x"] >= around["x"]
    assert popup["x"] + popup["width"] <= around["x"] + around["width"]
    assert popup["y"] >= around["y"] - 1
    size = page.locator(".leaflet-popup blockquote").evaluate("n => parseFloat(getComputedStyle(n).fontSize)")
    assert size >= 13


def test_sharing_copies_the_link_and_says_what_it_keeps(chromium, written):
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"file://{written()}")
    page.locator('.card[data-zone="homs"] .card-head').click()
    page.locator("#tool-share").click()
    until(
        page,
        "document.getElementById('notice').textContent + (document.querySelector('#notice input') || {value: ''}).value",
    )
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "z=homs" in copied
    assert "v=" in copied
    assert "Link copied" in page.locator("#notice").inner_text()
    context.close()


def test_printing_from_the_dark_page_is_light_and_comes_back_dark(visit, written):
    page = visit(written(), color_scheme="dark").page
    page.locator("#tool-theme").click()
    page.locator("#tool-theme").click()
    page.emulate_media(media="print", color_scheme="dark")
    until(page, "document.querySelector('path[data-zone=idlib]').getAttribute('fill') === '#3f48b3'")
    assert page.locator("body").evaluate("n => getComputedStyle(n).backgroundColor") == "rgb(255, 255, 255)"
    page.emulate_media(media="screen", color_scheme="dark")
    until(page, "document.documentElement.getAttribute('data-theme') === 'dark'")


def test_it_prints_to_pages_with_every_quote(visit, written, tmp_path):
    from pypdf import PdfReader

    page = visit(written()).page
    page.pdf(path=tmp_path / "map.pdf", format="A4", print_background=True)
    text = " ".join(" ".join(p.extract_text().split()) for p in PdfReader(tmp_path / "map.pdf").pages)
    for words in (
        "Approximate areas",
        "Parts of Homs province are to follow",
        "nobody said where",
        "no statement about its legal status",
    ):
        assert words in text
    assert "Full screen" not in text


def test_the_frame_grows_with_what_is_opened_in_it(chromium, store, tmp_path):
    maps.save(samples.findings(), tmp_path / "m.html", gazetteer=store, embed=True)
    snippet = (tmp_path / "m.embed.html").read_text(encoding="utf-8")
    (tmp_path / "article.html").write_text(f"<!doctype html><h1>Article</h1>{snippet}", encoding="utf-8")
    page = chromium.new_page(viewport={"width": 420, "height": 800})
    page.goto(f"file://{tmp_path}/article.html")
    until(page, "document.querySelector('iframe').offsetHeight !== 760")
    page.wait_for_timeout(200)
    before = page.locator("iframe").bounding_box()["height"]
    page.frames[1].locator('.card[data-zone="idlib"] .card-head').click()
    until(page, f"document.querySelector('iframe').offsetHeight > {before} + 100")
    assert page.frames[1].evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_a_popup_shows_of_a_long_quote_what_stands_around_the_drawn_words(visit, store, tmp_path):
    import dataclasses

    found = samples.findings()
    before, after = "Nobody knew before. " * 40, "Nobody knew after. " * 40
    quote = f"{before}The zone is in Idlib province now. {after}".strip()
    document = dataclasses.replace(samples.MAY, text=quote)
    claim = samples.claim(document, quote, "Idlib province")
    zone_ = dataclasses.replace(found.zones[0], claims=(claim,), history=found.zones[0].history[:1])
    long = dataclasses.replace(found, documents=(document,), resolutions=((),), claims=(claim,), zones=(zone_,))
    page = visit(maps.save(long, tmp_path / "long.html", gazetteer=store)).page
    zone(page, "idlib").focus()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup blockquote")
    text = popup.inner_text()
    assert text.startswith("… ")
    assert text.endswith(" …")
    assert len(text) < 320
    assert text.strip("… ") in quote
    assert popup.locator("u").inner_text() == "Idlib province"
    assert card(page, "idlib").locator("blockquote").inner_text() == quote


def test_a_quote_runs_in_the_direction_of_its_source(visit, written):
    for language in ("ar", "en"):
        page = visit(written(language=language)).page
        card(page, "idlib").locator(".card-head").click()
        found = [
            q.evaluate("n => getComputedStyle(n).direction") for q in card(page, "idlib").locator("blockquote").all()
        ]
        assert found == ["ltr", "rtl"], language


def test_a_chosen_zone_is_named_and_its_rivals_are_not(page):
    card(page, "south").locator(".card-head").click()
    page.wait_for_timeout(300)
    names = [text.split("\n")[0] for text in page.locator(".zm-zonename").all_inner_texts()]
    assert "Daraa and Suwayda" in names
    assert "Daraa" not in names
    page.locator(".zm-legend summary").click()
    card(page, "south").locator(".card-head").click()
    page.wait_for_timeout(300)
    assert page.evaluate("zonemapPage.layer.state.selected") == ""
