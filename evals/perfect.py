"""Perfect reading: the dossier's records with agreements, promises, claims and events as the human key has them.

Claims and events are as read where the key has none of them. What goes wrong on these records goes wrong in weighing;
what goes wrong only on the records that dragoman reads itself goes wrong in reading.
"""

from typing import Any

import msgspec

from dragoman.records.agreements import Agreement, Commitment, Provision
from dragoman.records.base import Span
from dragoman.records.entities import Entity, Mention, Participant
from dragoman.records.events import Event
from dragoman.records.identity import entry_id
from dragoman.records.plain import plain
from dragoman.records.record import Record
from dragoman.records.situation import Control
from dragoman.records.times import When

Key = dict[str, Any]
QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "REQUEST": 3, "ACCUSE": 3,
    "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
# Who stands behind a name of the key: the country, what kind of actor, the key of the actor tables.
KNOWN = {
    "Russia": ("RUS", "country", "country:RUS"), "Turkey": ("TUR", "country", "country:TUR"),
    "Syria": ("SYR", "country", "country:SYR"), "United States": ("USA", "country", "country:USA"),
    "Iran": ("IRN", "country", "country:IRN"), "Germany": ("DEU", "country", "country:DEU"),
    "France": ("FRA", "country", "country:FRA"), "Greece": ("GRC", "country", "country:GRC"),
    "White House": ("USA", "organisation", None), "Syrian Army": ("SYR", "organisation", "organisation:syrian-arab-army"),
    "Syrian state media": ("SYR", "organisation", None),
    "Syrian government": ("SYR", "organisation", None), "a U.S. official": ("USA", "person", None),
    "a senior Turkish official": ("TUR", "person", None), "YPG": ("SYR", "organisation", "group:peoples-protection-units"),
    "Syrian Democratic Forces": ("SYR", "organisation", "group:syrian-democratic-forces"),
    "Hayat Tahrir al-Sham": ("SYR", "organisation", "group:hayat-tahrir-al-sham"),
    "Russian Defence Ministry": ("RUS", "organisation", None), "Turkish Defense Ministry": ("TUR", "organisation", None),
    "US Central Command": ("USA", "organisation", None), "US-led coalition": ("USA", "organisation", None),
    "Syrian Observatory for Human Rights": ("NGO", "organisation", None), "Mazloum Abdi": ("SYR", "person", None),
    "Dmitry Peskov": ("RUS", "person", None), "Syrian opposition": ("SYR", "group", None),
}  # fmt: skip
SECTORS = {"Army": "MIL", "YPG": "UAF", "Democratic Forces": "UAF", "Tahrir": "REB", "Ministry": "MIL", "rebels": "REB",
           "opposition": "OPP", "government": "GOV", "White House": "GOV", "militia": "UAF", "Council": "UAF",
           "Front": "REB", "coalition": "MIL", "Command": "MIL", "media": "JRN"}  # fmt: skip


def perfect(record: Record, key: Key) -> Record:
    """The record with the key's entries in place of those that were read."""
    page = _Page(record, key.get("known", {}))
    agreements = tuple(_agreements(page, key))
    commitments = tuple(_commitments(page, key, agreements))
    control = tuple(_control(page, key)) if key["control"] else record.control
    events = tuple(_events(page, key)) if key["events"] else record.events
    return msgspec.structs.replace(
        record, entities=tuple(page.entities.values()), agreements=agreements, commitments=commitments, control=control,
        events=events,
    )  # fmt: skip


class _Page:
    """One report, in which quotes are found and names become entities."""

    def __init__(self, record: Record, known: dict[str, list[str]]) -> None:
        self.record, self.text = record, record.document.text
        self.known = {name: (country, what, None) for name, (country, what) in known.items()} | KNOWN
        self.entities = {entity.id: entity for entity in record.entities}
        self._by_name = {plain(entity.name): entity.id for entity in record.entities}

    def span(self, quote: str) -> Span:
        start = self.text.index(quote)
        return Span(start=start, end=start + len(quote))

    def entity(self, name: str, kind: str = "organisation") -> str:
        if plain(name) not in self._by_name:
            country, what, actor = self.known.get(name, (None, kind, None))
            at = self.text.find(name)
            mentions = (Mention(start=at, end=at + len(name)),) if at >= 0 else ()
            made = Entity(
                id=entry_id("E", self.record.document.id, name), kind=what, name=name, country=country, actor=actor,  # type: ignore[arg-type]
                mentions=mentions, sectors=tuple(sector for word, sector in SECTORS.items() if word in name),
            )  # fmt: skip
            self.entities[made.id], self._by_name[plain(name)] = made, made.id
        return self._by_name[plain(name)]

    def all(self, names: list[str]) -> tuple[str, ...]:
        return tuple(self.entity(name) for name in names)

    def maybe(self, name: str | None) -> str | None:
        return self.entity(name) if name else None

    def id(self, letter: str, *parts: object) -> str:
        return entry_id(letter, self.record.document.id, *parts)

    def place(self, name: str | None) -> str | None:
        return self.entity(name, "place") if name else None


