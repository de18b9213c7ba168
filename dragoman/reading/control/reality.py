"""Reality: whether a word tells of what is so, or only of what is wanted, feared, ordered or denied."""

from dragoman.reading.words import Word

_MODALS = frozenset(("will", "would", "could", "may", "might", "should", "must", "can"))
# Verbs whose object is not yet so: "announced the withdrawal", "demanded the capture".
_AHEAD = frozenset(
    "announce plan order demand urge promise seek propose discuss threaten call reject oppose want consider fear pledge "
    "request expect delay prevent prepare offer".split()
)


def is_unreal(word: Word) -> bool:
    """Whether a word stands under a modal, negated, after "to", or as the object of what is only wanted."""
    at = word
    for _ in range(3):
        for child in at.children:
            if child.dep == "neg" or (child.dep == "aux" and child.lower in _MODALS):
                return True
            if child.dep == "aux" and child.lower == "to" and at.pos == "VERB":
                return True
        if at.pos == "NOUN" and at.dep in ("dobj", "pobj") and _governor(at).lemma in _AHEAD:
            return True
        if at.dep not in ("xcomp", "conj", "dobj") or at.head is at:
            return False
        at = at.head
    return False


def _governor(noun: Word) -> Word:
    return noun.head.head if noun.dep == "pobj" else noun.head
