"""Agreed: the duties that an agreement lays on its parties, and what the report says that somebody is to do."""

from collections.abc import Iterator

from dragoman.reading.agreements.naming import kind_of
from dragoman.reading.commitments.vow import JOINT, Vow, further_acts, is_timed, words_of
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of, after, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word
from dragoman.records.agreements import Agreement, Provision
from dragoman.records.base import Span

_IDEAS = ("proposed", "rejected")
_PERMITS = frozenset(("allow", "permit", "let", "enable", "entitle"))
_PROCLAIMING = frozenset(("announce", "declare", "proclaim"))
_AHEAD = frozenset(("for", "from"))
_DUTY = frozenset(("will", "would", "must", "shall", "to"))


def agreed(draft: Draft) -> Iterator[Vow]:
    """The duties in the terms of agreements, then those that stand alone: "the Russians are to guard the road"."""
    for agreement in draft.agreements:
        if agreement.status not in _IDEAS:
            for term in agreement.provisions:
                yield from _by_term(draft, agreement, term)
    for word in draft.words:
        if word.lemma == "be" and word.pos in ("VERB", "AUX"):
            yield from _by_order(draft, word)
        if word.lemma in _PROCLAIMING and word.tag in ("VBD", "VBN"):
            yield from _by_truce(draft, word)


def _by_term(draft: Draft, agreement: Agreement, term: Provision) -> Iterator[Vow]:
    words = draft.words_in(term)
    head = next((word for word in words if word.head is word or word.head not in words), None)
    if head is not None and _is_duty(draft, head):
        by = term.responsible or agreement.parties
        if len(by) > 1 and head.lemma in JOINT:
            return
        span = Span(start=_first(draft, head, term.start), end=term.end)
        yield Vow(act=head, what=span, by=by, agreement=agreement.id, why=f"a term of the {agreement.name}")


def _first(draft: Draft, head: Word, start: int) -> int:
    """Where the words of a term begin, with the subject of its verb ("radical groups ... have to leave the zone")."""
    before = [word for word in head.all_children("nsubj", "nsubjpass") if word.end <= start]
    before = before or [word for word in draft.words if _is_lost(word, head) and word.end <= start][-1:]
    return min([start, *(each.start for word in before for each in word.subtree()[:1])])


def _is_lost(word: Word, head: Word) -> bool:
    """Whether it is the subject that the grammar took for an object of a participle ("signed by the two, the groups")."""
    lost = word.dep == "dobj" and word.head.tag == "VBN" and word.head.child("agent") is not None
    return lost and word.sentence is head.sentence and not head.all_children("nsubj", "nsubjpass")


def _by_truce(draft: Draft, verb: Word) -> Iterator[Vow]:
    """ "A ceasefire, which Russia and Turkey announced for January 12": a truce with a day ahead is itself promised."""
    above = [verb.head] if verb.dep in ("relcl", "acl") else verb.all_children("dobj")
    words = draft.library.agreement_words
    ahead = [child for child in verb.all_children("prep") if child.lower in _AHEAD and is_timed(draft, child)]
    for noun in above if ahead else ():
        kind = kind_of(noun, words)
        who = [each for mention in mentions_of(draft, actors_of(verb)) for each in mention.referents]
        by = tuple(dict.fromkeys(each.id for each in who if each.kind != "place"))
        if kind is not None and kind[0] == "ceasefire":
            told = [noun.start, verb.start, *(each.end for each in ahead[-1].subtree())]
            first = min(noun.subtree()[0].start, told[0])
            yield Vow(
                act=noun, what=Span(start=first, end=max(told)), by=by, confidence=0.6, why=f"'{verb.text}' for a day"
            )


def _is_duty(draft: Draft, head: Word) -> bool:
    """Whether the head of a term says what has to be done, not what there is: "to leave", "the release of prisoners"."""
    if head.head is not head and head.head.lemma in _PERMITS:
        return False
    if head.pos in ("VERB", "AUX"):
        return any(child.dep in ("aux", "xcomp") and _obliges(child) for child in head.children)
    return bool(after(head, "of")) and head.lemma in draft.library.agreement_words.provisions and head.lemma != "zone"


def _obliges(word: Word) -> bool:
    return word.lower in _DUTY or any(child.dep == "aux" and child.lower == "to" for child in word.children)


def _by_order(draft: Draft, be: Word) -> Iterator[Vow]:
    """ "is to", "are to" before a verb, of an actor."""
    due = next((child for child in be.all_children("acomp") if child.lower == "due"), be)  # "are due to deploy"
    act = due.child("xcomp")
    if act is None or be.tag not in ("VBZ", "VBP") or act.pos != "VERB" or not _obliges(act) or act.lower == "to":
        return
    between = [each for each in draft.words[be.i + 1 : act.i] if each is not due]
    if act.lemma in draft.library.agreement_words.idle or any(each.pos not in ("PART", "ADV") for each in between):
        return
    doers = [each for mention in mentions_of(draft, subjects(be)) for each in mention.referents if each.kind != "place"]
    by = tuple(dict.fromkeys(each.id for each in doers))
    for each in (act, *further_acts(act)):
        yield Vow(act=each, what=words_of(each), by=by, confidence=0.6, why=f"'{be.text} to {each.text}'")
