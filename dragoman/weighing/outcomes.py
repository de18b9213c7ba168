"""Outcomes: the sentences that tell what became of a promise, each with what it says and how strongly."""

import datetime
import re
from typing import NamedTuple

from dragoman.weighing.archive import Archive, Sight
from dragoman.weighing.doers import are_theirs, doers_of
from dragoman.weighing.manner import senses_told
from dragoman.weighing.matter import matter_of, on_its_day
from dragoman.weighing.passages import Piece
from dragoman.weighing.promise_words import operations_in
from dragoman.weighing.promises import Promise, day_after
from dragoman.weighing.report import Side
from dragoman.weighing.terms import stems
from dragoman.weighing.verdicts import PASSIVE, Told, Verdict, last_country, told_of

_RELEVANT = 0.3  # of the promise's matter that a sentence must share
_OTHERS = 0.4  # of the strength is left where a sentence names none of those who promised
_SOON = 60  # days within which a promise without a date is taken to be carried out
_ANSWER = re.compile(
    r"(?:[A-Z][\w.’'-]+\s+(?:[\w.’'-]+\s+){0,4}?(?:says|say|said)\s+(?:that\s+)?)?(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|That|This)\s+"
    r"(?:(?:was|were|did|has|have|had)(?P<no>\s+not|n[’']t|\s+never)?|(?P<never>never)\s+(?:was|were|did|has|have|had))"
    r"(?=[.,:;])"
)
_UNNAMED = 0.75  # of the strength is left where those who did it are left out ("the road was reopened")
_LATE = 0.6  # of the strength is left of what is told long after the day on which it was due
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being)\s+(?:killed|wounded|hit|injured|hurt|shelled|bombed|attacked|struck)\b", re.I
)
_HINTED = 0.2  # the same of what breaks a promise that silence would else show to be kept
_SHOWN = 0.25  # strength below which a sentence shows nothing


class Outcome(NamedTuple):
    """A sentence that tells what became of a promise; ``strength`` is between 0 and 1."""

    verdict: Verdict
    strength: float
    sight: Sight
    why: str

    @property
    def day(self) -> str:
        """The day of which it tells."""
        return self.sight.day

    @property
    def whose(self) -> str:
        """Whose word it is, as it is told apart from others."""
        return self.sight.report.whose(self.voice)

    @property
    def voice(self) -> Side | None:
        """By whose word, where the report does not say it itself."""
        return self.sight.voice


def outcomes(promise: Promise, archive: Archive) -> list[Outcome]:
    """What the sentences of later reports, and the other ones of its own report, tell of a promise; the strongest first."""
    if promise.deed is None:
        return []
    found = [
        each
        for sight in archive.near(promise.stems | promise.theirs | {f"@{promise.made[5:]}"})
        for each in _outcomes(promise, sight, archive)
    ]
    return sorted([*found, *_own(promise, archive)], key=lambda each: (-each.strength, each.day))


def _outcomes(promise: Promise, sight: Sight, archive: Archive) -> list[Outcome]:
    """What one sentence tells: the strongest of each verdict."""
    if not _may_tell(promise, sight, archive):
        return []
    matter, shared = matter_of(promise, sight, archive)
    best: dict[Verdict, Outcome] = {}
    for piece in sight.passage.pieces:
        for told in told_of(promise, sight, piece):
            named = matter + _by_them(promise, sight, piece) if shared else 0.0
            relevance = max(named, _in_deed(promise, sight, piece, told))
            strength = round(
                min(1.0, relevance) * told.weight * _freshness(promise, sight) * _theirs(promise, sight, piece, told), 3
            )
            least = _HINTED if promise.abides and told.verdict != "kept" else _SHOWN
            if relevance < _RELEVANT or strength < least:
                continue
            if told.verdict not in best or strength > best[told.verdict].strength:
                best[told.verdict] = Outcome(told.verdict, strength, sight, f"{told.why}; shares {', '.join(shared)}")
    return list(best.values())


def _may_tell(promise: Promise, sight: Sight, archive: Archive) -> bool:
    """Whether a sentence can be about the time after a promise."""
    if promise.passage is not None and sight.passage == promise.passage and sight.report is promise.report:
        return False  # what else it tells is found by _own
    if promise.lapses and sight.day >= promise.lapses:
        return False
    if promise.operations and (named := operations_in(sight.passage.text)) and not named & promise.operations:
        return False
    if sight.report is promise.report:
        if promise.abides and not sight.named > promise.made:
            return False  # what is to last is not yet broken when it is promised
        own = promise.passage
        after = own is not None and sight.passage.start > own.start
        return (after and not (sight.named and sight.named < promise.made)) or bool(
            sight.named and sight.named > promise.made
        )
    if sight.report.day < promise.report.day or archive.text_of(sight.report) == archive.text_of(promise.report):
        return False
    return not sight.named or sight.named > promise.made or (promise.lasting and sight.named == promise.made)


