"""Clauses: the verb of the source, what completes it, and the words that lead on to the target."""

from collections.abc import Iterator

from dragoman.classifying.marked import Marked
from dragoman.reading.grammar import is_passive, phrase_lemma
from dragoman.reading.senses import Senses
from dragoman.reading.words import Word

_VERBAL = ("VERB", "AUX")
_OBJECTS = ("dobj", "attr", "acomp", "oprd")
_CLAUSES = ("xcomp", "ccomp", "pcomp", "conj", "advcl")
_SHOWN = frozenset((*_OBJECTS, *_CLAUSES, "prep", "nsubj", "nsubjpass", "agent", "neg", "aux", "prt"))
_BELOW = frozenset("dobj pobj xcomp amod compound prep neg ccomp".split())


def verb_traits(marked: Marked, senses: Senses) -> Iterator[str]:
    """The verb of the source with its voice, tense, modality and complements."""
    verb, source = marked.verb, marked.source_head
    if verb is None or source is None:
        return
    phrase, state = phrase_lemma(verb), _state(verb)
    auxiliaries = state.split("/", maxsplit=1)[0]
    yield from (f"verb {phrase}", f"source is {source.dep}", f"state {state}", f"aux {auxiliaries}")
    yield f"voice {is_passive(verb)} {source.dep}"
    for event in senses.types(verb):
        yield from (f"verb type {event}", f"verb type {event} {auxiliaries}")
    yield from (f"verb op {each}" for each in senses.operators(verb))
    for child in verb.children:
        if child.i not in marked.source_ids and child.dep in _SHOWN:
            yield from _child(marked, senses, phrase, child)
    above = next((word for word in verb.ancestors() if word.pos in _VERBAL), None)
    if above is not None:
        yield f"above {above.lemma}"
        yield from (f"above op {each}" for each in senses.operators(above))


def _child(marked: Marked, senses: Senses, phrase: str, child: Word) -> Iterator[str]:
    yield from (f"{child.dep} {child.lemma}", f"{phrase} {child.dep} {child.lemma}")
    if child.dep in _OBJECTS and child.i not in marked.sides:
        yield from (f"object type {each}" for each in senses.types(child))
    if child.dep in (*_OBJECTS, "xcomp", "ccomp", "prep"):
        for below in child.children:
            if below.dep in _BELOW and below.i not in marked.source_ids:
                yield f"{child.dep} {below.dep} {below.lemma}"


def complement_traits(marked: Marked, senses: Senses) -> Iterator[str]:
    """The event types that lie in what completes the verb, and the verbs among it."""
    for depth, word in marked.complements:
        link = word.dep if word.dep != "pobj" else word.head.lemma
        for event in senses.types(word):
            yield from (f"inside {event}", f"inside {depth} {link} {event}")
        yield from (f"inside op {each}" for each in senses.operators(word))
        if word.dep in _CLAUSES:
            yield from (f"inside {word.dep} {phrase_lemma(word)}", f"inside {word.dep} state {_state(word)}")


def path_traits(marked: Marked, senses: Senses) -> Iterator[str]:
    """The words that lead from the source to the target, and the one that governs the target."""
    up, down = marked.way
    path, target = marked.path, marked.target_head
    if target is None or not up:
        return
    yield f"way {'>'.join(word.dep for word in up[:-1])}^{'<'.join(word.dep for word in down)}"
    yield f"top {up[-1].lemma}"
    for word in path:
        yield f"on the way {word.lemma}"
        yield from (f"way type {each}" for each in senses.types(word))
        yield from (f"way op {each}" for each in senses.operators(word))
    for length in (2, 3):
        yield from (f"steps {'>'.join(w.lemma for w in path[i : i + length])}" for i in range(len(path) - length + 1))
    yield f"last steps {'>'.join(word.lemma for word in path[-2:])}"
    yield from (f"target is {target.dep}", f"target is {target.dep} {target.head.lemma}")
    yield from _governed(marked, senses, target)


def _governed(marked: Marked, senses: Senses, target: Word) -> Iterator[str]:
    governor, verb = marked.governor("VERB", "NOUN", "AUX", "ADJ"), marked.governor(*_VERBAL)
    if governor is not None:
        yield f"governor {phrase_lemma(governor)}"
        yield f"governor {governor.lemma} {target.head.lemma if target.head is not governor else target.dep}"
        types = senses.types(governor)
        yield from (f"governor type {each}" for each in types)
        if governor.pos in _VERBAL:
            yield from (f"governor state {_state(governor)}", f"governor {'|'.join(types)} {_state(governor)}")
    if verb is not None and marked.verb is not None:
        yield from (f"target's verb {phrase_lemma(verb)}", f"one verb {verb is marked.verb}")
        yield f"verbs {marked.verb.lemma}>{verb.lemma}"


def _state(verb: Word) -> str:
    """Tense, modality, negation and voice in short: "will+not/VB"."""
    parts = []
    for child in verb.children:
        if child.dep == "aux":
            parts.append(child.lower if child.tag == "MD" or child.lower == "to" else child.lemma)
        elif child.dep == "auxpass":
            parts.append("passive")
        elif child.dep == "neg":
            parts.append("not")
    return f"{'+'.join(parts)}/{verb.tag}"
