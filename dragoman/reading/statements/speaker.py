"""Speaker: for whom the words that name a source stand; a source that no table knows is understood from the report."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.participants import mentions_of
from dragoman.reading.statements.sources import Source
from dragoman.reading.words import Word
from dragoman.records.entities import Participant
from dragoman.records.vocabulary import EntityKind, MentionForm

_PRONOUNS = frozenset(("PRON", "DET"))
_ONE = frozenset("i me my he him his she her hers one someone somebody anyone".split())
_RELATIVE = frozenset(("who", "that", "which", "whom", "whose"))


def speaker_of(draft: Draft, source: Source) -> tuple[Participant, ...]:
    """The participants that a source's words name, each by all of these words: "a senior official who …"."""
    start, end = draft.words[source.first].start, draft.words[source.last].end
    heads = [source.head, *(word for word in source.head.conjuncts() if source.first <= word.i <= source.last)]
    referents: dict[str, Referent] = {}
    for head in heads:
        for referent in _referents(draft, _antecedent(head)) or _later(draft, head):
            referents.setdefault(referent.id, referent)
    if not referents:
        made = _unknown(draft, source)
        referents[made.id] = made
    return tuple(Participant(entity=entity, start=start, end=end) for entity in referents)


def _referents(draft: Draft, head: Word) -> list[Referent]:
    mention = draft.by_head.get(head.i)
    if mention is not None and mention.referents:
        return mention.referents
    return [referent for mention in mentions_of(draft, [head]) for referent in mention.referents]


def _antecedent(head: Word) -> Word:
    """What a relative pronoun takes up: "the aides | who say"."""
    if head.lower not in _RELATIVE:
        return head
    clause = next((word for word in head.ancestors() if word.dep == "relcl"), None)
    return clause.head if clause is not None else head


def _later(draft: Draft, head: Word) -> list[Referent]:
    """Whom a possessive takes up from the main clause after it: "In his warning …, the envoy said"."""
    if head.tag != "PRP$":
        return []
    root = head.sentence.root
    subject = next((child for child in root.children if child.dep == "nsubj" and child.i > head.i), None)
    return _referents(draft, subject) if subject is not None else []


def _unknown(draft: Draft, source: Source) -> Referent:
    """A referent for somebody who is not in the tables: "a source", "the survey", an unresolved "he"."""
    words = draft.words[source.first : source.last + 1]
    first, last, head = words[0], words[-1], source.head
    name = draft.document.text[first.start : last.end]
    form: MentionForm = "pronoun" if head.pos in _PRONOUNS else "name" if head.pos == "PROPN" else "nominal"
    mention = draft.by_head.get(head.i)
    if mention is None:
        mention = Mention(first, last, head, first.start, last.end, form, plural=head.tag in ("NNS", "NNPS"))
        draft.mentions.append(mention)
        draft.by_head[head.i] = mention
    referent = Referent(
        draft.new_id("E", "speaker", head.start), _kind(head), name, plural=mention.plural, confidence=0.4,
        why="said to speak; in no table of actors",
    )  # fmt: skip
    referent.individual = referent.kind == "person"
    mention.referents = [referent]
    referent.mentions.append(mention)
    draft.referents.append(referent)
    return referent


def _kind(head: Word) -> EntityKind:
    if head.ent == "PERSON" or head.lower in _ONE:
        return "person"
    if head.ent in ("ORG", "GPE") or (head.pos == "NOUN" and head.tag == "NN"):
        return "organisation"
    return "group"
