"""Accords: each agreement with its terms, what became of each promise, and the sentence that shows it."""

import re
from collections.abc import Iterable, Iterator

from dragoman.asking.brief.page import Line, Section
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import listed, on, quote, sentence, when
from dragoman.knowledge.countries import load_countries
from dragoman.weighing.fates import Fate
from dragoman.weighing.outcomes import Outcome
from dragoman.weighing.pact_fates import PactFate, Step
from dragoman.weighing.pacts import UNNAMED, Pact
from dragoman.weighing.promises import Promise
from dragoman.weighing.report import Side
from dragoman.weighing.vows import Vow
from dragoman.weighing.weighed import Weighed

_OTHERS = 14
_WORDS = 3  # of a promise; fewer say nothing
_SCALE = {None: "", 0: "0 of 3", 1: "1 of 3", 2: "2 of 3", 3: "3 of 3"}
_GENERIC = re.compile(
    r"(?:the |an? )?(?:\w+ )?(?:deal|agreement|accord|pact|truce|ceasefire|cease-fire|memorandum|protocol|declaration)s?\Z"
)


def accords(weighed: Weighed, sources: Sources) -> Section:
    """The agreements in order of time."""
    lines = [_pact(pact, weighed, sources) for pact in _in_order(weighed.pacts) if _worth_telling(pact, weighed)]
    return Section(title="What was agreed, and what became of it", lines=tuple(lines))


def promises(weighed: Weighed, sources: Sources) -> Section:
    """The promises that belong to no agreement, those of which something is known first."""
    within = {vow.id for pact in weighed.pacts if _worth_telling(pact, weighed) for vow in _vows(pact, weighed)}
    free = [vow for vow in weighed.vows if vow.id not in within and vow.first.by and _says(vow)]
    ranked = sorted(free, key=lambda vow: (weighed.fates[vow.id].status == "pending", -vow.first.confidence))[:_OTHERS]
    ordered = sorted(ranked, key=lambda vow: vow.first.made)
    return Section(title="Other promises", lines=tuple(_vow(vow, weighed.fates[vow.id], sources) for vow in ordered))


def _in_order(pacts: Iterable[Pact]) -> list[Pact]:
    return sorted(pacts, key=lambda pact: (_made(pact) or pact.tellings[0].report.day, pact.id))


def _made(pact: Pact) -> str | None:
    dated = [telling.agreement.time.since for telling in pact.tellings if telling.stretch and telling.agreement.time]
    return min((day for day in dated if day), default=None)


def _worth_telling(pact: Pact, weighed: Weighed) -> bool:
    best = pact.best
    parties = {side.key for telling in pact.tellings for side in telling.parties}
    return (
        len(parties) > 1 or bool(parties and (best.stretch or best.agreement.provisions)) or bool(_vows(pact, weighed))
    )


def _vows(pact: Pact, weighed: Weighed) -> list[Vow]:
    return [vow for vow in weighed.vows
            if any(weighed.archive.agreement_of(each.agreement) == pact.id for each in vow.tellings)]  # fmt: skip


def _pact(pact: Pact, weighed: Weighed, sources: Sources) -> Line:
    fate, vows = weighed.pact_fates[pact.id], _vows(pact, weighed)
    names = _parties({side.key: side for telling in pact.tellings for side in telling.parties}.values())
    spot = next((telling.spot for telling in pact.tellings if telling.spot and telling.spot.reach is not None), None)
    place = spot.name if spot and spot.name not in title_of(pact) else ""
    facts = [f"between {listed(names)}" if len(names) > 1 else listed(names), place, _agreed(pact)]
    return Line(
        head=title_of(pact),
        text="; ".join(fact for fact in facts if fact),
        tone=fate.status.replace("_", " "),
        cites=sources.cite(telling.report for telling in pact.tellings),
        entries=tuple(telling.id for telling in pact.tellings),
        below=(*_turns(fate, sources), *(_vow(vow, weighed.fates[vow.id], sources) for vow in vows if _says(vow))),
    )


def _says(vow: Vow) -> bool:
    """Whether the words of a promise say by themselves what is promised."""
    return len(vow.first.words.split()) >= _WORDS and (vow.first.deed is not None or vow.first.due is not None)


def _parties(sides: Iterable[Side]) -> list[str]:
    """The parties, leaders under their countries ("Russia", or "Russia (Vladimir Putin)" where only he is named)."""
    found: dict[str, list[Side]] = {}
    for side in sides:
        found.setdefault(side.country if side.country and side.is_state else side.key, []).append(side)
    return [_party(group, those) for group, those in found.items()]


