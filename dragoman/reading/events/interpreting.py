"""Interpreting: a word and what hangs on it as an act: its frame, and what the words around do to it.

"agreed to withdraw troops": the frame of "withdraw" gives RETREAT, the operator "agree" makes it AGREE.
"""

from collections.abc import Callable, Iterator

from dragoman.knowledge.frames import ADJECTIVE, NOUN, VERB, Frame, FrameBook, Operator, Outcome
from dragoman.reading.events.matching import Matcher
from dragoman.reading.events.predication import Predication
from dragoman.reading.grammar import actors_of, after, is_passive, objects, phrase_lemma, subjects
from dragoman.reading.roles import sides
from dragoman.reading.words import Sentence, Word

_NOUN_PLACES = ("possessor", "by", "adjective", "compound", "from")
_STANDS = frozenset(("plain", "order", "suffer", "avert", "deny", "fear", "attempt", "discuss"))
_ADDRESSED = ("object", "on", "upon", "to", "from")
_BARE = frozenset(("let", "make", "help", "have", "see"))  # "let its soldiers lay down their weapons"
_DEEPEST = 5


class Interpreter:
    """Reads the acts of a sentence with the frames and operators of the tables."""

    def __init__(self, book: FrameBook, kind_of: Callable[[Word], str]) -> None:
        self.book = book
        self.matcher = Matcher(book, kind_of)
        self.is_name = lambda word: bool(kind_of(word))

    def acts(self, sentence: Sentence) -> list[Predication]:
        """The acts of a sentence, the outer ones first; a word that told of one act tells of no other."""
        used: set[int] = set()
        found: list[Predication] = []
        for word in sorted(sentence.words, key=self._rank):
            if word.i in used or word.pos not in ("VERB", "NOUN", "ADJ", "AUX", "PROPN") or _describes(word):
                continue
            act = self.act(word)
            if act is None or act.used & used:
                continue
            used |= act.used
            if not _is_detail(act, found):
                found.append(act)
        return found

    def act(self, word: Word, depth: int = 0) -> Predication | None:
        """The act that a word tells of, with all that is inside it; None where it tells of none."""
        if depth > _DEEPEST:
            return None
        frame = self.matcher.best_frame(word)
        if frame is not None and frame.is_lexical:
            return self._framed(word, frame)
        return self._operated(word, depth) or (self._framed(word, frame) if frame is not None else None)

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
            each.i for each in objects(word) if frame.objects and self.matcher.is_any_of([each], frame.objects)
        )
        if not found.actors and found.type == "CONSULT":
            found.actors = _those_who_attend(word)
        if not found.actors and word.pos == "VERB" and is_passive(word) and _moves_itself(found):
            found.actors, found.recipients = subjects(word), after(word, "to") + after(word, "from")
        return found

    def _operated(self, word: Word, depth: int) -> Predication | None:
        pos = {"VERB": VERB, "AUX": VERB, "NOUN": NOUN, "PROPN": NOUN, "ADJ": ADJECTIVE}.get(word.pos, "")
        phrase = phrase_lemma(word)
        for operator in self.book.operators.get((phrase, pos), ()):
            for inner_word in _inside(word, operator):
                inner = self.act(inner_word, depth + 1)
                if inner is None:
                    continue
                outcome = self.book.outcome(operator.name, inner.type)
                if outcome is not None and outcome.type:
                    return self._combined(word, operator, outcome, inner)
        return None

    def _combined(self, word: Word, operator: Operator, outcome: Outcome, inner: Predication) -> Predication:
        name = operator.name
        trail = f"'{phrase_lemma(word)}' {name}s it"
        inner.used.add(word.i)
        if name in _STANDS:
            return self._stands(word, name, outcome, inner, trail)
        found = Predication(
            word, inner.frame, inner.type if outcome.type == "=" else outcome.type or inner.type, None, word
        )
        found.mode = outcome.mode or (inner.mode if found.type == inner.type else None)
        found.actors = self._who(word)
        found.recipients = self._to_whom(word, name, inner, found.actors)
        found.status = outcome.status
        found.settled = outcome.status != "occurred"
        found.inner, found.inner_status = inner, outcome.embedded
        found.trail = [*inner.trail, f"{trail} → {found.type}"]
        found.used = inner.used
        found.lead = name
        return found

    def _stands(self, word: Word, name: str, outcome: Outcome, inner: Predication, trail: str) -> Predication:
        """An act that keeps its type: done, suffered, averted, denied, feared, attempted."""
        if name == "suffer":
            inner.recipients = subjects(word)
            inner.actors = inner.actors or after(word, "by") or after(word, "from")
        elif name in ("plain", "order", "attempt", "deny") and (not inner.actors or inner.trigger.pos == "VERB"):
            inner.actors = self._who(word) or inner.actors
            for place in (
                "with",
                "to",
                "on",
                "against",
            ):  # "held talks on Monday with": the verb has what is the noun's
                inner.recipients += [each for each in after(word, place) if each not in inner.recipients + inner.actors]
        if outcome.status != "occurred":
            inner.status, inner.settled = outcome.status, True
        if word.pos in ("VERB", "AUX"):
            inner.verb = word
        inner.trail.append(trail)
        inner.lead = inner.lead or name
        return inner

    def _who(self, word: Word) -> list[Word]:
        """Who does what the operator's word says: a verb's subject, an adjective's noun, a noun's possessor."""
        if word.pos in ("VERB", "AUX"):
            return actors_of(word)
        if word.pos == "ADJ":
            return subjects(word.head) if word.dep in ("acomp", "attr", "oprd", "conj") else subjects(word)
        found = sides(word, _NOUN_PLACES, self.is_name)
        if not found and word.dep in ("dobj", "nsubjpass") and word.head.pos == "VERB":
            found = actors_of(word.head)
        return found

    def _to_whom(self, word: Word, name: str, inner: Predication, actors: list[Word]) -> list[Word]:
        if name == "request":
            addressed = (
                sides(word, _ADDRESSED, self.is_name)
                if word.pos in ("VERB", "AUX")
                else after(word, "to") + after(word, "on")
            )
            found = [each for each in addressed if each is not inner.trigger] + inner.actors
            found = found or inner.recipients
        elif name in ("agree", "intend", "promise"):
            found = after(word, "with") + inner.recipients
        elif name == "refuse":
            found = inner.recipients + [each for each in inner.actors if each not in actors]
        else:
            found = inner.recipients + after(word, "to") + after(word, "against")
        return [each for each in dict.fromkeys(found) if each not in actors]


