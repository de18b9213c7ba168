"""The command ``audit``: a person judges a random sample, and learns how many events are right and how many are missed."""

import random
from contextlib import closing
from typing import TYPE_CHECKING

import click

from dragoman.cli.judging import user_or_default
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import table, text
from dragoman.errors import UnknownEntry
from dragoman.store.audits import Audit

if TYPE_CHECKING:
    from rich.table import Table

    from dragoman.asking.audit.estimate import Estimate, Share
    from dragoman.store.view import View


@click.command(
    epilog="""
    \b
    Examples:
      dragoman audit --sample 50
      dragoman audit --blind
      dragoman audit --results --json
    """
)
@click.option("--sample", type=click.IntRange(1), default=50, show_default=True, metavar="N", help="How many to draw.")
@click.option("--blind", is_flag=True, help="Show the sentence alone and ask for the types of its events.")
@click.option("--new", is_flag=True, help="Draw a new sample, though an earlier one is not finished.")
@click.option("--seed", type=int, help="Draw by this number: the same record and number give the same sample.")
@click.option("--results", is_flag=True, help="Print the estimates of the last audit and ask nothing.")
@click.option("--user", metavar="NAME", help="Who judges.  [default: the user of this machine]")
@question
def command(
    asked: Asked, sample: int, blind: bool, new: bool, seed: int | None, results: bool, user: str | None
) -> None:
    """Judge a random sample by hand: three in five are coded events, more of the common types, the others are sentences in
    which no event was coded. Then precision and recall are estimated, by type, with 95 % intervals (Wilson).

    An event is right where its type, its sides and its status are. Answer y (yes), n (no), ? (cannot tell) or q (stop).
    Every answer is kept at once: 'dragoman audit' goes on where you stopped. With --blind the answers are types, or their
    beginnings, parted by blanks, or n (none); an event is then right where its type is among them.
    """
    judge = user_or_default(user)
    if not results:
        audit = _begun(asked, judge, new=new, size=sample, seed=seed)
        with closing(_view(asked)) as view:
            _judge(asked, view, audit, judge, blind=blind)
    with closing(_view(asked)) as view:
        _print_estimates(asked, view)


def _view(asked: Asked) -> "View":
    from dragoman.store.view import View

    return View(asked.settings.database)


def _begun(asked: Asked, judge: str, *, new: bool, size: int, seed: int | None) -> Audit:
    """The audit to go on with, begun now where none is unfinished."""
    from dragoman.asking.audit.draw import draw
    from dragoman.asking.audit.going_on import audits, unfinished
    from dragoman.store.writer import Writer

    former = None if new else unfinished(asked.view, judge)
    if former is not None:
        asked.printer.note(f"Audit {former.id} goes on; --new draws another sample.")
        return former
    chosen = seed if seed is not None else random.SystemRandom().randrange(2**31)
    sizes, drawn = draw(asked.view, size, chosen)
    if not drawn:
        raise UnknownEntry("There is nothing to judge.", remedy="Read reports first: 'dragoman read REPORT...'.")
    with Writer(asked.settings.database) as writer:
        number = writer.begin_audit(judge, chosen, sizes, drawn)
    with closing(_view(asked)) as view:
        return next(each for each in audits(view) if each.id == number)


def _judge(asked: Asked, view: "View", audit: Audit, judge: str, *, blind: bool) -> None:
    """Ask for each item that has no answer yet, until the last or until the judge stops."""
    from dragoman.asking.audit.going_on import items, shown
    from dragoman.cli.asking_judge import answer_to
    from dragoman.knowledge.codebook import Codebook
    from dragoman.store.writer import Writer

    every = items(view, audit)
    left = [item for item in every if item.answer is None]
    types = tuple(Codebook(asked.settings.tables).types)
    with Writer(asked.settings.database) as writer:
        for number, each in enumerate(shown(view, left), len(every) - len(left) + 1):
            asked.printer.err.rule(f"{number} of {len(every)}", style="dim")
            said = answer_to(asked.printer, each, types, blind=blind)
            if said is None:
                asked.printer.note("What you judged is kept; 'dragoman audit' goes on from here.")
                return
            writer.answer(each.item.id, said, judge)


def _print_estimates(asked: Asked, view: "View") -> None:
    from dragoman.asking.audit.estimate import estimates
    from dragoman.asking.audit.going_on import audits, items

    every = audits(view)
    if not every:
        raise UnknownEntry("No audit was begun yet.", remedy="'dragoman audit --sample 50' draws a sample.")
    found = estimates(every[-1], items(view, every[-1]))
    if asked.as_json:
        asked.printer.json(found)
        return
    asked.printer.say(_table(found))
    asked.printer.note(
        f"Audit {every[-1].id}, seed {every[-1].seed}. Recall counts events missed in sentences without any coded event."
    )


def _table(found: "list[Estimate]") -> "Table":
    made = table(("type", {"max_width": 14}), ("coded", {"justify": "right"}), ("precision", {"ratio": 1}),
                 ("recall", {"ratio": 1}))  # fmt: skip
    for each in found:
        made.add_row(
            text(each.type, "bold"), text(str(each.coded)), text(_told(each.precision)), text(_told(each.recall))
        )
    return made


def _told(share: "Share | None") -> str:
    return f"{share.value:.2f} ({share.low:.2f}–{share.high:.2f}), {share.judged} judged" if share else "not judged"
