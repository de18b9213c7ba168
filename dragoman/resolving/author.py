"""Author: the "I", "we" and "you" of a text that is somebody's own words: a speech, a statement, an opinion piece.

Whoever speaks is one actor, those for whom he speaks another, those he addresses a third. A report in the third person
has none of them: what stands in quotation marks is left to the statements.
"""

from collections.abc import Iterator
from itertools import groupby

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.reading.statements.pairing import Quoted, quoted
from dragoman.records.vocabulary import EntityKind
from dragoman.resolving.speaking import MANY, ONE, SPEAKING, YOU

_LEAST = 4  # pronouns of the first person that make a text somebody's own words
_ROLES: tuple[tuple[frozenset[str], EntityKind, str], ...] = (
    (ONE, "person", "the speaker"), (MANY, "group", "those for whom the speaker speaks"), (YOU, "group", "the audience")
)  # fmt: skip


def resolve_author(draft: Draft) -> None:
    """Give the pronouns of the first and second person outside all quotations their referents."""
    spoken = [
        mention
        for mention in draft.mentions
        if mention.form == "pronoun" and not mention.referents and mention.head.lower in SPEAKING
    ]
    if sum(mention.head.lower not in YOU for mention in spoken) < _LEAST:
        return
    quotations = list(_quotations(draft))
    left = [each for each in spoken if not any(quote.start < each.start < quote.end for quote in quotations)]
    if sum(mention.head.lower not in YOU for mention in left) < _LEAST:
        return
    for words, kind, name in _ROLES:
        _refer(draft, kind, name, [mention for mention in left if mention.head.lower in words])


def _quotations(draft: Draft) -> Iterator[Quoted]:
    for _, sentences in groupby(draft.sentences, key=lambda sentence: sentence.paragraph):
        found = list(sentences)
        yield from quoted(draft.document.text, found[0].start, found[-1].end)


def _refer(draft: Draft, kind: EntityKind, name: str, mentions: list[Mention]) -> None:
    if not mentions:
        return
    referent = Referent(
        draft.new_id("E", "author", name), kind, name, plural=kind == "group", individual=kind == "person"
    )
    referent.why = "pronouns of a text in the first person"
    draft.referents.append(referent)
    for mention in mentions:
        mention.referents = [referent]
        referent.mentions.append(mention)
