"""Frames: which words tell of which event, what other words do to it, and what comes of that."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dragoman.knowledge.codebook import Codebook
from dragoman.knowledge.tables import Row, own_first, rows

VERB, NOUN, ADJECTIVE = "verb", "noun", "adjective"
ANY = "*"  # the trigger of frames for any verb that has what they ask for
NEEDS = (
    *("infinitive", "gerund", "clause", "noun", "subject"),
    *("for", "on", "to", "of", "with", "in", "into", "at", "from", "against", "about"),
)
# What "@…" may ask of a name, beside the classes of word_classes.csv: a place, an actor, his kind, his sector (PLOVER).
NAMED = frozenset(
    "place actor person group organisation country "
    "AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PTY REB REF REL SOC SPY UAF".split()
)
# Where the sides of an event stand unless its frame says otherwise.
DEFAULT_ROLES = {
    (VERB, "actor"): ("subject",),
    (VERB, "recipient"): ("object", "against", "on", "to", "with", "at", "for", "inside"),
    (NOUN, "actor"): ("possessor", "by", "adjective", "compound"),
    (NOUN, "recipient"): ("against", "on", "to", "with", "of"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Prepositions of which one must be there, and the words of which one must stand behind it; no words: any may."""

    prepositions: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way of telling an event; a frame without a type says that the words tell of none ("meet a deadline")."""

    trigger: str
    pos: str
    objects: frozenset[str]
    conditions: tuple[Condition, ...]
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    source: str  # file and line, for `why`

    @property
    def demands(self) -> int:
        """How much it asks for: frames that ask for more are tried first."""
        return bool(self.objects) + len(self.conditions) + (self.type is None)

    @property
    def is_lexical(self) -> bool:
        """Whether it asks for certain words, and so knows better than an operator what the trigger means."""
        return bool(self.objects) or any(condition.words for condition in self.conditions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operator:
    """What a word does to the act that stands inside it, and where that act must stand."""

    trigger: str
    pos: str
    needs: tuple[str, ...]
    conditions: tuple[Condition, ...]
    name: str

    @property
    def is_lexical(self) -> bool:
        """Whether it asks for certain words beside its trigger, and so goes before a frame that does too."""
        return any(condition.words or "passive" in condition.prepositions for condition in self.conditions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an act becomes under an operator."""

    operator: str
    inner: frozenset[str]
    type: str | None  # "=" keeps the act's own
    mode: str | None
    status: str
    embedded: str


class FrameBook:
    """The frames, operators and outcomes of the tables, by their trigger words."""

    def __init__(self, codebook: Codebook, folders: Iterable[Path] = ()) -> None:
        folders = tuple(folders)
        self.classes = _classes(folders)
        self.frames: dict[tuple[str, str], list[Frame]] = {}
        self.operators: dict[tuple[str, str], list[Operator]] = {}
        for row in own_first("lexicon/frames.csv", _FRAME_COLUMNS, folders):
            for frame in _frames(row, self.classes, codebook):
                self.frames.setdefault((frame.trigger, frame.pos), []).append(frame)
        for found in self.frames.values():
            found.sort(key=lambda frame: -frame.demands)
        for row in own_first("lexicon/operators.csv", ("trigger", "pos", "needs", "with", "operator"), folders):
            for operator in _operators(row, self.classes):
                self.operators.setdefault((operator.trigger, operator.pos), []).append(operator)
        self.outcomes = _outcomes(folders, codebook)
        self._conflict = frozenset(name for name, each in codebook.types.items() if each.quad > 2)

    @property
    def words(self) -> frozenset[str]:
        """Every word of the tables by itself: triggers, operators, and the words of classes and conditions."""
        phrases = {trigger for trigger, _ in (*self.frames, *self.operators)}
        for frames in self.frames.values():
            phrases.update(*(frame.objects for frame in frames))
        phrases.update(*self.classes.values())
        return frozenset(word for phrase in phrases for word in phrase.split())

    def is_conflict(self, event: str) -> bool:
        """Whether a type is of the two conflictual quads."""
        return event in self._conflict

    @cached_property
    def _heads(self) -> dict[str, frozenset[str]]:
        verbs = _cut_short(trigger.split()[0] for trigger, pos in self.frames if pos == VERB)
        nouns = frozenset(re.split(r"[ -]", trigger)[-1] for trigger, pos in self.frames if pos == NOUN)
        return {VERB: verbs, NOUN: nouns}

    @cached_property
    def _operating(self) -> frozenset[str]:
        return _cut_short(trigger.split()[0] for trigger, _ in self.operators)

    def may_operate(self, lemma: str, word: str) -> bool:
        """Whether some operator's trigger begins with a word; where not, none can apply."""
        return lemma in self._operating or word in self._operating

    def may_tell(self, lemma: str, word: str, pos: str) -> bool:
        """Whether some frame's trigger begins (a verb's) or ends (a noun's) with a word; where not, only ``ANY`` can fit."""
        heads = self._heads[pos]
        return lemma in heads or word in heads

    def outcome(self, operator: str, inner: str) -> Outcome | None:
        """What an act of a type becomes under an operator; None where the table has no row for it."""
        return next((each for each in self.outcomes.get(operator, ()) if inner in each.inner), None)


