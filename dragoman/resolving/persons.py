"""Persons: whom a name or an office means, as of the report's date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.knowledge.actors import Office, Person, holds
from dragoman.knowledge.spelling import fold
from dragoman.knowledge.titles import HEADS, Title
from dragoman.reading.draft import Draft, Mention, Name, Referent
from dragoman.reading.named_mentions import PERSONS
from dragoman.resolving.context import country_around
from dragoman.resolving.registry import Registry

_VAGUE = frozenset("leader chief head chairman director official commander".split())
_STATE_HEADS = ("Supreme Leader", "King", "Emir", "Sultan", "President")
_HONORIFICS = frozenset("mr. mrs. ms. dr. sir lord lady dame baroness miss madam madame".split())


@dataclass(slots=True)
class Written:
    """A person's office as the tables know it, and as the report writes it."""

    known: str | None
    office: str | None = None
    rank: str | None = None  # "General"
    vague: str | None = None  # "leader"

    def whole(self, ranked: bool) -> str | None:
        """The office to put on record: the report's own words first; ``ranked`` if the tables know one of state."""
        if ranked and self.office is None:
            return self.known
        office = self.office or ", ".join(part for part in (self.vague, self.known) if part)
        rank = self.rank if self.rank is not None and self.rank.lower() not in office.lower() else None
        return ", ".join(part for part in (rank, office) if part) or None


