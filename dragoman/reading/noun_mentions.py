"""Noun mentions: common nouns for people and bodies that act ("soldiers", "the ministry"), with what qualifies them."""

from dragoman.knowledge.actors import Agent
from dragoman.reading.draft import Mention, Name
from dragoman.reading.gathering import Gathering, inside
from dragoman.reading.phrases import complements, determiner, first_word, is_plural, sharer
from dragoman.reading.words import Word

_BEFORE_NOUNS = ("adjective", "country", "people", "capital", "group", "organisation")
_NOT_ACTING = ("dobj", "oprd", "conj", "dep", "ROOT")
_BEFORE = ("compound", "nmod", "amod", "npadvmod")
_NOBODY = frozenset(("any", "no", "each", "every", "neither", "what", "whatever"))  # "any rebel leader" is nobody
# Where an adjective stands for people: "the wounded were carried".
_AS_NOUN = ("nsubj", "dobj", "pobj", "nsubjpass")


class NounMentions:
    """Makes a mention of every noun for people who act."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.draft = gathering.draft
        self.agents = gathering.draft.library.agents

    def read(self, word: Word) -> None:
        """Add the mention that a noun heads, if it is one for people; silent where it only qualifies another noun."""
        agent, noun_first, last = self.gathering.noun_at(self.draft.library.agent_nouns, word)
        if agent is None or (word.pos == "ADJ" and word.dep not in _AS_NOUN) or self._serves_agent(word):
            return
        own = self.gathering.name_at.get(word.i)
        if (own is not None and not own.by_parser) or (word.tag == "NN" and determiner(word) in _NOBODY):
            return
        modifier = word.dep in _BEFORE and word.head.i > word.i
        if modifier and agent.kind == "weapon":
            return  # the fire of artillery is nobody's in particular
        first = self._after_adjectives(noun_first) if modifier else min(first_word(word), noun_first, key=_place)
        share = None if modifier else sharer(word)
        if share is not None:
            first = first_word(share)
            self.gathering.taken.add(share.i)
        self.gathering.taken.update(range(word.i + 1, last.i + 1))
        self.gathering.found.append(
            Mention(
                first,
                last,
                word,
                first.start,
                last.end,
                "nominal",
                agent=agent,
                modifiers=self._modifiers(min(first, noun_first, key=_place), word, own),
                qualifiers=self._qualifiers(first, noun_first),
                plural=agent.plural or is_plural(word),
                silent=modifier or _is_bare(word, agent, first),
            )
        )

    def _modifiers(self, first: Word, word: Word, own: Name | None) -> list[Name]:
        found = self.gathering.names_between(first, word)
        if own is not None:
            found = [name for name in found if name is not own] + inside(self.draft, own)
        name_at = self.gathering.name_at
        below = complements(word, "of", "from", "in") or _shared(word)
        return found + [name for noun in below if (name := name_at.get(noun.i))]

    def _after_adjectives(self, first: Word) -> Word:
        """The first of the names just before a noun that itself qualifies one: "Syrian" in "a Syrian Army offensive"."""
        while first.i > first.sentence.words[0].i:
            before = self.gathering.name_at.get(first.i - 1)
            if before is None or before.label not in _BEFORE_NOUNS:
                break
            first = before.first
        return first

    def _serves_agent(self, word: Word) -> bool:
        """Whether a noun only qualifies another noun for people ("government" in "government forces")."""
        if word.dep in ("compound", "amod", "nmod") and word.head.i > word.i:
            return word.head.lower in self.agents or self.gathering.name_at.get(word.head.i) is not None
        return False

    def _qualifiers(self, first: Word, noun_first: Word) -> tuple[str, ...]:
        words = self.draft.words[first.i : noun_first.i]
        named = self.gathering.name_at
        return tuple(word.lower for word in words if word.pos in ("NOUN", "ADJ", "PROPN") and word.i not in named)


def _shared(word: Word) -> list[Word]:
    """What stands after "of" behind two nouns and is said of both: "the government and people of Mali"."""
    joined = [each for each in word.conjuncts() if not determiner(each)]
    return complements(joined[-1], "of") if joined else []


def _is_bare(word: Word, agent: Agent, first: Word) -> bool:
    """Whether a noun for one person stands for nobody in particular: "was taken prisoner", "attack, fighter and drone"."""
    if agent.kind != "person" or word.tag != "NN" or first is not word:
        return False
    return word.dep in _NOT_ACTING or (word.dep == "pobj" and word.head.lower not in ("as", "by"))


def _place(word: Word) -> int:
    return word.i
