"""The command ``schema``: the JSON Schema of a record."""

import json

import click


@click.command(
    epilog="""
    \b
    Example:
      dragoman schema > record.schema.json
    """
)
def command() -> None:
    """Print the JSON Schema (2020-12) of a record, as 'read --json' and 'export' write it."""
    from dragoman.records.record import json_schema

    click.echo(json.dumps(json_schema(), indent=2))
