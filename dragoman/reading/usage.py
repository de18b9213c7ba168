"""Usage: whether a name of a country or city is said as a place ("met in Moscow") or as an actor ("Moscow said")."""

from dragoman.knowledge.word_lists import WordLists
from dragoman.reading.words import Word

# What the parser makes of a town right behind a verb of which it is the object.
MISREAD = ("npadvmod", "advmod", "oprd", "attr")


def is_locative(lists: WordLists, head: Word, label: str) -> bool:
    """Whether a name with this head is said as a place here; ``lists`` are those of ``places/usage.csv``."""
    if label == "place":
        return True
    if label not in ("country", "capital", "metonym"):
        return False
    if _is_where(head) or (
        label == "capital" and (_heads_report(head) or _explains(head) or _taken_or_held(lists, head))
    ):
        return True
    head = _first_listed(head)
    dep, above = head.dep, head.head
    if dep == "pobj":
        return _placed_by(lists, above, label)
    if dep == "dobj":
        return above.lemma in lists["reached"] | lists["taken"]
    if dep in ("compound", "nmod", "amod"):
        return above.lemma in lists["ground"] or (
            label == "capital" and above.i > head.i and above.lemma not in lists["state"]
        )
    if dep == "poss":
        return above.lemma in lists["ground"]
    return dep in ("npadvmod", "appos")


def ground_at(lists: WordLists, head: Word) -> str:
    """Whether a name stands where words of war have ground: "taken" or "held" by the class of the word; else empty.

    After a word of the class "taken" ("besieged") stands nearly always a place, after one of "held" ("lost") also others.
    "explained" is a name that a noun for ground explains ("Kati, a village").
    """
    if any(child.dep == "appos" and child.lemma in lists["ground"] for child in head.children):
        return "explained"
    if any(child.dep == "amod" and child.lower in lists["ground_held"] for child in head.children):
        return "taken"  # "rebel-held Kidal"
    return _taken_or_held(lists, head)


def _taken_or_held(lists: WordLists, head: Word) -> str:
    head = _first_listed(head)
    dep, above = head.dep, head.head
    if dep in ("dobj", "nsubjpass") or (dep in MISREAD and head.i == above.i + 1):
        idiom = above.lemma in lists["held_to"] and any(child.lower == "to" for child in above.children)
        return next((each for each in ("taken", "held") if above.lemma in lists[each] and not idiom), "")
    if dep == "nsubj":
        changes = above.lemma == "change" and any(child.lower == "hands" for child in above.children)
        falls = above.lemma == "fall" and any(child.lower == "to" for child in above.children)
        return "taken" if changes else "held" if falls or _is_in_hands(above) else ""
    return _after(lists, above) if dep == "pobj" else ""


def _after(lists: WordLists, preposition: Word) -> str:
    """The same for a name after a preposition: "laid siege to Goma", "a third of Goma" as Goma itself."""
    governor = preposition.head
    near = {governor.lemma, governor.lower, *(child.lemma for child in governor.all_children("dobj"))}
    if near & lists.get(f"ground_{preposition.lower}", frozenset()):
        return "taken"
    shares = preposition.lower == "of" and governor.lemma in lists["share"] | lists["ground"]
    return ground_at(lists, governor) if shares else ""


def _is_in_hands(verb: Word) -> bool:
    """Whether a verb says who holds its subject: "is in rebel hands", "came under government control"."""
    nouns = (noun for child in verb.all_children("prep") for noun in child.all_children("pobj"))
    return any(noun.lower in ("hands", "control", "siege") for noun in nouns)


def _first_listed(head: Word) -> Word:
    while head.dep == "conj" and head.head is not head:
        head = head.head
    return head


def _placed_by(lists: WordLists, preposition: Word, label: str) -> bool:
    word = preposition.lower
    if word in lists["placing"]:
        return True
    governor = preposition.head
    if word in lists["from_to"]:
        moved = governor.lemma in lists["motion"]
        return moved or (word == "from" and label != "metonym" and governor.pos == "NOUN")
    if word == "on":
        return governor.lemma in lists["struck"]
    if word == "of":
        if label == "capital" and governor.lemma in lists["beside"]:
            return True
        return governor.lemma in lists["ground"] or governor.pos == "ADJ" or governor.lemma in lists["share"]
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
