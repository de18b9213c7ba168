"""A vow: one promise as its words tell it, before it goes on record."""

from dataclasses import dataclass

from dragoman.reading.draft import Draft
from dragoman.reading.words import Word
from dragoman.records.base import Span

# What two agree to do together is an agreement, no promise of one to the other.
JOINT = frozenset(("coordinate", "cooperate", "collaborate", "work"))
_ASIDES = ("relcl", "appos")
_SAID = ("accord", "according")
_WHEN = frozenset(("from", "at", "by", "after", "until"))
_HOURS = frozenset(("a.m.", "p.m.", "am", "pm", "noon", "midnight", "dawn", "sunrise", "sunset", "nightfall", "dusk"))
_NEVER = frozenset(("neither", "nor", "never"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vow:
    """Who promised what to whom: ``act`` is the word of the promised act, ``what`` its words."""

    act: Word
    what: Span
    by: tuple[str, ...]
    to: tuple[str, ...] = ()
    agreement: str | None = None
    confidence: float = 0.7
    why: str = ""


def words_of(act: Word) -> Span:
    """The words of the promised act: its verb or noun phrase without its subject and without "to", but with "not"."""
    further = {word.i for each in (*further_acts(act), *_told_acts(act)) for word in each.subtree()}
    words = _without_asides([word for word in act.subtree() if word.i not in further])
    if act.pos not in ("VERB", "AUX"):
        return Span(start=words[0].start, end=words[-1].end)
    while len(words) > 1 and (words[-1].dep == "cc" or words[-1].pos == "PUNCT"):
        words = words[:-1]
    above = act.head
    goes_on = act.dep == "xcomp" and above.lemma in ("continue", "keep", "begin", "start", "resume", "go")
    first = min([above if goes_on else act, *denials(act)], key=lambda word: word.i)
    return Span(start=first.start, end=[word for word in words if word.i >= act.i][-1].end)


def further_acts(act: Word) -> list[Word]:
    """The further acts of a promise that have a "to" of their own: "to leave and to disarm"."""
    later = [each for each in act.conjuncts() if each.i > act.i and each.pos == "VERB"]
    return [each for each in later if any(child.dep == "aux" and child.lower == "to" for child in each.children)]


def _told_acts(act: Word) -> list[Word]:
    """Verbs in the past, joined to one ahead, are another's ("would halt from noon and called for talks")."""
    return [each for each in act.conjuncts() if act.tag == "VB" and each.tag == "VBD"]


def denials(act: Word) -> list[Word]:
    """The words before a verb by which it is promised not to do it: "not", "never", "neither", "no longer"."""
    return [child for child in act.children if child.i < act.i and (child.dep == "neg" or child.lower in _NEVER)]


def is_conditional(act: Word) -> bool:
    """Whether it is to be done only if something else happens ("would leave if they attacked")."""
    clauses = [child for child in act.children if child.dep == "advcl"]
    return any(child.dep == "mark" and child.lower == "if" for each in clauses for child in each.children)


def is_timed(draft: Draft, act: Word) -> bool:
    """Whether its clause says from, at or by which hour or day."""
    inside = words_of(act)
    if any(inside.start <= time.start < inside.end and not time.vague for time in draft.times):
        return True
    told = [each for child in act.children if child.lower in _WHEN for each in child.all_children("pobj")]
    return any(each.lower in _HOURS for each in told)


def clause_of(act: Word) -> Span:
    """The words of a promised clause with its subject: "the refugees would return to their homes"."""
    words = _without_asides(act.subtree())
    while len(words) > 1 and (words[0].pos == "PUNCT" or words[0].dep in ("mark", "cc")):
        words = words[1:]
    while len(words) > 1 and words[-1].pos == "PUNCT" and words[-1].text not in "”\"'’)":
        words = words[:-1]
    return Span(start=words[0].start, end=words[-1].end)


def _without_asides(words: list[Word]) -> list[Word]:
    """The words without what is only added behind a comma at their end (", an idea that he had spoken of")."""
    last = words[-1].i
    for word in words:
        first = next(each for each in words if each.i >= word.left)
        before = next((each for each in words if each.i == first.i - 1), None)
        if _is_aside(word) and word.right >= last - 1 and before is not None and before.text == ",":
            return [each for each in words if each.i < before.i]
    return words


def _is_aside(word: Word) -> bool:
    """ ", which …", ", an idea …", ", declaring that …", ", according to …"."""
    if word.dep in _ASIDES or word.lower in _SAID:
        return True
    if word.pos == "NOUN":  # in apposition to a phrase, which the grammar gives to the verb
        return word.dep in ("dobj", "npadvmod") and any(child.dep in ("acl", "relcl") for child in word.children)
    return word.dep == "advcl" and word.tag == "VBG" and not any(child.dep == "mark" for child in word.children)
