"""Find: the claims of a report on who holds which place."""

from collections.abc import Iterator

from dragoman.reading.attribution import said_by
from dragoman.reading.control.extent import extent_of
from dragoman.reading.control.ground import Ground, grounds
from dragoman.reading.control.holders import holders, may_hold
from dragoman.reading.control.reality import is_unreal
from dragoman.reading.control.tying import Tie, ties
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.situation import Control
from dragoman.records.times import When


def find_control(draft: Draft) -> None:
    """Fill ``draft.control`` in the order of the text."""
    for sentence in draft.sentences:
        for tie in ties(draft, sentence):
            described = tie.pattern.pos == "compound"  # "may return to rebel-held Kidal": held all the same
            if described or not is_unreal(draft, tie.word):
                for claim in _claims(draft, tie):
                    if not any(_same(claim, other) or _undoes(claim, other) for other in draft.control):
                        draft.control.append(claim)


def _claims(draft: Draft, tie: Tie) -> Iterator[Control]:
    """One claim for each place of a list ("recaptured Kibumba and Bunagana"), and one for who lost it to the holder."""
    told = holders(draft, tie.holders, locative=tie.pattern.one == ("to",))  # "was returned to Azerbaijan"
    losers = holders(draft, tie.losers)
    if losers and tie.pattern.loser == ("object",) and not any(may_hold(each, "lost") for each in losers):
        return  # "drove the villagers out of Kidal"
    for ground in grounds(draft, tie):
        extent = extent_of(draft.library.control_words, tie, ground.path)
        if not extent:
            continue
        for who, words, how in ((told, tie.holders, extent), (losers, tie.losers, "lost")):
            others = [each for each in who if each is not ground.place and may_hold(each, how)]
            if others or (how == "contested" and not words):
                yield _claim(draft, tie, ground, others, words, how)


def _claim(
    draft: Draft, tie: Tie, ground: Ground, who: list[Referent], words: tuple[Word, ...], extent: str
) -> Control:
    told = [tie.word, *words, ground.word]
    span = Span(start=min(word.start for word in told), end=max(word.end for word in told))
    return Control(
        id=draft.new_id("K", ground.place.id, extent, span.start, *(each.id for each in who)),
        place=ground.place.id,
        holder=tuple(dict.fromkeys(each.id for each in who)),
        extent=extent,  # type: ignore[arg-type]
        time=_time(draft, tie, ground),
        said_by=said_by(draft, tie.word.start),
        evidence=(span,),
        confidence=0.75 if tie.word.pos == "VERB" else 0.7,
        why=f"'{tie.word.text}' ({tie.pattern.source})",
    )


def _time(draft: Draft, tie: Tie, ground: Ground) -> When | None:
    """The time of the word that ties, of the verb above it ("has been in their hands since May"), or beside the place."""
    found = when(draft, tie.word)
    above = tie.word
    while found is None and above.pos not in ("VERB", "AUX") and above.head is not above:
        above = above.head
        found = when(draft, above) if above.pos in ("VERB", "AUX") else None
    return found or next((time for word in ground.path if (time := when(draft, word)) is not None), None)


def _same(one: Control, other: Control) -> bool:
    return one.place == other.place and one.holder == other.holder and one.extent == other.extent


def _undoes(claim: Control, other: Control) -> bool:
    """Whether the same words would have one and the same actor lose a place and hold it: he was taken for two."""
    overlap = claim.place == other.place and claim.evidence[0].overlaps(other.evidence[0])
    return overlap and other.extent == "lost" and claim.extent != "lost" and claim.holder == other.holder
