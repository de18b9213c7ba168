"""Tied sides: where around a word the two stand that it ties, by the places that the tables of standing name."""

from collections.abc import Callable

from dragoman.reading.draft import Draft
from dragoman.reading.grammar import actors_of, after, agents, is_passive, objects, subjects
from dragoman.reading.phrases import first_word
from dragoman.reading.roles import sides
from dragoman.reading.words import Word

_VERBS = ("VERB", "AUX")
_WAR = frozenset("strike airstrike attack raid operation offensive campaign war fight battle assault bombing".split())
_SUFFER = frozenset(("receive", "take", "face", "suffer", "sustain", "draw"))
_MAKE = frozenset("be become remain appoint elect name make".split())
_GIVE = frozenset(("provide", "supply"))
_QUALIFYING = ("compound", "amod", "nmod", "poss")


def side(draft: Draft, word: Word, places: tuple[str, ...]) -> list[Word]:
    """The head words found at the first of the places that has any."""
    for place in places:
        found = _at(draft, word, place)
        if found:
            return list(dict.fromkeys(each for one in found for each in (one, *_listed(one), *_accompanying(one))))
    return []


def _listed(word: Word) -> list[Word]:
    """The rest of a list that the parser took for an apposition: "Chad, the army and Mali are fighting"."""
    if word.tag not in ("NN", "NNP"):
        return []
    apposed = [child for child in word.all_children("appos") if child.conjuncts()]
    return [each for child in apposed for each in (child, *child.conjuncts())]


def _accompanying(word: Word) -> list[Word]:
    """Those who do it too: "Chad, together with Mali and Togo, fights"."""
    if word.dep != "nsubj":
        return []
    below = [each for child in (*word.children, *word.head.children) for each in (child, *child.children)]
    beside = [each for each in below if each.lower == "with" and _is_together(each)]
    return [noun for each in beside for noun in _below(each)]


def _is_together(preposition: Word) -> bool:
    """Whether "with" is said as "together with" or "along with"."""
    around = (preposition.head, *preposition.children)
    return any(word.lower in ("together", "along") for word in around)


def _at(draft: Draft, word: Word, place: str) -> list[Word]:
    if word.dep == "acomp" and word.tag == "VBN" and place in ("subject", "object"):  # "is all but surrounded by"
        return agents(word) if place == "subject" else subjects(word.head)
    if word.dep == "acl" and word.tag == "VBN" and place == "object":
        return _joint_doers(word.head) or objects(word)
    found = _PLACES.get(place)
    return found(draft, word) if found else sides(word, (place,), lambda each: each.i in draft.by_head)


def _joint_doers(noun: Word) -> list[Word]:
    """All the subjects of whom a participle behind the last is said: "rebels and tribesmen, aided by Mali, attacked"."""
    first = noun
    while first.dep == "conj":
        first = first.head
    return [first, *first.conjuncts()] if first.dep == "nsubj" else []


def _appositive(draft: Draft, word: Word) -> list[Word]:
    """The noun that a word explains, or of which it is said: "the Front, Al-Qaeda's affiliate"."""
    return [word.head] if word.dep == "appos" else _predicated(word) or _before_comma(draft, word)


def _self(draft: Draft, word: Word) -> list[Word]:
    """Those whom the noun itself stands for: "Turkey's allies"."""
    return [word] if word.i in draft.by_head else []


def _above(word: Word) -> list[Word]:
    """What a preposition hangs on: a noun, or the subject of a verb."""
    return subjects(word.head) if word.head.pos in _VERBS else [word.head]


def _below(word: Word) -> list[Word]:
    """The nouns after a preposition."""
    return [noun for child in word.all_children("pobj") for noun in (child, *child.conjuncts())]


