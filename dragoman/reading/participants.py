"""Participants: the actors that the words of an act stand for."""

from collections.abc import Iterable

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.grammar import after, agents, possessors, taken_up_by
from dragoman.reading.words import Word
from dragoman.records.entities import Participant

SPEAK_FOR = frozenset(
    "delegate delegation representative negotiator envoy official minister leader diplomat premier president chief general "
    "commander officer head monarch king secretary".split()
)
_ACTORS = frozenset(("person", "organisation", "group", "country"))


def kinds_at(draft: Draft, word: Word) -> tuple[str, ...]:
    """What a word that heads a mention names: ("place",), or "actor", its kind of actor and its sectors; else nothing."""
    mention = draft.by_head.get(word.i)
    if mention is None:
        return ()
    if mention.locative or any(referent.kind == "place" for referent in mention.referents):
        return ("place",)
    if mention.agent is not None:
        return ("actor", mention.agent.kind, *mention.agent.sectors)
    return ("actor", *(each for referent in mention.referents for each in (referent.kind, *referent.sectors)))


def mentions_of(draft: Draft, words: Iterable[Word], *, locative: bool = False) -> list[Mention]:
    """The mentions that the words head, each once; of a noun that is no actor, the actor that owns it."""
    found: list[Mention] = []
    for word in words:
        represented = _represented(draft, word)
        for mention in represented or _one(draft, word):
            if mention in found or (mention.locative and not (locative or represented)):
                continue
            if any(referent.kind in _ACTORS for referent in mention.referents):
                found.append(mention)
    return found


def _one(draft: Draft, word: Word) -> list[Mention]:
    mention = draft.by_head.get(word.i)
    if mention is None or not mention.referents or mention.place_noun is not None:  # "territory under their control"
        mention = _owner(draft, word) or mention
    return [mention] if mention is not None and mention.referents else []


def _represented(draft: Draft, word: Word) -> list[Mention]:
    """For whom delegates act, where two or more are named: "delegates from the government and the Houthis"."""
    if word.lemma not in SPEAK_FOR:
        return []
    nouns = [noun for preposition in ("of", "from", "for") for noun in after(word, preposition)]
    found = [mention for noun in nouns for mention in _one(draft, noun)]
    return found if len(found) > 1 else []


def _owner(draft: Draft, word: Word) -> Mention | None:
    """The actor inside a noun phrase that itself is none: "members of the group", "Turkey's plan"."""
    if word.pos not in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
        return None
    mention = _known(draft, map(taken_up_by, possessors(word)))
    if mention is not None:
        return mention
    body = _known(draft, (child for child in word.all_children("compound") if child.i < word.i))
    if body is not None and any(each.kind == "organisation" for each in body.referents):
        return body  # "a U.N. mission of 12,600 peacekeepers"
    for noun in after(word, "of"):
        mention = _known(draft, (noun,))
        if mention is not None and not mention.locative:
            return mention
    for noun in after(word, "under"):  # "territory under their control"
        mention = _owner(draft, noun)
        if mention is not None:
            return mention
    launched = (child for child in word.children if child.dep == "acl" and child.tag == "VBN")
    by = (noun for child in launched for noun in agents(child))  # "a missile launched by Armenian forces"
    before = (child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < word.i)
    return _known(draft, by) or _known(draft, before)


def _known(draft: Draft, words: Iterable[Word]) -> Mention | None:
    """The first mention among words that stands for somebody."""
    mentions = (draft.by_head.get(word.i) for word in words)
    return next((mention for mention in mentions if mention is not None and mention.referents), None)


def participants(mentions: Iterable[Mention], but: Iterable[Referent] = ()) -> tuple[Participant, ...]:
    """The participants that mentions make, each entity once, those of the other side left out."""
    taken = {referent.id for referent in but}
    found: list[Participant] = []
    for mention in mentions:
        for participant in mention.participants():
            if participant.entity not in taken:
                taken.add(participant.entity)
                found.append(participant)
    return tuple(found)
