"""Terms: the words that state what an agreement provides, of which kind, and who must do it."""

from collections.abc import Iterator

from dragoman.reading.agreements.naming import means_terms
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of, after, agents, is_passive, objects, subjects
from dragoman.reading.participants import mentions_of
from dragoman.reading.phrases import first_word
from dragoman.reading.words import Sentence, Word
from dragoman.records.agreements import Provision

_PARTED = ("acl", "relcl", "amod", "advcl", "conj", "acomp")
_OBLIGING = ("must", "shall", "will", "would")
_REQUIRED = frozenset(("require", "oblige", "suppose", "bind", "commit"))  # "is required to"
_PURPOSES = frozenset(("end", "avert", "settle", "resolve", "save"))  # "a deal to end the war" says what it is for
_FIRST_PERSON = frozenset(("we", "i", "you"))
_OPENS_LIST = ("including", ":", "namely")


def terms_of_verb(draft: Draft, verb: Word) -> Iterator[Provision]:
    """The terms that the object of "create", "provide for", "require" states, each clause of it one."""
    asked = verb.child("xcomp", "ccomp") is not None  # "obliges Armenia to give back Agdam": whom is no term
    found = [
        *([] if asked else objects(verb)),
        *(clause for clause in verb.all_children("xcomp", "ccomp", "advcl") if _is_stated(clause)),
    ]
    for child in verb.all_children("prep"):
        for each in (child, *child.conjuncts()):
            if each.lower in ("for", "on"):
                found += [noun for head in each.all_children("pobj", "pcomp") for noun in (head, *head.conjuncts())]
    stated = [term for head in found if head.pos != "PRON" for term in _split(draft, head)]
    # "created a zone … and monitored by Turkish troops", as the parser hangs it
    joined = [clause for clause in verb.conjuncts() if clause.tag == "VBN" and agents(clause)]
    stated += [clause_term(draft, clause) for clause in joined]
    yield from stated
    yield from _further(draft, verb, stated)


def _is_stated(clause: Word) -> bool:
    """Whether a clause below a verb is what it asks for: "calls for all forces to withdraw"."""
    return clause.dep != "advcl" or any(child.dep == "mark" and child.lower == "for" for child in clause.children)


def _further(draft: Draft, verb: Word, stated: list[Provision]) -> Iterator[Provision]:
    """The later items of a list that the parser lost: "…, the release of hostages and constitutional reform"."""
    table = draft.library.agreement_words.provisions
    until = max((term.end for term in stated), default=verb.end)
    for word in verb.sentence.words[verb.i - verb.sentence.words[0].i :]:
        if word.start > until and word.pos == "NOUN" and word.lemma in table and after(word, "of"):
            yield provision(draft, draft.words[first_word(word).i : word.right + 1], word)
            return


def _split(draft: Draft, head: Word) -> Iterator[Provision]:
    """One term for the noun itself, one more for each clause behind it that says something else to do."""
    parts = [child for child in _behind(head) if child.i > head.i and (child.pos == "VERB" or child.tag == "VBN")]
    inside = {word.i for part in parts for word in part.subtree()}
    own = [word for word in head.subtree() if word.i not in inside]
    yield provision(draft, own, head)
    for part in parts:
        yield provision(draft, part.subtree(), part)


def _behind(head: Word) -> list[Word]:
    found = []
    for child in head.children:
        if child.dep in _PARTED:
            found += [child, *[inner for inner in child.children if inner.dep == "conj"]]
    return found


def clause_term(draft: Draft, verb: Word, without: Word | None = None) -> Provision:
    """The term that a whole clause states: "opposition groups are to pull their tanks out by October 10"."""
    left_out = {word.i for word in without.subtree()} if without is not None else set()
    words = [word for word in verb.subtree() if word.i not in left_out]
    return provision(draft, words, verb)


def clause_terms(draft: Draft, verb: Word, without: Word | None = None) -> list[Provision]:
    """The terms of a clause and of those joined to it that have a subject of their own: each is a duty of somebody's."""
    joined = [each for each in verb.conjuncts() if each.child("nsubj", "nsubjpass") is not None]
    found = []
    for clause in (verb, *joined):
        left_out = {
            word.i for other in joined if other is not clause and other.i > clause.i for word in other.subtree()
        }
        before = [each for each in clause.all_children("ccomp") if each.i < clause.i]  # "they will leave, we will pay"
        apart = [*before, *([without] if without is not None else [])]
        left_out |= {word.i for each in apart for word in each.subtree()}
        found.append(provision(draft, [word for word in clause.subtree() if word.i not in left_out], clause))
    return found


