"""Mentions: the words that stand for actors and places: names with their titles, common nouns, pronouns."""

from dragoman.reading.draft import Draft, Mention
from dragoman.reading.gathering import Gathering
from dragoman.reading.named_mentions import NamedMentions
from dragoman.reading.noun_mentions import NounMentions
from dragoman.reading.place_mentions import PlaceMentions
from dragoman.reading.words import Word

_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f", "they": "",
    "them": "", "their": "", "theirs": "", "themselves": "", "we": "", "us": "", "our": "", "ours": "", "ourselves": "",
    "i": "", "me": "", "my": "", "mine": "", "myself": "", "you": "", "your": "", "yours": "", "yourself": "",
    "it": "n", "its": "n", "itself": "n",
}  # fmt: skip
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves we us our ours ourselves".split())


def find_mentions(draft: Draft) -> None:
    """Fill ``draft.mentions`` in the order of the text."""
    gathering = Gathering(draft)
    names, nouns, places = NamedMentions(gathering), NounMentions(gathering), PlaceMentions(gathering)
    for sentence in draft.sentences:
        for word in sentence.words:
            name = gathering.name_at.get(word.i)
            if name is not None and name.first is word:
                names.read(name)
        for word in sentence.words:
            if word.lower == "there" and word.tag == "RB" and word.dep in ("advmod", "pcomp"):
                place = Mention(word, word, word, word.start, word.end, "pronoun", locative=True)
                gathering.found.append(place)
            elif word.lower in _PRONOUNS and word.tag in ("PRP", "PRP$"):
                gathering.found += _pronoun(word)
            elif word.i not in gathering.taken and word.pos in ("NOUN", "PROPN", "ADJ") and not places.read(word):
                nouns.read(word)
    draft.mentions = sorted(gathering.found, key=lambda mention: (mention.start, -mention.end))


def _pronoun(word: Word) -> list[Mention]:
    if word.dep == "expl" or (word.lower == "it" and _expletive(word)):
        return []
    gender = _PRONOUNS[word.lower] or None
    plural = word.lower in _PLURAL_PRONOUNS
    return [Mention(word, word, word, word.start, word.end, "pronoun", gender=gender, plural=plural)]


def _expletive(word: Word) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it is time to", "it was reported that"."""
    verb = word.head
    if word.dep == "nsubjpass":
        return any(child.dep in ("ccomp", "csubj", "csubjpass") and child.i > verb.i for child in verb.children)
    if verb.lemma not in ("be", "seem", "appear", "remain", "become") or word.dep != "nsubj":
        return False
    if any(child.dep in ("ccomp", "xcomp", "advcl", "csubj") for child in verb.children):
        return True
    nouns = (child for child in verb.children if child.dep in ("attr", "acomp"))
    return any(
        below.dep in ("relcl", "acl", "xcomp", "ccomp") and _has_to(below) for n in nouns for below in n.children
    )


def _has_to(verb: Word) -> bool:
    return any(child.lower in ("to", "that") and child.dep in ("aux", "mark") for child in verb.children)
