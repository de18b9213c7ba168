"""Own tables: the option that names the folder to which rows are added."""

from pathlib import Path

import click

from dragoman.settings import Settings

own_tables = click.option(
    "--tables", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
    help="The folder of your own tables, made where it is missing; or set DRAGOMAN_TABLES.",
)  # fmt: skip


def settings_with(folder: Path | None, database: Path | None = None) -> Settings:
    """The settings with the user's folder first.

    Raises:
        UsageError: no folder is named.
    """
    settings = Settings.from_environment(database=database, tables=(folder,) if folder else None)
    if not settings.tables:
        raise click.UsageError("Name the folder of your own tables with --tables, or set DRAGOMAN_TABLES.")
    return settings
