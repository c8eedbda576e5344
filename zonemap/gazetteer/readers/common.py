"""What several readers share."""

from __future__ import annotations

import re
import unicodedata


def split(value: str | None) -> list[str]:
    """Parts of a cell separated by '|'."""
    return [part.strip() for part in (value or "").split("|") if part.strip()]


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens, for ids."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")
