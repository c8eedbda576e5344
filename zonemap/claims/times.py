"""When: the dates a text gives, counted from its day of publication, and which of them bound a zone.

Nothing is ever counted from today's clock; without a day of publication only full dates are known. A date without a year
is the nearest one that its preposition allows: the last one for 'since', the next one for 'until' and 'by', the closest
otherwise.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from zonemap.claims.moments import Lexicon, Moment, Reader, lexicon
from zonemap.claims.words import Phrases, Word, words
from zonemap.languages.tables_time import Bound, TimeTable, Unit
from zonemap.model import Cue, Document, Interval, Span, Status

_STOP = re.compile(r"[.!?؟](?=\s|$)|\n")
_FAR = 3_000  # characters before a sentence that the one before it is sought in
_COMMAS = frozenset(",;:،؛")
_FAR = 2000
"""Characters from a clause within which dates are looked for, so that a text of one endless sentence stays linear."""
_NEAR = 40
"""Characters between a verb and the date that belongs to it (judgement)."""


class DatedLanguage(Protocol):
    """What of a `Language` is needed here."""

    @property
    def time(self) -> TimeTable:
        """The table of time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeExpression:
    """Words that date something."""

    start: int
    end: int
    text: str
    bound: Bound
    """What the words before it make of it: the day itself ('on'), a first ('from') or last day ('until'), a deadline ('by') or a length."""
    interval: Interval
    """The days meant; open where not stated, empty where it cannot be counted."""
    moment: Moment
    """The date or length of time as read."""

    @property
    def length(self) -> Moment | None:
        """The length of time, where it is one: 'for six months'."""
        return self.moment if self.moment.form == "duration" and self.bound != "ago" else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Dates:
    """The dates of a claim."""

    said: dt.date | None
    effective: Interval
    cues: tuple[Cue, ...]


def find(text: str, span: Span, published: dt.date | None, language: DatedLanguage) -> tuple[TimeExpression, ...]:
    """Every date and length of time in `text[span]`, prepositions included, in reading order; spans never overlap."""
    line = words(text, span.start, span.end)
    return tuple(_found(text, line, published, lexicon(language.time)))


def dates(
    document: Document,
    sentence: Span,
    clause: Span,
    status: Status,
    language: DatedLanguage,
    *,
    speech: Span | None = None,
    aside: bool = False,
) -> Dates:
    """When a claim was made and when its zone holds.

    Args:
        document: the text and its day of publication.
        sentence: the sentence of the claim.
        clause: the clause that holds the zone; only its dates bound the zone.
        status: a rejected zone holds on no day.
        language: its `time` table.
        speech: the cue of the speaker, beside which the day of the statement stands.
        aside: whether the clause only mentions the zone again: what has been so 'since' a day may then be another matter.
    """
    text, published = document.text, document.published
    lex = lexicon(language.time)
    sentence = Span(max(sentence.start, clause.start - _FAR), min(sentence.end, clause.end + _FAR))
    found = find(text, sentence, published, language)
    if speech:
        trails = clause.start < speech.start
        near = [e for e in found if _beside(text, e, speech, sentence, trails=trails)]
        near = [e for e in near if e.start > speech.start or not _edge(text, sentence, e, (lex.starts, lex.ends))]
    else:
        prior = _prior(text, sentence)
        near = [e for e in found if _edge(text, sentence, e, (lex.events,))]
        near += [e for e in find(text, prior, published, language) if _edge(text, prior, e, (lex.events,))]
    said, stated = _said(near, published)
    cues = [_cue(stated, "said")] if stated else []
    effective = Interval()
    if status != "rejected":
        reach = _with_relative(text, clause, sentence, lex)
        own = [
            e
            for e in found
            if e is not (stated if speech else None)
            and not (aside and e.bound == "since")
            and ((reach.start <= e.start and e.end <= reach.end) or _opens(text, e, sentence))
        ]
        effective, used = _effective(text, reach, own, status, lex, published)
        cues += [_cue(e, rule) for e, rule in used]
        if effective == Interval() and (sequel := _sequel(text, sentence, lex)):
            lengths = [e for e in own if e.length]
            later = find(text, sequel, published, language)
            effective, used = _effective(text, sequel, [*later, *lengths], status, lex, published)
            cues += [_cue(e, rule) for e, rule in used]
    return Dates(said=said or published, effective=effective, cues=tuple(cues))


def _said(near: Sequence[TimeExpression], published: dt.date | None) -> tuple[dt.date | None, TimeExpression | None]:
    """The first single day, not after publication, among the dates beside a verb of speech or of agreement."""
    for expression in near:
        if expression.bound != "on":
            continue
        first, last = _interval(expression.moment, "on", _Anchor(published=published, last=published, future=False))
        if first and first == last and (published is None or first <= published):
            return first, expression
    return None, None


