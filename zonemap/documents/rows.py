"""Many documents in one file: JSON Lines and CSV with the fields id, text, title, publisher, published, url, language."""

from __future__ import annotations

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
    for number, line in enumerate(decode(raw, origin).split("\n"), 1):
        if line.strip():
            yield _row(line, f"{_shown(origin)}, line {number}")


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
