"""The command ``read``: reports come in, what they say is kept and told."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.failing import SKIPPED, WELL, complain
from dragoman.cli.options import as_json, database, no_colour
from dragoman.cli.printing import Printer
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.cli.taking_in import Outcome


@click.command(
    epilog="""
    \b
    Examples:
      dragoman read report.txt --published 2019-01-23 --source 'RFE/RL'
      dragoman read reports/ archive.zip batch.jsonl
      dragoman read https://example.org/feed.xml
      curl -s https://example.org/report.html | dragoman read - --no-keep --json
    """
)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCES...")
@click.option("--published", metavar="DATE", help="When the reports appeared, where they do not say it.")
@click.option("--source", metavar="NAME", help="Who published them.")
@click.option("--title", metavar="TEXT", help="The title, where SOURCES is one report.")
@click.option("--url", metavar="URL", help="The address, where SOURCES is one report.")
@click.option("--no-keep", is_flag=True, help="Print what is found and keep nothing.")
@click.option("--model", metavar="NAME", help="The spaCy pipeline, by name or path; or set DRAGOMAN_MODEL.")
@click.option(
    "--tables", multiple=True, type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER",
    help="A folder of your own knowledge tables, read after ours; or set DRAGOMAN_TABLES.",
)  # fmt: skip
@database
@as_json
@no_colour
def command(
    sources: tuple[str, ...], published: str | None, source: str | None, title: str | None, url: str | None,
    no_keep: bool, model: str | None, tables: tuple[Path, ...], db: Path | None, as_json: bool, no_colour: bool,
) -> int:  # fmt: skip
    """Read reports and keep what they say: text, Markdown, HTML, JSON, JSON Lines, a folder, zip or gzip of such, an http(s)
    address of a page or feed, or - for standard input.

    A report that was read before changes nothing; one with another text supersedes its former version, which is kept.
    One that cannot be read is reported, and the rest goes on: the exit code is then 1. What is read is kept at once, so
    that an interrupted run goes on where it stopped. With --json the records are printed, one a line.
    """
    from dragoman.cli.taking_in import incoming, read_only, take_in
    from dragoman.intake.options import IntakeOptions

    if len(sources) > 1 and (title or url):
        raise click.UsageError("--title and --url describe one report, but several sources are named.")
    settings = Settings.from_environment(database=db, model=model, tables=tables or None)
    options = IntakeOptions(
        published=published,
        source=source,
        title=title,
        url=url,
        longest_report=settings.longest_report,
        tables=settings.tables,
    )
    printer = Printer(colour=not no_colour)
    with _progress(printer, len(sources)) as progress:
        given = incoming(sources, options, progress)
        outcomes = read_only(given, settings) if no_keep else take_in(given, settings)
        return _tell(printer, outcomes, as_json, settings)


def _tell(printer: Printer, outcomes: "Iterator[Outcome]", as_json: bool, settings: Settings) -> int:
    from dragoman.cli.summary import closing, summary
    from dragoman.errors import SkipDocument

    tally: Counter[str] = Counter()
    for outcome in outcomes:
        if isinstance(outcome, SkipDocument):
            complain(outcome, "skipped: ")
            tally["skipped"] += 1
            continue
        tally[outcome.kept.became if outcome.kept else "read"] += 1
        if as_json:
            sys.stdout.write(outcome.record.to_json() + "\n")
            sys.stdout.flush()
        else:
            printer.say(*summary(outcome))
    if not as_json:
        printer.note(closing(tally, settings.database))
    return SKIPPED if tally["skipped"] else WELL


@contextmanager
def _progress(printer: Printer, sources: int) -> Iterator[Callable[[], None]]:
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    # where both go to one terminal, one console draws both, or they would write over each other
    console = printer.out if sys.stdout.isatty() else printer.err
    bar = [BarColumn(), MofNCompleteColumn()] if sources > 1 else []
    shown = (SpinnerColumn(), TextColumn("reading"), *bar, TimeElapsedColumn())
    with Progress(*shown, console=console, transient=True) as made:
        task = made.add_task("reading", total=sources)
        yield lambda: made.advance(task)
