"""Status words: what says that an act is planned, possible, asked for, denied or averted."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.knowledge.tables import rows

STATUSES = ("occurred", "ongoing", "planned", "threatened", "requested", "possible", "denied", "averted")


@dataclass(frozen=True, slots=True)
class StatusWords:
    """The status that each modal verb, adjective, adverb, clause-opening and denying word gives."""

    modals: dict[str, str] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    adverbs: dict[str, str] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    negations: dict[str, str] = field(default_factory=dict)


def load_status_words(folders: Iterable[Path] = ()) -> StatusWords:
    """The table ``lexicon/status_words.csv``."""
    found = StatusWords()
    kinds = {
        "modal": found.modals,
        "adjective": found.adjectives,
        "adverb": found.adverbs,
        "mark": found.marks,
        "negation": found.negations,
    }
    for row in rows("lexicon/status_words.csv", ("word", "kind", "status"), folders):
        kinds[row.one_of("kind", kinds)][row.required("word")] = row.one_of("status", STATUSES)
    return found
