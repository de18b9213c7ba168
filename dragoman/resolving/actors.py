"""Actors: every mention of the report gets the referent that it stands for."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.named_mentions import PERSONS
from dragoman.reading.phrases import determiner, number_of
from dragoman.resolving.anaphora import Anaphora
from dragoman.resolving.appositions import appositions, body_appositions, listed_before
from dragoman.resolving.belonging import place_members
from dragoman.resolving.bodies import Bodies
from dragoman.resolving.offices import office_holders
from dragoman.resolving.persons import Persons
from dragoman.resolving.place_nouns import PlaceNouns
from dragoman.resolving.possessed import place_possessed
from dragoman.resolving.predicates import subject_of
from dragoman.resolving.registry import Registry

_ANAPHORIC = ("the", "that", "this", "these", "those", "both")


def resolve_actors(draft: Draft) -> None:
    """Fill the referents of ``draft.mentions``: persons' names first, then all else in the order of the text."""
    resolver = _Resolver(draft)
    for mention in draft.mentions:
        resolver.visit(mention)
    resolver.places.explain()
    place_possessed(draft)
    place_members(draft)


class _Resolver:
    """Resolves the mentions of one report, each by what came before it."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.registry = Registry(draft)
        self.persons = Persons(draft, self.registry)
        self.bodies = Bodies(draft, self.registry)
        self.anaphora = Anaphora(draft)
        self.places = PlaceNouns(draft, self.registry)
        self.pronouns = {mention.head.i: mention for mention in draft.mentions if mention.form == "pronoun"}
        self.at: dict[int, Mention] = {}  # the mentions so far by their heads
        self.persons.resolve_names(draft.mentions)
        self.apposed = appositions(draft)
        self.bodies_apposed = body_appositions(draft)

    def visit(self, mention: Mention) -> None:
        """Resolve a mention and let later ones take it up; "his" of "his counterpart" comes before the whole."""
        poss = mention.head.child("poss")
        owner = self.pronouns.get(poss.i) if poss is not None else None
        for each in (owner, mention):
            if each is not None and self.at.get(each.head.i) is not each:
                self.resolve(each)
                self.at.setdefault(each.head.i, each)
                self.anaphora.remember(each)
                self.places.remember(each)

    def resolve(self, mention: Mention) -> None:
        """Give a mention its referents."""
        named = self.apposed.get(id(mention))
        if named is not None:
            self._describe(mention, named)
        elif (body := self.bodies_apposed.get(id(mention))) is not None:
            self._name_body(mention, body)
        elif mention.place_noun is not None:
            self.places.resolve(mention)
        elif mention.name is not None:
            if mention.name.label not in PERSONS:
                self.bodies.resolve_name(mention, mention.name)
        elif mention.form == "pronoun" and mention.locative:
            self.places.there(mention)
        elif mention.form == "pronoun":
            self.registry.refer(mention, self.anaphora.pronoun(mention))
        else:
            self._common(mention)

    def _describe(self, mention: Mention, named: Mention) -> None:
        """Let a noun stand for those of whom it says what they are."""
        self.registry.refer(mention, named.referents)
        for referent in named.referents:
            self.persons.describe(referent, mention)

    def _name_body(self, mention: Mention, named: Mention) -> None:
        """Let a noun stand for the body that is named beside it, which takes from it what no table knows."""
        assert mention.agent is not None
        self.visit(named)
        self.registry.refer(mention, named.referents)
        for body in named.referents:
            country = next((name.country for name in mention.modifiers if name.country), None)
            if body.actor is None and body.kind != "country":
                rows = [self.draft.library.agents.get(word) for word in mention.qualifiers]
                own = [*(s for row in rows if row is not None for s in row.sectors), *mention.agent.sectors]
                body.country, body.sectors = body.country or country, body.sectors or tuple(dict.fromkeys(own))

    def _common(self, mention: Mention) -> None:
        assert mention.agent is not None
        holders = office_holders(self.draft, mention, self.persons, self.bodies, self._possessor(mention))
        subject = self._subject(mention)
        own = self._own_country(mention)
        if own is not None:
            self.registry.refer(mention, [own])
        elif listed := self._listed(mention):
            self.registry.refer(mention, listed)
        elif holders:
            self.registry.refer(mention, holders)
        elif subject is not None:
            self._describe(mention, subject)
        elif taken_up := self._taken_up(mention):
            self.registry.refer(mention, taken_up)
        else:
            self.bodies.resolve_noun(mention, mention.agent)
        if (owner := self._possessor(mention)) is not None:
            self.anaphora.own(mention, owner)

    def _own_country(self, mention: Mention) -> Referent | None:
        """The country that "his country" means: that of its one owner."""
        owner = self._possessor(mention)
        if mention.head.lemma not in ("country", "nation") or mention.plural or owner is None:
            return None
        known = owner.country in self.draft.library.countries
        return self.bodies.country(owner.country) if known and owner.country is not None else None

    def _listed(self, mention: Mention) -> list[Referent]:
        """All of a list that a noun sums up, where each of it is known."""
        words = listed_before(self.draft, mention)
        known = [self.at[word.i] for word in words if word.i in self.at]
        return [each for one in known for each in one.referents] if len(known) == len(words) else []

    def _subject(self, mention: Mention) -> Mention | None:
        """The person of whom a noun for persons is said."""
        assert mention.agent is not None
        word = subject_of(self.draft, mention) if mention.agent.kind == "person" else None
        subject = self.at.get(word.i) if word is not None else None
        return subject if subject is not None and all(each.individual for each in subject.referents) else None

    def _taken_up(self, mention: Mention) -> list[Referent]:
        article = determiner(mention.head)
        if article == "poss":
            return self.anaphora.owned(mention, self._possessor(mention))
        if not (mention.silent or article in _ANAPHORIC) or number_of(mention.head):
            return []
        return self.anaphora.same_noun(mention) or ([] if mention.modifiers else self.anaphora.description(mention))

    def _possessor(self, mention: Mention) -> Referent | None:
        """Whose the person or body is that a noun stands for ("his brother")."""
        poss = mention.head.child("poss")
        owner = self.at.get(poss.i) if poss is not None else None
        return owner.referents[0] if owner is not None and len(owner.referents) == 1 else None
