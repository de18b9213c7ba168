"""Mending lists: what the parser cut off from the list in which it stands."""

from dragoman.reading.words import Word

_NAMES = frozenset(("PERSON", "GPE", "ORG", "NORP"))


def mend_lists(words: list[Word]) -> None:
    """Join again what one list counts up, in place."""
    _join_infinitives(words)
    _join_names(words)


def _join_infinitives(words: list[Word]) -> None:
    """Join "to free" to "to leave" in "promised to leave, to free prisoners and to pay": a third "to" makes it a list."""
    marks = {word.head: word for word in words if word.tag == "TO" and word.dep == "aux"}
    further = {word.head for word in words if word.dep == "conj" and word in marks}
    for word in words:
        first = word.head
        if word.dep != "advcl" or word not in marks or word not in further:
            continue
        comma = words[marks[word].i - words[0].i - 1].text == ","
        if comma and first in marks and first.i < word.i and first.pos == "VERB":
            word.dep = "conj"


def _join_names(words: list[Word]) -> None:
    """Join a name to the name before it, not to the noun that explains that one: "Nur, the minister, and Idris"."""
    for word in words:
        noun, name = word.head, word.head.head
        if word.dep != "conj" or noun.dep != "appos" or noun.pos != "NOUN" or word.ent not in _NAMES:
            continue
        joints = [each for each in words if noun.i < each.i < word.i and each.dep in ("cc", "punct")]
        if name.ent != word.ent or not any(each.text == "," for each in joints if each.head is noun):
            continue
        word.head = name
        for joint in joints:
            joint.head = name if joint.head is noun else joint.head
