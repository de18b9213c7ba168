"""Interpreting: a word and what hangs on it as an act: its frame, and what the words around do to it.

"agreed to withdraw troops": the frame of "withdraw" gives RETREAT, the operator "agree" makes it AGREE.
"""

from collections.abc import Callable, Iterable, Iterator

from dragoman.knowledge.frames import ADJECTIVE, NOUN, VERB, Frame, FrameBook, Operator
from dragoman.reading.events.inner import has_to, inside
from dragoman.reading.events.matching import Matcher
from dragoman.reading.events.operating import Operators
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.signs import HAVING_TO, has_infinitive, is_imperative
from dragoman.reading.events.spellings import triggers_of
from dragoman.reading.grammar import after, is_passive, objects, subjects
from dragoman.reading.roles import sides
from dragoman.reading.words import Sentence, Word

_TELLING = frozenset(("VERB", "NOUN", "ADJ", "AUX", "PROPN"))
_DEEPEST = 5
# Acts of speech, and the status in which what they speak of stands.
_CONTENT = {"AGREE": "planned", "THREATEN": "threatened", "REQUEST": "requested", "REJECT": "denied"}
_MUST = frozenset(("must", "should", "ought"))
_COMPLETING = ("dobj", "xcomp", "ccomp", "prt", "attr", "acomp", "oprd", "nsubjpass", "acl")
DEMAND = "@must"  # the trigger of the frame for what somebody says that another has to do


class Interpreter:
    """Reads the acts of a sentence with the frames and operators of the tables.

    ``guess`` gives a frame for words at which the tables find nothing; it is asked when they have said all they know.
    """

    def __init__(
        self,
        book: FrameBook,
        kinds_of: Callable[[Word], tuple[str, ...]],
        guess: Callable[[Word], Frame | None] | None = None,
    ) -> None:
        self.guess = guess
        self._guesses: dict[int, Frame] = {}  # by the word's place; empty until the tables have said all they know
        self.book = book
        self.matcher = Matcher(book, kinds_of)
        self.is_name: Callable[[Word], bool] = lambda word: bool(kinds_of(word))
        self.operators = Operators(book, self.is_name)

    def acts(self, sentence: Sentence) -> list[Predication]:
        """The acts of a sentence, the outer ones first; a word that told of one act tells of no other."""
        telling = [word for word in sentence.words if word.pos in _TELLING and not _describes(word)]
        telling.sort(key=self._rank)
        used: set[int] = set()
        content: set[int] = set()  # the words of acts on which another word works
        found: list[Predication] = []
        self._guesses = {}
        self._sweep(telling, used, content, found)
        left = (word for word in telling if word.pos == "VERB" and word.i not in used and not _completed(word, used))
        self._guesses = self._guess_at(left)
        if self._guesses:
            self._sweep([word for word in telling if self._may_tell_more(word)], used, content, found)
        return found

    def _may_tell_more(self, word: Word) -> bool:
        return word.i in self._guesses or self.book.may_operate(word.lemma, word.lower)

    def _sweep(self, telling: list[Word], used: set[int], content: set[int], found: list[Predication]) -> None:
        """Add the acts that the words tell of, but for those already ``used``."""
        for word in telling:
            if word.i in used:
                continue
            act = self.act(word) if not _continues(word, content) else None
            if act is None or act.used & used:
                continue
            used |= act.used
            content |= act.used - {word.i} if act.lead else _infinitives(word) if act.type in _CONTENT else set()
            if not _is_content(act, found) and not _is_detail(act, found):
                found.append(act)

    def _guess_at(self, words: Iterable[Word]) -> dict[int, Frame]:
        """What words tell of by what was learnt, unless the tables say that they tell of nothing."""
        if self.guess is None:
            return {}
        asked = (word for word in words if not self.matcher.is_silent(word))
        return {word.i: frame for word in asked if (frame := self.guess(word)) is not None}

    def act(self, word: Word, depth: int = 0) -> Predication | None:
        """The act that a word tells of, with all that is inside it; None where it tells of none."""
        if depth > _DEEPEST:
            return None
        frame = self.matcher.best_frame(word)
        if frame is not None and frame.is_lexical:
            return self._operated(word, depth, lexical=True) or self._framed(word, frame)
        found = self._operated(word, depth) or (self._framed(word, frame) if frame is not None else None)
        return found or (self._demand(word) if depth == 0 else None) or self._guessed(word)

    def _guessed(self, word: Word) -> Predication | None:
        return self._framed(word, self._guesses[word.i]) if word.i in self._guesses else None

    def _demand(self, word: Word) -> Predication | None:
        """ "Donors must double their gifts": what somebody says that another has to do, whatever it is."""
        frame = next(iter(self.book.frames.get((DEMAND, VERB), ())), None)
        if frame is None or word.pos not in ("VERB", "AUX") or not _is_duty(word):
            return None
        if is_passive(word) or any(child.pos == "PRON" for child in subjects(word)):
            return None
        found = self._framed(word, frame)
        found.settled = True
        return found

    def _rank(self, word: Word) -> tuple[bool, int]:
        """Verbs, and nouns that operate on verbs, before nouns that verbs may take in; the outer ones first."""
        operates = word.pos in ("VERB", "AUX", "ADJ") or (word.lemma, NOUN) in self.book.operators
        return not operates, sum(1 for _ in word.ancestors())

    def _framed(self, word: Word, frame: Frame) -> Predication:
        assert frame.type is not None
        found = Predication(word, frame, frame.type, frame.mode, word)
        found.actors = sides(word, frame.actor, self.is_name, every=word.pos == "NOUN" and "between" in frame.actor)
        theirs = sides(word, frame.recipient, self.is_name, every=True)
        found.recipients = [each for each in theirs if each not in found.actors]
        if (
            word.dep == "appos" and word.head.lemma == word.lemma
        ):  # "an offensive against X – an offensive threatened by Y"
            more = sides(word.head, frame.recipient, self.is_name, every=True)
            found.recipients += [each for each in more if each not in found.recipients]
        found.trail.append(f"'{word.text}' ({frame.source})")
        found.used.add(word.i)
        found.used.update(
            each.i
            for each in objects(word)
            if frame.objects and each is not word.head and self.matcher.is_any_of([each], frame.objects)
        )
        if not found.actors and found.type == "CONSULT":
            found.actors = _those_who_attend(word)
        if not found.actors and word.pos == "VERB" and is_passive(word) and _moves_itself(found):
            found.actors, found.recipients = subjects(word), after(word, "to") + after(word, "from")
        return found

    def _operated(self, word: Word, depth: int, *, lexical: bool = False) -> Predication | None:
        pos = {"VERB": VERB, "AUX": VERB, "NOUN": NOUN, "PROPN": NOUN, "ADJ": ADJECTIVE}.get(word.pos, "")
        if not pos or not self.book.may_operate(word.lemma, word.lower):
            return None
        for operator in self._operators(word, pos):
            if (lexical and not operator.is_lexical) or not self.matcher.all_hold(word, operator.conditions):
                continue
            for inner_word in inside(word, operator):
                if inner_word.dep == "compound" and self.is_name(inner_word.head):
                    continue  # "gave the coup leaders a week" tells of no coup
                inner = self.act(inner_word, depth + 1)
                found = self.operators.apply(word, operator, inner) if inner is not None else None
                if found is not None:
                    return found
        return None

    def _operators(self, word: Word, pos: str) -> Iterator[Operator]:
        spellings = triggers_of(word, VERB) if pos == VERB else (word.lemma, word.lower)
        for spelling in dict.fromkeys(spellings):
            yield from self.book.operators.get((spelling, pos), ())


