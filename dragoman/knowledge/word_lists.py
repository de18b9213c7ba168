"""Word lists: tables that put words into classes, for rules that ask whether a word is of a class."""

from collections.abc import Iterable
from pathlib import Path

from dragoman.knowledge.tables import rows

# The classes of places/usage.csv, lexicon/control_words.csv and lexicon/history_words.csv.
USAGE = tuple(
    "placing from_to motion reached taken held held_to ground_of ground_on ground_to ground_for ground_from ground_at "
    "ground_in ground_held ground_into state struck beside share ground".split()
)
CONTROL = tuple(
    "most part percent ground vague towns regions parts beyond modal ahead condition achieved sites".split()
)
HISTORY = tuple("unit back adverb adjective period within times occasion state order".split())
WordLists = dict[str, frozenset[str]]


def load_word_lists(file: str, classes: Iterable[str], folders: Iterable[Path] = ()) -> WordLists:
    """The words of a table by their class; rows of one class add up, and a class without a row is empty.

    Raises:
        TableError: a row names a class that is none of ``classes``.
    """
    found: WordLists = {each: frozenset() for each in classes}
    for row in rows(file, ("class", "words"), folders):
        found[row.one_of("class", found)] |= frozenset(row.items("words"))
    return found
