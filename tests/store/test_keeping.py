"""Documents are read where that is needed; what cannot be read is told, and the rest goes on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from dragoman.errors import SkipDocument, UnreadableInput
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.keeping import keep
from dragoman.store.writer import Writer
from tests.builders import document


class Reader:
    """Reads as the pipeline does: some documents ahead of its answers; the word "broken" trips it."""

    def __init__(self, ahead: int = 2) -> None:
        self.ahead, self.read = ahead, list[str]()

    def __call__(self, documents: Iterable[Document]) -> Iterator[Record | SkipDocument]:
        waiting: list[Document] = []
        for each in documents:
            waiting.append(each)
            if len(waiting) > self.ahead:
                yield self._answer(waiting.pop(0))
        yield from map(self._answer, waiting)

    def _answer(self, each: Document) -> Record | SkipDocument:
        self.read.append(each.id)
        return SkipDocument("it is broken") if "broken" in each.text else Record(document=each)


def told(outcomes: Iterable[object]) -> list[str]:
    return [str(each) if isinstance(each, SkipDocument) else f"{each[0].report} {each[0].became}" for each in outcomes]  # type: ignore[index]


FIRST: list[Document | SkipDocument] = [
    document("one", id="a"),
    UnreadableInput("no such file"),
    document("broken", id="b"),
    document("two", id="c"),
]


def test_each_document_has_one_answer(path: Path) -> None:
    with Writer(path) as writer:
        answers = told(keep(FIRST, Reader(), writer))
    assert sorted(answers) == ["a new", "c new", "it is broken", "no such file"]


def test_what_is_there_is_not_read_again(path: Path) -> None:
    with Writer(path) as writer:
        list(keep(FIRST, Reader(), writer))
        reader = Reader()
        answers = told(keep([*FIRST, document("three", id="d")], reader, writer))
    assert reader.read == ["b", "d"]
    assert sorted(answers) == ["a unchanged", "c unchanged", "d new", "it is broken", "no such file"]


def test_nothing_to_read_calls_no_reader(path: Path) -> None:
    def reader(_: Iterable[Document]) -> Iterator[Record | SkipDocument]:
        raise AssertionError

    with Writer(path) as writer:
        assert told(keep([UnreadableInput("gone")], reader, writer)) == ["gone"]
        list(keep([document("one")], Reader(), writer))
        assert told(keep([document("one")], reader, writer)) == ["r1 unchanged"]


def test_the_same_report_twice_in_one_run_is_kept_once(path: Path) -> None:
    with Writer(path) as writer:
        assert told(keep([document("one"), document("one")], Reader(), writer)) == ["r1 new", "r1 unchanged"]


def test_an_interrupted_run_keeps_what_was_done(path: Path) -> None:
    def source() -> Iterator[Document]:
        yield from (document(f"text {number}", id=f"r{number}") for number in range(6))
        raise KeyboardInterrupt

    with Writer(path) as writer:
        with pytest.raises(KeyboardInterrupt):
            list(keep(source(), Reader(ahead=1), writer))
        reader = Reader()
        again = told(keep([document(f"text {number}", id=f"r{number}") for number in range(7)], reader, writer))
    assert reader.read == ["r5", "r6"]
    assert again.count("r0 unchanged") == 1
