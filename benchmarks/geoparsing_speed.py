"""Speed of recognition and resolution: documents of 3 kB a CPU second, start-up, memory, and linearity on hostile text.

    python benchmarks/geoparsing_speed.py TEXTS.jsonl [--peers]

TEXTS: {"text"} a line. --peers also runs flashgeotext and spaCy's small English model where they are installed.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterable
from pathlib import Path

SIZE = 3_000  # characters of a document


def main() -> None:
    """Prints the figures, one a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--peers", action="store_true")
    args = parser.parse_args()
    texts = _documents(args.texts)
    begun = time.process_time()
    read = _reader()
    read("Shelling hit Aleppo.")
    print(f"start-up to the first mention: {time.process_time() - begun:.2f} CPU s")
    print(
        f"zonemap, first pass: {_rate(read, texts):,.0f} documents a CPU second; second pass: {_rate(read, texts):,.0f}"
    )
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB")
    for name, unit in (
        ("one name", "Aleppo "),
        ("capitals", "A"),
        ("capital words", "ALEPPO IDLIB "),
        ("digits", "7"),
        ("numbers", "12 "),
    ):
        took = [
            _seconds(read, (unit * (size // len(unit) + 1))[:size]) for size in (125_000, 250_000, 500_000, 1_000_000)
        ]
        print(f"{name}, 125 kB to 1 MB: " + " ".join(f"{s:.2f}" for s in took) + " s")
    if args.peers:
        _peers(texts)


def _documents(path: Path) -> list[str]:
    whole = " ".join(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
    return [whole[k : k + SIZE] for k in range(0, len(whole), SIZE)]


def _reader() -> Callable[[str], object]:
    from zonemap import gazetteer, recognition, resolution
    from zonemap.model import Document

    store = gazetteer.bundled()

    def read(text: str) -> object:
        document = Document(id="", text=text, language="en")
        return resolution.resolve(document, recognition.recognise(document, store), store)

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


def _peers(texts: list[str]) -> None:
    try:
        from flashgeotext.geotext import GeoText

        print(
            f"flashgeotext (names only, resolves nothing): {_rate(GeoText().extract, texts):,.0f} documents a CPU second"
        )
    except ImportError:
        print("flashgeotext is not installed")
    try:
        import spacy

        model = spacy.load("en_core_web_sm", exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])
        print(f"spaCy small (recognises, resolves nothing): {_rate(model, texts[:100]):,.0f} documents a CPU second")
    except (ImportError, OSError):
        print("spaCy's small English model is not installed")


if __name__ == "__main__":
    main()
