"""Matching: which frame fits a word with the objects and prepositions that it has."""

from collections.abc import Callable, Iterable, Iterator

from dragoman.knowledge.frames import NOUN, VERB, Condition, Frame, FrameBook
from dragoman.reading.grammar import actors_of, after, has_preposition, is_passive, objects, phrase_lemma
from dragoman.reading.words import Word

_FUTURE = frozenset(("will", "would", "'ll", "shall", "may", "might"))
RESERVED = frozenset(("@place", "@actor"))
_MEASURES = frozenset(
    "number series wave round hundred thousand dozen million billion ton tonne series string pair group kind form lot set "
    "amount package shipment piece part state".split()
)
# Nouns that leave it to the noun before them to say what they are: "curfew hours", "aid package".
_EMPTY = frozenset(
    "hour measure package program programme regime plan effort process shipment delivery supply convoy operation mission "
    "campaign activity policy right system order rule law charge worth deal".split()
)


class Matcher:
    """Finds frames for words; ``kind_of`` says of a word whether it names a "place" or an "actor", "" for neither."""

    def __init__(self, book: FrameBook, kind_of: Callable[[Word], str]) -> None:
        self.book = book
        self.kind_of = kind_of

    def best_frame(self, word: Word) -> Frame | None:
        """The frame that asks for most among those that fit a verb or noun; None where none fits or tells of an event."""
        pos = VERB if word.pos in ("VERB", "AUX") else NOUN if word.pos in ("NOUN", "PROPN") else ""
        if not pos:
            return None
        for trigger in triggers_of(word, pos):
            for frame in self.book.frames.get((trigger, pos), ()):
                if self._fits(word, frame):
                    return frame if frame.type else None
        return None

    def is_any_of(self, nouns: Iterable[Word], wanted: frozenset[str]) -> bool:
        """Whether one of the nouns is among the words, or names what ``@place`` or ``@actor`` asks for."""
        nouns = list(nouns)
        kinds = {f"@{kind}" for noun in nouns if (kind := self.kind_of(noun))} if RESERVED & wanted else set()
        return bool(kinds & wanted) or any(name in wanted for noun in nouns for name in names_of(noun))

    def _fits(self, word: Word, frame: Frame) -> bool:
        if frame.objects and not self.is_any_of(things(word), frame.objects):
            return False
        return self.all_hold(word, frame.conditions)

    def all_hold(self, word: Word, conditions: tuple[Condition, ...]) -> bool:
        """Whether a word has all that the conditions of a frame or an operator ask for."""
        return all(self._holds(word, condition) for condition in conditions)

    def _holds(self, word: Word, condition: Condition) -> bool:
        found = self._grammatical(word, condition)
        if found is not None:
            return found
        if not condition.words:
            return has_preposition(word, condition.prepositions)
        for preposition in condition.prepositions:
            if self.is_any_of(after(word, preposition), condition.words):
                return True
            for child in word.children:  # "failed to reach": the words are the verb after "to"
                if child.dep == "xcomp" and preposition == "to" and child.lemma in condition.words:
                    return True
        return False

    def _grammatical(self, word: Word, condition: Condition) -> bool | None:
        """Whether a condition that is no preposition holds (a clause, an infinitive …); None for a preposition."""
        wanted = condition.prepositions
        if "clause" in wanted:
            return any(child.dep == "ccomp" for child in word.children)
        if "object-infinitive" in wanted:  # "wants the court to settle it"
            return any(
                child.tag == "VB" and _has_own_subject(word, child) for child in word.all_children("xcomp", "ccomp")
            )
        if "infinitive" in wanted:
            return any(child.dep in ("xcomp", "ccomp") and child.tag == "VB" for child in word.children)
        if "subjunctive" in wanted:  # "insists that the minister be fired", "demanded that they should leave"
            return any(_is_wished(child) for child in word.all_children("ccomp"))
        if "passive" in wanted:
            return is_passive(word)
        if "future" in wanted:
            return any(_is_ahead(child) for child in word.all_children("ccomp"))
        if "own-future" in wanted:
            return any(_is_own_future(child) for child in word.all_children("ccomp"))
        if "object" in wanted:
            return self.is_any_of(things(word), condition.words)
        if "subject" in wanted:
            return self.is_any_of(actors_of(word), condition.words)
        if "predicate" in wanted:  # "called the assault a violation", "found him guilty"
            return any(name in condition.words for child in _predicates(word) for name in (child.lower, child.lemma))
        return None


