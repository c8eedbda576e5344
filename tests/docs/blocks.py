"""The code blocks of README and docs: found, run, and compared with what they show.

    python block      run; blocks of a page share their names; `>>>` lines are compared with their output
    console block     each `$ ` line run; the lines after it compared with what is printed ('…' alone on a line: anything)
    sh block          each line run
    json block        parsed
    text, toml, html  shown only

`<!-- not run: reason -->` on the line before a block keeps it from being run. `python -m tests.docs.blocks PAGE...` writes what console
blocks print now into the pages.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[2]
SHOWN = {"text", "toml", "html", "css", "mermaid"}
_MARK = re.compile(r"<!--\s*not run: (.+?)\s*-->")


@dataclass(frozen=True, kw_only=True)
class Block:
    """One fenced block of a page."""

    page: str
    line: int
    """1-based line of the opening fence."""
    language: str
    text: str
    kept: str = ""
    """Why it is not run; empty if it is."""

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True, kw_only=True)
class Step:
    """A command and what the page shows under it."""

    command: str
    shown: tuple[str, ...] = ()


def blocks(path: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    found, mark = [], ""
    for token in MarkdownIt("commonmark").parse(path.read_text(encoding="utf-8")):
        if token.type == "html_block":
            match = _MARK.search(token.content)
            mark = match[1] if match else ""
        elif token.type == "fence":
            language = token.info.split()[0] if token.info.split() else _told(token.content)
            found.append(Block(page=path.name, line=token.map[0] + 1, language=language, text=token.content, kept=mark))
            mark = ""
        elif not token.type.endswith("_close"):
            mark = ""
    return found


def _told(text: str) -> str:
    return "console" if text.startswith("$ ") else "sh"


def steps(block: Block) -> list[Step]:
    """The commands of a console or sh block."""
    if block.language == "sh":
        return [Step(command=line) for line in block.text.splitlines() if line.strip() and not line.startswith("#")]
    found: list[Step] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            found.append(Step(command=line[2:]))
        elif found:
            found[-1] = Step(command=found[-1].command, shown=(*found[-1].shown, line))
    return found


def printed(command: str) -> tuple[str, int]:
    """What a command prints to both streams, and its exit code. zonemap itself runs in this process, for speed."""
    if shutil.which("bash") and re.search(r"[|<>&;$`]", command):
        return _in_shell(command)
    words = shlex.split(command, comments=True)
    if words[0] != "zonemap":
        return _in_shell(command)
    from zonemap.cli import main

    arguments = [found for word in words[1:] for found in (sorted(glob(word)) or [word])]  # noqa: PTH207  a pattern as a shell takes it
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        try:
            main(arguments)
        except SystemExit as end:
            return out.getvalue(), int(end.code or 0)
    return out.getvalue(), 0


def _in_shell(command: str) -> tuple[str, int]:
    paths = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, text=True,
        env={**os.environ, "PATH": paths, "PYTHONWARNINGS": "ignore"}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return done.stdout, done.returncode


def agrees(shown: tuple[str, ...], real: str) -> bool:
    """Whether the page shows what is printed; a line '…' stands for any lines, spaces at line ends do not count."""
    pattern = "\n".join("(?s:.*?)" if line.strip() == "…" else re.escape(line.rstrip()) for line in shown)
    text = "\n".join(line.rstrip() for line in real.strip("\n").splitlines())
    return re.fullmatch(pattern.strip("\n"), text) is not None


def run(block: Block, names: dict[str, object]) -> None:
    """Runs a block in the working directory; `names` is the namespace of its page.

    Raises:
        AssertionError: it fails, or prints something else than the page shows.
    """
    if block.language == "python":
        _run_python(block, names)
    elif block.language in {"console", "sh"}:
        for step in steps(block):
            real, code = printed(step.command)
            told = any(line.startswith(("error:", "skipped:")) for line in step.shown)
            assert (code != 0) == told, f"{block.place}: '{step.command}' ended with {code}\n{real}"
            if step.shown:
                assert agrees(step.shown, real), f"{block.place}: '{step.command}' prints\n{real}"
    elif block.language == "json":
        json.loads(block.text)
    else:
        assert block.language in SHOWN, f"{block.place}: nothing is known of '{block.language}' blocks"


def _run_python(block: Block, names: dict[str, object]) -> None:
    if ">>> " not in block.text:
        exec(compile("\n" * block.line + block.text, block.page, "exec"), names)  # noqa: S102  our own pages
        return
    test = doctest.DocTestParser().get_doctest(block.text, names, block.page, block.page, block.line)
    report = io.StringIO()
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    failed, _ = doctest.DocTestRunner(optionflags=flags).run(test, out=report.write, clear_globs=False)
    names.update(test.globs)
    assert not failed, f"{block.place}\n{report.getvalue()}"


def furnish(folder: Path) -> None:
    """Lays out the working directory that the pages speak of: the sample texts, articles of one's own, the corpus."""
    for name in ("seeds", "tests", "benchmarks"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "articles").mkdir()
    for path in sorted((ROOT / "seeds").glob("2017-0[57]*.md")):
        shutil.copy(path, folder / "articles" / f"{path.stem}.txt")
    shutil.copy(ROOT / "seeds" / "2017-05-02-ankara-draft.md", folder / "article.txt")


def renew(path: Path) -> None:
    """Writes what the console blocks of a page print now into it; blocks with '…' stay as they are."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names: dict[str, object] = {"__name__": "__main__"}
    fresh: list[tuple[Block, list[str]]] = []
    for block in (block for block in blocks(path) if not block.kept):
        if block.language == "console" and "…" not in block.text.split("\n"):
            fresh.append((block, [line for step in steps(block) for line in _renewed(step)]))
        else:
            run(block, names)
    for block, now in reversed(fresh):
        lines[block.line : block.line + len(block.text.splitlines())] = now
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _renewed(step: Step) -> list[str]:
    real, _ = printed(step.command)
    shown = [line.rstrip() for line in real.strip("\n").splitlines()] if step.shown else []
    return [f"$ {step.command}", *shown]


def _main(pages: list[str]) -> None:
    os.environ["COLUMNS"] = "100"
    paths = [Path(page).resolve() for page in pages]
    with tempfile.TemporaryDirectory() as folder:
        furnish(Path(folder))
        os.chdir(folder)
        for path in paths:
            renew(path)
        os.chdir(ROOT)


if __name__ == "__main__":
    _main(sys.argv[1:])
