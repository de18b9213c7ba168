"""Announced: what speakers say that they, or those for whom they speak, will do."""

from dragoman.reading.commitments.speaking import is_state, lies_ahead, speaker_at, speaks_for
from dragoman.reading.commitments.vow import Vow, clause_of, denials, is_timed, words_of
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import is_passive, phrase_lemma, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_AWAY = frozenset(("out", "back", "away", "off"))


def announced(draft: Draft, verb: Word) -> Vow | None:
    """The promise of a verb in the future inside somebody's words; None where it tells of no act of the speaker's."""
    if verb.pos not in ("VERB", "AUX") or verb.dep == "relcl" or not lies_ahead(verb):
        return None
    speaker = speaker_at(draft, verb.start)
    if speaker is None or _is_condition(verb):
        return None
    if verb.child("expl") is not None:
        return _none_to_be(draft, verb, speaker)
    act = verb.child("xcomp") if verb.lemma in ("continue", "keep", "begin", "start", "resume", "go") else None
    act = act or verb
    doers = [each for mention in mentions_of(draft, subjects(verb)) for each in mention.referents]
    if is_passive(verb) or not (doers or _owners(draft, verb, speaker)):
        return _seen_to(draft, verb, act, speaker)
    if _is_idle(draft, act):
        return None
    own = [each for each in doers if speaks_for(speaker, each)] or _owners(draft, verb, speaker)
    if not own and _is_proclaimed(draft, act):
        own = [each for each in doers if each.kind != "place"]
    if not own:
        return None
    return Vow(
        act=act, what=words_of(act), by=tuple(dict.fromkeys(each.id for each in own)),
        confidence=0.6, why=f"'{verb.text}' with a future, said by one who speaks for its subject",
    )  # fmt: skip


def _is_proclaimed(draft: Draft, act: Word) -> bool:
    """Whether the hour or day is named of what comes about by being announced ("would hold its fire from 6 a.m."): then
    it binds those who are to do it, whoever says so, as a mediator does or a power for its ally.
    """
    known = draft.library.agreement_words.proclaiming
    names = {act.lemma, phrase_lemma(act), *(f"{act.lemma} {noun.lemma}" for noun in act.all_children("dobj"))}
    return bool(names & known) and is_timed(draft, act)


def _seen_to(draft: Draft, verb: Word, act: Word, speaker: Referent) -> Vow | None:
    """What a speaker says will be done, without a word of who does it: "the road would be reopened"."""
    table = draft.library.agreement_words
    names = {verb.lemma, phrase_lemma(verb)}
    provided = is_passive(verb) or verb.child("dobj") is None  # "the road would be reopened", "flights would resume"
    if not names & table.fulfilling and not (provided and names & table.providing):
        return None
    return Vow(act=act, what=clause_of(act), by=(speaker.id,), why=f"'{verb.text}' with a future, said")


def _none_to_be(draft: Draft, verb: Word, speaker: Referent) -> Vow | None:
    """ "There would be no more talks", said by one who could hold them: what is denied must be something that is done."""
    for noun in verb.all_children("attr", "nsubj"):
        denied = any(child.dep == "det" and child.lower == "no" for child in noun.children)
        done = noun.lemma in draft.library.agreement_words.provisions or any(
            event.trigger.start == noun.start for event in draft.events
        )
        if denied and done:
            return Vow(act=noun, what=clause_of(verb), by=(speaker.id,), confidence=0.6, why=f"'no {noun.text}', said")
    return None


def _is_idle(draft: Draft, act: Word) -> bool:
    """Whether it tells of no act: "get" does not, "get out" does; what is not to be accepted is an opinion."""
    table = draft.library.agreement_words
    phrase = phrase_lemma(act)
    if phrase in table.idle and not any(each.lower in _AWAY for each in act.children):
        return True
    return bool(denials(act)) and (act.lemma in table.opining or phrase in table.opining)


def _owners(draft: Draft, verb: Word, speaker: Referent) -> list[Referent]:
    """The speaker, where the subject is "we", his own ("his men would abide by it") or soldiers of no country named."""
    if any(subject.lower in ("i", "we") or _nobodys_soldiers(draft, subject, speaker) for subject in subjects(verb)):
        return [speaker]
    owners = [owner for subject in subjects(verb) for owner in possessors(subject)]
    return [each for mention in mentions_of(draft, owners) for each in mention.referents if each is speaker]


def _nobodys_soldiers(draft: Draft, subject: Word, speaker: Referent) -> bool:
    mention = draft.by_head.get(subject.i)
    if mention is None or mention.agent is None or "MIL" not in mention.agent.sectors or not is_state(speaker):
        return False
    return all(each.country is None for each in mention.referents)


def _is_condition(verb: Word) -> bool:
    """Whether it stands in a condition, or under one that is contrary to fact ("if he had to choose, he would")."""
    conditions = [verb, *(child for child in verb.children if child.dep == "advcl" and _would(verb))]
    return any(
        child.dep == "mark" and child.lower in ("if", "whether") for each in conditions for child in each.children
    )


def _would(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "would" for child in verb.children)