def things(verb: Word) -> list[Word]:
    """What a verb is done to or with: its objects, also those that a passive keeps ("were given heifers")."""
    found = objects(verb)
    if verb.child("nsubjpass") is not None:
        found = [*found, *verb.all_children("dobj")]
    return found


def _has_own_subject(verb: Word, infinitive: Word) -> bool:
    """Whether somebody else than the verb's subject is to do it: "wants the court to settle"."""
    return verb.child("dobj") is not None or infinitive.child("nsubj", "nsubjpass") is not None


def _is_wished(clause: Word) -> bool:
    """Whether a clause says what is to be, not what is: "that the minister be fired", "that they should leave"."""
    auxiliaries = {child.lower for child in clause.children if child.dep in ("aux", "auxpass")}
    bare = clause.tag == "VB" and not auxiliaries & {
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "did",
        "does",
        "do",
    }
    return bare or (bool(auxiliaries & {"should", "must", "be"}) and clause.child("nsubj", "nsubjpass") is not None)


def _is_ahead(clause: Word) -> bool:
    return any(child.lower in _FUTURE for child in clause.all_children("aux"))


def _is_own_future(clause: Word) -> bool:
    """Whether a clause says what the speaker will do himself: "that it would close the border"."""
    subject = clause.child("nsubj", "nsubjpass")
    return _is_ahead(clause) and subject is not None and subject.lower in ("it", "he", "she", "they", "we", "i")


def _predicates(word: Word) -> Iterator[Word]:
    for child in word.children:
        if child.dep in ("oprd", "attr", "acomp", "ccomp", "xcomp", "dobj", "pobj") and child.i > word.i:
            yield child
            yield from child.children
        elif child.dep == "prep" and child.lower == "as":
            yield from child.children


def triggers_of(word: Word, pos: str) -> Iterator[str]:
    """The spellings under which a word may stand in the tables, the longest first."""
    if pos == VERB:
        phrase = phrase_lemma(word)
        if phrase != word.lemma:
            yield phrase
        for child in word.children:  # "hold talks", "take hostage" as one entry
            if child.i > word.i and _completes(word, child):
                yield f"{word.lemma} {child.lower}"
        if phrase == word.lemma:
            yield word.lemma
            yield from _other_lemmas(word)
        return
    joined = hyphenated(word)
    if joined:
        yield joined
    before = [child for child in word.children if child.i < word.i and child.dep in ("compound", "amod", "nmod")]
    for child in reversed(before):
        yield f"{child.lower} {word.lemma}"
    yield word.lower
    if word.lemma != word.lower:
        yield word.lemma


def _other_lemmas(verb: Word) -> Iterator[str]:
    """What the lemmatiser may have cut too short: "raped" is of "rape", not of "rap"."""
    if verb.lower.endswith("ed") and verb.lower[:-1] != verb.lemma:
        yield verb.lower[:-1]
    elif verb.lower.endswith("ing") and verb.lower[:-3] == verb.lemma:
        yield f"{verb.lemma}e"


def _completes(verb: Word, child: Word) -> bool:
    """Whether a word may be the second half of a verb: "hold talks", "set free", "call on"; not "take them in June"."""
    if child.dep == "prep":
        return verb.child("dobj") is None or child.child("pobj", "pcomp") is None
    return child.dep in ("dobj", "oprd", "acomp", "advmod")


def names_of(noun: Word) -> Iterator[str]:
    """The spellings under which a noun may stand in a list."""
    yield noun.lemma
    yield noun.lower
    joined = hyphenated(noun)
    if joined:
        yield joined
    for child in noun.children:
        if child.dep in ("compound", "amod") and child.i < noun.i:
            yield f"{child.lower} {noun.lemma}"
            yield f"{child.lower} {noun.lower}"
            if noun.lemma in _EMPTY and child.pos == "NOUN":
                yield child.lemma
    if noun.lemma in _MEASURES:
        for inner in after(noun, "of"):
            yield inner.lemma
            yield inner.lower


def hyphenated(noun: Word) -> str:
    """The whole of a noun that the parser cut at its hyphen: "cease-fire"; "" for others."""
    words, at = noun.sentence.words, noun.i - noun.sentence.words[0].i
    if (
        at > 1
        and words[at - 1].text == "-"
        and words[at - 1].start == words[at - 2].end
        and words[at - 1].end == noun.start
    ):
        return f"{words[at - 2].lower}-{noun.lemma}"
    return ""
