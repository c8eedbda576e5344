"""Findings cut down to the zones that somebody asks for."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from zonemap.errors import UsageError
from zonemap.model import KINDS, STATUSES, Findings

if TYPE_CHECKING:
    from zonemap.model import Document, Zone, ZoneClaim

Wanted = str | Iterable[str] | None


@dataclasses.dataclass(frozen=True, kw_only=True)
class Wish:
    """What zones and unlocated claims must satisfy; None asks nothing."""

    status: frozenset[str] | None = None
    kind: frozenset[str] | None = None
    source: str | None = None
    speaker: str | None = None
    on: dt.date | None = None
    country: str | None = None

    @classmethod
    def of(
        cls, *, status: Wanted, kind: Wanted, source: str | None, speaker: str | None, on: dt.date | str | None, country: str | None
    ) -> Wish:  # fmt: skip
        """A wish from what a caller gives.

        Raises:
            UsageError: a status, kind, day or country that is none.
        """
        if country is not None and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise UsageError(f"country {country!r} is no ISO 3166 two-letter code")
        return cls(
            status=_among(status, STATUSES, "status"), kind=_among(kind, KINDS, "kind"), source=source, speaker=speaker, on=_day(on),
            country=country.upper() if country else None,
        )  # fmt: skip


def _among(wanted: Wanted, known: tuple[str, ...], name: str) -> frozenset[str] | None:
    if wanted is None:
        return None
    values = frozenset([wanted] if isinstance(wanted, str) else wanted)
    if strange := sorted(values - set(known)):
        raise UsageError(f"{name} {strange[0]!r} is not one of {', '.join(known)}")
    return values


def _day(value: dt.date | str | None) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if value is None or isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        raise UsageError(f"on takes a date or 'YYYY-MM-DD', not {value!r}") from None


def select(findings: Findings, wish: Wish, country_of: Callable[[str], str]) -> Findings:
    """The findings with the zones that satisfy a wish, whole, the unlocated claims that do, and the documents they come from.

    With a day, each zone has the standing of that day, and zones first dated later, or not at all, are left out.

    Args:
        findings: what to choose from.
        wish: what to choose.
        country_of: country code of a gazetteer id, '' where there is none.
    """
    texts = {document.id: document for document in findings.documents}
    zones = [
        standing
        for zone in findings.zones
        if (standing := _as_of(zone, wish.on)) and _fits(standing, wish, texts, country_of)
    ]
    unlocated = [claim for claim in findings.unlocated if _claim_fits(claim, wish, texts)]
    own = {id(claim) for zone in zones for claim in zone.claims} | {id(claim) for claim in unlocated}
    shown = {claim.document_id for zone in zones for claim in zone.claims} | {c.document_id for c in unlocated}
    known = {zone.id for zone in zones}
    kept = [number for number, document in enumerate(findings.documents) if document.id in shown]
    return dataclasses.replace(
        findings,
        documents=tuple(findings.documents[i] for i in kept),
        resolutions=tuple(findings.resolutions[i] for i in kept),
        claims=tuple(claim for claim in findings.claims if id(claim) in own),
        zones=tuple(dataclasses.replace(z, rivals=tuple(r for r in z.rivals if r in known)) for z in zones),
    )


def _as_of(zone: Zone, day: dt.date | None) -> Zone | None:
    if day is None:
        return zone
    status = zone.status_on(day)
    dated = any(change.on is not None for change in zone.history)
    return dataclasses.replace(zone, status=status) if status and dated else None


def _fits(zone: Zone, wish: Wish, texts: dict[str, Document], country_of: Callable[[str], str]) -> bool:
    return (
        (wish.status is None or zone.status in wish.status)
        and (wish.kind is None or zone.kind in wish.kind)
        and (wish.country is None or any(country_of(place_id) == wish.country for place_id in zone.footprint.place_ids))
        and any(_said_by(claim, wish, texts) for claim in zone.claims)
    )


def _claim_fits(claim: ZoneClaim, wish: Wish, texts: dict[str, Document]) -> bool:
    day = claim.effective.first or claim.said
    return (
        (wish.status is None or claim.status in wish.status)
        and (wish.kind is None or claim.kind in wish.kind)
        and (wish.country is None or (claim.scope is not None and claim.scope.country == wish.country))
        and (wish.on is None or (day is not None and day <= wish.on))
        and _said_by(claim, wish, texts)
    )


def _said_by(claim: ZoneClaim, wish: Wish, texts: dict[str, Document]) -> bool:
    """Whether one claim comes from the source and the speaker asked for."""
    return (wish.source is None or _from(texts[claim.document_id], wish.source)) and (
        wish.speaker is None or wish.speaker.casefold() in claim.speaker.casefold()
    )


def _from(document: Document, source: str) -> bool:
    named = (document.title, document.publisher, document.url, document.source)
    return document.id == source or any(source.casefold() in name.casefold() for name in named)
