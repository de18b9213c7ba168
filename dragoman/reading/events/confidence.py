"""Confidence: how often an event of this make has the right type, by what was measured."""

from dragoman.knowledge.confidence import Calibration
from dragoman.reading.events.learned import Guess
from dragoman.reading.events.predication import Predication
from dragoman.records.entities import Participant


def confidence_of(
    act: Predication,
    actors: tuple[Participant, ...],
    recipients: tuple[Participant, ...],
    calibration: Calibration,
) -> float:
    """The share of events of its family with its score that have the right type (``lexicon/event_confidence.csv``)."""
    return calibration.confidence(family_of(act), score_of(act, actors, recipients))


def family_of(act: Predication) -> str:
    """By what an event was found: a verb's frame, a noun's, one on which another word works, or what was learnt."""
    if isinstance(act.frame, Guess):
        return "learned"
    if act.inner is not None or act.lead:
        return "operated"
    return "verb" if act.trigger.pos in ("VERB", "AUX") else "noun"


def score_of(act: Predication, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> float:
    """Higher for frames that ask for more, for clauses of their own, and for events with both sides named; 0 to 1.

    Of a guess it is the chance that was learnt, cut to tenths.
    """
    if isinstance(act.frame, Guess):
        return int(act.frame.chance * 10) / 10
    score = 0.5
    score += 0.1 * min(act.frame.demands, 2)
    score += 0.1 if actors and recipients else 0.0
    score -= 0.1 if not actors else 0.0
    score += 0.1 if act.trigger.dep not in ("acl", "advcl", "relcl", "pcomp", "amod", "pobj") else 0.0
    return round(score, 2)
