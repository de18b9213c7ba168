"""The command ``read``: reports come in, what they say is kept and told."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.failing import SKIPPED, WELL
from dragoman.cli.options import as_json, database, no_colour, tables
from dragoman.cli.printing import Printer
from dragoman.cli.progress import Silent, progress
from dragoman.errors import SkipDocument
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.cli.taking_in import Outcome

_IN_FULL = 5  # reports whose entries are printed; after them their numbers, lest a long run be unreadable


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
@tables
@database
@as_json
@no_colour
def command(
    sources: tuple[str, ...], published: str | None, source: str | None, title: str | None, url: str | None,
    no_keep: bool, model: str | None, tables: tuple[Path, ...], db: Path | None, as_json: bool, no_colour: bool,
) -> int:  # fmt: skip
    """Read reports and keep what they say: text, Markdown, HTML, JSON, JSON Lines, CSV, a folder, zip or gzip of such, an
    http(s) address of a page or feed, or - for standard input.

    A report that was read before changes nothing; one with another text supersedes its former version, which is kept.
    One that cannot be read is reported, and the rest goes on: the exit code is then 1. What is read is kept at once, so
    that an interrupted run goes on where it stopped. With --json the records are printed, one a line; without it, the
    entries of the first five reports ('dragoman show ID' shows those of the others).
    """
    from dragoman.cli.summary import closing
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
    with progress(printer, len(sources), raw=as_json) as shown:
        given = incoming(sources, options, shown.source_done)
        outcomes = read_only(given, settings) if no_keep else take_in(given, settings)
        tally = _tell(printer, shown, outcomes, as_json)
    if not as_json:
        printer.note(closing(tally, settings.database))
    return SKIPPED if tally["skipped"] else WELL


def _tell(printer: Printer, shown: Silent, outcomes: "Iterator[Outcome]", as_json: bool) -> Counter[str]:
    from dragoman.cli.summary import summary

    tally: Counter[str] = Counter()
    for outcome in outcomes:
        if isinstance(outcome, SkipDocument):
            shown.skipped(outcome)
            tally["skipped"] += 1
            continue
        shown.report_done()
        tally[outcome.kept.became if outcome.kept else "read"] += 1
        if as_json:
            sys.stdout.write(outcome.record.to_json() + "\n")
            sys.stdout.flush()
        else:
            told = sum(tally.values()) - tally["skipped"]
            printer.say(*summary(outcome, entries=told <= _IN_FULL))
    return tally
