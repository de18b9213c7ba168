"""Records: what can be known about a report."""
