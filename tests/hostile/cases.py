"""Hostile files: (name, suffix, bytes)."""

from __future__ import annotations

import io
import json
import zipfile
from typing import NamedTuple

SENTENCE = "A buffer zone was set up within 20 km of Sarajevo on Monday, officials said."


class Case(NamedTuple):
    """One file to be read."""

    name: str
    suffix: str
    raw: bytes


def encodings() -> list[Case]:
    text = f"{SENTENCE} – «Кобани», حلب, İdlib’de, Ἀθῆναι"
    found = [
        Case(f"encoding-{e}", ".txt", text.encode(e))
        for e in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
    ]
    found += [Case(f"encoding-{e}", ".txt", t.encode(e)) for e, t in (
        ("cp1252", f"{SENTENCE} Café – naïve"), ("cp1256", "اتفقت الأطراف على هدنة في حلب يوم الاثنين"), ("koi8-r", "Перемирие в провинции Идлиб соблюдается"),
        ("cp1251", "Перемирие в провинции Идлиб соблюдается"), ("iso8859-9", "İdlib'de ateşkes yürürlükte"), ("cp866", "Перемирие в провинции Идлиб"),
    )]  # fmt: skip
    found += [
        Case("utf8-cut", ".txt", text.encode()[:-1]),
        Case("utf8-invalid-middle", ".txt", SENTENCE.encode() + b"\xff\xfe\xfa" + SENTENCE.encode()),
        Case("utf8-overlong", ".txt", b"\xc0\xaf" + SENTENCE.encode()),
        Case("utf8-surrogates", ".txt", b"\xed\xa0\x80" + SENTENCE.encode()),
        Case("utf16-odd-length", ".txt", text.encode("utf-16")[:-1]),
        Case("bom-only", ".txt", b"\xef\xbb\xbf"),
        Case("utf16-bom-only", ".txt", b"\xff\xfe"),
        Case("nul-in-text", ".txt", SENTENCE.encode() + b"\0" + SENTENCE.encode()),
        Case("all-nul", ".txt", b"\0" * 1000),
        Case("all-bytes", ".txt", bytes(range(256)) * 20),
        Case("high-bytes", ".txt", bytes(range(128, 256)) * 50),
        Case("latin1-controls", ".txt", bytes(range(1, 32)) + SENTENCE.encode()),
    ]
    return found


