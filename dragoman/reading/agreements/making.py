"""Making: the agreements for the record, from the pacts of a report; two pacts that prove to be one are joined."""

from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.timing import time_of_telling
from dragoman.reading.attribution import said_by
from dragoman.reading.draft import Draft
from dragoman.records.agreements import Agreement, Provision


def merged(pacts: list[Pact]) -> list[Pact]:
    """The pacts, those of the same parties that fit in kind and time joined into the earlier one."""
    found: list[Pact] = []
    for pact in pacts:
        same = next(
            (other for other in found if _same(other, pact) or (other is found[-1] and _is_text_of(pact, other))), None
        )
        if same is None:
            found.append(pact)
        else:
            same.absorb(pact)
    return found


def _same(one: Pact, other: Pact) -> bool:
    if one.is_idea or other.is_idea or one.told != other.told or not one.fits(other.kind):
        return False
    if one.time and other.time and (one.time.since or "")[:7] != (other.time.since or "")[:7]:
        return False
    countries = _countries(one)
    return len(countries) > 1 and countries == _countries(other)


def _is_text_of(text: Pact, pact: Pact) -> bool:
    """Whether a paper of which only the terms are told is that of the agreement just told ("according to a protocol")."""
    bare = text.paper and not text.status and not text.parties and bool(text.provisions)
    return bare and not text.is_idea and not pact.is_idea and pact.fits(text.kind)


def _countries(pact: Pact) -> set[str]:
    return {each.country for each in pact.parties if each.country}


def stands(pact: Pact) -> bool:
    """Whether enough is known: a plan with its side, or a status; a bare "agreement" in passing is none."""
    if pact.is_idea:
        return bool(pact.parties or pact.opponents)
    if pact.told and len(pact.evidence) == 1:
        return len(pact.parties) > 1
    return bool(pact.status or pact.provisions or (pact.parties and len(pact.evidence) > 1))


def agreement(draft: Draft, pact: Pact) -> Agreement:
    """The entry of a pact."""
    status = pact.status or ("proposed" if pact.is_idea else "agreed")
    if pact.is_idea and pact.opponents and status not in ("rejected", "ended"):
        status = "disputed"
    evidence = tuple(sorted(dict.fromkeys(pact.evidence), key=lambda span: span.start))
    first = pact.evidence[0]
    return Agreement(
        id=draft.new_id("A", pact.name, first.start, first.end),
        name=pact.name,
        kind=pact.kind,  # type: ignore[arg-type]
        parties=tuple(dict.fromkeys(each.id for each in pact.parties)),
        mediators=tuple(dict.fromkeys(each.id for each in pact.mediators)),
        supporters=tuple(dict.fromkeys(each.id for each in pact.supporters)),
        opponents=tuple(dict.fromkeys(each.id for each in pact.opponents)),
        place=pact.place,
        time=pact.time or (time_of_telling(draft, pact.told_at) if pact.told_at else None),
        status=status,  # type: ignore[arg-type]
        provisions=_distinct(pact.provisions),
        said_by=said_by(draft, first.start),
        evidence=evidence,
        confidence=0.75 if pact.status else 0.6,
        why="; ".join(dict.fromkeys(pact.trail)),
    )


def _distinct(terms: list[Provision]) -> tuple[Provision, ...]:
    """The terms in the order of the text, none inside another that was found before."""
    found: list[Provision] = []
    for term in terms:
        if not any(other.start <= term.start and term.end <= other.end for other in found):
            found.append(term)
    return tuple(sorted(found, key=lambda term: term.start))
