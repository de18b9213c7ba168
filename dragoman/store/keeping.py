"""Keeping: documents come in, are read where that is needed, and what was found is taken into the database."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from dragoman.errors import SkipDocument
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.store.writer import Kept, Writer

Read = Callable[[Iterable[Document]], Iterable[Record | SkipDocument]]
Settled = tuple[Kept, None] | SkipDocument
Outcome = tuple[Kept, Record | None] | SkipDocument


def keep(documents: Iterable[Document | SkipDocument], read: Read, writer: Writer) -> Iterator[Outcome]:
    """Each document with what became of it, or why it is skipped; a record comes with it where it was read just now.

    ``read`` is ``pipeline.read`` or a function like it: one answer for each document, in order. It is not called where
    nothing needs reading, so that no model is loaded for it.
    """
    incoming = iter(documents)
    for document in incoming:
        settled = _settled(document, writer)
        if settled is None:
            assert isinstance(document, Document)
            yield from _keep_read(document, incoming, read, writer)
        else:
            yield settled


def _keep_read(
    first: Document, others: Iterator[Document | SkipDocument], read: Read, writer: Writer
) -> Iterator[Outcome]:
    passed: deque[Settled] = deque()  # what came along and needed no reading
    waiting: deque[Document] = deque((first,))  # what is being read

    def to_read() -> Iterator[Document]:
        for document in others:
            settled = _settled(document, writer)
            if settled is not None:
                passed.append(settled)
            elif isinstance(document, Document):
                waiting.append(document)
                yield document

    for result in read(chain((first,), to_read())):
        while passed:
            yield passed.popleft()
        yield _added(result, waiting.popleft(), writer)
    yield from passed


def _settled(document: Document | SkipDocument, writer: Writer) -> Settled | None:
    if isinstance(document, SkipDocument):
        return document
    try:
        kept = writer.stored(document)
    except SkipDocument as error:
        return error
    return (kept, None) if kept else None


def _added(result: Record | SkipDocument, document: Document, writer: Writer) -> Outcome:
    if isinstance(result, SkipDocument):
        return result
    try:
        return writer.add(result, document), result
    except SkipDocument as error:
        return error
