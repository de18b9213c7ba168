"""Origins: which reports stand on their own, and which repeat or rest on another's work.

All copies of one text are one source, and so are reports of one outlet, or of outlets that credit each other.
"""

from collections.abc import Iterable, Mapping

from dragoman.weighing.report import Report


def independent(reports: Iterable[Report], texts: Mapping[str, str]) -> list[list[Report]]:
    """The reports by source, each group one independent source, led by the report that speaks for it.

    ``texts`` gives each report, by its id, the name of the text that it is a copy of. Reports that rest on fewer
    agencies lead: where A and C are independent and B credits both, A and C are two sources and B adds none.
    """
    groups: list[list[Report]] = []
    once = {report.id: report for report in reports}.values()
    for report in sorted(once, key=lambda each: (len(each.origins), each.day, each.id)):
        home = next((group for group in groups if _tied(report, group[0], texts)), None)
        if home is None:
            groups.append([report])
        else:
            home.append(report)
    return groups


def _tied(one: Report, other: Report, texts: Mapping[str, str]) -> bool:
    return bool(one.origins & other.origins) or texts.get(one.id, one.id) == texts.get(other.id, other.id)
