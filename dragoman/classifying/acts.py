"""Acts: what the frames find in the text of a pair, and which act lies between its two sides."""

from collections.abc import Iterable, Iterator

from dragoman.classifying.marked import Marked
from dragoman.reading.draft import Draft
from dragoman.reading.events.interpreting import Interpreter
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.status import settle
from dragoman.reading.grammar import phrase_lemma
from dragoman.reading.participants import kinds_at
from dragoman.reading.words import Word


def acts_of(draft: Draft) -> list[Predication]:
    """The acts of all sentences of a draft, their status settled."""
    library = draft.library
    interpreter = Interpreter(library.frames, lambda word: kinds_at(draft, word))
    found = [act for sentence in draft.sentences for act in interpreter.acts(sentence)]
    for act in found:
        settle(act, library.frames, library.status_words)
    return found


def nearest(acts: Iterable[Predication], marked: Marked) -> tuple[Predication | None, float]:
    """The act whose sides fit the marked ones best, and how well: 2 for the actor, 1 for the recipient."""
    best, fit = None, -1.0
    above = {word.i for word in marked.source_head.ancestors()} if marked.source_head is not None else set()
    for act in acts:
        likeness = 2.0 * _touch(act.actors, marked.source_ids) + _touch(act.recipients, marked.target_ids)
        likeness += 0.3 * _touch(act.actors, marked.target_ids) + 0.5 * (act.verb.i in above)
        if likeness > fit:
            best, fit = act, likeness
    return best, fit


def act_traits(acts: list[Predication], marked: Marked) -> Iterator[str]:
    """What the frames make of the text, and of what stands between the sides."""
    best, fit = nearest(acts, marked)
    for act in acts:
        yield f"act {act.type}"
        places = f"{_place(act, marked.source_ids)} {_place(act, marked.target_ids)}"
        yield from (f"act {act.type} {places}", f"act {act.type} {act.status} {places}")
        if act.verb is marked.verb or act.trigger is marked.verb:
            yield from (f"own verb's act {act.type}", f"own verb's act {act.type} {act.status}")
    if best is None:
        yield "no act"
        return
    sure = fit >= 2
    yield from (f"best {best.type}", f"best {best.type} {sure}", f"status {best.status} {best.type}")
    yield from (f"lead {best.lead}", f"trigger {phrase_lemma(best.trigger)}")
    yield f"lead {best.lead} {best.inner.type if best.inner else ''}"
    yield f"frame {best.trigger.lemma} {best.type} {best.frame.demands}"
    if best.mode:
        yield f"mode {best.type} {best.mode}"
    if best.inner is not None:
        yield from (f"inner {best.inner.type}", f"inner trigger {phrase_lemma(best.inner.trigger)}")


def _place(act: Predication, ids: frozenset[int]) -> str:
    """What the marked words are to an act: its actor, its recipient, or neither."""
    return "actor" if _touch(act.actors, ids) else "recipient" if _touch(act.recipients, ids) else "none"


def _touch(words: Iterable[Word], ids: frozenset[int]) -> bool:
    return any(word.i in ids or any(below.i in ids for below in word.subtree()) for word in words)
