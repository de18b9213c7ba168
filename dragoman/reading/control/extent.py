"""Extent: how much of a place is held, by the words around it ("most of", "parts of", "60 percent of")."""

from itertools import pairwise

from dragoman.knowledge.word_lists import WordLists
from dragoman.reading.control.tying import Tie
from dragoman.reading.phrases import determiner
from dragoman.reading.place_mentions import COMPASS
from dragoman.reading.words import Word

_BEFORE = ("amod", "nummod", "advmod", "det", "predet", "quantmod", "compound", "nmod", "npadvmod")


def extent_of(lists: WordLists, tie: Tie, path: tuple[Word, ...]) -> str:
    """The table's extent, lessened by the words on the way to the place's name and by "largely", "no longer"."""
    told = tie.pattern.what
    if is_over(tie.word):
        return "lost" if told in ("full", "most", "part") else ""
    if told != "full":
        return told
    near = {each for word in path for each in _around(word)}
    near |= {child.lower for word in _verbs(tie.word) for child in word.children if child.dep == "advmod"}
    if near & lists["percent"]:
        share = next((float(each) for each in near if each.replace(".", "", 1).isdigit()), 0.0)
        return "full" if share >= 100 else "most" if share > 50 else "part"
    if near & lists["most"]:
        return "most"
    some = any(_is_some(noun) for noun, name in pairwise(path) if name.i > noun.i)  # not "Kati, a rebel-held port"
    return "part" if some or near & lists["part"] else "full"


def _is_some(noun: Word) -> bool:
    """Whether a noun stands for some of a place: "two villages in", "the north of"; not "the towns of Kati and Ruvo"."""
    article = determiner(noun)
    some = article in ("a", "an") or (noun.tag == "NNS" and article not in ("the", "these", "those", "all", "poss"))
    return some or noun.lower.endswith(COMPASS)


def is_over(word: Word) -> bool:
    """Whether what a word says has ended: "no longer controls", "is no longer in control of"."""
    return any(child.lower == "longer" for each in _verbs(word) for child in each.children)


def _verbs(word: Word) -> list[Word]:
    """The word and what it hangs on up to the verb: "is largely under the control of"."""
    found = [word]
    while found[-1].pos not in ("VERB", "AUX") and found[-1].head is not found[-1] and len(found) < 4:
        found.append(found[-1].head)
    return found


def _around(word: Word) -> list[str]:
    found = [word.lower]
    for child in word.children:
        if child.i < word.i and child.dep in _BEFORE:
            found += [child.lower, *(below.lower for below in child.children)]
    return found
