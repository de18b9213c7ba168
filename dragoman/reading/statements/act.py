"""Act: what a statement does (promise, demand, accuse …) and to whom it is said."""

from dragoman.knowledge.acts import ActRule
from dragoman.reading.draft import Draft
from dragoman.reading.participants import mentions_of, participants
from dragoman.reading.statements.judging import Found
from dragoman.reading.words import Word
from dragoman.records.entities import Participant
from dragoman.records.vocabulary import Act

_FIRST_PERSON = frozenset(("i", "we"))
_ADDRESSED = ("dobj", "dative", "nsubjpass")
_TO_WHOM = frozenset(("to", "with", "on", "upon", "at", "against", "of"))


def act_of(draft: Draft, found: Found, by_cue: Act, speaker: tuple[Participant, ...]) -> Act:
    """The act by the cue, or by the content where the cue says no more than that it was said."""
    verb = _main_verb(draft, found)
    asks = draft.document.text[: draft.words[found.pieces[-1][1]].end].rstrip("\"'”’»").endswith("?")
    for rule in draft.library.act_rules:
        if by_cue in rule.refines and (
            _commands(draft, rule, found) if rule.form == "infinitive" else _fits(draft, rule, verb, asks, speaker)
        ):
            return rule.act
    return by_cue


def _commands(draft: Draft, rule: ActRule, found: Found) -> bool:
    return found.cue.lemma in rule.words and draft.words[found.pieces[-1][0]].lower == "to"


def _fits(draft: Draft, rule: ActRule, verb: Word | None, asks: bool, speaker: tuple[Participant, ...]) -> bool:
    if rule.form == "question":
        return asks
    if verb is None:
        return False
    if rule.form == "main":
        return verb.lemma in rule.words and _subject_fits(draft, rule, verb, speaker)
    auxiliary = any(child.dep == "aux" and child.lower in rule.words for child in verb.children)
    return auxiliary and _subject_fits(draft, rule, verb, speaker)


def _subject_fits(draft: Draft, rule: ActRule, verb: Word, speaker: tuple[Participant, ...]) -> bool:
    if rule.subject == "any":
        return True
    subject = next((child for child in verb.children if child.dep in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return False
    mention = draft.by_head.get(subject.i)
    speaks = {each.entity for each in speaker}
    own = subject.lower in _FIRST_PERSON or (mention is not None and any(r.id in speaks for r in mention.referents))
    return own == (rule.subject == "speaker")


def _main_verb(draft: Draft, found: Found) -> Word | None:
    """The verb of the first piece on which its other words hang."""
    first, last = found.pieces[0]
    for word in draft.words[first : last + 1]:
        if word.pos in ("VERB", "AUX") and not (first <= word.head.i <= last and word.head is not word):
            return word
    return None


def addressees(draft: Draft, found: Found, speaker: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """To whom it is said, or who is praised, accused, warned: the cue's object outside the content."""
    said = {i for first, last in found.pieces for i in range(first, last + 1)}
    source = range(found.source.first, found.source.last + 1) if found.source is not None else range(0)
    nouns = []
    for child in found.cue.children:
        if child.i in said or child.i in source:
            continue
        if child.dep in _ADDRESSED:
            nouns.append(child)
        elif child.dep in ("prep", "dative") and child.lower in _TO_WHOM:
            nouns += [below for below in child.children if below.dep == "pobj" and below.i not in said]
    speaks = {each.entity for each in speaker}
    mentions = mentions_of(draft, nouns)
    return tuple(each for each in participants(mentions) if each.entity not in speaks)
