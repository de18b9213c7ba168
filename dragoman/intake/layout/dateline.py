"""The dateline: where, when and by which agency a report was sent ("IDLIB, Syria, March 5 (Reuters) —")."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dragoman.intake.dates import MONTHS, PartialDate, find_date
from dragoman.intake.layout.notices import date_of, is_date_line, is_notice
from dragoman.intake.layout.paragraphs import Span
from dragoman.knowledge.agencies import agency_names
from dragoman.knowledge.datelines import dateline_places

_LONGEST = 160  # characters that a dateline can have
_MONTH = "(?:" + "|".join(f"{month[:3].title()}(?:{month[3:]}|t)?" for month in MONTHS) + r")\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:(?:[A-Z][a-z]+day,?\s+)?(?:{_MONTH}\s+{_DAY}|{_DAY}\s+{_MONTH})(?:,?\s+\d{{4}})?)"
_SMALL = r"(?:de|del|di|da|do|la|le|el|al|ez|es|al-|el-|ash|of|on|and)"
_CAPS = r"[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž'’.\-]*[A-ZÀ-ÞĀ-Ž.]|[A-Z]\.(?:[A-Z]\.)+|(?:al|el|ez|ash|as|ar|an|at)-[A-Z][A-Z'’\-]+"
_TITLE = r"[A-ZÀ-ÞĀ-Ž][\w'’\-]+\.?"
_WORDS = rf"(?:{_CAPS}|{_TITLE})(?:[ \-](?:{_SMALL}[ \-])?(?:{_CAPS}|{_TITLE})){{0,3}}"
_DASH = r"(?:--+|[-–—―‒−\x96\x97])"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's span, its place as a name, its date and the agencies it names."""

    span: Span
    place: str | None = None
    date: PartialDate | None = None
    agencies: tuple[str, ...] = ()


@cache
def _pattern(tables: tuple[Path, ...]) -> re.Pattern[str]:
    agency = agency_names(tables).pattern
    named = rf"(?P<%s>{agency}|[A-Z][\w.&-]*(?:[ /][A-Z][\w.&-]*){{0,3}})(?:\s*[/,]\s*(?:{agency}|agencies))*"
    return re.compile(
        rf"""(?:
            (?P<place>{_WORDS})(?:\s?/\s?{_WORDS}){{0,2}}
            (?:\s*[\[(](?P<country>{_TITLE}(?:\s{_TITLE}){{0,2}})[\])])??
            (?P<region>(?:,\s(?!{_MONTH}\s)(?:{_WORDS})){{0,2}}?)
            (?P<date>(?:[,.]|\s[-–—])?\s*(?:{_DATE}|\({_DATE}\)))?
            (?:[,.]?\s*(?:\((?P<agencies>{named % "agency"})\)|/\s?(?P<slashed>{agency})\s?/|(?<=,\s)(?P<bare>{agency})))?
            (?P<later>(?:,\s*|\s+)(?:{_DATE}|\({_DATE}\)))?
          | (?P<first>{_DATE}),\s(?P<place2>{_WORDS})
          | \((?P<alone>{agency})\)
          | (?P<slashes>/{agency}/)
        )
        \s*(?P<end>{_DASH}|:|\.(?=\s)|(?<=[)/]))""",
        re.VERBOSE,
    )


def find_dateline(text: str, paragraphs: list[Span], start: int, tables: tuple[Path, ...] = ()) -> Dateline | None:
    """The dateline of the first paragraphs from ``start`` on, or else a line that is nothing but a date."""
    date_line = None
    for span in [span for span in paragraphs if span[1] > start][:6]:
        begin = max(span[0], start + len(text[start : span[1]]) - len(text[start : span[1]].lstrip()))
        words = text[begin : span[1]]
        if is_date_line(words):
            date_line = date_line or Dateline((begin, span[1]), date=date_of(words))
        elif found := dateline_at(text, begin, span[1], tables):
            return found
        elif not is_notice(words) and len(words) > _LONGEST:
            break
    return date_line


