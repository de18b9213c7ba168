"""Key: the claims that a sentence should give, as the table writes them ("Place = Holder : extents by X since Month")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.records.record import Record
from dragoman.records.situation import Control

_CLAIM = re.compile(
    r"(?P<place>[^=]+) = (?P<holder>[^:]+) : (?P<extents>[a-z/]+)(?: by (?P<speaker>.+?))?(?: since (?P<since>[\d-]+))?"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of a key: the words for the place, the holder ("-" for nobody said) and the speaker, and the extents."""

    place: str
    holders: tuple[str, ...]
    extents: tuple[str, ...]
    speaker: str | None
    since: str | None

    def is_met(self, record: Record, claim: Control) -> bool:
        """Whether a claim of the record says this."""
        return (
            claim.extent in self.extents
            and any(self.place in words for words in _words(record, claim.place))
            and (self.holders == ("-",) or any(_held(record, claim.holder, each) for each in self.holders))
            and (self.speaker is None or (claim.said_by is not None and self._speaks(record, claim.said_by)))
            and (self.since is None or (claim.time is not None and str(claim.time.since).startswith(self.since)))
        )

    def _speaks(self, record: Record, entity: str) -> bool:
        return any((self.speaker or "") in words for words in _words(record, entity))


def claims_of(expected: str) -> Iterator[Claim]:
    """The claims of one row of the table; none where nothing is held."""
    for each in filter(None, expected.split(" ; ")):
        found = _CLAIM.fullmatch(each.strip())
        assert found, f"no claim: {each}"
        yield Claim(
            found["place"], tuple(found["holder"].split("/")), tuple(found["extents"].split("/")), found["speaker"],
            found["since"],
        )  # fmt: skip


def _held(record: Record, holders: tuple[str, ...], spelt: str) -> bool:
    return any(spelt in words for holder in holders for words in _words(record, holder))


def _words(record: Record, entity: str) -> list[str]:
    """The name of an entity and the words that stand for it."""
    found = next(each for each in record.entities if each.id == entity)
    return [found.name, *(record.document.text[mention.start : mention.end] for mention in found.mentions)]
