"""PDF files through pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterator

from zonemap.documents.article import Article, well_formed
from zonemap.errors import DocumentError


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article: the text of all pages.

    Raises:
        DocumentError: pypdf is not installed, or the file is broken, encrypted or holds only pictures.
    """
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise DocumentError(f"{origin}: reading PDF needs pypdf; pip install 'zonemap[documents]'") from None
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise DocumentError(f"{origin}: the PDF is encrypted; save it without a password")  # noqa: TRY301
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = str(reader.metadata.title or "") if reader.metadata else ""
    except DocumentError:
        raise
    # A broken PDF surfaces as almost any built-in error from inside the parser.
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        RecursionError,
        OverflowError,
    ) as error:
        raise DocumentError(f"{origin}: the PDF is broken ({type(error).__name__}); save it anew or as text") from error
    if not text.strip():
        raise DocumentError(f"{origin}: the PDF holds no text, perhaps only scanned pages; run it through OCR first")
    yield Article(text=well_formed(text), title=title)
