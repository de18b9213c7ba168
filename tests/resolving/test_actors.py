import pytest

from tests.reading.report import record

# The words of a mention, and the name of the entity that they must mean.
CASES = [
    ("Russian President Vladimir Putin spoke. Putin left.", "2019-05-01", "Putin", "Vladimir Putin"),
    ("The Turkish president met reporters.", "2019-05-01", "The Turkish president", "Recep Tayyip Erdogan"),
    ("The Turkish president met reporters.", "2005-05-01", "The Turkish president", "Ahmet Necdet Sezer"),
    (
        "French President Emmanuel Macron arrived. The French leader smiled.",
        "2019-05-01",
        "The French leader",
        "Emmanuel Macron",
    ),
    ("Moscow said it would respond.", "2019-05-01", "Moscow", "Russia"),
    ("The Kremlin denied the report.", "2019-05-01", "The Kremlin", "Russia"),
    ("Syrian troops left. The Syrian army denied it.", "2019-05-01", "Syrian troops", "Syrian Arab Army"),
    ("Angela Merkel met Theresa May. She praised May.", "2019-05-01", "She", "Angela Merkel"),
    (
        "Vladimir Putin and Recep Tayyip Erdogan met. The two leaders smiled.",
        "2019-05-01",
        "The two leaders",
        "Vladimir Putin",
    ),
    ("ISIL fighters fled Raqqa.", "2017-05-01", "ISIL fighters", "Islamic State"),
    ("The ISIL terrorist group fled Raqqa.", "2017-05-01", "The ISIL terrorist group", "Islamic State"),
    ("Daesh fled Raqqa.", "2017-05-01", "Daesh", "Islamic State"),
    ("The anti-Houthi coalition left.", "2019-05-01", "The anti-Houthi coalition", "anti-Houthi coalition"),
    ("Syrian opposition forces left.", "2016-05-01", "Syrian opposition forces", "Syrian opposition forces"),
    ("NATO met. The rebel gunners fled.", "2019-05-01", "The rebel gunners", "rebel gunners"),
    ("The 3rd Battalion came. The 4th Battalion left.", "2019-05-01", "The 4th Battalion", "4th Battalion"),
    ("The government and people of Mali met.", "2019-05-01", "The government", "Malian government"),
    ("Mayor Ana Quintero of Cali resigned. Quintero wept.", "2019-05-01", "Quintero", "Ana Quintero"),
    ("Al-Nusra Front fighters fled.", "2015-05-01", "Al-Nusra Front fighters", "Al-Nusra Front"),
    ("Vladimir Putin met his Turkish counterpart.", "2019-05-01", "his Turkish counterpart", "Recep Tayyip Erdogan"),
    ("Russia's ambassador to Peru, Pavel Zorin, left.", "2019-05-01", "Russia's ambassador", "Pavel Zorin"),
    ("A police officer ran. The officer fell.", "2019-05-01", "The officer", "police officer"),
    ("Ana Holt left. She was a lawmaker.", "2019-05-01", "a lawmaker", "Ana Holt"),
    (
        "Kenya's Foreign Ministry spoke. The ministry denied it.",
        "2019-05-01",
        "The ministry",
        "Kenya's Foreign Ministry",
    ),
    ("The leaders of Turkey and Iran met.", "2019-05-01", "The leaders", "Recep Tayyip Erdogan"),
    ("The U.S. government spoke.", "2019-05-01", "The U.S. government", "American government"),
    ("Troops entered Manbij on Monday. They stayed there.", "2019-05-01", "there", "Manbij"),
    ("Italy's leader spoke.", "2016-01-05", "Italy's leader", "Matteo Renzi"),
    ("Brock Wyatt Holm spoke. Brock Holm left.", "2019-05-01", "Brock Holm", "Brock Wyatt Holm"),
    ("Rebels entered the city of Aleppo. The city fell.", "2016-05-01", "The city", "Aleppo"),
    ("Some 2,000 U.S. troops left Iraq.", "2011-12-01", "Some 2,000 U.S. troops", "U.S. Armed Forces"),
]


def meant(text: str, published: str, words: str) -> list[str]:
    found = record(text, published)
    at = text.rindex(words)
    return [
        each.name
        for each in found.entities
        for mention in each.mentions
        if (mention.start, mention.end) == (at, at + len(words))
    ]


