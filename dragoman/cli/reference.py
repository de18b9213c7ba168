"""Reference: the page of all commands, made from their ``--help``.

``make docs`` (``python -m dragoman.cli.reference docs/commands.md``) makes it again.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from dragoman.cli.main import dragoman

_WIDTH = 100


class Called(NamedTuple):
    """A command as it is called ("dragoman actors add"), in its context."""

    words: str
    command: click.Command
    context: click.Context


def reference() -> str:
    """The page as Markdown."""
    parts = ["# Commands", "Made from `--help` by `make docs`; a test keeps it so."]
    return "\n\n".join((*parts, *map(_section, every_command()))) + "\n"


def every_command(
    command: click.Command = dragoman, name: str = "dragoman", above: Called | None = None
) -> Iterator[Called]:
    """A command and all below it, in the order of their lists."""
    settings = {**command.context_settings, "max_content_width": _WIDTH, "terminal_width": _WIDTH}
    context = click.Context(command, info_name=name, parent=above.context if above else None, **settings)
    here = Called(f"{above.words} {name}" if above else name, command, context)
    yield here
    if isinstance(command, click.Group):
        for each in command.list_commands(context):
            below = command.get_command(context, each)
            if below is not None:
                yield from every_command(below, each, here)


def _section(called: Called) -> str:
    words = "\n".join(line.rstrip() for line in called.command.get_help(called.context).splitlines())
    return f"## {called.words}\n\n```text\n{words}\n```"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
