"""Background: the countries that a report speaks of beside its places, by names, adjectives and words of one country."""

from collections import Counter
from collections.abc import Mapping

from dragoman.knowledge.gazetteer.spots import Spot
from dragoman.knowledge.outlets import Outlet
from dragoman.reading.draft import Draft
from dragoman.reading.toponyms.toponym import Sense

_NAMES = {
    "country": 1.0, "adjective": 1.0, "people": 1.0, "capital": 0.5, "metonym": 0.5, "organisation": 0.5, "person": 0.5,
    "group": 0.5,
}  # fmt: skip
_WORD = 0.5  # what a word counts that only one country's reports use
_MOST = 2.0  # what all such words of a country count together


class Background:
    """The votes of a report for countries, its outlet's home, and the capitals of the world."""

    def __init__(
        self, draft: Draft, words: Mapping[str, str], capitals: frozenset[tuple[str, str]], home: Outlet | None
    ) -> None:
        self.capitals, self.home = capitals, home
        self._votes: Counter[str] = Counter()
        self._by_name: dict[int, tuple[str, float]] = {}
        for name in draft.names:
            weight = _NAMES.get(name.label)
            if name.country and weight:
                self._votes[name.country] += weight  # type: ignore[assignment]
                self._by_name[name.first.i] = name.country, weight
        spoken = Counter({words[word.lower] for word in draft.words if word.lower in words})
        for country in spoken:
            used = {word.lower for word in draft.words if words.get(word.lower) == country}
            self._votes[country] += min(_MOST, _WORD * len(used))  # type: ignore[assignment]
        self._total = self._votes.total()

    def votes(self, sense: Sense, spot: Spot) -> list[float]:
        """Whether the report names the candidate's country, and its share; the sense's own words left out."""
        own = [vote for toponym in sense.toponyms if (vote := self._by_name.get(toponym.first.i))]
        mine = self._votes[spot.country or ""] - sum(weight for country, weight in own if country == spot.country)
        total = self._total - sum(weight for _, weight in own)
        return [float(mine > 0.4), mine / (total + 0.5)]
