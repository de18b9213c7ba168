"""Failing: every error becomes one message on stderr and an exit code; no traceback unless it is asked for."""

import errno
import os
import sys
from collections.abc import Callable
from typing import Any

import click

from dragoman.errors import DragomanError

WELL, SKIPPED, USAGE, STOPPED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141


class PipeClosed(Exception):
    """Nobody reads on, as in ``dragoman events | head``."""


def guarded(command: Callable[[], Any]) -> int:
    """Run a command and return its exit code."""
    try:
        result = command()
        sys.stdout.flush()
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nStopped by you. What was recorded until now is kept.", err=True)
        return INTERRUPTED
    except (BrokenPipeError, PipeClosed):
        _silence()
        return PIPE_CLOSED
    except DragomanError as error:
        _traceback_if_asked()
        complain(error)
        return STOPPED
    except OSError as error:
        _traceback_if_asked()
        where = f" ({error.filename})" if error.filename else ""
        click.echo(f"dragoman: {_printable(error.strerror or str(error))}{_printable(where)}.", err=True)
        if error.errno == errno.ENOSPC:
            click.echo("  What was recorded is kept. Free some space and run the command again.", err=True)
        _silence()
        return STOPPED
    except Exception as error:
        _traceback_if_asked()
        click.echo(
            f"dragoman: unexpected {type(error).__name__}: {_printable(str(error)) or 'no message'}\n"
            "  This is a fault of dragoman. DRAGOMAN_DEBUG=1 shows where it happened; please report it.",
            err=True,
        )
        return STOPPED
    return result if isinstance(result, int) else WELL


def complain(error: DragomanError, prefix: str = "dragoman: ") -> None:
    """Print an error on stderr."""
    click.echo(complaint(error, prefix), err=True)


def complaint(error: DragomanError, prefix: str = "dragoman: ") -> str:
    """An error as it is printed: what happened, then why and what to do."""
    lines = [prefix + error.what, *(f"  {line}" for line in (error.cause, error.remedy) if line)]
    return "\n".join(map(_printable, lines))


def _traceback_if_asked() -> None:
    if os.environ.get("DRAGOMAN_DEBUG"):
        import traceback

        traceback.print_exc()


def _silence() -> None:
    """Nobody reads on: let Python close stdout without complaint."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _printable(text: str) -> str:
    return "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in text)
