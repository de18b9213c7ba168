"""Confidence: how often an event of this make is right, until a calibrated model says it better."""

from dragoman.reading.events.predication import Predication
from dragoman.records.entities import Participant


def confidence_of(act: Predication, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> float:
    """Higher for frames that ask for more, for verbs before nouns, and for events with both sides named."""
    score = 0.55
    score += 0.1 * min(act.frame.demands, 2)
    score += 0.08 if act.trigger.pos == "VERB" else 0.0
    score += 0.1 if actors and recipients else 0.0
    score += 0.05 if act.inner is not None else 0.0
    score -= 0.1 if not actors else 0.0
    return round(min(score, 0.95), 2)
