"""Grammar: who is the subject and the object of a word, also where the sentence says it only once or far away.

Every function answers with content words: a relative pronoun stands for the noun that it takes up.
"""

from dragoman.reading.words import Word

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "obj")
_RELATIVES = frozenset(("who", "which", "that", "whom"))
# Verbs whose object does what the infinitive says ("urged Assad to withdraw"); with all others the subject does it.
_OBJECT_CONTROL = frozenset(
    "ask urge order force tell call allow permit enable invite press pressure persuade convince advise encourage require "
    "request command instruct direct compel cause lead help let make want expect warn beg appeal authorize push "
    "oblige bind commit entitle".split()
)

# Verbs whose object has done what stands after "for": "thanked Chile for sending help", "criticised Mali for expelling them".
_JUDGED_FOR = frozenset(
    "thank praise commend congratulate criticise criticize condemn blame denounce rebuke censure punish fine sue honour "
    "honor slam blast fault reprimand sanction arrest jail".split()
)


def phrase_lemma(word: Word) -> str:
    """The lemma with its particle: "call off"."""
    particle = word.child("prt")
    return f"{word.lemma} {particle.lower}" if particle is not None else word.lemma


def is_passive(verb: Word) -> bool:
    """Whether a verb is passive ("was accused"), also as a participle after its noun ("the offensive threatened by")."""
    if any(child.dep in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.tag == "VBN" and verb.dep in ("acl", "amod", "advcl", "relcl"):
        if (
            verb.dep == "acl"
            and verb.head.dep == "ROOT"
            and verb.child("agent") is None
            and verb.child("xcomp", "dobj")
        ):
            return False  # a sentence without a main verb: the parser took it for a participle
        return verb.child("aux") is None
    if verb.dep == "conj" and verb.tag == "VBN" and verb.child("aux", *SUBJECTS) is None:
        return is_passive(verb.head)
    return False


def agents(verb: Word) -> list[Word]:
    """The nouns after "by" below a passive verb."""
    found = []
    for child in verb.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            for noun in child.children:
                if noun.dep == "pobj":
                    found += [noun, *noun.conjuncts()]
    return found


def subjects(verb: Word, depth: int = 0) -> list[Word]:
    """Who does what an active verb says, or to whom a passive one does it; empty where the sentence does not tell."""
    own = [word for child in verb.children if child.dep in SUBJECTS for word in (child, *child.conjuncts())]
    if own:
        return [_content(word, verb) for word in (*_listed_before(own[0]), *own)]
    if depth > 4 or verb.head is verb:
        return []
    head = verb.head
    if verb.dep == "conj" and head.pos in ("VERB", "AUX"):
        return subjects(head, depth + 1)
    if verb.dep in ("xcomp", "ccomp", "advcl", "pcomp", "dep"):
        return _controller(verb, head, depth)
    if verb.dep in ("acl", "relcl"):
        return _of_noun(verb, head, depth)
    if verb.dep == "amod" and head.pos in ("NOUN", "PROPN"):
        return [head]
    return []


def _listed_before(subject: Word) -> list[Word]:
    """Names that a headline lists before its subject without "and": "Putin" in "Putin, Erdogan vow"."""
    if subject.sentence.part != "headline":
        return []
    words, at = subject.sentence.words, subject.left - subject.sentence.words[0].i
    found = []
    while (
        at > 1
        and words[at - 1].text == ","
        and words[at - 2].pos == "PROPN"
        and words[at - 2].dep not in ("pobj", "dobj")
    ):
        found.append(words[at - 2])
        at = words[at - 2].left - words[0].i
    return found


def _content(word: Word, verb: Word) -> Word:
    """The noun that a relative pronoun takes up, or the word itself."""
    if word.lower in _RELATIVES and word.tag in ("WP", "WDT", "IN", "DT"):
        at = verb
        while at.dep in ("conj", "ccomp", "xcomp") and at.head is not at:
            at = at.head
        if at.dep == "relcl":
            return _antecedent(at, word)
    return word


def _antecedent(clause: Word, pronoun: Word) -> Word:
    """The noun of a relative clause: not the nearest where that is one and the verb says many, or a person that "which".

    "Militias from the region, which are allied", "a faction led by Ali Nur that clashed".
    """
    noun = clause.head
    verbs = [clause, *clause.all_children("aux", "auxpass")]
    many = any(verb.lower in ("are", "were", "have") or verb.tag == "VBP" for verb in verbs)
    at = noun
    while at.dep in ("pobj", "prep", "agent", "acl"):
        thing = pronoun.lower in ("that", "which") and at.ent == "PERSON"
        one = many and at.tag in ("NN", "NNP") and not at.conjuncts()
        if at.pos in ("NOUN", "PROPN") and not thing and not one:
            break
        at = at.head
    return at if at.pos in ("NOUN", "PROPN") and (at is noun or not many or at.tag in ("NNS", "NNPS")) else noun


def _controller(verb: Word, head: Word, depth: int) -> list[Word]:
    if verb.dep == "pcomp":  # "accused of shelling": the object of the verb above; "after meeting": its subject
        above = head.head
        if above.pos in ("VERB", "AUX"):
            theirs = head.lower in ("of", "from", "into") or (head.lower == "for" and above.lemma in _JUDGED_FOR)
            told = objects(above) if theirs and not is_passive(above) else []
            return told or subjects(above, depth + 1)
        return possessors(above) if above.pos == "NOUN" else []
    if verb.dep == "xcomp" and head.lemma in _OBJECT_CONTROL:
        if is_passive(head):
            return subjects(head, depth + 1)
        told = objects(head)
        if told:
            return told
    if head.pos in ("VERB", "AUX", "ADJ"):
        return subjects(head, depth + 1) if head.pos != "ADJ" else _of_adjective(head, depth)
    if head.pos in ("NOUN", "PROPN"):
        return possessors(head) or _light_subject(head, depth)
    return []


def _of_adjective(adjective: Word, depth: int) -> list[Word]:
    if adjective.dep in ("acomp", "oprd", "attr", "xcomp", "conj"):
        return subjects(adjective.head, depth + 1)
    if adjective.dep == "amod":
        return [adjective.head]
    return subjects(adjective, depth + 1)


def _of_noun(verb: Word, noun: Word, depth: int) -> list[Word]:
    """The subject of a clause on a noun: "forces exposed by", "plan to withdraw", "offensive that averted"."""
    if any(child.lower == "to" and child.dep == "aux" for child in verb.children) or noun.lemma in ("plan", "promise"):
        return possessors(noun) or _light_subject(noun, depth)
    if verb.tag == "VBN" and verb.dep == "acl":
        return [noun]
    if verb.dep == "relcl":
        gap = any(child.dep in SUBJECTS for child in verb.children)
        return [] if gap else [noun]
    return [noun]


def _light_subject(noun: Word, depth: int) -> list[Word]:
    """The subject of the verb whose object a noun is: "Putin made a promise to withdraw"."""
    if noun.dep in ("dobj", "attr", "pobj"):
        verb = noun.head if noun.dep != "pobj" else noun.head.head
        if verb.pos in ("VERB", "AUX"):
            return agents(verb) if is_passive(verb) else subjects(verb, depth + 1)
    if noun.dep == "nsubjpass":
        return agents(noun.head)
    return []


def objects(verb: Word) -> list[Word]:
    """To whom or what an active verb does it, coordinated ones too; for a passive one its subjects."""
    if is_passive(verb):
        return subjects(verb)
    found = [_content(word, verb) for child in verb.all_children(*OBJECTS) for word in (child, *child.conjuncts())]
    if not found and verb.dep == "relcl" and verb.child(*SUBJECTS) is not None:
        found = [verb.head]  # "territory they hold": the noun is the object that the clause leaves out
    if not found and verb.dep == "conj" and verb.head.pos == "VERB" and verb.right == verb.i:
        found = objects(verb.head)  # "shelled and bombed the town" parsed as sharing the first verb's object
    return found


def actors_of(verb: Word) -> list[Word]:
    """Who does it: the subjects of an active verb, the nouns after "by" of a passive one."""
    return agents(verb) if is_passive(verb) else subjects(verb)


def taken_up_by(word: Word) -> Word:
    """The noun that "whose" takes up, or the word itself."""
    if word.tag != "WP$":
        return word
    at = word
    while at.dep != "relcl" and at.head is not at:
        at = at.head
    return at.head if at.dep == "relcl" else word


def possessors(noun: Word) -> list[Word]:
    """Whose it is: "Trump" in "Trump's announcement"."""
    return [word for child in noun.all_children("poss") for word in (child, *child.conjuncts())]


def after(word: Word, preposition: str) -> list[Word]:
    """The nouns after a preposition below a word, coordinated ones too."""
    found = []
    for child in word.children:
        if child.dep in ("prep", "agent", "dative") and child.lower == preposition:
            for noun in child.children:
                if noun.dep in ("pobj", "pcomp"):
                    found += [noun, *noun.conjuncts()]
        elif child.dep in ("prep", "advmod") and preposition in ("from", "of", "to"):
            for inner in child.children:  # "out of", "ahead of": a preposition on a preposition
                if inner.dep == "prep" and inner.lower == preposition:
                    found += inner.all_children("pobj", "pcomp")
    return found


def hosts(word: Word) -> list[Word]:
    """The words on which a phrase of a verb may hang: itself, and its objects: "massed commandos along the frontier"."""
    if word.pos not in ("VERB", "AUX"):
        return [word]
    found = [word, *word.all_children("dobj", "dative")]
    return found + [noun for each in found[1:] for noun in after(each, "of")]


def after_any_host(word: Word, preposition: str) -> list[Word]:
    """The nouns after a preposition below a word; failing that below a verb's objects, to which the parser may give it."""
    found = after(word, preposition)
    if found or preposition == "of":
        return found
    return [noun for host in hosts(word)[1:] for noun in after(host, preposition)]


def has_preposition(word: Word, prepositions: frozenset[str]) -> bool:
    """Whether a word has one of the prepositions below it, below a verb's object, or as its particle."""
    return _has_preposition(word, prepositions) or any(
        _has_preposition(host, prepositions - {"of"}) for host in hosts(word)[1:]
    )


def _has_preposition(word: Word, prepositions: frozenset[str]) -> bool:
    return any(
        child.lower in prepositions and child.dep in ("prep", "prt", "agent", "dative", "advmod", "npadvmod")
        for child in word.children
    )