def _by_them(promise: Promise, sight: Sight, piece: Piece) -> float:
    """Whether those who promised, or those who were to do it, stand in the piece."""
    here = stems(piece.text)
    if promise.doers & here:
        return 0.2
    keys = {side.key for side in promise.by} & sight.keys
    countries = {side.country for side in promise.by} & sight.countries
    return 0.1 if keys or countries else 0.0


def _in_deed(promise: Promise, sight: Sight, piece: Piece, told: Told) -> float:
    """Whether those who promised are told in time to have done the deed, whatever words the sentence shares."""
    if promise.abides and told.deed is not None and told.verdict in ("withdrawn", "partly_kept"):
        countries = {stem for stem in promise.matter if stem.startswith("%")}
        return 0.4 if promise.theirs & stems(piece.text) and countries and countries <= sight.passage.names else 0.0
    broken = promise.refrains and told.verdict == "broken"
    if (
        told.deed is None
        or told.deed.manner != "done"
        or not (broken or (told.verdict == "kept" and not promise.lasting))
    ):
        return 0.0
    if sight.report is promise.report and not sight.named > promise.made:
        return 0.0
    if not broken and sight.day > ((promise.due and promise.due.until) or day_after(promise.made, _SOON)):
        return 0.0
    if promise.of_anybody:
        return 0.4 if broken and promise.matter & sight.passage.names else 0.0
    theirs = promise.theirs
    if told.deed.name == "meet":
        whole = sight.passage.names
        if promise.doers and not promise.doers & whole:
            return 0.0  # it is a committee that was to meet
        return 0.4 if len(theirs & whole) > 1 or (theirs & whole and promise.others & whole) else 0.0
    answers = told.deed.name == "retaliate" or bool(promise.others & sight.passage.names) or promise.bare
    until = piece.start + told.deed.found.start
    doers = doers_of(sight.actors, sight.report.document.text, piece.start, until)
    did = are_theirs(promise, doers) or last_country(piece.text[: told.deed.found.start]) & theirs
    return 0.4 if did and answers and not _SUFFERED.search(piece.text[: told.deed.found.start]) else 0.0


def _theirs(promise: Promise, sight: Sight, piece: Piece, told: Told) -> float:
    """A sentence of a later report that names none of those who promised less often tells of it."""
    if sight.report is promise.report or not promise.by or promise.doers & sight.passage.names:
        return 1.0
    named = any(side.key in sight.keys or side.country in sight.countries for side in promise.by)
    if named or promise.of_anybody or on_its_day(promise, sight) or promise.theirs & sight.passage.names:
        return 1.0
    passive = told.deed is not None and PASSIVE.search(piece.text[: told.deed.found.start])
    return _UNNAMED if passive and " by " not in piece.text else _OTHERS


def _freshness(promise: Promise, sight: Sight) -> float:
    """What is told long after a promise less often tells of it."""
    try:
        days = (datetime.date.fromisoformat(sight.day[:10]) - datetime.date.fromisoformat(promise.made[:10])).days
    except ValueError:
        return 1.0
    late = promise.due_day is not None and sight.day > day_after(promise.due_day, _SOON)
    return (_LATE if late else 1.0) / (1.0 + max(0, days) / 1500)


def _own(promise: Promise, archive: Archive) -> list[Outcome]:
    """What the rest of its own sentence, or the next one in a word, tells ("a truce that collapsed"; "It was not.")."""
    own = promise.passage
    here = archive.of_report(promise.report) if own is not None else []
    number = next((n for n, each in enumerate(here) if each.passage is own), None)
    if own is None or number is None:
        return []
    rest = promise.report.document.text[promise.span.end : own.end]
    senses = senses_told(rest)
    if "fails" in senses and "planned" not in senses and promise.lasting:
        return [Outcome("broken", 0.7, here[number], f"'{rest.strip()}'")]
    after = here[number + 1] if number + 1 < len(here) else None
    answer = _ANSWER.match(after.passage.text) if after else None
    if after is None or answer is None:
        return []
    return [
        Outcome("broken" if answer["no"] or answer["never"] else "kept", 0.7, after, f"'{answer[0].strip()}' after it")
    ]
