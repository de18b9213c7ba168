"""What a user sets aside is not found, is not deleted, and can be taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import UnknownEntry
from dragoman.store.view import View
from dragoman.store.writer import Writer
from tests.builders import harbour, ridge

EVENT = harbour().events[0].id


def ids(path: Path, **lens: Any) -> set[str]:
    with View(path, **lens) as view:
        return {row[0] for row in view.select("SELECT id FROM seen_entries")}


def test_an_entry_is_set_aside_and_taken_back(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
        made = writer.withdraw(EVENT[:7], "the signing was a rehearsal")
        assert (made.target, made.id) == ("entry", EVENT)
        assert EVENT not in ids(path)
        assert writer.withdraw(EVENT, "again").reason == "the signing was a rehearsal", "the first reason stands"
        assert writer.restore(EVENT).undone_at is not None
        assert EVENT in ids(path)
        with pytest.raises(UnknownEntry, match="not withdrawn"):
            writer.restore(EVENT)


def test_a_record_comes_without_its_withdrawn_entries(path: Path) -> None:
    with Writer(path) as writer:
        reading = writer.add(harbour()).reading
        writer.withdraw(EVENT, "wrong")
    with View(path) as view:
        assert EVENT not in {event.id for event in view.record(reading).events}
        assert EVENT in {event.id for event in view.record(reading, whole=True).events}


def test_a_withdrawn_report_stays_so_when_read_again(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
        writer.add(ridge())
        writer.withdraw("harbour", "a forgery")
        assert writer.add(harbour()).withdrawn == "a forgery"
        others: list[Any] = [*ridge().entities, *ridge().events, *ridge().statements, *ridge().control]
        assert ids(path) == {entry.id for entry in others}
        writer.restore("harbour")
    assert EVENT in ids(path)


def test_what_corrects_is_withdrawn_and_the_former_text_stands_again(path: Path) -> None:
    with Writer(path) as writer:
        writer.add(harbour())
        writer.add(ridge(corrects="harbour"))
        assert EVENT not in ids(path)
        writer.withdraw("ridge", "it corrects nothing")
    assert EVENT in ids(path)


def test_withdrawing_is_of_its_time(path: Path, today: Callable[[str], None]) -> None:
    today("2026-01-01")
    with Writer(path) as writer:
        writer.add(harbour())
        today("2026-01-10")
        writer.withdraw(EVENT, "wrong")
        today("2026-01-20")
        writer.restore(EVENT)
    assert [EVENT in ids(path, recorded_by=day) for day in ("2026-01-09", "2026-01-10", "2026-01-20")] == [
        True, False, True,
    ]  # fmt: skip


def test_what_nobody_knows_cannot_be_withdrawn(path: Path) -> None:
    with Writer(path) as writer, pytest.raises(UnknownEntry, match="No entry or report"):
        writer.withdraw("Vnothing", "why not")
