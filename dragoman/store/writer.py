"""Writer: takes records into the database, one transaction a report."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from dragoman.errors import UnreadableInput
from dragoman.records.base import Fact
from dragoman.records.document import Document
from dragoman.records.identity import fingerprint
from dragoman.records.record import Record
from dragoman.store import audits, recording
from dragoman.store.connection import PATIENCE, connect_for_writing
from dragoman.store.corrections import Related
from dragoman.store.faults import explained
from dragoman.store.ids import find
from dragoman.store.judgements import Judgement, Verdict, judge, undo
from dragoman.store.load import load_record
from dragoman.store.same_actors import PREFIX
from dragoman.store.sketching import add_sketches
from dragoman.store.withdrawals import Withdrawal, restore, standing, withdraw

Became = Literal["new", "correction", "superseded", "reread", "unchanged"]


class Kept(Fact, frozen=True, kw_only=True):
    """What became of a report in the database.

    ``became`` is new, correction (it supersedes the reports in ``related``), superseded (it arrived after its own
    correction, one of ``related``), reread (the text was there, its reading is new) or unchanged. ``withdrawn`` is the
    reason where a user has set the report aside.
    """

    became: Became
    report: str
    reading: int
    related: tuple[str, ...] = ()
    withdrawn: str | None = None


class Writer:
    """The one way into the database. ``fingerprint`` names what reads: see ``fingerprint.py``.

    Raises:
        StoreError: the database cannot be opened or written; what was recorded before is kept.
    """

    def __init__(self, path: Path, fingerprint: str = "", *, patience: float = PATIENCE) -> None:
        self.path, self.fingerprint = path, fingerprint
        self._connection = connect_for_writing(path, patience=patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        with explained(self.path):
            self._connection.close()

    def stored(self, document: Document) -> Kept | None:
        """What the database has of this document, where reading it again would change nothing."""
        with explained(self.path), _sound(document):
            live = recording.live(self._connection, document)
            if live is None or live.fingerprint != self.fingerprint or live.given != recording.given_digest(document):
                return None
            return self._kept("unchanged", document.id, live.reading)

    def record(self, reading: int) -> Record:
        """The record of a reading."""
        with explained(self.path):
            return load_record(self._connection, reading)

    def add(self, record: Record, given: Document | None = None) -> Kept:
        """Take a record in; ``given`` is its document as it was before it was read.

        Raises:
            UnreadableInput: the text cannot be stored, for it holds characters that are none.
        """
        with explained(self.path), _sound(record.document), self._transaction():
            digest = fingerprint(record.to_json(), length=32)
            marks = recording.Marks(recording.given_digest(given or record.document), digest, self.fingerprint)
            live = recording.live(self._connection, record.document)
            if live is None:
                reading, related = recording.add_version(self._connection, record, marks)
                return self._kept(_became("new", related), record.document.id, reading, related)
            if live.digest == digest:
                recording.refresh(self._connection, live.reading, marks)
                return self._kept("unchanged", record.document.id, live.reading)
            reading, related = recording.add_reading(self._connection, record, marks, live)
            return self._kept(_became("reread", related), record.document.id, reading, related)

    def withdraw(self, name: str, reason: str) -> Withdrawal:
        """Set a report or an entry aside, by its id or the beginning of it.

        Raises:
            UnknownEntry: nothing has this id.
        """
        with explained(self.path), self._transaction():
            target, full = find(self._connection, name)
            return withdraw(self._connection, target, full, reason)

    def restore(self, name: str) -> Withdrawal:
        """Take a withdrawal back.

        Raises:
            UnknownEntry: nothing has this id, or it is not withdrawn.
        """
        with explained(self.path), self._transaction():
            target, full = find(self._connection, name)
            return restore(self._connection, target, full)

    def judge(self, verdict: Verdict, one: str, other: str, user: str, reason: str) -> Judgement:
        """Record that two entries, by their ids or the beginnings of them, are the same or different.

        Raises:
            UnknownEntry: nothing has such an id.
        """
        with explained(self.path), self._transaction():
            pair = find(self._connection, one, ("entry",))[1], find(self._connection, other, ("entry",))[1]
            return judge(self._connection, verdict, pair, user, reason)

    def judge_actors(self, verdict: Verdict, one: str, other: str, user: str, reason: str) -> Judgement:
        """Record that two actors, by the keys that group them across reports, are the same or different."""
        with explained(self.path), self._transaction():
            return judge(self._connection, verdict, (PREFIX + one, PREFIX + other), user, reason)

    def undo(self, judgement: int, user: str) -> Judgement:
        """Take a judgement back.

        Raises:
            UnknownEntry: there is none of this number, or it is undone already.
        """
        with explained(self.path), self._transaction():
            return undo(self._connection, judgement, user)

    def begin_audit(self, user: str, seed: int, sizes: dict[str, int], drawn: Iterable[audits.Drawn]) -> int:
        """Record a sample drawn to be judged; the number of the audit."""
        with explained(self.path), self._transaction():
            return audits.begin(self._connection, user, seed, sizes, drawn)

    def answer(self, item: int, said: str, user: str) -> None:
        """Record what a person judged of an item of an audit.

        Raises:
            UnknownEntry: there is no such item.
        """
        with explained(self.path), self._transaction():
            audits.answer(self._connection, item, said, user)

    def sketch(self, method: str, make: Callable[[str], bytes]) -> int:
        """Make the sketches of all texts that have none by this method; how many were made."""
        made = 0
        while True:
            with explained(self.path), self._transaction():
                added = add_sketches(self._connection, method, make)
            made += added
            if not added:
                return made

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _kept(self, became: Became, report: str, reading: int, related: Related | None = None) -> Kept:
        withdrawal = standing(self._connection, "report", report)
        return Kept(
            became=became,
            report=report,
            reading=reading,
            related=(related.correcting or related.corrected) if related else (),
            withdrawn=withdrawal.reason if withdrawal else None,
        )


def _became(otherwise: Became, related: Related) -> Became:
    return "superseded" if related.correcting else "correction" if related.corrected else otherwise


@contextmanager
def _sound(document: Document) -> Iterator[None]:
    try:
        yield
    except UnicodeEncodeError as error:
        raise UnreadableInput(
            f"Report {document.id!a} holds characters that are none ({error.reason}).",
            cause="Its encoding was probably mistaken when it was saved.",
            remedy="Save it as UTF-8.",
        ) from error
