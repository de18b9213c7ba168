"""Mentions: the words that stand for actors and places: names with their titles, nouns for people who act, pronouns."""

from dragoman.knowledge.actors import Agent
from dragoman.knowledge.titles import Title
from dragoman.reading.draft import Draft, Mention, Name
from dragoman.reading.phrases import complements, first_word, is_plural, sharer
from dragoman.reading.usage import is_locative
from dragoman.reading.words import Sentence, Word

PERSONS = ("person", "surname")
_MODIFIERS = ("compound", "amod", "nmod", "poss", "npadvmod")
_STATUS = frozenset("former acting outgoing incoming late deputy new then ex interim caretaker self-proclaimed".split())
_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f", "they": "",
    "them": "", "their": "", "theirs": "", "themselves": "", "we": "", "us": "", "our": "", "ours": "", "i": "", "me": "",
    "my": "", "it": "n", "its": "n", "itself": "n",
}  # fmt: skip
_PLURAL_PRONOUNS = frozenset("they them their theirs themselves we us our ours".split())
DIRECTIONS = frozenset(
    "northern southern eastern western central northwestern northeastern southwestern southeastern north south east west "
    "north-western north-eastern south-western south-eastern northwest northeast southwest southeast upper lower".split()
)
_LONGEST_TITLE = 4  # words
_BEFORE_NOUNS = ("adjective", "country", "people", "capital", "group", "organisation")


def find_mentions(draft: Draft) -> None:
    """Fill ``draft.mentions`` in the order of the text."""
    finder = _Finder(draft)
    for sentence in draft.sentences:
        finder.read(sentence)
    draft.mentions = sorted(finder.found, key=lambda mention: (mention.start, -mention.end))


