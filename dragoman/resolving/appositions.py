"""Appositions: a noun beside a person's name that says who that is: "his counterpart, Zohrab Mnatsakanyan"."""

from dragoman.reading.draft import Draft, Mention
from dragoman.reading.named_mentions import PERSONS
from dragoman.reading.phrases import determiner
from dragoman.reading.words import Word

_BODIES = ("organisation", "group")
_CALLING = frozenset(("call", "know", "name", "dub"))
_LONGEST = 5  # words of what a noun has behind it: "to Ukraine", "of the self-styled republic"


def appositions(draft: Draft) -> dict[int, Mention]:
    """For each common noun that stands in apposition to a person's name (by the noun mention's ``id()``), that name."""
    found: dict[int, Mention] = {}
    nouns = [
        mention for mention in draft.mentions if mention.agent is not None and not mention.plural and not mention.silent
    ]
    names = [mention for mention in draft.mentions if mention.name is not None and mention.name.label in PERSONS]
    starts = {mention.first.i: mention for mention in nouns}
    by_name = {mention.first.i: mention for mention in names}
    heads = {mention.head.i: mention for mention in names}
    for noun in nouns:
        if noun.agent is None or noun.agent.kind != "person":
            continue
        named = heads.get(noun.head.head.i) if noun.head.dep == "appos" else None
        for child in noun.head.children:
            if child.dep == "appos":
                named = named or heads.get(child.i)
        after_comma = _after_comma(draft, noun)
        named = named or (by_name.get(after_comma) if after_comma is not None else None)
        if named is not None:
            found[id(noun)] = named
    for name in names:
        after_comma = _after_comma(draft, name)
        noun_after = starts.get(after_comma) if after_comma is not None else None
        if noun_after is not None and noun_after.agent is not None and noun_after.agent.kind == "person":
            found.setdefault(id(noun_after), name)
    return found


def body_appositions(draft: Draft) -> dict[int, Mention]:
    """For each noun for a body that a named one stands beside (by the noun mention's ``id()``), that name.

    "A rival group, the Polisario Front, left"; "the Front, a breakaway faction"; "a faction calling itself the Front".
    """
    named = {
        mention.head.i: mention for mention in draft.mentions
        if mention.name is not None and mention.name.label in _BODIES and not (mention.silent or mention.locative)
    }  # fmt: skip
    found: dict[int, Mention] = {}
    for noun in draft.mentions:
        if noun.agent is None or noun.agent.kind not in _BODIES or noun.plural or noun.silent:
            continue
        if noun.head.conjuncts() or not determiner(noun.head) or noun.head.tag != "NN":
            continue
        beside = [noun.head.head] if noun.head.dep == "appos" else noun.head.all_children("appos")
        beside += [name for verb in noun.head.all_children("acl") if verb.lemma in _CALLING for name in verb.children]
        name = next((named[word.i] for word in beside if word.i in named and not word.conjuncts()), None)
        if name is not None:
            found[id(noun)] = name
    return found


def _after_comma(draft: Draft, mention: Mention) -> int | None:
    """The index of the word behind a comma that follows a mention, in the same sentence; None where none follows."""
    at = mention.last.i + 1
    words = draft.words
    for child in mention.head.children:  # "the ambassador to Ukraine, ..."
        if child.dep == "prep" and child.left == at and child.right - child.i <= _LONGEST:
            at = child.right + 1
    if at + 1 < len(words) and words[at].text == "," and words[at + 1].sentence is mention.head.sentence:
        return at + 1
    return None


def listed_before(draft: Draft, mention: Mention) -> list[Word]:
    """The nouns of the list that a plural noun sums up: "Cuba and Norway, the guarantors of the process, ..."."""
    at = mention.first.i
    words = draft.words
    if not mention.plural or at < 2 or words[at - 1].text != "," or words[at - 2].sentence is not mention.head.sentence:
        return []
    last = words[at - 2]
    first = last
    while first.dep in ("conj", "pobj", "compound", "poss") and first.head is not first:
        first = first.head
    listed = [first, *first.conjuncts()] if first.dep != "prep" else []
    same = mention.head.head is first or (mention.head.head is first.head and mention.head.dep == first.dep)
    return listed if len(listed) > 1 and listed[-1].right >= last.i and same else []
