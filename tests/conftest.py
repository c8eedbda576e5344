"""What all tests share."""

from __future__ import annotations

import hashlib
import json
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def pytest_configure():
    """No test runs what was compiled from other sources than those that are there."""
    if changed := stale(ROOT):
        more = f" and {len(changed) - 1} more" if changed[1:] else ""
        raise pytest.UsageError(f"{changed[0]}{more} changed after it was compiled: run make compile")


def stale(root):
    """Sources of compiled modules that are no longer what was compiled, relative to the root."""
    record = root / "zonemap" / "compiled.json"
    sums = json.loads(record.read_bytes()) if record.is_file() else {}
    ending = sysconfig.get_config_var("EXT_SUFFIX")
    compiled = [
        path.with_name(path.name.removesuffix(ending) + ".py") for path in (root / "zonemap").rglob(f"*{ending}")
    ]
    names = {path: path.relative_to(root).as_posix() for path in sorted(compiled)}
    return [
        name
        for path, name in names.items()
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != sums.get(name)
    ]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Development material that is not part of the repository; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("development material is not beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def store():
    """The bundled gazetteer."""
    from zonemap import gazetteer

    return gazetteer.bundled()


def pytest_terminal_summary(terminalreporter):
    """The score of the hostile suite, when any of it ran."""
    counted = {"passed": 0, "lost": 0, "crashed": 0, "injected": 0}
    for outcome in ("passed", "failed", "error"):
        for report in terminalreporter.stats.get(outcome, []):
            kind = dict(getattr(report, "user_properties", ())).get("hostile")
            if kind is None and outcome == "error" and "tests/hostile/" in report.nodeid:
                kind = "crashed"  # its preparation failed before it could say what it is
            if kind and (report.when == "call" or outcome == "error"):
                counted["passed" if outcome == "passed" else kind] += 1
    if total := sum(counted.values()):
        terminalreporter.write_line(
            f"hostile: cases {total}, " + ", ".join(f"{word} {n}" for word, n in counted.items())
        )
