"""The command ``actors import``: an actor dictionary of the field becomes rows of the user's own tables."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.own_tables import own_tables, settings_with

if TYPE_CHECKING:
    from dragoman.exchange.dictionaries.rows import NamedRow


@click.command(
    epilog="""
    \b
    Examples:
      dragoman actors import Phoenix.International.actors.txt --format actors --tables my-tables
      dragoman actors import Phoenix.agents.txt --format agents --tables my-tables
      dragoman actors import latest-all.json.bz2 --format wikidata --tables my-tables
    """
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--format", "kind", type=click.Choice(["actors", "agents", "wikidata"]), required=True,
    help="PETRARCH or Phoenix actors or agents, or a Wikidata JSON dump (plain, gz, bz2).",
)  # fmt: skip
@own_tables
def command(file: Path, kind: str, tables: Path | None) -> None:
    """Add what FILE lists to your own tables; dates are kept.

    Nothing is read again: 'dragoman read' does that with the new tables. 'dragoman actors check' says what then
    contradicts our tables.
    """
    from dragoman.knowledge.own_tables import add_rows

    settings = settings_with(tables)
    by_table: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for table, row in _rows(file, kind):
        by_table[table].append(row)
    for table in sorted(by_table):
        path, number = add_rows(settings.tables[0], table, by_table[table])
        click.echo(f"{path}: {number} rows added.")
    if not by_table:
        click.echo(f"{file} lists nothing that our tables take.")


def _rows(file: Path, kind: str) -> "Iterable[NamedRow]":
    from dragoman.exchange.dictionaries.petrarch import actors, agents
    from dragoman.exchange.dictionaries.rows import actor_rows, agent_rows, sector_codes
    from dragoman.exchange.dictionaries.wikidata import wikidata_rows
    from dragoman.knowledge.countries import load_countries

    if kind == "wikidata":
        return wikidata_rows(file)
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    if kind == "agents":
        return agent_rows(agents(lines, str(file)), sector_codes(), file.name)
    return actor_rows(actors(lines, str(file)), sector_codes(), load_countries(), file.name)
