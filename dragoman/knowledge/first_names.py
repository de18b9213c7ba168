"""First names: whether a given name is a man's or a woman's."""

from collections.abc import Iterable
from pathlib import Path

from dragoman.knowledge.spelling import fold
from dragoman.knowledge.tables import rows


def load_first_names(folders: Iterable[Path] = ()) -> dict[str, str]:
    """The gender ("m" or "f") of given names, by the name without accents in small letters."""
    table = rows("actors/first_names.csv", ("name", "gender"), folders)
    return {fold(row.required("name")).lower(): row.one_of("gender", ("m", "f")) for row in table}
