"""axe-core on every state of the page, the keyboard, and focus that can be seen."""

import pytest

axe = pytest.importorskip("axe_playwright_python.sync_playwright")


def violations(page):
    """What axe-core finds against WCAG 2.2 A and AA and its best practices."""
    page.evaluate("document.getElementById('notice').replaceChildren()")
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['help']} {[n['html'][:160] + ' ' + str(n.get('failureSummary'))[:300] for n in v['nodes'][:3]]}"
        for v in found
    ]


STATES = {
    "card": "#filters summary, .card[data-zone=idlib] .card-head",
    "rivals": ".card[data-zone=daraa] .card-head",
    "articles": "#tab-articles",
    "unlocated": "#tab-unlocated",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violation_in_any_state(visit, written, scheme):
    one = visit(written(), color_scheme=scheme, check=False, bypass_csp=True)
    found = {"opening": violations(one.page)}
    for state, selectors in STATES.items():
        for target in one.page.locator(selectors).all():
            target.click()
        one.page.wait_for_timeout(300)
        found[state] = violations(one.page)
    assert found == {state: [] for state in found}


@pytest.mark.parametrize(("options", "language"), [({"width": 390, "height": 844}, "en"), ({}, "ar")])
def test_no_violation_on_a_phone_and_in_arabic(visit, written, options, language):
    one = visit(written(language=language), check=False, bypass_csp=True, **options)
    assert violations(one.page) == []


def test_no_violation_with_a_popup_open(visit, written):
    one = visit(written(), check=False, bypass_csp=True)
    one.page.evaluate("zonemapPage.layer.select('homs', {latlng: zonemapPage.layer.zones.homs.bounds.getCenter()})")
    one.page.wait_for_timeout(300)
    assert violations(one.page) == []


def test_every_zone_can_be_reached_and_opened_with_the_keyboard(visit, written):
    page = visit(written()).page
    page.locator(".leaflet-container").focus()
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('data-zone')"))
        if len(reached - {None}) == 6:
            break
    assert reached - {None} == {"idlib", "belt", "homs", "daraa", "south", "ghouta"}
    page.locator('path[data-zone="homs"]').focus()
    page.keyboard.press("Enter")
    assert page.locator(".leaflet-popup h3").inner_text() == "Parts of Homs province"
    page.keyboard.press("Escape")


def test_focus_can_be_seen(visit, written):
    page = visit(written()).page
    page.keyboard.press("Tab")
    assert page.locator(".skip").bounding_box()["y"] >= 0, "the first stop is the way to the evidence"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "evidence"
    page.locator(".card-head").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    zone = page.locator('path[data-zone="homs"]')
    zone.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert zone.evaluate("n => getComputedStyle(n).strokeWidth") == "4px"


def test_tabs_answer_to_arrows(visit, written):
    page = visit(written()).page
    page.locator("#tab-zones").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.id") == "tab-articles"
    page.keyboard.press("End")
    assert page.locator("#panel-unlocated").is_visible()
