"""What to learn deeds from: sentences with the words that tell of their event, and sentences that tell of none."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.pairs.gold import PLV, SHARED, own, plv

HERE = Path(__file__).parent
STATUS = HERE.parent.parent / "evals" / "status" / "sentences.csv"
GUM = SHARED / "data" / "gum" / "mentions.jsonl"
POLNEAR = SHARED / "data" / "polnear" / "train.jsonl"
_SHORTEST, _LONGEST, _MOST = 60, 1_000, 2_000  # characters of a paragraph without events, and how many of them


@dataclass(frozen=True, slots=True)
class Told:
    """A text with the event it tells of: its types, the first the preferred one; where it stands, or whose it is.

    ``trigger`` is the stretch of the words that tell of it; without it ``source`` and ``target`` mark its sides. No types:
    the text tells of no event. ``all_said`` says that nothing else in the text is an event.
    """

    id: str
    kind: str
    text: str
    types: tuple[str, ...]
    trigger: tuple[int, int] | None = None
    source: tuple[tuple[int, int], ...] = ()
    target: tuple[tuple[int, int], ...] = ()


def gold() -> Iterator[Told]:
    """Everything to learn from; GUM and data/plv only where they are."""
    yield from _fresh()
    yield from _rows("status", STATUS, lambda row: row["split"] == "dev")
    yield from (_short(n, row) for n, row in enumerate(_table(HERE / "events.csv")))
    for n, row in enumerate(_table(HERE / "no_events.csv")):
        yield Told(f"none-{n}", "none", row["sentence"], ())
    pairs = [*(("own", each) for each in own()), *((("plv", each) for each in plv()) if PLV.exists() else ())]
    for kind, each in pairs:
        types = ("RETREAT", "CONCEDE") if each.type == "YIELD" else (each.type,)  # data/plv does not tell them apart
        yield Told(each.pair.id, kind, each.pair.text, types, None, each.pair.source, each.pair.target)
    yield from _silent("gum", GUM)
    yield from _silent("polnear", POLNEAR)


def _silent(kind: str, path: Path) -> Iterator[Told]:
    """The paragraphs of texts in which what no frame knows is seldom a deed; not too many of them."""
    if not path.exists():
        return
    paragraphs = [
        (row["id"], paragraph)
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        for paragraph in row["text"].split("\n")
        if len(paragraph) > _SHORTEST
    ]
    step = max(1, len(paragraphs) // _MOST)
    for n, (name, paragraph) in enumerate(paragraphs[::step]):
        yield Told(f"{name}-{n}", kind, paragraph[:_LONGEST], ())


def _fresh() -> Iterator[Told]:
    for path in sorted((HERE / "reviewed").glob("*.csv")):
        yield from _rows("fresh", path, lambda row: True)


def _rows(kind: str, path: Path, wanted) -> Iterator[Told]:
    for row in _table(path):
        if wanted(row):
            trigger = row["note"].partition("trigger: ")[2].partition(";")[0].strip()
            found = next((each for each in trigger.split("|") if each in row["sentence"]), trigger)
            start = row["sentence"].find(found)
            span = (start, start + len(found)) if start >= 0 else None
            yield Told(row["id"], kind, row["sentence"], tuple(row["type"].split("|")), span)


def _short(number: int, row: dict[str, str]) -> Told:
    start = row["sentence"].index(row["trigger"])
    return Told(f"short-{number}", "short", row["sentence"], (row["type"],), (start, start + len(row["trigger"])))


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
