"""Holders: the actors that hold, take or lose ground."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after
from dragoman.reading.participants import mentions_of
from dragoman.reading.relations.bond import is_civil
from dragoman.reading.words import Word

_QUALIFYING = ("compound", "amod", "nmod", "npadvmod")
_UNARMED = ("CVL", "JRN", "HLH", "EDU", "BUS", "NGO", "REF", "LEG", "JUD", "ELI", "LAB", "REL")


def holders(draft: Draft, words: tuple[Word, ...], *, locative: bool = False) -> list[Referent]:
    """The actors that words stand for, each once; the group that the report names where only its noun stands ("rebel")."""
    found: dict[str, Referent] = {}
    all_words = [each for word in words for each in (word, *_explained(word))]
    for mention in mentions_of(draft, all_words, locative=locative):
        for referent in _group(draft, mention) or mention.referents:
            if referent.kind != "place":
                found.setdefault(referent.id, referent)
    return list(found.values())


def _explained(word: Word) -> list[Word]:
    """Those whom an apposition names: "its former allies, the Islamists of Ansar Dine and the Movement"."""
    if word.pos == "PROPN":
        return []
    nouns = [each for child in word.children if child.dep == "appos" for each in (child, *child.conjuncts())]
    return [each for noun in nouns for each in (noun, *after(noun, "of"))]


def may_hold(referent: Referent, extent: str) -> bool:
    """Whether an actor may take ground: no civilians who flee, no person who only arrives or leaves."""
    if extent not in ("entered", "lost"):
        return True
    return not (referent.kind == "person" and referent.individual) and not is_civil(referent)


def _group(draft: Draft, mention: Mention) -> list[Referent]:
    """Whom a noun in a compound stands for: in "rebel-held", "rebel hands" the rebels of whom the report speaks."""
    head = mention.head
    if head.dep not in _QUALIFYING or mention.agent is None or any(each.actor for each in mention.referents):
        return []
    same = [each for each in draft.mentions if each is not mention and _is_of(each, head)]
    earlier = [each for each in same if each.start < mention.start]
    chosen = earlier[-1:] or same[:1]
    return chosen[0].referents if chosen else []


def _is_of(mention: Mention, noun: Word) -> bool:
    """Whether a mention is a group of this noun: "the rebels", "two Tuareg rebel groups"."""
    if mention.silent or not mention.referents or mention.referents[0].kind not in ("group", "organisation"):
        return False
    words = (mention.head, *mention.head.children)
    return any(word.lemma == noun.lemma for word in words) and mention.head.dep not in _QUALIFYING
