"""A web server on the loopback that misbehaves in one way a path."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import socket
import threading
import time
from collections.abc import Iterator

from tests.hostile.cases import SENTENCE

PAGE = f"<html><body><article><h1>News</h1><p>{SENTENCE} {SENTENCE} {SENTENCE}</p></article></body></html>".encode()
SENT: dict[str, str] = {}
"""Headers of the latest request."""


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers GET by the method named after the path."""

    def log_message(self, *_):
        """Says nothing."""

    def do_GET(self):
        SENT.clear()
        SENT.update(self.headers.items())
        with contextlib.suppress(ConnectionError):
            getattr(self, f"get_{self.path.strip('/').partition('?')[0].replace('-', '_')}", self.get_missing)()

    def answer(self, body: bytes = PAGE, status: int = 200, kind: str = "text/html", **headers: str) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def get_good(self):
        self.answer()

    def get_plain(self):
        self.answer(SENTENCE.encode(), kind="text/plain; charset=utf-8")

    def get_missing(self):
        self.answer(b"no", 404)

    def get_error(self):
        self.answer(b"no", 500)

    def get_no_content(self):
        self.answer(b"", 204)

    def get_partial(self):
        self.answer(PAGE[:50], 206)

    def get_picture(self):
        self.answer(b"\x89PNG\r\n", kind="image/png")

    def get_no_type(self):
        self.answer(kind="")

    def get_odd_type(self):
        self.answer(kind="text/html\x0b; <script>" + "x" * 500)

    def get_binary_as_text(self):
        self.answer(bytes(range(256)) * 40, kind="text/plain")

    def get_gzip_bomb(self):
        self.answer(gzip.compress(b"\0" * 50_000_000), Content_Encoding="gzip")

    def get_unknown_packing(self):
        self.answer(Content_Encoding="zstd")

    def get_empty(self):
        self.answer(b"")

    def get_loop(self):
        self.answer(b"", 302, Location="/loop")

    def get_ping(self):
        self.answer(b"", 307, Location="/pong")

    def get_pong(self):
        self.answer(b"", 307, Location="/ping")

    def get_nowhere(self):
        self.answer(b"", 302)

    def get_once(self):
        self.answer(b"", 301, Location="/good")

    def get_to(self):
        self.answer(b"", 302, Location=self.path.partition("?")[2])

    def get_latin_redirect(self):
        self.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /caf\xe9\r\nContent-Length: 0\r\n\r\n")

    def get_cut(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "100000")
        self.end_headers()
        self.wfile.write(PAGE)

    def get_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        for _ in range(2_000):
            self.wfile.write(b"zone " * 13_000)

    def get_endless_chunks(self):
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in range(2_000):
            self.wfile.write(b"fde8\r\n" + b"x" * 65_000 + b"\r\n")

    def get_bad_chunks(self):
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nbody\r\n"
        )

    def get_big_claim(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", "999999999999999")
        self.end_headers()
        self.wfile.write(b"a")

    def get_negative_length(self):
        self.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: -5\r\n\r\n" + SENTENCE.encode()
        )

    def get_huge_header(self):
        self.answer(X_Long="a" * 200_000)

    def get_many_headers(self):
        self.answer(**{f"X_{n}": "a" for n in range(500)})

    def get_not_http(self):
        self.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n" * 10)

    def get_silent(self):
        time.sleep(3)

    def get_drip_body(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self._drip(b"zone " * 100)

    def get_drip_headers(self):
        self._drip(b"HTTP/1.1 200 OK\r\n" + b"X-Slow: a\r\n" * 50)

    def _drip(self, raw: bytes) -> None:
        for value in raw:
            self.wfile.write(bytes([value]))
            self.wfile.flush()
            time.sleep(0.1)


class Server(http.server.ThreadingHTTPServer):
    """Does not wait for its threads, and does not report that clients went away."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_):
        """Clients that hang up are what the tests are about."""


@contextlib.contextmanager
def served() -> Iterator[str]:
    """The server's address while it runs."""
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answers(*addresses: str) -> list[tuple[object, ...]]:
    """What getaddrinfo gives for these addresses."""
    return [(socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in addresses]
