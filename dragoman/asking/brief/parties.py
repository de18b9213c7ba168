"""Parties: who takes part, with their offices, by country; and who stands with or against whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from dragoman.asking.brief.page import Line, Section
from dragoman.asking.brief.sources import Sources
from dragoman.asking.brief.wording import quote, sentence
from dragoman.knowledge.countries import load_countries
from dragoman.records.situation import Relation
from dragoman.weighing.report import Report, Side
from dragoman.weighing.terms import stems
from dragoman.weighing.weighed import Weighed

_MOST, _PERSONS, _RELATIONS = 14, 5, 8
_LEAST = 2  # entries in which a party takes part
_NO_STATE = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", "KOS"})
_TOLD = {
    "backs": "backing", "opposes": "opposing", "fights": "fighting", "allied_with": "allied with",
    "affiliated_with": "affiliated with", "part_of": "part of",
}  # fmt: skip


def parties(weighed: Weighed, sources: Sources) -> Section:
    """The parties, the busiest first."""
    taken = _taken(weighed)
    seen: dict[str, list[tuple[Side, Report]]] = defaultdict(list)
    for report in weighed.reports:
        for side in report.sides(entity.id for entity in report.record.entities if entity.kind != "place"):
            if side.known and taken[side.key]:
                seen[side.key].append((side, report))
    groups: dict[str, list[str]] = defaultdict(list)
    for key, told in seen.items():
        groups[_group(told[0][0])].append(key)
    weight = {group: sum(taken[key] for key in keys) for group, keys in groups.items()}
    chosen = [group for group in sorted(groups, key=lambda each: -weight[each]) if weight[group] >= _LEAST][:_MOST]
    lines = [_line(group, sorted(groups[group], key=lambda key: -taken[key]), seen, sources) for group in chosen]
    return Section(title="The parties", lines=tuple(lines))


def _taken(weighed: Weighed) -> Counter[str]:
    """In how many events, agreements, promises and claims each takes part."""
    found: Counter[str] = Counter()
    for occurrence in weighed.occurrences:
        found.update({side.key for each in occurrence.tellings for side in (*each.actors, *each.recipients)})
    for pact in weighed.pacts:
        found.update({side.key for each in pact.tellings for side in each.parties})
    for ground in weighed.grounds:
        found.update({side.key for claim in ground.claims for side in claim.holders})
    for vow in weighed.vows:
        found.update({side.key for side in vow.first.by})
    return found


def _group(side: Side) -> str:
    """Those of a state stand with their country; armed groups and bodies by themselves."""
    if side.country and side.country not in _NO_STATE and side.is_state:
        return side.country
    return side.key


def _line(group: str, keys: list[str], seen: dict[str, list[tuple[Side, Report]]], sources: Sources) -> Line:
    country = load_countries().get(group)
    head = country.name if country else seen[keys[0]][0][0].name
    if not country and seen[keys[0]][0][0].kind == "person":
        return Line(
            head=head, text=", ".join(_offices(seen[keys[0]], "")), cites=_few(sources, (r for _, r in seen[keys[0]]))
        )
    persons = [key for key in keys if seen[key][0][0].kind == "person"][:_PERSONS]
    bodies = [key for key in keys if seen[key][0][0].kind not in ("person", "country")][:3] if country else []
    told = [_person(seen[key], head) for key in persons] + [seen[key][0][0].name for key in bodies]
    reports = [report for key in keys for _, report in seen[key]]
    return Line(head=head, text="; ".join(told), cites=_few(sources, reports))


def _person(told: list[tuple[Side, Report]], country: str) -> str:
    """A person with the offices that the reports give, in order ("Rex Tillerson, Secretary of State")."""
    return ", ".join([told[0][0].name, *_offices(told, country)])


def _offices(told: list[tuple[Side, Report]], country: str) -> list[str]:
    """The offices that reports give, each once however it is spelled."""
    named = [side.office.replace(f" of {country}", "") for side, _ in told if side.office]
    once = {" ".join(sorted(stems(office))) or office.lower(): office for office in reversed(named)}
    return list(reversed(once.values()))[:2]


def _few(sources: Sources, reports: Iterable[Report], most: int = 6) -> tuple[int, ...]:
    once = list({report.id: report for report in reports}.values())
    return sources.cite(once[:most])


def stands(weighed: Weighed, sources: Sources) -> Section:
    """Who backs, opposes or belongs to whom, each once with a sentence that says so, the most often told first."""
    found: dict[tuple[str, str, str], list[_Stand]] = defaultdict(list)
    for report in weighed.reports:
        for relation in report.record.relations:
            subject, object_ = report.side(relation.subject), report.side(relation.object)
            known = subject and object_ and subject.known and object_.known and subject.key != object_.key
            if relation.kind in _TOLD and subject and object_ and known:
                found[subject.key, relation.kind, object_.key].append(_Stand(subject, object_, relation, report))
    often = sorted(found.values(), key=lambda told: -len({each.report.id for each in told}))[:_RELATIONS]
    return Section(title="Who stands where", lines=tuple(_stand(told, sources) for told in often))


class _Stand(NamedTuple):
    subject: Side
    object: Side
    relation: Relation
    report: Report


def _stand(told: list[_Stand], sources: Sources) -> Line:
    first = max(told, key=lambda each: (each.relation.said_by is None, each.relation.confidence))
    passage = first.report.said(first.relation.evidence)
    said = first.report.side(first.relation.said_by)
    by = f", by the word of {said.name}" if said else ""
    return Line(
        head=f"{first.subject.name}, {_TOLD[first.relation.kind]} {first.object.name}{by}",
        text=quote(sentence(first.report, passage, first.relation.evidence[0].start)) if passage else "",
        cites=_few(sources, (each.report for each in told)),
        entries=tuple(each.relation.id for each in told),
    )
