"""Traits: what speaks for or against a phrase as a side of the event that a text tells of."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dragoman.knowledge.frames import FrameBook
from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.grammar import is_passive, phrase_lemma
from dragoman.reading.participants import kinds_at
from dragoman.reading.senses import Senses
from dragoman.reading.words import Word
from evals.dyads.phrases import Phrase, phrases_of

_VERBAL = ("VERB", "AUX")
_CLAUSES = ("advcl", "relcl", "acl")
_ACTS = 3  # those nearest to the main verb


@dataclass(eq=False)
class Told:
    """A text with the acts that the frames find in it."""

    draft: Draft
    acts: list[Predication]

    @cached_property
    def phrases(self) -> list[Phrase]:
        """What may be a side of it."""
        return phrases_of(self.draft)

    @cached_property
    def main(self) -> Word | None:
        """The main verb."""
        return self.draft.sentences[0].root if self.draft.sentences else None

    @cached_property
    def traits(self) -> list[tuple[str, ...]]:
        """The traits of each phrase, whoever the other side may be."""
        order: dict[int, int] = {}
        heads: dict[int, tuple[str, ...]] = {}
        found = []
        for phrase in self.phrases:
            if phrase.head is None:
                found.append(tuple(dict.fromkeys(_none(self))))
                continue
            place = order.setdefault(phrase.head.i, len(order))
            if phrase.head.i not in heads:
                heads[phrase.head.i] = (f"order {min(place, 9)}", *dict.fromkeys(_standing(self, phrase.head)))
            found.append((*heads[phrase.head.i], *_shape(phrase, phrase.head), *_edges(phrase, self.draft.words)))
        return found

    def seen_from(self, source: Phrase) -> list[tuple[str, ...]]:
        """The further traits of each phrase as target, by how it stands to the source."""
        if source.head is None:
            return [()] * len(self.phrases)
        verb = next((word for word in source.head.ancestors() if word.pos in _VERBAL), source.head.head)
        ways: dict[int, tuple[str, ...]] = {}
        found = []
        for phrase in self.phrases:
            if phrase.head is None:
                found.append(tuple(dict.fromkeys(_none_beside(self, source, source.head, verb))))
                continue
            if phrase.head.i not in ways:
                related = _relation(self, phrase.head, source, source.head)
                ways[phrase.head.i] = (*_way(phrase.head, verb, self.senses), *related)
            found.append(ways[phrase.head.i])
        return found

    @cached_property
    def senses(self) -> Senses:
        """Which event types the tables have for a word."""
        return _senses(self.draft.library.frames)

    def named(self, word: Word) -> str:
        """Whether a word names a "place", an "actor", or neither ("")."""
        return "".join(kinds_at(self.draft, word)[:1])


@lru_cache(maxsize=1)
def _senses(book: FrameBook) -> Senses:
    return Senses(book)


def _none(told: Told) -> Iterator[str]:
    """What speaks for there being no such side."""
    yield "none"
    yield from (f"none act {act.type}" for act in told.acts)
    if told.main is not None:
        yield f"none main {phrase_lemma(told.main)}"
    for word in told.draft.words:
        if word.pos in ("VERB", "NOUN"):
            yield from (f"none any {each}" for each in told.senses.types(word))


def _none_beside(told: Told, source: Phrase, head: Word, verb: Word) -> Iterator[str]:
    """What speaks for there being no target beside this source."""
    yield from (f"none source {head.lemma}", f"none source {head.pos} {head.ent}", f"none source {head.dep}")
    yield from (f"none source {told.named(head)}", f"none verb {phrase_lemma(verb)}")
    yield from (f"none verb type {each}" for each in told.senses.types(verb))
    yield from (f"none verb has {child.dep}" for child in verb.children)
    words = told.draft.words[source.first : source.last + 1]
    yield from (f"none source with {word.lower}" for word in words if word.pos in ("PROPN", "NOUN", "ADJ"))
    free = {each.head.i for each in told.phrases if each.head is not None and not _beside(each, source)}
    yield f"none of {min(len(free), 5)}"


def _beside(one: Phrase, other: Phrase) -> bool:
    return one.first <= other.last and other.first <= one.last


def _standing(told: Told, word: Word) -> Iterator[str]:
    """Where a word stands, and what the frames make of it."""
    yield from (
        f"dep {word.dep}",
        f"pos {word.pos} {word.ent}",
        f"kind {told.named(word)} {word.dep}",
        f"head {word.lemma}",
    )
    yield f"owned {word.child('poss') is not None} {word.dep}"
    yield from (f"head type {each}" for each in told.senses.types(word))
    above = [each for each in word.ancestors() if each.dep != "prep" and each.pos != "ADP"]
    link = word.head.lower if word.head.pos == "ADP" else word.dep
    yield from (f"link {link}", f"far {min(len(above), 5)}", f"first {word.i < 12} {word.dep}")
    if any(each.dep in _CLAUSES for each in (word, *above)):
        yield "subordinate"
    if above:
        yield from _governed(told, link, above)
    for act in sorted(told.acts, key=lambda each: sum(1 for _ in each.verb.ancestors()))[:_ACTS]:
        outer = act.verb is told.main
        yield from (f"actor {outer} {act.type}", f"actor {outer}") if word in act.actors else ()
        yield from (f"recipient {outer} {act.type}", f"recipient {outer}") if word in act.recipients else ()
        yield from (f"trigger {outer} {act.type}", "trigger") if word is act.trigger else ()


def _governed(told: Told, link: str, above: list[Word]) -> Iterator[str]:
    governor, types = above[0], told.senses.types(above[0])
    voice = is_passive(governor) if governor.pos in _VERBAL else None
    top = "main" if governor is told.main else f"{governor.dep} {len(above)}"
    yield from (f"{link} of {top}", f"{link} of {governor.pos} {voice} {top}", f"{link} of {phrase_lemma(governor)}")
    yield from (f"{link} of type {each}" for each in types)
    yield f"{link} of typed {bool(types)} {governor.pos}"
    if len(above) > 1:
        link, further = f"{link} of {governor.dep}", above[1]
        yield f"{link} of {'main' if further is told.main else further.pos}"
        yield from (f"{link} of {phrase_lemma(further)}", f"{link} {phrase_lemma(governor)} of {phrase_lemma(further)}")
        yield from (f"{link} of type {each}" for each in told.senses.types(further))


def _shape(phrase: Phrase, head: Word) -> Iterator[str]:
    """What the phrase takes in and leaves out, as such, and for a word of this place in the sentence."""
    for name in phrase.shape:
        yield from (f"span {name}", f"span {name} {head.dep}", f"span {name} {head.pos} {head.ent}")


def _edges(phrase: Phrase, words: list[Word]) -> Iterator[str]:
    """The words on both sides of the phrase's edges, and its length."""
    first, last = words[phrase.first], words[phrase.last]
    before = words[first.i - 1] if first.i else None
    after = words[last.i + 1] if last.i + 1 < len(words) else None
    yield from (f"first {first.lower}", f"last {last.lower}", f"long {min(last.i - first.i, 12)}")
    yield from (f"pre {before.lower if before else ''}", f"post {after.lower if after else ''}")
    yield from (f"pre {before.pos if before else ''} {first.pos}", f"post {last.pos} {after.pos if after else ''}")
    yield from (f"first {first.ent} {first.ent_begins}", f"last {last.ent} {after.ent if after else ''}")


