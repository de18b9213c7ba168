"""Differing: what the sources dispute, each version beside the other, and what was corrected."""

from collections.abc import Iterator

from dragoman.asking.brief.page import Line, Section
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import on, quote, sentence
from dragoman.weighing.corrections import Changed
from dragoman.weighing.disputes import Dispute, Version
from dragoman.weighing.weighed import Correction, Weighed

_MOST = 10
_TITLES = {
    "toll": "How many", "control": "Who holds", "promise": "Whether it was kept", "agreement": "Whether it is kept",
    "attacker": "Who did it", "date": "When", "denial": "Claimed and denied",
}  # fmt: skip


def disputes(weighed: Weighed, sources: Sources) -> Section:
    """What the sources dispute, tolls and ground first."""
    found = weighed.disputes[:_MOST]
    return Section(title="What the sources dispute", lines=tuple(_dispute(each, sources) for each in found))


def _dispute(dispute: Dispute, sources: Sources) -> Line:
    return Line(
        head=_TITLES[dispute.kind],
        text=_about(dispute),
        cites=sources.cite(version.report for version in dispute.versions),
        entries=dispute.entries,
        below=tuple(_version(version, sources) for version in dispute.versions),
    )


def _about(dispute: Dispute) -> str:
    if dispute.kind == "denial":
        return ""
    plain_words = dispute.kind in ("toll", "control", "agreement")
    return dispute.about.removeprefix("who holds ") if plain_words else quote(dispute.about)


def _version(version: Version, sources: Sources) -> Line:
    voice = f"{version.voice.name}, in {version.report.outlet}" if version.voice else version.report.outlet
    words = sentence(version.report, version.passage)
    return Line(head=f"{voice}, {on(version.report.day)}", text=quote(words), cites=sources.cite([version.report]))


def corrections(weighed: Weighed, sources: Sources) -> Section:
    """What later versions corrected; the former ones are kept, and are no dispute."""
    return Section(title="Corrections", lines=tuple(_correction(each, sources) for each in weighed.corrections))


def _correction(correction: Correction, sources: Sources) -> Line:
    former, later = correction.former, correction.later
    cites = sources.cite([former, later])
    return Line(
        head=f"{later.outlet}, {on(later.day)}",
        text=f"“{later.document.title or later.id}” takes the place of “{former.document.title or former.id}”.",
        cites=cites,
        below=tuple(_changed(correction.changed, cites)),
    )


def _changed(changed: list[Changed], cites: tuple[int, ...]) -> Iterator[Line]:
    for each in changed:
        if each.what == "notice":
            yield Line(text=quote(each.now), cites=cites[-1:])
        else:
            yield Line(text=f"{quote(each.was)} became {quote(each.now)}", cites=cites)
