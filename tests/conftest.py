"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


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
