"""Named mentions: proper names as they stand in the sentence, persons with their titles, places with their directions."""

from dragoman.knowledge.titles import Title
from dragoman.reading.draft import Mention, Name
from dragoman.reading.gathering import Gathering, inside
from dragoman.reading.phrases import first_word
from dragoman.reading.usage import is_locative
from dragoman.reading.words import Word

PERSONS = ("person", "surname")
DIRECTIONS = frozenset(
    "northern southern eastern western central northwestern northeastern southwestern southeastern north south east west "
    "north-western north-eastern south-western south-eastern northwest northeast southwest southeast upper lower".split()
)
_MODIFIERS = ("compound", "amod", "nmod", "poss", "npadvmod")
_STATUS = frozenset("former acting outgoing incoming late deputy new then ex interim caretaker self-proclaimed".split())
_LONGEST_TITLE = 4  # words
_STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
_NATIONAL = ("adjective", "country", "capital", "people")


class NamedMentions:
    """Makes a mention of every name that stands for an actor or place."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.draft = gathering.draft
        self.agents = gathering.draft.library.agents
        self.titles = gathering.draft.library.titles
        self.shared: dict[int, Title] = {}  # by the heads of names that share a title: "Presidents Macron and Zelensky"

    def read(self, name: Name) -> None:
        """Add the mention that a name makes; none where a common noun inside it says it better."""
        head = name.head
        if name.label == "other" or self._is_description(name, head):
            return
        if name.label in PERSONS:
            first, title, spelt, modifiers = self._titled(name)
            if title is None and head.i in self.shared:
                title = self.shared[head.i]
                spelt = title.office or title.words
            silent = _modifies(head, name) and head.head.lower in self.agents  # "the Assad regime"
            self._add(name, first, head, title=title, title_words=spelt, modifiers=modifiers, silent=silent)
        elif name.label == "adjective" or (name.label == "people" and _modifies(head, name)):
            # a country or people as an adjective: on record only where it stands alone ("the Turkish said")
            self._add(name, name.first, head, form="nominal", silent=_modifies(head, name))
        else:
            self._body_or_place(name, head)
            self._sponsor(name, head)

    def _is_description(self, name: Name, head: Word) -> bool:
        """Whether a parser's name is a state's noun with its country ("Syrian Army"), unlike "Orwell Institute"."""
        if not name.by_parser or name.label != "organisation":
            return False
        agent, first, _ = self.gathering.noun_at(self.draft.library.agent_nouns, head)
        if agent is None or first.i < name.first.i:
            return False
        before = self.draft.words[name.first.i : first.i]
        return bool(_STATE & set(agent.sectors)) or all(map(self._is_national, before))

    def _is_national(self, word: Word) -> bool:
        return any(bearer.label in _NATIONAL for bearer in self.draft.library.names.bearers(word.text))

    def _body_or_place(self, name: Name, head: Word) -> None:
        modifier = _modifies(head, name)
        first = name.first if modifier or name.label in ("place", "capital", "country") else first_word(head)
        if first.i > name.first.i:
            first = name.first
        modifiers = self.gathering.names_between(first, name.first)
        locative = is_locative(self.draft.library.usage, head, name.label)
        part = self._part(name, head) if locative or name.label in ("country", "capital") else None
        if part is not None:  # "northern Syria" is a place of its own inside Syria
            self._add(name, part, head, form="nominal", locative=True)
        silent = modifier and name.label == "country" and self._is_told(head.head)  # "U.S. troops"
        self._add(name, first, head, modifiers=modifiers, locative=locative, silent=silent)

    def _is_told(self, noun: Word) -> bool:
        """Whether a noun has a mention of its own, which takes in the names before it."""
        name = self.gathering.name_at.get(noun.i)
        return noun.lower in self.agents or (name is not None and name.label in ("person", "surname"))

    def _sponsor(self, name: Name, head: Word) -> None:
        """The country inside a name like "Russian-backed separatists": silent, for the rules that tie the two."""
        words = head.sentence.words
        after = name.first.i + 1 - words[0].i
        if name.last.i > name.first.i + 1 and words[after].text in ("-", "‑", "–"):
            for inner in inside(self.draft, name):
                self._add(inner, inner.first, inner.first, form="nominal", silent=True)

    def _part(self, name: Name, head: Word) -> Word | None:
        """The direction before a place's name ("northern Syria"), None where there is none."""
        before = self.draft.words[name.first.i - 1] if name.first.i > 0 else None
        if before is not None and before.lower in DIRECTIONS and before.head in (head, name.first):
            return before
        return None

    def _add(
        self,
        name: Name,
        first: Word,
        head: Word,
        *,
        form: str = "name",
        title: Title | None = None,
        title_words: str = "",
        modifiers: list[Name] | None = None,
        silent: bool = False,
        locative: bool = False,
    ) -> None:
        start = name.start if first is name.first else first.start
        self.gathering.found.append(
            Mention(
                first,
                name.last,
                head,
                start,
                name.end,
                "name" if form == "name" else "nominal",
                name=name,
                title=title,
                title_words=title_words,
                modifiers=modifiers or [],
                silent=silent,
                locative=locative,
                plural=name.label == "people" and name.last.text.endswith("s"),
            )
        )

    def _titled(self, name: Name) -> tuple[Word, Title | None, str, list[Name]]:
        """The first word of a person's name with its titles, the title, its words, and the names that qualify it."""
        words, base = name.first.sentence.words, name.first.sentence.words[0].i
        at, title, spelt = name.first.i - base, None, ""
        while True:
            length, found = self._title_before(words, at)
            if found is None:
                break
            self.gathering.taken.update(word.i for word in words[at - length : at])
            if title is None:
                length += self._portfolio(words, at - length, found)
                title, spelt = found, self.draft.document.text[words[at - length].start : words[at - 1].end]
                if words[at - 1].lower.endswith("s") and spelt.lower() not in self.titles:
                    spelt = title.office or title.words
                    self.shared.update((word.i, title) for word in name.head.conjuncts())
            at -= length
        modifiers: list[Name] = []
        while at > 0:
            word, other = words[at - 1], self.gathering.name_at.get(words[at - 1].i)
            if other is not None and other.label not in (*PERSONS, "other") and (title or word.tag == "POS"):
                modifiers.append(other)
                at = other.first.i - base
            elif self._qualifies(words, at, title):
                at -= 1
            else:
                break
        return words[at], title, spelt, modifiers

    def _qualifies(self, words: list[Word], at: int, title: Title | None) -> bool:
        """Whether the word before a title belongs to it: "Russia's", "former", "opposition"."""
        word = words[at - 1]
        if word.tag == "POS":
            return at > 1 and self.gathering.name_at.get(words[at - 2].i) is not None
        return title is not None and (word.lower in _STATUS or (word.lower in self.agents and word.dep in _MODIFIERS))

    def _portfolio(self, words: list[Word], at: int, title: Title) -> int:
        """How many words before "minister" say of what: "Territorial Administration Minister"."""
        length = 0
        while title.words == "minister" and length < min(_LONGEST_TITLE, at):
            word = words[at - length - 1]
            named = self.gathering.name_at.get(word.i)
            known = named is not None and not named.by_parser
            actor = word.lower in self.agents and word.text.islower()  # "rebel minister"
            if known or actor or word.dep not in ("compound", "nmod", "amod") or word.lower in _STATUS:
                break
            length += 1
        return length

    def _title_before(self, words: list[Word], at: int) -> tuple[int, Title | None]:
        text = self.draft.document.text
        for length in range(min(_LONGEST_TITLE, at), 0, -1):
            first, last = words[at - length], words[at - 1]
            spelt = text[first.start : last.end].lower()
            title = self.titles.get(spelt)
            if title is None and spelt.endswith("s"):
                title = self.titles.get(spelt[:-1])
            if title is not None:
                return length, title
        return 0, None


def _modifies(head: Word, name: Name) -> bool:
    """Whether a name stands before a noun that it qualifies ("U.S." in "U.S. troops"), possessors apart."""
    return head.dep in _MODIFIERS and head.dep != "poss" and head.head.i > name.last.i
