from tests.reading.report import record


def test_somebodys_troops_belong_to_his_country() -> None:
    found = record("President Petro Poroshenko ordered his troops to leave Debaltseve.", "2015-02-18")
    (troops,) = [each for each in found.entities if each.name == "troops"]
    assert troops.country == "UKR"


def test_troops_of_nobody_named_have_no_country() -> None:
    found = record("The mayor said that troops had left the town.", "2015-02-18")
    assert {each.country for each in found.entities if each.name == "troops"} <= {None}


def test_both_sides_are_the_two_last_named_together() -> None:
    found = record("Ukraine and Russia swapped prisoners on Friday, three days after both sides met in Istanbul.")
    meant = {e.name for e in found.entities for m in e.mentions if found.document.text[m.start : m.end] == "both sides"}
    assert meant == {"Ukraine", "Russia"}


def test_the_capital_is_the_one_that_the_report_names() -> None:
    found = record("KYIV - Russia fired missiles at Odesa. Fires broke out in the Ukrainian capital.")
    meant = {e.name for e in found.entities for m in e.mentions if "capital" in found.document.text[m.start : m.end]}
    assert meant == {"KYIV"}


def test_the_fire_of_artillery_is_nobodys_in_particular() -> None:
    found = record("Residents reported artillery fire in Omdurman.")
    assert "artillery" not in {each.name for each in found.entities}
