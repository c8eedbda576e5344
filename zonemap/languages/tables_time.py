"""The shape of a language's table of time: the words that date what a text says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Bound = Literal["on", "from", "since", "until", "by", "for", "within", "ago", "in"]
Unit = Literal["hour", "day", "week", "month", "year"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class TimeTable:
    """Words are compared after `zonemap.claims.words.low`; an entry may be several words."""

    months: Mapping[str, int]
    """Name in any case the language has → 1 to 12."""
    weekdays: Mapping[str, int]
    """Name in any case → 0 (Monday) to 6."""
    offsets: Mapping[str, int]
    """Words for a day counted from today: 'yesterday' → -1."""
    overnight: tuple[str, ...] = ()
    """The night to the day of publication."""
    previous: tuple[str, ...] = ()
    """'the previous day': the day before the date named last, else before publication."""
    following: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """'last' in 'last Tuesday', before or after its noun."""
    this: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    before: Mapping[Bound, tuple[str, ...]]
    """What stands before a date or duration and says which end it is."""
    after: Mapping[Bound, tuple[str, ...]] = field(default_factory=dict)
    """The same behind it: 'ago', Turkish 'itibaren'."""
    filler: tuple[str, ...] = ()
    """Words between such a preposition and its date: 'the', 'midnight', 'on', 'early'."""
    lead: tuple[str, ...] = ()
    """Words before a date that belong to it though no preposition stands there: 'early'."""
    tail: tuple[str, ...] = ()
    """Words behind a date that belong to it: 'night', 'morning'."""
    end_of: tuple[str, ...] = ()
    """'the end of' a month or year."""
    year_after: tuple[str, ...] = ()
    """Words that make a bare number a year when they precede it: 'in', 'since'."""
    year_marks: tuple[str, ...] = ()
    """The same when they follow it: 'года'."""
    doubtful: tuple[str, ...] = ()
    """Months that are also other words ('may', 'march'): read as months only beside a number, a year or a preposition."""
    future: tuple[str, ...] = ()
    """Words that put a clause in the future, so that 'on Friday' is the coming one."""
    hours: tuple[str, ...] = ()
    """Hours that stand for the day of publication where no other day is named: 'from midnight'."""
    events: tuple[str, ...] = ()
    """Verbs of agreement: the day beside one is the day of the statement where nobody is quoted."""
    sequels: tuple[str, ...] = ()
    """How a next sentence goes on about the zone: 'it', 'the truce'."""
    starts: tuple[str, ...] = ()
    """Words that make a date the first day a zone holds."""
    deadlines: tuple[str, ...] = ()
    """Words of completion that make of 'until' a day by which: Turkish '15 Ekim'e kadar hazır', Russian 'до … создать'."""
    ends: tuple[str, ...] = ()
    """Words that make a date its last."""
