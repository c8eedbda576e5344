"""What a name does in its sentence: place, government, attribute, or part of another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonemap.recognition.classes import BIT
from zonemap.recognition.gaps import Gap

if TYPE_CHECKING:
    from zonemap.model import Role
    from zonemap.recognition.beside import Named
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.scoring import Padded
    from zonemap.recognition.spans import Reading


class Roles:
    """Assigns roles to the names that are taken for toponyms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def assign(self, found: list[Named], reading: Reading, padded: Padded) -> None:
        """Sets the role of every name."""
        for named in found:
            named.role = self._role(named, reading)

    def _role(self, named: Named, reading: Reading) -> Role:
        flags, gaps = reading.flags, reading.gaps
        if named.first == named.last and flags[named.first] & BIT["demonym"]:
            return "affiliation"
        k = named.last + 1
        if k < len(flags):
            if gaps[k] == Gap.HYPHEN and flags[k] & BIT["demonymic"]:
                return "affiliation"
            if (
                gaps[k] == Gap.SPACE
                and flags[k] & BIT["speaking"]
                and self.lexicon.grade[reading.rows[named.first]] == 3
            ):
                return "metonym"
        return "location"
