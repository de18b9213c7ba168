"""Find: the claims of a report on who holds which place."""

from collections.abc import Iterator

from dragoman.reading.attribution import said_by
from dragoman.reading.control.ground import Ground, grounds
from dragoman.reading.control.reality import is_unreal
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.participants import mentions_of
from dragoman.reading.patterns import Tie, ties
from dragoman.reading.relations.bond import is_civil
from dragoman.records.base import Span
from dragoman.records.situation import Control

_MOST = frozenset(("most", "much", "almost", "nearly", "bulk", "majority", "virtually", "largely", "mostly"))
_PART = frozenset(
    "part parts some half third quarter swathe swathes portion portions areas outskirts edge edges stretch strip".split()
)
_PERCENT = frozenset(("percent", "%", "cent"))


def find_control(draft: Draft) -> None:
    """Fill ``draft.control`` in the order of the text."""
    for sentence in draft.sentences:
        for tie in ties(draft, sentence, draft.library.control):
            if not is_unreal(tie.word):
                for claim in _claims(draft, tie):
                    if not any(_same(claim, other) for other in draft.control):
                        draft.control.append(claim)


def _claims(draft: Draft, tie: Tie) -> Iterator[Control]:
    """One claim for each place of a list: "recaptured Kibumba, Rutshuru and Bunagana"."""
    holders = [r for m in mentions_of(draft, tie.one) for r in m.referents if _may_hold(r, tie.pattern.what)]
    for ground in grounds(draft, tie):
        others = [each for each in holders if each is not ground.place]
        if others:
            yield _claim(draft, tie, ground, others)


def _may_hold(referent: Referent, extent: str) -> bool:
    """Whether an actor may take ground: no civilians who flee, no person who only arrives or leaves."""
    if referent.kind == "place":
        return False
    return extent not in ("entered", "lost") or not (referent.kind == "person" or is_civil(referent))


def _claim(draft: Draft, tie: Tie, ground: Ground, holders: list[Referent]) -> Control:
    words = [tie.word, *tie.one, ground.word]
    span = Span(start=min(word.start for word in words), end=max(word.end for word in words))
    extent = _extent(tie)
    return Control(
        id=draft.new_id("K", ground.place.id, extent, span.start, *(each.id for each in holders)),
        place=ground.place.id,
        holder=tuple(dict.fromkeys(each.id for each in holders)),
        extent=extent,  # type: ignore[arg-type]
        time=when(draft, tie.word),
        said_by=said_by(draft, tie.word.start),
        evidence=(span,),
        confidence=0.75 if tie.word.pos == "VERB" else 0.7,
        why=f"'{tie.word.text}' ({tie.pattern.source})",
    )


def _extent(tie: Tie) -> str:
    """The table's extent, lessened by "almost", "much of", "parts of", "60 percent of"."""
    if tie.pattern.what != "full":
        return tie.pattern.what
    if tie.word.pos == "VERB":
        near = {word.lower for word in tie.other}
        near |= {child.lower for word in tie.other for child in word.children if child.i < word.i}
        near |= {child.lower for child in tie.word.children if child.dep == "advmod"}
    else:
        near = {word.lower for word in (*tie.other, *tie.word.children)}
        near |= {child.lower for word in tie.other for child in word.children}
        above = tie.word.head
        near |= {child.lower for child in above.children} | {child.lower for child in above.head.children}
    if near & _PERCENT:
        share = next((float(each) for each in near if each.replace(".", "", 1).isdigit()), 0.0)
        return "full" if share >= 100 else "most" if share > 50 else "part"
    if near & _MOST:
        return "most"
    return "part" if near & _PART else "full"


def _same(one: Control, other: Control) -> bool:
    return one.place == other.place and one.holder == other.holder and one.extent == other.extent
