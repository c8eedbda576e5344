"""Reads a date or a length of time out of a line of words; nothing is counted from any day yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from zonemap.claims.words import Phrases, Word, low
from zonemap.languages.tables_time import Bound, TimeTable, Unit

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
"""Numbers outside are no years of a news text."""

_REACH = 8
"""Most words from a preposition of time to the word that names it: 'from around midnight local time on 12 April'."""

Form = Literal["date", "weekday", "offset", "unit", "duration", "overnight", "previous", "following"]
Which = Literal["", "last", "this", "next"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """A point or stretch of time as the words give it."""

    form: Form
    end: int
    """Index of the word after it."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    """Day of the month; for 'weekday' 0 (Monday) to 6; for 'offset' days from today."""
    count: float = 0
    unit: Unit | None = None
    which: Which = ""
    end_of: bool = False


class Lexicon:
    """A TimeTable made ready for matching."""

    def __init__(self, table: TimeTable) -> None:
        self.months = {low(k): v for k, v in table.months.items()}
        self.weekdays = {low(k): v for k, v in table.weekdays.items()}
        self.offsets = {low(k): v for k, v in table.offsets.items()}
        self.units = {low(k): v for k, v in table.units.items()}
        self.numbers = {low(k): v for k, v in table.numbers.items()}
        self.long_months = Phrases(tuple(k for k in table.months if " " in k))
        self.overnight, self.previous, self.following = (
            Phrases(entries) for entries in (table.overnight, table.previous, table.following)
        )
        self.which: dict[str, Which] = {
            **{low(w): "last" for w in table.last},
            **{low(w): "this" for w in table.this},
            **{low(w): "next" for w in table.next},
        }
        self.bounds = _by_bound(table.before)
        self.after = _by_bound(table.after)
        self.lead = frozenset(low(w) for w in table.lead)
        self.filler = frozenset(low(w) for w in table.filler)
        self.tail = frozenset(low(w) for w in table.tail)
        self.end_of = Phrases(table.end_of)
        self.year_after = frozenset(low(w) for w in table.year_after)
        self.year_marks = frozenset(low(w) for w in table.year_marks)
        self.doubtful = frozenset(low(w) for w in table.doubtful)
        self.triggers = frozenset(
            word
            for name in (
                *table.months,
                *table.weekdays,
                *table.offsets,
                *table.units,
                *table.overnight,
                *table.previous,
                *table.following,
                *table.hours,
            )
            for word in (low(name).split()[-1],)
        )
        self.future = Phrases(table.future)
        self.since = Phrases(table.before.get("since", ()))
        self.hours = frozenset(low(w) for w in table.hours)
        self.events = Phrases(table.events)
        self.sequels = Phrases(table.sequels)
        self.starts = Phrases(table.starts)
        self.ends = Phrases(table.ends)
        self.deadlines = Phrases(table.deadlines)


def _by_bound(entries: Mapping[Bound, tuple[str, ...]]) -> list[tuple[Bound, Phrases]]:
    return [(bound, Phrases(words)) for bound, words in entries.items() if words]


@lru_cache(maxsize=16)
def lexicon(table: TimeTable) -> Lexicon:
    """The compiled table, made once."""
    return Lexicon(table)


class Reader:
    """Finds moments in one line of words."""

    def __init__(self, line: list[Word], lex: Lexicon) -> None:
        self.words = line
        self.lex = lex

    def near(self) -> list[bool]:
        """Whether a date may begin at each word: a number or a word of time stands at most a few words on."""
        near = [False] * len(self.words)
        for k in range(len(self.words)):
            if (
                self._low(k)[:1].isdigit()
                or self._low(k).rpartition("-")[2] in self.lex.triggers
                or self._low(k) in self.lex.triggers
            ):
                near[max(0, k - _REACH) : k + 1] = [True] * (k + 1 - max(0, k - _REACH))
        return near

    def moment(self, i: int, *, bound: bool) -> Moment | None:
        """The moment that begins at word `i`; `bound` tells that a preposition of time stands before it."""
        if i >= len(self.words):
            return None
        return (
            self._phrase(i)
            or self._iso(i)
            or self._calendar(i, bound=bound)
            or self._named(i)
            or self._year(i, bound=bound)
            or self._duration(i)
        )

    def _low(self, i: int) -> str:
        """Word `i` as compared, cut at an apostrophe ('Nisan'dan'); '' beyond either end."""
        return self.words[i].low.split("'")[0] or self.words[i].low if 0 <= i < len(self.words) else ""

    def _phrase(self, i: int) -> Moment | None:
        forms: tuple[tuple[Form, Phrases], ...] = (
            ("overnight", self.lex.overnight), ("previous", self.lex.previous), ("following", self.lex.following),
        )  # fmt: skip
        for form, phrases in forms:
            if parts := phrases.match(self.words, i):
                return Moment(form=form, end=i + len(parts))
        return None

    def _iso(self, i: int) -> Moment | None:
        """2017-05-03."""
        texts = [w.text for w in self.words[i : i + 5]]
        if len(texts) < 5 or texts[1] != "-" or texts[3] != "-" or len(texts[0]) != 4:
            return None
        return self._date(i + 5, texts[0], texts[2], texts[4])

    def _date(self, end: int, year: str, month: str, day: str) -> Moment | None:
        try:
            found = dt.date(int(year), int(month), int(day))
        except ValueError:
            return None
        return Moment(form="date", end=end, year=found.year, month=found.month, day=found.day)

    def _calendar(self, i: int, *, bound: bool) -> Moment | None:
        """'12 April 2017', 'May 22', 'October', 'the end of May'."""
        end_of = self.lex.end_of.match(self.words, i)
        i += len(end_of)
        while end_of and self._low(i) in self.lex.filler and self._month(i) is None:
            i += 1
        if (day := self._day_number(i)) is not None:
            k = i + 1
            while k < min(i + 4, len(self.words)) and (self.words[k].text == "." or self._low(k) in self.lex.filler):
                k += 1
            if (found := self._month(k)) is not None:
                return self._with_year(k + found[1], found[0], day)
            return None
        which = self.lex.which.get(self._low(i), "")
        k = i + 1 if which else i
        found = self._month(k)
        if found is None:
            unit = self.lex.units.get(self._low(k))
            return (
                Moment(form="unit", end=k + 1, unit=unit, which=which or "this", end_of=True)
                if end_of and unit
                else None
            )
        month, size = found
        k += size
        if not which and k < len(self.words) and self.lex.which.get(self._low(k)):
            which = self.lex.which[self._low(k)]
            k += 1
        after = k + 1 if k < len(self.words) and self.words[k].text == "." else k
        if (day := self._day_number(after)) is not None and self._low(after + 1) not in self.lex.units:
            return self._with_year(after + 1, month, day)
        moment = self._with_year(k, month, None, which=which, end_of=bool(end_of))
        name = self.words[k - size]
        if self._low(k - size) in self.lex.doubtful and name.text.islower() and not which:
            return None
        return moment if bound or which or end_of or moment.year is not None or "'" in name.low else None

    def _with_year(self, k: int, month: int, day: int | None, *, which: Which = "", end_of: bool = False) -> Moment:
        j = k
        while j < min(k + 2, len(self.words)) and (
            self.words[j].text == "," or self._low(j) in self.lex.filler | self.lex.year_after
        ):
            j += 1
        year = self._year_number(j)
        end = k if year is None else j + 1
        if year is not None and self._low(end) in self.lex.year_marks:
            end += 1
        return Moment(form="date", end=end, year=year, month=month, day=day, which=which, end_of=end_of)

    def _month(self, i: int) -> tuple[int, int] | None:
        """Month and number of words, a second name after a stroke included ('تموز/يوليو')."""
        if i >= len(self.words):
            return None
        found = self._month_name(i)
        if found and i + found[1] < len(self.words) and self.words[i + found[1]].text == "/":
            again = self._month_name(i + found[1] + 1)
            if again and again[0] == found[0]:
                return found[0], found[1] + 1 + again[1]
        return found

    def _month_name(self, i: int) -> tuple[int, int] | None:
        if i >= len(self.words):
            return None
        if parts := self.lex.long_months.match(self.words, i):
            return self.lex.months[" ".join(parts)], len(parts)
        month = self.lex.months.get(self._low(i))
        return None if month is None else (month, 1)

    def _day_number(self, i: int) -> int | None:
        text = self._low(i)
        digits = text.rstrip("stndrhº")
        if len(digits) <= 2 and digits.isdecimal() and 1 <= int(digits) <= 31:
            return int(digits)
        return 1 if self.lex.numbers.get(text) == 1 and any(c.isdigit() for c in text) else None

    def _year_number(self, i: int) -> int | None:
        text = self.words[i].text if i < len(self.words) else ""
        return int(text) if len(text) == 4 and text.isdecimal() and _FIRST_YEAR <= int(text) <= _LAST_YEAR else None

    def _named(self, i: int) -> Moment | None:
        """Weekdays, 'yesterday', 'last week'."""
        which = self.lex.which.get(self._low(i), "")
        k = i + 1 if which else i
        name = self._low(k)
        form: Form
        if name in self.lex.weekdays:
            form, value, unit = "weekday", self.lex.weekdays[name], None
        elif name in self.lex.offsets and not which:
            return Moment(form="offset", end=k + 1, day=self.lex.offsets[name])
        elif name in self.lex.units and self.lex.units[name] != "hour":
            form, value, unit = "unit", 0, self.lex.units[name]
        else:
            return None
        k += 1
        if not which and (behind := self.lex.which.get(self._low(k))):
            which, k = behind, k + 1
        if form == "unit" and not which:
            return None
        return Moment(form=form, end=k, day=value, unit=unit, which=which)

    def _duration(self, i: int) -> Moment | None:
        """'six months', '72 hours', '72-hour', 'six-month'."""
        word = self._low(i)
        head, _, tail = word.partition("-")
        if tail and (unit := self.lex.units.get(tail)) and (count := self._number(head)):
            return Moment(form="duration", end=i + 1, count=count, unit=unit)
        count = self._number(word)
        if count is None:
            return None
        k = i + 1
        if k < len(self.words) and (self.words[k].text in {"-", "‐", "‑"} or self._low(k) in self.lex.which):
            k += 1
        unit = self.lex.units.get(self._low(k))
        return Moment(form="duration", end=k + 1, count=count, unit=unit) if unit else None

    def _number(self, text: str) -> float | None:
        if text.isdecimal() and len(text) <= 4:
            return int(text)
        return self.lex.numbers.get(text)

    def _year(self, i: int, *, bound: bool) -> Moment | None:
        year = self._year_number(i)
        if year is None:
            return None
        marked = self._low(i + 1) in self.lex.year_marks
        if not marked and not (bound or self._low(i - 1) in self.lex.year_after):
            return None
        if self._low(i + 1) in self.lex.units and not marked:
            return None
        return Moment(form="date", end=i + 1 + marked, year=year)
