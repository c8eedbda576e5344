"""From the zones gathered of a document to claims with an area, a standing, a speaker and dates."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterator, Sequence

from zonemap.claims import places, provisions, shapes, testimony
from zonemap.claims.referents import Placed, Referent, is_country, leaves
from zonemap.claims.standing import EXPLICIT, Standing
from zonemap.claims.testimony import Setting
from zonemap.geodesy import haversine_km
from zonemap.model import Cue, Expression, Kind, Place, Resolution, Span, Status, ZoneClaim

_ORDER: tuple[Status, ...] = ("proposed", "agreed", "in-force", "ended")
"""How a zone goes on: of two standings told as plainly, the later stage holds."""
_SMALL = 6
"""Rank from which on a settlement is small; there are namesakes of most such names (judgement)."""
_GREAT = 3
"""Rank down to which a town is as large as capitals are, where agreements are signed (judgement)."""
_TOUCHING = 0.05
"""Degrees within which two outlines adjoin, for they are simplified apart (judgement)."""
_ACROSS_KM = 150
"""Kilometres that the two ends of a corridor across a border may lie apart (judgement)."""
_FAR_KM = 1500
"""Kilometres beyond which a town of another country is no neighbour of those listed with it (judgement)."""
_GAP = 2
"""Sentences that may lie between two sentences quoted together."""


def claims(referents: Sequence[Referent], setting: Setting) -> tuple[ZoneClaim, ...]:
    """All claims in the order of the text: those with an area first told where their words stand."""
    _inherit_kinds(referents)
    _inherit_standings(referents)
    located: list[ZoneClaim] = []
    unlocated: list[ZoneClaim] = []
    zones: dict[int, list[Expression]] = {}
    real = [r for r in referents if not r.void]
    for referent in real:
        if not referent.rings:
            made = list(_located(referent, setting))
            zones[id(referent)] = [c.expression for c in made if c.expression]
            located += made
    setting.scopes.extend(scope for r in real for scope in r.scopes)
    unlocated += [_unlocated(r, setting) for r in real if not r.rings and not zones[id(r)]]
    for referent in referents:
        if referent.rings and not referent.void:
            located_belts, listed = _belts(referent, referents, zones, setting)
            located += located_belts
            unlocated += listed
    return tuple(sorted([*located, *_told_once(unlocated)], key=lambda c: (c.start, c.end, c.expression is None)))


def _inherit_kinds(referents: Sequence[Referent]) -> None:
    """A zone whose words tell no kind is of the kind that the text speaks of most."""
    tally: dict[Kind, int] = {}
    for referent in referents:
        if referent.kind != "other" and referent.head.form != "event":
            tally[referent.kind] = tally.get(referent.kind, 0) + len(referent.heads)
    if not tally:
        return
    main = max(tally, key=lambda kind: tally[kind])
    for referent in referents:
        if referent.kind == "other" or referent.head.rule == "kept-apart":
            referent.kind = main


def _inherit_standings(referents: Sequence[Referent]) -> None:
    """Zones merely described ('the zones are related to the province of Idlib') stand as the text said of their kind before."""
    told: dict[Kind, Standing] = {}
    for referent in referents:
        if referent.void or referent.head.form == "event":
            continue
        best = _final(referent.standings)
        before = told.get(referent.kind)
        if best.weight >= EXPLICIT:
            told[referent.kind] = best
        elif before and referent.plural and best.cue.rule in {"described-as-there", "spoken-of-as-there", "no-cue"}:
            referent.standings.append(before)


# --- located claims


def _located(referent: Referent, setting: Setting) -> Iterator[ZoneClaim]:
    referent.places = _usable(referent, setting)
    groups = places.separate(referent, setting.gazetteer)
    for group in groups:
        shape = shapes.compose(group, referent.lengths, setting.gazetteer, lane=referent.head.form == "lane")
        notes = shape.notes
        if shape.expression is None:
            referent.notes = notes
            continue
        if referent.count and referent.plural and len(groups) != referent.count:
            notes = (*notes, f"the text counts {referent.count}; {len(groups)} located")
        yield _claim(referent, setting, group, shape.expression, notes)


def _usable(referent: Referent, setting: Setting) -> list[Placed]:
    """The places that locate the zone; countries become its scope."""
    referent.scopes += [leaf for p in referent.weak if is_country(p) for leaf in leaves(p.expression)]
    found = referent.places or [p for p in referent.weak if _may_be_zone(p, setting)]
    kept = []
    for placed in (_with_neighbour(_in_its_country(p, setting), setting) for p in _without_outliers(found, setting)):
        if is_country(placed):
            referent.scopes += leaves(placed.expression)
            if placed.bond != "around" and not _covers_country(referent, placed):
                continue
        elif _is_whole_coast(placed.expression):
            referent.notes = ("which stretch of the coast is meant is not stated",)
            continue
        elif _is_stray(placed, setting):
            referent.notes = (f"{placed.expression.text} is known only in a country the text does not speak of",)
            continue
        kept.append(placed)
    return kept


def _without_outliers(found: Sequence[Placed], setting: Setting) -> Iterator[Placed]:
    """Drops members of a list that lie on another part of the Earth than the two or more others of the country spoken of."""
    country = setting.focus.country if setting.focus else ""
    home = [p for placed in found for p in leaves(placed.expression) if p.country == country]

    def is_far(expression: Expression) -> bool:
        towns = [p for p in leaves(expression) if p.feature_class in {"settlement", "quarter"} and p.country != country]
        return any(all(haversine_km(p.lat, p.lon, h.lat, h.lon) > _FAR_KM for h in home) for p in towns)

    for placed in found:
        expression = placed.expression
        if country and len(home) > 1 and expression.relation == "union":
            near = tuple(a for a in expression.anchors if not is_far(a))
            if near:
                yield dataclasses.replace(placed, expression=dataclasses.replace(expression, anchors=near))
        elif not country or len(home) < 2 or not is_far(expression):
            yield placed


def _in_its_country(placed: Placed, setting: Setting) -> Placed:
    """'Iraqi planes … north of the 36th parallel': the country its own sentence names, where only the focus was assumed."""
    expression = placed.expression
    if expression.relation == "intersection":
        parts = tuple(_clipped(a, expression.anchors, setting) for a in expression.anchors)
        return dataclasses.replace(placed, expression=dataclasses.replace(expression, anchors=parts))
    if expression.relation != "side-of-line" or len(expression.anchors) != 2 or expression.anchors[1].text:
        return placed
    line, area = expression.anchors
    span = setting.sentences[placed.sentence].span
    countries = [
        r
        for r in setting.resolutions
        if r.place and r.place.feature_class == "country" and span.start <= r.mention.start < span.end
    ]
    told = [r for r in countries if placed.voice.start <= r.mention.start < placed.voice.end]
    countries = told or countries  # not the country of those who say so
    flown = [r for r in countries if r.mention.role == "affiliation" and placed.bond == "frame"]
    named = [r.place for r in flown or countries if r.place]
    if (
        line.relation not in {"parallel", "meridian"}
        or not named
        or any(p.id == s.id for p in named for s in area.senses)
    ):
        return placed
    clipped = dataclasses.replace(expression, anchors=(line, dataclasses.replace(area, senses=(named[0],))))
    return dataclasses.replace(placed, expression=clipped)


def _clipped(part: Expression, beside: Sequence[Expression], setting: Setting) -> Expression:
    """'in north-eastern Syria, east of the Euphrates': the side of a line in the country named with it, not in the focus."""
    implied = part.relation == "side-of-line" and len(part.anchors) == 2 and not part.anchors[1].text
    named = [p for b in beside if b.relation in {"place", "inner-direction", "part-of"} and b.text for p in leaves(b)]
    if not implied or not named or not named[0].country or named[0].country == part.anchors[1].senses[0].country:
        return part
    home = dataclasses.replace(part.anchors[1], senses=(setting.gazetteer.country(named[0].country),))
    return dataclasses.replace(part, anchors=(part.anchors[0], home))


def _with_neighbour(placed: Placed, setting: Setting) -> Placed:
    """'the border' alone, where only the focus was assumed: that with the one neighbour its own sentence names."""
    border = next((node for node in _nodes(placed.expression) if _is_bare_border(node)), None)
    if border is None:
        return placed
    home = border.anchors[0].senses[0]
    span = setting.sentences[placed.sentence].span
    named = list(
        {
            r.place.id: r
            for r in reversed(setting.resolutions)
            if r.place and r.place.feature_class == "country" and span.start <= r.mention.start < span.end
        }.values()
    )[::-1]
    pair = next((p for p in itertools.combinations(named, 2) if _adjoin(p[0].place, p[1].place, setting)), None)
    if pair:
        anchors = tuple(_as_operand(r) for r in pair)
    else:
        others = [r for r in named if r.place and r.place.id != home.id and _adjoin(home, r.place, setting)]
        if len(others) != 1:
            return placed
        anchors = (border.anchors[0], _as_operand(others[0]))
    notes = (*border.notes, f"read as the border with {anchors[1].text}, which the sentence names")
    paired = dataclasses.replace(border, anchors=anchors, notes=notes)
    return dataclasses.replace(placed, expression=_replaced(placed.expression, border, paired))


def _as_operand(resolution: Resolution) -> Expression:
    mention, place = resolution.mention, resolution.place
    return Expression(
        relation="place", start=mention.start, end=mention.end, text=mention.text, senses=(place,) if place else ()
    )


def _nodes(expression: Expression) -> Iterator[Expression]:
    yield expression
    for anchor in expression.anchors:
        yield from _nodes(anchor)


def _is_bare_border(node: Expression) -> bool:
    """A border of the country in focus with nobody named, nor a side of it."""
    bare = node.relation == "border" and len(node.anchors) == 1 and not node.direction
    return bare and not node.anchors[0].text and bool(node.anchors[0].senses)


def _replaced(expression: Expression, old: Expression, new: Expression) -> Expression:
    if expression is old:
        return new
    return dataclasses.replace(expression, anchors=tuple(_replaced(a, old, new) for a in expression.anchors))


def _adjoin(home: Place | None, other: Place | None, setting: Setting) -> bool:
    if home is None or other is None or home.id == other.id:
        return False
    here, there = setting.gazetteer.geometry(home.id), setting.gazetteer.geometry(other.id)
    return here.distance(there) < _TOUCHING


def _is_whole_coast(expression: Expression) -> bool:
    """'on the coast': all of a country's coast is no zone."""
    bare = expression.anchors[0] if expression.relation == "along" and len(expression.anchors) == 1 else expression
    return bare.relation == "coast" and not bare.direction and all(p.feature_class == "country" for p in leaves(bare))


