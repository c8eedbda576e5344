"""Made-up findings over northern Syria for the tests of maps: every look of a zone, and hostile text in every field."""

from __future__ import annotations

import dataclasses
import datetime as dt

from shapely import LineString, Point, Polygon, box

from zonemap.model import (
    Basis,
    Cue,
    Document,
    Expression,
    Findings,
    Footprint,
    Interval,
    Place,
    Provision,
    StatusChange,
    Zone,
    ZoneClaim,
)

MAY = Document(
    id="may",
    text=(
        "A draft seen by reporters names a de-escalation zone in Idlib province. A belt around Idlib would keep the sides apart.\n\n"
        "Parts of Homs province are to follow, an opposition source said. Safe zones in Syria were mentioned too, but nobody said where."
    ),
    title="A draft names zones", publisher="The Sample", url="https://example.org/may", published=dt.date(2017, 5, 3), language="en",
)  # fmt: skip
JULY = Document(
    id="july",
    text="The ceasefire in the south covers Daraa, one side said. The other side said the ceasefire covers Suwayda as well.\nIt collapsed near Ghouta.",
    title="Two views of the south", publisher="The Other", url="https://example.org/july", published=dt.date(2017, 7, 9), language="en",
)  # fmt: skip
ARABIC = Document(
    id="arabic", text="قال المتحدث إن منطقة خفض التصعيد في إدلب أصبحت سارية.", title="إدلب", publisher="العينة", published=dt.date(2017, 9, 15), language="ar"
)  # fmt: skip
SYRIA = Place(
    id="co:SY",
    name="Syria",
    feature="country",
    feature_class="country",
    lat=35.0,
    lon=38.0,
    country="SY",
    extent="polygon",
)

IDLIB = Polygon([(36.2, 35.5), (36.9, 35.4), (37.1, 35.9), (36.6, 36.3), (36.2, 36.0)])
HOMS = box(36.4, 34.6, 37.4, 35.1)
DARAA = box(35.95, 32.5, 36.4, 33.0)
BOTH = box(35.95, 32.45, 36.9, 33.05)
GHOUTA = Point(36.45, 33.52).buffer(0.1)


def claim(document: Document, quote: str, words: str = "", **known) -> ZoneClaim:
    start = document.text.index(quote)
    expression = None
    if words:
        at = document.text.index(words, start)
        expression = Expression(relation="place", start=at, end=at + len(words), text=words)
    values = {
        "document_id": document.id, "start": start, "end": start + len(quote), "quote": quote, "kind": "de-escalation", "status": "proposed",
        "speaker": "a draft", "said": document.published, "expression": expression,
        "cues": (Cue(decides="kind", rule="head", start=start, end=start + 2, text=quote[:2]),),
    }  # fmt: skip
    return ZoneClaim(**{**values, **known})


def footprint(likely, *, core=None, possible=None, **known) -> Footprint:
    values = {
        "core": likely if core is None else core, "likely": likely, "possible": likely if possible is None else possible, "method": "judgement",
        "uncertainty_km": 12.4, "area_km2": likely.area * 9000, "relation": "near", "place_ids": ("co:SY",),
        "basis": (Basis(quantity="radius (possible)", value="12 km", origin="calibrated", detail="n=441"),),
    }  # fmt: skip
    return Footprint(**{**values, **known})


def zone(zone_id: str, name: str, shape: Footprint, *claims: ZoneClaim, **known) -> Zone:
    last = claims[-1]
    values = {
        "id": zone_id, "name": name, "kind": last.kind, "status": last.status, "footprint": shape, "claims": claims, "certainty": "less-certain",
        "history": tuple(StatusChange(on=c.said, status=c.status, document_id=c.document_id, speaker=c.speaker) for c in claims),
    }  # fmt: skip
    return Zone(**{**values, **known})


