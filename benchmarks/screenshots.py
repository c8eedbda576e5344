"""Pictures of a page for the README and for looking at it: desktop, tablet and phone, light and dark, and as printed.

python benchmarks/screenshots.py PAGE.html FOLDER
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.browser.conftest import FLAGS, NAMES

VIEWS = {
    "map": {"width": 1440, "height": 900, "scheme": "light", "open": None},
    "map-dark": {"width": 1440, "height": 900, "scheme": "dark", "open": 1},
    "map-tablet": {"width": 768, "height": 1024, "scheme": "light", "open": None},
    "map-phone": {"width": 390, "height": 844, "scheme": "light", "open": None},
    "map-print": {"width": 720, "height": 1000, "scheme": "light", "open": None},
}
"""Size, colour scheme, and which card of the list is opened."""


def _shrink(path: Path) -> None:
    """Rewrites a picture with 255 colours, a third of its size; the rare ones, which the legend has, are kept."""
    from PIL import Image

    with Image.open(path) as picture:
        small = picture.convert("RGB").quantize(255, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def main() -> None:
    from playwright.sync_api import sync_playwright

    source, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    found = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        for name, view in VIEWS.items():
            page = browser.new_page(
                viewport={"width": view["width"], "height": view["height"]}, color_scheme=view["scheme"]
            )
            page.goto(f"file://{source}")
            if view["open"] is not None:
                page.locator(".card-head").nth(view["open"]).click()
            if name.endswith("print"):
                page.emulate_media(media="print")
            page.wait_for_timeout(600)
            page.screenshot(path=folder / f"{name}.png")
            _shrink(folder / f"{name}.png")
            print(folder / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
