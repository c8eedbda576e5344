"""What a reader gets out of a file, before it becomes a Document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from zonemap.errors import DocumentError
from zonemap.languages import LANGUAGES, UNDETERMINED


@dataclass(frozen=True, kw_only=True, slots=True)
class Article:
    """Text and whatever the file itself says of it; empty where it says nothing."""

    text: str
    id: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: dt.date | None = None
    language: str = ""


_STRINGS = ("id", "title", "publisher", "url", "language")


def checked(fields: Mapping[str, object], where: str) -> Article:
    """An Article from loose fields (a JSON object, a CSV row, front matter); unknown fields are ignored.

    Raises:
        DocumentError: no text, a field of the wrong type, or a date that is not YYYY-MM-DD.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        raise DocumentError(f"{where}: no field 'text' that holds a string")
    strings: dict[str, str] = {}
    for key in _STRINGS:
        value = fields.get(key)
        if key == "id" and isinstance(value, int):
            value = str(value)
        if value is not None and not isinstance(value, str):
            raise DocumentError(f"{where}: field '{key}' must be a string")
        strings[key] = well_formed(value or "").strip()
    strings["url"] = web_address(strings["url"])
    strings["language"] = _language(strings["language"], where)
    return Article(
        text=well_formed(text), published=day(fields.get("published") or fields.get("date"), where), **strings
    )


def _language(code: str, where: str) -> str:
    """The code of a language that is read, from one such as 'en-GB'; '' from none.

    Raises:
        DocumentError: another language, or no code.
    """
    base = re.split("[-_]", code.lower(), maxsplit=1)[0]
    if base and base not in LANGUAGES and base != UNDETERMINED:
        raise DocumentError(
            f"{where}: language {code[:20]!r} is not read; known are {', '.join(LANGUAGES)}, or leave it out"
        )
    return base


def well_formed(text: str) -> str:
    """The text with lone surrogates, which no output format can carry, replaced one for one by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _has_surrogate(text) else text


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def web_address(url: str) -> str:
    """The URL if a browser may safely be sent there (http or https with a host), else ''."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (
        url if parts.scheme in {"http", "https"} and parts.netloc and not any(c in url for c in " \t\r\n<>\"'`") else ""
    )


def day(value: object, where: str) -> dt.date | None:
    """A date from 'YYYY-MM-DD' (a time after it is dropped); None from nothing.

    Raises:
        DocumentError: it is something else.
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        raise DocumentError(f"{where}: date {str(value)[:40]!r} is not of the form YYYY-MM-DD") from None
