"""Contexts: what an act is about, by its frame, its mode, who does it, and the words of its clause."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from dragoman.knowledge.codebook import Codebook
from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word

_SIDE_CLAUSES = frozenset(("advcl", "conj", "parataxis", "relcl"))  # not ccomp: what is demanded is what it is about
_UNARMED = frozenset(("AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "NGO"))
_LONGEST = 4  # words of a phrase
_Index = dict[str, tuple[str, ...]]


def contexts_of(draft: Draft, act: Predication) -> tuple[str, ...]:
    """The contexts of an act, its frame's first."""
    codebook = draft.library.codebook
    sectors = _sectors(draft, act.actors)
    found = dict.fromkeys(act.frame.contexts)
    if act.inner is not None:
        found |= dict.fromkeys(act.inner.frame.contexts)
    if sectors and sectors <= _UNARMED:
        found.pop("military", None)  # farm workers occupy land as well as soldiers do
    found |= dict.fromkeys(_by_kind(codebook, act, sectors))
    for phrase in _phrases(_clause(act), _index(codebook), _heads(codebook)):
        found |= dict.fromkeys(phrase)
    return tuple(found)


def _by_kind(codebook: Codebook, act: Predication, sectors: frozenset[str]) -> Iterator[str]:
    """Those that the act's mode, or that of the act inside it, or its doers' sectors always bring."""
    kinds = {(act.type, act.mode)} | ({(act.inner.type, act.inner.mode)} if act.inner is not None else set())
    for context in codebook.contexts.values():
        if context.modes & kinds or context.sectors & sectors:
            yield context.name


def _sectors(draft: Draft, words: Iterable[Word]) -> frozenset[str]:
    mentions = (draft.by_head.get(word.i) for word in words)
    referents = (each for mention in mentions if mention is not None for each in mention.referents)
    return frozenset(each.sectors[0] for each in referents if each.sectors)


def _clause(act: Predication) -> list[Word]:
    """The words of the act's own clause: of "X shelled Y while Z met" only those up to Y."""
    top = act.verb if act.verb.pos in ("VERB", "AUX") else act.trigger
    needed = {act.trigger.i, *(word.i for word in act.trigger.ancestors())}
    found, stack = [], [top]
    while stack:
        word = stack.pop()
        found.append(word)
        stack.extend(child for child in word.children if child.i in needed or not _is_another(child))
    if act.trigger not in found:
        found += [word for word in act.trigger.subtree() if word not in found]
    return sorted(found, key=lambda word: word.i)


def _is_another(word: Word) -> bool:
    """Whether a word begins a clause with a subject of its own that does not say which things or people are meant."""
    subject = word.child("nsubj", "nsubjpass")
    if subject is None or word.dep not in _SIDE_CLAUSES or word.pos not in ("VERB", "AUX"):
        return False
    return not (word.dep == "relcl" and subject.tag in ("WDT", "WP") and _follows_closely(subject))


def _follows_closely(pronoun: Word) -> bool:
    """Whether a relative clause restricts its noun: no comma parts "people who protest" as it does "Hamas, which"."""
    before = pronoun.i - pronoun.sentence.words[0].i - 1
    return before >= 0 and pronoun.sentence.words[before].pos != "PUNCT"


def _phrases(clause: list[Word], index: _Index, heads: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """The contexts of the table's words in a clause; the longest phrase hides those within it: "land mine" no mine."""
    place = 0
    while place < len(clause):
        length, contexts = 1, _of_word(clause[place], index)
        if clause[place].lower in heads:
            for size, spelt in _spellings(clause, place):
                if spelt in index:
                    length, contexts = size, index[spelt]
        yield contexts
        place += length


def _of_word(word: Word, index: _Index) -> tuple[str, ...]:
    singular = word.lower.removesuffix("s")  # names of peoples keep their plural: "Muslims"
    return next((index[each] for each in (word.lower, word.lemma, singular) if each in index), ())


def _spellings(clause: list[Word], place: int) -> Iterator[tuple[int, str]]:
    """The phrases that begin with a word, the shortest first, with how many words they have; the last also as its lemma."""
    spelt = clause[place].lower
    for size, (before, after) in enumerate(pairwise(clause[place : place + _LONGEST]), 2):
        if after.i != before.i + 1:
            return
        joint = "" if after.text in ("-", "'s", "’s") or before.text == "-" else " "
        yield size, f"{spelt}{joint}{after.lemma}"
        spelt = f"{spelt}{joint}{after.lower}"
        yield size, spelt


@lru_cache(maxsize=4)
def _index(codebook: Codebook) -> _Index:
    found: _Index = {}
    for context in codebook.contexts.values():
        for word in context.words:
            found[word] = (*found.get(word, ()), context.name)
    return found


@lru_cache(maxsize=4)
def _heads(codebook: Codebook) -> frozenset[str]:
    """The words with which phrases begin: only from them on are phrases put together."""
    return frozenset(re.split(r"[\s'’-]", phrase, maxsplit=1)[0] for phrase in _index(codebook))
