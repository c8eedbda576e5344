"""The command line looks for garbage seldom; a program that uses the library keeps its own ways."""

from __future__ import annotations

import gc
import subprocess
import sys

ASKED = "import gc, sys; from zonemap.cli import main\ntry:\n    main({})\nexcept SystemExit:\n    print(gc.get_threshold()[0])"


def threshold(arguments):
    command = [sys.executable, "-c", ASKED.format(arguments), "--version"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[-2])


def test_a_run_of_the_command_looks_for_garbage_seldom():
    assert threshold("") > 10 * gc.get_threshold()[0]


def test_a_program_that_calls_the_verbs_keeps_its_threshold():
    assert threshold("['--version']") == gc.get_threshold()[0]
