"""Resolving: which mentions are the same actor or place."""
