"""Plain text and Markdown: the text as given, and what a Markdown file's front matter says of it."""

import re
from collections.abc import Iterator

from dragoman.errors import TooLarge, UnreadableInput
from dragoman.intake.decoding import decode
from dragoman.intake.found import Found
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<lines>(?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"(?P<name>[A-Za-z_]+)[ \t]*:[ \t]+(?P<value>[^\r\n]*)")
_MARKDOWN = (".md", ".markdown", ".mdown")


def read_plain(piece: Piece, options: IntakeOptions) -> Iterator[Found]:
    """The one report that the text is."""
    decoded = decode(whole(piece, options), piece.where, piece.charset)
    text, fields = decoded.text, dict[str, str]()
    if piece.ending in (*_MARKDOWN, ""):  # standard input has no name to tell it by
        text, fields = _without_front_matter(text)
    yield Found(
        where=piece.where,
        text=text,
        id=fields.get("id"),
        title=fields.get("title"),
        source=fields.get("source"),
        url=fields.get("url"),
        published=fields.get("published") or fields.get("date"),
        notes=decoded.notes,
    )


def whole(piece: Piece, options: IntakeOptions) -> bytes:
    """All bytes of a text.

    Raises:
        TooLarge: they are more than a report can have in any encoding.
    """
    limit = 4 * options.longest_report + 4
    data = piece.flow.read(limit + 1)
    if len(data) > limit:
        raise too_long(piece.where, options)
    return data


def too_long(where: str, options: IntakeOptions) -> TooLarge:
    """The error for a report that is longer than one can be."""
    return TooLarge(
        f"{where} is longer than a report can be ({options.longest_report:,} characters).",
        cause="It is probably a collection of many reports.",
        remedy="Split it: one file a report, or one line of JSON Lines a report.",
    )


def empty(where: str) -> UnreadableInput:
    """The error for an input without a word."""
    return UnreadableInput(
        f"{where} is empty.",
        cause="It was probably never written, or its download failed.",
        remedy="Leave it out, or fetch it again.",
    )


def _without_front_matter(text: str) -> tuple[str, dict[str, str]]:
    match = _FRONT_MATTER.match(text)
    if not match:
        return text, {}
    found = [field for line in match["lines"].splitlines() if (field := _FIELD.fullmatch(line.rstrip()))]
    if not found:
        return text, {}  # a rule at the top, not front matter
    fields = {field["name"].lower(): field["value"].strip().strip("\"'") for field in found}
    return text[match.end() :], {name: value for name, value in fields.items() if value}
