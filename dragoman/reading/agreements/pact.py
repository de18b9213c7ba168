"""A pact: what the sentences read so far say of one agreement."""

from dataclasses import dataclass, field

from dragoman.reading.draft import Referent
from dragoman.reading.words import Word
from dragoman.records.agreements import Provision
from dragoman.records.base import Span
from dragoman.records.times import When

# Which status prevails where several sentences give one: what was done to it before what it is.
_WEIGHT = {"proposed": 0, "agreed": 1, "in_force": 2, "disputed": 3, "rejected": 4, "violated": 5, "ended": 6}


@dataclass(slots=True, eq=False)
class Pact:
    """One agreement of a report while its sentences are read."""

    head: Word
    name: str
    kind: str
    planned: bool  # named as a plan, not as an agreement made
    parties: list[Referent] = field(default_factory=list)
    mediators: list[Referent] = field(default_factory=list)
    supporters: list[Referent] = field(default_factory=list)
    opponents: list[Referent] = field(default_factory=list)
    place: str | None = None
    time: When | None = None
    status: str = ""
    provisions: list[Provision] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)

    def take_status(self, status: str | None) -> None:
        """Give it a status, unless it has one that weighs more."""
        if status and _WEIGHT[status] >= _WEIGHT.get(self.status, -1):
            self.status = status

    def add(self, part: str | None, referents: list[Referent]) -> None:
        """Enter referents in the part that they have in it."""
        lists = {"party": self.parties, "proposer": self.parties, "mediator": self.mediators}
        lists |= {"supporter": self.supporters, "opponent": self.opponents}
        target = lists.get(part or "")
        if target is not None:
            target += [each for each in referents if each not in target and each.kind != "place"]
