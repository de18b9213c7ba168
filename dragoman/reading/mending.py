"""Mending: slips of the parser that the forms of the words rule out."""

from dragoman.reading.words import Word

_FINITE = frozenset(("VBD", "VBZ"))


def mend(words: list[Word]) -> None:
    """Hang a finite verb that was joined to an infinitive on the verb above it.

    "He urged them to send troops and accused others": nobody can be urged to "accused".
    """
    infinitives = {word.head.i for word in words if word.tag == "TO" and word.dep == "aux" and word.head.tag == "VB"}
    for word in words:
        if word.dep != "conj" or word.tag not in _FINITE or word.head.i not in infinitives:
            continue
        below, above = word.head, word.head.head
        while above.tag not in _FINITE and above.head is not above:
            above = above.head
        if above.tag in _FINITE and above.i < below.i:
            word.head = above
            for joint in words:
                if joint.dep in ("cc", "punct") and joint.head is below and below.i < joint.i < word.i:
                    joint.head = above
