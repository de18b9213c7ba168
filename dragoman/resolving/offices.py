"""Offices: the persons whom an office with a country means: "the Turkish leader", "his Russian counterpart"."""

from dragoman.knowledge.titles import Title
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.phrases import determiner
from dragoman.resolving.bodies import Bodies
from dragoman.resolving.persons import Persons, distinct

_NOT_IN_OFFICE = frozenset(("former", "deputy", "ex"))
_SOME = frozenset("all some many most several other few".split())  # "all Iraqi leaders" are more than the two highest
_LOWEST = 3  # the rank up to which a country has one holder of an office


def office_holders(
    draft: Draft, mention: Mention, persons: Persons, bodies: Bodies, owner: Referent | None
) -> list[Referent]:
    """The persons that an office with one or more countries means, as of the report's date.

    Of "the leaders of Turkey and Iran" one whom nobody knows is his country. ``owner`` is whose the noun is: for "his
    counterpart" the one whose office the other holds too.
    """
    assert mention.agent is not None
    title = _title(draft, mention, persons, owner)
    if title is None or determiner(mention.head) in ("a", "an") or _NOT_IN_OFFICE & set(mention.qualifiers):
        return []
    if mention.plural and mention.first.lower in _SOME:
        return []
    countries = [country for country in dict.fromkeys(name.country for name in mention.modifiers) if country]
    holders = [next(persons.holders(title, country), None) for country in countries]
    if title.words == "leader" and mention.plural and len(countries) > 1 and any(holders):
        return distinct(holder or bodies.country(country) for holder, country in zip(holders, countries, strict=True))
    return distinct(holder for holder in holders if holder is not None)


def _title(draft: Draft, mention: Mention, persons: Persons, owner: Referent | None) -> Title | None:
    """The office that a noun means; None for nouns of which a country has many ("official")."""
    assert mention.agent is not None
    noun = mention.agent.noun
    if noun == "counterpart":
        return persons.title_of(owner) if owner is not None else None
    title = draft.library.titles.get(noun)
    if title is None:
        return None
    return title if title.rank <= _LOWEST or noun == "leader" else None
