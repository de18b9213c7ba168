"""Evidence: what speaks for and against a stretch of words naming a place, as the features that the table weighs."""

from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.knowledge.gazetteer.keys import name_key
from dragoman.knowledge.gazetteer.spots import ALIAS, OWN, POSTAL, Spot
from dragoman.knowledge.gazetteer.tables import Descriptor
from dragoman.reading.draft import Draft, Name
from dragoman.reading.toponyms.spans import Stretch
from dragoman.reading.usage import ground_at
from dragoman.reading.words import Word
from dragoman.records.base import Span
from dragoman.records.times import TimeMention

Spots = tuple[Spot, ...]
_SIZES = (1_000, 5_000, 20_000, 100_000, 1_000_000)
_LOOKED_AT = 5
_ENGLISH = ("USA", "GBR", "CAN", "AUS", "IRL", "NZL")  # where towns and people bear the same names
_REGIONS = ("region", "disputed", "adm1", "country")
_NATIONAL = ("country", "adjective", "people", "capital")
_COMMA = (",", "(")


class Report:
    """What a whole report tells of its capitalised words, gathered once."""

    def __init__(self, draft: Draft, stretches: list[Stretch], known: Mapping[str, Spots], words: "PlaceWords") -> None:
        self.draft = draft
        self.words = draft.words
        self.known = known
        self.place_words = words
        self.name_at = {word.i: name for name in draft.names for word in draft.words[name.first.i : name.last.i + 1]}
        self.times = frozenset(word.i for time in draft.times for word in draft.words_in(_span(time)))
        self.small = {word.lower for word in draft.words if word.text[0].islower()}
        self.surnames, self.forenames = self._persons()
        self.countries = {name.country for name in draft.names if name.country and name.label in _NATIONAL}
        self.votes = self._votes(stretches)
        self.units = self._units(stretches)
        self.at = {(each.first.i, each.last.i): each for each in stretches}
        self.starts: dict[int, list[Stretch]] = {}
        for each in stretches:
            if each.key in known:
                self.starts.setdefault(each.first.i, []).append(each)
        self.ends: dict[int, list[Stretch]] = {}
        for each in stretches:
            if each.key in known:
                self.ends.setdefault(each.last.i, []).append(each)

    def ground_at(self, stretch: Stretch) -> str:
        """Whether the words stand where words of war have ground ("captured Goma"): by what class of them."""
        head = stretch.last
        while head.head is not head and stretch.first.i <= head.head.i <= stretch.last.i:
            head = head.head
        return ground_at(self.draft.library.usage, head)

    def is_whole_name(self, stretch: Stretch) -> bool:
        """Whether the words are just one name of the parser's, or one proper noun that it took for none."""
        name = self.name_at.get(stretch.first.i)
        if name is None:
            return stretch.first is stretch.last and stretch.first.tag in ("NNP", "NNPS")
        return name.by_parser and name.first is stretch.first and name.last is stretch.last

    def _persons(self) -> tuple[set[str], set[str]]:
        last, first = set(), set()
        for name in self.draft.names:
            if name.label == "person" and name.first is not name.last and not self._is_region(name):
                last.add(name.last.lower)
                first.add(name.first.lower)
        return last, first

    def _is_region(self, name: Name) -> bool:
        """Whether what the parser took for a person is a region's whole name ("Nagorno-Karabakh")."""
        spots = self.known.get(name_key(self.draft.document.text[name.start : name.end]), ())
        return name.by_parser and any(spot.kind in _REGIONS for spot in spots[:1])

    def _units(self, stretches: list[Stretch]) -> dict[tuple[str | None, str], set[str]]:
        """The provinces of what the parser took for places, with the keys that lie there."""
        units: dict[tuple[str | None, str], set[str]] = {}
        for each in stretches:
            if each.by_parser is not None:
                for spot in self.known.get(each.key, ())[:_LOOKED_AT]:
                    if spot.admin1:
                        units.setdefault((spot.country, spot.admin1), set()).add(each.key)
        return units

    def _votes(self, stretches: list[Stretch]) -> dict[str, Counter[str]]:
        """What the parser took the same words for, wherever the report has them."""
        votes: dict[str, Counter[str]] = {}
        for each in stretches:
            label = exact_label(self.name_at.get(each.first.i), each)
            if label:
                votes.setdefault(each.key, Counter())[label] += 1
        return votes


