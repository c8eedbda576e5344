"""Many documents in one file: JSON Lines and CSV with the fields id, text, title, publisher, published, url, language."""

from __future__ import annotations

import codecs
import csv
import io
import json
import sys
from collections.abc import Iterator

from zonemap.documents.article import Article, checked
from zonemap.documents.decoding import decode
from zonemap.errors import DocumentError


def read_jsonl(raw: bytes, origin: str) -> Iterator[Article | DocumentError]:
    """One article a line; a bad line yields its error and the next line is read."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raw = decode(raw, origin).encode("utf-8", "surrogatepass")
    for number, line in enumerate(raw.removeprefix(codecs.BOM_UTF8).split(b"\n"), 1):
        if line.strip():
            where = f"{_shown(origin)}, line {number}"
            try:  # JSON is UTF-8: one bad byte must not change how the other lines are read
                text = line.decode("utf-8")
            except UnicodeDecodeError as error:
                yield DocumentError(f"{where}: byte {error.start} is not UTF-8; save the file as UTF-8")
            else:
                yield _row(text, where)


def _row(line: str, where: str) -> Article | DocumentError:
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            return DocumentError(f"{where}: wants a JSON object with a field 'text'")
        return checked(fields, where)
    except json.JSONDecodeError as error:
        return DocumentError(f"{where}: not JSON ({error.msg} at column {error.colno})")
    except RecursionError:
        return DocumentError(f"{where}: JSON nested too deeply")
    except DocumentError as error:
        return error
    except ValueError as error:  # for example an integer of more digits than Python converts
        return DocumentError(f"{where}: not JSON ({str(error)[:60]})")


def read_csv(raw: bytes, origin: str) -> Iterator[Article | DocumentError]:
    """One article a row; the header row must name a column 'text'.

    Raises:
        DocumentError: no such column, or a field larger than the csv module takes.
    """
    csv.field_size_limit(sys.maxsize)
    table = csv.DictReader(io.StringIO(decode(raw, origin)), strict=True)
    where = _shown(origin)
    try:
        if "text" not in (table.fieldnames or ()):
            raise DocumentError(f"{where}, line 1: the header names no column 'text'")
        for row in table:
            try:
                yield checked(row, f"{where}, line {table.line_num}")
            except DocumentError as error:
                yield error
    except csv.Error as error:
        raise DocumentError(f"{where}, line {table.line_num}: not CSV ({error})") from error


def _shown(origin: str) -> str:
    return "standard input" if origin == "-" else origin
