"""First person: "I", "we" and "you" inside quoted words stand for the speaker and the one spoken to."""

from dragoman.reading.attribution import innermost
from dragoman.reading.draft import Draft, Referent
from dragoman.records.statements import Statement
from dragoman.resolving.speaking import MANY, ONE, YOU


def resolve_first_person(draft: Draft) -> None:
    """Give the speaker's pronouns their referents; those that nobody in the report speaks stay without."""
    by_id = {referent.id: referent for referent in draft.referents}
    quoted = [statement for statement in draft.statements if statement.quote != "indirect"]
    for mention in draft.mentions:
        if mention.form != "pronoun" or mention.referents:
            continue
        statement = innermost(quoted, mention.start, mention.end)
        if statement is not None:
            mention.referents = _meant(statement, mention.head.lower, by_id)
            for referent in mention.referents:
                referent.mentions.append(mention)


def _meant(statement: Statement, word: str, by_id: dict[str, Referent]) -> list[Referent]:
    if word in YOU:
        return [by_id[each.entity] for each in statement.addressee]
    speakers = [by_id[each.entity] for each in statement.speaker]
    if word in MANY:
        return speakers
    return speakers[:1] if word in ONE and speakers and not speakers[0].plural else []
