"""Searching: the full-text index is asked; a query that it does not understand is taken word by word."""

from collections.abc import Iterator
from typing import Any

from dragoman.errors import StoreError
from dragoman.records.document import Document
from dragoman.store.recording import text_digest
from dragoman.store.view import View

_SEARCH = """
    SELECT seen_reports.report, seen_reports.title, seen_reports.source, seen_reports.published, seen_reports.url,
           seen_reports.recorded_at, snippet(words, -1, :opens, :closes, ' … ', 24), bm25(words, 3.0, 1.0) AS rank
    FROM words JOIN seen_reports ON seen_reports.version = words.rowid
    WHERE words MATCH :query ORDER BY rank, seen_reports.report LIMIT :limit
"""


def search_rows(view: View, query: str, limit: int, marks: tuple[str, str]) -> Iterator[Any]:
    """The reports with these words, the best first: the columns of a source, then the snippet and its rank."""
    given = {"query": query, "limit": limit, "opens": marks[0], "closes": marks[1]}
    try:
        return iter(list(view.select(_SEARCH, given)))
    except StoreError as error:
        quoted = word_by_word(query)
        if not _misunderstood(error) or quoted == query:
            raise
        return view.select(_SEARCH, given | {"query": quoted})


def word_by_word(query: str) -> str:
    """A query in which nothing has a meaning but the words: each in quotation marks."""
    words = query.replace("\0", " ").replace('"', " ").split()
    return " ".join(f'"{word}"' for word in words) or '""'


def _misunderstood(error: StoreError) -> bool:
    said = str(error.__cause__)
    return any(sign in said for sign in ("fts5", "no such column", "unterminated string", "unknown special query"))


def report_of_text(view: View, document: Document) -> str | None:
    """The report in sight that has exactly this text, under whatever id."""
    query = (
        "SELECT seen_reports.report FROM seen_reports JOIN versions USING (version) WHERE versions.digest = ? LIMIT 1"
    )
    return next((row[0] for row in view.select(query, [text_digest(document)])), None)
