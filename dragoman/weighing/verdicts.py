"""Verdicts: what a piece of a sentence says of a promise: kept, kept in part, broken, withdrawn, or nothing."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from dragoman.knowledge.deeds import IDIOM, deed_book
from dragoman.weighing.archive import Sight
from dragoman.weighing.doers import are_theirs, doers_of, own_words
from dragoman.weighing.extent import only_part
from dragoman.weighing.manner import Deedful, deeds_told, senses_told, tells_of_pact
from dragoman.weighing.passages import Piece
from dragoman.weighing.promises import Promise, day_after
from dragoman.weighing.terms import stems, terms_of

Verdict = Literal["kept", "partly_kept", "broken", "withdrawn"]
PASSIVE = re.compile(r"\b(?:was|were|been|being|be)\s+(?:\w+ly\s+)?\Z", re.I)
_ORDERED = re.compile(r"\b(?:ordered|approved|authori[sz]ed)\s+(?:the|an?|its|their|his|her)\s+(?:[\w-]+\s+)?\Z", re.I)
_MEETS = stems("committee council team group government cabinet parliament assembly court delegation talks")
_AFTER = re.compile(r"\b(?:after|following|since)\s+(?:[\w-]+\s+){0,3}\Z", re.I)
_DONE_TO = ("attack", "detain", "expel", "punish")
_AND = re.compile(r"\W*(?:and\s+)?(?:the\s+)?")
_AGREED = ("cease", "implement")  # deeds of which reports tell as of a truce or an accord


class Told(NamedTuple):
    """What a piece of a sentence says of a promise."""

    verdict: Verdict
    weight: float
    why: str
    deed: Deedful | None = None


def told_of(promise: Promise, sight: Sight, piece: Piece) -> list[Told]:
    """What a piece of a sentence says of a promise."""
    senses = senses_told(piece.text)
    deeds = [each for each in deeds_told(piece.text) if each.name != IDIOM]
    found = [told for each in deeds if (told := _of_deed(promise, sight, piece, each, senses))]
    if promise.hastens and any(each.manner == "planned" for each in deeds) and _day_ahead(sight, piece):
        found.append(Told("partly_kept", 0.6, "a day is set for it"))
    if promise.deed in _AGREED and not promise.refrains and "planned" not in senses and _of_pact(sight, piece):
        found += _of_course(promise, sight, piece.text.strip(" ,;:"), senses)
    if (
        (day := promise.due_day)
        and f"@{day[5:]}" in sight.passage.names
        and {"over", "undone"} <= senses_told(sight.passage.text)
    ):
        found.append(Told("broken", 0.6, "the day has passed and it was not done"))
    return found


def _day_ahead(sight: Sight, piece: Piece) -> bool:
    """Whether a piece names a day after its report."""
    return any(
        time.since and time.since > sight.report.day and piece.start <= time.start < piece.end
        for time in sight.report.record.times if time.precision == "day"
    )  # fmt: skip


def _of_pact(sight: Sight, piece: Piece) -> bool:
    """Whether it is an agreement of which the piece tells ("it has held"), by its words or those before it."""
    here = {term.stem for term in piece.terms}
    return tells_of_pact(piece.text) or (
        tells_of_pact(sight.passage.text) and not any(stem.startswith("%") for stem in here)
    )


def _of_course(promise: Promise, sight: Sight, words: str, senses: frozenset[str]) -> Iterator[Told]:
    """How a truce or an accord fares ("collapsed within days", "has largely held")."""
    if senses & {"fails", "ended"}:
        yield Told("broken", 0.6, f"'{words}'")
    elif "over" in senses and promise.due and promise.due.until and sight.day >= day_after(promise.due.until, -3):
        yield Told("kept", 0.6, f"'{words}', when its time was over")
    elif "holds" in senses and "undone" not in senses:
        yield Told("kept", 0.5, f"'{words}'")


def _of_deed(promise: Promise, sight: Sight, piece: Piece, told: Deedful, senses: frozenset[str]) -> Told | None:
    assert promise.deed
    book, why = deed_book(), f"{told.name} {told.manner}"
    if told.name == promise.deed:
        return None if _by_others(promise, sight, piece, told) else _same_deed(promise, sight, told, senses, why)
    if promise.refrains:
        return None
    if book.opposed(told.name, promise.deed):
        theirs = promise.deed not in _AGREED and promise.deed != "abide"  # a truce is broken by whoever breaks it
        return (
            None if theirs and _by_others(promise, sight, piece, told) else _opposite(promise, sight, piece, told, why)
        )
    if told.manner == "undone":
        return Told("broken", 0.55, why)
    shows = told.name in book.deeds[promise.deed].shown_by and sight.report is not promise.report
    if told.name == "meet" and not promise.stems & _MEETS:
        return None  # a zone does not meet
    if shows and told.manner == "done" and not _by_others(promise, sight, piece, told):
        part = only_part(promise, sight)
        return Told("partly_kept" if part else "kept", 0.65, f"{why}, only between two places" if part else why, told)
    return None


def _by_others(promise: Promise, sight: Sight, piece: Piece, told: Deedful) -> bool:
    """Whether those named just before a deed, or the country there, are others than those who promised or were to do it."""
    before = piece.text[: told.found.start]
    if told.name == "meet" or promise.of_anybody:
        return False
    text, start = sight.report.document.text, piece.start
    theirs = are_theirs(promise, doers_of(sight.actors, text, start, start + told.found.start))
    if PASSIVE.search(before):
        return told.name in _DONE_TO and bool(theirs or last_country(before) & promise.theirs)  # "our men were killed"
    if theirs is not None or not promise.theirs:
        return theirs is False
    last = last_country(own_words(before))
    return bool(last) and not last & (promise.theirs | promise.doers)


def last_country(text: str) -> frozenset[str]:
    """The country that a text names last, with the one joined to it, as terms."""
    named = [term for term in terms_of(text) if term.stem.startswith("%")]
    joined = len(named) > 1 and _AND.fullmatch(text, named[-2].end, named[-1].start)
    return frozenset(each.stem for each in named[-2 if joined else -1 :])


def _same_deed(promise: Promise, sight: Sight, told: Deedful, senses: frozenset[str], why: str) -> Told | None:
    if told.manner == "done" and promise.refrains and promise.until_then:
        return None  # what was not to be done before something else may have come after it
    if told.manner == "done":
        sure = 1.0 if senses & {"as_promised", "done"} else 0.8
        if "partly" in senses and not promise.refrains:
            return Told("partly_kept", sure, f"{why}, in part", told)
        if not promise.refrains and only_part(promise, sight):
            return Told("partly_kept", sure, f"{why}, only between two places", told)
        return Told("broken" if promise.refrains else "kept", sure, why, told)
    if told.manner == "undone":
        return Told("kept" if promise.refrains else "broken", 0.9, why)
    if told.manner == "refused" and not promise.refrains:
        return Told("withdrawn", 0.5, f"{why}, announced")
    return None


def _opposite(promise: Promise, sight: Sight, piece: Piece, told: Deedful, why: str) -> Told | None:
    if told.found.noun and _AFTER.search(piece.text[: told.found.start]):
        return None  # "a truce began, a week after the attack"
    if told.manner == "done":
        partly = "partly" in senses_told(sight.passage.text)
        return Told("partly_kept", 0.7, f"{why}, in part") if partly else Told("broken", 0.7, why)
    if told.manner == "undone":
        return Told("kept", 0.5, why)
    ordered = told.found.noun and _ORDERED.search(piece.text[: told.found.start])
    if (ordered or (told.manner == "planned" and not told.found.noun)) and sight.report is not promise.report:
        partly = _smaller(promise.words, sight.passage.text)
        return Told(
            "partly_kept" if partly else "withdrawn", 0.7, f"{why}, announced" + (" for a part" if partly else ""), told
        )
    return None


def _smaller(promised: str, told: str) -> bool:
    """Whether a sentence gives a smaller figure than a promise ("400 soldiers will stay" of 2,000)."""
    most, here = _figures(promised), _figures(told)
    return bool(most and here and max(here) < max(most))


def _figures(text: str) -> list[float]:
    return [
        float(term.stem[1:])
        for term in terms_of(text)
        if term.stem.startswith("#") and term.stem[1:].replace(".", "", 1).isdigit()
    ]
