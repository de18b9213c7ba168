"""Make: the brief of a case, section by section."""

from dragoman.asking.brief.accords import accords, promises
from dragoman.asking.brief.differing import corrections, disputes
from dragoman.asking.brief.happenings import background, timeline
from dragoman.asking.brief.held import held
from dragoman.asking.brief.page import Brief, Section
from dragoman.asking.brief.parties import parties, stands
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import on
from dragoman.asking.case import Scope, open_case
from dragoman.store.view import View
from dragoman.weighing.weighed import Weighed

EVENTS = 24


def brief(view: View, scope: Scope | None = None, *, title: str | None = None, events: int = EVENTS) -> Brief:
    """The brief on what a scope names, as the view shows it.

    Raises:
        UnknownEntry: nobody and no place is called as the scope says.
    """
    scope = scope or Scope()
    weighed = open_case(view, scope)
    sources = Sources(weighed)
    made = (
        parties(weighed, sources), timeline(weighed, sources, events), accords(weighed, sources), promises(weighed, sources),
        held(weighed, sources), stands(weighed, sources),
        disputes(weighed, sources), corrections(weighed, sources), background(weighed, sources),
    )  # fmt: skip
    return Brief(
        title=title or _title(scope),
        standfirst=_standfirst(weighed),
        sections=tuple(section for section in made if section.lines),
        sources=sources.listed(),
    )


def _title(scope: Scope) -> str:
    parts = [part for part in (scope.topic, scope.agreement, scope.place, scope.actor) if part]
    return ", ".join(part[:1].upper() + part[1:] for part in parts) or "All reports"


def _standfirst(weighed: Weighed) -> str:
    reports, texts = len(weighed.reports), len({weighed.texts.get(report.id, report.id) for report in weighed.reports})
    if not reports:
        return "No report is known that fits."
    outlets = len({report.outlet for report in weighed.reports})
    copied = f", {reports - texts} of them copied from another" if texts < reports else ""
    first, last = weighed.reports[0].day, weighed.day
    return (
        f"From {reports} reports of {outlets} outlets{copied}, {on(first)} to {on(last)}. "
        "Numbers in brackets are the sources; words between quotation marks are theirs."
    )


__all__ = ["EVENTS", "Section", "brief"]
