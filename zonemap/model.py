"""The frozen types that flow between the stages; every field is explained under itself.

    Document ─recognition→ Mention ─resolution→ Resolution ─expressions→ Expression
             ─claims→ ZoneClaim ─zones→ Zone ─→ map, export

Coordinates are WGS 84 longitude/latitude degrees; lengths are metres unless a name says `_km`; spans are half-open
code-point offsets of `Document.text`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Kind = Literal[
    "de-escalation", "safe", "security", "buffer", "no-fly", "demilitarised", "ceasefire", "deconfliction",
    "humanitarian", "exclusion", "evacuation", "corridor", "no-fire", "other",
]  # fmt: skip
Status = Literal["proposed", "agreed", "in-force", "rejected", "ended"]
Role = Literal["location", "metonym", "affiliation", "person-or-group", "zone-part"]
Certainty = Literal["certain", "less-certain", "uncertain"]
Method = Literal["boundary", "calibrated", "convention", "judgement", "combined"]
FeatureClass = Literal["country", "admin", "settlement", "quarter", "region", "line", "water", "facility"]

CAPITAL_RANK = 2
"""`Place.rank` up to which a settlement is a capital or another great city."""
KINDS: tuple[Kind, ...] = Kind.__args__  # type: ignore[attr-defined]
STATUSES: tuple[Status, ...] = Status.__args__  # type: ignore[attr-defined]


class Span(NamedTuple):
    """A half-open stretch of a document's text."""

    start: int
    end: int


class Interval(NamedTuple):
    """Days from `first` to `last`, both included; None where that end is not stated."""

    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """One text with what is known of where it came from."""

    id: str
    """Stable within a run: the caller's id, else derived from source and content."""
    text: str
    """The text all offsets refer to; never altered after reading."""
    source: str = ""
    """Path, URL or '-' it was read from."""
    title: str = ""
    publisher: str = ""
    url: str = ""
    """Where a reader finds it; empty unless http or https."""
    published: dt.date | None = None
    language: str = "und"
    """ISO 639-1 code; 'und' where it could not be told."""
    furniture: tuple[Span, ...] = ()
    """Stretches that are not prose of the article: tags, 'READ MORE' lines, captions. They yield no claims."""
    partial: bool = False
    """Only the quoted stretches of the text are known, at their offsets, with blanks between them: read back from a file."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """One gazetteer record."""

    id: str
    """Stable gazetteer id such as 'sy:SY07' or 'gn:170654'."""
    name: str
    """Preferred English name."""
    feature: str
    """What it is in a word: country, governorate, province, district, city, town, village, river, airbase, …"""
    feature_class: FeatureClass
    lat: float
    lon: float
    country: str = ""
    """ISO 3166-1 alpha-2; empty for what lies in none or several."""
    parents: tuple[str, ...] = ()
    """Ids of the units that contain it, nearest first."""
    population: int = 0
    """Inhabitants; 0 where unknown."""
    rank: int = 9
    """Importance, 1 (world capital, country) to 9 (hamlet)."""
    native: str = ""
    """Name in the local script; empty where unknown."""
    extent: Literal["point", "line", "polygon"] = "point"
    """What `Gazetteer.geometry` returns for it."""
    source: str = ""
    """Key of the source in sources.toml."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """One place a name may mean."""

    place: Place
    score: float
    """Probability that this place is meant, 0 to 1."""
    matched: str = ""
    """The gazetteer spelling that matched."""
    reasons: tuple[str, ...] = ()
    """Why it ranks where it does, in words for a reader."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """A stretch of text that names a place (or looks as if it did)."""

    start: int
    end: int
    text: str
    role: Role
    """What the name does in its sentence; only a 'location' can carry a zone, and a 'metonym' that is no country's or capital's."""
    place_ids: tuple[str, ...] = ()
    """Gazetteer ids the spelling may mean, unranked; empty when the name is in no gazetteer."""
    feature_word: str = ""
    """Type word beside the name, as a canonical English feature: 'province', 'city', 'river', …; empty if none."""
    container: str = ""
    """Text of a containing place named beside it ('Texas' in 'Paris, Texas'); empty if none."""
    score: float = 1.0
    """Probability that this is a toponym at all, 0 to 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolution:
    """A mention with the places it may mean, best first; no candidates means 'no match'."""

    mention: Mention
    candidates: tuple[Candidate, ...] = ()

    @property
    def place(self) -> Place | None:
        """The best candidate's place, or None."""
        return self.candidates[0].place if self.candidates else None


