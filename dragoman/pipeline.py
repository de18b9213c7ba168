"""The steps by which a report becomes a record, in order, in one visible list."""
