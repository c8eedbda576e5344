"""English: words of time."""

from __future__ import annotations

from zonemap.languages.tables_time import TimeTable

TIME = TimeTable(
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
        "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12, "mid-january": 1, "mid-february": 2, "mid-march": 3, "mid-april": 4, "mid-may": 5, "mid-june": 6, "mid-july": 7,
        "mid-august": 8, "mid-september": 9, "mid-october": 10, "mid-november": 11, "mid-december": 12,
    },
    weekdays={"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6},
    offsets={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    overnight=("overnight",),
    previous=("the previous day", "the day before", "a day earlier", "the night before", "one day earlier"),
    following=("the next day", "the following day", "a day later", "the day after", "one day later"),
    last=("last", "past", "previous"),
    this=("this",),
    next=("next", "coming", "following"),
    units={
        "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month", "months": "month",
        "year": "year", "years": "year", "week-long": "week", "month-long": "month",
    },
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "first": 1, "1st": 1, "2nd": 2, "3rd": 3,
    },
    before={
        "since": ("since", "ever since"),
        "from": ("from", "as of", "starting", "starting on", "beginning", "beginning on", "effective", "with effect from", "as from"),
        "until": ("until", "till", "through", "up to", "expiring", "expiring on", "to last until", "up until"),
        "by": ("by", "before", "no later than", "not later than"),
        "for": ("for", "lasting", "for the next", "for another", "for an initial", "for at least", "for up to"),
        "within": ("within", "within the next"),
        "on": ("on", "in", "during", "at"),
    },
    after={"ago": ("ago", "earlier")},
    filler=("middle", "start", "beginning",
        "the", "midnight", "noon", "dawn", "dusk", "on", "of", "early", "late", "at", "local", "time", "next", "around", "about", "morning",
        "a.m", "p.m", "gmt", "mid", "night", "evening", "sunrise", "sunset",
    ),
    lead=("early", "late"),
    tail=("night", "morning", "evening", "afternoon", "midnight", "noon", "dawn"),
    end_of=("end of", "the end of", "close of"),
    year_after=("in", "since", "of", "during", "until", "from", "by", "before", "after", "through", "to", "early", "late", "mid"),
    doubtful=("may", "march", "mar", "jan", "sept", "dec"),
    future=("starts", "begins", "takes effect", "comes into force", "enters into force", "goes into effect", "expires", "will", "would", "shall", "is to", "are to", "plans", "due", "next", "scheduled", "to begin", "to start", "to take", "to enter", "expected", "supposed", "must"),
    hours=("midnight", "noon", "dawn", "dusk", "sunrise", "sunset"),
    events=("signed", "ordered", "demanded", "imposed", "placed under", "worked out", "took over", "put their names", "settled", "agreed", "decided", "voted", "adopted", "approved", "announced", "declared", "proclaimed", "resolved", "concluded", "reached", "brokered", "initialled", "ratified", "accepted"),
    sequels=("it", "they", "the truce", "the ceasefire", "the cease-fire", "the zone", "the zones", "the pause", "the arrangement", "the lull", "the measure", "the ban"),
    starts=(
        "began", "begins", "begin", "started", "starts", "start", "took effect", "takes effect", "take effect", "taking effect", "came into force",
        "comes into force", "come into force", "into force", "into effect", "entered", "enters", "joined", "in force", "in effect", "in place",
        "went into", "goes into", "imposed", "declared", "established", "set up", "effective", "commenced", "beginning", "starting", "opened", "took hold", "takes hold", "fell silent", "fall silent", "falls silent", "fell quiet", "held their fire", "held fire", "ceased fire", "was declared", "were declared", "become", "became", "went quiet", "stopped", "halted", "laid down",
    ),
    ends=(
        "expired", "expires", "expire", "ended", "ends", "end", "collapsed", "collapses", "broke down", "lapsed", "lapses", "lapse", "was lifted", "lifted",
        "dissolved", "abolished", "fell apart", "terminated", "scrapped", "closed", "run out", "ran out", "runs out",
    ),
)  # fmt: skip
