"""Naming: the reports in whose text a name stands."""

from collections.abc import Iterable, Iterator

from dragoman.records.document import Document
from dragoman.store.view import View

_NAMING = """
    SELECT DISTINCT seen_reports.reading FROM seen_reports JOIN versions USING (version)
    WHERE {condition} ORDER BY seen_reports.reading
"""


def reports_naming(view: View, names: Iterable[str]) -> Iterator[Document]:
    """The documents whose text has one of the names, to the letter."""
    given = [name for name in names if name]
    if not given:
        return
    condition = " OR ".join("instr(versions.text, ?) > 0" for _ in given)
    for (reading,) in view.select(_NAMING.format(condition=condition), given):
        yield view.record(reading, whole=True).document