class PlaceWords:
    """The descriptors by where they stand."""

    def __init__(self, descriptors: tuple[Descriptor, ...]) -> None:
        self.after = {each.word.lower(): each for each in descriptors if each.after}
        self.before = {each.word.lower(): each for each in descriptors if not each.after}
        self.small = {each.word.lower(): each for each in descriptors if each.small and each.after}


def _span(time: TimeMention) -> Span:
    return Span(start=time.start, end=time.end)


def exact_label(name: Name | None, stretch: Stretch) -> str:
    """What a name of exactly these words is labelled, empty where there is none."""
    if name is None or name.first is not stretch.first or name.last is not stretch.last:
        return ""
    return name.first.ent if name.by_parser else name.label


def features(report: Report, stretch: Stretch) -> Iterator[str]:
    """The features of a stretch."""
    spots = report.known.get(stretch.key, ())
    size = _gazetteer(spots)
    many = min(stretch.last.i - stretch.first.i + 1, 4)
    parser = _parser(report, stretch)
    yield "always"
    yield f"size {size}"
    yield f"parser {parser}"
    yield f"known {bool(spots)} parser {parser}"
    yield f"words {many} known {bool(spots)}"
    if spots:
        yield from _world(report, stretch.key, spots, parser)
    yield from _shape(report, stretch, size)
    yield from _neighbours(report, stretch, spots)
    if ground := report.ground_at(stretch):
        yield f"ground is {ground} here, known {bool(spots)}"
    yield from _elsewhere(report, stretch)
    yield from _overlaps(report, stretch, many)


def _world(report: Report, key: str, spots: Spots, parser: str) -> Iterator[str]:
    """How many places bear the name, and whether one lies in a country that the report names."""
    yield f"namesakes {min(len(spots), 12) // 3}"
    shared = {spot.country in _ENGLISH for spot in spots[:_LOOKED_AT] if _has_neighbour(report, key, spot)}
    for english in shared:
        yield f"in a province of another place, English {english}"
    named = any(spot.country in report.countries and spot.kind != "country" for spot in spots[:_LOOKED_AT])
    yield f"in a country named {named}"
    yield f"in a country named {named}, parser {parser.partition(' ')[0]} {parser.rpartition(' ')[2]}"


def _has_neighbour(report: Report, key: str, spot: Spot) -> bool:
    there = report.units.get((spot.country, spot.admin1), set()) if spot.admin1 else set()
    return bool(there - {key})


def _gazetteer(spots: Spots) -> str:
    """How well known a place of this name is."""
    if not spots:
        return "unknown"
    best = spots[0]
    if best.form == POSTAL:
        return "postal"
    if best.form == ALIAS:
        largest = max(spot.population for spot in spots)
        return f"alias {_bin(largest)}"
    if best.form != OWN:
        return "short"
    if best.kind == "city":
        return f"city {_bin(best.population)}"
    return best.kind if best.kind in ("country", "adm1", "adm2", "continent") else "area"


def _bin(population: int) -> int:
    return sum(population >= size for size in _SIZES)


def _parser(report: Report, stretch: Stretch) -> str:
    """What the names found before make of these words: a name of their own, or a part of one."""
    one, other = report.name_at.get(stretch.first.i), report.name_at.get(stretch.last.i)
    if one is None and other is None:
        return "nothing"
    if one is not other:
        if one is None or other is None:
            name = one or other
            return f"beyond {_label(name)}"
        return f"across {_label(one)} {_label(other)}"
    assert one is not None
    label = _label(one)
    if one.first is stretch.first and one.last is stretch.last:
        return f"exactly {label}"
    if one.first is stretch.first:
        return f"first of {label}"
    return f"last of {label}" if one.last is stretch.last else f"within {label}"


def _label(name: Name | None) -> str:
    if name is None:
        return ""
    return name.first.ent or name.label if name.by_parser else f"table {name.label}"


