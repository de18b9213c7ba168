"""Stating: where a report states the terms of an agreement outside the clause that names it."""

from dragoman.reading.agreements.naming import kind_of
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.terms import clause_term, clause_terms, is_obligation, listed_terms, terms_of_verb
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import is_passive, phrase_lemma, subjects
from dragoman.reading.phrases import is_plural
from dragoman.reading.words import Sentence, Word
from dragoman.records.agreements import Provision

REACH = 2  # sentences after the last word on an agreement in which "are to" still states its terms
_PROMISES = frozenset(("undertake", "pledge", "promise", "agree", "commit", "vow"))


def state_after_it(draft: Draft, pact: Pact, sentence: Sentence) -> None:
    """Add what the agreement of the sentence before provides: "It gives the south half of the seats"."""
    root = sentence.root
    if sentence.index - pact.latest != 1 or not any(each.lower in ("it", "this") for each in subjects(root)):
        return
    for verb in (root, *root.conjuncts()):
        deed = draft.library.agreement_words.does.get(phrase_lemma(verb))
        if deed is not None and deed.who == "terms":
            pact.provisions += terms_of_verb(draft, verb)
            pact.latest = sentence.index


def state_under(draft: Draft, pact: Pact, word: Word) -> None:
    """Add what a clause states under a mention: "Under the deal, shelling was to end", "an accord under which …"."""
    for clause in word.all_children("relcl"):
        opening = clause.subtree()[0]
        if opening.dep == "prep" and opening.lower == "under":
            pact.provisions.append(clause_term(draft, clause, opening))
    link = word.head
    if link.lower == "to" and link.head.lower == "according":
        link = link.head
    joined = link.lower in ("under", "according") and link.dep == "prep" and link.head.pos in ("VERB", "AUX")
    if joined and word.sentence.part == "body":
        clause = link.head
        clause = clause.head if clause.dep == "xcomp" and clause.head.lemma in ("be", "have") else clause
        pact.provisions += clause_terms(draft, clause, link)
        pact.latest = word.sentence.index


def state_nearby(draft: Draft, pact: Pact, sentence: Sentence, *, named: bool) -> None:
    """Add the duties and promises told near the agreement: "The rebels are to pull their tanks out"."""
    if sentence.index - pact.latest > REACH:
        return
    duties = _duties_beside(draft, pact, sentence) if named else _duties(draft, pact, sentence)
    found = [*listed_terms(draft, sentence), *duties]
    if found:
        pact.provisions += found
        pact.latest = sentence.index


def _duties(draft: Draft, pact: Pact, sentence: Sentence) -> list[Provision]:
    root = sentence.root
    told = root.all_children("ccomp")  # "…, he told reporters"
    told += [other for each in told for other in each.conjuncts()]
    follows = sentence.index - pact.latest == 1 and bool(pact.provisions)
    found: list[Provision] = []
    for clause in dict.fromkeys([root, *told, *sentence.words]):
        strict = is_obligation(clause, strictly=True)
        if strict or (clause in (root, *told) and is_obligation(clause)):
            surely = strict or (follows and clause is root)
            found += [term for term in clause_terms(draft, clause) if surely or term.kind != "other"]
    listed = [clause for clause in dict.fromkeys([root, *told, *root.conjuncts()]) if subjects(clause)]
    for clause in listed:
        if clause.lemma in _PROMISES and (follows or any(is_plural(each) for each in subjects(clause))):
            found += [clause_term(draft, each) for each in clause.all_children("xcomp")]
    if follows and found:  # "The army will leave and the rebels were given ten seats": what each side gives
        found += [clause_terms(draft, each)[0] for each in listed if is_passive(each)]
    return found


def _duties_beside(draft: Draft, pact: Pact, sentence: Sentence) -> list[Provision]:
    """The duties in a sentence that names the agreement: who must do what, but for what is done to the agreement."""
    words = draft.library.agreement_words
    found = []
    for verb in sentence.words:
        act = verb.child("xcomp") or verb
        itself = any(kind_of(each, words) is not None for each in subjects(verb))
        if is_obligation(verb, strictly=True) and act.lemma not in words.done_to and not itself:
            term = clause_terms(draft, verb)[0]
            known = any(term.start <= other.start and other.end <= term.end for other in pact.provisions)
            found += [term] if not known and (term.responsible or term.kind != "other") else []
    return found
