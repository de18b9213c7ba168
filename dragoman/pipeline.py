"""The steps by which a report becomes a record, in order, in one visible list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.errors import DragomanError, SkipDocument, StopRun
from dragoman.knowledge.library import Library
from dragoman.reading.agreements import find_agreements
from dragoman.reading.commitments import find_commitments
from dragoman.reading.control import find_control
from dragoman.reading.dates import find_times
from dragoman.reading.draft import Draft
from dragoman.reading.events import find_events, leave_out_terms
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.reading.quantities import find_quantities
from dragoman.reading.relations import find_relations
from dragoman.reading.statements import find_statements
from dragoman.reading.toponyms import find_toponyms
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.resolving.actors import resolve_actors
from dragoman.resolving.author import resolve_author
from dragoman.resolving.finish import finish
from dragoman.resolving.first_person import resolve_first_person
from dragoman.resolving.places import resolve_places
from dragoman.settings import Settings


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a plain function of the draft, with what it needs to find there and what it adds."""

    name: str
    run: Callable[[Draft], None]
    needs: frozenset[str]
    gives: frozenset[str]


def step(name: str, run: Callable[[Draft], None], *, needs: str, gives: str) -> Step:
    """A step; ``needs`` and ``gives`` name fields of the draft, parted by blanks."""
    return Step(name, run, frozenset(needs.split()), frozenset(gives.split()))


STEPS: tuple[Step, ...] = (
    step("dates", find_times, needs="words sentences", gives="times"),
    step("names", find_names, needs="words times", gives="names"),
    step("toponyms", find_toponyms, needs="words names times", gives="names"),
    step("mentions", find_mentions, needs="sentences names", gives="mentions"),
    step("actors", resolve_actors, needs="mentions", gives="referents"),
    step("places", resolve_places, needs="mentions referents", gives="places"),
    step("author", resolve_author, needs="mentions referents", gives="referents"),
    step("statements", find_statements, needs="mentions referents", gives="statements"),
    step("first person", resolve_first_person, needs="statements referents", gives="referents"),
    step("events", find_events, needs="mentions referents times", gives="events"),
    step("agreements", find_agreements, needs="mentions referents times events", gives="agreements"),
    step("commitments", find_commitments, needs="events times", gives="commitments"),
    step("terms", leave_out_terms, needs="events agreements commitments", gives="events"),
    step("control", find_control, needs="mentions referents times", gives="control"),
    step("relations", find_relations, needs="mentions referents times", gives="relations"),
    step("quantities", find_quantities, needs="mentions referents times", gives="quantities"),
)


def check_order(steps: Iterable[Step], given: str = "words sentences") -> None:
    """Refuse a list in which a step needs what no earlier step gives.

    Raises:
        StopRun: naming the step and what it lacks.
    """
    there = set(given.split())
    for each in steps:
        if lacking := each.needs - there:
            raise StopRun(
                f"The step '{each.name}' needs {', '.join(sorted(lacking))}, which no step before it gives.",
                remedy=f"So far there is: {', '.join(sorted(there))}.",
            )
        there |= each.gives


def read(
    documents: Iterable[Document],
    settings: Settings,
    library: Library | None = None,
    steps: tuple[Step, ...] = STEPS,
) -> Iterator[Record | SkipDocument]:
    """The record of each document, in order; a report on which a step fails comes back as the error that says so."""
    check_order(steps)
    library = library or Library(settings.tables)
    drafts = (Draft(document, settings, library) for document in documents)
    for draft in parse(drafts, settings.model):
        yield _record(draft, steps)


def _record(draft: Draft, steps: tuple[Step, ...]) -> Record | SkipDocument:
    name = ""
    try:
        for each in steps:
            name = each.name
            each.run(draft)
        return finish(draft)
    except SkipDocument as skipped:
        return skipped
    except DragomanError:
        raise
    except Exception as error:  # one report that trips a rule must not stop the batch
        return SkipDocument(
            f"Report {draft.document.id}: the step '{name}' failed ({type(error).__name__}: {error}).",
            cause="This is a fault of dragoman, not of the report.",
            remedy="Please send the report to the maintainers; the other reports are not affected.",
        )
