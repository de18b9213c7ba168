"""Sources: the reports that a brief cites, numbered by publication."""

from collections.abc import Iterable
from functools import cached_property

from dragoman.asking.brief.page import Cite
from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed


class Sources:
    """Gives each report its number when it is first cited; copies of a text are cited as the text's first report."""

    def __init__(self, weighed: Weighed) -> None:
        self._weighed = weighed
        self._cited: set[str] = set()

    @cached_property
    def _reports(self) -> dict[str, Report]:
        every = [*self._weighed.reports, *(former for former, _ in self._weighed.corrected)]
        return {report.id: report for report in sorted(every, key=lambda each: (each.day, each.id))}

    @cached_property
    def _numbers(self) -> dict[str, int]:
        leaders = dict.fromkeys(self._leader(name) for name in self._reports)
        return {name: number for number, name in enumerate(leaders, 1)}

    def _leader(self, name: str) -> str:
        leader = self._weighed.texts.get(name, name)
        return leader if leader in self._reports else name

    def cite(self, reports: Iterable[Report]) -> tuple[int, ...]:
        """The numbers of some reports, in order, each once."""
        names = {self._leader(report.id) for report in reports}
        self._cited |= names
        return tuple(sorted(self._numbers[name] for name in names))

    def listed(self) -> tuple[Cite, ...]:
        """Those that were cited."""
        return tuple(self._cite(name) for name in self._numbers if name in self._cited)

    def _cite(self, name: str) -> Cite:
        report = self._reports[name]
        copied = tuple(
            f"{other.outlet} ({other.id})" for other in self._reports.values()
            if other.id != name and self._leader(other.id) == name
        )  # fmt: skip
        document = report.document
        return Cite(
            number=self._numbers[name], report=name, outlet=report.outlet, day=report.day, title=document.title,
            url=document.url, copies=copied,
        )  # fmt: skip
