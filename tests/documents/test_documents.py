"""Reading sources: formats, encodings, bad input."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonemap.documents import READERS, decoding, expand, from_text, load
from zonemap.documents.article import web_address, well_formed
from zonemap.documents.furniture import furniture
from zonemap.documents.language import tell_language
from zonemap.errors import DocumentError

TEXT = "Observers entered the zone around Anadan on Monday.\nShelling went on elsewhere."


def one(path):
    (found,) = load(path)
    return found


def docx_bytes(text: str) -> bytes:
    import docx

    out = io.BytesIO()
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def html_bytes(text: str) -> bytes:
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><body><nav><a href='/'>Home</a></nav><article><h1>Observers</h1>{paragraphs}</article></body></html>".encode()


def pdf_bytes(text: str) -> bytes:
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
    stream = f"BT /F1 12 Tf 50 700 Td {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out.encode("latin-1")


WRITERS = {
    ".txt": lambda t: t.encode(),
    ".text": lambda t: t.encode(),
    ".md": lambda t: t.encode(),
    ".markdown": lambda t: t.encode(),
    ".html": html_bytes,
    ".htm": html_bytes,
    ".docx": docx_bytes,
    ".pdf": pdf_bytes,
    ".jsonl": lambda t: json.dumps({"text": t}).encode(),
    ".ndjson": lambda t: json.dumps({"text": t}).encode(),
    ".csv": lambda t: ('text\n"' + t + '"\n').encode(),
}


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_every_format_gives_the_sentences_back(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(WRITERS[suffix](TEXT))
    document = one(path)
    for sentence in TEXT.split("\n"):
        assert sentence in document.text
    assert document.language == "en"
    assert document.source == str(path)


@pytest.mark.parametrize("suffix", sorted(set(READERS) - {".txt", ".text", ".md", ".markdown", ".csv"}))
def test_rubbish_in_every_structured_format_is_one_clear_line(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"\x01\x02 rubbish \xff" * 30)
    error = one(path)
    assert isinstance(error, DocumentError)
    assert str(path) in str(error)
    assert "\n" not in str(error)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(encoding):
    text = "The zone around Idlib held; nobody was hurt. — said İsmail"
    assert decoding.decode(text.encode(encoding), "x") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1256", "اتفقت الأطراف على وقف إطلاق النار في محافظة درعا جنوب سوريا يوم الاثنين الماضي."),
        (
            "koi8-r",
            "Зона деэскалации в провинции Идлиб согласована сторонами, сообщил источник в министерстве обороны.",
        ),
    ],
)
def test_legacy_encodings_are_guessed(encoding, text):
    assert decoding.decode(text.encode(encoding), "x") == text


def test_binary_is_refused_by_name():
    with pytest.raises(DocumentError, match=r"photo\.txt: is not text"):
        decoding.decode(b"\x89PNG\r\n\0\0\0\rIHDR\0\0", "photo.txt")


def test_front_matter(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Talks: day two\npublisher: sample\ndate: 2017-05-04\n---\n\nThe zones hold.\n")
    document = one(path)
    assert (document.title, document.publisher, document.published) == ("Talks: day two", "sample", dt.date(2017, 5, 4))
    assert document.text == "The zones hold."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("---\ntitle: x\nno end", "line 1: front matter is opened"),
        ("---\njust words\n---\nx", "line 2: front matter wants"),
        ("---\ndate: May 4\n---\nx", "is not of the form YYYY-MM-DD"),
    ],
)
def test_bad_front_matter(content, message, tmp_path):
    path = tmp_path / "a.md"
    path.write_text(content)
    assert message in str(one(path))


def test_bad_lines_do_not_stop_the_rest(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"id": 1, "text": "One."}\nnonsense\n[1]\n{"id": "x"}\n{"text": "Two.", "published": "soon"}\n{"id": "3", "text": "Three."}\n'
    )
    found = list(load(path))
    assert [getattr(d, "id", None) for d in found] == ["1", None, None, None, None, "3"]
    assert [str(e).split(", ")[1].split(":")[0] for e in found if isinstance(e, DocumentError)] == [
        "line 2",
        "line 3",
        "line 4",
        "line 5",
    ]


def test_expand_folder_pattern_and_nothing(tmp_path):
    for name in ("b.txt", "a.txt", "c.bin"):
        (tmp_path / name).write_text("x")
    both = [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert expand(tmp_path) == both
    assert expand([str(tmp_path / "*.txt")]) == both
    with pytest.raises(DocumentError, match="no such file"):
        expand("nowhere/*.txt")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://",
        "http://a b",
        "//x",
        'http://x/"><script>',
    ],
)
def test_only_web_addresses_are_kept(url):
    assert from_text("x", url=url).url == ""
    assert web_address(url) == ""


def test_a_web_address_is_kept():
    assert from_text("x", url="https://example.org/a?b=1").url == "https://example.org/a?b=1"


def test_same_text_same_id():
    assert from_text("A.").id == from_text("A.").id != from_text("B.").id


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The parties agreed on a truce in the south.", "en"),
        ("Le représentant a annoncé un cessez-le-feu dans la Ghouta et au nord de Homs.", "fr"),
        ("اتفقت الأطراف على وقف إطلاق النار", "ar"),
        ("Зона безопасности не обсуждалась", "ru"),
        ("Taraflar bölgede güvenli bölge kurulması için anlaştı", "tr"),
        ("Las partes acordaron un alto el fuego en el sur del país", "es"),
        ("", "und"),
        ("12 345", "und"),
    ],
)
def test_language(text, code):
    assert tell_language(text) == code


def test_furniture_is_lines_that_are_not_prose():
    text = "Talks went on.\nREAD MORE: Zone in Idlib\nThe zone held.\nRecommended for you\n"
    assert [text[a:b] for a, b in furniture(text)] == ["READ MORE: Zone in Idlib", "Recommended for you"]


def test_furniture_between_tags():
    text = "<p>READ MORE: Madrid Open</p><p>The zone, agreed on 20 July, has held.</p>"
    left = "".join(" " * 0 if any(a <= i < b for a, b in furniture(text)) else c for i, c in enumerate(text))
    assert left == "The zone, agreed on 20 July, has held."


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_makes_a_document(text):
    document = from_text(text)
    assert document.text == well_formed(text)
    assert len(document.text) == len(text)
    edges = [edge for span in document.furniture for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


def test_archive_bomb_is_refused(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in range(3):
            archive.writestr(f"word/{name}.xml", b"\0" * 100_000_000)
    assert "unpacks to more than" in str(one(path))
