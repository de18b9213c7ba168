"""Samples: the words of the sentences that may tell of a deed, each with the type that it tells of, or with none."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.classifying.marked import Marked
from dragoman.classifying.pairs import Pair
from dragoman.knowledge.library import Library
from dragoman.reading.draft import Draft
from dragoman.reading.events.deed_traits import Deed, deed_at
from dragoman.reading.events.interpreting import Interpreter
from dragoman.reading.events.predication import Predication
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.reading.participants import kinds_at
from dragoman.reading.senses import Senses
from dragoman.reading.words import Word
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.settings import Settings
from training.deeds.gold import Told

NONE = "none"
_SPEECH = frozenset("say tell announce add report state declare".split())


@dataclass(slots=True)
class Sample:
    """A word of a told text: the types it may rightly be given (``none`` among them), and the frames' answer, if any."""

    told: Told
    deed: Deed
    types: tuple[str, ...]
    framed: str  # the type of the frames' act that the word is part of; "" for none
    sure: bool  # marked by hand, not found by the sides


def samples(texts: Iterable[Told], library: Library, settings: Settings) -> Iterator[Sample]:
    """The samples of each text, in order."""
    waiting: list[Told] = []
    senses = Senses(library.frames)

    def drafts() -> Iterator[Draft]:
        for told in texts:
            waiting.append(told)
            yield Draft(Document(id=told.id, text=told.text), settings, library)

    for draft in parse(drafts(), settings.model):
        for step in (find_names, find_mentions, resolve_actors):
            step(draft)
        yield from _of_text(waiting.pop(0), draft, senses)


def _of_text(told: Told, draft: Draft, senses: Senses) -> Iterator[Sample]:
    def kinds(word: Word) -> tuple[str, ...]:
        return kinds_at(draft, word)

    interpreter = Interpreter(draft.library.frames, kinds)
    acts = [act for sentence in draft.sentences for act in interpreter.acts(sentence)]
    framed = {i: act.type for act in acts for i in (*act.used, act.trigger.i)}
    targets, shadow = _targets(told, draft, acts)
    for word in draft.words:
        if word in targets:
            types = told.types
        elif word.i in shadow or word.i in framed:
            continue
        else:
            types = (NONE,)
        deed = deed_at(word, kinds, senses)
        if deed is not None:
            yield Sample(told, deed, types, framed.get(word.i, ""), told.trigger is not None or not told.types)


def _targets(told: Told, draft: Draft, acts: list[Predication]) -> tuple[list[Word], frozenset[int]]:
    """The words that tell of the text's event, and the numbers of those of which nobody knows."""
    if not told.types:
        return [], frozenset()
    if told.trigger is not None:
        start, end = told.trigger
        within = [word for word in draft.words if word.start < end and start < word.end]
        ids = frozenset(word.i for word in within)
        return [word for word in within if word.head.i not in ids or word.head is word][:1], ids
    marked = Marked(draft, Pair(id=told.id, text=told.text, source=told.source, target=told.target))
    return _by_sides(told, marked, acts)


def _by_sides(told: Told, marked: Marked, acts: list[Predication]) -> tuple[list[Word], frozenset[int]]:
    fitting = [
        act
        for act in acts
        if act.type in told.types or (told.types == ("YIELD",) and act.type in ("CONCEDE", "RETREAT"))
    ]
    way = frozenset(word.i for word in marked.path)
    if fitting:
        return [act.trigger for act in fitting], way
    head, verb = marked.source_head, marked.verb
    if head is None or verb is None:
        return [], way
    if verb.lemma in _SPEECH:
        clause = next((child for child in verb.all_children("ccomp") if _holds(child, marked.target_ids)), None)
        verb = clause or verb
    return [verb], way | {child.i for child in verb.subtree()}


def _holds(word: Word, ids: frozenset[int]) -> bool:
    return any(below.i in ids for below in word.subtree())
