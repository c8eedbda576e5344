"""A real Chromium for the tests of the page, without network."""

from __future__ import annotations

import os
import shutil
import time

import pytest

from tests.maps import samples
from zonemap import maps

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium():
    """The browser; where none is installed the tests skip, and fail on CI."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(
            "no Chromium: sh tests/browser/install-chromium.sh"
        )
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def until(page, expression, seconds=8):
    """Waits until an expression holds; Playwright's own wait evaluates strings, which the page's policy forbids."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never: {expression}"
        page.wait_for_timeout(40)


class Visit:
    """A page opened from disk, with everything it said, threw or asked the network for."""

    def __init__(self, page):
        self.page, self.problems, self.requests = page, [], []
        page.on("console", lambda m: self.problems.append(m.text) if m.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on("request", lambda r: self.requests.append(r.url) if not r.url.startswith("file:") else None)
        page.on("dialog", lambda d: (self.problems.append(f"dialog {d.message}"), d.dismiss()))

    def check(self):
        assert self.problems == []
        assert self.requests == []
        assert self.page.evaluate("window.pwned") is None


@pytest.fixture
def visit(chromium):
    """Opens a file; what went wrong on it is checked at the end of the test."""
    contexts, visits = [], []

    def open_(path, *, width=1280, height=800, fragment="", check=True, **options):
        context = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        contexts.append(context)
        context.set_default_timeout(8000)
        one = Visit(context.new_page())
        visits.append((one, check))
        one.page.goto(f"file://{path}{fragment}")
        return one

    yield open_
    for one, check in visits:
        if check:
            one.check()
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def written(store, tmp_path_factory):
    """Path of a page of the sample findings (or of others), made once for each set of options."""
    folder, made = tmp_path_factory.mktemp("pages"), {}

    def write(name="findings", **options):
        key = (name, tuple(sorted(options.items())))
        if key not in made:
            path = folder / f"{len(made)}.html"
            made[key] = maps.save(getattr(samples, name)(), path, gazetteer=store, **options)
        return made[key]

    return write


@pytest.fixture
def page(visit, written):
    """The page of the samples, opened."""
    return visit(written()).page


def zone(page, name):
    """The shape of a zone on the map."""
    return page.locator(f'path.zm-zone[data-zone="{name}"]')


def card(page, name):
    """The card of a zone in the panel."""
    return page.locator(f'.card[data-zone="{name}"]')
