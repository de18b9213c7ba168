"""Audit: how many coded events are right and how many are missed, by a random sample that a person judges."""
