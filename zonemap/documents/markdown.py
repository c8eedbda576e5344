"""Markdown with optional front matter: `key: value` lines between two lines of three hyphens."""

from __future__ import annotations

from collections.abc import Iterator

from zonemap.documents.article import Article, checked
from zonemap.documents.decoding import decode
from zonemap.errors import DocumentError

_FENCE = "---"


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article; title, publisher, date, url and language from the front matter.

    Raises:
        DocumentError: front matter that is not closed, or a line of it without a colon.
    """
    text = decode(raw, origin)
    lines = text.split("\n")
    if lines[0].strip() != _FENCE:
        yield checked({"text": text}, origin)
        return
    try:
        end = next(i for i, line in enumerate(lines[1:], 1) if line.strip() == _FENCE)
    except StopIteration:
        raise DocumentError(f"{origin}, line 1: front matter is opened by '---' and never closed") from None
    fields: dict[str, object] = {}
    for number, line in enumerate(lines[1:end], 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key, colon, value = line.partition(":")
        if not colon:
            raise DocumentError(f"{origin}, line {number}: front matter wants 'key: value'")
        fields[key.strip().lower()] = value.strip().strip("\"'")
    yield checked({**fields, "text": "\n".join(lines[end + 1 :]).strip("\n")}, f"{origin}, front matter")
