"""Who speaks of which zone, where, of what kind and with what standing.

sentences, items   a document as sentences, a sentence as places, dates, lengths and words with their classes
clauses            what belongs together inside a sentence
heads, frames      zone nouns, and clauses that make a zone without one
links              which place a zone noun is tied to
anaphora           'it', 'there', 'the second zone'
standing, history  proposed, agreed, in force, rejected, ended; mentions that claim nothing
discourse          the zones of a document, each gathered from all its mentions
shapes, assembly   their expressions, and the claims
speakers, times, provisions   who says so, when it holds, on which terms
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zonemap import languages
from zonemap.claims import assembly, frames, items, sentences, speakers
from zonemap.claims.discourse import Reader
from zonemap.model import Document, Expression, Place, Resolution, ZoneClaim

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer

__all__ = ["find"]


def find(
    document: Document,
    resolutions: Sequence[Resolution],
    expressions: Sequence[Expression],
    gazetteer: Gazetteer,
    focus: Place | None,
) -> tuple[ZoneClaim, ...]:
    """The zone claims of a document, located or not, in the order of its text.

    Args:
        document: the text; its furniture yields no claims.
        resolutions: its mentions with their places.
        expressions: its place expressions in reading order.
        gazetteer: where containment of places is looked up.
        focus: the country the text is about: the scope of zones that no words locate.
    """
    language = languages.get(document.language)
    spans = sentences.split(document.text, language.code, document.furniture)
    lines = items.itemise(document, spans, expressions, resolutions, language, frames.NEEDS)
    referents = Reader(document, lines).read() if lines else []
    if not referents:
        return ()
    setting = assembly.Setting(
        document=document, sentences=lines, resolutions=resolutions, gazetteer=gazetteer, focus=focus, language=language,
        voices=speakers.listen(document, spans, resolutions, language),
    )  # fmt: skip
    return assembly.claims(referents, setting)