def matters(draft: Draft, noun: Word) -> list[Provision]:
    """What an agreement is about, where that is something to be done: "a deal on the exchange of prisoners"."""
    table = draft.library.agreement_words.provisions
    about = [each for preposition in ("on", "for") for each in after(noun, preposition)]
    return [provision(draft, each.subtree(), each) for each in about if each.lemma in table and after(each, "of")]


def complement(verb: Word) -> Word | None:
    """What a verb of agreeing or promising has as its clause, also where the parser took it for a purpose."""
    purposes = (child for child in verb.all_children("advcl") if child.i > verb.i and _is_infinitive(child))
    return verb.child("xcomp", "ccomp") or next(purposes, None)


def infinitives(noun: Word, verb: Word | None) -> list[Word]:
    """What is agreed by infinitives: "an agreement to run a centre", "agreed to a truce and to leave the city"."""
    found = [child for child in noun.children if child.dep in ("acl", "relcl") and _is_infinitive(child)]
    found = [child for child in found if child.lemma not in _PURPOSES]
    above = [noun.head] if noun.dep == "pobj" else []  # the parser joins "to exchange" to the "to" before the truce
    for governor in [*above, *([verb] if verb is not None else [])]:
        found += [child for child in governor.children if child.dep == "conj" and _is_infinitive(child)]
    return found


def listed_terms(draft: Draft, sentence: Sentence) -> Iterator[Provision]:
    """The terms that a sentence counts up: "It has nine points, among them the return of prisoners and …"."""
    words = sentence.words
    opens = next((n + 1 for n, word in enumerate(words) if means_terms(word)), None)
    while opens is not None and opens < len(words):
        word = words[opens]
        opens += 1
        if word.lower in _OPENS_LIST or (word.lower in ("them", "these") and words[opens - 2].lower == "among"):
            heads = [each for each in words[opens:] if each.pos in ("NOUN", "PROPN") and after(each, "of")]
            ends = [first_word(each).i for each in heads[1:]] + [words[-1].i + 1]
            for head, end in zip(heads, ends, strict=True):
                yield provision(draft, draft.words[first_word(head).i : end], head)
            return


def provision(draft: Draft, words: list[Word], head: Word) -> Provision:
    """The term that words state, ``head`` their main one."""
    words = _trimmed(words)
    actors = mentions_of(draft, _who_must(head))
    return Provision(
        kind=_kind(draft, words),  # type: ignore[arg-type]
        start=words[0].start,
        end=words[-1].end,
        responsible=tuple(dict.fromkeys(r.id for m in actors for r in m.referents if r.kind != "place")),
    )


def _who_must(head: Word) -> list[Word]:
    """Who has to do what a term says: not those to whom it is done ("the hostages are to be freed")."""
    if head.pos not in ("VERB", "AUX"):
        return agents(head)
    if head.lemma in _REQUIRED:
        return subjects(head) if is_passive(head) else objects(head)
    deed = (head.child("xcomp") or head) if head.lemma in ("be", "have") else head
    passive = any(child.dep == "auxpass" for child in deed.children)
    return agents(deed) if passive else [*agents(head), *actors_of(head)]


def _trimmed(words: list[Word]) -> list[Word]:
    """The words without punctuation and conjunctions at their ends."""
    while len(words) > 1 and (words[-1].pos == "PUNCT" or words[-1].dep == "cc"):
        words = words[:-1]
    while len(words) > 1 and (words[0].pos == "PUNCT" or words[0].dep == "cc" or words[0].lower in ("that", "whether")):
        words = words[1:]
    return words


def _kind(draft: Draft, words: list[Word]) -> str:
    table = draft.library.agreement_words.provisions
    for word in words:
        kind = table.get(word.lemma) or table.get(word.lower)
        if kind is not None:
            return kind
    return "other"


def is_obligation(verb: Word, *, strictly: bool = False) -> bool:
    """Whether a clause says what somebody is to do: "are to pull", "must leave", "have to go", and, unless strictly,
    "will be patrolled".
    """
    who = subjects(verb)
    if verb.pos not in ("VERB", "AUX") or not who or any(child.dep == "neg" for child in verb.children):
        return False
    if verb.sentence.words[-1].text == "?":
        return False
    if any(word.lower in _FIRST_PERSON for word in who):
        return False  # a speaker's own resolve
    asked = verb.lemma in _REQUIRED and any(child.dep == "auxpass" for child in verb.children)
    if asked and any(child.dep == "xcomp" and _is_infinitive(child) for child in verb.children):
        return True
    if any(child.dep == "aux" and child.lower in (_OBLIGING[:2] if strictly else _OBLIGING) for child in verb.children):
        return True
    return verb.lemma in ("be", "have") and any(
        child.dep == "xcomp" and _is_infinitive(child) for child in verb.children
    )


def _is_infinitive(verb: Word) -> bool:
    return verb.pos in ("VERB", "AUX") and any(child.dep == "aux" and child.lower == "to" for child in verb.children)
