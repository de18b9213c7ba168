"""Promised: what somebody promises, pledges, vows or agrees to do, whatever the act is."""

from collections.abc import Iterator

from dragoman.reading.agreements.deeds import Act, is_settled
from dragoman.reading.agreements.naming import kind_of
from dragoman.reading.agreements.terms import complement
from dragoman.reading.commitments.speaking import speaker_at, speaks_for
from dragoman.reading.commitments.together import together
from dragoman.reading.commitments.vow import JOINT, Vow, clause_of, denials, is_conditional, words_of
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import actors_of, after, is_passive, objects, phrase_lemma, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.words import Word
from dragoman.records.events import Event

_PROMISING = frozenset(("AGREE", "CONCEDE", "THREATEN"))
_GIVING = frozenset(("promise", "pledge", "guarantee", "vow"))  # "promised safety to all"
_THREATENING = frozenset(("threaten", "threat"))
_VERBS = ("VERB", "AUX")
_AHEAD = frozenset(("will", "would", "'ll", "’ll", "shall", "to"))


def promised(draft: Draft) -> Iterator[Vow]:
    """The promises by their verbs, then those that events tell ("Trump's pledge to withdraw troops")."""
    verbs = draft.library.agreement_words.promising
    for word in draft.words:
        if word.pos == "VERB" and is_settled(Act(word, None)):
            if word.lemma in verbs:
                yield from _by_verb(draft, word)
            elif word.lemma in draft.library.agreement_words.ordering:
                yield from _by_order(draft, word)
            yield from _by_word(draft, word)
        elif word.lemma == "reserve":
            yield from _by_word(draft, word)  # "would reserve the right to answer"
    for event in draft.events:
        if event.type in _PROMISING and event.embedded is not None and event.status in ("occurred", "planned"):
            vow = _by_event(draft, event)
            if vow is not None:
                yield vow


def _by_verb(draft: Draft, verb: Word) -> Iterator[Vow]:
    """ "pledged to leave", "promised that they would return"; the further acts of the same promise too."""
    beside = after(verb, "with") if verb.lemma == "agree" else []
    by = together(draft, actors_of(verb)) or _ids(draft, [*actors_of(verb), *beside]) or _speakers(draft, verb)
    to = tuple(
        each for each in _ids(draft, [*verb.all_children("dobj", "dative"), *after(verb, "to")]) if each not in by
    )
    given = [noun for noun in verb.all_children("dobj") if verb.lemma in _GIVING and _is_thing(draft, noun)]
    for noun in given if complement(verb) is None else ():
        yield Vow(act=noun, what=words_of(noun), by=by, to=to, why=f"'{verb.text}' (commitment_verbs.csv)")
    stated = verb.all_children("xcomp", "ccomp") or [each for each in (complement(verb),) if each is not None]
    for clause in stated:
        if verb.lemma in _THREATENING and is_conditional(clause):
            continue  # what comes only if another acts is a threat
        if clause.pos in _VERBS and clause.i > verb.i:
            for act in (clause, *_joined(clause)):
                if act.lemma in draft.library.agreement_words.idle or (act.lemma in JOINT and len(by) > 1):
                    continue
                what = words_of(act) if clause.dep != "ccomp" else clause_of(act)
                yield Vow(act=act, what=what, by=by, to=to, confidence=0.8, why=f"'{verb.text}' (commitment_verbs.csv)")


def _is_thing(draft: Draft, noun: Word) -> bool:
    return noun.pos not in ("PRON", "DET") and noun.i not in draft.by_head and noun.sentence.part == "body"


