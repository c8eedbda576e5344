"""Another geocoder of geopy, asked online: only with a name of its own, only so often, each question once."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geopy.adapters import BaseAsyncAdapter
from geopy.exc import ConfigurationError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import options
from geopy.location import Location

from zonemap.errors import OutputError, UsageError
from zonemap.gazetteer import layer

if TYPE_CHECKING:
    from geopy.geocoders.base import Geocoder

_MOST = 20_000
"""Answers kept; the oldest go first."""
_WAIT_AFTER_ERROR = 5.0
"""Seconds before a question is asked once more."""


class OnlineUseError(UsageError, ConfigurationError):  # type: ignore[misc]  # geopy carries no types
    """The online geocoder cannot be used as it was given; also a ConfigurationError of geopy."""


class Online:
    """A geocoder of geopy behind a limit of rate and a file of answers."""

    def __init__(self, geocoder: Geocoder, cache: str | Path | None, min_delay_seconds: float) -> None:
        """Checks that the geocoder names who asks.

        Args:
            geocoder: synchronous, with a user agent of its own.
            cache: SQLite file; None for `geocoding.sqlite` where the platform keeps programs' data.
            min_delay_seconds: least time between two questions.

        Raises:
            OnlineUseError: no user agent of its own, or an asynchronous adapter.
        """
        agent = str(geocoder.headers.get("User-Agent", "")).strip()
        if not agent or agent == options.default_user_agent or agent.lower().startswith(("geopy/", "python-")):
            raise OnlineUseError(
                "the online geocoder needs a user agent that names your program: Nominatim(user_agent='herald-desk')"
            )
        if isinstance(geocoder.adapter, BaseAsyncAdapter):
            raise OnlineUseError("the online geocoder must have a synchronous adapter")
        self._service = f"{type(geocoder).__name__} {getattr(geocoder, 'domain', '')}".strip()
        self._answers = Answers(Path(cache) if cache is not None else layer.folder().parent / "geocoding.sqlite")
        wait = max(_WAIT_AFTER_ERROR, min_delay_seconds)
        self._asked = {
            name: RateLimiter(
                getattr(geocoder, name), min_delay_seconds=min_delay_seconds, error_wait_seconds=wait, max_retries=1,
                swallow_exceptions=False,
            )
            for name in ("geocode", "reverse")
        }  # fmt: skip

    def ask(self, method: str, query: Any, *, timeout: Any) -> list[Location]:
        """The answers to a question, from the file if it was asked before.

        Raises:
            GeocoderServiceError: the service failed; nothing is kept then.
            OutputError: the file of answers cannot be used.
        """
        question = json.dumps([self._service, method, query], ensure_ascii=False)
        known = self._answers.get(question)
        if known is None:
            given = self._asked[method](query, exactly_one=False, timeout=timeout) or []
            given = given if isinstance(given, list) else [given]
            known = [[place.address, place.latitude, place.longitude, place.raw] for place in given]
            self._answers.keep(question, known)
        return [
            Location(address, (lat, lon), {"origin": "online", "service": self._service, "answer": raw})
            for address, lat, lon, raw in known
        ]


class Answers:
    """A bounded file of answers; each is written whole or not at all, also with several programs at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, question: str) -> list[Any] | None:
        """The answer kept for a question, or None.

        Raises:
            OutputError: the file cannot be read.
        """
        if not self._path.exists():
            return None
        found = self._run("SELECT answer FROM answers WHERE question = ?", question)
        if not found:
            return None
        try:
            return [[str(address), float(lat), float(lon), raw] for address, lat, lon, raw in json.loads(found[0][0])]
        except (TypeError, ValueError) as error:
            raise self._unusable(error) from error

    def keep(self, question: str, answer: list[Any]) -> None:
        """Keeps an answer, and drops the oldest beyond the bound.

        Raises:
            OutputError: the file cannot be written.
        """
        text = json.dumps(answer, ensure_ascii=False, default=str)
        self._run("INSERT OR REPLACE INTO answers (question, answer) VALUES (?, ?)", question, text)
        self._run("DELETE FROM answers WHERE number <= (SELECT max(number) FROM answers) - ?", _MOST)

    def _run(self, statement: str, *values: Any) -> list[Any]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=10)) as store, store:
                store.execute(
                    "CREATE TABLE IF NOT EXISTS answers"
                    " (number INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT UNIQUE NOT NULL, answer TEXT NOT NULL)"
                )
                return store.execute(statement, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError, OSError) as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> OutputError:
        return OutputError(
            f"cannot use the file of answers {self._path}: {error}; name another with cache=, or delete it"
        )
