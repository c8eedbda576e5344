"""Run as a program: writes every format while it is killed, starved of disk, or raced, and prints what became of the target.

One process that has loaded everything forks a child for each try, so that a try costs what the writing costs.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.maps import samples
from zonemap import exports, gazetteer, maps
from zonemap.cli import main
from zonemap.errors import OutputError

SUFFIXES = (*sorted(exports.EXPORTS), ".html", ".svg")
FAST = (".fgb", ".geojson", ".gpkg", ".html", ".shp.zip")
"""One suffix a way of writing: through GDAL in memory, as text, through SQLite, as a page, through other files."""
SENTENCE = "A buffer zone was set up within 20 km of Sarajevo on Monday, officials said.\n"
VERBS = {"extract": "found.jsonl", "export": "zones.geojson", "map": "map.html"}


def writer(count: int, suffix: str) -> Callable[[Path], None]:
    """Writes that many made-up zones."""
    found = samples.many(count)
    if suffix in maps.FORMATS:
        return lambda path: maps.save(found, path, gazetteer=gazetteer.bundled())
    return lambda path: exports.write(found, path)


def batch(verb: str, folder: Path, texts: int) -> Callable[[Path], None]:
    """Runs the command over that many texts."""
    folder.mkdir(exist_ok=True)
    for number in range(texts):
        (folder / f"{number:02}.txt").write_text(SENTENCE * 3)
    sources = [str(folder / f"{number:02}.txt") for number in range(texts)]

    def work(path: Path) -> None:
        try:
            main([verb, *sources, "-o", str(path)])
        except SystemExit as stop:
            if stop.code:
                raise

    return work


def child(work: Callable[[Path], None], path: Path, limit: int | None = None) -> int:
    """Process id of a child that does the work; it exits 0 when done, 3 on our error, 4 on any other."""
    pid = os.fork()
    if pid:
        return pid
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, 1)
    os.dup2(sink, 2)
    code = 0
    try:
        if limit is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        work(path)
    except OutputError as error:
        code = 3 if "\n" not in str(error) else 4
    except SystemExit as stop:
        code = 3 if stop.code == 1 else stop.code or 0
    except BaseException:  # noqa: BLE001  whatever it is, the parent is told
        code = 4
    os._exit(code)


def ended(pid: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def state(path: Path, old: bytes, new: tuple[bytes, ...], *, killed: bool = False) -> str:
    """'old', 'new' or 'half'; 'stray' where anything but a draft of ours lies beside the target.

    A killed `extract` may leave the journal that `--resume` goes on from; no run that ended may, nor any other verb.
    """
    journal = killed and path.name == VERBS["extract"]
    kept = {path, path.with_name(f"{path.name}.partial")} if journal else {path}
    beside = [
        p.name for p in path.parent.iterdir() if p not in kept and not p.name.startswith(f".{path.name[:40]}.zonemap-")
    ]
    raw = path.read_bytes() if path.exists() else b""
    return "stray" if beside else "old" if raw == old else "new" if raw in new else "half"


def killed(folder: Path, name: str, old: Callable, new: Callable, tries: int, dice: random.Random) -> dict[str, Any]:
    """What the target was after kills at random moments, and whether a run after that succeeds."""
    folder.mkdir()
    path = folder / name
    new(path)
    whole = path.read_bytes()
    begun = time.monotonic()
    ended(child(new, path))
    lasted = time.monotonic() - begun
    states, drafts = [], 0
    for _ in range(tries):
        old(path)
        before = path.read_bytes()
        pid = child(new, path)
        time.sleep(dice.uniform(0, 1.1 * lasted))
        os.kill(pid, signal.SIGKILL)
        ended(pid)
        states.append(state(path, before, (whole,), killed=True))
        drafts = len(list(folder.iterdir())) - 1
    after = ended(child(new, path))
    return {"states": states, "drafts": drafts, "after": after, "final": state(path, b"?", (whole,))}


def starved(folder: Path, name: str, new: Callable[[Path], None], limits: tuple[float, ...]) -> dict[str, Any]:
    """What the target is after runs that the disk cannot hold: files limited to so many bytes, or to that share of what is needed."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    size = 0
    if limits:
        new(path)
        size = path.stat().st_size
    codes, kept = [], []
    for limit in limits or (None,):
        path.write_bytes(b"old")
        codes.append(ended(child(new, path, limit if limit is None or limit > 1 else int(limit * size))))
        kept.append(path.read_bytes() == b"old")
    return {"codes": codes, "kept": kept, "beside": [p.name for p in folder.iterdir() if p != path]}


def raced(folder: Path, name: str, one: Callable, two: Callable, tries: int) -> dict[str, Any]:
    """What the target is after two runs at once."""
    folder.mkdir()
    path = folder / name
    outcomes = []
    for work in (one, two):
        work(path)
        outcomes.append(path.read_bytes())
    states, codes = [], []
    for _ in range(tries):
        pids = [child(one, path), child(two, path)]
        codes += [ended(pid) for pid in pids]
        states.append(state(path, outcomes[0], (outcomes[1],)))
    return {"states": states, "codes": codes, "beside": len(list(folder.iterdir())) - 1}


def run(what: str, root: Path, suffixes: list[str], tries: int) -> dict[str, Any]:
    """Results by suffix, or by verb for batches."""
    found: dict[str, Any] = {}
    for suffix in suffixes:
        dice = random.Random(suffix)  # noqa: S311  a repeatable choice of moments
        folder = root / f"{what}{suffix}"
        if what == "batches":
            texts = root / f"texts-{suffix}"
            found[suffix] = killed(
                folder, VERBS[suffix], batch(suffix, texts, 1), batch(suffix, texts, 12), tries, dice
            )
        elif what == "kills":
            found[suffix] = killed(folder, f"zones{suffix}", writer(2, suffix), writer(40, suffix), tries, dice)
        elif what == "races":
            found[suffix] = raced(folder, f"zones{suffix}", writer(10, suffix), writer(20, suffix), tries)
        elif what == "limits":
            found[suffix] = starved(folder, f"zones{suffix}", writer(30, suffix), (100, 0.5, 0.999))
        else:  # a disk that is full: `root` lies on it
            found[suffix] = starved(root, f"zones{suffix}", writer(200, suffix), ())
    return found


if __name__ == "__main__":
    print(json.dumps(run(sys.argv[1], Path(sys.argv[2]), sys.argv[4:], int(sys.argv[3]))))  # noqa: T201  its only output
