"""Progress: on a terminal, how far a long run has come; elsewhere nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dragoman.cli.failing import complain, complaint
from dragoman.cli.printing import Printer, text
from dragoman.errors import SkipDocument

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Silent:
    """No progress is shown."""

    def source_done(self) -> None:
        """A source is at its end."""

    def report_done(self) -> None:
        """A report is read."""

    def skipped(self, error: SkipDocument) -> None:
        """A report could not be read."""
        complain(error, "skipped: ")


class Shown(Silent):
    """A line that tells how many reports are read, with a bar where there are several sources."""

    def __init__(self, bar: "Progress", task: "TaskID") -> None:
        self._bar, self._task, self._reports = bar, task, 0

    def source_done(self) -> None:
        """A source is at its end."""
        self._bar.advance(self._task)

    def report_done(self) -> None:
        """A report is read."""
        self._reports += 1
        named = "report" if self._reports == 1 else "reports"
        self._bar.update(self._task, description=f"{self._reports:,} {named}")

    def skipped(self, error: SkipDocument) -> None:
        """A report could not be read; it is said above the bar, where a plain line would break it."""
        self._bar.console.print(text(complaint(error, "skipped: ")), highlight=False)


@contextmanager
def progress(printer: Printer, sources: int, *, raw: bool, unit: str = "sources") -> Iterator[Silent]:
    """Show progress on standard error; where it shares a terminal with the answers, one console draws both.

    ``raw`` answers are not to be drawn: on a terminal they go without progress. ``unit`` is what ``sources`` counts.
    """
    if not sys.stderr.isatty() or (raw and sys.stdout.isatty()):
        yield Silent()
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    console = printer.out if sys.stdout.isatty() else printer.err
    several = [BarColumn(), MofNCompleteColumn(), TextColumn(unit)] if sources > 1 else []
    columns = (SpinnerColumn(), TextColumn("{task.description}"), *several, TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as bar:
        yield Shown(bar, bar.add_task("reading", total=sources))
