import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.maps import samples
from zonemap.maps import articles
from zonemap.model import Document, Expression, ZoneClaim


def quoted(text, *spans):
    document = Document(id="d", text=text)
    claims = [
        ZoneClaim(
            document_id="d",
            start=a,
            end=b,
            quote=text[a:b],
            kind="safe",
            status="proposed",
            speaker="",
            expression=Expression(relation="place", start=a, end=min(b, a + 3), text=""),
        )
        for a, b in spans
    ]
    return articles.article(document, list(enumerate(claims)))["body"]


def shown(body):
    return [piece for paragraph in body if paragraph for piece in paragraph]


def test_a_quote_is_marked_in_its_context_with_the_words_that_were_drawn():
    body = articles.article(samples.MAY, list(enumerate(samples.findings().zones[2].claims)))["body"]
    assert len(body) == 2
    marked = [piece for piece in shown(body) if len(piece) == 3]
    assert "".join(p[0] for p in marked) == "Parts of Homs province are to follow, an opposition source said."
    assert [p[0] for p in marked if p[2]] == ["Parts of Homs province"]
    assert body[0][0][0].startswith("A draft seen"), "what stands before is shown too"


def test_two_claims_on_one_sentence_share_its_pieces():
    body = quoted("0123456789", (0, 8), (4, 10))
    assert [(p[0], p[1]) for p in shown(body)] == [
        ("012", [0]),
        ("3", [0]),
        ("456", [0, 1]),
        ("7", [0, 1]),
        ("89", [1]),
    ]


def test_what_lies_far_from_a_quote_is_left_out_and_marked_so():
    text = "filler " * 400 + "the quote" + " filler" * 400
    at = text.index("the quote")
    body = quoted(text, (at, at + 9))
    assert body[0] is None
    assert body[-1] is None
    assert sum(len(p[0]) for p in shown(body)) < 2 * articles.CONTEXT + 100


def test_an_article_without_claims_shows_its_beginning():
    body = quoted("word " * 200)
    assert len(shown(body)) == 1
    assert body[-1] is None


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="ab \n", min_size=1, max_size=2000),
    st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 60)), max_size=8),
)
def test_every_letter_of_every_quote_is_shown_and_marked(text, starts):
    spans = [(a, min(a + n, len(text))) for a, n in starts if a < len(text)]
    pieces = shown(quoted(text, *spans))
    for number, (a, b) in enumerate(spans):
        marked = "".join(p[0] for p in pieces if len(p) == 3 and number in p[1])
        assert "".join(marked.split()) == "".join(text[a:b].split())


def test_direction_and_link_follow_the_document():
    arabic = articles.article(samples.ARABIC, [])
    assert arabic["rtl"]
    assert arabic["url"] == ""
    assert articles.article(samples.MAY, [])["url"] == "https://example.org/may"


def test_quotes_can_be_read_back_from_the_article_that_shows_them():
    found = samples.findings()
    numbered = list(enumerate(c for zone in found.zones for c in zone.claims))
    for document in found.documents:
        quoted = [(n, c) for n, c in numbered if c.document_id == document.id]
        shown = articles.article(document, quoted)
        assert articles.quotes(shown) == {n: c.quote for n, c in quoted}


def test_a_quote_over_two_paragraphs_is_read_back_line_by_line():
    text = "The zone covers Daraa,\n\nand a belt around it."
    document = dataclasses.replace(samples.MAY, text=text)
    claim = samples.claim(document, text, "Daraa")
    assert articles.quotes(articles.article(document, [(7, claim)])) == {
        7: "The zone covers Daraa,\nand a belt around it."
    }
