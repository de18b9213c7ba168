"""The registry: the referents of one report by what makes them the same."""

from collections.abc import Iterable, Iterator

from dragoman.reading.draft import Draft, Mention, Referent
from dragoman.records.vocabulary import EntityKind

Key = tuple[str, ...]


class Registry:
    """Creates each referent once, and remembers in which order they came up."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._by_key: dict[Key, Referent] = {}

    def get(self, key: Key) -> Referent | None:
        """The referent of a key, or None."""
        return self._by_key.get(key)

    def referent(self, key: Key, kind: EntityKind, name: str) -> Referent:
        """The referent of a key, made now if there is none yet."""
        found = self._by_key.get(key)
        if found is None:
            found = Referent(self.draft.new_id("E", *key), kind, name)
            self._by_key[key] = found
            self.draft.referents.append(found)
        return found

    def refer(self, mention: Mention, referents: Iterable[Referent]) -> None:
        """Let a mention stand for referents."""
        mention.referents = list(referents)
        if not mention.silent:
            for referent in mention.referents:
                referent.mentions.append(mention)

    def by_kind(self, *kinds: str) -> Iterator[Referent]:
        """The referents of some kinds, in the order in which they came up."""
        return (referent for referent in self.draft.referents if referent.kind in kinds)


def ranked(sectors: Iterable[str], ranks: dict[str, int]) -> tuple[str, ...]:
    """Sector codes without repetition, the main one first."""
    return tuple(sorted(dict.fromkeys(sectors), key=lambda sector: ranks.get(sector, 99)))
