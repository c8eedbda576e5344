"""One document through the stages that look at it alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from zonemap import claims as claims_stage
from zonemap import documents, expressions, languages, recognition, resolution, zones
from zonemap.errors import AnalysisError, DocumentError, GazetteerError
from zonemap.model import Document, Expression, Resolution, Zone, ZoneClaim

if TYPE_CHECKING:
    import datetime as dt

    from zonemap.gazetteer import Gazetteer

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True, slots=True)
class Analysis:
    """What one document holds."""

    document: Document
    resolutions: tuple[Resolution, ...]
    claims: tuple[ZoneClaim, ...]


def analyse(document: Document, gazetteer: Gazetteer) -> Analysis:
    """Mentions, their places, and the zone claims of one document."""
    language = languages.get(document.language)
    mentions = recognition.recognise(document, gazetteer)
    resolutions = resolution.resolve(document, mentions, gazetteer)
    scanned = claims_stage.scan(document)
    if not scanned:
        return Analysis(document=document, resolutions=resolutions, claims=())
    sited = tuple(_sited(found, gazetteer) for found in resolutions)
    focus = resolution.focus(document, resolutions, gazetteer)
    skip = sorted((*document.furniture, *scanned.unread()))
    places = expressions.find(document.text, sited, gazetteer, language, focus=focus, skip=skip)
    found = claims_stage.find(document, sited, places, gazetteer, focus, scanned)
    return Analysis(document=document, resolutions=_with_zone_parts(resolutions, sited, found), claims=found)


def drawn(found: Analysis, gazetteer: Gazetteer) -> tuple[tuple[ZoneClaim, ...], tuple[Zone, ...]]:
    """The claims of one document, those that cannot be drawn unlocated, and its zones."""
    claims = zones.settled(found.claims, gazetteer)
    return claims, zones.build((found.document,), claims, gazetteer)


def analyse_all(
    sources: Iterable[str | Path],
    gazetteer: Gazetteer,
    *,
    published: dt.date | None = None,
    publisher: str = "",
    on_problem: Callable[[DocumentError], None],
) -> Iterator[Analysis]:
    """Every readable document of every source, in order; what cannot be read goes to `on_problem` and the rest goes on."""
    for source in sources:
        for document in loaded(source, published=published, publisher=publisher):
            found = document if isinstance(document, DocumentError) else attempt(document, analyse, gazetteer)
            if isinstance(found, DocumentError):
                on_problem(found)
            else:
                yield found


def loaded(
    source: str | Path, *, published: dt.date | None = None, publisher: str = ""
) -> Iterator[Document | DocumentError]:
    """As `documents.load`; where a reader fails in a way it should not, an AnalysisError ends the source."""
    try:
        yield from documents.load(source, published=published, publisher=publisher)
    except GazetteerError:
        raise
    except Exception as error:  # noqa: BLE001  a fault of ours in one source must not cost the others of a batch
        yield _fault(str(source), error)


def attempt(document: Document, work: Callable[[Document, Gazetteer], T], gazetteer: Gazetteer) -> T | AnalysisError:
    """What `work` makes of one document, or the AnalysisError that stands for a fault of ours.

    Raises:
        GazetteerError: the gazetteer is damaged.
    """
    try:
        return work(document, gazetteer)
    except GazetteerError:  # the next document would meet the same
        raise
    except Exception as error:  # noqa: BLE001  as above
        return _fault(f"{document.source}, document {document.id}", error)


def _fault(where: str, error: Exception) -> AnalysisError:
    fault = AnalysisError(
        f"{where}: zonemap failed on it ({type(error).__name__}); run it alone with --debug and report it"
    )
    fault.__cause__ = error
    return fault


def _sited(found: Resolution, gazetteer: Gazetteer) -> Resolution:
    """The resolution as claims and expressions read it."""
    role = resolution.sited_role(found, gazetteer)
    if role == found.mention.role:
        return found
    return dataclasses.replace(found, mention=dataclasses.replace(found.mention, role=role))


def _with_zone_parts(
    resolutions: tuple[Resolution, ...], sited: tuple[Resolution, ...], claims: tuple[ZoneClaim, ...]
) -> tuple[Resolution, ...]:
    """The resolutions with role 'zone-part' where a claim's area is made from the mention."""
    used = {span for claim in claims if claim.expression for span in leaf_spans(claim.expression)}
    if not used:
        return resolutions
    return tuple(
        dataclasses.replace(r, mention=dataclasses.replace(r.mention, role="zone-part"))
        if s.mention.role == "location" and any(a <= r.mention.start and r.mention.end <= b for a, b in used)
        else r
        for r, s in zip(resolutions, sited, strict=True)
    )


def leaf_spans(expression: Expression) -> Iterator[tuple[int, int]]:
    """Spans of the places that an expression is built from."""
    if expression.senses:
        yield expression.start, expression.end
    for anchor in expression.anchors:
        yield from leaf_spans(anchor)
