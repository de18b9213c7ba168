"""Folders: their files in order, those of folders within them too; hidden ones are passed over."""

from collections.abc import Iterator
from pathlib import Path

from dragoman.errors import SkipDocument, UnreadableInput
from dragoman.intake.piece import readable


def files(folder: Path) -> Iterator[Path | SkipDocument]:
    """The files under the folder, sorted by name, each folder in its place; what cannot be read is reported."""
    found = False
    for path in _walked(folder, (), set()):
        found = True
        yield path
    if not found:
        yield UnreadableInput(
            f"The folder {readable(str(folder))} holds no files.",
            cause="It is empty, or all that is in it is hidden.",
            remedy="Name the folder that holds the reports.",
        )


_Key = tuple[int, int]


def _walked(folder: Path, above: tuple[_Key, ...], visited: set[_Key]) -> Iterator[Path | SkipDocument]:
    """The files under the folder; links are followed, but no folder is read twice."""
    try:
        status = folder.stat()
        children = sorted(folder.iterdir())
    except OSError as error:
        yield unreadable(folder, error)
        return
    key = (status.st_dev, status.st_ino)
    if key in above:
        yield UnreadableInput(
            f"The folder {readable(str(folder))} is a link to a folder that holds it; it was not read again."
        )
    if key in visited:
        return
    visited.add(key)
    for child in children:
        if child.name.startswith("."):
            continue
        yield from _child(child, (*above, key), visited)


def _child(child: Path, above: tuple[_Key, ...], visited: set[_Key]) -> Iterator[Path | SkipDocument]:
    try:
        if child.is_dir():
            yield from _walked(child, above, visited)
        elif child.is_file():
            yield child
        elif child.exists():
            yield UnreadableInput(f"{readable(str(child))} is a device or a pipe, not a file; it was not read.")
        else:
            yield UnreadableInput(f"{readable(str(child))} is a link to a file that is gone.")
    except OSError as error:
        yield unreadable(child, error)


def unreadable(path: Path, error: OSError) -> UnreadableInput:
    """The error for a path that cannot be opened."""
    name = readable(str(path))
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(
            f"{name} does not exist.", cause="The name is misspelt, or relative to another folder.",
            remedy="Check it, for example with 'ls'.",
        )  # fmt: skip
    if isinstance(error, PermissionError):
        return UnreadableInput(
            f"{name} may not be read by you.", cause="Its permissions forbid it.", remedy="Change them with 'chmod'."
        )
    return UnreadableInput(f"{name} cannot be opened ({error.strerror or type(error).__name__}).")
