"""Recoding: reports that are there already are read again with the tables of now."""

from collections.abc import Iterable

from dragoman.asking.naming import reports_naming
from dragoman.cli.taking_in import take_in
from dragoman.errors import SkipDocument
from dragoman.settings import Settings
from dragoman.store.view import View


def recode(settings: Settings, names: Iterable[str]) -> int:
    """Read again the reports in which one of the names stands; how many."""
    with View(settings.database) as view:
        documents = list(reports_naming(view, names))
    return sum(not isinstance(outcome, SkipDocument) for outcome in take_in(documents, settings))
