"""Summary: what was found in a report, in a few lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.asking.marks import marks_of
from dragoman.cli.printing import lines, table, text
from dragoman.cli.reports import counted
from dragoman.cli.taking_in import Taken
from dragoman.exchange.columns import FIELDS
from dragoman.records.record import Record
from dragoman.store.writer import Kept

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_TOLD = ("agreement", "commitment", "control", "event", "quantity", "relation", "statement")


def summary(taken: Taken, *, entries: bool = True) -> "Iterator[RenderableType]":
    """The report, what became of it, what was found (each of the ``entries``, or their numbers), and what the reader
    should know.
    """
    document = taken.record.document
    yield _heading(taken)
    facts = [document.source, f"published {document.published}" if document.published else "publication date unknown"]
    yield text("  " + " · ".join(part for part in facts if part), "dim")
    if taken.kept is not None:
        yield from _fate(taken.kept)
    yield text(f"  {counted({kind: len(getattr(taken.record, name)) for kind, name in FIELDS.items()})}")
    if entries and (taken.kept is None or taken.kept.became != "unchanged"):
        yield from _entries(taken.record)
    for note in document.notes:
        yield text(f"  note: {note}", "yellow")
    yield text("")


def closing(tally: Counter[str], path: Path) -> str:
    """What became of all reports, in one line."""
    words = {"new": "new", "correction": "correcting others", "superseded": "superseded", "reread": "read again",
             "unchanged": "unchanged", "read": "read and not kept", "skipped": "skipped"}  # fmt: skip
    told = ", ".join(f"{tally[key]} {word}" for key, word in words.items() if tally[key]) or "nothing to read"
    kept = sum(tally.values()) - tally["read"] - tally["skipped"]
    return f"{told}." + (f" Kept in {path}." if kept else "")


def _heading(taken: Taken) -> "Text":
    from rich.text import Text

    document = taken.record.document
    return Text.assemble(text(document.id, "cyan"), "  ", text(document.title or "(no title)", "bold"))


def _fate(kept: Kept) -> "Iterator[Text]":
    related = ", ".join(kept.related)
    told = {
        "new": "",
        "correction": f"corrects {related}; the former version is kept",
        "superseded": f"superseded already by {related}",
        "reread": "read again; the former reading is kept as history",
        "unchanged": "nothing new: it was read before",
    }[kept.became]
    if told:
        yield text(f"  {told}", "green")
    if kept.withdrawn is not None:
        yield text(f"  withdrawn by a user: {kept.withdrawn}", "red")


def _entries(record: Record) -> "Iterator[RenderableType]":
    made = table(
        ("  id", {"max_width": 13}), ("what", {"max_width": 12}), ("which", {"ratio": 1}), ("words", {"ratio": 1})
    )
    body, seen, sides = record.document.text, set[str](), _sides(record)
    for mark in marks_of(record, _TOLD):
        if mark.id not in seen:
            seen.add(mark.id)
            words = " ".join(body[mark.start : mark.end].split())
            made.add_row(
                text(f"  {mark.id}", "cyan"), text(mark.kind, "dim"), lines(mark.label, sides.get(mark.id)), text(words)
            )
    if made.row_count:
        yield made


def _sides(record: Record) -> dict[str, str]:
    """Who does it to whom, by event ("Russia → Syria")."""
    names = {entity.id: entity.name for entity in record.entities}
    found = {}
    for event in record.events:
        ones, others = (
            ", ".join(dict.fromkeys(names.get(each.entity, "?") for each in those))
            for those in (event.actors, event.recipients)
        )
        if ones or others:
            found[event.id] = f"{ones or '–'} → {others}" if others else ones
    return found
