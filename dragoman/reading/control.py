"""Control: who holds, enters, contests or has lost which place, to what extent, since when, by whose word."""

from collections.abc import Iterator

from dragoman.reading.attribution import said_by
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import after
from dragoman.reading.participants import mentions_of
from dragoman.reading.patterns import Tie, ties
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Control

_MOST = frozenset(("most", "much", "almost", "nearly", "bulk", "majority", "virtually", "largely", "mostly"))
_PART = frozenset(
    ("part", "parts", "some", "half", "third", "quarter", "swathe", "swathes", "portion", "portions", "areas")
)
_GROUND = frozenset(
    "city town village province region area district stronghold enclave territory territories areas towns villages "
    "part parts side neighborhood neighbourhood suburb suburbs border crossing airport base north south east west".split()
)
_IRREAL = frozenset(("will", "would", "could", "may", "might", "should", "must", "can"))


def find_control(draft: Draft) -> None:
    """Fill ``draft.control`` in the order of the text."""
    for sentence in draft.sentences:
        for tie in ties(draft, sentence, draft.library.control):
            if _irreal(tie.word):
                continue
            for claim in _claims(draft, tie):
                if not any(_same(claim, other) for other in draft.control):
                    draft.control.append(claim)


def _claims(draft: Draft, tie: Tie) -> Iterator[Control]:
    """One claim for each place of a list: "recaptured Kibumba, Rutshuru and Bunagana"."""
    places = {id(place): (word, place) for word in tie.other if (place := _named_by(draft, tie, word)) is not None}
    if not places:
        last = _taken_up(draft, tie)
        places = {id(last): (tie.other[0], last)} if last is not None else {}
    holders = [r for m in mentions_of(draft, tie.one) for r in m.referents if r.kind != "place"]
    for word, place in places.values():
        others = [each for each in holders if each is not place]
        if others:
            yield _claim(draft, tie, place, others, word)


def _claim(draft: Draft, tie: Tie, place: Referent, holders: list[Referent], other: Word) -> Control:
    words = [tie.word, *tie.one, other]
    span = Span(start=min(word.start for word in words), end=max(word.end for word in words))
    extent = _extent(tie)
    return Control(
        id=draft.new_id("K", place.id, extent, span.start, *(each.id for each in holders)),
        place=place.id,
        holder=tuple(dict.fromkeys(each.id for each in holders)),
        extent=extent,  # type: ignore[arg-type]
        time=when(draft, tie.word),
        said_by=said_by(draft, tie.word.start),
        evidence=(span,),
        confidence=0.75 if tie.word.pos == "VERB" else 0.7,
        why=f"'{tie.word.text}' ({tie.pattern.source})",
    )


def _named_by(draft: Draft, tie: Tie, word: Word) -> Referent | None:
    """The place that a word names, itself or through a noun ("the key city")."""
    if tie.pattern.pos == "compound" and word.lower not in _GROUND and word.pos != "PROPN":
        return None  # "a Turkish-controlled zone in Syria" holds no ground yet
    return _named(draft, word)


def _taken_up(draft: Draft, tie: Tie) -> Referent | None:
    """The last place spoken of, for "it" and "the region"."""
    for word in tie.other:
        if word.lower in (
            "it",
            "region",
            "city",
            "town",
            "area",
            "province",
            "village",
            "district",
            "there",
            "enclave",
        ):
            return _last_place(draft, word)
    return None


def _named(draft: Draft, word: Word) -> Referent | None:
    candidates = [word, *after(word, "of"), *after(word, "in")]
    candidates += [child for child in word.children if child.dep in ("compound", "appos", "nmod", "poss")]
    if word.dep == "appos":
        candidates.append(word.head)
    candidates += _apposed(draft, word)
    for each in candidates:
        mention = draft.by_head.get(each.i)
        if mention is not None and mention.referents and (mention.locative or mention.referents[0].kind == "place"):
            return mention.referents[0]
    mention = draft.by_head.get(word.i)
    if mention is not None and mention.referents and mention.referents[0].kind == "country":
        return mention.referents[0]
    return None


def _apposed(draft: Draft, word: Word) -> list[Word]:
    """The place just before a comma and a noun for a place: "Manbij, the key northern city"."""
    words, base = word.sentence.words, word.sentence.words[0].i
    first = word.left - base
    apposed = word.lower in ("city", "town", "village", "province", "region", "area", "stronghold", "enclave")
    if apposed and first > 1 and words[first - 1].text == ",":
        return [words[first - 2]]
    return []


def _last_place(draft: Draft, word: Word) -> Referent | None:
    for mention in reversed(draft.mentions):
        if (
            mention.start < word.start
            and mention.locative
            and mention.referents
            and mention.referents[0].kind == "place"
        ):
            return mention.referents[0]
    return None


def _extent(tie: Tie) -> str:
    """The table's extent, lessened by "almost", "much of", "parts of"."""
    if tie.pattern.what != "full":
        return tie.pattern.what
    near = {word.lower for word in (*tie.other, *tie.word.children)}
    near |= {child.lower for word in tie.other for child in word.children}
    above = tie.word.head
    near |= {child.lower for child in above.children} | {child.lower for child in above.head.children}
    if tie.word.pos == "VERB":
        near = {word.lower for word in tie.other} | {
            c.lower for word in tie.other for c in word.children if c.i < word.i
        }
        near |= {child.lower for child in tie.word.children if child.dep == "advmod"}
    if near & _MOST:
        return "most"
    return "part" if near & _PART else "full"


def _irreal(word: Word) -> bool:
    """Whether the word tells of what is not, or not yet, so: under a modal, negated, or after "to"."""
    at = word
    for _ in range(3):
        for child in at.children:
            if child.dep == "neg" or (child.dep == "aux" and child.lower in _IRREAL):
                return True
            if child.dep == "aux" and child.lower == "to" and at.pos == "VERB":
                return True
        if at.dep not in ("xcomp", "conj", "dobj") or at.head is at:
            return False
        at = at.head
    return False


def _same(one: Control, other: Control) -> bool:
    return one.place == other.place and one.holder == other.holder and one.extent == other.extent