def _is_stray(placed: Placed, setting: Setting) -> bool:
    """A village of a country that neither the focus nor any other name of the text lies in: most likely another place."""
    found = list(leaves(placed.expression))
    small = [p for p in found if p.feature_class in {"settlement", "quarter"} and p.rank >= _SMALL]
    apart = placed.expression.relation in {"from-to", "between"}  # one wrong end spoils the whole
    if not small or (len(small) < len(found) and not apart) or setting.focus is None:
        return False
    spoken = {setting.focus.country}
    for resolution in setting.resolutions:
        mention, place = resolution.mention, resolution.place
        if place and not (placed.expression.start <= mention.start < placed.expression.end):
            spoken.add(place.country)
    strays = [p for p in small if p.country and p.country not in spoken]
    if not apart:
        return len(strays) == len(small)
    homely = [p for p in found if p.country in spoken]
    return any(all(haversine_km(s.lat, s.lon, h.lat, h.lon) > _ACROSS_KM for h in homely) for s in strays)


def _covers_country(referent: Referent, placed: Placed) -> bool:
    """A no-fly zone over a country has that country's extent; 'safe zones in Syria' have none."""
    return referent.kind == "no-fly" and not referent.plural and placed.cue.rule != "place-before-clause"


def _may_be_zone(placed: Placed, setting: Setting) -> bool:
    """Whether the place of an agreement may be where it holds: a place of the country in focus, no capital."""
    found = list(leaves(placed.expression))
    focus = setting.focus
    least = _GREAT if placed.bond == "venue" else 1
    return bool(found) and focus is not None and all(p.country == focus.country and p.rank > least for p in found)


