"""Ground: the places that a claim is about, named, explained by a noun, or taken up ("the city", "it", "there")."""

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.reading.control.taken_up import taken_up
from dragoman.reading.control.tying import Tie
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after
from dragoman.reading.words import Word

_DEEPEST = 4  # nouns on the way to a name: "most of the north of the country"


class Ground(NamedTuple):
    """A place of a claim, and the words on the way to the one that names it or takes it up."""

    place: Referent
    path: tuple[Word, ...]

    @property
    def word(self) -> Word:
        """The word that names the place or takes it up."""
        return self.path[-1]


def grounds(draft: Draft, tie: Tie) -> list[Ground]:
    """The places of a tie, each once; the last place spoken of where only "it" or "there" stands."""
    found: dict[str, Ground] = {}
    for word in tie.ground:
        named = list(_named_by(draft, tie, word)) or [
            Ground(place, (word,)) for place in taken_up(draft, word, tie.pattern.what)
        ]
        if not named and word.tag == "NNS" and _is_ground(draft, word):  # "hold two villages in Helmand"
            named = [ground for noun in after(tie.word, "in") for ground in _deeper(draft, (word,), noun)]
        for ground in named:
            found.setdefault(ground.place.id, ground)
    if not found:
        there = [child for child in tie.word.children if child.dep == "advmod" and child.lower == "there"]
        found = {
            place.id: Ground(place, (word,)) for word in there for place in taken_up(draft, word, tie.pattern.what)
        }
    return list(found.values())


def _named_by(draft: Draft, tie: Tie, word: Word) -> Iterator[Ground]:
    """The places that a word names, itself or through a noun ("the key city", "the hills of Kati and Ruvo")."""
    if (
        tie.pattern.pos == "compound"
        and word.lower not in draft.library.control_words["ground"]
        and word.pos != "PROPN"
    ):
        return  # "a Turkish-controlled zone in Syria" holds no ground yet
    found = list(_below(draft, (word,)))
    yield from found
    if not found and (country := _country(draft, word)) is not None:
        yield Ground(country, (word,))


def _below(draft: Draft, path: tuple[Word, ...]) -> Iterator[Ground]:
    """The places named below a word: after "of", itself, then in the words beside it."""
    word = path[-1]
    listed = [ground for noun in after(word, "of") for ground in _deeper(draft, path, noun)]
    if listed:
        yield from listed
        return
    place = _at(draft, word) or _site(draft, word)
    if place is not None:
        yield Ground(place, path)
        return
    for nouns in _beside(draft, word):
        found = [ground for noun in nouns for ground in _deeper(draft, path, noun)]
        if found:
            yield from found
            return


def _deeper(draft: Draft, path: tuple[Word, ...], word: Word) -> Iterator[Ground]:
    if len(path) < _DEEPEST and word not in path:
        yield from _below(draft, (*path, word))


def _beside(draft: Draft, word: Word) -> Iterator[list[Word]]:
    """Lists of words that may name the place which a noun for ground is, or is in, the likelier first."""
    yield [each for child in word.all_children("appos") for each in (child, *child.conjuncts())]
    if _is_ground(draft, word):
        yield [word.head] if word.dep == "appos" else []
        for dep in ("compound", "nmod", "poss"):  # "the Donetsk and Luhansk regions", "Russia's Kursk region"
            yield [each for child in word.all_children(dep) for each in (child, *child.conjuncts())]
        yield after(word, "in")
        yield _before_comma(word)


def _is_ground(draft: Draft, word: Word) -> bool:
    """Whether a noun is one for ground, or for a share of it."""
    lists = draft.library.control_words
    if word.lower in lists["ground"] | lists["part"] | lists["most"]:
        return True
    return any(mention.head is word and mention.place_noun is not None for mention in draft.mentions)


def _at(draft: Draft, word: Word) -> Referent | None:
    mention = draft.by_head.get(word.i)
    return mention.referents[0] if mention is not None and _is_place(mention) else None


def _is_place(mention: Mention) -> bool:
    return bool(mention.referents) and (mention.locative or mention.referents[0].kind == "place")


def _site(draft: Draft, word: Word) -> Referent | None:
    """A building, port or base with a name in its words, of which no list has a point: "the Watiya airbase"."""
    for mention in draft.mentions:
        noun = mention.place_noun
        if mention.head is word and noun is not None and noun.kind == "site" and mention.adrift and mention.referents:
            named = any(each.tag in ("NNP", "NNPS") for each in draft.words[mention.first.i : word.i])
            return mention.referents[0] if named and not mention.plural else None
    return None


def _country(draft: Draft, word: Word) -> Referent | None:
    """A country that is named as an actor stands, but no government: "holds Moscow to its word" is about no ground."""
    mention = draft.by_head.get(word.i)
    if mention is None or not mention.referents or mention.referents[0].kind != "country":
        return None
    metonym = mention.name is not None and mention.name.label in ("capital", "metonym")
    return None if metonym else mention.referents[0]


def _before_comma(word: Word) -> list[Word]:
    """The place just before a comma and a noun for a place: "Manbij, the key northern city"."""
    words, base = word.sentence.words, word.sentence.words[0].i
    first = word.left - base
    explains = word.dep not in ("nsubj", "nsubjpass")
    if explains and first > 1 and words[first - 1].text == ",":
        return [words[first - 2]]
    return []
