"""Actors: every mention of the report gets the referent that it stands for."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.named_mentions import PERSONS
from dragoman.reading.phrases import determiner
from dragoman.resolving.anaphora import Anaphora
from dragoman.resolving.appositions import appositions
from dragoman.resolving.bodies import Bodies
from dragoman.resolving.persons import Persons, distinct
from dragoman.resolving.place_nouns import PlaceNouns
from dragoman.resolving.possessed import place_possessed
from dragoman.resolving.registry import Registry

_ANAPHORIC = ("the", "that", "this", "these", "those", "both")


def resolve_actors(draft: Draft) -> None:
    """Fill the referents of ``draft.mentions``: persons' names first, then all else in the order of the text."""
    registry = Registry(draft)
    persons, bodies, anaphora = Persons(draft, registry), Bodies(draft, registry), Anaphora(draft)
    places = PlaceNouns(draft, registry)
    persons.resolve_names(draft.mentions)
    apposed = appositions(draft)
    for mention in draft.mentions:
        named = apposed.get(id(mention))
        if named is not None:
            registry.refer(mention, named.referents)
            for referent in named.referents:
                persons.describe(referent, mention)
        elif mention.place_noun is not None:
            places.resolve(mention)
        elif mention.name is not None:
            if mention.name.label not in PERSONS:
                bodies.resolve_name(mention, mention.name)
        elif mention.form == "pronoun":
            registry.refer(mention, anaphora.pronoun(mention))
        else:
            _common(draft, mention, registry, persons, bodies, anaphora)
        anaphora.remember(mention)
        places.remember(mention)
    places.explain()
    place_possessed(draft)


def _common(
    draft: Draft, mention: Mention, registry: Registry, persons: Persons, bodies: Bodies, anaphora: Anaphora
) -> None:
    assert mention.agent is not None
    holders = _office_holders(draft, mention, persons)
    if holders:
        registry.refer(mention, holders)
        return
    if not mention.modifiers and (mention.silent or determiner(mention.head) in _ANAPHORIC):
        taken_up = anaphora.description(mention)
        if taken_up:
            registry.refer(mention, taken_up)
            return
    bodies.resolve_noun(mention, mention.agent)


def _office_holders(draft: Draft, mention: Mention, persons: Persons) -> list[Referent]:
    """The persons that an office with a country means: "the Turkish leader", "the Russian and Turkish ministers"."""
    assert mention.agent is not None
    title = draft.library.titles.get(mention.agent.noun)
    if title is None or (title.rank > 3 and title.words != "leader" and mention.agent.noun != "counterpart"):
        return []
    if determiner(mention.head) in ("a", "an") or any(
        word in ("former", "deputy", "ex") for word in mention.qualifiers
    ):
        return []
    countries = dict.fromkeys(name.country for name in mention.modifiers if name.country)
    found = []
    for country in countries:
        holder = next(persons.holders(title, country), None) if country else None
        if holder is not None:
            found.append(holder)
    return distinct(found)
