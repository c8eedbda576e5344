"""Word documents through python-docx."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from zonemap.documents.article import Article, well_formed
from zonemap.errors import DocumentError

# Bytes unpacked; a real report is a few MB, an archive bomb is gigabytes. XML becomes a tree that takes 40 times its size.
_UNPACKED_LIMIT = 200_000_000
_XML_LIMIT = 20_000_000


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article: the paragraphs of the body.

    Raises:
        DocumentError: python-docx is not installed, or the file is broken or unpacks to too much.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        raise DocumentError(f"{origin}: reading DOCX needs python-docx; pip install 'zonemap[documents]'") from None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            sizes = [(member.file_size, member.filename.endswith((".xml", ".rels"))) for member in archive.infolist()]
            if sum(size for size, _ in sizes) > _UNPACKED_LIMIT or sum(size for size, xml in sizes if xml) > _XML_LIMIT:
                raise DocumentError(  # noqa: TRY301
                    f"{origin}: unpacks to more than {_UNPACKED_LIMIT // 1_000_000} MB, or {_XML_LIMIT // 1_000_000} MB of text; split it"
                )
        document = docx.Document(io.BytesIO(raw))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        title = document.core_properties.title or ""
    except DocumentError:
        raise
    # A broken archive surfaces as almost any built-in error from inside the parsers.
    except (
        zipfile.BadZipFile,
        zlib.error,
        OpcError,
        LxmlError,
        AttributeError,
        EOFError,
        LookupError,
        OSError,
        RuntimeError,
        TypeError,
        ValueError,
    ) as error:
        raise DocumentError(f"{origin}: is no readable DOCX file ({type(error).__name__})") from error
    yield Article(text=well_formed(text), title=title)
