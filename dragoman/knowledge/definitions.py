"""Definitions: everything that the tables say of one event type or context, gathered for people to read."""

from dragoman.errors import UnknownEntry
from dragoman.knowledge.codebook import Codebook, Context, EventType
from dragoman.knowledge.frames import FrameBook
from dragoman.knowledge.library import Library
from dragoman.records.base import Fact

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


class Scores(Fact, frozen=True, kw_only=True):
    """PLOVER's intensity, the closest CAMEO code, and that code on both published Goldstein scales."""

    intensity: float
    cameo: str
    icews: float | None
    phoenix: float | None


class Trigger(Fact, frozen=True, kw_only=True):
    """A word that tells of a type; not ``alone`` where it does so only with certain objects or prepositions."""

    word: str
    alone: bool


class ModeDefined(Fact, frozen=True, kw_only=True):
    """A mode of a type: its meaning, its scores, and the words that give it."""

    name: str
    definition: str
    scores: Scores
    verbs: tuple[Trigger, ...]
    nouns: tuple[Trigger, ...]


class TypeDefined(Fact, frozen=True, kw_only=True):
    """A type as ``dragoman codebook TYPE`` prints it.

    ``planned`` is the type of the same act while it is only promised; ``verbs`` and ``nouns`` tell of it by themselves;
    ``operators`` make it of another act ("agree to withdraw"), by the operator's name; ``contexts`` come with its words.
    """

    name: str
    quad: int
    quad_name: str
    definition: str
    includes: str
    excludes: str
    planned: str
    needs_recipient: bool
    scores: Scores
    modes: tuple[ModeDefined, ...]
    verbs: tuple[Trigger, ...]
    nouns: tuple[Trigger, ...]
    operators: dict[str, tuple[str, ...]]
    contexts: tuple[str, ...]


class ContextDefined(Fact, frozen=True, kw_only=True):
    """A context: its meaning, and the words that bring it."""

    name: str
    definition: str
    words: tuple[str, ...]


def define(library: Library, name: str) -> TypeDefined | ContextDefined:
    """What the tables say of an event type or a context, whichever has this name, in any case.

    Raises:
        UnknownEntry: there is none of this name.
    """
    book = library.codebook
    if (event := book.types.get(name.upper())) is not None:
        return define_type(book, library.frames, event)
    if (context := book.contexts.get(name.lower())) is not None:
        return define_context(context)
    raise UnknownEntry(
        f"'{name}' is neither an event type nor a context.",
        remedy=f"Types: {', '.join(book.types)}. Contexts: {', '.join(book.contexts)}.",
    )


def define_type(book: Codebook, frames: FrameBook, event: EventType) -> TypeDefined:
    """An event type with its modes and words."""
    return TypeDefined(
        name=event.name,
        quad=event.quad,
        quad_name=QUADS[event.quad],
        definition=event.definition,
        includes=event.includes,
        excludes=event.excludes,
        planned=event.planned,
        needs_recipient=event.needs_recipient,
        scores=_scores(book, event.name, None),
        modes=tuple(
            ModeDefined(
                name=mode.name,
                definition=mode.definition,
                scores=_scores(book, event.name, mode.name),
                verbs=_triggers(frames, event.name, "verb", mode.name),
                nouns=_triggers(frames, event.name, "noun", mode.name),
            )
            for mode in book.modes.values()
            if mode.type == event.name
        ),
        verbs=_triggers(frames, event.name, "verb"),
        nouns=_triggers(frames, event.name, "noun"),
        operators=_operators(frames, event.name),
        contexts=_contexts(frames, event.name),
    )


def define_context(context: Context) -> ContextDefined:
    """A context with its words."""
    return ContextDefined(name=context.name, definition=context.definition, words=context.words)


def _scores(book: Codebook, name: str, mode: str | None) -> Scores:
    code = book.cameo_of(name, mode)
    return Scores(
        intensity=book.intensity(name, mode),
        cameo=code,
        icews=book.goldstein(code, "icews"),
        phoenix=book.goldstein(code, "phoenix"),
    )


def _triggers(frames: FrameBook, name: str, pos: str, mode: str | None = None) -> tuple[Trigger, ...]:
    found: dict[str, bool] = {}
    for (trigger, kind), those in frames.frames.items():
        telling = [each for each in those if kind == pos and each.type == name and mode in (None, each.mode)]
        if telling:
            found[trigger] = any(not each.demands for each in telling)
    return tuple(Trigger(word=word, alone=alone) for word, alone in sorted(found.items()))


def _operators(frames: FrameBook, name: str) -> dict[str, tuple[str, ...]]:
    """The words of each operator of which an act of another type becomes one of this type."""
    makers = {operator for operator, outcomes in frames.outcomes.items() if any(each.type == name for each in outcomes)}
    words: dict[str, set[str]] = {maker: set() for maker in sorted(makers)}
    for (trigger, _), those in frames.operators.items():
        for operator in those:
            if operator.name in words:
                words[operator.name].add(trigger)
    return {maker: tuple(sorted(found)) for maker, found in words.items()}


def _contexts(frames: FrameBook, name: str) -> tuple[str, ...]:
    found = {context for those in frames.frames.values() for frame in those if frame.type == name
             for context in frame.contexts}  # fmt: skip
    return tuple(sorted(found))
