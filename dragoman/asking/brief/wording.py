"""Wording: dates, names and sentences as an editor prints them."""

import datetime
import re
from collections.abc import Iterable
from itertools import pairwise

from dragoman.records.entities import Participant
from dragoman.records.times import Interval
from dragoman.weighing.days import number
from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report, Side

LONGEST = 44  # words of a quoted sentence before it is cut
_GRACE = 6  # words more where a sentence would else lose its beginning
_PRONOUN = re.compile(r"(?:he|she)\Z", re.I)  # those that name one person; others are filled in wrongly too often
_MONTHS = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split()
_OPENS = " —–-,;:"


def on(day: str) -> str:
    """A day as it is printed ("17 Sept 2018")."""
    try:
        date = datetime.date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def when(time: Interval | None) -> str:
    """A time as it is printed ("17 Sept 2018", "Sept 2018", "2018", "1–7 Sept 2018"); empty where it is not known."""
    if time is None or not (time.since or time.until):
        return ""
    if time.since is None:
        return f"by {on(_before(time.until or ''))}"
    if time.until is None:
        return f"since {on(time.since)}"
    since, until = datetime.date.fromisoformat(time.since), datetime.date.fromisoformat(time.until)
    if (until - since).days == 1:
        return on(time.since)
    if since.day == until.day == 1 and (until - since).days <= 31:
        return f"{_MONTHS[since.month - 1]} {since.year}"
    if since.day == until.day == since.month == until.month == 1 and until.year - since.year == 1:
        return str(since.year)
    return f"{on(time.since)} – {on(_before(time.until))}"


def _before(day: str) -> str:
    found = number(day)
    return datetime.date.fromordinal(found - 1).isoformat() if found else day


def listed(names: Iterable[str]) -> str:
    """Names in a row ("Russia, Turkey and Iran")."""
    every = list(dict.fromkeys(names))
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def named(sides: Iterable[Side]) -> str:
    """Those who take part, in a row."""
    return listed(side.name for side in sides)


def quote(words: str) -> str:
    """Words of a report between quotation marks, those inside made single."""
    inner = words.replace("“", "‘").replace("”", "’")
    for mark in "‘’":
        inner = inner.replace('"', mark, 1) if inner.count('"') == 1 else re.sub(r'"([^"]*)"', r"‘\1’", inner)
    return f"“{inner.strip(' ,;:')}”"


def body_of(report: Report, passage: Passage) -> tuple[int, int]:
    """Where a sentence begins and ends, its dateline left out."""
    start = passage.start
    dateline = report.document.dateline
    if dateline and passage.start <= dateline[0] and dateline[1] < passage.end:
        start = dateline[1]
        text = report.document.text
        while start < passage.end and text[start] in _OPENS:
            start += 1
    return start, passage.end


def sentence(report: Report, passage: Passage, at: int | None = None, actors: Iterable[Participant] = ()) -> str:
    """A sentence of a report, without dateline, cut where it is long, its pronouns filled in in brackets.

    ``at`` is a position that must remain; ``actors`` are the participants whose pronouns are filled in.
    """
    start, end = body_of(report, passage)
    start, end, cut_before, cut_after = _cut(report, passage, start, end, at if at is not None else start)
    words = _filled(report, start, end, actors)
    words = " ".join(words.split()).strip(_OPENS)
    return ("… " if cut_before else "") + words + (" …" if cut_after else "")


def _cut(report: Report, passage: Passage, start: int, end: int, at: int) -> tuple[int, int, bool, bool]:
    """The longest run of pieces around a position that is short enough."""
    text = report.document.text
    if len(text[start:end].split()) <= LONGEST:
        return start, end, False, False
    cuts = sorted({start, end, *(piece.start for piece in passage.pieces if start < piece.start < end)})
    pieces = list(pairwise(cuts))
    home = next((number_ for number_, (a, b) in enumerate(pieces) if a <= at < b), 0)
    first = 0 if len(text[start : pieces[home][1]].split()) <= LONGEST + _GRACE else home
    last = home
    while last + 1 < len(pieces) and len(text[pieces[first][0] : pieces[last + 1][1]].split()) <= LONGEST:
        last += 1
    return pieces[first][0], pieces[last][1], first > 0, last + 1 < len(pieces)


def _filled(report: Report, start: int, end: int, actors: Iterable[Participant]) -> str:
    text, found = report.document.text, ""
    position = start
    for actor in sorted(actors, key=lambda each: each.start):
        entity = report.entities.get(actor.entity)
        if entity is None or entity.kind != "person" or not position <= actor.start < actor.end <= end:
            continue
        named_before = entity.name.split()[-1] in text[start : actor.start]
        if _PRONOUN.match(text[actor.start : actor.end]) and not named_before:
            found += f"{text[position : actor.start]}[{entity.name}]"
            position = actor.end
    return found + text[position:end]
