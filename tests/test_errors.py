"""The tree of errors, their messages, and the page that lists them."""

from __future__ import annotations

import ast
import re
import tomllib

import pytest

from tests.messages import CLASSES, ROOT, messages
from zonemap import errors

PAGE = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
MESSAGES = [(where, name, text) for where, name, text in messages() if name in CLASSES]
CODES = {
    "InputError": 1,
    "AnalysisError": 70,
    "OutputError": 1,
    "GazetteerError": 1,
    "ProvenanceError": 70,
    "UsageError": 2,
}


def listed():
    """Class → the messages on the page, as written in the code."""
    found = {}
    for section in PAGE.split("\n## ")[1:]:
        name = section.split("\n")[0]
        found[name] = [
            row.replace("\\|", "|")
            for row in re.findall(r"^\| `` (.*?) `` \| [^|]+ \| [^|]+ \|$", section, re.MULTILINE)
        ]
    return found


def test_every_message_of_the_code_is_on_the_page():
    known = listed()
    assert [(where, text) for where, name, text in MESSAGES if text not in known[name]] == []


def test_every_message_of_the_page_is_in_the_code():
    made = {(name, text) for _, name, text in MESSAGES}
    assert [
        (name, text)
        for name, texts in listed().items()
        if name in CLASSES
        for text in texts
        if (name, text) not in made
    ] == []


def test_every_row_has_a_cause_and_a_remedy():
    rows = [line for line in PAGE.splitlines() if line.startswith("| ``")]
    cells = [re.split(r"(?<!\\) \| ", line.strip("| ")) for line in rows]
    assert len(rows) > 150
    assert [line for line in cells if len(line) != 3 or min(map(len, line[1:])) < 6] == []


@pytest.mark.parametrize("name", CLASSES)
def test_the_tree_at_the_top_names_every_class_with_its_exit_code(name):
    assert name in errors.__doc__
    assert CLASSES[name].exit_code == next((CODES[k.__name__] for k in CLASSES[name].__mro__ if k.__name__ in CODES), 1)


def test_no_message_is_without_what_it_is_about():
    # A message names what is at fault: it has a part that is filled in, or is one of the few that stand for themselves.
    bare = {text for _, _, text in MESSAGES if "…" not in text}
    assert all(re.search(r"zonemap\[|--resume|Noto|report this text|'': no source", text) for text in bare), bare


def test_every_message_is_one_line_without_a_full_stop():
    assert [text for _, _, text in MESSAGES if "\n" in text or re.search(r"(?<!…)\.$", text)] == []


def test_a_message_is_told_where_it_is_raised_and_never_made_of_nothing():
    empty = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "zonemap").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise)
        and ((isinstance(node.exc, ast.Name) and node.exc.id in CLASSES) or (isinstance(node.exc, ast.Call) and not node.exc.args and getattr(node.exc.func, "id", "") in CLASSES))
    ]  # fmt: skip
    assert empty == []


def test_warnings_are_on_the_page_in_their_words():
    given = [where for where, name, _ in messages() if name in {"warn", "warning"}]
    assert len(given) == 1, "a new warning belongs on docs/errors.md and in this test"
    said = tomllib.loads((ROOT / "zonemap" / "maps" / "messages" / "en.toml").read_text(encoding="utf-8"))["page"]
    warned = listed()["Warnings"]
    assert {said["many"].replace("[n]", "…"), said["thinned"].replace("[n]", "…")} <= set(warned)