def findings() -> Findings:
    """Five zones of every look, one claim without a place, three articles."""
    first = "A draft seen by reporters names a de-escalation zone in Idlib province."
    now = claim(ARABIC, ARABIC.text, "إدلب", status="in-force", speaker="المتحدث")
    west = LineString([(36.2, 36.0), (36.2, 35.5), (36.9, 35.4)])
    zones = (
        zone("idlib", "Idlib", footprint(IDLIB, solid_edge=west, relation="place", method="boundary", notes=("the southern edge is not stated",)), claim(MAY, first, "Idlib province"), now),
        zone("belt", "Belt around Idlib", footprint(IDLIB.buffer(0.12).difference(IDLIB), core=Polygon(), relation="belt", notes=("its width is not stated",),
             basis=(Basis(quantity="width (likely)", value="5.0 km", origin="judgement", detail="not stated in the text"),)),
             claim(MAY, "A belt around Idlib would keep the sides apart.", "around Idlib", kind="security")),
        zone("homs", "Parts of Homs province", footprint(HOMS, core=Polygon(), possible=HOMS.buffer(1.5), relation="part-of"),
             claim(MAY, "Parts of Homs province are to follow, an opposition source said.", "Parts of Homs province", speaker="an opposition source", effective=Interval(dt.date(2017, 5, 6), None),
                   provisions=(Provision(topic="monitor", text="observers", start=0, end=2),))),
        zone("daraa", "Daraa", footprint(DARAA, solid_edge=DARAA.boundary), claim(JULY, "The ceasefire in the south covers Daraa, one side said.", "Daraa", kind="ceasefire", speaker="one side"), rivals=("south",)),
        zone("south", "Daraa and Suwayda", footprint(BOTH, core=DARAA), claim(JULY, "The other side said the ceasefire covers Suwayda as well.", "Suwayda", kind="ceasefire", speaker="the other side"), rivals=("daraa",)),
        zone("ghouta", "Ghouta", footprint(GHOUTA, core=GHOUTA.buffer(-0.05), possible=GHOUTA.buffer(0.1)), claim(JULY, "It collapsed near Ghouta.", "near Ghouta", kind="ceasefire", status="ended")),
    )  # fmt: skip
    nowhere = claim(
        MAY, "Safe zones in Syria were mentioned too, but nobody said where.", kind="safe", scope=SYRIA, count=4
    )
    return Findings(
        documents=(MAY, JULY, ARABIC), resolutions=((), (), ()), claims=(*(c for z in zones for c in z.claims), nowhere), zones=zones,
        gazetteer_version="1", gazetteer_checksum="ab" * 32, credits=("Credit one", "Credit two"),
    )  # fmt: skip


PAYLOADS = (
    "{{7*7}}", "{% for x in (1).__class__.__mro__ %}{{x}}{% endfor %}", "{# gone #}", "${alert(1)}", "`${window.pwned=1}`", "</script><script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=1>", "<svg onload=window.pwned=1>", "'\"><b>bold</b>", "<!--", "]]>", "\u2028\u2029", "\u202eDEREVER\u202c", "javascript:window.pwned=1",
    "\\u003cscript\\u003e", "&lt;script&gt;", "\x00\x1b[31m", "\ud800",
)  # fmt: skip


def hostile() -> Findings:
    """The same with every payload in every field that a text can reach."""
    nasty = " ".join(PAYLOADS)
    text = f"{nasty} zone in {nasty}"
    document = Document(
        id=nasty, text=text, source=nasty, title=nasty, publisher=nasty, url="javascript:window.pwned=1", published=dt.date(2017, 5, 3), language="en"
    )  # fmt: skip
    bad = Expression(relation="place", start=0, end=len(nasty), text=nasty)
    one = ZoneClaim(
        document_id=nasty, start=0, end=len(text), quote=text, kind="safe", status="proposed", speaker=nasty, speaker_role=nasty,
        said=dt.date(2017, 5, 3), expression=bad, name=nasty, cues=(Cue(decides="kind", rule=nasty, start=0, end=1, text=nasty),),
        provisions=(Provision(topic=nasty, text=nasty, start=0, end=1),), notes=(nasty,),
    )  # fmt: skip
    shape = footprint(
        IDLIB,
        possible=IDLIB.buffer(0.2),
        notes=(nasty,),
        basis=(Basis(quantity=nasty, value=nasty, origin="judgement", detail=nasty),),
    )
    history = (
        StatusChange(on=dt.date(2017, 5, 3), status="proposed", document_id=nasty, speaker=nasty),
        StatusChange(on=dt.date(2017, 6, 3), status="agreed", document_id=nasty, speaker=nasty),
    )
    drawn = Zone(
        id=nasty, name=nasty, kind="safe", status="agreed", footprint=shape, claims=(one,), certainty="uncertain", history=history, rivals=("second",), notes=(nasty,)
    )  # fmt: skip
    second = dataclasses.replace(drawn, id="second", rivals=(nasty,))
    homeless = dataclasses.replace(one, expression=None, scope=dataclasses.replace(SYRIA, name=nasty), count=3)
    return Findings(
        documents=(document,), resolutions=((),), claims=(one, one, homeless), zones=(drawn, second), gazetteer_version=nasty, credits=(nasty,)
    )  # fmt: skip


def many(count: int) -> Findings:
    """That many small zones on a grid."""
    base = findings()
    quoted = base.zones[0].claims[0]
    side = int(count**0.5) + 1
    zones = tuple(
        zone(f"z{i}", f"Zone {i}", footprint(Point(36 + 4 * (i % side) / side, 33 + 4 * (i // side) / side).buffer(1.5 / side, quad_segs=4)), quoted)
        for i in range(count)
    )  # fmt: skip
    return dataclasses.replace(base, zones=zones, claims=(quoted,))
