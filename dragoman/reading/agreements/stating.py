"""Stating: where a report states the terms of an agreement outside the clause that names it."""

from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.terms import clause_term, clause_terms, is_obligation, listed_terms, terms_of_verb
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import phrase_lemma, subjects
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
    found = [*listed_terms(draft, sentence), *([] if named else _duties(draft, pact, sentence))]
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
    if root.lemma in _PROMISES and any(is_plural(each) for each in subjects(root)):
        found += [clause_term(draft, each) for each in root.all_children("xcomp")]
    return found
