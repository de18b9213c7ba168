"""Tense: whether a date lies ahead of the day of writing or behind it, by the grammar of its clause.

"will meet in September" is the next September, "met in September" the last one.
"""

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.words import Word

AHEAD, BEHIND, OPEN = 1, -1, 0
_FARTHEST = 8  # heads above the date that are asked
_LEADING_TO = frozenset({"for", "to", "by", "until", "till"})
_CLAUSES_OF_ITS_HEAD = frozenset({"advcl", "acl", "xcomp", "conj", "pcomp", "ccomp", "prep"})


def head_of(words: list[Word]) -> Word:
    """The word on which the others of a phrase hang."""
    first, last = words[0].i, words[-1].i
    word = words[-1]
    while word.head is not word and first <= word.head.i <= last:
        word = word.head
    return word


def dates_a_deed(words: list[Word]) -> bool:
    """Whether a date stands with a verb ("on May 3 shells hit the port"), not with a noun ("the May 3 attack")."""
    word = head_of(words)
    if word.dep == "pobj":
        word = word.head
    return word.dep in ("prep", "npadvmod", "advmod") and word.head.pos in ("VERB", "AUX")


def direction(words: list[Word], calendar: Calendar) -> int:
    """Where the date of these words lies: AHEAD, BEHIND or OPEN."""
    word = head_of(words)
    span = range(words[0].i, words[-1].i + 1)
    lists = calendar.lists
    if _leads_ahead(words[0]):
        return AHEAD
    preposition, noun = "", False
    for _ in range(_FARTHEST):
        if word.pos in ("VERB", "AUX") and word.dep not in ("aux", "auxpass"):
            return _of_verb(word, preposition, calendar)
        if word.pos in ("NOUN", "PROPN") and any(
            child.lower in lists["ahead_of_noun"] and child.i < word.i for child in word.children
        ):
            return AHEAD
        if word.pos == "ADJ" and word.lemma in lists["ahead"]:
            return AHEAD
        if word.dep == "prep" or word.pos == "ADP":
            if noun and word.lower in lists["behind"]:
                return BEHIND  # "after the announcement in December"
            preposition = preposition or word.lower
        noun = noun or (word.pos == "NOUN" and word.i not in span)
        if word.head is word:
            return OPEN
        word = word.head
    return OPEN


def _leads_ahead(first: Word) -> bool:
    """ "ahead of Friday's vote"."""
    before = first.head if first.dep in ("pobj", "poss", "compound", "nmod") else first
    return any(word.lower == "of" and word.head.lower == "ahead" for word in (before, before.head))


def direction_of_verb(verb: Word, calendar: Calendar) -> int:
    """Where the verb's own deed lies, seen from the clause that tells of it."""
    return _of_verb(verb, "", calendar)


def auxiliaries(verb: Word) -> list[Word]:
    """The helping verbs of a verb, and the "to" of an infinitive."""
    return [child for child in verb.children if child.dep in ("aux", "auxpass") or child.tag == "MD"]


def _of_verb(verb: Word, preposition: str, calendar: Calendar) -> int:
    lists = calendar.lists
    helpers = auxiliaries(verb)
    lowers = {child.lower for child in helpers}
    if lowers & lists["future"]:
        return AHEAD
    if lowers & lists["modal"]:
        return BEHIND if lowers & {"have", "'ve", "’ve"} else AHEAD
    if "to" in lowers:
        return _of_infinitive(verb, calendar)
    if _is_set_for(verb, preposition, lists["ahead"]):
        return AHEAD
    return _by_form(verb, helpers, calendar)


def _is_set_for(verb: Word, preposition: str, ahead: frozenset[str]) -> bool:
    """ "is due on Friday", "scheduled for Friday", "planned for March", "postponed until May"."""
    if any(child.dep == "acomp" and child.lemma in ahead for child in verb.children):
        return True
    if verb.lemma not in ahead:
        return False
    if verb.tag == "VBN" and any(child.dep == "auxpass" and child.tag in ("VBZ", "VBP") for child in verb.children):
        return True
    return preposition in _LEADING_TO and (verb.tag == "VBN" or preposition != "to")


def _by_form(verb: Word, helpers: list[Word], calendar: Calendar) -> int:
    tags = {child.tag for child in helpers}
    if verb.tag == "VBD" or "VBD" in tags:
        return BEHIND
    if any(child.lemma == "have" for child in helpers):
        return BEHIND
    if verb.tag == "VBG":
        if tags & {"VBZ", "VBP"}:
            return AHEAD  # "is meeting him on Friday"
        return _of_head(verb, calendar)
    if verb.tag == "VBN" and not helpers:
        return _of_head(verb, calendar) if verb.dep == "advcl" else BEHIND
    is_set = verb.lemma == "be" or verb.lemma in calendar.lists["scheduled"]
    return AHEAD if is_set and verb.tag in ("VBZ", "VBP") else OPEN


def _of_infinitive(verb: Word, calendar: Calendar) -> int:
    head = verb.head
    if head is verb:
        return AHEAD  # a headline: "Putin to visit Ankara in May"
    if head.lemma in calendar.lists["ahead"] or head.lemma == "be" or head.pos in ("NOUN", "PROPN", "ADJ"):
        return AHEAD
    return _of_head(verb, calendar)


def _of_head(verb: Word, calendar: Calendar) -> int:
    if verb.dep in _CLAUSES_OF_ITS_HEAD and verb.head is not verb and verb.head.pos in ("VERB", "AUX"):
        return _of_verb(verb.head, "", calendar)
    return OPEN
