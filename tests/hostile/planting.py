"""Hostile text in every text field of findings, found by the fields' types, so that a new field is planted unasked."""

from __future__ import annotations

import dataclasses
import datetime as dt
import typing
from typing import Any

from zonemap import model

PAYLOADS = {
    "script": "<script>window.pwned=1</script><img src=x onerror=window.pwned=1><svg onload=window.pwned=1><a href='javascript:window.pwned=1'>x</a>",
    "breakout": "\"'></title></style></textarea></script></SCRIPT ><!--<script ></svg></text><b data-pwned=1>--><!-- ]]><![CDATA[ <?php ?> &lt;script&gt; &#60;b&#62; \\u003cscript\\u003e",
    "template": "{{7*7}} {{6*7*1000003}} {% if 1 %}{{6*7*1000003}}{% endif %} {# gone #} ${6*7*1000003} {{''.__class__.__mro__}} `${alert(1)}` <%= 7*7 %> #{7*7} $[name] $[geDirections] %(x)s {0} {x!r} @@x",
    "formula": "=cmd|' /C calc'!A0",
    "formula-plus": "+1+cmd|' /C calc'!A0",
    "formula-minus": "-1+cmd|' /C calc'!A0",
    "formula-at": "@SUM(1+9)*cmd|' /C calc'!A0",
    "formula-tab": "\t=1+1",
    "formula-return": "\r=1+1",
    "formula-wide": "＝1＋1",
    "formula-blank": " \u200b=1+1",
    "formula-split": 'a;=1+1;b\t=1+1\tc|=1+1|d\n=1+1\n"=1+1";"=1+1',
    "sql": "'); DROP TABLE zones; -- \" OR 1=1; ATTACH DATABASE '/tmp/pwned' AS p; %_",
    "control": "\x00\x01\x08\x0b\x0c\x1b[31mred\x1b]0;title\x07\x7f\x85",
    "separators": "one\u2028two\u2029three\x85four\x1cfive\r\nsix\nseven",
    "noncharacters": "\ufffe\uffff\ufdd0\U0001ffff\ue000",
    "bidi": "\u202eDEREVER\u202c \u2066isolate \u2069\u200f\u061c \u202a",
    "marks": "Z" + "\u0336\u0301" * 300 + "\u200b\u200c\u200d\u2060\ufeff\u00ad",
    "emoji": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇸🇾🕊️𠜎",
    "mathtext": "$\\frac{1}{0}$ $^$ \\input{/etc/passwd} \\write18{touch pwned} $\\undefined",
    "path": "../../../etc/passwd ..\\..\\windows\\win.ini /dev/null C:\\con file:///etc/passwd %2e%2e%2f~",
    "long": "zone " * 4_000,
}  # fmt: skip
_STRUCTURE = frozenset(("relation", "direction", "feature", "decides", "country", "place_ids", "gazetteer_checksum"))
"""Words and keys of ours that a text chooses among but never writes."""


def planted(findings: model.Findings, payload: str) -> model.Findings:
    """The findings with the payload before every free text; ids stay distinct and keep pointing to each other."""
    texts, begins = _texts(findings, payload)
    made: model.Findings = _Planter(payload, texts, begins).plant(findings)
    return made


def _texts(findings: model.Findings, payload: str) -> tuple[dict[int, str], dict[int, int]]:
    """New texts by document, in which every claim's planted quote stands, and where it begins by claim."""
    texts, begins = {}, {}
    for document in findings.documents:
        text = ""
        for claim in (*findings.claims, *(c for z in findings.zones for c in z.claims)):
            if claim.document_id == document.id and id(claim) not in begins:
                begins[id(claim)] = len(text)
                text += f"{payload}{claim.quote}\n"
        texts[id(document)] = text
    return texts, begins


class _Planter:
    def __init__(self, payload: str, texts: dict[int, str], begins: dict[int, int]) -> None:
        self._payload, self._texts, self._begins = payload, texts, begins
        self._done: dict[int, Any] = {}
        self._types = {"BaseGeometry": Any, "dt": dt}

    def plant(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._payload + value
        if isinstance(value, tuple) and not hasattr(value, "_fields"):
            return tuple(map(self.plant, value))
        if not dataclasses.is_dataclass(value):
            return value
        if id(value) not in self._done:  # a claim is the same object in its zone and in the list of all
            self._done[id(value)] = self._replaced(value)
        return self._done[id(value)]

    def _replaced(self, value: Any) -> Any:
        types = typing.get_type_hints(type(value), vars(model) | self._types)
        free = [
            f.name for f in dataclasses.fields(value)
            if f.init and f.name not in _STRUCTURE and typing.get_origin(types[f.name]) is not typing.Literal
        ]  # fmt: skip
        changed: dict[str, Any] = {name: self.plant(getattr(value, name)) for name in free}
        if id(value) in self._texts:
            changed["text"] = self._texts[id(value)]
        if id(value) in self._begins:
            begin = self._begins[id(value)]
            changed |= {"start": begin, "end": begin + len(changed["quote"])}
        return dataclasses.replace(value, **changed)
