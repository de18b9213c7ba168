"""Small builders for the tests of intake: read a source, and split what comes into documents and errors."""

from pathlib import Path

from dragoman.errors import SkipDocument
from dragoman.intake.options import IntakeOptions, Limits
from dragoman.intake.sources import documents
from dragoman.records.document import Document

BODY = (
    "Envoys of the two governments met in the border town on Monday and agreed to open the road for aid convoys.\n\n"
    "The talks went on for nine hours, and both sides said that they would meet again before the end of the month.\n"
)
REPORT = "Envoys Agree To Open Border Road\n\n" + BODY
SMALL = IntakeOptions(longest_report=2_000, limits=Limits(page_bytes=50_000, unpacked_bytes=200_000, seconds=0.4))


def gather(source: str | Path, options: IntakeOptions | None = None) -> tuple[list[Document], list[SkipDocument]]:
    """The documents of a source, and the errors."""
    found = list(documents(str(source), options))
    return [one for one in found if isinstance(one, Document)], [one for one in found if isinstance(one, SkipDocument)]


def only_document(source: str | Path, options: IntakeOptions | None = None) -> Document:
    """The one document of a source that has no fault."""
    read, skipped = gather(source, options)
    assert not skipped, str(skipped[0])
    assert len(read) == 1
    return read[0]


def only_error(source: str | Path, options: IntakeOptions | None = None) -> str:
    """The message of the one error of a source without a document."""
    read, skipped = gather(source, options)
    assert not read
    assert len(skipped) == 1
    return str(skipped[0])
