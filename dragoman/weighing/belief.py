"""Belief: how sure an entry is by all who tell of it, and how that was reached.

    belief = 1 - product over independent voices of (1 - trust x confidence)

A voice is a source that says it itself, or a speaker, however many sources report him. ``confidence`` is the best that
reading gave any telling of the voice; ``trust`` is 0.9 for a source's own word, 0.7 for a speaker's, and 0.5 for the word
of one who takes part in what is told. Copies, and sources that rest on one another, add nothing.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dragoman.records.base import Fact
from dragoman.weighing.origins import independent
from dragoman.weighing.report import Report, Side

OWN, SPEAKER, PARTY = 0.9, 0.7, 0.5


class Evidence(NamedTuple):
    """One telling as belief needs it: the report, who says it there, and how sure reading is of it."""

    report: Report
    said_by: Side | None
    confidence: float


class Voice(Fact, frozen=True, kw_only=True):
    """One independent voice: a source, or somebody whom sources quote."""

    name: str
    kind: str  # own, speaker or party
    trust: float
    confidence: float
    reports: tuple[str, ...]


class Belief(Fact, frozen=True, kw_only=True):
    """The belief in an entry with the voices that it rests on; ``why`` is the sum written out."""

    value: float
    voices: tuple[Voice, ...]
    sources: int
    copies: int
    why: str


def believe(evidence: Sequence[Evidence], texts: Mapping[str, str], parties: frozenset[str] = frozenset()) -> Belief:
    """The belief that some tellings of one thing give; ``parties`` are the keys and countries of those who take part."""
    groups = independent((each.report for each in evidence), texts)
    source_of = {report.id: number for number, group in enumerate(groups) for report in group}
    heard: dict[object, list[Evidence]] = {}
    for each in evidence:
        heard.setdefault(each.said_by.key if each.said_by else source_of[each.report.id], []).append(each)
    voices = tuple(_voice(those, groups, source_of, parties) for those in heard.values())
    doubt = 1.0
    for voice in voices:
        doubt *= 1 - voice.trust * voice.confidence
    used = {each.report.id for each in evidence}
    return Belief(
        value=round(1 - doubt, 3),
        voices=voices,
        sources=len(groups),
        copies=len(used) - len({texts.get(name, name) for name in used}),
        why=_why(voices, 1 - doubt),
    )


def _voice(
    those: list[Evidence], groups: list[list[Report]], source_of: Mapping[str, int], parties: frozenset[str]
) -> Voice:
    speaker = those[0].said_by
    reports = tuple(dict.fromkeys(each.report.id for each in those))
    best = max(each.confidence for each in those)
    if speaker is None:
        name = groups[source_of[those[0].report.id]][0].outlet
        return Voice(name=name, kind="own", trust=OWN, confidence=best, reports=reports)
    takes_part = speaker.key in parties or (speaker.country is not None and speaker.country in parties)
    kind, trust = ("party", PARTY) if takes_part else ("speaker", SPEAKER)
    return Voice(name=speaker.name, kind=kind, trust=trust, confidence=best, reports=reports)


def _why(voices: tuple[Voice, ...], value: float) -> str:
    factors = " × ".join(f"(1 − {voice.trust:.1f}×{voice.confidence:.2f})" for voice in voices)
    names = ", ".join(f"{voice.name} ({_KINDS[voice.kind]})" for voice in voices)
    return f"1 − {factors} = {value:.2f}; voices: {names}"


_KINDS = {"own": "its own word", "speaker": "quoted", "party": "quoted, takes part"}
