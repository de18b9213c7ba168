"""Naming: which words name an agreement, what it is called, and which earlier one a bare "the deal" takes up."""

from dragoman.knowledge.agreements import AgreementWords
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after
from dragoman.reading.phrases import determiner, first_word
from dragoman.reading.words import Word

_TAKES_UP = frozenset(("the", "this", "that", "these", "those", "such"))
_IDEAS = frozenset(("idea", "plan", "proposal", "initiative", "scheme", "project"))


def kind_of(word: Word, tables: AgreementWords) -> tuple[str, bool] | None:
    """The kind of agreement that a noun names and whether it is only a plan; None where it names none."""
    if word.pos not in ("NOUN", "PROPN") or (word.dep in ("compound", "nmod") and word.head.i > word.i):
        return None
    before = [child for child in word.children if child.i < word.i and child.dep in ("compound", "amod", "nmod")]
    for child in before:
        plan = tables.plans.get(f"{child.lower} {word.lower}")
        if plan is not None:
            return plan, True
    kind = tables.nouns.get(word.lower) or tables.nouns.get(word.lemma)
    if kind is None:
        return None
    for child in before:
        kind = tables.kinds.get(child.lower, kind)
    return kind, False


def name_of(draft: Draft, word: Word) -> str:
    """What an agreement is called here: its noun with what qualifies it, and its place ("deal in Idlib")."""
    first = first_word(word)
    words = draft.words[first.i : word.i + 1]
    while len(words) > 1 and (words[0].tag in ("DT", "PRP$", "CD", "PDT") or words[0].pos == "PUNCT"):
        words = words[1:]
    last = word
    for preposition in ("on", "in", "for", "between"):
        below = after(word, preposition)
        if below and below[-1].right - word.i <= 8:
            last = draft.words[below[-1].i]
            break
    return " ".join(draft.document.text[words[0].start : last.end].split())


def takes_up(word: Word) -> bool:
    """Whether a noun points back to an agreement already named ("the deal", "under its terms")."""
    if determiner(word) not in _TAKES_UP and determiner(word) != "poss":
        return False
    qualified = [
        c for c in word.children if c.dep in ("compound", "amod", "nmod") and c.i < word.i and c.lower != "new"
    ]
    return not qualified and not after(word, "between") and not after(word, "on")


def is_idea(word: Word) -> bool:
    """Whether a noun may point back to something proposed ("rejected the idea")."""
    return word.lemma in _IDEAS and determiner(word) in _TAKES_UP
