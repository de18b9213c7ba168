"""Anaphora: whom a pronoun or a bare description takes up ("he", "the two leaders", "the group").

A salience ranking in the manner of Lappin and Leass (1994): nearer sentences and subjects first, number and gender kept.
"""

from collections import Counter
from collections.abc import Callable
from itertools import islice

from dragoman.knowledge.titles import HEADS
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.words import Word
from dragoman.resolving.speaking import SPEAKING

_ROLE = {"nsubj": 3.0, "nsubjpass": 2.5, "dobj": 1.2, "poss": 1.0, "agent": 1.2}
_FURTHEST = 30  # sentences beyond which a noun does not reach
_NEAR = 2  # sentences within which the last of several bears a noun that all bear
_FAR = 4  # sentences beyond which a pronoun does not reach
# Nouns that take up any body but the state's own ("the group"), and the sectors of the state's own.
_BARE = frozenset("group organization organisation movement militia party agency body side faction camp".split())
_REBEL = frozenset(("REB", "UAF", "CRM"))
_STATE = frozenset(("LEG", "JUD", "COP"))
_ASIDE = (("CVL",), ("JRN",), ("HLH",), ("EDU",), ("BUS",), ("NGO",), ("SOC",), ("REF",))
_ABOVE = ("UNO", "IGO", "EUR", "NGO", "MNC")
_RANKS = frozenset("general colonel marshal admiral brigadier major captain lieutenant".split())
_BOTH = frozenset(("two", "both", "warring", "rival", "opposing"))


