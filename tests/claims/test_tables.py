"""The contract of every language's claim table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zonemap import languages
from zonemap.claims import lexicon
from zonemap.claims.words import words
from zonemap.languages.tables_claims import CLASSES
from zonemap.model import KINDS

CODE = Path(lexicon.__file__).parent


@pytest.fixture(params=sorted(languages.LANGUAGES))
def language(request):
    return languages.get(request.param)


def test_classes_and_kinds_are_known(language):
    table = language.claims
    assert set(table.words) <= set(CLASSES)
    assert set(table.kinds) <= set(KINDS)
    assert set(table.named) <= set(KINDS)


def test_every_entry_is_found_where_it_stands(language):
    compiled = lexicon.of(language)
    for name, entries in language.claims.words.items():
        for entry in re.split(r",(?![^(]*\))", entries):
            for phrase in lexicon.expand(" ".join(entry.split())):
                if not phrase:
                    continue
                line = words(phrase.replace("*", "а" if language.code == "ru" else "e"))
                match = compiled.match([word.low for word in line], 0)
                assert match.length >= 1, (name, phrase)


def test_every_language_can_name_a_zone_a_truce_and_what_holds(language):
    assert {"zone", "event", "place", "and", "not", "holds", "proposed", "agreed", "rejected"} <= set(
        language.claims.words
    )
    assert {"safe", "de-escalation", "demilitarised", "humanitarian", "no-fly", "buffer"} <= set(language.claims.kinds)


def test_no_class_is_explained_and_never_asked_for():
    code = "".join(path.read_text() for path in CODE.glob("*.py"))
    assert [name for name in CLASSES if f'"{name}"' not in code] == []


def test_forms_are_expanded():
    assert list(lexicon.expand("ban(|s|ned)")) == ["ban", "bans", "banned"]
    assert list(lexicon.expand("set(|s) up")) == ["set up", "sets up"]