def _way(word: Word, verb: Word, senses: Senses) -> Iterator[str]:
    """How a word hangs on the verb of the source: "dobj", "dobj on", "conj dobj"; and what acts lie on the way."""
    steps: list[str] = []
    types: list[str] = []
    for at in (word, *word.ancestors()):
        if at is verb:
            way = " ".join(reversed(steps))
            yield from (f"way {way}", f"way {phrase_lemma(verb)} {way}", f"steps {len(steps)}")
            yield from (f"way of type {each} {way}" for each in senses.types(verb))
            for each in types:
                yield from (f"over {each}", f"over {each} {steps[0]}")
            return
        steps.append(at.lower if at.dep in ("prep", "agent", "dative") else at.dep if at.dep != "pobj" else "")
        types += senses.types(at) if at is not word else ()
    yield "no way"


def _relation(told: Told, word: Word, source: Phrase, head: Word) -> Iterator[str]:
    """Order and distance, and what a word is in the acts of the source."""
    yield from (f"after source {word.i > head.i}", f"same lemma {word.lemma == head.lemma}")
    yield f"inside source {source.first <= word.i <= source.last}"
    low, high = sorted((word.i, head.i))
    between = [each.pos for each in told.draft.words[low + 1 : high]]
    nouns = sum(each in ("NOUN", "PROPN") for each in between)
    yield from (f"nouns between {min(nouns, 6)}", f"verbs between {min(between.count('VERB'), 4)}")
    joined = {head, *head.conjuncts()}
    acts = [act for act in told.acts if joined.intersection(act.actors)]
    for act in acts:
        yield from (f"its recipient {act.type}",) if word in act.recipients else ()
        yield from ("its trigger",) if word is act.trigger else ()
    yield f"its recipient {any(word in act.recipients for act in acts)} of {any(act.recipients for act in acts)}"
