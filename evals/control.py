"""Control: who holds, takes, enters, loses or contests which place (evals/control/sentences.csv), by the real steps.

usage: python -m evals.control [dev|held] [--errors] [--floors]

A claim is right if place, holder, extent, and where the key has them the speaker and the date since when, are right.
Errors are shown for the dev half only: the held half is for measuring.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.errors import SkipDocument
from dragoman.pipeline import STEPS, read
from dragoman.records.document import Document
from dragoman.records.record import Record
from dragoman.records.situation import Control
from dragoman.settings import Settings
from evals.control_key import claims_of
from evals.halves import Half, Rows, measure

TABLE = Path(__file__).parent / "control" / "sentences.csv"
LEFT_OUT = ("events", "agreements", "commitments", "terms", "relations", "quantities")  # on which control does not rest
FLOORS = {"held recall": 0.80, "held precision": 0.89}


@dataclass(slots=True)
class Score:
    """Counts of claims; one claim read, of two holders, may meet two of the key."""

    right: int = 0  # of the key, read
    true: int = 0  # read, in the key
    wanted: int = 0
    given: int = 0
    false: int = 0  # claims read where nothing is held

    def figures(self) -> dict[str, float]:
        """Recall, precision and F1."""
        recall, precision = self.right / max(1, self.wanted), self.true / max(1, self.given)
        return {"recall": recall, "precision": precision, "f1": 2 * recall * precision / max(1e-9, recall + precision)}


def main(arguments: list[str]) -> int:
    """Print the figures; 1 where a floor is asked for and missed."""
    return measure("control", TABLE, _half, FLOORS, arguments)


def _half(rows: Rows) -> Half:
    score, errors = judged(rows)
    counted = f"{score.right} of {score.wanted}, {score.given} given, {score.false} where none is"
    return Half(score.figures(), counted, errors)


def judged(rows: list[dict[str, str]]) -> tuple[Score, list[str]]:
    """The counts over the rows, and a line for each sentence that is not read as its key says."""
    score, errors = Score(), []
    for row, record in zip(rows, _records(rows), strict=True):
        wanted, given = list(claims_of(row["expected"])), list(record.control)
        met = {id(each) for claim in wanted for each in given if claim.is_met(record, each)}
        lacking = [str(claim) for claim in wanted if not any(claim.is_met(record, each) for each in given)]
        given = [each for each in given if id(each) not in met]
        score.right += len(wanted) - len(lacking)
        score.true += len(met)
        score.wanted += len(wanted)
        score.given += len(record.control)
        score.false += 0 if wanted else len(given)
        if lacking or given:
            read_as = [_told(record, each) for each in given]
            errors.append(f"{row['id']:>3} {row['sentence']}\n      lacks {lacking} has {read_as}")
    return score, errors


def _told(record: Record, claim: Control) -> str:
    names = {entity.id: entity.name for entity in record.entities}
    held_by = ",".join(names[each] for each in claim.holder)
    since = claim.time.since if claim.time else None
    return f"{names[claim.place]} = {held_by} : {claim.extent} by {names.get(claim.said_by or '')} since {since}"


def _records(rows: list[dict[str, str]]) -> Iterator[Record]:
    documents = [Document(id=row["id"], text=row["sentence"], published=row["published"]) for row in rows]
    steps = tuple(step for step in STEPS if step.name not in LEFT_OUT)
    for record in read(documents, Settings(), steps=steps):
        assert not isinstance(record, SkipDocument), record
        yield record


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
