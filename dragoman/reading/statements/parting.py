"""Parting: where a content runs on into the report's next statement, it is cut short.

"He said that Turkey agreed, but Putin reaffirmed …": after "but" the report speaks again. "She said that talks had begun and
promised that …": nothing that began can promise, so she does.
"""

from dragoman.reading.statements.construction import subject_of
from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.judging import Found
from dragoman.reading.words import Word

_TURNS = frozenset(("but", "while", "whereas", "although", "though", "yet"))
_JOINED = frozenset(("conj", "advcl", "parataxis"))


def part(ground: Ground, found: list[Found]) -> None:
    """Cut the contents of ``found`` that run on, and give the cut-off statement its speaker."""
    for inner in found:
        if ground.quote_of[inner.cue.i] is not None:
            continue
        start = _aside(ground, inner) if inner.cue.dep == "relcl" else _start(ground, inner)
        if start is None:
            continue
        for outer in found:
            was_cut = outer is not inner and outer.cue.i < start and _cut(outer, start)
            if was_cut and subject_of(inner.cue)[1] != "own":
                inner.source = outer.source


def _aside(ground: Ground, inner: Found) -> int | None:
    """ "accused the army of bombing a church, | which the army denied": the comma before a relative clause of another's."""
    first = inner.cue.left
    if ground.words[first].lower != "which" or subject_of(inner.cue)[0] is ground.words[first]:
        return None
    return first - 1 if first > 0 and ground.words[first - 1].text == "," else None


def _start(ground: Ground, inner: Found) -> int | None:
    """The word that joins a statement to the content before it, where what it joins is the report's own voice."""
    if inner.cue.dep not in _JOINED:
        return None
    own = subject_of(inner.cue)[1] == "own"
    first = inner.cue.left if own else inner.cue.i
    while first > 0 and ground.words[first - 1].pos in ("AUX", "ADV", "PART") and not own:
        first -= 1
    if own and ground.words[first].lower not in _TURNS:
        first -= 1
    joint = ground.words[first if own else first - 1] if first > 0 else None
    if joint is None:
        return None
    if own:
        turns = joint.lower in _TURNS and ground.words[joint.i - 1].text == ","
        return joint.i if turns else None
    if inner.cue.dep != "conj" or joint.pos != "CCONJ":
        return None
    speaks = _can_speak(ground, subject_of(inner.cue)[0]) and not _turns_back(inner.cue)
    return None if speaks else joint.i


def _turns_back(cue: Word) -> bool:
    """Whether the tense is the report's again: "denied that it had ordered the attack and | blamed others"."""
    shifted = any(child.dep == "aux" and child.tag in ("VBD", "MD") for child in cue.head.children)
    return shifted and cue.tag == "VBD" and not any(child.dep == "aux" for child in cue.children)


def _can_speak(ground: Ground, subject: Word | None) -> bool:
    if subject is None:
        return False
    mention = ground.draft.by_head.get(subject.i)
    return subject.pos == "PRON" or (mention is not None and not mention.locative and bool(mention.referents))


def _cut(outer: Found, start: int) -> bool:
    """End a content before a word that stands in it; whether there was anything to cut."""
    kept = tuple((first, min(last, start - 1)) for first, last in outer.pieces if first < start)
    if not kept or kept == outer.pieces:
        return False
    outer.pieces = kept
    return True
