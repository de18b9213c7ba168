"""Scoping: the options that say which reports a question across reports is about."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from dragoman.cli.days import Day

Command = Callable[..., Any]
_OPTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("--topic", {"metavar": "WORDS", "help": "Reports with words that begin like these."}),
    ("--place", {"metavar": "PLACE", "help": "Reports of what happened there: a place, a province or a country."}),
    ("--actor", {"metavar": "NAME", "help": "Reports in which somebody takes part: a name, a part of one, or an id."}),
    ("--agreement", {"metavar": "NAME", "help": "Reports that tell of an agreement with these words in its name."}),
    ("--since", {"type": Day(), "help": "Reports published not before this day, month or year."}),
    ("--until", {"type": Day(last=True), "help": "Reports published not after this day, month or year."}),
)


def scoped(*without: str) -> Callable[[Command], Command]:
    """Give a command the options that narrow the reports, but those named, and ``scope`` in place of them."""
    chosen = [(flag, options) for flag, options in _OPTIONS if flag not in without]

    def decorate(function: Command) -> Command:
        @wraps(function)
        def scope(*args: Any, **given: Any) -> Any:
            from dragoman.asking.case import Scope

            made = Scope(**{flag[2:]: given.pop(flag[2:]) for flag, _ in chosen})
            return function(*args, scope=made, **given)

        decorated: Command = scope
        for flag, options in reversed(chosen):
            decorated = click.option(flag, **options)(decorated)
        return decorated

    return decorate