def _claim(
    referent: Referent, setting: Setting, group: Sequence[Placed], expression: Expression, notes: tuple[str, ...]
) -> ZoneClaim:
    standing = _final(referent.standings)
    span = _quote(referent, setting, {p.sentence for p in group})
    voice = group[0].voice
    cues = (referent.kind_cue, standing.cue, *(p.cue for p in group))
    return _filled(referent, setting, standing, span, voice, cues=cues, expression=expression, notes=notes)


def _final(standings: Sequence[Standing]) -> Standing:
    """The standing of a zone from all that is said of it: the plainest words, and of those the latest stage."""
    best = max(s.weight for s in standings)
    plain = [s for s in standings if s.weight == best]
    if plain[-1].cue.rule == "no-such-zone":
        return plain[-1]
    told = [s for s in plain if s.status != "rejected"]
    if not told or plain[0].status == "rejected":
        return plain[0]
    return max(told, key=lambda s: _ORDER.index(s.status))


def _quote(referent: Referent, setting: Setting, places: set[int]) -> Span:
    """From the first to the last sentence that the claim rests on, as far as they stand together."""
    first = last = min(places) if places else min(referent.sentences)
    for number in sorted(referent.sentences | places):
        if first - _GAP <= number < first:
            first = number
        elif last < number <= last + _GAP:
            last = number
    return Span(setting.sentences[first].span.start, setting.sentences[last].span.end)


