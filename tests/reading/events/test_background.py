import pytest

from tests.reading.report import record as read

# The day is 12 June 2019 where none is named. What is told, a trigger, and whether it is history retold.
CASES = [
    ("The army shelled the town on Monday.", "shelled", False),
    ("The army shelled the town in 2014.", "shelled", True),
    ("Last month police arrested the editor.", "arrested", True),
    ("Over the past three months the army shelled the camp.", "shelled", False),
    ("Bandits abducted two priests in the valley six years earlier.", "abducted", True),
    ("The rebels said that they had shelled the town.", "shelled", False),
    ("The militia had shelled the town.", "shelled", True),
    ("The fighting began in 2011 when soldiers shelled a village.", "shelled", True),
    ("In Soviet times thousands of villagers were deported to Siberia.", "deported", True),
    ("Nazi soldiers deported the villagers.", "deported", True),
    ("The two ministers previously cancelled a meeting.", "cancelled", True),
    ("Militias slaughtered thousands of villagers in the 1994 genocide.", "slaughtered", True),
    ("After the invasion of 1974, Turkish troops expelled the villagers.", "expelled", True),
    ("Georgia marked the anniversary of the war on Wednesday, when Russian jets bombed Gori.", "bombed", True),
    ("Rebels shelled the town after the army had arrested their leader.", "arrested", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "background"), CASES)
def test_background(text: str, trigger: str, background: bool) -> None:
    events = [each for each in read(text).events if text[each.trigger.start : each.trigger.end] == trigger]
    assert events
    assert {each.background for each in events} == {background}


def test_a_day_that_the_next_sentence_retells_is_not_the_day_of_the_news() -> None:
    events = read("Rebels shelled Goma on Monday. Soviet troops deported the villagers.").events
    deportation = next(each for each in events if each.type == "COERCE")
    assert deportation.background
    assert deportation.time is None
