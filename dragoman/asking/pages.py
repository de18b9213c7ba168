"""Pages: the reports behind an answer, with their text and entities, loaded many at once and kept for a while."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from dragoman.asking.answers import Named, Source
from dragoman.records.base import Span
from dragoman.records.entities import Entity, Participant
from dragoman.records.plain import key_of
from dragoman.store.kinds import decoded
from dragoman.store.view import View

_REPORTS = """
    SELECT reading, readings.report, title, source, published, url, readings.recorded_at, text
    FROM readings JOIN versions USING (version) WHERE reading IN ({among})
"""
_ENTITIES = "SELECT reading, id, body FROM entries WHERE kind = 'entity' AND reading IN ({among})"


@dataclass
class Page:
    """One report as an answer needs it."""

    source: Source
    text: str
    bodies: dict[str, str]  # entity id to its JSON

    def entity(self, name: str) -> Entity | None:
        """The entity of this id."""
        if name not in self._entities and name in self.bodies:
            self._entities[name] = decoded("entity", self.bodies[name])
        return self._entities.get(name)

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {}

    def words(self, span: Span) -> str:
        """The words at a span, in one line."""
        return " ".join(span.within(self.text).split())

    def quoted(self, spans: Iterable[Span]) -> str:
        """The words at several spans, parted by an ellipsis."""
        return " … ".join(self.words(span) for span in spans)

    def named(self, name: str, words: str | None = None) -> Named:
        """The entity of this id, named."""
        entity = self.entity(name)
        if entity is None:
            return Named(entity=name, name=words or name, kind="group", key=name, words=words)
        return Named(
            entity=name, name=entity.name, kind=entity.kind, key=key_of(entity), country=entity.country, words=words
        )

    def all_named(self, those: Iterable[str]) -> tuple[Named, ...]:
        """The entities of these ids, named."""
        return tuple(self.named(each) for each in those)

    def maybe_named(self, name: str | None) -> Named | None:
        """The entity, named, where there is one."""
        return self.named(name) if name else None

    def taking_part(self, those: Iterable[Participant]) -> tuple[Named, ...]:
        """Participants, named, with the words that name them there."""
        return tuple(self.named(each.entity, " ".join(self.text[each.start : each.end].split())) for each in those)


class Pages:
    """The pages of a view; the last few hundred are kept."""

    def __init__(self, view: View, kept: int = 400) -> None:
        self._view, self._kept, self._pages = view, kept, dict[int, Page]()

    def load(self, readings: Iterable[int]) -> dict[int, Page]:
        """The pages of these readings."""
        wanted = dict.fromkeys(readings)
        missing = [reading for reading in wanted if reading not in self._pages]
        self._pages |= dict(self._read(missing))
        found = {reading: self._pages[reading] for reading in wanted}
        for old in list(self._pages)[: max(0, len(self._pages) - self._kept)]:
            del self._pages[old]
        return found

    def _read(self, readings: list[int]) -> Iterator[tuple[int, Page]]:
        bodies: dict[int, dict[str, str]] = {reading: {} for reading in readings}
        for reading, name, body in self._view.select_among(_ENTITIES, readings):
            bodies[reading][name] = body
        for reading, report, title, source, published, url, recorded_at, text in self._view.select_among(
            _REPORTS, readings
        ):
            card = Source(
                report=report, title=title, source=source, published=published, url=url, recorded_at=recorded_at
            )
            yield reading, Page(card, text, bodies[reading])
