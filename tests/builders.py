"""Builders: records for tests, made of sentences of our own about countries that do not exist.

``Story`` takes a text and finds the words of each entry in it, so that every span is true.
"""

# ruff: noqa: A002 — arguments are called as the record's fields are
from collections.abc import Iterable
from typing import Any

from dragoman.records.agreements import Agreement, Commitment, Provision
from dragoman.records.base import Span
from dragoman.records.document import Document
from dragoman.records.entities import Entity, Mention, Participant, Place
from dragoman.records.events import Event
from dragoman.records.identity import entry_id
from dragoman.records.record import Record
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import Interval, TimeMention, When

LETTERS = {
    "entities": "E", "times": "T", "events": "V", "statements": "S", "agreements": "A", "commitments": "C",
    "control": "K", "relations": "R", "quantities": "Q",
}  # fmt: skip


def document(text: str, *, id: str = "r1", **given: Any) -> Document:
    return Document(id=id, text=text, **given)


def day(date: str, until: str | None = None, **given: Any) -> When:
    """The day ("2021-05-03"), or the time from one day up to another."""
    year, month, number = (int(part) for part in date.split("-"))
    return When(since=date, until=until or f"{year}-{month:02}-{number + 1:02}", **({"precision": "day"} | given))


class Story:
    """A record in the making."""

    def __init__(self, text: str, *, id: str = "r1", **given: Any) -> None:
        self.document = document(text, id=id, **given)
        self.found: dict[str, list[Any]] = {name: [] for name in LETTERS}
        self._words: dict[str, Span] = {}

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(words, start + 1)
        return Span(start=start, end=start + len(words))

    def entity(self, name: str, kind: str = "country", country: str | None = None, **given: Any) -> str:
        """An entity by its name as it stands in the text, or by ``words`` that stand for it there."""
        span = self.span(given.pop("words", name))
        given["mentions"] = (Mention(start=span.start, end=span.end),)
        made = self._add("entities", Entity, (name,), name=name, kind=kind, country=country, **given)
        self._words[made] = span
        return made

    def place(self, name: str, country: str | None = None, **at: Any) -> str:
        given = {key: at.pop(key) for key in ("actor", "words") if key in at}
        return self.entity(name, "place", country, place=Place(country=country, **at), **given)

    def time(self, words: str, when: When) -> str:
        span = self.span(words)
        return self._add(
            "times", TimeMention, (words,), start=span.start, end=span.end, since=when.since, until=when.until,
            precision=when.precision, basis=when.basis,
        )  # fmt: skip

    def event(
        self, type: str, words: str, actors: Iterable[str] = (), recipients: Iterable[str] = (), **given: Any
    ) -> str:
        trigger = self.span(words)
        given["actors"], given["recipients"] = self._participants(actors), self._participants(recipients)
        sentence = self._sentence(trigger)
        return self._add("events", Event, (type, words), type=type, trigger=trigger, sentence=sentence,
                         evidence=(sentence,), **given)  # fmt: skip

    def statement(self, speaker: str | None, cue: str, content: str, act: str = "assert", **given: Any) -> str:
        given["addressee"] = self._participants(given.get("addressee", ()))
        return self._add(
            "statements", Statement, (content,), speaker=self._participants([speaker] if speaker else []),
            cue=(self.span(cue),), content=(self.span(content),), act=act, **given,
        )  # fmt: skip

    def agreement(self, name: str, words: str, parties: Iterable[str] = (), **given: Any) -> str:
        provisions = tuple(
            Provision(kind=kind, start=self.span(term).start, end=self.span(term).end, responsible=tuple(who))
            for kind, term, who in given.pop("provisions", ())
        )
        return self._add("agreements", Agreement, (name, words), name=name, parties=tuple(parties),
                         evidence=(self.span(words),), provisions=provisions, **given)  # fmt: skip

    def commitment(self, by: Iterable[str], words: str, **given: Any) -> str:
        what = self.span(words)
        return self._add("commitments", Commitment, (words,), by=tuple(by), what=what, evidence=(what,), **given)

    def control(self, place: str, holder: Iterable[str], words: str, **given: Any) -> str:
        return self._add("control", Control, (words,), place=place, holder=tuple(holder),
                         evidence=(self.span(words),), **given)  # fmt: skip

    def relation(self, subject: str, kind: str, object: str, words: str, **given: Any) -> str:
        valid = given.pop("valid", Interval())
        return self._add("relations", Relation, (words,), kind=kind, subject=subject, object=object, valid=valid,
                         evidence=(self.span(words),), **given)  # fmt: skip

    def quantity(self, measure: str, best: int, words: str, **given: Any) -> str:
        return self._add("quantities", Quantity, (words,), measure=measure, best=best,
                         evidence=(self.span(words),), **given)  # fmt: skip

    def record(self) -> Record:
        entries: dict[str, Any] = {name: tuple(found) for name, found in self.found.items()}
        return Record(document=self.document, **entries)

    def _add(self, name: str, type_: type, parts: tuple[str, ...], /, **fields: Any) -> str:
        made = entry_id(LETTERS[name], self.document.id, self.document.text, *parts)
        defaults = {"confidence": 0.8, "why": f"rule:test {parts[-1]!r}"}
        self.found[name].append(type_(id=made, **(defaults | fields)))
        return made

    def _participants(self, entities: Iterable[str]) -> tuple[Participant, ...]:
        spans = ((each, self._words[each]) for each in entities)
        return tuple(Participant(entity=each, start=span.start, end=span.end) for each, span in spans)

    def _sentence(self, words: Span) -> Span:
        text = self.document.text
        start = max(text.rfind(". ", 0, words.start) + 2, text.rfind("\n", 0, words.start) + 1)
        end = text.find(".", words.end)
        return Span(start=start if start > 1 else 0, end=len(text) if end < 0 else end + 1)


