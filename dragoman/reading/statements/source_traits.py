"""Source traits: what is weighed to choose who makes a statement, or that the report names nobody."""

from dataclasses import dataclass

from dragoman.reading.statements.codes import CUE_DEPS, POS, TAGS, WORD_DEPS, kind_of_noun, noun_key
from dragoman.reading.statements.construction import signature, subject_of
from dragoman.reading.statements.cue_traits import lemma_key
from dragoman.reading.statements.ground import Ground
from dragoman.reading.statements.sources import Source
from dragoman.reading.words import Word

GUISES = (
    "source kind", "source lemma kind", "source signature kind", "source noun", "source kind noun", "source tag dep kind",
)  # fmt: skip
GENERAL = dict.fromkeys(
    ("source lemma kind", "source signature kind", "source kind noun", "source tag dep kind"), "source kind"
)
NAMES = (
    "sources", "cue part of speech", "cue tag", "passive", "cue dep", "said", "rank", "noun", "distance", "words between",
    "commas between", "verbs between", "other quote", "quoted", "words", "dep",
)  # fmt: skip
NOBODY = "nobody"


@dataclass(slots=True)
class Asker:
    """What all sources of one cue share."""

    ground: Ground
    cue: Word
    lemma: str
    frame: str
    shared: list[float]


def asker(ground: Ground, cue: Word, count: int) -> Asker:
    """The cue that asks for its source among ``count``."""
    passive = any(child.dep == "auxpass" for child in cue.children)
    shared = [
        count, POS.get(cue.pos, 0), TAGS.get(cue.tag, 0), passive, CUE_DEPS.get(cue.dep, 0), ground.said.get(cue.i, 0.0)
    ]  # fmt: skip
    return Asker(ground, cue, lemma_key(cue), signature(cue), shared)


def source_traits(asker: Asker, source: Source, rank: int) -> tuple[list[float], tuple[str, ...]]:
    """The numbers and the guises of one possible source."""
    ground, cue, head = asker.ground, asker.cue, source.head
    between = ground.words[min(source.last, cue.i) + 1 : max(source.first, cue.i)]
    quote = ground.quote_of[head.i]
    kind = kind_of_noun(head)
    numbers = [
        *asker.shared, rank, kind, head.i - cue.i, len(between), sum(word.text == "," for word in between),
        sum(word.pos == "VERB" for word in between), quote is not ground.quote_of[cue.i], quote is not None,
        source.last - source.first + 1, WORD_DEPS.get(head.dep, 0),
    ]  # fmt: skip
    return numbers, _guises(asker, source.kind, noun_key(head), kind)


def nobody_traits(asker: Asker) -> tuple[list[float], tuple[str, ...]]:
    """The same for the possibility that the report names nobody ("it was reported that")."""
    kind = kind_of_noun(subject_of(asker.cue)[0])
    count = asker.shared[0]
    return [*asker.shared, -1, kind, 0, 0, 0, 0, 0, 0, -1, 0], _guises(asker, NOBODY, f"{NOBODY}{count:.0f}", kind)


def _guises(asker: Asker, kind: str, noun: str, noun_kind: int) -> tuple[str, ...]:
    cue = asker.cue
    return (
        kind, f"{asker.lemma}|{kind}", f"{asker.frame}|{kind}", noun, f"{kind}|{noun_kind}", f"{cue.tag}|{cue.dep}|{kind}",
    )  # fmt: skip
