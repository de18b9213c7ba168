import pytest

from dragoman.asking.sentences import sentence_around
from tests.builders import Story

TEXT = 'First line.\n\nGen. Holm met U.S. envoys at J. Ott Hall. "We agreed!" he said. Then rain fell'


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("First", "First line."),
        ("envoys", "Gen. Holm met U.S. envoys at J. Ott Hall."),
        ("agreed", '"We agreed!" he said.'),
        ("rain", "Then rain fell"),
        ("envoys at J. Ott Hall. \"We", 'Gen. Holm met U.S. envoys at J. Ott Hall. "We agreed!" he said.'),
    ],
)  # fmt: skip
def test_the_sentence_around_some_words(words: str, sentence: str) -> None:
    story = Story(TEXT)
    start, end = sentence_around(story.record(), story.span(words).start, story.span(words).end)
    assert TEXT[start:end] == sentence
