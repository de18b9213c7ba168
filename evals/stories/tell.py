"""Tell: a happening is told as a report, in one wording or another, as an agency's or its copy."""

import datetime
import random
import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OUTLETS = ("Delta Press", "Corriente", "North Star News", "Harbour Wire", "The Morning Ledger", "Capital Post",
           "Field Bureau", "Lantern Daily")  # fmt: skip
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


@cache
def kinds() -> tuple[dict[str, Any], ...]:
    return tuple(tomllib.loads((HERE / "kinds.toml").read_text(encoding="utf-8"))["kind"])


@cache
def regions() -> tuple[dict[str, Any], ...]:
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

    def slots(self) -> dict[str, str]:
        region = regions()[self.region]
        found = {name: region[name] for name in ("army", "rebels", "monitor", "mediator", "capital")}
        found |= {f"{name}_cap": found[name][0].upper() + found[name][1:] for name in ("army", "rebels", "monitor")}
        return found | {
            "town": self.town, "official": self.official, "day": WEEKDAYS[self.day.weekday()], "n": str(self.n),
            "m": str(self.m), "k": str(self.k),
        }  # fmt: skip


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
    notes: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        lead, *rest = self.sentences
        date = f"{MONTHS[self.published.month - 1]} {self.published.day}"
        parts = [self.title, f"{self.dateline.upper()}, {date} ({self.outlet}) — {lead}"]
        parts += [" ".join(rest[at : at + self.paragraph]) for at in range(0, len(rest), self.paragraph)]
        return "\n\n".join([*parts, self.credit] if self.credit else parts)


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


def tell(what: Happening, wording: int, outlet: str, draw: random.Random, background: int = 3, later: int = 0) -> Told:
    """A happening in one of its wordings, with some of what the outlet always repeats."""
    kind, region, slots = kinds()[what.kind], regions()[what.region], what.slots()
    body = [each[wording % len(each)] for each in kind["body"]]
    if wording:
        draw.shuffle(body)
    sentences = [kind["lead"][wording % 3], *body, *region["background"][:background]]
    return Told(
        title=filled(kind["title"][wording % 3], slots), sentences=tuple(filled(each, slots) for each in sentences),
        outlet=outlet, published=what.day + datetime.timedelta(days=later), dateline=region["capital"],
        paragraph=draw.choice((1, 2, 2, 3)),
    )  # fmt: skip


def filled(sentence: str, slots: dict[str, str]) -> str:
    words = sentence.format(**slots)
    return words[0].upper() + words[1:]


SPELLINGS = (("centre", "center"), ("honour", "honor"), ("neighbour", "neighbor"), ("programme", "program"),
             ("defence", "defense"), ("lorries", "trucks"), ("according to", "as stated by"), ("said", "told reporters"),
             ("killed", "slain"), ("residents", "people living there"), ("captured", "took"), ("demanded", "called for"),
             ("The United Nations", "The UN"), ("telephone", "phone"), ("shortly after", "soon after"))  # fmt: skip
OWN = ("This newspaper could not verify the claims.", "Prices of oil rose slightly on the news.",
       "Aid groups said that the need was growing by the day.",
       "The report could not be confirmed independently.")  # fmt: skip


def copy_of(told: Told, draw: random.Random, edits: int) -> Told:
    """Another outlet's copy with light edits: a new headline, and so many changes to the text."""
    outlet = draw.choice([name for name in OUTLETS if name != told.outlet])
    sentences = list(told.sentences)
    for edit in draw.sample(range(7), edits):
        sentences = _edited(sentences, edit, draw)
    copied = replace(
        told, sentences=tuple(sentences), title=_headline(told.title, draw), paragraph=draw.choice((1, 2, 3)),
        published=told.published + datetime.timedelta(days=draw.choice((0, 0, 1))), outlet=draw.choice((told.outlet, outlet)),
        credit=draw.choice((told.outlet, f"With reporting by {told.outlet}", "")),
    )  # fmt: skip
    return replace(copied, outlet=outlet) if copied.outlet == told.outlet and not copied.credit else copied


def _headline(title: str, draw: random.Random) -> str:
    return draw.choice((title.upper(), f"Report: {title}", "What we know so far", f"{title}, agency says"))


def _edited(sentences: list[str], edit: int, draw: random.Random) -> list[str]:
    if edit == 0:
        return sentences[: max(4, len(sentences) - draw.randrange(1, 4))]
    if edit == 1 and len(sentences) > 5:
        gone = draw.randrange(2, len(sentences))
        return sentences[:gone] + sentences[gone + 1 :]
    if edit == 2:
        at = draw.randrange(2, len(sentences))
        return [*sentences[:at], draw.choice(OWN), *sentences[at:]]
    if edit in (3, 4):
        for old, new in draw.sample(SPELLINGS, 6):
            sentences = [re.sub(rf"\b{old}\b", new, each) for each in sentences]
        return sentences
    if edit == 5:
        return [re.sub(r"^(\w+ )", lambda match: f"Meanwhile {match[1].lower()}", each) if n == 3 else each
                for n, each in enumerate(sentences)]  # fmt: skip
    first = sentences[0].rstrip(".")
    return [f"{first}, in what was seen as a further blow to hopes of peace.", *sentences[1:]]
