"""Every operator, read from sentences as newspapers write them, in Arland."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.expressions.arland import ADJECTIVES, NAMES, PLACES, Arland, resolve, shape
from zonemap import languages
from zonemap.expressions import find, lengths
from zonemap.model import Span

ENGLISH = languages.get("en")
ARLAND, SUDMARK = PLACES["co:AL"], PLACES["co:SM"]


def read(text, *, focus=ARLAND, skip=(), **told):
    found = find(text, resolve(text, **told), Arland(), ENGLISH, focus=focus, skip=skip)
    for expression in found:
        check_spans(text, expression)
    return found


def check_spans(text, expression):
    """Every node's text is the text at its span; operands of no words have none."""
    assert text[expression.start : expression.end] == expression.text
    for anchor in expression.anchors:
        check_spans(text, anchor)


def shapes(text, **told):
    return [shape(expression) for expression in read(text, **told)]


TOWN, BOTH, PROVINCE = "Torvik:city", "Torvik:city|Torvik:province", "Torvik:province"
AL = "Arland:country"

ONE = {
    # names and the words that choose among their senses
    "Fighting went on in Torvik.": BOTH,
    "Fighting went on in Torvik province.": PROVINCE,
    "A truce holds in the province of Torvik.": PROVINCE,
    "A truce holds in the city of Torvik.": TOWN,
    "A truce holds in Torvik city.": TOWN,
    "A truce holds in Torvik district.": "Torvik:district",
    "A truce holds in the town of Brek.": "Brek:town",
    "The zone covers the northwestern province of Vessel.": "Vessel:province",
    "The zone covers Arland's northwestern Vessel province.": "Vessel:province",
    "The zone covers the northwestern Vessel province.": "Vessel:province",
    "The zone covers the Arlandic province of Vessel.": "Vessel:province",
    "The zone covers the northern Arlandic town of Kapp.": "Kapp:village",
    "The zone covers Arland's Vessel province.": "Vessel:province",
    "The zone covers the besieged, rebel-held town of Brek.": "Brek:town",
    "The zone covers the densely populated mining town of Brek.": "Brek:town",
    "The zone covers the Torvik suburb of Eastern Golm.": "Eastern Golm:region",
    "The zone covers Eastern Golm near Torvik.": "Eastern Golm:region",
    "The zone covers the rebel enclave of Eastern Golm outside Torvik.": "Eastern Golm:region",
    "The zone covers eastern Golm.": "Eastern Golm:region",
    "The zone covers the town of Brek in Torvik province.": "Brek:town",
    "The zone covers Brek, Arland.": "Brek:town",
    "The zone covers Brek, north of Torvik.": "Brek:town",
    "The zone covers Brek, 20 km north of Torvik.": "Brek:town",
    "The zone covers Kapp, in the north-west of the country.": "Kapp:village",
    "The zone covers Ende on the border with Sudmark.": "Ende:town",
    "The zone covers Torvik Airport.": "Torvik Airport:airport",
    "The zone covers the Eastern Golm area.": "Eastern Golm:region",
    # inside
    "Planes kept out of the north of Torvik province.": f"inner-direction[n]({PROVINCE})",
    "Planes kept out of northern Torvik province.": f"inner-direction[n]({PROVINCE})",
    "Planes kept out of northern Torvik.": f"inner-direction[n]({BOTH})",
    "Planes kept out of the far north-east of Arland.": f"inner-direction[ne]({AL})",
    "Planes kept out of the rebel-held north of Torvik province.": f"inner-direction[n]({PROVINCE})",
    "Planes kept out of Arland's south.": f"inner-direction[s]({AL})",
    "Planes kept out of Arland's southern provinces.": f"inner-direction[s]({AL})",
    "Planes kept out of Arland's northern Harn province.": "inner-direction[n](Harn:province)",
    "Planes kept out of the country's north-west.": f"inner-direction[nw]({AL})",
    "Fighting flared in the south.": f"inner-direction[s]({AL})",
    "Fighting flared in the far southeast.": f"inner-direction[se]({AL})",
    "Fighting flared in the south of the country.": f"inner-direction[s]({AL})",
    "Fighting flared in the centre.": f"inner-direction[c]({AL})",
    "Fighting flared in central Arland.": f"inner-direction[c]({AL})",
    "Fighting flared in eastern districts of Torvik.": f"inner-direction[e]({BOTH})",
    "Fighting flared in southern and central Arland.": f"union(inner-direction[s]({AL}), inner-direction[c]({AL}))",
    "Fighting flared in south Vessel.": "inner-direction[s](Vessel:city|Vessel:province)",
    "Fighting flared in parts of Torvik province.": f"part-of({PROVINCE})",
    "Fighting flared in parts of Torvik province in the centre.": f"part-of({PROVINCE})",
    "Fighting flared in the northern countryside of Torvik.": f"countryside[n]({BOTH})",
    "Fighting flared in the southern Torvik countryside.": f"countryside[s]({BOTH})",
    "Fighting flared in rural Torvik.": f"countryside({BOTH})",
    # beside
    "A buffer zone was drawn north of Torvik.": f"outer-direction[n]({TOWN})",
    "A buffer zone was drawn to the north of Torvik.": f"outer-direction[n]({TOWN})",
    "A buffer zone was drawn near Torvik.": f"near({BOTH})",
    "A buffer zone was drawn close to Torvik.": f"near({BOTH})",
    "A buffer zone was drawn in the vicinity of Torvik.": f"near({BOTH})",
    "A buffer zone was drawn in the Torvik area.": f"near({BOTH})",
    "A buffer zone was drawn around Torvik.": f"around({BOTH})",
    "A buffer zone was drawn in and around Torvik.": f"around({BOTH})",
    "A buffer zone was drawn in the area around Torvik.": f"around({BOTH})",
    "A buffer zone was drawn next to Torvik.": f"adjacent({BOTH})",
    "A buffer zone was drawn on the southern outskirts of Torvik.": f"outskirts[s]({BOTH})",
    "A buffer zone was drawn in the eastern suburbs of Torvik.": f"suburbs[e]({TOWN})",
    "A buffer zone was drawn between Torvik and Brek.": f"between({TOWN}, Brek:town)",
    "A buffer zone was drawn between Torvik, Brek and Molde.": f"between({TOWN}, Brek:town, Molde:town)",
    "A corridor stretching from Brek to Molde was agreed.": "from-to(Brek:town, Molde:town)",
    "A corridor from Brek by way of Torvik to Molde was agreed.": f"from-to(Brek:town, {TOWN}, Molde:town)",
    "The triangle between Brek, Molde and Sund stays closed.": "corners(Brek:town, Molde:town, Sund:town)",
    "The pocket of Brek, Molde and Sund stays closed.": "pocket(Brek:town, Molde:town, Sund:town)",
    "The Brek-Molde pocket stays closed.": "union(around(Brek:town), around(Molde:town))",
    # distances
    "Fire is banned within 40 km of Torvik.": f"distance[40km]({TOWN})",
    "Fire is banned within a radius of 40 kilometres of Torvik.": f"distance[40km]({TOWN})",
    "An exclusion zone 20 kilometres around Torvik was declared.": f"distance[20km]({TOWN})",
    "A 30-kilometre exclusion zone around Torvik was declared.": f"distance[30km]({TOWN})",
    "A zone with a radius of 200 nautical miles around Torvik was declared.": f"distance[370.4km]({TOWN})",
    "Fire is banned closer than 25 kilometres to Torvik.": f"distance[25km]({TOWN})",
    "Fire is banned within 20 miles of the Velm.": "distance[32.1869km](Velm:river)",
    "Fire is banned within 12 km of the Velm on either bank.": "distance[12km](Velm:river)",
    "It lies ten kilometres from Torvik.": f"from-distance[10km]({TOWN})",
    "It lies 15 to 20 km from Torvik.": f"from-distance[15-20km]({TOWN})",
    "It lies between 5 and 14 km from Torvik.": f"from-distance[5-14km]({TOWN})",
    "It lies 10 km north of Torvik.": f"distance-direction[n 10km]({TOWN})",
    "It lies ten miles (16 km) to the south-west of Torvik.": f"distance-direction[sw 16.0934km]({TOWN})",
    "It lies 12 km from Torvik on a bearing of 40 degrees.": f"distance-direction[40.0 12km]({TOWN})",
    "A 35-square-kilometre zone around Torvik was declared.": f"stated-area[35000000.0]({BOTH})",
    "A 5 km security belt around Eastern Golm was drawn.": "belt[5km](Eastern Golm:region)",
    "A security belt around Eastern Golm was drawn.": "belt(Eastern Golm:region)",
    # lines
    "Troops pulled back along the Velm.": "along(Velm:river)",
    "Six kilometres to the north and six to the south of the Velm are closed.": "strip[both 6km](Velm:river)",
    "The strip would begin at Brek and end at Sund, following the Velm.": "along(Velm:river, from-to(Brek:town, Sund:town))",
    "It ran from Brek near Torvik by way of Molde and Sund to Ende.": "from-to(Brek:town, Molde:town, Sund:town, Ende:town)",
    "Troops hold the stretch of southern Arland between Ende and the Sudmarkish border.":
        f"intersection(part-of(inner-direction[s]({AL})), between(Ende:town, border({AL}, Sudmark:country)))",
    "Troops hold both banks of the Velm.": "along(Velm:river)",
    "A strip five kilometres wide on both sides of the Velm was asked for.": "strip[both 5km](Velm:river)",
    "A strip ten km either side of the Velm, between Brek and the sea, was asked for.":
        "strip[both 10km](Velm:river, between(Brek:town, coast()))",
    "Troops hold the land east of the Velm.": f"side-of-line[e](Velm:river, {AL})",
    "Troops hold the western bank of the Velm.": f"side-of-line[w](Velm:river, {AL})",
    "No plane may fly south of the 49th parallel.": f"side-of-line[s](parallel[49.0](), {AL})",
    "No plane may fly north of 49°30'N.": f"side-of-line[n](parallel[49.5](), {AL})",
    "No plane may fly east of 21° E.": f"side-of-line[e](meridian[21.0](), {AL})",
    "The zone lies at 49.5123, 20.1234.": "coordinates[20.1234 49.5123 0.00556km]()",
    "The Torvik-Brek highway is closed.": f"route({TOWN}, Brek:town)",
    "Troops pulled back along the road from Torvik to Brek.": f"along(route({TOWN}, Brek:town))",
    # borders and coasts
    "Clashes went on near the border with Sudmark.": f"near(border({AL}, Sudmark:country))",
    "Clashes went on along the Sudmarkish border.": f"along(border({AL}, Sudmark:country))",
    "Clashes went on along the Arland-Sudmark border.": f"along(border[both]({AL}, Sudmark:country))",
    "Clashes went on along the border between Sudmark and Ostland.": "along(border[both](Sudmark:country, Ostland:country))",
    "Clashes went on along Arland's northern border.": f"along(border[n]({AL}))",
    "Clashes went on along the border.": f"along(border({AL}))",
    "A buffer zone between Arland and Sudmark was drawn.": f"border[both]({AL}, Sudmark:country)",
    "A zone ten kilometres deep inside Arland was asked for.": f"border[inside 10km]({AL})",
    "Troops may go 30 km into Arland from the Sudmarkish border.": f"border[inside 30km]({AL}, Sudmark:country)",
    "A 20-mile-deep safe zone along the Sudmarkish border was asked for.": f"strip[inside 32.1869km](border({AL}, Sudmark:country))",
    "A 30-km-deep zone in southern Arland along the border with Sudmark was asked for.": f"border[inside 30km]({AL}, Sudmark:country)",
    "Sudmark and Ostland agreed to stay ten kilometres either side of their common border.":
        "strip[both 10km](border[both](Sudmark:country, Ostland:country))",
    "The zone reaches ten kilometres into Arland and five into Sudmark from the boundary between them.":
        f"union(border[inside 10km]({AL}, Sudmark:country), border[inside 5km](Sudmark:country, {AL}))",
    "Sudmark keeps its guns five kilometres beyond the provincial boundary into Arland.": f"border[inside 5km]({AL}, Sudmark:country)",
    "A zone 32 kilometres deep between Brek and Sund was asked for.": f"strip[inside 32km](border({AL}), between(Brek:town, Sund:town))",
    "Clashes went on along the border in Harn and Orre.": f"intersection(along(border({AL})), union(Harn:province, Orre:province))",
    "Sudmark wants a zone up to 30 kilometres deep along 440 kilometres of its border with Arland.":
        f"strip[30km](border[both](Sudmark:country, {AL}))",
    "The area between the towns of Brek and Molde in Torvik province stays closed.": "between(Brek:town, Molde:town)",
    "The truce holds in the north of Harn province and includes the towns of Ende and Sund.":
        "including(inner-direction[n](Harn:province), Ende:town, Sund:town)",
    "The border zone between Brek and Sund was mined.": f"along(border({AL}), between(Brek:town, Sund:town))",
    "Troops stay on the Sudmarkish side of the border with Sudmark.": f"border[inside](Sudmark:country, {AL})",
    "A ship was stopped off the coast of Arland.": f"near(coast({AL}))",
    # set operations and nesting
    "The provinces of Harn and Orre join.": "union(Harn:province, Orre:province)",
    "Torvik, Harn and Orre provinces join.": f"union({PROVINCE}, Harn:province, Orre:province)",
    "Guns leave the neighbouring districts of Harn, Orre and Vessel.": "part-of(union(Harn:province, Orre:province, Vessel:province))",
    "Fighting went on in Brek and Molde.": "union(Brek:town, Molde:town)",
    "Fighting went on near Brek and Molde.": "union(near(Brek:town), near(Molde:town))",
    "All of Torvik province except the city of Torvik joins.": f"except({PROVINCE}, {TOWN})",
    "The parts of Harn and Orre provinces that border Torvik join.": f"adjoining(union(Harn:province, Orre:province), {PROVINCE})",
    "A zone ten kilometres deep inside Arland that would include the town of Ende was asked for.":
        f"including(border[inside 10km]({AL}), Ende:town)",
    "Villages in the northern countryside of the Torvik province, within 10 km of Brek, join.":
        f"intersection(part-of(countryside[n]({PROVINCE})), distance[10km](Brek:town))",
    "A corridor along the border east of the Velm was agreed.": f"intersection(along(border({AL})), side-of-line[e](Velm:river, {AL}))",
    "Troops hold northern Arland near the Sudmarkish border.":
        f"intersection(inner-direction[n]({AL}), near(border({AL}, Sudmark:country)))",
}  # fmt: skip