class Persons:
    """The persons of one report: those of the tables, and those known from the report alone."""

    def __init__(self, draft: Draft, registry: Registry) -> None:
        self.draft = draft
        self.registry = registry
        self.people = draft.library.people
        self.day = draft.document.published
        self.by_surname: dict[str, list[Referent]] = {}
        self.by_first: dict[str, list[Referent]] = {}
        self.written: dict[str, Written] = {}  # what the report itself says of a person's office

    def resolve_names(self, mentions: list[Mention]) -> None:
        """Give every named person a referent: full names first, wherever they stand, then the short ones."""
        named = [mention for mention in mentions if mention.name and mention.name.label in PERSONS]
        for full in (True, False):
            for mention in named:
                if mention.name and (" " in _spelt(mention.name, self.draft).strip()) is full:
                    self.registry.refer(mention, [self._person(mention, mention.name)])

    def _person(self, mention: Mention, name: Name) -> Referent:
        spelt = _spelt(name, self.draft)
        surname = _last(spelt)
        known = self._known(mention, name, spelt)
        if known is None:
            earlier = self._earlier(spelt, surname, mention)
            if earlier is not None:
                self._learn(earlier, mention)
                return earlier
        key = ("person", known.id if known else fold(spelt).lower())
        referent = self.registry.referent(key, "person", known.name if known else spelt)
        referent.individual = True
        if referent not in self.by_surname.setdefault(surname, []):
            self.by_surname[surname].append(referent)
            if " " in spelt:
                self.by_first.setdefault(_first(spelt), []).append(referent)
        if known:
            self._fill(referent, known, mention)
        else:
            self._learn(referent, mention)
        return referent

    def _known(self, mention: Mention, name: Name, spelt: str) -> Person | None:
        """The person of the tables that a name means, None where the tables know none or cannot tell."""
        full = [bearer for bearer in name.bearers if bearer.label == "person"]
        bearers = full or [bearer for bearer in name.bearers if bearer.label == "surname"]
        if not bearers and " " in spelt:
            bearers = [b for b in self.draft.library.names.bearers(_last(spelt)) if b.label == "surname"]
        candidates = [self.people[key.partition(":")[2]] for key in dict.fromkeys(bearer.key for bearer in bearers)]
        if not full and " " in spelt:
            candidates = [person for person in candidates if _same_first(person, spelt)]
        if not full and " " not in spelt:
            in_report = [person for person in candidates if self.registry.get(("person", person.id))]
            if in_report:
                return in_report[-1]
            if self._earlier(spelt, _last(spelt), mention):
                return None
        return self._best(candidates, mention, full=bool(full))

    def _best(self, candidates: list[Person], mention: Mention, *, full: bool) -> Person | None:
        """The candidate that title, country and date speak for."""
        scored = sorted(((self._fit(person, mention), person.id) for person in candidates), reverse=True)
        if not scored or (not full and scored[0][0] < 1):
            return None
        if len(scored) > 1 and scored[0][0] == scored[1][0] and not full:
            return None
        return self.people[scored[0][1]]

    def _fit(self, person: Person, mention: Mention) -> float:
        countries = {name.country for name in mention.modifiers if name.country}
        title = mention.title
        fit = 0.0
        current = [office for office in person.offices if holds(office.dates, self.day)]
        if current and self.day:
            fit += 1 + 0.5 * any(_rank(office, self.draft) in HEADS for office in current)
        if countries:
            fit += 1 if any(office.country in countries for office in person.offices) else -2
        if title and title.words not in _HONORIFICS:
            fit += 1 if any(_same_office(office, title, self.draft) for office in person.offices) else -1
        if not self.day:
            fit += 1
        return fit

    def _earlier(self, spelt: str, surname: str, mention: Mention) -> Referent | None:
        """A person named before in the report whose surname this is."""
        found = self.by_surname.get(surname, [])
        if " " in spelt:  # "Brock Holt" is "Brock Wyatt Holt"
            found = [referent for referent in found if _may_be(_first(referent.name), _first(spelt))]
        elif not found:
            found = self.by_first.get(surname, [])
        return found[-1] if found else None

    def _fill(self, referent: Referent, person: Person, mention: Mention) -> None:
        office = self._office(person, mention.title)
        current = holds(office.dates, self.day)
        referent.actor, referent.wikidata = f"person:{person.id}", person.wikidata
        referent.gender = person.gender
        referent.country = office.country
        referent.sectors = office.sectors if current else ("ELI", *office.sectors)
        referent.office = referent.office or (self._title(office) if current else f"former {self._title(office)}")
        referent.confidence = max(referent.confidence, 0.95 if " " in _spelt_of(mention) else 0.9)
        referent.why = referent.why or f"name in the leaders' tables: {person.name}, {referent.office}"
        self._as_written(referent, mention.title, mention.title_words)

    def _as_written(self, referent: Referent, title: Title | None, words: str) -> None:
        """Let the report's own words for an office stand: "Defence Minister", where the tables spell it otherwise.

        A vague word ("leader") or a rank ("general") is no office: it stands before one, and alone where there is none.
        """
        if title is None or title.words in _HONORIFICS:
            return
        country = self.draft.library.countries.get(referent.country or "")
        state = title.rank < 4 and country is not None and title.office is not None
        spelt = " ".join(words.split()) or title.words
        written = self.written.setdefault(referent.id, Written(referent.office))
        if title.words in _VAGUE:
            written.vague = written.vague or (spelt if spelt.lower() not in (written.known or "").lower() else None)
        elif title.sectors == ("MIL",):
            written.rank = written.rank or spelt
        else:
            written.office = written.office or (
                f"{spelt} of {country.name}" if state and country is not None else spelt
            )
        referent.office = written.whole(self._is_ranked(written.known))

    def _is_ranked(self, office: str | None) -> bool:
        """Whether an office is one of those that lead a state."""
        title = self.draft.library.titles.get((office or "").split(" of ")[0].lower())
        return title is not None and title.rank < 4

    def describe(self, referent: Referent, mention: Mention) -> None:
        """Take what an apposition says: "Bertrand Bisimwa, the movement's president", "an aide to the president"."""
        agent = mention.agent
        if agent is None:
            return
        words = " ".join((*mention.qualifiers, agent.noun))
        title = self.draft.library.titles.get(words) or self.draft.library.titles.get(agent.noun)
        bodies = [self.draft.library.bodies.get(_body_id(name)) for name in mention.modifiers]
        if not referent.actor:
            body = next((each for each in bodies if each is not None), None)
            country = next((name.country for name in mention.modifiers if name.country), None)
            referent.country = referent.country or country or (body.country if body else None)
            own = (*(title.sectors if title else agent.sectors), *(body.sectors if body else ()))
            referent.sectors = referent.sectors or tuple(dict.fromkeys(own))
        if title is not None:
            self._as_written(referent, title, words)
        elif referent.office is None:
            referent.office = words

    def _office(self, person: Person, title: Title | None) -> Office:
        current = [office for office in person.offices if holds(office.dates, self.day)]
        if title:
            for office in current or person.offices:
                if _same_office(office, title, self.draft):
                    return office
        return person.office_on(self.day) or person.offices[0]

    def _title(self, office: Office) -> str:
        """The office with its country: "President of Russia"."""
        country = self.draft.library.countries.get(office.country or "")
        if country is None or " of " in office.title or " for " in office.title:
            return office.title
        return f"{office.title} of {country.name}"

    def _learn(self, referent: Referent, mention: Mention) -> None:
        """Take from the report what it says of a person that the tables do not know."""
        if referent.actor:
            return
        title = mention.title
        if title and title.words in ("mr.", "mr"):
            referent.gender = "m"
        if title and title.words in ("mrs.", "ms.", "mrs", "ms"):
            referent.gender = "f"
        referent.gender = referent.gender or self.draft.library.first_names.get(fold(referent.name.split()[0]).lower())
        bodies = [self.draft.library.bodies.get(_body_id(name)) for name in mention.modifiers]
        sectors = [*(title.sectors if title else ()), *(s for body in bodies if body for s in body.sectors)]
        if sectors and not referent.sectors:
            referent.sectors = tuple(dict.fromkeys(sectors))
        country = next((name.country for name in mention.modifiers if name.country), None)
        if title is not None and title.rank < 4 and "GOV" in title.sectors:
            country = country or country_around(self.draft, mention)
        referent.country = referent.country or country
        self._as_written(referent, title, mention.title_words)
        referent.confidence = max(referent.confidence, 0.8 if " " in referent.name else 0.6)
        referent.why = referent.why or "a person's name by the parser" + (f", title '{title.words}'" if title else "")

    def holders(self, title: Title, country: str) -> Iterator[Referent]:
        """The persons who hold an office in a country: those of the report first, then the tables' as of its date."""
        found = False
        for referent in reversed(self.draft.referents):
            if referent.kind == "person" and referent.country == country and self._holds(referent, title):
                found = True
                yield referent
        if not found and self.day and title.words == "leader":
            yield from self._leaders(country)
        elif not found and self.day and title.office:
            yield from self._from_tables(title, country)

    def _leaders(self, country: str) -> Iterator[Referent]:
        """Who leads a country: its head of state, or whoever the table of heads says."""
        titles = self.draft.library.titles
        own = [office for office, dates in self.draft.library.heads.get(country, ()) if holds(dates, self.day)]
        for office in own or _STATE_HEADS:
            found = list(self._from_tables(titles[office.lower()], country))
            if found:
                yield from found
                return

    def title_of(self, referent: Referent) -> Title | None:
        """The title of the office that a person holds on the report's day."""
        if referent.actor and referent.actor.startswith("person:"):
            office = self.people[referent.actor.partition(":")[2]].office_on(self.day)
            return self.draft.library.titles.get(office.title.lower()) if office is not None else None
        return self.draft.library.titles.get((referent.office or "").split(" of ")[0].lower())

    def _holds(self, referent: Referent, title: Title) -> bool:
        if referent.actor:
            person = self.people[referent.actor.partition(":")[2]]
            return any(
                _same_office(office, title, self.draft) for office in person.offices if holds(office.dates, self.day)
            )
        office = (referent.office or "").split(" of ")[0].lower()
        own = self.draft.library.titles.get(office)
        return bool(own and (own.office == title.office or (title.office == "leader" and own.rank in HEADS)))

    def _from_tables(self, title: Title, country: str) -> Iterator[Referent]:
        for person, office in self.draft.library.incumbents.get((country, title.office or ""), ()):
            if holds(office.dates, self.day) and office.dates[0]:
                referent = self.registry.referent(("person", person.id), "person", person.name)
                referent.individual = True
                referent.actor, referent.wikidata, referent.gender = (
                    f"person:{person.id}",
                    person.wikidata,
                    person.gender,
                )
                referent.country, referent.sectors, referent.office = (
                    office.country,
                    office.sectors,
                    self._title(office),
                )
                referent.confidence = max(referent.confidence, 0.8)
                referent.why = referent.why or f"'{title.words}' of {country} as of {self.day} in the leaders' tables"
                yield referent
                return


