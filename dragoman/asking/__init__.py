"""Asking: questions over what the store holds."""
