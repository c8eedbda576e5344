"""Size, build time and time to first paint of pages with 10, 1,000 and 10,000 zones, beside plain folium.

    python benchmarks/maps.py [--limit SECONDS] [COUNT ...]

Zones are circles on a grid over Syria; each has one claim from one article, as in `tests/maps/samples.py`. First paint is
the browser's `first-contentful-paint`; "ready" is when the last zone is on the map. folium's page takes Leaflet and its
plug-ins from the network; here they are answered from the installed package, which flatters it. Each page is built in a
process of its own and stopped after the limit (600 s); so is its opening. What was stopped is printed as "not in N s".
"""

from __future__ import annotations

import argparse
import multiprocessing
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.browser.conftest import FLAGS, NAMES
from tests.maps import samples
from zonemap import gazetteer, maps
from zonemap.model import Findings

PAINTED = "performance.getEntriesByName('first-contentful-paint').map(e => e.startTime)[0] ?? -1"


def ours(findings: Findings, path: Path) -> None:
    maps.save(findings, path, gazetteer=gazetteer.bundled())


def layer(findings: Findings, path: Path) -> None:
    path.write_text(maps.folium_map(findings).get_root().render(), encoding="utf-8")


def plain(findings: Findings, path: Path) -> None:
    """What most people write: one folium.GeoJson a zone, with a popup of the quote."""
    import folium

    chart = folium.Map(location=[35, 38], zoom_start=7, tiles=None)
    for zone in findings.zones:
        folium.GeoJson(zone.footprint.likely.__geo_interface__, popup=folium.Popup(zone.claims[0].quote)).add_to(chart)
    path.write_text(chart.get_root().render(), encoding="utf-8")


def opened(browser: object, path: Path, limit: float) -> tuple[float, float]:
    """Milliseconds to first contentful paint and until the page answers after drawing everything."""
    from xstatic.pkg import leaflet

    context = browser.new_context(viewport={"width": 1280, "height": 800})  # type: ignore[attr-defined]

    def answer(route: object) -> None:
        url = route.request.url  # type: ignore[attr-defined]
        source = Path(leaflet.BASE_DIR) / Path(url).name
        if url.startswith("file:"):
            route.continue_()  # type: ignore[attr-defined]
        elif source.suffix in {".js", ".css"} and source.is_file():
            route.fulfill(
                body=source.read_text(encoding="utf-8"),
                content_type="text/javascript" if source.suffix == ".js" else "text/css",
            )  # type: ignore[attr-defined]
        else:
            route.fulfill(body="", content_type="text/javascript")  # type: ignore[attr-defined]

    context.route("**/*", answer)
    page = context.new_page()
    page.set_default_timeout(limit * 1000)
    start = time.perf_counter()
    page.goto(f"file://{path}", wait_until="load")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    ready = (time.perf_counter() - start) * 1000
    painted = float(page.evaluate(PAINTED))
    context.close()
    return painted, ready


def built(name: str, count: int, path: Path, limit: float) -> float | None:
    """Seconds that a page took to build in a process of its own, None where it was stopped; loading the gazetteer not counted."""
    process = multiprocessing.get_context("spawn").Process(target=_build, args=(name, count, path))
    process.start()
    process.join(limit)
    if process.is_alive():
        process.kill()
        process.join()
        return None
    return float(path.with_suffix(".s").read_text()) if process.exitcode == 0 else None


def _build(name: str, count: int, path: Path) -> None:
    gazetteer.bundled().settlements((35, 32, 42, 37))
    findings = samples.many(count)
    start = time.perf_counter()
    PAGES[name](findings, path)
    path.with_suffix(".s").write_text(str(time.perf_counter() - start))


PAGES = {"zonemap page": ours, "zonemap layer in folium": layer, "plain folium, a popup a zone": plain}


def main() -> None:
    from playwright.sync_api import Error, sync_playwright

    options = argparse.ArgumentParser()
    options.add_argument("counts", nargs="*", type=int, default=[10, 1_000, 10_000])
    options.add_argument("--limit", type=float, default=600)
    asked = options.parse_args()
    found = next(filter(None, map(shutil.which, NAMES)))
    print("| page | zones | size, kB | built, s | first paint, ms | ready, ms |\n|---|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        for count in asked.counts:
            for name in PAGES:
                path = Path(folder) / f"{count}.html"
                seconds = built(name, count, path, asked.limit)
                if seconds is None:
                    print(f"| {name} | {count:,} | – | not in {asked.limit:.0f} s | – | – |", flush=True)
                    continue
                size = f"{path.stat().st_size / 1000:,.0f}"
                try:
                    times = [f"{value:,.0f}" if value >= 0 else "–" for value in opened(browser, path, asked.limit)]
                except Error:
                    times = ["–", f"not in {asked.limit:.0f} s"]
                print(f"| {name} | {count:,} | {size} | {seconds:.1f} | {' | '.join(times)} |", flush=True)


if __name__ == "__main__":
    main()
