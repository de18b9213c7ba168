import pytest

from dragoman.intake.dates import PartialDate
from dragoman.intake.layout.dateline import dateline_at
from dragoman.intake.layout.parts import separate

REST = " Rebels seized the town of Saraqib, a war monitor said."


@pytest.mark.parametrize(
    ("dateline", "place", "agencies"),
    [
        ("IDLIB, Syria, March 5 (Reuters) —", "Idlib, Syria", ("Reuters",)),
        ("MOSCOW (AP) -", "Moscow", ("AP",)),
        ("Ankara, 23 January 2019 /TASS/.", "Ankara", ("TASS",)),
        ("MOSCOW, January 23. /TASS/.", "Moscow", ("TASS",)),
        ("BEIRUT/ANKARA (Reuters) -", "Beirut", ("Reuters",)),
        ("DEIR AL-ZOR, Syria (AFP) –", "Deir Al-Zor, Syria", ("AFP",)),
        ("UNITED NATIONS, Oct. 5 (Xinhua) --", "United Nations", ("Xinhua",)),
        ("Istanbul (dpa) -", "Istanbul", ("dpa",)),
        ("Damascus, SANA-", "Damascus", ("SANA",)),
        ("Damascus [Syria], January 23 (ANI):", "Damascus, Syria", ("ANI",)),
        ("KYIV. Jan 23 (Interfax-Ukraine) –", "Kyiv", ("Interfax-Ukraine",)),
        ("ABU DHABI, 23rd January, 2019 (WAM) --", "Abu Dhabi", ("WAM",)),
        ("WASHINGTON —", "Washington", ()),
        ("AMMAN, Jordan —", "Amman, Jordan", ()),
        ("ANKARA:", "Ankara", ()),
        ("Geneva, 23 January 2019 –", "Geneva", ()),
        ("GENEVA (23 January 2019) –", "Geneva", ()),
        ("23 January 2019, Geneva –", "Geneva", ()),
        ("N'DJAMENA, March 3 (AFP) -", "N'Djamena", ("AFP",)),
        ("ISLE OF MAN —", "Isle of Man", ()),
        ("ST. PETERSBURG, Russia -", "St. Petersburg, Russia", ()),
        ("(Reuters) -", None, ("Reuters",)),
        ("SOCHI, Russia, February 14 (Levant Wire) —", "Sochi, Russia", ("Levant Wire",)),
        ("RAS AL-AIN, Syria, Oct 12 (Reuters/AFP) -", "Ras Al-Ain, Syria", ("Reuters", "AFP")),
    ],
)
def test_a_dateline(dateline: str, place: str | None, agencies: tuple[str, ...]) -> None:
    text = dateline + REST
    found = dateline_at(text, 0, len(text))
    assert found is not None
    assert (text[slice(*found.span)], found.place, found.agencies) == (dateline, place, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "NATO - The alliance will meet.",
        "QUESTION: There are reports of talks.",
        "EXCLUSIVE: Rebels seized Saraqib.",
        "TRUMP: I think so.",
        "Turkey and Russia — The two have met nine times.",
        "Moscow-backed Forces took the town.",
        "On January 23, 2019 (AP) - The talks began.",
        "Tuesday, January 23, 2019 - The talks began.",
        "MOSCOW - which backs the government - has denied it.",
        "Putin, January 23, said that talks would go on.",
        "MOSCOW (AP) -",
        "Ahmad A. Qasim (August 9, 1929 – February 13, 2014) was a linguist.",
        "The town of Saraqib (Idlib) fell.",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline_at(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("IDLIB, Syria, March 5 (Reuters) —", PartialDate(None, 3, 5)),
        ("Ankara, 23 January 2019 /TASS/.", PartialDate(2019, 1, 23)),
        ("MOSCOW (AP) -", None),
    ],
)
def test_the_datelines_date(text: str, date: PartialDate | None) -> None:
    found = dateline_at(text + REST, 0, len(text + REST))
    assert found is not None
    assert found.date == date


def test_the_dateline_follows_headline_byline_and_caption() -> None:
    text = (
        "Rebels Seize Saraqib\n\nBy Jane Doe\n\nFighters walk along a street in Saraqib (file photo)\n\n"
        "BEIRUT, Feb 26 (Reuters) -" + REST + "\n\nThe town lies on the highway."
    )
    found = separate(text).dateline
    assert found is not None
    assert text[slice(*found.span)] == "BEIRUT, Feb 26 (Reuters) -"


def test_the_dateline_follows_a_remark() -> None:
    remark = (
        "(Corrects the number of dead to 33, not 29, in the headline and the first paragraph"
        + ", and a name" * 10
        + ")"
    )
    text = "CORRECTED: Rebels Seize Saraqib\n\n" + remark + "\n\nBEIRUT, Feb 26 (Reuters) -" + REST + "\n\nMore."
    found = separate(text).dateline
    assert found is not None
    assert found.agencies == ("Reuters",)


def test_a_line_with_nothing_but_a_date_serves_as_dateline() -> None:
    text = (
        "Rebels Seize Saraqib\n\nPublished: February 26, 2020 14:05 GMT\n\n"
        + REST.strip()
        + "\n\nIt lies on the highway."
    )
    found = separate(text).dateline
    assert found is not None
    assert (found.place, found.date) == (None, PartialDate(2020, 2, 26))


def test_a_dateline_after_a_headline_in_the_same_line() -> None:
    text = "Rebels seize Saraqib. BEIRUT (AP) —" + REST
    parts = separate(text, "Rebels seize Saraqib")
    assert parts.headline == (0, 21)
    assert parts.dateline is not None
    assert text[slice(*parts.dateline.span)] == "BEIRUT (AP) —"
