"""First person: "I", "we" and "you" inside quoted words stand for the speaker and the one spoken to."""

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.records.statements import Statement

_ONE = frozenset("i me my mine myself".split())
_MANY = frozenset("we us our ours ourselves".split())
_YOU = frozenset("you your yours yourself yourselves".split())


def resolve_first_person(draft: Draft) -> None:
    """Give the speaker's pronouns their referents; those that nobody in the report speaks stay without."""
    by_id = {referent.id: referent for referent in draft.referents}
    quoted = [statement for statement in draft.statements if statement.quote != "indirect"]
    for mention in draft.mentions:
        if mention.form != "pronoun" or mention.referents:
            continue
        statement = _around(quoted, mention)
        if statement is not None:
            mention.referents = _meant(statement, mention.head.lower, by_id)
            for referent in mention.referents:
                referent.mentions.append(mention)


def _around(statements: list[Statement], mention: Mention) -> Statement | None:
    """The innermost statement in whose content a pronoun stands."""
    around = [
        (span.end - span.start, place)
        for place, statement in enumerate(statements)
        for span in statement.content
        if span.start <= mention.start and mention.end <= span.end
    ]
    return statements[min(around)[1]] if around else None


def _meant(statement: Statement, word: str, by_id: dict[str, Referent]) -> list[Referent]:
    if word in _YOU:
        return [by_id[each.entity] for each in statement.addressee]
    speakers = [by_id[each.entity] for each in statement.speaker]
    if word in _MANY:
        return speakers
    return speakers[:1] if word in _ONE and speakers and not speakers[0].plural else []