def _prior(text: str, sentence: Span) -> Span:
    """The sentence before, in the same paragraph; empty at its head."""
    end = sentence.start
    far = max(0, end - _FAR)
    line = max(text.rfind("\n", far, end) + 1, far)
    start = line
    for stop in _STOP.finditer(text, line, line + max(0, len(text[line:end].rstrip()) - 1)):
        start = stop.end()
    return Span(start, end)


def _sequel(text: str, sentence: Span, lex: Lexicon) -> Span | None:
    """The next sentence of the paragraph, where it goes on about the zone ('It starts on Tuesday')."""
    start = sentence.end
    while start < len(text) and text[start] in ' \t"”»':
        start += 1
    stop = _STOP.search(text, start)
    end = stop.end() if stop else len(text)
    head = words(text, start, min(end, start + _NEAR))
    return Span(start, end) if head and lex.sequels.match(head, 0) else None


def _found(text: str, line: list[Word], published: dt.date | None, lex: Lexicon) -> Iterator[TimeExpression]:
    reader = Reader(line, lex)
    near = reader.near()
    if not any(near):
        return
    future = _futures(line, lex)
    last: dt.date | None = published
    i = 0
    while i < len(line):
        hit = _bounded(reader, i) if near[i] else None
        if hit is None:
            i += 1
            continue
        bound, moment, end = hit
        interval = _interval(moment, bound, _Anchor(published=published, last=last, future=future[i]))
        if interval.first and interval.first == interval.last:
            last = interval.first
        span = Span(line[i].start, line[end - 1].end)
        yield TimeExpression(
            start=span.start,
            end=span.end,
            text=text[span.start : span.end],
            bound=bound,
            interval=interval,
            moment=moment,
        )
        i = end


_HEAD = 6
"""Words a date at the head of a sentence may take up before its comma (judgement)."""


def _futures(line: list[Word], lex: Lexicon) -> list[bool]:
    """Whether each word stands in a stretch between commas that speaks of the future."""
    flags: list[bool] = []
    first = 0
    for i in range(len(line) + 1):
        if i == len(line) or line[i].text in _COMMAS:
            flag = any(lex.future.match(line, k) for k in range(first, i))
            flags += [flag] * (i + 1 - first)
            first = i + 1
    head = next((i for i, word in enumerate(line) if word.text in _COMMAS), len(line))
    if head <= _HEAD and head < len(line) and any(flags) and not any(lex.events.match(line, k) for k in range(head)):
        flags[:head] = [True] * head  # 'At noon on Sunday, the guns are to fall silent'
    return flags


def _bounded(reader: Reader, i: int) -> tuple[Bound, Moment, int] | None:
    """A moment at word `i` with the preposition before or behind it; the last item is the index after all of it."""
    lex, line = reader.lex, reader.words
    best: tuple[Bound, int] | None = None
    for before, phrases in lex.bounds:
        parts = phrases.match(line, i)
        if parts and (best is None or len(parts) > best[1]):
            best = before, len(parts)
    k = i + (best[1] if best else 0)
    leads = best is not None or line[i].low in lex.lead
    moment = None
    for start in range(k, min(k + 5, len(line))):
        moment = reader.moment(start, bound=leads)
        if moment or not leads or line[start].low not in lex.filler:
            break
    if (
        moment is None
        and best is not None
        and best[0] in {"from", "until"}
        and k < len(line)
        and line[k].low in lex.hours
    ):
        return best[0], Moment(form="offset", end=k + 1, day=0), k + 1
    if moment is None:
        return None if best is None else _plain(reader, i)
    end = moment.end
    bound: Bound = best[0] if best else "on"
    if moment.form == "duration" and bound == "on":
        bound = "in"
    elif moment.form != "duration" and bound in {"for", "within", "ago"}:
        bound = "on"
    return _behind(reader, bound, moment, end)


def _plain(reader: Reader, i: int) -> tuple[Bound, Moment, int] | None:
    moment = reader.moment(i, bound=False)
    return _behind(reader, "on", moment, moment.end) if moment else None


def _behind(reader: Reader, bound: Bound, moment: Moment, end: int) -> tuple[Bound, Moment, int]:
    lex, line = reader.lex, reader.words
    while end < len(line) and (line[end].low in lex.tail or line[end].text in {"'", "’"} or _suffix(line, end)):
        end += 1
    for after, phrases in lex.after:
        if after == ("by" if moment.form == "duration" else "ago"):
            continue
        if end < len(line) and (parts := phrases.match(line, end)):
            return after, moment, end + len(parts)
    return bound, moment, end