def _body_id(name: Name) -> str:
    return next((bearer.key.partition(":")[2] for bearer in name.bearers if not bearer.key.startswith("country")), "")


def _rank(office: Office, draft: Draft) -> int:
    title = draft.library.titles.get(office.title.lower())
    return title.rank if title else 4


def _same_office(office: Office, title: Title, draft: Draft) -> bool:
    if title.office == "leader":
        return _rank(office, draft) in HEADS or "leader" in office.title.lower()
    wanted = (title.office or title.words).lower()
    return office.title.lower() == wanted or office.title.lower().startswith(wanted + " ")


def _first(spelt: str) -> str:
    return fold(spelt.split()[0]).lower()


def _may_be(one: str, other: str) -> bool:
    """Whether two given names may be one: "josphat" and "j."."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _same_first(person: Person, spelt: str) -> bool:
    first = fold(spelt.split()[0]).lower()
    return any(fold(alias.split()[0]).lower() == first for alias in (person.name, *person.aliases))


def _spelt(name: Name, draft: Draft) -> str:
    return " ".join(draft.document.text[name.start : name.end].split())


def _spelt_of(mention: Mention) -> str:
    return " " if mention.name and mention.name.first is not mention.name.last else ""


def _last(spelt: str) -> str:
    """The surname by which a person is taken up again: "al-Assad" and "Assad" are one."""
    last = fold(spelt.split()[-1]).lower()
    particle, _, rest = last.partition("-")
    return rest if rest and particle in ("al", "el", "ul") else last


def distinct(referents: Iterable[Referent]) -> list[Referent]:
    """The referents without repetition, in order."""
    return list({id(referent): referent for referent in referents}.values())
