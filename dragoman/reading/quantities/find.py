"""Find: what each figure of a report counts, of whom, where, when and by whose word."""

from dragoman.knowledge.figures import Figures
from dragoman.reading.attribution import said_by
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, is_passive, subjects
from dragoman.reading.places_at import place_near
from dragoman.reading.quantities.numbers import Number, numbers
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Quantity

_DEFINITE = frozenset(("the", "these", "those", "both", "their", "his", "its", "all"))
_DOERS = frozenset(("die", "perish", "flee", "escape"))  # verbs whose subject is counted
_UNITS_OF_TIME = frozenset("second minute hour day night week month year decade century".split())
_OF_PEOPLE = frozenset(("hold", "capture", "drive", "evacuate", "seize"))  # verbs that are also said of places
_NUMBERING = frozenset(("number", "total"))
_HOMES = frozenset(("home", "house", "village"))
_CURRENCY = {"$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "euro": "EUR", "pound": "GBP"}


def find_quantities(draft: Draft) -> None:
    """Fill ``draft.quantities`` in the order of the text."""
    figures = draft.library.figures
    dates = [(time.start, time.end) for time in draft.times]
    for sentence in draft.sentences:
        for number in numbers(sentence, figures):
            if any(start <= number.last.start < end for start, end in dates):
                continue
            quantity = _quantity(draft, number, figures)
            if quantity is not None:
                draft.quantities.append(quantity)


def _quantity(draft: Draft, number: Number, figures: Figures) -> Quantity | None:
    noun = _counted(number)
    found = None if noun.lemma in _UNITS_OF_TIME else _measure(draft, number, noun, figures)
    if found is None:
        return None
    measure, by = found
    if measure == "other" and _is_known(number):
        return None
    of = draft.by_head.get(noun.i)
    words = [number.first, number.last, noun, by]
    span = Span(start=min(word.start for word in words), end=max(word.end for word in words))
    return Quantity(
        id=draft.new_id("Q", measure, span.start, span.end),
        measure=measure,  # type: ignore[arg-type]
        low=number.low,
        best=number.best,
        high=number.high,
        qualifier=number.qualifier,
        of=of.referents[0].id if of is not None and of.referents else None,
        unit=_unit(number) if measure == "money" else None,
        place=place_near(draft, by),
        time=when(draft, by),
        said_by=said_by(draft, number.first.start),
        evidence=(span,),
        confidence=0.85 if measure != "other" else 0.5,
        why=f"'{by.text}' counts as {measure} (quantities.csv)",
    )


def _counted(number: Number) -> Word:
    """The noun that is counted: "people" in "400,000 people", the figure itself in "killed 33"."""
    word = number.last
    if word.dep == "conj" and word.head.pos == "NUM":  # "between 15 and 20 fighters"
        word = word.head
    while word.dep in ("nummod", "quantmod", "compound", "advmod", "dep") and word.head is not word:
        if word.head.pos == "VERB":
            break
        word = word.head
    below = after(word, "of")
    return below[0] if below and number.low is not None and word is number.last else word


def _is_known(number: Number) -> bool:
    """Whether the figure only takes up those of whom was spoken ("the two men"), or singles out one."""
    if number.best is not None and number.best < 2:
        return True
    words, at = number.first.sentence.words, number.first.i - number.first.sentence.words[0].i
    return at > 0 and words[at - 1].lower in _DEFINITE


def _measure(draft: Draft, number: Number, noun: Word, figures: Figures) -> tuple[str, Word] | None:
    """What is counted, and the word that says so; the fate of people before what they are."""
    if _unit(number) is not None or figures.nouns.get(noun.lemma) == "money":
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
    for child in noun.children:
        if child.dep in ("amod", "acl", "relcl", "acomp", "advcl") or (
            child.dep == "conj" and child.pos in ("ADJ", "VERB")
        ):
            if child.lower in figures.adjectives:
                return figures.adjectives[child.lower], child
            if child.lemma in figures.verbs and (is_passive(child) or child.lemma in _DOERS):
                return figures.verbs[child.lemma], child
    head = noun.head
    if head is noun:
        return None
    if head.pos == "VERB" and noun.dep in ("dobj", "nsubjpass") and _from_home(head):
        return "displaced", head
    if head.pos == "VERB" and noun.dep in ("nsubj", "dobj") and _hostage(head):
        return "detained", head
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


def _from_home(verb: Word) -> bool:
    """ "Forced 400,000 people from their homes"."""
    return any(noun.lemma in _HOMES for preposition in ("from", "of") for noun in after(verb, preposition))


def _hostage(verb: Word) -> bool:
    """ "Is holding six foreigners hostage", whatever the parser makes of the two nouns."""
    return verb.lemma in _OF_PEOPLE and any(
        child.lower in ("hostage", "captive", "prisoner") for child in verb.children
    )


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


def _unit(number: Number) -> str | None:
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
