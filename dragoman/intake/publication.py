"""When a report was published, and who says so: the user, the input's metadata, or the dateline; never a guess."""

from dataclasses import dataclass

from dragoman.intake.dates import PartialDate, read_date

UNKNOWN = "Publication date unknown: dates such as 'last week' stay unresolved."


@dataclass(frozen=True, slots=True)
class Publication:
    """The day, who gave it (given, metadata, dateline), and what the reader should know of it."""

    published: str | None
    basis: str | None
    notes: tuple[str, ...] = ()


def publication(given: str | None, metadata: str | None, dateline: PartialDate | None) -> Publication:
    """The day by the first of the three that names one; ``given`` is an ISO date already."""
    if given:
        return Publication(given, "given")
    said = read_date(metadata) if metadata else None
    if said and said.iso:
        return Publication(said.iso, "metadata")
    notes = _notes(metadata, said)
    sent = _completed(dateline, said)
    if sent and sent.iso:
        return Publication(sent.iso, "dateline", notes)
    return Publication(None, None, (*notes, UNKNOWN))


def _completed(dateline: PartialDate | None, said: PartialDate | None) -> PartialDate | None:
    """The dateline's day ("March 5") with the year that the metadata give ("2020"), where the two agree."""
    if dateline is None or dateline.year is not None or said is None:
        return dateline
    if said.month not in (None, dateline.month) or not _exists(said.year, dateline):
        return dateline
    return PartialDate(said.year, dateline.month, dateline.day)


def _exists(year: int | None, dateline: PartialDate) -> bool:
    is_leap_day = (dateline.month, dateline.day) == (2, 29)
    return not is_leap_day or (year is not None and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def _notes(metadata: str | None, said: PartialDate | None) -> tuple[str, ...]:
    if not metadata:
        return ()
    if said:
        return (f"The publication date '{metadata}' in the input names no full day.",)
    return (f"The publication date '{metadata}' in the input is no date that can be told, and was left out.",)
