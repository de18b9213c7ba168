"""Tied sides: where around a word the two stand that it ties, by the places that the tables of standing name."""

from collections.abc import Callable

from dragoman.reading import tied_deeds as deeds
from dragoman.reading import tied_names as names
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import agents, objects, subjects
from dragoman.reading.roles import sides
from dragoman.reading.words import Word

_VERBS = ("VERB", "AUX")


def side(draft: Draft, word: Word, places: tuple[str, ...]) -> list[Word]:
    """The head words found at the first of the places that has any."""
    for place in places:
        found = _at(draft, word, place)
        if found:
            return list(dict.fromkeys(each for one in found for each in (one, *_listed(one), *_accompanying(one))))
    return []


def _listed(word: Word) -> list[Word]:
    """The rest of a list that the parser took for an apposition: "Chad, the army and Mali are fighting"."""
    if word.tag not in ("NN", "NNP"):
        return []
    apposed = [child for child in word.all_children("appos") if child.conjuncts()]
    return [each for child in apposed for each in (child, *child.conjuncts())]


def _accompanying(word: Word) -> list[Word]:
    """Those who do it too: "Chad, together with Mali and Togo, fights"."""
    if word.dep != "nsubj":
        return []
    below = [each for child in (*word.children, *word.head.children) for each in (child, *child.children)]
    beside = [each for each in below if each.lower == "with" and _is_together(each)]
    return [noun for each in beside for noun in _below(each)]


def _is_together(preposition: Word) -> bool:
    """Whether "with" is said as "together with" or "along with"."""
    around = (preposition.head, *preposition.children)
    return any(word.lower in ("together", "along") for word in around)


def _at(draft: Draft, word: Word, place: str) -> list[Word]:
    if word.dep == "acomp" and word.tag == "VBN" and place in ("subject", "object"):  # "is all but surrounded by"
        return agents(word) if place == "subject" else subjects(word.head)
    if word.dep == "acl" and word.tag == "VBN" and place == "object":
        return _joint_doers(word.head) or objects(word)
    found = _PLACES.get(place)
    return found(draft, word) if found else sides(word, (place,), lambda each: each.i in draft.by_head)


def _joint_doers(noun: Word) -> list[Word]:
    """All the subjects of whom a participle behind the last is said: "rebels and tribesmen, aided by Mali, attacked"."""
    first = noun
    while first.dep == "conj":
        first = first.head
    return [first, *first.conjuncts()] if first.dep == "nsubj" else []


def _above(word: Word) -> list[Word]:
    """What a preposition hangs on: a noun, or the subject of a verb."""
    return subjects(word.head) if word.head.pos in _VERBS else [word.head]


def _below(word: Word) -> list[Word]:
    """The nouns after a preposition."""
    return [noun for child in word.all_children("pobj") for noun in (child, *child.conjuncts())]


_PLACES: dict[str, Callable[[Draft, Word], list[Word]]] = {
    "before": names.before_hyphen,
    "after": lambda _, word: names.after_compound(word),
    "next": lambda _, word: names.after_hyphen(word),
    "under": lambda _, word: deeds.placed(word, "under"),
    "within": lambda _, word: deeds.placed(word, "in"),  # "the city is in Kurdish hands"
    "in-aid": lambda _, word: deeds.placed(word, "in"),  # "strikes in support of the army"
    "as": lambda _, word: deeds.placed(word, "as"),  # "fought as part of the front"
    "engaged": lambda _, word: deeds.engaged(word),
    "fighters": deeds.fighters,
    "warring": lambda _, word: deeds.warring(word),
    "appositive": names.appositive,
    "title": lambda _, word: names.titled(word),
    "beside": names.beside,
    "self": names.itself,
    "above": lambda _, word: _above(word),
    "below": lambda _, word: _below(word),
    "opposite": lambda _, word: deeds.opposite(word),
    "behind": lambda _, word: names.behind(word),
    "qualified": lambda _, word: names.qualified(word),
    "aided": lambda _, word: deeds.aided(word),
    "doers": lambda _, word: deeds.doers(word),
    "coordinated": lambda _, word: names.coordinated(word),
    "between": lambda _, word: deeds.between(word),
    "light": lambda _, word: deeds.light(word),
    "firing": lambda _, word: deeds.firing(word),
    "suffering": lambda _, word: deeds.suffering(word),
    "provided": lambda _, word: deeds.provided(word),
    "apposed": lambda _, word: names.apposed(word),
    "joined": lambda _, word: deeds.joined(word),
}
