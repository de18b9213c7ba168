"""Disputes: what sources say differently, the versions side by side."""

from collections.abc import Iterator

from dragoman.asking.answers import Source
from dragoman.asking.brief.wording import sentence
from dragoman.asking.case import Scope, open_case
from dragoman.asking.tellings import card
from dragoman.records.base import Fact
from dragoman.store.view import View
from dragoman.weighing.disputes import Dispute, Kind, Version


class VersionTold(Fact, frozen=True, kw_only=True):
    """What one voice says; ``value`` is the figure, holder or verdict in short."""

    said_by: str | None
    value: str
    words: str
    start: int
    end: int
    source: Source


class DisputeTold(Fact, frozen=True, kw_only=True):
    """One thing on which sources differ; ``entries`` are the ids of the entries that differ, where there are such."""

    kind: Kind
    about: str
    versions: tuple[VersionTold, ...]
    entries: tuple[str, ...]


def disputes(view: View, scope: Scope | None = None) -> Iterator[DisputeTold]:
    """The disputes of a case."""
    return map(dispute_told, open_case(view, scope).disputes)


def dispute_told(dispute: Dispute) -> DisputeTold:
    """A dispute as it is told."""
    return DisputeTold(
        kind=dispute.kind,
        about=" ".join(dispute.about.split()),
        versions=tuple(map(_version, dispute.versions)),
        entries=dispute.entries,
    )


def _version(version: Version) -> VersionTold:
    return VersionTold(
        said_by=version.voice.name if version.voice else None,
        value=version.value,
        words=sentence(version.report, version.passage),
        start=version.passage.start,
        end=version.passage.end,
        source=card(version.report),
    )
