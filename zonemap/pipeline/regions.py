"""`region`: a place expression without a text around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from zonemap import documents, expressions, gazetteer, languages, relations, zones
from zonemap.errors import UnknownPlaceError, UsageError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from zonemap.model import Footprint, Place


def region(expression: str, *, country: str | None = None, language: str = "en") -> Footprint:
    """The area that a place expression means, as core, likely and possible.

    Args:
        expression: words such as "the north of Homs province" or "within 40 km of Palmyra".
        country: ISO 3166-1 alpha-2 code of the country spoken of; needed for "the south", helpful for common names.
        language: language of the words: en, fr, ar, ru, tr or es.

    Raises:
        ExpressionError: the words cannot be drawn; the message names the word.
        UnknownPlaceError: a place in them is in no gazetteer; suggestions are given.
        UsageError: an unknown country or language.
    """
    store = gazetteer.bundled()
    if language not in languages.LANGUAGES:
        raise UsageError(f"language {language!r} is not one of {', '.join(languages.LANGUAGES)}")
    tree = expressions.parse(expression, store, focus=_country(country), language=language)
    return relations.draw(tree, store)


def draw_region(expression: str, country: str, store: gazetteer.Gazetteer) -> BaseGeometry:
    """The likely area of an English place expression over a gazetteer that is being built, lon/lat.

    Raises:
        ExpressionError, UnknownPlaceError: as `region`.
    """
    focus = store.country(country) if country else None
    return relations.draw(expressions.parse(expression, store, focus=focus, language="en"), store).likely


def _country(code: str | None) -> Place | None:
    if code is None:
        return None
    try:
        return gazetteer.bundled().country(code.upper())
    except (UnknownPlaceError, LookupError):
        raise UsageError(f"country {code!r} is no ISO 3166 two-letter code") from None


def region_map(
    expression: str, found: Footprint, path: Path, *, country: str | None = None, language: str = "en"
) -> None:
    """Writes a map of one place expression.

    Raises:
        OutputError: the file cannot be written.
    """
    from zonemap import maps
    from zonemap.model import Cue, Findings, Zone, ZoneClaim

    store = gazetteer.bundled()
    document = documents.from_text(expression, id="expression", title=expression, language=language)
    tree = expressions.parse(expression, store, focus=_country(country), language=language)
    asked = Cue(decides="place", rule="asked-for", start=0, end=len(expression), text=expression)
    claim = ZoneClaim(
        document_id=document.id, start=0, end=len(expression), quote=expression, kind="other", status="proposed", speaker="",
        expression=tree, cues=(asked,),
    )  # fmt: skip
    zone = Zone(
        id="expression",
        name=expression,
        kind="other",
        status="proposed",
        footprint=found,
        claims=(claim,),
        certainty=zones.certainty(found, disputed=False),
    )
    findings = Findings(
        documents=(document,), resolutions=((),), claims=(claim,), zones=(zone,), gazetteer_version=store.version,
        gazetteer_checksum=store.checksum, credits=store.credits,
    )  # fmt: skip
    maps.save(findings, path, gazetteer=store, title=expression, language="en")