def _filled(
    referent: Referent, setting: Setting, standing: Standing, span: Span, voice: Span, *, cues: tuple[Cue, ...],
    expression: Expression | None = None, notes: tuple[str, ...] = (), scope: Place | None = None,
) -> ZoneClaim:  # fmt: skip
    document, language = setting.document, setting.language
    speaker, dates = testimony.of(referent, voice, standing.status, setting)
    return ZoneClaim(
        document_id=document.id,
        start=span.start,
        end=span.end,
        quote=document.text[span.start : span.end],
        kind=referent.kind,
        status=standing.status,
        speaker=speaker.name,
        speaker_role=speaker.role,
        said=dates.said,
        effective=dates.effective,
        expression=expression,
        scope=scope,
        count=referent.count if referent.plural else None,
        cues=(*cues, *((speaker.cue,) if speaker.cue else ()), *dates.cues),
        provisions=tuple(provisions.find(document.text, span, language)),
        notes=notes,
    )


# --- belts


def _belts(
    referent: Referent, referents: Sequence[Referent], zones: dict[int, list[Expression]], setting: Setting
) -> tuple[list[ZoneClaim], list[ZoneClaim]]:
    """A belt round each located zone; a belt of posts without a width is a line and is listed, not drawn."""
    targets = [e for other in referents for e in zones.get(id(other), ()) if other.head.form != "event"]
    distance = next((d for d, m in referent.lengths if m != "longish"), None)
    if not targets or (referent.thin and distance is None):
        return [], [_unlocated(referent, setting, ("a belt around the zones; its width is not stated",))]
    standing = _final(referent.standings)
    span = _quote(referent, setting, set())
    made = [
        _filled(
            referent,
            setting,
            standing,
            span,
            referent.voices[0],
            cues=(referent.kind_cue, standing.cue),
            expression=shapes.belt(t, distance),
        )
        for t in targets
    ]
    return made, []


# --- unlocated claims


def _unlocated(referent: Referent, setting: Setting, notes: tuple[str, ...] = ()) -> ZoneClaim:
    standing = _final(referent.standings)
    scope = next(iter([*referent.scopes, *setting.scopes]), setting.focus)
    span = _quote(referent, setting, set())
    return _filled(
        referent,
        setting,
        standing,
        span,
        referent.voices[0],
        cues=(referent.kind_cue, standing.cue),
        scope=scope,
        notes=(*referent.notes, *notes),
    )


def _told_once(claims: Sequence[ZoneClaim]) -> list[ZoneClaim]:
    """One claim for each kind, standing, scope, count and speaker."""
    seen: dict[tuple[object, ...], ZoneClaim] = {}
    for claim in claims:
        seen.setdefault((claim.kind, claim.status, claim.scope and claim.scope.id, claim.count, claim.speaker), claim)
    return list(seen.values())
