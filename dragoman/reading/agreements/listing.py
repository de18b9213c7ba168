"""Listing: the terms that a report counts up line by line under the sentence that announces them."""

from dragoman.knowledge.agreements import AgreementWords
from dragoman.reading.agreements.naming import means_terms
from dragoman.reading.agreements.terms import provision
from dragoman.reading.draft import Draft
from dragoman.reading.words import Sentence
from dragoman.records.agreements import Provision

_MARKS = frozenset("•·*▪◦‣–—-")
_AFTER_NUMBER = (".", ")")


def opens_list(sentence: Sentence, tables: AgreementWords, *, tells: bool) -> bool:
    """Whether a sentence announces the lines behind it: "Here is what the two sides have agreed:".

    ``tells``: whether it speaks of an agreement; one that does not must speak of terms or of agreeing.
    """
    if sentence.words[-1].text != ":":
        return False
    agreeing = (tables.done_to.get(word.lemma) for word in sentence.words if word.pos == "VERB")
    made = any(deed is not None and (deed.status, deed.who) == ("agreed", "party") for deed in agreeing)
    return tells or made or any(map(means_terms, sentence.words))


def item_of(draft: Draft, sentence: Sentence) -> Provision | None:
    """The term that a line of a list states ("• all fighters are to leave", "2. Prisoners will be freed"), else None."""
    words = sentence.words
    if words[0].text in _MARKS:
        words = words[1:]
    elif words[0].text.isdigit() and len(words) > 1 and words[1].text in _AFTER_NUMBER:
        words = words[2:]
    else:
        return None
    return provision(draft, words, sentence.root) if words else None
