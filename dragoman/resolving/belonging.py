"""Belonging: a person whom no table knows has the country and the sectors of the body that he speaks for, leads or is of."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after, objects, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_LEADING = frozenset(("lead", "head", "command", "chair", "represent", "found"))
_SERVING = frozenset(("speak", "sign", "negotiate", "fight", "work"))
_MEMBERSHIP = ("of", "for", "from", "in", "at")


def place_members(draft: Draft) -> None:
    """Give persons without a country, or without sectors, those of their body."""
    for mention in draft.mentions:
        for person in mention.referents:
            lacking = person.country is None or not person.sectors
            if person.kind == "person" and person.is_named and person.actor is None and lacking:
                body = next((each for each in _bodies(draft, mention) if each is not person), None)
                if body is not None:
                    person.country = person.country or body.country
                    person.sectors = person.sectors or body.sectors
                    person.why += f"; of {body.name}"


def _bodies(draft: Draft, mention: Mention) -> Iterator[Referent]:
    """The bodies to which the words around a mention bind the one it stands for."""
    for found in mentions_of(draft, _words(mention)):
        yield from (each for each in found.referents if each.kind in ("organisation", "group", "country"))


def _words(mention: Mention) -> Iterator[Word]:
    """The nouns of "a spokesman for the army", "Nur of the Front", "Nur, who leads the rebels", "Nur signed for Mali"."""
    head = mention.head
    if mention.form == "pronoun":
        return
    if mention.name is None:
        yield from possessors(head)  # "its founder"
    for preposition in _MEMBERSHIP if mention.name is None else ("of", "from"):
        yield from after(head, preposition)
    for verb in (head.head, *head.all_children("relcl")):
        if head in subjects(verb):
            yield from objects(verb) if verb.lemma in _LEADING else ()
            yield from after(verb, "for") if verb.lemma in _SERVING else ()
