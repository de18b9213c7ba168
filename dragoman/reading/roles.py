"""Roles: which words name the sides of an act, by the places that its frame lists."""

from collections.abc import Callable

from dragoman.reading.grammar import actors_of, after, after_any_host, agents, objects, possessors, subjects
from dragoman.reading.words import Word

_MAKING = frozenset(
    "call stage organise organize order lead launch issue make impose mount hold wage conduct commit perpetrate deliver set "
    "declare send supply provide extend carry hand".split()
)
_PREDICATES = ("acomp", "attr", "oprd", "xcomp")
_BESIDE = ("compound", "nmod", "amod", "npadvmod")


def sides(word: Word, places: tuple[str, ...], is_name: Callable[[Word], bool], *, every: bool = False) -> list[Word]:
    """The head words found at the first of the places that has any; at all of them if ``every``.

    Words before a noun count only where ``is_name`` knows them: "Turkish" in "recent Turkish strikes", not "recent".
    """
    found: list[Word] = []
    for place in places:
        there = _at(word, place)
        if place in ("adjective", "compound", "inside", "below"):
            there = [each for each in there if is_name(each)]
        found += [each for each in there if each not in found]
        if found and not every:
            break
    return found


def _at(word: Word, place: str) -> list[Word]:
    if place == "subject":
        return actors_of(word)
    if place == "object":
        return objects(word)
    if place == "possessor":
        return possessors(word)
    if place in ("adjective", "compound"):
        return [child for child in word.children if child.dep in _BESIDE and child.i < word.i]
    if place == "by":
        return agents(word) or [each for noun in _told_of(word) for each in agents(noun)] or _made_by(word)
    if place == "between":
        return [each for noun in (word, *_told_of(word)) for each in after(noun, "between") or after(noun, "among")]
    if place == "from":
        return after_any_host(word, "from") or [each for noun in _told_of(word) for each in after(noun, "from")]
    if place == "inside":
        return [below for each in objects(word) for below in inside(each)]
    if place == "below":  # "in talks with": inside the phrases that hang on the word
        return [
            name for child in word.all_children("prep") for noun in child.all_children("pobj") for name in inside(noun)
        ]
    if place == "predicate":  # "is critical of the plan", "stopped shelling the town"
        return [name for child in word.all_children(*_PREDICATES) for name in _named_in(child)]
    if place == "clause":
        told = ("ccomp", "acl") if word.pos == "NOUN" else ("ccomp",)  # "the allegation that police had stolen it"
        return [each for child in word.all_children(*told) for each in subjects(child) if each is not word]
    return after_any_host(word, place)


def _made_by(noun: Word) -> list[Word]:
    """Who brought about what a noun tells: "a strike called by the union", not "an attack condemned by the mayor"."""
    return [each for child in noun.all_children("acl") if child.lemma in _MAKING for each in agents(child)]


def _told_of(noun: Word) -> list[Word]:
    """Nouns after "of" to which the parser may have given what is the noun's: "the seizure of a ship by commandos"."""
    return after(noun, "of") if noun.pos == "NOUN" else []


def _named_in(predicate: Word) -> list[Word]:
    nouns = objects(predicate) if predicate.pos == "VERB" else []
    for child in predicate.all_children("prep"):
        nouns += child.all_children("pobj")
    return [name for noun in nouns for name in (noun, *inside(noun))]


def inside(noun: Word) -> list[Word]:
    """The words inside a noun phrase that may name a side: "Trump" in "Trump's plan", "forces" in "the entry of forces"."""
    found = possessors(noun)
    found += [child for child in noun.children if child.dep in _BESIDE and child.i < noun.i]
    for preposition in ("of", "by", "from", "against", "on", "with", "between", "among"):
        for below in after(noun, preposition):
            found += [below, *possessors(below)]
    return found
