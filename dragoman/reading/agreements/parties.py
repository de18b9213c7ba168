"""Parties: between whom an agreement is, said beside its noun, or known from who made it and who broke it."""

from collections.abc import Iterable

from dragoman.knowledge.agreements import AgreementWords
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import actors_of, after, agents, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_SIDES = frozenset(("GOV", "MIL", "REB", "UAF", "OPP"))


def referents(draft: Draft, words: Iterable[Word]) -> list[Referent]:
    """The actors that words stand for, each once."""
    found = [each for mention in mentions_of(draft, words) for each in mention.referents if each.kind != "place"]
    return list(dict.fromkeys(found))


def doers(draft: Draft, verb: Word) -> list[Referent]:
    """Who does what a verb says of an agreement; both sides where they "accused each other of breaking" it."""
    words: list[Word] = []
    for word in agents(verb) if verb.child("agent") is not None else actors_of(verb):
        mutual = word.lower == "other" and any(child.lower == "each" for child in word.children)
        words += subjects(word.head) if mutual else [word]
    return referents(draft, words)


def beside(draft: Draft, word: Word, tables: AgreementWords) -> list[tuple[str, list[Referent]]]:
    """Who stands with the noun itself: "between", "with", a possessor, an adjective, "Russian-brokered"."""
    before = [child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < word.i]
    found = []
    sides = [*after(word, "between"), *possessors(word), *after(word, "with")]
    for child in before:
        deed = tables.done_to.get(child.lemma) if child.tag == "VBN" else None
        names = [each for each in child.children if each.dep == "npadvmod"]
        if deed is not None and names:
            found.append((deed.who or "", referents(draft, names)))
        else:
            sides += [child, *names]  # "Turkish-controlled"
    return [*found, ("party", referents(draft, sides))]


def infer_parties(draft: Draft, pact: Pact) -> None:
    """Fill in the parties that nobody named as such: who talked where it was made, else who keeps or breaks it."""
    if len(pact.parties) < 2 and pact.made is not None:
        pact.add("party", [each for each in _talked(draft, pact) if each not in pact.mediators])
        if not pact.parties:  # "signed to end the fighting between the army and the rebels"
            between = [noun for word in pact.made.words for noun in after(word, "between")]
            pact.add("party", referents(draft, between) if len(between) > 1 else [])
    if not pact.planned and not pact.parties:
        pact.add("party", pact.bound)
    if not pact.planned and not pact.parties:
        pact.add("party", _obliged(draft, pact))


def _obliged(draft: Draft, pact: Pact) -> list[Referent]:
    """The states and armed bodies that its terms oblige: "the rebels must hand over their weapons"."""
    obliged = {each for term in pact.provisions for each in term.responsible}
    sides = [each for each in draft.referents if each.id in obliged and each.kind != "person"]
    return [each for each in sides if each.kind == "country" or set(each.sectors) & _SIDES]


def _talked(draft: Draft, pact: Pact) -> list[Referent]:
    """Those who met in the sentence that tells of the making: "reached after talks between Ali Osman and Idriss"."""
    assert pact.made is not None
    by_id = {referent.id: referent for referent in draft.referents}
    found = []
    for event in draft.events:
        if event.type == "CONSULT" and pact.made.start <= event.trigger.start < pact.made.end:
            sides = [by_id[each.entity] for each in (*event.actors, *event.recipients)]
            found += [each for each in sides if each.kind != "place"]
    return list(dict.fromkeys(found))
