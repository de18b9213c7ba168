"""Tied deeds: the sides of what is done, said by a noun: a war, an attack, support."""

from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of, after, objects, subjects
from dragoman.reading.words import Word

_VERBS = ("VERB", "AUX")
_WAR = frozenset("strike airstrike attack raid operation offensive campaign war fight battle assault bombing".split())
_SUFFER = frozenset(("receive", "take", "face", "suffer", "sustain", "draw"))
_GIVE = frozenset(("provide", "supply"))


def light(word: Word) -> list[Word]:
    """The subject of the verb whose object it is: "provides support to"."""
    if word.dep == "pobj" and word.head.lower == "with" and word.head.head.lemma in _GIVE:
        return subjects(word.head.head)
    return subjects(word.head) if word.dep == "dobj" and word.head.pos in _VERBS else []


def provided(word: Word) -> list[Word]:
    """Who gets it: "provided the army with support"."""
    above = word.head
    if word.dep != "pobj":
        return []
    if above.lower == "by" and above.head.lemma in ("aid", "help", "boost"):  # "aided by support from Turkey"
        return subjects(above.head)
    return objects(above.head) if above.lower == "with" and above.head.lemma in _GIVE else []


def aided(word: Word) -> list[Word]:
    """Who does it with help: "with the support of Russia, the army advanced"."""
    above = word.head
    if word.dep != "pobj" or above.lower != "with":
        return []
    return actors_of(above.head) if above.head.pos in _VERBS else [above.head]


def doers(word: Word) -> list[Word]:
    """Whose deed a verb's object is: "condemned the attack by the rebels"."""
    return [doer for deed in objects(word) for doer in after(deed, "by")]


def placed(word: Word, preposition: str) -> list[Word]:
    """What is under or in the word: the noun on which the preposition hangs, or the subject of its verb."""
    above = word.head
    if word.dep != "pobj" or above.lower != preposition:
        return []
    holder = above.head
    while holder.pos in ("ADV", "ADJ", "ADP") and holder.head is not holder:  # "back under control"
        holder = holder.head
    if holder.pos in _VERBS:
        return subjects(holder)
    listed = [holder]
    while listed[-1].dep == "conj":  # "the army, the militias and others in support of"
        listed.append(listed[-1].head)
    return listed


def engaged(word: Word) -> list[Word]:
    """Who is in a fight: "Iraq in its war against", "supports the army in the fight against", "support for Iraq in"."""
    above = word.head
    if word.dep != "pobj" or above.lower != "in":
        return []
    if above.head.pos in _VERBS:
        helped = [each for noun in objects(above.head) for each in after(noun, "for") or [noun]]
        return helped or subjects(above.head)
    return [*after(above.head, "for"), *after(above.head, "of")] or [above.head]


def fighters(draft: Draft, word: Word) -> list[Word]:
    """Who means to do a deed of war: its subjects, and whom they help to it ("supports the army in its effort to defeat")."""
    found = subjects(word)
    while word.dep == "conj":
        word = word.head
    above = word.head.head if word.dep == "pcomp" else word.head
    if word.dep not in ("acl", "advcl", "xcomp", "pcomp", "relcl") or above is word:
        return found
    if above.pos in ("NOUN", "PROPN"):
        named = [above.head] if above.dep == "appos" else []  # "Serval, the operation to defeat"
        return found + [each for each in (*engaged(above), above, *named) if each not in found]
    helped = [*objects(above), *after(above, "by"), *after(above, "with"), *after(above, "alongside")]
    nouns = [each for noun in helped for each in (noun, *after(noun, "of"), *after(noun, "for"))]
    return found + [each for each in nouns if each.i in draft.by_head and each not in found]


def warring(word: Word) -> list[Word]:
    """Who makes war "against", far from the word: "conducted strikes using aircraft and artillery against"."""
    for above in word.ancestors():
        waged = [above, *above.all_children("dobj")] if above.pos in _VERBS else [above]
        if any(each.lemma in _WAR for each in waged):
            doers = actors_of(above) if above.pos in _VERBS else light(above)
            if doers:
                return doers
    return []


def joined(word: Word) -> list[Word]:
    """The two before a noun that a hyphen joins: "the Iran-Iraq war"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    joined = at > 2 and words[at - 2].text in ("-", "‑", "–")
    return [words[at - 3], words[at - 1]] if joined else []


def between(word: Word) -> list[Word]:
    """Both sides: "clashes broke out between the army and the rebels"."""
    return after(word, "between") or (after(word.head, "between") if word.dep in ("nsubj", "dobj") else [])


def opposite(word: Word) -> list[Word]:
    """The sides of "on opposite sides of the conflict"."""
    if not any(child.lower in ("opposite", "opposing") for child in word.children):
        return []
    above = word.head
    if word.dep == "pobj" and above.lower == "on" and above.head.pos in _VERBS:
        return subjects(above.head)
    return []


def firing(word: Word) -> list[Word]:
    """Whose fire it is: "fire from the rebels", also where the parser hangs it on the verb."""
    return [noun for above in (word, word.head) for place in ("from", "by") for noun in after(above, place)]


def suffering(word: Word) -> list[Word]:
    """Who is under fire: "the army received fire from", "came under attack from"."""
    above = word.head.head if word.dep == "pobj" and word.head.lower == "under" else word.head
    under = word.dep == "dobj" and above.lemma in _SUFFER
    return subjects(above) if under or above is not word.head else []
