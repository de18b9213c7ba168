"""The phrases of news, each to its interval."""

import re
from dataclasses import dataclass
from functools import cache

import pytest

from dragoman.records.times import TimeMention
from tests.reading.dates.phrases import NOTHING, PHRASES
from tests.reading.dates.reading import WEDNESDAY, library, read_all


@dataclass(frozen=True)
class Case:
    text: str
    words: str
    start: int
    published: str | None
    since: str | None
    until: str | None


def cases() -> list[Case]:
    found, published = [], WEDNESDAY
    for line in PHRASES.splitlines():
        if line.startswith("#"):
            day = re.search(r"written on (\d{4}-\d\d-\d\d|an unknown day)", line)
            published = None if day and "unknown" in day[1] else day[1] if day else WEDNESDAY  # type: ignore[assignment]
        elif line:
            sentence, since, until = line.rsplit(maxsplit=2)
            before, words, after = re.split(r"[\[\]]", sentence.strip())
            ends = [None if end == "?" else end for end in (since, until)]
            found.append(Case(before + words + after, words, len(before), published, *ends))
    return found


CASES = cases()


@cache
def found() -> dict[tuple[str, str | None], list[TimeMention]]:
    texts = sorted({(case.text, case.published) for case in CASES}, key=str)
    texts += [(line, WEDNESDAY) for line in NOTHING.splitlines() if line]
    return {text: draft.times for text, draft in zip(texts, read_all(texts), strict=True)}


def test_there_are_enough() -> None:
    assert len(CASES) >= 250


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.text[:60]}@{case.published}")
def test_phrase(case: Case) -> None:
    times = found()[case.text, case.published]
    at = [time for time in times if time.start == case.start]
    assert at, f"nothing at {case.words!r}; there is {[case.text[time.start : time.end] for time in times]}"
    assert case.text[at[0].start : at[0].end] == case.words
    assert (at[0].since, at[0].until) == (case.since, case.until), at[0].why


@pytest.mark.parametrize("text", [line for line in NOTHING.splitlines() if line])
def test_no_date(text: str) -> None:
    assert [text[time.start : time.end] for time in found()[text, WEDNESDAY] if time.since or time.until] == []


def test_every_example_of_the_table_is_read_by_its_own_row() -> None:
    phrases = [phrase for phrase in library().date_phrases.phrases if phrase.example]
    told = "On Monday, May 1, 2017 they met. They left. "
    texts: list[tuple[str, str | None]] = [(f"{told}They met {phrase.example}.", WEDNESDAY) for phrase in phrases]
    missed = [
        phrase.pattern
        for phrase, draft in zip(phrases, read_all(texts), strict=True)
        if not any(time.why.startswith(f"{phrase.written}:") for time in draft.times if time.start >= len(told))
    ]
    assert missed == []
