"""Relations: how one actor stands to another, in which time, by whose word."""

from dragoman.reading.relations.find import find_relations

__all__ = ["find_relations"]
