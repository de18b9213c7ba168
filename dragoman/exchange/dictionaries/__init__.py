"""Dictionaries: the field's lists of actors and agents, in."""