def _next(word: Word) -> list[Word]:
    """The word after the hyphen: "Saudi" in "pro-Saudi forces"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return words[at + 2 : at + 3]


def _light(word: Word) -> list[Word]:
    """The subject of the verb whose object it is: "provides support to"."""
    if word.dep == "pobj" and word.head.lower == "with" and word.head.head.lemma in _GIVE:
        return subjects(word.head.head)
    return subjects(word.head) if word.dep == "dobj" and word.head.pos in _VERBS else []


def _provided(word: Word) -> list[Word]:
    """Who gets it: "provided the army with support"."""
    above = word.head
    if word.dep != "pobj":
        return []
    if above.lower == "by" and above.head.lemma in ("aid", "help", "boost"):  # "aided by support from Turkey"
        return subjects(above.head)
    return objects(above.head) if above.lower == "with" and above.head.lemma in _GIVE else []


def _aided(word: Word) -> list[Word]:
    """Who does it with help: "with the support of Russia, the army advanced"."""
    above = word.head
    if word.dep != "pobj" or above.lower != "with":
        return []
    return actors_of(above.head) if above.head.pos in _VERBS else [above.head]


def _doers(word: Word) -> list[Word]:
    """Whose deed a verb's object is: "condemned the attack by the rebels"."""
    return [doer for deed in objects(word) for doer in after(deed, "by")]


def _apposed(word: Word) -> list[Word]:
    """The name after the comma behind a title: "commander, Joint Land Command"."""
    return [child for child in word.children if child.dep == "appos" and child.i > word.i]


def _joined(word: Word) -> list[Word]:
    """The two before a noun that a hyphen joins: "the Iran-Iraq war"."""
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    joined = at > 2 and words[at - 2].text in ("-", "‑", "–")
    return [words[at - 3], words[at - 1]] if joined else []


def _titled(word: Word) -> list[Word]:
    """The persons whom a title names: "the rebel leaders Omar Idris and Ali Nur", "IS leader Abu Bakr"."""
    if word.dep in ("compound", "nmod") and word.head.i > word.i:
        return [word.head, *word.head.conjuncts()]
    apposed = [child for child in word.children if child.dep == "appos" and child.i > word.i]
    return [each for name in apposed for each in (name, *name.conjuncts())]


def _beside(draft: Draft, word: Word) -> list[Word]:
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


def _placed(word: Word, preposition: str) -> list[Word]:
    """What is under or in the word: the noun on which the preposition hangs, or the subject of its verb."""
    above = word.head
    if word.dep != "pobj" or above.lower != preposition:
        return []
    holder = above.head
    while holder.pos in ("ADV", "ADJ", "ADP") and holder.head is not holder:  # "back under control"
        holder = holder.head
    if holder.pos in _VERBS:
        return subjects(holder)
    listed = [holder]
    while listed[-1].dep == "conj":  # "the army, the militias and others in support of"
        listed.append(listed[-1].head)
    return listed


def _engaged(word: Word) -> list[Word]:
    """Who is in a fight: "Iraq in its war against", "supports the army in the fight against", "support for Iraq in"."""
    above = word.head
    if word.dep != "pobj" or above.lower != "in":
        return []
    if above.head.pos in _VERBS:
        helped = [each for noun in objects(above.head) for each in after(noun, "for") or [noun]]
        return helped or subjects(above.head)
    return [*after(above.head, "for"), *after(above.head, "of")] or [above.head]


def _fighters(draft: Draft, word: Word) -> list[Word]:
    """Who means to do a deed of war: its subjects, and whom they help to it ("supports the army in its effort to defeat")."""
    found = subjects(word)
    while word.dep == "conj":
        word = word.head
    above = word.head.head if word.dep == "pcomp" else word.head
    if word.dep not in ("acl", "advcl", "xcomp", "pcomp", "relcl") or above is word:
        return found
    if above.pos in ("NOUN", "PROPN"):
        named = [above.head] if above.dep == "appos" else []  # "Serval, the operation to defeat"
        return found + [each for each in (*_engaged(above), above, *named) if each not in found]
    helped = [*objects(above), *after(above, "by"), *after(above, "with"), *after(above, "alongside")]
    nouns = [each for noun in helped for each in (noun, *after(noun, "of"), *after(noun, "for"))]
    return found + [each for each in nouns if each.i in draft.by_head and each not in found]


def _warring(word: Word) -> list[Word]:
    """Who makes war "against", far from the word: "conducted strikes using aircraft and artillery against"."""
    for above in word.ancestors():
        waged = [above, *above.all_children("dobj")] if above.pos in _VERBS else [above]
        if any(each.lemma in _WAR for each in waged):
            doers = actors_of(above) if above.pos in _VERBS else _light(above)
            if doers:
                return doers
    return []


