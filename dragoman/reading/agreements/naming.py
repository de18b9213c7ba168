"""Naming: which words name an agreement, what it is called, and which earlier one a bare "the deal" takes up."""

from dragoman.knowledge.agreements import AgreementWords
from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after
from dragoman.reading.phrases import determiner, first_word
from dragoman.reading.words import Word

OPEN_KINDS = ("other", "political", "military", "peace")  # that say little: "the accord" may be a ceasefire
_TAKES_UP = frozenset(("the", "this", "that", "these", "those", "such"))
_ANOTHER = frozenset(("another", "further", "second", "third", "earlier", "previous", "fresh", "separate", "different"))
_IDEAS = frozenset(("idea", "plan", "proposal", "initiative", "scheme", "project"))
_NAMED = frozenset(("plan", "proposal", "initiative"))
_SIGNING = frozenset(("sign", "initial", "ink"))
_TERMS = frozenset(("term", "provision", "point", "clause", "article", "condition"))


def kind_of(word: Word, tables: AgreementWords) -> tuple[str, bool] | None:
    """The kind of agreement that a noun names and whether it is only a plan; None where it names none."""
    if word.pos not in ("NOUN", "PROPN") or (word.dep in ("compound", "nmod") and word.head.i > word.i):
        return None
    before = [child for child in word.children if child.i < word.i and child.dep in ("compound", "amod", "nmod")]
    if word.dep == "pobj" and word.head.lower == "of" and word.head.head.lemma in tables.papers:
        return None  # "a memorandum of understanding" is one
    if word.lower in tables.never or any(f"{child.lower} {word.lower}" in tables.never for child in before):
        return None
    for child in before:
        plan = tables.plans.get(f"{child.lower} {word.lower}")
        if plan is not None:
            return plan, True
    if word.lemma in _IDEAS and _is_signed(word):
        return "other", False
    if word.lemma in _IDEAS and word.lemma in _NAMED and _is_named(word):
        return next((tables.kinds[each.lower] for each in before if each.lower in tables.kinds), "other"), True
    if word.lemma in _IDEAS:
        kinds = [tables.nouns[noun.lemma] for noun in after(word, "for") if noun.lemma in tables.nouns]
        return (kinds[0], True) if kinds else None
    pairs = [f"{child.lower} {word.lower}" for child in before]  # "prisoner swap", "cessation of hostilities"
    pairs += [f"{word.lower} of {noun.lower}" for noun in after(word, "of")]
    kind = next((tables.nouns[pair] for pair in pairs if pair in tables.nouns), None)
    kind = kind or tables.nouns.get(_spelt(word)) or tables.nouns.get(word.lemma) or tables.papers.get(word.lemma)
    if kind is None or _is_planned(word) or _is_word(word):
        return None
    for child in before:
        kind = tables.kinds.get(_spelt(child), tables.kinds.get(child.lower, kind)) if kind in OPEN_KINDS else kind
    return kind, False


def _is_signed(word: Word) -> bool:
    """Whether a plan has become an agreement: "signed a plan to end the war", "the plan signed in Nairobi"."""
    governing = [word.head] if word.dep in ("dobj", "nsubjpass") else []
    clauses = [child for child in word.children if child.dep in ("acl", "relcl") and child.tag == "VBN"]
    return any(verb.lemma in _SIGNING and verb.pos == "VERB" for verb in (*governing, *clauses))


def _is_named(word: Word) -> bool:
    """Whether a plan bears a name: "the Cairo plan", but not "the Cairo plan to build a dam"."""
    named = any(child.pos == "PROPN" and child.dep in ("compound", "nmod") for child in word.children)
    return named and determiner(word) == "the" and not any(child.dep == "acl" for child in word.children)


def _spelt(word: Word) -> str:
    """A word in small letters with what a hyphen joins to it: "cease-fire"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    if at > 1 and words[at - 1].text in ("-", "‑") and words[at - 1].end == word.start:
        return f"{words[at - 2].lower}-{word.lower}"
    return word.lower


def _is_word(word: Word) -> bool:
    """Whether only the word is meant: "he rejected the word truce"."""
    return word.dep == "appos" and word.head.lemma in ("word", "term", "label", "expression")


def _is_planned(word: Word) -> bool:
    """Whether a noun only completes a plan: "ceasefire" in "a proposal for a ceasefire"."""
    return word.dep == "pobj" and word.head.lower == "for" and word.head.head.lemma in _IDEAS


def name_of(draft: Draft, word: Word) -> str:
    """What an agreement is called here: its noun with what qualifies it, and its place ("deal in Idlib")."""
    first = first_word(word)
    words = draft.words[first.i : word.i + 1]
    while len(words) > 1 and (words[0].tag in ("DT", "PRP$", "CD", "PDT") or words[0].pos == "PUNCT"):
        words = words[1:]
    last = word
    for preposition in ("on", "in", "for", "between"):
        below = [each for each in after(word, preposition) if not _is_date(draft, each)]
        if below and below[-1].right - word.i <= 8:
            last = draft.words[below[-1].i]
            break
    return " ".join(draft.document.text[words[0].start : last.end].split())


def _is_date(draft: Draft, word: Word) -> bool:
    return any(time.start <= word.start < time.end for time in draft.times)


def takes_up(word: Word) -> bool:
    """Whether a noun points back to an agreement already named ("the deal", "the fragile truce", "this accord")."""
    if determiner(word) not in _TAKES_UP:
        return False
    named = any(child.pos == "PROPN" for child in qualifiers(word))
    return not named and not after(word, "on")


def is_another(word: Word) -> bool:
    """Whether a noun says that it means none of the agreements named before ("a further truce", "an earlier deal")."""
    several = word.tag == "NNS" and any(child.dep == "nummod" for child in word.children)  # "two truces failed"
    return several or any(child.lower in _ANOTHER for child in word.children if child.i < word.i)


def qualifiers(word: Word) -> list[Word]:
    """The words before a noun that make it more exact: "Minsk" in "the Minsk agreement"."""
    return [child for child in word.children if child.dep in ("compound", "amod", "nmod") and child.i < word.i]


def opens_plan(word: Word) -> bool:
    """Whether a noun may bring up a plan of somebody's ("a proposal put forward by the UN")."""
    told = any(child.dep == "relcl" or child.tag == "VBN" for child in word.children if child.i > word.i)
    return word.lemma in _IDEAS and word.pos == "NOUN" and (told or determiner(word) not in _TAKES_UP)


def is_idea(word: Word) -> bool:
    """Whether a noun may point back to something proposed ("rejected the idea")."""
    return word.lemma in _IDEAS and determiner(word) in _TAKES_UP


def is_plan(word: Word) -> bool:
    """Whether a noun names a plan, which only its signing makes an agreement."""
    return word.lemma in _IDEAS


def means_terms(word: Word) -> bool:
    """Whether a noun means the terms of an agreement ("under its terms", "it has nine points")."""
    return word.lemma in _TERMS and word.tag == "NNS"
