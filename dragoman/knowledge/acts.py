"""Acts: what a statement does by its content, where its cue says no more than that it was said."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from dragoman.knowledge.tables import Row, rows
from dragoman.records.vocabulary import Act

FORMS = ("question", "auxiliary", "main", "infinitive")
SUBJECTS = ("speaker", "other", "any")


@dataclass(frozen=True, slots=True)
class ActRule:
    """One row of ``lexicon/acts.csv``: "X must …" said of another is a demand."""

    refines: frozenset[Act]
    form: str
    words: frozenset[str]
    subject: str
    act: Act


def load_act_rules(folders: Iterable[Path] = ()) -> tuple[ActRule, ...]:
    """The rules in the order in which they are tried."""
    table = rows("lexicon/acts.csv", ("acts", "form", "words", "subject", "act"), folders)
    return tuple(_rule(row) for row in table)


def _rule(row: Row) -> ActRule:
    acts: tuple[Act, ...] = get_args(Act)
    return ActRule(
        refines=frozenset(row.all_of("acts", acts)),  # type: ignore[arg-type]
        form=row.one_of("form", FORMS),
        words=frozenset(row.items("words")),
        subject=row.one_of("subject", SUBJECTS),
        act=row.one_of("act", acts),  # type: ignore[arg-type]
    )
