"""A flow: the bytes of one input, read once from front to back, whose head can be looked at beforehand."""

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Protocol, cast

from dragoman.errors import TooLarge

HEAD = 65_536
# What the standard library raises on archives that are damaged, in whichever place.
DAMAGED = (EOFError, zlib.error, zipfile.BadZipFile, struct.error, RuntimeError, ValueError, LookupError, OverflowError)


class Readable(Protocol):
    """Anything with bytes to read: a file, a pipe, a member of an archive, the answer of a server."""

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; none at the end."""


class Flow:
    """The bytes of one input; ``head`` is its beginning, and stays to be read."""

    __slots__ = ("_stream", "_waiting", "head")

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.head = self._waiting = _filled(stream, HEAD)

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes; fewer only at the end."""
        taken, self._waiting = self._waiting[:size], self._waiting[size:]
        return taken if len(taken) == size else taken + _filled(self._stream, size - len(taken))

    def chunks(self) -> Iterator[bytes]:
        """All bytes, a piece at a time."""
        while chunk := self.read(HEAD):
            yield chunk

    def file(self, limit: int, where: str) -> BinaryIO:
        """A file that can be read at any place, as archives need: the stream itself, or a temporary copy of it."""
        if isinstance(self._stream, Counted) or not getattr(self._stream, "seekable", lambda: False)():
            return _copied(self, limit, where)
        file = cast("BinaryIO", self._stream)
        file.seek(0)
        return file


class Counted:
    """A stream whose bytes are counted against what an archive may unpack to."""

    __slots__ = ("_allowance", "_stream")

    def __init__(self, stream: Readable, allowance: "Allowance") -> None:
        self._stream, self._allowance = stream, allowance

    def read(self, size: int, /) -> bytes:
        """At most ``size`` bytes.

        Raises:
            TooLarge: the archive unpacks to more than is allowed.
            OSError: it is damaged.
        """
        try:
            data = self._stream.read(size)
        except DAMAGED as error:
            raise OSError(str(error)) from error
        self._allowance.spend(len(data))
        return data


class Allowance:
    """How much one archive may still unpack to; counted, since an archive's own figures can lie."""

    __slots__ = ("_left", "_limit", "_where")

    def __init__(self, limit: int, where: str) -> None:
        self._left = self._limit = limit
        self._where = where

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self._left < 0

    def spend(self, size: int) -> None:
        """Count ``size`` more bytes.

        Raises:
            TooLarge: nothing is left.
        """
        self._left -= size
        if self._left < 0:
            raise TooLarge(
                f"{self._where} unpacks to more than {self._limit:,} bytes; the rest of it was not read.",
                cause="It is a very large collection, or a file made to fill the disks of those who unpack it.",
                remedy="If you trust it, unpack it yourself and read the folder.",
            )


def lines(chunks: Iterator[bytes], longest: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers, from 1; None stands for a line longer than ``longest`` bytes, which is passed over."""
    number, waiting, too_long = 1, bytearray(), False
    for chunk in chunks:
        *whole, rest = chunk.split(b"\n")
        for piece in whole:
            waiting += piece
            yield number, None if too_long or len(waiting) > longest else bytes(waiting)
            number, too_long = number + 1, False
            waiting.clear()
        waiting += rest
        if len(waiting) > longest:
            too_long = True
            waiting.clear()
    if waiting or too_long:
        yield number, None if too_long else bytes(waiting)


def _filled(stream: Readable, size: int) -> bytes:
    data = stream.read(size)
    while data and len(data) < size and (more := stream.read(size - len(data))):
        data += more
    return data


def _copied(flow: Flow, limit: int, where: str) -> BinaryIO:
    copy = cast("BinaryIO", tempfile.SpooledTemporaryFile(max_size=8_000_000))  # noqa: SIM115 — closed by the caller
    size = 0
    for chunk in flow.chunks():
        size += len(chunk)
        if size > limit:
            copy.close()
            raise TooLarge(
                f"{where} is an archive of more than {limit:,} bytes.", remedy="Save it as a file and name the file."
            )
        copy.write(chunk)
    copy.seek(0)
    return copy
