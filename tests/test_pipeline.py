import pytest

from dragoman.errors import SkipDocument, StopRun
from dragoman.pipeline import STEPS, check_order, read, step
from dragoman.reading.draft import Draft
from dragoman.records.document import Document
from dragoman.settings import Settings
from tests.reading.report import library


def test_the_steps_are_in_a_possible_order() -> None:
    check_order(STEPS)


def test_an_impossible_order_is_refused_before_the_first_report() -> None:
    with pytest.raises(StopRun, match="'events' needs mentions"):
        check_order([step("events", print, needs="mentions", gives="events")])


def test_one_report_that_trips_a_step_does_not_stop_the_batch() -> None:
    def trip(draft: Draft) -> None:
        if draft.document.id == "bad":
            raise ZeroDivisionError("oh")

    steps = (step("trip", trip, needs="words", gives="names"),)
    documents = [Document(id=name, text="A sentence.") for name in ("good", "bad", "last")]
    found = list(read(documents, Settings(), library(), steps))
    assert [isinstance(each, SkipDocument) for each in found] == [False, True, False]
    assert "Report bad: the step 'trip' failed" in str(found[1])


def test_reports_come_back_in_order_with_empty_ones_among_them() -> None:
    texts = ["One ran.", "", "Three ran. " * 200, "\n\n", "Five ran."]
    documents = [Document(id=str(n), text=text) for n, text in enumerate(texts)]
    found = [each.document.id for each in read(documents, Settings(), library()) if not isinstance(each, SkipDocument)]
    assert found == ["0", "1", "2", "3", "4"]


def test_reading_twice_gives_the_same_ids() -> None:
    document = Document(
        id="x", text="Kenya accused Somalia of piracy. Kenya expelled the ambassador.", published="2019-02-03"
    )
    one, two = (next(iter(read([document], Settings(), library()))) for _ in range(2))
    assert one == two
