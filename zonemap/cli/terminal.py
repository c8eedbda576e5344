"""What the commands share in talking to a terminal."""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from zonemap.errors import AnalysisError, DocumentError, UsageError, ZonemapError
from zonemap.writing import replacing

if TYPE_CHECKING:
    from rich.table import Table

_QUIET_SECONDS = 1.0  # a run shorter than this shows no progress


INTERNAL = 70
"""Exit code of a fault of ours: EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells give it: 128 + SIGINT."""

DEBUGGING: ContextVar[bool] = ContextVar("debugging", default=False)
"""Whether tracebacks are wanted: `--debug`."""


def fail(error: ZonemapError, *, usage: bool = False) -> NoReturn:
    """One line on standard error, a line for each of the error's notes before it, then the error's exit code."""
    for note in getattr(error, "__notes__", ()):
        typer.echo(f"skipped: {one_line(note)}", err=True)
    typer.echo(f"error: {one_line(str(error))}", err=True)
    if usage:
        typer.echo("See 'zonemap --help' or 'zonemap VERB --help'.", err=True)
    sys.exit(error.exit_code)


def fail_inside(error: Exception) -> NoReturn:
    """One line on standard error for a fault of ours, then exit code 70."""
    said = one_line(f"{type(error).__name__}: {error}")
    step = (
        "report it with the lines above"
        if DEBUGGING.get()
        else "run the same command with --debug and report what it prints"
    )
    typer.echo(f"error: zonemap failed in a way it should not ({said[:200]}); {step}", err=True)
    sys.exit(INTERNAL)


def one_line(text: str) -> str:
    """The text on one line, without control characters that a hostile file name could send to the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)


def cell(text: str) -> str:
    """Text of a source for a cell of a Rich table: no markup, no control characters."""
    from rich.markup import escape

    return escape(one_line(text))


class Progress:
    """A counter on standard error, shown only on a terminal and only once a run has lasted a second."""

    def __init__(self, noun: str) -> None:
        self._noun, self._count, self._begun = noun, 0, time.monotonic()
        self._live = sys.stderr.isatty()
        self._shown = False

    def step(self, *_: object) -> None:
        """One more is done."""
        self._count += 1
        if self._live and time.monotonic() - self._begun > _QUIET_SECONDS:
            rate = self._count / (time.monotonic() - self._begun)
            sys.stderr.write(f"\r{self._count:,} {self._noun} · {rate:,.0f}/s ")
            sys.stderr.flush()
            self._shown = True

    def done(self) -> None:
        """Clears the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


@contextmanager
def progress(noun: str) -> Iterator[Progress]:
    """A Progress that clears itself."""
    shown = Progress(noun)
    try:
        yield shown
    finally:
        shown.done()


def choose(value: str, allowed: tuple[str, ...], option: str) -> str:
    """The value if it is allowed.

    Raises:
        UsageError: it is not; the message lists what is.
    """
    if value not in allowed:
        raise UsageError(f"{option} takes {', '.join(allowed)}; got {value!r}")
    return value


def emit(text: str, target: Path | None) -> None:
    """Text to a file (whole or not at all), or to standard output."""
    emit_all([text if text.endswith("\n") else text + "\n"], target)


def emit_all(pieces: Iterable[str], target: Path | None) -> None:
    """Pieces of a text, as they come, to a file (whole or not at all), or to standard output."""
    if target is None:
        for piece in pieces:
            sys.stdout.write(piece)
        return
    with replacing(target) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(pieces)
    typer.echo(str(target), err=True)


def show(table: Table) -> None:
    """A Rich table, as wide as the terminal, or wide enough for a file when there is none."""
    from rich.console import Console

    Console(width=None if sys.stdout.isatty() else 160, highlight=False).print(table)


def report_problems(problems: tuple[DocumentError, ...]) -> None:
    """Lists documents that could not be read and sets the exit code; what could be read has been written before.

    The code is 1, or 70 when zonemap itself failed on one of them; with --debug its traceback comes first.
    """
    if not problems:
        return
    faults = [problem for problem in problems if isinstance(problem, AnalysisError)]
    if DEBUGGING.get():
        for fault in faults:
            traceback.print_exception(fault)
    for problem in problems:
        typer.echo(f"skipped: {one_line(str(problem))}", err=True)
    typer.echo(f"{len(problems)} could not be read; the rest is done", err=True)
    raise typer.Exit(INTERNAL if faults else 1)