def _is_duty(verb: Word) -> bool:
    if is_imperative(verb):
        return True
    if any(child.lower == "yet" for child in verb.all_children("advmod")):
        return False  # "have yet to apologise"
    if verb.lemma in HAVING_TO and has_infinitive(verb):
        return verb.tag in ("VBZ", "VBP", "VBD", "MD")
    return any(child.lower in _MUST for child in verb.all_children("aux"))


def _those_who_attend(noun: Word) -> list[Word]:
    """Whom the main clause names, where a meeting is only its occasion: "At a summit in Pretoria, African leaders asked"."""
    above = noun.head
    if noun.dep != "pobj" or above.lower not in ("at", "during", "in", "on") or above.head.pos not in ("VERB", "AUX"):
        return []
    return [word for word in subjects(above.head) if word.tag in ("NNS", "NNPS") or word.conjuncts()]


def _infinitives(word: Word) -> set[int]:
    """What somebody undertakes or asks for, the first of several infinitives: "to restore banks, to let aid through"."""
    return {child.i for child in word.all_children("xcomp") if has_to(child)}


def _continues(word: Word, content: set[int]) -> bool:
    """Whether a verb only goes on with what another word is about: "return" in "asked them to stop and return home"."""
    while word.dep == "conj" and word.pos in ("VERB", "AUX") and word.child("nsubj", "nsubjpass") is None:
        word = word.head
        if word.i in content:
            return True
    return False


def _completed(word: Word, used: set[int]) -> bool:
    """Whether what completes a word already tells of an act: "unleashed an offensive", "pushed them to withdraw"."""
    below = (
        noun for child in word.all_children("prep", "agent", "dative") for noun in child.all_children("pobj", "pcomp")
    )
    return any(each.i in used for each in (*word.all_children(*_COMPLETING), *below))


def _describes(word: Word) -> bool:
    """Whether a participle only describes the noun behind it ("retreating fighters")."""
    return word.dep == "amod" and word.tag in ("VBG", "JJ") and word.pos in ("VERB", "ADJ")


def _moves_itself(act: Predication) -> bool:
    """Whether those who are sent or withdrawn are the actors themselves ("soldiers were deployed")."""
    return act.type == "MOBILIZE" or act.mode == "withdraw" or "peacekeeping" in act.frame.contexts


def _is_content(act: Predication, others: list[Predication]) -> bool:
    """Whether an act is what another one, told by a frame, asks, promises, threatens or refuses; it is put inside it."""
    trigger = act.trigger
    if trigger.dep not in ("xcomp", "advcl") or not has_to(trigger):
        return False
    outer = next((other for other in others if other.trigger is trigger.head and other.inner is None), None)
    if outer is None or outer.type not in _CONTENT:
        return False
    outer.inner, outer.inner_status = act, _CONTENT[outer.type]
    return True


def _is_detail(act: Predication, others: list[Predication]) -> bool:
    """Whether an act only tells more of another: "a summit where Turkey and Iran would discuss"; it gives its sides."""
    at = act.trigger
    for _ in range(3):
        if at.dep in ("relcl", "advcl", "acl"):
            outer = next((other for other in others if at.head.i in other.used), None)
            kinds = {outer.type, outer.inner.type if outer.inner else ""} if outer is not None else set()
            if outer is not None and act.type in kinds and act.type in ("CONSULT", "COOPERATE"):
                outer.recipients += [each for each in act.actors if each not in outer.actors + outer.recipients]
                return True
        if at.head is at:
            break
        at = at.head
    return False