def dateline_at(text: str, start: int, end: int, tables: tuple[Path, ...] = ()) -> Dateline | None:
    """The dateline that begins here, if one does and a report follows it."""
    match = _pattern(tables).match(text, start, min(end, start + _LONGEST))
    if not match or not _goes_on(text[match.end() : end]) or not _is_sure(match, tables):
        return None
    parts = match.groupdict()
    date = next((find_date(words) for key in ("date", "later", "first") if (words := parts[key])), None)
    return Dateline((start, match.end()), _place(parts), date, _agencies(parts, tables))


def _agencies(parts: dict[str, str | None], tables: tuple[Path, ...]) -> tuple[str, ...]:
    words = ", ".join(parts[key] or "" for key in ("agencies", "slashed", "bare", "alone", "slashes"))
    return agency_names(tables).within_list(words)


def _goes_on(rest: str) -> bool:
    return bool(re.match(r"\s*[\"“‘'«(\[]*[A-Z0-9À-ÞĀ-Ž]", rest))


def _is_sure(match: re.Match[str], tables: tuple[Path, ...]) -> bool:
    """Whether capitals, date, agency and punctuation together make it a dateline rather than a sentence's beginning."""
    parts, names = match.groupdict(), dateline_places(tables)
    if parts["alone"] or parts["slashes"]:
        return True
    if parts["first"]:
        return bool(re.match(_DASH, parts["end"]))
    place, is_dash = parts["place"], bool(re.match(_DASH, parts["end"]))
    if place.lower().rstrip(".") in names.never or place.lower() in names.never:
        return False
    known = place.lower() in names.places
    if parts["slashed"] or parts["bare"] or _is_agency(parts["agency"], tables):
        return True
    if parts["agency"]:  # an agency that the table lacks, or a country
        return is_dash and (known or place.isupper())
    if parts["date"] or parts["later"]:
        return is_dash or parts["end"] == ":" or (place.isupper() and parts["end"] == ".")
    if not is_dash:
        return parts["end"] == ":" and known and place.isupper()
    return _stands_alone(match, place, known)


def _stands_alone(match: re.Match[str], place: str, known: bool) -> bool:
    """A place and a dash: in capitals, or a city that everybody knows; "Moscow-backed" is neither."""
    text, at = match.string, match.start("end")
    spaced = text[match.end() : match.end() + 1].isspace() or text[at] in "—―"
    if not spaced:
        return False
    if _capitals(place):
        return known or bool(match["region"]) or sum(letter.isalpha() for letter in place) > 4
    return known


def _capitals(place: str) -> bool:
    """Whether the place is in capitals, but for small words ("AL-BAB", "DEIR al-ZOR")."""
    return any(word.isupper() and len(word) > 1 for word in re.split(r"[ \-]", place)) and not re.search(
        r"[A-Z][a-z]{2}", place
    )


def _is_agency(words: str | None, tables: tuple[Path, ...]) -> bool:
    return bool(words and agency_names(tables).within(words))


def _place(parts: dict[str, str | None]) -> str | None:
    """The place as a name, with its region ("Idlib, Syria")."""
    place = parts["place"] or parts["place2"]
    if not place:
        return None
    place = re.sub(r"(?<=[^\W\d_]{3})\.\Z", "", place)  # "KYIV. Jan 23", but not "ST. PETERSBURG" or "D.C."
    where = ", ".join(part for part in (place, (parts["region"] or parts["country"] or "").strip(", ")) if part)
    return re.sub(r"[^\W\d_]+", _named, where).rstrip("-")


def _named(match: re.Match[str]) -> str:
    """One word of a place in capitals as it is written elsewhere: "AL-BAB", "ISLE OF PALMS"; "N.Y." stays."""
    word, text = match.group(), match.string
    is_initial = len(word) == 1 and text[match.end() : match.end() + 1] in ("", ".", " ", ",")
    if is_initial or not word.isupper():
        return word
    return word.lower() if match.start() and word in ("OF", "AND", "DE", "DEL") else word.title()