def _inside(word: Word, operator: Operator) -> Iterator[Word]:
    """The words that may tell of the act inside, at the places where the operator has it."""
    for need in operator.needs:
        if need == "infinitive":
            yield from (c for c in word.children if c.dep in ("xcomp", "ccomp", "acl", "advcl", "relcl") and _has_to(c))
        elif need == "gerund":
            yield from (c for c in word.children if c.dep in ("xcomp", "ccomp", "dobj") and c.tag == "VBG")
        elif need == "clause":
            clauses = [c for c in word.children if c.dep in ("ccomp", "acl", "relcl") and c.pos in ("VERB", "AUX")]
            yield from clauses
            yield from (noun for clause in clauses for noun in clause.all_children("nsubj", "nsubjpass"))
        elif need == "noun":
            yield from _event_nouns(objects(word) if word.pos in ("VERB", "AUX") else _compounds(word))
        else:
            nouns = after(word, need)
            yield from (c for noun in nouns for c in noun.children if c.dep in ("acl", "relcl") and _has_to(c))
            yield from _event_nouns(nouns)


def _those_who_attend(noun: Word) -> list[Word]:
    """Whom the main clause names, where a meeting is only its occasion: "At a summit in Pretoria, African leaders asked"."""
    above = noun.head
    if noun.dep != "pobj" or above.lower not in ("at", "during", "in", "on") or above.head.pos not in ("VERB", "AUX"):
        return []
    return [word for word in subjects(above.head) if word.tag in ("NNS", "NNPS") or word.conjuncts()]


def _describes(word: Word) -> bool:
    """Whether a participle only describes the noun behind it ("retreating fighters")."""
    return word.dep == "amod" and word.tag in ("VBG", "JJ") and word.pos in ("VERB", "ADJ")


def _moves_itself(act: Predication) -> bool:
    """Whether those who are sent or withdrawn are the actors themselves ("soldiers were deployed")."""
    return act.type == "MOBILIZE" or act.mode == "withdraw" or "peacekeeping" in act.frame.contexts


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


def _has_to(verb: Word) -> bool:
    if verb.tag == "VB" and verb.head.lemma in _BARE:
        return True
    return any(child.lower == "to" for child in verb.children if child.dep == "aux")


def _compounds(noun: Word) -> list[Word]:
    return [child for child in noun.children if child.dep == "compound" and child.pos == "NOUN"]


def _event_nouns(nouns: list[Word]) -> Iterator[Word]:
    """Nouns, and the noun behind one that only measures or names it: "the idea of talks", "a round of strikes"."""
    for noun in nouns:
        yield noun
        yield from _compounds(noun)  # "a mediation effort"
        if noun.pos == "NOUN":
            yield from (below for below in after(noun, "of") if below.pos in ("NOUN", "VERB"))
