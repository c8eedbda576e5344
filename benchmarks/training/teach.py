"""Labels the sentences of a corpus with spaCy's small English model, to be learned from by `train_recognition.py`.

    python benchmarks/training/teach.py CORPUS.jsonl OUT.jsonl [--model en_core_web_sm]

The model (MIT) is a teacher only: neither it nor its labels are shipped. Needs `pip install spacy` and the model.
"""

from __future__ import annotations

import argparse
import importlib
import json
from pathlib import Path

_KINDS = {"GPE": "place", "LOC": "place", "FAC": "facility"}


def main() -> None:
    """Writes one line a text: {"id", "spans": [[start, end, "place" or "facility"]]}."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", default="en_core_web_sm")
    args = parser.parse_args()
    model = importlib.import_module(args.model).load(exclude=["lemmatizer", "attribute_ruler"])
    records = [json.loads(line) for line in args.corpus.read_text(encoding="utf-8").split("\n") if line.strip()]
    with args.out.open("w", encoding="utf-8") as out:
        for record, parsed in zip(records, model.pipe((r["text"] for r in records), batch_size=64), strict=True):
            spans = [_span(e) for e in parsed.ents if e.label_ in _KINDS]
            out.write(json.dumps({"id": record["id"], "spans": spans}) + "\n")


def _span(found) -> list:
    start, end, words = found.start_char, found.end_char, found.text
    if words.lower().startswith("the "):
        start += 4
    if words.endswith(("'s", "’s")):
        end -= 2
    return [start, end, _KINDS[found.label_]]


if __name__ == "__main__":
    main()
