import pytest

from tests.reading.events.sentences import SENTENCES
from tests.reading.report import names, record, words


def sides(sentence: str) -> list[tuple[str, str, str, str]]:
    found = record(sentence)
    return [
        (
            event.type,
            event.status,
            " ".join([words(found, p.start, p.end) for p in event.actors] + names(found, event.actors)),
            " ".join([words(found, p.start, p.end) for p in event.recipients] + names(found, event.recipients)),
        )
        for event in found.events
    ]


@pytest.mark.parametrize(("sentence", "kind", "status", "actor", "recipient"), SENTENCES)
def test_event(sentence: str, kind: str, status: str, actor: str, recipient: str) -> None:
    found = sides(sentence)
    assert any(
        event == kind and state == status and actor in doers and recipient in done
        for event, state, doers, done in found
    ), found
