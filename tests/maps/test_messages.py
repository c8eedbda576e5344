import datetime as dt
import re

import pytest

from zonemap.errors import UsageError
from zonemap.maps import messages
from zonemap.model import KINDS, STATUSES

OTHERS = [code for code in messages.MESSAGES if code != "en"]


def leaves(table, path=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_everything_with_the_same_gaps(language):
    english, other = dict(leaves(messages.of("en"))), dict(leaves(messages.of(language)))
    assert other.keys() == english.keys()
    for key, text in english.items():
        if isinstance(text, str) and key != ("direction",):
            gaps, wanted = (sorted(re.findall(r"\[\w+\]", told)) for told in (other[key], text))
            # A note may leave out what would stay in English: the feature words of a name's senses.
            assert gaps == wanted or (key in {("notes", "senses"), ("notes", "read_as")} and gaps == ["[x]"]), key
            assert other[key].strip(), key
        elif isinstance(text, list):
            assert len(other[key]) == len(text), key


@pytest.mark.parametrize("language", messages.MESSAGES)
def test_every_kind_and_status_has_words_of_its_own(language):
    table = messages.of(language)
    assert set(table["kinds"]) == set(KINDS)
    assert set(table["statuses"]) == set(STATUSES)
    assert len(set(table["kinds"].values())) == len(KINDS)
    assert len(set(table["statuses"].values())) == len(STATUSES)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "3 May 2017"),
        ("fr", "3 mai 2017"),
        ("ar", "3 مايو 2017"),
        ("ru", "3 мая 2017 г."),
        ("tr", "3 Mayıs 2017"),
        ("es", "3 de mayo de 2017"),
        ("de", "3. Mai 2017"),
        ("it", "3 maggio 2017"),
        ("pt", "3 de maio de 2017"),
        ("pl", "3 maja 2017"),
        ("uk", "3 травня 2017 р."),
        ("fa", "3 مه 2017"),
        ("he", "3 במאי 2017"),
        ("zh", "2017年5月3日"),
    ],
)
def test_dates_read_as_they_are_written(language, told):
    assert messages.day(dt.date(2017, 5, 3), language) == told


def test_an_unknown_language_names_those_there_are():
    with pytest.raises(UsageError, match="en, fr, ar, ru, tr, es, de"):
        messages.of("xx")
