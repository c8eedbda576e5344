"""Online background tiles, only where the user asks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zonemap.errors import UsageError

OPENSTREETMAP = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
"""OSM's standard layer. Its servers want a Referer: a page opened from disk sends none and is refused; then the built-in
background shows. For more than light use see operations.osmfoundation.org/policies/tiles."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tiles:
    """A tile service."""

    url: str
    """Template with {z}, {x} and {y}."""
    origin: str
    """Scheme and host, for the page's policy; '*.' stands for {s}."""
    attribution: str

    @classmethod
    def of(cls, wanted: bool | str | None) -> Tiles | None:  # noqa: FBT001  the option's own form
        """The service that is asked for; None for none.

        Raises:
            UsageError: an address that is not an http(s) tile template.
        """
        if not wanted:
            return None
        url = OPENSTREETMAP if wanted is True else wanted.strip()
        match = re.fullmatch(r"(https?)://((?:\{s\}\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?)/[\w./{}@:,~=?&%+-]*", url)
        if match is None or not all(f"{{{key}}}" in url for key in "zxy"):
            raise UsageError(f"tiles {url!r} must be an http(s) address with {{z}}, {{x}} and {{y}}")
        host = match.group(2).replace("{s}", "*")
        credit = "© OpenStreetMap contributors" if url == OPENSTREETMAP else match.group(2).replace("{s}.", "")
        return cls(url=url, origin=f"{match.group(1)}://{host}", attribution=credit)
