"""What a name does in its sentence: place, government, attribute, or part of another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.recognition.classes import BIT
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from zonemap.model import Role
    from zonemap.recognition.beside import Named
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading


def role(named: Named, reading: Reading, lexicon: Lexicon) -> Role:
    """Role of a name that is taken for a toponym."""
    flags, gaps = reading.flags, reading.gaps
    if named.first == named.last and flags[named.first] & BIT["demonym"]:
        return "affiliation"
    k = named.last + 1
    if k < len(flags):
        if gaps[k] == Gap.HYPHEN and flags[k] & BIT["demonymic"]:
            return "affiliation"
        if gaps[k] == Gap.SPACE and flags[k] & BIT["speaking"] and lexicon.grade[reading.rows[named.first]] == 3:
            return "metonym"
    return "location"
