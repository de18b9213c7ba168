"""Sides: the actors and recipients of an act as participants, the recipient sought deeper where its place is empty."""

from collections.abc import Iterator

from dragoman.reading.attribution import speaker_of
from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.events.predication import Predication
from dragoman.reading.participants import mentions_of, participants
from dragoman.reading.words import Word
from dragoman.records.entities import Participant

Sides = tuple[Participant, ...]
_CLAUSES = frozenset(("relcl", "advcl", "ccomp", "csubj", "parataxis", "nsubj", "nsubjpass", "appos"))
_DEEPEST = 5
_WITH_LANDS = frozenset(("COOPERATE", "CONSULT", "SUPPORT"))
# Types of which the land where it is done is the one to whom it is done, where nobody else is named.
_ON_LAND = frozenset(("COERCE", "MOBILIZE", "AID", "RETREAT", "CONCEDE", "SANCTION", "ASSAULT", "AGREE", "THREATEN"))


def sides_of(draft: Draft, act: Predication) -> tuple[Sides, Sides]:
    """The actors and the recipients of an act."""
    if "speaker" in act.frame.actor:  # "is a war crime", said by somebody
        speaker = speaker_of(draft, act.trigger.start)
        return ((speaker,), participants(mentions_of(draft, act.recipients))) if speaker is not None else ((), ())
    doers = mentions_of(draft, act.actors)
    doing = {referent.id for mention in doers for referent in mention.referents}
    done = [each for each in mentions_of(draft, act.recipients) if each not in doers and not _same(each, doing)]
    if not done and act.type in _WITH_LANDS:  # "sold rice to Cuba": said as a place, and yet a side
        lands = mentions_of(draft, act.recipients, locative=True)
        done = [each for each in lands if _is_land(each.referents[0]) and not _same(each, doing)]
    if not done:
        found = _deeper(draft, act, doers)
        done = [found] if found is not None else []
    return participants(doers), participants(done, [r for mention in doers for r in mention.referents])


def _same(mention: Mention, doing: set[str]) -> bool:
    return {referent.id for referent in mention.referents} <= doing


def _deeper(draft: Draft, act: Predication, doers: list[Mention]) -> Mention | None:
    """The nearest actor inside the object: "Egyptian" in "lift a ban on imports of Egyptian products"; else the land."""
    own = {referent.id for mention in doers for referent in mention.referents}
    home = {referent.country for mention in doers for referent in mention.referents}
    land: Mention | None = None
    for word in _below(act):
        mention = draft.by_head.get(word.i)
        if mention is None or not mention.referents or mention in doers or _same(mention, own):
            continue
        if word.i in act.used or _is_means(act, word):
            continue
        referent = mention.referents[0]
        if referent.kind == "place" or (referent.kind == "country" and referent.country in home):
            continue
        if not mention.locative:
            return mention
        land = land or (mention if _is_land(referent) else None)
    return land if act.type in _ON_LAND else None


def _is_means(act: Predication, word: Word) -> bool:
    """Whether an object is that with which it is done: the forces sent, the drones launched at a city."""
    while word.dep == "conj" and word.head is not word:
        word = word.head
    sent = act.type == "MOBILIZE" or (act.frame.recipient and "object" not in act.frame.recipient)
    return bool(sent) and word.dep in ("dobj", "nsubjpass")


def _is_land(referent: Referent) -> bool:
    return referent.kind == "country"


def _below(act: Predication) -> Iterator[Word]:
    """The words of the act's objects and phrases, the nearer first; not those of clauses of their own."""
    inner = act.inner
    roots = [act.trigger, act.verb] + ([inner.trigger] if inner is not None else [])
    level = [child for root in dict.fromkeys(roots) for child in root.children if _open(child)]
    for _ in range(_DEEPEST):
        yield from level
        level = [child for word in level for child in word.children if _open(child)]


def _open(word: Word) -> bool:
    if word.dep in ("prep", "agent") and word.lower in (
        "after",
        "before",
        "during",
        "amid",
        "despite",
        "following",
        "since",
    ):
        return False
    return word.dep not in _CLAUSES
