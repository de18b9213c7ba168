"""Agreeing: agreements that no noun names yet, only a verb: "Russia and Turkey agreed to coordinate operations"."""

from dragoman.reading.agreements.deeds import Act, is_settled
from dragoman.reading.agreements.naming import kind_of
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.parties import doers, referents
from dragoman.reading.agreements.terms import clause_term, complement
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after
from dragoman.reading.places_at import place_near
from dragoman.reading.words import Word
from dragoman.records.base import Span


def told_by(draft: Draft, verb: Word) -> Pact | None:
    """The pact of "A and B agreed to …", or of "A agreed to …" if a later "the deal" takes it up; else None.

    A meeting that is agreed on is an appointment, and what names an agreement itself is left to the noun.
    """
    clause = complement(verb)
    if verb.lemma != "agree" or verb.pos != "VERB" or clause is None or not is_settled(Act(verb, None)):
        return None
    words = clause.subtree()
    named = [found for word in words if (found := kind_of(word, draft.library.agreement_words))]
    if any(not planned for _, planned in named) or (clause.dep != "ccomp" and _is_meeting(draft, verb)):
        return None
    parties = list(dict.fromkeys([*doers(draft, verb), *referents(draft, after(verb, "with"))]))
    if not parties:
        return None
    words = [word for word in words if word.i >= clause.i] if clause.dep != "ccomp" else words
    span = Span(start=verb.start, end=words[-1].end)
    name = "agreement to " + " ".join(draft.document.text[words[0].start : span.end].split())
    term = clause_term(draft, clause)
    kind = "ceasefire" if term.kind == "ceasefire" else "other"
    pact = Pact(verb, name, kind, False, told=True, status="agreed", parties=parties)
    pact.place, pact.time = place_near(draft, clause, verb), when(draft, verb)
    pact.provisions, pact.evidence = [term], [span]
    pact.made, pact.latest = verb.sentence, verb.sentence.index
    pact.trail.append(f"'{verb.text} to {clause.text}'")
    return pact


def _is_meeting(draft: Draft, verb: Word) -> bool:
    events = (event for event in draft.events if event.trigger.start == verb.start)
    return any(event.embedded is not None and event.embedded.type == "CONSULT" for event in events)
