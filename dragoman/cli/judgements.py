"""The command ``judgements``: what users decided about events and actors."""

import click

from dragoman.cli.judging import user_or_default
from dragoman.cli.options import Asked, question
from dragoman.cli.printing import lines, table, text
from dragoman.store.same_actors import PREFIX


@click.command(
    epilog="""
    \b
    Examples:
      dragoman judgements
      dragoman judgements --undo 3
    """
)
@click.option("--undo", type=int, metavar="NUMBER", help="Take this judgement back; it stays on the list of --all.")
@click.option("--user", metavar="NAME", help="Who takes it back.  [default: the user of this machine]")
@click.option("--all", "undone", is_flag=True, help="List those that were taken back too.")
@question
def command(asked: Asked, undo: int | None, user: str | None, undone: bool) -> None:
    """List the judgements of users that two events or actors are one ('merge') or two ('split'), or take one back."""
    from dragoman.asking.judgements import judgements

    if undo is not None:
        from dragoman.store.writer import Writer

        with Writer(asked.settings.database) as writer:
            made = writer.undo(undo, user_or_default(user))
        click.echo(f"Judgement {made.id} is undone: {made.one} and {made.other} were judged {made.verdict}.")
        return
    found = judgements(asked.view, undone=undone)
    if asked.as_json:
        asked.printer.json(found)
        return
    made_table = table(
        ("", {"max_width": 5}), ("events or actors", {"ratio": 2}), ("judged", {"max_width": 10}), ("why", {"ratio": 3}),
        ("who", {"ratio": 2}),
    )  # fmt: skip
    for each in found:
        gone = f"undone {each.undone_at[:10]} by {each.undone_by}" if each.undone_at else ""
        made_table.add_row(
            text(str(each.id)), lines(text(_shown(asked, each.one), "cyan"), text(_shown(asked, each.other), "cyan")),
            text(each.verdict, "bold"), text(each.reason), lines(f"{each.user}, {each.recorded_at[:10]}", text(gone, "dim")),
        )  # fmt: skip
    asked.printer.answer(made_table, "No judgement stands.")


def _shown(asked: Asked, name: str) -> str:
    """An event by its id, an actor by its key."""
    return name.removeprefix(PREFIX) if name.startswith(PREFIX) else asked.short(name)
