"""The page in each of its languages, in a real browser: its own words, its own direction, no violation, light and dark."""

import pytest

from tests.browser.test_accessibility import violations
from zonemap.maps import messages


@pytest.mark.parametrize("language", messages.MESSAGES)
def test_every_language_is_whole_fits_and_has_no_violation(visit, written, language):
    one = visit(written(language=language), width=1100, check=False, bypass_csp=True)
    page, table = one.page, messages.of(language)
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator("html").get_attribute("dir") == table["direction"]
    left, right = ("#map", "#evidence") if table["direction"] == "ltr" else ("#evidence", "#map")
    assert page.locator(left).bounding_box()["x"] < page.locator(right).bounding_box()["x"]
    assert page.locator(".zm-legend summary").inner_text() == table["page"]["approximate"]
    assert table["words"]["share"] in page.locator("#tool-share").inner_text()
    page.locator('.card[data-zone="belt"] .card-head').click()
    body = page.locator('.card[data-zone="belt"] .card-body').inner_text()
    assert table["methods"]["judgement"] in body
    assert table["notes"]["width"] in body
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = {"light": violations(page)}
    page.locator("#tool-theme").click()
    found["dark"] = violations(page)
    assert found == {"light": [], "dark": []}
    assert one.problems == []


@pytest.mark.parametrize("language", ["ar", "de", "pl", "ru"])
def test_long_words_and_right_to_left_fit_a_phone(visit, written, language):
    page = visit(written(language=language), width=390, height=844, has_touch=True, is_mobile=True).page
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    tabs = [tab.bounding_box() for tab in page.locator(".tabs button").all()]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in tabs)


def test_a_zone_is_found_by_its_latin_name_on_an_arabic_page(visit, written):
    page = visit(written(language="ar")).page
    page.locator("#place").fill("homs")
    page.keyboard.press("Enter")
    assert page.evaluate("zonemapPage.layer.state.selected") == "homs"
