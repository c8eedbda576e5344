"""The docs site builds without a warning, asks nothing of a network, and says what the code says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import ROOT, furnish, printed

_LOADED = re.compile(r"""<(?:script|link|img|iframe|source)\b[^>]*?\b(?:src|href)=["'](?:https?:)?//([^"'/]+)[^>]*>""")
_NOT_TRIED = ("gazetteer build", "gazetteer add", "zonemap evaluate")
"""Examples that change the gazetteer of whoever runs them, or that the README runs as well and that take long."""


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    env = {**os.environ, "DOCS_RUN_NOTEBOOKS": "false", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    return folder


def test_no_page_loads_anything_from_elsewhere(site):
    pages = list(site.rglob("*.html"))
    assert len(pages) > 15
    loaded = {(page.name, found[1]) for page in pages for found in _LOADED.finditer(page.read_text(encoding="utf-8"))}
    assert not loaded


def test_no_mark_of_a_table_is_left(site):
    left = [
        page.name
        for page in site.rglob("*.html")
        if "<!-- table:" in page.read_text(encoding="utf-8").replace("benchmarks/calibrate.py", "")
    ]
    assert [name for name in left if name != "calibration.html"] == []
    assert "right place first" in (site / "gazetteer.html").read_text(encoding="utf-8")
    assert "uncertainty_km" in (site / "formats.html").read_text(encoding="utf-8")


def test_the_reference_names_every_public_name(site):
    import zonemap

    page = (site / "reference" / "python.html").read_text(encoding="utf-8")
    for name in set(zonemap.__all__) - {"__version__"}:
        assert f'id="zonemap.{name}"' in page, name


def test_every_verb_stands_in_the_command_line_reference_and_its_example_runs(site, tmp_path, monkeypatch):
    import html

    page = html.unescape(re.sub(r"<[^>]+>", "", (site / "reference" / "command-line.html").read_text(encoding="utf-8")))
    examples = re.findall(r"Example:\s+\$ (zonemap [^\n]+)", page)
    assert len(examples) > 10
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    for example in examples:
        if not any(verb in example for verb in _NOT_TRIED):
            shown, code = printed(example)
            assert code == 0, f"{example}\n{shown}"


def test_the_coverage_table_is_what_the_benchmark_prints():
    from docs.hooks import coverage_table

    made = coverage_table(
        "syria\ten\tall\t240\t94.2\t98.8\t94.2\nsyria\ten\tblind\t125\t93.6\t97.6\t93.6\nsyria\ten\tdev\t115\t94.8\t100.0\t94.8"
    )
    assert made.count("| language |") == 1
    assert "| English | 240 | 94.2 % | 98.8 % | 94.2 % |\n| English, blind half | 125 |" in made
    assert "115" not in made


def test_every_format_and_every_error_stands_in_the_docs(site):
    from zonemap import errors, exports, maps

    formats = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    missing = [
        suffix
        for suffix in (*exports.EXPORTS, *exports.READERS, *maps.FORMATS)
        if f"`{suffix}`" not in formats and suffix != ".htm"
    ]
    assert not missing
    page = (site / "reference" / "python.html").read_text(encoding="utf-8")
    classes = [
        name for name, value in vars(errors).items() if isinstance(value, type) and value.__module__ == errors.__name__
    ]
    assert [name for name in classes if f"zonemap.errors.{name}" not in page] == []
