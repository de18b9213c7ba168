"""The draft: what the steps have found out about one report so far; the one mutable thing, never stored."""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dragoman.reading.words import Sentence, Word
from dragoman.records.agreements import Agreement, Commitment
from dragoman.records.base import Span
from dragoman.records.document import Document
from dragoman.records.entities import Participant, Place
from dragoman.records.events import Event
from dragoman.records.identity import entry_id
from dragoman.records.situation import Control, Quantity, Relation
from dragoman.records.statements import Statement
from dragoman.records.times import TimeMention
from dragoman.records.vocabulary import EntityKind, MentionForm
from dragoman.settings import Settings

if TYPE_CHECKING:
    from dragoman.knowledge.actors import Agent
    from dragoman.knowledge.library import Library
    from dragoman.knowledge.names import Bearer
    from dragoman.knowledge.nouns import PlaceNoun
    from dragoman.knowledge.titles import Title
    from dragoman.reading.toponyms.toponym import Toponym


@dataclass(slots=True, eq=False)
class Name:
    """A proper name in the text, by the tables or by the parser, before anybody knows whom it means here.

    ``label`` is what it seems to be: country, organisation, group, adjective (of a country), people, capital, metonym,
    person, surname, place or other. ``bearers`` are the rows of the tables that bear it, ``by_parser`` is set where the
    parser alone took it for a name. ``start`` may lie inside the first word ("U.S." in "U.S.-allied").
    """

    first: Word
    last: Word
    start: int
    end: int
    label: str
    bearers: "tuple[Bearer, ...]" = ()
    country: str | None = None
    by_parser: bool = False

    @property
    def head(self) -> Word:
        """The word of the name on which its other words hang."""
        word = self.last
        while word.head is not word and self.first.i <= word.head.i <= self.last.i:
            word = word.head
        return word


@dataclass(slots=True, eq=False)
class Referent:
    """An actor or place of this report: what will be an entity of the record."""

    id: str
    kind: EntityKind
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    office: str | None = None
    actor: str | None = None
    wikidata: str | None = None
    place: Place | None = None
    plural: bool = False
    individual: bool = False  # one person, named or not
    gender: str | None = None
    mentions: "list[Mention]" = field(default_factory=list)
    confidence: float = 0.5
    why: str = ""

    @property
    def is_named(self) -> bool:
        """Whether the report names it, and does not only describe it."""
        return any(mention.form == "name" for mention in self.mentions)


@dataclass(slots=True, eq=False)
class Mention:
    """Words that stand for one or more referents ("the two leaders" stands for two).

    ``name`` is its proper name, ``agent`` the row of its common noun for actors, ``place_noun`` that
    of one for places, ``title`` the office beside a person's name,
    ``modifiers`` the names that qualify it (the "Syrian" and "Kurdish" of "Syrian Kurdish forces"), ``qualifiers`` the
    common words that do ("opposition fighters"). A ``silent`` mention serves the rules but is not put on record: the
    "Turkish" of "Turkish offensive". A ``locative`` one is said as a place ("in Syria").
    """

    first: Word
    last: Word
    head: Word
    start: int
    end: int
    form: MentionForm
    name: Name | None = None
    agent: "Agent | None" = None
    place_noun: "PlaceNoun | None" = None
    whole: Name | None = None  # the place's name that a noun only explains: "Mosul" in "the city of Mosul"
    title: "Title | None" = None
    title_words: str = ""  # the title as the report writes it
    modifiers: list[Name] = field(default_factory=list)
    qualifiers: tuple[str, ...] = ()
    plural: bool = False
    gender: str | None = None
    silent: bool = False
    locative: bool = False
    referents: list[Referent] = field(default_factory=list)

    @property
    def adrift(self) -> bool:
        """Whether the words are a noun for a place of which it is not known where it lies ("the area")."""
        return self.place_noun is not None and not any(referent.place for referent in self.referents)

    def participants(self) -> tuple[Participant, ...]:
        """The referents as participants of an entry, by these words."""
        return tuple(Participant(entity=each.id, start=self.start, end=self.end) for each in self.referents)


@dataclass
class Draft:
    """One report on its way through the steps of ``pipeline.py``."""

    document: Document
    settings: Settings
    library: "Library"
    words: list[Word] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    toponyms: "list[Toponym]" = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    referents: list[Referent] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    control: list[Control] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @cached_property
    def by_head(self) -> dict[int, Mention]:
        """Mentions by the index of their head word, places of which nobody knows where they lie left out.

        Read it once the mentions have their referents.
        """
        return {mention.head.i: mention for mention in reversed(self.mentions) if not mention.adrift}

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _scope(self) -> str:
        return f"{self.document.id}\x1e{self.document.text}"

    def new_id(self, letter: str, *parts: object) -> str:
        """The id of an entry of this version of this report, from its content and its words."""
        return entry_id(letter, self._scope, *parts)

    def word_at(self, position: int) -> Word | None:
        """The word that covers a position of the text, or None between words."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and self.words[index].start <= position < self.words[index].end:
            return self.words[index]
        return None

    def words_in(self, span: Span) -> list[Word]:
        """The words that lie in a span, whole or in part."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        found = []
        for word in self.words[index:]:
            if word.start >= span.end:
                break
            if word.end > span.start:
                found.append(word)
        return found
