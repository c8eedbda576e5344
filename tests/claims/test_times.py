"""Dates, counted from the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap import languages
from zonemap.claims import times
from zonemap.model import Document, Interval, Span

PUBLISHED = dt.date(2017, 5, 3)
"""A Wednesday."""


def day(text):
    return dt.date.fromisoformat(text) if text else None


def found(text, code="en", published=PUBLISHED):
    return times.find(text, Span(0, len(text)), published, languages.get(code))


@pytest.mark.parametrize(
    ("words", "bound", "first", "last"),
    [
        ("on Wednesday", "on", "2017-05-03", "2017-05-03"),
        ("last Tuesday", "on", "2017-05-02", "2017-05-02"),
        ("last Wednesday", "on", "2017-04-26", "2017-04-26"),
        ("next Friday", "on", "2017-05-05", "2017-05-05"),
        ("on Friday night", "on", "2017-04-28", "2017-04-28"),
        ("early Monday", "on", "2017-05-01", "2017-05-01"),
        ("overnight", "on", "2017-05-02", "2017-05-03"),
        ("yesterday", "on", "2017-05-02", "2017-05-02"),
        ("the previous day", "on", "2017-05-02", "2017-05-02"),
        ("from today", "from", "2017-05-03", None),
        ("from midnight on 12 April", "from", "2017-04-12", None),
        ("since October", "since", "2016-10-01", None),
        ("since 1974", "since", "1974-01-01", None),
        ("until 15 May", "until", None, "2017-05-15"),
        ("until Sunday", "until", None, "2017-05-07"),
        ("by May 22", "by", None, "2017-05-22"),
        ("by the end of May", "by", None, "2017-05-31"),
        ("in 1994", "on", "1994-01-01", "1994-12-31"),
        ("in May", "on", "2017-05-01", "2017-05-31"),
        ("last month", "on", "2017-04-01", "2017-04-30"),
        ("last week", "on", "2017-04-24", "2017-04-30"),
        ("two days ago", "ago", "2017-05-01", "2017-05-01"),
        ("December 30, 2016", "on", "2016-12-30", "2016-12-30"),
        ("on Aug. 7, 2019", "on", "2019-08-07", "2019-08-07"),
        ("2017-02-22", "on", "2017-02-22", "2017-02-22"),
        ("for 72 hours", "for", None, None),
        ("six months", "in", None, None),
        ("72-hour", "in", None, None),
        ("within five days", "within", None, None),
    ],
)  # fmt: skip
def test_reads_and_counts(words, bound, first, last):
    text = f"The parties met {words} nearby."
    (one,) = found(text)
    assert one.text == words == text[one.start : one.end]
    assert (one.bound, one.interval) == (bound, Interval(day(first), day(last)))


@pytest.mark.parametrize(
    "text",
    [
        "They may march on 5,000 men.", "Resolution 1973 was adopted by 10 votes.", "The second of three camps.", "It lies at 35.5 degrees.",
        "UN resolution 2254", "32 February", "a 20 km strip", "Sun and moon", "on the border",
    ],
)  # fmt: skip
def test_reads_no_date_where_none_is(text):
    assert found(text) == ()


def test_a_coming_day_in_a_clause_about_the_future():
    (one,) = found("The truce will start on Friday.")
    assert one.interval.first == dt.date(2017, 5, 5)


def test_without_a_day_of_publication_only_full_dates_are_known():
    weekday, full = found("It began on Friday and ended on 3 May 2015.", published=None)
    assert weekday.interval == Interval()
    assert full.interval.first == dt.date(2015, 5, 3)


def test_a_day_before_is_counted_from_the_date_before_it():
    one, two = found("They met on Monday and spoke the previous day.")
    assert (one.interval.first, two.interval.first) == (dt.date(2017, 5, 1), dt.date(2017, 4, 30))


def test_turn_of_the_year():
    early = dt.date(2018, 1, 2)
    assert found("on 30 December", published=early)[0].interval.first == dt.date(2017, 12, 30)
    assert found("until 5 January", published=dt.date(2017, 12, 28))[0].interval.last == dt.date(2018, 1, 5)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "à partir du 12 avril jusqu'au 15 mai 2017", [("from", "2017-04-12", None), ("until", None, "2017-05-15")]),
        ("fr", "mercredi dernier, depuis octobre, le 1er juin", [("on", "2017-04-26", "2017-04-26"), ("since", "2016-10-01", None), ("on", "2017-06-01", "2017-06-01")]),
        ("es", "desde el 12 de abril de 2017 hasta el 15 de mayo", [("since", "2017-04-12", None), ("until", None, "2017-05-15")]),
        ("ru", "с 12 апреля до 15 мая, в среду, в 1994 году", [("from", "2017-04-12", None), ("until", None, "2017-05-15"), ("on", "2017-05-03", "2017-05-03"), ("on", "1994-01-01", "1994-12-31")]),
        ("tr", "12 Nisan'dan itibaren, 15 Mayıs'a kadar, Ekim'den beri", [("from", "2017-04-12", None), ("until", None, "2017-05-15"), ("since", "2016-10-01", None)]),
        ("ar", "منذ أكتوبر حتى 15 مايو، يوم الأربعاء، ١٢ أبريل ٢٠١٧", [("since", "2016-10-01", None), ("until", None, "2017-05-15"), ("on", "2017-05-03", "2017-05-03"), ("on", "2017-04-12", "2017-04-12")]),
    ],
)  # fmt: skip
def test_other_languages(code, text, expected):
    assert [(e.bound, e.interval) for e in found(text, code)] == [(b, Interval(day(f), day(t))) for b, f, t in expected]


def dates(text, clause, *, status="in-force", speech=None, published=PUBLISHED):
    document = Document(id="d", text=text, published=published)
    start = text.index(clause)
    cue = Span(text.index(speech), text.index(speech) + len(speech)) if speech else None
    whole = Span(0, len(text))
    return times.dates(document, whole, Span(start, start + len(clause)), status, languages.get("en"), speech=cue)


def test_the_day_of_the_statement_stands_beside_its_verb():
    text = "Orlov said Tuesday a truce from midnight on 6 May until 15 May was agreed."
    result = dates(text, "a truce from midnight on 6 May until 15 May was agreed", speech="Orlov said")
    assert result.said == dt.date(2017, 5, 2)
    assert result.effective == Interval(dt.date(2017, 5, 6), dt.date(2017, 5, 15))
    assert {cue.rule for cue in result.cues} == {"said", "effective-from", "effective-until"}


def test_a_zone_lasts_as_long_as_stated_from_its_first_day():
    text = "The truce took effect on 12 April for six months."
    assert dates(text, text).effective == Interval(dt.date(2017, 4, 12), dt.date(2017, 10, 12))


def test_the_day_of_an_agreement_is_not_the_first_day_of_the_zone():
    text = "The zone, agreed in Cairo on 20 April, has held."
    assert dates(text, text).effective == Interval()


def test_a_deadline_ends_no_zone_and_a_rejected_zone_holds_on_no_day():
    text = "Maps of the zone are to be drawn by May 22."
    assert dates(text, text).effective == Interval()
    text = "There will be no zone from 6 May."
    assert dates(text, text, status="rejected").effective == Interval()


def test_dates_of_another_clause_do_not_bound_the_zone():
    text = "The army has held the town since March, while a truce was agreed."
    assert dates(text, "a truce was agreed").effective == Interval()


def test_unknown_stays_unknown():
    assert dates("A zone is planned.", "A zone", published=None) == times.Dates(
        said=None, effective=Interval(), cues=()
    )


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from("on by until since from last next 31 30 february 0 9999 1999 2017 may monday days 99 ago week - / . , the".split()), max_size=25),
    st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)),
)  # fmt: skip
def test_spans_are_in_order_and_intervals_are_not_reversed(words, published):
    text = " ".join(words)
    end = 0
    for one in found(text, published=published):
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.text
        end = one.end
        first, last = one.interval
        assert first is None or last is None or first <= last


def test_an_agreement_dates_the_statement_where_nobody_is_quoted():
    text = "The parties yesterday signed a truce for the town, an envoy said."
    assert dates(text, "a truce for the town", status="agreed").said == dt.date(2017, 5, 2)
    assert dates(text, "a truce for the town", status="agreed", speech="an envoy said").said == PUBLISHED


def test_the_day_of_a_statement_is_past_though_the_clause_speaks_of_the_future():
    text = "Troops will leave the zone, the envoy said as the talks closed on Thursday."
    result = dates(text, "Troops will leave the zone", speech="the envoy said")
    assert result.said == dt.date(2017, 4, 27)


def test_the_next_sentence_may_tell_when_it_starts():
    text = "The two sides signed a six-month truce for the hills. It starts at noon on Friday. Rain fell on Sunday."
    first = text.index("It starts") - 1
    document = Document(id="d", text=text, published=PUBLISHED)
    result = times.dates(document, Span(0, first), Span(0, first), "agreed", languages.get("en"))
    assert result.effective == Interval(dt.date(2017, 5, 5), dt.date(2017, 11, 5))


@pytest.mark.parametrize(
    ("text", "status", "first", "last"),
    [
        ("From midnight nobody fires in the zone.", "agreed", "2017-05-03", None),
        ("The zone has been quiet since the observers came in March.", "in-force", "2017-03-01", None),
        ("A ceasefire took hold on Tuesday.", "in-force", "2017-05-02", None),
        ("The zone was cleared of soldiers on Tuesday.", "ended", None, "2017-05-02"),
        ("The mandate of the zone expires on 30 June.", "in-force", None, "2017-06-30"),
    ],
)
def test_verbs_make_a_date_the_first_or_the_last_day(text, status, first, last):
    assert dates(text, text, status=status).effective == Interval(day(first), day(last))


@pytest.mark.parametrize("code", sorted(languages.LANGUAGES))
def test_every_language_has_all_months_and_days(code):
    table = languages.get(code).time
    assert set(table.months.values()) == set(range(1, 13))
    assert set(table.weekdays.values()) == set(range(7))
    assert {"hour", "day", "week", "month", "year"} == set(table.units.values())
