"""Plain text: the whole file is the text."""

from __future__ import annotations

from collections.abc import Iterator

from zonemap.documents.article import Article, well_formed
from zonemap.documents.decoding import decode


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article: the decoded file, unaltered but for line ends."""
    yield Article(text=well_formed(decode(raw, origin)))
