"""Measuring: what a figure counts: the dead, the displaced, soldiers, money."""

from dragoman.knowledge.figures import Figures
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, is_passive, subjects
from dragoman.reading.quantities.numbers import Number
from dragoman.reading.words import Word

_DOERS = frozenset(("die", "perish", "flee", "escape"))  # verbs whose subject is counted
_OF_PEOPLE = frozenset(("hold", "capture", "drive", "evacuate", "seize"))  # verbs that are also said of places
_NUMBERING = frozenset(("number", "total"))
_HOMES = frozenset(("home", "house", "village"))
_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}
_CAPTIVE = frozenset(("hostage", "captive", "prisoner"))


def measure_of(draft: Draft, number: Number, noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """What is counted, and the word that says so; the fate of people before what they are."""
    if unit_of(number) is not None or figures.nouns.get(noun.lemma) == "money":
        return "money", noun
    strong = _strong(number)
    if strong is not None:
        return "troops", strong
    top = number.last if noun is not number.last else noun
    for word in dict.fromkeys((noun, number.last, _partitive(noun), top)):
        found = _by_neighbours(word, figures)
        if found is not None and not (found[1].lemma in _OF_PEOPLE and _is_ground(draft, noun)):
            return found
    counted = _counted_elsewhere(number) or noun
    if counted is not noun and (found := _by_neighbours(counted, figures)) is not None:
        return found
    for word in (noun, counted):
        if word.lemma in figures.nouns:
            return figures.nouns[word.lemma], word
    return ("other", noun) if _is_people(draft, noun) else None


def _is_ground(draft: Draft, noun: Word) -> bool:
    """Whether places are counted: "seven districts are held by"."""
    return any(mention.head is noun and mention.locative for mention in draft.mentions)


def _is_people(draft: Draft, noun: Word) -> bool:
    """Whether a people's members are counted: "some 200 Armenians"."""
    mention = draft.by_head.get(noun.i)
    return mention is not None and mention.name is not None and mention.name.label == "people" and noun.tag[-1:] == "S"


def _counted_elsewhere(number: Number) -> Word | None:
    """What is counted where the figure stands apart: "put the number of drones at seven"."""
    preposition = number.last.head
    if preposition.lemma in _NUMBERING and preposition.pos == "VERB":  # "fighters, thought to number 12,000"
        return next(iter(subjects(preposition)), None)
    if number.last.dep != "pobj" or preposition.lower not in ("at", "to"):
        return None
    stated = preposition.head.all_children("dobj") or preposition.head.all_children("nsubj", "nsubjpass")
    for noun in stated:
        named = after(noun, "of") if noun.lemma in ("number", "total", "count") else [noun]
        return named[0] if named else None
    return None


def _strong(number: Number) -> Word | None:
    """The noun of "a 3,000-strong brigade"."""
    words, at = number.last.sentence.words, number.last.i - number.last.sentence.words[0].i
    if len(words) > at + 2 and words[at + 1].text == "-" and words[at + 2].lower == "strong":
        return words[at + 2].head
    return None


def _partitive(noun: Word) -> Word:
    """The figure above a noun: "hundreds" in "hundreds of people"."""
    return noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun


def _by_neighbours(noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """What the words beside and above a noun say of those counted."""
    found = _by_what_is_said(noun, figures)
    head = noun.head
    if found is not None or head is noun:
        return found
    if (found := _by_fate(noun)) is not None:
        return found
    if head.lower in figures.adjectives and noun.dep in ("nsubj", "nsubjpass", "npadvmod", "nummod"):
        return figures.adjectives[head.lower], head
    if head.lemma in figures.verbs:
        suffers = noun.dep in ("dobj", "nsubjpass", "oprd", "npadvmod") and head.lemma not in _DOERS
        does = noun.dep == "nsubj" and head.lemma in _DOERS
        if suffers or does or (noun.dep == "conj" and head.pos == "NOUN"):
            return figures.verbs[head.lemma], head
    if noun.dep == "conj" and head.pos in ("NOUN", "NUM", "PROPN"):
        return _by_neighbours(head, figures)
    if noun.dep == "pobj":
        return _by_preposition(noun, figures)
    return _left_dead(noun, figures)


def _by_what_is_said(noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """The adjective or participle on the noun: "dead civilians", "soldiers killed in May"."""
    for child in noun.children:
        joined = child.dep == "conj" and child.pos in ("ADJ", "VERB")
        if child.dep in ("amod", "acl", "relcl", "acomp", "advcl") or joined:
            if child.lower in figures.adjectives:
                return figures.adjectives[child.lower], child
            if child.lemma in figures.verbs and (is_passive(child) or child.lemma in _DOERS):
                return figures.verbs[child.lemma], child
    return None


def _by_fate(noun: Word) -> tuple[str, Word] | None:
    """ "Forced 400,000 people from their homes", "is holding six foreigners hostage", as the parser may hang it."""
    verb = noun.head
    if verb.pos != "VERB" or noun.dep not in ("dobj", "nsubj", "nsubjpass"):
        return None
    left = [each for word in (verb, noun) for place in ("from", "of") for each in after(word, place)]
    if noun.dep != "nsubj" and any(each.lemma in _HOMES for each in left):
        return "displaced", verb
    if verb.lemma in _OF_PEOPLE and any(child.lower in _CAPTIVE for child in verb.children):
        return "detained", verb
    return None


def _by_preposition(noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """ "a death toll of 29", "the toll rose to 33", "the deaths of 33 soldiers"."""
    above = noun.head.head
    if above.lemma in figures.nouns and figures.nouns[above.lemma] in ("killed", "wounded", "displaced", "detained"):
        return figures.nouns[above.lemma], above
    if above.pos == "VERB":
        for child in above.children:
            told = figures.nouns.get(child.lemma) or figures.adjectives.get(child.lower)
            if child.dep in ("nsubj", "nsubjpass", "dobj") and told in ("killed", "wounded"):
                return told, child
    return None


def _left_dead(noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """ "left 400,000 people dead": the adjective after the noun, below the same verb."""
    if noun.head.pos == "VERB":
        for child in noun.head.children:
            if (
                child.i > noun.i
                and child.lower in figures.adjectives
                and child.dep in ("oprd", "acomp", "xcomp", "ccomp")
            ):
                return figures.adjectives[child.lower], child
    return None


def unit_of(number: Number) -> str | None:
    """The currency of an amount of money (ISO 4217), None for what is counted otherwise."""
    words = number.first.sentence.words
    inside = {word.text for word in words if number.first.i <= word.i < number.last.i}  # "about $880,000"
    for sign, code in _CURRENCY.items():
        if (
            sign in inside
            or number.first.text.startswith(sign)
            or number.last.head.lemma == sign
            or number.last.lemma == sign
        ):
            return code
    before = words[number.first.i - words[0].i - 1] if number.first.i > words[0].i else None
    return _CURRENCY.get(before.text) if before is not None else None
