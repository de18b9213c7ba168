"""Feeds: RSS and Atom; each entry is followed to its page."""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from dragoman.errors import SkipDocument, TooLarge, UnreadableInput
from dragoman.intake.addresses import fetched
from dragoman.intake.found import Known
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece, readable


def entries(piece: Piece, options: IntakeOptions) -> Iterator[Piece | SkipDocument]:
    """The pages that the feed names, in its order; an entry whose page is dead is reported and passed over."""
    feed = _parsed(piece, options)
    followed: set[str] = set()
    for number, entry in enumerate(feed.entries, 1):
        where = f"{piece.where}, entry {number:,}"
        if title := _text(entry, "title"):
            where += f" ('{readable(title[:80])}')"
        link = _text(entry, "link")
        address = urljoin(piece.known.url or "", link) if link else ""
        if address and address in followed:
            continue
        followed.add(address)
        yield _followed(address, where, _known(entry, feed, address), options)


def _parsed(piece: Piece, options: IntakeOptions) -> Any:
    import feedparser  # takes a sixth of a second to load

    limit = options.limits.page_bytes
    data = piece.flow.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"{piece.where} is a feed of more than {limit:,} bytes.")
    feed = feedparser.parse(io.BytesIO(data))  # as a file: bytes alone it would try as a path
    if not feed.entries:
        raise UnreadableInput(
            f"{piece.where} is a feed without entries.",
            cause=f"It is broken XML ({feed.bozo_exception})." if feed.bozo else "Nothing was published lately.",
        )
    return feed


def _followed(address: str, where: str, known: Known, options: IntakeOptions) -> Piece | SkipDocument:
    if not address:
        return UnreadableInput(f"{where} has no link to follow.")
    try:
        piece = fetched(address, options.limits, where=f"{where}, {readable(address)}", known=known)
    except SkipDocument as error:
        return error
    return replace(piece, within=True)


def _known(entry: Any, feed: Any, address: str) -> Known:
    return Known(
        title=_text(entry, "title"),
        source=_text(feed.feed, "title"),
        url=address,
        published=_text(entry, "published") or _text(entry, "updated"),
    )


def _text(holder: Any, key: str) -> str | None:
    value = holder.get(key)
    return value.strip() or None if isinstance(value, str) else None
