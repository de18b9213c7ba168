"""Copies: agency copies with light edits, found among reports that are alike but different; and the cost of finding them.

usage: python -m evals.copies [--floors] [--curve N ...]

200 pairs: 100 reports with a copy that has one to five kinds of light edits (cut, dropped, added, moved or lengthened
sentences, other words, numbers written out; always a new headline), 100 with a report that is alike but no copy (another
event in the same mould, the same event in another outlet's words, the next day's news with the same history, a later
bulletin about the same town). All 400 are searched together.
``--curve 1000 10000 100000`` times the search on so many reports.
"""

import datetime
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from dragoman.weighing.copies import Sheet, copies
from dragoman.weighing.sketches import sketch_of
from evals.figures import missed as below
from evals.stories.carry import carried
from evals.stories.tell import BODIES, LEADS, OUTLETS, Happening, Told, Wording, happening, kinds, regions, tell

PAIRS = 100  # of each
FLOORS = {"recall": 0.98, "precision": 0.98}


def pairs(seed: int = 7) -> Iterator[tuple[bool, Told, Told]]:
    """The pairs: whether the second is a copy of the first."""
    draw = random.Random(seed)
    for number in range(PAIRS):
        told = tell(happening(draw, number % len(kinds())), _wording(draw), draw.choice(OUTLETS), draw)
        yield True, told, carried(told, draw, 1 + number % 5)
    for number in range(PAIRS):
        yield False, *_alike(number, draw)


def _wording(draw: random.Random) -> Wording:
    return Wording(
        lead=draw.randrange(LEADS), body=draw.randrange(BODIES), names=draw.randrange(2), details=draw.randrange(3, 6),
        background=draw.randrange(1, 5),
    )  # fmt: skip


def _alike(number: int, draw: random.Random) -> tuple[Told, Told]:
    """Two reports that are alike and yet different: one in each of four ways."""
    what, how, outlet = happening(draw, number % len(kinds())), _wording(draw), draw.choice(OUTLETS)
    other, wording, by = what, how, outlet
    match number // len(kinds()) % 4:
        case 0:  # another event in the same mould
            other = _elsewhere(what, draw)
        case 1:  # the same event in another outlet's words
            wording = replace(how, lead=(how.lead + 1) % LEADS, body=1 - how.body)
            by = draw.choice([name for name in OUTLETS if name != outlet])
        case 2:  # the next day's news with the same history
            other, wording = _next_day(what, draw), replace(how, lead=(how.lead + 1) % LEADS)
        case 3:  # a later bulletin of the same mould about the same town
            other = _bulletin(what, draw)
    return tell(what, how, outlet, draw), tell(other, wording, by, draw)


def _elsewhere(what: Happening, draw: random.Random) -> Happening:
    towns = [town for town in regions()[what.region]["towns"] if town != what.town]
    day = what.day + datetime.timedelta(days=draw.randrange(1, 7))
    return replace(what, town=draw.choice(towns), day=day, n=what.n + 3, m=what.m + 5, k=what.k + 2)


def _next_day(what: Happening, draw: random.Random) -> Happening:
    kind = (what.kind + draw.randrange(1, len(kinds()))) % len(kinds())
    return replace(what, kind=kind, day=what.day + datetime.timedelta(days=1), n=what.n + 1)


def _bulletin(what: Happening, draw: random.Random) -> Happening:
    day = what.day + datetime.timedelta(days=draw.choice((2, 3, 8)))
    return replace(what, day=day, n=what.n + 4, m=what.m + 9, k=what.k + 1)


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    if "--curve" in arguments:
        for number in arguments[arguments.index("--curve") + 1 :]:
            curve(int(number))
        return 0
    made = list(pairs())
    texts = {
        f"{number}{letter}": told
        for number, (_, one, other) in enumerate(made)
        for letter, told in (("a", one), ("b", other))
    }
    found = _grouped(
        {name: told.text for name, told in texts.items()}, {n: t.published.isoformat() for n, t in texts.items()}
    )
    gold = {frozenset((f"{number}a", f"{number}b")) for number, (copied, _, _) in enumerate(made) if copied}
    right = gold & found
    recall, precision = len(right) / len(gold), len(right) / len(found) if found else 1.0
    print(f"copies: {len(gold)} pairs among {len(texts)} reports; recall {recall:.3f} precision {precision:.3f}")
    for pair in sorted(map(sorted, (gold | found) - right)):
        print("   ", "missed" if frozenset(pair) in gold else "wrong", *pair)
    missed = below("copies", {"recall": recall, "precision": precision}, FLOORS)
    return 1 if missed and "--floors" in arguments else 0


def _grouped(texts: dict[str, str], days: dict[str, str]) -> set[frozenset[str]]:
    sheets = [Sheet(name, days[name], sketch_of(text)) for name, text in texts.items()]
    groups: dict[str, list[str]] = defaultdict(list)
    for name, leader in copies(sheets, texts.__getitem__).items():
        groups[leader].append(name)
    return {frozenset(pair) for names in groups.values() for pair in combinations(names, 2)}


def curve(number: int) -> None:
    """The time for so many reports, a third of them copies."""
    draw = random.Random(11)
    texts: dict[str, str] = {}
    days: dict[str, str] = {}
    while len(texts) < number:
        told = tell(happening(draw), _wording(draw), draw.choice(OUTLETS), draw)
        batch = [told, *(carried(told, draw, 1 + draw.randrange(4)) for _ in range(draw.choice((0, 0, 0, 1, 2))))]
        for each in batch:
            name = f"r{len(texts)}"
            texts[name], days[name] = each.text, each.published.isoformat()
    begin, worked = time.perf_counter(), time.process_time()
    sheets = [Sheet(name, days[name], sketch_of(text)) for name, text in texts.items()]
    sketched = time.process_time() - worked
    found = copies(sheets, texts.__getitem__)
    seconds, busy = time.perf_counter() - begin, time.process_time() - worked
    copied = sum(name != leader for name, leader in found.items())
    print(
        f"{len(texts):>7} reports: {seconds:7.1f} s, of them {busy:.1f} s at work, {1e3 * busy / len(texts):.2f} ms each "
        f"(sketches {sketched:.1f} s), {copied} copies",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
