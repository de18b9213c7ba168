"""Figures of the held-out folds, by the shared scorer."""

import sys

from dragoman.reading.statements.cue_words import cue_words
from dragoman.reading.statements.find import KEPT
from training.statements.texts import SHARED

SHOWN = (
    ("all", "joint"), ("speech", "joint"), ("direct", "joint"), ("quoted", "joint"), ("indirect", "joint"),
    ("all", "content_exact"), ("all", "cue_overlap"), ("all", "source_overlap"), ("all", "source_exact"),
)  # fmt: skip


def held_out(training, kept=KEPT):
    """Print them."""
    sys.path.insert(0, str(SHARED / "evals"))
    import eval_statements as scorer

    found = {text.id: [] for text in training.texts}
    for (number, i, _), chance, (best, source) in zip(training.groups, training.chances, training.best, strict=True):
        if chance >= kept:
            ground = training.texts[number].ground
            found[training.texts[number].id].append(_spans(ground, ground.words[i], training.contents.what[best][0],
                                                           training.sources.what[source]))  # fmt: skip
    counts = []
    for text in training.texts:
        words = [match.span() for match in scorer.WORD.finditer(text.ground.draft.document.text)]
        told, given = (
            [scorer.Att(each, text.ground.draft.document.text, words) for each in every]
            for every in (found[text.id], text.given)
        )
        counts.append(scorer.count(told, given))
    total = scorer.total(counts)
    for subset, metric in SHOWN:
        print(f"{subset:9} {metric:15} P {{:.3f}} R {{:.3f}} F1 {{:.3f}}".format(*scorer.prf(total[subset, metric])))


def _spans(ground, cue, pieces, source):
    words = ground.words
    first, last = cue_words(cue, pieces)
    return {
        "cue": [[words[first].start, words[last].end]],
        "content": [[words[a].start, words[b].end] for a, b in pieces],
        "source": [] if source is None else [[words[source.first].start, words[source.last].end]],
    }
