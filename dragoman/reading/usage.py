"""Usage: whether a name of a country or city is said as a place ("met in Moscow") or as an actor ("Moscow said")."""

from dragoman.reading.words import Word

_PLACING = frozenset(
    "in at near inside outside across throughout within around into onto toward towards through via above over off along "
    "beside beyond amid southeast southwest northeast northwest north south east west".split()
)
_FROM_TO = frozenset(("from", "to", "for"))
_MOTION = frozenset(
    "go come travel fly return arrive move send deploy march advance flee enter leave withdraw pull visit head drive bring "
    "ship export import deport expel cross retreat transfer escape drag evacuate trip visit flight withdrawal return "
    "journey tour arrival entry departure deployment road border highway".split()
)
_PLACE_VERBS = frozenset(
    "visit enter leave reach capture seize retake invade bomb shell surround besiege recapture".split()
)
# What a capital before a noun of these makes its government: "Damascus officials", but not "Damascus residents".
_STATE = frozenset(
    "official government regime administration authority leader leadership spokesman spokeswoman spokesperson diplomat "
    "envoy ambassador policy troop force army military embassy side statement position stance ministry minister".split()
)
_STRUCK = frozenset(
    "fall rain land attack assault strike raid march advance descend bear converge bombardment offensive".split()
)
_BESIDE = frozenset(
    "north south east west northeast northwest southeast southwest outskirts vicinity suburb resident people mayor siege "
    "battle fall street".split()
)
_GROUND = frozenset(
    "city town village province region district governorate area border capital territory suburb countryside airport base "
    "airbase camp island coast valley enclave neighborhood neighbourhood county state road highway crossing desert".split()
)


def is_locative(head: Word, label: str) -> bool:
    """Whether a name with this head is said as a place here."""
    if label == "place":
        return True
    if label not in ("country", "capital", "metonym"):
        return False
    if _is_where(head) or (label == "capital" and (_heads_report(head) or _explains(head))):
        return True
    dep, above = head.dep, head.head
    if dep == "conj":
        while dep == "conj":
            head = head.head
            dep, above = head.dep, head.head
    if dep == "pobj":
        return _placed_by(above, label)
    if dep == "dobj":
        return above.lemma in _PLACE_VERBS
    if dep in ("compound", "nmod", "amod"):
        return above.lemma in _GROUND or (label == "capital" and above.i > head.i and above.lemma not in _STATE)
    if dep == "poss":
        return above.lemma in _GROUND
    return dep in ("npadvmod", "appos")


def _placed_by(preposition: Word, label: str) -> bool:
    word = preposition.lower
    if word in _PLACING:
        return True
    governor = preposition.head
    if word in _FROM_TO:
        return governor.lemma in _MOTION or (word == "from" and label != "metonym" and governor.pos == "NOUN")
    if word == "on":
        return governor.lemma in _STRUCK
    if word == "of":
        if label == "capital" and governor.lemma in _BESIDE:
            return True
        return governor.lemma in _GROUND or governor.pos == "ADJ" or governor.lemma in ("part", "much", "most", "rest")
    return False


def _heads_report(head: Word) -> bool:
    """Whether a name in capitals begins a report: "BEIRUT: The army said"."""
    return head.text.isupper() and len(head.text) > 3


def _is_where(head: Word) -> bool:
    """Whether a clause tells what goes on there: "Yerevan, where parties march daily"."""
    clauses = (child for child in head.children if child.dep == "relcl")
    return any(below.lower == "where" for clause in clauses for below in clause.children)


def _explains(head: Word) -> bool:
    """Whether the word before says that a city is meant: "the capital Nairobi"."""
    words, at = head.sentence.words, head.i - head.sentence.words[0].i
    return at > 0 and words[at - 1].lower in ("capital", "city")
