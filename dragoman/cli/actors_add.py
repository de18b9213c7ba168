"""The command ``actors add``: a row in the user's own tables, and what it touches is read again."""

from pathlib import Path

import click

from dragoman.cli.options import database
from dragoman.cli.own_tables import own_tables, settings_with

_KINDS = {"person": "actors/leaders/own.csv", "organisation": "actors/organisations.csv", "group": "actors/groups.csv",
          "people": "actors/peoples.csv"}  # fmt: skip


@click.command(
    epilog="""
    \b
    Examples:
      dragoman actors add 'Ida Holm' --office President --country NOR --sectors GOV --from 2020-10 --tables my-tables
      dragoman actors add 'River Front' --kind group --alias 'RF' --sectors REB --tables my-tables
    """
)
@click.argument("name")
@click.option("--kind", type=click.Choice(list(_KINDS)), default="person", show_default=True, help="What it is.")
@click.option("--country", default="", metavar="CODE", help="ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC.")
@click.option("--sectors", default="", metavar="CODES", help="PLOVER's, the main one first, parted by |.")
@click.option("--office", default="", help="A person's office; a person must have one.")
@click.option("--from", "since", default="", metavar="DATE", help="Since when: a year, a month or a day.")
@click.option("--to", "until", default="", metavar="DATE", help="The first day on which it no longer holds.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME", help="Another name; may be repeated.")
@click.option("--gender", type=click.Choice(["m", "f"]), default=None, help="A person's.")
@click.option("--id", "identity", default="", metavar="ID", help="The row's id.  [default: made of the name]")
@own_tables
@database
def command(
    name: str, kind: str, country: str, sectors: str, office: str, since: str, until: str, aliases: tuple[str, ...],
    gender: str | None, identity: str, tables: Path | None, db: Path | None,
) -> None:  # fmt: skip
    """Add NAME to your own tables, in the folder of --tables, and read again the reports that name it.

    A further row for a person adds an office; a row for a body of ours replaces what we say of it.
    """
    from dragoman.cli.recoding import recode
    from dragoman.knowledge.library import Library
    from dragoman.knowledge.own_tables import add_rows
    from dragoman.knowledge.own_tables import identity as made_of

    settings = settings_with(tables, db)
    if kind == "person" and not office:
        raise click.UsageError("A person needs an office: --office 'Foreign Minister'.")
    row = {"id": identity or made_of(name), "name": name, "aliases": "|".join(aliases), "country": country,
           "countries": country, "sectors": sectors, "office": office, "gender": gender or "", "from": since, "to": until,
           "kind": "organisation", "source": "own"}  # fmt: skip
    path, new = add_rows(settings.tables[0], _KINDS[kind], [row])
    _ = Library(settings.tables).names  # a fault in the new row is told here, with its file and line
    click.echo(f"{path}: {name} {'added' if new else 'is there already'}.")
    if settings.database.exists():
        click.echo(f"{recode(settings, (name, *aliases))} reports read again.")
