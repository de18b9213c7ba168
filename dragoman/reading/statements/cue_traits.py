"""Cue traits: what is weighed to tell whether a word is the cue of a statement."""

from dragoman.reading.statements.codes import POS, TAGS, WAYS, kind_of_noun, noun_key
from dragoman.reading.statements.construction import clause_start, signature, subject_of
from dragoman.reading.statements.ground import Ground
from dragoman.reading.words import Word

NAMES = (
    "quoted in full", "words in quote", "quoted", "quote ahead", "quote after", "quote before",
    "words after", "break before", "share quoted", "position", "relative position", "paragraph", "sentence length",
    "words before in clause", "words in complements", "part of speech", "clause side", "clause tag", "complements",
    "possessor", "modal", "tag", "object of preposition", "subject found by", "subject", "strength",
)  # fmt: skip
GUISES = (
    "cue lemma signature", "cue tag signature", "cue subject", "cue above", "cue complement", "cue lemma link",
    "cue lemma next", "cue next tag", "cue dep tag", "cue lemma subject", "cue lemma tag",
)  # fmt: skip
GENERAL = dict.fromkeys(
    ("cue lemma signature", "cue lemma link", "cue lemma next", "cue lemma subject", "cue lemma tag"), "strength"
)
NEIGHBOURS = (
    "first pass", "said above", "said clause", "said conjunct", "said object", "said in phrase", "said highest above",
    "said before", "said after", "said in sentence",
)  # fmt: skip
_MODALS = frozenset("will would can could may might shall should must wo".split())
_BREAKS = {",": 1, '"': 2, "''": 2, "-": 3, "—": 3, "–": 3, "--": 3, ";": 4, ":": 5, "(": 6}
_FAR = 25  # words in which a quotation is looked for
_NOTHING = 99
_BESIDE = 4  # words on either side whose chance to be a cue matters
_COMPLEMENTS = ("ccomp", "xcomp", "dobj", "acl", "attr")


def lemma_key(word: Word) -> str:
    """The word as the table of cues lists it: "vow|VERB"."""
    return f"{word.lemma}|{word.pos}"


def cue_traits(ground: Ground, cue: Word, strength: float) -> tuple[list[float], tuple[str, ...]]:
    """The numbers and the guises of a possible cue; ``strength`` is what the table of cues says of its lemma."""
    deps = {child.dep: child for child in reversed(cue.children)}
    subject, way = subject_of(cue)
    preposition = next((x for x in cue.children if x.dep in ("prep", "agent") and x.i > cue.i), None)
    below = None
    if preposition is not None:
        below = next((x for x in preposition.children if x.dep in ("pobj", "pcomp")), None)
    kind = kind_of_noun(subject)
    numbers = [*_quotation(ground, cue), *_place(ground, cue), *_clause(cue, deps)]
    numbers += [kind_of_noun(below) if below is not None else 0, WAYS.get(way, 0), kind, strength]
    return numbers, _guises(cue, deps, preposition, subject)


def _quotation(ground: Ground, cue: Word) -> list[float]:
    quote = ground.quote_of[cue.i]
    if quote is not None:
        return [1 + quote.full, quote.length, 1, _NOTHING, 0, 0]
    first, last = cue.sentence.words[0].i, cue.sentence.words[-1].i
    ahead, after, before = _NOTHING, 0, 0
    for i in range(cue.i + 1, min(last + 3, cue.i + _FAR, len(ground.words))):
        found = ground.quote_of[i]
        if found is not None:
            ahead, after = i - cue.i, 1 + found.full
            break
    for i in range(cue.i - 1, max(first, cue.i - _FAR) - 1, -1):
        found = ground.quote_of[i]
        if found is not None:
            before = 1 + found.full
            break
    return [0, 0, 0, ahead, after, before]


def _place(ground: Ground, cue: Word) -> list[float]:
    words = cue.sentence.words
    first, last = words[0].i, words[-1].i
    start = clause_start(ground, cue)
    length = last - first + 1
    before = ground.words[start - 1] if start > first else None
    code = 0 if before is None else _BREAKS.get(before.text, 7 if before.pos == "PUNCT" else 8)
    return [
        last - cue.right, code, ground.share_quoted, cue.i - first, (cue.i - first) / length, cue.sentence.paragraph, length,
        cue.i - start,
    ]  # fmt: skip


def _clause(cue: Word, deps: dict[str, Word]) -> list[float]:
    clause = deps.get("ccomp")
    right = sum(child.right - child.left + 1 for child in cue.children if child.i > cue.i)
    modal = any(child.lower in _MODALS for child in cue.children if child.dep == "aux")
    return [
        right, POS.get(cue.pos, 0), 0 if clause is None else 1 + (clause.i > cue.i),
        0 if clause is None else TAGS.get(clause.tag, 0), len(cue.children), kind_of_noun(deps.get("poss")), modal,
        TAGS.get(cue.tag, 0),
    ]  # fmt: skip


def _guises(cue: Word, deps: dict[str, Word], preposition: Word | None, subject: Word | None) -> tuple[str, ...]:
    lemma, frame, tag = lemma_key(cue), signature(cue), cue.tag
    words = cue.sentence.words
    following = words[cue.i - words[0].i + 1].lower if cue is not words[-1] else "$"
    complement = next((deps[dep] for dep in _COMPLEMENTS if dep in deps), None)
    link = deps.get("prt") or preposition
    above = f"{cue.head.lemma}|{cue.dep}" if cue.head is not cue else "ROOT"
    return (
        f"{lemma}|{frame}", f"{tag}|{frame}", noun_key(subject), above,
        f"{complement.dep}|{complement.lemma}" if complement is not None else "-",
        f"{cue.lemma}|{link.lower if link is not None else '-'}", f"{cue.lemma}|{following}", f"{following}|{tag}",
        f"{cue.dep}|{tag}", f"{lemma}|{kind_of_noun(subject)}", f"{lemma}|{tag}",
    )  # fmt: skip


def neighbour_traits(ground: Ground, cue: Word) -> list[float]:
    """How likely the words around a possible cue are cues themselves, by the first pass."""
    said, get = ground.said, ground.said.get
    below: dict[str, float] = {}
    phrase = 0.0
    for child in cue.children:
        chance = get(child.i, 0.0)
        if chance > below.get(child.dep, 0.0):
            below[child.dep] = chance
        if child.dep == "prep":
            phrase = max(phrase, *(get(x.i, 0.0) for x in child.children), 0.0)
    above = get(cue.head.i, 0.0) if cue.head is not cue else 0.0
    highest = max((get(word.i, 0.0) for word, _ in zip(cue.head.ancestors(), range(7), strict=False)), default=0.0)
    return [
        said[cue.i], above, max(below.get("xcomp", 0.0), below.get("ccomp", 0.0)), below.get("conj", 0.0),
        max(below.get(dep, 0.0) for dep in ("dobj", "acomp", "attr", "prep", "advcl")), phrase, highest,
        max(get(i, 0.0) for i in range(cue.i - _BESIDE, cue.i)),
        max(get(i, 0.0) for i in range(cue.i + 1, cue.i + _BESIDE + 1)),
        max((get(word.i, 0.0) for word in cue.sentence.words if word is not cue), default=0.0),
    ]  # fmt: skip
