"""Hostile pages, PDF, Word and JSON Lines files, made here: whole ones, and the same cut, flipped and blown up."""

from __future__ import annotations

import io
import json
import random
import zipfile
import zlib

from tests.hostile.cases import SENTENCE, Case


def pages() -> list[Case]:
    body = f"<p>{SENTENCE * 4}</p>"

    def page(inside: str, head: str = "") -> bytes:
        return f"<!doctype html><html><head>{head}</head><body><article>{inside}</article></body></html>".encode()

    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return [
        Case("page-deep-100k", ".html", page("<div>" * 100_000 + body)),
        Case("page-deep-lists", ".html", page("<ul><li>" * 20_000 + body)),
        Case("page-deep-tables", ".html", page("<table><tr><td>" * 5_000 + body)),
        Case("page-deep-inline", ".html", page("<b><i>" * 20_000 + body)),
        Case("page-many-attributes", ".html", page(f"<p {' '.join(f'a{n}=1' for n in range(3_000))}>{SENTENCE * 4}</p>")),
        Case("page-long-attribute", ".html", page(f"<p title='{'x' * 2_000_000}'>{SENTENCE * 4}</p>")),
        Case("page-laughs", ".html", f'<!DOCTYPE d [<!ENTITY l0 "lol">{entities}]><html><body><p>&l9; {SENTENCE * 4}</p></body></html>'.encode()),
        Case("page-external", ".html", b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + page(body + "<p>&x;</p>")),
        Case("page-lies-of-encoding", ".html", page(body, '<meta charset="utf-16">')),
        Case("page-refresh-and-base", ".html", page(body, '<meta http-equiv=refresh content="0;url=http://127.0.0.1/"><base href="http://127.0.0.1/">')),
        Case("page-date-lies", ".html", page(body, '<meta property="article:published_time" content="99999-99-99"><title>x</title>')),
        Case("page-canonical-script", ".html", page(body, '<link rel=canonical href="javascript:alert(1)"><meta property="og:url" content="file:///etc/passwd">')),
        Case("page-cdata", ".html", page(f"<![CDATA[{body}]]>{body}<!-- {body}")),
        Case("page-svg-math", ".html", page(f"<svg><foreignObject>{body}</foreignObject></svg><math><mtext>{body}</mtext></math>{body}")),
        Case("page-nul", ".html", page(body.replace(" ", " \0"))),
        Case("page-json-ld", ".html", page(body, f'<script type="application/ld+json">{"[" * 50_000}</script>')),
        Case("page-one-line", ".html", page(f"<p>{SENTENCE * 300}</p>")),
        Case("page-as-xml", ".html", b'<?xml version="1.0" encoding="utf-7"?>' + page(body)),
    ]  # fmt: skip


