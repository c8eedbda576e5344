"""HTML pages: trafilatura cuts navigation, advertisements and comments away and finds title, outlet and date."""

from __future__ import annotations

from collections.abc import Iterator

from zonemap.documents.article import Article, checked, well_formed
from zonemap.documents.decoding import decode
from zonemap.errors import DocumentError


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article: the main text of the page.

    Raises:
        DocumentError: trafilatura is not installed, or the page holds no article.
    """
    try:
        import trafilatura
    except ImportError:
        raise DocumentError(f"{origin}: reading HTML needs trafilatura; pip install 'zonemap[documents]'") from None
    page = decode(raw, origin)
    try:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, include_tables=False)
    except RecursionError:
        raise DocumentError(f"{origin}: the HTML is nested too deeply to be read; save the article as text") from None
    if found is None or isinstance(found, dict) or not found.text:
        raise DocumentError(f"{origin}: no article text found in this page; save the article as text and give that")
    fields = {
        "text": well_formed(found.text),
        "title": found.title or "",
        "publisher": found.sitename or "",
        "url": found.url or "",
        "published": found.date or "",
    }
    yield checked(fields, origin)
