"""Sources: whatever the user names becomes a stream of documents; what cannot be read is reported, and the rest goes on."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.errors import SettingsError, SkipDocument, UnreadableInput
from dragoman.intake.addresses import fetched
from dragoman.intake.archives import damaged, members, refuse_nested, unpacked
from dragoman.intake.feeds import entries
from dragoman.intake.finishing import finished
from dragoman.intake.flow import Flow
from dragoman.intake.folders import files, unreadable
from dragoman.intake.found import FoundOrSkip
from dragoman.intake.json_lines import read_json, read_json_lines
from dragoman.intake.kinds import Kind, kind_of, signature
from dragoman.intake.options import IntakeOptions
from dragoman.intake.pages import read_page
from dragoman.intake.piece import Piece, readable
from dragoman.intake.plain import empty, read_plain
from dragoman.intake.spreadsheets import read_spreadsheet
from dragoman.records.document import Document

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://", re.I)
_MANY = (Kind.JSON_LINES, Kind.SPREADSHEET, Kind.ZIP, Kind.FEED)


def documents(
    source: str, options: IntakeOptions | None = None, *, standard_input: BinaryIO | None = None
) -> Iterator[Document | SkipDocument]:
    """The documents of a source, in order, each as soon as it is read; in place of one that cannot be read, its error.

    A source is a path (text, Markdown, HTML, JSON, JSON Lines, CSV, a feed, zip or gzip, or a folder of such), an http(s)
    address of a page or feed, or ``-`` for standard input.

    Raises:
        SettingsError: ``title`` or ``url`` was given, which describe one report, and the source holds many.
    """
    options = options or IntakeOptions()
    for found in _found(source, options, standard_input):
        if isinstance(found, SkipDocument):
            yield found
            continue
        try:
            document = finished(found, options)
        except SkipDocument as error:
            yield error
        else:
            yield document


def _found(source: str, options: IntakeOptions, standard_input: BinaryIO | None) -> Iterator[FoundOrSkip]:
    try:
        if source == STANDARD_INPUT:
            yield from _stream(standard_input or sys.stdin.buffer, "Standard input", "", options)
        elif address := _ADDRESS.match(source):
            yield from _read(_fetched(source, address[1], options), options)
        else:
            yield from _path(Path(source), options)
    except SkipDocument as error:
        yield error


def _path(path: Path, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    try:
        is_folder = path.is_dir()
    except OSError as error:
        yield unreadable(path, error)
        return
    if is_folder:
        _refuse_many(str(path), options)
        yield from _folder(path, options)
    else:
        yield from _file(path, options)


def _fetched(source: str, scheme: str, options: IntakeOptions) -> Piece:
    if scheme.lower() not in ("http", "https"):
        remedy = "Name the file by its path." if scheme.lower() == "file" else "Download it and name the file."
        raise UnreadableInput(f"{readable(source)}: addresses of the kind '{scheme}' are not followed.", remedy=remedy)
    return fetched(source, options.limits)


def _folder(folder: Path, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    for path in files(folder):
        if isinstance(path, SkipDocument):
            yield path
        else:
            yield from _file(path, options)


def _file(path: Path, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    try:
        file = path.open("rb")
    except OSError as error:
        yield unreadable(path, error)
    except ValueError:
        yield UnreadableInput(f"{readable(str(path))} is no name that a file can have.")
    else:
        with file:
            yield from _stream(file, readable(str(path)), path.name, options)


def _stream(stream: BinaryIO, where: str, name: str, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    try:
        piece = Piece(where=where, name=name, flow=Flow(stream))
    except OSError as error:
        yield damaged(where, error)
    else:
        yield from _read(piece, options)


def _read(piece: Piece, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    """What the piece holds; its own failure ends it, and only it."""
    try:
        yield from _dispatched(piece, kind_of(piece), options)
    except SkipDocument as error:
        yield error
    except OSError as error:
        yield damaged(piece.where, error)


def _dispatched(piece: Piece, kind: Kind, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    if kind in _MANY:
        _refuse_many(piece.where, options)
    match kind:
        case Kind.EMPTY:
            raise empty(piece.where)
        case Kind.BINARY:
            raise _binary(piece)
        case Kind.XML:
            raise UnreadableInput(f"{piece.where} is XML, but neither a page nor a feed.", remedy="Save its text.")
        case Kind.ZIP:
            refuse_nested(piece, "zip")
            yield from _pieces(members(piece, options), options)
        case Kind.FEED:
            if piece.packed or piece.within:
                raise UnreadableInput(f"{piece.where} is a feed, not a page; only a feed named by you is followed.")
            yield from _pieces(entries(piece, options), options)
        case Kind.GZIP:
            yield from _read(unpacked(piece, options), options)
        case _:
            yield from _reports(piece, kind, options)


def _reports(piece: Piece, kind: Kind, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    readers = {
        Kind.JSON_LINES: read_json_lines, Kind.JSON: read_json, Kind.SPREADSHEET: read_spreadsheet, Kind.HTML: read_page,
        Kind.TEXT: read_plain,
    }  # fmt: skip
    is_one_report = kind in (Kind.HTML, Kind.TEXT)
    for found in readers[kind](piece, options):
        yield found if isinstance(found, SkipDocument) or not is_one_report else found.with_known(piece.known)


def _pieces(pieces: Iterator[Piece | SkipDocument], options: IntakeOptions) -> Iterator[FoundOrSkip]:
    for piece in pieces:
        if isinstance(piece, SkipDocument):
            yield piece
        else:
            yield from _read(piece, options)


def _binary(piece: Piece) -> UnreadableInput:
    kind = signature(piece.flow.head)
    if kind:
        return UnreadableInput(f"{piece.where} is {kind.name}, not text.", remedy=kind.remedy)
    return UnreadableInput(
        f"{piece.where} is a binary file, not text.",
        cause="It holds NUL bytes.",
        remedy="Save its text as UTF-8, or leave it out.",
    )


def _refuse_many(where: str, options: IntakeOptions) -> None:
    for name in ("title", "url"):
        if getattr(options, name):
            raise SettingsError(
                f"A {name} was given, but {readable(where)} can hold many reports.",
                cause=f"A {name} describes one report.",
                remedy=f"Leave the {name} out, or read that report alone.",
            )
