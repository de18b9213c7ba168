"""Same events: whether two reports tell of one event or of two alike ones, by the reading and weighing of their texts.

usage: python -m evals.same_events [--floors] [--misses]

200 pairs of reports of our own: 100 of one event, every fourth with another toll, and 100 of two that differ in the town,
in the day, in the day and the figures, or in what was done there. Two reports of one event share no sentence but history:
five wordings of a lead, two of every detail, two names for either side, weekdays or dates, two to five details in any
order (evals/stories). A pair is said to be of one event where an event that both tell in headline or lead was put together.
"""

import datetime
import random
import sys
from collections.abc import Iterator
from dataclasses import replace

from dragoman import pipeline
from dragoman.intake.finishing import finished
from dragoman.intake.found import Found
from dragoman.intake.options import IntakeOptions
from dragoman.records.record import Record
from dragoman.settings import Settings
from dragoman.weighing.occurrences import occurrences
from dragoman.weighing.report import Report
from dragoman.weighing.telling import Telling
from evals.figures import missed as below
from evals.stories.tell import BODIES, LEADS, OUTLETS, Happening, Told, Wording, happening, kinds, regions, tell

PAIRS = 100  # of each
FLOORS = {"F1": 0.90}
_FIRST = 2  # the headline and the lead


def pairs(seed: int = 5) -> Iterator[tuple[bool, str, Told, Told]]:
    """The pairs: whether they are of one event, in which way they differ, the two reports."""
    draw = random.Random(seed)
    for number in range(2 * PAIRS):
        what, (one, two) = happening(draw, number % len(kinds())), draw.sample(OUTLETS, 2)
        mine, theirs = _wordings(draw)
        how, other = _again(number, what, draw) if number < PAIRS else _alike(number, what, draw)
        yield number < PAIRS, how, tell(what, mine, one, draw), tell(other, theirs, two, draw)


def _wordings(draw: random.Random) -> Iterator[Wording]:
    """Two wordings that share no sentence but history."""
    body = draw.randrange(BODIES)
    for number, lead in enumerate(draw.sample(range(LEADS), 2)):
        yield Wording(
            lead=lead, body=body if number == 0 else 1 - body, names=draw.randrange(2), details=draw.randrange(2, 6),
            background=draw.randrange(3), later=draw.choice((0, 0, 1)), date=draw.random() < 0.3,
        )  # fmt: skip


def _again(number: int, what: Happening, draw: random.Random) -> tuple[str, Happening]:
    """The same event, of which every fourth other report has another figure, as later ones do."""
    return ("same, other figure", replace(what, n=what.n + draw.randrange(1, 4))) if number % 4 == 0 else ("same", what)


def _alike(number: int, what: Happening, draw: random.Random) -> tuple[str, Happening]:
    """Another event: in another town, on another day, on the next day with other figures, or another deed there."""
    towns = [town for town in regions()[what.region]["towns"] if town != what.town]
    match number // len(kinds()) % 4:
        case 0:
            return "town", replace(what, town=draw.choice(towns))
        case 1:
            return "day", replace(what, day=what.day + datetime.timedelta(days=draw.randrange(2, 6)))
        case 2:
            tomorrow = what.day + datetime.timedelta(days=1)
            return "day and figures", replace(what, day=tomorrow, n=what.n + 5, m=what.m + 7, k=what.k + 2)
    return "deed", replace(what, kind=_other_kind(what.kind, draw))


def _other_kind(kind: int, draw: random.Random) -> int:
    types = [each["type"] for each in kinds()]
    return draw.choice([number for number, each in enumerate(types) if each != types[kind]])


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    made = list(pairs())
    records = _read([told for _, _, *both in made for told in both])
    right = given = 0
    misses = []
    for number, (same, how, one, other) in enumerate(made):
        said = one_event(records[2 * number], records[2 * number + 1])
        given += said
        right += said and same
        if said != same:
            misses.append(f"{how}: {one.sentences[0]} || {other.sentences[0]}")
    recall, precision = right / PAIRS, right / given if given else 1.0
    f1 = 2 * recall * precision / (recall + precision) if right else 0.0
    print(f"same events: {len(made)} pairs; precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")
    if "--misses" in arguments:
        print(*misses, sep="\n")
    missed = below("same_events", {"precision": precision, "recall": recall, "F1": f1}, FLOORS)
    return 1 if missed and "--floors" in arguments else 0


def _read(told: list[Told]) -> list[Record]:
    found = (
        Found(where=each.title, id=f"r{number}", text=each.text, title=each.title, source=each.outlet,
              published=each.published.isoformat())
        for number, each in enumerate(told)
    )  # fmt: skip
    documents = (finished(each, IntakeOptions()) for each in found)
    return [each for each in pipeline.read(documents, Settings()) if isinstance(each, Record)]


def one_event(one: Record, other: Record) -> bool:
    """Whether an event of the beginning of both was put together."""
    reports = [Report(record, record.document.published or "") for record in (one, other)]
    tellings = [Telling(event, report) for report in reports for event in report.record.events]
    for occurrence in occurrences(tellings):
        if len({telling.report.id for telling in occurrence.tellings if _leads(telling)}) == 2:
            return True
    return False


def _leads(telling: Telling) -> bool:
    first = telling.report.passages[:_FIRST]
    return any(each.start <= telling.event.trigger.start < each.end for each in first)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
