"""Reference: the page of all commands, made from their ``--help``.

``python -m dragoman.cli.reference > docs/commands.md`` makes it again.
"""

import sys

import click

from dragoman.cli.main import COMMANDS, dragoman

_WIDTH = 100


def reference() -> str:
    """The page as Markdown."""
    parts = [
        "# Commands",
        "Made from `--help` by `python -m dragoman.cli.reference > docs/commands.md`; a test keeps it so.",
        _section("dragoman", dragoman, None),
    ]
    parent = _context(dragoman, "dragoman", None)
    for name in COMMANDS:
        command = dragoman.get_command(parent, name)
        if command is not None:
            parts.append(_section(f"dragoman {name}", command, parent))
    return "\n\n".join(parts) + "\n"


def _section(title: str, command: click.Command, parent: click.Context | None) -> str:
    with _context(command, title.rpartition(" ")[2], parent) as context:
        words = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n\n```text\n{words}\n```"


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    settings = {**command.context_settings, "max_content_width": _WIDTH, "terminal_width": _WIDTH}
    return click.Context(command, info_name=name, parent=parent, **settings)


if __name__ == "__main__":
    sys.stdout.write(reference())
