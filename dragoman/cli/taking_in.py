"""Taking in: from what the user names to what is kept: intake, the pipeline and the store, one after the other."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from dragoman import pipeline
from dragoman.errors import SkipDocument
from dragoman.intake.options import IntakeOptions
from dragoman.intake.sources import documents
from dragoman.records.base import Fact
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.settings import Settings
from dragoman.store.fingerprint import fingerprint_of
from dragoman.store.keeping import Read, keep
from dragoman.store.writer import Kept, Writer
from dragoman.weighing.sketches import METHOD, as_bytes


class Taken(Fact, frozen=True, kw_only=True):
    """A report with its record; ``kept`` is null where nothing is stored."""

    record: Record
    kept: Kept | None = None


Outcome = Taken | SkipDocument


def incoming(
    sources: Iterable[str], options: IntakeOptions, done: Callable[[], object] = lambda: None
) -> Iterator[Document | SkipDocument]:
    """The documents of all sources; ``done`` is called when a source is at its end."""
    for source in sources:
        yield from documents(source, options)
        done()


def take_in(given: Iterable[Document | SkipDocument], settings: Settings) -> Iterator[Outcome]:
    """Read documents and keep their records; a text that was read before comes from the database.

    Raises:
        StopRun: the run cannot go on; what was recorded before is kept.
    """
    with Writer(settings.database, fingerprint_of(settings)) as writer:
        for outcome in keep(given, _reader(settings), writer):
            if isinstance(outcome, SkipDocument):
                yield outcome
            else:
                kept, record = outcome
                yield Taken(record=record or writer.record(kept.reading), kept=kept)
        writer.sketch(METHOD, as_bytes)


def read_only(given: Iterable[Document | SkipDocument], settings: Settings) -> Iterator[Outcome]:
    """Read documents and keep nothing."""
    skipped: deque[SkipDocument] = deque()

    def to_read() -> Iterator[Document]:
        for document in given:
            if isinstance(document, SkipDocument):
                skipped.append(document)
            else:
                yield document

    for result in _reader(settings)(to_read()):
        yield from _all(skipped)
        yield result if isinstance(result, SkipDocument) else Taken(record=result)
    yield from _all(skipped)


def _reader(settings: Settings) -> Read:
    return partial(pipeline.read, settings=settings)


def _all(skipped: deque[SkipDocument]) -> Iterator[SkipDocument]:
    while skipped:
        yield skipped.popleft()
