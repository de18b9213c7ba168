"""Status: how far an act is real, from tense, modality, negation, conditions and the words beside it.

Type and status follow the codebook together: a cooperative act that lies ahead is AGREE, a hostile one THREATEN.
"""

from dragoman.knowledge.frames import FrameBook
from dragoman.knowledge.status import StatusWords
from dragoman.reading.events.predication import Predication
from dragoman.reading.words import Word

_SPEECH_ACTS = frozenset(("AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE"))
_NEVER = frozenset(("never", "no", "neither", "nor"))


def settle(act: Predication, book: FrameBook, words: StatusWords) -> None:
    """Give an act its status, and the type that goes with it."""
    if act.settled:
        return
    verb = act.verb
    modal = _modal(verb, words)
    negated = _negated(verb) or (act.trigger is not verb and _no(act.trigger))
    condition = _condition(verb, words)
    beside = _beside(act.trigger, words)
    if negated:
        _negate(act, modal, book)
    elif condition:
        act.status = condition
    elif beside and beside != "occurred":
        act.status = beside
    elif modal == "planned" and not _perfect(verb):
        _plan(act, book)
    elif modal:
        act.status = modal
    elif _is_ongoing(act, verb):
        act.status = "ongoing"


def _modal(verb: Word, words: StatusWords) -> str:
    """The status that the verb's auxiliary gives, or that of the verb it is coordinated with."""
    for word in _with_shared(verb):
        for child in word.children:
            if child.dep == "aux" and child.lower in words.modals:
                return words.modals[child.lower]
        if word.lemma in ("have", "need") and word.child("xcomp") is not None and word is not verb:
            return "requested"
    return ""


def _with_shared(verb: Word) -> list[Word]:
    """The verb and the verbs whose auxiliaries it shares ("will meet and discuss")."""
    found = [verb]
    while True:
        word = found[-1]
        shares = word.dep == "conj" and word.tag in ("VB", "VBN") and word.child("aux", "auxpass", "nsubj") is None
        infinitive = word.dep in ("xcomp", "advcl") and word.tag == "VB" and word.head.pos in ("VERB", "AUX", "ADJ")
        if not (shares or infinitive) or len(found) > 4:
            return found
        found.append(word.head)


def _negated(verb: Word) -> bool:
    for word in _with_shared(verb):
        for child in word.children:
            if child.dep == "neg" or (child.dep == "advmod" and child.lower in _NEVER):
                return True
            if child.dep in ("nsubj", "dobj") and child.child("det") is not None and _no(child):
                return True
    return False


def _no(noun: Word) -> bool:
    return any(child.dep in ("det", "neg") and child.lower == "no" for child in noun.children)


def _perfect(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lemma == "have" for child in verb.children)


def _condition(verb: Word, words: StatusWords) -> str:
    """The status of an act inside an if-clause, or one that hangs on it ("if …, it would")."""
    at: Word | None = verb
    for _ in range(4):
        if at is None:
            break
        for child in at.children:
            if child.dep == "mark" and child.lower in words.marks:
                return words.marks[child.lower]
        at = (
            at.head
            if at.dep in ("conj", "xcomp", "ccomp") and at.head.pos in ("VERB", "AUX") and at.head is not at
            else None
        )
    modal = any(child.dep == "aux" and child.lower in ("would", "could", "might") for child in verb.children)
    if modal and any(_is_condition(child) for child in verb.children):
        return "possible"
    return ""


def _is_condition(clause: Word) -> bool:
    return clause.dep == "advcl" and any(
        child.dep == "mark" and child.lower in ("if", "unless") for child in clause.children
    )


def _beside(trigger: Word, words: StatusWords) -> str:
    for child in trigger.children:
        if child.i < trigger.i and child.lower in words.adjectives and child.dep in ("amod", "nmod", "compound"):
            return words.adjectives[child.lower]
    return ""


def _negate(act: Predication, modal: str, book: FrameBook) -> None:
    """A refusal where the actor says that it will not; else an act that is said not to have been."""
    outcome = book.outcome("refuse", act.type) if modal == "planned" else None
    if outcome is not None and act.type in ("RETREAT", "CONCEDE", "CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT"):
        become(act, outcome.type or "REJECT", outcome.mode, "denied")
        act.trail.append("negated future → REJECT")
        return
    act.status = "denied"
    act.trail.append("negated")


def _plan(act: Predication, book: FrameBook) -> None:
    act.trail.append("future")
    if act.type in _SPEECH_ACTS and act.type != "SUPPORT":
        act.status = "planned"
        return
    outcome = book.outcome("intend", act.type)
    if outcome is None or outcome.type in (None, "="):
        act.status = "planned"
        return
    become(act, outcome.type or act.type, outcome.mode, "planned")
    act.status = "planned"
    act.trail.append(f"→ {act.type}")


def become(act: Predication, event: str, mode: str | None, inner_status: str) -> None:
    """Change the type of an act in place; the act as it was stays visible inside."""
    inner = Predication(act.trigger, act.frame, act.type, act.mode, act.verb)
    act.inner, act.inner_status = inner, inner_status
    act.type, act.mode = event, mode


def _is_ongoing(act: Predication, verb: Word) -> bool:
    """Whether the verb tells of a state or act under way: "is shelling", "has been training", "supports"."""
    if verb.pos not in ("VERB", "AUX"):
        return False
    if verb.lemma in ("continue", "keep", "remain"):
        return True
    auxiliaries = {child.lemma for child in verb.children if child.dep in ("aux", "auxpass")}
    if verb.tag == "VBG" and ("be" in auxiliaries or verb.dep == "acl"):
        past = any(child.lower in ("was", "were") for child in verb.children if child.dep == "aux")
        return not past
    if verb.tag in ("VBZ", "VBP") and verb.sentence.part == "body":
        return act.type in ("SUPPORT", "AID", "ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "PROTEST")
    return False
