"""What became of promises, on the scale of the Peace Accords Matrix (0 to 3), with the sentence that shows it."""

import pytest

from dragoman.weighing.fates import Fate
from dragoman.weighing.report import Report
from dragoman.weighing.weighed import Weighed
from tests.weighing.reports import report, story, until

PROMISED = "Oman promised on Monday to withdraw its troops from the island of Masirah by May 20."


def promise(text: str = PROMISED, words: str = "withdraw its troops from the island of Masirah by May 20",
            due: str | None = "2021-05-20") -> Report:  # fmt: skip
    told = story(text, "promise", "2021-05-03", "Delta Press")
    oman = told.entity("Oman", country="OMN", actor="country:OMN")
    told.commitment([oman], words, due=until(due) if due else None)
    return report(told)


def later(
    text: str, published: str = "2021-05-24", id: str = "later", source: str = "Corriente"  # noqa: A002
) -> Report:  # fmt: skip
    told = story(text, id, published, source)
    if "Oman" in text:
        told.entity("Oman", country="OMN", actor="country:OMN")
    return report(told)


def fate(*reports: Report, horizon: str = "2021-12-31") -> Fate:
    case = Weighed(sorted(reports, key=lambda each: each.day), horizon=horizon)
    (vow,) = case.vows
    return case.fates[vow.id]


@pytest.mark.parametrize(
    ("words", "status", "pam"),
    [
        ("Oman has withdrawn its troops from the island of Masirah.", "kept", 3),
        ("Oman has not withdrawn its troops from the island of Masirah.", "broken", 0),
        ("Oman withdrew only some of its troops from the island of Masirah.", "partly_kept", 2),
        ("Oman announced that its troops would stay on the island of Masirah.", "withdrawn", 0),
    ],
)
def test_what_a_later_report_tells(words: str, status: str, pam: int) -> None:
    found = fate(promise(), later(words))
    assert (found.status, found.pam) == (status, pam)
    shown = found.shown_by[0]
    assert shown.sight.passage.text == words


def test_nothing_told_is_pending() -> None:
    found = fate(promise(), later("Oman opened a school."))
    assert (found.status, found.pam) == ("pending", None)


def test_due_and_spoken_of_without_a_word_that_it_was_done_is_overdue() -> None:
    found = fate(promise(), later("Fishermen on the island of Masirah asked what the troops of Oman were for."))
    assert (found.status, found.pam) == ("overdue", 0)


def test_due_but_nobody_speaks_of_it_is_pending() -> None:
    assert fate(promise(), later("Oman opened a school.")).status == "pending"


def test_what_was_told_before_shows_nothing() -> None:
    before = later("Oman has withdrawn its troops from the island of Masirah.", published="2021-04-01")
    assert fate(promise(), before).status == "pending"


def test_what_others_do_keeps_no_promise() -> None:
    assert fate(promise(), later("Iran withdrew its troops from the island of Masirah.")).status != "kept"


def test_a_summit_is_kept_by_the_summit() -> None:
    text = "Oman promised on Monday to host the leaders of Iran and Yemen for a summit on the islands."
    told = promise(text, "host the leaders of Iran and Yemen for a summit on the islands", due=None)
    found = fate(
        told, later("The leaders of Oman, Iran and Yemen met in Muscat for the summit on the islands.", "2021-06-10")
    )
    assert (found.status, found.pam) == ("kept", 3)


def test_talks_before_the_promise_do_not_keep_it() -> None:
    text = "Oman promised after talks with Iran and Yemen to host a summit on the islands."
    assert fate(promise(text, "host a summit on the islands", due=None)).status == "pending"


def test_two_voices_at_one_time_dispute_a_promise() -> None:
    kept = later("Oman has withdrawn its troops from the island of Masirah.", "2021-05-24", "kept", "Corriente")
    broken = later(
        "The troops of Oman have not withdrawn from the island of Masirah.", "2021-05-25", "broken", "Lantern Daily"
    )
    found = fate(promise(), kept, broken)
    assert found.status == "partly_kept"
    assert found.disputed
    assert {each.sight.report.id for each in found.shown_by} == {"kept", "broken"}


def test_a_truce_is_broken_by_an_attack() -> None:
    text = "Oman promised on Monday to hold its fire in the strait of Hormuz."
    found = fate(promise(text, "hold its fire in the strait of Hormuz", due=None),
                 later("Ships of Oman attacked a convoy in the strait of Hormuz and opened fire."))  # fmt: skip
    assert (found.status, found.pam) == ("broken", 0)


def test_ground_that_is_held_does_not_keep_a_truce() -> None:
    text = "Oman promised on Monday to hold its fire in the strait of Hormuz."
    words = "Oman keeps what it has, and its allies hold a strip of land along the strait of Hormuz."
    found = fate(promise(text, "hold its fire in the strait of Hormuz", due=None), later(words))
    assert found.why == "no report tells that it was broken"
