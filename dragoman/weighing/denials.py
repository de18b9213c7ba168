"""Denials: the sentences in which somebody contradicts another, each with the sentence that it contradicts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.knowledge.deeds import DenialWords, deed_book, denial_words
from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.days import between
from dragoman.weighing.manner import deeds_told
from dragoman.weighing.terms import stems

_NEAR = 4  # days
_VOICES = 4  # sentences in which accounts that differ are told
_CLAIM_OF = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:claim|account|version|report|allegation|assertion)s?\b")
_WORD = re.compile(r"\breject\w*\s+the\s+(?:word|term|label|name|description)\s+[“\"‘']?(?P<word>[\w-]+)", re.I)
_BLAMES = re.compile(
    r"\baccus(?:ed|es|ing)\b|\bblam(?:ed|es|ing)\b|\bcalled\s+(?:\w+\s+){1,4}?an?\s+(?:\w+\s+)?(?:breach|violation|crime|massacre|provocation)\b",
    re.I,
)
_STATED = re.compile(r"\bden(?:y|ies|ied|ying)\s+(?:that|having|any)\b", re.I)  # it says what is denied
_TELLING = 3.0  # weight of a word from which on it says what is spoken of
_BACK = 3  # sentences before a denial in which its accusation may stand
_SHORT = 9  # words of a denial that says no more than that
_ALIKE = 0.3  # of the denial's matter that the sentence shares which it denies


class Denial(NamedTuple):
    """What is claimed, and the sentences that deny it: one, or a short one and the next, which says why."""

    claim: Sight
    denying: tuple[Sight, ...]


def denials(archive: Archive) -> Iterator[Denial]:
    """Each denial with what it denies: the likest sentence of those days that denies nothing, or the one before it."""
    words = denial_words()
    for sight in archive.sights:
        if sight.passage.part != "body":
            continue
        if words.of_many.search(sight.passage.text.lower()):
            yield from _told_apart(archive, sight)
            continue
        if (named := _so_called(archive, sight)) is not None:
            yield Denial(named, (sight, *_next(archive, sight)))
            continue
        if (answer := _answer(archive, sight)) is not None:
            yield Denial(sight, (answer,))
        if words.of_former.search(sight.passage.text.lower()):
            claim = _whose(archive, sight) or _before(archive, sight)
        elif words.of_itself.search(sight.passage.text.lower()):
            claim = _whose(archive, sight) or _likest(archive, sight, words)
            claim = claim or _contrary(archive, sight) or _before(archive, sight)
        else:
            continue
        if claim is not None:
            yield Denial(claim, (sight, *_next(archive, sight)))


def _told_apart(archive: Archive, sight: Sight) -> Iterator[Denial]:
    """What is said by different voices right behind a sentence that says that accounts differ."""
    own = [each for each in archive.of_report(sight.report) if each.passage.part == "body"]
    behind = own[own.index(sight) + 1 :][:_VOICES]
    end = sight.report.document.text.find("\n\n", sight.passage.end)
    told = [each for each in behind if each.voice is not None and (end < 0 or each.passage.start < end)]
    others = [each for each in told[1:] if each.voice != told[0].voice]
    if others:
        yield Denial(told[0], tuple(others))


def _so_called(archive: Archive, sight: Sight) -> Sight | None:
    """The first sentence of its report that tells of the deed whose word somebody rejects ("rejected the word truce")."""
    word = _WORD.search(sight.passage.text)
    deeds = {each.name for each in deed_book().deeds_in(word["word"])} if word else set()
    own = [each for each in archive.of_report(sight.report) if each.passage.part == "body"]
    former = own[: own.index(sight)]
    return next((each for each in former if deeds & {told.name for told in deeds_told(each.passage.text)}), None)


def _answer(archive: Archive, sight: Sight) -> Sight | None:
    """The sentence right behind an accusation in which another side speaks of the same thing."""
    if sight.voice is None or not _BLAMES.search(sight.passage.text):
        return None
    own = [each for each in archive.of_report(sight.report) if each.passage.part == "body"]
    here = own.index(sight)
    after = own[here + 1] if here + 1 < len(own) else None
    if after is None or after.voice is None or _one_side(after, sight) or _agree(after, sight):
        return None
    matter = frozenset[str]().union(*(each.passage.names for each in own[max(0, here - 1) : here + 1]))
    shared = {stem for stem in matter & after.passage.names if not stem.startswith(("%", "#", "@"))}
    return after if any(archive.weight(stem) >= _TELLING for stem in shared) else None


def _agree(one: Sight, other: Sight) -> bool:
    """Whether neither speaks for a country, so that nothing tells them to be on two sides."""
    return not (one.voice and other.voice and one.voice.country and other.voice.country)


def _whose(archive: Archive, sight: Sight) -> Sight | None:
    """The claim of those whose it is called ("nothing to suggest that the Syrian claim was true")."""
    named = _CLAIM_OF.search(sight.passage.text)
    country = next((stem[1:] for stem in stems(named[1]) if stem.startswith("%")), None) if named else None
    own = archive.of_report(sight.report)
    said = (each for each in own[: own.index(sight)] if each.voice is not None and each.passage.part == "body")
    return next((each for each in said if country and each.voice and each.voice.country == country), None)


def _next(archive: Archive, sight: Sight) -> tuple[Sight, ...]:
    """The sentence that follows a short denial."""
    if len(sight.passage.text.split()) > _SHORT:
        return ()
    own = archive.of_report(sight.report)
    number = own.index(sight)
    return tuple(each for each in own[number + 1 : number + 2] if _one_side(each, sight))


def _one_side(one: Sight, other: Sight) -> bool:
    if one.voice is None or other.voice is None or one.voice.key == other.voice.key:
        return True
    return one.voice.country is not None and one.voice.country == other.voice.country


def _before(archive: Archive, sight: Sight) -> Sight | None:
    """The accusation among the few sentences before it, or else the one just before it."""
    own = [each for each in archive.of_report(sight.report) if each.passage.part == "body"]
    former = own[max(0, own.index(sight) - _BACK) : own.index(sight)]
    return next((each for each in reversed(former) if _accuses(each)), former[-1] if former else None)


def _contrary(archive: Archive, sight: Sight) -> Sight | None:
    """What another side says right behind a denial, where nobody is accused before it."""
    if not _STATED.search(sight.passage.text):
        return None
    own = [each for each in archive.of_report(sight.report) if each.passage.part == "body"]
    here = own.index(sight)
    if any(map(_accuses, own[max(0, here - _BACK) : here])):
        return None
    after = own[here + 1] if here + 1 < len(own) else None
    known = after is not None and after.voice is not None and sight.voice is not None
    return after if after is not None and known and not _one_side(after, sight) else None


def _accuses(sight: Sight) -> bool:
    accused = (each.trigger for each in sight.report.record.events if each.type == "ACCUSE")
    claimed = (span for each in sight.report.record.control if each.said_by for span in each.evidence)
    return any(sight.passage.covers(span.start, span.end) for span in (*accused, *claimed))


def _likest(archive: Archive, sight: Sight, words: DenialWords) -> Sight | None:
    matter = sight.passage.names
    total = sum(archive.weight(stem) for stem in matter) or 1.0
    best, found = _ALIKE, None
    for other in archive.near(matter):
        if other is sight or other.passage.part == "caption" or not _of_those_days(archive, sight, other):
            continue
        low = other.passage.text.lower()
        if words.of_itself.search(low) or words.of_former.search(low):
            continue
        share = sum(archive.weight(stem) for stem in matter & other.passage.names) / total
        if share > best:
            best, found = share, other
    return found


def _of_those_days(archive: Archive, sight: Sight, other: Sight) -> bool:
    same = archive.text_of(other.report) == archive.text_of(sight.report)
    return same or abs(between(sight.day, other.day) or 0) <= _NEAR