UNICODE = {
    "bidi-override": "The \u202ebuffer\u202c zone around \u2067Idlib\u2069 held.",
    "bidi-unclosed": "The zone around \u202eIdlib held, he said.",
    "zero-width": "The buf\u200bfer zone aro\u200dund Id\u200blib held.",
    "soft-hyphen": "The buf\u00adfer zone around Id\u00adlib held.",
    "combining": "The zone around I\u0301\u0302\u0303dlib held." + "a" + "\u0301" * 5000,
    "nfd": "La trêve dans la région d'Idlib".replace("ê", "e\u0302"),
    "tatweel": "منطقة خفض التصعيـــد في إدلـــب",
    "harakat": "وَقْفُ إِطْلَاقِ النَّارِ فِي إِدْلِب",
    "zwnj-persian": "آتش\u200cبس در حلب",
    "homoglyphs": "A buffer zоne arоund Ѕarajevo",
    "fullwidth": "Ａ ｂｕｆｆｅｒ ｚｏｎｅ ａｒｏｕｎｄ Ｓａｒａｊｅｖｏ",
    "emoji": "🕊️ ceasefire 🤝 in 👩‍👩‍👧‍👦 Idlib 🇸🇾 held 💥" * 20,
    "astral": "𝐀 𝐛𝐮𝐟𝐟𝐞𝐫 𝐳𝐨𝐧𝐞 around Sarajevo 𠜎𠜱𠝹",
    "dotted-i": "İİİİ İDLİB'DE ATEŞKES ıııı",
    "sharp-s": "STRAẞE ẞ ß Groß-Gerau buffer zone",
    "ligatures": "The ﬁrst ﬂight-ban zone oﬀ Cyprus",
    "line-separators": "A zone\u2028around\u2029Idlib\u0085held\x0b\x0c.",
    "private-use": "\ue000\uf8ff zone around Idlib \U000f0000",
    "noncharacters": "\ufffe\uffff zone around Idlib \ufdd0",
    "zalgo": "".join(c + "\u0336\u0337\u0338" for c in SENTENCE),
    "mixed-scripts": "Буферная zone в إدلب province 区域 कश्मीर",
    "rtl-digits": "منطقة ٢٠ كم حول إدلب",
    "math-minus": "\u221220 km around Idlib; −5–10 km of Homs",
    "only-combining": "\u0301" * 1000,
    "only-spaces": " \t\u00a0\u2003\u3000" * 500,
    "interrobangs": "?!?!?!…‽‽‽" * 300,
    "quotes": "“‘«„\"'`´" * 300 + SENTENCE,
    "brackets": "((([[[{{{<<<" * 200 + SENTENCE,
}
NAUGHTY = [
    "undefined", "null", "None", "NaN", "Infinity", "-1/0", "1e309", "0x7fffffff", "99999999999999999999 km of Homs", "within 1e999 km of Homs",
    "within 0 km of Homs", "between Homs and Homs", "north of north of north of Homs", "0°N 0°E", "91°N 181°E", "33.5, 1e400", "MGRS 99ZZZ9999999999",
    "north of the 91st parallel", "the 999999999999th parallel", "from 31 February to 30 February", "on 00/00/0000", "since 9999-12-31", "by May 99",
    "<script>alert(1)</script>", "';DROP TABLE place;--", "$(touch /tmp/pwned)", "`touch /tmp/pwned`", "{{7*7}}", "{% for x in y %}", "%s%n%x", "../../etc/passwd",
    "\\u0000\\x00", "&#x41;&lt;zone&gt;", "]]>", "<!--", "-->", "<![CDATA[", "\\", "//", "zone " * 50, "Idlib " * 50, "IDLIB", "idlib", "iDlIb", "a", ".", "..",
    "a.b.c.d.e.f.g.h." * 40, "A.B.C. " * 60, "Mr Mr Mr Mr zone", "said said said he said", "of of of of the the the", "in in in Homs in in", "ZONE", "Zone 1 Zone 2 Zone 3",
    "no no no no zone", "(zone)", "'zone'", "zone's zones' zoned zoning", "de-de-de-escalation zones", "buffer-buffer-zone", "1-km-2-km-3-km zone around Homs",
    "km km km", "kilometres of Homs", "20 20 20 km", "twenty-twenty-twenty km", "a hundred thousand million kilometres around Homs", "minus five km around Homs",
    "http://example.org/zone around Homs", "zone@homs.example", "#zone #Homs @Idlib", "Homs/Hama/Idlib/Aleppo", "Homs–Hama–Idlib", "Homs-Hama-Idlib zone", "HomsHama",
]  # fmt: skip


def texts() -> list[Case]:
    found = [Case(f"unicode-{name}", ".txt", text.encode()) for name, text in UNICODE.items()]
    found += [
        Case(f"naughty-{number:03}", ".txt", f"{text} {SENTENCE}".encode()) for number, text in enumerate(NAUGHTY)
    ]
    found += [Case(f"alone-{number:03}", ".txt", text.encode()) for number, text in enumerate(NAUGHTY)]
    return found


def repeated() -> list[Case]:
    return [
        Case(f"repeat-{name}", ".txt", (unit * count).encode())
        for name, unit, count in (
            ("name", "Idlib ", 3000), ("names-and", "Homs and ", 1500), ("commas", "Homs, ", 1500), ("capitals", "A", 20_000), ("words", "Zone Of The ", 1500),
            ("digits", "7", 20_000), ("numbers", "20 km ", 2000), ("open-quotes", "“", 5000), ("parens", "(", 5000), ("tags", "<p>", 5000), ("open-tags", "<p ", 5000),
            ("newlines", "\n", 20_000), ("lines", "Idlib\n", 3000), ("stops", ". ", 5000), ("apostrophes", "Idlib's ", 1500), ("hyphens", "a-", 5000), ("said", "he said ", 2000),
            ("zone", "zone in ", 1500), ("north", "north of ", 1500), ("between", "between ", 1500), ("that", "that that ", 1500), ("arabic", "وقف إطلاق النار ", 800), ("cyrillic", "зона в Идлибе ", 800),
        )
    ]  # fmt: skip


