"""Mending: slips of the parser that the forms of the words rule out."""

import itertools

from dragoman.reading.mending_lists import mend_lists
from dragoman.reading.words import Word

_FINITE = frozenset(("VBD", "VBZ"))


# Participles that describe a noun after "are": "are leading members", "are warring parties".
_DESCRIBING = frozenset(
    "leading ruling warring competing remaining surviving existing willing outstanding opposing founding visiting "
    "neighbouring neighboring developing emerging promising pressing interesting worrying alarming "
    "conflicting differing missing practising practicing working serving "
    " standing sitting acting living contributing participating fighting".split()
)
# Verbs of which "of" tells a deed: "accused them of looting shops".
_CHARGING = frozenset("accuse suspect convict acquit".split())


def mend(words: list[Word]) -> None:
    """Put right what the forms of the words rule out, in place."""
    _lift_finite(words)
    _join_bare(words)
    _turn_charges(words)
    _turn_progressives(words)
    _raise_main(words)
    mend_lists(words)


def _raise_main(words: list[Word]) -> None:
    """Make a past form the main verb where the sentence has none, as in "the minister conferred with growers"."""
    if not words or words[-1].text != "." or any(word.tag in _FINITE or word.tag in ("VBP", "MD") for word in words):
        return
    root = next((word for word in words if word.dep == "ROOT"), words[0])
    verb = next((word for word in words if word.head is root and word.dep == "acl" and word.tag == "VBN"), None)
    if (
        root.pos not in ("NOUN", "PROPN")
        or verb is None
        or verb.i < root.i
        or _has(words, verb, "agent", "aux", "auxpass")
    ):
        return
    for word in words:
        if word.head is root and word.i > verb.i:
            word.head = verb
    root.dep, root.head = "nsubj", verb
    verb.dep, verb.tag, verb.pos, verb.head = "ROOT", "VBD", "VERB", verb


def _turn_progressives(words: list[Word]) -> None:
    """Make a participle between "is" or "have" and a bare noun the verb: "is massing troops", "have frozen support"."""
    for auxiliary, participle in itertools.pairwise(words):
        noun = participle.head
        if participle.dep != "amod" or noun.head is not auxiliary or _has(words, noun, "det", "poss"):
            continue
        if not (_is_progressive(auxiliary, participle, noun) or _is_perfect(auxiliary, participle, noun)):
            continue
        above = auxiliary.head if auxiliary.head is not auxiliary else participle
        participle.dep, participle.pos, participle.head = auxiliary.dep, "VERB", above
        participle.lemma = participle.lemma if participle.tag == "VBN" else participle.lower.removesuffix("ing")
        for word in words:
            beside = word.head is auxiliary and word is not noun and word is not participle
            if beside or (word.head is noun and word.dep == "prep" and word.i > noun.i):
                word.head = participle
        noun.dep, noun.head = "dobj", participle
        auxiliary.dep, auxiliary.pos, auxiliary.head = "aux", "AUX", participle


def _is_progressive(be: Word, gerund: Word, noun: Word) -> bool:
    fits = be.lemma == "be" and gerund.tag == "VBG" and gerund.lower not in _DESCRIBING
    return fits and noun.dep == "attr" and noun.tag in ("NNS", "NNPS")


def _is_perfect(have: Word, participle: Word, noun: Word) -> bool:
    """Whether "have" makes a perfect; a regular participle may well describe ("have limited means", "have armed men")."""
    irregular = participle.tag == "VBN" and not participle.lower.endswith("ed")
    return have.lemma == "have" and irregular and noun.dep == "dobj"


def _has(words: list[Word], above: Word, *deps: str) -> bool:
    """Whether a word hangs on another with one of the labels; children are linked only after mending."""
    return any(word.head is above and word.dep in deps for word in words)


def _turn_charges(words: list[Word]) -> None:
    """Make the gerund of a charge a verb with an object: "accuse them of looting shops and burning homes"."""
    for at, word in enumerate(words[:-1]):
        of, noun = word, words[at + 1].head
        gerund = words[at + 1]
        if of.lower != "of" or not gerund.lower.endswith("ing") or of.head.lemma not in _CHARGING:
            continue
        if gerund.dep in ("amod", "compound") and noun.dep == "pobj" and noun.head is of:
            gerund.dep, gerund.pos, gerund.tag, gerund.head = "pcomp", "VERB", "VBG", of
            gerund.lemma = gerund.lower.removesuffix("ing")
            noun.dep, noun.head = "dobj", gerund
        for other in words:
            if other.dep == "conj" and other.tag == "VBG" and other.head is of.head and other.i > gerund.i:
                other.head = gerund


def _join_bare(words: list[Word]) -> None:
    """Join a bare verb to the infinitive before it, not to the gerund between: "asked to stop fighting and return"."""
    for word in words:
        gerund = word.head
        if word.dep != "conj" or word.tag != "VB" or gerund.tag not in ("VBG", "NN", "NNS") or gerund.i > word.i:
            continue
        if _has(words, word, "aux", "nsubj"):
            continue
        above = gerund.head
        if above.tag == "VB" and above.i < gerund.i:
            word.head = above


def _lift_finite(words: list[Word]) -> None:
    """Hang a finite verb that was joined to an infinitive on the verb above it.

    "He urged them to send troops and accused others": nobody can be urged to "accused".
    """
    infinitives = {word.head.i for word in words if word.tag == "TO" and word.dep == "aux" and word.head.tag == "VB"}
    for word in words:
        if word.dep != "conj" or word.tag not in _FINITE or word.head.i not in infinitives:
            continue
        below, above = word.head, word.head.head
        while above.tag not in _FINITE and above.head is not above:
            above = above.head
        if above.tag in _FINITE and above.i < below.i:
            word.head = above
            for joint in words:
                if joint.dep in ("cc", "punct") and joint.head is below and below.i < joint.i < word.i:
                    joint.head = above
