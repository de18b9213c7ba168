"""Statements: who said what, as direct, indirect or mixed speech."""

from dragoman.reading.statements.find import find_statements

__all__ = ["find_statements"]
