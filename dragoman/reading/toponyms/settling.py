"""Settling: every toponym gets the place that its sense was ranked to, unless its own sentence names another."""

from collections import defaultdict

from dragoman.knowledge.gazetteer.spots import POSTAL
from dragoman.reading.toponyms.relations import Holding
from dragoman.reading.toponyms.toponym import Sense, Toponym

LEAST = 0.2  # the probability under which nobody can tell


def settle(senses: list[Sense], said: list[Holding]) -> None:
    """Fill the spot of each toponym; of one that nobody can tell it stays None."""
    pairs: dict[int, list[Holding]] = defaultdict(list)
    for holding in said:
        if holding.how == "pair":
            pairs[id(holding.inner)].append(holding)
    for sense in senses:
        for toponym in sense.toponyms:
            _settle(sense, toponym, pairs.get(id(toponym), []))


def _settle(sense: Sense, toponym: Toponym, said: list[Holding]) -> None:
    best = sense.best
    if any(holding.outer is not None for holding in said):
        own = [at for at, spot in enumerate(sense.spots) if any(holding.holds(spot) for holding in said)]
        if own and best not in own:  # "Paris, Texas" in a report that is about Paris
            best = max(own, key=sense.scores.__getitem__)
            toponym.why = "the place named after it"
    if best < 0:
        return
    spot, score = sense.spots[best], sense.scores[best]
    if score < LEAST and not toponym.why:
        return
    if spot.form == POSTAL and not toponym.why and len(sense.spots) == 1 and toponym.belief < 0:
        return
    toponym.spot, toponym.probability = spot, max(score, 0.8 if toponym.why else score)
