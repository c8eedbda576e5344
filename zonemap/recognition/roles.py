"""What a name does in its sentence: place, government, attribute, or part of another name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonemap.recognition.classes import BIT, NAMELIKE
from zonemap.recognition.gaps import Gap
from zonemap.recognition.metonymy import probability

if TYPE_CHECKING:
    from zonemap.recognition.beside import Named
    from zonemap.recognition.lexicon import Lexicon
    from zonemap.recognition.spans import Reading

_DEMONYM: Final = BIT["demonym"]
_DEMONYMIC: Final = BIT["demonymic"]
_SPEAKING: Final = BIT["speaking"]
_LIKELIER: Final = 0.5001
"""Probability from which on a name acts. Weights are rounded, so even odds do occur: then it is a place."""


class Roles:
    """Assigns roles to the names that are taken for toponyms."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def assign(self, found: list[Named], reading: Reading) -> None:
        """Sets the role of every name that has none yet."""
        doubtful = [named for named in found if named.role == "location" and not self._settled(named, reading)]
        if not doubtful or not self.lexicon.metonymy:
            return
        for named in doubtful:
            chance = probability(named.first, named.last, named.name, reading, self.lexicon)
            if chance > _LIKELIER:
                named.role = "metonym"

    def _settled(self, named: Named, reading: Reading) -> bool:
        """Sets the role where one cue settles it; whether one did."""
        flags, k = reading.flags, named.last + 1
        gap = reading.gaps[k] if k < len(flags) else Gap.LINE
        if (named.first == named.last and flags[named.first] & _DEMONYM) or (
            gap == Gap.HYPHEN and flags[k] & _DEMONYMIC
        ):
            named.role = "affiliation"
        elif self.lexicon.names.metonymic(named.name):
            named.role = "metonym"
        elif gap == Gap.SPACE and flags[k] & NAMELIKE and self.lexicon.folded[reading.rows[k]] in self.lexicon.events:
            named.role = "person-or-group"
        elif named.name >= 0 and not named.type_after and not self._inside(named, reading):
            if self.lexicon.metonymy:
                return False
            # Without a trained model: the subject of a verb of saying is a government.
            if gap == Gap.SPACE and flags[k] & _SPEAKING and self.lexicon.names.governs(named.name):
                named.role = "metonym"
        return True

    def _inside(self, named: Named, reading: Reading) -> bool:
        """Whether the name stands right behind 'in', which settles it without the model."""
        before, lexicon = named.first - 1, self.lexicon
        if before < 0 or reading.gaps[named.first] != Gap.SPACE:
            return False
        return lexicon.folded[reading.rows[before]] in lexicon.container_links
