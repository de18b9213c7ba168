"""Options: those that every question takes, and those that narrow it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from dragoman.cli.days import Day, OneWord
from dragoman.cli.printing import Printer
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.store.view import View

T = TypeVar("T")
Command = Callable[..., Any]

database = click.option(
    "--db", "db", type=click.Path(path_type=Path, dir_okay=False), metavar="PATH",
    help="The database; or set DRAGOMAN_DB.",
)  # fmt: skip
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
tables = click.option(
    "--tables", multiple=True, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER",
    help="A folder of your own knowledge tables, read after ours; or set DRAGOMAN_TABLES.",
)  # fmt: skip
no_colour = click.option("--no-color", "no_colour", is_flag=True, help="Print without colours; NO_COLOR does the same.")
as_of = click.option(
    "--as-of", type=Day(last=True), help="What had been published by this day; later corrections do not count."
)
recorded_by = click.option(
    "--recorded-by", type=Day(last=True), help="What this database held by the end of this day (UTC)."
)


_READABLE = 14  # characters of a report's id that fit into a column


class Asked:
    """A question on its way: the view to ask, opened when it is needed, and how to print the answer."""

    def __init__(self, settings: Settings, lens: dict[str, str | None], printer: Printer, *, as_json: bool) -> None:
        self.settings, self.printer, self.as_json = settings, printer, as_json
        self._lens = lens

    @cached_property
    def view(self) -> "View":
        """The view to ask.

        Raises:
            StoreError: there is no database, or it cannot be read.
        """
        from dragoman.store.view import View

        return View(self.settings.database, **self._lens)  # type: ignore[arg-type]

    def close(self) -> None:
        """Close the view where it was opened."""
        if "view" in vars(self):
            self.view.close()

    def short(self, name: str) -> str:
        """An entry's id as it is printed."""
        return self.view.short("entry", name)

    def short_report(self, name: str) -> str:
        """A report's id as it is printed: whole where it is short, for its giver chose it to be read."""
        return name if len(name) <= _READABLE else self.view.short("report", name, _READABLE - 2)


def question(function: Command) -> Command:
    """Give a command the options of every question, and ``asked`` in place of them."""

    @wraps(function)
    def ask(
        db: Path | None, as_of: str | None, recorded_by: str | None, as_json: bool, no_colour: bool, **given: Any
    ) -> Any:
        lens = {"as_of": as_of, "recorded_by": recorded_by}
        settings, printer = Settings.from_environment(database=db), Printer(colour=not no_colour)
        with closing(Asked(settings, lens, printer, as_json=as_json)) as asked:
            return function(asked, **given)

    return database(as_of(recorded_by(as_json(no_colour(ask)))))


_LIMIT = 300
_NARROWING: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "actor": (("--actor",), {"help": "Who takes part: a name, a part of one, or an id."}),
    "country": (("--country",), {"help": "Where somebody who takes part comes from: Syria, SYR, UNO."}),
    "types": (("--type", "types"), {"multiple": True, "metavar": "TYPE", "help": "Of this type; may be repeated."}),
    "place": (("--place",), {"help": "Where: a place, a province or a country."}),
    "since": (("--since",), {"type": Day(), "help": "Not before this day, month or year."}),
    "until": (("--until",), {"type": Day(last=True), "help": "Not after this day, month or year."}),
    "by": (
        ("--by",),
        {
            "type": click.Choice(["world", "published"]),
            "default": "world",
            "show_default": True,
            "help": "Which time --since, --until and the order mean.",
        },
    ),
    "status": (("--status",), {"multiple": True, "metavar": "STATUS", "help": "In this status; may be repeated."}),
    "said_by": (("--said-by",), {"help": "By whose word: a name, a part of one, or an id."}),
    "addressee": (("--to", "addressee"), {"help": "To whom it was said: a name, a part of one, or an id."}),
    "background": (
        ("--background/--no-background",),
        {"default": None, "help": "History retold alone, or left out."},
    ),
    "report": (("--report",), {"help": "In this report: its id or the beginning of it."}),
    "confidence": (
        ("--confidence",),
        {"type": click.FloatRange(0, 1), "help": "At least as sure as this, from 0 to 1."},
    ),
}


def narrowed(*names: str, **kinds: Any) -> Callable[[Command], Command]:
    """Give a command these options that narrow it, and ``wanted``, a filter, in place of them.

    ``kinds`` are options that take words of a closed list: ``types`` and ``status``.
    """
    every = (*names, *kinds)

    def decorate(function: Command) -> Command:
        @wraps(function)
        def narrow(*args: Any, **given: Any) -> Any:
            from dragoman.asking.filters import Filter

            chosen = {name: given.pop(name) for name in every}
            wanted = Filter(**{name: each for name, each in chosen.items() if each is not None})
            return function(*args, wanted=wanted, **given)

        decorated: Command = narrow
        for name in reversed(every):
            flags, options = _NARROWING[name]
            decorated = click.option(*flags, **options, **({"type": kinds[name]} if name in kinds else {}))(decorated)
        return decorated

    return decorate


def one_of(*lists: Any) -> "click.Choice[str]":
    """The words of closed lists of the record, in any case."""
    return click.Choice([word for words in lists for word in get_args(words)], case_sensitive=False)


class EventType(OneWord):
    """One of PLOVER's types, as the codebook has them."""

    name = "type"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The type in capitals."""
        from dragoman.knowledge.codebook import Codebook

        known = Codebook(Settings.from_environment().tables).types
        if str(value).upper() not in known:
            self.fail(f"'{value}' is none of {', '.join(known)}.", param, ctx)
        return str(value).upper()


def limited(function: Command) -> Command:
    """Give a command ``--limit``."""
    return click.option(
        "--limit", type=click.IntRange(0), default=None, metavar="N",
        help=f"Print at most so many; 0 for all.  [default: {_LIMIT}; with --json: all]",
    )(function)  # fmt: skip


def first(items: Iterable[T], limit: int | None, asked: Asked) -> Iterator[T]:
    """As many of the items as are to be printed, with a remark where there are more."""
    most = limit if limit is not None else 0 if asked.as_json else _LIMIT
    for number, item in enumerate(items):
        if most and number == most:
            asked.printer.note(f"The first {most} are shown; --limit 0 shows all.")
            return
        yield item
