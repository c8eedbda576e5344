"""Fetching an article by URL: http(s) only, public addresses only, within limits of size and time."""

from __future__ import annotations

import functools
import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote, urljoin, urlsplit

from zonemap import __version__
from zonemap.errors import DocumentError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

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
            with (
                closing(_connection(target, allowed or is_public, deadline)) as connection,
                _ask(connection, target) as response,
            ):
                if response.status in {301, 302, 303, 307, 308}:
                    target = urljoin(target, response.getheader("Location", ""))
                    continue
                return _page(response, url)
        except _TooSlow:
            raise DocumentError(
                f"{url}: took longer than {MAX_SECONDS:.0f} seconds; download it and give the file"
            ) from None
        except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
            if isinstance(error, DocumentError):
                raise
            reason = " ".join(str(error).split())[:120] or type(error).__name__
            raise DocumentError(f"{url}: cannot be fetched ({reason})") from error
    raise DocumentError(f"{url}: more than {MAX_REDIRECTS} redirects")


_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
_PROTOCOLS = ipaddress.ip_network("192.0.0.0/24")  # RFC 6890; older Pythons call part of it global
_LAST_32_BITS = 0xFFFF_FFFF


def is_public(address: str) -> bool:
    """Whether an IP address is on the public internet: no private, loopback, link-local, multicast or site-local one.

    IPv6 addresses that carry an IPv4 address (mapped, compatible, translated, 6to4) are judged by that too.
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is None and (ip in _NAT64 or int(ip) >> 32 in {0, 0xFFFF_0000}):
            inner = ipaddress.IPv4Address(int(ip) & _LAST_32_BITS)
        if inner is not None:
            return is_public(str(inner))
        if ip.is_site_local or ip.teredo:
            return False
    return ip.is_global and not ip.is_multicast and ip not in _PROTOCOLS


class _TooSlow(Exception):  # noqa: N818  never leaves this module
    """The deadline has passed."""


class _Punctual(io.RawIOBase):
    """What a socket sends, until the deadline: a server that drips cannot hold a reader for longer, in headers or body."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._sock, self._deadline = sock, deadline
        self._raw: Any = sock.makefile("rb", buffering=0)  # keeps the socket open when the connection lets go of it

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise _TooSlow
        self._sock.settimeout(left)
        try:
            read: int | None = self._raw.readinto(buffer)
        except TimeoutError:
            raise _TooSlow from None
        return read

    def close(self) -> None:
        self._raw.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """A response read through `_Punctual`."""

    def __init__(self, sock: socket.socket, *args: Any, deadline: float, **known: Any) -> None:
        super().__init__(sock, *args, **known)
        self.fp.close()
        self.fp = io.BufferedReader(_Punctual(sock, deadline))


class _Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, so that a second DNS answer cannot lead elsewhere."""

    def __init__(self, host: str, port: int, address: str, *, secure: bool, deadline: float) -> None:
        super().__init__(host, port, timeout=max(0.1, deadline - time.monotonic()))
        self._address, self._secure = address, secure
        self.response_class = functools.partial(_Response, deadline=deadline)  # type: ignore[assignment]

    def connect(self) -> None:
        sock: Any = socket.create_connection((self._address, self.port), self.timeout)
        self.sock = ssl.create_default_context().wrap_socket(sock, server_hostname=self.host) if self._secure else sock


def _connection(url: str, allowed: Callable[[str], bool], deadline: float) -> _Pinned:
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
    return _Pinned(parts.hostname, port, found[0], secure=parts.scheme == "https", deadline=deadline)


def _ask(connection: _Pinned, url: str) -> http.client.HTTPResponse:
    parts = urlsplit(url)
    wanted = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"User-Agent": USER_AGENT, "Accept": "text/html, text/plain, application/pdf"}
    connection.request("GET", quote(wanted, safe="%/:?#[]@!$&'()*+,;=~"), headers=headers)
    return connection.getresponse()


def _page(response: http.client.HTTPResponse, url: str) -> tuple[bytes, str]:
    if response.status != http.client.OK:
        raise DocumentError(f"{url}: the server answered {response.status} {response.reason[:60]!r}")
    packed = response.getheader("Content-Encoding", "identity").strip().lower()
    if packed not in {"", "identity"}:
        # Unpacking what was not asked for would let a small answer fill the memory.
        raise DocumentError(
            f"{url}: was sent packed ({packed[:20]}) though not asked for; download it and give the file"
        )
    chunks: list[bytes] = []
    size = 0
    while chunk := response.read1(65_536):
        size += len(chunk)
        if size > MAX_BYTES:
            raise DocumentError(f"{url}: larger than {MAX_BYTES // 1_000_000} MB; download it and give the file")
        chunks.append(chunk)
    if response.length:  # a short answer ends like a whole one
        raise DocumentError(f"{url}: the connection broke {response.length:,} bytes before the end; try again")
    return b"".join(chunks), response.getheader("Content-Type", "")
