"""Recalling: which of the agreements told so far a mention means, and which mentions mean none of their own."""

from dragoman.reading.agreements.deeds import acts, tells_of_making
from dragoman.reading.agreements.naming import is_another, is_plan, kind_of, name_of, qualifiers, takes_up
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.parties import referents
from dragoman.reading.agreements.stating import REACH
from dragoman.reading.agreements.terms import is_obligation
from dragoman.reading.agreements.timing import time_of
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, subjects
from dragoman.reading.phrases import determiner
from dragoman.reading.words import Word
from dragoman.records.times import When


def recalled(draft: Draft, pacts: list[Pact], word: Word, kind: str, planned: bool) -> Pact | None:
    """The pact that a mention takes up: by "the", by its name, by its place, or told so far by the headline alone."""
    apposed = next((pact for pact in pacts if word.dep == "appos" and pact.head.sentence is word.sentence), None)
    same = [pact for pact in pacts if pact.is_idea == planned]
    if apposed is not None or not same or is_another(word):
        return apposed
    same = [pact for pact in same if not _older(draft, word, pact)]
    if not same:
        return None
    if word.lemma in draft.library.agreement_words.papers and _just_made(same[-1], word):
        return same[-1]
    same = [pact for pact in same if pact.made is not None and not pact.aside] or same
    if takes_up(word) and not referents(draft, after(word, "between")):
        fitting = [pact for pact in same if pact.head.lemma == word.lemma] or [p for p in same if p.kind == kind]
        return _meant(fitting or [pact for pact in same if pact.fits(kind)] or same, word)
    name = name_of(draft, word).lower()
    for pact in reversed(same):
        in_headline = pact.head.sentence.part == "headline" and pact.fits(kind) and not is_plan(word)
        named = " " in name and pact.name.lower() == name  # "a deal" is no name
        if named or in_headline or _same_place(draft, pact, word):
            return pact
    return None


def _meant(pacts: list[Pact], word: Word) -> Pact:
    """Which of several "the deal" means: the last, where it was told just now, else the one most spoken of."""
    near = [pact for pact in pacts if word.sentence.index - pact.latest <= REACH]
    return near[-1] if near else max(reversed(pacts), key=lambda pact: len(pact.evidence))


def is_term(draft: Draft, pacts: list[Pact], word: Word, planned: bool) -> bool:
    """Whether a noun is what another agreement provides: "the deal created a security zone", "a truce is to begin"."""
    if (
        word.dep == "pobj"
        and word.head.lower in ("on", "for")
        and kind_of(word.head.head, draft.library.agreement_words)
    ):
        return True  # "a deal on the exchange of prisoners"
    if planned and word.dep in ("dobj", "nsubjpass") and word.head.pos == "VERB":
        return any(kind_of(each, draft.library.agreement_words) is not None for each in subjects(word.head))
    return is_due(pacts, word)


def is_due(pacts: list[Pact], word: Word) -> bool:
    """Whether a new truce is what the agreement just told of provides: "A ceasefire is to begin at midnight"."""
    indefinite = determiner(word) in ("a", "an") and word.dep == "nsubj"
    if indefinite and bool(pacts) and any(after(word.head, each) for each in ("under", "according")):
        return True  # "Under the deal, a truce begins at midnight"
    return indefinite and bool(pacts) and _just_made(pacts[-1], word) and is_obligation(word.head, strictly=True)


def _just_made(pact: Pact, word: Word) -> bool:
    return pact.made is not None and word.sentence.index - pact.latest <= REACH


def _same_place(draft: Draft, pact: Pact, word: Word) -> bool:
    """Whether "the Minsk agreement" names the place of a pact."""
    if pact.place is None or determiner(word) != "the":
        return False
    mentions = [draft.by_head.get(child.i) for child in qualifiers(word)]
    return any(pact.place == each.id for mention in mentions if mention for each in mention.referents)


def _made_when(draft: Draft, word: Word) -> When | None:
    """The date inside a clause on the noun that tells of its making: "the pact that they had signed in 2016"."""
    for act in acts(word, draft.library.agreement_words):
        if act.word.head is word and tells_of_making(act):
            return when(draft, act.word)
    return None


def _older(draft: Draft, word: Word, pact: Pact) -> bool:
    """Whether a mention has a date of long before the news that a pact is: "to carry out the memorandum of May 17"."""
    own, published = time_of(draft, word, None) or _made_when(draft, word), draft.document.published
    if own is None or own.until is None or published is None or pact.made is None:
        return False
    made = (pact.time.since if pact.time else None) or published
    return own.until < made and (pact.told or pact.time is not None) and own.until[:7] != made[:7]
