"""Book: a record with its entities at hand, from which the cells of a row are filled."""

from collections.abc import Iterable
from typing import Any

from dragoman.records.entities import Entity
from dragoman.records.record import Record

Cell = str | int | float | bool | None
Flat = dict[str, Cell]


class Book:
    """A record with its entities at hand."""

    def __init__(self, record: Record) -> None:
        self.text = record.document.text
        self._entities: dict[str, Entity] = {entity.id: entity for entity in record.entities}

    def names(self, those: Iterable[str | None]) -> str:
        """The names of entities ("Veland|Morria")."""
        return joined(self._entities[each].name if each in self._entities else each for each in those)

    def countries(self, those: Iterable[str | None]) -> str:
        """Their countries, one for each, empty where unknown."""
        return "|".join(each.country or "" for each in self._found(those))

    def keys(self, those: Iterable[str | None]) -> str:
        """Their rows in the actor tables, one for each, empty where there is none."""
        return "|".join(each.actor or "" for each in self._found(those))

    def where(self, place: str | None) -> Flat:
        """A place's columns."""
        entity = self._entities.get(place or "")
        at = entity.place if entity else None
        return {
            "place": self.names([place]) if place else None,
            "place_country": at.country if at else None,
            "place_admin1": at.admin1 if at else None,
            "lat": at.lat if at else None,
            "lon": at.lon if at else None,
            "geonameid": at.geonameid if at else None,
        }

    def words(self, spans: Iterable[Any]) -> str:
        """The words at some spans, in one line."""
        return " … ".join(" ".join(self.text[span.start : span.end].split()) for span in spans)

    def _found(self, those: Iterable[str | None]) -> list[Entity]:
        return [self._entities[each] for each in those if each in self._entities]


def joined(items: Iterable[str | None]) -> str:
    """Several things in one cell."""
    return "|".join(item for item in items if item)