@pytest.mark.parametrize("sentence", ONE, ids=str)
def test_reads_one_expression(sentence):
    found = [s for s in shapes(sentence) if s not in {"Sudmark:country", "union(Sudmark:country, Ostland:country)"}]
    assert found == [ONE[sentence]]


LISTS = {
    "The zones lie in Vessel, north of Torvik, in the Torvik suburb of Eastern Golm, and in the provinces of Harn and Orre.": [
        "Vessel:city|Vessel:province", f"outer-direction[n]({TOWN})", "Eastern Golm:region", "union(Harn:province, Orre:province)",
    ],
    "They would be in the south, around Vessel, around Torvik, and near Molde.": [
        f"inner-direction[s]({AL})", "around(Vessel:city|Vessel:province)", f"around({BOTH})", "near(Molde:town)",
    ],
    "They cover the northwestern province of Vessel, parts of Torvik province in the centre, in the south, and the enclave of Eastern Golm.": [
        "Vessel:province", f"part-of({PROVINCE})", f"inner-direction[s]({AL})", "Eastern Golm:region",
    ],
    "They seized Brek, and Molde fell later.": ["Brek:town", "Molde:town"],
    "They hold Brek and the north of Harn province.": ["Brek:town", "inner-direction[n](Harn:province)"],
}  # fmt: skip


