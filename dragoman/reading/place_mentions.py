"""Place mentions: common nouns for places ("the town", "a hospital in Aleppo", "the city of Mosul")."""

from dragoman.reading.draft import Mention, Name
from dragoman.reading.gathering import Gathering
from dragoman.reading.phrases import determiner, first_word, is_plural
from dragoman.reading.words import Word

_BEFORE = ("compound", "nmod", "amod", "npadvmod", "poss")
_AREAS = (
    "city",
    "region",
    "country",
    "water",
    "land",
)  # what bears a place's name: "the city of Mosul", "Idlib province"
_AT = frozenset("in at near inside outside into from to on onto around within across through towards toward".split())
COMPASS = ("north", "south", "east", "west")
_STANDING = frozenset(
    "be have contain lie stand provide house include hit bomb damage destroy shell close open".split()
)
# Words that make of a place something else: "a political settlement", "capital markets".
_FIGURATIVE = frozenset(
    "political peace peaceful negotiated diplomatic final comprehensive capital financial global world stock labour labor "
    "emerging health private public economic banking common middle moral level".split()
)
# Nouns that stand for a place also without an article ("at home"); others then stand for no place at all ("in place").
_BARE = frozenset("home prison jail school hospital town downtown headquarters territory".split())


class PlaceMentions:
    """Makes a mention of every noun for a place that is said as one."""

    def __init__(self, gathering: Gathering) -> None:
        self.gathering = gathering
        self.draft = gathering.draft
        self.agents = gathering.draft.library.agents

    def read(self, word: Word) -> bool:
        """Add the mention that a noun heads, if it is one for a place; whether it did."""
        noun, noun_first, last = self.gathering.noun_at(self.draft.library.place_nouns, word)
        if noun is None or noun.kind in ("country", "world") or word.i in self.gathering.name_at:
            return False
        if (word.dep in _BEFORE and word.head.i > last.i and word.tag != "NNP") or not self._is_place(word):
            return False
        if word.text[0].isupper() and word.lower.endswith(COMPASS):
            return False  # "the West"
        plural = noun.plural or is_plural(word)
        if noun_first.i > word.sentence.words[0].i and self.draft.words[noun_first.i - 1].lower in _FIGURATIVE:
            return False
        if not plural and not determiner(word) and word.lower not in _BARE and first_word(word) is word:
            return False
        first = min((first_word(word), noun_first), key=_place)
        name = self._name(word, noun_first) if noun.kind in _AREAS and not plural else None
        if name is not None:
            first = min((first, name.first), key=_place)
            last = max((last, name.last), key=_place)
        self.gathering.taken.update(range(noun_first.i, word.i))
        self.gathering.found.append(
            Mention(
                first, last, word, first.start, last.end, "nominal", place_noun=noun, whole=name, plural=plural,
                modifiers=self.gathering.names_between(first, word), locative=True,
                qualifiers=tuple(each.lower for each in self.draft.words[first.i : noun_first.i] if each.pos == "ADJ"),
            )
        )  # fmt: skip
        return True

    def _is_place(self, word: Word) -> bool:
        """Whether a noun that may also stand for those who work there is said as a place: "in the hospital"."""
        if word.lower not in self.agents or (word.dep == "pobj" and word.head.lower in _AT):
            return True
        return word.dep in ("nsubj", "nsubjpass") and word.head.lemma in _STANDING

    def _name(self, word: Word, noun_first: Word) -> Name | None:
        """The name that the noun only explains: "Mosul" in "the city of Mosul", "Idlib" in "Idlib province"."""
        found = None
        for child in word.children:
            if child.dep == "prep" and child.lower == "of":
                found = next((each for each in child.children if each.dep == "pobj"), None)
            elif child.dep == "appos" and child.i == word.i + 1:
                found = child
        if found is None and noun_first.i > word.sentence.words[0].i:
            before = self.draft.words[noun_first.i - 1]
            found = before if before.dep in _BEFORE and before.dep != "poss" else None
        name = self.gathering.name_at.get(found.i) if found is not None else None
        return name if name is not None and name.label in ("place", "capital") else None


def _place(word: Word) -> int:
    return word.i
