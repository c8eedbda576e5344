"""Which names others are made from."""

import pytest

from zonemap.gazetteer.base_names import bare, capitals, latin_bases
from zonemap.gazetteer.rows import Row, Spelling


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Gobernación de Homs", "Homs"), ("Gouvernorat d’Idleb", "Idleb"), ("Muhafazat al Hudaydah", "al Hudaydah"), ("Idlib District", "Idlib"), ("El Hudeyde ili", "El Hudeyde"),
        ("Khan Shaykhun", "Khan Shaykhun"), ("Deir ez-Zor", "Deir ez-Zor"), ("Gate of Tears", ""), ("Governorate", ""),
    ],
)  # fmt: skip
def test_words_for_kinds_of_places_are_left_out(text, left):
    assert bare(text) == left


def test_exonyms_and_declined_forms_are_no_base():
    row = Row(id="t:1", name="Idlib", feature="city", feature_class="settlement", lat=0, lon=0, source="toy", spellings=[
        Spelling("Idlibas"), Spelling("Idleb", language="fr"), Spelling("Idlibia", language="es"), Spelling("Gouvernorat d’Idleb", language="fr"), Spelling("إدلب", language="ar"),
    ])  # fmt: skip
    assert latin_bases(row, row.texts()) == ["Idlib", "Idleb"]


def test_what_is_left_without_its_kind_must_be_like_another_name():
    row = Row(id="t:2", name="Al Ashir min Ramadan", feature="city", feature_class="settlement", lat=0, lon=0, source="toy", spellings=[
        Spelling("Ramadan City"),
    ])  # fmt: skip
    assert latin_bases(row, row.texts()) == ["Al Ashir min Ramadan"]


def test_the_turkish_i_keeps_its_dot():
    assert capitals("idlib", "tr") == "İdlib"
    assert capitals("deyr el-balah", "fr") == "Deyr El-Balah"