@pytest.mark.parametrize("sentence", LISTS, ids=str)
def test_lists_come_apart(sentence):
    assert shapes(sentence) == LISTS[sentence]


SILENT = [
    "The ministry spoke of a zone north of the city.",
    "They fought in the south of the town.",
    "The guards of the west Arlandic nation left.",
    "He opened a Torvik restaurant.",
    "Five kilometres were gained.",
    "They moved 200 km to the west.",
    "The centre said nothing.",
    "Fire is banned within 3 km of the Torvik power plant.",
    "The border guards left.",
    "The country is at peace.",
]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_locates_nothing_gives_nothing(sentence):
    assert shapes(sentence) == []


def test_names_used_otherwise_are_no_places():
    roles = {"Sudmark": "metonym", "Ostland": "metonym", "Torvik": "person-or-group"}
    assert shapes("Sudmark and Ostland agreed; Torvik FC won.", roles=roles) == []
    assert shapes("Talks between Sudmark and Ostland failed.", roles=roles) == []
    assert shapes("The Arlandic army fought Sudmarkish troops.") == []


def test_people_of_a_region_are_where_it_is():
    assert shapes("Eastern Golm's second faction joined the truce.", roles={"Eastern Golm": "metonym"}) == [
        "Eastern Golm:region"
    ]


