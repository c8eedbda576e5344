"""Dossier: what `read` returns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap import exports, gazetteer, zones
from zonemap.errors import UnknownZoneError

if TYPE_CHECKING:
    import folium
    import geopandas as gpd

    from zonemap.errors import DocumentError
    from zonemap.model import Document, Findings, Mention, Zone, ZoneClaim


class Dossier:
    """Documents, what was found in them, and the zones drawn from it."""

    def __init__(self, findings: Findings, *, problems: tuple[DocumentError, ...] = ()) -> None:
        self.findings = findings
        self.problems = problems
        """Documents that could not be read, with the reason."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents read, in input order."""
        return self.findings.documents

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every toponym found, in document order."""
        return tuple(r.mention for rs in self.findings.resolutions for r in rs)

    @property
    def claims(self) -> tuple[ZoneClaim, ...]:
        """Every zone claim, located or not."""
        return self.findings.claims

    @property
    def zones(self) -> tuple[Zone, ...]:
        """The zones drawn, each with all the claims that speak of it."""
        return self.findings.zones

    @property
    def unlocated(self) -> tuple[ZoneClaim, ...]:
        """The claims whose words locate no area: listed, never drawn."""
        return self.findings.unlocated

    def __getitem__(self, zone_id: str) -> Zone:
        """The zone of that id.

        Raises:
            UnknownZoneError: there is none; the message lists the ids there are.
        """
        for zone in self.zones:
            if zone.id == zone_id:
                return zone
        known = ", ".join(z.id for z in self.zones[:20]) or "none: no zone was drawn"
        raise UnknownZoneError(f"no zone {zone_id!r}; zones are: {known}")

    def explain(self, zone_id: str) -> str:
        """Why this polygon: words, candidates and why each lost, relation, numbers and where they came from."""
        return "\n".join(zones.explain(self[zone_id], self.findings, gazetteer.bundled()))

    def to_geodataframe(self, *, extent: str = "likely") -> gpd.GeoDataFrame:
        """One row a zone, EPSG:4326; `extent` is 'core', 'likely' or 'possible'.

        Raises:
            UsageError: another extent.
        """
        return exports.geodataframe(self.findings, extent=extent)

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

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:  # noqa: ARG002  IPython's protocol
        from zonemap import maps

        return {"text/plain": repr(self), "text/html": maps.notebook_html(self.findings, gazetteer=gazetteer.bundled())}