def _party(group: str, those: list[Side]) -> str:
    country = load_countries().get(group)
    if country is None or all(side.kind not in ("country", "person") for side in those):
        return listed(side.name for side in those)
    if any(side.kind == "country" for side in those):
        return country.name
    return f"{country.name} ({listed(side.name for side in those if side.kind == 'person')})"


def title_of(pact: Pact) -> str:
    """The name of an agreement with its date ("Sochi memorandum, 17 Sept 2018")."""
    name = pact.name
    dated = [telling.agreement.time for telling in pact.tellings if telling.stretch]
    made = next((time for time in dated if time and time.until), next(iter(dated), None))
    day = re.sub(r"^(?:since|by) ", "", when(made))
    bare = name[:1].upper() + name[1:]
    if not day:
        return bare
    return f"{bare} of {day}" if _GENERIC.fullmatch(name.lower()) else f"{bare}, {day}"


def _agreed(pact: Pact) -> str:
    """What was agreed, in the words of a report, where no name tells it."""
    passage = pact.best.report.said(pact.best.agreement.evidence) if pact.name == UNNAMED else None
    return quote(sentence(pact.best.report, passage)) if passage else ""


def _turns(fate: PactFate, sources: Sources) -> Iterator[Line]:
    """The steps of its history after it was made: restated, extended, violated, ended."""
    told: set[tuple[str, int]] = set()
    for step in fate.steps:
        key = (step.sight.report.id, step.sight.passage.start)
        if step.turn != "agreed" and key not in told:
            told.add(key)
            yield _turn(step, sources)


def _turn(step: Step, sources: Sources) -> Line:
    words = sentence(step.sight.report, step.sight.passage)
    by = _word_of(step.voice, words)
    return Line(head=f"{step.turn.replace('_', ' ')}, {on(step.day)}", text=quote(words) + by,
                cites=sources.cite([step.sight.report]))  # fmt: skip


def _vow(vow: Vow, fate: Fate, sources: Sources) -> Line:
    promise = vow.first
    due = f", due {when(promise.due)}" if promise.due else ""
    told = {each.report.id: each.report for each in vow.tellings}
    return Line(
        head="Agreed" if promise.of_all else listed(_parties(promise.by)) or "Promised",
        text=f"{quote(promise.words)} ({_when_made(promise)}{due})",
        tone=" ".join(
            part
            for part in (fate.status.replace("_", " "), f"({_SCALE[fate.pam]})" if fate.pam is not None else "")
            if part
        ),
        cites=sources.cite(told.values()),
        entries=tuple(each.id for each in vow.tellings),
        below=tuple(_shown(each, sources) for each in _few(fate)) or _unshown(fate),
    )


def _when_made(promise: Promise) -> str:
    """The day of a promise; that of the agreement of which it is a term, or when it was told where none is known."""
    agreement = next((each for each in promise.report.record.agreements if each.id == promise.agreement), None)
    if agreement is not None and agreement.time is not None:
        return when(agreement.time)
    known = promise.agreement is None or promise.made != promise.report.day
    return on(promise.made) if known else f"reported {on(promise.report.day)}"


def _unshown(fate: Fate) -> tuple[Line, ...]:
    """Why a promise counts as kept or overdue where no sentence shows it."""
    if fate.status == "overdue":
        return (Line(text="nothing shows that it was done"),)
    return (Line(text=fate.why),) if fate.status == "kept" else ()


def _few(fate: Fate) -> list[Outcome]:
    """The outcome that shows the fate best, and one of another verdict; each sentence once."""
    found: dict[str, Outcome] = {}
    for each in sorted(
        fate.shown_by, key=lambda shown: (-round(shown.strength, 1), shown.sight.passage.part != "body")
    ):
        if all(each.sight is not other.sight for other in found.values()):
            found.setdefault(each.verdict, each)
    return list(found.values())[:2]


def _word_of(voice: Side | None, words: str) -> str:
    """By whose word, where the words themselves do not name him."""
    return f" (by the word of {voice.name})" if voice and voice.name.split()[-1].lower() not in words.lower() else ""


def _shown(outcome: Outcome, sources: Sources) -> Line:
    words = sentence(outcome.sight.report, outcome.sight.passage)
    by = _word_of(outcome.voice, words)
    return Line(head=on(outcome.day), text=quote(words) + by, cites=sources.cite([outcome.sight.report]))
