"""Main: the command ``dragoman`` and the list of its subcommands, each loaded when it is called.

Nothing heavy is imported here: ``dragoman --help`` must be there at once.
"""

import sys
from difflib import get_close_matches
from functools import partial
from importlib import import_module
from typing import Any

import click

from dragoman import __version__
from dragoman.cli.failing import PipeClosed, guarded

# Each command with its line in the list; the module of the same name in this folder holds it, under the name ``command``.
COMMANDS = {
    "read": "Read reports and keep what they say.",
    "demo": "Read the dossier that comes with dragoman and print a brief on it.",
    "brief": "Print one page on a topic, a place, an actor or an agreement.",
    "reports": "List the reports that have been read.",
    "show": "Show a report with its entries marked in the text.",
    "events": "List who did what to whom.",
    "statements": "List who said what.",
    "positions": "List what an actor has said on a subject, where it changed, and who says the opposite.",
    "timeline": "List what happened, in the order of the world's time.",
    "agreements": "List what was agreed and promised, and what became of it.",
    "control": "List who holds which place, by whose word.",
    "actors": "List who takes part, across all reports.",
    "occurrences": "List each event once, with all who tell of it and how sure it is.",
    "disputes": "List what sources say differently, side by side.",
    "changes": "Say what is new since a day, what changed, what was corrected.",
    "series": "Count events by month, dyad and quad class.",
    "copies": "List the texts that several reports carry.",
    "search": "Find reports by their words.",
    "why": "Say what an entry rests on: words, sentence, report, rule.",
    "export": "Write records or entries to a file.",
    "classify": "Say which event type holds between two actors that you marked.",
    "codebook": "Print what the event types and contexts mean, and which words give them.",
    "audit": "Judge a random sample by hand: how many events are right, how many are missed.",
    "merge": "Judge that two events are one.",
    "split": "Judge that two events are two.",
    "judgements": "List what users judged about events, or take it back.",
    "withdraw": "Set a report or an entry aside; nothing is deleted.",
    "restore": "Take a withdrawal back.",
    "schema": "Print the JSON Schema of a record.",
    "doctor": "Check that all is well.",
    "completion": "Print the script by which your shell completes commands.",
}


class Commands(click.Group):
    """The group of all commands; its help needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dragoman.cli.{cmd_name}").command
        command.name = cmd_name
        command.short_help = COMMANDS[cmd_name]
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words name; a misspelt one is refused with what it may have meant."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = " or ".join(f"'{name}'" for name in get_close_matches(args[0], COMMANDS, n=2))
            meant = f" Did you mean {near}?" if near else " 'dragoman --help' lists them all."
            ctx.fail(f"There is no command '{args[0]}'.{meant}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand; click would take a closed pipe for a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise PipeClosed from error

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:
        """Run a command; every error becomes one message and an exit code."""
        plain = partial(super().main, *args, standalone_mode=False, **extra)
        return sys.exit(guarded(plain)) if standalone_mode else plain()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""
    \b
    Examples:
      dragoman read report.txt --published 2019-01-23 --source 'RFE/RL'
      dragoman events --actor Putin --since 2019-01

    Exit codes: 0 all is well, 1 something was skipped or is not well, 2 wrong usage, 3 the run was stopped,
    130 interrupted. Errors say what to do; DRAGOMAN_DEBUG=1 shows where they come from.
    """,
)
@click.version_option(__version__, prog_name="dragoman")
def dragoman() -> None:
    """Read reports of conflict and diplomacy and keep the record: who said what, who did what to whom, who agreed to what
    and kept it, who holds what ground.
    """


def run() -> None:
    """The entry point of ``dragoman``."""
    dragoman(prog_name="dragoman")
