"""Gold: PolNeAR's attributions on our words: which word is the cue, which words are source and content."""

from collections import Counter
from dataclasses import dataclass

from dragoman.reading.draft import Draft
from dragoman.reading.words import Word
from dragoman.records.base import Span

_GRAMMAR = ("ADP", "PART", "SCONJ", "AUX")
_MEANING = ("VERB", "NOUN", "ADJ")


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution by word indices; ``head`` is the word of the cue on which the content hangs."""

    head: int
    cue: frozenset[int]
    source: frozenset[int]
    content: frozenset[int]


def attributions(draft: Draft, given: list[dict]) -> list[Attribution]:
    """The attributions of a document in PolNeAR's form."""
    found = []
    for each in given:
        cue, source, content = (_covered(draft, each[role]) for role in ("cue", "source", "content"))
        if cue:
            spoken = frozenset(i for i in content if any(char.isalnum() for char in draft.words[i].text))
            found.append(Attribution(_head(draft, cue, content).i, cue, source, spoken))
    return found


def _covered(draft: Draft, spans: list[list[int]]) -> frozenset[int]:
    return frozenset(word.i for start, end in spans for word in draft.words_in(Span(start=start, end=end)))


def _head(draft: Draft, cue: frozenset[int], content: frozenset[int]) -> Word:
    votes: Counter[int] = Counter()
    for i in content:
        word = draft.words[i]
        if word.pos == "PUNCT" or word.head.i in content:
            continue
        above = word.head
        while above.i in cue and above.pos in _GRAMMAR and above.head is not above and above.head.i in cue:
            above = above.head
        if above.i in cue:
            votes[above.i] += 1
    if votes:
        return draft.words[min(votes, key=lambda i: (-votes[i], i))]
    words = [draft.words[i] for i in cue if draft.words[i].pos not in ("PUNCT", "SPACE")] or [
        draft.words[i] for i in cue
    ]
    return min(words, key=lambda word: (word.pos not in _MEANING, len(list(word.ancestors())), word.i))