@pytest.mark.parametrize(("text", "published", "words", "name"), CASES)
def test_mention(text: str, published: str, words: str, name: str) -> None:
    assert name in meant(text, published, words)


def test_two_ministers_in_one_phrase_are_two_actors() -> None:
    text = "The Russian and Turkish defense ministers met."
    assert meant(text, "2019-05-01", "The Russian and Turkish defense ministers") == ["Sergei Shoigu", "Hulusi Akar"]


def test_an_office_and_sectors_come_with_a_person() -> None:
    found = record("Sergei Lavrov spoke.", "2019-05-01")
    person = next(each for each in found.entities if each.kind == "person")
    assert (person.country, person.sectors, person.office) == ("RUS", ("GOV",), "Foreign Minister of Russia")


def test_a_person_unknown_to_the_tables_is_understood_from_title_and_country() -> None:
    found = record("Kenyan Interior Minister Josphat Wekesa resigned.")
    person = next(each for each in found.entities if each.kind == "person")
    assert (person.actor, person.country, person.office) == (None, "KEN", "Interior Minister of Kenya")


def test_a_place_is_not_the_government() -> None:
    found = record("The ministers met in Moscow.")
    kinds = {each.name: each.kind for each in found.entities}
    assert kinds["Moscow"] == "place"


def test_every_mention_quotes_its_words() -> None:
    text = "U.S.-allied Kurds and the Syrian Army's 4th Division fought near Deir ez-Zor, Iran’s Foreign Ministry said."
    for each in record(text).entities:
        for mention in each.mentions:
            assert text[mention.start : mention.end].strip() == text[mention.start : mention.end] != ""


@pytest.mark.parametrize(
    "text", ["\u202bحكومة\u202c said " + "x" * 10_000 + " met Putin.", "A\u0301bdullah met Í̇.", "“”‘’—"]
)
def test_odd_names_never_fail(text: str) -> None:
    record(text)


def test_a_plural_title_belongs_to_all_names_after_it() -> None:
    found = record("Generals Ivan Petrov and Oleg Zorin met.")
    assert {each.name: each.office for each in found.entities if each.kind == "person"} == {
        "Ivan Petrov": "General",
        "Oleg Zorin": "General",
    }


def test_unnamed_persons_are_persons_and_each_their_own() -> None:
    found = record("A soldier spoke. A soldier fled.")
    assert [(each.kind, each.name) for each in found.entities] == [("person", "soldier"), ("person", "soldier")]


@pytest.mark.parametrize(
    "text", ["Any soldier can read it.", "The May election was held on Friday.", "It sells baby food."]
)
def test_nobody(text: str) -> None:
    assert not [each.name for each in record(text).entities if each.kind in ("person", "group")]


def test_the_first_person_of_a_speech_is_its_speaker_but_not_of_a_report() -> None:
    speech = record("I thank you. I came because we must talk. We shall act. I promise it to you.")
    assert {each.name for each in speech.entities} >= {"the speaker", "those for whom the speaker speaks"}
    assert not [each for each in record("I see.").entities if each.name == "the speaker"]


def test_no_entity_is_without_words() -> None:
    found = record("The Turkish offensive began near Manbij. Ankara said U.S.-backed fighters fled.")
    assert all(each.mentions for each in found.entities)


def test_a_rank_stands_before_an_office_and_an_abbreviation_needs_no_full_stop() -> None:
    found = record("Lt Gen Pavel Zorin, the head of the mission, spoke.")
    assert [each.office for each in found.entities if each.kind == "person"] == ["Lt Gen, head"]


def test_a_report_that_names_five_hundred_places_and_persons() -> None:
    found = record(" ".join(f"Ana Holm{n} of Port Sarn{n} met the mayor in the town." for n in range(500)))
    assert len(found.entities) > 300


def test_a_noun_that_explains_a_place_is_that_place_and_another_is_its_own() -> None:
    found = record("Rebels entered the city of Aleppo. A hospital burned in the city.", "2016-05-01")
    places = {each.name: len(each.mentions) for each in found.entities if each.kind == "place"}
    assert places == {"Aleppo": 3}  # the hospital's staff might act: it stays an organisation


def test_a_place_that_nobody_can_find_takes_no_events_place() -> None:
    found = record("Soldiers shelled a bridge in the valley near Aleppo.", "2016-05-01")
    (name,) = {each.name for event in found.events for each in found.entities if each.id == event.place}
    assert name == "Aleppo"
