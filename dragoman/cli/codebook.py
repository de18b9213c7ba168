"""The command ``codebook``: what the event types and contexts mean, and which words give them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import as_json, no_colour, tables
from dragoman.cli.printing import Printer, lines, table, text
from dragoman.settings import Settings

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

    from dragoman.knowledge.definitions import ContextDefined, Scores, Trigger, TypeDefined


@click.command(
    epilog="""
    \b
    Examples:
      dragoman codebook
      dragoman codebook ASSAULT
      dragoman codebook human_rights
      dragoman codebook RETREAT --json
    """
)
@click.argument("name", required=False, metavar="[TYPE]")
@tables
@as_json
@no_colour
def command(name: str | None, tables: tuple[Path, ...], as_json: bool, no_colour: bool) -> None:
    """Print what an event type means: its definition, what it includes and excludes, its modes, the words that give it,
    its intensity, and both Goldstein scores of the closest CAMEO code. The name of a context prints the context.

    Without a name the 16 types and 37 contexts are listed. Types, modes and words of your own tables are there too.
    """
    from dragoman.knowledge.definitions import TypeDefined, define
    from dragoman.knowledge.library import Library

    library = Library(Settings.from_environment(tables=tables or None).tables)
    printer = Printer(colour=not no_colour)
    book = library.codebook
    found = [define(library, each) for each in ([name] if name else [*book.types, *book.contexts])]
    if as_json:
        printer.json(found)
        return
    types = [each for each in found if isinstance(each, TypeDefined)]
    contexts = [each for each in found if not isinstance(each, TypeDefined)]
    if name is None:
        printer.say(_list_of_types(types), _list_of_contexts(contexts))
        printer.note("'dragoman codebook TYPE' prints all that is known of one.")
        return
    for event in types:
        printer.say(*_page(event))
    for context in contexts:
        printer.say(text(context.name, "bold"), text(context.definition), _words("words", context.words))


def _list_of_types(types: Iterable["TypeDefined"]) -> "Table":
    made = table(("type", {"max_width": 12}), ("quad", {"ratio": 2}), ("intensity", {"max_width": 9}),
                 ("modes", {"ratio": 4}), ("meaning", {"ratio": 5}))  # fmt: skip
    for each in types:
        made.add_row(text(each.name, "bold"), text(each.quad_name), text(f"{each.scores.intensity:g}"),
                     text(", ".join(mode.name for mode in each.modes)), text(each.definition))  # fmt: skip
    return made


def _list_of_contexts(contexts: Iterable["ContextDefined"]) -> "Table":
    made = table(("context", {"max_width": 22}), ("meaning", {"ratio": 1}))
    for each in contexts:
        made.add_row(text(each.name, "bold"), text(each.definition))
    return made


def _page(event: "TypeDefined") -> "Iterator[RenderableType]":
    yield lines(text(event.name, "bold"), f"{event.quad_name} (quad {event.quad}); {_told(event.scores)}", "")
    yield lines(event.definition, _maybe("Includes: ", event.includes), _maybe("Excludes: ", event.excludes))
    if event.planned != event.name:
        yield text(f"Only planned or promised, it is {event.planned}.")
    if event.needs_recipient:
        yield text("It needs a recipient.")
    if event.modes:
        made = table(("mode", {"max_width": 16}), ("meaning", {"ratio": 3}), ("scores", {"ratio": 3}),
                     ("words", {"ratio": 4}))  # fmt: skip
        for mode in event.modes:
            made.add_row(text(mode.name, "bold"), text(mode.definition), text(_told(mode.scores)),
                         text(", ".join(_spelt(*mode.verbs, *mode.nouns))))  # fmt: skip
        yield made
    yield _words("Verbs (… only with certain words)", _spelt(*event.verbs))
    yield _words("Nouns (… only with certain words)", _spelt(*event.nouns))
    for operator, words in event.operators.items():
        yield _words(f"Made of another act ({operator})", words)
    yield _words("Contexts that come with them", event.contexts)


def _told(scores: "Scores") -> str:
    goldstein = " / ".join("none" if each is None else f"{each:g}" for each in (scores.icews, scores.phoenix))
    return f"intensity {scores.intensity:g}, CAMEO {scores.cameo}, Goldstein {goldstein} (ICEWS / Phoenix)"


def _spelt(*triggers: "Trigger") -> tuple[str, ...]:
    words = (each.word if each.word != "*" else "any verb" for each in triggers)
    return tuple(word if each.alone else f"{word} …" for word, each in zip(words, triggers, strict=True))


def _words(title: str, words: tuple[str, ...]) -> "RenderableType":
    return text(f"{title}: {', '.join(words) or 'none'}")


def _maybe(title: str, words: str) -> str | None:
    return f"{title}{words}." if words else None