def _suffix(line: list[Word], end: int) -> bool:
    """A case ending split off by an apostrophe: 1994'te."""
    return line[end - 1].text in {"'", "’"} and line[end].start == line[end - 1].end and line[end].text.islower()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Anchor:
    published: dt.date | None
    last: dt.date | None
    future: bool


def _interval(moment: Moment, bound: Bound, anchor: _Anchor) -> Interval:
    """The days a moment means under its preposition."""
    if moment.form == "duration":
        if bound != "ago" or not anchor.published or not moment.unit:
            return Interval()
        return _unit_around(shifted(anchor.published, -moment.count, moment.unit), moment.unit)
    meant = _days(moment, bound, anchor)
    if bound in {"from", "since"}:
        return Interval(meant.last if moment.end_of else meant.first, None)
    if bound in {"until", "by"}:
        return Interval(None, meant.last if moment.end_of or moment.day is not None else meant.first)
    return meant


def _days(moment: Moment, bound: Bound, anchor: _Anchor) -> Interval:
    day = anchor.published
    if moment.form == "date" or day is None:
        return _date(moment, bound, anchor) if moment.form == "date" else Interval()
    if moment.form == "offset":
        return _one(day + dt.timedelta(days=moment.day or 0))
    if moment.form == "overnight":
        return Interval(day - dt.timedelta(days=1), day)
    if moment.form in {"previous", "following"}:
        return _one((anchor.last or day) + dt.timedelta(days=-1 if moment.form == "previous" else 1))
    if moment.form == "weekday":
        return _one(_weekday(day, moment, bound, future=anchor.future))
    steps = {"last": -1, "next": 1}.get(moment.which, 0)
    unit: Unit = moment.unit or "day"
    return _unit_around(shifted(day, steps, unit), unit)


def _weekday(day: dt.date, moment: Moment, bound: Bound, *, future: bool) -> dt.date:
    back = (day.weekday() - (moment.day or 0)) % 7
    ahead = (7 - back) % 7
    if moment.which == "last":
        return day - dt.timedelta(days=back or 7)
    if moment.which == "next":
        return day + dt.timedelta(days=ahead or 7)
    if bound in {"until", "by"} or (future and moment.which == "this") or (future and bound in {"from", "on"} and back):
        return day + dt.timedelta(days=ahead)
    return day - dt.timedelta(days=back)


def _date(moment: Moment, bound: Bound, anchor: _Anchor) -> Interval:
    if moment.month is None:
        return _span_of(moment.year, None, None) if moment.year else Interval()
    if moment.year:
        return _span_of(moment.year, moment.month, moment.day)
    day = anchor.published
    if day is None:
        return Interval()
    options = [s for y in (day.year - 1, day.year, day.year + 1) if (s := _span_of(y, moment.month, moment.day)).first]
    past = [s for s in options if s.first and s.first <= day]
    ahead = [s for s in options if s.last and s.last >= day]
    if moment.which == "last" or bound == "since":
        strict = [s for s in past if moment.which != "last" or (s.last and s.last < day)]
        return strict[-1] if strict else Interval()
    if moment.which == "next" or bound in {"until", "by"}:
        return ahead[0] if ahead else Interval()
    return min(options, key=lambda s: abs((s.first - day).days) if s.first else 10**6) if options else Interval()


def _span_of(year: int | None, month: int | None, day: int | None) -> Interval:
    """The days of a year, a month or one day; empty for a day that is in no calendar."""
    if year is None:
        return Interval()
    if month is None:
        return Interval(dt.date(year, 1, 1), dt.date(year, 12, 31))
    length = calendar.monthrange(year, month)[1]
    if day is None:
        return Interval(dt.date(year, month, 1), dt.date(year, month, length))
    return _one(dt.date(year, month, day)) if day <= length else Interval()


def _one(day: dt.date) -> Interval:
    return Interval(day, day)


def _unit_around(day: dt.date | None, unit: Unit) -> Interval:
    """The day, calendar week (from Monday), month or year that holds a day."""
    if day is None:
        return Interval()
    if unit == "year":
        return _span_of(day.year, None, None)
    if unit == "month":
        return _span_of(day.year, day.month, None)
    if unit == "week":
        monday = day - dt.timedelta(days=day.weekday())
        return Interval(monday, monday + dt.timedelta(days=6))
    return _one(day)