def test_metonyms_can_still_own_a_part():
    assert shapes("Zones are planned in Arland's south.", roles={"Arland": "metonym"}) == [f"inner-direction[s]({AL})"]


def test_without_a_country_in_focus_bare_words_locate_nothing():
    assert shapes("Fighting went on in the south and along the border.", focus=None) == []
    assert shapes("Troops hold the land east of the Velm.", focus=None) == ["side-of-line[e](Velm:river)"]


def test_a_border_belongs_to_the_country_named_last_where_none_is_in_focus():
    found = shapes("Arland wants a strip along the border.", focus=None)
    assert found[-1] == f"along(border({AL}))"


def test_a_pair_with_an_unknown_end_leaves_no_half():
    assert shapes("They dug in between Xyzzy and Brek.", unknown=("Xyzzy",)) == []


def test_an_unknown_member_of_a_list_is_told():
    (found,) = read("The towns of Brek, Xyzzy and Molde join.", unknown=("Xyzzy",))
    assert shape(found) == "union(Brek:town, Molde:town)"
    assert any("Xyzzy" in note for note in found.notes)


def test_furniture_is_not_read():
    text = "READ MORE: storm hits Brek. A truce holds in Molde."
    assert shapes(text, skip=(Span(0, 27),)) == ["Molde:town"]


