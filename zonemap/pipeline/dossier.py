"""Dossier: what `read` returns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap import explaining, exports, gazetteer
from zonemap.errors import UnknownPlaceError, UnknownZoneError
from zonemap.pipeline import joining, listing, selecting
from zonemap.pipeline.listing import Listing
from zonemap.pipeline.selecting import Wanted, Wish

if TYPE_CHECKING:
    import folium
    import geopandas as gpd
    import pandas as pd

    from zonemap.errors import DocumentError
    from zonemap.model import Document, Findings, Mention, Place, Zone, ZoneClaim


class Dossier:
    """Documents, what was found in them, and the zones drawn from it.

    `zones`, `claims`, `unlocated`, `mentions` and `documents` are tuples that show as tables; a notebook shows the dossier
    itself as the map. Nothing changes a dossier: `where` and `+` give new ones.

    >>> dossier = zonemap.read_text("A buffer zone was set up within 20 km of Sarajevo.", published="1994-02-10")
    >>> dossier.zones[0].status
    'in-force'
    >>> dossier.to_geodataframe().to_file("zones.gpkg")  # or, styled and with every claim: dossier.save("zones.gpkg")
    """

    def __init__(self, findings: Findings, *, problems: tuple[DocumentError, ...] = ()) -> None:
        self.findings = findings
        """Everything found, as the stages hand it on."""
        self.problems = problems
        """Documents that could not be read, with the reason."""

    @cached_property
    def documents(self) -> Listing[Document]:
        """The documents read, in input order."""
        return Listing(self.findings.documents, noun="document", columns=listing.DOCUMENTS)

    @cached_property
    def mentions(self) -> Listing[Mention]:
        """Every toponym found, in document order."""
        found = [r for resolutions in self.findings.resolutions for r in resolutions]
        taken: dict[int, Place | None] = {id(r.mention): r.place for r in found}
        columns = listing.mention_columns(lambda mention: taken.get(id(mention)))
        return Listing((r.mention for r in found), noun="mention", columns=columns)

    @cached_property
    def claims(self) -> Listing[ZoneClaim]:
        """Every zone claim, located or not."""
        return Listing(self.findings.claims, noun="claim", columns=listing.CLAIMS)

    @cached_property
    def zones(self) -> Listing[Zone]:
        """The zones drawn, each with all the claims that speak of it."""
        return Listing(self.findings.zones, noun="zone", columns=listing.ZONES)

    @cached_property
    def unlocated(self) -> Listing[ZoneClaim]:
        """The claims whose words locate no area: listed, never drawn."""
        return Listing(self.findings.unlocated, noun="unlocated claim", columns=listing.CLAIMS)

    def __len__(self) -> int:
        return len(self.findings.zones)

    def __bool__(self) -> bool:
        return True  # a dossier without zones still says what the texts hold

    def __iter__(self) -> Iterator[Zone]:
        return iter(self.findings.zones)

    def __contains__(self, zone: object) -> bool:
        return any(zone in (own, own.id) for own in self.findings.zones)

    def __getitem__(self, zone_id: str) -> Zone:
        """The zone of that id.

        Raises:
            UnknownZoneError: there is none; the message lists the ids there are.
        """
        for zone in self.findings.zones:
            if zone.id == zone_id:
                return zone
        known = ", ".join(z.id for z in self.findings.zones[:20]) or "none: no zone was drawn"
        raise UnknownZoneError(f"no zone {zone_id!r}; zones are: {known}")

    def where(
        self, *, status: Wanted = None, kind: Wanted = None, source: str | None = None, speaker: str | None = None,
        on: dt.date | str | None = None, country: str | None = None,
    ) -> Dossier:  # fmt: skip
        """The zones that match all that is asked, each whole with all its claims, and the unlocated claims that match.

        Args:
            status: a standing, or several: 'proposed', 'agreed', 'in-force', 'rejected', 'ended'.
            kind: a kind of zone, or several.
            source: a document's id, or part of its title, publisher, address or path, in any case; one claim from it is enough.
            speaker: part of a speaker's name, in any case; one claim by that speaker is enough.
            on: a day ('YYYY-MM-DD'): zones have the standing that the texts give them at its end, by the days of statements
                and of beginnings and ends they name. Zones first dated later, or not at all, are left out. Outlines stay.
            country: ISO 3166-1 alpha-2 code; zones made from a place in it.

        Raises:
            UsageError: a value that is none.
        """
        wish = Wish.of(status=status, kind=kind, source=source, speaker=speaker, on=on, country=country)
        return Dossier(selecting.select(self.findings, wish, _country_of), problems=self.problems)

    def __add__(self, other: Dossier) -> Dossier:
        """Both as one: each document once, zones drawn and merged again; `a + b` holds what `b + a` does.

        Raises:
            UsageError: two different documents have the same id.
        """
        if not isinstance(other, Dossier):
            return NotImplemented
        joined = joining.join((self.findings, other.findings), gazetteer.bundled())
        return Dossier(joined, problems=(*self.problems, *other.problems))

    def __radd__(self, other: object) -> Dossier:
        """So that `sum` takes a list of dossiers."""
        return self if other == 0 else NotImplemented

    def explain(self, zone_id: str) -> str:
        """Why this polygon: words, candidates and why each lost, relation, numbers and where they came from.

        Raises:
            UnknownZoneError: there is no zone of that id.
        """
        return "\n".join(explaining.explain(self[zone_id], self.findings, gazetteer.bundled()))

    def to_geodataframe(self, *, extent: str = "likely") -> gpd.GeoDataFrame:
        """One row a zone, EPSG:4326 (lon/lat degrees).

        Days are datetime64, kind, status, certainty and method categories, km and km² floats, counts nullable integers.
        geopandas writes it with `to_file` and `to_parquet` as it is, and as text with `to_json(default=str)`.

        Args:
            extent: 'core', 'likely' or 'possible', or 'all' for three rows a zone and a column `extent`.

        Raises:
            UsageError: another extent.
        """
        return exports.geodataframe(self.findings, extent=extent)

    def claims_frame(self) -> pd.DataFrame:
        """One row a claim, located or not; `zone_id` is empty for the unlocated. Types as in `to_geodataframe`."""
        return exports.claims_frame(self.findings)

    def mentions_frame(self) -> gpd.GeoDataFrame:
        """One row a toponym, EPSG:4326; the geometry is the gazetteer's point, None where no place matched."""
        return exports.mentions_frame(self.findings)

    def documents_frame(self) -> pd.DataFrame:
        """One row a document, without its text."""
        return exports.documents_frame(self.findings)

    def map(self) -> folium.Map:
        """A folium map with the zones as one layer; add layers of your own to it."""
        from zonemap import maps

        return maps.folium_map(self.findings)

    def page(self, **options: Any) -> str:
        """The self-contained HTML page; options as `zonemap.maps.page`."""
        from zonemap import maps

        return maps.page(self.findings, gazetteer=gazetteer.bundled(), **options)

    def save(self, path: str | Path, **options: Any) -> Path:
        """Writes the dossier; the suffix decides the format: a map for .html, a picture for .png .svg .pdf, else GIS files.

        Raises:
            UsageError: a suffix that is no known format.
            OutputError: the file cannot be written; what stood there is untouched.
        """
        from zonemap import maps

        target = Path(path)
        if target.suffix.lower() in maps.FORMATS:
            return maps.save(self.findings, target, gazetteer=gazetteer.bundled(), **options)
        return exports.write(self.findings, target, **options)

    def __repr__(self) -> str:
        counts = (
            (len(self.documents), "document"), (len(self.zones), "zone"), (len(self.claims), "claim"), (len(self.unlocated), "unlocated"),
        )  # fmt: skip
        shown = ", ".join(f"{n} {word}{'s' if n != 1 and word != 'unlocated' else ''}" for n, word in counts)
        return f"<Dossier: {shown}>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:  # noqa: ARG002  IPython's protocol
        return {"text/plain": repr(self), **self._shown}

    @cached_property
    def _shown(self) -> dict[str, str]:
        from zonemap.pipeline import displaying

        return displaying.bundle(self.findings, gazetteer.bundled())

    def __reduce__(self) -> tuple[Any, ...]:
        # What was derived for display is derived anew: a pickle holds the findings alone.
        return _restored, (self.findings, self.problems)


def _restored(findings: Findings, problems: tuple[DocumentError, ...]) -> Dossier:
    return Dossier(findings, problems=problems)


def _country_of(place_id: str) -> str:
    try:
        return gazetteer.bundled().place(place_id).country
    except UnknownPlaceError:
        return ""
