"""The command ``actors``: who takes part, and the tables by which actors are known.

``dragoman actors Putin`` is ``dragoman actors list Putin``: what is none of the subcommands is a name.
"""

from importlib import import_module

import click

SUBCOMMANDS = {
    "list": "List who takes part, across all reports.",
    "inbox": "List the named actors that no table knows.",
    "add": "Add an actor to your own tables and read again what names it.",
    "import": "Take in an actor dictionary of the field, or a Wikidata dump.",
    "check": "Find contradictions in the tables of actors.",
    "merge": "Judge that two actors are one.",
    "split": "Judge that two actors are two.",
}


class Actors(click.Group):
    """The group of the commands on actors; without one of them it lists."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The subcommands, listing first."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of this name."""
        if cmd_name not in SUBCOMMANDS:
            return None
        command: click.Command = import_module(f"dragoman.cli.actors_{cmd_name}").command
        command.name = cmd_name
        command.short_help = SUBCOMMANDS[cmd_name]
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take a name or an option of the list for the arguments of ``list``."""
        if not args or (args[0] not in SUBCOMMANDS and args[0] not in ("-h", "--help")):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.command(
    cls=Actors,
    epilog="""
    \b
    Examples:
      dragoman actors
      dragoman actors Putin
      dragoman actors inbox
      dragoman actors add 'Ida Holm' --office President --country NOR --tables my-tables
    """,
)
def command() -> None:
    """List persons, bodies, groups and countries, and mend the tables by which they are known.

    'dragoman actors NAME' is 'dragoman actors list NAME'.
    """
