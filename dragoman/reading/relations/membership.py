"""Membership: who belongs to what, by the grammar of names: "Heidi Tagliavini of the OSCE", "soldiers from the brigade"."""

from collections.abc import Iterator

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after, possessors
from dragoman.reading.phrases import number_of
from dragoman.reading.relations.bond import Bond, is_power, is_state
from dragoman.reading.relations.tying import is_denied, is_past
from dragoman.reading.words import Word

_ARMED = frozenset(("REB", "UAF", "MIL", "CRM"))
_REBEL = frozenset(("REB", "UAF"))
_DELEGATES = frozenset("delegate delegation representative negotiator envoy official minister leader diplomat".split())


def memberships(draft: Draft) -> Iterator[Bond]:
    """Persons and groups with the organisation that they are of or from, and bodies with the group that owns them."""
    for mention in draft.mentions:
        if mention.form != "pronoun" and not mention.silent:
            yield from _members(draft, mention)
            yield from _owned(draft, mention)
            yield from _led(draft, mention)
            yield from _units(draft, mention)


def _members(draft: Draft, mention: Mention) -> Iterator[Bond]:
    """ "Heidi Tagliavini of the OSCE", "soldiers from the brigade", "a commander in the navy"."""
    head = mention.head
    if head.lemma in _DELEGATES or is_denied(head) or is_past(head):
        return
    if not any(_may_belong(each) for each in mention.referents):
        return
    for preposition in ("of", "from", "with") if mention.name is not None else ("from", "in", "of", "at"):
        for noun in _beside(head, preposition):
            owner = draft.by_head.get(noun.i)
            if owner is None or owner.locative:
                continue
            for other in owner.referents:
                office = (
                    is_power(other) and mention.head.lemma in draft.library.titles
                )  # "the speaker of the parliament"
                if not (office and preposition == "of") and _has_members(owner, other, mention, preposition):
                    yield from _bonds(draft, "part_of", mention, other, noun, f"a name with '{preposition}' and a body")


def _owned(draft: Draft, mention: Mention) -> Iterator[Bond]:
    """ "the rebels' Sada television": a named body of a group that is no state."""
    if mention.name is None or any(each.kind != "organisation" for each in mention.referents):
        return
    for noun in possessors(mention.head):
        owner = draft.by_head.get(noun.i)
        for other in owner.referents if owner is not None else ():
            if other.kind in ("organisation", "group") and not is_state(other):
                yield from _bonds(draft, "affiliated_with", mention, other, noun, "a body's name with its owner")


def _led(draft: Draft, mention: Mention) -> Iterator[Bond]:
    """ "Khalifa Haftar's Libyan National Army": a named armed body is led by the person whose it is."""
    if mention.name is None or not any(set(each.sectors) & _ARMED for each in mention.referents):
        return
    for noun in possessors(mention.head):
        leader = draft.by_head.get(noun.i)
        for person in leader.referents if leader is not None and leader.name is not None else ():
            for body in mention.referents if person.kind == "person" else ():
                if is_state(body) and not _REBEL & set(person.sectors):
                    continue  # "Assad's Syrian Arab Army" is the state's
                yield Bond(
                    kind="heads", one=person, other=body, word=mention.head, words=(noun, mention.head),
                    confidence=0.7, why="an armed body's name with a person as its owner",
                )  # fmt: skip


def _bonds(draft: Draft, kind: str, mention: Mention, other: Referent, noun: Word, why: str) -> Iterator[Bond]:
    for one in mention.referents:
        yield Bond(
            kind=kind, one=one, other=other, word=mention.head, words=(mention.head, noun), confidence=0.7, why=why
        )


def _units(draft: Draft, mention: Mention) -> Iterator[Bond]:
    """ "3rd Battalion, 12th Infantry Regiment": a unit named with the larger one to which it belongs."""
    if mention.agent is None or not number_of(mention.head):
        return
    for child in mention.head.children:
        larger = draft.by_head.get(child.i)
        if (
            child.dep == "appos"
            and larger is not None
            and child.text[0].isupper()
            and _after_comma(draft, mention, larger)
        ):
            for other in larger.referents:
                if other.kind in ("organisation", "group"):
                    yield from _bonds(draft, "part_of", mention, other, child, "a unit named with a larger one")


def _after_comma(draft: Draft, one: Mention, other: Mention) -> bool:
    return draft.document.text[one.end : other.start] == ", "


def _beside(head: Word, preposition: str) -> list[Word]:
    """What stands after a preposition below a noun or its participle: "soldiers (visiting) from the brigade"."""
    sent = [child for child in head.children if child.dep == "acl"] if preposition == "from" else []
    return [noun for word in (head, *sent) for noun in after(word, preposition)]


def _has_members(mention: Mention, body: Referent, member: Mention, preposition: str) -> bool:
    """Whether one may belong to a body: an organisation, or several from which one may come ("universities")."""
    many = body.kind == "group" and mention.agent is not None and mention.agent.kind != "person"
    if preposition == "at" and not all(each.individual for each in member.referents):
        return False  # "protesters at the ministry"
    if body.actor is None and body.sectors[:1] == ("CVL",):
        return False  # "people from all communities"
    if preposition == "of" and member.name is None and not any(each.is_named for each in member.referents):
        return False  # "monitors of the African Union" are the body itself
    if any(each.individual and not each.is_named for each in member.referents):
        return False  # "an official from the ministry" is nobody yet
    return (many and preposition == "from") or body.kind == "organisation"


def _may_belong(referent: Referent) -> bool:
    return referent.kind == "person" or (referent.kind == "group" and referent.plural)
