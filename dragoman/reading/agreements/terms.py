"""Terms: the words that state what an agreement provides, of which kind, and who must do it."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of, agents, objects, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word
from dragoman.records.agreements import Provision

_PARTED = ("acl", "relcl", "amod", "advcl", "conj", "acomp")


def terms_of_verb(draft: Draft, verb: Word) -> Iterator[Provision]:
    """The terms that the object of "create", "provide for", "require" states, each clause of it one."""
    found = [*objects(verb)]
    for child in verb.children:
        if child.dep == "prep" and child.lower in ("for", "on"):
            found += [noun for noun in child.children if noun.dep in ("pobj", "pcomp")]
        if child.dep in ("xcomp", "ccomp"):
            found.append(child)
    for head in found:
        yield from _split(draft, head)


def _split(draft: Draft, head: Word) -> Iterator[Provision]:
    """One term for the noun itself, one more for each clause behind it that says something else to do."""
    parts = [child for child in _behind(head) if child.i > head.i and (child.pos == "VERB" or child.tag == "VBN")]
    inside = {word.i for part in parts for word in part.subtree()}
    own = [word for word in head.subtree() if word.i not in inside]
    yield _provision(draft, own, head)
    for part in parts:
        yield _provision(draft, part.subtree(), part)


def _behind(head: Word) -> list[Word]:
    found = []
    for child in head.children:
        if child.dep in _PARTED:
            found += [child, *[inner for inner in child.children if inner.dep == "conj"]]
    return found


def clause_term(draft: Draft, verb: Word, without: Word | None = None) -> Provision:
    """The term that a whole clause states: "opposition groups are to pull their tanks out by October 10"."""
    left_out = {word.i for word in without.subtree()} if without is not None else set()
    words = [word for word in verb.subtree() if word.i not in left_out]
    return _provision(draft, words, verb)


def _provision(draft: Draft, words: list[Word], head: Word) -> Provision:
    words = _trimmed(words)
    actors = mentions_of(draft, [*agents(head), *(actors_of(head) if head.pos in ("VERB", "AUX") else [])])
    return Provision(
        kind=_kind(draft, words),  # type: ignore[arg-type]
        start=words[0].start,
        end=words[-1].end,
        responsible=tuple(dict.fromkeys(r.id for m in actors for r in m.referents if r.kind != "place")),
    )


def _trimmed(words: list[Word]) -> list[Word]:
    """The longest unbroken run of the words that holds the last of them but punctuation and conjunctions."""
    while len(words) > 1 and (words[-1].pos == "PUNCT" or words[-1].dep == "cc"):
        words = words[:-1]
    while len(words) > 1 and (words[0].pos == "PUNCT" or words[0].dep in ("cc", "mark")):
        words = words[1:]
    return words


def _kind(draft: Draft, words: list[Word]) -> str:
    table = draft.library.agreement_words.provisions
    for word in words:
        kind = table.get(word.lemma) or table.get(word.lower)
        if kind is not None:
            return kind
    return "other"


def is_obligation(verb: Word) -> bool:
    """Whether a clause says what somebody is to do: "are to pull", "must leave", "will be patrolled", "have to go"."""
    if verb.pos not in ("VERB", "AUX") or not subjects(verb):
        return False
    for child in verb.children:
        if child.dep == "aux" and child.lower in ("must", "shall", "will", "would"):
            return True
    return bool(verb.lemma in ("be", "have") and any(_to_infinitive(child) for child in verb.children))


def _to_infinitive(verb: Word) -> bool:
    return verb.dep == "xcomp" and any(child.dep == "aux" and child.lower == "to" for child in verb.children)
