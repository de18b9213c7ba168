import pytest

from dragoman.intake.layout.parts import separate

HEADLINE = "Envoys Agree To Open Border Road\n\n"
BODY = (
    "\n\nThe two governments said on Monday that their envoys had agreed to open the road.\n\nBoth sides were pleased."
)


def caption_of(text: str) -> str | None:
    span = separate(text).caption
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    "caption",
    [
        "Kazakh Foreign Minister Kairat Abdrakhmanov (left) greets the Iranian envoy in Astana on February 3.",
        "The Turkish and Russian defense ministers meet in Ankara on March 12.",
        "A Turkish convoy passes through the village of Binnish in Idlib Province on October 8, 2019.",
        "FILE PHOTO: Trucks loaded with aid wait at the Bab al-Hawa crossing.",
        "Trucks loaded with aid at the Bab al-Hawa crossing (file photo)",
        "Smoke rises from the town of Ras al-Ain, seen from the Turkish side of the border.",
        "A boy is seen in front of a destroyed school in Ariha, February 5, 2020. REUTERS/A. Photographer",
        "Displaced people stand beside their tents near Azaz [A. Photographer/AFP]",
        "Photo: Russian military police patrol a road near Kobani",
        "The Iranian president, center, shakes hands with his Turkish counterpart.",
        "An aerial view of the camp at Atmeh",
        "In this photo released by the official Syrian news agency, soldiers stand on a tank.",
        "The two presidents, pictured here in 2018, have met nine times.",
        "Fighters walk along a street in Afrin on March 18. (AP Photo/A. Photographer)",
    ],
)
def test_a_photo_caption_is_told_apart(caption: str) -> None:
    assert caption_of(HEADLINE + caption + BODY) == caption


@pytest.mark.parametrize(
    "lead",
    [
        "Rebels seized the town of Saraqib on February 26, a war monitor said.",
        "Turkish President Recep Tayyip Erdogan said on January 23 that he would speak with his Russian counterpart.",
        "The foreign ministers of Russia, Turkey and Iran met in Astana on Monday to discuss a truce.",
        "Russia and Turkey agreed on September 17 to set up a demilitarized zone in Idlib.",
        "At least 33 Turkish soldiers were killed in an air strike in Idlib on February 27, the governor of Hatay said.",
        "The United Nations Security Council meets on Thursday to vote on aid for northern Syria.",
        "Thousands of people have fled the fighting in the south of Idlib since December 12.",
        "The United States will withdraw its troops from northern Syria, the White House announced on October 6.",
        "Syrian troops entered Manbij on December 28 after Kurdish forces asked for help.",
        "A ceasefire in northwestern Syria took effect at midnight on March 5.",
        "The left bank of the river is held by Kurdish forces, the right by the government.",
        "Germany is seen as the country that would gain most from the talks in Geneva on May 4.",
        "Egypt's president may attend the summit in Riyadh on April 15, officials said.",
        "Talks between the two sides ended without a result on Friday.",
        "Mohammad Javad Zarif arrived in Damascus on September 3 for talks with President Bashar al-Assad.",
        "The army has right of way, the minister says.",
        "Russian jets bombed a hospital in Kafr Nabl on May 5, according to flight records.",
        "“They hold the town and the road to it,” the governor said in Gaziantep on May 3.",
        "Protesters marched through Baghdad on October 25 to demand that the government resign.",
        "Israel struck targets near Damascus, Syrian state media reported on January 21.",
    ],
)
def test_a_lead_is_not_a_caption(lead: str) -> None:
    assert caption_of(HEADLINE + lead + BODY) is None
    assert caption_of(lead + BODY) is None


def test_a_caption_may_follow_byline_and_date() -> None:
    caption = "The Turkish president (right) meets the Russian president in Sochi."
    text = HEADLINE + "By Jane Doe\n\nOctober 23, 2019 10:15 GMT\n\n" + caption + BODY
    assert caption_of(text) == caption


def test_the_last_paragraph_is_no_caption() -> None:
    assert caption_of(HEADLINE + "The Turkish president (right) meets the Russian president in Sochi.") is None


def test_a_caption_deep_in_the_report_is_left_in_its_body() -> None:
    text = HEADLINE + "They met." + BODY + "\n\nThe Turkish president (right) meets the Russian president." + BODY
    assert caption_of(text) is None
