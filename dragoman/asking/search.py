"""Search: the reports with certain words, the best first, each with the place where they stand."""

from collections.abc import Iterator

from dragoman.asking.answers import Source
from dragoman.records.base import Fact
from dragoman.store.searching import search_rows
from dragoman.store.view import View

MARKS = ("«", "»")


class Hit(Fact, frozen=True, kw_only=True):
    """A report that has the words; ``snippet`` shows them between « and »; a smaller ``rank`` is a better one."""

    snippet: str
    rank: float
    source: Source


def search(view: View, query: str, limit: int = 20) -> Iterator[Hit]:
    """The reports with these words; the query may use FTS5's language (AND, OR, NOT, NEAR, "phrases", prefix*)."""
    for report, title, source, published, url, recorded_at, snippet, rank in search_rows(view, query, limit, MARKS):
        card = Source(report=report, title=title, source=source, published=published, url=url, recorded_at=recorded_at)
        yield Hit(snippet=" ".join(snippet.split()), rank=rank, source=card)
