"""Tied names: the sides that stand in one noun phrase with a word: its title, apposition, compound or owner."""

from dragoman.reading.draft import Draft
from dragoman.reading.grammar import after, is_passive, subjects
from dragoman.reading.phrases import first_word
from dragoman.reading.words import Word

_MAKE = frozenset("be become remain appoint elect name make".split())
_QUALIFYING = ("compound", "amod", "nmod", "poss")


def appositive(draft: Draft, word: Word) -> list[Word]:
    """The noun that a word explains, or of which it is said: "the Front, Al-Qaeda's affiliate"."""
    first = word
    while first.dep == "conj" and first.head.pos == "NOUN":  # "Saleh, the speaker and an ally of Haftar"
        first = first.head
    return [first.head] if first.dep == "appos" else _predicated(word) or _before_comma(draft, word)


def _predicated(word: Word) -> list[Word]:
    """The subject of "is": "Hezbollah is an ally of Iran", "Nur was appointed commander"."""
    told = word.dep in ("attr", "oprd") and word.head.lemma in _MAKE
    return subjects(word.head) if told and (word.dep == "attr" or is_passive(word.head)) else []


def _before_comma(draft: Draft, word: Word) -> list[Word]:
    """The actor just before a comma and the noun that explains it, where the parser missed the apposition."""
    words, at = word.sentence.words, first_word(word).i - word.sentence.words[0].i
    if at > 1 and words[at - 1].text == "," and words[at - 2].i in draft.by_head:
        return [words[at - 2]]
    return []


def itself(draft: Draft, word: Word) -> list[Word]:
    """Those whom the noun itself stands for: "Turkey's allies"."""
    return [word] if word.i in draft.by_head else []


def after_hyphen(word: Word) -> list[Word]:
    """The word after the hyphen: "Saudi" in "pro-Saudi forces"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return words[at + 2 : at + 3]


def titled(word: Word) -> list[Word]:
    """The persons whom a title names: "the rebel leaders Omar Idris and Ali Nur", "IS leader Abu Bakr"."""
    if word.dep in ("compound", "nmod") and word.head.i > word.i:
        return [word.head, *word.head.conjuncts()]
    apposed = [child for child in word.children if child.dep == "appos" and child.i > word.i]
    return [each for name in apposed for each in (name, *name.conjuncts())]


def behind(word: Word) -> list[Word]:
    """The name behind a title and its body: "the leader of Hezbollah, Ali Nur"."""
    return [child for body in after(word, "of") for child in body.all_children("appos")]


def apposed(word: Word) -> list[Word]:
    """The name after the comma behind a title: "commander, Joint Land Command"."""
    return [child for child in word.children if child.dep == "appos" and child.i > word.i]


def beside(draft: Draft, word: Word) -> list[Word]:
    """The body named before a title: "M23's commander", "IS leader", and by a common noun, "the separatist leaders"."""
    before = [child for child in word.children if child.dep in _QUALIFYING and child.i < word.i]
    if word.dep in ("compound", "nmod"):
        before += [child for child in word.head.children if child.dep in _QUALIFYING and child.i < word.i]
    named = [each for each in before if each.i in draft.by_head and not draft.by_head[each.i].silent]
    return named or [head for each in before for head in _same_noun(draft, each)]


def _same_noun(draft: Draft, word: Word) -> list[Word]:
    """The last mention before a word, else the first after it, of the group that its noun names ("separatist")."""
    there = [m.head for m in draft.mentions if m.referents and not m.silent and m.head.lemma == word.lower]
    earlier = [head for head in there if head.i < word.i]
    return earlier[-1:] or there[:1]


def before_hyphen(draft: Draft, word: Word) -> list[Word]:
    """The name before the hyphen of a compound: "U.S." in "U.S.-allied", one word or three."""
    if "-" in word.text:
        return [word] if word.i in draft.by_head else []
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return [words[at - 2]] if at > 1 else []


def after_compound(word: Word) -> list[Word]:
    """The noun that a compound qualifies: "Kurds" in "U.S.-allied Syrian Kurds"."""
    at = word
    for _ in range(3):
        if at.dep in ("amod", "compound", "nmod", "npadvmod") and at.head.i > at.i:
            at = at.head
            if at.pos in ("NOUN", "PROPN") and at is not word:
                return [at]
        else:
            break
    return [] if at is word else [at]


def coordinated(word: Word) -> list[Word]:
    """Those named before the noun that a word qualifies: "the army" in "the army and allied militias"."""
    return [noun.head for noun in after_compound(word) if noun.dep == "conj"]


def qualified(word: Word) -> list[Word]:
    """Of whom an adjective is said: "forces loyal to the president", "the army is loyal to him"."""
    return [word.head] if word.dep == "amod" else subjects(word.head) if word.dep == "acomp" else []
