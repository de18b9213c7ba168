"""Opening: the index as it lies in the cache, built first where it is not there yet."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from dragoman.knowledge.gazetteer.build import ABOUT_ENTRIES, Progress, build_file, fill, fingerprint
from dragoman.knowledge.gazetteer.index import Gazetteer


@lru_cache(maxsize=4)
def open_gazetteer(cache: Path, folders: tuple[Path, ...] = ()) -> Gazetteer:
    """The gazetteer of these tables, from the cache; built now, with a progress bar, where it is not there.

    Raises:
        StopRun: a package that it is built from is not installed.
        TableError: one of the tables has a fault.
    """
    path = index_path(cache, folders)
    if not _is_sound(path):
        return _built(path, folders)
    return Gazetteer(path)


def index_path(cache: Path, folders: tuple[Path, ...] = ()) -> Path:
    """Where the index lies."""
    return cache / f"gazetteer-{fingerprint(folders)}.sqlite"


def _is_sound(path: Path) -> bool:
    """Whether a finished index lies there, and not a file that somebody cut off or put there by mistake."""
    try:
        if not path.is_file():
            return False
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return connection.execute("SELECT value FROM about WHERE name = 'places'").fetchone() is not None
        finally:
            connection.close()
    except (OSError, sqlite3.Error):
        return False


def _built(path: Path, folders: tuple[Path, ...]) -> Gazetteer:
    """Build in the cache, else in memory, where it takes 35 MB."""
    try:
        with _progress() as progress:
            build_file(path, folders, progress)
        return Gazetteer(path)
    except (OSError, sqlite3.Error) as error:
        _say(f"The gazetteer cannot be kept in {path.parent} ({error}): the disk is full, or the folder not writable.")
        _say(
            "It is built in memory at every start until then; free some 100 MB, or name another folder in DRAGOMAN_CACHE."
        )
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    fill(connection, folders)
    return Gazetteer(connection=connection)


def _say(line: str) -> None:
    print(line, file=sys.stderr)


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """A bar on standard error, where somebody looks; else one line."""
    if not sys.stderr.isatty():
        _say("Building the gazetteer, once; this takes about half a minute.")
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("building the gazetteer, once"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("building", total=ABOUT_ENTRIES)
        yield lambda done: bar.update(task, completed=done)
