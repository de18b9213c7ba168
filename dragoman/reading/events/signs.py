"""Signs: what the words around a verb or noun say of how far the act is real."""

from collections.abc import Iterator

from dragoman.knowledge.status import StatusWords
from dragoman.reading.words import Word

_OPINION = frozenset(("think", "believe", "expect", "claim", "suggest", "mean", "say", "true", "case", "evidence"))
HAVING_TO = frozenset(("have", "need", "ought"))  # with an infinitive: what somebody must do
_INSTEAD = frozenset(("without", "instead", "than", "rather", "from"))
_NO = frozenset(("no", "not", "neither"))
_MADE = frozenset(("attempt", "bid", "decision"))  # of which an infinitive tells what was done
_WITH_NONE = frozenset(("at", "in", "under", "on", "by"))  # "at no point", "under no circumstances"


def modal_of(verb: Word, words: StatusWords) -> str:
    """The status that the verb's auxiliary gives, or that of the verb it is coordinated with; "" for none."""
    for word in sharing(verb):
        for child in word.children:
            if child.dep == "aux" and child.lower in words.modals:
                return words.modals[child.lower]
        if word is verb or not has_infinitive(word):
            continue
        if word.lemma in HAVING_TO:
            return "requested"
        if word.lemma == "be" and word.child("acomp", "attr") is None:
            perfect = verb.tag == "VBN" and any(child.lower == "have" for child in verb.all_children("aux"))
            return "averted" if perfect else "planned"  # "was to have visited", "are to begin a strike"
    if is_imperative(verb):
        return "requested"
    return "planned" if _is_headline_future(verb) else ""


def is_imperative(verb: Word) -> bool:
    """Whether a verb in the bare form, without a subject, heads what is said: "Send us doctors," begged the governor."""
    if verb.tag != "VB" or verb.sentence.part != "body" or verb.child("aux", "nsubj", "nsubjpass") is not None:
        return False
    return verb.head is verb or verb.dep in ("ccomp", "parataxis") or (verb.dep == "conj" and is_imperative(verb.head))


def has_infinitive(word: Word) -> bool:
    """Whether a verb has an infinitive after it: "has to leave"."""
    return any(c.dep == "xcomp" and any(a.lower == "to" for a in c.all_children("aux")) for c in word.children)


def _is_headline_future(verb: Word) -> bool:
    """Whether a sentence's main verb is a bare infinitive: "Qatar to Host Talks"."""
    to = any(child.lower == "to" for child in verb.all_children("aux"))
    return to and verb.head is verb and verb.child("nsubj", "nsubjpass") is not None


def sharing(verb: Word) -> list[Word]:
    """The verb and the verbs whose auxiliaries it shares ("will meet and discuss")."""
    found = [verb]
    while True:
        word = found[-1]
        shares = word.dep == "conj" and word.tag in ("VB", "VBN") and word.child("aux", "auxpass", "nsubj") is None
        to = word.tag == "VB" or any(child.lower == "to" for child in word.all_children("aux"))
        infinitive = word.dep in ("xcomp", "advcl") and to and word.head.pos in ("VERB", "AUX", "ADJ")
        if not (shares or infinitive) or len(found) > 4:
            return found
        found.append(word.head)


def is_negated(verb: Word, words: StatusWords) -> bool:
    """Whether a verb is denied: "did not", "nobody was", "has yet to", "without shelling", "I do not believe that"."""
    for word in sharing(verb):
        if any(_denies(child, word, words) for child in word.children):
            return True
        yet = any(child.lower == "yet" for child in word.all_children("advmod"))
        if yet and word.lemma in ("have", "be") and has_infinitive(word):
            return True
    while verb.dep == "conj" and verb.tag == "VBG" and verb.head.tag == "VBG":
        verb = verb.head  # "without checking papers or seizing banners"
    above = verb.head
    if verb.dep == "pcomp" and above.lower in _INSTEAD and above.lower != "from":
        return True
    if verb.dep == "pcomp" and above.lower == "from" and any(child.lower == "far" for child in above.children):
        return True
    if verb.tag == "VB" and any(
        child.lower == "than" for child in verb.children
    ):  # "rather than surrender the airstrip"
        return True
    if verb.dep == "pcomp" and (above.lower, above.head.lower) in (("from", "far"), ("of", "instead")):
        return True
    if verb.dep != "ccomp" or any(child.lower in words.marks for child in verb.all_children("mark")):
        return False  # "would not say whether police had arrested him"
    return above.lemma in _OPINION and any(child.dep == "neg" for child in above.children)


