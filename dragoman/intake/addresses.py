"""Addresses: fetching a page or a feed over http(s), within limits of time and size."""

import http.client
import io
import time
import urllib.error
import urllib.parse
import urllib.request
import zlib
from dataclasses import replace
from http.client import HTTPMessage
from typing import IO, Any

from dragoman import __version__
from dragoman.errors import TooLarge, UnreadableInput
from dragoman.intake.flow import HEAD, Flow
from dragoman.intake.found import Known
from dragoman.intake.options import Limits
from dragoman.intake.piece import Piece, readable

_TEXTUAL = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/rdf",
            "application/json", "application/x-ndjson", "application/jsonl", "application/zip", "application/gzip",
            "application/x-gzip", "application/octet-stream")  # fmt: skip


def fetched(address: str, limits: Limits, *, where: str | None = None, known: Known | None = None) -> Piece:
    """What the address gives, as a piece; ``known`` is what its feed said of it.

    Raises:
        UnreadableInput: it cannot be reached, or gives something that is no text.
        TooLarge: it is larger than a page can be.
    """
    where = where or readable(address)
    try:
        if urllib.parse.urlsplit(address).scheme not in ("http", "https"):
            raise UnreadableInput(f"{where} is no web address.", remedy="Only http and https addresses are followed.")
        with _opener().open(_request(address), timeout=limits.seconds) as answer:
            _check_type(answer.headers, where)
            body = _body(answer, limits, where)
            return _piece(where, answer, body, known or Known())
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise _unreachable(where, error, limits) from error


class _OnlyTheWeb(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https alone, never to a file of this machine."""

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> Any:
        """Follow the redirect.

        Raises:
            UnreadableInput: it leads off the web.
        """
        target = urllib.parse.urljoin(req.full_url, headers.get("location", ""))
        if urllib.parse.urlsplit(target).scheme not in ("http", "https"):
            raise UnreadableInput(
                f"{readable(req.full_url)} redirects to '{readable(target)}', which is no web address.",
                cause="The site is faulty, or tries to have a file of this machine read.",
            )
        return super().http_error_302(req, fp, code, msg, headers)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()  # built by hand: the usual one opens files and ftp too
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        _OnlyTheWeb(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _request(address: str) -> urllib.request.Request:
    address = urllib.parse.quote(urllib.parse.urldefrag(address).url, safe="%/:=&?~#+!$,;'@()*[]")
    headers = {
        "User-Agent": f"dragoman/{__version__}",
        "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
        "Accept-Encoding": "gzip, identity",
    }
    return urllib.request.Request(address, headers=headers)


def _check_type(headers: HTTPMessage, where: str) -> None:
    kind = headers.get_content_type()
    if not kind.startswith(_TEXTUAL):
        raise UnreadableInput(
            f"{where} is no page but {kind}.", remedy="Name the address of the article, not of a picture or document."
        )


def _body(answer: Any, limits: Limits, where: str) -> bytes:
    """All bytes, unpacked where the server packed them, and never more than the limit."""
    deadline = time.monotonic() + limits.seconds
    unpack = zlib.decompressobj(wbits=31) if answer.headers.get("content-encoding") == "gzip" else None
    body, received = bytearray(), 0
    while chunk := answer.read1(HEAD):
        received += len(chunk)
        body += unpack.decompress(chunk, limits.page_bytes) if unpack else chunk
        if len(body) > limits.page_bytes or (unpack and unpack.unconsumed_tail):
            raise TooLarge(
                f"{where} is larger than {limits.page_bytes:,} bytes.",
                remedy="Download it and name the file.",
            )
        if time.monotonic() > deadline:
            raise TimeoutError
    if received < int(answer.headers.get("content-length") or 0):
        raise http.client.IncompleteRead(bytes(body))
    return bytes(body)


def _piece(where: str, answer: Any, body: bytes, known: Known) -> Piece:
    path = urllib.parse.urlsplit(answer.url).path
    return Piece(
        where=where,
        name=path.rsplit("/", 1)[-1],
        flow=Flow(io.BytesIO(body)),
        charset=answer.headers.get_content_charset(),
        known=replace(known, url=answer.url),
    )


def _unreachable(where: str, error: Exception, limits: Limits) -> UnreadableInput:
    if isinstance(error, urllib.error.HTTPError):
        gone = error.code in (404, 410)
        return UnreadableInput(
            f"{where} answered {error.code} ({_first_line(error.reason)}).",
            cause="The page is gone, or its address misspelt." if gone else "",
            remedy="" if gone else "Open it in a browser; if it opens there, save its text and read that.",
        )
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, TimeoutError):
        what = f"{where} did not answer within {limits.seconds:g} seconds."
        return UnreadableInput(what, cause="The site is slow or down.", remedy="Try again later.")
    if isinstance(reason, http.client.IncompleteRead):
        return UnreadableInput(f"{where} broke off before its end.", remedy="Try again later.")
    what = f"{where} cannot be reached ({readable(str(reason)) or type(reason).__name__})."
    return UnreadableInput(
        what,
        cause="There is no connection to it, or its address is misspelt.",
        remedy="Open it in a browser to see which.",
    )


def _first_line(reason: object) -> str:
    return str(reason).partition("\n")[0].rstrip(".") or "without a reason"
