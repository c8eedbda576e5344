"""Which licences let the gazetteer pass a source on."""

from __future__ import annotations

import re

from zonemap.errors import GazetteerError

_REFUSED = (
    (re.compile(r"\bgadm\b", re.IGNORECASE), "GADM data may not be passed on; take geoBoundaries, OCHA COD-AB or Natural Earth"),
    (re.compile(r"non-?commercial|\bNC\b", re.IGNORECASE), "its licence forbids commercial use, so it cannot go into maps that newsrooms sell"),
    (re.compile(r"no-?deriv|\bND\b", re.IGNORECASE), "its licence forbids changed copies, and a gazetteer changes what it joins"),
    (re.compile(r"all rights reserved|proprietary|not redistributable", re.IGNORECASE), "its licence forbids passing it on"),
)  # fmt: skip


def demand(licence: str, described: str, where: str) -> None:
    """Checks that a source may be used.

    Args:
        licence: as stated; empty for none.
        described: name and origin of the source, where a refused publisher may be named.
        where: begins the message.

    Raises:
        GazetteerError: no licence, or one that does not allow passing the source on; says why.
    """
    if not licence.strip():
        raise GazetteerError(
            f"{where}: no licence is stated; state one (for example 'CC BY 4.0') or leave the source out"
        )
    for pattern, reason in _REFUSED:
        if pattern.search(f"{described} {licence}"):
            raise GazetteerError(f"{where}: refused: {reason}")