def _firing(word: Word) -> list[Word]:
    """Whose fire it is: "fire from the rebels", also where the parser hangs it on the verb."""
    return [noun for above in (word, word.head) for place in ("from", "by") for noun in after(above, place)]


def _suffering(word: Word) -> list[Word]:
    """Who is under fire: "the army received fire from", "came under attack from"."""
    above = word.head.head if word.dep == "pobj" and word.head.lower == "under" else word.head
    under = word.dep == "dobj" and above.lemma in _SUFFER
    return subjects(above) if under or above is not word.head else []


def _predicated(word: Word) -> list[Word]:
    """The subject of "is": "Hezbollah is an ally of Iran", "Nur was appointed commander"."""
    told = word.dep in ("attr", "oprd") and word.head.lemma in _MAKE
    return subjects(word.head) if told and (word.dep == "attr" or is_passive(word.head)) else []


def _behind(word: Word) -> list[Word]:
    """The name behind a title and its body: "the leader of Hezbollah, Ali Nur"."""
    return [child for body in after(word, "of") for child in body.all_children("appos")]


def _between(word: Word) -> list[Word]:
    """Both sides: "clashes broke out between the army and the rebels"."""
    return after(word, "between") or (after(word.head, "between") if word.dep in ("nsubj", "dobj") else [])


def _qualified(word: Word) -> list[Word]:
    """Of whom an adjective is said: "forces loyal to the president", "the army is loyal to him"."""
    return [word.head] if word.dep == "amod" else subjects(word.head) if word.dep == "acomp" else []


def _coordinated(word: Word) -> list[Word]:
    """Those named before the noun that a word qualifies: "the army" in "the army and allied militias"."""
    return [noun.head for noun in _after_compound(word) if noun.dep == "conj"]


def _before_comma(draft: Draft, word: Word) -> list[Word]:
    """The actor just before a comma and the noun that explains it, where the parser missed the apposition."""
    words, at = word.sentence.words, first_word(word).i - word.sentence.words[0].i
    if at > 1 and words[at - 1].text == "," and words[at - 2].i in draft.by_head:
        return [words[at - 2]]
    return []


def _opposite(word: Word) -> list[Word]:
    """The sides of "on opposite sides of the conflict"."""
    if not any(child.lower in ("opposite", "opposing") for child in word.children):
        return []
    above = word.head
    if word.dep == "pobj" and above.lower == "on" and above.head.pos in _VERBS:
        return subjects(above.head)
    return []


def _before_hyphen(draft: Draft, word: Word) -> list[Word]:
    """The name before the hyphen of a compound: "U.S." in "U.S.-allied", one word or three."""
    if "-" in word.text:
        return [word] if word.i in draft.by_head else []
    words, at = word.sentence.words, word.i - word.sentence.words[0].i
    return [words[at - 2]] if at > 1 else []


def _after_compound(word: Word) -> list[Word]:
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


_PLACES: dict[str, Callable[[Draft, Word], list[Word]]] = {
    "before": _before_hyphen,
    "after": lambda _, word: _after_compound(word),
    "next": lambda _, word: _next(word),
    "under": lambda _, word: _placed(word, "under"),
    "within": lambda _, word: _placed(word, "in"),  # "the city is in Kurdish hands"
    "in-aid": lambda _, word: _placed(word, "in"),  # "strikes in support of the army"
    "as": lambda _, word: _placed(word, "as"),  # "fought as part of the front"
    "engaged": lambda _, word: _engaged(word),
    "fighters": _fighters,
    "warring": lambda _, word: _warring(word),
    "appositive": _appositive,
    "title": lambda _, word: _titled(word),
    "beside": _beside,
    "self": _self,
    "above": lambda _, word: _above(word),
    "below": lambda _, word: _below(word),
    "opposite": lambda _, word: _opposite(word),
    "behind": lambda _, word: _behind(word),
    "qualified": lambda _, word: _qualified(word),
    "aided": lambda _, word: _aided(word),
    "doers": lambda _, word: _doers(word),
    "coordinated": lambda _, word: _coordinated(word),
    "between": lambda _, word: _between(word),
    "light": lambda _, word: _light(word),
    "firing": lambda _, word: _firing(word),
    "suffering": lambda _, word: _suffering(word),
    "provided": lambda _, word: _provided(word),
    "apposed": lambda _, word: _apposed(word),
    "joined": lambda _, word: _joined(word),
}
