"""How sure the rules for events are, as measured: a small table from a rule's score to how often it is right."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.knowledge.tables import rows

FAMILIES = ("verb", "noun", "operated", "learned")


@dataclass(frozen=True, slots=True)
class Calibration:
    """For each family of rules the scores from which on a confidence holds, in rising order."""

    steps: dict[str, list[tuple[float, float]]] = field(default_factory=dict)

    def confidence(self, family: str, score: float) -> float:
        """The confidence of a score, 0 to 1; the score itself where the table says nothing of the family."""
        steps = self.steps.get(family)
        if not steps:
            return score
        at = bisect_right([start for start, _ in steps], score) - 1
        return steps[max(at, 0)][1]


def load_event_confidence(folders: Iterable[Path] = ()) -> Calibration:
    """The table ``lexicon/event_confidence.csv``.

    Raises:
        TableError: the table has a fault; the message names file and line.
    """
    found = Calibration()
    for row in rows("lexicon/event_confidence.csv", ("family", "score", "confidence"), folders):
        family = row.one_of("family", FAMILIES)
        score, confidence = row.number("score"), row.number("confidence")
        if score is None or confidence is None or not 0 <= confidence <= 1:
            raise row.fault(
                "a score and a confidence from 0 to 1 are needed", "python -m evals.calibration prints rows."
            )
        found.steps.setdefault(family, []).append((score, confidence))
    for steps in found.steps.values():
        steps.sort()
    return found
