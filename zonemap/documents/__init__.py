"""Sources to documents: files, globs, folders, URLs and standard input; one reader a format.

A new format is one file with `read(raw, origin)` and one line in `READERS`.
"""

from __future__ import annotations

import glob
import hashlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from zonemap.documents import article, docx, html, markdown, parts, pdf, plain, rows
from zonemap.documents.article import Article
from zonemap.documents.furniture import furniture
from zonemap.documents.language import tell_language
from zonemap.errors import DocumentError
from zonemap.model import Document

if TYPE_CHECKING:
    import datetime as dt

Reader = Callable[[bytes, str], Iterator[Article | DocumentError]]

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
    ".jsonl": rows.read_jsonl,
    ".ndjson": rows.read_jsonl,
    ".csv": rows.read_csv,
}

_LARGEST = 500_000_000
"""Bytes of a file; reading takes up to five times as much memory."""

__all__ = ["READERS", "expand", "from_text", "load"]


def is_url(source: str) -> bool:
    """Whether a source is fetched from the network: only http and https are."""
    return source.lower().startswith(("http://", "https://"))


def expand(sources: str | Path | list[str] | list[Path] | tuple[str | Path, ...]) -> list[str]:
    """Files, globs, folders, URLs and '-' as a flat list of sources, in a stable order.

    Raises:
        DocumentError: a path names nothing, or a folder or glob holds no file of a known format.
    """
    listed = [sources] if isinstance(sources, str | Path) else list(sources)
    return [found for source in listed for found in _expand_one(str(source))]


def _expand_one(source: str) -> list[str]:
    if source == "-" or is_url(source):
        return [source]
    try:
        return _files(source)
    except (OSError, ValueError, re.error) as error:  # a name too long, one with NUL, a pattern that is none
        if isinstance(error, DocumentError):
            raise
        raise DocumentError(
            f"{source[:200]}: cannot be looked up ({getattr(error, 'strerror', '') or error})"
        ) from error


def _files(source: str) -> list[str]:
    if not source:
        raise DocumentError("'': no source; give a file, a folder, a pattern such as 'texts/*.txt', a URL or '-'")
    path = Path(source)
    if path.is_dir():
        found = sorted(str(p) for p in path.rglob("*") if _is_source(p, path))
        if not found:
            raise DocumentError(f"{source}: no file in this folder ends in {', '.join(READERS)}")
        return found
    if path.exists():
        return [source]
    matches = sorted(m for m in glob.glob(source, recursive=True) if Path(m).is_file())  # noqa: PTH207  a whole pattern, absolute or not
    if not matches:
        raise DocumentError(
            f"{source}: no such file; give a file, a folder, a pattern such as 'texts/*.txt', a URL or '-'"
        )
    return matches


def _is_source(path: Path, folder: Path) -> bool:
    # Hidden folders are no sources: editors, version control and interrupted runs of ours leave such beside texts.
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and path.suffix.lower() in READERS and path.is_file()


def load(
    source: str | Path, *, published: dt.date | None = None, publisher: str = ""
) -> Iterator[Document | DocumentError]:
    """Documents of one source, in order; what cannot be read comes as a DocumentError in its place, and the rest goes on.

    A text of more than `parts.LONGEST` characters comes as several documents.

    Args:
        source: a path, an http(s) URL, or '-' for standard input (JSON Lines when it begins with '{', else one plain text).
        published: date of publication for documents that do not carry their own.
        publisher: the same for the publisher.
    """
    name = str(source)
    try:
        raw, reader = _fetch(name)
        drafts = reader(raw, name)
    except DocumentError as error:
        yield error
        return
    yield from _finish(drafts, name, published, publisher)


def _finish(
    drafts: Iterator[Article | DocumentError], name: str, published: dt.date | None, publisher: str
) -> Iterator[Document | DocumentError]:
    try:
        for draft in drafts:
            if isinstance(draft, DocumentError):
                yield draft
            else:
                for part in parts.cut(draft):
                    yield _document(part, name, published, publisher)
    except DocumentError as error:
        yield error


def _fetch(name: str) -> tuple[bytes, Reader]:
    if name == "-":
        raw = sys.stdin.buffer.read()
        return raw, rows.read_jsonl if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else plain.read
    if is_url(name):
        from zonemap.documents import web

        raw, content_type = web.fetch(name)
        return raw, web.reader_for(content_type, READERS)
    path = Path(name)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(f"{name}: unknown format '{path.suffix or 'no suffix'}'; readable are {', '.join(READERS)}")
    try:
        if path.exists() and not path.is_file():  # a device may never end
            raise DocumentError(f"{name}: is no regular file; give a file, or '-' for standard input")
        if path.stat().st_size > _LARGEST:
            raise DocumentError(f"{name}: larger than {_LARGEST // 1_000_000} MB; split it")
        return path.read_bytes(), reader
    except OSError as error:
        raise DocumentError(f"{name}: cannot be read ({error.strerror or error})") from error


def from_text(text: str, **known: object) -> Document:
    """A document from a string; `known` takes the fields of `Article` (title, publisher, url, published, language, id)."""
    return _document(article.checked({"text": text, **known}, "text"), "text", None, "")


def _document(draft: Article, source: str, published: dt.date | None, publisher: str) -> Document:
    digest = hashlib.sha256(f"{draft.title}\n{draft.text}".encode("utf-8", "surrogatepass")).hexdigest()[:8]
    stem = (
        PurePosixPath(urlsplit(source).path if is_url(source) else article.well_formed(source)).stem.strip("-")
        or "text"
    )
    return Document(
        id=draft.id or f"{stem}-{digest}",
        text=draft.text,
        source=article.well_formed(source),
        title=draft.title,
        publisher=draft.publisher or publisher,
        url=draft.url or (source if is_url(source) else ""),
        published=draft.published or published,
        language=draft.language or tell_language(draft.text),
        furniture=furniture(draft.text),
    )