def a_pdf(**encryption: str) -> bytes:
    """A PDF of one page that says SENTENCE, by pypdf; encrypted if passwords are given."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(612, 792)
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 700 Td ({SENTENCE}) Tj ET".encode())
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    page[NameObject("/Contents")] = stream
    if encryption:
        writer.encrypt(algorithm="RC4-128", **encryption)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def packed_pdf(stream: bytes, filters: str = "/FlateDecode") -> bytes:
    """A PDF whose page is a packed stream."""
    return b"\n".join((
        b"%PDF-1.4", b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj", b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj",
        b"4 0 obj<</Length %d/Filter[%s]>>stream" % (len(stream), filters.encode()), stream, b"endstream endobj", b"trailer<</Root 1 0 R>>",
    ))  # fmt: skip


def flipped(raw: bytes, seed: int, count: int = 30) -> bytes:
    """The bytes with some of them changed, the same ones for the same seed."""
    dice, changed = random.Random(seed), bytearray(raw)  # noqa: S311  a repeatable choice
    for _ in range(count):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def pdfs() -> list[Case]:
    whole = a_pdf()
    bomb = zlib.compress(b"0 " * 100_000_000, 9)
    twice = zlib.compress(bomb, 9)
    found = [
        Case("pdf-whole", ".pdf", whole),
        Case("pdf-encrypted", ".pdf", a_pdf(user_password="x", owner_password="y")),  # noqa: S106  a test's own
        Case("pdf-encrypted-for-owners", ".pdf", a_pdf(user_password="", owner_password="y")),  # noqa: S106
        Case("pdf-bomb", ".pdf", packed_pdf(bomb)),
        Case("pdf-bomb-in-bomb", ".pdf", packed_pdf(twice, "/FlateDecode /FlateDecode")),
        Case("pdf-many-filters", ".pdf", packed_pdf(b"x", "/ASCIIHexDecode " * 5_000)),
        Case("pdf-unknown-filter", ".pdf", packed_pdf(b"x", "/NoSuchDecode")),
        Case("pdf-run-length", ".pdf", packed_pdf(b"\x81x" * 100_000, "/RunLengthDecode")),
        Case("pdf-lzw", ".pdf", packed_pdf(b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 1_000, "/LZWDecode")),
        Case("pdf-deep", ".pdf", b"%PDF-1.4\n1 0 obj" + b"[" * 100_000 + b"endobj trailer<</Root 1 0 R>>"),
        Case("pdf-huge-count", ".pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 999999999>>endobj trailer<</Root 1 0 R>>"),
        Case("pdf-pages-number", ".pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 7>>endobj trailer<</Root 1 0 R>>"),
        Case("pdf-root-itself", ".pdf", b"%PDF-1.4\ntrailer<</Root 1 0 R>> 1 0 obj 1 0 R endobj"),
        Case("pdf-startxref-far", ".pdf", whole.replace(b"startxref\n", b"startxref\n99999999")),
        Case("pdf-rubbish-before", ".pdf", b"\0" * 5_000 + whole),
        Case("pdf-rubbish-after", ".pdf", whole + b"\0" * 5_000),
    ]  # fmt: skip
    found += [Case(f"pdf-cut-{tenth}0", ".pdf", whole[: len(whole) * tenth // 10]) for tenth in range(1, 10)]
    return found + [Case(f"pdf-flipped-{seed}", ".pdf", flipped(whole, seed)) for seed in range(20)]


def a_docx(body: str = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>", **more: bytes) -> bytes:
    from tests.hostile import cases

    document = f"<w:document {cases._W}><w:body>{body}</w:body></w:document>"
    parts = {
        "[Content_Types].xml": cases._CONTENT_TYPES,
        "_rels/.rels": cases._RELATIONS,
        "word/document.xml": document.encode(),
    }
    return cases._zip({**parts, **more})


def docxs() -> list[Case]:
    whole = a_docx()
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(20_000):
            archive.writestr(f"word/{number}.xml", b"")
    entity = f'<!DOCTYPE d [<!ENTITY a "{"a" * 100_000}">]>'
    blowup = whole.replace(b"<w:document", b"<w:document", 1)
    found = [
        Case("docx-whole", ".docx", whole),
        Case("docx-paragraphs", ".docx", a_docx("<w:p/>" * 5_000_000)),
        Case("docx-deep", ".docx", a_docx("<w:p>" * 100_000 + "</w:p>" * 100_000)),
        Case("docx-long-run", ".docx", a_docx(f"<w:p><w:r><w:t>{SENTENCE * 300}</w:t></w:r></w:p>")),
        Case("docx-not-xml", ".docx", a_docx("<w:p>")),
        Case("docx-many-members", ".docx", many.getvalue()),
        Case("docx-bomb-one-part", ".docx", a_docx(**{"word/media.xml": b"\0" * 30_000_000})),
        Case("docx-twice", ".docx", blowup + whole),
        Case("docx-quadratic", ".docx", whole.replace(SENTENCE.encode(), entity.encode())),
        Case("docx-encrypted-flag", ".docx", whole.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")),
        Case("docx-office-encrypted", ".docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000),
        Case("docx-size-lies", ".docx", whole.replace(len(SENTENCE).to_bytes(4, "little"), b"\xff\xff\xff\x7f")),
    ]  # fmt: skip
    found += [Case(f"docx-cut-{tenth}0", ".docx", whole[: len(whole) * tenth // 10]) for tenth in range(1, 10)]
    return found + [Case(f"docx-flipped-{seed}", ".docx", flipped(whole, seed, 12)) for seed in range(20)]


def lines() -> list[Case]:
    good = json.dumps({"id": "good", "text": SENTENCE}).encode()
    after = good.replace(b"good", b"after")
    bad = {
        "bytes": b'{"text": "\xff\xfe zone"}', "latin": '{"text": "Café"}'.encode("latin-1"), "cut-letter": '{"text": "é'.encode()[:-1], "nul-bytes": b"\0\0\0", "mark-inside": b'\xef\xbb\xbf{"text": "x"}',
        "binary": bytes(b for b in range(256) if b != 10), "infinity": b'{"text": "x", "published": Infinity}', "huge-number": b'{"text": 1e999999}', "title-surrogate": b'{"text": "x", "title": "\\ud800", "id": "\\udfff"}',
        "id-control": b'{"text": "x", "id": "\\u0000\\u001b[31m"}', "language": b'{"text": "x", "language": "<b>"}', "language-german": b'{"text": "x", "language": "de"}', "language-region": b'{"text": "x", "language": "en-GB"}', "language-long": b'{"text": "x", "language": "' + b"x" * 10_000 + b'"}', "publisher-markup": b'{"text": "x", "publisher": "<script>"}',
        "url-long": b'{"text": "x", "url": "http://' + b"x" * 100_000 + b'"}', "year-zero": b'{"text": "x", "published": "0000-01-01"}', "year-far": b'{"text": "x", "published": "9999-12-31"}', "proto": b'{"__proto__": {"text": "x"}}', "keys": b'{"text": "x", ' + b",".join(b'"k%d": 1' % n for n in range(5_000)) + b"}",
        "empty-text": b'{"text": ""}', "spaces": b'{"text": "   "}', "separators": '{"text": "a\u2028b\u2029c\x85d"}'.encode(), "return": b'{"text": "a"}\r', "unclosed": b'{"text": "a', "two": b'{"text": "a"} {"text": "b"}',
    }  # fmt: skip
    found = [Case(f"lines-{name}", ".jsonl", b"\n".join((good, line, after, b""))) for name, line in bad.items()]
    return [
        *found,
        Case("lines-all-bad", ".jsonl", b"x\n" * 300),
        Case("lines-utf16", ".jsonl", (good + b"\n" + after).decode().encode("utf-16")),
    ]


def all_files() -> list[Case]:
    return [*pages(), *pdfs(), *docxs(), *lines()]