class _Finder:
    """Goes through the sentences of one draft with its names by their words at hand."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.agents = draft.library.agents
        self.titles = draft.library.titles
        self.name_at = {word.i: name for name in draft.names for word in draft.words[name.first.i : name.last.i + 1]}
        self.found: list[Mention] = []
        self.taken: set[int] = set()  # words that already serve as a title or as part of a longer noun

    def read(self, sentence: Sentence) -> None:
        for word in sentence.words:
            name = self.name_at.get(word.i)
            if name is not None and name.first is word:
                self._named(name)
        for word in sentence.words:
            if word.lower in _PRONOUNS and word.tag in ("PRP", "PRP$"):
                self._pronoun(word)
            elif word.i not in self.taken and word.pos in ("NOUN", "PROPN", "ADJ"):
                self._common(word)

    def _named(self, name: Name) -> None:
        head = name.head
        if name.label == "other":
            return
        agent, noun_first = self._agent(head) if name.by_parser and name.label == "organisation" else (None, head)
        if agent is not None and noun_first.i >= name.first.i:
            return  # "Syrian Army": the noun says what it is; it is found as a common noun with its country
        if name.label in PERSONS:
            self._person(name, head)
        elif name.label == "adjective" or (name.label == "people" and _modifies(head, name)):
            self._adjective(name, head)
        else:
            self._body_or_place(name, head)
            self._sponsor(name, head)

    def _person(self, name: Name, head: Word) -> None:
        first, title, spelt, modifiers = self._titled(name)
        self._add(name, first, head, title=title, title_words=spelt, modifiers=modifiers)

    def _adjective(self, name: Name, head: Word) -> None:
        """A country or people as an adjective: on record only where it stands alone ("the Turkish said")."""
        silent = _modifies(head, name)
        self._add(name, name.first, head, form="nominal", silent=silent)

    def _body_or_place(self, name: Name, head: Word) -> None:
        modifier = _modifies(head, name)
        first = name.first if modifier or name.label in ("place", "capital", "country") else first_word(head)
        if first.i > name.first.i:
            first = name.first
        modifiers = list(self._names_between(first, name.first))
        locative = is_locative(head, name.label)
        part = self._part(name, head) if locative or name.label in ("country", "capital") else None
        if part is not None:  # "northern Syria" is a place of its own inside Syria
            self._add(name, part, head, form="nominal", locative=True)
        self._add(name, first, head, modifiers=modifiers, locative=locative)

    def _sponsor(self, name: Name, head: Word) -> None:
        """The country inside a name like "Russian-backed separatists": silent, for the rules that tie the two."""
        words = head.sentence.words
        after = name.first.i + 1 - words[0].i
        if name.last.i > name.first.i + 1 and words[after].text in ("-", "‑", "–"):
            for inner in self._inside(name):
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
        self.found.append(
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
            self.taken.update(word.i for word in words[at - length : at])
            if title is None:
                title, spelt = found, self.draft.document.text[words[at - length].start : words[at - 1].end]
            at -= length
        modifiers: list[Name] = []
        while at > 0:
            word, other = words[at - 1], self.name_at.get(words[at - 1].i)
            if (
                other is not None
                and other.label not in PERSONS
                and other.label != "other"
                and (title or word.tag == "POS")
            ):
                modifiers.append(other)
                at = other.first.i - base
            elif (word.tag == "POS" and at > 1 and self.name_at.get(words[at - 2].i) is not None) or (
                title and (word.lower in _STATUS or (word.lower in self.agents and word.dep in _MODIFIERS))
            ):
                at -= 1
            else:
                break
        return words[at], title, spelt, modifiers

    def _title_before(self, words: list[Word], at: int) -> tuple[int, Title | None]:
        text = self.draft.document.text
        for length in range(min(_LONGEST_TITLE, at), 0, -1):
            first, last = words[at - length], words[at - 1]
            title = self.titles.get(text[first.start : last.end].lower())
            if title is not None:
                return length, title
        return 0, None

    def _names_between(self, first: Word, end: Word) -> list[Name]:
        found: dict[int, Name] = {}
        for word in self.draft.words[first.i : end.i]:
            name = self.name_at.get(word.i)
            if name is not None and not self._in_compound(name):
                found[id(name)] = name
        return list(found.values())

    def _in_compound(self, name: Name) -> bool:
        """Whether a name is half of a word that says how it stands to the noun ("U.S.-allied", "Turkish-backed")."""
        return self.draft.document.text[name.end : name.end + 1] in ("-", "‑", "–")

    def _common(self, word: Word) -> None:
        agent, noun_first = self._agent(word)
        if agent is None or (word.pos == "ADJ" and word.dep not in ("nsubj", "dobj", "pobj", "nsubjpass")):
            return
        if self._serves_agent(word):
            return
        own = self.name_at.get(word.i)
        if own is not None and not own.by_parser:
            return
        modifier = word.dep in ("compound", "nmod", "amod", "npadvmod") and word.head.i > word.i
        first = self._after_adjectives(noun_first) if modifier else first_word(word)
        share = None if modifier else sharer(word)
        if share is not None:
            first = first_word(share)
            self.taken.add(share.i)
        modifiers = list(self._names_between(min(first, noun_first, key=_place), word))
        if own is not None:
            modifiers = [name for name in modifiers if name is not own]
            modifiers += self._inside(own)
        modifiers += [name for noun in complements(word, "of", "from", "in") if (name := self.name_at.get(noun.i))]
        self.found.append(
            Mention(
                first,
                word,
                word,
                first.start,
                word.end,
                "nominal",
                agent=agent,
                modifiers=modifiers,
                qualifiers=self._qualifiers(first, noun_first),
                plural=agent.plural or is_plural(word),
                silent=modifier,
            )
        )

    def _after_adjectives(self, first: Word) -> Word:
        """The first of the names just before a noun that itself qualifies one: "Syrian" in "a Syrian Army offensive"."""
        while first.i > first.sentence.words[0].i:
            before = self.name_at.get(first.i - 1)
            if before is None or before.label not in _BEFORE_NOUNS:
                break
            first = before.first
        return first

    def _inside(self, own: Name) -> list[Name]:
        """The country that a name of the parser's starts with ("Syrian" in "Syrian Army")."""
        first = own.first
        found = self.draft.library.names.bearers(first.text)
        adjectives = tuple(bearer for bearer in found if bearer.label in ("adjective", "country", "capital", "people"))
        if not adjectives:
            return []
        return [Name(first, first, first.start, first.end, adjectives[0].label, adjectives, adjectives[0].country)]

    def _agent(self, word: Word) -> tuple[Agent | None, Word]:
        """The row of a noun for people who act, and the first word of the noun ("security" of "security forces")."""
        words, at = word.sentence.words, word.i - word.sentence.words[0].i
        if at > 0 and words[at - 1].pos in ("NOUN", "PROPN", "ADJ"):
            pair = self.agents.get(f"{words[at - 1].lower} {word.lower}")
            if pair is not None:
                return pair, words[at - 1]
        return self.agents.get(word.lower), word

    def _serves_agent(self, word: Word) -> bool:
        """Whether a noun only qualifies another noun for people ("government" in "government forces")."""
        if word.dep in ("compound", "amod", "nmod") and word.head.i > word.i:
            return word.head.lower in self.agents or self.name_at.get(word.head.i) is not None
        return False

    def _qualifiers(self, first: Word, noun_first: Word) -> tuple[str, ...]:
        words = self.draft.words[first.i : noun_first.i]
        return tuple(
            word.lower for word in words if word.pos in ("NOUN", "ADJ", "PROPN") and word.i not in self.name_at
        )

    def _pronoun(self, word: Word) -> None:
        if word.dep == "expl" or (word.lower == "it" and _expletive(word)):
            return
        gender = _PRONOUNS[word.lower] or None
        self.found.append(
            Mention(
                word,
                word,
                word,
                word.start,
                word.end,
                "pronoun",
                gender=gender,
                plural=word.lower in _PLURAL_PRONOUNS,
            )
        )


def _place(word: Word) -> int:
    return word.i


def _modifies(head: Word, name: Name) -> bool:
    """Whether a name stands before a noun that it qualifies ("U.S." in "U.S. troops"), possessors apart."""
    return head.dep in _MODIFIERS and head.dep != "poss" and head.head.i > name.last.i


def _expletive(word: Word) -> bool:
    verb = word.head
    if verb.lemma != "be" or word.dep != "nsubj":
        return False
    return any(child.dep in ("ccomp", "xcomp", "advcl", "csubj") for child in verb.children)
