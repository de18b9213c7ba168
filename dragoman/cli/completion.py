"""The command ``completion``: the script by which a shell completes commands."""

import os
from pathlib import Path

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(
    epilog="""
    \b
    Examples:
      eval "$(dragoman completion bash)"        # in ~/.bashrc
      eval "$(dragoman completion zsh)"         # in ~/.zshrc
      dragoman completion fish > ~/.config/fish/completions/dragoman.fish
    """
)
@click.argument("shell", type=click.Choice(SHELLS), required=False)
def command(shell: str | None) -> None:
    """Print the script by which SHELL completes commands and options; your own shell where none is named."""
    from dragoman.cli.main import dragoman

    shell = shell or Path(os.environ.get("SHELL", "")).name
    made = get_completion_class(shell) if shell in SHELLS else None
    if made is None:
        raise click.UsageError(f"Name your shell: {', '.join(SHELLS)}.")
    click.echo(made(dragoman, {}, "dragoman", "_DRAGOMAN_COMPLETE").source())
