"""Author: the "I", "we" and "you" of a text that nobody in it speaks: a speech, a statement, an opinion piece.

Whoever speaks is one actor, those for whom he speaks another, those he addresses a third. A report in the third person
has none of them: single pronouns that no statement holds stay without referent.
"""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.records.vocabulary import EntityKind

_LEAST = 4  # pronouns of the first person that make a text somebody's own words
_ONE = frozenset("i me my mine myself".split())
_MANY = frozenset("we us our ours ourselves".split())
_YOU = frozenset("you your yours yourself yourselves".split())
_ROLES: tuple[tuple[frozenset[str], EntityKind, str], ...] = (
    (_ONE, "person", "the speaker"), (_MANY, "group", "those for whom the speaker speaks"), (_YOU, "group", "the audience")
)  # fmt: skip


def resolve_author(draft: Draft) -> None:
    """Give the pronouns of the first and second person outside all statements their referents."""
    said = [span for statement in draft.statements for span in statement.content]
    left = [
        mention
        for mention in draft.mentions
        if mention.form == "pronoun"
        and not mention.referents
        and mention.head.lower in _ONE | _MANY | _YOU
        and not any(span.start <= mention.start < span.end for span in said)
    ]
    if sum(mention.head.lower not in _YOU for mention in left) < _LEAST:
        return
    for words, kind, name in _ROLES:
        _refer(draft, kind, name, [mention for mention in left if mention.head.lower in words])


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
