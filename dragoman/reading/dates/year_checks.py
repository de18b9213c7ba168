"""Year checks: whether a number is a year or a decade, not a crowd, a resolution, an age or a house number."""

from collections.abc import Callable

from dragoman.knowledge.calendar import Calendar
from dragoman.reading.dates.matching import Match

_AMOUNTS = frozenset({"MONEY", "QUANTITY", "PERCENT"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def _year(match: Match, calendar: Calendar) -> bool:
    """A number that is a year, not a crowd, a resolution or a house number."""
    word, before, lists = match.words[match.last - 1], match.before(), calendar.lists
    number = int(word.text)
    if before in lists["numbered"] or word.ent in _AMOUNTS:
        return False
    if match.after() in lists["counted"] and before != "the":
        return False
    if before in ("-", "–") and not _range_of_years(match, number):
        return False
    if number < 1900 and _house_number(match):
        return False
    if word.ent == "DATE":
        return True
    if word.dep == "nummod" and word.head.tag == "NNS" and (number < 1900 or before not in lists["timely"]):
        return before == "the" and number >= 1900
    speaks = before in lists["datable"] or before in ("(", "[", "-", "–", "")
    if 1900 <= number <= 2060:
        return speaks or before not in lists["amount"]
    return speaks and before not in lists["amount"]


def _house_number(match: Match) -> bool:
    """ "of 1205 Lone Oak Road"."""
    after = match.next_word
    return (
        after is not None
        and after.pos == "PROPN"
        and after.ent != "EVENT"
        and match.before() in ("of", "at", ",", "near")
    )


def _range_of_years(match: Match, number: int) -> bool:
    """ "1598-1722", not "tel. 461-1776"."""
    first = match.before(2)
    return not first.isdigit() or (len(first) in (3, 4) and 0 < number - int(first) < 150)


def _short_year(match: Match, calendar: Calendar) -> bool:
    """The second year of "1890-91": larger than the first."""
    first, second = match.before(2), match.slots.get("SHORTYEAR")
    if match.before() not in ("-", "–", "/") or len(first) != 4 or not first.isdigit():
        return False
    return isinstance(second, int) and second > int(first) % 100 and match.after() not in ("-", "–")


def _apostrophe_year(match: Match, calendar: Calendar) -> bool:
    """ "in '98"."""
    before = match.before()
    return (match.before(2) if before in ("'", "’") else before) in calendar.lists["datable"]


def _round_year(match: Match, calendar: Calendar) -> bool:
    year = match.slots.get("YEAR")
    after = match.next_word
    return isinstance(year, int) and year % 10 == 0 and (after is None or after.pos not in _NOUNS)


def _decade(match: Match, calendar: Calendar) -> bool:
    """ "the 90s", but not "in her 20s" and no temperature."""
    number = match.words[match.last - 1].text
    if number[:4].isdigit():
        return True
    before = match.before()
    if before in ("and", "or"):
        return match.before(2)[-2:] == "0s"
    if before not in ("the", "early", "mid", "late", "-", "'", "’"):
        return False
    near = {match.before(step) for step in (1, 2, 3)}
    return match.after() not in calendar.lists["counted"] and not near & calendar.lists["whose"]


YEAR_CHECKS: dict[str, Callable[[Match, Calendar], bool]] = {
    "year": _year,
    "short_year": _short_year,
    "apostrophe_year": _apostrophe_year,
    "round_year": _round_year,
    "decade": _decade,
}
