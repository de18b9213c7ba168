from dragoman.asking.audit.draw import draw
from dragoman.asking.sentences import sentences_of
from dragoman.store.audits import NONE
from dragoman.store.view import View


def test_a_sample_holds_coded_events_and_sentences_without_one(view: View) -> None:
    sizes, drawn = draw(view, 8, seed=1)
    assert sum(size for name, size in sizes.items() if name != NONE) == len(
        list(view.select("SELECT 1 FROM seen_entries WHERE kind = 'event'"))
    )
    assert len(drawn) == len(set(drawn))
    assert {each.stratum for each in drawn} <= set(sizes)
    assert all((each.entry is None) == (each.stratum == NONE) for each in drawn)


def test_a_sentence_without_an_event_meets_none_that_has_one(view: View) -> None:
    _, drawn = draw(view, 1000, seed=1)
    coded = [each for each in drawn if each.entry is not None]
    for bare in (each for each in drawn if each.entry is None):
        near = (each for each in coded if each.reading == bare.reading)
        assert not any(bare.start < each.end and each.start < bare.end for each in near)


def test_the_same_seed_draws_the_same(view: View) -> None:
    assert draw(view, 6, seed=7) == draw(view, 6, seed=7)


def test_sentences_reproduce_the_text() -> None:
    text = "The ferry sailed. Nobody spoke.\n\nGen. Holm waited at the pier."
    assert [text[start:end] for start, end in sentences_of(text)] == [
        "The ferry sailed.", "Nobody spoke.", "Gen. Holm waited at the pier.",
    ]  # fmt: skip
