"""Compiles the hot modules with mypyc where a C compiler is at hand; without one the same sources run as plain Python.

Hatchling calls the hook for every wheel and every editable install; `python hatch_build.py` compiles a checkout in place.
Which modules: `modules` of the hook in pyproject.toml. ZONEMAP_COMPILE=0 leaves it out, ZONEMAP_COMPILE=1 makes a failure
an error.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
PACKAGE = "zonemap"
EXTENSION: str = sysconfig.get_config_var("EXT_SUFFIX")
LIBRARY = f"{PACKAGE}__mypyc{EXTENSION}"
"""The code of all compiled modules: a module of its own at the top, since mypyc reckons `__file__` from where it lies."""
RECORD = f"{PACKAGE}/compiled.json"
"""The sources that were compiled, with their SHA-256, by which `tests/conftest.py` tells whether any has changed since."""
LEVEL = "1"
"""Of gcc: -O2 takes half as long again for code no faster, and what -O0 makes is slower than plain Python; measured."""
MYPY = (
    "--config-file=",
    "--no-site-packages",
    "--ignore-missing-imports",
    "--follow-imports=silent",
    "--python-version=3.11",
)
"""Types are checked by `make check`. Here what other libraries hold is Any, so that every environment compiles the same."""


class CompilingHook(BuildHookInterface[Any]):
    """Puts compiled modules beside the sources, in the wheel or, for an editable install, in the checkout."""

    PLUGIN_NAME = "custom"
    _folder: tempfile.TemporaryDirectory[str] | None = None

    def dependencies(self) -> list[str]:
        """What compiling needs; nothing where it cannot be done."""
        return [] if hindrance() else list(_project()["dependency-groups"]["compile"])

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, and if that worked makes the wheel one for this platform and Python."""
        if version == "editable":
            in_place()
            return
        self._folder = tempfile.TemporaryDirectory()
        made = [name for name in attempt(Path(self._folder.name)) if name != RECORD]
        if made:
            build_data["force_include"].update({f"{self._folder.name}/{name}": name for name in made})
            build_data["pure_python"] = False
            build_data["infer_tag"] = True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002  Hatchling's
        """Removes what was compiled for a wheel that is now written."""
        if self._folder:
            self._folder.cleanup()


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def modules() -> list[str]:
    """The modules to compile, relative to the root."""
    found: dict[str, None] = {}
    for pattern in _project()["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["custom"]["modules"]:
        paths = sorted(ROOT.glob(pattern))
        if not paths:
            raise FileNotFoundError(f"pyproject.toml: modules: there is no {pattern}")
        found.update(dict.fromkeys(path.relative_to(ROOT).as_posix() for path in paths))
    return list(found)


def hindrance() -> str | None:
    """Why nothing can be compiled here; None where it can be tried."""
    if os.environ.get("ZONEMAP_COMPILE") == "0":
        return "ZONEMAP_COMPILE=0"
    if platform.python_implementation() != "CPython" or os.name != "posix":
        return "it is compiled for CPython on Linux and macOS alone"
    if not Path(sysconfig.get_path("include"), "Python.h").is_file():
        return "Python.h is not there (Debian: python3-dev)"
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    return None if shutil.which(compiler) else f"there is no C compiler ({compiler})"


def in_place() -> None:
    """Compiles into the checkout what has changed; where nothing can be compiled, no compiled module is left behind."""
    sums = _sums()
    if hindrance() is None and _recorded() == sums and (ROOT / LIBRARY).is_file():
        return
    clean()
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".compiling-") as folder:
        compiled = attempt(Path(folder))
        for name in sorted(compiled, key=lambda name: name == RECORD):  # the record last: with it the rest is whole
            Path(folder, name).replace(ROOT / name)


def _sums() -> dict[str, str]:
    return {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in (*modules(), Path(__file__).name)}


def _recorded() -> dict[str, str]:
    try:
        return dict(json.loads((ROOT / RECORD).read_bytes()))
    except (OSError, ValueError):
        return {}


def clean() -> None:
    """Removes compiled modules from the checkout."""
    for path in (ROOT / RECORD, ROOT / LIBRARY, *(ROOT / PACKAGE).rglob("*" + EXTENSION)):
        path.unlink(missing_ok=True)


def attempt(folder: Path) -> list[str]:
    """Compiles into a folder; one line is printed if that cannot be done.

    Returns:
        The files made, relative to the folder; none if it could not be done.

    Raises:
        RuntimeError: It could not be done, and ZONEMAP_COMPILE=1 demands it.
    """
    why = hindrance()
    if why is None:
        command = [sys.executable, __file__, "--into", str(folder)]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)  # noqa: S603
        if run.returncode == 0:
            return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
        lines = run.stdout.splitlines() or [f"exit code {run.returncode}"]
        why = next((line.strip() for line in lines if "error" in line.lower()), lines[-1])
    if os.environ.get("ZONEMAP_COMPILE") == "1":
        raise RuntimeError(f"zonemap was not compiled: {why}")
    print(f"zonemap was not compiled and runs as plain Python: {why}", file=sys.stderr)  # noqa: T201
    return []


def build(folder: Path) -> None:
    """Compiles into a folder, laid out as the checkout is; whatever goes wrong is raised."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Parallel(build_ext):
        """Compiles the C files of a library at the same time, not only libraries."""

        def build_extensions(self) -> None:
            self.parallel, one = os.cpu_count(), self.compiler.compile

            def together(sources: list[str], *args: Any, **options: Any) -> list[str]:
                with ThreadPoolExecutor(self.parallel) as pool:
                    made = list(pool.map(lambda source: one([source], *args, **options), sources))
                return [name for names in made for name in names]

            self.compiler.compile = together
            super().build_extensions()

    os.chdir(ROOT)
    sums = _sums()
    with tempfile.TemporaryDirectory() as work:
        arguments = [*modules(), *MYPY, f"--cache-dir={work}/types"]
        extensions = mypycify(
            arguments, opt_level=LEVEL, debug_level="0", multi_file=True, target_dir=f"{work}/c", group_name=PACKAGE
        )
        command = Parallel(Distribution({"name": PACKAGE, "ext_modules": extensions}))
        command.build_lib, command.build_temp = str(folder), f"{work}/objects"
        command.ensure_finalized()
        command.run()
    (folder / RECORD).write_text(json.dumps(sums, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Compiles, in place if no folder is given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--into", type=Path, metavar="FOLDER", help="compile into this folder and raise what goes wrong"
    )
    parser.add_argument("--clean", action="store_true", help="remove compiled modules from the checkout")
    arguments = parser.parse_args()
    if arguments.clean:
        clean()
    elif arguments.into:
        build(arguments.into)
    else:
        in_place()


if __name__ == "__main__":
    main()