def structured() -> list[Case]:
    good = json.dumps({"id": "good", "text": SENTENCE})
    lines = {
        "array": "[1, 2]", "number": "7", "string": '"x"', "null": "null", "cut": '{"text": "x', "no-text": '{"id": "a"}', "text-number": '{"text": 5}', "text-null": '{"text": null}',
        "id-object": '{"id": {}, "text": "x"}', "date-bad": '{"text": "x", "published": "2017-13-45"}', "date-number": '{"text": "x", "published": 20170503}', "nan": '{"text": NaN}',
        "deep": '{"text": ' + "[" * 5000 + "]" * 5000 + "}", "digits": '{"text": ' + "9" * 5000 + "}", "surrogate": '{"text": "\\ud800 zone in Homs"}', "nul": '{"text": "a\\u0000b"}',
        "dup-keys": '{"text": "a", "text": "b"}', "empty-object": "{}", "comma": '{"text": "x"},', "url-js": '{"text": "x", "url": "javascript:alert(1)"}', "title-list": '{"text": "x", "title": []}',
    }  # fmt: skip
    found = [
        Case(f"jsonl-{name}", ".jsonl", f"{good}\n{line}\n{good.replace('good', 'after')}\n".encode())
        for name, line in lines.items()
    ]
    found += [
        Case("csv-no-text", ".csv", b"a,b\n1,2\n"),
        Case("csv-empty", ".csv", b""),
        Case("csv-unclosed", ".csv", b'id,text\n1,"never closed\n'),
        Case("csv-ragged", ".csv", f'id,text\n1,"{SENTENCE}",extra,more\n2\n3,"{SENTENCE}"\n'.encode()),
        Case("csv-formula", ".csv", f'id,text,title\n1,"{SENTENCE}","=cmd|\' /C calc\'!A0"\n'.encode()),
        Case("csv-huge-field", ".csv", b"text\n" + b"x" * 300_000 + b"\n"),
        Case("md-front-only", ".md", b"---\ntitle: x\n---\n"),
        Case("md-front-open", ".md", b"---\ntitle: x\n"),
        Case("html-empty", ".html", b""),
        Case("html-deep", ".html", b"<div>" * 3000 + SENTENCE.encode() + b"</div>" * 3000),
        Case("html-unclosed", ".html", b"<html><body><p>" + SENTENCE.encode() * 5),
        Case(
            "html-scripts",
            ".html",
            f"<html><body><article><script>alert(1)</script><p>{SENTENCE * 5}</p></article></body></html>".encode(),
        ),
        Case(
            "html-entities",
            ".html",
            f"<html><body><article><p>{SENTENCE * 4} &lt;b&gt; &#0; &#x110000; &nosuch;</p></article></body></html>".encode(),
        ),
        Case("html-is-binary", ".html", bytes(range(256)) * 4),
        Case("pdf-not", ".pdf", b"not a pdf"),
        Case("pdf-cut", ".pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
        Case(
            "pdf-loop",
            ".pdf",
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>",
        ),
        Case("docx-not", ".docx", b"PK\x03\x04 rubbish"),
        Case("docx-empty-zip", ".docx", _zip({})),
        Case("docx-bomb", ".docx", _zip({f"word/{n}.xml": b"\0" * 70_000_000 for n in range(3)})),
        Case(
            "docx-laughs",
            ".docx",
            _zip({"[Content_Types].xml": _CONTENT_TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _LAUGHS}),
        ),
        Case(
            "docx-external",
            ".docx",
            _zip({"[Content_Types].xml": _CONTENT_TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": _EXTERNAL}),
        ),
        Case("docx-slip", ".docx", _zip({"../../evil": b"x"})),
    ]
    return found


def _zip(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
).encode()
_RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ENTITIES = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_LAUGHS = f'<!DOCTYPE d [<!ENTITY l0 "lol">{_ENTITIES}]><w:document {_W}><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>'.encode()
_EXTERNAL = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {_W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'.encode()


def all_cases() -> list[Case]:
    """Every hostile file of the fast part."""
    empty = [
        Case(f"empty{suffix}", suffix, b"") for suffix in (".txt", ".md", ".jsonl", ".csv", ".html", ".pdf", ".docx")
    ]
    return [*empty, *encodings(), *texts(), *repeated(), *structured()]