def shifted(day: dt.date, count: float, unit: Unit) -> dt.date | None:
    """The day `count` units later (earlier if negative); hours are rounded up to whole days; None outside the calendar."""
    try:
        if unit in {"hour", "day", "week"}:
            days = {"hour": count / 24, "day": count, "week": 7 * count}[unit]
            return day + dt.timedelta(days=-int(-days // 1) if days > 0 else int(days // 1))
        months = day.year * 12 + day.month - 1 + int(count) * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def _beside(text: str, expression: TimeExpression, speech: Span, sentence: Span, *, trails: bool) -> bool:
    """Whether a date belongs to a verb of speech: inside its cue, behind it, or at the head of the sentence.

    Behind a verb that closes its statement (`trails`) anything up to a comma is about the saying; behind one that opens
    it, only the next few words are.
    """
    if speech.start <= expression.start and expression.end <= speech.end:
        return True
    if expression.start >= speech.end:
        between = text[speech.end : expression.start]
        return len(between) <= (3 * _NEAR if trails else _NEAR) and not any(c in between for c in '.;:,"“”«»')
    fronted = expression.start == sentence.start and text[expression.end : speech.start].strip(" ,") == ""
    return fronted or text[expression.end : speech.start].strip() == ""


def _with_relative(text: str, clause: Span, sentence: Span, lex: Lexicon) -> Span:
    """A clause with the relative one that follows it at once: 'a ceasefire' 'that began at midday on Wednesday'."""
    stop = next((n for n in range(clause.end, sentence.end) if text[n] in _COMMAS), sentence.end)
    following = words(text, clause.end, min(stop, clause.end + _NEAR))
    began = any(verb.match(following, i) for i in range(min(3, len(following))) for verb in (lex.starts, lex.ends))
    return Span(clause.start, stop) if began else clause


def _opens(text: str, expression: TimeExpression, sentence: Span) -> bool:
    """'From 1 November, the ministers agreed, no helicopter will fly': a date at the head holds for all that follows."""
    ahead = text[expression.end : expression.end + 1]
    return expression.start == sentence.start and ahead in _COMMAS and bool(ahead)


def _effective(  # noqa: PLR0917  one call a stretch of text
    text: str,
    clause: Span,
    found: Sequence[TimeExpression],
    status: Status,
    lex: Lexicon,
    published: dt.date | None,
) -> tuple[Interval, list[tuple[TimeExpression, str]]]:
    first = last = None
    used: list[tuple[TimeExpression, str]] = []
    for expression in found:
        interval = expression.interval
        if expression.bound in {"from", "since"} and interval.first and first is None:
            first = interval.first
            used.append((expression, "effective-from"))
        elif (
            expression.bound == "until"
            and interval.last
            and first is None
            and _is_deadline(text, clause, expression, lex)
        ):
            first = interval.last
            used.append((expression, "due-by"))
        elif expression.bound == "until" and interval.last and last is None:
            last = interval.last
            used.append((expression, "effective-until"))
        elif expression.bound == "on" and interval.first:
            starts, ends = (_edge(text, clause, expression, p) for p in ((lex.starts, lex.since), (lex.ends,)))
            if (ends or status == "ended") and not starts and last is None:
                last = interval.last
                used.append((expression, "ended-on"))
            elif first is None and (starts or (status == "agreed" and published and interval.first > published)):
                first = interval.first
                used.append((expression, "began-on"))
        elif expression.bound == "by" and interval.last and status == "agreed" and first is None:
            first = interval.last
            used.append((expression, "due-by"))
    length = next((e for e in found if e.bound in {"for", "in"} and e.length), None)
    if first and last is None and length and length.length and length.length.unit:
        last = shifted(first, length.length.count, length.length.unit)
        used.append((length, "lasts-for"))
    if first and last and last < first:
        return Interval(), []
    return Interval(first, last), used


def _is_deadline(text: str, clause: Span, expression: TimeExpression, lex: Lexicon) -> bool:
    """'15 Ekim'e kadar hazır olacak': a day by which something is done, in a language whose 'until' says both."""
    return _edge(text, clause, expression, (lex.deadlines,))


def _edge(text: str, clause: Span, expression: TimeExpression, verbs: Sequence[Phrases]) -> bool:
    """Whether one of the verbs stands in the same stretch between commas as a date."""
    around = expression.start - 5 * _NEAR, expression.end + 5 * _NEAR
    line = words(text, max(clause.start, around[0]), min(clause.end, around[1]))
    marks = [i for i, w in enumerate(line) if w.text in _COMMAS]
    at = next((i for i, w in enumerate(line) if w.start >= expression.start), len(line))
    first = max((i + 1 for i in marks if i < at), default=0)
    last = min((i for i in marks if i >= at), default=len(line))
    return any(verb.match(line, i) for i in range(first, last) for verb in verbs)


def _cue(expression: TimeExpression, rule: str) -> Cue:
    return Cue(decides="date", rule=rule, start=expression.start, end=expression.end, text=expression.text)
