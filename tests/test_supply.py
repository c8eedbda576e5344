"""What zonemap stands on: the lock files, the page about them, the audit, and what its own code must never hold."""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.audit import audit
from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {name: (ROOT / "locks" / f"{name}.txt").read_text(encoding="utf-8") for name in ("plain", "all", "dev")}
CODE = sorted((ROOT / "zonemap").rglob("*.py"))


def pinned(name):
    """Package → version and who asks for it."""
    found = {}
    for block in re.split(r"\n(?=[a-z0-9])", LOCKS[name]):
        if head := re.match(r"([a-z0-9.-]+)==([^\s;]+)", block):
            via = [by for by in re.findall(r"^    (?:# via |#   )(\S+)", block, re.MULTILINE) if by != "-c"]
            found[head[1]] = (head[2], via)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_pinned_package_has_hashes_and_no_address(name):
    blocks = [b for b in re.split(r"\n(?=[a-z0-9])", LOCKS[name]) if "==" in b]
    assert {block.partition("==")[0] for block in blocks} == set(pinned(name))
    assert all("--hash=sha256:" in block for block in blocks)
    assert "://" not in LOCKS[name]
    assert "index" not in LOCKS[name]


def test_the_locks_agree_and_hold_what_the_project_asks_for():
    plain, everything, dev = (pinned(name) for name in ("plain", "all", "dev"))
    assert {n: v for n, (v, _) in plain.items()}.items() <= {n: v for n, (v, _) in everything.items()}.items()
    assert {n: v for n, (v, _) in everything.items()}.items() <= {n: v for n, (v, _) in dev.items()}.items()
    extras = PROJECT["project"]["optional-dependencies"]
    asked = {
        "plain": PROJECT["project"]["dependencies"],
        "all": [line for name, lines in extras.items() if name != "all" for line in lines],
        "dev": [line for line in PROJECT["dependency-groups"]["dev"] if isinstance(line, str)],
    }
    for name, lines in asked.items():
        for wish in map(Requirement, lines):
            assert wish.specifier.contains(pinned(name)[canonicalize_name(wish.name)][0]), f"{wish}: run make lock"


def rows():
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    return page, {
        cells[0]: cells[1:]
        for line in page.splitlines()
        if line.startswith("| ")
        for cells in [line.strip("| ").split(" | ")]
    }


def test_the_page_says_who_brings_each_package_and_why():
    page, told = rows()
    told = {name: cells for name, cells in told.items() if name not in {"Package", "---"}}
    plain = pinned("plain")
    assert {name: cells[0].split(", ") for name, cells in told.items()} == {
        name: sorted(via) for name, (_, via) in plain.items()
    }
    assert all(len(cells[1]) > 5 for cells in told.values())
    direct = sum("zonemap" in via for _, via in plain.values())
    assert f"brings {len(plain)} packages, {direct} of them" in page


def test_what_is_installed_brings_nothing_that_the_page_leaves_out():
    todo, seen = [Requirement(line) for line in PROJECT["project"]["dependencies"]], set()
    while todo:
        wish = todo.pop()
        name = canonicalize_name(wish.name)
        if name not in seen and (wish.marker is None or wish.marker.evaluate({"extra": ""})):
            seen.add(name)
            todo += [Requirement(line) for line in requires(name) or []]
    assert seen <= set(rows()[1])
    assert len(seen) > 30


def calls(tree):
    """Dotted names of what a module calls or imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)
        elif isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)


FORBIDDEN = re.compile(
    r"(pickle|cPickle|dill|cloudpickle|joblib|shelve|marshal|subprocess|pty|popen2|commands)(\.|$)|(eval|exec|compile|__import__)$"
    r"|(os|posix)\.(system|popen|spawn\w*|exec\w*)$|yaml\.(load|full_load|unsafe_load)\w*$|\w*\.?(read_pickle|to_pickle)$|builtins\.(eval|exec)$"
)


def test_the_package_runs_no_shell_no_pickle_and_no_text():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {name}"
        for path in CODE
        for node, name in calls(ast.parse(path.read_text(encoding="utf-8")))
        if FORBIDDEN.match(name) or any(k.arg == "shell" for k in getattr(node, "keywords", ()))
    ]
    assert found == []


@pytest.mark.parametrize("line", ["import pickle", "from pickle import loads", "eval('1')", "exec(x)", "os.system('x')", "yaml.load(x)", "run(x, shell=True)", "pd.read_pickle(x)", "import subprocess"])  # fmt: skip
def test_the_search_finds_what_it_is_for(line):
    assert any(
        FORBIDDEN.match(name) or any(k.arg == "shell" for k in getattr(node, "keywords", ()))
        for node, name in calls(ast.parse(line))
    )


def answering(text, code=0, stream="stdout"):
    """A stand-in for pip-audit that answers this."""
    return [sys.executable, "-c", f"import sys; sys.{stream}.write({text!r}); sys.exit({code})"]


def listing(*found):
    return json.dumps({"dependencies": list(found)})


SOUND = {"name": "a", "version": "1", "vulns": []}
HOLED = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
UNKNOWN = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("command", "code", "words"),
    [
        (answering(listing(SOUND, UNKNOWN)), 0, "pip-audit: no known vulnerability in 1 of 2 packages"),
        (answering(listing(SOUND, HOLED), 1), 1, "b 2: CVE-1, fixed in 3"),
        (answering(listing(UNKNOWN)), 0, "pip-audit skipped: its service knows none of the 1 packages"),
        (answering("requests.exceptions.ConnectionError: refused", 1, "stderr"), 0, "pip-audit skipped: its service cannot be reached"),
        (answering("TypeError: boom", 1, "stderr"), 1, "pip-audit failed: TypeError: boom"),
    ],
)  # fmt: skip
def test_the_audit_fails_on_a_vulnerability_and_skips_in_one_line_where_it_cannot_ask(command, code, words):
    found, said = audit(command)
    assert found == code
    assert said.startswith(words)
    assert len(said.splitlines()) == 1
