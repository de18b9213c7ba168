"""Lasting: whether an act is under way, by the verb's form, its meaning and what it says of how long."""

from dragoman.reading.grammar import phrase_lemma
from dragoman.reading.words import Word

_LASTING = frozenset(("continue", "keep", "remain", "persist", "rage", "maintain", "sustain"))
_STATES = frozenset(("COERCE", "PROTEST", "AID", "SUPPORT", "COOPERATE", "MOBILIZE"))
_AT_ONCE = frozenset(("seize", "arrest", "deport", "release", "expel"))
_ENDINGS = frozenset(("RETREAT", "CONCEDE"))  # "was ending its insurgency" tells of a decision
_STANDING = frozenset(
    ("support", "back", "champion", "defend", "uphold", "stand", "side", "sympathize", "sympathise", "admire")
)
_TRYING = frozenset(("attempt", "try", "seek"))
_SPANS = frozenset(("hour", "day", "night", "week", "month", "year", "decade"))


def is_ongoing(verb: Word, kind: str, mode: str | None) -> bool:
    """Whether the verb tells of a state or act under way: "is shelling", "has been training", "supports"."""
    if verb.pos not in ("VERB", "AUX"):
        return False
    if verb.lemma in _LASTING or phrase_lemma(verb) in ("go on", "carry on", "drag on", "keep up"):
        return True
    if kind in _STATES and mode not in _AT_ONCE and _has_lasted(verb):
        return True
    if any(child.lower == "still" for child in verb.all_children("advmod")) and verb.tag != "VBN":
        return True
    auxiliaries = {child.lemma for child in verb.children if child.dep in ("aux", "auxpass")}
    passive = verb.tag == "VBN" and any(child.lower == "being" for child in verb.children)
    describes = verb.dep == "acl" and kind in (*_STATES, "ASSAULT") and verb.lemma not in _TRYING
    if passive or (verb.tag == "VBG" and ("be" in auxiliaries or describes)):
        past = any(child.lower in ("was", "were") for child in verb.all_children("aux"))
        return not (past and kind in _ENDINGS)
    if verb.tag in ("VBZ", "VBP") and verb.sentence.part == "body" and _is_full(verb):
        return verb.lemma in _STANDING if kind == "SUPPORT" else kind in (*_STATES, "ASSAULT")
    return False


def _has_lasted(verb: Word) -> bool:
    """Whether a verb tells of what has gone on up to now: "have blocked the road for weeks", "has been held since May"."""
    perfect = any(child.lower in ("has", "have", "'ve", "’ve") for child in verb.all_children("aux"))
    return perfect and any(
        child.lower == "since"
        or (child.lower == "for" and any(noun.lemma in _SPANS for noun in child.all_children("pobj")))
        for child in verb.all_children("prep", "mark", "advmod", "advcl")
    )


def _is_full(verb: Word) -> bool:
    """Whether the sentence ends as sentences do; a headline, told in the present, does not."""
    return verb.sentence.words[-1].text in ".!?\"”’'):;" or verb.sentence.words[-1].lower in ("p.m.", "a.m.")
