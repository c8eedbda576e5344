"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from zonemap.errors import OutputError, ZonemapError

_MARK = ".zonemap-"
_ABANDONED = 24 * 3600.0  # seconds after which a draft is taken for one that a killed run left; no run takes a day


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[Path]:
    """A path to write to, which becomes `path` when the block ends well and vanishes when it does not.

    The file that the block writes lies in a folder of its own beside the target and bears the target's name, because
    format drivers take layer names and the format itself from it; what else a driver leaves there (journals, locks)
    is removed. On success the file is flushed to the disk and renamed over the target in one step, so that a reader
    sees the old file or the new one, never a part. A symbolic link is itself replaced, not followed. The permissions
    of a file that is replaced are kept. Drafts that a killed run left beside the target are removed after a day.

    Args:
        path: file to make or to replace; its folder must exist.

    Yields:
        A path that does not exist yet, on the same file system as the target.

    Raises:
        OutputError: the target cannot be written; it is then as it was before. Other exceptions of the block pass.
    """
    target = Path(path)
    try:
        check(target)
        _sweep(target)
        folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    except ZonemapError:
        raise
    except (OSError, ValueError) as error:  # a name that holds NUL is a ValueError
        raise refusal(target, error) from error
    try:
        draft = folder / target.name
        yield draft
        _settle(draft, target)
    except ZonemapError:
        raise
    except OSError as error:
        raise refusal(target, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def check(target: Path) -> None:
    """Refuses, before any work is done, what could only fail at the end.

    Raises:
        OutputError: there is no such folder, or the target is a folder, a device or a pipe.
    """
    if not target.parent.is_dir():
        raise OutputError(f"cannot write {target}: there is no folder {target.parent}; make it first")
    if target.is_dir():
        raise OutputError(f"cannot write {target}: it is a folder; name a file in it")
    if target.exists() and not target.is_file():
        raise OutputError(f"cannot write {target}: it is a device or a pipe; name a file")


def _prefix(target: Path) -> str:
    return f".{target.name[:40]}{_MARK}"


def _sweep(target: Path) -> None:
    """Removes the drafts of this target that runs killed long ago left behind."""
    left = re.compile(re.escape(_prefix(target)) + r"[a-z0-9_]{8}")
    for stray in target.parent.iterdir():
        if left.fullmatch(stray.name) and not stray.is_symlink():
            with suppress(FileNotFoundError):  # the run whose draft it is has just ended
                if stray.stat().st_mtime < time.time() - _ABANDONED:
                    shutil.rmtree(stray, ignore_errors=True)


def _settle(draft: Path, target: Path) -> None:
    if not draft.is_file():
        raise OutputError(f"cannot write {target}: nothing was produced for it")
    if target.is_file():
        shutil.copymode(target, draft)
    _flush(draft)
    draft.replace(target)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and the rename is durable without
        _flush(target.parent)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refusal(target: Path, error: OSError | ValueError) -> OutputError:
    """The one-line error that stands for what the system said."""
    reason = getattr(error, "strerror", "") or str(error) or type(error).__name__
    return OutputError(f"cannot write {target}: {' '.join(reason.split()).lower()}; the file is as it was before")
