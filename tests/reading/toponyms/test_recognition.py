from itertools import pairwise

import pytest

from tests.reading.toponyms.placed import cached, found

SENTENCES: list[tuple[str, list[str]]] = [
    # what the parser takes for something else
    ("Kurdish fighters handed Manbij to the army on Monday.", ["Manbij"]),
    (
        "Shelling hit Avdiivka and Bakhmut in the Donetsk region, Ukraine said.",
        ["Avdiivka", "Bakhmut", "Donetsk", "Ukraine"],
    ),
    ("Gunmen attacked a convoy near Kidal, in northern Mali.", ["Kidal", "Mali"]),
    # how far the name goes
    ("Deputies in Rapides Parish searched a house on Sunday.", ["Rapides Parish"]),
    ("Farmers in Central Luzon counted the damage.", ["Central Luzon"]),
    ("Vineyards in the Hudson Valley froze.", ["Hudson Valley"]),
    ("Rebels took Deir ez-Zor and al-Bab last week.", ["Deir ez-Zor", "al-Bab"]),
    ("Ministers met in the Netherlands and in The Hague.", ["Netherlands", "The Hague"]),
    ("Talks on the United States began in Doha.", ["United States", "Doha"]),
    ("Fighting spread in Idlib province.", ["Idlib"]),
    # pairs and lists
    ("Police in Flint, Mich., made two arrests.", ["Flint", "Mich."]),
    ("A woman from Charleston, W.Va., was hurt.", ["Charleston", "W.Va."]),
    ("The storm crossed Texas, Louisiana and Mississippi.", ["Texas", "Louisiana", "Mississippi"]),
    ("Aid reached Aleppo, Homs and Hama in Syria.", ["Aleppo", "Homs", "Hama", "Syria"]),
    # what only looks like a place
    ("Paris Hilton arrived late.", []),
    ("The Washington Post reported the deal in March.", []),
    ("Turkish and Russian officers agreed on the terms.", []),
    ("Michael Jordan spoke to Chelsea Clinton.", []),
    ("In August, May Smith won the race.", []),
]


@pytest.mark.parametrize(("text", "names"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_the_words_that_name_a_place(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_place_inside_a_bodys_name_leaves_the_body_its_name() -> None:
    draft = cached("The Mansfield Police Department, in Texas, hired two officers.")
    inside = next(toponym for toponym in draft.toponyms if toponym.key == "mansfield")
    assert inside.name is None
    assert any(name.label == "organisation" and name.last.text == "Department" for name in draft.names)


def test_names_do_not_overlap_after_correction() -> None:
    draft = cached(
        "The Jordan Valley and Washington County are far from Georgia Avenue. Boone County sheriffs met in Lake Charles, La."
    )
    spans = sorted((name.start, name.end) for name in draft.names)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_every_toponym_reproduces_its_words() -> None:
    text = "Goma, the capital of North Kivu, lies beside Gisenyi; St. Louis, Mo. is far."
    draft = cached(text)
    for toponym in draft.toponyms:
        assert text[toponym.start : toponym.end].strip() == text[toponym.start : toponym.end]
        assert toponym.first.start == toponym.start
        assert toponym.end >= toponym.last.end
