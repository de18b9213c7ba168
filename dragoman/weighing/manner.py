"""Manner: which deeds a piece of a sentence tells of, and how: as done, as not done, as only planned, or as what
somebody will not do.

"The joint patrols have not begun" tells of patrols as not done, "they will begin" as planned, "they began" as done.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from dragoman.knowledge.deeds import Found, deed_book
from dragoman.weighing.terms import stems

Manner = Literal["done", "undone", "refused", "planned", "named"]
_NEAR = 6  # words around a deed that decide how it is told
_INFINITIVE = re.compile(r"(?P<verb>\w+)?\s*\bto(?:\s+have)?(?:\s+be(?:en)?)?(?:\s+\w+ly)?\s*$", re.I)
_NOT_AT_ALL = re.compile(r"\W*(?:and\s+)?(?:nor|neither)\b", re.I)
_NOT_YET = re.compile(r"\b(?:until|till|unless|once|if|as soon as|as long as|in case)\b", re.I)
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|our|my)\s+$", re.I)
_TITLE = 0.7  # share of words with a capital from which on a text is a headline
_STOPPED = re.compile(
    r"(?:\W+[\w’'-]+){0,5}?\W+(?:stopped|ceased|halted|subsided|died down|(?:was|were) suspended)\b", re.I
)
_ENDING = re.compile(
    r"\bend(?:ed|ing|s)\s+(?:[\w’'-]+\s+){1,6}$", re.I
)  # "ending a month in which they took back towns"
_WILL = re.compile(r"\b(?:will|would|wo(?=n[’']t)|wouldn[’']t|shall|must|should|may|might)\b|['’]ll\b", re.I)
_IF = re.compile(r"\W*(?:and\s+|or\s+)?(?:if|unless|should|once|in case|provided)\b", re.I)
_LIGHT = re.compile(
    r"(?:launch|open|start|begin|h[eo]ld|conduct|carr|host|resum|overs[ae][ew]|supervis|ensur|guarantee)\w*", re.I
)
_LED = frozenset("held launched opened began started conducted resumed hosted after following during".split())
_TO_LEAD = re.compile(r"\bto\s+(?:launch|hold|start|begin|open|conduct|host|resume)\s+(?:[\w-]+\s+){0,3}$", re.I)
_BEGINS = ("began", "begun", "started", "managed", "able", "came", "continued")
_REFUSES = ("refused", "failed", "declined", "stopped", "unable")
_HAPPENS = ("begun", "done", "as_promised")


class Deedful(NamedTuple):
    """A deed in some words, and how they tell of it."""

    found: Found
    manner: Manner

    @property
    def name(self) -> str:
        """The deed's name."""
        return self.found.name

    @property
    def negated(self) -> bool:
        """Whether the words say that it is not to be, or was not, done."""
        return self.manner in ("undone", "refused")


@lru_cache(maxsize=20_000)
def deeds_told(text: str) -> tuple[Deedful, ...]:
    """The deeds of a piece of text with the manner of each; "hold a summit" is the summit's, not one of holding."""
    book = deed_book()
    senses, found = book.senses_in(text), [each for each in book.deeds_in(text) if not _is_no_verb(text, each)]
    weighty = [each for each in found if not _light(text, each, found)]
    return tuple(Deedful(each, _manner(text, each, senses)) for each in weighty)


def _is_no_verb(text: str, found: Found) -> bool:
    """Whether a verb of the table is a noun here ("a stab in the back"), or part of a name ("the Red Sea Monitor")."""
    before = text[: found.start]
    if not found.noun and _ARTICLE.search(before):
        return True
    words = re.findall(r"\w+", text)
    title = sum(word[0].isupper() for word in words) > _TITLE * len(words)
    return text[found.start].isupper() and not title and re.search(r"[A-Za-z’'-]\s+$", before) is not None


@lru_cache(maxsize=20_000)
def senses_told(text: str) -> frozenset[str]:
    """What the words of a piece of text tell of the fate of something."""
    return frozenset(each.name for each in deed_book().senses_in(text))


@lru_cache(maxsize=20_000)
def tells_of_pact(text: str) -> bool:
    """Whether a piece of text names an agreement or a truce: what holds or ran out is then no ground, and no deadline."""
    return "=pact" in stems(text) or any(each.name == "cease" for each in deeds_told(text))


def _light(text: str, each: Found, found: list[Found]) -> bool:
    """Whether a verb only leads to the noun that says what is done ("launch an operation")."""
    if each.noun or not _LIGHT.fullmatch(text[each.start : each.end]):
        return False
    nouns = (other for other in found if other.noun and other.name != each.name)
    return any(other.start - each.end >= 0 and text[each.end : other.start].count(" ") <= _NEAR for other in nouns)


def _manner(text: str, found: Found, senses: list[Found]) -> Manner:
    before, after = _near(text, found, senses)
    if _IF.match(text) or _NOT_YET.search(text, 0, found.start):
        return "planned"
    infinitive = _INFINITIVE.search(text[: found.start])
    if infinitive:
        return _of_infinitive((infinitive["verb"] or "").lower(), before)
    ahead = _WILL.search(text, 0, found.start) is not None
    if _NOT_AT_ALL.match(text) or ("undone" in before and not _only_must(text, found, senses)):
        return "refused" if ahead else "undone"
    if _ENDING.search(text, 0, found.start):
        return "named"
    if found.noun and _STOPPED.match(text, found.end):
        return "undone"
    if found.noun:
        return "planned" if _TO_LEAD.search(text[: found.start]) else _of_noun(before, after, _led(text, found))
    return "planned" if ahead or "planned" in before else "done"


def _only_must(text: str, found: Found, senses: list[Found]) -> bool:
    """Whether what is denied is another verb ("does not say that troops must withdraw")."""
    first = _words_back(text, found.start)
    last_no = max(
        each.end for each in senses if each.name == "undone" and first <= each.start and each.end <= found.start
    )
    return " that " in text[last_no : found.start] + " "


def _of_infinitive(verb: str, before: set[str]) -> Manner:
    if verb in _REFUSES:
        return "undone"
    if "undone" in before:
        return "refused"
    return "done" if verb in _BEGINS else "planned"


def _of_noun(before: set[str], after: set[str], led: bool) -> Manner:
    if "undone" in after and after & {*_HAPPENS, "holds"}:
        return "undone"
    if "planned" in before or "planned" in after:
        return "planned"
    return "done" if led or any(sense in before or sense in after for sense in _HAPPENS) else "named"


def _led(text: str, found: Found) -> bool:
    """Whether a light verb in the past leads to the noun ("held talks", "after six hours of talks")."""
    words = re.findall(r"\w+", text[: found.start].lower())[-5:]
    return any(word in _LED for word in words)


def _near(text: str, found: Found, senses: list[Found]) -> tuple[set[str], set[str]]:
    """The senses of the words shortly before and after a deed; the deed's own words are none of them."""
    first, last = _words_back(text, found.start), _words_on(text, found.end)
    before = {each.name for each in senses if first <= each.start and each.end <= found.start}
    after = {each.name for each in senses if found.end <= each.start and each.end <= last}
    return before, after


def _words_back(text: str, position: int) -> int:
    words = [match.start() for match in re.finditer(r"\S+", text[:position])]
    return words[-_NEAR] if len(words) >= _NEAR else 0


def _words_on(text: str, position: int) -> int:
    ends = [match.end() for match in re.finditer(r"\S+", text[position:])]
    return position + (ends[_NEAR - 1] if len(ends) >= _NEAR else (ends[-1] if ends else 0))
