import pytest

from dragoman.intake.dates import PartialDate, read_date
from dragoman.intake.publication import UNKNOWN, publication


@pytest.mark.parametrize(
    "written",
    [
        "2019-01-23", "2019-1-23", "2019-01-23T23:59:00+05:00", "2019-01-23 10:00", "20190123", "20190123T101500Z",
        "20190123101500", "2019/01/23", "23.01.2019", "23/01/2019", "01/23/2019", "23 January 2019", "23 Jan. 2019",
        "23rd of January, 2019", "January 23, 2019", "Jan 23 2019", "Wed, 23 Jan 2019 22:00:00 -0800",
        "Wednesday, January 23, 2019 10:15 GMT", "Wed Jan 23 10:15:00 2019", "1548238500", "1548238500000",
    ],
)  # fmt: skip
def test_a_day_however_it_is_written(written: str) -> None:
    date = read_date(written)
    assert date is not None
    assert date.iso == "2019-01-23"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "2019-02-30",
        "2019-13-01",
        "31 April 2019",
        "02/03/2019",
        "29 February 2019",
        "99999",
        "n/a",
        "0000-00-00",
    ],
)
def test_what_is_no_date(written: str) -> None:
    assert read_date(written) is None


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019", PartialDate(2019, None, None)),
        ("2019-01", PartialDate(2019, 1, None)),
        ("January 2019", PartialDate(2019, 1, None)),
        ("March 5", PartialDate(None, 3, 5)),
        ("29 February", PartialDate(None, 2, 29)),
    ],
)
def test_part_of_a_date(written: str, date: PartialDate) -> None:
    assert read_date(written) == date
    assert date.iso is None


FULL, DAY = PartialDate(2020, 3, 6), PartialDate(None, 3, 5)


@pytest.mark.parametrize(
    ("given", "metadata", "dateline", "published", "basis"),
    [
        ("2019-01-23", "2019-01-24", FULL, "2019-01-23", "given"),
        (None, "2019-01-24T01:00", FULL, "2019-01-24", "metadata"),
        (None, None, FULL, "2020-03-06", "dateline"),
        (None, "no idea", FULL, "2020-03-06", "dateline"),
        (None, None, DAY, None, None),
        (None, "2020", DAY, "2020-03-05", "dateline"),
        (None, "2020-03", DAY, "2020-03-05", "dateline"),
        (None, "2020-04", DAY, None, None),
        (None, "2019", PartialDate(None, 2, 29), None, None),
        (None, "2019-01", None, None, None),
        (None, None, None, None, None),
    ],
)
def test_who_says_when_it_was_published(
    given: str | None, metadata: str | None, dateline: PartialDate | None, published: str | None, basis: str | None
) -> None:
    found = publication(given, metadata, dateline)
    assert (found.published, found.basis) == (published, basis)
    assert (UNKNOWN in found.notes) == (published is None)


def test_a_date_that_was_left_out_is_noted() -> None:
    assert publication(None, "2019-02-30", None).notes == (
        "The publication date '2019-02-30' in the input is no date that can be told, and was left out.", UNKNOWN,
    )  # fmt: skip