_FRAME_COLUMNS = ("trigger", "pos", "object", "with", "type", "mode", "contexts", "roles")


def _cut_short(words: Iterable[str]) -> frozenset[str]:
    """Words, and what a lemmatiser makes of some of them: "rap" of "raped"."""
    words = frozenset(words)
    return words | frozenset(word[:-1] for word in words if word.endswith("e"))


def _classes(folders: tuple[Path, ...]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows("lexicon/word_classes.csv", ("class", "words"), folders):
        name = row.required("class")
        found[name] = found.get(name, frozenset()) | frozenset(row.items("words"))
    return found


def _words(row: Row, items: Iterable[str], classes: dict[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for item in items:
        if not item.startswith("@") or item[1:] in NAMED:
            found.add(item)
        elif item[1:] in classes:
            found |= classes[item[1:]]
        else:
            raise row.fault(
                f"the class '{item}' is not in word_classes.csv", f"There are: {', '.join(sorted(classes))}."
            )
    return frozenset(found)


def _frames(row: Row, classes: dict[str, frozenset[str]], codebook: Codebook) -> Iterable[Frame]:
    pos = row.one_of("pos", (VERB, NOUN))
    event = row.optional("type")
    if event is not None:
        row.one_of("type", codebook.types)
    mode = row.optional("mode")
    if mode is not None and (event, mode) not in codebook.modes:
        raise row.fault(f"{event} has no mode '{mode}'", "See plover/modes.csv.")
    roles = _roles(row)
    for trigger in row.items("trigger"):
        yield Frame(
            trigger=trigger,
            pos=pos,
            objects=_words(row, row.items("object"), classes),
            conditions=_conditions(row, classes),
            type=event,
            mode=mode,
            contexts=row.all_of("contexts", codebook.contexts),
            actor=roles.get("actor", DEFAULT_ROLES[pos, "actor"]),
            recipient=roles.get("recipient", DEFAULT_ROLES[pos, "recipient"]),
            source=f"{row.file.name}:{row.line}",
        )


def _conditions(row: Row, classes: dict[str, frozenset[str]]) -> tuple[Condition, ...]:
    """``with|by`` asks for one of two; ``to:@forces`` for one with certain words behind it; ``;`` stands between two."""
    found = []
    for value in filter(None, row.text("with").split(";")):
        prepositions, _, wanted = value.strip().partition(":")
        words = _words(row, (item for item in wanted.split("|") if item), classes)
        found.append(Condition(prepositions=frozenset(prepositions.split("|")), words=words))
    return tuple(found)


def _roles(row: Row) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for part in row.text("roles").split():
        role, sign, places = part.partition("=")
        if not sign or role not in ("actor", "recipient") or not places:
            raise row.fault(f"'{part}' in column 'roles' is no role", "Write actor=subject or recipient=object,to.")
        found[role] = tuple(places.split(","))
    return found


def _operators(row: Row, classes: dict[str, frozenset[str]]) -> Iterable[Operator]:
    pos = row.one_of("pos", (VERB, NOUN, ADJECTIVE))
    needs = row.all_of("needs", NEEDS)
    for trigger in row.items("trigger"):
        yield Operator(
            trigger=trigger,
            pos=pos,
            needs=needs,
            conditions=_conditions(row, classes),
            name=row.required("operator"),
        )


def _outcomes(folders: tuple[Path, ...], codebook: Codebook) -> dict[str, list[Outcome]]:
    groups = {
        "cooperation": frozenset(name for name, each in codebook.types.items() if each.quad < 3),
        "conflict": frozenset(name for name, each in codebook.types.items() if each.quad > 2),
        "any": frozenset(codebook.types),
    }
    found: dict[str, list[Outcome]] = {}
    for row in own_first("lexicon/outcomes.csv", ("operator", "inner", "type", "mode", "status", "embedded"), folders):
        inner: frozenset[str] = frozenset()
        for item in row.all_of("inner", (*groups, *codebook.types)):
            inner |= groups.get(item, frozenset((item,)))
        outcome = Outcome(
            operator=row.required("operator"),
            inner=inner,
            type=row.optional("type"),
            mode=row.optional("mode"),
            status=row.required("status"),
            embedded=row.required("embedded"),
        )
        found.setdefault(outcome.operator, []).append(outcome)
    return found
