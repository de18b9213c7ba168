"""The place at which something is said to be, by the structure of its sentence, not by the report's first name."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft, Mention
from dragoman.reading.words import Word

_AT = frozenset(
    ("in", "at", "near", "inside", "across", "outside", "around", "into", "throughout", "within", "from", "to")
)
_BEFORE = ("compound", "nmod", "poss")


def place_near(draft: Draft, *words: Word) -> str | None:
    """The entity id of the place that words, their objects or else their sentence name; None where none is named."""
    for word in dict.fromkeys((*words, *_objects(words))):
        found = _below(draft, word)
        if found is not None:
            return found.referents[0].id
    return _only_place(draft, words[0])


def _objects(words: tuple[Word, ...]) -> list[Word]:
    return [child for word in words for child in word.children if child.dep in ("dobj", "nsubjpass", "xcomp")]


def _below(draft: Draft, word: Word) -> Mention | None:
    """The place after a preposition below a word, the nearest first, a town before a building in it."""
    found = list(_all_below(draft, word))
    where = _where(draft, word)
    if where is not None:
        found.append(where)
    towns = [mention for mention in found if mention.name is None or mention.name.label != "metonym"]
    return next(iter(towns or found), None)


def _where(draft: Draft, word: Word) -> Mention | None:
    """The place of "in Newport, where he met": the noun on which the clause hangs."""
    if word.dep == "relcl" and any(child.lower == "where" for child in word.children):
        return next(_place_at(draft, word.head), None)
    return None


def _all_below(draft: Draft, word: Word) -> Iterator[Mention]:
    for child in word.children:
        if child.dep == "prep" and child.lower in _AT:
            for noun in child.children:
                yield from _place_at(draft, noun)
        elif child.dep in ("dobj", "nsubjpass") or (child.dep in _BEFORE and child.i < word.i) or _is_there(child):
            yield from _place_at(draft, child)


def _is_there(word: Word) -> bool:
    return word.dep == "advmod" and word.lower == "there"


def _place_at(draft: Draft, noun: Word) -> Iterator[Mention]:
    """The place that a noun names, then those inside its phrase: "the province of Idlib", "at the Kremlin in Moscow"."""
    within = [noun]
    for child in noun.children:
        if child.dep == "prep" and child.lower in ("of", "in"):
            within += child.children
        elif child.dep in ("compound", "nmod", "appos"):
            within.append(child)
    for word in within:
        mention = draft.by_head.get(word.i)
        if mention is not None and mention.referents and (mention.locative or mention.referents[0].kind == "place"):
            yield mention


def _only_place(draft: Draft, word: Word) -> str | None:
    """The one place of the sentence, where it names exactly one."""
    first, last = word.sentence.words[0], word.sentence.words[-1]
    found = {
        mention.referents[0].id
        for mention in draft.mentions
        if mention.locative and mention.referents and not mention.adrift and first.i <= mention.head.i <= last.i
    }
    return found.pop() if len(found) == 1 else None
