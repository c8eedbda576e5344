"""Fetching an article by URL: http(s) only, public addresses only, within limits of size and time."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urljoin, urlsplit

from zonemap import __version__
from zonemap.errors import DocumentError

MAX_BYTES = 20_000_000
MAX_SECONDS = 30.0
MAX_REDIRECTS = 5
USER_AGENT = f"zonemap/{__version__} (article reader; one page a request)"
_SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/jsonl": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "text/csv": ".csv",
}
_R = TypeVar("_R")


def reader_for(content_type: str, readers: Mapping[str, _R]) -> _R:
    """The reader for a Content-Type.

    Raises:
        DocumentError: it is none that can be read.
    """
    kind = content_type.partition(";")[0].strip().lower()
    suffix = _SUFFIX_OF_TYPE.get(kind)
    if suffix is None:
        raise DocumentError(
            f"the page is of type {kind or 'unknown'!r}, which is no text; download it and give the file"
        )
    return readers[suffix]


def fetch(url: str, *, allowed: Callable[[str], bool] | None = None) -> tuple[bytes, str]:
    """Body and Content-Type of a page; redirects are followed only to public addresses.

    Args:
        url: http or https.
        allowed: decides whether an IP address may be connected to; public addresses only unless given.

    Raises:
        DocumentError: another scheme, a private address, a refusal, or a limit passed.
    """
    deadline = time.monotonic() + MAX_SECONDS
    target = url
    for _ in range(MAX_REDIRECTS + 1):
        try:
            response, connection = _get(target, allowed or is_public, deadline)
            with response, connection_closed(connection):
                if response.status in {301, 302, 303, 307, 308}:
                    target = urljoin(target, response.getheader("Location", ""))
                    continue
                if response.status != http.client.OK:
                    raise DocumentError(f"{url}: the server answered {response.status} {response.reason[:60]}")
                return _body(response, url, deadline), response.getheader("Content-Type", "")
        except (OSError, http.client.HTTPException) as error:
            raise DocumentError(f"{url}: cannot be fetched ({str(error)[:120] or type(error).__name__})") from error
    raise DocumentError(f"{url}: more than {MAX_REDIRECTS} redirects")


class connection_closed:  # noqa: N801  reads as a phrase in the with statement
    """Closes the connection when its block ends."""

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        self._connection.close()


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet (no private, loopback, link-local or mapped one)."""
    ip = ipaddress.ip_address(address)
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not (mapped or ip).is_multicast


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, so that a second DNS answer cannot lead elsewhere."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool, timeout: float) -> None:
        super().__init__(host, port, timeout=timeout)
        self._address, self._secure = address, secure

    def connect(self) -> None:
        sock: Any = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = ssl.create_default_context().wrap_socket(sock, server_hostname=self.host) if self._secure else sock


def _get(
    url: str, allowed: Callable[[str], bool], deadline: float
) -> tuple[http.client.HTTPResponse, http.client.HTTPConnection]:
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise DocumentError(f"{url[:200]}: is no valid URL") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise DocumentError(f"{url[:200]}: only http and https addresses are fetched")
    found = sorted({str(entry[4][0]) for entry in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)})
    if not found or not all(allowed(address) for address in found):
        raise DocumentError(f"{url[:200]}: leads to a private or local address; refused")
    left = max(0.1, deadline - time.monotonic())
    connection = _Pinned(parts.hostname, port, found[0], secure=parts.scheme == "https", timeout=left)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request(
        "GET", path, headers={"User-Agent": USER_AGENT, "Accept": "text/html, text/plain, application/pdf"}
    )
    return connection.getresponse(), connection


def _body(response: http.client.HTTPResponse, url: str, deadline: float) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):
        size += len(chunk)
        if size > MAX_BYTES:
            raise DocumentError(f"{url}: larger than {MAX_BYTES // 1_000_000} MB; download it and give the file")
        if time.monotonic() > deadline:
            raise DocumentError(f"{url}: took longer than {MAX_SECONDS:.0f} seconds")
        chunks.append(chunk)
    return b"".join(chunks)
