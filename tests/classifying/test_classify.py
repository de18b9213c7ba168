import shutil
from pathlib import Path

import numpy as np
import pytest

from dragoman.classifying import Classified, Pair, classify
from dragoman.classifying.weights import FOLDER, load_weights
from dragoman.errors import TableError
from dragoman.knowledge.library import Library
from dragoman.settings import Settings

LIBRARY = Library()

# Source and target stand in brackets: the first pair is the source's, braces are the target's.
SENTENCES = [
    ("[Chad] expelled {the ambassador of Mali} on Friday.", "SANCTION"),
    ("[Peru's cabinet] promised to send forty doctors to {Bolivia} before the rains.", "AGREE"),
    ("[Armenia] freed {twelve Azerbaijani prisoners} at the Sadarak crossing.", "RETREAT"),
    ("[Militants] shelled {a market in Benghazi}, killing two porters.", "ASSAULT"),
    ("{The mayor of Oruro} was condemned by [the miners' union] for lying about the landslide.", "ACCUSE"),
    ("[Thailand's foreign minister] met {his Lao counterpart} in Vientiane.", "CONSULT"),
    ("[Belgrade] refused to recognise {the new border police}.", "REJECT"),
    ("[Turkmenistan] will attack {Uzbek convoys} unless they turn back, its general staff warned.", "THREATEN"),
    ("[Niger] called on {Benin} to reopen the bridge at Malanville.", "REQUEST"),
    ("[Police in Minsk] arrested {nine students} at the library.", "COERCE"),
]


def marked(sentence: str, name: str = "1") -> Pair:
    text = sentence.translate(str.maketrans("", "", "[]{}"))
    spans = []
    for opening, closing in ("[]", "{}"):
        words = sentence[sentence.index(opening) + 1 : sentence.index(closing)] if opening in sentence else ""
        spans.append(((text.index(words), text.index(words) + len(words)),) if words else ())
    return Pair(id=name, text=text, source=spans[0], target=spans[1])


def classified(*pairs: Pair, weights: Path = FOLDER) -> list[Classified]:
    return list(classify(pairs, Settings(), LIBRARY, weights))


def test_the_type_between_the_marked_actors() -> None:
    found = classified(*(marked(sentence, str(i)) for i, (sentence, _) in enumerate(SENTENCES)))
    assert [each.id for each in found] == [str(i) for i in range(len(SENTENCES))]
    wrong = [(s, found[i].type) for i, (s, wanted) in enumerate(SENTENCES) if found[i].type != wanted]
    assert wrong == []


def test_all_types_have_a_probability_and_the_greatest_decides() -> None:
    (found,) = classified(marked(SENTENCES[2][0]))
    assert set(found.scores) == set(LIBRARY.codebook.types)
    assert sum(found.scores.values()) == pytest.approx(1, abs=0.01)
    assert found.type == max(found.scores, key=lambda name: found.scores[name])
    assert found.why.startswith("learned weights: ")


def test_the_marks_decide_which_of_two_events_is_meant() -> None:
    text = "[Kenya] praised {Djibouti} while Eritrea bombed Assab."
    other = "Kenya praised Djibouti while [Eritrea] bombed {Assab}."
    assert [each.type for each in classified(marked(text), marked(other))] == ["SUPPORT", "ASSAULT"]


def test_without_weights_the_frames_decide(tmp_path: Path) -> None:
    (found,) = classified(marked(SENTENCES[3][0]), weights=tmp_path)
    assert found.type == "ASSAULT"
    assert "frames.csv" in found.why
    (none,) = classified(marked("[Chad] {Mali}"), weights=tmp_path)
    assert (none.type, set(none.scores.values())) == (None, {0.0})


@pytest.mark.parametrize(
    "pair", [Pair(id="1", text=""), Pair(id="1", text="Fog."), Pair(id="1", text="Chad bombed Mali.", source=((0, 4),))]
)
def test_little_text_and_missing_sides_are_borne(pair: Pair) -> None:
    (found,) = classified(pair)
    assert found.type in LIBRARY.codebook.types


def test_weights_that_were_changed_are_refused(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "pairs")
    with (tmp_path / "pairs" / "weights.npz").open("ab") as file:
        file.write(b"x")
    with pytest.raises(TableError, match="digest"):
        load_weights(tmp_path / "pairs")


def test_weights_of_another_format_are_refused(tmp_path: Path) -> None:
    from hashlib import sha256

    np.savez(tmp_path / "weights.npz", format=np.array("pairs 0"))
    digest = sha256((tmp_path / "weights.npz").read_bytes()).hexdigest()
    (tmp_path / "sha256.txt").write_text(digest, encoding="ascii")
    with pytest.raises(TableError, match="pairs 0"):
        load_weights(tmp_path)


def test_the_weights_have_their_card() -> None:
    card = (FOLDER / "MODEL.md").read_text(encoding="utf-8")
    for word in ("data/plv", "training.pairs.train", "macro F1", "licence"):
        assert word in card
