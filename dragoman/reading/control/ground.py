"""Ground: the places that a claim is about, named, explained by a noun, or taken up ("the city", "it", "there")."""

from typing import NamedTuple

from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import after
from dragoman.reading.patterns import Tie
from dragoman.reading.phrases import determiner
from dragoman.reading.words import Word

_GROUND = frozenset(
    "city town village province region area district stronghold enclave territory territories areas towns villages part "
    "parts side neighborhood neighbourhood suburb suburbs border crossing airport base north south east west port ports "
    "outskirts hills hill heights edge strip island peninsula capital stretch".split()
)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "poss"))
_VAGUE = frozenset(("area", "areas", "region", "territory"))
_TOWNS = frozenset(("city", "town", "village"))
_PARTS = frozenset(("outskirts", "suburbs", "edges", "parts", "areas"))  # of the place named before
_BEYOND = frozenset(("country", "nation"))


class Ground(NamedTuple):
    """A place of a claim and the word that names it or takes it up."""

    word: Word
    place: Referent


def grounds(draft: Draft, tie: Tie) -> list[Ground]:
    """The places of the other side of a tie, each once; the last place spoken of where only "it" or "there" stands."""
    found = {ground.place.id: ground for word in tie.other for ground in _named_by(draft, tie, word)}
    return list(found.values()) or _taken_up(draft, tie)


def _named_by(draft: Draft, tie: Tie, word: Word) -> list[Ground]:
    """The places that a word names, itself or through a noun ("the key city", "the hills of Kati and Ruvo")."""
    if tie.pattern.pos == "compound" and word.lower not in _GROUND and word.pos != "PROPN":
        return []  # "a Turkish-controlled zone in Syria" holds no ground yet
    listed = [Ground(each, place) for each in after(word, "of") if (place := _at(draft, each)) is not None]
    if listed:
        return listed
    place = _named(draft, word)
    return [Ground(word, place)] if place is not None else []


def _named(draft: Draft, word: Word) -> Referent | None:
    candidates = [word, *after(word, "in")]
    candidates += [child for child in word.children if child.dep in ("compound", "appos", "nmod", "poss")]
    if word.dep == "appos":
        candidates.append(word.head)
    candidates += _apposed(word)
    for each in candidates:
        place = _at(draft, each)
        if place is not None:
            return place
    mention = draft.by_head.get(word.i)
    if mention is not None and mention.referents and mention.referents[0].kind == "country":
        metonym = mention.name is not None and mention.name.label in ("capital", "metonym")
        return None if metonym else mention.referents[0]  # "holds Moscow to its word" is about no ground
    return None


def _at(draft: Draft, word: Word) -> Referent | None:
    mention = draft.by_head.get(word.i)
    if mention is not None and mention.referents and (mention.locative or mention.referents[0].kind == "place"):
        return mention.referents[0]
    return None


def _apposed(word: Word) -> list[Word]:
    """The place just before a comma and a noun for a place: "Manbij, the key northern city"."""
    words, base = word.sentence.words, word.sentence.words[0].i
    first = word.left - base
    explains = word.lower in _GROUND and word.dep not in ("nsubj", "nsubjpass")
    if explains and first > 1 and words[first - 1].text == ",":
        return [words[first - 2]]
    return []


def _taken_up(draft: Draft, tie: Tie) -> list[Ground]:
    """The last place spoken of, for "it", "there" and "the region"; no whole country for a town."""
    there = [child for child in tie.word.children if child.dep == "advmod" and child.lower == "there"]
    for word in (*tie.other, *there):
        definite = word.lower in _GROUND and determiner(word) in _DEFINITE and not after(word, "of")
        if (
            word.tag == "NNS" and definite and word.lower not in _PARTS
        ):  # "the districts" are no single place that was named before
            return [Ground(word, m.referents[0]) for m in draft.mentions if m.head is word and m.adrift and m.referents]
        vague = tie.pattern.what == "lost" and word.lower in _VAGUE  # "the troops left the area"
        if word.lower in ("it", "there") or (definite and not vague):
            last = _last_place(draft, word)
            return [Ground(word, last)] if last is not None else []
    return []


def _last_place(draft: Draft, word: Word) -> Referent | None:
    for mention in reversed(draft.mentions):
        if mention.start < word.start and mention.locative and mention.name is not None and mention.referents:
            place = mention.referents[0]
            precision = place.place.precision if place.place is not None else None
            too_large = precision == "country" and word.lower not in _BEYOND
            too_large |= precision in ("province", "region") and word.lower in _TOWNS
            if place.kind == "place" and not too_large:
                return place
    return None
