"""Fates that hang on who did it, how much of it, and when."""

import pytest

from dragoman.records.base import Span
from dragoman.weighing.doers import own_words
from dragoman.weighing.fates import Fate
from dragoman.weighing.made import made_on
from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed
from tests.weighing.reports import on, report, story

OTHER_NEWS = " ".join(
    f"{who} {did} in {where}."
    for who in ("Bakers", "Singers", "Two judges", "A painter")
    for did in ("won a prize", "lost a bet", "danced", "slept late")
    for where in ("Lima", "Oslo", "Perth")
)


def other_news() -> Report:
    """Sentences beside which the words of a promise are rare."""
    return report(story(OTHER_NEWS, "other", "2021-05-10", "Harbour Wire"))


def fate(promised: str, words: str, told: str, *, published: str = "2021-05-24") -> Fate:
    first = story(promised, "promise", "2021-05-03", "Delta Press")
    oman = first.entity("Oman", country="OMN", actor="country:OMN")
    first.commitment([oman], words)
    later = story(told, "later", published, "Corriente")
    for name, code in (("Oman", "OMN"), ("Yemen", "YEM")):
        if name in told:
            later.entity(name, country=code, actor=f"country:{code}")
    case = Weighed([report(first), other_news(), report(later)], horizon="2021-12-31")
    (vow,) = case.vows
    return case.fates[vow.id]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Gunboats attacked the harbour of Masirah.", "broken"),
        ("The harbour of Masirah was busy with fishing boats from Oman.", "kept"),
    ],
)
def test_what_was_not_to_happen_is_broken_by_whoever_does_it(told: str, status: str) -> None:
    promised = "Oman said there would be no attack on the harbour of Masirah."
    assert fate(promised, "there would be no attack on the harbour of Masirah", told).status == status


def test_what_is_done_without_a_word_of_who_did_it_is_done() -> None:
    found = fate(
        "Oman promised to reopen the coastal highway.", "reopen the coastal highway",
        "The coastal highway was reopened on Thursday.",
    )  # fmt: skip
    assert found.status == "kept"


def test_who_only_says_so_is_not_who_does_it() -> None:
    assert own_words("The ministry said the pullout was over").strip() == "the pullout was over"
    assert own_words("The ministry said it would leave") == "The ministry said it would leave"


def test_what_was_only_to_be_hastened_is_kept_in_part_when_a_day_is_set() -> None:
    promised = story(
        "Oman promised to speed up the launch of a fisheries council.", "promise", "2021-05-03", "Delta Press"
    )
    promised.commitment([promised.entity("Oman", country="OMN", actor="country:OMN")],
                        "speed up the launch of a fisheries council")  # fmt: skip
    told = "The fisheries council of Oman is to hold its first meeting on June 30."
    later = story(told, "later", "2021-05-24", "Corriente")
    later.entity("Oman", country="OMN", actor="country:OMN")
    on(later, "June 30", "2021-06-30")
    case = Weighed([report(promised), other_news(), report(later)], horizon="2021-12-31")
    assert case.fates[case.vows[0].id].status == "partly_kept"


def test_days_after_a_promise_tell_when_it_was_made() -> None:
    text = "Jets struck on Sunday, three days after Oman said it would wait for talks."
    told = report(story(text, "one", "2021-05-09", "Delta Press"))
    span = Span(start=text.index("wait"), end=len(text) - 1)
    assert made_on(told, told.passage_at(0), span) == "2021-05-06"
