"""Contexts: what an act is about, by its frame, its mode, who does it, and the words of its clause."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.knowledge.codebook import Codebook
from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word

_SIDE_CLAUSES = frozenset(("advcl", "ccomp", "conj", "parataxis", "relcl"))
_LONGEST = 4  # words of a phrase
_Index = dict[str, tuple[str, ...]]


def contexts_of(draft: Draft, act: Predication) -> tuple[str, ...]:
    """The contexts of an act, its frame's first."""
    codebook = draft.library.codebook
    found = dict.fromkeys(act.frame.contexts)
    found |= dict.fromkeys(_by_kind(codebook, act, _sectors(draft, act.actors)))
    clause = _clause(act)
    index, heads = _index(codebook), _heads(codebook)
    for place, word in enumerate(clause):
        spellings = _phrases(clause, place) if word.lower in heads else (word.lower, word.lemma)
        for spelt in spellings:
            if spelt in index:
                found |= dict.fromkeys(index[spelt])
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
    """Whether a word begins a clause with a subject of its own."""
    return word.dep in _SIDE_CLAUSES and word.pos in ("VERB", "AUX") and word.child("nsubj", "nsubjpass") is not None


def _phrases(clause: list[Word], place: int) -> Iterator[str]:
    """A word as it stands and its lemma, and the phrases that begin with it."""
    word = clause[place]
    yield word.lower
    yield word.lemma
    spelt = word.lower
    for before, after in zip(clause[place:], clause[place + 1 : place + _LONGEST], strict=False):
        if after.i != before.i + 1:
            return
        yield f"{spelt} {after.lemma}"
        joint = "" if after.text in ("-", "'s", "’s") or before.text == "-" else " "
        spelt = f"{spelt}{joint}{after.lower}"
        yield spelt


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
