"""Find: the agreements of a report, sentence by sentence, later mentions adding to what earlier ones say."""

from dragoman.reading.agreements.agreeing import told_by
from dragoman.reading.agreements.deeds import Act, acts, status_of, tells_of_making
from dragoman.reading.agreements.listing import item_of, opens_list
from dragoman.reading.agreements.making import agreement, merged, stands
from dragoman.reading.agreements.naming import is_another, is_idea, is_plan, kind_of, means_terms, name_of, opens_plan
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.parties import beside, doers, infer_parties, referents
from dragoman.reading.agreements.recalling import is_due, is_term, recalled
from dragoman.reading.agreements.stating import REACH, state_after_it, state_nearby, state_under
from dragoman.reading.agreements.terms import clause_term, infinitives, matters, terms_of_verb
from dragoman.reading.agreements.timing import time_of
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, possessors
from dragoman.reading.places_at import place_near
from dragoman.reading.words import Sentence, Word
from dragoman.records.base import Span

_LONGEST = 12  # words of a mention's evidence behind its noun


def find_agreements(draft: Draft) -> None:
    """Fill ``draft.agreements`` in the order in which they come up."""
    reader = _Reader(draft)
    for sentence in draft.sentences:
        reader.read(sentence)
    for pact in reader.pacts:
        infer_parties(draft, pact)
    draft.agreements = [agreement(draft, pact) for pact in merged(reader.pacts) if stands(pact)]


class _Reader:
    """Goes through the sentences with the pacts found so far at hand."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.tables = draft.library.agreement_words
        self.pacts: list[Pact] = []
        self.listing: Pact | None = None  # whose terms the lines of a list state

    def read(self, sentence: Sentence) -> None:
        if self.listing is not None:
            if (item := item_of(self.draft, sentence)) is not None:
                self.listing.provisions.append(item)
                self.listing.latest = sentence.index
                return
            self.listing = None
        self._read(sentence)
        if self.pacts and opens_list(sentence, self.tables, tells=self.pacts[-1].latest == sentence.index):
            self.listing = max(reversed(self.pacts), key=lambda pact: pact.latest)

    def _read(self, sentence: Sentence) -> None:
        if self.pacts and not self.pacts[-1].is_idea:
            state_after_it(self.draft, self.pacts[-1], sentence)
        named = False
        for word in sentence.words:
            named = self._word(word) or named
        made = self._at_hand(sentence)
        if made is not None and sentence.part == "body":
            state_nearby(self.draft, made, sentence, named=named)

    def _at_hand(self, sentence: Sentence) -> Pact | None:
        """The agreement whose terms a sentence may state: the one that it names, else the last one told of."""
        told = [pact for pact in reversed(self.pacts) if pact.made is not None and not pact.is_idea]
        return next((pact for pact in told if pact.latest == sentence.index), next(iter(told), None))

    def _word(self, word: Word) -> bool:
        """Take in what a word says of an agreement; whether it names one."""
        kind = kind_of(word, self.tables)
        if kind is not None:
            named = not is_due(self.pacts, word)
            self._mention(word, *kind)
            return named
        if (told := told_by(self.draft, word)) is not None:
            self._told(told)
        elif opens_plan(word):
            self._plan(word)
        elif self.pacts and is_idea(word):
            self._idea(word)
        elif self.pacts and means_terms(word) and possessors(word):
            state_under(self.draft, self.pacts[-1], word)
            return True
        return False

    def _mention(self, word: Word, kind: str, planned: bool) -> None:
        if is_term(self.draft, self.pacts, word, planned):
            return
        pact = recalled(self.draft, self.pacts, word, kind, planned)
        if pact is None:
            paper = word.lemma in self.tables.papers
            pact = Pact(word, name_of(self.draft, word), kind, planned, aside=is_another(word), paper=paper)
            pact.trail.append(f"'{word.text}' (agreements.csv)")
            self.pacts.append(pact)
        elif pact.head.sentence.part == "headline" and word.sentence.part != "headline":
            pact.renamed(word, name_of(self.draft, word), kind)
        self._act_on(pact, word)

    def _told(self, told: Pact) -> None:
        """What the parties of the last pact also agreed to do is a term of it; else an agreement of its own."""
        last = self.pacts[-1] if self.pacts else None
        near = last is not None and told.latest - last.latest <= REACH and not last.is_idea
        if last is not None and last.told and last.head.sentence.part == "headline":
            told.absorb(last)
            self.pacts[-1] = told  # the body tells it again, and better
        elif last is not None and near and set(told.parties) <= set(last.parties):
            last.provisions += told.provisions
            last.latest = told.latest
        else:
            self.pacts.append(told)

    def _plan(self, word: Word) -> None:
        """A plan that a verb says somebody made ("a plan drawn up by the region's leaders")."""
        if any(act.deed is not None and act.deed.who == "proposer" for act in acts(word, self.tables)):
            self._mention(word, "other", planned=True)

    def _idea(self, word: Word) -> None:
        plan = next((pact for pact in reversed(self.pacts) if pact.is_idea), None)
        if plan is not None:
            self._act_on(plan, word)

    def _act_on(self, pact: Pact, word: Word) -> None:
        """Take from the words around a mention what they say of the agreement."""
        above: Act | None = None
        for act in acts(word, self.tables):
            above = above or act
            self._deed(pact, word, act)
        for part, sides in beside(self.draft, word, self.tables):
            pact.add("proposer" if pact.planned and part == "party" else part, sides)
        verb = above.word if above is not None else None
        pact.place = pact.place or place_near(self.draft, word, *([verb] if verb is not None else []))
        if word.lemma not in self.tables.papers or pact.made is None:  # "a protocol to the memorandum of 2018"
            pact.take_time(time_of(self.draft, word, above))
        pact.evidence.append(_span(word, verb))
        pact.latest = word.sentence.index
        if not pact.is_idea:
            pact.provisions += matters(self.draft, word)
            if not is_plan(word):  # "a plan to end the war" says what it is for
                pact.provisions += [clause_term(self.draft, each) for each in infinitives(word, verb)]
        state_under(self.draft, pact, word)

    def _deed(self, pact: Pact, word: Word, act: Act) -> None:
        if act.deed is None:
            return
        status = status_of(act)
        if act.deed.who and (act.deed.status is None or status is not None):
            signed_for = after(act.word, "for") if act.deed.who == "party" else []  # "signed for the government"
            pact.add(act.deed.who, [*doers(self.draft, act.word), *referents(self.draft, signed_for)])
        if status == "rejected" and pact.made is not None and not pact.is_idea:
            status = None  # whoever denounces what others have agreed does not undo it
        pact.take_status(status)
        pact.trail.append(f"'{act.word.text}' → {act.deed.status or act.deed.who}")
        if act.deed.who == "terms" and status is not None:
            pact.provisions += terms_of_verb(self.draft, act.word)
        if tells_of_making(act):
            pact.take_time(time_of(self.draft, word, act))
            pact.made = pact.made or word.sentence
            pact.told_at = pact.told_at or act.word


def _span(word: Word, verb: Word | None) -> Span:
    words = [each for each in word.subtree() if each.i <= word.i + _LONGEST]
    first = min(words[0].start, verb.start) if verb is not None and verb.i < word.i else words[0].start
    return Span(start=first, end=max(words[-1].end, word.end))
