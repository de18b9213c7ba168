"""The library: all tables, each read when first asked for."""

from functools import cached_property
from pathlib import Path

from dragoman.knowledge.actors import (
    Agent,
    Body,
    Dates,
    Institution,
    Link,
    Office,
    Person,
    load_agents,
    load_bodies,
    load_institutions,
    load_links,
    load_people,
    national_bodies,
)
from dragoman.knowledge.acts import ActRule, load_act_rules
from dragoman.knowledge.agreements import AgreementWords, load_agreement_words
from dragoman.knowledge.calendar import Calendar, load_calendar
from dragoman.knowledge.codebook import Codebook
from dragoman.knowledge.confidence import Calibration, load_event_confidence
from dragoman.knowledge.countries import Country, load_countries
from dragoman.knowledge.cues import CueWord, load_cues
from dragoman.knowledge.date_phrases import DatePhrases, load_date_phrases
from dragoman.knowledge.figures import Figures, load_figures
from dragoman.knowledge.first_names import load_first_names
from dragoman.knowledge.frames import FrameBook
from dragoman.knowledge.names import NameBook, name_book
from dragoman.knowledge.nouns import NounBook, PlaceNoun, load_place_nouns
from dragoman.knowledge.standing import Patterns, load_control, load_relations
from dragoman.knowledge.status import StatusWords, load_status_words
from dragoman.knowledge.titles import Title, load_heads, load_titles
from dragoman.knowledge.word_lists import CONTROL, HISTORY, USAGE, WordLists, load_word_lists


class Library:
    """The shipped tables together with the user's own ``folders``; a table is read and checked on first use.

    Raises:
        TableError: on first use of a table that has a fault.
    """

    def __init__(self, folders: tuple[Path, ...] = ()) -> None:
        self.folders = folders

    @cached_property
    def countries(self) -> dict[str, Country]:
        """Countries by ISO 3166-1 alpha-3 code."""
        return load_countries(self.folders)

    @cached_property
    def calendar(self) -> Calendar:
        """The words of the calendar."""
        return load_calendar(self.folders)

    @cached_property
    def date_phrases(self) -> DatePhrases:
        """The phrases that name a time."""
        return load_date_phrases(self.folders)

    @cached_property
    def codebook(self) -> Codebook:
        """PLOVER and CAMEO."""
        return Codebook(self.folders)

    @cached_property
    def people(self) -> dict[str, Person]:
        """Persons with their dated offices, by id."""
        return load_people(self.folders)

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Organisations, armed groups and peoples, by id."""
        return load_bodies(self.folders)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """What links bodies to each other."""
        return load_links(self.folders)

    @cached_property
    def agents(self) -> dict[str, Agent]:
        """Nouns for people who act, by singular and plural."""
        return load_agents(self.folders)

    @cached_property
    def agent_nouns(self) -> NounBook[Agent]:
        """The same nouns, found in a text by their head."""
        return NounBook(self.agents)

    @cached_property
    def place_nouns(self) -> NounBook[PlaceNoun]:
        """Nouns for places, found in a text by their head."""
        return NounBook(load_place_nouns(self.folders))

    @cached_property
    def names(self) -> NameBook:
        """Every proper name of the tables, and who bears it."""
        return name_book(self.countries.values(), self.people.values(), self.bodies.values())

    @cached_property
    def first_names(self) -> dict[str, str]:
        """The gender of given names."""
        return load_first_names(self.folders)

    @cached_property
    def titles(self) -> dict[str, Title]:
        """Titles by their words."""
        return load_titles(self.folders)

    @cached_property
    def heads(self) -> dict[str, list[tuple[str, Dates]]]:
        """The office that leads a country, by country, where that is not the head of state's."""
        return load_heads(self.folders)

    @cached_property
    def institutions(self) -> dict[str, Institution]:
        """Nouns under which a country's own institution is meant."""
        return load_institutions(self.folders)

    @cached_property
    def incumbents(self) -> dict[tuple[str, str], list[tuple[Person, Office]]]:
        """Who held an office of a country, by country and title."""
        found: dict[tuple[str, str], list[tuple[Person, Office]]] = {}
        for person in self.people.values():
            for office in person.offices:
                found.setdefault((office.country or "", office.title), []).append((person, office))
        return found

    @cached_property
    def national(self) -> dict[tuple[str, str], str]:
        """The named body that is a country's own institution, by country and institution: its army, its parliament."""
        return national_bodies(self.bodies.values(), self.countries)

    @cached_property
    def frames(self) -> FrameBook:
        """Which words tell of which event."""
        return FrameBook(self.codebook, self.folders)

    @cached_property
    def event_confidence(self) -> Calibration:
        """How sure each kind of rule for events is."""
        return load_event_confidence(self.folders)

    @cached_property
    def common_words(self) -> frozenset[str]:
        """Words of the lexicon and nouns for people: what a headline in capitals need not mean as a name."""
        return self.frames.words | frozenset(word for phrase in self.agents for word in phrase.split())

    @cached_property
    def status_words(self) -> StatusWords:
        """Words that say how far an act is real."""
        return load_status_words(self.folders)

    @cached_property
    def figures(self) -> Figures:
        """Number words, words that bound a number, and words that say what is counted."""
        return load_figures(self.folders)

    @cached_property
    def usage(self) -> WordLists:
        """Words that tell that a name beside them is said as a place."""
        return load_word_lists("places/usage.csv", USAGE, self.folders)

    @cached_property
    def control(self) -> Patterns:
        """Words that say who holds a place."""
        return load_control(self.folders)

    @cached_property
    def control_words(self) -> WordLists:
        """Words that say how much of a place is held, what is ground, and what is not yet so."""
        return load_word_lists("lexicon/control_words.csv", CONTROL, self.folders)

    @cached_property
    def history_words(self) -> WordLists:
        """Words by which an act without a date is history retold."""
        return load_word_lists("lexicon/history_words.csv", HISTORY, self.folders)

    @cached_property
    def relations(self) -> Patterns:
        """Words that say how one actor stands to another."""
        return load_relations(self.folders)

    @cached_property
    def agreement_words(self) -> AgreementWords:
        """Words that name, make and break agreements."""
        return load_agreement_words(self.folders)

    @cached_property
    def cues(self) -> dict[str, CueWord]:
        """Words by which a report gives somebody's words or mind, by lemma and part of speech."""
        return load_cues(self.folders)

    @cached_property
    def act_rules(self) -> tuple[ActRule, ...]:
        """What a statement does by its content."""
        return load_act_rules(self.folders)
