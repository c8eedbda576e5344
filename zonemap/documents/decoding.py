"""Bytes to text."""

from __future__ import annotations

import codecs

from zonemap.errors import DocumentError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The legacy encodings of the six languages read; without this list a short Russian text passes for Japanese.
_LEGACY = ["cp1252", "cp1256", "cp1251", "koi8_r", "cp1254", "iso8859_6", "iso8859_5", "cp866"]
_SAMPLE = 65_536  # bytes that the guess of a legacy encoding looks at


def decode(raw: bytes, origin: str) -> str:
    """Text of a file: by its byte-order mark, else UTF-8, else the likeliest legacy encoding (charset-normalizer).

    Line ends become line feeds.

    Raises:
        DocumentError: the bytes are no text.
    """
    text = _decode(raw, origin)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(raw: bytes, origin: str) -> str:
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError as error:
                raise DocumentError(
                    f"{origin}: says it is {encoding} but byte {error.start} is not; save it as UTF-8"
                ) from error
    if b"\0" in raw[:_SAMPLE]:
        return _utf16_without_mark(raw, origin)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _legacy(raw, origin, error.start)


def _utf16_without_mark(raw: bytes, origin: str) -> str:
    # In UTF-16 Latin text every other byte is NUL; in a binary file NULs have no such rhythm.
    sample = raw[:_SAMPLE]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[offset::2].count(0) > 0.4 * len(sample[offset::2]) and sample[1 - offset :: 2].count(0) == 0:
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                break
    raise DocumentError(
        f"{origin}: is not text (it holds NUL bytes); give a text, HTML, PDF, DOCX, JSON Lines or CSV file"
    )


def _legacy(raw: bytes, origin: str, bad: int) -> str:
    from charset_normalizer import from_bytes

    window = raw[max(0, bad - _SAMPLE // 2) : bad + _SAMPLE // 2]
    best = from_bytes(window, cp_isolation=_LEGACY).best()
    if best is None:
        raise DocumentError(f"{origin}: byte {bad} is not UTF-8 and no other encoding fits; save it as UTF-8")
    return raw.decode(best.encoding, "replace")
