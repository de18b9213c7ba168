"""The command ``agreements``: what was agreed and promised, and what became of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from dragoman.asking.agreements import AgreementKnown, Term, agreements
from dragoman.asking.answers import Named, names
from dragoman.asking.commitments import CommitmentTold, commitments
from dragoman.asking.filters import Filter
from dragoman.cli.cells import by_whose_word, id_cell, origin
from dragoman.cli.days import when
from dragoman.cli.options import Asked, first, limited, narrowed, one_of, question
from dragoman.cli.printing import lines, table, text
from dragoman.records.vocabulary import AgreementKind, AgreementStatus, CommitmentStatus

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

_STATUS = {
    "kept": "green", "in_force": "green", "agreed": "green", "partly_kept": "yellow", "pending": "yellow",
    "proposed": "yellow", "disputed": "yellow", "broken": "red", "violated": "red", "overdue": "red", "rejected": "red",
    "withdrawn": "red", "ended": "red",
}  # fmt: skip


@click.command(
    epilog="""
    \b
    Examples:
      dragoman agreements --place Idlib
      dragoman agreements --actor Turkey --type ceasefire --as-of 2019-01-31
      dragoman agreements --promises --actor Erdogan --json
    """
)
@narrowed(
    "actor", "country", "place", "since", "until", "by", "said_by", "report", "confidence",
    types=one_of(AgreementKind), status=one_of(AgreementStatus, CommitmentStatus),
)  # fmt: skip
@click.option("--promises", is_flag=True, help="List promises alone, each with its status.")
@limited
@question
def command(asked: Asked, wanted: Filter, promises: bool, limit: int | None) -> None:
    """List what was agreed: parties, terms, promises with their fate, and what each report says of it.

    Types are kinds of agreement: ceasefire, deescalation, peace, political, military, economic, humanitarian,
    exchange, other; statuses are proposed, agreed, in_force, disputed, rejected, violated, ended. With --promises the
    status is that of a promise: pending, kept, partly_kept, broken, overdue, withdrawn.
    """
    if promises:
        _print_promises(asked, first(commitments(asked.view, wanted), limit, asked))
        return
    found = first(agreements(asked.view, wanted), limit, asked)
    if asked.as_json:
        asked.printer.json(found)
        return
    known = list(found)
    for agreement in known:
        _print(asked, agreement)
    if not known:
        asked.printer.note("No agreement is known that fits.")


def _print(asked: Asked, agreement: AgreementKnown) -> None:
    asked.printer.say(text(agreement.name, "bold"), _facts(agreement))
    if agreement.terms:
        asked.printer.say(_terms(asked, agreement.terms))
    if agreement.commitments:
        asked.printer.say(_promises(asked, agreement.commitments))
    asked.printer.say(_history(asked, agreement), text(""))


def _facts(agreement: AgreementKnown) -> "Text":
    return lines(
        lines_of("kind", agreement.kind, "status", agreement.status),
        lines_of("when", when(agreement.time) or "unknown", "where", agreement.place.name if agreement.place else ""),
        _people("between", agreement.parties),
        _people("through", agreement.mediators),
        _people("for it", agreement.supporters),
        _people("against it", agreement.opponents),
    )


def lines_of(*pairs: str) -> "Text":
    """Names and what they are, in one line ("kind ceasefire · status in_force")."""
    from rich.text import Text

    there = [(name, value) for name, value in zip(pairs[::2], pairs[1::2], strict=True) if value]
    parts = [Text.assemble((f"{name} ", "dim"), text(value, _STATUS.get(value, ""))) for name, value in there]
    return Text(" · ").join(parts)


def _people(role: str, those: tuple[Named, ...]) -> "Text | None":
    return lines_of(role, names(those)) if those else None


def _terms(asked: Asked, terms: tuple[Term, ...]) -> "Table":
    made = table(
        ("term", {"max_width": 20}), ("who", {"ratio": 2}), ("words", {"ratio": 5}), ("report", {"max_width": 14})
    )
    for term in terms:
        report = text(asked.short_report(term.report), "dim")
        made.add_row(text(term.kind), text(names(term.responsible) or "–"), text(term.words), report)
    return made


def _promises(asked: Asked, promises: Iterable[CommitmentTold]) -> "Table":
    made = table(
        ("promise by", {"ratio": 2}), ("words", {"ratio": 4}), ("due", {"max_width": 13}), ("fate", {"max_width": 12}),
        ("id", {"max_width": 14}),
    )  # fmt: skip
    for promise in promises:
        whom = names(promise.to)
        shown = promise.fate.shown_by[0] if promise.fate and promise.fate.shown_by else None
        made.add_row(
            lines(text(names(promise.by) or "–", "bold"), f"→ {whom}" if whom else None),
            lines(
                text(promise.words),
                by_whose_word(promise.said_by),
                text(f"{shown.day} “{shown.words}” {origin(shown.source)}", "dim") if shown else None,
            ),
            text(when(promise.due) or "–"),
            text(promise.status.replace("_", " "), _STATUS.get(promise.status, "")),
            id_cell(asked, promise.id, promise.source),
        )
    return made


def _history(asked: Asked, agreement: AgreementKnown) -> "Table":
    made = table(
        ("told by", {"max_width": 22}),
        ("status", {"max_width": 12}),
        ("words", {"ratio": 5}),
        ("id", {"max_width": 14}),
    )
    for each in agreement.history:
        made.add_row(
            text(origin(each.source)),
            text(each.status.replace("_", " "), _STATUS.get(each.status, "")),
            lines(text(each.words), by_whose_word(each.said_by)),
            id_cell(asked, each.id, each.source),
        )
    return made


def _print_promises(asked: Asked, found: Iterable[CommitmentTold]) -> None:
    if asked.as_json:
        asked.printer.json(found)
    else:
        asked.printer.answer(_promises(asked, found), "No promise is known that fits.")
