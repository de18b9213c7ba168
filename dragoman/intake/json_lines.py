"""JSON: reports as objects, one a line and streamed, or one object or a list of them in a file."""

import json
from collections.abc import Iterator

from dragoman.errors import TooLarge, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.flow import Flow, lines
from dragoman.intake.found import Found, FoundOrSkip
from dragoman.intake.kinds import looks_wide, wide_encoding
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece
from dragoman.intake.plain import too_long

_ESCAPED = 12  # bytes that a character may take in JSON: \ud83d\ude00
_REST = 1_000_000  # bytes for the other keys of a line


def read_json_lines(piece: Piece, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    """The reports of a JSON Lines file, one at a time; a broken line is reported by its number and passed over."""
    longest = _ESCAPED * options.longest_report + _REST
    for number, line in lines(_utf8(piece.flow), longest):
        where = f"{piece.where}, line {number:,}"
        if line is None:
            yield too_long(where, options)
        elif line.strip():
            yield _from_line(line, where)


def read_json(piece: Piece, options: IntakeOptions) -> Iterator[FoundOrSkip]:
    """The reports of a JSON file that is one object, or a list of objects."""
    limit = options.limits.json_bytes
    data = piece.flow.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(
            f"{piece.where} is one JSON document of more than {limit:,} bytes.",
            remedy="Save it as JSON Lines, one report a line; that has no limit.",
        )
    decoded = decode(data, piece.where, piece.charset)
    value = _parsed(decoded.text, piece.where)
    if not isinstance(value, list):
        yield _found_or_skip(value, piece.where, decoded.notes)
        return
    for number, item in enumerate(value, 1):
        yield _found_or_skip(item, f"{piece.where}, item {number:,}", decoded.notes)


def _utf8(flow: Flow) -> Iterator[bytes]:
    """The bytes as UTF-8 where they come as UTF-16 or UTF-32, whose line ends look different."""
    head = flow.head
    if not looks_wide(head):
        yield from flow.chunks()
        return
    import codecs

    decoder = codecs.getincrementaldecoder(wide_encoding(head))("replace")
    for chunk in flow.chunks():
        yield decoder.decode(chunk).encode("utf-8", "surrogatepass")
    yield decoder.decode(b"", final=True).encode("utf-8", "surrogatepass")


def _from_line(line: bytes, where: str) -> FoundOrSkip:
    try:
        decoded = decode(line, where)
        return report_of(_parsed(decoded.text, where), where, decoded.notes)
    except UnreadableInput as error:
        return error


def _found_or_skip(value: object, where: str, notes: tuple[str, ...]) -> FoundOrSkip:
    try:
        return report_of(value, where, notes)
    except UnreadableInput as error:
        return error


def _parsed(text: str, where: str) -> object:
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"column {error.colno:,}" if "\n" not in text.strip() else f"line {error.lineno:,}"
        raise UnreadableInput(
            f"{where}: broken JSON at {place} ({error.msg}).",
            cause="It was probably cut off, or a quotation mark or comma is missing.",
            remedy="Export it again.",
        ) from None
    except (ValueError, RecursionError) as error:
        raise UnreadableInput(f"{where}: JSON that cannot be read ({error}).") from None
    return value


def report_of(value: object, where: str, notes: tuple[str, ...]) -> Found:
    """The report that an object is.

    Raises:
        UnreadableInput: it is none, or has no words.
    """
    if not isinstance(value, dict):
        raise UnreadableInput(
            f"{where} is no report: not a JSON object but {_named(value)}.",
            remedy='A report is an object such as {"id": "1", "text": "…", "published": "2019-01-23"}.',
        )
    text = value.get("text")
    if not isinstance(text, str):
        raise UnreadableInput(
            f"{where} has no 'text'." if text is None else f"{where}: its 'text' is not a string but {_named(text)}.",
            remedy="Name the key that holds the report's words 'text'.",
        )
    return Found(
        where=where,
        text=text,
        id=_string(value, "id"),
        title=_string(value, "title"),
        source=_string(value, "source"),
        url=_string(value, "url"),
        published=_string(value, "published") or _string(value, "date") or _string(value, "dct"),
        corrects=_string(value, "corrects"),
        notes=notes,
    )


def _string(value: dict[str, object], key: str) -> str | None:
    """The value as a string; a number counts, anything else is somebody else's key of the same name."""
    found = value.get(key)
    if isinstance(found, int | float) and not isinstance(found, bool):
        found = str(found)
    return found.strip() or None if isinstance(found, str) else None


def _named(value: object) -> str:
    names = {list: "a list", dict: "an object", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")