def _denies(child: Word, verb: Word, words: StatusWords) -> bool:
    if child.dep == "neg":
        return not no_longer(verb) and child.i < verb.i
    if child.dep in ("advmod", "preconj", "cc") and child.lower in words.negations and child.i < verb.i:
        return True
    if child.dep in ("nsubj", "nsubjpass") and child.lower in words.negations:
        return not any(below.lower in ("but", "except") for below in child.subtree())
    if child.dep in ("nsubj", "nsubjpass", "dobj", "attr"):
        return has_no(child)
    if child.dep == "prep" and child.lower in _WITH_NONE:
        return any(has_no(noun) for noun in child.all_children("pobj"))
    return False


def has_no(noun: Word) -> bool:
    """Whether a noun is denied: "no attack", "not a single lorry"."""
    if noun.lower in ("none", "nothing", "nobody"):
        return True
    return any(child.lower in _NO and child.dep in ("det", "neg", "advmod", "preconj") for child in noun.children)


def no_longer(verb: Word) -> bool:
    """Whether a verb tells of something that has come to an end: "no longer exports"."""
    return any(
        (child.lower in ("longer", "anymore", "more") and any(below.lower in ("no", "any") for below in child.children))
        or (child.lower == "longer" and child.dep == "advmod" and any(each.lower == "no" for each in verb.children))
        for child in verb.children
    )


def condition_of(verb: Word, words: StatusWords) -> str:
    """The status of an act inside an if-clause, or one that hangs on it ("if …, it would"); "" for none."""
    for at in _clause_heads(verb):
        for child in at.children:
            if child.dep == "mark" and child.lower in words.marks:
                return words.marks[child.lower]
        inverted = inversion(at)
        if inverted:
            return "possible"
    auxiliaries = [child.lower for child in verb.all_children("aux")]
    if "could" in auxiliaries and any(child.lower == "before" for child in verb.all_children("mark")):
        return "averted"  # "stopped him before he could fire"
    if {"would", "could", "might"} & set(auxiliaries):
        if "have" in auxiliaries:  # "would have been flogged"
            return "averted" if "would" in auxiliaries else "possible"
        if any(is_condition(child) for child in verb.children):
            return "possible"
    return ""


def is_contrary(verb: Word) -> bool:
    """Whether a clause supposes what was not so: "if Turkey had bombed the camp", "had Iran fired its missiles"."""
    had = any(child.lower == "had" for child in verb.all_children("aux"))
    return had and (any(child.lower == "if" for child in verb.all_children("mark")) or inversion(verb) == "had")


def _clause_heads(verb: Word) -> Iterator[Word]:
    """The verb and those above it of whose clause it is part."""
    at = verb
    for _ in range(4):
        yield at
        if at.dep not in ("conj", "xcomp", "ccomp") or at.head.pos not in ("VERB", "AUX") or at.head is at:
            return
        at = at.head


def inversion(verb: Word) -> str:
    """The auxiliary that stands before the subject of a clause without "if": "Should France recognise", "Had they met"."""
    first = verb.child("aux") if verb.lemma != "be" else verb
    subject = verb.child("nsubj", "nsubjpass")
    if first is None or subject is None or first.i > subject.i or verb.dep not in ("advcl", "ccomp"):
        return ""
    return first.lower if first.lower in ("should", "were", "had") else ""


def is_condition(clause: Word) -> bool:
    """Whether a clause says on what the main clause hangs: "if it bans the party", "should it come to that"."""
    if clause.dep != "advcl":
        return False
    return bool(inversion(clause)) or any(each.lower in ("if", "unless") for each in clause.all_children("mark"))


def beside(trigger: Word, verb: Word, words: StatusWords) -> str:
    """What an adjective before a noun or an adverb beside a verb says: "a planned offensive", "nearly killed"."""
    for child in trigger.children:
        if (
            child.i < trigger.i
            and child.lower in words.adjectives
            and child.dep in ("amod", "nmod", "compound", "advmod")
        ):
            return words.adjectives[child.lower]
        if child.dep == "det" and child.lower == "any" and trigger.pos == "NOUN":
            return "possible"
    told = verb.head.lemma in _MADE
    if verb.dep == "acl" and not told and any(child.lower == "to" for child in verb.all_children("aux")):
        return "possible"  # "calls to withdraw", of which nobody says what came of them
    for child in verb.children:
        if child.dep in ("advmod", "npadvmod") and child.lower in words.adverbs:
            return words.adverbs[child.lower]
    return ""


def is_open_question(verb: Word) -> bool:
    """Whether the sentence asks if it is so: "Will Ankara send ships?"; who, when and why presuppose that it is."""
    sentence = verb.sentence
    if sentence.words[-1].text != "?" and not any(word.text == "?" for word in sentence.words[-2:]):
        return False
    first = next((word for word in sentence.words if word.pos not in ("PUNCT", "CCONJ")), sentence.words[0])
    return first.pos in ("AUX", "VERB") or first.tag == "MD"
