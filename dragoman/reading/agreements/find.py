"""Find: the agreements of a report, sentence by sentence, later mentions adding to what earlier ones say."""

from dragoman.reading.agreements.agreeing import told_by
from dragoman.reading.agreements.deeds import Act, acts, status_of, tells_of_making
from dragoman.reading.agreements.making import agreement, merged, stands
from dragoman.reading.agreements.naming import (
    is_another,
    is_idea,
    is_term,
    kind_of,
    name_of,
    opens_plan,
    qualifiers,
    takes_up,
)
from dragoman.reading.agreements.pact import Pact
from dragoman.reading.agreements.parties import beside, doers, infer_parties, referents
from dragoman.reading.agreements.terms import (
    clause_term,
    clause_terms,
    infinitives,
    is_obligation,
    listed_terms,
    terms_of_verb,
)
from dragoman.reading.agreements.timing import time_of
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, phrase_lemma, possessors, subjects
from dragoman.reading.phrases import determiner, is_plural
from dragoman.reading.places_at import place_near
from dragoman.reading.words import Sentence, Word
from dragoman.records.base import Span

_REACH = 2  # sentences after the last word on an agreement in which "are to" still states its terms
_LONGEST = 12  # words of a mention's evidence behind its noun
_PROMISES = frozenset(("undertake", "pledge", "promise", "agree", "commit", "vow"))


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

    def read(self, sentence: Sentence) -> None:
        named = False
        self._it(sentence)
        for word in sentence.words:
            kind = kind_of(word, self.tables)
            if kind is not None:
                named = not self._is_due(word)
                self._mention(word, *kind)
            elif (told := told_by(self.draft, word)) is not None:
                self._told(told)
            elif opens_plan(word):
                self._plan(word)
            elif self.pacts and is_idea(word):
                self._idea(word)
            elif self.pacts and is_term(word) and possessors(word):
                named = True
                self._under(self.pacts[-1], word)
        made = next((pact for pact in reversed(self.pacts) if pact.made is not None and not pact.is_idea), None)
        if made is not None and sentence.part == "body":
            self._terms_in(sentence, made, named)

    def _it(self, sentence: Sentence) -> None:
        """ "It gives the south half of the seats": what the agreement of the sentence before provides."""
        root, pact = sentence.root, self.pacts[-1] if self.pacts else None
        if pact is None or pact.is_idea or sentence.index - pact.latest != 1:
            return
        if any(subject.lower in ("it", "this") for subject in subjects(root)):
            for verb in (root, *root.conjuncts()):
                deed = self.tables.does.get(phrase_lemma(verb))
                if deed is not None and deed.who == "terms":
                    pact.provisions += terms_of_verb(self.draft, verb)
                    pact.latest = sentence.index

    def _mention(self, word: Word, kind: str, planned: bool) -> None:
        if (planned and self._is_term_of_another(word)) or self._is_due(word):
            return  # "the agreement created a security zone": a term, not a plan of its own
        pact = self._earlier(word, kind, planned)
        if pact is None:
            pact = Pact(
                word,
                name_of(self.draft, word),
                kind,
                planned,
                aside=is_another(word),
                paper=word.lemma in self.tables.papers,
            )
            pact.trail.append(f"'{word.text}' (agreements.csv)")
            self.pacts.append(pact)
        elif pact.head.sentence.part == "headline" and word.sentence.part != "headline":
            pact.renamed(word, name_of(self.draft, word), kind)
        self._act_on(pact, word)

    def _told(self, told: Pact) -> None:
        """What the parties of the last pact also agreed to do is a term of it; else an agreement of its own."""
        last = self.pacts[-1] if self.pacts else None
        near = last is not None and told.latest - last.latest <= _REACH and not last.is_idea
        if last is not None and near and set(told.parties) <= set(last.parties):
            last.provisions += told.provisions
            last.latest = told.latest
        else:
            self.pacts.append(told)

    def _plan(self, word: Word) -> None:
        """A plan that a verb says somebody made ("a plan drawn up by the region's leaders")."""
        if any(act.deed is not None and act.deed.who == "proposer" for act in acts(word, self.tables)):
            self._mention(word, "other", planned=True)

    def _is_term_of_another(self, word: Word) -> bool:
        """Whether the noun is the object of a verb that an agreement does."""
        if word.dep not in ("dobj", "nsubjpass") or word.head.pos != "VERB":
            return False
        return any(kind_of(subject, self.tables) is not None for subject in subjects(word.head))

    def _is_due(self, word: Word) -> bool:
        """Whether a new truce is what the agreement just told of provides: "A ceasefire is to begin at midnight"."""
        last = self.pacts[-1] if self.pacts else None
        near = last is not None and last.made is not None and word.sentence.index - last.latest <= _REACH
        return (
            near and determiner(word) in ("a", "an") and word.dep == "nsubj" and is_obligation(word.head, strictly=True)
        )

    def _earlier(self, word: Word, kind: str, planned: bool) -> Pact | None:
        """The pact that a mention takes up: by "the", by its name, by its place, or told so far by the headline alone."""
        apposed = next(
            (pact for pact in self.pacts if word.dep == "appos" and pact.head.sentence is word.sentence), None
        )
        same = [pact for pact in self.pacts if pact.is_idea == planned]
        if apposed is not None or not same or is_another(word):
            return apposed
        paper = same[-1] if same[-1].made is not None and word.sentence.index - same[-1].latest <= _REACH else None
        if word.lemma in self.tables.papers and paper is not None and paper.kind != "economic":
            return paper
        same = [pact for pact in same if pact.made is not None and not pact.aside] or same
        fitting = [pact for pact in same if pact.head.lemma == word.lemma] or [p for p in same if p.kind == kind]
        fitting = fitting or [pact for pact in same if pact.fits(kind)]
        if takes_up(word) and not referents(self.draft, after(word, "between")):
            return (fitting or same)[-1]
        name = name_of(self.draft, word).lower()
        for pact in reversed(same):
            headline = pact.head.sentence.part == "headline" and pact.fits(kind)
            if pact.name.lower() == name or headline or self._same_place(pact, word):
                return pact
        return None

    def _same_place(self, pact: Pact, word: Word) -> bool:
        """Whether "the Minsk agreement" names the place of a pact."""
        if pact.place is None or determiner(word) != "the":
            return False
        mentions = [self.draft.by_head.get(child.i) for child in qualifiers(word)]
        return any(pact.place == each.id for mention in mentions if mention for each in mention.referents)

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
            if act.deed is not None and act.deed.who == "terms":
                pact.provisions += terms_of_verb(self.draft, act.word)
        for part, sides in beside(self.draft, word, self.tables):
            pact.add("proposer" if pact.planned and part == "party" else part, sides)
        pact.place = pact.place or place_near(self.draft, word, *([above.word] if above else []))
        if word.lemma not in self.tables.papers or pact.made is None:  # "a protocol to the memorandum of 2018"
            pact.time = pact.time or time_of(self.draft, word, above)
        pact.evidence.append(_span(word, above.word if above else None))
        pact.latest = word.sentence.index
        if not pact.is_idea:
            pact.provisions += [
                clause_term(self.draft, each) for each in infinitives(word, above.word if above else None)
            ]
        self._under(pact, word)

    def _deed(self, pact: Pact, word: Word, act: Act) -> None:
        if act.deed is None:
            return
        status = status_of(act)
        if status == "rejected" and pact.made is not None and not pact.is_idea:
            status = None  # whoever denounces what others have agreed does not undo it
        pact.take_status(status)
        pact.trail.append(f"'{act.word.text}' → {act.deed.status or act.deed.who}")
        if act.deed.who and (act.deed.status is None or status_of(act) is not None):
            pact.add(act.deed.who, doers(self.draft, act.word))
        if tells_of_making(act):
            pact.time = pact.time or time_of(self.draft, word, act)
            pact.made = pact.made or word.sentence
            pact.told_at = pact.told_at or act.word

    def _under(self, pact: Pact, word: Word) -> None:
        """ "Under the deal, shelling was to end": the clause states a term."""
        for clause in word.all_children("relcl"):  # "an accord under which both sides were to leave"
            if any(child.dep == "prep" and child.lower == "under" for child in clause.subtree()[:2]):
                pact.provisions.append(clause_term(self.draft, clause, clause.subtree()[0]))
        link = word.head
        if link.lower == "to" and link.head.lower == "according":
            link = link.head
        if link.lower not in ("under", "according") or link.dep != "prep" or link.head.pos not in ("VERB", "AUX"):
            return
        if word.sentence.part == "body":
            clause = link.head
            clause = clause.head if clause.dep == "xcomp" and clause.head.lemma in ("be", "have") else clause
            pact.provisions += clause_terms(self.draft, clause, link)
            pact.latest = word.sentence.index

    def _terms_in(self, sentence: Sentence, pact: Pact, named: bool) -> None:
        """Terms stated in and after the sentences on the agreement: "The rebels are to pull their tanks out"."""
        if sentence.index - pact.latest > _REACH:
            return
        found = list(listed_terms(self.draft, sentence))
        root = sentence.root
        told = root.all_children("ccomp")  # "…, he told reporters"
        due = [each for each in sentence.words if each is not root and is_obligation(each, strictly=True)]
        for clause in dict.fromkeys([root, *told, *(other for each in told for other in each.conjuncts()), *due]):
            strict = is_obligation(clause, strictly=True)
            follows = clause is root and sentence.index - pact.latest == 1 and bool(pact.provisions)
            if not named and (strict or is_obligation(clause)):
                found += [
                    term for term in clause_terms(self.draft, clause) if strict or follows or term.kind != "other"
                ]
        if not named and root.lemma in _PROMISES and any(is_plural(each) for each in subjects(root)):
            found += [clause_term(self.draft, each) for each in root.all_children("xcomp")]
        if found:
            pact.provisions += found
            pact.latest = sentence.index


def _span(word: Word, verb: Word | None) -> Span:
    words = [each for each in word.subtree() if each.i <= word.i + _LONGEST]
    first = min(words[0].start, verb.start) if verb is not None and verb.i < word.i else words[0].start
    return Span(start=first, end=max(words[-1].end, word.end))
