"""Place nouns: which place "the town" or "the province" takes up; else a place of its own, without a name."""

from collections import Counter

from dragoman.knowledge.spelling import fold
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after
from dragoman.reading.phrases import determiner
from dragoman.reading.place_mentions import COMPASS
from dragoman.reading.toponyms import Toponym
from dragoman.records.entities import Place
from dragoman.resolving.context import country_around
from dragoman.resolving.registry import Registry

_TAKES_UP = ("the", "this", "that")
_NEAR = 2  # sentences to which "there" looks back
_FAR = 12  # sentences beyond which a noun does not reach
# Which kinds of the gazetteer's places a kind of noun may take up.
_KINDS = {
    "city": ("city", "district", "neighbourhood", "camp"),
    "region": ("adm1", "adm2", "region", "area", "district", "neighbourhood", "island", "peninsula", "valley", "front"),
    "site": ("base", "camp", "airport", "dam", "crossing", "bridge", "port", "site", "plant"),
    "water": ("sea", "river", "lake", "strait", "canal", "bay", "gulf", "ocean"),
    "land": ("mountain", "mountains", "desert", "valley", "plain", "forest"),
}


class PlaceNouns:
    """The places of one report that common nouns stand for."""

    def __init__(self, draft: Draft, registry: Registry) -> None:
        self.draft = draft
        self.registry = registry
        self.by_name: dict[int, Toponym] = {id(each.name): each for each in draft.toponyms if each.name is not None}
        self.named = {id(each.name): each for each in draft.mentions if each.name is not None and each.form == "name"}
        self.past: list[tuple[Mention, Referent]] = []

    def remember(self, mention: Mention) -> None:
        """Add a place of which the report has spoken."""
        self.past.extend(
            (mention, referent)
            for referent in mention.referents
            if referent.kind == "place" or (mention.locative and referent.kind == "country")
        )

    def resolve(self, mention: Mention) -> None:
        """Give a noun for a place its referent; those that only explain a name wait until the name has its own."""
        if mention.whole is None:
            self.registry.refer(
                mention,
                [self._capital(mention) or self._part(mention) or self._taken_up(mention) or self._own(mention)],
            )

    def there(self, mention: Mention) -> None:
        """Let "there" stand for the last place named, where that is not long ago."""
        for earlier, referent in reversed(self.past):
            if mention.head.sentence.index - earlier.head.sentence.index > _NEAR:
                return
            if earlier.name is not None and earlier.end <= mention.start:
                self.registry.refer(mention, [referent])
                return

    def explain(self) -> None:
        """Let the nouns that explain a name stand for the place of that name."""
        for mention in self.draft.mentions:
            if mention.whole is not None:
                named = self.named.get(id(mention.whole))
                places = [each for each in named.referents if each.kind == "place"] if named is not None else []
                self.registry.refer(mention, places or [self._own(mention)])

    def _capital(self, mention: Mention) -> Referent | None:
        """The capital that "the capital" or "the Sudanese capital" is, where the report names it."""
        if not _is_capital(mention):
            return None
        countries = self.draft.library.countries
        wanted = next((name.country for name in mention.modifiers if name.country), None)
        wanted = wanted or country_around(self.draft, mention)
        named = [r for _, r in reversed(self.past) if r.kind == "place" and r.country in countries
                 and r.name.title() in countries[r.country].capitals]  # fmt: skip
        return next((r for r in named if r.country == wanted), named[0] if named and wanted is None else None)

    def _part(self, mention: Mention) -> Referent | None:
        """The part that "the north" is: of the country or province so named before, else of that of the report.

        Its point is found later; that it lies somewhere tells it from nouns for places that nobody can find.
        """
        assert mention.place_noun is not None
        noun = mention.place_noun.noun.replace("-", "")
        if not noun.endswith(COMPASS) or determiner(mention.head) != "the":
            return None
        if any(whole.lower not in ("country", "nation") for whole in after(mention.head, "of")):
            return None
        for earlier, referent in reversed(self.past):
            part = earlier.name is not None and earlier.start < earlier.name.start
            if part and earlier.first.lower.replace("-", "") in (noun, f"{noun}ern"):
                referent.place = referent.place or Place(country=referent.country, precision="region")
                return referent
        country = country_around(self.draft, mention) or self._focus()
        if country not in self.draft.library.countries or noun == "west":  # "the west" may be the Western powers
            return None
        name = f"{noun}ern {self.draft.library.countries[country].name}"
        referent = self.registry.referent(("place", fold(name).lower()), "place", name)
        referent.place = referent.place or Place(country=country, precision="region")
        referent.country, referent.why = country, f"'the {mention.place_noun.noun}' of the country spoken of"
        return referent

    def _focus(self) -> str:
        """The country in which more than half of the places lie that were named before; empty where there is none."""
        lying = Counter(referent.country for _, referent in self.past if referent.country)
        country, count = max(lying.items(), key=lambda pair: pair[1], default=("", 0))
        return country or "" if 2 * count > lying.total() else ""

    def _taken_up(self, mention: Mention) -> Referent | None:
        """The nearest place before a definite noun that its kind fits and nothing in its words speaks against."""
        assert mention.place_noun is not None
        if _is_capital(mention) or mention.plural or mention.modifiers or determiner(mention.head) not in _TAKES_UP:
            return None
        for earlier, referent in reversed(self.past):
            if mention.head.sentence.index - earlier.head.sentence.index > _FAR:
                return None
            if earlier.start < mention.start and self._fits(earlier, mention):
                return referent
        return None

    def _fits(self, earlier: Mention, mention: Mention) -> bool:
        assert mention.place_noun is not None
        if earlier.place_noun is not None and earlier.whole is None:
            same = earlier.place_noun.noun == mention.place_noun.noun and not earlier.plural
            return same and set(mention.qualifiers) <= set(earlier.qualifiers)
        if mention.qualifiers:
            return False
        if earlier.name is None or earlier.start < earlier.name.start:
            return False
        toponym = self.by_name.get(id(earlier.name))
        kind = toponym.spot.kind if toponym is not None and toponym.spot is not None else ""
        return kind in _KINDS.get(mention.place_noun.kind, ())

    def _own(self, mention: Mention) -> Referent:
        assert mention.place_noun is not None
        words = self.draft.words[mention.first.i : mention.last.i + 1]
        while len(words) > 1 and words[0].tag in ("DT", "PDT", "CD", "PRP$", "POS"):
            words = words[1:]
        name = " ".join(self.draft.document.text[words[0].start : words[-1].end].split())
        referent = self.registry.referent(("place noun", mention.place_noun.noun, str(mention.start)), "place", name)
        referent.plural = mention.plural
        referent.why = f"described by the noun '{mention.place_noun.noun}'"
        return referent


def _is_capital(mention: Mention) -> bool:
    noun = mention.place_noun
    return noun is not None and not mention.plural and noun.noun in ("capital", "capital city")
