"""Find: the statements of a report, from its possible cues to entries of the record."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft
from dragoman.reading.statements.adopting import adopt
from dragoman.reading.statements.candidates import possible_cues
from dragoman.reading.statements.continuing import continue_speech
from dragoman.reading.statements.entering import enter
from dragoman.reading.statements.ground import Ground, survey
from dragoman.reading.statements.judging import Candidate, Found, Judge, LearnedJudge
from dragoman.reading.statements.parting import part
from dragoman.reading.statements.reaching import reaches
from dragoman.reading.statements.sources import sources
from dragoman.reading.statements.table_judge import TableJudge
from dragoman.reading.statements.weights import load_weights

KEPT = 0.35  # the chance from which a statement is kept: highest joint F1 on PolNeAR's training texts, out of fold


def find_statements(draft: Draft) -> None:
    """Fill ``draft.statements`` in the order of the text; whoever speaks becomes a referent of the report."""
    ground = survey(draft)
    enter(draft, ground, statements_of(ground))


def statements_of(ground: Ground) -> list[Found]:
    """The cues with the likeliest content and source of each, as words."""
    weights = load_weights()
    judge: Judge = LearnedJudge(weights) if weights is not None else TableJudge()
    found = [each for each in judge.choose(ground, list(_candidates(ground, judge))) if each.chance >= KEPT]
    part(ground, found)
    adopt(ground, found)
    continue_speech(ground, found)
    return found


def _candidates(ground: Ground, judge: Judge) -> Iterator[Candidate]:
    words = [(word, row.strength) for word, row in possible_cues(ground, ground.draft.library.cues)]
    for word, strength, traits in judge.cues(ground, words):
        possible = reaches(ground, word)
        if possible:
            yield Candidate(word, strength, traits, list(possible.items()), sources(ground, word))
