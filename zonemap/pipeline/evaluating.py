"""`evaluate`: zonemap's answers against gold."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonemap import documents, exports, gazetteer
from zonemap.evaluation import geoparsing, passages
from zonemap.pipeline.analysis import analyse, drawn

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer


def evaluate(corpus: Path, *, by: str = "none", show: int = 0) -> str:
    """Scores of a corpus as text: zone passages (.json) or toponyms (.jsonl).

    Args:
        corpus: the file.
        by: split the zone scores by 'language' or 'kind' as well; 'none' does not.
        show: how many faults to list.

    Raises:
        DocumentError: the file is in neither form.
    """
    return _toponyms(corpus, show) if corpus.suffix.lower() == ".jsonl" else _zones(corpus, by, show)


def _zones(corpus: Path, by: str, show: int) -> str:
    store = gazetteer.bundled()
    whole: dict[str, passages.Tally] = {"": passages.Tally()}
    for passage in passages.load(corpus):
        language, told = scored(passage, store)
        groups = {"": told[""]}
        if by == "language":
            groups[language] = told[""]
        elif by == "kind":
            groups |= {kind: tally for kind, tally in told.items() if kind}
        for group, tally in groups.items():
            whole[group] = whole.get(group, passages.Tally()) + tally
    faults = whole[""].faults[:show]
    return "\n".join([passages.table(dict(sorted(whole.items()))), *faults])


def scored(passage: dict[str, Any], store: Gazetteer) -> tuple[str, dict[str, passages.Tally]]:
    """The language a passage was read in, and its score: all of it under '', and by kind."""
    found = analyse(documents.from_text(**_known(passage)), store)
    claims, zones = drawn(found, store)
    return found.document.language, passages.score(passage, zones, sum(claim.expression is None for claim in claims))


def _known(passage: dict[str, Any]) -> dict[str, Any]:
    return {key: passage[key] for key in ("text", "id", "published", "language") if passage.get(key)}


def _toponyms(corpus: Path, show: int) -> str:
    store = gazetteer.bundled()
    total = geoparsing.Score()
    begun = time.process_time()
    for gold in geoparsing.load(corpus):
        found = analyse(documents.from_text(gold.text, id=gold.id), store)
        record = exports.record(found.document, found.resolutions, (), ())
        geoparsing.add(total, gold, geoparsing.answers(record["mentions"]))
    seconds = time.process_time() - begun
    lines = [geoparsing.summary(total), f"{total.texts / max(seconds, 1e-3):,.0f} documents a CPU second"]
    return "\n".join([*lines, *(f"{kind}: {text}: {words}" for kind, text, words in total.mistakes[:show])])