class Anaphora:
    """Looks back over the mentions that have their referents already."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.past: list[tuple[Mention, Referent]] = []
        self.theirs: dict[tuple[str, str], Referent] = {}  # by noun and owner: "his brother"

    def own(self, mention: Mention, owner: Referent) -> None:
        """Remember whose somebody is."""
        if mention.agent is not None and len(mention.referents) == 1:
            self.theirs.setdefault((mention.agent.noun, owner.id), mention.referents[0])

    def owned(self, mention: Mention, owner: Referent | None) -> list[Referent]:
        """Who was called so of the same owner before ("his brother", twice)."""
        if mention.agent is None or owner is None:
            return []
        found = self.theirs.get((mention.agent.noun, owner.id))
        return [found] if found is not None else []

    def same_noun(self, mention: Mention) -> list[Referent]:
        """Who was last spoken of by the same noun, where no other word speaks against it: "a ministry ... the ministry"."""
        assert mention.agent is not None
        fits = [(earlier, r) for earlier, r in reversed(self.past) if self._same_noun(earlier, r, mention)]
        if not fits:
            return []
        if mention.head.sentence.index - fits[0][0].head.sentence.index <= _NEAR:
            return [fits[0][1]]
        often = Counter(referent.id for _, referent in fits)  # "the army" far from any is the one mostly spoken of
        return [max((referent for _, referent in fits), key=lambda referent: often[referent.id])]

    def _same_noun(self, earlier: Mention, referent: Referent, mention: Mention) -> bool:
        assert mention.agent is not None
        if mention.head.sentence.index - earlier.head.sentence.index > _FURTHEST or len(earlier.referents) > 1:
            return False
        if earlier.plural != mention.plural or not _noun_is(earlier, mention.agent.noun):
            return False
        countries = {name.country for name in mention.modifiers if name.country}
        foreign = countries and referent.country not in countries
        return not foreign and set(mention.qualifiers) <= _known_words(earlier)

    def remember(self, mention: Mention) -> None:
        """Add a resolved mention to what later words can take up."""
        self.past.extend((mention, referent) for referent in mention.referents)

    def pronoun(self, mention: Mention) -> list[Referent]:
        """The referents of a pronoun; none where nothing before it agrees."""
        word = mention.head.lower
        if word in SPEAKING:
            return []  # the speaker's: known once statements are
        if mention.plural:
            return self._plural(mention)
        if word == "it" and mention.head.dep not in ("nsubj", "nsubjpass"):
            return []  # as an object it mostly stands for a thing
        return self._best(mention, lambda referent: _agrees(referent, mention.gender))

    def _plural(self, mention: Mention) -> list[Referent]:
        pair = self._coordinated_subject(mention)
        if pair:
            return pair
        return self._best(mention, lambda r: r.plural or r.kind in ("group", "organisation", "country"))

    def _coordinated_subject(self, mention: Mention) -> list[Referent]:
        """Two actors joined by "and" as the nearest subject: "Putin and Erdogan … their meeting"."""
        for earlier, _ in reversed(self.past):
            if mention.head.sentence.index - earlier.head.sentence.index > 2:
                break
            if _same_clause(earlier.head, mention.head) and mention.head.tag != "PRP$":
                continue
            if earlier.head.dep in ("nsubj", "nsubjpass") and earlier.start < mention.start:
                joined = [word.i for word in earlier.head.conjuncts()]
                if joined:
                    return [r for m, r in self.past if m is earlier or m.head.i in joined]
                if any(r.plural for r in earlier.referents) or len(earlier.referents) > 1:
                    return list(earlier.referents)
        return []

    def description(self, mention: Mention) -> list[Referent]:
        """The referents of a definite noun without a name of its own: "the two leaders", "the group"."""
        if mention.agent is None:
            return []
        noun = mention.agent.noun
        if mention.plural and any(word.lower in _BOTH for word in _words_of(self.draft, mention)):
            return self._pair(noun, mention)
        fits = (r for m, r in reversed(self.past) if self._may_be(m, mention) and self._fits(r, noun, mention))
        return list(islice(fits, 1))

    @staticmethod
    def _may_be(earlier: Mention, mention: Mention) -> bool:
        """Whether a noun may take up an earlier mention: not a place, nor what does it to the noun itself."""
        return not earlier.locative and not _same_clause(earlier.head, mention.head)

    def _pair(self, noun: str, mention: Mention) -> list[Referent]:
        """The two that "both sides" are: last named together, or else the last two."""
        at = {m.head.i: m.referents for m, _ in self.past if not m.locative and len(m.referents) == 1}
        found: dict[str, Referent] = {}
        for earlier, referent in reversed(self.past):
            if earlier.locative or earlier.silent or not self._fits(referent, noun, mention):
                continue
            joined = [word.i for word in (earlier.head, *earlier.head.conjuncts())]
            together = [r for i in sorted(joined) for r in at.get(i, ())] if len(joined) == 2 else earlier.referents
            if len(together) == 2 and all(self._fits(each, noun, mention) for each in together):
                return list(together)
            found.setdefault(referent.id, referent)
        return list(found.values())[1::-1] if len(found) > 1 else []

    def _fits(self, referent: Referent, noun: str, mention: Mention) -> bool:
        rows = (self.draft.library.agents.get(word) for word in mention.qualifiers)
        rebel = _REBEL & {sector for row in rows if row is not None for sector in row.sectors}
        if rebel and not rebel & set(referent.sectors):
            return False  # "the rebel gunners" are no army
        title = self.draft.library.titles.get(noun)
        if referent.individual:
            if title is None or mention.agent is None or mention.agent.kind != "person":
                return False
            if title.sectors == ("MIL",):  # "the general", "the commander"
                return "MIL" in referent.sectors and (noun in _RANKS or noun in (referent.office or "").lower())
            office = self.draft.library.titles.get((referent.office or "").split(" of ")[0].lower())
            if noun == "leader":
                return office is not None and office.rank in HEADS
            return office is not None and office.office == title.office and title.office is not None
        if referent.kind == "country":
            return noun in (
                "country",
                "nation",
                "side",
                "government",
                "state",
                "party",
                "neighbour",
                "neighbor",
                "power",
            )
        if title is not None or noun in ("country", "nation"):
            return False
        if noun == "side" and (referent.sectors[:1] in _ASIDE or referent.country in _ABOVE):
            return False  # reporters and the United Nations are no side of a war
        if mention.agent is not None and mention.agent.kind == "person" and not (mention.plural or mention.silent):
            return False  # "the musician" takes up no group
        agent = mention.agent
        if agent is not None and agent.sectors and referent.sectors:
            many = referent.plural or referent.kind == "organisation"
            if agent.kind == "organisation" and referent.kind == "group":
                return False  # "the government" does not take up "African leaders"
            return agent.sectors[0] in referent.sectors[:2] and (many or not mention.plural)
        return noun in _BARE and not _STATE & set(referent.sectors)

    def _best(self, mention: Mention, agrees: Callable[[Referent], bool]) -> list[Referent]:
        scores: dict[int, tuple[float, Referent]] = {}
        here = mention.head.sentence.index
        for earlier, referent in reversed(self.past):
            distance = here - earlier.head.sentence.index
            if distance > _FAR:
                break
            if earlier.start >= mention.start or earlier.locative or not agrees(referent):
                continue
            if distance == 0 and _same_clause(earlier.head, mention.head) and mention.head.tag != "PRP$":
                continue
            score = _ROLE.get(earlier.head.dep, 0.6) + (0.5 if earlier.form == "name" else 0) - 1.1 * distance
            total = scores.get(id(referent), (0.0, referent))[0]
            scores[id(referent)] = (max(score, total) + 0.3 * bool(total and distance), referent)
        if not scores:
            return []
        return [max(scores.values(), key=lambda pair: pair[0])[1]]


def _salience(past: tuple[Mention, Referent]) -> tuple[int, float]:
    """Nearer sentences first; in a sentence its subject first, then what comes later."""
    word = past[0].head
    return -word.sentence.index, -_ROLE.get(word.dep, 0.6)


def _noun_is(earlier: Mention, noun: str) -> bool:
    """Whether a mention is headed by a noun, as a common noun or as the last word of a name ("Foreign Ministry")."""
    if earlier.agent is not None:
        return earlier.agent.noun == noun or earlier.agent.noun.endswith(f" {noun}")
    return earlier.name is not None and earlier.name.label in ("organisation", "group") and earlier.last.lower == noun


def _known_words(earlier: Mention) -> set[str]:
    words = {*earlier.qualifiers, *(earlier.agent.noun.split() if earlier.agent is not None else ())}
    return words | set(earlier.referents[0].name.lower().split())


def _agrees(referent: Referent, gender: str | None) -> bool:
    if gender == "n":
        return referent.kind in ("country", "organisation", "group") and not (referent.plural or referent.individual)
    return referent.individual and (referent.gender is None or referent.gender == gender)


def _same_clause(earlier: Word, later: Word) -> bool:
    """Whether both hang on one verb, so that a plain pronoun cannot take up the other ("Putin met him")."""
    return earlier.head is later.head and earlier.dep in ("nsubj", "nsubjpass") and later.dep in ("dobj", "pobj")


def _words_of(draft: Draft, mention: Mention) -> list[Word]:
    return draft.words[mention.first.i : mention.last.i + 1]
