"""Kinds: what an input is, told by its content; its name decides only where the content leaves it open."""

import json
import re
from enum import Enum

from dragoman.intake.flow import HEAD
from dragoman.intake.piece import Piece
from dragoman.knowledge.file_kinds import FileKind, load_file_kinds


class Kind(Enum):
    """What an input turns out to be."""

    EMPTY = "empty"
    TEXT = "text"
    HTML = "HTML"
    FEED = "feed"
    XML = "XML"
    JSON = "JSON"
    JSON_LINES = "JSON Lines"
    SPREADSHEET = "CSV"
    ZIP = "zip"
    GZIP = "gzip"
    BINARY = "binary"


_MARKUP = re.compile(
    r"<(?:html|head|body|article|main|section|div|p|h[1-6]|meta|title|table|ul|span|br|script|style)\b[^<>]*>", re.I
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.I)
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*>|<\?[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*", re.I | re.S)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def kind_of(piece: Piece) -> Kind:
    """What the piece is, by its first bytes."""
    head = piece.flow.head
    if not head.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        return Kind.EMPTY if len(head) < HEAD else Kind.TEXT
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not signature(head):
        return Kind.ZIP
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if signature(head) or (b"\x00" in head and not looks_wide(head)):
        return Kind.BINARY
    return _kind_of_text(_rough(head).lstrip("\ufeff \t\r\n"), piece)


def signature(head: bytes) -> FileKind | None:
    """Which known kind of file that is no text begins like this."""
    return next((kind for kind in load_file_kinds() if kind.fits(head)), None)


def looks_wide(head: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32: by their mark, or by zeros in every other place."""
    if head.startswith(_WIDE):
        return True
    even, odd = head[0:2000:2].count(0), head[1:2000:2].count(0)
    half = len(head[:2000]) / 2
    return min(even, odd) < 0.05 * half and max(even, odd) > 0.7 * half


def wide_encoding(head: bytes) -> str:
    """Which of the wide encodings the bytes are in."""
    if head.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return "utf-16-le" if head[1:2000:2].count(0) > head[0:2000:2].count(0) else "utf-16-be"


def _rough(head: bytes) -> str:
    return head.decode(wide_encoding(head) if looks_wide(head) else "utf-8", "replace")


def _kind_of_text(text: str, piece: Piece) -> Kind:
    if text.startswith(("{", "[")):
        return _kind_of_json(text, piece)
    if piece.ending in (".csv", ".tsv"):
        return Kind.SPREADSHEET
    if not text.startswith("<"):
        is_page = piece.ending in (".html", ".htm", ".xhtml") and len(_MARKUP.findall(text)) > 1
        return Kind.HTML if is_page else Kind.TEXT
    root = text[_end_of_prologue(text) :][:2000]
    if _FEED.match(root):
        return Kind.FEED
    if _MARKUP.search(text[:8000]) or re.match(r"<!doctype html", text, re.I):
        return Kind.HTML
    return Kind.XML if text.startswith("<?xml") or piece.ending == ".xml" else Kind.TEXT


def _end_of_prologue(text: str) -> int:
    match = _PROLOGUE.match(text)
    return match.end() if match else 0


def _kind_of_json(text: str, piece: Piece) -> Kind:
    named_lines = piece.ending in (".jsonl", ".ndjson")
    named = named_lines or piece.ending == ".json"
    if text.startswith("["):
        return Kind.JSON if named or re.match(r"\[\s*\{", text) else Kind.TEXT
    if not named and not re.match(r'\{\s*["}]', text):
        return Kind.TEXT
    whole = text.split("\n") if len(piece.flow.head) < HEAD else text.split("\n")[:-1]  # the last may be cut
    if not whole or any(line.startswith("{") and _is_object(line) for line in whole):
        return Kind.JSON_LINES
    runs_on = not whole[0].rstrip().endswith("}")
    return Kind.JSON if runs_on and not _is_broken_line(whole) else Kind.JSON_LINES


def _is_broken_line(whole: list[str]) -> bool:
    """Whether these are JSON Lines of which all at hand are broken, rather than one object over several lines."""
    return len(whole) == 1 or sum(line.startswith("{") for line in whole) > 1


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
