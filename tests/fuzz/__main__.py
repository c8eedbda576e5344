"""`python -m tests.fuzz NAME [--seconds N]`: searches for inputs that break a target, with atheris (libFuzzer).

New inputs that bring coverage are kept in .fuzz/NAME, which is not committed; an input that breaks the target is written to
tests/fuzz/inputs/NAME/crash-… and is from then on a test.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import sys
import warnings
from pathlib import Path

import atheris

INPUTS = Path(__file__).parent / "inputs"
FOUND = Path(".fuzz")
INSTRUMENTED = {
    "readers": ["zonemap.documents", "docx", "pypdf", "trafilatura"],
    "places": ["zonemap.expressions", "zonemap.relations", "zonemap.names"],
    "pages": ["zonemap.maps", "zonemap.zones"],
}


def main() -> None:
    """Runs one target under atheris."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("target", choices=INSTRUMENTED)
    parser.add_argument("--seconds", type=int, default=600)
    asked = parser.parse_args()
    with atheris.instrument_imports(include=INSTRUMENTED[asked.target]):
        for name in INSTRUMENTED[asked.target]:
            importlib.import_module(name)
        from tests.fuzz.targets import TARGETS
        from zonemap.maps import basemap
    target = TARGETS[asked.target]
    # The sample lies where it lies: its surroundings, two thirds of a page's time, are drawn once.
    around, drawn = basemap._locator, {}

    def once_around(wide: tuple[float, ...], *given: object) -> object:
        if wide not in drawn:
            drawn[wide] = around(wide, *given)
        return drawn[wide]

    basemap._locator = once_around
    warnings.simplefilter("ignore")

    def once(raw: bytes) -> None:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            target(raw)

    kept, grown = INPUTS / asked.target, FOUND / asked.target
    kept.mkdir(parents=True, exist_ok=True)
    grown.mkdir(parents=True, exist_ok=True)
    options = [
        f"-max_total_time={asked.seconds}", f"-artifact_prefix={kept}/", "-rss_limit_mb=3000", "-timeout=60", "-max_len=4096", "-len_control=20",
        "-print_final_stats=1", "-verbosity=1",
    ]  # fmt: skip
    atheris.Setup([sys.argv[0], *options, str(grown), str(kept)], once)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
