"""Find: the agreements of a report, sentence by sentence, later mentions adding to what earlier ones say."""

from dragoman.knowledge.agreements import Deed
from dragoman.reading.agreements.naming import is_idea, kind_of, name_of, takes_up
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.terms import clause_term, is_obligation, terms_of_verb
from dragoman.reading.attribution import said_by
from dragoman.reading.dates import when
from dragoman.reading.draft import Draft, Referent
from dragoman.reading.grammar import actors_of, after, agents, phrase_lemma, possessors, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.places_at import place_near
from dragoman.reading.words import Sentence, Word
from dragoman.records.agreements import Agreement
from dragoman.records.base import Span

_REACH = 3  # sentences after an agreement in which "are to" still states its terms
_COOPERATIVE = frozenset(("COOPERATE", "RETREAT", "CONSULT", "AID", "SUPPORT", "CONCEDE"))


def find_agreements(draft: Draft) -> None:
    """Fill ``draft.agreements`` in the order in which they come up."""
    reader = _Reader(draft)
    for sentence in draft.sentences:
        reader.read(sentence)
    reader.agreed_to_do()
    draft.agreements = [_agreement(draft, pact) for pact in reader.pacts if _stands(pact)]


class _Reader:
    """Goes through the sentences with the pacts found so far at hand."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.tables = draft.library.agreement_words
        self.pacts: list[Pact] = []

    def read(self, sentence: Sentence) -> None:
        named = False
        for word in sentence.words:
            kind = kind_of(word, self.tables)
            if kind is not None:
                named = True
                self._mention(word, *kind)
            elif self.pacts and is_idea(word):
                self._act_on(self._last(planned=True), word)
        if not named:
            self._terms_that_follow(sentence)

    def _mention(self, word: Word, kind: str, planned: bool) -> None:
        maker = self._maker(word)
        if planned and maker is not None:
            return  # "the agreement created a security zone": a term, not a plan of its own
        pact = self._earlier(word, kind, planned)
        if pact is None:
            pact = Pact(word, name_of(self.draft, word), kind, planned)
            pact.trail.append(f"'{word.text}' (agreements.csv)")
            self.pacts.append(pact)
        self._act_on(pact, word)

    def _maker(self, word: Word) -> Pact | None:
        """The agreement whose verb has the noun as its object."""
        if word.dep not in ("dobj", "nsubjpass") or word.head.pos != "VERB":
            return None
        for subject in subjects(word.head):
            if kind_of(subject, self.tables) is not None and self.pacts:
                return self._last(planned=False)
        return None

    def _earlier(self, word: Word, kind: str, planned: bool) -> Pact | None:
        if not self.pacts:
            return None
        same = [pact for pact in self.pacts if pact.planned == planned]
        if takes_up(word) and same:
            fitting = [pact for pact in same if pact.head.lemma == word.lemma or kind in (pact.kind, "other")]
            return (fitting or same)[-1]
        name = name_of(self.draft, word).lower()
        return next((pact for pact in same if pact.name.lower() == name), None)

    def _last(self, *, planned: bool) -> Pact:
        return next((pact for pact in reversed(self.pacts) if pact.planned == planned), self.pacts[-1])

    def _act_on(self, pact: Pact, word: Word) -> None:
        """Take from the words around a mention what they say of the agreement."""
        verb, deed = self._deed(word)
        if deed is not None and verb is not None:
            pact.take_status(deed.status)
            pact.trail.append(f"'{verb.text}' → {deed.status or deed.who}")
            if deed.who:
                pact.add(deed.who, self._who(verb, word))
        sides = [*after(word, "between"), *possessors(word), *after(word, "with")]
        before = [child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < word.i]
        sides += [*before, *(c for b in before for c in b.children if c.dep == "npadvmod")]  # "Turkish-controlled"
        pact.add("proposer" if pact.planned else "party", self._referents(sides))
        pact.place = pact.place or place_near(self.draft, word, *([verb] if verb is not None else []))
        pact.time = pact.time or when(self.draft, word) or (when(self.draft, verb) if verb is not None else None)
        pact.evidence.append(_span(word, verb))
        if verb is not None and word in subjects(verb) and verb.lemma not in ("be", "have"):
            pact.provisions += [term for term in terms_of_verb(self.draft, verb) if term.kind != "other"]
            pact.provisions += [clause_term(self.draft, c) for c in verb.conjuncts() if c.tag == "VBN" and agents(c)]
        above = word.head
        if word.dep == "pobj" and above.lower in ("under", "by") and above.dep == "prep" and above.head.pos == "VERB":
            pact.provisions.append(clause_term(self.draft, above.head, above))

    def _deed(self, word: Word) -> tuple[Word | None, Deed | None]:
        """The verb that does something to the agreement, or that it does, with what the table says of it."""
        at = word
        for _ in range(6):  # "talk about the creation of a zone"
            head = at.head
            if head.pos in ("VERB", "AUX"):
                is_subject = at.dep in ("nsubj", "csubj")
                table = self.tables.does if is_subject else self.tables.done_to
                for spelt in _spellings(head, at):
                    if spelt in table:
                        return head, table[spelt]
                return head, None
            if head.pos not in ("NOUN", "ADP", "PROPN", "ADJ") or head is at:
                return None, None
            at = head
        return None, None

    def _who(self, verb: Word, word: Word) -> list[Referent]:
        return [each for each in self._referents(actors_of(verb)) if each]

    def _referents(self, words: list[Word]) -> list[Referent]:
        found = [r for m in mentions_of(self.draft, words) for r in m.referents if r.kind != "place"]
        return list(dict.fromkeys(found))

    def _terms_that_follow(self, sentence: Sentence) -> None:
        """Terms stated in the sentences after the agreement: "Opposition groups are to pull their tanks out"."""
        pact = self.pacts[-1] if self.pacts else None
        if pact is None or sentence.index - pact.head.sentence.index > _REACH or sentence.part != "body":
            return
        root = sentence.root
        if is_obligation(root) and not pact.planned:
            term = clause_term(self.draft, root)
            if term.kind != "other":
                pact.provisions.append(term)

    def agreed_to_do(self) -> None:
        """Agreements told by a verb: "Russia and Turkey agreed to coordinate operations"."""
        for event in self.draft.events:
            sides = dict.fromkeys(each.entity for each in (*event.actors, *event.recipients))
            inner = event.embedded
            if event.type != "AGREE" or inner is None or inner.type not in _COOPERATIVE or len(event.actors) < 2:
                continue
            verb, act = self.draft.word_at(event.trigger.start), self.draft.word_at(inner.trigger.start)
            if verb is None or act is None or verb.lemma != "agree" or event.status != "occurred":
                continue
            if any(span.overlaps(event.trigger) for pact in self.pacts for span in pact.evidence):
                continue
            words = act.subtree()
            name = "agreement to " + " ".join(self.draft.document.text[act.start : words[-1].end].split())
            pact = Pact(verb, name, "other", False, status="agreed", place=event.place, time=event.time)
            by_id = {referent.id: referent for referent in self.draft.referents}
            pact.parties = [by_id[each] for each in sides]
            pact.evidence.append(Span(start=verb.start, end=words[-1].end))
            pact.trail.append(f"'{verb.text} to {act.text}' by two parties")
            self.pacts.append(pact)


def _spellings(verb: Word, at: Word) -> list[str]:
    found = [phrase_lemma(verb)]
    found += [
        f"{verb.lemma} {child.lower}" for child in verb.children if child.dep in ("dobj", "prep", "prt", "advmod")
    ]
    if at.pos == "ADP":
        found.insert(0, f"{verb.lemma} {at.lower}")
    found.append(verb.lemma)
    return list(dict.fromkeys(found))


def _span(word: Word, verb: Word | None) -> Span:
    words = [each for each in word.subtree() if each.i <= word.i + 12]
    first = min(words[0].start, verb.start) if verb is not None and verb.i < word.i else words[0].start
    return Span(start=first, end=max(words[-1].end, word.end))


def _stands(pact: Pact) -> bool:
    """Whether enough is known: a status, or parties; a bare "agreement" in passing is none."""
    return bool(pact.parties or pact.opponents) and bool(pact.status or pact.planned or len(pact.evidence) > 1)


def _agreement(draft: Draft, pact: Pact) -> Agreement:
    status = pact.status or ("proposed" if pact.planned else "agreed")
    if pact.planned and pact.opponents and status not in ("rejected", "ended"):
        status = "disputed"
    evidence = tuple(sorted(dict.fromkeys(pact.evidence), key=lambda span: span.start))
    first = pact.evidence[0]
    return Agreement(
        id=draft.new_id("A", pact.name, first.start, first.end),
        name=pact.name,
        kind=pact.kind,  # type: ignore[arg-type]
        parties=tuple(dict.fromkeys(each.id for each in pact.parties)),
        mediators=tuple(dict.fromkeys(each.id for each in pact.mediators)),
        supporters=tuple(dict.fromkeys(each.id for each in pact.supporters)),
        opponents=tuple(dict.fromkeys(each.id for each in pact.opponents)),
        place=pact.place,
        time=pact.time,
        status=status,  # type: ignore[arg-type]
        provisions=tuple(dict.fromkeys(pact.provisions)),
        said_by=said_by(draft, first.start),
        evidence=evidence,
        confidence=0.75 if pact.status else 0.6,
        why="; ".join(dict.fromkeys(pact.trail)),
    )
