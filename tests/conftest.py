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
