"""Positions: what somebody has said on a subject over time, where it changed, and who says the opposite."""

from collections.abc import Iterable
from typing import NamedTuple

from dragoman.asking.answers import Source
from dragoman.asking.countries import maybe_country_code
from dragoman.asking.entries import told
from dragoman.asking.filters import Filter
from dragoman.asking.finding import keys_of
from dragoman.asking.statements import StatementTold, statement_told
from dragoman.asking.topics import Topic, topic_of
from dragoman.records.base import Fact
from dragoman.records.plain import plain
from dragoman.store.view import View
from dragoman.weighing.days import between
from dragoman.weighing.report import Side, side_of
from dragoman.weighing.stances import Stance, contradict, speaker_stems

_MOST = 3  # who say the opposite of one statement
_NEAR = 60  # days; what others say later may speak of another time
_OFFICIAL, _REBEL = frozenset({"GOV", "MIL"}), frozenset({"REB", "UAF", "OPP"})


class Position(Fact, frozen=True, kw_only=True):
    """One thing that an actor has said on a subject.

    ``also`` are reports that have the same words; ``departs_from`` is the actor's latest former statement that it
    contradicts; ``opposed_by`` are the statements of others that contradict it, the nearest in time first.
    """

    statement: StatementTold
    also: tuple[Source, ...] = ()
    departs_from: StatementTold | None = None
    opposed_by: tuple[StatementTold, ...] = ()


class _Said(NamedTuple):
    told: StatementTold
    stance: Stance
    own: bool

    @property
    def day(self) -> str:
        return (self.told.source.published or self.told.source.recorded_at)[:10]


def positions(view: View, actor: str, topic: str, wanted: Filter | None = None) -> list[Position]:
    """What an actor has said on a topic, newest first; a country speaks through its government and army too.

    ``wanted`` narrows by time, report and confidence, not by who speaks.

    Raises:
        UnknownEntry: nobody is called so.
    """
    subject = topic_of(view, topic)
    said = _once(_said(view, actor, subject, wanted or Filter()))
    own = [each for each, _ in said if each.own]
    others = [each for each, _ in said if not each.own]
    found = [_position(each, also, own, others) for each, also in said if each.own]
    return sorted(found, key=lambda position: _order(position.statement), reverse=True)


def _order(statement: StatementTold) -> str:
    return statement.source.published or statement.source.recorded_at


def _said(view: View, actor: str, subject: Topic, wanted: Filter) -> Iterable[_Said]:
    country = maybe_country_code(actor)
    keys = frozenset(keys_of(view, actor, needed=country is None))
    for _, statement, page in told(view, ["statement"], wanted):
        if statement.speaker and subject.concerned_by(statement, page):
            speakers = [side_of(entity) for each in statement.speaker if (entity := page.entity(each.entity))]
            found = statement_told(statement, page)
            stance = Stance(found.words, found.act, _stems(speakers))
            yield _Said(found, stance, any(_is(speaker, keys, country) for speaker in speakers))


def _is(speaker: Side, keys: frozenset[str], country: str | None) -> bool:
    return speaker.key in keys or (country is not None and speaker.country == country and _is_official(speaker))


def _is_official(speaker: Side) -> bool:
    """Whether it is a country, or speaks for a government or its army."""
    sectors = frozenset(speaker.sectors)
    return speaker.kind == "country" or bool(sectors & _OFFICIAL and not sectors & _REBEL)


def _stems(speakers: Iterable[Side]) -> frozenset[str]:
    return frozenset().union(*(speaker_stems(each.name, each.country) for each in speakers))


def _once(said: Iterable[_Said]) -> list[tuple[_Said, tuple[Source, ...]]]:
    """Each statement once, by speaker and words, as the first report has it, with the other reports that have it."""
    found: dict[tuple[frozenset[str], str], list[_Said]] = {}
    for each in said:
        who = frozenset(speaker.key for speaker in each.told.speaker)
        found.setdefault((who, plain(each.told.words)), []).append(each)
    ordered = (sorted(same, key=lambda each: _order(each.told)) for same in found.values())
    return [(same[0], tuple(each.told.source for each in same[1:])) for same in ordered]


def _position(each: _Said, also: tuple[Source, ...], own: list[_Said], others: list[_Said]) -> Position:
    former = [other for other in own if other.day < each.day and _against(other, each)]
    near = sorted((apart, number) for number, other in enumerate(others) if (apart := _apart(other, each)) <= _NEAR)
    opposed = [others[number] for _, number in near if _against(others[number], each)]
    return Position(
        statement=each.told,
        also=also,
        departs_from=max(former, key=lambda other: other.day).told if former else None,
        opposed_by=tuple(other.told for other in opposed[:_MOST]),
    )


def _against(one: _Said, other: _Said) -> bool:
    """Whether two statements contradict each other, neither being part of the other in one report."""
    (mine, here), (theirs, there) = ((each.told.words, each.told.source.report) for each in (one, other))
    return not (here == there and (mine in theirs or theirs in mine)) and contradict(one.stance, other.stance)


def _apart(one: _Said, other: _Said) -> int:
    return abs(between(one.day, other.day) or 0)