class Distance(NamedTuple):
    """A stated length in metres; low == high unless the text gives a range ('5 to 14 kilometres')."""

    low: float
    high: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Expression:
    """A node of the operator tree that a place expression parses to."""

    relation: str
    """Registry key in `zonemap.relations`: 'place', 'inner-direction', 'near', 'union', …"""
    start: int
    end: int
    text: str
    """The words of this node: `Document.text[start:end]`."""
    anchors: tuple[Expression, ...] = ()
    """Operand expressions, in the order the relation documents."""
    senses: tuple[Place, ...] = ()
    """Only for 'place': the place meant, then any other sense that must be kept (city and province of one name)."""
    direction: str = ""
    """Compass point in lower case ('n', 'nnw', …), 'c' for central; empty if none."""
    distance: Distance | None = None
    """Stated distance, width, depth or radius."""
    value: tuple[float, ...] = ()
    """Numbers the relation documents: coordinates (lon, lat), a parallel, square metres."""
    side: str = ""
    """'inside', 'outside' or 'both' for strips and belts; empty if not stated."""
    notes: tuple[str, ...] = ()
    """What the words leave open, for a reader: 'which side is not stated'."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Basis:
    """One number a footprint rests on, and where it came from."""

    quantity: str
    """For example 'radius (possible)'."""
    value: str
    """For example '42.8 km'."""
    origin: Method
    detail: str = ""
    """'n=441, coverage 0.952 (cross-validated by country)', a citation, or the reason for a judgement."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Footprint:
    """An area as three nested polygons: core ⊆ likely ⊆ possible (egg-yolk model, Cohn & Gotts 1996)."""

    core: BaseGeometry
    """Meant for sure; an empty polygon where nothing is."""
    likely: BaseGeometry
    """The best single area."""
    possible: BaseGeometry
    """The outer limit."""
    method: Method
    uncertainty_km: float
    """How far the likely edge may be off: largest distance from its edge to the edge of core or possible, km."""
    area_km2: float
    """Geodesic area of `likely`."""
    relation: str
    """Compact form of the tree: 'place', 'part:north', 'near+part:north'."""
    basis: tuple[Basis, ...] = ()
    notes: tuple[str, ...] = ()
    solid_edge: BaseGeometry | None = None
    """Lines of the likely edge that are administrative borders; every other edge was made by a phrase."""
    place_ids: tuple[str, ...] = ()
    """Gazetteer ids the shape was made from."""
    steps: tuple[str, ...] = ()
    """The tree evaluated, one line a node, for `explain`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cue:
    """A word or rule that decided something about a claim."""

    decides: str
    """'kind', 'status', 'speaker', 'date', 'place', …"""
    rule: str
    """Name of the rule, greppable in the code."""
    start: int
    end: int
    text: str
    """The words themselves; empty when the rule rests on an absence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    """A term or party of a zone that the text states."""

    topic: str
    """'guarantor', 'monitor', 'flights', 'aid', 'checkpoint', 'deadline', 'width', …"""
    text: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ZoneClaim:
    """Somebody saying something of a zone, in one document."""

    document_id: str
    start: int
    end: int
    quote: str
    """`Document.text[start:end]`: the sentence or sentences the claim rests on."""
    kind: Kind
    status: Status
    speaker: str
    """Who says so, as named in the text; the publisher where nobody is; '' where that is unknown too."""
    speaker_role: str = ""
    """'source', 'minister', 'draft', 'outlet', …"""
    said: dt.date | None = None
    """Day of the statement; the publication date where the text gives none."""
    effective: Interval = Interval()
    """Days the zone is said to hold; open ends unknown."""
    expression: Expression | None = None
    """Where; None makes the claim unlocated."""
    scope: Place | None = None
    """The country or region spoken of, when no zone is located in it."""
    count: int | None = None
    """'four zones' → 4."""
    name: str = ""
    """Short name for the zone from its words; '' to take it from the expression."""
    cues: tuple[Cue, ...] = ()
    provisions: tuple[Provision, ...] = ()
    notes: tuple[str, ...] = ()
    """Open questions for a reader: 'the text says four zones; three were located'."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusChange:
    """One step of a zone's history."""

    on: dt.date | None
    status: Status
    document_id: str
    speaker: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Zone:
    """An area several claims speak of, drawn once."""

    id: str
    """Deterministic: a slug of name and kind, made unique within a dossier."""
    name: str
    kind: Kind
    status: Status
    """Latest standing by date; see `history`."""
    footprint: Footprint
    claims: tuple[ZoneClaim, ...]
    """Never empty."""
    certainty: Certainty
    history: tuple[StatusChange, ...] = ()
    rivals: tuple[str, ...] = ()
    """Ids of zones that the sources place differently although they name the same."""
    notes: tuple[str, ...] = field(default=())
    """Conflicts and open questions, for a reader."""

    def explain(self) -> str:
        """What text it comes from, how it was drawn, and where each number comes from; `Dossier.explain` says more."""
        from zonemap import explaining

        return "\n".join(explaining.explain(self))

    def status_on(self, day: dt.date) -> Status | None:
        """Its standing at the end of a day by its history and the last day its claims state; None before it was first dated."""
        standing: Status | None = None
        for change in self.history:
            if change.on is None or change.on <= day:
                standing = change.status
        last = [claim.effective.last for claim in self.claims if claim.status in {"agreed", "in-force"}]
        over = bool(last) and all(end is not None and end < day for end in last)
        return "ended" if over and standing in {"agreed", "in-force"} else standing


@dataclass(frozen=True, kw_only=True, slots=True)
class Findings:
    """Everything found in a set of documents: what maps and exports are made from."""

    documents: tuple[Document, ...] = ()
    resolutions: tuple[tuple[Resolution, ...], ...] = ()
    """One tuple a document, in the order of `documents`."""
    claims: tuple[ZoneClaim, ...] = ()
    """All claims, located or not, in document order."""
    zones: tuple[Zone, ...] = ()
    gazetteer_version: str = ""
    gazetteer_checksum: str = ""
    """SHA-256 of the gazetteer that the findings rest on."""
    credits: tuple[str, ...] = ()
    """Attribution lines that every product made from these findings must carry."""

    @property
    def unlocated(self) -> tuple[ZoneClaim, ...]:
        """The claims whose words locate no area."""
        return tuple(claim for claim in self.claims if claim.expression is None)
