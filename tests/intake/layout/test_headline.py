import pytest

from dragoman.intake.layout.parts import separate

BODY = (
    "\n\nThe two governments said on Monday that their envoys had agreed to open the road for aid convoys next week.\n\n"
    "Both sides described the talks as difficult."
)


def headline_of(text: str, title: str | None = None) -> str | None:
    span = separate(text, title).headline
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    "headline",
    [
        "Envoys Agree To Open Border Road",
        "Envoys agree to open border road",
        "Russia, Turkey extend truce as shelling goes on",
        "UPDATE 2-Envoys agree to open border road, officials say",
        "Who holds the road to Aleppo?",
        "‘We will not leave’: villagers wait for the convoy",
        "Envoys Agree To Open Border Road.",
        "Ministers end talks in Astana without truce for Idlib.",
        "Fighting nears highway in northern Hama; thousands flee",
        "Talks resume in the U.S.",
    ],
)
def test_a_short_first_paragraph_is_the_headline(headline: str) -> None:
    assert headline_of(headline + BODY) == headline


@pytest.mark.parametrize(
    "lead",
    [
        "Rebels seized the town of Saraqib on Thursday.",
        "Syrian government forces entered Manbij.",
        "Turkish President Recep Tayyip Erdogan met Russian President Vladimir Putin in Sochi.",
        "Two soldiers were killed.",
        "It is over.",
        "“We will not leave,” the commander said.",
        "The war is in its ninth year.",
        "IDLIB, Syria (Reuters) - Rebels seized Saraqib",
        "By Jane Doe and John Roe",
        "January 23, 2019",
        "Dear reader,",
        "QUESTION: Will there be talks?",
        "The minister gave three reasons:",
        "Putin called it “a good agreement.”",
        "Would the ministers, who had met four times since the summer and had failed each time, now at last agree to sign "
        "the paper that had been lying on the table?",
    ],
)
def test_a_lead_is_not_a_headline(lead: str) -> None:
    assert headline_of(lead + BODY) is None


def test_a_lone_paragraph_is_no_headline() -> None:
    assert headline_of("Envoys agree to open border road") is None


def test_a_kicker_above_the_headline_is_passed_over() -> None:
    assert headline_of("SYRIA\n\nEnvoys agree to open border road" + BODY) == "Envoys agree to open border road"


def test_a_byline_above_the_headline_is_passed_over() -> None:
    assert headline_of("By Jane Doe\n\nEnvoys agree to open border road" + BODY) == "Envoys agree to open border road"


@pytest.mark.parametrize(
    "text",
    ["# Envoys agree to meet" + BODY, "## Envoys agree to meet ##" + BODY, "Envoys agree to meet\n=====" + BODY],
)
def test_a_markdown_heading_is_the_headline_without_its_marks(text: str) -> None:
    assert headline_of(text) == "Envoys agree to meet"


@pytest.mark.parametrize(
    ("text", "title", "headline"),
    [
        ("Envoys agree to meet.\n\nThe rest follows here.", "Envoys Agree to Meet", "Envoys agree to meet."),
        ("Envoys ‘agree’  to meet\n\nThe rest follows here.", "Envoys 'agree' to meet", "Envoys ‘agree’  to meet"),
        ("By Jane Doe\n\nEnvoys agree to meet\n\nThe rest.", "Envoys agree to meet", "Envoys agree to meet"),
        ("Envoys agree to meet. The rest follows in one line.", "Envoys agree to meet", "Envoys agree to meet."),
        ("# Envoys agree to meet\n\nThe rest follows here.", "Envoys agree to meet", "Envoys agree to meet"),
        ("Syria is a country in western Asia.\n\nThe rest.", "Syria", None),
        ("Envoys agree to meet\n\nThe rest follows here.", "Quite another title", None),
        ("", "A title", None),
    ],
)
def test_a_known_title_marks_the_headline_only_where_it_stands(text: str, title: str, headline: str | None) -> None:
    assert headline_of(text, title) == headline


def test_a_headline_over_wrapped_lines() -> None:
    text = (
        "Envoys agree to open border road as the shelling of the\nhighway goes on\n\n"
        "The two governments said on Monday that their envoys had\nagreed to open the road for aid convoys next week, after\n"
        "nine hours of talks in the border town that had failed\ntwice before.\n\n"
        "Both sides described the talks as difficult and said that\nthey would meet again.\n"
    )
    assert headline_of(text) == "Envoys agree to open border road as the shelling of the\nhighway goes on"
