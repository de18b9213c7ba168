"""Announced: what speakers say that they, or those for whom they speak, will do."""

from dragoman.reading.commitments.speaking import speaker_at, speaks_for
from dragoman.reading.commitments.vow import Vow, clause_of, words_of
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import is_passive, phrase_lemma, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word

_FUTURE = frozenset(("will", "would", "'ll", "’ll", "shall"))


def announced(draft: Draft, verb: Word) -> Vow | None:
    """The promise of a verb in the future inside somebody's words; None where it tells of no act of the speaker's."""
    if verb.pos not in ("VERB", "AUX") or verb.dep == "relcl" or not _lies_ahead(verb):
        return None
    speaker = speaker_at(draft, verb.start)
    if speaker is None or _is_condition(verb):
        return None
    act = verb.child("xcomp") if verb.lemma in ("continue", "keep", "begin", "start", "resume", "go") else None
    act = act or verb
    table = draft.library.agreement_words
    doers = [each for mention in mentions_of(draft, subjects(verb)) for each in mention.referents]
    if is_passive(verb) or not (doers or _owners(draft, verb, speaker)):
        carried_out = verb.lemma in table.fulfilling or phrase_lemma(verb) in table.fulfilling
        if not carried_out:
            return None
        return Vow(act=act, what=clause_of(act), by=(speaker.id,), why=f"'{verb.text}' with a future, said")
    if act.lemma in table.idle or phrase_lemma(act) in table.idle:
        return None
    own = [each for each in doers if speaks_for(speaker, each)] or _owners(draft, verb, speaker)
    if not own:
        return None
    return Vow(
        act=act, what=words_of(act), by=tuple(dict.fromkeys(each.id for each in own)),
        confidence=0.6, why=f"'{verb.text}' with a future, said by one who speaks for its subject",
    )  # fmt: skip


def _owners(draft: Draft, verb: Word, speaker: Referent) -> list[Referent]:
    """The speaker, where the subject is "we", or his own: "his men would abide by it"."""
    if any(subject.lower in ("i", "we") for subject in subjects(verb)):
        return [speaker]
    owners = [owner for subject in subjects(verb) for owner in possessors(subject)]
    return [each for mention in mentions_of(draft, owners) for each in mention.referents if each is speaker]


def _lies_ahead(verb: Word) -> bool:
    ahead = any(child.dep == "aux" and child.lower in _FUTURE for child in verb.children)
    return ahead and not any(child.dep == "neg" for child in verb.children)


def _is_condition(verb: Word) -> bool:
    """Whether it stands in a condition, or under one that is contrary to fact ("if he had to choose, he would")."""
    conditions = [verb, *(child for child in verb.children if child.dep == "advcl" and _would(verb))]
    return any(
        child.dep == "mark" and child.lower in ("if", "whether") for each in conditions for child in each.children
    )


def _would(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "would" for child in verb.children)
