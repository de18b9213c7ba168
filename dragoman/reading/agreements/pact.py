"""A pact: what the sentences read so far say of one agreement."""

from dataclasses import dataclass, field

from dragoman.reading.agreements.naming import OPEN_KINDS
from dragoman.reading.draft import Referent
from dragoman.reading.words import Sentence, Word
from dragoman.records.agreements import Provision
from dragoman.records.base import Span
from dragoman.records.times import When

# Which status prevails where several sentences give one: what was done to it before what it is.
_WEIGHT = {"proposed": 0, "agreed": 1, "in_force": 2, "disputed": 3, "rejected": 4, "violated": 5, "ended": 6}
_LISTS = {"party": "parties", "proposer": "parties", "mediator": "mediators", "supporter": "supporters",
          "opponent": "opponents", "bound": "bound"}  # fmt: skip


@dataclass(slots=True, eq=False)
class Pact:
    """One agreement of a report while its sentences are read."""

    head: Word
    name: str
    kind: str
    planned: bool  # named as a plan, not as an agreement made
    paper: bool = False  # named by its text: "a protocol"
    aside: bool = False  # brought up beside another: "an earlier truce"
    told: bool = False  # told by a verb alone ("agreed to coordinate")
    parties: list[Referent] = field(default_factory=list)
    mediators: list[Referent] = field(default_factory=list)
    supporters: list[Referent] = field(default_factory=list)
    opponents: list[Referent] = field(default_factory=list)
    bound: list[Referent] = field(default_factory=list)  # who keeps or breaks it
    place: str | None = None
    time: When | None = None
    status: str = ""
    provisions: list[Provision] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    made: Sentence | None = None  # the sentence that tells of its making
    told_at: Word | None = None  # the verb that tells of it
    latest: int = 0  # the index of the last sentence that spoke of it

    @property
    def is_idea(self) -> bool:
        """Whether it is a plan that nobody has agreed to."""
        return self.planned and self.status in ("", "proposed", "disputed", "rejected")

    def take_time(self, time: When | None) -> None:
        """Give it a time, unless it has one that is no less exact or that another contradicts."""
        if time is not None and (self.time is None or _inside(time, self.time)):
            self.time = time

    def take_status(self, status: str | None) -> None:
        """Give it a status, unless it has one that weighs more."""
        if status and _WEIGHT[status] >= _WEIGHT.get(self.status, -1):
            self.status = status

    def add(self, part: str | None, referents: list[Referent]) -> None:
        """Enter referents in the part that they have in it."""
        if part in _LISTS:
            target: list[Referent] = getattr(self, _LISTS[part])
            target += [each for each in referents if each not in target and each.kind != "place"]

    def fits(self, kind: str) -> bool:
        """Whether a mention of this kind may mean it; what only a verb tells of is no truce unless it says so."""
        if self.told and kind not in OPEN_KINDS:
            return kind == self.kind
        return kind == self.kind or kind in OPEN_KINDS or self.kind in OPEN_KINDS

    def renamed(self, word: Word, name: str, kind: str) -> None:
        """Let the body's words name what only the headline had named."""
        self.head, self.name = word, name
        self.take_kind(kind)

    def take_kind(self, kind: str) -> None:
        """Let a kind that says more replace one that says less."""
        if self.kind == "other" or (self.kind in OPEN_KINDS and kind not in OPEN_KINDS):
            self.kind = kind

    def absorb(self, other: "Pact") -> None:
        """Take over what is known of another pact that turns out to be this one."""
        for part in _LISTS:
            self.add(part, getattr(other, _LISTS[part]))
        self.take_status(other.status)
        self.place, self.time, self.made = self.place or other.place, self.time or other.time, self.made or other.made
        self.take_kind(other.kind)
        self.provisions += other.provisions
        self.evidence += other.evidence
        self.trail += other.trail
        self.latest = max(self.latest, other.latest)


def _inside(one: When, other: When) -> bool:
    """Whether a time is a part of another: "Nov. 24, 2016" of "2016"."""
    if None in (one.since, one.until, other.since, other.until) or one == other:
        return False
    return str(other.since) <= str(one.since) and str(one.until) <= str(other.until)
