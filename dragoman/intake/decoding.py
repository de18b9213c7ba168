"""Decoding: bytes become text, whatever encoding they are in, with a note where it had to be guessed."""

import codecs
import re
from dataclasses import dataclass

from dragoman.errors import UnreadableInput
from dragoman.intake.kinds import looks_wide, wide_encoding

_NEVER_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 200_000  # bytes that are enough to tell an encoding
_RUN = re.compile(rb"[\x80-\xff]{4}")  # a word in another alphabet
_TURKISH = re.compile(rb"[A-Za-z\xc0-\xff][\xf0\xfe]|\xdd[a-z]")  # ğ, ş and İ; in Windows-1252 Icelandic ð, þ and Ý
_NAMES = {f"cp{number}": f"Windows-{number}" for number in range(1250, 1259)} | {"latin-1": "ISO-8859-1"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what the reader should know of how it was decoded."""

    text: str
    note: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """The note as a tuple, to be joined to others."""
        return (self.note,) if self.note else ()


def decode(data: bytes, where: str, charset: str | None = None) -> Decoded:
    """The text that the bytes are; ``charset`` is what the page or its server says of it.

    Raises:
        UnreadableInput: they are no text in any encoding we know.
    """
    decoded = _by_mark(data, where) or _as(data, charset) or _as_utf8(data) or _by_line(data) or _by_guess(data)
    if decoded is None:
        raise _undecodable(where)
    check_characters(decoded.text, where)
    return decoded


def check_characters(text: str, where: str) -> None:
    """Refuse text with characters that no report has.

    Raises:
        UnreadableInput: a NUL or half a surrogate pair, which no database keeps, or many control characters.
    """
    if "\x00" in text:
        raise UnreadableInput(
            f"{where} holds a NUL character at position {text.index(chr(0)):,}.",
            cause="It is not text, or was damaged when it was exported.",
            remedy="Export it again, or delete the character.",
        )
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnreadableInput(
            f"{where} holds half a character (a lone surrogate) at position {error.start:,}.",
            cause="A text was cut in the middle of a character when it was exported.",
            remedy="Export it again, or delete the character.",
        ) from None
    if len(_NEVER_IN_TEXT.findall(text, 0, _SAMPLE)) > 0.01 * min(len(text), _SAMPLE):
        raise _undecodable(where)


def _undecodable(where: str) -> UnreadableInput:
    return UnreadableInput(
        f"{where} is not text in any known encoding.",
        cause="It is probably a binary file, or damaged.",
        remedy="Save it as UTF-8 text.",
    )


def _by_mark(data: bytes, where: str) -> Decoded | None:
    if data.startswith(codecs.BOM_UTF8):
        return _as_utf8(data[3:])
    if not looks_wide(data):
        return None
    encoding = wide_encoding(data)
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError:
        raise _undecodable(where) from None


def _as(data: bytes, charset: str | None) -> Decoded | None:
    """The text in the encoding that was declared; None where that is unknown, or untrue."""
    if not charset or charset.lower() in ("utf-8", "utf8"):
        return None
    try:
        name = codecs.lookup(charset.strip()).name
        return Decoded(data.decode("cp1252" if name in ("iso8859-1", "ascii") else name))
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _as_utf8(data: bytes) -> Decoded | None:
    """The text as UTF-8, also where a few bytes of it are damaged."""
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    rest = _SEQUENCE.sub(b"", data)
    sound, broken = (len(data) - len(rest)) // 2, len(_HIGH.findall(rest))
    if sound < 4 * broken:
        return None
    return Decoded(data.decode("utf-8", "replace"), f"Damaged bytes were replaced by the sign \ufffd: {broken}.")


def _by_line(data: bytes) -> Decoded | None:
    """The text of lines in two encodings, as when files were joined: each line in UTF-8 or, where it is none, as guessed."""
    lines = data.split(b"\n")
    others = b"\n".join(line for line in lines if not _is_utf8(line))
    if not _SEQUENCE.search(data) or _SEQUENCE.search(others):
        return None
    for encoding in _guesses(others):
        try:
            text = "\n".join(line.decode("utf-8" if _is_utf8(line) else encoding) for line in lines)
        except UnicodeDecodeError:
            continue
        name = _NAMES.get(encoding, encoding)
        note = f"Some lines were read as {name}, the others as UTF-8; if letters look wrong, save all as UTF-8."
        return Decoded(text, note)
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _by_guess(data: bytes) -> Decoded | None:
    for encoding in _guesses(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        name = _NAMES.get(encoding, encoding)
        return Decoded(text, f"The text was read as {name}; if letters look wrong, save it as UTF-8.")
    return None


def _guesses(data: bytes) -> list[str]:
    """Likely encodings, the likeliest first; English with a few foreign names says too little for statistics."""
    sample = data[:_SAMPLE]
    if not _RUN.search(sample) and len(_HIGH.findall(sample)) < 0.1 * len(sample):
        return ["cp1254", "cp1252", "cp1250"] if _TURKISH.search(sample) else ["cp1252", "cp1250", "latin-1"]
    from charset_normalizer import from_bytes  # loaded only where it is needed

    best = from_bytes(sample).best()
    return [best.encoding] if best else []