def when(text: str | None, until: str | None = None) -> When | None:
    """A day, month or year of the key as a time."""
    if not text:
        return When(until=until, precision="day") if until else None
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        return When(since=f"{year}-01-01", until=f"{year + 1}-01-01", precision="year")
    if len(rest) == 1:
        last = f"{year + rest[0] // 12}-{rest[0] % 12 + 1:02}-01"
        return When(since=f"{text}-01", until=last, precision="month")
    import datetime

    after = datetime.date(year, rest[0], rest[1]) + datetime.timedelta(days=1)
    return When(since=text, until=until or after.isoformat(), precision="day")


def _agreements(page: _Page, key: Key) -> Any:
    for each in key["agreements"]:
        terms = [term for term in each["terms"] if term["report"] == page.record.document.id]
        shown = [shown for shown in each["shown_by"] if shown["report"] == page.record.document.id]
        if not terms and not shown:
            continue
        provisions = tuple(
            Provision(kind=term["kind"], start=page.span(term["quote"]).start, end=page.span(term["quote"]).end,
                      responsible=page.all(term["responsible"]))
            for term in terms
        )  # fmt: skip
        evidence = tuple(page.span(each["quote"]) for each in (*shown, *terms))
        yield Agreement(
            id=page.id("A", each["name"]), name=each["name"], kind=each["kind"], parties=page.all(each["parties"]),
            place=page.place(each["place"]), time=when(each["date"]), status="agreed", provisions=provisions,
            said_by=page.maybe(each.get("said_by")), evidence=evidence, confidence=0.9, why="key",
        )  # fmt: skip


def _commitments(page: _Page, key: Key, agreements: tuple[Agreement, ...]) -> Any:
    for each in key["promises"]:
        if each["report"] != page.record.document.id:
            continue
        what = page.span(each["what_quote"])
        within = next((a.id for a in agreements if any(p.overlaps(what) for p in a.provisions)), None)
        due = when(each.get("due"))
        yield Commitment(
            id=page.id("C", each["what_quote"]), by=page.all(each["by"]), what=what, due=due, agreement=within,
            evidence=(what,), confidence=0.9, why="key",
        )  # fmt: skip


def _control(page: _Page, key: Key) -> Any:
    for each in key["control"]:
        if each["report"] == page.record.document.id:
            yield Control(
                id=page.id("K", each["quote"], each["place"]), place=page.entity(each["place"], "place"),
                holder=page.all(each["holder"]), extent=each["extent"], time=when(each["from"], each["to"]),
                said_by=page.maybe(each["said_by"]), evidence=(page.span(each["quote"]),), confidence=0.9, why="key",
            )  # fmt: skip


def _events(page: _Page, key: Key) -> Any:
    for each in key["events"]:
        if each["report"] != page.record.document.id:
            continue
        span = page.span(each["quote"])
        actors = tuple(
            Participant(entity=name, start=span.start, end=span.start + 1) for name in page.all(each["actors"])
        )
        recipients = tuple(
            Participant(entity=name, start=span.start, end=span.start + 1) for name in page.all(each["recipients"])
        )
        time = next((t for t in page.record.times if span.start <= t.start < span.end and t.since), None)
        read = next((e for e in page.record.events if span.overlaps(e.trigger)), None)
        yield Event(
            id=page.id("V", each["quote"], each["type"]), type=each["type"], mode=each["mode"],
            quad=QUADS.get(each["type"]), actors=actors, recipients=recipients, status=each["status"],
            said_by=page.maybe(each["said_by"]), trigger=span, sentence=span, evidence=(span,), confidence=0.9, why="key",
            time=When(since=time.since, until=time.until, precision=time.precision) if time else read.time if read else None,
            place=read.place if read else None, background=read.background if read else False,
        )  # fmt: skip
