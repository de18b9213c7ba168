"""Corrections: what a corrected report says otherwise than its former version."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from dragoman.weighing.passages import Passage
from dragoman.weighing.report import Report
from dragoman.weighing.tolls import Figure, figures_of

_NOTICE = re.compile(r"\(?\s*(?:corrects?|corrected|correction|corrige|clarifies|updates? to correct)\b", re.I)


class Changed(NamedTuple):
    """One thing that was corrected: what it was and what it is now, with the sentences that say so."""

    what: Literal["figure", "name", "notice"]
    was: str
    now: str
    was_in: Passage | None
    now_in: Passage | None


def changes(former: Report, later: Report) -> list[Changed]:
    """What the later version says otherwise; its own notice first, where it has one."""
    return [*_notices(later), *_figures(former, later), *_names(former, later)]


def _notices(later: Report) -> Iterator[Changed]:
    for passage in later.passages:
        if passage.part == "body" and _NOTICE.match(passage.text):
            yield Changed("notice", "", passage.text.strip("() "), None, passage)
            return


def _figures(former: Report, later: Report) -> Iterator[Changed]:
    old = figures_of([former], {})
    new = [each for each in figures_of([later], {}) if not _in_notice(each)]
    told: set[tuple[float | None, float | None]] = set()
    for figure in old:
        same = [each for each in new if _of_one(figure, each)]
        if same and all(each.value != figure.value for each in same) and (figure.value, same[0].value) not in told:
            best = next((each for each in same if _body(each)), same[0])
            told.add((figure.value, same[0].value))
            before = next((each for each in old if _of_one(figure, each) and _body(each)), figure)
            yield Changed("figure", _words(before), _words(best), before.passage, best.passage)


def _in_notice(figure: Figure) -> bool:
    """Whether it stands in the notice, which names the wrong figure beside the right one."""
    return figure.passage is not None and _NOTICE.match(figure.passage.text) is not None


def _of_one(one: Figure, other: Figure) -> bool:
    return one.quantity.measure == other.quantity.measure and one.whom == other.whom


def _body(figure: Figure) -> bool:
    return figure.passage is not None and figure.passage.part == "body"


def _words(figure: Figure) -> str:
    return figure.report.words(figure.quantity.evidence[0])


def _names(former: Report, later: Report) -> Iterator[Changed]:
    """Persons whose name is spelled otherwise: one name the same, the other nearly."""
    old, new = _persons(former), _persons(later)
    for name in old:
        if name in new:
            continue
        for other in new:
            if other not in old and _respelled(name, other):
                yield Changed("name", name, other, _naming(former, name), _naming(later, other))


def _persons(report: Report) -> list[str]:
    return [each.name for each in report.entities.values() if each.kind == "person" and " " in each.name]


def _respelled(one: str, other: str) -> bool:
    return bool(set(one.split()) & set(other.split())) and SequenceMatcher(None, one, other).ratio() > 0.75


def _naming(report: Report, name: str) -> Passage | None:
    return next((each for each in report.passages if name in each.text and each.part == "body"), None)
