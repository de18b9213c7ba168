"""Admitting: which of the acts that the words tell of are events: those that have their sides, and are not only spoken of."""

from dragoman.reading.draft import Draft
from dragoman.reading.events.predication import Predication
from dragoman.reading.events.setting import place_of
from dragoman.reading.events.sides import Sides
from dragoman.reading.grammar import is_passive, subjects
from dragoman.reading.words import Word

# Types of which one side alone makes no event: a meeting needs two, help needs somebody who is helped.
_NEEDS_TWO = frozenset(("CONSULT", "COOPERATE", "SUPPORT", "ACCUSE"))
_TWO_SIDED = frozenset(("CONSULT", "COOPERATE"))
# Operators that make an act the point of the sentence, so that it is an event even with no side named.
_POINTED = frozenset(("avert", "deny", "fear", "fail", "foil", "last", "happen"))
# Where a word tells of an act only beside another; it must at least say who did it.
_ASIDE = frozenset(("acl", "advcl", "pcomp", "conj", "relcl", "pobj"))
# Of these it is the point that the act did not come, so that it counts even where nobody is named.
_UNDONE = frozenset(("avert", "deny"))
_SAID = frozenset(("SUPPORT", "REQUEST", "REJECT"))  # of which somebody who says it must be named
# Types of which the one to whom it is done is enough.
_DONE_TO = frozenset(("ASSAULT", "COERCE", "RETREAT", "SANCTION", "ACCUSE"))
_TALK = frozenset(
    "talk talks negotiation discussion dialogue meeting summit conference consultation support plan proposal idea hope need "
    "discuss negotiate speak debate question issue option opportunity condition basis effort work call push appeal".split()
)
_FORCE = frozenset(("ASSAULT", "COERCE", "PROTEST", "RETREAT"))
_WARS = frozenset("war conflict fighting violence insurgency crisis unrest campaign uprising rebellion".split())
_UPROOTED = frozenset(("displace", "uproot", "force", "affect"))
_NUMBERS = frozenset("hundred thousand million dozen score".split())


def is_event(draft: Draft, act: Predication, actors: Sides, recipients: Sides) -> bool:
    """Whether an act has the sides that make it an event, and is more than spoken of or counted."""
    if _hangs_on_others(act.trigger):
        return False
    if _generic(act) or (not actors and _is_toll(act)) or _is_topic(act.trigger):
        return False
    if act.lead in _POINTED:
        named = bool(actors or recipients) or act.lead in _UNDONE or _is_force(draft, act)
        return named or act.status == "planned"
    if not actors and act.trigger.dep in _ASIDE and not (recipients and act.type == "ASSAULT"):
        return False
    if not (actors or recipients):
        return _is_force(draft, act)
    if act.type in _TWO_SIDED:
        alone = bool(actors) and act.mode in ("visit", "third-party") and (act.trigger.pos != "NOUN" or act.recipients)
        together = act.trigger.pos == "VERB" and _are_many(draft, actors)  # "the two leaders met"
        return len(actors) + len(recipients) > 1 or act.inner is not None or bool(alone) or together
    if act.type in _NEEDS_TWO and not (actors and recipients):
        return len(actors) > 1 or bool(act.frame.objects) or _is_main(act.trigger)
    return (
        bool(actors)
        or (act.type in _DONE_TO and act.trigger.dep != "amod")
        or (_is_main(act.trigger) and act.type not in _SAID)
    )


def _hangs_on_others(verb: Word) -> bool:
    """Whether an act is only what others must do: "will follow unless the coalition lifts its blockade"."""
    return any(mark.lower == "unless" for mark in verb.all_children("mark"))


def _is_force(draft: Draft, act: Predication) -> bool:
    """Whether force is told with its target or place, though no side is known: "an airstrike on a market in Tora"."""
    kinds = {act.type, act.inner.type if act.inner is not None else act.type}
    return bool(kinds & _FORCE) and bool(act.recipients or place_of(draft, act)) and act.trigger.dep not in _ASIDE


def _is_toll(act: Predication) -> bool:
    """Whether words only count what was done: "the conflict has killed 9,000 people", "nine were wounded"."""
    verb = act.trigger
    harms = act.type == "ASSAULT" or verb.lemma in _UPROOTED
    if verb.pos != "VERB" or not harms or not any(_is_counted(noun) for noun in act.recipients):
        return False
    counted = is_passive(verb) and {child.lemma for child in verb.all_children("aux")} <= {"have"}
    return counted or any(word.lemma in _WARS for word in subjects(verb) if not is_passive(verb))


def _is_counted(noun: Word) -> bool:
    return noun.lemma in _NUMBERS or any(child.dep == "nummod" for child in noun.children)


def _are_many(draft: Draft, sides: Sides) -> bool:
    plural = {referent.id for referent in draft.referents if referent.plural}
    return any(each.entity in plural for each in sides)


def _is_main(word: Word) -> bool:
    """Whether a verb carries a clause of its own ("condemned the attack"), not a participle beside another."""
    own = word.child("nsubj", "nsubjpass") is not None  # "should France recognise the republic"
    if word.pos == "ADJ":
        return word.dep == "acomp"  # "was about to sign it"
    return word.pos in ("VERB", "AUX") and (own or word.dep not in ("advcl", "acl", "amod", "pcomp"))


def _generic(act: Predication) -> bool:
    """Whether a noun only speaks of a kind of act: "Cooperation between them is a touchstone"."""
    noun = act.trigger
    bare = not any(child.dep in ("det", "poss", "amod", "compound") for child in noun.children)
    return bare and noun.pos == "NOUN" and noun.dep == "nsubj" and noun.head.lemma == "be" and act.verb is noun


def _is_topic(trigger: Word) -> bool:
    """Whether an act is only spoken of: "talks on a withdrawal", "support for establishing dialogue"."""
    at = trigger
    if at.dep in ("dobj", "xcomp") and at.head.dep == "pcomp":
        at = at.head
    if at.dep not in ("pobj", "pcomp") or at.head.lower not in (
        "on",
        "about",
        "over",
        "for",
        "regarding",
        "towards",
        "toward",
    ):
        return False
    return at.head.head.lemma in _TALK