def test_a_name_in_several_countries_follows_its_container():
    for sentence in ("Molde, Sudmark.", "A truce holds in Molde in Sudmark.", "The Sudmarkish city of Molde is calm."):
        (found,) = read(sentence)
        assert [place.id for place in found.senses] == ["c:paris-sm"], sentence


def test_the_country_in_focus_has_no_words_of_its_own():
    (found,) = read("Fighting flared in the south.")
    assert found.anchors[0].text == ""
    assert "Arland" in found.anchors[0].notes[0]


def test_what_was_assumed_is_noted():
    (found,) = read("The zone covers Arland's northwestern Vessel province.")
    assert "where Vessel lies" in found.notes[0]
    (found,) = read("A 20-mile-deep safe zone along the Sudmarkish border was asked for.")
    assert "20-mile-deep safe zone" in found.notes[0]
    assert found.text == "along the Sudmarkish border"


def test_lengths_of_a_stretch():
    text = "Its depth, somewhere between 5 and 14 kilometres, and its length of 2,500 yards were left for later."
    found = lengths(text, Span(10, len(text)), ENGLISH)
    assert [(text[a:b], distance) for (a, b), distance in found] == [
        ("somewhere between 5 and 14 kilometres", (5_000, 14_000)), ("2,500 yards", (2286, 2286)),
    ]  # fmt: skip


WORDS = st.sampled_from([
    *NAMES, *ADJECTIVES, "north", "of", "the", "in", "near", "between", "and", ",", "20", "km", "zone", "border", "with", "province", "'s",
    "northern", "parts", "from", "to", "along", "around", "within", ".", "-", "a", "suburb", "town", "(", "except", "including", "deep", "both sides of",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_jumble_is_read_without_fault(words):
    text = " ".join(words)
    found = read(text)
    assert found == read(text)
    for before, after in itertools.pairwise(found):
        assert before.end <= after.start


@pytest.mark.parametrize(
    "unit",
    [
        "near ",
        "north of ",
        "Brek, ",
        "Brek and ",
        "Brek in ",
        "between ",
        "20 km of ",
        "the border with ",
        "(",
        "within 5 ",
        "Brek-",
        "parts of Brek ",
    ],
)
def test_reading_is_linear_in_the_text(unit):
    import time

    def seconds(count):
        text = unit * count + "Torvik."
        mentions = resolve(text)
        best = 9.0
        for _ in range(3):
            began = time.process_time()
            find(text, mentions, Arland(), ENGLISH, focus=ARLAND)
            best = min(best, time.process_time() - began)
        return best

    short, long = seconds(500), seconds(2_000)
    assert long < 10 * short + 0.05  # four times the text; quadratic would be sixteen