HARBOUR = (
    "Veland and Morria signed a truce in Port Sarn on Monday.\n\n"
    "Under the truce, Morria must pull its guns back from the Sarn ridge by June. "
    "President Ida Holm promised that Veland would open the harbour to grain ships. "
    "Morrian troops hold the ridge, a Velandic officer said. "
    "At least 12 people were killed when the harbour was shelled in April."
)
RIDGE = (
    "Morrian troops withdrew from the Sarn ridge on Thursday, Veland's army said. "
    "Ida Holm praised the withdrawal but accused Morria of keeping snipers in Port Sarn."
)
FLOOD = "Rain flooded the low town of Quill on Friday. Nobody was hurt."


def harbour(**given: Any) -> Record:
    """A truce with its terms, a promise, a claim of control, a toll."""
    known = {"id": "harbour", "source": "Harbour Wire", "published": "2021-05-03", "title": "Truce signed in Port Sarn",
             "url": "https://wire.example/2021/truce"}  # fmt: skip
    story = Story(HARBOUR, **(known | given))
    veland = story.entity("Veland", country="VEL", actor="country:VEL")
    morria = story.entity("Morria", country="MOR", actor="country:MOR")
    holm = story.entity("Ida Holm", "person", "VEL", sectors=("GOV",), office="President of Veland", actor="holm")
    troops = story.entity("Morrian troops", "group", "MOR", sectors=("MIL",))
    officer = story.entity("a Velandic officer", "person", "VEL", sectors=("MIL",))
    port = story.place("Port Sarn", "VEL", geonameid=501, lat=58.1, lon=11.2, admin1="Sarn", precision="city")
    ridge = story.place("Sarn ridge", "VEL", geonameid=502, admin1="Sarn", precision="area")
    story.time("on Monday", day("2021-05-03"))
    story.event("AGREE", "signed", [veland, morria], mode=None, contexts=("diplomatic",), quad=1, cameo="057",
                place=port, time=day("2021-05-03", basis="dateline"), goldstein=8.0)  # fmt: skip
    story.event("ASSAULT", "shelled", [], [], mode="heavy-weapons", contexts=("military",), quad=4, cameo="194",
                place=port, time=day("2021-04-01", "2021-05-01", precision="month"), background=True)  # fmt: skip
    promise = story.statement(holm, "promised", "that Veland would open the harbour to grain ships", "promise")
    story.statement(officer, "said", "Morrian troops hold the ridge")
    truce = story.agreement(
        "Port Sarn truce", "a truce in Port Sarn", [veland, morria], kind="ceasefire", place=port,
        time=day("2021-05-03"), status="in_force",
        provisions=[("withdrawal", "pull its guns back from the Sarn ridge", [morria])],
    )  # fmt: skip
    story.commitment([morria], "pull its guns back from the Sarn ridge by June", agreement=truce,
                     due=day("2021-06-01", "2021-07-01", precision="month"))  # fmt: skip
    story.commitment([veland], "open the harbour to grain ships", said_by=holm)
    story.control(ridge, [troops], "Morrian troops hold the ridge", said_by=officer, time=day("2021-05-03"))
    story.relation(holm, "holds_office", veland, "President Ida Holm")
    story.quantity("killed", 12, "At least 12 people were killed", low=12, qualifier="at least", place=port)
    assert promise
    return story.record()


def ridge(**given: Any) -> Record:
    """What came of the truce: a withdrawal, praise and an accusation."""
    story = Story(RIDGE, **({"id": "ridge", "source": "Morning Ledger", "published": "2021-06-18",
                             "title": "Morria leaves the ridge"} | given))  # fmt: skip
    troops = story.entity("Morrian troops", "group", "MOR", sectors=("MIL",))
    army = story.entity("Veland's army", "organisation", "VEL", sectors=("MIL",), actor="army:VEL")
    holm = story.entity("Ida Holm", "person", "VEL", sectors=("GOV",), office="President of Veland", actor="holm")
    morria = story.entity("Morria", country="MOR", actor="country:MOR", words="accused Morria")
    high = story.place("Sarn ridge", "VEL", geonameid=502, admin1="Sarn", precision="area")
    story.event("RETREAT", "withdrew", [troops], [], place=high, said_by=army, quad=1, time=day("2021-06-17"))
    story.event("ACCUSE", "accused", [holm], [morria], quad=3, time=day("2021-06-18", basis="publication"))
    story.statement(army, "said", "Morrian troops withdrew from the Sarn ridge on Thursday", "announce")
    story.statement(holm, "accused", "keeping snipers in Port Sarn", "accuse", addressee=[morria])
    story.control(high, [troops], "withdrew from the Sarn ridge", extent="lost", said_by=army, time=day("2021-06-17"))
    return story.record()


def flood(**given: Any) -> Record:
    """A report of something else, of which nobody knows when it appeared."""
    story = Story(FLOOD, **({"id": "flood", "notes": ("The publication date is unknown.",)} | given))
    story.place("Quill", "VEL", geonameid=503, precision="city")
    return story.record()
