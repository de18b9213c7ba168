"""Taken up: the place that "it", "there", "the city" or "the region" stands for, where a claim names none."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after
from dragoman.reading.phrases import determiner
from dragoman.reading.place_mentions import COMPASS
from dragoman.reading.words import Word

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "poss"))
_LARGE = ("province", "region", "country")


def taken_up(draft: Draft, word: Word, extent: str) -> list[Referent]:
    """The place that a word takes up, in a list of one; empty where it takes up none."""
    lists = draft.library.control_words
    definite = word.lower in lists["ground"] and determiner(word) in _DEFINITE and not after(word, "of")
    if definite and word.lower.endswith(COMPASS):
        return []  # "the north" of nobody knows what
    many = word.tag == "NNS" and word.lower not in lists["parts"]  # "the districts" are no one place named before
    if definite and (many or word.lemma in lists["sites"]):
        return [m.referents[0] for m in draft.mentions if m.head is word and m.adrift and m.referents]
    if extent == "lost" and word.lower in lists["vague"]:  # "the troops left the area"
        return []
    if word.lower in ("it", "there") or definite:
        last = _last_place(draft, word)
        return [last] if last is not None else []
    return []


def _last_place(draft: Draft, word: Word) -> Referent | None:
    """The last place named before; no whole country for a town, no town for a region."""
    past = [m for m in draft.mentions if m.end <= word.start and m.locative and m.name is not None and m.referents]
    for mention in sorted(past, key=lambda each: (-each.end, each.start)):
        if mention.referents[0].kind == "place" and _fits(draft, mention, word):
            return mention.referents[0]
    return None


def _fits(draft: Draft, mention: Mention, word: Word) -> bool:
    lists, place = draft.library.control_words, mention.referents[0].place
    precision = place.precision if place is not None else None
    if precision == "country" and word.lower not in lists["beyond"]:
        return False
    if word.lower in lists["regions"]:
        return precision in _LARGE or precision is None
    return not (precision in ("province", "region") and word.lower in lists["towns"])
