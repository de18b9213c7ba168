import pytest

from dragoman.intake.layout.parts import separate

BODY = (
    "Envoys Agree To Open Border Road\n\nThe two governments said on Monday that their envoys had agreed to open it.\n\n"
    "Both sides described the talks as difficult."
)


def credit_of(text: str) -> tuple[str | None, tuple[str, ...]]:
    parts = separate(text)
    return text[slice(*parts.credit_line)] if parts.credit_line else None, parts.credits


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("With reporting by AFP, Reuters, and TASS", ("AFP", "Reuters", "TASS")),
        ("With reporting by RFE/RL's Radio Farda, dpa, AP, and Interfax", ("Radio Farda", "dpa", "AP", "Interfax")),
        ("With reporting by AFP and Jabal Zawiya Press", ("AFP", "Jabal Zawiya Press")),
        ("Reporting by A. Writer in Beirut; Editing by B. Editor", ()),
        ("(Reporting by A. Writer and B. Writer in Moscow; Writing by C. Writer; Editing by D. Editor)", ()),
        ("Additional reporting by A. Writer", ()),
        ("(Writing by A. Writer)", ()),
        ("© 2019 AFP", ("AFP",)),
        ("Copyright 2019 The Associated Press. All rights reserved.", ("AP",)),
        ("Associated Press writer A. Writer in Damascus contributed to this report.", ("AP",)),
        ("A. Writer reported from Beirut.", ()),
        ("— Reuters", ("Reuters",)),
        ("Levant Wire", ("Levant Wire",)),
        ("With reporting by Levant Wire and Bosphorus Press Agency", ("Levant Wire", "Bosphorus Press Agency")),
        ("(Reporting by A. News and B. Post in Beirut)", ()),
        ("(AFP, Reuters)", ("AFP", "Reuters")),
        ("Source: Anadolu Agency", ("Anadolu",)),
        ("Based on reporting by TASS and Interfax", ("TASS", "Interfax")),
        ("With reporting by Reuters\n\n© 2019 Reuters. All rights reserved.", ("Reuters",)),
    ],
)
def test_a_credit_line_ends_the_report(line: str, credited: tuple[str, ...]) -> None:
    assert credit_of(f"{BODY}\n\n{line}") == (line, credited)
    assert credit_of(f"{BODY}\n\n{line}\n")[0] == line


@pytest.mark.parametrize(
    ("end", "credited"),
    [("(Reporting by A. Writer; Editing by B. Editor)", ()), ("(AFP)", ("AFP",)), ("— TASS", ("TASS",))],
)
def test_a_credit_may_end_the_last_paragraph(end: str, credited: tuple[str, ...]) -> None:
    assert credit_of(f"{BODY} {end}") == (end, credited)


@pytest.mark.parametrize(
    "line",
    [
        "The Reuters news agency said the envoys had left.",
        "TASS reported from Moscow that the talks had ended.",
        "Heavy fighting was reported from the outskirts of Saraqib.",
        "With talks at an end, both sides left.",
        "Written by a former minister, the paper says that the road was to be opened in two steps, of which the first was to "
        "begin at once.",
        "He told AFP that he would not go (see map).",
    ],
)
def test_a_last_paragraph_that_tells_something_is_no_credit_line(line: str) -> None:
    assert credit_of(f"{BODY}\n\n{line}")[0] is None


def test_the_datelines_agency_is_credited_too() -> None:
    text = "MOSCOW (AP) - " + BODY.split("\n\n")[1] + "\n\nMore follows here.\n\nWith reporting by TASS"
    assert separate(text).credits == ("AP", "TASS")


def test_words_of_credit_early_in_a_long_report_are_its_body() -> None:
    text = "Reporting by night is hard.\n\n" + "\n\n".join(["A plain paragraph of the report follows."] * 12)
    assert separate(text).credit_line is None
