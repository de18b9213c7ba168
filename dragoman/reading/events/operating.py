"""Operating: what a word does to the act inside it: "agreed to", "averted", "ruled out", "denied that"."""

from collections.abc import Callable

from dragoman.knowledge.frames import VERB, FrameBook, Operator, Outcome
from dragoman.reading.events.predication import Predication
from dragoman.reading.grammar import actors_of, after, agents, is_passive, objects, phrase_lemma, subjects
from dragoman.reading.roles import sides
from dragoman.reading.words import Word

_NOUN_PLACES = ("possessor", "by", "adjective", "compound", "from")
_STANDS = frozenset(
    "plain order suffer avert deny fail fear attempt discuss consider report plot cancel foil last happen".split()
)
_DONE_BY_SUBJECT = frozenset(("consider", "plain", "order", "attempt", "deny", "fail", "plot"))
_AHEAD = frozenset(("intend", "threaten", "promise"))
# Operators whose doer is who does the act, where nobody else is named: "talks are scheduled", "the threat of sanctions by".
_BY_DOER = frozenset(("intend", "agree", "announce", "promise", "threaten"))
_LIGHT = frozenset(("plain", "announce", "consider", "cancel", "stop", "intend", "promise", "avert", "attempt", "fail"))
_HELD_BACK = frozenset(("promise", "agree", "intend"))
_PUNISHING = frozenset(("COERCE", "SANCTION"))  # told without a doer, they are what the warner himself will do
_OWN = frozenset(("it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "our", "my"))
_ADDRESSED = ("object", "on", "upon", "to", "from", "with")


class Operators:
    """Applies the operators and outcomes of the tables; ``is_name`` says whether a word names somebody or some place."""

    def __init__(self, book: FrameBook, is_name: Callable[[Word], bool]) -> None:
        self.book = book
        self.is_name = is_name

    def apply(self, word: Word, operator: Operator, inner: Predication) -> Predication | None:
        """The act that comes of a word's operator on an act; None where the tables say that none does."""
        name = operator.name
        if name == "refuse" and inner.lead == "report":
            name = "deny"  # "rejected claims that she had accused him"
        if name == "warn":  # of what another may do it is a fear, of what oneself will do a threat
            name = "threaten" if _same_subject(word, inner) else "fear"
        outcome = self.book.outcome(name, inner.type)
        if outcome is None or not outcome.type:
            return None
        trail = f"'{phrase_lemma(word)}' {name}s it"
        inner.used.add(word.i)
        if name in _STANDS and outcome.type == "=":
            return self._stands(word, name, outcome, inner, trail)
        return self._combined(word, name, outcome, inner, trail)

    def _combined(self, word: Word, name: str, outcome: Outcome, inner: Predication, trail: str) -> Predication:
        kind = inner.type if outcome.type == "=" else outcome.type or inner.type
        found = Predication(word, inner.frame, kind, outcome.mode, word)
        held = inner.status in ("denied", "averted") or any(child.dep == "neg" for child in inner.trigger.children)
        if name in _HELD_BACK and held:
            self._hold_back(found, inner)  # "promised not to attack", "vowed not to negotiate"
        found.mode = found.mode or (inner.mode if found.type == inner.type else None)
        found.actors = self._who(word) or (inner.actors if name in _BY_DOER else [])
        found.recipients = self._to_whom(word, name, inner, found.actors)
        found.status = outcome.status
        found.settled = outcome.status != "occurred"
        found.inner, found.inner_status = inner, found.inner_status or outcome.embedded
        found.trail = [*inner.trail, f"{trail} → {found.type}"]
        found.used = inner.used
        found.lead = name
        return found

    def _hold_back(self, found: Predication, inner: Predication) -> None:
        hostile = self.book.is_conflict(inner.type)
        refusal = self.book.outcome("refuse", inner.type)
        found.type = "AGREE" if hostile else "REJECT"
        found.mode = None if hostile or refusal is None else refusal.mode
        found.inner_status = "denied"

    def _stands(self, word: Word, name: str, outcome: Outcome, inner: Predication, trail: str) -> Predication:
        """An act that keeps its type: done, suffered, averted, denied, feared, attempted."""
        if name == "avert":
            inner = self._averted(word, inner)
        elif name == "deny" and inner.lead == "intend":
            inner = _deed_of(inner)
        if name == "suffer":
            inner.recipients = subjects(word)
            inner.actors = inner.actors or after(word, "by") or after(word, "from")
        elif name in _DONE_BY_SUBJECT and (not inner.actors or _shares_subject(inner.trigger)):
            inner.actors = [each for each in self._who(word) if each is not inner.trigger] or inner.actors
            # "held talks on Monday with": the verb has what is the noun's
            for place in ("with", "to", "on", "against"):
                inner.recipients += [each for each in after(word, place) if each not in inner.recipients + inner.actors]
        if outcome.status != "occurred":
            undone = name in ("deny", "fail") and inner.status == "averted"  # "failed to prevent the attack"
            inner.status, inner.settled = ("occurred" if undone else outcome.status), True
        if word.pos in ("VERB", "AUX"):
            inner.verb = word
        inner.trail.append(trail)
        inner.lead = name if name in ("avert", "deny", "fail") else inner.lead or name
        return inner

    def _hands_on(self, verb: Word) -> bool:
        """Whether a verb's subject does what its object names: "made a promise", not "condemned plans"."""
        there = self.book.operators.get((phrase_lemma(verb), VERB), ())
        return verb.pos == "VERB" and any(each.name in _LIGHT for each in there)

    def _averted(self, word: Word, inner: Predication) -> Predication:
        """What did not come: of a plan given up the deed that was planned; who foils it is not who would have done it."""
        inner = _deed_of(inner)
        if not inner.actors and inner.trigger.dep == "pcomp":  # "came close to bombing", "talked the rebels out of it"
            inner.actors = objects(word) or subjects(word)
        if is_passive(word):
            inner.actors = [each for each in inner.actors if each not in agents(word)]
        return inner

    def _who(self, word: Word) -> list[Word]:
        """Who does what the operator's word says: a verb's subject, an adjective's noun, a noun's possessor."""
        if word.pos in ("VERB", "AUX"):
            return actors_of(word)
        if word.pos == "ADJ":
            return subjects(word.head) if word.dep in ("acomp", "attr", "oprd", "conj") else subjects(word)
        found = sides(word, _NOUN_PLACES, self.is_name)
        if not found and word.pos == "NOUN":
            found = [each for each in after(word, "of") if self.is_name(each)]  # "the refusal of Hungary to ratify"
        if not found and word.dep in ("dobj", "nsubjpass") and self._hands_on(word.head):
            found = actors_of(word.head)
        if not found and word.dep == "conj" and word.head.pos == "VERB":
            found = actors_of(word.head)  # a verb that the tagger took for a noun: "accuses them and demands that"
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
            menaced = [each for each in objects(word) if self.is_name(each)] if name == "threaten" else []
            found = menaced + inner.recipients + after(word, "to") + after(word, "against")
        return [each for each in dict.fromkeys(found) if each not in actors]


def _shares_subject(trigger: Word) -> bool:
    """Whether a verb has no subject of its own: "denied shelling", not "denied that France had armed them"."""
    return trigger.pos == "VERB" and trigger.child("nsubj", "nsubjpass") is None


def _deed_of(plan: Predication) -> Predication:
    """The deed itself, where an act is only the plan, threat or promise of one."""
    deed = plan.inner
    if plan.lead not in _AHEAD or deed is None:
        return plan
    deed.actors, deed.recipients = plan.actors, plan.recipients or deed.recipients
    deed.used, deed.trail = plan.used, plan.trail
    return deed


def _same_subject(word: Word, inner: Predication) -> bool:
    """Whether a warning is of one's own act: "warned that it would boycott the vote", "warned of strikes"."""
    clause = inner.verb if inner.verb.dep == "ccomp" else inner.trigger
    if any(mark.lower == "unless" for child in clause.all_children("advcl") for mark in child.all_children("mark")):
        return True  # "warned that attacks would follow unless the siege was lifted"
    own = clause.child("nsubj", "nsubjpass")
    if inner.type in _PUNISHING and is_passive(clause) and not agents(clause):
        return any(child.lower in ("will", "would") for child in clause.all_children("aux"))
    if own is None:
        return inner.trigger.pos == "VERB" and not inner.actors
    if any(child.lower in _OWN for child in own.all_children("poss")):  # "warned that his government would expel him"
        return True
    return own.lower in _OWN or own.lemma in {each.lemma for each in subjects(word)}
