"""Store: the database."""
