"""Ranking: which of its namesakes a place is, by all that the report says: never by its size alone."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import mul

from dragoman.knowledge.gazetteer.spots import ALIAS, POSTAL, SHORT, Spot
from dragoman.knowledge.outlets import Outlet
from dragoman.reading.draft import Draft
from dragoman.reading.toponyms.around import FEATURES_AROUND, Around
from dragoman.reading.toponyms.background import Background
from dragoman.reading.toponyms.evidence import PlaceWords
from dragoman.reading.toponyms.relations import Holding, contains
from dragoman.reading.toponyms.toponym import Sense, Toponym

# What does not depend on where the other places lie, then what does.
FEATURES_ALONE = (
    "size", "country", "adm1", "adm2", "area", "alias", "small alias", "short", "postal", "capital", "largest",
    "inside its namesake country", "inside its namesake province", "after comma", "in", "whose", "adjective", "holds",
    "kind agrees", "kind differs", "listed", "dateline", "home unit", "home country", "home close", "country named",
    "country share",
)  # fmt: skip
FEATURES = FEATURES_ALONE + FEATURES_AROUND
_NONE = [0.0] * len(FEATURES_AROUND)
_LARGE = 100_000  # people in a city whose other names are worth knowing
_ROUNDS = 2


class Ranking:
    """The senses of one report with what bears on them."""

    def __init__(
        self, draft: Draft, senses: list[Sense], said: Iterable[Holding], words: PlaceWords, background: Background
    ) -> None:
        self.draft, self.senses, self.words, self.background = draft, senses, words, background
        self.inner: dict[int, list[Holding]] = defaultdict(list)
        self.outer: dict[int, list[Holding]] = defaultdict(list)
        for holding in said:
            self.inner[id(holding.inner)].append(holding)
            if holding.outer is not None:
                self.outer[id(holding.outer)].append(holding)
        self.dateline = (draft.document.dateline_place or "").lower()
        self.values = {id(sense): [self._values(sense, spot) for spot in sense.spots] for sense in senses}

    def rank(self, alone: list[float], together: list[float]) -> None:
        """Score all candidates: first by the words around them, then with the others' likely places."""
        for sense in self.senses:
            self.score(sense, alone, [_NONE] * len(sense.spots))
        for _ in range(_ROUNDS):
            around = Around(self.senses)
            chosen = [(sense, [around.values(sense, spot) for spot in sense.spots]) for sense in self.senses]
            for sense, values in chosen:
                self.score(sense, together, values)

    def score(self, sense: Sense, weights: list[float], around: list[list[float]]) -> None:
        """Give each candidate of a sense its probability."""
        pairs = zip(self.values[id(sense)], around, strict=True)
        sense.scores = softmax([sum(map(mul, weights, own + more)) for own, more in pairs])
        sense.best = max(range(len(sense.scores)), key=sense.scores.__getitem__) if sense.scores else -1

    def _values(self, sense: Sense, spot: Spot) -> list[float]:
        kind = spot.kind
        values = [
            math.log10(spot.population + 1) / 8, kind == "country", kind == "adm1", kind == "adm2",
            kind not in ("city", "country", "adm1", "adm2"), spot.form == ALIAS,
            spot.form == ALIAS and spot.population < _LARGE, spot.form == SHORT, spot.form == POSTAL,
            kind == "city" and (spot.country, sense.key) in self.background.capitals, spot is sense.spots[0],
            _inside_namesake(sense, spot, "country"), _inside_namesake(sense, spot, "adm1"),
        ]  # fmt: skip
        return [*map(float, values), *self._said(sense, spot), *self._home(spot), *self.background.votes(sense, spot)]

    def _said(self, sense: Sense, spot: Spot) -> list[float]:
        """What the sentences say of the place itself."""
        found = dict.fromkeys(("pair", "in", "whose", "adjective"), 0.0)
        holds = agrees = differs = listed = dateline = 0.0
        for toponym in sense.toponyms:
            for holding in self.inner.get(id(toponym), ()):
                if holding.how == "list":
                    listed = max(listed, _alike(spot, holding.outer))
                elif not found[holding.how] and holding.holds(spot):
                    found[holding.how] = 1.0
            for holding in self.outer.get(id(toponym), ()):
                if holding.how == "list":
                    listed = max(listed, _alike(spot, holding.inner))
                elif holding.how == "pair" and any(contains(spot, other) for other in holding.inner.spots):
                    holds = 1.0
            wanted = kind_said(self.words, self.draft, toponym)
            if wanted:
                agrees, differs = (1.0, differs) if _is_kind(spot, wanted) else (agrees, 1.0)
        if self.dateline.startswith(sense.key):
            dateline = float(spot.kind == "city")
        return [*found.values(), holds, agrees, differs, listed, dateline]

    def _home(self, spot: Spot) -> list[float]:
        """How near a candidate is to the outlet's home."""
        home: Outlet | None = self.background.home
        if home is None or home.country is None:
            return [0.0, 0.0, 0.0]
        country = float(spot.country == home.country)
        if not home.local or spot.lat is None or spot.lon is None or home.lat is None or home.lon is None:
            return [0.0, country, 0.0]
        unit = float(spot.admin1 == home.admin1 and bool(country))
        return [unit, country, math.exp(-kilometres((spot.lat, spot.lon), (home.lat, home.lon)) / 100)]


def _inside_namesake(sense: Sense, spot: Spot, kind: str) -> bool:
    """Whether a larger place of the same name holds the candidate, as Mexico does Mexico City."""
    return any(other.kind == kind and contains(other, spot) for other in sense.spots)


def _alike(spot: Spot, listed: Toponym | None) -> float:
    """Whether a list speaks for a country or province: "Jordan, Lebanon and Syria", "Georgia, Alabama and Tennessee"."""
    if listed is None or not listed.spots or spot.kind not in ("country", "adm1"):
        return 0.0
    other = listed.spots[0]
    return float(other.kind == spot.kind and (spot.kind == "country" or spot.country == other.country))


def softmax(scores: list[float]) -> list[float]:
    """Scores as probabilities."""
    if not scores:
        return []
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    total = sum(parts)
    return [part / total for part in parts]


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """A distance that is good enough for ranking."""
    aside = abs(one[1] - other[1])
    return 111.2 * math.hypot(one[0] - other[0], min(aside, 360 - aside) * math.cos(math.radians(one[0])))


def kind_said(words: PlaceWords, draft: Draft, toponym: Toponym) -> str:
    """What kind of place the words beside the name say it is: adm1 in "the province of Idlib", "Idlib province"."""
    after = draft.words[toponym.last.i + 1 : toponym.last.i + 2]
    for word in after:
        said = words.small.get(word.lower)
        if said is not None and word.text[0].islower():
            return said.kind
    before = draft.words[max(0, toponym.first.i - 2) : toponym.first.i]
    if len(before) == 2 and before[1].lower == "of" and before[0].lower in words.small:
        return words.small[before[0].lower].kind
    last = words.after.get(toponym.last.lower) if toponym.first is not toponym.last else None
    return last.kind if last else ""


_KINDS: Mapping[str, tuple[str, ...]] = {
    "adm1": ("adm1", "adm2", "region"), "adm2": ("adm2", "adm1", "district"), "city": ("city",), "town": ("city", "adm2"),
}  # fmt: skip


def _is_kind(spot: Spot, wanted: str) -> bool:
    alike = _KINDS.get(wanted)
    return spot.kind in alike if alike else spot.kind not in ("city", "country", "adm1", "adm2")
