"""Status: how far an act is real, from tense, modality, negation, conditions and the words beside it.

Type and status follow the codebook together: a cooperative act that lies ahead is AGREE, a hostile one THREATEN.
"""

from dragoman.knowledge.frames import FrameBook
from dragoman.knowledge.status import StatusWords
from dragoman.reading.events.lasting import is_ongoing
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.signs import (
    beside,
    condition_of,
    has_no,
    is_condition,
    is_contrary,
    is_negated,
    is_open_question,
    modal_of,
    no_longer,
)
from dragoman.reading.grammar import phrase_lemma
from dragoman.reading.words import Word

_SPEECH_ACTS = frozenset(("AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE"))
_REFUSABLE = frozenset(("RETREAT", "CONCEDE", "CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT"))
# What is left of an act when the word that did something to it is denied: "did not rule out talks": possible.
_LEFT_OPEN = frozenset(("rule out", "exclude", "preclude", "dismiss"))
_UNDONE = {"refuse": "possible", "stop": "ongoing", "avert": "occurred", "fail": "occurred", "deny": "possible"}


def settle(act: Predication, book: FrameBook, words: StatusWords, *, own: bool = False) -> None:
    """Give an act its status, and the type that goes with it; ``own``: the actor himself says so."""
    verb = act.verb
    negated = is_negated(verb, words) or (act.trigger.pos not in ("VERB", "AUX") and has_no(act.trigger))
    if act.settled and act.lead == "intend" and _came_to_nothing(act) and not negated:
        _drop(act)
        return
    if act.settled and not (negated and act.status in ("planned", "possible", "averted", "denied")):
        if act.status in ("averted", "ongoing") and condition_of(verb, words) == "possible":
            act.status = "possible"  # "if the talks collapse"
        return
    modal = modal_of(verb, words)
    if is_contrary(verb):
        act.status = "occurred" if negated else "denied"
    elif negated:
        _negate(act, modal, book)
    elif no_longer(verb):
        _end(act, modal, book)
    else:
        _by_signs(act, book, words, modal=modal, own=own)


def _came_to_nothing(act: Predication) -> bool:
    """Whether what was about to be done was not: "had been set to censure him, but too few came", "until … stopped it"."""
    verb = act.verb
    clause = verb if verb.pos in ("VERB", "AUX") else verb.head
    past = {child.lower for child in clause.all_children("aux", "auxpass")} & {"was", "were", "had"}
    if clause.tag != "VBD" and not past:
        return False
    turned = any(child.lower in ("but", "yet") and child.i > verb.i for child in clause.all_children("cc"))
    beside = clause.all_children("advcl") + (act.inner.trigger.all_children("advcl") if act.inner else [])
    return turned or any(mark.lower == "when" for each in beside for mark in each.children)


def _drop(act: Predication) -> None:
    """An act that was only planned, and given up."""
    if act.inner is not None:
        act.type, act.mode, act.inner = act.inner.type, act.inner.mode, None
    act.status = "averted"
    act.trail.append("came to nothing")


def _by_signs(act: Predication, book: FrameBook, words: StatusWords, *, modal: str, own: bool) -> None:
    """The status of an act that nobody denies, by the first sign that says anything."""
    verb = act.verb
    condition = condition_of(verb, words) or (condition_of(act.trigger, words) if act.trigger.pos == "VERB" else "")
    near = beside(act.trigger, verb, words)
    if is_open_question(verb) and modal != "requested":
        act.status = "possible"
    elif condition and not (own and condition == "possible" and _has_condition(verb)):
        act.status = condition
    elif near and near != "occurred":
        act.status = near
    elif modal == "planned" and not _perfect(verb):
        _plan(act, book)
        if act.type == "THREATEN" and act.inner is not None and (_in_own_person(verb) or _has_condition(verb)):
            act.status, act.inner_status = "occurred", "threatened"
    elif modal:
        act.status = modal
    elif is_ongoing(verb, act.type, act.mode):
        act.status = "ongoing"


def _has_condition(verb: Word) -> bool:
    return any(is_condition(child) for child in verb.children)


def _in_own_person(verb: Word) -> bool:
    """Whether the speaker himself is to do it: "we will burn this city" is a threat that has been made."""
    return any(child.lower in ("we", "i") for child in verb.all_children("nsubj"))


def _perfect(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lemma == "have" for child in verb.children)


def _negate(act: Predication, modal: str, book: FrameBook) -> None:
    """A refusal where the actor says that it will not; else an act that is said not to have been."""
    if act.lead == "refuse" and phrase_lemma(act.verb) not in _LEFT_OPEN:  # "never refused to meet them"
        act.status = "denied"
        act.trail.append("negated")
        return
    if act.lead in _UNDONE:
        if act.inner is not None:
            act.type, act.mode, act.inner = act.inner.type, act.inner.mode, None
        act.status = _UNDONE[act.lead]
        act.trail.append(f"negated {act.lead}")
        return
    if act.lead == "intend" and act.inner is not None:  # "no plans to recall the envoy"
        act.type, act.mode, act.inner = act.inner.type, act.inner.mode, None
    outcome = book.outcome("refuse", act.type) if modal == "planned" else None
    if outcome is not None and act.type in _REFUSABLE:
        become(act, outcome.type or "REJECT", outcome.mode, "denied")
        act.status = "occurred"
        act.trail.append("negated future → REJECT")
        return
    act.status = "denied"
    act.trail.append("negated")


def _end(act: Predication, modal: str, book: FrameBook) -> None:
    """ "No longer exports": what was given or done has come to an end."""
    outcome = book.outcome("stop", act.type)
    if outcome is not None and outcome.type:
        become(act, outcome.type, outcome.mode, "occurred")
    act.status = "planned" if modal == "planned" else "occurred"
    act.trail.append("no longer")


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
