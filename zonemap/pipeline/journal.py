"""The journal of a long run: what is done is kept beside the target, so that a run that was killed can go on.

`FILE.partial` holds a line of terms (versions, options, sources), then a line an outcome, its first letter saying which:
`R` a record, `P` a document that could not be read, `S` the end of a source. It vanishes when the run is complete.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from zonemap.errors import AnalysisError, DocumentError, OutputError, UsageError
from zonemap.writing import check, refusal, replacing

Outcome = str | DocumentError | None
"""A record's line, why there is none, or (None) the end of a source."""


class Journal:
    """An open journal; `sources` and `documents` say how many sources are complete and how much of the next is done."""

    def __init__(self, file: BinaryIO, target: Path) -> None:
        self._file, self._target = file, target
        self.sources = 0
        self.documents = 0
        self.problems: list[DocumentError] = []

    def begin(self, terms: str, *, resume: bool) -> None:
        """Takes up what an earlier run left, or begins anew.

        Raises:
            UsageError: what is left was begun with other terms.
        """
        first = terms.encode() + b"\n"
        self._file.seek(0)
        left = self._file.readline()
        if resume and left.endswith(b"\n"):
            if left != first:
                raise UsageError(
                    f"{self._target}.partial was begun with other texts, options, zonemap or gazetteer; "
                    "run without --resume to begin anew"
                )
            whole = self._file.tell()
            for line in self._file:
                if not self._takes(line):
                    break
                whole += len(line)
            self._file.seek(whole)
            self._file.truncate()
        else:
            self._file.seek(0)
            self._file.truncate()
            self._write(first)

    def _takes(self, line: bytes) -> bool:
        """Counts an outcome of an earlier run, unless the run was killed while it wrote it."""
        if line == b"S\n":
            self.sources, self.documents = self.sources + 1, 0
        elif line.startswith(b"R{") and line.endswith(b"}\n"):
            self.documents += 1
        elif line.startswith(b"P{") and line.endswith(b"}\n"):
            self.documents += 1
            told = json.loads(line[1:])
            self.problems.append((AnalysisError if told["fault"] else DocumentError)(told["message"]))
        else:
            return False
        return True

    def add(self, outcome: Outcome) -> None:
        """Keeps one more outcome.

        Raises:
            OutputError: the disk takes no more; what is kept stays for `--resume`.
        """
        if outcome is None:
            self._write(b"S\n")
        elif isinstance(outcome, str):
            self._write(b"R" + outcome.encode() + b"\n")
        else:
            self.problems.append(outcome)
            told = {"fault": isinstance(outcome, AnalysisError), "message": str(outcome)}
            self._write(b"P" + json.dumps(told).encode() + b"\n")

    def _write(self, line: bytes) -> None:
        try:
            self._file.write(line)
        except OSError as error:
            raise refusal(self._target, error) from error

    def settle(self) -> None:
        """Writes the records to the target, whole or not at all.

        Raises:
            OutputError: the target cannot be written.
        """
        self._file.seek(0)
        with replacing(self._target) as draft, draft.open("wb") as out:
            for line in self._file:
                if line.startswith(b"R"):
                    out.write(line[1:])


@contextmanager
def kept(target: Path, terms: dict[str, str], *, resume: bool) -> Iterator[Journal]:
    """A journal beside the target, which becomes the target when the block ends well and stays when it does not.

    Args:
        target: file to make or to replace.
        terms: what must be the same for an earlier run's journal to be gone on with.
        resume: go on with the journal of an earlier run, if there is one.

    Raises:
        UsageError: the journal that is there was begun with other terms.
        OutputError: the target cannot be written, or another run is writing it.
    """
    check(target)
    path = target.with_name(f"{target.name}.partial")
    try:
        # A link in its place is not followed: it could lead to any file.
        descriptor = os.open(
            path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0), 0o666
        )
    except (OSError, ValueError) as error:
        raise refusal(target, error) from error
    with os.fdopen(descriptor, "r+b", buffering=0) as raw:
        _lock(raw, target)
        journal = Journal(raw, target)
        journal.begin(json.dumps(terms, sort_keys=True), resume=resume)
        yield journal
        journal.settle()
        path.unlink(missing_ok=True)


def _lock(file: BinaryIO, target: Path) -> None:
    try:
        import fcntl
    except ImportError:  # not on Windows, where a file that is open cannot be removed by another run either
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise OutputError(
            f"cannot write {target}: another run is writing {target}.partial; wait for it or name another file"
        ) from error
