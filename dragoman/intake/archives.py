"""Archives: the members of a zip, the content of a gzip; nothing is written to disk under a name from inside."""

import gzip
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from dragoman.errors import SkipDocument, UnreadableInput
from dragoman.intake.flow import DAMAGED, Allowance, Counted, Flow
from dragoman.intake.options import IntakeOptions
from dragoman.intake.piece import Piece, readable

_ENCRYPTED = 0x1


def members(piece: Piece, options: IntakeOptions) -> Iterator[Piece | SkipDocument]:
    """The files in the zip, by name; one that cannot be read is reported and passed over."""
    allowance = Allowance(options.limits.unpacked_bytes, piece.where)
    with _opened(piece, options) as archive:
        infos = [info for info in archive.infolist() if not info.is_dir() and not _is_hidden(info.filename)]
        if not infos:
            yield UnreadableInput(f"{piece.where} is an empty archive.")
        for info in sorted(infos, key=lambda info: info.filename):
            yield from _member(archive, info, piece, allowance)
            if allowance.spent:
                return


def unpacked(piece: Piece, options: IntakeOptions) -> Piece:
    """What the gzip holds, unpacked as it is read."""
    refuse_nested(piece, "gzip")
    file = cast("BinaryIO", piece.flow)  # all that is asked of it is to be read
    stream = Counted(gzip.GzipFile(fileobj=file, mode="rb"), Allowance(options.limits.unpacked_bytes, piece.where))
    name = piece.name[: -len(".gz")] if piece.ending == ".gz" else piece.name
    return replace(piece, flow=Flow(stream), name=name, packed="gzip")


def refuse_nested(piece: Piece, kind: str) -> None:
    """Refuse an archive in an archive.

    Raises:
        UnreadableInput: the piece comes out of one.
    """
    if piece.packed:
        raise UnreadableInput(
            f"{piece.where} is a {kind} inside a {piece.packed}; archives in archives are not opened.",
            remedy=f"Unpack the {piece.packed} and read what is in it.",
        )


def damaged(where: str, error: BaseException) -> UnreadableInput:
    """The error for an input that breaks off, or cannot be read, in the middle."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else readable(str(error))
    return UnreadableInput(
        f"{where} cannot be read ({reason or type(error).__name__}).",
        cause="It is damaged, or was not downloaded to its end.",
        remedy="Fetch it again.",
    )


def _opened(piece: Piece, options: IntakeOptions) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(piece.flow.file(options.limits.packed_bytes, piece.where))
    except (OSError, *DAMAGED) as error:
        raise damaged(piece.where, error) from error


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, piece: Piece, allowance: Allowance
) -> Iterator[Piece | SkipDocument]:
    where = f"{piece.where}, member {readable(info.filename)}"
    if refusal := _refusal(info, where):
        yield refusal
        return
    try:
        with archive.open(info) as stream:
            yield Piece(where=where, name=info.filename, flow=Flow(Counted(stream, allowance)), packed="zip")
    except SkipDocument as error:
        yield error
    except (OSError, *DAMAGED) as error:
        yield damaged(where, error)


def _refusal(info: zipfile.ZipInfo, where: str) -> UnreadableInput | None:
    if info.flag_bits & _ENCRYPTED:
        return UnreadableInput(f"{where} is encrypted.", remedy="Unpack it with its password and read the folder.")
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts and path.parts[0].endswith(":")):
        return UnreadableInput(
            f"{where} has a name that leads out of the archive; it was not read.",
            cause="The archive was probably tampered with.",
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return UnreadableInput(f"{where} is a link, not a file; it was not read.")
    return None


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part != ".." for part in parts)
