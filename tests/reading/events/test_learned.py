from collections.abc import Callable
from pathlib import Path

import pytest

from dragoman.errors import TableError
from dragoman.knowledge.arrays import write_arrays
from dragoman.knowledge.frames import DEFAULT_ROLES, VERB
from dragoman.reading.draft import Draft
from dragoman.reading.events import learned
from dragoman.reading.events.coding import find_events
from dragoman.reading.events.interpreting import Interpreter
from dragoman.reading.events.learned import FOLDER, Guess, guess_for, load_weights
from dragoman.reading.mentions import find_mentions
from dragoman.reading.names import find_names
from dragoman.reading.parse import parse
from dragoman.reading.participants import kinds_at
from dragoman.reading.words import Word
from dragoman.records.document import Document
from dragoman.resolving.actors import resolve_actors
from dragoman.settings import Settings
from tests.reading.report import library


def drafted(text: str) -> Draft:
    draft = next(iter(parse([Draft(Document(id="test", text=text), Settings(), library())], Settings().model)))
    for step in (find_names, find_mentions, resolve_actors):
        step(draft)
    return draft


def guessed(text: str, lemma: str) -> Guess | None:
    draft = drafted(text)
    guess = guess_for(draft)
    assert guess is not None
    return guess(next(word for word in draft.words if word.lemma == lemma))


def always(kind: str, lemma: str, chance: float, asked: list[str]) -> Callable[[Word], Guess | None]:
    """Guesses one type at one verb, and notes of which words it was asked."""

    def guess(word: Word) -> Guess | None:
        asked.append(word.lemma)
        if word.lemma != lemma:
            return None
        return Guess(
            trigger=lemma, pos=VERB, objects=frozenset(), conditions=(), type=kind, mode=None, contexts=(),
            actor=DEFAULT_ROLES[VERB, "actor"], recipient=DEFAULT_ROLES[VERB, "recipient"], source="learned", chance=chance,
        )  # fmt: skip

    return guess


@pytest.mark.parametrize(
    ("sentence", "lemma", "kind"),
    [
        ("Portugal severed its ties with Chad.", "sever", "SANCTION"),
        ("Norwegian volunteers ferried blankets to Malawi.", "ferry", "AID"),
        ("Soldiers from Mali machine-gunned the villagers.", "gun", "ASSAULT"),
    ],
)
def test_a_word_is_guessed_by_what_stands_beside_it(sentence: str, lemma: str, kind: str) -> None:
    found = guessed(sentence, lemma)
    assert found is not None
    assert found.type == kind
    assert found.source.startswith(f"learned, {found.chance:.2f} {kind} by ")


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("The Limpopo rises in South Africa.", "rise"),
        ("The prime minister of Malta owns a sailing boat.", "own"),
        ("Fog fell.", "fall"),
    ],
)
def test_what_is_no_deed_is_not_guessed(sentence: str, lemma: str) -> None:
    assert guessed(sentence, lemma) is None


def test_a_guess_is_asked_only_where_the_tables_find_nothing_and_operators_work_on_it() -> None:
    draft = drafted("Chad bombed Mali and agreed to unbolt Niger.")
    asked: list[str] = []
    interpreter = Interpreter(library().frames, lambda word: kinds_at(draft, word), always("AID", "unbolt", 0.9, asked))
    acts = interpreter.acts(draft.sentences[0])
    assert "bomb" not in asked
    assert [(act.type, act.inner.type if act.inner else None) for act in acts] == [("ASSAULT", None), ("AGREE", "AID")]


@pytest.mark.parametrize(
    ("sentence", "chance", "kinds"),
    [
        ("Chad unbolted Mali.", 0.9, ["COERCE"]),
        ("Chad unbolted Mali.", 0.1, []),
        ("Chad unbolted yesterday.", (learned.BOTH + learned.ONE) / 2, []),
        ("Chad did not unbolt Mali.", 0.9, []),
    ],
)
def test_a_guess_must_be_likely_enough_for_the_sides_it_has(
    sentence: str, chance: float, kinds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guess = always("COERCE", "unbolt", chance, [])
    monkeypatch.setattr("dragoman.reading.events.coding.guess_for", lambda draft: guess)
    draft = drafted(sentence)
    find_events(draft)
    assert [event.type for event in draft.events] == kinds
    assert all("learned" in event.why for event in draft.events)


def test_without_weights_nothing_is_guessed(tmp_path: Path) -> None:
    assert load_weights(tmp_path) is None


def test_weights_that_were_changed_or_are_of_another_format_are_refused(tmp_path: Path) -> None:
    write_arrays(tmp_path / "other", "deeds 0", {})
    with pytest.raises(TableError, match="deeds 0"):
        load_weights(tmp_path / "other")
    write_arrays(tmp_path / "changed", learned.FORMAT, {})
    (tmp_path / "changed" / "sha256.txt").write_text("0", encoding="ascii")
    with pytest.raises(TableError, match="digest"):
        load_weights(tmp_path / "changed")


def test_the_weights_have_their_card() -> None:
    card = (FOLDER / "MODEL.md").read_text(encoding="utf-8")
    for word in ("training.deeds.train", "licence", "GUM", "PolNeAR", "precision"):
        assert word in card
