"""Changes: what is new since a day, what changed, what was corrected or set aside."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from dragoman.asking.answers import Source
from dragoman.asking.brief.accords import title_of
from dragoman.asking.brief.wording import named, sentence
from dragoman.asking.case import Scope, open_case
from dragoman.asking.tellings import card
from dragoman.records.base import Fact
from dragoman.store.view import View
from dragoman.weighing.holders import Ground
from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed

Became = Literal["new", "changed", "corrected", "withdrawn"]
What = Literal["report", "event", "agreement", "promise", "control", "dispute"]


class Change(Fact, frozen=True, kw_only=True):
    """One change: what it is about, what was known before and what is known now, and the reports that say so."""

    became: Became
    what: What
    about: str
    was: str = ""
    now: str = ""
    entries: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


_WITHDRAWN = "SELECT target, id, reason FROM withdrawn_then WHERE recorded_at >= ?"


def changes(then: View, now: View, since: str, scope: Scope | None = None) -> Iterator[Change]:
    """What the later view shows otherwise than the former; ``since`` is the day from which withdrawals count."""
    old, new = open_case(then, scope), open_case(now, scope)
    yield from _reports(old, new)
    yield from _corrected(new, since)
    yield from _agreements(old, new)
    yield from _promises(old, new)
    yield from _control(old, new)
    yield from _disputes(old, new)
    yield from _events(old, new)
    for target, name, reason in now.select(_WITHDRAWN, [since]):
        what: What = "report" if target == "report" else "event"
        yield Change(became="withdrawn", what=what, about=name, now=reason, entries=(name,))


def _cards(reports: Iterable[Report]) -> tuple[Source, ...]:
    return tuple(card(report) for report in {report.id: report for report in reports}.values())


def _reports(old: Weighed, new: Weighed) -> Iterator[Change]:
    known = {report.id for report in old.reports}
    for report in new.reports:
        if report.id not in known:
            yield Change(
                became="new", what="report", about=report.document.title or report.id, sources=_cards([report])
            )


def _corrected(new: Weighed, since: str) -> Iterator[Change]:
    for each in new.corrections:
        if each.later.day >= since:
            told = [f"{change.was} → {change.now}" for change in each.changed if change.what != "notice"]
            yield Change(
                became="corrected", what="report", about=each.later.document.title or each.later.id,
                was="" if told else each.former.document.title or each.former.id, now="; ".join(told),
                sources=_cards([each.former, each.later]),
            )  # fmt: skip


def _agreements(old: Weighed, new: Weighed) -> Iterator[Change]:
    was = {telling.id: old.pact_fates[pact.id].status for pact in old.pacts for telling in pact.tellings}
    for pact in new.pacts:
        fate = new.pact_fates[pact.id].status
        yield from _one(
            "agreement", title_of(pact), _former(was, (telling.id for telling in pact.tellings)), fate,
            tuple(telling.id for telling in pact.tellings), _cards(telling.report for telling in pact.tellings[-3:]),
        )  # fmt: skip


def _promises(old: Weighed, new: Weighed) -> Iterator[Change]:
    was = {each.id: old.fates[vow.id].status for vow in old.vows for each in vow.tellings}
    for vow in new.vows:
        fate = new.fates[vow.id]
        shown = [outcome.sight.report for outcome in fate.shown_by[:2]] or [vow.first.report]
        who = named(vow.first.by)
        yield from _one(
            "promise", f"{who}: {vow.first.words}" if who else vow.first.words,
            _former(was, (each.id for each in vow.tellings)), fate.status, tuple(each.id for each in vow.tellings),
            _cards(shown),
        )  # fmt: skip


def _former(was: Mapping[str, str], ids: Iterable[str]) -> str | None:
    return next((was[name] for name in ids if name in was), None)


def _one(
    what: What, about: str, was: str | None, now: str, entries: tuple[str, ...], sources: tuple[Source, ...]
) -> Iterator[Change]:
    if was is None:
        yield Change(became="new", what=what, about=about, now=now, entries=entries, sources=sources)
    elif was != now:
        yield Change(became="changed", what=what, about=about, was=was, now=now, entries=entries, sources=sources)


def _control(old: Weighed, new: Weighed) -> Iterator[Change]:
    was = {ground.spot.key: _holder(ground) for ground in old.grounds}
    for ground in new.grounds:
        now = _holder(ground)
        if now and now != was.get(ground.spot.key):
            last = ground.spells[-1].claims if ground.spells else ground.claims
            yield from _one(
                "control", ground.spot.name, was.get(ground.spot.key) or None, now,
                tuple(claim.control.id for claim in last), _cards(claim.report for claim in last),
            )  # fmt: skip


def _holder(ground: Ground) -> str:
    now = ground.now
    return named(now.holders) if now else ""


def _disputes(old: Weighed, new: Weighed) -> Iterator[Change]:
    known = {frozenset((v.report.id, v.passage.start) for v in each.versions) for each in old.disputes}
    for each in new.disputes:
        if frozenset((version.report.id, version.passage.start) for version in each.versions) not in known:
            told = " / ".join(version.value or sentence(version.report, version.passage) for version in each.versions)
            yield Change(became="new", what="dispute", about=" ".join(each.about.split()), now=told, entries=each.entries,
                         sources=_cards(version.report for version in each.versions))  # fmt: skip


def _events(old: Weighed, new: Weighed) -> Iterator[Change]:
    known = {telling.id for each in old.occurrences for telling in each.tellings}
    for each in new.occurrences:
        if each.first.reality == "real" and not any(telling.id in known for telling in each.tellings):
            passage = each.first.passage
            if passage is not None and not all(telling.event.background for telling in each.tellings):
                words = sentence(each.first.report, passage, each.first.event.trigger.start)
                yield Change(became="new", what="event", about=words, entries=tuple(t.id for t in each.tellings),
                             sources=_cards(telling.report for telling in each.tellings))  # fmt: skip
