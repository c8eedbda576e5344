"""Word documents through python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from zonemap.documents.article import Article, well_formed
from zonemap.errors import DocumentError

_UNPACKED_LIMIT = 200_000_000  # bytes; a real report is a few MB, an archive bomb is gigabytes


def read(raw: bytes, origin: str) -> Iterator[Article]:
    """One article: the paragraphs of the body.

    Raises:
        DocumentError: python-docx is not installed, or the file is broken or unpacks to more than 200 MB.
    """
    try:
        import docx
        from docx.opc.exceptions import OpcError
        from lxml.etree import LxmlError
    except ImportError:
        raise DocumentError(f"{origin}: reading DOCX needs python-docx; pip install 'zonemap[documents]'") from None
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _UNPACKED_LIMIT:
                raise DocumentError(f"{origin}: unpacks to more than {_UNPACKED_LIMIT // 1_000_000} MB; refused")
        document = docx.Document(io.BytesIO(raw))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        title = document.core_properties.title or ""
    except (
        zipfile.BadZipFile,
        OpcError,
        LxmlError,
        KeyError,
        ValueError,
        RecursionError,
        NotImplementedError,
    ) as error:
        if isinstance(error, DocumentError):
            raise
        raise DocumentError(f"{origin}: is no readable DOCX file ({type(error).__name__})") from error
    yield Article(text=well_formed(text), title=title)
