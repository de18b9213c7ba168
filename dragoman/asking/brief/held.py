"""Held: who holds which place, since when, by whose word."""

from dragoman.asking.brief.page import Line, Section
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import named, on, quote, sentence, when
from dragoman.weighing.holders import Claim, Ground, Spell
from dragoman.weighing.weighed import Weighed

_MOST = 10
_EXTENT = {"full": "held", "most": "mostly held", "part": "partly held", "entered": "entered", "contested": "contested",
           "lost": "lost"}  # fmt: skip


def held(weighed: Weighed, sources: Sources) -> Section:
    """The places with the most claims, each with its holders in order of time."""
    told = [ground for ground in weighed.grounds if ground.spells or ground.others]
    lines = tuple(_ground(ground, sources) for ground in told[:_MOST])
    left = len(told) - len(lines)
    remark = f"{left} more places: 'dragoman control' lists all." if left > 0 else ""
    return Section(title="Who holds what", lines=lines, remark=remark)


def _ground(ground: Ground, sources: Sources) -> Line:
    latest = ground.now
    text = ""
    if latest is not None:
        since = f" since {on(latest.since)}" if latest.since else ""
        text = f"last said to be held by {named(latest.holders)}{since}"
    spells = tuple(_spell(spell, sources) for spell in ground.spells)
    others = tuple(_claim(claim, sources) for claim in ground.others)
    return Line(head=ground.spot.name, text=text, below=(*spells, *others),
                cites=sources.cite(claim.report for claim in latest.claims) if latest else (),
                entries=tuple(claim.control.id for claim in ground.claims))  # fmt: skip


def _spell(spell: Spell, sources: Sources) -> Line:
    best = max(spell.claims, key=lambda claim: (bool(claim.since), claim.holds, claim.control.confidence))
    since = f"since {on(spell.since)}" if spell.since else f"by {on(spell.day)}"
    until = f" until {on(spell.until)}" if spell.until else ""
    speakers = {claim.said_by.name for claim in spell.claims if claim.said_by}
    own = any(claim.said_by is None for claim in spell.claims)
    by = "" if own or not speakers else f", by the word of {', '.join(sorted(speakers))}"
    extent = _EXTENT[best.control.extent]
    return Line(
        head=f"{since}{until}",
        text=f"{extent} by {named(spell.holders)}{by}: {_words(best)}",
        tone="" if any(claim.holds for claim in spell.claims) else "claimed",
        cites=sources.cite(claim.report for claim in spell.claims),
        entries=tuple(claim.control.id for claim in spell.claims),
    )


def _claim(claim: Claim, sources: Sources) -> Line:
    by = f", by the word of {claim.said_by.name}" if claim.said_by else ""
    return Line(
        head=when(claim.control.time) or f"by {on(claim.report.day)}",
        text=f"{_EXTENT[claim.control.extent]} by {named(claim.holders) or 'unnamed'}{by}: {_words(claim)}",
        cites=sources.cite([claim.report]),
        entries=(claim.control.id,),
    )


def _words(claim: Claim) -> str:
    """The sentence that says so."""
    if claim.passage is None:
        return ""
    return quote(sentence(claim.report, claim.passage, claim.control.evidence[0].start))
