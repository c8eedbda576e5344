"""`read` and `read_text`: the library's front door."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from zonemap import documents, gazetteer, zones
from zonemap.errors import DocumentError
from zonemap.model import Findings
from zonemap.pipeline.analysis import Analysis, analyse, analyse_all
from zonemap.pipeline.dossier import Dossier

if TYPE_CHECKING:
    import datetime as dt


def read(
    sources: str | Path | list[str] | list[Path],
    *,
    published: dt.date | str | None = None,
    publisher: str = "",
    on_document: Callable[[Analysis], None] | None = None,
    progress: bool = False,
) -> Dossier:
    """Reads documents and draws the zones they speak of.

    Args:
        sources: paths, globs, folders or http(s) URLs, one or a list. Formats: .txt .md .html .pdf .docx .jsonl .csv.
        published: publication date (or 'YYYY-MM-DD') for documents that do not carry one.
        publisher: the same for the publisher.
        on_document: called with each document's analysis as it is done.
        progress: show a bar of sources, in a notebook or a terminal; needs tqdm, and is nothing without it.

    Returns:
        A Dossier; documents that could not be read are listed in its `problems`.

    Raises:
        DocumentError: a source names nothing at all, or none of the sources could be read; the notes of the
            exception (`__notes__`) then hold the reason of each.
    """
    problems: list[DocumentError] = []
    day = documents.article.day(published, "published")
    listed = documents.expand(sources)
    store = gazetteer.bundled()
    found = []
    shown = _with_bar(listed) if progress else listed
    for analysis in analyse_all(shown, store, published=day, publisher=publisher, on_problem=problems.append):
        found.append(analysis)
        if on_document:
            on_document(analysis)
    if problems and not found:
        raise _none_read(problems)
    return compose(found, problems)


def _none_read(problems: list[DocumentError]) -> DocumentError:
    if len(problems) == 1:
        return problems[0]
    error = DocumentError(f"none of {len(problems):,} documents could be read; the first: {problems[0]}")
    for problem in problems:
        error.add_note(str(problem))
    return error


def _with_bar(listed: list[str]) -> Iterable[str]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return listed
    bar: Iterable[str] = tqdm(listed, unit="source", desc="zonemap")
    return bar


def read_text(text: str, **known: object) -> Dossier:
    """Reads one text; `known` may give title, publisher, url, published ('YYYY-MM-DD' or a date), language, id.

    Raises:
        DocumentError: a field of the wrong type.
    """
    return compose([analyse(documents.from_text(text, **known), gazetteer.bundled())], [])


def compose(found: Iterable[Analysis], problems: Iterable[DocumentError]) -> Dossier:
    """One Dossier from the analyses of its documents."""
    found = tuple(found)
    store = gazetteer.bundled()
    texts = tuple(a.document for a in found)
    claims = zones.settled(tuple(claim for a in found for claim in a.claims), store)
    return Dossier(
        Findings(
            documents=texts,
            resolutions=tuple(a.resolutions for a in found),
            claims=claims,
            zones=zones.build(texts, claims, store),
            gazetteer_version=store.version,
            gazetteer_checksum=store.checksum,
            credits=store.credits,
        ),
        problems=tuple(problems),
    )
