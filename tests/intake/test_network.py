"""Addresses and feeds, against a real server on this machine."""

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from dragoman.intake.addresses import fetched
from dragoman.intake.options import Limits
from tests.intake.gather import BODY, SMALL, gather, only_document, only_error

PAGE = (
    "<html><head><title>Envoys Agree To Open Border Road</title></head><body><article>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n") if paragraph)
    + "</article></body></html>"
)
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Border Wire</title>
<item><title>Envoys Agree</title><link>{base}/page</link><pubDate>Wed, 23 Jan 2019 22:00:00 -0800</pubDate></item>
<item><title>Gone</title><link>{base}/gone</link></item>
<item><title>Again</title><link>{base}/page</link></item>
<item><title>Local</title><link>file:///etc/passwd</link></item>
<item><title>Feed</title><link>{base}/rss</link></item>
<item><title>Without a link</title></item>
<item><title>Last</title><link>{base}/latin</link></item></channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Border Wire</title>
<entry><title>Envoys Agree</title><link href="/page"/><updated>2019-01-24T06:00:00Z</updated></entry></feed>"""


ANSWERS: dict[str, dict[str, Any]] = {
    "/page": {"body": PAGE.encode()},
    "/latin": {
        "body": PAGE.replace("Monday", "Monday in Malmö").encode("latin-1"),
        "kind": "text/html; charset=ISO-8859-1",
    },
    "/packed": {"body": gzip.compress(PAGE.encode()), "headers": {"Content-Encoding": "gzip"}},
    "/bomb": {"body": gzip.compress(b"a" * 500_000), "headers": {"Content-Encoding": "gzip"}},
    "/large": {"body": b"a" * 60_000},
    "/picture": {"body": b"\x89PNG", "kind": "image/png"},
    "/atom": {"body": ATOM.encode(), "kind": "application/atom+xml"},
    "/nothing-new": {"body": b"<rss version='2.0'><channel><title>x</title></channel></rss>", "kind": "text/xml"},
    "/moved": {"body": b"", "status": 302, "headers": {"Location": "/page"}},
    "/to-a-file": {"body": b"", "status": 302, "headers": {"Location": "file:///etc/passwd"}},
    "/circle": {"body": b"", "status": 301, "headers": {"Location": "/circle"}},
    "/cut": {"body": PAGE.encode(), "headers": {"Content-Length": "9999"}},
}


class Site(BaseHTTPRequestHandler):
    """A small site with every trouble that a large one can have."""

    def do_GET(self) -> None:
        match self.path:
            case "/silent":
                time.sleep(0.8)
            case "/slow":
                self.drip()
            case "/rss":
                base = f"http://{self.headers['Host']}"
                self.give(RSS.format(base=base).encode(), "application/rss+xml")
            case path if path in ANSWERS:
                self.give(**ANSWERS[path])
            case _:
                self.send_error(404)

    def give(
        self, body: bytes, kind: str = "text/html", status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if "Content-Length" not in (headers or {}):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(12):
            self.wfile.write(b"<p>")
            self.wfile.flush()
            time.sleep(0.1)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        pass

    def log_error(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Readers that leave early are what the tests are about."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("no_proxy", "127.0.0.1,localhost")
        server = Server(("127.0.0.1", 0), Site)
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved"])
def test_a_page(site: str, path: str) -> None:
    document = only_document(site + path)
    assert document.text.startswith("Envoys Agree To Open Border Road\n\nEnvoys of the two governments")
    assert document.id == document.url == site + path.replace("moved", "page")
    assert document.source == "127.0.0.1"


def test_the_encoding_that_the_server_names(site: str) -> None:
    assert "in Malmö" in only_document(site + "/latin").text


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/gone", "answered 404 (Not Found). The page is gone, or its address misspelt."),
        ("/picture", "is no page but image/png"),
        ("/large", "is larger than 50,000 bytes"),
        ("/bomb", "is larger than 50,000 bytes"),
        ("/to-a-file", "redirects to 'file:///etc/passwd', which is no web address"),
        ("/circle", "answered 301"),
        ("/silent", "did not answer within 0.4 seconds"),
        ("/slow", "did not answer within 0.4 seconds"),
        ("/nothing-new", "is a feed without entries"),
        ("/cut", "broke off before its end"),
    ],
)
def test_trouble_on_the_way(site: str, path: str, message: str) -> None:
    error = only_error(site + path, SMALL)
    assert error.startswith(site)
    assert message in error


def test_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    assert "cannot be reached" in only_error("http://127.0.0.1:9/page")
    assert "cannot be reached" in only_error("http://no-such-host.invalid/page")
    assert "cannot be reached" in only_error("http://[half/page")


def test_a_feed_is_followed_and_its_dead_entries_reported(site: str) -> None:
    read, skipped = gather(site + "/rss")
    assert [document.url for document in read] == [site + "/page", site + "/latin"]
    assert (read[0].published, read[0].published_basis) == ("2019-01-23", "metadata")
    assert read[0].source == "Border Wire"
    messages = [str(error).removeprefix(f"{site}/rss, entry ") for error in skipped]
    assert messages[0].startswith(f"2 ('Gone'), {site}/gone answered 404")
    assert "is no web address" in messages[1]
    assert "only a feed named by you is followed" in messages[2]
    assert messages[3].startswith("6 ('Without a link') has no link to follow")


def test_an_atom_feed_with_relative_links(site: str) -> None:
    document = only_document(site + "/atom")
    assert (document.url, document.published) == (site + "/page", "2019-01-24")


def test_an_address_with_strange_letters(site: str) -> None:
    assert "answered 404" in only_error(site + "/Çavuşoğlu visit")


def test_a_file_is_not_fetched() -> None:
    with pytest.raises(Exception, match="is no web address"):
        fetched("file:///etc/passwd", Limits())