def _by_order(draft: Draft, verb: Word) -> Iterator[Vow]:
    """ "Ordered the withdrawal of 300 troops", "ordered his men to leave": who has something done, not yet told as done."""
    act, who = verb.child("xcomp", "ccomp"), set(_ids(draft, subjects(verb)))
    told = [*objects(verb), *(subjects(act) if act is not None else [])]
    theirs = [owner for noun in told for owner in possessors(noun)]
    if act is not None and act.i > verb.i and who & set(_ids(draft, theirs)):
        yield Vow(
            act=act, what=words_of(act), by=_ids(draft, actors_of(verb)), confidence=0.6,
            why=f"'{verb.text}' (commitment_verbs.csv)",
        )  # fmt: skip
    for noun in verb.all_children("dobj"):
        if (
            noun.lemma in draft.library.agreement_words.provisions
            and after(noun, "of")
            and not kind_of(noun, draft.library.agreement_words)
        ):
            yield Vow(
                act=noun, what=words_of(noun), by=_ids(draft, actors_of(verb)), confidence=0.6,
                why=f"'{verb.text} the {noun.text}' (commitment_verbs.csv)",
            )  # fmt: skip


def _by_word(draft: Draft, verb: Word) -> Iterator[Vow]:
    """ "Gave a pledge to leave", "reserved the right to answer"."""
    for noun in verb.all_children("dobj"):
        act = noun.child("acl")
        given = noun.lemma in draft.library.agreement_words.words_given and (
            noun.lemma != "right" or verb.lemma == "reserve"
        )
        if given and act is not None and act.pos in _VERBS and any(child.lower == "to" for child in act.children):
            why = f"'{verb.text} {noun.text}' (commitment_verbs.csv)"
            yield Vow(act=act, what=words_of(act), by=_ids(draft, actors_of(verb)), confidence=0.6, why=why)


def _speakers(draft: Draft, verb: Word) -> tuple[str, ...]:
    """Who says it, where the verb is a cue of a statement and the grammar lost its subject."""
    for statement in draft.statements:
        if any(cue.start <= verb.start < cue.end for cue in statement.cue):
            return tuple(each.entity for each in statement.speaker)
    return ()


def _joined(clause: Word) -> list[Word]:
    return [each for each in clause.conjuncts() if each.pos in _VERBS and each.tag == clause.tag]


def _by_event(draft: Draft, event: Event) -> Vow | None:
    assert event.embedded is not None
    act, trigger = draft.word_at(event.embedded.trigger.start), draft.word_at(event.trigger.start)
    if act is None or trigger is None or not event.actors or event.embedded.status != "planned":
        return None
    table = draft.library.agreement_words
    if trigger.lemma in table.wishing or (trigger.lemma in ("agree", "announce") and act.pos not in _VERBS):
        return None  # who hopes or plans has promised nothing; what two agree on is an agreement
    if act.pos not in _VERBS and trigger.lemma not in table.promising:
        return None  # "the truce offer" promises nothing yet
    if act.tag == "VBG" and not any(child.lower in _AHEAD for child in act.children):
        return None  # "announced that it was ending the war": it is being done
    if trigger.lemma in _THREATENING and is_conditional(act):
        return None
    if denials(act) and (act.lemma in table.opining or phrase_lemma(act) in table.opining):
        return None  # "will not bow to pressure"
    if act.lemma in table.idle or (act.lemma in JOINT and len(event.actors) > 1):
        return None
    if act is trigger and not _own(draft, event):
        return None
    by = tuple(each.entity for each in event.actors)
    to = tuple(each.entity for each in event.recipients)
    what = clause_of(act) if is_passive(act) else words_of(act)
    return Vow(act=act, what=what, by=by, to=to, why=event.why)


def _own(draft: Draft, event: Event) -> bool:
    """Whether what is only said to lie ahead is said in the report's voice, or by one who speaks for those who do it."""
    by_id = {each.id: each for each in draft.referents}
    speaker = by_id.get(event.said_by or "")
    if speaker is not None and speaker_at(draft, event.trigger.start) is None:
        return False  # "aid agencies fear that it will uproot thousands"
    return speaker is None or any(speaks_for(speaker, by_id[each.entity]) for each in event.actors)


def _ids(draft: Draft, words: list[Word]) -> tuple[str, ...]:
    found: list[Referent] = [each for mention in mentions_of(draft, words) for each in mention.referents]
    return tuple(dict.fromkeys(each.id for each in found if each.kind != "place"))
