"""Who speaks of which zone, where, of what kind and with what standing.

scan               which sentences can speak of a zone at all
sentences, items   a document as sentences, a sentence as places, dates, lengths and words with their classes
clauses            what belongs together inside a sentence
heads, frames      zone nouns, and clauses that make a zone without one
links, predicates  which place a zone noun is tied to
anaphora           'it', 'there', 'the second zone'
standing, history  proposed, agreed, in force, rejected, ended; mentions that claim nothing
discourse          the zones of a document, each gathered from all its mentions
shapes, assembly   their expressions, and the claims
speakers, times, testimony, provisions   who says so, when it holds, on which terms
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zonemap import languages
from zonemap.claims import assembly, items, speakers, testimony
from zonemap.claims.discourse import Reader
from zonemap.claims.scan import Scan, scan
from zonemap.model import Document, Expression, Place, Resolution, ZoneClaim

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer

__all__ = ["Scan", "find", "scan"]


def find(  # noqa: PLR0917  a stage takes what the stages before it found
    document: Document,
    resolutions: Sequence[Resolution],
    expressions: Sequence[Expression],
    gazetteer: Gazetteer,
    focus: Place | None,
    scanned: Scan | None = None,
) -> tuple[ZoneClaim, ...]:
    """The zone claims of a document, located or not, in the order of its text.

    Args:
        document: the text; its furniture yields no claims.
        resolutions: its mentions with their places.
        expressions: its place expressions in reading order.
        gazetteer: where containment of places is looked up.
        focus: the country the text is about: the scope of zones that no words locate.
        scanned: what `scan` found in the document, where it has been called already.
    """
    scanned = (scanned or scan(document)).placed(expressions, resolutions)
    if not scanned:
        return ()
    language = languages.get(document.language)
    lines = items.itemise(document, scanned.sentences, expressions, resolutions, language, scanned.spoken)
    referents = Reader(document, lines).read()
    if not referents:
        return ()
    setting = testimony.Setting(
        document=document, sentences=lines, resolutions=resolutions, gazetteer=gazetteer, focus=focus, language=language,
        voices=speakers.listen(document, scanned.sentences, resolutions, language),
    )  # fmt: skip
    return assembly.claims(referents, setting)
