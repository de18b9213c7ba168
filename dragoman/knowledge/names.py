"""The book of names: every proper name of the tables, and who bears it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.knowledge.actors import Body, Dates, Person, holds
from dragoman.knowledge.countries import Country
from dragoman.knowledge.spelling import fold

# What a name seems to be, the likelier first where one name has several bearers.
LABELS = ("country", "organisation", "group", "adjective", "people", "capital", "metonym", "person", "surname")
_FIRST = re.compile(r"[^\W_]+")
_NUMERAL = re.compile(r"[IVX]+|Jr\.?|Sr\.?|M[DP]")
_PARTICLES = frozenset("al el bin ben ibn abu van von der den ten de da dos del della di du la le ter mac".split())


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who bears a name: the key of the table row ("country:SYR", "person:bashar-al-assad") and the label."""

    key: str
    label: str
    country: str | None
    dates: Dates = (None, None)
    shared: bool = False  # others bear it too: it is meant only where its country is named


class NameBook:
    """Names with their bearers, found in a text by their first word and their length."""

    def __init__(self) -> None:
        self._bearers: dict[str, dict[Bearer, tuple[str, ...]]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, alias: str, bearer: Bearer) -> None:
        """Enter a name; names of fewer than two letters are left out."""
        spelt = fold(alias)
        first = _FIRST.search(spelt)
        if first is None or len(spelt) < 2 or first.start() > 0:
            return
        known = self._bearers.setdefault(spelt.lower(), {})
        known[bearer] = _as_names((*known.get(bearer, ()), spelt))  # "Daesh" and "DAESH"
        lengths = self._lengths.setdefault(first.group().lower(), [])
        if len(spelt) not in lengths:
            lengths.append(len(spelt))
            lengths.sort(reverse=True)

    def longest_at(self, text: str, lower: str, start: int) -> tuple[int, tuple[Bearer, ...]] | None:
        """The end and the bearers of the longest name that starts at a position of a folded text, or None."""
        first = _FIRST.match(lower, start)
        lengths = self._lengths.get(first.group()) if first else None
        for length in lengths or ():
            end = start + length
            found = self._bearers.get(lower[start:end])
            if (
                found
                and end <= len(text)
                and (end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum()))
            ):
                there = text[start:end]
                bearers = tuple(
                    bearer
                    for bearer, spellings in found.items()
                    if any(_written_alike(each, there) for each in spellings)
                )
                if bearers:
                    return end, bearers
        return None

    def bearers(self, name: str, day: str | None = None) -> tuple[Bearer, ...]:
        """Who bears a name on a day, however it is spelt."""
        found = self._bearers.get(fold(name).lower(), {})
        return tuple(bearer for bearer in found if holds(bearer.dates, day))


def _as_names(spellings: tuple[str, ...]) -> tuple[str, ...]:
    """Those that end with a capital, where any does: "the Ugandan Army" is a name, "the Ugandan army" a description."""
    return tuple(each for each in spellings if _capital(each.split()[-1])) or spellings


def _written_alike(spelt: str, there: str) -> bool:
    """Whether the text writes the name as a name: acronyms to the letter, others with a capital at least."""
    if spelt == there:
        return True
    letters = [char for char in spelt if char.isalpha()]
    if len(letters) <= 5 and (all(map(str.isupper, letters)) or (" " not in spelt and _is_mixed(letters))):
        return False
    pairs = zip(spelt.split(), there.split(), strict=False)  # "The guardian said" is no newspaper
    return any(char.isupper() for char in there) and all(_capital(b) or not _capital(a) for a, b in pairs)


def _is_mixed(letters: list[str]) -> bool:
    """Whether an acronym has a small letter inside ("LeT"): "Let" is none."""
    return letters[0].isupper() and letters[-1].isupper()


def _capital(word: str) -> bool:
    """Whether a word of a name is written with a capital; an article before a hyphen may be small ("al-Shabaab")."""
    article, hyphen, rest = word.partition("-")
    return word[0].isupper() or (bool(hyphen) and article in _PARTICLES and rest[:1].isupper())


def surnames(name: str) -> Iterator[str]:
    """The short forms of a person's name: "Assad" and "al-Assad" for Bashar al-Assad, "von der Leyen" for Ursula."""
    words = name.split()
    while len(words) > 1 and _NUMERAL.fullmatch(words[-1]):  # "Hassan II", "Ferdinand Marcos Jr."
        words = words[:-1]
    if len(words) < 2:
        return
    name, last = " ".join(words), words[-1]
    particle, _, rest = last.partition("-")
    if rest and particle.lower() in _PARTICLES and rest[0].isupper():
        yield last
        yield rest
        return
    parts = name.split()
    start = len(parts) - 1
    while start > 1 and parts[start - 1].lower() in _PARTICLES:
        start -= 1
    yield " ".join(parts[start:])
    if start < len(parts) - 1 and parts[start].lower() in ("al", "el"):
        yield parts[-1]


def name_book(countries: Iterable[Country], people: Iterable[Person], bodies: Iterable[Body]) -> NameBook:
    """The book of all names in the tables."""
    book = NameBook()
    for country in countries:
        _add_country(book, country)
    for person in people:
        _add_person(book, person)
    for body in bodies:
        label = {"organisations": "organisation", "groups": "group", "peoples": "people"}[body.table]
        bearer = Bearer(f"{label}:{body.id}", label, body.country, body.dates)
        for alias in (body.name, *body.aliases):
            if not _possessive(book, alias):
                book.add(alias, bearer)
        alone, bracket, _ = body.name.partition(" (")
        if bracket and " " in alone.removeprefix("The ") and body.country and alone not in body.aliases:
            book.add(alone, Bearer(bearer.key, label, body.country, body.dates, shared=True))
    return book


def _possessive(book: NameBook, alias: str) -> bool:
    """Whether an alias only says whose a body is ("Assad's government"): the grammar finds that, and Assad besides."""
    owner, sign, _ = alias.replace("’", "'").partition("'s ")
    return bool(sign) and bool(book.bearers(owner))


def _add_country(book: NameBook, country: Country) -> None:
    key = f"country:{country.iso3}"
    forms = {
        "country": (country.name, *country.aliases),
        "adjective": country.adjectives,
        "people": country.demonyms,
        "capital": country.capitals,
        "metonym": country.government,
    }
    for label, names in forms.items():
        for name in names:
            book.add(name, Bearer(key, label, country.iso3))


def _add_person(book: NameBook, person: Person) -> None:
    country = person.offices[-1].country
    full = Bearer(f"person:{person.id}", "person", country)
    short = Bearer(f"person:{person.id}", "surname", country)
    for alias in (person.name, *person.aliases):
        book.add(alias, full if " " in alias or "-" in alias else short)
        for surname in surnames(alias):
            book.add(surname, short)