def _shape(report: Report, stretch: Stretch, size: str) -> Iterator[str]:
    first, last = stretch.first, stretch.last
    if first is not last:
        ends = report.place_words.after.get(last.lower)
        begins = report.place_words.before.get(first.lower)
        if ends:
            yield f"ends in {ends.kind}"
            yield f"ends in {ends.kind}, {size}"
            if size == "unknown":
                base = report.known.get(stretch.key.removesuffix(" " + name_key(last.text)), ())
                yield f"ends in {ends.kind}, without it {_gazetteer(base)}"
        if begins:
            yield f"begins with {begins.kind}"
    elif first.lower in report.place_words.after:
        yield "is a descriptor"
    if first.text.isupper() and len(first.text) > 2:
        yield "capitals"
    if len(first.text) <= 2 and first is last:
        yield "short word"
    if first is first.sentence.words[0]:
        yield "begins the sentence"
    if first is last:
        yield f"tag {first.tag}"
        if first.lower in report.small:
            yield "small elsewhere"
    yield f"dep {last.dep}"


def _neighbours(report: Report, stretch: Stretch, spots: Spots) -> Iterator[str]:
    words = stretch.first.sentence.words
    base = words[0].i
    before = words[stretch.first.i - base - 1] if stretch.first.i > base else None
    after = words[stretch.last.i - base + 1] if stretch.last.i - base + 1 < len(words) else None
    yield _word("before", before)
    yield _word("after", after)
    if before is not None and stretch.first.i > stretch.run[0] and before.text[0].isupper():
        yield "goes on before"
    if after is not None and stretch.last.i < stretch.run[1] and after.text[0].isupper():
        yield "goes on after"
    if after is not None and after.lower in report.place_words.small and after.text[0].islower():
        yield f"before small {report.place_words.small[after.lower].kind}"
    if before is not None and before.lower == "of" and before.i > base:
        governor = words[before.i - base - 1]
        if governor.lower in report.place_words.small:
            yield "after 'city of'"
        else:
            yield _word("of after", governor)
    if before is not None and before.text == "," and spots:
        yield from _pair_before(report, before, spots)
    if after is not None and after.text in _COMMA and spots:
        yield from _pair_after(report, after, spots)


def _word(where: str, word: Word | None) -> str:
    if word is None:
        return f"{where} nothing"
    return f"{where} a number" if word.text[0].isdigit() else f"{where} {word.lower}"


def _pair_after(report: Report, comma: Word, spots: Spots) -> Iterator[str]:
    """The state or country after the comma in which a place of this name lies: "Flint, Mich."."""
    for other in report.starts.get(comma.i + 1, ()):
        if contains(report.known[other.key], spots):
            yield "lies in what follows"
            return


def _pair_before(report: Report, comma: Word, spots: Spots) -> Iterator[str]:
    for other in report.ends.get(comma.i - 1, ()):
        if contains(spots, report.known[other.key]):
            yield "holds what went before"
            return
    if any(other.by_parser for other in report.ends.get(comma.i - 1, ())):
        yield "listed after a place"


def contains(outer: Spots, inner: Spots) -> bool:
    """Whether one of the outer places holds one of the inner ones."""
    countries = {spot.country for spot in outer if spot.kind == "country"}
    units = {(spot.country, spot.admin1) for spot in outer if spot.kind == "adm1"}
    return any(
        (spot.kind not in ("country", "adm1") and (spot.country, spot.admin1) in units)
        or (spot.kind != "country" and spot.country in countries)
        for spot in inner
    )


def _elsewhere(report: Report, stretch: Stretch) -> Iterator[str]:
    votes = report.votes.get(stretch.key)
    if votes:
        places = votes["GPE"] + votes["LOC"] + votes["FAC"] + votes["country"] + votes["capital"]
        share = places / votes.total()
        yield f"a place elsewhere {round(share * 4) / 4:.2f}"
        if votes.total() > 2:
            yield f"often a place elsewhere {round(share * 2) / 2:.1f}"
    if stretch.first is stretch.last:
        if stretch.first.lower in report.surnames:
            yield "a surname elsewhere"
        if stretch.first.lower in report.forenames:
            yield "a forename elsewhere"


def _overlaps(report: Report, stretch: Stretch, many: int) -> Iterator[str]:
    """Whether a longer name of a place takes this one in ("York" in "New York")."""
    for at in range(stretch.run[0], stretch.first.i + 1):
        for other in report.starts.get(at, ()):
            if other.last.i >= stretch.last.i and other.last.i - other.first.i + 1 > many:
                spot = report.known[other.key][0]
                yield f"inside a longer place {'alias' if spot.form == ALIAS else 'name'}"
                return
