import pytest

from tests.reading.report import record

CASES = [
    ("At least 29 soldiers were killed near Saraqeb.", "killed", 29, None, None),
    ("The earthquake left 1,200 people dead.", "killed", None, 1200, None),
    ("More than 40,000 villagers fled Masisi.", "displaced", 40000, None, None),
    ("Police detained about 300 demonstrators.", "detained", None, 300, None),
    ("The blast wounded 17.", "wounded", None, 17, None),
    ("The death toll rose to 61.", "killed", None, 61, None),
    ("Dozens of civilians died in the raid.", "killed", 24, None, None),
    ("Hundreds of thousands of people were displaced.", "displaced", 200000, None, None),
    ("Up to 5,000 troops will be sent to Mali.", "troops", None, None, 5000),
    ("Between 15 and 20 fighters were killed.", "killed", 15, None, 20),
    ("Kuwait pledged $250 million to rebuild the port.", "money", None, 250000000, None),
    ("Three people were killed and eight wounded.", "wounded", None, 8, None),
    ("The rebels put the number of drones at seven.", "other", None, 7, None),
    ("The raid brought their military dead to 429.", "killed", None, 429, None),
    ("The senate voted 305 to 1 on Monday.", "other", None, 305, None),
    ("Up to 200 vehicles left the town.", "other", None, None, 200),
    ("Some 200 Armenians decided to stay.", "other", None, 200, None),
    ("He offered three billion pesos, about $880,000, on Monday.", "money", None, 3000000000, None),
    ("He offered three billion pesos, about $880,000, on Monday.", "money", None, 880000, None),
    ("Chad would cut the force to 1,500.", "troops", None, 1500, None),
    ("The war has forced more than 90,000 people from their homes.", "displaced", 90000, None, None),
    ("The flood cost some 700 lives.", "killed", None, 700, None),
    ("The airlift saved 300 lives.", "rescued", None, 300, None),
    ("Their soldiers, thought to number 4,000, must stay.", "troops", None, 4000, None),
    ("Chad puts the number of dead civilians at 80.", "killed", None, 80, None),
    ("The gunmen are holding six foreigners hostage.", "detained", None, 6, None),
]


@pytest.mark.parametrize(("sentence", "measure", "low", "best", "high"), CASES)
def test_figure(sentence: str, measure: str, low: int | None, best: int | None, high: int | None) -> None:
    found = [(q.measure, q.low, q.best, q.high) for q in record(sentence).quantities]
    assert (measure, low, best, high) in found, found


def test_dates_and_ages_are_no_figures() -> None:
    assert record("In March 2016 the 22-year-old student met two of the ministers.").quantities == ()


@pytest.mark.parametrize("sentence", ["The two men met.", "Seven districts are held by rebels.", "Five months passed."])
def test_what_is_not_counted(sentence: str) -> None:
    assert record(sentence).quantities == ()
