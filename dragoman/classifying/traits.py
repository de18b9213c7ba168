"""Traits: everything that the classifier looks at in a pair, in groups that weigh alike."""

from collections.abc import Callable, Iterator

from dragoman.classifying.acts import act_traits, acts_of
from dragoman.classifying.clauses import complement_traits, path_traits, verb_traits
from dragoman.classifying.marked import Marked
from dragoman.classifying.wording import (
    between_traits,
    letter_traits,
    side_traits,
    type_traits,
    window_traits,
    word_traits,
)
from dragoman.reading.senses import Senses

GROUPS: dict[str, Callable[[Marked, Senses], Iterator[str]]] = {
    "acts": lambda marked, _: act_traits(acts_of(marked.draft), marked),
    "verb": verb_traits,
    "complements": complement_traits,
    "path": path_traits,
    "sides": side_traits,
    "types": type_traits,
    "windows": lambda marked, _: window_traits(marked),
    "words": lambda marked, _: word_traits(marked),
    "between": lambda marked, _: between_traits(marked),
    "letters": lambda marked, _: letter_traits(marked),
}


def traits_of(marked: Marked, senses: Senses) -> dict[str, list[str]]:
    """The traits of a pair by group, each once."""
    return {name: list(dict.fromkeys(find(marked, senses))) for name, find in GROUPS.items()}
