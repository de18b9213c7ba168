"""Pages: the article of an HTML page, without menus and advertisements, and what its metadata say."""

import logging
import re
import warnings
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from dragoman.errors import TooLarge, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.found import Found
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})""", re.I)
_SILENT = logging.NullHandler()
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def read_page(piece: Piece, options: IntakeOptions) -> Iterator[Found]:
    """The one report that the page is."""
    limit = options.limits.page_bytes
    data = piece.flow.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"{piece.where} is a page of more than {limit:,} bytes.", remedy="Save its text and read that.")
    declared = _CHARSET.search(data[:4096])
    decoded = decode(data, piece.where, piece.charset or (declared[1].decode("ascii") if declared else None))
    article = _article(_DECLARATION.sub("", decoded.text), piece)
    title = _title(article.title, article.sitename)
    yield Found(
        where=piece.where,
        text=_with_headline(article.text, title),
        title=title,
        source=_site(article.sitename) or piece.known.source or _host(piece.known.url or article.url),
        url=article.url,
        published=article.date,
        notes=decoded.notes,
    )


def _article(html: str, piece: Piece) -> Any:
    try:
        article = _extracted(html, piece.known.url)
    except Exception as error:  # whatever a page on the web makes of the parser, the batch goes on
        raise UnreadableInput(f"{piece.where} is a page that cannot be taken apart ({error}).") from error
    if article is None or not (article.text or "").strip():
        raise UnreadableInput(
            f"{piece.where} is a page without an article.",
            cause="Its text is probably loaded by a script, or kept for subscribers.",
            remedy="Open it in a browser, save its text and read that.",
        )
    return article


def _extracted(html: str, url: str | None) -> Any:
    """The article with its metadata, without the extractor's own remarks on the page."""
    from trafilatura import bare_extraction  # takes half a second to load

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(_SILENT)
    dates = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}  # no date from mere words
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return bare_extraction(html, url=url, with_metadata=True, include_comments=False, date_extraction_params=dates)


def _title(title: str | None, site: str | None) -> str | None:
    """The page's title without the name of its site ("Envoys Meet - Steppe Wire")."""
    if not title or not site:
        return title
    return re.sub(rf"\s+[-–—|·:]\s+{re.escape(site)}\s*$", "", title, flags=re.I) or title


def _with_headline(text: str, title: str | None) -> str:
    """The article's paragraphs, an empty line between them, with the title first where it is not there yet."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    if title and _plain(title) not in [_plain(line) for line in paragraphs[:3]]:
        paragraphs.insert(0, title)
    return "\n\n".join(paragraphs)


def _site(name: str | None) -> str | None:
    """The site's name where the page tells it; its mere domain is less than what a feed calls itself."""
    return name if name and not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?", name) else None


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().casefold()


def _host(url: str | None) -> str | None:
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None
