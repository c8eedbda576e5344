"""The notebooks run from top to bottom, and are kept without outputs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from tests.docs.blocks import ROOT

NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
_EXECUTE = "from nbclient.cli import main; main()"  # what `jupyter execute` runs


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_shows_what_it_speaks_of(path: Path, tmp_path):
    run = tmp_path / "run.ipynb"
    done = subprocess.run(
        [sys.executable, "-c", _EXECUTE, path, "--output", run, "--timeout", "300", "--startup_timeout", "180"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    cells = nbformat.read(run, as_version=4).cells
    outputs = [output for cell in cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.get("name") == "stderr"], "a notebook must not warn its reader"
    assert any("image/png" in output.get("data", {}) for output in outputs), "no picture, no map"
    assert any("<table" in output.get("data", {}).get("text/html", "") for output in outputs)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path):
    cells = nbformat.read(path, as_version=4).cells
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]
    assert cells[0].source.startswith("# "), "the title comes first"


def test_there_are_notebooks():
    assert len(NOTEBOOKS) >= 3
