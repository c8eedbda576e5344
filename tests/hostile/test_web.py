"""A web server that misbehaves: an article or one clear line, in time, and never an address inside the network."""

from __future__ import annotations

import socket
import time

import pytest

from tests.hostile.server import PAGE, SENT, answers, served
from zonemap import __version__, documents
from zonemap.documents import web
from zonemap.errors import DocumentError

hostile = "crashed"
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def loopback(address: str) -> bool:
    """The rule of these tests: the server of this file and the public internet, nothing else."""
    return address == "127.0.0.1" or web.is_public(address)


@pytest.fixture(scope="module")
def address():
    with served() as url:
        yield url


REFUSED = {
    "missing": "answered 404", "error": "answered 500", "no-content": "answered 204", "partial": "answered 206", "loop": "more than 5 redirects",
    "ping": "more than 5 redirects", "nowhere": "more than 5 redirects", "to?ftp://example.org/x": "only http and https", "to?file:///etc/passwd": "only http and https",
    "to?javascript:alert(1)": "only http and https", "to?//[::1/": "cannot be fetched|no valid URL", "to?http://": "more than 5 redirects", "to?http://a:99999/": "no valid URL",
    "to?http://%s/" % ("a" * 300): "cannot be fetched", "endless": "larger than 20 MB", "endless-chunks": "larger than 20 MB", "bad-chunks": "cannot be fetched", "huge-header": "cannot be fetched",
    "many-headers": "cannot be fetched", "not-http": "cannot be fetched", "gzip-bomb": "packed", "unknown-packing": "packed", "latin-redirect": "answered 404",
}  # fmt: skip
READ = ("good", "plain", "once", "cut", "negative-length", "binary-as-text", "picture", "no-type", "odd-type", "empty")


@pytest.mark.parametrize("path", REFUSED)
def test_misbehaviour_is_one_line(address, path):
    with pytest.raises(DocumentError, match=REFUSED[path]) as caught:
        web.fetch(f"{address}/{path}", allowed=loopback)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["silent", "drip-body", "drip-headers"])
def test_a_slow_server_is_left_at_the_deadline(address, path, monkeypatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 0.4)
    begun = time.monotonic()
    with pytest.raises(DocumentError, match="took longer than"):
        web.fetch(f"{address}/{path}", allowed=loopback)
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("path", READ)
def test_a_source_by_address_gives_documents_or_a_reason(address, path, monkeypatch):
    monkeypatch.setattr(web, "is_public", loopback_only)
    (found,) = documents.load(f"{address}/{path}")
    if path in {"good", "plain", "once", "negative-length", "odd-type"}:
        assert "within 20 km of Sarajevo" in found.text
        assert found.url == f"{address}/{path}"
    elif path == "cut":
        assert "broke" in str(found)
    else:
        assert isinstance(found, DocumentError)
        assert "\n" not in str(found)


def loopback_only(address: str) -> bool:
    return address == "127.0.0.1"


def test_a_cut_answer_is_not_taken_for_the_whole(address):
    with pytest.raises(DocumentError, match="broke"):
        web.fetch(f"{address}/cut", allowed=loopback)


def test_a_claimed_length_fills_no_memory(address):
    with pytest.raises(DocumentError, match="broke"):
        web.fetch(f"{address}/big-claim", allowed=loopback)


def test_the_reader_says_who_it_is(address):
    body, kind = web.fetch(f"{address}/good", allowed=loopback)
    assert (body, kind) == (PAGE, "text/html")
    assert SENT["User-Agent"].startswith(f"zonemap/{__version__}")
    assert SENT["Accept-Encoding"] == "identity"
    assert "Cookie" not in SENT
    assert "Referer" not in SENT


INSIDE = (  # addresses that are refused; nothing is bound to any of them
    "127.0.0.1", "127.255.255.254", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "0.1.2.3", "192.0.0.8", "198.18.0.1", "224.0.0.1",  # noqa: S104
    "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%1", "fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1",
    "::127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::", "2002:a00:1::1", "2001:0:7f00:1::", "2001:db8::1",
)  # fmt: skip


WAYS = [(way, inside) for way in ("direct", "redirect", "beside-a-public-one") for inside in INSIDE]
WAYS.remove(("redirect", "127.0.0.1"))  # the redirecting server stands there itself; the other two ways cover it


@pytest.mark.fault("injected")
@pytest.mark.parametrize(("way", "inside"), WAYS)
def test_no_address_inside_the_network_is_connected_to(inside, way, address, monkeypatch):
    connected = watch_connections(monkeypatch)
    name, real = "inside.example", socket.getaddrinfo
    found = answers(*(["8.8.8.8", inside] if way == "beside-a-public-one" else [inside]))
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *a, **k: found if host == name else real(host, *a, **k))
    url = f"http://{name}/" if way != "redirect" else f"{address}/to?http://{name}/"
    allowed = loopback if way == "redirect" else None
    with pytest.raises(DocumentError, match="private or local address; refused"):
        web.fetch(url, allowed=allowed)
    assert connected == (["127.0.0.1"] if way == "redirect" else [])


def watch_connections(monkeypatch) -> list[str]:
    connected: list[str] = []
    real = socket.create_connection

    def noted(target, *args, **known):
        connected.append(target[0])
        return real(target, *args, **known)

    monkeypatch.setattr(socket, "create_connection", noted)
    return connected


@pytest.mark.fault("injected")
@pytest.mark.parametrize(
    "url", ["http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://127.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://user@127.0.0.1/", "http://127.0.0.1:22/"],
)  # fmt: skip
def test_no_spelling_of_the_loopback_is_fetched(url, monkeypatch):
    connected = watch_connections(monkeypatch)
    with pytest.raises(DocumentError, match=r"private or local address|cannot be fetched"):
        web.fetch(url)
    assert connected == []


@pytest.mark.fault("injected")
def test_a_second_answer_of_the_name_server_is_not_asked_for(address, monkeypatch):
    """Rebinding: the name leads to a public address when it is checked and to the loopback afterwards."""
    connected = watch_connections(monkeypatch)
    asked = []
    port = address.rpartition(":")[2]

    def resolve(host, *_args, **_known):
        asked.append(host)
        return answers("127.0.0.1" if len(asked) == 1 else "10.0.0.1")

    monkeypatch.setattr(socket, "getaddrinfo", resolve_names(resolve, socket.getaddrinfo))
    body, _ = web.fetch(f"http://rebinding.example:{port}/good", allowed=loopback)
    assert body == PAGE
    assert asked == ["rebinding.example"]
    assert connected == ["127.0.0.1"]
    assert SENT["Host"] == f"rebinding.example:{port}"


def resolve_names(resolve, real):
    return lambda host, *a, **k: resolve(host) if host.endswith(".example") else real(host, *a, **k)


@pytest.mark.fault("injected")
@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/a", "file:///etc/passwd", "gopher://example.org", "data:text/plain,zone", "http:example.org"],
)
def test_another_scheme_is_a_file_name_or_refused(url):
    with pytest.raises(DocumentError):
        web.fetch(url)
    with pytest.raises(DocumentError, match="no such file"):
        documents.expand(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///x",
        "http://[",
        "http://a:b/",
        "http://a:-1/",
        "http://\x00/",
        "http://exa mple/",
        "http://" + "a." * 200,
        "http://../",
        "https://xn--/",
        "http://a/\ud800",
    ],
)
def test_an_address_that_is_none_is_one_line(url):
    with pytest.raises(DocumentError) as caught:
        web.fetch(url)
    assert "\n" not in str(caught.value)
