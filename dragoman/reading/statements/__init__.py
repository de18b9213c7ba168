"""Statements: who said what, as direct, indirect or mixed speech."""
