"""Traits of a deed: what a learned coder looks at in a verb that no frame knows, and in what hangs on it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.reading.grammar import agents, is_passive, objects, phrase_lemma, possessors, subjects
from dragoman.reading.senses import Senses
from dragoman.reading.words import Word

Kinds = Callable[[Word], tuple[str, ...]]
SLOTS = 6  # groups of words whose mean vectors are looked at
_EMPTY = frozenset("be have do say tell get go come seem become mean let ’s 's".split())
_BESIDE = ("compound", "amod", "nmod", "poss")
_COMPLEMENTS = ("xcomp", "ccomp", "pcomp")


@dataclass(slots=True, eq=False)
class Deed:
    """A verb that may tell of a deed: its traits in groups that weigh alike, and the words of each slot."""

    verb: Word
    traits: dict[str, list[str]]
    slots: tuple[list[Word], ...]


def deed_at(verb: Word, kinds_of: Kinds, senses: Senses) -> Deed | None:
    """What is known of the deed that a verb may tell of; None where it can tell of none or nobody stands beside it."""
    if verb.pos != "VERB" or verb.lemma in _EMPTY:
        return None
    passive = is_passive(verb)
    doers, done = (agents(verb), subjects(verb)) if passive else (subjects(verb), objects(verb))
    behind = list(_behind(verb))
    around = [*doers, *done, *(noun for _, noun in behind)]
    if not any(_names_actor(each, kinds_of) for each in around):
        return None
    complements = [child for child in verb.children if child.dep in _COMPLEMENTS and child.pos in ("VERB", "AUX")]
    phrase = phrase_lemma(verb)
    return Deed(
        verb,
        {
            "word": [f"verb {phrase}", f"form {verb.tag} {passive}", *(f"sense {each}" for each in senses.types(verb))],
            "object": list(_object_traits(phrase, done, kinds_of, senses)),
            "behind": list(_behind_traits(phrase, behind, kinds_of, senses)),
            "sides": [
                *(f"doer {kind}" for kind in _kinds(doers, kinds_of)),
                *(f"doer {each.lemma}" for each in doers if each.pos == "NOUN"),
                *(f"done to {kind}" for kind in _kinds(done, kinds_of)),
            ],
            "shape": list(_shape(verb, passive, doers, done)),
            "inside": [
                *(f"{child.dep} {child.lemma}" for child in complements),
                *(f"inside {each}" for child in complements for each in senses.types(child)),
            ],
        },
        (
            [verb, *verb.all_children("prt")],
            done,
            [noun for _, noun in behind],
            complements,
            [each for each in doers if each.pos == "NOUN"],
            [child for noun in done for child in noun.children if child.dep in _BESIDE],
        ),
    )


def _behind(word: Word) -> Iterator[tuple[str, Word]]:
    """The nouns and verbs behind the prepositions of a word, each with its preposition."""
    for child in word.children:
        if child.dep in ("prep", "dative", "agent"):
            for noun in child.children:
                if noun.dep in ("pobj", "pcomp"):
                    yield child.lower, noun
                elif noun.dep == "prep":
                    yield from ((f"{child.lower} {noun.lower}", each) for each in noun.all_children("pobj"))


def _names_actor(word: Word, kinds_of: Kinds) -> bool:
    if kinds_of(word):
        return True
    return any(kinds_of(child) for child in word.children if child.dep in _BESIDE) or any(
        kinds_of(noun) for _, noun in _behind(word)
    )


def _kinds(words: Iterable[Word], kinds_of: Kinds) -> Iterator[str]:
    return (kind for word in words for kind in (kinds_of(word) or (f"no {word.pos}",)))


def _object_traits(phrase: str, done: list[Word], kinds_of: Kinds, senses: Senses) -> Iterator[str]:
    for noun in done:
        yield from (f"object {noun.lemma}", f"{phrase} {noun.lemma}")
        yield from (f"{phrase} @{kind}" for kind in kinds_of(noun))
        yield from (f"object sense {each}" for each in senses.types(noun))
        yield from (
            f"object with {child.lemma}" for child in noun.children if child.dep in _BESIDE and child.pos != "PROPN"
        )
        yield from (f"object of {kind}" for child in possessors(noun) for kind in kinds_of(child))


def _behind_traits(phrase: str, behind: list[tuple[str, Word]], kinds_of: Kinds, senses: Senses) -> Iterator[str]:
    for place, noun in behind:
        yield from (f"{place}", f"{phrase} {place}", f"{place} {noun.lemma}", f"{phrase} {place} {noun.lemma}")
        yield from (f"{place} @{kind}" for kind in kinds_of(noun))
        yield from (f"{place} sense {each}" for each in senses.types(noun))


def _shape(verb: Word, passive: bool, doers: list[Word], done: list[Word]) -> Iterator[str]:
    yield from (f"is {verb.dep}", f"passive {passive}", f"sides {bool(doers)} {bool(done)}")
    yield from (f"has {child.dep}" for child in verb.children if child.dep != "punct")
    yield from (f"aux {child.lower}" for child in verb.children if child.dep == "aux")
    yield from (f"adverb {child.lower}" for child in verb.children if child.dep in ("advmod", "prt"))
    if verb.head is not verb and verb.dep != "ROOT":
        yield f"under {verb.head.lemma}"
