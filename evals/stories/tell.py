"""Tell: a happening is told as a report, in one wording or another."""

import datetime
import random
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUTLETS = ("Delta Press", "Corriente", "North Star News", "Harbour Wire", "The Morning Ledger", "Capital Post",
           "Field Bureau", "Lantern Daily")  # fmt: skip
LEADS, BODIES = 5, 2  # wordings
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = "January February March April May June July August September October November December".split()


@cache
def kinds() -> tuple[dict[str, Any], ...]:
    """The kinds of happening."""
    return tuple(tomllib.loads((HERE / "kinds.toml").read_text(encoding="utf-8"))["kind"])


@cache
def regions() -> tuple[dict[str, Any], ...]:
    """Where stories play."""
    return tuple(tomllib.loads((HERE / "regions.toml").read_text(encoding="utf-8"))["region"])


@dataclass(frozen=True)
class Happening:
    """What is told: one thing, in one place, on one day, with its figures."""

    kind: int
    region: int
    town: str
    official: str
    day: datetime.date
    n: int
    m: int
    k: int


@dataclass(frozen=True)
class Wording:
    """How it is told: which lead, which wording of the details, by which names, how many details and how much history."""

    lead: int
    body: int = 0
    names: int = 0
    details: int = 5
    background: int = 3
    later: int = 0  # days until it is published
    date: bool = False  # "on May 3" in place of "on Monday"


@dataclass(frozen=True)
class Told:
    """One report."""

    title: str
    sentences: tuple[str, ...]
    outlet: str
    published: datetime.date
    dateline: str
    credit: str = ""
    paragraph: int = 2

    @property
    def text(self) -> str:
        """The report as a file would have it."""
        lead, *rest = self.sentences
        opening = (
            f"{self.dateline.upper()}, {_date(self.published)} ({self.outlet}) — {lead}" if self.dateline else lead
        )
        body = [" ".join(rest[at : at + self.paragraph]) for at in range(0, len(rest), self.paragraph)]
        return "\n\n".join(part for part in (self.title, opening, *body, self.credit) if part)


def happening(draw: random.Random, kind: int | None = None) -> Happening:
    """A happening at random."""
    region = draw.randrange(len(regions()))
    known = regions()[region]
    day = datetime.date(2021, 1, 4) + datetime.timedelta(days=draw.randrange(900))
    return Happening(
        kind=kind if kind is not None else draw.randrange(len(kinds())), region=region, town=draw.choice(known["towns"]),
        official=draw.choice(known["officials"]), day=day, n=draw.randrange(4, 40), m=draw.randrange(12, 90),
        k=draw.randrange(3, 30),
    )  # fmt: skip


def tell(what: Happening, how: Wording, outlet: str, draw: random.Random) -> Told:
    """A happening in one of its wordings, with some of what is always repeated of that war."""
    kind, region, slots = kinds()[what.kind], regions()[what.region], _slots(what, how)
    details = draw.sample([each[how.body % len(each)] for each in kind["body"]], how.details)
    sentences = [kind["lead"][how.lead], *details, *draw.sample(region["background"], how.background)]
    return Told(
        title=_filled(kind["title"][how.lead % len(kind["title"])], slots),
        sentences=tuple(_filled(each, slots) for each in sentences), outlet=outlet,
        published=what.day + datetime.timedelta(days=how.later), dateline=region["capital"],
        paragraph=draw.choice((1, 2, 2, 3)),
    )  # fmt: skip


def _slots(what: Happening, how: Wording) -> dict[str, str]:
    region = regions()[what.region]
    found = {name: region[name] for name in ("monitor", "mediator", "capital")}
    found |= {name: region[name][how.names] for name in ("army", "rebels")}
    found |= {f"{name}_cap": found[name][0].upper() + found[name][1:] for name in ("army", "rebels", "monitor")}
    day = _date(what.day) if how.date else _WEEKDAYS[what.day.weekday()]
    return found | {"town": what.town, "official": what.official, "day": day,
                    "n": str(what.n), "m": str(what.m), "k": str(what.k)}  # fmt: skip


def _date(day: datetime.date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}"


def _filled(sentence: str, slots: dict[str, str]) -> str:
    words = sentence.format(**slots)
    return words[0].upper() + words[1:]
