"""`extract`: everything found, one JSON record a document, as it is found: memory does not grow with the number of texts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from zonemap import __version__, documents, exports, gazetteer
from zonemap.errors import DocumentError, UsageError
from zonemap.pipeline import journal
from zonemap.pipeline.analysis import analyse, attempt, drawn, loaded
from zonemap.pipeline.journal import Outcome

if TYPE_CHECKING:
    from zonemap.gazetteer import Gazetteer
    from zonemap.model import Document


def records(
    sources: list[str], *, published: str | None = None, publisher: str = "", begun: tuple[int, int] = (0, 0)
) -> Iterator[Outcome]:
    """A JSON line for every document in order, or why there is none; None after each source.

    Args:
        sources: as `read`.
        published: publication date ('YYYY-MM-DD') for documents that do not carry one.
        publisher: the same for the publisher.
        begun: how many sources to leave out, and how many documents of the one after them.

    Raises:
        DocumentError: a source names nothing at all, or `published` is no date.
    """
    store = gazetteer.bundled()
    day = documents.article.day(published, "--published")
    whole, done = begun
    for source in documents.expand(sources)[whole:]:
        for found in islice(loaded(source, published=day, publisher=publisher), done, None):
            yield found if isinstance(found, DocumentError) else attempt(found, _line, store)
        yield None
        done = 0


def extract_to(
    target: Path, sources: list[str], *, published: str | None = None, publisher: str = "", resume: bool = False,
    on_document: Callable[[Outcome], None] | None = None,
) -> tuple[DocumentError, ...]:  # fmt: skip
    """Writes the records of every document as JSON Lines, by way of a journal that outlives a kill.

    Args:
        target: file to make or to replace.
        sources: as `records`, and so `published` and `publisher`.
        published: see `records`.
        publisher: see `records`.
        resume: go on where an earlier run with the same sources and options was stopped.
        on_document: called with each outcome.

    Returns:
        The documents that could not be read, with the reason.

    Raises:
        UsageError: the earlier run was another one, or its sources cannot be read again.
        OutputError: the target cannot be written; what is done is kept for `resume`.
        DocumentError: as `records`.
    """
    listed = documents.expand(sources)
    if resume and "-" in listed:
        raise UsageError(
            "--resume needs sources that can be read again; standard input cannot: save it to a file first"
        )
    documents.article.day(published, "--published")
    terms = {
        "zonemap": __version__, "gazetteer": gazetteer.bundled().checksum, "published": published or "", "publisher": publisher,
        "sources": _state(listed),
    }  # fmt: skip
    with journal.kept(target, terms, resume=resume) as kept:
        begun = kept.sources, kept.documents
        for outcome in records(listed, published=published, publisher=publisher, begun=begun):
            kept.add(outcome)
            if outcome is not None and on_document:
                on_document(outcome)
    return tuple(kept.problems)


def _state(sources: list[str]) -> str:
    """One number for the sources: their names, sizes and times of change."""
    state = hashlib.sha256()
    for source in sources:
        path = Path(source)
        known = path.stat() if not documents.is_url(source) and path.is_file() else None
        state.update(
            f"{source}\0{(known.st_size, known.st_mtime_ns) if known else ''}\0".encode("utf-8", "surrogatepass")
        )
    return state.hexdigest()


def _line(document: Document, store: Gazetteer) -> str:
    found = analyse(document, store)
    claims, zones = drawn(found, store)
    record = exports.record(document, found.resolutions, claims, zones)
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    # Some readers split lines at U+0085, U+2028 and U+2029 as well: in JSON Lines they must not stand raw.
    return line.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
