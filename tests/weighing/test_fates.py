"""What became of promises, on the scale of the Peace Accords Matrix (0 to 3), with the sentence that shows it."""

import pytest

from dragoman.weighing.fates import Fate
from dragoman.weighing.manner import deeds_told
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


NEVER = "Oman promised on Monday not to attack the island of Masirah."
LATER = "Oman opened a school."


def test_what_nobody_tells_to_be_broken_is_kept() -> None:
    told = promise(NEVER, "not to attack the island of Masirah", due=None)
    found = fate(told, later(LATER))
    assert (found.status, found.pam, found.shown_by) == ("kept", 3, ())


def test_silence_of_a_week_shows_nothing() -> None:
    told = promise(NEVER, "not to attack the island of Masirah", due=None)
    assert fate(told, later(LATER, "2021-05-10"), horizon="2021-05-10").status == "pending"


def test_the_deed_that_was_forsworn_breaks_it() -> None:
    told = promise(NEVER, "not to attack the island of Masirah", due=None)
    assert fate(told, later("Oman attacked the island of Masirah at dawn.")).status == "broken"


def test_what_comes_after_it_has_lapsed_breaks_nothing() -> None:
    text = "Oman promised on Monday to hold its fire on the island of Masirah for ten days."
    told = promise(text, "hold its fire on the island of Masirah for ten days", due="2021-05-13")
    found = fate(told, later("Oman attacked the island of Masirah on Sunday.", "2021-05-24"))
    assert found.status == "kept"


def test_another_operation_is_another() -> None:
    text = "Oman promised on Monday to end Operation Iron Gate on the island of Masirah."
    told = promise(text, "end Operation Iron Gate on the island of Masirah", due=None)
    found = fate(told, later("Oman attacked the island of Masirah in Operation Red Tide."))
    assert found.status != "broken"


def test_what_was_not_to_be_before_something_else_may_come_after_it() -> None:
    text = "Oman promised on Monday not to attack the island of Masirah until its consul was free."
    told = promise(text, "not to attack the island of Masirah until its consul was free", due=None)
    assert fate(told, later("Oman attacked the island of Masirah.")).status != "broken"


def test_to_say_that_one_will_not_is_no_breach_yet() -> None:
    found = fate(
        promise(),
        later("The king of Oman said it would not pull troops out of the island of Masirah.", "2021-05-10"),
    )
    assert found.status == "withdrawn"


def test_an_answer_in_a_word() -> None:
    text = f"{PROMISED} It did not."
    assert fate(promise(text)).status == "broken"


@pytest.mark.parametrize("words", ["the Red Sea Monitor said of Oman's shore", "Oman felt a stab in the back"])
def test_names_and_nouns_are_no_deeds(words: str) -> None:
    assert deeds_told(words) == ()
