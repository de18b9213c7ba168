"""The library: all tables, each read when first asked for."""

from functools import cached_property
from pathlib import Path

from dragoman.knowledge.countries import Country, load_countries


class Library:
    """The shipped tables together with the user's own ``folders``; a table is read and checked on first use.

    Raises:
        TableError: on first use of a table that has a fault.
    """

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self.folders = folders

    @cached_property
    def countries(self) -> dict[str, Country]:
        """Countries by ISO 3166-1 alpha-3 code."""
        return load_countries(self.folders)
