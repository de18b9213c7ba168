"""Checks: what ``doctor`` looks at, one function each."""

import importlib.metadata
import platform
import re
import sys
import time
from collections.abc import Callable, Iterator
from functools import cached_property

from dragoman import __file__ as package
from dragoman import __version__
from dragoman.cli.reports import counted
from dragoman.errors import DragomanError
from dragoman.knowledge.library import Library
from dragoman.records.base import Fact
from dragoman.settings import Settings
from dragoman.store.census import full_text_search, take_census

_OLDEST = (3, 11)


class Check(Fact, frozen=True, kw_only=True):
    """One thing that was looked at; ``well`` is null where it is neither well nor a fault."""

    name: str
    well: bool | None
    found: str
    remedy: str = ""


def check_all(settings: Settings) -> Iterator[Check]:
    """All checks; a fault in one does not keep the others from being made."""
    for name, check in _CHECKS.items():
        try:
            well, found, remedy = check(settings)
        except DragomanError as error:
            well, found, remedy = False, " ".join(filter(None, (error.what, error.cause))), error.remedy
        except Exception as error:  # a broken package can fail in any way, and that is what doctor is for
            well, found, remedy = False, f"{type(error).__name__}: {error}", "Reinstall dragoman."
        yield Check(name=name, well=well, found=found, remedy=remedy)


Finding = tuple[bool | None, str, str]


def _python(_: Settings) -> Finding:
    found = f"{platform.python_version()}, {platform.system()} {platform.machine()}"
    return sys.version_info >= _OLDEST, found, "" if sys.version_info >= _OLDEST else "Dragoman needs Python 3.11."


def _dragoman(_: Settings) -> Finding:
    return True, f"{__version__} in {package.removesuffix('/__init__.py')}", ""


def _packages(_: Settings) -> Finding:
    try:
        required = importlib.metadata.requires("dragoman") or []
    except importlib.metadata.PackageNotFoundError:
        return None, "dragoman itself is not installed, so what it needs is not known", "Run 'pip install dragoman'."
    names = [re.split(r"[^\w.-]", line)[0] for line in required if "extra ==" not in line]
    found, missing = [], []
    for name in names:
        try:
            found.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    remedy = f"Run 'pip install {' '.join(missing)}'." if missing else ""
    return not missing, ", ".join(found) + (f"; missing: {', '.join(missing)}" if missing else ""), remedy


def _model(settings: Settings) -> Finding:
    from dragoman.reading.parse import load_model

    began = time.perf_counter()
    nlp = load_model(settings.model)
    seconds = time.perf_counter() - began
    facts = nlp.meta
    return (
        True,
        f"{settings.model} ({facts.get('lang')}_{facts.get('name')} {facts.get('version')}), in {seconds:.1f} s",
        "",
    )


def _tables(settings: Settings) -> Finding:
    library = Library(settings.tables)
    names = [
        name for name, value in vars(Library).items() if isinstance(value, cached_property) and name != "gazetteer"
    ]
    for name in names:
        getattr(library, name)
    own = f", with your own in {', '.join(map(str, settings.tables))}" if settings.tables else ""
    return True, f"{len(names)} kinds of tables load and are sound{own}", ""


def _gazetteer(settings: Settings) -> Finding:
    from dragoman.knowledge.gazetteer.index import Gazetteer
    from dragoman.knowledge.gazetteer.opening import index_path

    path = index_path(settings.cache, settings.tables)
    if not path.exists():
        remedy = "It is built when you first read a report, or now: 'python -m dragoman.knowledge.gazetteer build'."
        return None, f"{path}: not built yet", remedy
    return True, f"{Gazetteer(path).about()['places']} places in {path}", ""


def _full_text(_: Settings) -> Finding:
    import sqlite3

    well = full_text_search()
    return well, f"SQLite {sqlite3.sqlite_version} {'with' if well else 'without'} FTS5", (
        "" if well else "Use a Python whose sqlite3 module has FTS5: those of python.org, Debian and conda do."
    )  # fmt: skip


def _database(settings: Settings) -> Finding:
    path = settings.database
    if not path.exists():
        return None, f"{path}: not there yet", "It is made when you first read a report."
    census = take_census(path)
    found = (
        f"{path}: schema {census.schema}, {census.size / 1e6:.1f} MB, {census.reports} reports ({census.versions} versions, "
        f"{census.readings} readings, {census.withdrawn} withdrawals); {counted(census.entries)}"
    )
    return census.sound, found, "" if census.sound else "It is damaged: restore it from a backup."


_CHECKS: dict[str, Callable[[Settings], Finding]] = {
    "Python": _python,
    "dragoman": _dragoman,
    "packages": _packages,
    "language model": _model,
    "tables": _tables,
    "gazetteer": _gazetteer,
    "full-text search": _full_text,
    "database": _database,
}
