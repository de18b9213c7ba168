"""Agreements: the nouns that name them, the verbs that make and break them, and the words of their terms."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.knowledge.tables import rows

KINDS = ("ceasefire", "deescalation", "peace", "political", "military", "economic", "humanitarian", "exchange", "other")
STATUSES = ("proposed", "agreed", "in_force", "disputed", "rejected", "violated", "ended")
PROVISIONS = (
    "ceasefire", "demilitarised_zone", "withdrawal", "monitoring", "access", "exchange", "coordination", "talks",
    "power_sharing", "sanctions_relief", "other",
)  # fmt: skip
PARTS = ("party", "mediator", "opponent", "supporter", "bound", "proposer", "terms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a verb does to an agreement: the status it gives, and what the other side is to it."""

    status: str | None
    who: str | None


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """The tables ``agreements.csv``, ``agreement_verbs.csv``, ``provisions.csv`` and ``commitment_verbs.csv``."""

    nouns: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    plans: dict[str, str] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)  # nouns for its text: "document"
    never: dict[str, str] = field(default_factory=dict)  # what only looks like one: "a great deal"
    done_to: dict[str, Deed] = field(default_factory=dict)  # the agreement is the verb's object
    does: dict[str, Deed] = field(default_factory=dict)  # the agreement is its subject
    through: dict[str, Deed] = field(default_factory=dict)  # with the preposition before the agreement: "end with"
    nominals: dict[str, Deed] = field(default_factory=dict)  # nouns of action with "of": "violation"
    provisions: dict[str, str] = field(default_factory=dict)
    promising: set[str] = field(default_factory=set)
    fulfilling: set[str] = field(default_factory=set)
    wishing: set[str] = field(default_factory=set)
    idle: set[str] = field(default_factory=set)
    providing: set[str] = field(default_factory=set)
    opining: set[str] = field(default_factory=set)
    ordering: set[str] = field(default_factory=set)
    proclaiming: set[str] = field(default_factory=set)
    words_given: set[str] = field(default_factory=set)


def load_agreement_words(folders: Iterable[Path] = ()) -> AgreementWords:
    """The four tables, checked."""
    folders = tuple(folders)
    found = AgreementWords()
    roles = {"noun": found.nouns, "kind": found.kinds, "plan": found.plans, "paper": found.papers, "never": found.never}
    for row in rows("lexicon/agreements.csv", ("word", "role", "kind"), folders):
        roles[row.one_of("role", roles)][row.required("word")] = row.one_of("kind", KINDS)
    sides = {"object": found.done_to, "subject": found.does, "through": found.through, "noun": found.nominals}
    for row in rows("lexicon/agreement_verbs.csv", ("verb", "side", "status", "who"), folders):
        status = row.one_of("status", (*STATUSES, ""))
        deed = Deed(status=status or None, who=row.one_of("who", (*PARTS, "")) or None)
        for verb in row.items("verb"):
            sides[row.one_of("side", sides)].setdefault(verb, deed)
    for row in rows("lexicon/provisions.csv", ("word", "kind"), folders):
        found.provisions.setdefault(row.required("word"), row.one_of("kind", PROVISIONS))
    kinds = {
        "promising": found.promising, "fulfilling": found.fulfilling, "wishing": found.wishing, "idle": found.idle,
        "providing": found.providing, "opining": found.opining, "ordering": found.ordering, "word": found.words_given,
        "proclaiming": found.proclaiming,
    }  # fmt: skip
    for row in rows("lexicon/commitment_verbs.csv", ("verb", "role"), folders):
        kinds[row.one_of("role", kinds)].update(row.items("verb"))
    return found
